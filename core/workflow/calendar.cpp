#include "core/workflow/calendar.h"

#include "core/base/text.h"

#include <algorithm>

namespace silpia {

namespace {

constexpr int kFriday = 5;
// A calendar without a single working day in three years is a mistake in the settings, not a due date.
constexpr int kLongestSearch = 3 * 366;

} // namespace

QLatin1StringView code(OutageKind kind)
{
    switch (kind) {
    case OutageKind::Siak: return "siak"_L1;
    case OutageKind::Printer: return "printer"_L1;
    case OutageKind::Blanks: return "blanks"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<OutageKind> outageKindOfCode(const QString &text)
{
    for (const OutageKind kind : {OutageKind::Siak, OutageKind::Printer, OutageKind::Blanks}) {
        if (text == code(kind))
            return kind;
    }
    return std::nullopt;
}

WorkingCalendar::WorkingCalendar()
{
    for (int weekday = 1; weekday <= kFriday; ++weekday)
        setHours(weekday, {QTime(7, 30), weekday == kFriday ? QTime(16, 30) : QTime(16, 0)});
}

void WorkingCalendar::setHolidays(const QList<Holiday> &holidays)
{
    m_holidays.clear();
    for (const Holiday &holiday : holidays)
        m_holidays.insert(holiday.day, holiday.name);
}

bool WorkingCalendar::isWorkingDay(QDate day) const
{
    const OfficeHours hours = hoursOf(day);
    return hours.from.isValid() && hours.from < hours.until && !m_holidays.contains(day);
}

bool WorkingCalendar::isLost(QDate day, EnumSet<OutageKind> causes, const QDateTime &now) const
{
    const OfficeHours hours = hoursOf(day);
    const QDateTime opens = atOffice(day, hours.from);
    const QDateTime closes = atOffice(day, hours.until);
    qint64 lost = 0;
    QDateTime counted = opens;
    // Outages may overlap; each moment is counted once. They are kept in the order of their beginning.
    for (const Outage &outage : m_outages) {
        if (!causes.contains(outage.kind))
            continue;
        const QDateTime from = std::max(outage.from, counted);
        const QDateTime until = std::min(outage.until.isValid() ? outage.until : now, closes);
        if (from < until) {
            lost += from.msecsTo(until); // whole seconds would lose a part of one at each border
            counted = until;
        }
    }
    return lost * 2 >= opens.msecsTo(closes);
}

QDateTime WorkingCalendar::due(const QDateTime &start, int count, EnumSet<OutageKind> causes, const QDateTime &now) const
{
    QDate day = officeDay(start);
    int left = count;
    if (!m_eventDayIsZero && isWorkingDay(day) && !isLost(day, causes, now))
        --left;
    for (int searched = 0; left > 0 && searched < kLongestSearch; ++searched) {
        day = day.addDays(1);
        if (isWorkingDay(day) && !isLost(day, causes, now))
            --left;
    }
    const OfficeHours hours = hoursOf(day);
    return atOffice(day, hours.until.isValid() ? hours.until : QTime(23, 59, 59));
}

int WorkingCalendar::workingDaysBetween(QDate from, QDate to) const
{
    int days = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        days += isWorkingDay(day) ? 1 : 0;
    return days;
}

} // namespace silpia
