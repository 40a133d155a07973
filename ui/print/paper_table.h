#pragma once

#include "ui/print/paper_strips.h"

namespace silpia {

/// Appends a table: each row a strip (a very high one several), with the head that is repeated on every page.
void addTable(QList<PaperStrip> &strips, const PaperTable &table, double width);

} // namespace silpia
