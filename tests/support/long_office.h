#pragma once

#include "core/office/administration.h"

namespace silpia::test {

/// Fills a new office with people, partners and children whose names, addresses and reasons are as long as they may be.
[[nodiscard]] Result<void> fillLong(Office &office);

} // namespace silpia::test
