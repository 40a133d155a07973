#pragma once

#include <QString>
#include <optional>

namespace silpia {

/// Where a card is on its way through the printer. The last three are a person's word; before them the program only tells
/// what it saw.
enum class PrintState : quint8 {
    Queued,     ///< committed, nothing has left yet
    Sent,       ///< the queue has taken the job
    Printing,
    Attention,  ///< the printer waits for a person: empty, open, switched off
    DeviceDone, ///< the printer says that it is done; somebody has to look
    Unknown,    ///< nobody can tell without looking: a jam, power lost, a job that is gone
    Good,
    Spoiled,
    NotPrinted, ///< also seen: cancelled or refused before the printer began
};
constexpr int kPrintStateCount = static_cast<int>(PrintState::NotPrinted) + 1;

[[nodiscard]] QLatin1StringView code(PrintState state);
[[nodiscard]] std::optional<PrintState> printStateOfCode(const QString &text);
[[nodiscard]] QString label(PrintState state);

/// Whether the job may still change by itself.
[[nodiscard]] bool isUnderWay(PrintState state);
/// Whether a person has to say how the card is: it may be in the printer's tray.
[[nodiscard]] bool awaitsAnEye(PrintState state);

} // namespace silpia
