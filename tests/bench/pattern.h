#pragma once

#include "tests/support/test_office.h"

namespace silpia::bench {

constexpr int kPatternClosed = 40; ///< children whose cards were handed over
constexpr int kPatternOpen = 10;   ///< one each in other states
constexpr int kPatternApplications = kPatternClosed + kPatternOpen;
constexpr int kPartners = 300;
/// Serials of the pattern's own blanks begin so: nothing else does.
constexpr auto kPatternSerial = "QZ-";

/// The office before the pattern, with its partners; a place to begin every big database from.
[[nodiscard]] std::unique_ptr<test::TestOffice> emptyOffice();

/// Two weeks of one partner, taken by the office itself: fifty children, two pick-ups, two distributions, two hand-overs.
void takePattern(test::TestOffice &office);

/// The first moment of the pattern, and a moment after everything that copies of it hold.
[[nodiscard]] QDateTime patternStart();
[[nodiscard]] QDateTime afterAll();

} // namespace silpia::bench
