#pragma once

#include <QString>

namespace silpia::killing {

/// Works as several officers through the whole procedure, at random and without end; one line a committed act goes to
/// standard output. Ends only when the file is full enough, or with words when the office failed.
[[nodiscard]] int workOn(const QString &path, unsigned seed, int mostApplications);

/// One line, in one piece, past every buffer of this process.
void report(const QByteArray &line);

} // namespace silpia::killing
