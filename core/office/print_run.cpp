#include "core/office/print_run.h"

#include "core/base/text.h"
#include "core/office/stack_order.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace silpia {

namespace {

constexpr int kPage = 200;

bool isAtPrinting(State state)
{
    return statesOf(Desk::Printing).contains(state);
}

Result<QList<BatchCard>> cardsOfBatch(Office &office, const PrintBatch &batch)
{
    QHash<qint64, SeenAttempt> attempts;
    for (const SeenAttempt &seen : TRY(latestAttemptsOfBatch(office.database(), batch.id)))
        attempts.insert(seen.attempt.application.value, seen);
    QList<BatchCard> cards;
    for (const Application &app : TRY(applicationsOfBatch(office.database(), batch.id))) {
        BatchCard card{static_cast<int>(cards.size()) + 1, app, {}, !isAtPrinting(app.state)};
        if (const auto seen = attempts.constFind(app.id.value); seen != attempts.constEnd())
            card.attempt = *seen;
        cards.append(card);
    }
    return cards;
}

bool isOpen(const QList<BatchCard> &cards)
{
    return std::any_of(cards.begin(), cards.end(), [](const BatchCard &card) { return !card.isDone; });
}

/// Where the office uses TTE, only what is signed may be printed.
Result<QList<State>> printableStates(Office &office)
{
    return TRY(office.book())->settings.usesSignature ? QList<State>{State::Signed} : statesOf(Desk::Printing);
}

Result<int> countOfPrintable(Office &office)
{
    const QList<State> states = TRY(printableStates(office));
    int count = 0;
    for (const StateCount &row : TRY(stateCounts(office.database(), {}))) {
        if (states.contains(row.state))
            count += row.count;
    }
    return count;
}

Result<QList<Application>> allPrintable(Office &office)
{
    QList<Application> applications;
    for (const State state : TRY(printableStates(office))) {
        std::optional<PageKey> after;
        do {
            const QueuePage page = TRY(queuePage(office.database(), state, {}, kPage, after));
            for (const Application &app : page.rows) {
                if (!app.isHeld())
                    applications.append(app);
            }
            after = page.next;
        } while (after);
    }
    return applications;
}

} // namespace

bool PrintBoard::isToPrint(const BatchCard &card) const
{
    const bool isOut = std::any_of(unsettled.begin(), unsettled.end(), [&](const SeenAttempt &open) { return open.attempt.application == card.application.id; });
    return !card.isDone && !card.application.isHeld() && !isOut;
}

const BatchCard *PrintBoard::next(const QSet<qint64> &passedOver) const
{
    for (const BatchCard &card : cards) {
        if (isToPrint(card) && !passedOver.contains(card.application.id.value))
            return &card;
    }
    return nullptr;
}

Result<PrintBoard> printBoard(Office &office, const Session &session)
{
    Database &db = office.database();
    const Officer officer = TRY(require(office, session, {Role::Operator}));
    PrintBoard board;
    if (const auto batch = TRY(lastBatch(db))) {
        QList<BatchCard> cards = TRY(cardsOfBatch(office, *batch));
        if (isOpen(cards)) {
            board.batch = batch->number;
            board.batchId = batch->id;
            board.cards = std::move(cards);
        }
    }
    board.unsettled = TRY(unsettledAttempts(db));
    const qsizetype batched = std::count_if(board.cards.begin(), board.cards.end(), [](const BatchCard &card) { return !card.isDone; });
    board.waiting = std::max(0, TRY(countOfPrintable(office)) - static_cast<int>(batched));
    const QDateTime midnight = atOffice(office.today(), QTime(0, 0));
    board.good = TRY(outcomesSince(db, PrintState::Good, midnight));
    board.spoiled = TRY(outcomesSince(db, PrintState::Spoiled, midnight));
    for (const StockRow &row : TRY(stock(db))) {
        if (row.place == officer.place)
            board.blanks = row;
    }
    return board;
}

Result<int> fillBatch(Office &office, const Session &session, int most)
{
    return office.database().inTransaction([&]() -> Result<int> {
        const PrintBoard board = TRY(printBoard(office, session));
        QSet<qint64> inBatch;
        for (const BatchCard &card : board.cards)
            inBatch.insert(card.application.id.value);
        QList<Application> fresh = TRY(allPrintable(office));
        fresh.removeIf([&](const Application &app) { return inBatch.contains(app.id.value); });
        sortAsStacked(fresh);
        QList<ApplicationId> cards;
        for (const Application &app : fresh.mid(0, most))
            cards.append(app.id);
        if (cards.isEmpty())
            return 0;
        TRY(act(office, session, u"printBatch"_s, {}, [&](EventDraft &draft) -> Result<void> {
            if (board.batchId != 0)
                return appendToBatch(draft, office.database(), board.batchId, cards);
            TRY(insertBatch(draft, office.database(), cards));
            return {};
        }));
        return static_cast<int>(cards.size());
    });
}

Result<void> recordSeen(Office &office, const Session &session, const QString &attemptUuid, const Observation &seen)
{
    return office.database().inTransaction([&]() -> Result<void> {
        TRY(require(office, session, {Role::Operator}));
        const auto attempt = TRY(attemptByUuid(office.database(), attemptUuid));
        if (!attempt)
            return fail(ErrorKind::NotFound, tr("Percobaan cetak ini tidak ditemukan."));
        const auto open = TRY(openAttempt(office.database(), attempt->attempt.application));
        if (!open || open->id != attempt->attempt.id || attempt->last == seen)
            return {};
        TRY(act(office, session, u"printSeen"_s, attempt->attempt.application,
                [&](EventDraft &draft) { return insertObservation(draft, attempt->attempt.id, seen); }));
        return {};
    });
}

Result<SeenAttempt> scannedAttempt(Office &office, const QString &text)
{
    Database &db = office.database();
    const QString wanted = text.simplified();
    const auto wrong = [](const QString &sentence) { return fail(ErrorKind::Invalid, sentence, {}, u"scan"_s); };
    if (wanted.isEmpty())
        return wrong(tr("Pindai QR kartu atau nomor seri blangko."));
    const QList<SeenAttempt> unsettled = TRY(unsettledAttempts(db));
    QSet<QString> queues;
    for (const SeenAttempt &open : unsettled)
        queues.insert(open.attempt.queue);
    for (const SeenAttempt &open : unsettled) {
        if (open.attempt.uuid == wanted)
            return open;
        const bool isBlank = open.attempt.serial.compare(wanted, Qt::CaseInsensitive) == 0;
        // With several printers nobody knows which feeder a blank was drawn from.
        if (isBlank && queues.size() > 1)
            return wrong(tr("Beberapa printer sedang dipakai: pindai QR kartunya, bukan nomor blangko."));
        if (isBlank)
            return open;
    }
    if (const auto closed = TRY(attemptByUuid(db, wanted)))
        return wrong(tr("Kartu ini sudah dicatat: %1, blangko %2.").arg(label(closed->state).toLower(), closed->attempt.serial));
    if (blankOf(db, wanted))
        return wrong(tr("Blangko %1 tidak sedang dipakai mencetak. Periksa kartu mana yang dipindai.").arg(wanted));
    return wrong(tr("Hasil pindai tidak dikenal: bukan QR kartu dari sini dan bukan nomor blangko. Pindai ulang."));
}

} // namespace silpia
