#include "core/base/text.h"
#include "tests/proofs/tamper/witnesses.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace silpia;
using namespace silpia::test;

namespace {

Said bent(const QByteArray &sql, const JournalHead &printed = {})
{
    Bench &bench = Bench::instance();
    INFO(sql.constData());
    REQUIRE(Hand(bench.copy()).unguarded({}, sql));
    return bench.judge(printed);
}

QByteArray cutOff(int events)
{
    return "DELETE FROM event WHERE id > (SELECT max(id) FROM event) - " + QByteArray::number(events)
           + "; UPDATE origin SET last_sequence = (SELECT max(sequence) FROM event), last_hash = (SELECT hash FROM event ORDER BY id DESC LIMIT 1)";
}

/// Claims of a journal as a forger computes them anew; of rows that may change only the last one.
Result<QString> claimsAnew(Database &database, const QString &claims, qint64 event)
{
    QJsonArray anew;
    const QJsonArray before = QJsonDocument::fromJson(claims.toUtf8()).array();
    for (const QJsonValue &value : before) {
        QJsonArray claim = value.toArray();
        const QString table = claim.at(0).toString();
        const qint64 id = claim.at(1).toInteger();
        QByteArray digest;
        if (table == "application"_L1) {
            TRY(database.each(u"SELECT uuid, origin_id, receipt_number, partner_id, submitted_at FROM application WHERE id = ?"_s, {id}, [&](const Row &row) -> Result<void> {
                digest = applicationDigest(row.bytes(0), row.integer(1), row.bytes(2), row.integer(3), row.bytes(4));
                return {};
            }));
        } else if (table != "origin"_L1) {
            TRY(database.each(u"SELECT * FROM %1 WHERE id = ? AND event_id = ?"_s.arg(table), {id, event}, [&](const Row &row) -> Result<void> {
                digest = rowDigest(QLatin1StringView(table.toLatin1()), row);
                return {};
            }));
        }
        if (!digest.isEmpty())
            claim[2] = QString::fromLatin1(digest.toBase64());
        anew.append(claim);
    }
    return QString::fromUtf8(QJsonDocument(anew).toJson(QJsonDocument::Compact));
}

/// Everything that can be computed is computed anew: claims, hashes, both chains, the head. Whoever writes the file can.
void rehash(const QString &path)
{
    const auto database = must(Database::open(path, OpenMode::ReadWrite));
    const auto events = must(database->all(u"SELECT id, application_id, claims FROM event ORDER BY id"_s, {},
                                           [](const Row &row) { return std::tuple(row.integer(0), row.integer(1), row.text(2)); }));
    QByteArray last("");
    QHash<qint64, QByteArray> lastOf;
    for (const auto &[id, application, claims] : events) {
        const QByteArray lastOfApplication = application == 0 ? QByteArray("") : lastOf.value(application, QByteArray(""));
        must(database->execute(u"UPDATE event SET claims = ?, previous = ?, previous_of_application = ? WHERE id = ?"_s, {must(claimsAnew(*database, claims, id)), last, lastOfApplication, id}));
        last = *must(database->one(u"SELECT "_s + kEventColumns + u" FROM event WHERE id = ?"_s, {id}, [](const Row &row) { return eventHash(row); }));
        must(database->execute(u"UPDATE event SET hash = ? WHERE id = ?"_s, {last, id}));
        if (application != 0)
            lastOf.insert(application, last);
    }
    must(database->execute(u"UPDATE origin SET last_hash = ? WHERE own = 1"_s, {last}));
}

/// A change with everything computed anew around it.
void forge(const QByteArray &sql)
{
    const QString path = Bench::instance().copy();
    QList<QByteArrayList> triggers;
    {
        Hand hand(path);
        triggers = hand.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
        for (const QByteArrayList &trigger : triggers)
            hand.does("DROP TRIGGER " + trigger.at(0));
        hand.does(sql);
    }
    rehash(path);
    Hand hand(path);
    for (const QByteArrayList &trigger : triggers)
        hand.does(trigger.at(1));
}

} // namespace

