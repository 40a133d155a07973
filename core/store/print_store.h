#pragma once

#include "core/store/application_store.h"
#include "core/store/stock_store.h"
#include "core/workflow/print_state.h"

namespace silpia {

/// What was seen of a job, with the words of whoever carried it.
struct Observation
{
    PrintState state = PrintState::Sent;
    int job = 0;   ///< the spooler's number; it is given again after a crash and proves nothing
    QString words; ///< as the spooler says it, with job-state-reasons and printer-state-reasons
    bool operator==(const Observation &) const = default;
};
[[nodiscard]] Result<void> insertObservation(EventDraft &draft, AttemptId attempt, const Observation &seen);

/// An attempt with where it stands.
struct SeenAttempt
{
    Attempt attempt;
    Observation last;
    PrintState state = PrintState::Queued; ///< the outcome, else what was seen last, else queued
    QString reason;                        ///< of the outcome
    QDateTime startedAt;
};
/// The latest attempt of an application; nothing when there is none.
[[nodiscard]] Result<std::optional<SeenAttempt>> latestAttempt(Database &database, ApplicationId application);
[[nodiscard]] Result<std::optional<SeenAttempt>> attemptByUuid(Database &database, const QString &uuid);
/// Of the latest attempts those that were given up while their job was still under way: it may be in a queue yet.
[[nodiscard]] Result<QList<SeenAttempt>> givenUpUnderWay(Database &database);
/// Those that nobody has closed, the oldest first.
[[nodiscard]] Result<QList<SeenAttempt>> unsettledAttempts(Database &database);
/// How many attempts ended so since a moment.
[[nodiscard]] Result<int> outcomesSince(Database &database, PrintState outcome, const QDateTime &since);

/// A batch: the cards in the order in which they leave the stack.
struct PrintBatch
{
    qint64 id = 0;
    int number = 0;
};
[[nodiscard]] Result<PrintBatch> insertBatch(EventDraft &draft, Database &database, const QList<ApplicationId> &cards);
[[nodiscard]] Result<void> appendToBatch(EventDraft &draft, Database &database, qint64 batch, const QList<ApplicationId> &cards);
/// Its cards in their order, and the latest attempt of each that was made since it came into the batch.
[[nodiscard]] Result<QList<Application>> applicationsOfBatch(Database &database, qint64 batch);
[[nodiscard]] Result<QList<SeenAttempt>> latestAttemptsOfBatch(Database &database, qint64 batch);
/// The batch begun last; nothing when there was none.
[[nodiscard]] Result<std::optional<PrintBatch>> lastBatch(Database &database);

} // namespace silpia
