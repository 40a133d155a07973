#include "ui/screens/admin_form_import.h"

#include "core/base/text.h"
#include "ui/frame/action_bar.h"
#include "ui/frame/action_button.h"
#include "ui/frame/big_figures.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/panel.h"
#include "ui/frame/screen_head.h"
#include "ui/screens/admin_table.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace silpia {

namespace {

/// What becomes of a record, in icon, word and colour.
AdminCell fateOf(const JudgedRecord &judged)
{
    const bool in = judged.entered;
    switch (judged.findings.worst()) {
    case VerdictLevel::Ok: return {in ? tr("Masuk") : tr("Siap masuk"), Ink::Good, Icon::InTime};
    case VerdictLevel::Warn: return {in ? tr("Masuk, perlu dasar") : tr("Perlu dasar"), Ink::Near, Icon::Warning};
    case VerdictLevel::Gap: return {in ? tr("Masuk, belum lengkap") : tr("Belum lengkap"), Ink::Held, Icon::Near};
    case VerdictLevel::Stop: return {tr("Tidak masuk"), Ink::Late, Icon::ErrorOctagon};
    }
    Q_UNREACHABLE();
}

NoticeKind noticeOf(VerdictLevel level)
{
    switch (level) {
    case VerdictLevel::Ok: return NoticeKind::Good;
    case VerdictLevel::Warn: return NoticeKind::Warn;
    case VerdictLevel::Gap: return NoticeKind::Held;
    case VerdictLevel::Stop: return NoticeKind::Error;
    }
    Q_UNREACHABLE();
}

QString sentencesOf(const Findings &findings)
{
    QStringList sentences;
    for (const Verdict verdict : findings.list())
        sentences.append(sentence(verdict));
    return sentences.join(u' ');
}

/// What needs a look stands above; otherwise the order of the file.
QList<const JudgedRecord *> worstFirst(const QList<JudgedRecord> &records)
{
    QList<const JudgedRecord *> sorted;
    for (const JudgedRecord &judged : records)
        sorted.append(&judged);
    std::stable_sort(sorted.begin(), sorted.end(), [](const JudgedRecord *a, const JudgedRecord *b) { return a->findings.worst() > b->findings.worst(); });
    return sorted;
}

AdminRow rowOf(const JudgedRecord &judged)
{
    const FormRecord &record = judged.record;
    return {QString::number(record.number),
            {{QString::number(record.number), Ink::Quiet},
             {record.form.name().isEmpty() ? tr("(tanpa nama)") : record.form.name()},
             {maskedNik(record.form.value(Field::Nik)), Ink::Quiet},
             {record.partnerCode, Ink::Quiet},
             fateOf(judged),
             {sentencesOf(judged.findings)}}};
}

} // namespace

FormImportPanel::FormImportPanel(Office &office, const Session &session, QWidget *parent)
    : AdminSection(office, session, tr("Formulir online"), parent)
{
    m_stack = new QStackedWidget(this);
    auto *empty = new EmptyState(tr("Belum ada berkas yang dipilih"),
                                 tr("Pilih hasil unduhan formulir online (CSV). Setiap catatan dinilai dahulu. Belum ada yang masuk sebelum Anda memasukkannya."), m_stack);
    auto *first = new ActionButton(ButtonKind::Small, Icon::Folder, tr("Pilih berkas…"), empty);
    first->setObjectName(u"chooseFirst"_s);
    connect(first, &QPushButton::clicked, this, &FormImportPanel::choose);
    empty->addStep(Icon::Tray, Ink::Accent, tr("Hasil unduhan formulir online"), tr("berkas .csv; foto di folder yang sama"), first);
    m_stack->addWidget(empty);
    m_stack->addWidget(buildResult());
    body()->addWidget(m_stack, 1);
    ActionButton *choose = addLeft(u"choose"_s, Icon::Folder, tr("Pilih berkas…"));
    choose->setKey(Qt::CTRL | Qt::Key_O);
    connect(choose, &QPushButton::clicked, this, &FormImportPanel::choose);
    m_enter = addPrimary(u"enter"_s, Icon::Tray, {});
    connect(m_enter, &QPushButton::clicked, this, &FormImportPanel::enter);
    show();
}

