#pragma once

#include "core/office/office.h"
#include "core/store/print_store.h"

namespace silpia {

/// A card on a blank, with kind and validity as of that day; not stored yet.
[[nodiscard]] Attempt attemptOn(Office &office, const Application &app, const Blank &blank, const QString &way, QDate day);

/// The day on which SIAK printed a card, as somebody says; invalid: today. Errors: Invalid at "madeOn": it is to come, or
/// before the step after which the card could be printed.
[[nodiscard]] Result<QDate> siakDay(Office &office, const Application &app, QDate said);

/// A person's word on an attempt, and what becomes of its blank: used, used up, or free again.
[[nodiscard]] Result<void> closeAttempt(EventDraft &draft, Database &database, const Attempt &attempt, PrintState outcome, const QString &reason);

/// How much of the print step's row is asked.
enum class PrintCheck : quint8 {
    Whole,  ///< all its guards: may this card be made
    WhoOnly ///< state, role, hold and four eyes: may this officer say what became of a card
};
/// Judged by the day on which the card was made; invalid: today. Errors: Refused, with the article where a guard speaks.
[[nodiscard]] Result<void> mayPrint(Office &office, const Officer &officer, const Application &app, PrintCheck check, QDate madeOn = {});

} // namespace silpia
