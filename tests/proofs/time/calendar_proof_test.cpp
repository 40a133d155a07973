#include "core/base/text.h"
#include "tests/proofs/time/finger_calendar.h"
#include "tests/support/told.h"

#include <iostream>
#include <random>

using namespace silpia;
using namespace silpia::test;

namespace {

constexpr int kStartsAWorld = 100;
constexpr int kDaysAWorld = 60;

/// The same world told to the program and to the fingers.
class World
{
public:
    explicit World(unsigned seed) : m_random(seed) { make(); }

    /// Compares everything for a hundred starts.
    void compare();

private:
    void make();
    void makeHours();
    void makeOutages();
    [[nodiscard]] QDate anchor();
    [[nodiscard]] QDateTime someMoment();
    void compareDays();
    void compareStart(const QDateTime &start);
    int upTo(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }

    std::mt19937 m_random;
    QDate m_first;
    WorkingCalendar m_calendar;
    FingerCalendar m_fingers;
    QDateTime m_now;
    Targets m_targets;
    std::optional<Deadlines> m_deadlines;
    QMap<State, QDateTime> m_boundaries;
    QMap<State, QDateTime> m_lastDue;
};

struct Waiting
{
    State state;
    int days;
    unsigned causes;
};

constexpr unsigned kSiak = 1U << static_cast<unsigned>(OutageKind::Siak);
constexpr unsigned kAllCauses = 7U;

/// What waits for what, and how long, from the procedure and decision 0006.
QList<Waiting> waitings(const Targets &targets)
{
    return {{State::Recorded, 3, 0},
            {State::PickedUp, targets.verify, kSiak},
            {State::Verified, targets.validate, 0},
            {State::Validated, targets.print, kAllCauses},
            {State::Signed, targets.print, kAllCauses},
            {State::Printed, 3, 0}};
}

QDate World::anchor()
{
    static const QList<QDate> borders = {{2026, 11, 24}, {2026, 12, 28}, {2028, 2, 20}, {2024, 2, 27}, {2038, 1, 14},
                                         {2099, 12, 25}, {2100, 2, 24},  {2027, 1, 1},  {1999, 12, 27}, {2106, 2, 3}};
    return upTo(3) == 0 ? QDate(2020, 1, 1).addDays(upTo(40 * 365)) : borders.at(upTo(static_cast<int>(borders.size())));
}

/// Any moment, and more often than chance would have it one at a border of the day, here or in Greenwich.
QDateTime World::someMoment()
{
    const QDate day = m_first.addDays(upTo(kDaysAWorld));
    static const QList<QTime> borders = {QTime(0, 0), QTime(7, 0), QTime(7, 30), QTime(16, 0), QTime(16, 30), QTime(23, 59, 59, 999), QTime(11, 45)};
    if (upTo(3) == 0)
        return atOffice(day, borders.at(upTo(static_cast<int>(borders.size())))).addMSecs(upTo(3) - 1);
    return atOffice(day, QTime(0, 0)).addMSecs(m_random() % (24U * 3600U * 1000U));
}

void World::makeHours()
{
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const int closes = weekday == 5 ? 16 * 60 + 30 : 16 * 60;
        m_fingers.hours.at(static_cast<size_t>(weekday - 1)) = weekday <= 5 ? FingerCalendar::Hours{7 * 60 + 30, closes} : FingerCalendar::Hours{};
    }
    // Ramadan, a market day on Saturday, a Friday that is closed.
    for (int changes = upTo(4) == 0 ? 1 + upTo(3) : 0; changes > 0; --changes) {
        const int weekday = 2 + upTo(6);
        const int from = 6 * 60 + upTo(6 * 60);
        const int until = upTo(4) == 0 ? from : from + 1 + upTo(8 * 60);
        m_calendar.setHours(weekday, {QTime(from / 60, from % 60), QTime(until / 60, until % 60)});
        m_fingers.hours.at(static_cast<size_t>(weekday - 1)) = {from, until};
    }
}

void World::makeOutages()
{
    QList<Outage> outages;
    for (int i = upTo(7); i > 0; --i) {
        QDateTime from = someMoment();
        if (upTo(2) == 0) // whole minutes, so that halves are hit exactly
            from = atOffice(officeDay(from), QTime(7, 30)).addSecs(60 * upTo(500));
        QDateTime until;
        const int length = upTo(5);
        if (length == 1)
            until = from.addSecs(255 * 60); // half of a day from Monday to Thursday
        else if (length > 1)
            until = from.addMSecs(1 + m_random() % (3U * 24U * 3600U * 1000U));
        outages.append({static_cast<OutageKind>(upTo(3)), from, until});
    }
    std::sort(outages.begin(), outages.end(), [](const Outage &a, const Outage &b) { return a.from < b.from; });
    m_calendar.setOutages(outages);
    for (const Outage &outage : outages)
        m_fingers.gaps.append({static_cast<int>(outage.kind), outage.from.toMSecsSinceEpoch(), outage.until.isValid() ? outage.until.toMSecsSinceEpoch() : -1});
}

