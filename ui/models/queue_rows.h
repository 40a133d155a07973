#pragma once

#include "core/store/application_store.h"
#include "core/workflow/deadline.h"
#include "ui/frame/chip.h"
#include "ui/models/queue_model.h"

namespace silpia {

/// "lewat 1 hari", "hampir 4 jam", "aman 2 hari", "ditunda"; empty where no clock runs.
[[nodiscard]] QString clockWords(const Deadline &deadline, const QDateTime &now);
[[nodiscard]] ClockKind clockKindOf(Pace pace);
/// One waiting file as a row of a queue.
[[nodiscard]] QueueRow queueRowOf(const Application &application, const Deadlines &deadlines, const QDateTime &now);

} // namespace silpia
