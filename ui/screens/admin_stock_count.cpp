#include "ui/screens/admin_stock_count.h"

#include "core/base/text.h"
#include "ui/frame/action_button.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/label.h"
#include "ui/frame/notice_line.h"
#include "ui/frame/screen_head.h"
#include "ui/screens/admin_form.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace silpia {

namespace {

QString codeOf(qint64 bundle)
{
    return u"bundle_%1"_s.arg(bundle);
}

QStringList bundlesOf(const QList<SheetLine> &sheet)
{
    QStringList codes;
    for (const SheetLine &line : sheet)
        codes.append(codeOf(line.bundle) + (line.isSealed ? u"s"_s : QString()));
    return codes;
}

} // namespace

AdminStockCount::AdminStockCount(Office &office, const Session &session, QWidget *parent)
    : AdminSection(office, session, tr("Stok opname"), parent)
{
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->setSpacing(12);
    m_outcome = new Banner(this);
    m_outcome->setObjectName(u"outcome"_s);
    m_outcome->hide();
    m_pages = new QStackedWidget(this);
    m_empty = new EmptyState(tr("Tidak ada blangko di sini"), tr("Blangko yang diterima atau dialokasikan ke tempat Anda dihitung di sini."), m_pages);
    m_pages->addWidget(m_empty);
    layout->addWidget(m_outcome);
    layout->addWidget(m_pages, 1);
    body()->addLayout(layout, 1);
    connect(addPrimary(u"keep"_s, Icon::Check, tr("Simpan hasil hitung")), &QPushButton::clicked, this, &AdminStockCount::keep);
}

void AdminStockCount::reload()
{
    const auto officer = office().officer(session());
    const auto sheet = countSheet(office(), session());
    if (!officer || !sheet)
        return report(officer ? sheet.error() : officer.error());
    const auto last = lastCount(office().database(), officer->place);
    if (!last)
        return report(last.error());
    const QString when = *last ? tr("terakhir dihitung %1").arg(longDate(officeDay((*last)->at))) : tr("belum pernah dihitung");
    head()->setAside(tr("%1, %2").arg(officer->place, when));
    if (!m_form || bundlesOf(*sheet) != bundlesOf(m_sheet))
        rebuild(*sheet);
    else if (!m_form->isDirty())
        m_sheet = *sheet; // nobody counts yet; who does keeps the sheet with which he began
}

/// What was typed stays for the bundles that are still there.
void AdminStockCount::rebuild(const QList<SheetLine> &sheet)
{
    QHash<QString, QString> kept;
    for (const QString &code : m_form ? m_form->codes() : QStringList())
        kept.insert(code, m_form->text(code));
    m_sheet = sheet;
    delete m_area;
    m_form = new AdminForm(this);
    m_form->setObjectName(u"countForm"_s);
    m_form->addWords(tr("Hitung blangko di laci tanpa melihat buku. Yang sedang di printer tidak dihitung. Angka buku terlihat sesudah hasil hitung disimpan."));
    FormPlace place = FormPlace::Left;
    for (const SheetLine &line : sheet) {
        const QString words = line.isSealed ? tr("%1 (segel utuh: %2)") : tr("%1 (terbuka)");
        auto *edit = m_form->addLine(codeOf(line.bundle), line.isSealed ? words.arg(line.range).arg(line.size) : words.arg(line.range), place);
        edit->setPlaceholderText(tr("terhitung"));
        place = place == FormPlace::Left ? FormPlace::Right : FormPlace::Left;
    }
    m_form->endLine();
    m_form->addArea(u"witnesses"_s, tr("Saksi, satu baris satu orang: nama, jabatan"), 2);
    m_form->addLine(u"note"_s, tr("Catatan (bila ada)"));
    m_form->end();
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        if (m_form->row(it.key()))
            m_form->setText(it.key(), it.value());
    }
    m_area = scrolled(m_form, m_pages);
    m_pages->addWidget(m_area);
    m_pages->setCurrentWidget(sheet.isEmpty() ? static_cast<QWidget *>(m_empty) : m_area);
    putFootLast();
}

std::optional<QList<Counted>> AdminStockCount::typed()
{
    QList<Counted> counted;
    for (const SheetLine &line : std::as_const(m_sheet)) {
        bool numeric = false;
        const int pieces = m_form->text(codeOf(line.bundle)).remove(u'.').toInt(&numeric);
        if (!numeric)
            m_form->setFault(codeOf(line.bundle), tr("Tulis berapa yang terhitung; 0 bila tidak ada."));
        counted.append({line.bundle, pieces, line.mark});
    }
    if (m_form->faulty().isEmpty())
        return counted;
    m_form->goToFirstFault();
    return {};
}

void AdminStockCount::keep()
{
    if (m_sheet.isEmpty())
        return;
    m_form->clearFaults();
    m_outcome->hide();
    const auto counted = typed();
    if (!counted)
        return;
    const auto kept = recordCount(office(), session(), *counted, m_form->text(u"witnesses"_s).split(u'\n'), m_form->text(u"note"_s));
    if (!kept) {
        reload(); // a bundle may have come or gone
        takeMarks();
        (void)m_form->showError(kept.error());
        return report(kept.error());
    }
    tell(*kept);
    for (const QString &code : m_form->codes())
        m_form->setText(code, {});
    m_form->setDirty(false);
    done(tr("Berita acara %1 menunggu di Baki surat.").arg(kept->number));
    reload();
}

/// After he was told what moved, the count goes on from there.
void AdminStockCount::takeMarks()
{
    const auto sheet = countSheet(office(), session());
    if (sheet && bundlesOf(*sheet) == bundlesOf(m_sheet))
        m_sheet = *sheet;
}

void AdminStockCount::tell(const StockCount &count)
{
    QStringList differing;
    for (const CountLine &line : count.lines) {
        if (line.difference() != 0)
            differing.append(tr("%1: buku %2, terhitung %3").arg(line.bundle.range()).arg(line.expected).arg(line.counted));
    }
    m_outcome->show();
    if (differing.isEmpty())
        return m_outcome->say(NoticeKind::Good, tr("Cocok dengan buku."), tr("Berita acara %1 di Baki surat.").arg(count.number));
    const int sum = count.difference();
    const QString lead = sum < 0 ? tr("Kurang %1 blangko.").arg(-sum) : sum > 0 ? tr("Lebih %1 blangko.").arg(sum) : tr("Jumlah cocok, ikatannya tidak.");
    m_outcome->say(NoticeKind::Warn, lead, tr("%1. Persediaan tidak diubah: cari nomornya, lalu catat di Blangko sebagai hilang.").arg(differing.join(u"; "_s)));
}

} // namespace silpia
