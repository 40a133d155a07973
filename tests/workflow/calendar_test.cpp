#include "core/base/text.h"
#include "core/workflow/calendar.h"
#include "tests/support/told.h"

using namespace silpia;

namespace {

QDateTime at(QDate day, QTime time = QTime(10, 0))
{
    return atOffice(day, time);
}

const QDate kTue(2026, 11, 24);
const QDateTime kFarNow = at({2030, 1, 1});

QDate dueDay(const WorkingCalendar &calendar, QDate start, int count)
{
    return officeDay(calendar.due(at(start), count, {}, kFarNow));
}

Holiday holiday(QDate day)
{
    return {day, u"Libur"_s, u"national"_s, u"official"_s};
}

} // namespace

TEST_CASE("Three working days from a Tuesday end on Friday at half past four", "[calendar]")
{
    const WorkingCalendar calendar;
    CHECK(calendar.due(at(kTue), 3, {}, kFarNow) == at({2026, 11, 27}, QTime(16, 30)));
    CHECK(calendar.due(at(kTue), 1, {}, kFarNow) == at({2026, 11, 25}, QTime(16, 0)));
}

TEST_CASE("Weekends do not count", "[calendar]")
{
    const WorkingCalendar calendar;
    CHECK(dueDay(calendar, {2026, 11, 27}, 1) == QDate(2026, 11, 30));
    CHECK(dueDay(calendar, {2026, 11, 28}, 1) == QDate(2026, 11, 30));
    CHECK(dueDay(calendar, {2026, 11, 29}, 3) == QDate(2026, 12, 2));
    CHECK_FALSE(calendar.isWorkingDay({2026, 11, 28}));
    CHECK(calendar.isWorkingDay({2026, 11, 30}));
}

TEST_CASE("Holidays and collective leave do not count", "[calendar]")
{
    WorkingCalendar calendar;
    calendar.setHolidays({holiday({2026, 12, 25}), {{2026, 12, 24}, u"Cuti bersama"_s, u"cuti_bersama"_s, u"official"_s}});
    CHECK(dueDay(calendar, {2026, 12, 23}, 1) == QDate(2026, 12, 28));
    CHECK_FALSE(calendar.isWorkingDay({2026, 12, 24}));
    calendar.setHolidays({});
    CHECK(dueDay(calendar, {2026, 12, 23}, 1) == QDate(2026, 12, 24));
}

TEST_CASE("The day of the event is day 0, or day 1 where the office says so", "[calendar]")
{
    WorkingCalendar calendar;
    calendar.setEventDayIsZero(false);
    CHECK(dueDay(calendar, kTue, 3) == QDate(2026, 11, 26));
    CHECK(dueDay(calendar, kTue, 1) == kTue);
    CHECK(dueDay(calendar, {2026, 11, 28}, 1) == QDate(2026, 11, 30)); // a Saturday is not day 1
}

TEST_CASE("The hour of the day does not move a due date, midnight does", "[calendar]")
{
    const WorkingCalendar calendar;
    CHECK(calendar.due(at(kTue, QTime(0, 0)), 3, {}, kFarNow) == calendar.due(at(kTue, QTime(23, 59, 59)), 3, {}, kFarNow));
    CHECK(calendar.due(at(kTue, QTime(0, 0)).addMSecs(-1), 3, {}, kFarNow) < calendar.due(at(kTue, QTime(0, 0)), 3, {}, kFarNow));
}

TEST_CASE("A holiday that is announced late moves what is due, without a change of what is stored", "[calendar]")
{
    WorkingCalendar calendar;
    const QDate before = dueDay(calendar, {2026, 8, 14}, 1);
    calendar.setHolidays({holiday({2026, 8, 17}), holiday({2026, 8, 18})});
    CHECK(before == QDate(2026, 8, 17));
    CHECK(dueDay(calendar, {2026, 8, 14}, 1) == QDate(2026, 8, 19));
}

