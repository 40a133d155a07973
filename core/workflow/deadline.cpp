#include "core/workflow/deadline.h"

#include "core/base/text.h"

namespace silpia {

namespace {

EnumSet<OutageKind> causesFor(State state)
{
    if (state == State::PickedUp)
        return {OutageKind::Siak};
    if (state == State::Validated || state == State::Signed)
        return {OutageKind::Siak, OutageKind::Printer, OutageKind::Blanks};
    return {};
}

int normDays(Step step)
{
    for (const StepDef &row : stepTable()) {
        if (row.step == step)
            return row.norm.workingDays;
    }
    return 0;
}

} // namespace

QString label(Pace pace)
{
    switch (pace) {
    case Pace::None: return {};
    case Pace::InTime: return tr("Dalam batas waktu");
    case Pace::Near: return tr("Mendekati batas waktu");
    case Pace::Late: return tr("Melewati batas waktu");
    case Pace::Held: return tr("Ditunda");
    }
    Q_UNREACHABLE();
}

int Deadlines::daysFor(State state) const
{
    switch (state) {
    case State::Recorded: return normDays(Step::PickUp);
    case State::Printed: return normDays(Step::Distribute);
    case State::PickedUp: return m_targets.verify;
    case State::Verified: return m_targets.validate;
    case State::Validated:
    case State::Signed: return m_targets.print;
    case State::None:
    case State::Submitted:
    case State::Registered:
    case State::AwaitingCompletion:
    case State::Complete:
    case State::AwaitingCorrection:
    case State::Distributed:
    case State::HandedOver:
    case State::Cancelled:
    case State::Refused: return 0;
    }
    Q_UNREACHABLE();
}

QDateTime Deadlines::dueOf(State state, const QDateTime &start, const QDateTime &now) const
{
    const int days = daysFor(state);
    return days > 0 ? m_calendar.due(start, days, causesFor(state), now) : QDateTime();
}

Deadline Deadlines::judge(State state, const QDateTime &start, bool held, const QDateTime &now) const
{
    const QDateTime due = dueOf(state, start, now);
    if (held)
        return {Pace::Held, due};
    if (!due.isValid())
        return {};
    if (due < now)
        return {Pace::Late, due};
    return {officeDay(due) == officeDay(now) ? Pace::Near : Pace::InTime, due};
}

QDateTime Deadlines::lateBoundary(State state, const QDateTime &now) const
{
    if (daysFor(state) == 0)
        return {};
    // Due depends on the start's day only, so the boundary is the beginning of the first day that is not late.
    // Tomorrow first: where the day of the event counts, a start of today may be late once the office has closed.
    QDate day = officeDay(now).addDays(1);
    while (dueOf(state, atOffice(day.addDays(-1), QTime(12, 0)), now) >= now)
        day = day.addDays(-1);
    return atOffice(day, QTime(0, 0));
}

QDate Deadlines::promisedFor(const QDateTime &submitted) const
{
    const int days = normDays(Step::PickUp) + normDays(Step::Distribute) + m_targets.verify + m_targets.validate
                     + m_targets.print;
    return officeDay(m_calendar.due(submitted, days, {}, submitted));
}

} // namespace silpia
