#pragma once

#include "core/store/database.h"

namespace silpia {

/// Takes what does not hold: a code as in Flaw, and where.
using FlawSink = std::function<void(const char *what, const QString &where)>;

/// What follows from the claimed rows and can be had from them again: the revision in force, the search for names, gapless
/// numbers, blanks, closed days of reading. `scratch` is a fresh database that may be written over.
[[nodiscard]] Result<void> checkDerived(Database &database, Database &scratch, const FlawSink &flaw);

} // namespace silpia
