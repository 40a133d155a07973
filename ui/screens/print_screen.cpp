#include "ui/screens/print_screen.h"

#include "core/base/text.h"
#include "ui/frame/action_button.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/label.h"
#include "ui/frame/prompt.h"
#include "ui/print/job_judge.h"
#include "ui/screens/admin_table.h"
#include "ui/screens/answer_keys.h"
#include "ui/screens/print_bar.h"
#include "ui/screens/print_parts.h"
#include "ui/screens/print_question.h"
#include "ui/screens/print_rows.h"
#include "ui/screens/print_strip.h"

#include <QComboBox>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kMostInBatch = 200;
constexpr int kNextMilliseconds = 300;   ///< a key pressed twice is no answer to the question that came between
constexpr int kAgainMilliseconds = 1500; ///< of the same child another card lies there now: it has to be looked at
constexpr int kPartnerColumn = 2;
constexpr int kRoomForPartner = 900; ///< a narrower table would cut the names; the chosen card says where it goes

} // namespace

PrintScreen::PrintScreen(Office &office, const Session &session, std::unique_ptr<CardCarrier> carrier, QWidget *parent)
    : Screen(office, session, parent)
    , m_runner(new PrintRunner(office, session, std::move(carrier), this))
    , m_question(new PrintQuestion)
    , m_answers(new AnswerKeys(this))
{
    setObjectName(u"desk_"_s + code(Desk::Printing));
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_strip = new PrintStrip;
    layout->addWidget(m_strip);
    layout->addWidget(makeLine(Qt::Horizontal));
    auto *halves = new QHBoxLayout;
    halves->setSpacing(0);
    halves->addWidget(list(), 1);
    halves->addWidget(makeLine(Qt::Vertical));
    m_preview = new CardPreview;
    halves->addWidget(m_preview);
    connect(m_preview, &CardPreview::backRequested, this, &PrintScreen::printBack);
    layout->addLayout(halves, 1);
    m_bar = new PrintBar;
    layout->addWidget(m_bar);
    connect(m_answers, &AnswerKeys::answered, this, &PrintScreen::answer);
    connect(m_question, &PrintQuestion::answered, this, &PrintScreen::settle);
    connect(m_bar, &PrintBar::filesRequested, this, &PrintScreen::filesRequested);
    connect(m_bar, &PrintBar::spoiled, this, [this] { settle(PrintState::Spoiled); });
    connect(m_bar, &PrintBar::reasonGiven, this, &PrintScreen::takeFocus);
    connect(m_bar, &PrintBar::trayIsGood, this, &PrintScreen::settleTray);
    connect(m_bar, &PrintBar::startRequested, this, [this] { start(); });
    connect(m_bar, &PrintBar::pauseRequested, m_runner, &PrintRunner::pause);
    connect(m_bar, &PrintBar::upToRequested, this, [this] {
        if (const BatchCard *chosen = chosenCard())
            start(chosen->place);
    });
    connect(m_runner, &PrintRunner::changed, this, &PrintScreen::showBoard);
    connect(m_runner, &PrintRunner::said, this, [this](const QString &sentence, bool isError) { emit said(isError ? NoticeKind::Error : NoticeKind::Warn, sentence); });
    connect(m_runner, &PrintRunner::queuesKnown, this, [this](const QList<CardQueue> &queues) {
        m_strip->setQueues(queues);
        showBoard();
    });
    connect(m_strip, &PrintStrip::targetChosen, this, [this] {
        m_drawn = 0;
        showBoard();
    });
    connect(m_strip, &PrintStrip::scanned, this, &PrintScreen::askScanned);
    m_runner->askQueues();
    m_runner->takeUp();
    showBoard();
}

