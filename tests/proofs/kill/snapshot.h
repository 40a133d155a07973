#pragma once

#include <QStringList>

namespace silpia::killing {

/// What a database file holds, seen by a process that opens it as the program would.
struct Snapshot
{
    QStringList exact; ///< every table with a digest over every byte of its rows
    QStringList shape; ///< the same without what is drawn at random: two runs of one act agree
    QStringList flaws; ///< of `check`, or why the file could not be opened
    bool operator==(const Snapshot &) const = default;
};
[[nodiscard]] Snapshot snapshotOf(const QString &path);

/// The name of a folder in memory where there is one: kills and injected errors do not ask how slow a disk is.
[[nodiscard]] QString inMemory(const QString &name);

/// Puts a prepared database in place of what an earlier run left.
void freshCopy(const QString &prepared, const QString &path);
void removeDatabase(const QString &path);

} // namespace silpia::killing
