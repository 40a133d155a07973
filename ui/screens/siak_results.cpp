#include "ui/screens/siak_results.h"

#include "core/base/text.h"
#include "core/office/desks.h"
#include "core/office/print_run.h"
#include "ui/frame/action_bar.h"
#include "ui/frame/action_button.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/label.h"
#include "ui/frame/prompt.h"
#include "ui/screens/admin_table.h"
#include "ui/screens/print_parts.h"
#include "ui/screens/siak_entry.h"

#include <QDateEdit>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kStripHeight = 72;
constexpr int kFewBlanks = 50;

AdminCell resultCell(const SiakRow &row)
{
    const bool isGood = row.result.outcome == PrintState::Good;
    const QString what = isGood ? label(PrintState::Good) : tr("%1 – %2").arg(label(PrintState::Spoiled), row.result.reason);
    return {what, isGood ? Ink::Good : Ink::Late, isGood ? Icon::InTime : Icon::Cross};
}

AdminCell fateCell(const SiakRow &row)
{
    switch (row.state) {
    case SiakRowState::Waiting: return {tr("belum dicatat"), Ink::Quiet, {}};
    case SiakRowState::Recorded: return {tr("Tercatat"), Ink::Good, Icon::Check};
    case SiakRowState::Refused: return {row.words, Ink::Late, Icon::ErrorOctagon};
    }
    Q_UNREACHABLE();
}

} // namespace

SiakResultsScreen::SiakResultsScreen(Office &office, const Session &session, QWidget *parent)
    : Screen(office, session, parent)
    , m_entry(new SiakEntry(office, session, m_stack))
{
    setObjectName(u"siakResults"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(strip());
    layout->addWidget(makeLine(Qt::Horizontal));
    layout->addWidget(m_entry);
    layout->addWidget(makeLine(Qt::Horizontal));
    layout->addWidget(list(), 1);
    m_bar = new ActionBar;
    auto *files = new ActionButton(ButtonKind::Secondary, Icon::Folder, tr("Berkas"));
    files->setObjectName(u"printFiles"_s);
    files->setKey(QKeySequence(Qt::Key_F7));
    m_remove = new ActionButton(ButtonKind::Danger, Icon::Cross, tr("Keluarkan baris"));
    m_remove->setObjectName(u"removeRow"_s);
    m_remove->setKey(QKeySequence(Qt::Key_F6));
    m_primary = new ActionButton(ButtonKind::Primary, Icon::Check, QString());
    m_primary->setObjectName(u"recordStack"_s);
    m_primary->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(files, &QPushButton::clicked, this, &SiakResultsScreen::filesRequested);
    connect(m_remove, &QPushButton::clicked, this, &SiakResultsScreen::removeChosen);
    connect(m_primary, &QPushButton::clicked, this, &SiakResultsScreen::recordAll);
    m_bar->addLeft(files);
    m_bar->addLeft(m_remove);
    m_bar->addRight(m_primary);
    layout->addWidget(m_bar);
    setFocusProxy(m_entry);
    connect(m_entry, &SiakEntry::said, this, &Screen::said);
    connect(m_entry, &SiakEntry::answered, this, &SiakResultsScreen::join);
    showStack();
    showFigures();
}

QWidget *SiakResultsScreen::strip()
{
    auto *strip = new QFrame;
    setMark(*strip, "kind", u"surface"_s);
    strip->setFixedHeight(kStripHeight);
    auto *layout = new QHBoxLayout(strip);
    layout->setContentsMargins(kPageEdge, 8, kPageEdge, 8);
    layout->setSpacing(kPageEdge);
    for (PrintFigure **figure : {&m_waiting, &m_blanks, &m_good, &m_bad}) {
        if (figure != &m_waiting)
            layout->addWidget(makeLine(Qt::Vertical));
        *figure = new PrintFigure;
        layout->addWidget(*figure, 1);
    }
    return strip;
}

QWidget *SiakResultsScreen::list()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(makeLabel(tr("Tumpukan"), {TextSize::Head, Ink::Text, TextWeight::Strong}));
    m_count = makeLabel({}, {TextSize::Small, Ink::Quiet, TextWeight::Normal});
    m_count->setObjectName(u"stackCount"_s);
    head->addWidget(m_count, 1);
    addDay(*head);
    layout->addLayout(head);
    m_table = new AdminTable({{tr("No."), 48, true}, {tr("Blangko"), 118}, {tr("Anak"), 236}, {tr("NIK"), 146}, {tr("Hasil"), 236}, {tr("Catatan"), 0}});
    m_table->setObjectName(u"stackTable"_s);
    m_table->setAccessibleName(tr("Kartu di tumpukan"));
    m_table->setNameColumn(2);
    m_table->setTabKeyNavigation(false);
    connect(m_table, &AdminTable::chosen, this, &SiakResultsScreen::showChosen);
    auto *empty = new EmptyState(tr("Belum ada kartu di tumpukan"), tr("Ambil kartu dari SIAK: pindai blangkonya, lalu NIK-nya, lihat kartunya, jawab B atau R. Sesudah satu tumpukan: Ctrl+Enter."));
    m_lists = new QStackedWidget;
    m_lists->addWidget(m_table);
    m_lists->addWidget(empty);
    layout->addWidget(m_lists, 1);
    return side;
}

