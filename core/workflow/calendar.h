#pragma once

#include "core/base/moment.h"
#include "core/domain/region.h"
#include "core/workflow/state.h"

#include <QHash>
#include <array>

namespace silpia {

/// Why work stood still for the whole office.
enum class OutageKind : quint8 { Siak, Printer, Blanks };
[[nodiscard]] QLatin1StringView code(OutageKind kind);
[[nodiscard]] std::optional<OutageKind> outageKindOfCode(const QString &code);

struct Outage
{
    OutageKind kind = OutageKind::Siak;
    QDateTime from;
    QDateTime until; ///< invalid: still going on
};

/// Opening hours of a weekday; closed when `from` is not before `until`.
struct OfficeHours
{
    QTime from;
    QTime until;
};

/// Days on which the office works. Days are the office's (UTC+7).
class WorkingCalendar
{
public:
    WorkingCalendar(); ///< Monday–Thursday 07:30–16:00, Friday 07:30–16:30 (Perpres 21/2023), no holidays

    void setHolidays(const QList<Holiday> &holidays);
    void setHours(int weekday, OfficeHours hours) { m_hours[static_cast<size_t>(weekday - 1)] = hours; }
    /// The day of the event is day 0 (a setting of the office; false counts it as day 1).
    void setEventDayIsZero(bool zero) { m_eventDayIsZero = zero; }
    void setOutages(const QList<Outage> &outages) { m_outages = outages; }

    [[nodiscard]] bool isWorkingDay(QDate day) const;
    /// The end of office hours on the `count`th working day after the day of `start`, in UTC. A day lost to one of
    /// `causes` for at least half of its office hours does not count. Monotone in `start`.
    [[nodiscard]] QDateTime due(const QDateTime &start, int count, EnumSet<OutageKind> causes, const QDateTime &now) const;
    /// Working days from one office day to another, the first not counted.
    [[nodiscard]] int workingDaysBetween(QDate from, QDate to) const;
    [[nodiscard]] OfficeHours hoursOf(QDate day) const { return m_hours[static_cast<size_t>(day.dayOfWeek() - 1)]; }

private:
    [[nodiscard]] bool isLost(QDate day, EnumSet<OutageKind> causes, const QDateTime &now) const;
    std::array<OfficeHours, 7> m_hours;
    QHash<QDate, QString> m_holidays;
    QList<Outage> m_outages;
    bool m_eventDayIsZero = true;
};

} // namespace silpia
