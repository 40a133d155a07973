#pragma once

#include "core/workflow/step_table.h"

#include <QDateTime>

namespace silpia {

/// Where an application stands: what its steps, one after the other, come to.
struct Standing
{
    State state = State::None;
    int version = 0;
    QDateTime clockStartedAt;
    QString heldCause;
    QDateTime heldSince;
    bool operator==(const Standing &) const = default;
};

/// The standing after one more step. `holdCause` counts for a hold only.
[[nodiscard]] Standing after(const Standing &before, const StepDef &row, const QDateTime &occurredAt, const QString &holdCause);

} // namespace silpia
