#pragma once

#include "core/store/journal.h"

#include <optional>

namespace silpia {

/// How a bundle came to where it is.
enum class BundleWay : quint8 { Received, Allocated, Returned };

/// A run of blanks at a place; their serials run on from `first`.
struct Bundle
{
    qint64 id = 0;
    QString place; ///< empty: given back to whoever supplied it
    QString prefix;
    qint64 first = 0;
    int count = 0;
    int digits = 1;
    BundleWay way = BundleWay::Received;
    qint64 source = 0; ///< the bundle that it came out of; 0: none
    QString reason = {};
    [[nodiscard]] QString serialAt(qint64 position) const; ///< "PSS-0048208"
    [[nodiscard]] qint64 last() const { return first + count - 1; }
    [[nodiscard]] bool holds(qint64 position) const { return position >= first && position <= last(); }
    [[nodiscard]] QString range() const; ///< "PSS-0048001 – PSS-0048500"
};

struct Blank
{
    qint64 bundle = 0;
    qint64 position = 0;
    QString serial;
};

/// The book of one place. Always: received + allocated in = good + spoiled + lost + returned + allocated out + taken + left.
struct StockRow
{
    QString place;
    int received = 0;
    int allocatedIn = 0;
    int good = 0;
    int spoiled = 0;
    int lost = 0;
    int returned = 0;
    int allocatedOut = 0;
    int taken = 0;     ///< in an attempt whose outcome nobody recorded yet
    int destroyed = 0; ///< a part of spoiled
    [[nodiscard]] int left() const { return received + allocatedIn - good - spoiled - lost - returned - allocatedOut - taken; }
};

/// Errors: Invalid where one of the serials was received before.
[[nodiscard]] Result<void> insertBundle(EventDraft &draft, Database &database, const Bundle &bundle);
/// A part of a bundle goes elsewhere: `part.source` is where it comes out of.
[[nodiscard]] Result<void> insertPart(EventDraft &draft, const Bundle &part);
[[nodiscard]] Result<QList<Bundle>> loadBundles(Database &database);

/// The next unused blank of the oldest bundle with one left at a place, but for these; nothing when all are used.
[[nodiscard]] Result<std::optional<Blank>> nextBlank(Database &database, const QString &place, const QList<qint64> &but = {});
/// The first unused blank of a printer's stack: from this serial on, in its bundle and before the stack of another
/// printer; nothing when the stack is used up.
/// Errors: Invalid where the bundle lies at that place no longer.
[[nodiscard]] Result<std::optional<Blank>> nextBlankFrom(Database &database, const QString &place, const QString &serial, const QString &queue);
/// The blank that was on top when a printer was filled last; nothing when nobody said so.
struct PrinterFeed
{
    QString place;
    QString serial;
};
[[nodiscard]] Result<void> insertFeed(EventDraft &draft, const QString &queue, const PrinterFeed &feed);
/// The bundles that lie in printers, as it was said when they were filled.
[[nodiscard]] Result<QList<qint64>> bundlesInPrinters(Database &database);
[[nodiscard]] Result<std::optional<PrinterFeed>> lastFeed(Database &database, const QString &queue);
/// A blank by its serial, if it lies unused at that place. Errors: Invalid with the reason (unknown, used, elsewhere).
[[nodiscard]] Result<Blank> freeBlank(Database &database, const QString &place, const QString &serial);
/// `count` serials from one on, all unused at that place, as parts of the bundles that hold them. Errors: Invalid, naming
/// the first that is not.
[[nodiscard]] Result<QList<Bundle>> freeRun(Database &database, const QString &place, const QString &serial, int count);
/// A blank that belongs to a place, whatever became of it. Errors: Invalid (unknown, elsewhere).
[[nodiscard]] Result<Blank> blankAt(Database &database, const QString &place, const QString &serial);
[[nodiscard]] Result<Blank> blankOf(Database &database, const QString &serial);
/// What became of a blank last: taken, freed, good, spoiled, lost; freed where nothing did.
[[nodiscard]] Result<QString> lastFate(Database &database, const QString &serial);
/// What became of a blank: taken, freed, good, spoiled, lost.
[[nodiscard]] Result<void> moveBlank(EventDraft &draft, const Blank &blank, const QString &kind, const QString &reason, AttemptId attempt);

[[nodiscard]] Result<QList<StockRow>> stock(Database &database);
/// The book of a place; empty where it never had a blank.
[[nodiscard]] Result<StockRow> stockAt(Database &database, const QString &place);

/// A bundle with blanks left at a place, as somebody who counts meets it.
struct CountedBundle
{
    Bundle bundle;
    int free = 0;
    bool isSealed = false; ///< nothing was ever taken out of it
    qint64 mark = 0;       ///< another one when something happened to it since
};
[[nodiscard]] Result<QList<CountedBundle>> bundlesWithBlanks(Database &database, const QString &place);

/// Whether a card was ever made of it.
[[nodiscard]] Result<bool> wasPrinted(Database &database, const QString &serial);
/// Blanks of a place that became good or spoiled since a moment.
[[nodiscard]] Result<int> blanksUsedSince(Database &database, const QString &place, const QDateTime &since);

/// So many blanks of a place changed from one fate to another in one hour (UTC, by the journal's clock).
struct FateChange
{
    QString hour; ///< "2026-11-24T03"
    QString from; ///< freed: it lay unused
    QString to;
    bool isPrinted = false; ///< by an attempt
    int count = 0;
};
[[nodiscard]] Result<QList<FateChange>> fateChanges(Database &database, const QString &place);

/// Bundles that came to a place or left it, in the journal's order.
struct BundleMove
{
    Bundle bundle;
    QString sourcePlace; ///< empty: received
    QDateTime recordedAt;
};
[[nodiscard]] Result<QList<BundleMove>> bundleMoves(Database &database, const QString &place);

} // namespace silpia
