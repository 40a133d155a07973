#pragma once

#include "ui/models/print_runner.h"
#include "ui/screens/admin_table.h"

namespace silpia {

/// The batch as rows, keyed by the application: number, child, class with partner, blank, state, time.
[[nodiscard]] QList<AdminRow> batchRows(const PrintRunner &runner);

} // namespace silpia
