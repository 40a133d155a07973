#pragma once

#include "core/office/office.h"
#include "core/store/print_store.h"

namespace silpia {

/// A card on a blank, with kind and validity as of that day; not stored yet.
[[nodiscard]] Attempt attemptOn(Office &office, const Application &app, const Blank &blank, const QString &way, QDate day);

/// A person's word on an attempt, and what becomes of its blank: used, used up, or free again.
[[nodiscard]] Result<void> closeAttempt(EventDraft &draft, Database &database, const Attempt &attempt, PrintState outcome, const QString &reason);

/// How much of the print step's row is asked.
enum class PrintCheck : quint8 {
    Whole,  ///< all its guards, as of today: may this card be made
    WhoOnly ///< state, role, hold and four eyes: may this officer say what became of a card
};
/// Errors: Refused, with the article where a guard speaks.
[[nodiscard]] Result<void> mayPrint(Office &office, const Officer &officer, const Application &app, PrintCheck check);

} // namespace silpia
