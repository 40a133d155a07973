#pragma once

#include "core/store/print_store.h"

#include <QStringList>

namespace silpia {

/// What a spooler says of a job, in its own words.
struct JobFacts
{
    enum class Stage : quint8 { Pending, Processing, Cancelled, Completed };
    bool reached = false;      ///< the spooler answered
    bool found = false;        ///< it knows a job of this name
    int job = 0;
    Stage stage = Stage::Pending;
    int ageSeconds = 0;        ///< since the job was made
    QStringList jobReasons;
    QStringList printerReasons;
    QString printerMessage;
    bool printerStopped = false;
    bool printerIdle = false;  ///< it does nothing, so a job that waits for it waits for good
    bool isRaw = false;        ///< the queue only pushes bytes through a socket: it hears nothing back
};

/// Where the card is, as far as these words prove it. Never an outcome: what it calls done, spoiled or not printed is a
/// proposal to whoever looks at the card.
[[nodiscard]] Observation judgeJob(const JobFacts &facts);

/// Whether CUPS keeps the job without ever printing it by itself: a polite restart did that.
[[nodiscard]] bool isHeldForGood(const Observation &seen);

/// What the operator is told: what happened, and what to do. Empty where the state's own name says it.
[[nodiscard]] QString explanation(const Observation &seen);

} // namespace silpia
