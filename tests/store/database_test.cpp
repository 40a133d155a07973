#include "core/base/text.h"
#include "core/store/database.h"
#include "core/store/migrator.h"
#include "tests/support/told.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace silpia;
using namespace silpia::test;

namespace {

QString pragma(Database &database, const QString &name)
{
    return must(database.one(u"PRAGMA "_s + name, {}, [](const Row &row) { return row.text(0); })).value_or(QString());
}

struct Folder
{
    QTemporaryDir directory;
    QString path(const QString &name) const { return directory.filePath(name); }
    QString created() const
    {
        const QString file = path(u"silpia.db"_s);
        must(Database::open(file, OpenMode::Create));
        return file;
    }
    QString with(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path(name);
    }
};

void execute(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(path).constData(), &handle) == SQLITE_OK);
    CHECK(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_close(handle) == SQLITE_OK);
}

ErrorKind kindOf(const QString &path, OpenMode mode)
{
    return refusal(Database::open(path, mode)).kind;
}

} // namespace

TEST_CASE("The pragmas are set and read back on a database in a file", "[store]")
{
    const Folder folder;
    const QString path = folder.created();
    const auto database = must(Database::open(path, OpenMode::ReadWrite));
    CHECK(pragma(*database, u"journal_mode"_s) == u"wal"_s);
    CHECK(pragma(*database, u"synchronous"_s) == u"2"_s);
    CHECK(pragma(*database, u"foreign_keys"_s) == u"1"_s);
    CHECK(pragma(*database, u"trusted_schema"_s) == u"0"_s);
    CHECK(pragma(*database, u"cell_size_check"_s) == u"1"_s);
    CHECK(pragma(*database, u"mmap_size"_s) == u"0"_s);
    CHECK(pragma(*database, u"application_id"_s).toInt() == kApplicationId);
    CHECK(pragma(*database, u"user_version"_s).toInt() == builtInMigrations().last().version);
}

