#pragma once

#include "core/workflow/calendar.h"
#include "core/workflow/step_table.h"

namespace silpia {

/// How a clock stands.
enum class Pace : quint8 { None, InTime, Near, Late, Held };
[[nodiscard]] QString label(Pace pace);

/// The office's own targets where the SOP sets no waiting limit, in working days (settings; default one each).
struct Targets
{
    int verify = 1;
    int validate = 1;
    int print = 1;
};

struct Deadline
{
    Pace pace = Pace::None;
    QDateTime due; ///< UTC; invalid when no clock runs in this state
};

/// Judges clocks: what is due when, computed from the stored start, never stored.
class Deadlines
{
public:
    Deadlines(WorkingCalendar calendar, Targets targets) : m_calendar(std::move(calendar)), m_targets(targets) {}

    /// Working days that a state may wait for its next step; 0 when no clock runs.
    [[nodiscard]] int daysFor(State state) const;
    [[nodiscard]] QDateTime dueOf(State state, const QDateTime &start, const QDateTime &now) const;
    [[nodiscard]] Deadline judge(State state, const QDateTime &start, bool held, const QDateTime &now) const;
    /// Clocks started before this moment are late; because due is monotone one boundary serves a whole queue.
    /// Invalid when no clock runs in this state.
    [[nodiscard]] QDateTime lateBoundary(State state, const QDateTime &now) const;
    /// "Perkiraan selesai" of a receipt: submission, the two norms in days and the targets.
    [[nodiscard]] QDate promisedFor(const QDateTime &submitted) const;
    [[nodiscard]] const WorkingCalendar &calendar() const { return m_calendar; }

private:
    WorkingCalendar m_calendar;
    Targets m_targets;
};

} // namespace silpia