void World::make()
{
    m_first = anchor();
    makeHours();
    QList<Holiday> holidays;
    for (int i = upTo(4) == 0 ? 30 : upTo(8); i > 0; --i) {
        const QDate day = m_first.addDays(upTo(kDaysAWorld));
        holidays.append({day, u"Libur"_s, upTo(2) == 0 ? u"national"_s : u"cuti_bersama"_s, u"official"_s});
        m_fingers.holidays.insert(FingerCalendar::dayOf(atOffice(day, QTime(12, 0)).toMSecsSinceEpoch()));
    }
    m_calendar.setHolidays(holidays);
    m_fingers.eventDayIsZero = upTo(3) != 0;
    m_calendar.setEventDayIsZero(m_fingers.eventDayIsZero);
    m_now = someMoment();
    m_fingers.now = m_now.toMSecsSinceEpoch();
    makeOutages();
    m_targets = {1 + upTo(3), 1 + upTo(5), 1 + upTo(2)};
    m_deadlines.emplace(m_calendar, m_targets);
    for (const Waiting &waiting : waitings(m_targets))
        m_boundaries.insert(waiting.state, m_deadlines->lateBoundary(waiting.state, m_now));
}

void World::compareDays()
{
    const auto numberOf = [](QDate day) { return FingerCalendar::dayOf(atOffice(day, QTime(12, 0)).toMSecsSinceEpoch()); };
    for (int i = 0; i < kDaysAWorld; ++i) {
        const QDate day = m_first.addDays(i);
        INFO(day);
        REQUIRE(m_calendar.isWorkingDay(day) == m_fingers.isOpen(numberOf(day)));
        const QDate other = m_first.addDays(upTo(kDaysAWorld));
        REQUIRE(m_calendar.workingDaysBetween(day, other) == m_fingers.openDaysBetween(numberOf(day), numberOf(other)));
    }
}

void World::compareStart(const QDateTime &start)
{
    const qint64 begins = start.toMSecsSinceEpoch();
    const int count = 1 + upTo(6);
    const auto causes = static_cast<unsigned>(upTo(8));
    EnumSet<OutageKind> kinds;
    for (const OutageKind kind : {OutageKind::Siak, OutageKind::Printer, OutageKind::Blanks}) {
        if ((causes >> static_cast<unsigned>(kind) & 1U) != 0)
            kinds.insert(kind);
    }
    INFO(count << " days from " << start << ", now " << m_now << ", causes " << causes);
    REQUIRE(m_calendar.due(start, count, kinds, m_now).toMSecsSinceEpoch() == m_fingers.due(begins, count, causes));
    REQUIRE(m_deadlines->promisedFor(start) == m_first.addDays(FingerCalendar::dayOf(m_fingers.due(begins, 6 + m_targets.verify + m_targets.validate + m_targets.print, 0))
                                                               - FingerCalendar::dayOf(atOffice(m_first, QTime(12, 0)).toMSecsSinceEpoch())));
    for (const Waiting &waiting : waitings(m_targets)) {
        INFO(waiting.state);
        const Deadline judged = m_deadlines->judge(waiting.state, start, false, m_now);
        const qint64 due = m_fingers.due(begins, waiting.days, waiting.causes);
        REQUIRE(judged.due.toMSecsSinceEpoch() == due);
        const Pace pace = due < m_fingers.now                                                       ? Pace::Late
                          : FingerCalendar::dayOf(due) == FingerCalendar::dayOf(m_fingers.now) ? Pace::Near
                                                                                                   : Pace::InTime;
        REQUIRE(judged.pace == pace);
        REQUIRE(m_deadlines->judge(waiting.state, start, true, m_now).pace == Pace::Held);
        // One boundary serves a whole queue, because due never runs backwards.
        REQUIRE((start < m_boundaries.value(waiting.state)) == (pace == Pace::Late));
        const QDateTime last = m_lastDue.value(waiting.state);
        REQUIRE((!last.isValid() || judged.due >= last));
        m_lastDue.insert(waiting.state, judged.due);
    }
}

void World::compare()
{
    compareDays();
    QList<QDateTime> starts;
    for (int i = 0; i < kStartsAWorld; ++i)
        starts.append(someMoment());
    std::sort(starts.begin(), starts.end());
    for (const QDateTime &start : starts)
        compareStart(start);
}

void compareCases(int cases)
{
    for (int world = 0; world < cases / kStartsAWorld; ++world) {
        INFO("world " << world);
        World(static_cast<unsigned>(world) + 20261124U).compare();
    }
    std::cout << cases << " starts in " << cases / kStartsAWorld << " worlds, each judged in six states\n";
}

} // namespace

TEST_CASE("The calendar agrees with somebody who counts minutes on fingers, ten thousand times", "[time]")
{
    compareCases(10'000);
}

TEST_CASE("The calendar agrees with somebody who counts minutes on fingers, a million times", "[time][long]")
{
    compareCases(1'000'000);
}

TEST_CASE("Two outages that meet at a fraction of a second are the half day that they are together", "[time]")
{
    const QDate tuesday(2026, 11, 24);
    const QDateTime between = atOffice(tuesday.addDays(1), QTime(9, 30, 0, 500));
    WorkingCalendar calendar;
    calendar.setOutages({{OutageKind::Siak, atOffice(tuesday.addDays(1), QTime(7, 30)), between},
                         {OutageKind::Siak, between, atOffice(tuesday.addDays(1), QTime(11, 45))}});
    const QDateTime now = atOffice(tuesday.addDays(9), QTime(10, 0));
    CHECK(officeDay(calendar.due(atOffice(tuesday, QTime(10, 0)), 1, {OutageKind::Siak}, now)) == tuesday.addDays(2));
}