TEST_CASE("A new database is for its owner only, its log too", "[store]")
{
    const Folder folder;
    const QString path = folder.path(u"silpia.db"_s);
    ::umask(022); // as the office's desktop has it
    const auto database = must(Database::open(path, OpenMode::Create));
    must(database->execute(u"INSERT INTO number_counter VALUES ('receipt', '', 2026, 1)"_s));
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        struct stat status = {};
        INFO(suffix);
        REQUIRE(::stat(QFile::encodeName(path + suffix).constData(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
    }
}

TEST_CASE("Each file that is not ours is told apart, and none is touched", "[store]")
{
    const Folder folder;
    const QString text = folder.with(u"surat.txt"_s, QByteArray("Ini bukan basis data sama sekali. ").repeated(50));
    const QString empty = folder.with(u"kosong.db"_s, {});
    const QString foreign = folder.path(u"asing.db"_s);
    execute(foreign, "CREATE TABLE t (a)");
    CHECK(kindOf(text, OpenMode::ReadWrite) == ErrorKind::Damaged);
    CHECK(kindOf(empty, OpenMode::ReadWrite) == ErrorKind::Damaged);
    CHECK(kindOf(empty, OpenMode::ReadOnly) == ErrorKind::Damaged);
    CHECK(refusal(Database::open(foreign, OpenMode::ReadWrite)).message.contains(u"bukan basis data SILPIA"_s));
    CHECK(kindOf(folder.directory.path(), OpenMode::ReadWrite) == ErrorKind::NotFound);
    CHECK(kindOf(folder.path(u"tidak-ada.db"_s), OpenMode::ReadWrite) == ErrorKind::NotFound);
    CHECK(kindOf(folder.path(u"tidak-ada.db"_s), OpenMode::ReadOnly) == ErrorKind::NotFound);
    CHECK(kindOf(folder.path(u"tidak/ada.db"_s), OpenMode::Create) == ErrorKind::NotFound);
    CHECK(QFileInfo(empty).size() == 0);
    CHECK(QFileInfo(text).size() == 50 * 34);
    CHECK(QDir(folder.directory.path()).entryList(QDir::Files).size() == 3);
}

TEST_CASE("Creating never writes over what is there", "[store]")
{
    const Folder folder;
    const QString path = folder.created();
    const qint64 size = QFileInfo(path).size();
    CHECK(kindOf(path, OpenMode::Create) == ErrorKind::Invalid);
    CHECK(kindOf(folder.with(u"x"_s, "isi"), OpenMode::Create) == ErrorKind::Invalid);
    CHECK(QFileInfo(path).size() == size);
}

TEST_CASE("A database of a newer program is refused as newer, for writing and for reading", "[store]")
{
    const Folder folder;
    const QString path = folder.created();
    execute(path, "PRAGMA user_version = 9999");
    CHECK(kindOf(path, OpenMode::ReadWrite) == ErrorKind::Newer);
    CHECK(kindOf(path, OpenMode::ReadOnly) == ErrorKind::Newer);
}

TEST_CASE("A database cut short is refused as damaged", "[store]")
{
    const Folder folder;
    const QString path = folder.created();
    QFile file(path);
    REQUIRE(file.resize(50));
    CHECK(kindOf(path, OpenMode::ReadWrite) == ErrorKind::Damaged);
}

TEST_CASE("A reader reads and cannot write", "[store]")
{
    const Folder folder;
    const auto reader = must(Database::open(folder.created(), OpenMode::ReadOnly));
    CHECK(reader->isReadOnly());
    CHECK(must(reader->number(u"SELECT count(*) FROM event"_s)) == 0);
    CHECK(refusal(reader->execute(u"DELETE FROM region"_s)).kind == ErrorKind::Storage);
    CHECK(refusal(reader->inTransaction([&] { return reader->execute(u"INSERT INTO number_counter VALUES ('a', '', 1, 1)"_s); })).kind ==
          ErrorKind::Storage);
}

TEST_CASE("A reader sees what was committed, and keeps its moment while others write", "[store]")
{
    const Folder folder;
    const QString path = folder.created();
    const auto writer = must(Database::open(path, OpenMode::ReadWrite));
    const auto reader = must(Database::open(path, OpenMode::ReadOnly));
    const auto put = [&](const QString &kind) { return writer->execute(u"INSERT INTO number_counter VALUES (?, '', 2026, 1)"_s, {kind}); };
    const auto seen = [&] { return must(reader->number(u"SELECT count(*) FROM number_counter"_s)); };
    must(put(u"a"_s));
    CHECK(seen() == 1);
    must(reader->each(u"SELECT 1"_s, {}, [&](const Row &) -> Result<void> {
        must(put(u"b"_s)); // nobody waits for a reader
        return {};
    }));
    CHECK(seen() == 2);
    CHECK_FALSE(writer->inTransaction([&]() -> Result<void> {
        TRY(put(u"c"_s));
        CHECK(seen() == 2);
        return fail(ErrorKind::Refused, {});
    }));
    CHECK(seen() == 2);
}

TEST_CASE("Migrations bring an empty file to the newest version, and a second time change nothing", "[store]")
{
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open(":memory:", &handle) == SQLITE_OK);
    const QList<Migration> migrations = {{1, "CREATE TABLE a (x)"}, {2, "CREATE TABLE b (x); INSERT INTO b VALUES (1)"}};
    must(migrate(handle, migrations));
    CHECK(userVersion(handle) == 2);
    must(migrate(handle, migrations));
    CHECK(sqlite3_exec(handle, "INSERT INTO a SELECT x FROM b", nullptr, nullptr, nullptr) == SQLITE_OK);
    CHECK(sqlite3_changes(handle) == 1);
    sqlite3_close(handle);
}

TEST_CASE("A migration that breaks leaves the file as it was before it", "[store]")
{
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open(":memory:", &handle) == SQLITE_OK);
    const QList<Migration> migrations = {
        {1, "CREATE TABLE a (x)"}, {2, "CREATE TABLE b (x); INSERT INTO gibt_es_nicht VALUES (1)"}, {3, "CREATE TABLE c (x)"}};
    CHECK(refusal(migrate(handle, migrations)).kind == ErrorKind::Storage);
    CHECK(userVersion(handle) == 1);
    CHECK(sqlite3_get_autocommit(handle) != 0);
    CHECK(sqlite3_exec(handle, "SELECT * FROM a", nullptr, nullptr, nullptr) == SQLITE_OK);
    CHECK(sqlite3_exec(handle, "SELECT * FROM b", nullptr, nullptr, nullptr) != SQLITE_OK);
    CHECK(sqlite3_exec(handle, "SELECT * FROM c", nullptr, nullptr, nullptr) != SQLITE_OK);
    must(migrate(handle, {{1, "x"}, {2, "CREATE TABLE b (x)"}}));
    CHECK(userVersion(handle) == 2);
    CHECK(refusal(migrate(handle, {{1, "x"}})).kind == ErrorKind::Newer);
    sqlite3_close(handle);
}

TEST_CASE("The built-in migrations are numbered in order without a gap", "[store]")
{
    const QList<Migration> migrations = builtInMigrations();
    REQUIRE_FALSE(migrations.isEmpty());
    for (qsizetype i = 0; i < migrations.size(); ++i) {
        CHECK(migrations.at(i).version == i + 1);
        CHECK(migrations.at(i).sql.contains("STRICT"));
    }
}
