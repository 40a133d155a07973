#include "core/base/text.h"
#include "tests/proofs/kill/load_run.h"
#include "tests/support/test_office.h"

#include <QElapsedTimer>
#include <QFile>
#include <future>
#include <iostream>

using namespace silpia;
using namespace silpia::killing;
using namespace silpia::test;

namespace {

constexpr int kThreads = 3; // most of the time one waits for the disk or for the moment of the blow
constexpr int kMostApplications = 60;

void killOffices(int kills, unsigned seed)
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    t.raw("PRAGMA wal_checkpoint(TRUNCATE)");
    const QString prepared = t.folder->filePath(u"prepared.db"_s);
    REQUIRE(QFile::copy(t.database->path(), prepared));
    QElapsedTimer clock;
    clock.start();
    std::vector<std::future<Toll>> threads;
    for (unsigned i = 0; i < kThreads; ++i)
        threads.push_back(std::async(std::launch::async, killUnderLoad, prepared, seed + i, (kills + kThreads - 1) / kThreads, kMostApplications));
    Toll toll;
    for (auto &thread : threads)
        toll.add(thread.get());
    const double seconds = static_cast<double>(clock.elapsed()) / 1000;
    std::cout << toll.kills << " kills of " << toll.copies << " offices (" << toll.ended << " ended by themselves), " << toll.acknowledged
              << " acknowledged steps, " << toll.lost << " lost, " << toll.half << " half done, " << toll.unheard << " done and not heard; " << seconds << " s, "
              << toll.kills / seconds << " kills a second\n";
    CHECK(toll.trouble == QStringList());
    CHECK(toll.lost == 0);
    CHECK(toll.half == 0);
    CHECK(toll.kills >= kills);
    // Or the blows fell before anybody worked, and prove nothing.
    CHECK(toll.acknowledged > kills);
}

} // namespace

TEST_CASE("Killed at a random moment while officers work, the office loses no acknowledged step and leaves none half done", "[kill]")
{
    killOffices(90, 20261124);
}

TEST_CASE("Ten thousand kills at random moments lose no acknowledged step and leave none half done", "[kill][long]")
{
    killOffices(10000, 42);
}
