#pragma once

#include "tests/bench/measure.h"

namespace silpia::bench {

/// One step through the office against its statements through SQLite's C API.
void measureStep(Report &report, const QString &folder);

/// Lists and numbers of a big database against a small one.
void measureLists(Report &report, const QString &small, const QString &big);

/// Names typed letter by letter, and names spelled wrongly.
void measureNames(Report &report, const QString &big, bool quick);

/// Cards against bare QPainter, and a batch against glabels.
void measureCards(Report &report, const QString &folder, bool quick);

/// From start to a window that can be worked in. Runs this program again as `silpia_bench --empty-window` and so on.
void measureStart(Report &report, const QString &small, const QString &big);
[[nodiscard]] int emptyWindow();
[[nodiscard]] int programWindow(const QString &database);

/// The whole check.
void measureCheck(Report &report, const QString &big);

} // namespace silpia::bench
