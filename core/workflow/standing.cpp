#include "core/workflow/standing.h"

namespace silpia {

Standing after(const Standing &before, const StepDef &row, const QDateTime &occurredAt, const QString &holdCause)
{
    Standing next = before;
    ++next.version;
    if (row.step == Step::Hold) {
        next.heldCause = holdCause;
        next.heldSince = occurredAt;
        return next;
    }
    if (row.step == Step::Resume) {
        // The clock stood still while held: its start moves on by as long, and never back, however the computer's clock was set.
        next.clockStartedAt = before.clockStartedAt.addMSecs(std::max<qint64>(0, before.heldSince.msecsTo(occurredAt)));
        next.heldCause.clear();
        next.heldSince = {};
        return next;
    }
    if (!row.stays()) {
        next.state = row.to;
        next.clockStartedAt = occurredAt;
        next.heldCause.clear();
        next.heldSince = {};
    }
    return next;
}

} // namespace silpia