TEST_CASE("A day lost to an outage for at least half of its hours does not count, for the clocks it concerns", "[calendar]")
{
    WorkingCalendar calendar;
    const QDate wednesday = kTue.addDays(1);
    const auto due = [&](EnumSet<OutageKind> causes) { return officeDay(calendar.due(at(kTue), 1, causes, kFarNow)); };
    calendar.setOutages({{OutageKind::Siak, at(wednesday, QTime(7, 30)), at(wednesday, QTime(11, 45))}});
    CHECK(due({OutageKind::Siak}) == wednesday.addDays(1));
    CHECK(due({OutageKind::Printer}) == wednesday);
    CHECK(due({}) == wednesday);
    calendar.setOutages({{OutageKind::Siak, at(wednesday, QTime(7, 30)), at(wednesday, QTime(11, 44, 59))}});
    CHECK(due({OutageKind::Siak}) == wednesday);
}

TEST_CASE("Outages that overlap are counted once, those of several kinds together", "[calendar]")
{
    WorkingCalendar calendar;
    const QDate wednesday = kTue.addDays(1);
    calendar.setOutages({{OutageKind::Siak, at(wednesday, QTime(8, 0)), at(wednesday, QTime(11, 0))},
                         {OutageKind::Printer, at(wednesday, QTime(9, 0)), at(wednesday, QTime(11, 0))}});
    CHECK(officeDay(calendar.due(at(kTue), 1, {OutageKind::Siak, OutageKind::Printer}, kFarNow)) == wednesday);
    calendar.setOutages({{OutageKind::Siak, at(wednesday, QTime(8, 0)), at(wednesday, QTime(11, 0))},
                         {OutageKind::Printer, at(wednesday, QTime(11, 0)), at(wednesday, QTime(13, 0))}});
    CHECK(officeDay(calendar.due(at(kTue), 1, {OutageKind::Siak, OutageKind::Printer}, kFarNow)) == wednesday.addDays(1));
}

TEST_CASE("An outage that is still going on counts until now", "[calendar]")
{
    WorkingCalendar calendar;
    const QDate wednesday = kTue.addDays(1);
    calendar.setOutages({{OutageKind::Siak, at(wednesday, QTime(7, 0)), {}}});
    CHECK(officeDay(calendar.due(at(kTue), 1, {OutageKind::Siak}, at(wednesday, QTime(9, 0)))) == wednesday);
    CHECK(officeDay(calendar.due(at(kTue), 1, {OutageKind::Siak}, at(wednesday, QTime(13, 0)))) == wednesday.addDays(1));
    CHECK(officeDay(calendar.due(at(kTue), 1, {OutageKind::Siak}, at(wednesday.addDays(1), QTime(15, 0)))) == wednesday.addDays(2));
}

TEST_CASE("Working days between two days do not count the first", "[calendar]")
{
    const WorkingCalendar calendar;
    CHECK(calendar.workingDaysBetween(kTue, kTue) == 0);
    CHECK(calendar.workingDaysBetween(kTue, kTue.addDays(3)) == 3);
    CHECK(calendar.workingDaysBetween({2026, 11, 27}, {2026, 11, 30}) == 1);
    CHECK(calendar.workingDaysBetween({2026, 11, 28}, {2026, 11, 29}) == 0);
}

TEST_CASE("An office that never opens has no due date for ever, and the search ends", "[calendar]")
{
    WorkingCalendar calendar;
    for (int weekday = 1; weekday <= 7; ++weekday)
        calendar.setHours(weekday, {});
    CHECK(calendar.due(at(kTue), 1, {}, kFarNow) > at(kTue.addYears(2)));
}

TEST_CASE("Outage kinds are known by their codes", "[calendar]")
{
    for (const OutageKind kind : {OutageKind::Siak, OutageKind::Printer, OutageKind::Blanks})
        CHECK(outageKindOfCode(code(kind)) == kind);
    CHECK_FALSE(outageKindOfCode(u"ribbon"_s));
}
