#include "ui/screens/admin_reconcile.h"

#include "core/base/text.h"
#include "core/office/reconcile.h"
#include "ui/frame/action_button.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/label.h"
#include "ui/screens/admin_table.h"

#include <QDateEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace silpia {

namespace {

QString kindWords(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::NotHere: return tr("Belum dicatat di sini");
    case DifferenceKind::NotThere: return tr("Tidak ada di SIAK");
    case DifferenceKind::OtherBlank: return tr("Blangko lain");
    case DifferenceKind::TwiceThere: return tr("Dua kali di SIAK");
    case DifferenceKind::BlankTwice: return tr("Satu blangko, dua anak");
    case DifferenceKind::BlankUnknown: return tr("Blangko tidak dikenal");
    case DifferenceKind::BlankFate: return tr("Nasib blangko lain");
    case DifferenceKind::BadNik: return tr("Bukan NIK");
    }
    Q_UNREACHABLE();
}

} // namespace

AdminReconcile::AdminReconcile(Office &office, const Session &session, QWidget *parent)
    : AdminSection(office, session, tr("Rekonsiliasi SIAK"), parent)
{
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->setSpacing(12);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *caption = makeLabel(tr("Kartu yang dicetak pada"), {TextSize::Body, Ink::Text, TextWeight::Medium});
    m_day = new QDateEdit(this->office().today());
    m_day->setObjectName(u"day"_s);
    m_day->setAccessibleName(tr("Hari pencetakan"));
    m_day->setDisplayFormat(u"d MMMM yyyy"_s);
    m_day->setLocale(QLocale(QLocale::Indonesian, QLocale::Indonesia));
    m_day->setMaximumDate(this->office().today());
    caption->setBuddy(m_day);
    line->addWidget(caption);
    line->addWidget(m_day);
    line->addStretch(1);
    m_outcome = new Banner(this);
    m_outcome->setObjectName(u"outcome"_s);
    m_outcome->hide();
    m_lists = new QStackedWidget(this);
    m_table = new AdminTable({{tr("Selisih"), 190}, {tr("Penjelasan"), 0}}, m_lists);
    m_table->setObjectName(u"differences"_s);
    m_table->setAccessibleName(tr("Selisih antara SIAK dan catatan di sini"));
    m_empty = new EmptyState(tr("Bandingkan dengan daftar SIAK"), tr("Ambil dari SIAK daftar KIA yang terbit pada hari itu (CSV, kolom NIK dan NO_BLANGKO), lalu buka di sini."), m_lists);
    m_lists->addWidget(m_table);
    m_lists->addWidget(m_empty);
    m_lists->setCurrentWidget(m_empty);
    layout->addLayout(line);
    layout->addWidget(m_outcome);
    layout->addWidget(m_lists, 1);
    body()->addLayout(layout, 1);
    connect(addPrimary(u"compare"_s, Icon::Folder, tr("Bandingkan daftar SIAK…")), &QPushButton::clicked, this, &AdminReconcile::compare);
}

void AdminReconcile::compare()
{
    const auto file = chooseFile(tr("Daftar KIA terbit dari SIAK"), tr("Tabel (*.csv)"));
    if (!file)
        return;
    const auto found = waiting(tr("Membandingkan …"), [&]() -> Result<Reconciliation> { return reconcile(office(), session(), m_day->date(), TRY(readSiakIssued(file->bytes))); });
    m_outcome->show();
    if (!found) {
        m_outcome->say(NoticeKind::Error, tr("Tidak dibandingkan."), found.error().message);
        return report(found.error());
    }
    QList<AdminRow> rows;
    for (const Difference &difference : found->differences)
        rows.append({difference.nik, {{kindWords(difference.kind), Ink::Late, Icon::Differs}, {difference.sentence}}});
    m_table->setRows(rows);
    m_lists->setCurrentWidget(rows.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    const QString counts = tr("%1: SIAK %2 kartu, di sini %3 kartu, blangko terpakai %4.").arg(longDate(found->day)).arg(found->there).arg(found->here).arg(found->used);
    if (rows.isEmpty()) {
        m_empty->setText(tr("Tidak ada selisih"), counts);
        m_outcome->say(NoticeKind::Good, tr("Cocok."), counts);
    } else {
        m_outcome->say(NoticeKind::Warn, tr("%1 selisih.").arg(rows.size()), counts);
    }
    done(rows.isEmpty() ? tr("Daftar SIAK cocok dengan catatan di sini.") : tr("%1 selisih dengan daftar SIAK.").arg(rows.size()));
}

} // namespace silpia