QWidget *PrintScreen::list()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->setSpacing(12);
    layout->addWidget(m_question);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(makeLabel(tr("Antrean cetak"), {TextSize::Head, Ink::Text, TextWeight::Strong}));
    m_batch = makeLabel({}, {TextSize::Small, Ink::Quiet, TextWeight::Normal});
    m_batch->setObjectName(u"batch"_s);
    head->addWidget(m_batch, 1);
    m_fill = new ActionButton(ButtonKind::Small, Icon::Plus, QString());
    m_fill->setObjectName(u"fillBatch"_s);
    m_fill->setKey(QKeySequence(Qt::Key_F6));
    connect(m_fill, &QPushButton::clicked, this, &PrintScreen::fill);
    head->addWidget(m_fill);
    layout->addLayout(head);
    m_lists = new QStackedWidget;
    m_table = new AdminTable({{tr("No."), 48, true}, {tr("Anak"), 0}, {tr("Kelas, mitra"), 0}, {tr("Blangko"), 124}, {tr("Keadaan"), 246}, {tr("Pukul"), 64, true}});
    m_table->setObjectName(u"batchTable"_s);
    m_table->setAccessibleName(tr("Kartu dalam antrean cetak"));
    m_table->setNameColumn(1);
    m_table->installEventFilter(this);
    connect(m_table, &AdminTable::chosen, this, [this] {
        showCard();
        showActions();
    });
    m_empty = new EmptyState(tr("Tidak ada kartu yang menunggu dicetak"), tr("Permohonan datang ke sini setelah divalidasi (langkah 7)."));
    m_lists->addWidget(m_table);
    m_lists->addWidget(m_empty);
    layout->addWidget(m_lists, 1);
    return side;
}

void PrintScreen::reload()
{
    m_runner->askQueues();
    m_runner->reload();
    m_runner->goOn();
}

void PrintScreen::showBoard()
{
    const PrintBoard &board = m_runner->board();
    m_uncertain = m_runner->uncertain();
    m_inTray = m_runner->inTray();
    // The question that stands is not exchanged under the finger.
    const auto asked = std::find_if(m_uncertain.begin(), m_uncertain.end(), [&](const SeenAttempt &open) { return open.attempt.uuid == m_askedUuid; });
    if (asked != m_uncertain.end())
        std::rotate(m_uncertain.begin(), asked, asked + 1);
    m_strip->show(office(), *m_runner, m_uncertain.size());
    putScannedFirst();
    const QList<AdminRow> rows = batchRows(*m_runner);
    const qsizetype out = std::count_if(board.cards.begin(), board.cards.end(), [](const BatchCard &card) { return card.isDone; });
    m_table->setRows(rows);
    if (m_table->chosenKey().isEmpty() && !rows.isEmpty())
        m_table->choose(rows.first().key);
    m_lists->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    if (board.waiting > 0)
        m_empty->setText(tr("%1 kartu menunggu dicetak").arg(board.waiting), tr("Tambahkan ke antrean cetak (F6): berurutan menurut lembaga mitra dan kelas, seperti keluarnya dari printer."));
    else
        m_empty->setText(tr("Tidak ada kartu yang menunggu dicetak"), tr("Permohonan datang ke sini setelah divalidasi (langkah 7)."));
    m_batch->setText(board.batch == 0 ? QString() : tr("kelompok %1 · %2 kartu · %3 selesai").arg(board.batch).arg(board.cards.size()).arg(out));
    m_fill->setText(tr("Tambah dari antrean: %1").arg(board.waiting));
    m_fill->setEnabled(board.waiting > 0);
    showUncertain();
    showCard();
    showActions();
    emit changed();
}

/// Who holds a card in her hand is asked about that one before all others.
void PrintScreen::putScannedFirst()
{
    const auto isScanned = [this](const SeenAttempt &open) { return open.attempt.uuid == m_scanned; };
    const QList<SeenAttempt> &unsettled = m_runner->board().unsettled;
    const auto scanned = std::find_if(unsettled.begin(), unsettled.end(), isScanned);
    if (scanned == unsettled.end())
        return m_scanned.clear();
    m_uncertain.removeIf(isScanned);
    m_uncertain.prepend(*scanned);
}

