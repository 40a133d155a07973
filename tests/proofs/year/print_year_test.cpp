#include "core/base/text.h"
#include "tests/proofs/year/print_year.h"

#include <cstdio>

using namespace silpia;
using namespace silpia::test;

namespace {

PrintYearResult printed(quint64 seed, int cards, QDate first, QDate last)
{
    const PrintYearResult result = PrintYear(seed, cards).run(first, last);
    std::printf("seed %llu: %s\n", static_cast<unsigned long long>(seed), qPrintable(result.text()));
    std::fflush(stdout);
    return result;
}

void mustHold(const PrintYearResult &result, int cards)
{
    for (const QString &violation : result.violations)
        UNSCOPED_INFO(violation);
    CHECK(result.violations.isEmpty());
    CHECK(result.good == cards);
    CHECK(result.spoiled > 0);
    CHECK(result.stolen == 40);
    CHECK(result.missedAtCounts == result.stolen); // each theft at the next count, and nothing at any other
    CHECK(result.destroyed == result.spoiled + result.voided);
    CHECK(result.crashes >= 50);
}

} // namespace

TEST_CASE("Two months of cards on two printers: the books are what lies in the drawers, and both thefts stand out", "[year][print]")
{
    mustHold(printed(1, 400, {2027, 2, 1}, {2027, 3, 31}), 400);
}

TEST_CASE("A year of 40 000 cards: the books are what lies in the drawers, both thefts stand out and it is closed in two seconds", "[year][print][long]")
{
    const PrintYearResult result = printed(1, 40000, {2027, 1, 4}, {2027, 12, 31});
    mustHold(result, 40000);
    CHECK(result.closing <= 2.0);
}
