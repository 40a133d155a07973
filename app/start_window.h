#pragma once

#include "app/command_line.h"

namespace silpia {

/// Opens the window over a database: `--db FILE`, else the one of this account. Yields the exit code.
[[nodiscard]] ExitCode startWindow(const QStringList &arguments);

} // namespace silpia
