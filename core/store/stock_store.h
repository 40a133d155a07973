#pragma once

#include "core/domain/card_kind.h"
#include "core/store/blank_store.h"

namespace silpia {

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
    QDate madeOn; ///< the day that stands on the card: when it was started here, or when SIAK printed it
};
/// The columns of print_attempt t that attemptOf() reads, first and in their order.
[[nodiscard]] QString attemptColumns();
constexpr int kAttemptColumnCount = 11;
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
[[nodiscard]] Result<void> insertCard(EventDraft &draft, const Attempt &attempt);
[[nodiscard]] Result<void> voidCard(EventDraft &draft, qint64 card, const QString &fate);
/// The cards of an application, the latest first.
[[nodiscard]] Result<QList<Card>> cardsOf(Database &database, ApplicationId application);

} // namespace silpia
