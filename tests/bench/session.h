#pragma once

#include <functional>

namespace silpia::bench {

/// Runs work as a test case runs, because the office of the tests speaks through Catch2. 0 when nothing failed; what failed goes
/// to standard error.
[[nodiscard]] int inSession(const std::function<void()> &work);

} // namespace silpia::bench
