#include "tests/proofs/year/year.h"

#include "core/base/text.h"

#include <QElapsedTimer>
#include <cstdio>

using namespace silpia;
using namespace silpia::test;

namespace {

YearResult simulated(quint64 seed, QDate first, QDate last)
{
    QElapsedTimer timer;
    timer.start();
    const YearResult result = Year(seed).run(first, last);
    std::printf("seed %llu: %s, %.0f s\n", static_cast<unsigned long long>(seed), qPrintable(result.text()), static_cast<double>(timer.elapsed()) / 1000);
    std::fflush(stdout);
    return result;
}

void mustHold(const YearResult &result)
{
    for (const QString &violation : result.violations)
        UNSCOPED_INFO(violation);
    CHECK(result.violations.isEmpty());
    CHECK(result.stolen == 20);
    CHECK(result.missedAtCount == result.stolen);
    CHECK(result.otherMissing == 0);
    CHECK(result.cards > 0);
    CHECK(result.refusals > 0);
}

} // namespace

TEST_CASE("A month of one regency before the school year keeps every promise, and a theft stands out at the next count", "[year]")
{
    mustHold(simulated(1, {2027, 7, 1}, {2027, 7, 31}));
}

TEST_CASE("A year of one regency keeps every promise, whatever the dice bring", "[year][long]")
{
    for (quint64 seed = 1; seed <= 20; ++seed)
        mustHold(simulated(seed, {2027, 1, 4}, {2027, 12, 31}));
}
