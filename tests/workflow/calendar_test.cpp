#include "core/base/text.h"
#include "core/workflow/calendar.h"
#include "tests/support/told.h"

#include <random>

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

/// Somebody who counts on fingers: for each minute of the week a table, days one by one, nothing taken from the calendar.
struct Oracle
{
    QSet<QDate> holidays;
    QList<Outage> outages;
    bool zero = true;

    static int opens(QDate day) { return day.dayOfWeek() <= 5 ? 7 * 60 + 30 : -1; }
    static int closes(QDate day) { return day.dayOfWeek() == 5 ? 16 * 60 + 30 : 16 * 60; }
    bool counts(QDate day, EnumSet<OutageKind> causes, const QDateTime &now) const
    {
        if (opens(day) < 0 || holidays.contains(day))
            return false;
        int lost = 0;
        for (int minute = opens(day); minute < closes(day); ++minute) {
            const QDateTime moment = atOffice(day, QTime(minute / 60, minute % 60));
            const bool down = std::any_of(outages.begin(), outages.end(), [&](const Outage &outage) {
                return causes.contains(outage.kind) && outage.from <= moment && moment < (outage.until.isValid() ? outage.until : now);
            });
            lost += down ? 1 : 0;
        }
        return lost * 2 < closes(day) - opens(day);
    }
    QDateTime due(QDate day, int count, EnumSet<OutageKind> causes, const QDateTime &now) const
    {
        if (!zero && counts(day, causes, now))
            --count;
        while (count > 0) {
            day = day.addDays(1);
            if (counts(day, causes, now))
                --count;
        }
        const int end = closes(day);
        return atOffice(day, QTime(end / 60, end % 60));
    }
};

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

TEST_CASE("Ten thousand cases agree with somebody who counts on fingers, and due never runs backwards", "[calendar]")
{
    std::mt19937 random(20261124);
    const auto upTo = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    constexpr EnumSet<OutageKind> kAll = {OutageKind::Siak, OutageKind::Printer, OutageKind::Blanks};
    for (int world = 0; world < 100; ++world) {
        WorkingCalendar calendar;
        Oracle oracle;
        QList<Holiday> holidays;
        for (int i = upTo(20); i > 0; --i) {
            holidays.append(holiday(kTue.addDays(upTo(60))));
            oracle.holidays.insert(holidays.last().day);
        }
        for (int i = upTo(6); i > 0; --i) {
            const QDateTime from = at(kTue.addDays(upTo(50)), QTime(upTo(24), upTo(60)));
            const bool over = upTo(4) != 0;
            oracle.outages.append({static_cast<OutageKind>(upTo(3)), from, over ? from.addSecs(60 * (1 + upTo(3000))) : QDateTime()});
        }
        std::sort(oracle.outages.begin(), oracle.outages.end(), [](const Outage &a, const Outage &b) { return a.from < b.from; });
        oracle.zero = upTo(2) == 0;
        calendar.setHolidays(holidays);
        calendar.setOutages(oracle.outages);
        calendar.setEventDayIsZero(oracle.zero);
        const QDateTime now = at(kTue.addDays(upTo(60)), QTime(upTo(24), upTo(60)));
        const EnumSet<OutageKind> causes = upTo(3) == 0 ? EnumSet<OutageKind>() : upTo(2) == 0 ? kAll : EnumSet<OutageKind>{OutageKind::Siak};
        QList<QDateTime> starts;
        for (int i = 0; i < 100; ++i)
            starts.append(at(kTue.addDays(upTo(60)), QTime(upTo(24), upTo(60), upTo(60))));
        std::sort(starts.begin(), starts.end());
        const int count = 1 + upTo(5);
        QDateTime last;
        for (const QDateTime &start : starts) {
            const QDateTime due = calendar.due(start, count, causes, now);
            INFO("world " << world << ", " << count << " days from " << start << ", now " << now);
            REQUIRE(due == oracle.due(officeDay(start), count, causes, now));
            REQUIRE((!last.isValid() || due >= last));
            last = due;
        }
    }
}
