#pragma once

#include "core/store/database.h"

#include <QDateTime>
#include <optional>

namespace silpia {

/// The last that was written of a blank.
struct BlankFate
{
    QString kind; ///< as moveBlank() takes it
    QString reason;
    QDateTime at;
    QString receiptNumber; ///< of the application that it was used for; empty where there was none
};
/// Nothing for a blank that was never touched.
[[nodiscard]] Result<std::optional<BlankFate>> lastFateOf(Database &database, const QString &serial);

} // namespace silpia
