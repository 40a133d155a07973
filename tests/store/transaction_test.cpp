#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

std::unique_ptr<Database> fresh()
{
    auto database = must(Database::open({}, OpenMode::InMemory));
    must(database->execute(u"CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT NOT NULL UNIQUE)"_s));
    return database;
}

Result<qint64> put(Database &database, const QString &x)
{
    return database.insert(u"INSERT INTO t (x) VALUES (?)"_s, {x});
}

qint64 rows(Database &database)
{
    return must(database.number(u"SELECT count(*) FROM t"_s));
}

} // namespace

TEST_CASE("A value commits, an error rolls back", "[store]")
{
    const auto database = fresh();
    CHECK(must(database->inTransaction([&] { return put(*database, u"a"_s); })) == 1);
    CHECK(refusal(database->inTransaction([&]() -> Result<qint64> {
              TRY(put(*database, u"b"_s));
              return fail(ErrorKind::Refused, u"tidak"_s);
          })).message == u"tidak"_s);
    CHECK(rows(*database) == 1);
}

TEST_CASE("A transaction inside another is part of it", "[store]")
{
    const auto database = fresh();
    CHECK_FALSE(database->inTransaction([&]() -> Result<void> {
        TRY(database->inTransaction([&] { return put(*database, u"a"_s); }));
        return fail(ErrorKind::Refused, {});
    }));
    CHECK(rows(*database) == 0);
    must(database->inTransaction([&]() -> Result<void> {
        TRY(database->inTransaction([&] { return put(*database, u"a"_s); }));
        return {};
    }));
    CHECK(rows(*database) == 1);
}

TEST_CASE("After a transaction that failed the next one works", "[store]")
{
    const auto database = fresh();
    for (int failing = 1; failing <= 3; ++failing) {
        database->failStatement(failing); // BEGIN, the insert, COMMIT
        CHECK_FALSE(database->inTransaction([&] { return put(*database, u"a"_s); }));
        CHECK_FALSE(database->failureIsPending());
        CHECK(rows(*database) == 0);
    }
    CHECK(database->inTransaction([&] { return put(*database, u"a"_s); }));
}

TEST_CASE("A row that breaks a rule is an error with nothing of its values in the words", "[store]")
{
    const auto database = fresh();
    must(put(*database, u"Rahasia Sekali"_s));
    const Error error = refusal(put(*database, u"Rahasia Sekali"_s));
    CHECK(error.kind == ErrorKind::Storage);
    CHECK_FALSE((error.message + error.detail).contains(u"Rahasia"_s));
    CHECK(refusal(database->execute(u"SELECT * FROM tidak_ada"_s)).kind == ErrorKind::Storage);
}

TEST_CASE("Whatever is bound is data, never SQL", "[store]")
{
    const auto database = fresh();
    const QStringList nasty = {u"'); DROP TABLE t; --"_s, u"\" OR 1=1"_s, u"%_\\"_s, u""_s, u"ñ 😀 \u200f"_s, u"?1 :x @y $z"_s};
    for (const QString &text : nasty)
        must(put(*database, text));
    CHECK(QStringList(must(database->all(u"SELECT x FROM t ORDER BY id"_s, {}, [](const Row &row) { return row.text(0); }))) == nasty);
}

TEST_CASE("A statement may be asked again while it is being read", "[store]")
{
    const auto database = fresh();
    for (const QString &x : {u"a"_s, u"b"_s, u"c"_s})
        must(put(*database, x));
    QStringList pairs;
    const QString sql = u"SELECT x FROM t ORDER BY id"_s;
    must(database->each(sql, {}, [&](const Row &outer) -> Result<void> {
        return database->each(sql, {}, [&](const Row &inner) -> Result<void> {
            pairs.append(outer.text(0) + inner.text(0));
            return {};
        });
    }));
    CHECK(pairs == QStringList{u"aa"_s, u"ab"_s, u"ac"_s, u"ba"_s, u"bb"_s, u"bc"_s, u"ca"_s, u"cb"_s, u"cc"_s});
}

TEST_CASE("A visitor's error ends the reading and is handed on, the statement is whole again", "[store]")
{
    const auto database = fresh();
    must(put(*database, u"a"_s));
    must(put(*database, u"b"_s));
    int seen = 0;
    const auto stop = [&](const Row &) -> Result<void> {
        ++seen;
        return fail(ErrorKind::Refused, u"cukup"_s);
    };
    CHECK(refusal(database->each(u"SELECT x FROM t"_s, {}, stop)).message == u"cukup"_s);
    CHECK(seen == 1);
    CHECK(must(database->all(u"SELECT x FROM t"_s, {}, [](const Row &row) { return row.text(0); })).size() == 2);
}

