#pragma once

#include "core/office/office.h"
#include "core/store/printer_store.h"

namespace silpia {

constexpr int kLargestOffset = 50;     ///< tenths of a millimetre
constexpr int kLargestStretch = 20;    ///< tenths of a millimetre over the whole card
constexpr int kLargestBrightness = 50; ///< percent
constexpr int kMostCardsADay = 5000;
constexpr int kLongestRest = 240; ///< minutes

/// The printers of which the office has decided something.
[[nodiscard]] Result<QList<Printer>> printers(Office &office);
/// Keeps how a printer is used; a new one when `id` is 0. Yields its id. Errors: Refused (neither operator nor
/// administrator), Invalid (beyond a range, name empty or taken), with the field.
[[nodiscard]] Result<qint64> keepPrinter(Office &office, const Session &session, const Printer &printer);

/// Writes down that a ribbon was changed or a printer cleaned: its counting begins anew. Errors: Refused, Invalid.
[[nodiscard]] Result<void> recordCare(Office &office, const Session &session, const QString &queue, PrinterCare care);
/// Lets a printer go beyond today's limit, with a reason that stands in the journal. Errors: Refused, Invalid.
[[nodiscard]] Result<void> liftDayLimit(Office &office, const Session &session, const QString &queue, const QString &reason);

/// Where a printer stands now, as its attempts say.
struct PrinterStanding
{
    Printer printer;
    std::optional<int> sinceRibbon;   ///< cards; nothing: no change was ever written down
    std::optional<int> sinceCleaning;
    int today = 0; ///< cards
    bool limitLifted = false;
    QDateTime restsUntil; ///< invalid: it does not rest
    [[nodiscard]] bool isAtLimit() const { return printer.dayLimit > 0 && today >= printer.dayLimit && !limitLifted; }
    [[nodiscard]] bool mayPrint() const { return !isAtLimit() && !restsUntil.isValid() && printer.sides != CardSides::BackOnly; }
    /// Cards that the ribbon is still good for, below 0 when it lasted longer; nothing where that is unknown.
    [[nodiscard]] std::optional<int> ribbonLeft() const;
    [[nodiscard]] bool wantsCleaning() const;
    /// Why it takes no card now, in words; empty when it does.
    [[nodiscard]] QString waitsFor() const;
};
[[nodiscard]] Result<PrinterStanding> standingOf(Office &office, const QString &queue);
/// When a printer that takes no card now may take one again; invalid when time alone does not help.
[[nodiscard]] QDateTime waitsUntil(const Office &office, const PrinterStanding &standing);

/// How long so many cards last at the printer's pace of this month.
struct RibbonForecast
{
    int cards = 0;
    std::optional<int> workingDays; ///< nothing while this month knows no card
    [[nodiscard]] QString text() const;
};
/// Nothing where the ribbon's capacity or its last change is unknown.
[[nodiscard]] Result<std::optional<RibbonForecast>> ribbonForecast(Office &office, const PrinterStanding &standing);

} // namespace silpia
