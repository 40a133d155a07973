// Batches through the runner, with a simulated printer whose truth is known: whatever dies and whenever, every child has
// one good card, no card is printed twice unknowingly, nothing is printed without a person's word, and the blanks balance.

#include "core/base/text.h"
#include "tests/support/sim_printer.h"
#include "tests/support/test_office.h"
#include "ui/models/print_runner.h"

#include <QTest>
#include <QThread>

using namespace silpia;
using namespace silpia::test;

namespace {

constexpr std::array kDeaths = {Fault::DiesBefore, Fault::DiesInside, Fault::DiesAfter, Fault::Jam, Fault::Refused, Fault::Empty, Fault::SilentlyDone};

/// Batches on one office; a person looks at each card and says what is true.
class Bench
{
public:
    explicit Bench(Sim &sim) : m_sim(sim) {}

    void load(int cards)
    {
        for (int i = 0; i < cards; ++i)
            m_apps.append(t.reach(State::Validated, ++m_children, {2023, 5, 20})); // under five: no photo
        must(fillBatch(t.office, t.printer, cards));
    }

    /// Runs until every card of the batch is done; a program that is killed starts again.
    void run()
    {
        for (int starts = 0; !allDone(); ++starts) {
            REQUIRE(starts < 12);
            program();
        }
    }

    /// What must hold when the batch is over. Yields what the books say was used.
    void check()
    {
        int good = 0;
        for (const Application &app : m_apps) {
            CHECK(t.fresh(app).state == State::Printed);
            good += isGood(app) ? 1 : 0;
        }
        CHECK(good == m_apps.size());
        const QList<StockRow> rows = must(stock(*t.database));
        REQUIRE(rows.size() == 1);
        CHECK(rows.first().taken == 0);
        CHECK(rows.first().good == m_apps.size());
        CHECK(rows.first().good + rows.first().spoiled == m_sim.blanksUsed());
        CHECK(must(unsettledAttempts(*t.database)).isEmpty());
    }

    TestOffice t;
    int words = 0; ///< how often the person was asked about a single card

private:
    bool allDone()
    {
        for (const Application &app : m_apps) {
            if (t.fresh(app).state != State::Printed)
                return false;
        }
        return true;
    }

    /// Of all attempts of a child, exactly one gave a good card.
    bool isGood(const Application &app)
    {
        const auto uuids = must(t.database->all(u"SELECT t.uuid, o.outcome FROM print_attempt t LEFT JOIN print_outcome o ON o.attempt_id = t.id WHERE t.application_id = ?"_s, {app.id.value},
                                                [](const Row &row) { return std::pair(row.text(0), row.text(1)); }));
        int cards = 0;
        for (const auto &[uuid, outcome] : uuids) {
            const Sim::Card card = m_sim.card(uuid);
            cards += card.good ? 1 : 0;
            const QString truth = card.good ? u"good"_s : card.spoiled ? u"spoiled"_s : u"notPrinted"_s;
            CHECK(outcome == truth);
        }
        return cards == 1;
    }

    void program()
    {
        PrintRunner runner(t.office, t.printer, m_sim.carrier(), nullptr, 0);
        runner.setPrinters(m_sim.queues);
        QObject::connect(&runner, &PrintRunner::said, &runner, [&](const QString &sentence, bool isError) {
            if (isError)
                FAIL(sentence.toStdString());
        });
        runner.takeUp();
        for (int turns = 0; turns < 20000; ++turns) {
            if (m_sim.killed) {
                m_sim.killed = false;
                m_sim.killAt = KillAt::Never;
                return; // with all that it had not yet heard
            }
            QCoreApplication::processEvents();
            if (m_sim.killed)
                continue;
            if (!runner.uncertain().isEmpty()) {
                answer(runner);
            } else if (!runner.inTray().isEmpty() && !isBusy(runner)) {
                must(runner.settleTray(runner.inTray()));
            } else if (!runner.isRunning() && runner.board().next()) {
                runner.start();
            } else if (!runner.board().next() && runner.board().unsettled.isEmpty()) {
                return;
            }
            QThread::usleep(20);
        }
        QStringList where;
        for (const SeenAttempt &open : runner.board().unsettled)
            where.append(label(runner.stateOf(open)) + u' ' + open.last.words);
        INFO(where.join(u", "_s).toStdString() << " running " << runner.isRunning() << " next " << (runner.board().next() != nullptr));
        FAIL("the batch never ended");
    }

    static bool isBusy(const PrintRunner &runner)
    {
        for (const SeenAttempt &open : runner.board().unsettled) {
            if (isUnderWay(runner.stateOf(open)))
                return true;
        }
        return runner.board().next() != nullptr && runner.isRunning();
    }

