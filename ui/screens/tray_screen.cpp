#include "ui/screens/tray_screen.h"

#include "core/base/text.h"
#include "core/office/desks.h"
#include "ui/frame/action_bar.h"
#include "ui/frame/action_button.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/label.h"
#include "ui/frame/prompt.h"
#include "ui/frame/screen_head.h"
#include "ui/print/card_output.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kTargetWidth = 220; // a printer's name

} // namespace

TrayScreen::TrayScreen(Office &office, const Session &session, QWidget *parent)
    : Screen(office, session, parent)
    , m_head(new ScreenHead(tr("Baki surat")))
    , m_table(new QTableWidget)
    , m_target(new QComboBox)
    , m_print(new ActionButton(ButtonKind::Primary, Icon::Printer, tr("Cetak semua")))
    , m_empty(new EmptyState(tr("Baki surat kosong"), tr("Surat yang Anda terbitkan menunggu di sini sampai dicetak, satu per satu atau sekaligus.")))
{
    setObjectName(u"tray"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_head->setEdge(20);
    layout->addWidget(m_head);
    m_table->setObjectName(u"trayTable"_s);
    m_table->setAccessibleName(tr("Surat yang menunggu dicetak"));
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Surat"), tr("Nomor"), tr("Terbit")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    setMark(*m_table, "kind", u"panel"_s);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    auto *bar = new ActionBar;
    m_target->setObjectName(u"paperTarget"_s);
    m_target->setAccessibleName(tr("Tujuan cetak"));
    m_target->addItems(cardTargets());
    m_target->setMinimumWidth(kTargetWidth);
    QLabel *caption = makeLabel(tr("Tujuan cetak"), {TextSize::Small, Ink::Quiet, TextWeight::Medium});
    caption->setBuddy(m_target);
    bar->addLeft(caption);
    bar->addLeft(m_target);
    m_print->setObjectName(u"printTray"_s);
    m_print->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_print, &QPushButton::clicked, this, &TrayScreen::printChosen);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const qsizetype chosen = m_table->selectionModel()->selectedRows().size();
        m_print->setText(chosen > 0 ? tr("Cetak %1 surat").arg(chosen) : tr("Cetak semua"));
    });
    bar->addRight(m_print);
    layout->addWidget(bar);
    reload();
}

void TrayScreen::reload()
{
    const auto rows = silpia::tray(office(), session());
    if (!rows) {
        report(rows.error());
        return;
    }
    m_rows = *rows;
    m_table->setRowCount(static_cast<int>(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row) {
        const PaperRow &paper = m_rows.at(row);
        m_table->setItem(row, 0, new QTableWidgetItem(title(paper.kind)));
        m_table->setItem(row, 1, new QTableWidgetItem(paper.number));
        m_table->setItem(row, 2, new QTableWidgetItem(shortMoment(fromIso(paper.issuedAt))));
    }
    m_head->setCount(static_cast<int>(m_rows.size()));
    (m_rows.isEmpty() ? static_cast<QWidget *>(m_table) : m_empty)->hide(); // first: both at once are wider
    (m_rows.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table)->show();
    m_print->setEnabled(!m_rows.isEmpty());
}

void TrayScreen::printChosen()
{
    QList<PaperRow> chosen;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        chosen.append(m_rows.at(index.row()));
    if (chosen.isEmpty())
        chosen = m_rows;
    const QString target = m_target->currentText();
    const QString file = isFileTarget(target) ? Prompt::saveFile(this, tr("Simpan surat"), u"surat.pdf"_s, tr("PDF (*.pdf)")) : QString();
    if (isFileTarget(target) && file.isEmpty())
        return;
    QList<PaperDocument> documents;
    QList<PaperId> ids;
    for (const PaperRow &row : std::as_const(chosen)) {
        const auto document = paper(office(), session(), row);
        if (!document) {
            report(document.error());
            return;
        }
        documents.append(*document);
        ids.append(row.id);
    }
    const auto sent = sendPapers(documents, target, file);
    const auto marked = sent ? markPrinted(office(), session(), ids) : sent;
    if (!marked) {
        report(marked.error());
        return;
    }
    emit said(NoticeKind::Good, tr("%1 surat dicetak.").arg(ids.size()));
    emit changed();
    reload();
}

} // namespace silpia
