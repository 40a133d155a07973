#pragma once

#include "core/office/office.h"
#include "core/store/stock_count_store.h"

namespace silpia {

/// What somebody who counts gets to see: the bundles at the officer's place, without what the book says of them.
struct SheetLine
{
    qint64 bundle = 0;
    QString range;         ///< "PSS-0048001 – PSS-0048500"
    int size = 0;          ///< as it stands on the seal
    bool isSealed = false; ///< a whole bundle out of which nothing was ever taken
    qint64 mark = 0;       ///< goes back with the count, so that what moves meanwhile is noticed
};
[[nodiscard]] Result<QList<SheetLine>> countSheet(Office &office, const Session &session);

struct Counted
{
    qint64 bundle = 0;
    int pieces = 0;
    qint64 mark = 0; ///< of the sheet
};
/// What a count came to; now the book may be seen.
struct StockCount
{
    QString number; ///< of the minutes
    QList<CountLine> lines;
    [[nodiscard]] int difference() const;
};
/// Writes a count down, with its minutes. It changes no stock: what is missing is reported lost by whoever knows.
/// Errors: Invalid (a bundle is not counted, too few witnesses), Stale (blanks moved since the sheet).
[[nodiscard]] Result<StockCount> recordCount(Office &office, const Session &session, const QList<Counted> &counted, const QStringList &witnesses,
                                             const QString &note);

/// What waits at the officer's place for its destruction: spoiled blanks and old cards.
[[nodiscard]] Result<QList<Destroyable>> destroyable(Office &office, const Session &session);
/// They were destroyed before witnesses. Yields the number of the minutes; empty where the office demands none.
/// Errors: Invalid (nothing chosen, no manner, too few witnesses, one that does not wait here).
[[nodiscard]] Result<QString> recordDestruction(Office &office, const Session &session, const QList<Destroyable> &items, const QString &manner,
                                                const QStringList &witnesses);

/// Handed-over applications whose old card the family has to give back and nobody wrote down, the latest first.
[[nodiscard]] Result<QList<Application>> oldCardsDue(Office &office, const Session &session, int most);
/// The old card of an application lies at the officer's place; `serial` is empty for one older than this database.
/// Errors: Invalid (another child's blank, written down before).
[[nodiscard]] Result<void> takeOldCard(Office &office, const Session &session, ApplicationId application, const QString &serial);

} // namespace silpia
