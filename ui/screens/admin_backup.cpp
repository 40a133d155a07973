#include "ui/screens/admin_backup.h"

#include "core/base/text.h"
#include "ui/frame/action_button.h"
#include "ui/frame/chip.h"
#include "ui/frame/fact_list.h"
#include "ui/frame/label.h"
#include "ui/frame/panel.h"
#include "ui/screens/admin_table.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QRegularExpression>

namespace silpia {

namespace {

constexpr int kShownFiles = 20;

QString sizeText(qint64 bytes)
{
    return QLocale(QLocale::Indonesian).formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString flawText(const QString &what)
{
    return wordsOf({{u"integrity"_s, tr("Berkas basis data rusak")},
                    {u"foreignKey"_s, tr("Hubungan antarcatatan putus")},
                    {u"event"_s, tr("Jurnal diubah atau terputus")},
                    {u"claim"_s, tr("Catatan diubah di luar program")},
                    {u"fold"_s, tr("Keadaan tidak sesuai jurnal")},
                    {u"number"_s, tr("Nomor urut melompat")},
                    {u"blank"_s, tr("Hitungan blangko tidak cocok")},
                    {u"count"_s, tr("Hitungan permohonan tidak cocok")},
                    {u"head"_s, tr("Kepala jurnal tidak cocok")},
                    {u"reading"_s, tr("Catatan pembacaan diubah")}},
                   what);
}

/// The head is one word of seventy letters: shown in groups, copied whole.
void addHead(FactList &facts, const JournalHead &head, const QString &code)
{
    const QString text = head.text();
    static const QRegularExpression group(u"([0-9a-f]{8})(?=[0-9a-f])"_s);
    auto *copy = new ActionButton(ButtonKind::Link, Icon::Copy, QString(), &facts);
    copy->setObjectName(code);
    copy->setAccessibleName(tr("Salin kepala jurnal"));
    copy->setToolTip(tr("Salin"));
    QObject::connect(copy, &QPushButton::clicked, copy, [text] { QGuiApplication::clipboard()->setText(text); });
    facts.addRow(tr("Kepala jurnal"), QString(text).replace(group, u"\\1 "_s), copy);
    facts.setToolTip(tr("Kepala jurnal: nomor dan kode catatan terakhir. Kode yang dahulu tercetak di surat harus masih cocok; bila tidak, catatan lama telah diubah."));
}

} // namespace

AdminBackup::AdminBackup(Office &office, const Session &session, QWidget *parent)
    : AdminSection(office, session, tr("Cadangan dan pemeriksaan"), parent)
{
    auto *halves = new QHBoxLayout;
    halves->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    halves->setSpacing(kPaneEdge);
    halves->addWidget(buildBackup(), 1);
    halves->addWidget(buildCheck(), 1);
    body()->addLayout(halves, 1);
    connect(addLeft(u"check"_s, Icon::Search, tr("Periksa basis data")), &QPushButton::clicked, this, &AdminBackup::check);
    connect(addPrimary(u"backup"_s, Icon::Database, tr("Cadangkan sekarang")), &QPushButton::clicked, this, &AdminBackup::backUp);
}

QWidget *AdminBackup::buildBackup()
{
    auto *panel = new Panel(tr("Cadangan"), this);
    m_proven = new Chip(panel);
    m_proven->setObjectName(u"backupState"_s);
    panel->addAside(m_proven);
    m_proof = new FactList({}, panel);
    m_proof->setLabelWidth(110);
    m_files = new AdminTable({{tr("Cadangan di folder ini"), 0}, {tr("Dibuat"), 128}, {tr("Ukuran"), 72, true}}, panel);
    m_files->setObjectName(u"backups"_s);
    m_files->setAccessibleName(tr("Cadangan di folder ini"));
    panel->content()->addWidget(m_proof);
    panel->content()->addSpacing(8);
    panel->content()->addWidget(m_files, 1);
    panel->content()->addStretch(0); // without a list the facts stay at the top
    return panel;
}

QWidget *AdminBackup::buildCheck()
{
    auto *panel = new Panel(tr("Pemeriksaan"), this);
    m_verdict = new Chip(ChipKind::Neutral, tr("Belum diperiksa"), panel);
    m_verdict->setObjectName(u"checkState"_s);
    panel->addAside(m_verdict);
    m_words = makeWrappedLabel(tr("Memeriksa seluruh berkas: keutuhan, kedua rantai jurnal, setiap catatan yang ditandai jurnal, keadaan permohonan, nomor urut, dan blangko. "
                                  "Pemeriksaan tidak mengubah apa pun."), {TextSize::Body, Ink::Quiet, TextWeight::Normal}, panel);
    m_report = new FactList({}, panel);
    m_report->setLabelWidth(110);
    m_flaws = new AdminTable({{tr("Cela"), 0}, {tr("Di mana"), 0}}, panel);
    m_flaws->setObjectName(u"flaws"_s);
    m_flaws->setAccessibleName(tr("Cela yang ditemukan"));
    m_flaws->hide();
    panel->content()->addWidget(m_words);
    panel->content()->addWidget(m_report);
    panel->content()->addWidget(m_flaws, 1);
    panel->content()->addStretch(0);
    return panel;
}

void AdminBackup::reload()
{
    const auto book = office().book();
    if (!book)
        return report(book.error());
    m_folder = (*book)->settings.backupFolder;
    showFolder();
}

void AdminBackup::showFolder()
{
    const QFileInfoList files = m_folder.isEmpty() ? QFileInfoList() : QDir(m_folder).entryInfoList({u"silpia-*.cadangan"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    QList<AdminRow> rows;
    for (const QFileInfo &file : files.mid(0, kShownFiles))
        rows.append({file.fileName(), {{file.fileName()}, {shortMoment(file.lastModified().toUTC()), Ink::Quiet}, {sizeText(file.size()), Ink::Quiet}}});
    m_files->setRows(rows);
    m_files->setVisible(!rows.isEmpty());
    if (m_proofShown)
        return;
    const bool usable = QFileInfo(m_folder).isDir();
    m_proof->setFacts({{.label = tr("Folder"), .value = m_folder.isEmpty() ? tr("Belum dipilih. Pilih di Pengaturan, sebaiknya di disk lain.") : breakable(m_folder), .code = u"backupFolder"_s},
                       {.label = tr("Terakhir"), .value = files.isEmpty() ? tr("Belum ada cadangan di folder ini.") : shortMoment(files.first().lastModified().toUTC())}});
    m_proven->setState(usable ? (files.isEmpty() ? ChipKind::Warn : ChipKind::Neutral) : ChipKind::Error,
                       !usable ? tr("Folder tidak ada") : files.isEmpty() ? tr("Belum ada cadangan") : tr("%1 cadangan").arg(files.size()));
}

void AdminBackup::backUp()
{
    if (m_folder.isEmpty())
        return emit said(NoticeKind::Error, tr("Folder cadangan belum dipilih. Pilih dahulu di Pengaturan."));
    const auto proof = waiting(tr("Membuat cadangan, membacanya kembali, dan memeriksa isinya …"), [&] { return recordedBackup(office(), session(), m_folder); });
    if (!proof) {
        m_proven->setState(ChipKind::Error, tr("Gagal"));
        return report(proof.error());
    }
    showProof(*proof);
    reload();
    done(tr("Cadangan selesai dan terbukti dapat dipulihkan."));
}

void AdminBackup::showProof(const BackupProof &proof)
{
    m_proofShown = true;
    m_proven->setState(ChipKind::Good, tr("Terbukti bisa pulih"));
    m_proof->setFacts({{.label = tr("Berkas"), .value = breakable(QFileInfo(proof.path).fileName()), .code = u"backupFile"_s},
                       {.label = tr("Folder"), .value = breakable(QFileInfo(proof.path).absolutePath())},
                       {.label = tr("Ukuran"), .value = sizeText(proof.bytes)},
                       {.label = tr("Saat"), .value = longMoment(office().now())}});
    addHead(*m_proof, proof.head, u"backupHead"_s);
}

void AdminBackup::check()
{
    const auto checked = waiting(tr("Memeriksa seluruh basis data …"), [&] { return checkDatabase(office().database()); });
    if (!checked) {
        m_verdict->setState(ChipKind::Error, tr("Tidak terbaca"));
        return report(checked.error());
    }
    showReport(*checked);
}

void AdminBackup::showReport(const CheckReport &checked)
{
    QList<AdminRow> rows;
    for (const Flaw &flaw : checked.flaws)
        rows.append({flaw.what + flaw.where, {{flawText(flaw.what), Ink::Late, Icon::ErrorOctagon}, {flaw.where, Ink::Quiet}}});
    m_flaws->setRows(rows);
    m_flaws->setVisible(!rows.isEmpty());
    m_words->setText(rows.isEmpty() ? tr("Semua yang harus cocok, cocok. Bandingkan kepala jurnal dengan yang tercetak pada daftar harian.")
                                    : tr("Jangan lanjutkan bekerja dengan basis data ini. Simpan berkasnya, lalu pulihkan cadangan terakhir yang utuh."));
    m_report->setFacts({{.label = tr("Saat"), .value = longMoment(office().now())},
                        {.label = tr("Catatan jurnal"), .value = QLocale(QLocale::Indonesian).toString(checked.events)},
                        {.label = tr("Tanda periksa"), .value = QLocale(QLocale::Indonesian).toString(checked.claims)},
                        {.label = tr("Permohonan"), .value = QLocale(QLocale::Indonesian).toString(checked.applications)}});
    addHead(*m_report, checked.head, u"journalHead"_s);
    m_verdict->setState(checked.clean() ? ChipKind::Good : ChipKind::Error, checked.clean() ? tr("Tidak ada cela") : tr("%1 cela").arg(rows.size()));
    if (checked.clean())
        emit said(NoticeKind::Good, tr("Pemeriksaan selesai: tidak ada cela."));
    else
        emit said(NoticeKind::Error, tr("Pemeriksaan menemukan %1 cela.").arg(rows.size()));
}

} // namespace silpia
