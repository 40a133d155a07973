#pragma once

#include "app/workplace.h"

namespace silpia {

/// Fills `folder/silpia.db` with a marked demo office: children of all kinds, walked by different officers over several
/// working days through every step and return and both ways of printing. Errors: Invalid when the folder is not empty.
[[nodiscard]] Result<void> makeDemo(const QString &folder, const QDateTime &now);

/// Writes every paper and every card of a database as PDF below `folder`. Yields how many files.
[[nodiscard]] Result<int> writePapers(Office &office, const Session &session, const QString &folder);

} // namespace silpia
