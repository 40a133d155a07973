#pragma once

#include "ui/frame/icons.h"
#include "ui/frame/theme.h"

namespace silpia {

/// State of a file's clock, in the order in which a queue shows them.
enum class ClockKind : quint8 { Late, Near, InTime, Held };
constexpr int kClockKinds = 4;

/// Icon of a clock: never the colour alone.
[[nodiscard]] Icon clockIcon(ClockKind clock);

/// Colour of a clock.
[[nodiscard]] Ink clockInk(ClockKind clock);

/// "Melewati batas waktu" and so on: the name of a group of files.
[[nodiscard]] QString clockName(ClockKind clock);

} // namespace silpia
