#include "core/base/text.h"
#include "tests/proofs/tamper/cells.h"
#include "tests/proofs/tamper/witnesses.h"

#include <QFile>
#include <algorithm>
#include <random>

using namespace silpia;
using namespace silpia::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

/// All that can be read of a file: every value of every table with its type.
QList<QByteArrayList> everything(const QString &path)
{
    Hand hand(path);
    QList<QByteArrayList> all = hand.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid");
    const auto tables = hand.rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name <> 'sqlite_schema'");
    for (const QByteArrayList &table : tables) {
        const QByteArray columns = hand.value("SELECT group_concat('quote(' || name || ')') FROM pragma_table_info('" + table.at(0) + "')");
        all += hand.rows("SELECT " + columns + " FROM " + table.at(0) + " NOT INDEXED");
    }
    return all;
}

void flipBytes(int flips, unsigned seed)
{
    Tally tally(u"Single bytes flipped, by table and index"_s);
    Bench &bench = Bench::instance();
    const QByteArray clean = contentOf(bench.clean());
    Hand reader(bench.clean());
    QList<std::pair<QByteArray, qint64>> roots;
    // Tries left of an account, and readings of the day that runs, are not guarded: columns_test says why.
    const qint64 closed = reader.value("SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'reading.closed'").toLongLong();
    for (const QByteArrayList &root : reader.rows("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0 AND tbl_name <> 'sign_in_budget'"))
        roots.append({root.at(0), root.at(1).toLongLong()});
    QList<UsedBytes> used = usedCells(clean, roots);
    used.removeIf([&](const UsedBytes &run) { return run.owner == "reading" && run.row > closed; });
    QList<qint64> ends;
    for (const UsedBytes &run : used)
        ends.append((ends.isEmpty() ? 0 : ends.last()) + run.count);
    std::mt19937_64 random(seed);
    int alike = 0;
    for (int i = 0; i < flips; ++i) {
        const qint64 nth = static_cast<qint64>(random() % static_cast<quint64>(ends.last()));
        const auto run = std::upper_bound(ends.begin(), ends.end(), nth) - ends.begin();
        const qint64 at = used.at(run).at + nth - (run == 0 ? 0 : ends.at(run - 1));
        const char mask = static_cast<char>(1 + random() % 255);
        QByteArray bent = clean;
        bent[at] = static_cast<char>(bent.at(at) ^ mask);
        write(bench.copy(), bent);
        INFO("flip " << i << " at " << at << " of " << used.at(run).owner.constData() << " with " << static_cast<int>(mask));
        const Said said = bench.judge();
        if (!said.check && !said.verify && everything(bench.clean()) == everything(bench.path())) {
            ++alike;
            std::printf("reads alike: flip %d at %lld of %s, byte %d with %d\n", i, static_cast<long long>(at), used.at(run).owner.constData(), clean.at(at), mask);
            continue;
        }
        tally.count(QString::fromLatin1(used.at(run).owner) + (said.check && said.verify ? QString() : u" at %1, %2 with %3"_s.arg(at).arg(static_cast<int>(clean.at(at))).arg(static_cast<int>(mask))), said);
    }
    std::printf("%d flips in %lld used bytes; %d of them change nothing that can be read\n", flips, static_cast<long long>(ends.last()), alike);
    CHECK(tally.missed() == QStringList());
    CHECK(alike <= flips / 200); // a cell of print_open holds nothing but a row's number, which stands before the record
}

} // namespace

TEST_CASE("A byte flipped in a used cell is found by both witnesses", "[tamper]")
{
    flipBytes(200, 1);
}

TEST_CASE("5,000 bytes flipped in used cells are found by both witnesses", "[tamper][long]")
{
    flipBytes(5000, 20261122);
}

TEST_CASE("Bytes that are decoded into the same letters are told apart", "[tamper]")
{
    // SQLite reads C3 A9 and E3 A9 as the same é.
    Bench &bench = Bench::instance();
    const QString path = bench.copy();
    Hand hand(path);
    const QByteArray rows = "child WHERE id = (SELECT max(id) FROM child WHERE address LIKE '%Café%')";
    const QByteArray hex = hand.value("SELECT hex(address) FROM " + rows);
    REQUIRE(hex.contains("C3A9"));
    REQUIRE(hand.unguarded("child", "UPDATE child SET address = CAST(x'" + QByteArray(hex).replace("C3A9", "E3A9") + "' AS TEXT) WHERE id = (SELECT id FROM " + rows + ")"));
    REQUIRE(hand.value("SELECT hex(address) FROM " + rows.left(6) + "WHERE hex(address) LIKE '%E3A9%'") != hex);
    const Said said = bench.judge();
    CHECK(said.check);
    CHECK(said.verify);
}