/// SIAK may have printed the stack yesterday: the cards bear that day, and its list is compared by it.
void SiakResultsScreen::addDay(QHBoxLayout &line)
{
    m_dayLabel = makeLabel(tr("Dicetak SIAK tanggal"), {TextSize::Body, Ink::Text, TextWeight::Medium});
    m_day = new QDateEdit(office().today());
    m_day->setObjectName(u"siakDay"_s);
    m_day->setAccessibleName(tr("Tanggal SIAK mencetak tumpukan ini"));
    m_day->setDisplayFormat(u"d MMMM yyyy"_s);
    m_day->setLocale(QLocale(QLocale::Indonesian, QLocale::Indonesia));
    m_day->setMaximumDate(office().today());
    m_dayLabel->setBuddy(m_day);
    connect(m_day, &QDateEdit::dateChanged, this, &SiakResultsScreen::takeDay);
    line.addWidget(m_dayLabel);
    line.addWidget(m_day);
}

void SiakResultsScreen::takeDay(QDate day)
{
    const bool isToday = day == office().today();
    m_stack.setMadeOn(isToday ? QDate() : day); // what is recorded after midnight is of that day
    // What is not today must be seen.
    setLook(*m_dayLabel, {TextSize::Body, isToday ? Ink::Text : Ink::Near, isToday ? TextWeight::Medium : TextWeight::Strong});
    showStack();
}

/// Where nobody chose a day it is today, also after midnight.
void SiakResultsScreen::showDay()
{
    const QSignalBlocker quiet(m_day);
    m_day->setMaximumDate(office().today());
    if (!m_stack.madeOn().isValid())
        m_day->setDate(office().today());
    m_day->setEnabled(m_toRecord.isEmpty());
}

void SiakResultsScreen::showStack()
{
    showDay();
    QList<AdminRow> rows;
    int number = 0;
    int spoiled = 0;
    for (const SiakRow &row : m_stack.rows()) {
        rows.append({row.result.serial, {{QString::number(++number)}, {row.result.serial}, {row.name}, {maskedNik(row.nik), Ink::Quiet}, resultCell(row), fateCell(row)}});
        spoiled += row.result.outcome == PrintState::Spoiled ? 1 : 0;
    }
    const bool same = std::equal(rows.begin(), rows.end(), m_table->rows().begin(), m_table->rows().end(), [](const AdminRow &a, const AdminRow &b) { return a.key == b.key && a.cells.last().text == b.cells.last().text; });
    if (!same)
        m_table->setRows(rows);
    m_lists->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    m_count->setText(rows.isEmpty() ? QString() : tr("%1 kartu · %2 baik · %3 gagal").arg(number).arg(number - spoiled).arg(spoiled));
    const int open = m_stack.open();
    m_primary->setText(open == 0 ? tr("Catat hasil cetak SIAK") : tr("Catat hasil cetak SIAK: %1").arg(open));
    m_primary->setEnabled(open > 0 && m_toRecord.isEmpty());
    const QString key = m_table->chosenKey();
    m_remove->setEnabled(m_toRecord.isEmpty() && std::any_of(m_stack.rows().begin(), m_stack.rows().end(), [&](const SiakRow &row) { return row.result.serial == key && row.state != SiakRowState::Recorded; }));
    if (!m_toRecord.isEmpty())
        m_bar->setNote(tr("Mencatat, masih %1 …").arg(m_toRecord.size()), Ink::Accent);
    else
        m_bar->setNote(open == 0 ? tr("kartu yang dipindai terkumpul di sini") : m_stack.madeOn().isValid() ? tr("tercetak %1").arg(longDate(m_stack.madeOn())) : QString());
}

