#include "core/store/print_store.h"

#include "core/base/text.h"
#include "core/store/application_store.h"

namespace silpia {

namespace {

const QString kSeenSelect =
    u"SELECT "_s + attemptColumns() + u", o.outcome, o.reason, s.state, s.job, s.words, e.recorded_at FROM print_attempt t JOIN event e ON e.id = t.event_id "
    "LEFT JOIN print_outcome o ON o.attempt_id = t.id "
    "LEFT JOIN print_observation s ON s.id = (SELECT max(id) FROM print_observation WHERE attempt_id = t.id) "_s;

Result<QList<SeenAttempt>> seenAttempts(Database &database, const QString &where, const QVariantList &arguments)
{
    return database.all(kSeenSelect + where, arguments, [](const Row &row) {
        int place = kAttemptColumnCount;
        SeenAttempt seen;
        seen.attempt = attemptOf(row);
        const QString outcome = row.text(place++);
        seen.reason = row.text(place++);
        seen.last.state = printStateOfCode(row.text(place++)).value_or(PrintState::Queued);
        seen.last.job = static_cast<int>(row.integer(place++));
        seen.last.words = row.text(place++);
        seen.state = printStateOfCode(outcome).value_or(seen.last.state);
        seen.startedAt = row.moment(place);
        return seen;
    });
}

Result<std::optional<SeenAttempt>> oneAttempt(Database &database, const QString &where, const QVariantList &arguments)
{
    const QList<SeenAttempt> found = TRY(seenAttempts(database, where, arguments));
    return found.isEmpty() ? std::optional<SeenAttempt>() : std::optional(found.first());
}

} // namespace

Result<void> insertObservation(EventDraft &draft, AttemptId attempt, const Observation &seen)
{
    TRY(draft.insert("print_observation"_L1, {{"attempt_id"_L1, attempt.value}, {"state"_L1, QString(code(seen.state))}, {"job"_L1, seen.job},
                                              {"words"_L1, seen.words.isNull() ? u""_s : seen.words}}));
    return {};
}

Result<std::optional<SeenAttempt>> latestAttempt(Database &database, ApplicationId application)
{
    return oneAttempt(database, u"WHERE t.application_id = ? ORDER BY t.id DESC LIMIT 1"_s, {application.value});
}

Result<QList<SeenAttempt>> latestAttemptsOfBatch(Database &database, qint64 batch)
{
    return seenAttempts(database, u"WHERE t.id IN (SELECT (SELECT max(id) FROM print_attempt WHERE application_id = i.application_id AND event_id > i.event_id) FROM print_batch_item i WHERE i.batch_id = ?)"_s, {batch});
}

Result<QList<Application>> applicationsOfBatch(Database &database, qint64 batch)
{
    return database.all(applicationSelect() + u"JOIN print_batch_item i ON i.application_id = a.id WHERE i.batch_id = ? ORDER BY i.place"_s, {batch}, applicationOf);
}

Result<std::optional<SeenAttempt>> attemptByUuid(Database &database, const QString &uuid)
{
    return oneAttempt(database, u"WHERE t.uuid = ?"_s, {uuid});
}

Result<QList<SeenAttempt>> givenUpUnderWay(Database &database)
{
    return seenAttempts(database, u"WHERE t.id > (SELECT max(id) - 50 FROM print_attempt) AND t.queue <> '' AND o.outcome IN ('notPrinted', 'spoiled') AND s.state IN ('sent', 'printing', 'attention')"_s, {});
}

Result<QList<SeenAttempt>> unsettledAttempts(Database &database)
{
    return seenAttempts(database, u"WHERE t.id IN (SELECT attempt_id FROM print_open) ORDER BY t.id"_s, {});
}

Result<int> outcomesSince(Database &database, PrintState outcome, const QDateTime &since)
{
    return static_cast<int>(TRY(database.number(u"SELECT count(*) FROM print_outcome o JOIN event e ON e.id = o.event_id WHERE o.outcome = ? AND e.recorded_at >= ? AND "
                                                "o.id > coalesce((SELECT x.id FROM print_outcome x JOIN event y ON y.id = x.event_id WHERE y.recorded_at < ? ORDER BY x.id DESC LIMIT 1), 0)"_s,
                                                {QString(code(outcome)), toIso(since), toIso(longBefore(since))})));
}

Result<PrintBatch> insertBatch(EventDraft &draft, Database &database, const QList<ApplicationId> &cards)
{
    PrintBatch batch;
    batch.number = static_cast<int>(TRY(database.number(u"SELECT coalesce(max(number), 0) + 1 FROM print_batch"_s)));
    batch.id = TRY(draft.insert("print_batch"_L1, {{"number"_L1, batch.number}}));
    TRY(appendToBatch(draft, database, batch.id, cards));
    return batch;
}

Result<void> appendToBatch(EventDraft &draft, Database &database, qint64 batch, const QList<ApplicationId> &cards)
{
    qint64 place = TRY(database.number(u"SELECT coalesce(max(place), 0) FROM print_batch_item WHERE batch_id = ?"_s, {batch}));
    for (const ApplicationId card : cards)
        TRY(draft.insert("print_batch_item"_L1, {{"batch_id"_L1, batch}, {"place"_L1, ++place}, {"application_id"_L1, card.value}}));
    return {};
}

Result<std::optional<PrintBatch>> lastBatch(Database &database)
{
    return database.one(u"SELECT id, number FROM print_batch ORDER BY id DESC LIMIT 1"_s, {},
                        [](const Row &row) { return PrintBatch{row.integer(0), static_cast<int>(row.integer(1))}; });
}

} // namespace silpia
