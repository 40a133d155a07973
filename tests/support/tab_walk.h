#pragma once

#include <QStringList>

class QWidget;

namespace silpia::test {

/// Presses Tab until it comes round, and tells which enabled button or field was not reached, and where the order goes back
/// against the reading order: up without going to the right, or to the left in the same line.
[[nodiscard]] QStringList tabFaultsOf(QWidget &window);

} // namespace silpia::test
