#pragma once

#include "core/store/application_store.h"

namespace silpia {

/// Whose applications are meant: all, or those of one institution.
struct Scope
{
    PartnerId partner; ///< null: all
};

/// The last row of a page; the next page begins after it.
struct PageKey
{
    QString clockStartedAt;
    qint64 id = 0;
};

struct QueuePage
{
    QList<Application> rows;
    std::optional<PageKey> next; ///< nothing: this was the last page
};

/// One page of a queue in the order of clock start, oldest first. Keyset, so the thousandth page costs what the first does.
[[nodiscard]] Result<QueuePage> queuePage(Database &database, State state, Scope scope, int size, const std::optional<PageKey> &after);

struct StateCount
{
    State state = State::None;
    PartnerId partner;
    int count = 0;
};
[[nodiscard]] Result<QList<StateCount>> stateCounts(Database &database, Scope scope);
/// How many wait in a state.
[[nodiscard]] Result<int> waitingIn(Database &database, State state, Scope scope);
/// How many clocks of a state started before a moment and are not held; counts no further than `most`.
[[nodiscard]] Result<int> startedBefore(Database &database, State state, Scope scope, const QDateTime &boundary, int most);

/// Applications by any number: receipt, register, sheet, NIK, blank serial.
[[nodiscard]] Result<QList<Application>> findByNumber(Database &database, const QString &number, Scope scope);
struct HistoryRow
{
    EventId event;
    QString code;
    OfficerId officer;
    QString officerName;
    QString role;
    QDateTime occurredAt;
    State from = State::None;
    State to = State::None;
};
[[nodiscard]] Result<QList<HistoryRow>> historyOf(Database &database, ApplicationId id);

enum class ReadingKind : quint8 { Record, List, Search, Paper };
/// One row per record opened, one per list (UU 27/2022 art. 31).
[[nodiscard]] Result<void> insertReading(Database &database, OfficerId officer, const QDateTime &at, ReadingKind kind, ApplicationId application, int count);
/// Digest and count of the readings after `after` and up to `until`; what the journal keeps of a day.
struct ReadingDigest
{
    qint64 last = 0;
    int count = 0;
    QByteArray digest;
};
[[nodiscard]] Result<ReadingDigest> readingDigest(Database &database, qint64 after, qint64 until);
[[nodiscard]] Result<qint64> lastReadingBefore(Database &database, const QDateTime &moment);

} // namespace silpia
