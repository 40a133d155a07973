#include "tests/proofs/kill/snapshot.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/store/journal_check.h"
#include "tests/support/told.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace silpia::killing {

namespace {

/// Drawn anew in each run, or made of what is.
const QStringList kRandom = {u"uuid"_s, u"salt"_s, u"hash"_s, u"previous"_s, u"previous_of_application"_s, u"claims"_s, u"last_hash"_s, u"password_hash"_s};

struct Digests
{
    Digest exact;
    Digest shape;
};

void addRow(Digests &digests, const Row &row)
{
    for (int i = 0; i < row.columns(); ++i) {
        const QByteArray value = row.value(i).isNull() ? QByteArray("null") : 'v' + row.blob(i);
        digests.exact.add(value);
        if (!kRandom.contains(row.columnName(i)))
            digests.shape.add(value);
    }
}

Result<Snapshot> look(const QString &path)
{
    Snapshot seen;
    const auto database = TRY(Database::open(path, OpenMode::ReadWrite));
    const QStringList tables = TRY(database->all(
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'child_search_%' ORDER BY name"_s, {}, [](const Row &row) { return row.text(0); }));
    for (const QString &table : tables) {
        Digests digests;
        int count = 0;
        TRY(database->each(u"SELECT * FROM "_s + table, {}, [&](const Row &row) -> Result<void> {
            addRow(digests, row);
            ++count;
            return {};
        }));
        const QString line = u"%1 %2 "_s.arg(table).arg(count);
        seen.exact.append(line + QString::fromLatin1(digests.exact.result().left(8).toHex()));
        seen.shape.append(line + QString::fromLatin1(digests.shape.result().left(8).toHex()));
    }
    const CheckReport report = TRY(checkDatabase(*database));
    for (const Flaw &flaw : report.flaws)
        seen.flaws.append(flaw.what + u' ' + flaw.where);
    return seen;
}

} // namespace

Snapshot snapshotOf(const QString &path)
{
    auto seen = look(path);
    if (seen)
        return std::move(*seen);
    return {{}, {}, {seen.error().message + u" / "_s + seen.error().detail}};
}

QString inMemory(const QString &name)
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u'/' + name;
}

void removeDatabase(const QString &path)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + suffix);
}

void freshCopy(const QString &prepared, const QString &path)
{
    removeDatabase(path);
    REQUIRE(QFile::copy(prepared, path));
}

} // namespace silpia::killing
