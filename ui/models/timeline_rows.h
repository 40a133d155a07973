#pragma once

#include "core/office/desks.h"
#include "ui/frame/timeline.h"

namespace silpia {

/// The ten steps of an application with what happened between them: returns, holds, corrections.
[[nodiscard]] QList<TimelineRow> timelineRows(const QList<HistoryEntry> &history, const Application &application);

} // namespace silpia
