#include "core/base/text.h"
#include "tests/proofs/tamper/witnesses.h"

#include <QFile>
#include <QProcess>

using namespace silpia;
using namespace silpia::test;

namespace {

/// The exit code of silpia-verify; a crash is none.
int verified(const QStringList &arguments)
{
    QProcess verify;
    verify.start(QStringLiteral(SILPIA_VERIFY), arguments);
    REQUIRE(verify.waitForFinished());
    REQUIRE(verify.exitStatus() == QProcess::NormalExit);
    const bool said = !verify.readAllStandardError().isEmpty();
    CHECK(said);
    return verify.exitCode();
}

QString written(const QString &name, const QByteArray &content)
{
    const QString path = QFileInfo(Bench::instance().path()).dir().filePath(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return path;
}

} // namespace

TEST_CASE("The second witness answers wrong use and foreign files with a word and a code", "[tamper]")
{
    const QString clean = Bench::instance().clean();
    const QString head = Bench::instance().head().text();
    CHECK(verified({}) == 2);
    CHECK(verified({u"--help"_s}) == 2);
    CHECK(verified({clean, u"12:zz"_s}) == 2);
    CHECK(verified({clean, QString()}) == 2);
    CHECK(verified({clean, head, head}) == 2);
    CHECK(verified({clean, head}) == 0);
    CHECK(verified({clean, head.toUpper()}) == 0);
    CHECK(verified({clean + u"-tidak-ada"_s}) == 1);
    CHECK(verified({QFileInfo(clean).path()}) == 1);
    CHECK(verified({written(u"empty.db"_s, {})}) == 4);
    CHECK(verified({written(u"nul.db"_s, QByteArray(8192, '\0'))}) == 4);
    CHECK(verified({written(u"text.db"_s, "bukan basis data\n")}) == 4);
    QFile whole(clean);
    REQUIRE(whole.open(QIODevice::ReadOnly));
    const QByteArray content = whole.readAll();
    CHECK(verified({written(u"cut.db"_s, content.left(content.size() / 2))}) == 4);
    CHECK(verified({written(u"first page.db"_s, content.left(4096))}) == 4);
    CHECK(verified({written(u"aneh % ? # é.db"_s, content)}) == 0);
    CHECK(verified({written(u"-.db"_s, content)}) == 0);
}

TEST_CASE("A hostile file is found by both witnesses and breaks neither", "[tamper]")
{
    const auto sql = GENERATE(as<QByteArray>(), "DROP TABLE outage", "DROP TABLE event", "DROP TABLE child_search", "CREATE TABLE further (a)", "CREATE VIEW json_each AS SELECT 1",
                              "DROP TABLE reading; CREATE VIEW reading AS SELECT 1 AS id", "UPDATE event SET claims = 'bukan json' WHERE id = 5", "UPDATE event SET claims = '[[[[[1]]]],7,null]' WHERE id = 5",
                              "UPDATE event SET claims = '[[\"child\",\"x\",\"!\"],[\"sqlite_schema\",1,\"\"],[\"a; DROP\",1,\"\"]]' WHERE id = 5", "UPDATE event SET claims = replace(hex(zeroblob(5000000)), '0', '[') WHERE id = 5",
                              "UPDATE child SET name = CAST(x'41004200C3FF' AS TEXT) WHERE id = 2", "PRAGMA ignore_check_constraints = ON; UPDATE child SET salt = zeroblob(500) WHERE id = 2",
                              "UPDATE setting SET value = ':' WHERE key = 'reading.closed'", "UPDATE setting SET value = '' WHERE key = 'reading.closed'", "UPDATE photo SET bytes = zeroblob(50000000) WHERE id = 1",
                              "UPDATE event SET occurred_at = 'kapan-kapan' WHERE code IN ('hold', 'resume', 'submit')", "UPDATE application SET held_since = 'x', clock_started_at = '' WHERE id = 1",
                              "DELETE FROM origin", "UPDATE paper SET scope = char(27) || '[2J' WHERE id = 1", "PRAGMA user_version = 0", "UPDATE child SET name_words = '\",\"' WHERE id = 2",
                              "UPDATE reading SET at = zeroblob(0) WHERE 0; DELETE FROM child_search_data");
    Bench &bench = Bench::instance();
    INFO(sql.left(200).constData());
    REQUIRE(Hand(bench.copy()).tries(sql.startsWith("UPDATE") || sql.startsWith("PRAGMA ignore") || sql.startsWith("DELETE") ? QByteArray("SELECT 1") : sql));
    if (sql.startsWith("UPDATE") || sql.startsWith("PRAGMA ignore") || sql.startsWith("DELETE")) {
        Hand hand(bench.copy());
        (void)hand.tries("PRAGMA ignore_check_constraints = ON");
        REQUIRE(hand.unguarded({}, sql));
    }
    const Said said = bench.judge();
    INFO(said.words);
    CHECK(said.check);
    CHECK(said.verify);
    CHECK_FALSE(said.words.contains(QChar(27)));
}
