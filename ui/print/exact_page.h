#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QSizeF>

namespace silpia {

/// The same PDF with every page of exactly this size (millimetres), printed unscaled. Qt keeps whole points only,
/// and a card printer's driver may scale by the difference. Error: Storage.
[[nodiscard]] Result<QByteArray> withExactPages(const QByteArray &pdf, const QSizeF &millimetres);

/// The same from file to file, so that a batch need not fit into memory. `to` is written over. Error: Storage.
[[nodiscard]] Result<void> writeExactPages(const QString &from, const QString &to, const QSizeF &millimetres);

} // namespace silpia
