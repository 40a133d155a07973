#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

std::unique_ptr<Database> loose()
{
    auto database = must(Database::open({}, OpenMode::InMemory));
    must(database->execute(u"CREATE TABLE v (id INTEGER PRIMARY KEY, x)"_s));
    return database;
}

QVariant stored(Database &database, const QVariant &value)
{
    const qint64 id = must(database.insert(u"INSERT INTO v (x) VALUES (?)"_s, {value}));
    return must(database.one(u"SELECT x FROM v WHERE id = ?"_s, {id}, [](const Row &row) { return row.value(0); })).value();
}

} // namespace

TEST_CASE("Every value comes back as it was bound", "[store]")
{
    const auto database = loose();
    for (const qint64 number : {qint64(0), qint64(-1), std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()})
        CHECK(stored(*database, number) == QVariant(number));
    CHECK(stored(*database, true) == QVariant(qint64(1)));
    const QString text = u"a"_s + QChar(0) + u"b ñ 😀"_s;
    CHECK(stored(*database, text) == QVariant(text));
    const QByteArray bytes("\0\xff\x80", 3);
    CHECK(stored(*database, bytes) == QVariant(bytes));
}

TEST_CASE("Nothing at all is NULL, an empty text or array is not", "[store]")
{
    const auto database = loose();
    for (const QVariant &nothing : {QVariant(), QVariant(QMetaType(QMetaType::QString)), QVariant(QString()), QVariant(QByteArray())})
        CHECK_FALSE(stored(*database, nothing).isValid());
    CHECK(stored(*database, u""_s) == QVariant(u""_s));
    const QVariant empty = stored(*database, QByteArray(""));
    CHECK(empty.typeId() == QMetaType::QByteArray);
    CHECK_FALSE(empty.toByteArray().isNull());
}

TEST_CASE("What a statement cannot hold is refused, not bent", "[store]")
{
    const auto database = loose();
    const QString put = u"INSERT INTO v (x) VALUES (?)"_s;
    CHECK(refusal(database->insert(put, {})).kind == ErrorKind::Storage);
    CHECK(refusal(database->insert(put, {1, 2})).kind == ErrorKind::Storage);
    CHECK(refusal(database->insert(put, {QDate(2026, 11, 22)})).kind == ErrorKind::Storage);
    CHECK(refusal(database->execute(u"DELETE FROM v; DELETE FROM v"_s)).kind == ErrorKind::Storage);
    CHECK(must(database->number(u"SELECT count(*) FROM v"_s)) == 0);
    must(database->insert(put, {3}));
}

TEST_CASE("The bytes of a text are those that are stored, although they decode alike", "[store]")
{
    const auto database = loose();
    must(database->execute(u"INSERT INTO v (x) VALUES (CAST(x'41ff' AS TEXT)), (CAST(x'41fe' AS TEXT))"_s));
    QStringList texts;
    QList<QByteArray> bytes;
    must(database->each(u"SELECT x FROM v ORDER BY id"_s, {}, [&](const Row &row) -> Result<void> {
        texts.append(row.text(0));
        bytes.append(row.bytes(0).toByteArray());
        return {};
    }));
    CHECK(texts.at(0) == texts.at(1));
    CHECK(bytes == QList<QByteArray>{"A\xff", "A\xfe"});
}