TEST_CASE("One row or none, a number or zero", "[store]")
{
    const auto database = fresh();
    CHECK_FALSE(must(database->one(u"SELECT x FROM t"_s, {}, [](const Row &row) { return row.text(0); })));
    CHECK(must(database->number(u"SELECT id FROM t"_s)) == 0);
    must(put(*database, u"a"_s));
    CHECK(must(database->one(u"SELECT x, id FROM t"_s, {}, [](const Row &row) { return row.columnName(1) + row.text(0); })) == u"ida"_s);
    CHECK(must(database->execute(u"UPDATE t SET x = 'z' WHERE id > ?"_s, {0})) == 1);
    CHECK(must(database->execute(u"UPDATE t SET x = 'z' WHERE id > ?"_s, {100})) == 0);
}

TEST_CASE("Tables of the record are only added to: no row is changed, none goes", "[store]")
{
    TestOffice t;
    t.reach(State::HandedOver);
    const QStringList tables = {u"event"_s,    u"child"_s,         u"photo"_s,         u"brought"_s,       u"comparison"_s, u"note"_s,
                                u"taker"_s,    u"blank_bundle"_s,  u"print_attempt"_s, u"print_outcome"_s, u"card"_s,       u"blank_movement"_s,
                                u"manifest"_s, u"manifest_item"_s, u"paper"_s,         u"paper_item"_s};
    for (const QString &table : tables) {
        INFO(table);
        REQUIRE(t.number(u"SELECT count(*) FROM "_s + table) > 0);
        CHECK(refusal(t.database->execute(u"UPDATE %1 SET id = id"_s.arg(table))).detail.contains(u"append-only"_s));
        CHECK(refusal(t.database->execute(u"DELETE FROM "_s + table)).detail.contains(u"append-only"_s));
    }
}

TEST_CASE("Numbers are gapless by kind, place and year, and a rollback gives its number back", "[store]")
{
    TestOffice t;
    const auto take = [&](Paper kind, const QString &scope, int year) { return must(takeNumber(*t.database, kind, scope, year)).text; };
    CHECK(take(Paper::Receipt, u"SDN-05"_s, 2026) == u"KIA-SDN-05-2026-000001"_s);
    CHECK(take(Paper::Receipt, u"SDN-05"_s, 2026) == u"KIA-SDN-05-2026-000002"_s);
    CHECK(take(Paper::Receipt, u"SDN-05"_s, 2027) == u"KIA-SDN-05-2027-000001"_s);
    CHECK(take(Paper::Receipt, u"TK"_s, 2026) == u"KIA-TK-2026-000001"_s);
    CHECK(take(Paper::ValidationSheet, {}, 2026) == u"LV-2026-000001"_s);
    const PaperNumber lost = t.undone([&] { return takeNumber(*t.database, Paper::Receipt, u"SDN-05"_s, 2026); }).value();
    CHECK(lost.serial == 3);
    CHECK(must(takeNumber(*t.database, Paper::Receipt, u"SDN-05"_s, 2026)).serial == 3);
}

TEST_CASE("The version seen is the lock: neither an older nor a newer one moves a row", "[store]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    const auto move = [&](int seen) { return moveApplication(*t.database, app.id, {State::Verified, seen, t.now, {}, {}}); };
    for (const int seen : {0, app.version - 1, app.version + 1, app.version + 100})
        CHECK(refusal(move(seen)).kind == ErrorKind::Stale);
    CHECK(t.fresh(app).version == app.version);
    CHECK(move(app.version));
    CHECK(t.fresh(app).version == app.version + 1);
}

TEST_CASE("Two numbers of one paper cannot be stored twice", "[store]")
{
    TestOffice t;
    const Application app = t.submitted();
    const PaperNumber number{2026, 1, u"KIA-SDN-05-2026-000001"_s};
    CHECK_FALSE(act(t.office, t.partner, u"x"_s, {}, [&](EventDraft &draft) -> Result<void> {
        TRY(insertPaper(draft, {Paper::Receipt, u"SDN-05"_s, number, app.id, {}, {}, {}}, t.now));
        return {};
    }));
    CHECK(t.flaws() == QStringList());
}