TEST_CASE("Events in another order are found by both witnesses", "[tamper]")
{
    Tally tally(u"Events in another order"_s);
    for (const QByteArray from : {"1", "20", "(SELECT max(id) FROM event) - 1"}) {
        const QByteArray a = '(' + from + ')';
        const QByteArray b = '(' + from + " + 1)";
        const QByteArray swap = "WITH e AS (SELECT * FROM event) SELECT 1; CREATE TEMP TABLE two AS SELECT * FROM event WHERE id IN (" + a + ", " + b + "); DELETE FROM event WHERE id IN (SELECT id FROM two); ";
        tally.count(u"ids exchanged"_s, bent(swap + "UPDATE two SET id = (SELECT sum(id) FROM two) - id; INSERT INTO event SELECT * FROM two"));
        tally.count(u"ids and sequence exchanged"_s,
                    bent(swap + "UPDATE two SET id = (SELECT sum(id) FROM two) - id, sequence = (SELECT sum(sequence) FROM two) - sequence; INSERT INTO event SELECT * FROM two"));
    }
    tally.count(u"the last event numbered higher"_s, bent("UPDATE event SET id = id + 7 WHERE id = (SELECT max(id) FROM event)"));
    CHECK(tally.missed() == QStringList());
}

TEST_CASE("Last events that claim nothing can be cut off unseen, but not before a printed head", "[tamper]")
{
    Bench &bench = Bench::instance();
    for (const int events : {1, 2, 3}) {
        INFO(events << " events cut off");
        const Said alone = bent(cutOff(events));
        CHECK_FALSE(alone.check);
        CHECK_FALSE(alone.verify);
        const Said printed = bench.judge(bench.head());
        CHECK(printed.check);
        CHECK(printed.verify);
    }
}

TEST_CASE("Last events that claim something are missed where they are cut off", "[tamper]")
{
    for (const int events : {8, 20, 200}) {
        INFO(events << " events cut off");
        const Said said = bent(cutOff(events));
        CHECK(said.check);
        CHECK(said.verify);
    }
}

TEST_CASE("A journal that is computed anew after a change holds, but not with a printed head", "[tamper]")
{
    Bench &bench = Bench::instance();
    const auto sql = GENERATE(as<QByteArray>(), "UPDATE child SET address = 'Jalan Lain' WHERE id = 2", "UPDATE print_outcome SET reason = 'Lain' WHERE outcome = 'spoiled'",
                              "UPDATE event SET officer_id = 5 WHERE code = 'verify'", "UPDATE officer SET roles = 'sectionHead,operator' WHERE login = 'loket_a'",
                              "UPDATE event SET occurred_at = '2026-11-24T03:00:00.001Z' WHERE code = 'signIn'");
    INFO(sql.constData());
    forge(sql);
    const Said alone = bench.judge();
    INFO(alone.words);
    CHECK_FALSE(alone.check);
    CHECK_FALSE(alone.verify);
    const Said printed = bench.judge(bench.head());
    CHECK(printed.check);
    CHECK(printed.verify);
}

TEST_CASE("A forger who changes where an application stands must forge its events too", "[tamper]")
{
    const auto sql = GENERATE(as<QByteArray>(), "UPDATE application SET state = 'Validated' WHERE state = 'Verified'", "UPDATE application SET version = version + 1 WHERE id = 3",
                              "UPDATE event SET to_state = 'Validated' WHERE to_state = 'Verified'", "DELETE FROM name_word WHERE word = 'habib'",
                              "UPDATE application SET owner_id = 2, origin_id = 2 WHERE id = 1");
    INFO(sql.constData());
    forge(sql);
    const Said said = Bench::instance().judge();
    CHECK(said.check);
    CHECK(said.verify);
}
