#pragma once

#include "core/domain/card_kind.h"
#include "core/store/journal.h"

namespace silpia {

/// Blanks received in one bundle; their serials run on from `first`.
struct Bundle
{
    qint64 id = 0;
    QString place;
    QString prefix;
    qint64 first = 0;
    int count = 0;
    int digits = 1;
    [[nodiscard]] QString serialAt(qint64 position) const; ///< "PSS-0048208"
};

struct Blank
{
    qint64 bundle = 0;
    qint64 position = 0;
    QString serial;
};

struct StockRow
{
    QString place;
    int received = 0;
    int good = 0;
    int spoiled = 0;
    int lost = 0;
    int taken = 0; ///< in an attempt whose outcome nobody recorded yet
    [[nodiscard]] int left() const { return received - good - spoiled - lost - taken; }
};

[[nodiscard]] Result<void> insertBundle(EventDraft &draft, Database &database, const Bundle &bundle);
[[nodiscard]] Result<QList<Bundle>> loadBundles(Database &database);
/// The next unused blank of the oldest bundle with one left at a place; nothing when all are used.
[[nodiscard]] Result<std::optional<Blank>> nextBlank(Database &database, const QString &place);
/// A blank by its serial, if it lies unused at that place. Errors: Invalid with the reason (unknown, used, elsewhere).
[[nodiscard]] Result<Blank> freeBlank(Database &database, const QString &place, const QString &serial);
/// What became of a blank: taken, freed, good, spoiled, lost.
[[nodiscard]] Result<void> moveBlank(EventDraft &draft, const Blank &blank, const QString &kind, const QString &reason, AttemptId attempt);
[[nodiscard]] Result<Blank> blankOf(Database &database, const QString &serial);
[[nodiscard]] Result<QList<StockRow>> stock(Database &database);

struct Attempt
{
    AttemptId id;
    QString uuid;
    ApplicationId application;
    QString way; ///< silpia, siak
    QString serial;
    CardKind kind = CardKind::WithPhoto;
    QDate validUntil;
    QString queue;             ///< the printer that it went to; empty where SIAK printed
    QByteArray documentDigest; ///< of the PDF that left; empty where none did
    QString layoutVersion;
};
/// The columns of print_attempt t that attemptOf() reads, first and in their order.
[[nodiscard]] QString attemptColumns();
constexpr int kAttemptColumnCount = 10;
[[nodiscard]] Attempt attemptOf(const Row &row);
[[nodiscard]] Result<AttemptId> insertAttempt(EventDraft &draft, const Attempt &attempt);
[[nodiscard]] Result<std::optional<Attempt>> attemptById(Database &database, AttemptId id);
/// The attempt of an application whose outcome nobody recorded.
[[nodiscard]] Result<std::optional<Attempt>> openAttempt(Database &database, ApplicationId application);
[[nodiscard]] Result<QList<Attempt>> openAttempts(Database &database);
[[nodiscard]] Result<void> insertOutcome(EventDraft &draft, AttemptId attempt, const QString &outcome, const QString &reason);

struct Card
{
    qint64 id = 0;
    QString serial;
    CardKind kind = CardKind::WithPhoto;
    QDate printedOn;
    QDate validUntil;
    bool voided = false;
    QString fate;
};
[[nodiscard]] Result<void> insertCard(EventDraft &draft, const Attempt &attempt, QDate printedOn);
[[nodiscard]] Result<void> voidCard(EventDraft &draft, qint64 card, const QString &fate);
/// The cards of an application, the latest first.
[[nodiscard]] Result<QList<Card>> cardsOf(Database &database, ApplicationId application);

} // namespace silpia
