#include "ui/frame/clock_look.h"

namespace silpia {

Icon clockIcon(ClockKind clock)
{
    switch (clock) {
    case ClockKind::Late: return Icon::Late;
    case ClockKind::Near: return Icon::Near;
    case ClockKind::InTime: return Icon::InTime;
    case ClockKind::Held: return Icon::Held;
    }
    return Icon::Clock;
}

Ink clockInk(ClockKind clock)
{
    switch (clock) {
    case ClockKind::Late: return Ink::Late;
    case ClockKind::Near: return Ink::Near;
    case ClockKind::InTime: return Ink::Good;
    case ClockKind::Held: return Ink::Held;
    }
    return Ink::Quiet;
}

QString clockName(ClockKind clock)
{
    switch (clock) {
    case ClockKind::Late: return tr("Melewati batas waktu");
    case ClockKind::Near: return tr("Mendekati batas waktu");
    case ClockKind::InTime: return tr("Dalam batas waktu");
    case ClockKind::Held: return tr("Ditunda");
    }
    return {};
}

} // namespace silpia