void PrintScreen::showUncertain()
{
    const bool wasShown = m_question->isVisibleTo(this);
    m_question->setVisible(!m_uncertain.isEmpty());
    if (m_uncertain.isEmpty())
        return m_askedUuid.clear();
    const SeenAttempt &open = m_uncertain.first();
    const auto app = office().find(session(), open.attempt.application);
    const QString more = m_uncertain.size() > 1 ? tr(" Sesudah ini masih %1.").arg(m_uncertain.size() - 1) : QString();
    const bool isScanned = open.attempt.uuid == m_scanned;
    const QString question = isScanned ? tr("Kartu yang dipindai – bagaimana kartunya?") : questionOf(m_runner->stateOf(open));
    const QString seen = explanation(open.last);
    const QString why = isScanned ? tr("Cocokkan nama dan fotonya dengan kartu di tangan, lalu tekan B, R, atau T. Esc: tidak jadi.")
        : !seen.isEmpty()        ? seen
                                 : tr("Dikirim %1 ke %2; kabarnya terputus. Lihat apakah kartunya keluar, lalu catat hasilnya.").arg(shortMoment(open.startedAt), open.attempt.queue.isEmpty() ? tr("printer") : open.attempt.queue);
    m_question->ask(question + more, tr("%1 · blangko %2").arg(app ? app->form.name() : QString(), open.attempt.serial), why);
    if (m_askedUuid != open.attempt.uuid)
        m_question->setReason(open.last.words.contains("media-jam"_L1) ? tr("Kartu macet") : tr("Sebab tidak disebut"));
    m_askedUuid = open.attempt.uuid;
    if (app && m_table->chosenKey().toLongLong() != app->id.value)
        m_table->choose(QString::number(app->id.value));
    // No default: only B, R or T answers.
    const bool types = m_strip->scan()->hasFocus() || m_question->isTyping();
    if (isVisible() && (isScanned || (!wasShown && !types)))
        m_question->setFocus(Qt::OtherFocusReason);
}

const BatchCard *PrintScreen::chosenCard() const
{
    const qint64 key = m_table->chosenKey().toLongLong();
    for (const BatchCard &card : m_runner->board().cards) {
        if (card.application.id.value == key)
            return &card;
    }
    return nullptr;
}

void PrintScreen::showCard()
{
    const BatchCard *chosen = chosenCard();
    const ApplicationId asked = m_uncertain.isEmpty() ? ApplicationId{} : m_uncertain.first().attempt.application;
    const ApplicationId id = chosen && m_scanned.isEmpty() ? chosen->application.id : asked;
    if (id.value == m_drawn)
        return;
    m_drawn = id.value;
    m_preview->setBrightness(m_strip->brightness());
    m_preview->show(office(), session(), id, chosen && chosen->application.id == id ? tr("Nomor %1 · ").arg(chosen->place) : QString());
}

/// What the printer asks of a person; empty when it asks nothing.
QString PrintScreen::waitsFor() const
{
    for (const SeenAttempt &open : m_runner->board().unsettled) {
        if (m_runner->stateOf(open) == PrintState::Attention)
            return explanation(open.last);
    }
    return m_runner->waitsFor();
}

