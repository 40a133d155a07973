// A program that prints is killed with SIGKILL at every point of an attempt, while the printer lives on in this process:
// started again, no card is lost, none printed twice unknowingly, none called printed without a person's word.

#include "core/base/text.h"
#include "core/office/print_run.h"
#include "tests/proofs/print/printer_house.h"
#include "tests/support/test_office.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace silpia;
using namespace silpia::test;

namespace {

constexpr int kCards = 20;
constexpr std::array kBlows = {Blow::Row, Blow::Job, Blow::Id, Blow::Done, Blow::Outcome};

/// A database with a batch of twenty, made once; each run works on a copy in memory.
class Batch
{
public:
    Batch()
        : m_folder(QFile::exists(u"/dev/shm"_s) ? u"/dev/shm/silpia-print-XXXXXX"_s : QString())
    {
        TestOffice t(PrintWay::Silpia, Kept::InFile);
        for (int number = 1; number <= kCards; ++number)
            t.reach(State::Validated, number, {2023, 5, 20}); // under five: no photo
        must(fillBatch(t.office, t.printer, kCards));
        must(t.database->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        REQUIRE(QFile::copy(t.folder->filePath(u"silpia.db"_s), path(u"prepared.db"_s)));
    }
    QString copy()
    {
        const QString name = path(u"run-%1.db"_s.arg(++m_count));
        REQUIRE(QFile::copy(path(u"prepared.db"_s), name));
        return name;
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    int m_count = 0;
};

struct AttemptRow
{
    QString uuid;
    QString outcome;
    qint64 application = 0;
    bool hasCard = false;
};

/// Each attempt's outcome is the truth that lies with the printer, and somebody looked before it was called good.
void outcomesAreTrue(Database &database, const PrinterHouse &printer)
{
    const auto attempts = must(database.all(u"SELECT t.uuid, coalesce(o.outcome, ''), t.application_id, EXISTS (SELECT 1 FROM card k WHERE k.attempt_id = t.id) "
                                            "FROM print_attempt t LEFT JOIN print_outcome o ON o.attempt_id = t.id"_s,
                                            {}, [](const Row &row) { return AttemptRow{row.text(0), row.text(1), row.integer(2), row.integer(3) != 0}; }));
    QHash<qint64, int> good;
    QSet<QString> known;
    for (const AttemptRow &row : attempts) {
        known.insert(row.uuid);
        const PrinterHouse::Card card = printer.cards().value(row.uuid);
        CHECK(card.cards <= 1); // twice from one attempt
        CHECK(row.outcome == (card.spoiled ? u"spoiled"_s : card.cards > 0 ? u"good"_s : u"notPrinted"_s));
        CHECK(row.hasCard == (row.outcome == "good"_L1));
        CHECK((row.outcome != "good"_L1 || card.seen));
        CHECK(card.keys <= 2);
        good[row.application] += card.cards;
    }
    CHECK(good.size() == kCards);
    for (const int cards : std::as_const(good))
        CHECK(cards == 1); // none lost, none twice
    for (auto card = printer.cards().begin(); card != printer.cards().end(); ++card)
        CHECK((known.contains(card.key()) || card->cards == 0)); // no card of which the books know nothing
}

void booksAreRight(const QString &path, const PrinterHouse &printer)
{
    const auto database = must(Database::open(path, OpenMode::ReadWrite));
    CHECK(must(database->number(u"SELECT count(*) FROM application WHERE state = 'Printed'"_s)) == kCards);
    outcomesAreTrue(*database, printer);
    const StockRow blanks = must(stock(*database)).first();
    CHECK(blanks.taken == 0);
    CHECK(blanks.good == kCards);
    CHECK(blanks.good + blanks.spoiled == printer.blanksUsed());
    CHECK(must(openAttempts(*database)).isEmpty());
    CHECK(must(checkDatabase(*database)).flaws.isEmpty());
}

/// Killed at this point of card k, and started again until the batch is done.
void killed(Batch &batch, Blow blow, int card, bool spoils)
{
    INFO("blow " << static_cast<int>(blow) << " at card " << card << (spoils ? ", which the printer spoils" : ""));
    PrinterHouse printer;
    const QString path = batch.copy();
    printer.killAt(blow, card, spoils);
    REQUIRE(printer.run(path));
    REQUIRE_FALSE(printer.run(path));
    booksAreRight(path, printer);
}

} // namespace

TEST_CASE("A batch of twenty killed by SIGKILL at every point of its first, its tenth and its last attempt", "[print][kill]")
{
    Batch batch;
    for (const int card : {1, 10, kCards}) {
        for (const Blow blow : kBlows)
            killed(batch, blow, card, false);
    }
    for (const Blow blow : {Blow::Job, Blow::Id, Blow::Done, Blow::Outcome})
        killed(batch, blow, 7, true); // one power for both
}

TEST_CASE("A batch of twenty killed by SIGKILL at every point of every attempt", "[print][kill][long]")
{
    Batch batch;
    QElapsedTimer clock;
    clock.start();
    int kills = 0;
    for (int card = 1; card <= kCards; ++card) {
        for (const Blow blow : kBlows) {
            for (const bool spoils : {false, true}) {
                if (spoils && blow == Blow::Row)
                    continue;
                killed(batch, blow, card, spoils);
                ++kills;
            }
        }
    }
    WARN(kills << " kills, " << clock.elapsed() / 1000 << " s");
}