    void answer(PrintRunner &runner)
    {
        const SeenAttempt open = runner.uncertain().first();
        const Sim::Card card = m_sim.card(open.attempt.uuid);
        ++words;
        must(runner.settle(open, card.good ? PrintState::Good : card.spoiled ? PrintState::Spoiled : PrintState::NotPrinted, u"Kartu macet"_s));
    }

    Sim &m_sim;
    QList<Application> m_apps;
    int m_children = 0;
};

} // namespace

TEST_CASE("A printer that dies at card k, for every k of 4 and every way to die, loses and doubles nothing", "[print][batch]")
{
    constexpr int kCards = 4;
    Sim sim;
    Bench bench(sim);
    for (const Fault death : kDeaths) {
        for (int k = 0; k < kCards; ++k) {
            const int before = sim.sent();
            sim.faultOf = [before, k, death](int card) { return card == before + k ? death : Fault::None; };
            bench.load(kCards);
            bench.run();
        }
    }
    bench.check();
    CHECK(bench.t.flaws().isEmpty());
    CHECK(bench.words == 6 * kCards); // only an empty hopper asks nothing
}

TEST_CASE("A program that is killed at any point of any attempt goes on at the exact card", "[print][batch]")
{
    Sim sim;
    Bench bench(sim);
    for (const KillAt point : {KillAt::Row, KillAt::Job, KillAt::Id, KillAt::Outcome}) {
        sim.killCard = sim.sent() + 1;
        sim.killAt = point;
        bench.load(3);
        bench.run();
    }
    bench.check();
    CHECK(bench.t.flaws().isEmpty());
}

namespace {

/// Cards on three printers, two of a hundred with a fault, one printer dead after a third. Yields how often a person was asked.
void onThreePrinters(int cards)
{
    Sim sim;
    sim.queues = {u"kartu-1"_s, u"kartu-2"_s, u"kartu-3"_s};
    sim.deadQueue = u"kartu-2"_s;
    sim.deadFrom = cards / 3;
    int faults = 0;
    sim.faultOf = [&](int card) { return card % 50 == 49 ? kDeaths.at(static_cast<size_t>(faults++) % 4) : Fault::None; };
    Bench bench(sim);
    bench.load(cards);
    timespec before{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
    bench.run();
    timespec after{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
    bench.check();
    CHECK(bench.t.flaws().isEmpty());
    // One answer a fault, and one for the printer that died, unless a fault of its own had sent it to rest before.
    CHECK((bench.words == faults + 1 || bench.words == faults));
    const double used = static_cast<double>(after.tv_sec - before.tv_sec) * 1e3 + static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e6;
    WARN(cards << " cards, " << faults << " faults and a death: " << bench.words << " answers, " << used / cards << " ms of computing a card");
}

} // namespace

TEST_CASE("Three printers share a batch, and what one leaves the others take", "[print][batch]")
{
    onThreePrinters(60);
}

TEST_CASE("500 cards on three printers with faults and a death, one answer a fault", "[print][batch][long]")
{
    onThreePrinters(500);
}

TEST_CASE("Twenty cards with the printer dying at every k in every way and the program killed at every point of each attempt", "[print][batch][long]")
{
    constexpr int kCards = 20;
    for (int k = 0; k < kCards; ++k) {
        Sim sim;
        Bench bench(sim);
        for (const Fault death : kDeaths) {
            const int before = sim.sent();
            sim.faultOf = [before, k, death](int card) { return card == before + k ? death : Fault::None; };
            bench.load(kCards);
            bench.run();
        }
        sim.faultOf = [](int) { return Fault::None; };
        for (const KillAt point : {KillAt::Row, KillAt::Job, KillAt::Id, KillAt::Outcome}) {
            sim.killCard = sim.sent() + k;
            sim.killAt = point;
            bench.load(kCards);
            bench.run();
        }
        bench.check();
        CHECK(bench.t.flaws().isEmpty());
    }
}

TEST_CASE("Ten thousand seeded batches with all faults mixed keep the same zeros", "[print][batch][long]")
{
    std::mt19937 random(20261122);
    constexpr int kOffices = 200;
    constexpr int kBatches = 50;
    for (int office = 0; office < kOffices; ++office) {
        Sim sim;
        Bench bench(sim);
        sim.faultOf = [&](int) { return random() % 4 != 0 ? Fault::None : static_cast<Fault>(random() % 8); };
        for (int batch = 0; batch < kBatches; ++batch) {
            if (random() % 3 == 0) {
                sim.killCard = sim.sent() + static_cast<int>(random() % 3);
                sim.killAt = static_cast<KillAt>(1 + random() % 4);
            }
            bench.load(3);
            bench.run();
        }
        bench.check();
        CHECK(bench.t.flaws().isEmpty());
    }
}
