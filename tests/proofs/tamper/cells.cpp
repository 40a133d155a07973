#include "tests/proofs/tamper/cells.h"

#include <algorithm>

namespace silpia::test {

namespace {

enum PageKind { InteriorIndex = 2, InteriorTable = 5, LeafIndex = 10, LeafTable = 13 };

class Reader
{
public:
    explicit Reader(const QByteArray &file) : m_file(file), m_pageSize(number(16, 2) == 1 ? 65536 : number(16, 2)), m_usable(m_pageSize - number(20, 1)) {}
    QList<UsedBytes> used;
    void tree(qint64 page, const QByteArray &owner);

private:
    [[nodiscard]] qint64 number(qint64 at, int bytes) const
    {
        qint64 value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8 | static_cast<unsigned char>(m_file.at(at + i));
        return value;
    }
    /// Moves `at` behind it.
    [[nodiscard]] qint64 varint(qint64 &at) const
    {
        qint64 value = 0;
        for (int i = 0; i < 8; ++i) {
            const qint64 byte = number(at++, 1);
            value = value << 7 | (byte & 0x7f);
            if (byte < 0x80)
                return value;
        }
        return value << 8 | number(at++, 1);
    }
    void cell(qint64 at, PageKind kind, const QByteArray &owner);
    void payload(qint64 start, qint64 at, qint64 length, PageKind kind, const UsedBytes &cell);

    const QByteArray &m_file;
    qint64 m_pageSize;
    qint64 m_usable;
};

void Reader::tree(qint64 page, const QByteArray &owner)
{
    const qint64 base = (page - 1) * m_pageSize;
    const qint64 header = base + (page == 1 ? 100 : 0);
    const auto kind = static_cast<PageKind>(number(header, 1));
    const bool interior = kind == InteriorIndex || kind == InteriorTable;
    const qint64 cells = number(header + 3, 2);
    const qint64 pointers = header + (interior ? 12 : 8);
    for (qint64 i = 0; i < cells; ++i) {
        const qint64 at = base + number(pointers + 2 * i, 2);
        cell(at, kind, owner);
        if (interior)
            tree(number(at, 4), owner);
    }
    if (interior)
        tree(number(header + 8, 4), owner);
}

void Reader::cell(qint64 at, PageKind kind, const QByteArray &owner)
{
    const qint64 start = at;
    if (kind == InteriorIndex || kind == InteriorTable)
        at += 4;
    if (kind == InteriorTable) {
        (void)varint(at);
        used.append({start, at - start, owner, 0});
        return;
    }
    const qint64 length = varint(at);
    const qint64 row = kind == LeafTable ? varint(at) : 0;
    payload(start, at, length, kind, {start, 0, owner, row});
}

void Reader::payload(qint64 start, qint64 at, qint64 length, PageKind kind, const UsedBytes &cell)
{
    const qint64 most = kind == LeafTable ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
    if (length <= most) {
        used.append({start, at + length - start, cell.owner, cell.row});
        return;
    }
    const qint64 least = (m_usable - 12) * 32 / 255 - 23;
    const qint64 fitting = least + (length - least) % (m_usable - 4);
    const qint64 local = fitting <= most ? fitting : least;
    used.append({start, at + local + 4 - start, cell.owner, cell.row});
    qint64 next = number(at + local, 4);
    for (qint64 left = length - local; left > 0 && next != 0;) {
        const qint64 page = (next - 1) * m_pageSize;
        const qint64 here = std::min(left, m_usable - 4);
        used.append({page, 4 + here, cell.owner, cell.row});
        left -= here;
        next = number(page, 4);
    }
}

} // namespace

QList<UsedBytes> usedCells(const QByteArray &file, const QList<std::pair<QByteArray, qint64>> &roots)
{
    Reader reader(file);
    reader.tree(1, "sqlite_schema");
    for (const auto &[owner, root] : roots)
        reader.tree(root, owner);
    return reader.used;
}

} // namespace silpia::test
