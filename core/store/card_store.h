#pragma once

#include "core/store/application_store.h"
#include "core/store/stock_store.h"

namespace silpia {

/// A card in a list, with whose it is.
struct ListedCard
{
    ApplicationId application;
    QString receiptNumber;
    QString name;
    QString nik;
    QDate birthDate;
    QString partnerName; ///< to whom it went
    QString serial;
    CardKind kind = CardKind::WithPhoto;
    QDate printedOn;
    QDate validUntil;
    QString fate; ///< spoiled, lost, revoked; empty: it counts
};
/// In the order of printing, both days included.
[[nodiscard]] Result<QList<ListedCard>> cardsPrintedBetween(Database &database, QDate from, QDate to);
[[nodiscard]] Result<int> countOfCardsPrintedBetween(Database &database, QDate from, QDate to);
/// Cards in force – not voided, and no newer one for that child – of a kind whose last day lies between two.
[[nodiscard]] Result<QList<ListedCard>> cardsEnding(Database &database, CardKind kind, QDate from, QDate to, int most);
/// Cards in force no longer because a newer one was made, the latest first.
[[nodiscard]] Result<QList<ListedCard>> cardsReplaced(Database &database, int most);
/// Cards whose last day is over and that no newer one replaced, the latest first.
[[nodiscard]] Result<QList<ListedCard>> cardsExpired(Database &database, QDate today, int most);

/// Cards that no longer count, the latest first.
[[nodiscard]] Result<QList<ListedCard>> cardsVoided(Database &database, int most);

/// Handed-over applications for one of these reasons without a word on their old card, the latest first.
[[nodiscard]] Result<QList<Application>> handedOverWithoutOldCard(Database &database, const QStringList &reasons, int most);
/// Whether a serial is the card of an earlier application of the same child.
[[nodiscard]] Result<bool> isOlderCardOf(Database &database, const QString &serial, const Application &application);

/// How an attempt ended, as the daily report has it.
struct PrintEnd
{
    QString queue; ///< empty where SIAK printed
    QString serial;
    CardKind kind = CardKind::WithPhoto;
    QString outcome; ///< good, spoiled, notPrinted
    QString reason;
    QString officer;
    QDate madeOn; ///< the day of the card; of one that SIAK printed it may be an earlier one
};
/// The attempts on blanks of a place that a person closed between two moments, in that order.
[[nodiscard]] Result<QList<PrintEnd>> printEndsBetween(Database &database, const QString &place, const QDateTime &from, const QDateTime &until);

} // namespace silpia
