#pragma once

#include <QString>

namespace silpia::bench {

struct Generated
{
    qint64 applications = 0;
    qint64 events = 0;
    qint64 rows = 0;
};

/// Writes a database of about `applications` (rounded up to whole patterns) to a path that must not exist: the same for the same
/// seed. Every claim, chain, number and count is right, so that check finds nothing. Throws std::runtime_error with words.
Generated generate(const QString &path, qint64 applications, quint64 seed);

} // namespace silpia::bench
