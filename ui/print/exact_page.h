#pragma once

#include "core/base/error.h"

#include <QSizeF>

namespace silpia {

/// Makes every page of a PDF that QPrinter drew exactly this size (millimetres), printed unscaled: Qt keeps whole points
/// only, and a card printer's driver may scale by the difference. In the file itself, so that memory does not grow with
/// its pages. Error: Storage, also when the file is not whole or has not that many pages.
[[nodiscard]] Result<void> makePagesExact(const QString &path, const QSizeF &millimetres, int pages);

} // namespace silpia
