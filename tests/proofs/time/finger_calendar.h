#pragma once

#include <QList>
#include <QtGlobal>
#include <array>
#include <set>
#include <unordered_map>

namespace silpia::test {

/// The calendar as decision 0006 tells it, for somebody who counts on fingers: numbers of days and milliseconds, no date
/// class, nothing taken from the program. Days are numbered from 1 January 1970 at the office.
class FingerCalendar
{
public:
    struct Gap ///< an outage; `until` below 0: still going on
    {
        int kind = 0;
        qint64 from = 0;
        qint64 until = -1;
    };
    struct Hours ///< minutes of the day; closed when `from` is not before `until`
    {
        int from = 0;
        int until = 0;
    };

    std::array<Hours, 7> hours; ///< Monday first
    std::set<qint64> holidays;
    QList<Gap> gaps;
    bool eventDayIsZero = true;
    qint64 now = 0;

    [[nodiscard]] static qint64 dayOf(qint64 utcMilliseconds);
    [[nodiscard]] bool isOpen(qint64 day) const;
    /// Causes as a set of bits by kind.
    [[nodiscard]] qint64 due(qint64 start, int count, unsigned causes) const;
    [[nodiscard]] int openDaysBetween(qint64 from, qint64 to) const;

private:
    [[nodiscard]] const Hours &hoursOf(qint64 day) const;
    [[nodiscard]] bool counts(qint64 day, unsigned causes) const;
    [[nodiscard]] qint64 lostIn(qint64 from, qint64 until, qint64 piece, unsigned causes) const;
    [[nodiscard]] bool isDown(qint64 moment, unsigned causes) const;
    [[nodiscard]] bool changesWithin(qint64 from, qint64 until, unsigned causes) const;
    mutable std::unordered_map<qint64, bool> m_known; ///< a day looked at once need not be walked through again
};

} // namespace silpia::test
