#pragma once

#include "core/office/office.h"
#include "core/store/blank_store.h"

namespace silpia {

/// Serials that run on, as somebody reads them off a seal.
struct BlankRun
{
    QString first;
    int count = 1;
};

/// A bundle arrives from the supplier. Errors: Invalid (serial, count, place, received before).
[[nodiscard]] Result<void> receiveBlanks(Office &office, const Session &session, const QString &place, const QString &firstSerial, int count);
/// Blanks go from the officer's place to another one, whole bundles or pieces. Errors: Invalid where one does not lie unused here.
[[nodiscard]] Result<void> allocateBlanks(Office &office, const Session &session, const QString &toPlace, const BlankRun &run);
/// Blanks go back: to another place (the Dinas), or with an empty place to whoever supplied them.
[[nodiscard]] Result<void> returnBlanks(Office &office, const Session &session, const QString &toPlace, const BlankRun &run, const QString &reason);
/// An allocation was a mistake: blanks come back from a place to the one they were allocated from, by an officer of this
/// one, as long as nothing was taken out of their bundle there and no printer holds it. Errors: Invalid.
[[nodiscard]] Result<void> takeBackBlanks(Office &office, const Session &session, const QString &fromPlace, const BlankRun &run, const QString &reason);
[[nodiscard]] Result<void> reportBlanksLost(Office &office, const Session &session, const BlankRun &run, const QString &reason);
/// Spoiled before anything was printed on them: wet, bent, melted.
[[nodiscard]] Result<void> reportBlanksSpoiled(Office &office, const Session &session, const BlankRun &run, const QString &reason);
/// A blank that was reported lost lies here again, unused.
[[nodiscard]] Result<void> reportBlankFound(Office &office, const Session &session, const QString &serial, const QString &reason);

/// A printer was filled: `serial` lies on top of its stack, and its cards take the blanks from there on. Errors: Invalid
/// where that blank does not lie unused at the officer's place.
[[nodiscard]] Result<void> fillPrinter(Office &office, const Session &session, const QString &queue, const QString &serial);
/// The blank that a printer's next card takes; nothing when there is none. Errors as nextBlankFrom.
[[nodiscard]] Result<std::optional<Blank>> nextBlankIn(Office &office, const QString &place, const QString &queue);

/// Every place that has blanks or an officer, in alphabetical order.
[[nodiscard]] Result<QStringList> stockPlaces(Office &office);

/// How long a place's blanks last at the pace of this month.
struct StockOutlook
{
    StockRow row;
    int minimum = 0;
    int usedThisMonth = 0;
    int daysLeft = -1; ///< working days; -1: none was used this month
    [[nodiscard]] bool isLow() const { return row.left() < minimum; }
};
[[nodiscard]] Result<StockOutlook> stockOutlook(Office &office, const QString &place);

} // namespace silpia
