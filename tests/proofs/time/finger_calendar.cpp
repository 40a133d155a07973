#include "tests/proofs/time/finger_calendar.h"

#include <algorithm>

namespace silpia::test {

namespace {

constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kDay = 24 * 60 * kMinute;
constexpr qint64 kOfficeAhead = 7 * 60 * kMinute; ///< of Greenwich, all year
constexpr qint64 kThursday = 3;                   ///< 1 January 1970, Monday being 0
constexpr unsigned kAllCauses = 8;

qint64 floored(qint64 value, qint64 by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

qint64 at(qint64 day, int minute)
{
    return day * kDay + minute * kMinute - kOfficeAhead;
}

} // namespace

qint64 FingerCalendar::dayOf(qint64 utc)
{
    return floored(utc + kOfficeAhead, kDay);
}

const FingerCalendar::Hours &FingerCalendar::hoursOf(qint64 day) const
{
    return hours.at(static_cast<size_t>(((day + kThursday) % 7 + 7) % 7));
}

bool FingerCalendar::isOpen(qint64 day) const
{
    return hoursOf(day).from < hoursOf(day).until && !holidays.contains(day);
}

bool FingerCalendar::isDown(qint64 moment, unsigned causes) const
{
    return std::any_of(gaps.begin(), gaps.end(), [&](const Gap &gap) {
        const qint64 until = gap.until < 0 ? now : gap.until;
        return (causes >> gap.kind & 1U) != 0 && gap.from <= moment && moment < until;
    });
}

bool FingerCalendar::changesWithin(qint64 from, qint64 until, unsigned causes) const
{
    const auto inside = [&](qint64 moment) { return from < moment && moment < until; };
    return std::any_of(gaps.begin(), gaps.end(), [&](const Gap &gap) {
        return (causes >> gap.kind & 1U) != 0 && (inside(gap.from) || inside(gap.until < 0 ? now : gap.until));
    });
}

/// Piece by piece; a piece in which something begins or ends, by smaller ones, down to the thousandth of a second.
qint64 FingerCalendar::lostIn(qint64 from, qint64 until, qint64 piece, unsigned causes) const
{
    qint64 lost = 0;
    for (qint64 begins = from; begins < until; begins += piece) {
        if (piece > 1 && changesWithin(begins, begins + piece, causes))
            lost += lostIn(begins, begins + piece, piece == kMinute ? kSecond : 1, causes);
        else
            lost += isDown(begins, causes) ? piece : 0;
    }
    return lost;
}

bool FingerCalendar::counts(qint64 day, unsigned causes) const
{
    if (!isOpen(day))
        return false;
    if (causes == 0 || gaps.isEmpty())
        return true;
    const qint64 key = day * kAllCauses + causes;
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return known->second;
    const qint64 whole = (hoursOf(day).until - hoursOf(day).from) * kMinute;
    const bool counted = lostIn(at(day, hoursOf(day).from), at(day, hoursOf(day).until), kMinute, causes) * 2 < whole;
    m_known.emplace(key, counted);
    return counted;
}

qint64 FingerCalendar::due(qint64 start, int count, unsigned causes) const
{
    qint64 day = dayOf(start);
    if (!eventDayIsZero && counts(day, causes))
        --count;
    while (count > 0) {
        ++day;
        count -= counts(day, causes) ? 1 : 0;
    }
    return at(day, hoursOf(day).until);
}

int FingerCalendar::openDaysBetween(qint64 from, qint64 to) const
{
    int days = 0;
    for (qint64 day = from + 1; day <= to; ++day)
        days += isOpen(day) ? 1 : 0;
    return days;
}

} // namespace silpia::test
