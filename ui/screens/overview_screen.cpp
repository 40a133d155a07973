#include "ui/screens/overview_screen.h"

#include "core/base/text.h"
#include "core/office/desks.h"
#include "ui/frame/big_figures.h"
#include "ui/frame/label.h"
#include "ui/frame/panel.h"
#include "ui/frame/screen_head.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kWidestPartner = 150;

} // namespace

OverviewScreen::OverviewScreen(Office &office, const Session &session, QWidget *parent)
    : Screen(office, session, parent)
    , m_figures(new BigFigures)
    , m_states(new QTableWidget)
{
    setObjectName(u"overview"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new ScreenHead(tr("Ikhtisar"));
    head->setEdge(20);
    layout->addWidget(head);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(16);
    auto *figures = new Panel;
    m_figures->setOverview(true);
    figures->content()->addWidget(m_figures);
    column->addWidget(figures);
    auto *table = new Panel(tr("Menurut keadaan dan lembaga mitra"));
    table->setFlush(true);
    m_states->setObjectName(u"states"_s);
    m_states->setAccessibleName(tr("Jumlah permohonan menurut keadaan"));
    m_states->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_states->verticalHeader()->hide();
    m_states->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_states->setTabKeyNavigation(false);
    m_states->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_states->setShowGrid(false);
    setMark(*m_states, "kind", u"panel"_s);
    table->content()->addWidget(m_states);
    column->addWidget(table, 1);
    layout->addWidget(page, 1);
    reload();
}

void OverviewScreen::reload()
{
    const auto counts = overview(office(), session());
    const auto partners = loadPartners(office().database());
    if (!counts || !partners) {
        report(counts ? partners.error() : counts.error());
        return;
    }
    int open = 0;
    int done = 0;
    int late = 0;
    QHash<State, QHash<qint64, int>> table;
    QHash<State, int> totals;
    for (const StateCount &row : *counts) {
        table[row.state][row.partner.value] += row.count;
        totals[row.state] += row.count;
        open += isOpen(row.state) ? row.count : 0;
        done += row.state == State::HandedOver ? row.count : 0;
    }
    for (const Desk desk : allDesks()) {
        const auto count = deskCount(office(), session(), desk);
        late += count ? count->late : 0;
    }
    m_figures->setFigures({{tr("Berjalan"), QString::number(open), tr("permohonan"), Ink::Text, {}},
                           {tr("Melewati batas waktu"), QString::number(late), tr("permohonan"), late > 0 ? Ink::Late : Ink::Good, late > 0 ? Icon::Late : Icon::InTime},
                           {tr("Diserahkan"), QString::number(done), tr("kartu"), Ink::Good, Icon::Check}});
    QStringList headers = {tr("Keadaan"), tr("Semua")};
    for (const Partner &partner : *partners)
        headers.append(partner.name);
    m_states->setColumnCount(static_cast<int>(headers.size()));
    m_states->setRowCount(kStateCount - 1);
    m_states->setHorizontalHeaderLabels(headers);
    int at = 0;
    for (const State state : allStates()) {
        m_states->setItem(at, 0, new QTableWidgetItem(label(state)));
        for (int column = 1; column < headers.size(); ++column) {
            const int count = column == 1 ? totals.value(state) : table.value(state).value(partners->at(column - 2).id.value);
            auto *item = new QTableWidgetItem(count > 0 ? QString::number(count) : u"–"_s);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item->setForeground(inkColor(count > 0 ? Ink::Text : Ink::Quiet));
            m_states->setItem(at, column, item);
        }
        ++at;
    }
    m_states->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_states->resizeColumnsToContents();
    // One partner's long name must not push the others off the screen.
    for (int column = 2; column < headers.size(); ++column) {
        m_states->horizontalHeaderItem(column)->setToolTip(plainToolTip(headers.at(column)));
        m_states->setColumnWidth(column, std::min(m_states->columnWidth(column), kWidestPartner));
    }
}

} // namespace silpia
