#include "core/base/text.h"
#include "tests/proofs/officers/crowd.h"

#include <QElapsedTimer>
#include <iostream>

using namespace silpia;
using namespace silpia::test;

// Eight officers in one process on one file, as the house has it: whose turn it is is drawn by lot, what each sees may be
// old. That a second process is kept out with words is proved from outside, in tests/scripts/cli_test.sh.

namespace {

constexpr int kOfficers = 8;

/// The ledger kept from acknowledged answers is what the database holds, no more and no less.
void compareLedger(TestOffice &t, const Ledger &ledger)
{
    CHECK(t.number(u"SELECT count(*) FROM application"_s) == ledger.entries().size());
    CHECK(t.number(u"SELECT count(*) FROM event WHERE application_id IS NOT NULL AND to_state <> 'None'"_s) == ledger.steps());
    int different = 0;
    for (const Entry &entry : ledger.entries()) {
        const Application app = *must(loadApplication(*t.database, entry.id));
        different += app.state == entry.state && app.version == entry.version && app.isHeld() == entry.held ? 0 : 1;
    }
    CHECK(different == 0);
}

void checkNumbers(TestOffice &t)
{
    CHECK(t.number(u"SELECT count(*) FROM (SELECT number FROM paper GROUP BY number HAVING count(*) > 1)"_s) == 0);
    CHECK(t.number(u"SELECT count(*) FROM (SELECT receipt_number FROM application GROUP BY receipt_number HAVING count(*) > 1)"_s) == 0);
    CHECK(t.number(u"SELECT count(*) FROM (SELECT kind FROM paper GROUP BY kind, scope, year HAVING min(serial) <> 1 OR max(serial) <> count(*))"_s) == 0);
    CHECK(t.number(u"SELECT count(*) FROM (SELECT serial FROM card c LEFT JOIN card_void v ON v.card_id = c.id GROUP BY serial HAVING count(*) > 1)"_s) == 0);
    CHECK(t.number(u"SELECT count(*) FROM (SELECT idempotency_key FROM event WHERE idempotency_key IS NOT NULL GROUP BY 1 HAVING count(*) > 1)"_s) == 0);
}

void work(int turnsEach, unsigned seed)
{
    TestOffice t(PrintWay::Siak, Kept::InFile);
    Crowd crowd(t, seed);
    INFO("seed " << seed);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < turnsEach * kOfficers; ++i)
        crowd.turn();
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    const Tally &tally = crowd.tally();
    std::cout << tally.turns << " turns of " << kOfficers << " officers: " << tally.done << " steps done, " << tally.stale << " stale (" << tally.wentRound
              << " of them in the same place again), " << tally.moved << " moved away, " << tally.refused << " refused, " << tally.repeated
              << " sent again, " << tally.batches << " batches; " << static_cast<int>(static_cast<double>(tally.done) / seconds) << " steps/s" << std::endl;
    timer.restart();
    compareLedger(t, crowd.ledger());
    checkNumbers(t);
    CHECK(t.flaws() == QStringList());
    std::cout << "looked through in " << timer.elapsed() / 1000 << " s" << std::endl;
    // They did meet: otherwise nothing was proved.
    CHECK(tally.done > tally.turns / 3);
    CHECK(tally.stale > tally.turns / 100);
    CHECK(tally.wentRound > 0);
    CHECK(tally.repeated > tally.turns / 100);
}

} // namespace

TEST_CASE("Eight officers on one file lose no step, no number and no version, a hundred and fifty turns each", "[officers]")
{
    work(150, 20261124);
}

TEST_CASE("Eight officers on one file lose no step, no number and no version, ten thousand turns each", "[officers][long]")
{
    work(10'000, 7);
}