QWidget *FormImportPanel::buildResult()
{
    auto *page = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->setSpacing(12);
    auto *panel = new Panel({}, page);
    m_figures = new BigFigures(panel);
    m_figures->setOverview(true);
    panel->setFlush(true);
    panel->content()->addWidget(m_figures);
    m_table = new AdminTable({{tr("No."), 50, true}, {tr("Anak"), 190}, {tr("NIK"), 134}, {tr("Lembaga"), 136}, {tr("Hasil"), 204}, {tr("Temuan"), 0}}, page);
    m_table->setObjectName(u"records"_s);
    m_table->setAccessibleName(tr("Catatan formulir online"));
    m_table->setNameColumn(1);
    connect(m_table, &AdminTable::chosen, this, &FormImportPanel::showChosen);
    m_finding = new Banner(page);
    m_finding->setObjectName(u"finding"_s);
    layout->addWidget(panel);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_finding);
    return page;
}

void FormImportPanel::reload()
{
    // Judged anew when it is entered: reading all photos at each look would take its time.
    show();
}

Result<QList<JudgedRecord>> FormImportPanel::run(bool dryRun)
{
    ImportOptions options;
    options.dryRun = dryRun;
    options.folder = QFileInfo(m_path).absolutePath();
    return waiting(dryRun ? tr("Menilai catatan formulir …") : tr("Memasukkan catatan …"), [&] { return importForm(office(), session(), m_csv, options); });
}

void FormImportPanel::choose()
{
    const auto file = chooseFile(tr("Hasil formulir online"), tr("Tabel (*.csv)"));
    if (!file)
        return;
    m_path = file->path;
    m_csv = file->bytes;
    m_entered = false;
    m_records.clear();
    const auto judged = run(true);
    if (!judged) {
        m_csv.clear();
        show();
        return report(judged.error());
    }
    m_records = *judged;
    show();
    emit said(NoticeKind::Info, tr("%1 catatan dinilai. Belum ada yang masuk.").arg(m_records.size()));
}

int FormImportPanel::enterable() const
{
    int count = 0;
    for (const JudgedRecord &judged : m_records)
        count += judged.findings.stops() || judged.entered ? 0 : 1;
    return count;
}

void FormImportPanel::enter()
{
    const auto entered = run(false);
    if (!entered)
        return report(entered.error());
    m_records = *entered;
    m_entered = true;
    int count = 0;
    for (const JudgedRecord &judged : std::as_const(m_records))
        count += judged.entered ? 1 : 0;
    show();
    done(tr("%1 catatan masuk, %2 tidak.").arg(count).arg(m_records.size() - count));
}

void FormImportPanel::show()
{
    QList<AdminRow> rows;
    for (const JudgedRecord *judged : worstFirst(m_records))
        rows.append(rowOf(*judged));
    m_table->setRows(rows);
    if (m_table->chosenKey().isEmpty() && !rows.isEmpty())
        m_table->choose(rows.first().key);
    showChosen(m_table->chosenKey());
    showFigures();
    m_stack->setCurrentIndex(m_records.isEmpty() ? 0 : 1);
    head()->setAside(m_records.isEmpty() ? QString() : QFileInfo(m_path).fileName());
    m_enter->setText(tr("Masukkan %1 catatan").arg(enterable()));
    m_enter->setVisible(enterable() > 0);
    foot()->setNote(m_records.isEmpty() || m_entered ? QString() : enterable() > 0 ? tr("Belum ada yang masuk") : tr("Tidak ada catatan yang dapat masuk"));
}

void FormImportPanel::showFigures()
{
    int ready = 0;
    int gaps = 0;
    int stopped = 0;
    for (const JudgedRecord &judged : std::as_const(m_records)) {
        const VerdictLevel worst = judged.findings.worst();
        (worst == VerdictLevel::Stop ? stopped : worst == VerdictLevel::Gap ? gaps : ready) += 1;
    }
    m_figures->setFigures({{.label = tr("Catatan"), .value = QString::number(m_records.size()), .foot = tr("dalam berkas ini")},
                           {.label = m_entered ? tr("Masuk, lengkap") : tr("Siap masuk"), .value = QString::number(ready), .foot = tr("sampai Data terekam"), .ink = Ink::Good},
                           {.label = tr("Belum lengkap"), .value = QString::number(gaps), .foot = tr("masuk, menunggu kelengkapan"), .ink = gaps > 0 ? Ink::Held : Ink::Text},
                           {.label = tr("Tidak masuk"), .value = QString::number(stopped), .foot = tr("diperbaiki di formulir"), .ink = stopped > 0 ? Ink::Late : Ink::Text}});
}

void FormImportPanel::showChosen(const QString &key)
{
    for (const JudgedRecord &judged : std::as_const(m_records)) {
        if (QString::number(judged.record.number) != key)
            continue;
        const QString words = sentencesOf(judged.findings);
        m_finding->say(noticeOf(judged.findings.worst()), tr("Catatan %1").arg(key), words.isEmpty() ? tr("Tidak ada temuan.") : words);
    }
}

} // namespace silpia
