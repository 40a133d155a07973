#include "core/base/digest.h"
#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

TEST_CASE("The right name and password open a session, in whatever case the name is typed", "[sign-in]")
{
    TestOffice t;
    const Session session = must(signIn(t.office, u"  LOKET_A "_s, kPassword));
    CHECK(session.officer == t.counterA.officer);
    CHECK(session.name == u"Asmawati Koto"_s);
    CHECK(t.number(u"SELECT count(*) FROM event WHERE code = 'signIn' AND officer_id = ?"_s, {t.counterA.officer.value}) == 1);
}

TEST_CASE("A wrong password, an unknown name and an officer switched off look the same", "[sign-in]")
{
    TestOffice t;
    Officer gone = t.officerOf(t.counterB);
    gone.active = false;
    must(keepOfficer(t.office, t.admin, gone, {}));
    const Error wrong = refusal(signIn(t.office, u"loket_a"_s, u"salah salah 1"_s));
    const Error unknown = refusal(signIn(t.office, u"tidak_ada"_s, kPassword));
    const Error inactive = refusal(signIn(t.office, u"loket_b"_s, kPassword));
    for (const Error &error : {unknown, inactive}) {
        CHECK(error.kind == wrong.kind);
        CHECK(error.message == wrong.message);
        CHECK(error.place == wrong.place);
    }
    CHECK(t.number(u"SELECT count(*) FROM event WHERE code = 'signIn'"_s) == 0);
    CHECK_FALSE(signIn(t.office, {}, {}));
}

TEST_CASE("After a hundred wrong tries the right password is refused too, and only running time gives tries back", "[sign-in]")
{
    TestOffice t;
    must(setTriesLeft(*t.database, u"loket_a"_s, 2)); // ninety-eight tries ago
    CHECK_FALSE(signIn(t.office, u"loket_a"_s, u"salah 1"_s));
    CHECK_FALSE(signIn(t.office, u"Loket_A"_s, u"salah 2"_s));
    CHECK(must(triesLeft(*t.database, u"loket_a"_s, 100)) == 0);
    CHECK(refusal(signIn(t.office, u"loket_a"_s, kPassword)).message.contains(u"percobaan"_s));
    CHECK(signIn(t.office, u"kasi"_s, kPassword)); // another account is not touched
    t.later(400);                                  // the calendar buys nothing
    CHECK_FALSE(signIn(t.office, u"loket_a"_s, kPassword));
    must(refillSignInTries(t.office, 1));
    CHECK(must(triesLeft(*t.database, u"loket_a"_s, 100)) == 1);
    CHECK(signIn(t.office, u"loket_a"_s, kPassword));
}

TEST_CASE("The budget is a hundred, survives a restart, and is not filled above itself", "[sign-in]")
{
    TestOffice t;
    CHECK_FALSE(signIn(t.office, u"loket_a"_s, u"salah"_s));
    CHECK(must(triesLeft(*t.database, u"loket_a"_s, 100)) == 99);
    CHECK(t.number(u"SELECT tries FROM sign_in_budget WHERE login = 'loket_a'"_s) == 99);
    must(refillSignInTries(t.office, 600));
    CHECK(must(triesLeft(*t.database, u"loket_a"_s, 100)) == 100);
    must(refillSignInTries(t.office, 0));
    CHECK(must(triesLeft(*t.database, u"loket_a"_s, 100)) == 100);
}

TEST_CASE("A right password costs no try, a wrong one does even when it comes after", "[sign-in]")
{
    TestOffice t;
    must(signIn(t.office, u"loket_a"_s, kPassword));
    CHECK(must(triesLeft(*t.database, u"loket_a"_s, 100)) == 100);
    CHECK_FALSE(signIn(t.office, u"loket_a"_s, u"salah"_s));
    must(signIn(t.office, u"loket_a"_s, kPassword));
    CHECK(must(triesLeft(*t.database, u"loket_a"_s, 100)) == 99);
}

TEST_CASE("Passwords: eight characters, no composition rule, no common word, not the name itself", "[sign-in]")
{
    CHECK(acceptablePassword(u"aaaaaaab"_s, u"budi"_s));
    CHECK(acceptablePassword(u"empat kata saja ya"_s, u"budi"_s));
    CHECK(acceptablePassword(u"ñandúñan"_s, u"budi"_s));
    for (const QString &bad :
         {u""_s, u"tujuh77"_s, u"password"_s, u"PASSWORD"_s, u"12345678"_s, u"dukcapil"_s, u"Silpia123"_s, u"loketutama"_s, u"LOKETUTAMA"_s})
        CHECK(refusal(acceptablePassword(bad, u"loketutama"_s)).place == u"password"_s);
}

TEST_CASE("An officer changes the own password, the administrator everybody's, nobody else's another", "[sign-in]")
{
    TestOffice t;
    CHECK(refusal(changePassword(t.office, t.counterB, t.counterA.officer, u"kata sandi baru"_s)).kind == ErrorKind::Refused);
    CHECK(refusal(changePassword(t.office, t.counterA, t.counterA.officer, u"pendek"_s)).kind == ErrorKind::Invalid);
    CHECK(refusal(changePassword(t.office, t.admin, {999}, u"kata sandi baru"_s)).kind == ErrorKind::NotFound);
    must(changePassword(t.office, t.counterA, t.counterA.officer, u"kata sandi baru"_s));
    CHECK_FALSE(signIn(t.office, u"loket_a"_s, kPassword));
    CHECK(signIn(t.office, u"loket_a"_s, u"kata sandi baru"_s));
    must(changePassword(t.office, t.admin, t.counterA.officer, u"dari administrator"_s));
    CHECK(signIn(t.office, u"loket_a"_s, u"dari administrator"_s));
    CHECK(t.officerOf(t.counterA).roles == RoleSet{Role::Counter});
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("No password stands anywhere in the database", "[sign-in]")
{
    TestOffice t;
    must(signIn(t.office, u"loket_a"_s, kPassword));
    CHECK_FALSE(signIn(t.office, kPassword, u"x"_s)); // typed into the wrong box
    QString everything;
    const QList<QString> tables = must(t.database->all(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'child_search_%'"_s,
                                                       {}, [](const Row &row) { return row.text(0); }));
    for (const QString &table : tables)
        must(t.database->each(u"SELECT * FROM "_s + table, {}, [&](const Row &row) -> Result<void> {
            for (int i = 0; i < row.columns(); ++i)
                everything += row.text(i) + u'\n';
            return {};
        }));
    CHECK(everything.contains(u"$argon2id$"_s));
    CHECK_FALSE(everything.contains(kPassword));
}

TEST_CASE("Signing in without a password exists in a marked demo database only", "[sign-in]")
{
    TestOffice t;
    CHECK(refusal(signInToDemo(t.office, t.counterA.officer)).kind == ErrorKind::Refused);
    CHECK(refusal(keepSettings(t.office, t.admin, {{u"demo"_s, u"1"_s}})).kind == ErrorKind::Refused);
    auto database = must(Database::open({}, OpenMode::InMemory));
    Office demo(*database, {[] { return atOffice(kTuesday, QTime(8, 0)); }, nullptr, {}});
    const Session admin = must(firstStart(demo, {u"admin"_s, {}, kPassword, u"P"_s, u"D"_s, u"Painan"_s, PrintWay::Silpia, {}, true}));
    CHECK(must(signInToDemo(demo, admin.officer)).name == u"admin"_s);
    CHECK_FALSE(signInToDemo(demo, {999}));
    CHECK(refusal(switchProduction(demo, admin, true, u"Ingin"_s)).kind == ErrorKind::Refused);
}
