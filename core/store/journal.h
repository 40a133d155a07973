#pragma once

#include "core/base/id.h"
#include "core/store/database.h"
#include "core/workflow/state.h"

#include <QHash>
#include <QStringList>

namespace silpia {

using Columns = QList<std::pair<QLatin1StringView, QVariant>>;

/// What an event says besides its claims.
struct EventRecord
{
    ApplicationId application;
    QString code; ///< a step's code, or an act's
    OfficerId officer;
    QString role;
    QDateTime occurredAt;
    QDateTime recordedAt;
    QString workstation;
    State from = State::None;
    State to = State::None;
    int versionSeen = 0;
    QString idempotencyKey; ///< empty: none
};

/// Count and hash of the last event of an origin: what daily lists print and `check --head` compares.
struct JournalHead
{
    qint64 count = 0;
    QByteArray hash;
    [[nodiscard]] QString text() const; ///< "1234:0a1b…"
};

/// One event in the making. Every row it writes is claimed with a digest, so that check finds any later change.
class EventDraft
{
public:
    /// Takes the place of the next event in the journal; must run inside a transaction.
    [[nodiscard]] static Result<EventDraft> begin(Database &database);

    /// Inserts a row of a table that carries `event_id` and claims it. `salted` gives it a salt of its own.
    [[nodiscard]] Result<qint64> insert(QLatin1StringView table, const Columns &columns, bool salted = false);
    /// Changes a row of such a table and claims it anew.
    [[nodiscard]] Result<void> update(QLatin1StringView table, qint64 id, const Columns &columns);
    /// Claims what has no event_id of its own (the unchanging part of an application).
    void claim(QLatin1StringView table, qint64 id, const QByteArray &digest);

    /// Writes the event with both chains and moves the origin's head. Errors: Storage.
    [[nodiscard]] Result<EventId> append(const EventRecord &record);
    [[nodiscard]] EventId id() const { return m_id; }

private:
    explicit EventDraft(Database &database) : m_database(&database) {}
    Result<void> claimOrigin();
    Database *m_database;
    EventId m_id;
    qint64 m_origin = 0;
    qint64 m_sequence = 0;
    QByteArray m_previous;
    QByteArray m_claims; ///< the entries of a JSON list
};

/// Digest of a row: table, and every column that is not NULL, in the order of names, keyed by its salt; empty when the
/// salt is none of ours. Text is taken as its bytes.
[[nodiscard]] QByteArray rowDigest(QLatin1StringView table, const Row &row);
/// A table whose rows are claimed by events, and how they are read.
struct ClaimedTable
{
    QByteArray name;
    QString select; ///< every column, in the order of names
    int id = 0;     ///< places in it
    int event = 0;
};
[[nodiscard]] Result<QHash<QString, ClaimedTable>> claimedTables(Database &database);
/// Digest over the unchanging columns of an application: uuid, origin, receipt number, partner, submission.
[[nodiscard]] QByteArray applicationDigest(QByteArrayView uuid, qint64 origin, QByteArrayView receiptNumber,
                                           qint64 partner, QByteArrayView submittedAt);
/// Digest over the unchanging columns of an origin; its first event claims it.
[[nodiscard]] QByteArray originDigest(QByteArrayView uuid, QByteArrayView name);
/// Hash of an event as stored: `SELECT kEventColumns FROM event`.
[[nodiscard]] QByteArray eventHash(const Row &row);
extern const QString kEventColumns;

/// The latest moment at which one of the last events was recorded (a sign-in is one itself); invalid when there is none.
[[nodiscard]] Result<QDateTime> lastRecordedAt(Database &database);
[[nodiscard]] Result<JournalHead> journalHead(Database &database);

/// The event that an idempotency key already made; null when there is none.
[[nodiscard]] Result<std::optional<ApplicationId>> applicationOfKey(Database &database, const QString &key);

/// When the last event of an application happened.
[[nodiscard]] Result<QDateTime> lastOccurredAt(Database &database, ApplicationId application);

/// Who did a step last on an application, and when.
struct LastEvent
{
    OfficerId officer;
    QDateTime occurredAt;
    EventId id;
};
[[nodiscard]] Result<std::optional<LastEvent>> lastEventOf(Database &database, ApplicationId application, const QString &code);

} // namespace silpia