void SiakResultsScreen::showFigures()
{
    const auto board = printBoard(office(), session());
    if (!board)
        return report(board.error());
    const QLocale locale(QLocale::Indonesian);
    const int left = board->blanks ? board->blanks->left() : 0;
    // A batch that was begun before SIAK printed waits as well.
    const auto batched = std::count_if(board->cards.begin(), board->cards.end(), [](const BatchCard &card) { return !card.isDone; });
    m_waiting->tell(tr("Menunggu hasil"), locale.toString(board->waiting + batched), Ink::Text);
    m_blanks->tell(tr("Blangko tersisa"), locale.toString(left), left < kFewBlanks ? Ink::Near : Ink::Text);
    m_good->tell(tr("Baik hari ini"), locale.toString(board->good), Ink::Good);
    m_bad->tell(tr("Gagal hari ini"), locale.toString(board->spoiled), board->spoiled > 0 ? Ink::Late : Ink::Text);
}

void SiakResultsScreen::reload()
{
    showFigures();
    showDay();
    m_entry->setFocus(Qt::OtherFocusReason);
}

void SiakResultsScreen::removeChosen()
{
    m_stack.remove(m_table->chosenKey());
    showStack();
    m_entry->setFocus(Qt::OtherFocusReason);
}

void SiakResultsScreen::recordAll()
{
    if (!m_toRecord.isEmpty() || m_stack.open() == 0)
        return;
    m_toRecord = m_stack.toRecord();
    recordNext();
}

void SiakResultsScreen::join(const SiakRow &row)
{
    if (!m_toRecord.isEmpty())
        return emit said(NoticeKind::Warn, tr("Tumpukan sedang dicatat. Jawab lagi sebentar lagi."));
    if (m_stack.open() == 0)
        m_stack.clear(); // what was recorded was there to be read; a new stack begins
    if (const auto added = m_stack.add(row); !added)
        return m_entry->showFault(added.error());
    emit said(NoticeKind::Info, tr("%1: %2. Kartu berikutnya.").arg(row.name, label(row.result.outcome).toLower()));
    showStack();
    m_table->choose(row.result.serial);
    showStack(); // what is chosen may be taken out
    m_entry->next();
}

/// One card a turn of the event loop: a disk that is slow does not stop the window.
void SiakResultsScreen::recordNext()
{
    if (!m_toRecord.isEmpty()) {
        m_stack.record(office(), session(), m_toRecord.takeFirst());
        showStack();
        QTimer::singleShot(0, this, &SiakResultsScreen::recordNext);
        return;
    }
    sayRecorded();
    showStack();
    showFigures();
    emit changed();
}

void SiakResultsScreen::sayRecorded()
{
    const int refused = m_stack.open();
    const qsizetype recorded = m_stack.rows().size() - refused;
    if (refused == 0)
        return emit said(NoticeKind::Good, m_stack.madeOn().isValid() ? tr("%1 hasil cetak SIAK tanggal %2 dicatat.").arg(recorded).arg(longDate(m_stack.madeOn())) : tr("%1 hasil cetak SIAK dicatat.").arg(recorded));
    for (qsizetype i = 0; i < m_stack.rows().size(); ++i) {
        const SiakRow &row = m_stack.rows().at(i);
        if (row.state != SiakRowState::Refused)
            continue;
        m_table->choose(row.result.serial);
        return emit said(NoticeKind::Error, tr("%1 dicatat, %2 ditolak. Baris %3: %4").arg(recorded).arg(refused).arg(i + 1).arg(row.words));
    }
}

/// A row has no room for a long sentence: the notice line has.
void SiakResultsScreen::showChosen()
{
    showStack();
    for (const SiakRow &row : m_stack.rows()) {
        if (row.result.serial == m_table->chosenKey() && row.state == SiakRowState::Refused)
            emit said(NoticeKind::Error, row.words);
    }
}

QString SiakResultsScreen::unfinished() const
{
    return m_stack.open() == 0 ? QString() : tr("%1 kartu di tumpukan belum dicatat dan harus dipindai lagi.").arg(m_stack.open());
}

bool SiakResultsScreen::goBack()
{
    if (!m_toRecord.isEmpty())
        return true;
    if (m_entry->stepBack())
        return true;
    if (m_stack.open() == 0)
        return false;
    if (Prompt::confirm(this, tr("Tumpukan"), unfinished(), tr("Buang tumpukan"))) {
        m_stack.clear();
        showStack();
    }
    return true;
}

void SiakResultsScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F8)
        m_entry->setFocus(Qt::ShortcutFocusReason);
    else
        Screen::keyPressEvent(event);
}

} // namespace silpia
