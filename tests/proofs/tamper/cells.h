#pragma once

#include <QByteArray>
#include <QList>

namespace silpia::test {

/// A run of bytes of a file in use.
struct UsedBytes
{
    qint64 at = 0;
    qint64 count = 0;
    QByteArray owner; ///< table or index
    qint64 row = 0;   ///< of a cell of a table
};

/// The used cells of a database file without a log, by the file format (sqlite.org/fileformat2.html). Used are, on every
/// page of every b-tree: of each cell that the page points at, the child page, the length of the payload, the rowid, the
/// payload on the page, and the number of the first overflow page; on overflow pages the number of the next one and the
/// payload up to its length. Not used are page headers and cell pointers (not content), the gap between pointers and cells,
/// freeblocks and fragments, the rest of the last overflow page, pages of the free list, and the header of the file.
[[nodiscard]] QList<UsedBytes> usedCells(const QByteArray &file, const QList<std::pair<QByteArray, qint64>> &roots);

} // namespace silpia::test
