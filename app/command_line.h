#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace silpia {

/// Exit codes, as the manual page documents them.
enum class ExitCode : int {
    Done = 0,
    Failed = 1,
    WrongUse = 2,
    StopRecords = 3, ///< the input has stop records; output was still written
    Damaged = 4,     ///< database damaged, or the journal does not hold
    Newer = 5,       ///< the database was written by a newer program
};

/// Whether the first argument is one of the verbs, or --help or --version.
[[nodiscard]] bool isVerb(const QStringList &arguments);

/// Runs one verb: data on stdout, messages on stderr.
[[nodiscard]] ExitCode runVerb(const QStringList &arguments);

[[nodiscard]] ExitCode exitCodeOf(const Error &error);

} // namespace silpia
