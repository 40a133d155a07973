#pragma once

#include <QString>

namespace silpia::test {

/// Writes the pictures of docs/panduan: of the demo, light, small. Yields the exit code.
[[nodiscard]] int takeManualPictures(const QString &folder);

} // namespace silpia::test