void PrintScreen::showActions()
{
    const PrintBoard &board = m_runner->board();
    const BatchCard *next = board.next();
    const BatchCard *chosen = chosenCard();
    const bool hasPrinter = m_strip->hasPrinter();
    m_bar->offerSpoiled(m_uncertain.isEmpty(), asked() != nullptr);
    m_bar->setTray(m_scanned.isEmpty() ? m_inTray.size() : 0); // one question at a time
    m_preview->offerBack(asked() && m_runner->mayPrintBack(*asked()));
    // After the last one there is nothing to stop before.
    const bool isWithin = next && chosen && chosen->place >= next->place && chosen->place < board.cards.last().place && board.isToPrint(*chosen);
    m_bar->offerUpTo(isWithin && !m_runner->isRunning() && m_uncertain.isEmpty() && hasPrinter);
    if (m_runner->isRunning() && m_uncertain.isEmpty()) {
        m_bar->offerPause();
        const QString waits = waitsFor();
        if (waits.isEmpty())
            m_bar->setNote(m_runner->isAnyUnderWay() ? tr("Sedang mencetak") : tr("Menunggu hasil"), Ink::Accent);
        else
            m_bar->setNote(Icon::Warning, waits, Ink::Near);
        return;
    }
    const bool begun = next && next->place > 1;
    const qsizetype left = std::count_if(board.cards.begin(), board.cards.end(), [](const BatchCard &card) { return !card.isDone; });
    m_bar->offerStart(!next ? tr("Cetak KIA") : begun ? tr("Lanjut mulai kartu ke-%1").arg(next->place) : tr("Cetak KIA: %1 kartu").arg(left),
                      next && m_uncertain.isEmpty() && hasPrinter);
    if (!m_scanned.isEmpty())
        m_bar->setNote(Icon::Question, tr("setelah kartu yang dipindai dicatat"), Ink::Held);
    else if (!m_uncertain.isEmpty())
        m_bar->setNote(Icon::Question, tr("setelah %1 kartu belum pasti selesai").arg(m_uncertain.size()), Ink::Held);
    else if (!hasPrinter)
        m_bar->setNote(Icon::Warning, tr("belum ada printer"), Ink::Near);
    else if (!next && !m_inTray.isEmpty())
        m_bar->setNote(tr("semua sudah dikirim; lihat kartunya, lalu catat hasilnya"));
    else
        m_bar->setNote(!next && board.waiting > 0 ? tr("tambah dahulu dari antrean (F6)") : QString());
}

void PrintScreen::start(int last)
{
    QStringList printers = m_strip->printers();
    // Asked before anything is committed: who turns back has not used a blank.
    if (printers.isEmpty())
        printers.append(Prompt::folder(this, tr("Simpan kartu di folder")));
    if (printers.first().isEmpty())
        return;
    if (QDir::isAbsolutePath(printers.first()))
        emit said(NoticeKind::Info, tr("Kartu disimpan di folder %1.").arg(printers.first()));
    m_runner->setPrinters(printers);
    m_runner->start(last);
}

void PrintScreen::printBack()
{
    const SeenAttempt *open = asked();
    if (!open)
        return;
    const SeenAttempt card = *open;
    const QStringList printers = m_strip->printers();
    report(m_runner->printBack(card, printers.size() == 1 ? printers.first() : card.attempt.queue),
           tr("Sisi belakang dikirim: masukkan kartu %1 dengan sisi kosongnya.").arg(card.attempt.serial));
}

void PrintScreen::fill()
{
    const auto added = fillBatch(office(), session(), kMostInBatch);
    if (!added)
        return Screen::report(added.error());
    m_runner->reload();
    emit said(NoticeKind::Good, tr("%1 kartu masuk antrean cetak, berurutan menurut lembaga mitra dan kelas.").arg(*added));
    if (m_uncertain.isEmpty())
        m_table->setFocus(Qt::OtherFocusReason);
}

const SeenAttempt *PrintScreen::asked() const
{
    if (!m_uncertain.isEmpty())
        return &m_uncertain.first();
    const BatchCard *chosen = chosenCard();
    for (const SeenAttempt &open : m_runner->board().unsettled) {
        // What is still in the printer is nobody's to judge.
        if (chosen && open.attempt.application == chosen->application.id && m_runner->stateOf(open) == PrintState::DeviceDone)
            return &open;
    }
    return nullptr;
}

