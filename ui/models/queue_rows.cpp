#include "ui/models/queue_rows.h"

#include "core/base/text.h"

namespace silpia {

namespace {

QString span(const Deadline &deadline, const QDateTime &now)
{
    const qint64 hours = std::abs(now.secsTo(deadline.due)) / 3600;
    if (hours < 24)
        return tr("%1 jam").arg(std::max<qint64>(hours, 1));
    const qint64 days = std::abs(officeDay(now).daysTo(officeDay(deadline.due)));
    return tr("%1 hari").arg(days);
}

} // namespace

QString clockWords(const Deadline &deadline, const QDateTime &now)
{
    switch (deadline.pace) {
    case Pace::None: return {};
    case Pace::Late: return tr("lewat %1").arg(span(deadline, now));
    case Pace::Near: return tr("hampir %1").arg(span(deadline, now));
    case Pace::InTime: return tr("aman %1").arg(span(deadline, now));
    case Pace::Held: return tr("ditunda");
    }
    Q_UNREACHABLE();
}

ClockKind clockKindOf(Pace pace)
{
    switch (pace) {
    case Pace::Late: return ClockKind::Late;
    case Pace::Near: return ClockKind::Near;
    case Pace::Held: return ClockKind::Held;
    case Pace::None:
    case Pace::InTime: return ClockKind::InTime;
    }
    Q_UNREACHABLE();
}

QueueRow queueRowOf(const Application &application, const Deadlines &deadlines, const QDateTime &now)
{
    const Deadline deadline = deadlines.judge(application.state, application.clockStartedAt, application.isHeld(), now);
    QueueRow row;
    row.id = application.id.value;
    row.name = application.form.name();
    row.aside = application.state == State::Distributed || application.state == State::Printed ? application.destinationName : application.partnerName;
    row.clock = clockKindOf(deadline.pace);
    row.clockText = clockWords(deadline, now);
    row.tooltip = u"%1 · %2 · %3"_s.arg(application.form.name(), application.receiptNumber, label(application.state));
    return row;
}

} // namespace silpia