void PrintScreen::settle(PrintState outcome)
{
    const SeenAttempt *open = asked();
    if (!open)
        return emit said(NoticeKind::Info, tr("Pilih kartu yang sudah dikirim ke printer."));
    const SeenAttempt settled = *open;
    const QString reason = outcome != PrintState::Spoiled ? QString() : m_uncertain.isEmpty() ? m_bar->reason() : m_question->reason();
    const bool wasScanned = settled.attempt.uuid == m_scanned;
    const auto done = m_runner->settle(settled, outcome, reason);
    if (done) {
        m_settledOf = settled.attempt.application.value;
        m_settledAt.start();
        m_bar->forgetReason();
    }
    const QString again = outcome != PrintState::Good && m_runner->isRunning() ? tr(" Kartu anak ini dicetak lagi.") : QString();
    report(done, tr("%1 dicatat: %2.").arg(settled.attempt.serial, label(outcome).toLower()) + again);
    if (wasScanned && done)
        m_strip->scan()->setFocus(Qt::OtherFocusReason); // for the next card of the stack
    else if (!m_uncertain.isEmpty())
        m_question->setFocus(Qt::OtherFocusReason);
    else
        m_table->setFocus(Qt::OtherFocusReason);
}

/// Shows the card in hand: its word comes when one has seen which child it is.
void PrintScreen::askScanned()
{
    const auto open = scannedAttempt(office(), m_strip->scan()->text());
    m_strip->scan()->selectAll();
    if (!open)
        return Screen::report(open.error());
    m_scanned = open->attempt.uuid;
    m_strip->scan()->clear();
    showBoard();
}

void PrintScreen::takeFocus()
{
    (m_uncertain.isEmpty() ? static_cast<QWidget *>(m_table) : m_question)->setFocus(Qt::OtherFocusReason);
}

void PrintScreen::choose(qint64 application)
{
    const QList<BatchCard> &cards = m_runner->board().cards;
    if (std::none_of(cards.begin(), cards.end(), [&](const BatchCard &card) { return card.application.id.value == application; }))
        return;
    m_table->choose(QString::number(application));
    showCard();
    showActions();
}

bool PrintScreen::goBack()
{
    QLineEdit *scan = m_strip->scan();
    if (m_scanned.isEmpty() && !scan->hasFocus())
        return false;
    if (m_scanned.isEmpty()) {
        scan->clear();
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    m_scanned.clear();
    showBoard();
    m_strip->scan()->setFocus(Qt::OtherFocusReason);
    return true;
}

void PrintScreen::settleTray()
{
    const auto count = m_runner->settleTray(m_inTray);
    if (!count)
        return Screen::report(count.error());
    if (*count > 0)
        emit said(NoticeKind::Good, tr("%1 kartu dicatat: hasil baik.").arg(*count));
}

void PrintScreen::report(const Result<void> &done, const QString &sentence)
{
    if (done)
        emit said(NoticeKind::Good, sentence);
    else
        Screen::report(done.error());
}

bool PrintScreen::takeKey(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_F8 || event.modifiers() != Qt::NoModifier)
        return m_answers->take(event, asked() && !isTooSoon() ? asked()->attempt.uuid : QString());
    m_strip->scan()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

bool PrintScreen::isTooSoon() const
{
    const bool isSameChild = asked() && asked()->attempt.application.value == m_settledOf;
    return m_settledAt.isValid() && m_settledAt.elapsed() < (isSameChild ? kAgainMilliseconds : kNextMilliseconds);
}

/// The answer is of the card that was asked about when the letter was pressed, and of no other.
void PrintScreen::answer(PrintState outcome, const QString &attempt)
{
    if ((asked() ? asked()->attempt.uuid : QString()) == attempt)
        settle(outcome);
}

void PrintScreen::keyPressEvent(QKeyEvent *event)
{
    // Keys that are not typed into a field come up to the screen.
    if (!takeKey(*event))
        Screen::keyPressEvent(event);
}

bool PrintScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        m_table->setColumnHidden(kPartnerColumn, m_table->width() < kRoomForPartner);
    // A table takes letters for a search among its rows.
    if (watched == m_table && event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return Screen::eventFilter(watched, event);
}

} // namespace silpia
