#include "core/base/text.h"
#include "core/office/administration.h"
#include "core/workflow/deadline.h"
#include "core/workflow/standing.h"
#include "tests/support/told.h"

using namespace silpia;
using namespace silpia::test;

namespace {

const QDate kTue(2026, 11, 24);

QDateTime at(QDate day, QTime time = QTime(10, 0))
{
    return atOffice(day, time);
}

WorkingCalendar officeCalendar()
{
    WorkingCalendar calendar;
    calendar.setHolidays(must(builtInHolidays()));
    return calendar;
}

} // namespace

TEST_CASE("Only the waiting states have a clock, with the norms of the SOP and the office's own targets", "[calendar]")
{
    const Deadlines deadlines{WorkingCalendar(), {2, 4, 5}};
    const QHash<QString, int> wanted = {{u"Recorded"_s, 3}, {u"Printed"_s, 3},   {u"PickedUp"_s, 2},
                                        {u"Verified"_s, 4}, {u"Validated"_s, 5}, {u"Signed"_s, 5}};
    for (const State state : allStates()) {
        INFO(state);
        CHECK(deadlines.daysFor(state) == wanted.value(code(state), 0));
        CHECK(deadlines.dueOf(state, at(kTue), at(kTue)).isValid() == wanted.contains(code(state)));
        CHECK(deadlines.lateBoundary(state, at(kTue)).isValid() == wanted.contains(code(state)));
    }
    const Deadlines byDefault{WorkingCalendar(), Targets()};
    CHECK(byDefault.daysFor(State::PickedUp) == 1);
    CHECK(byDefault.daysFor(State::Verified) == 1);
    CHECK(byDefault.daysFor(State::Validated) == 1);
}

TEST_CASE("A clock is in time, near on its last day, late after its last minute, and still while held", "[calendar]")
{
    const Deadlines deadlines{WorkingCalendar(), Targets()};
    const QDateTime start = at(kTue);
    const auto pace = [&](QDate day, QTime time, bool held = false) { return deadlines.judge(State::Recorded, start, held, at(day, time)).pace; };
    const QDate friday(2026, 11, 27);
    CHECK(pace(kTue, QTime(10, 0)) == Pace::InTime);
    CHECK(pace(friday.addDays(-1), QTime(23, 59)) == Pace::InTime);
    CHECK(pace(friday, QTime(0, 0)) == Pace::Near);
    CHECK(pace(friday, QTime(16, 30)) == Pace::Near);
    CHECK(pace(friday, QTime(16, 30, 1)) == Pace::Late);
    CHECK(pace(friday.addDays(9), QTime(9, 0)) == Pace::Late);
    CHECK(pace(friday.addDays(9), QTime(9, 0), true) == Pace::Held);
    CHECK(deadlines.judge(State::Distributed, start, false, at(friday)).pace == Pace::None);
    CHECK(deadlines.judge(State::Recorded, start, false, start).due == at(friday, QTime(16, 30)));
}

TEST_CASE("SIAK's outage stills the verification, the printer's and the blanks' the printing, none the pick-up", "[calendar]")
{
    WorkingCalendar calendar;
    const auto dayWith = [&](State state, OutageKind kind) {
        calendar.setOutages({{kind, at(kTue.addDays(1), QTime(7, 0)), at(kTue.addDays(1), QTime(17, 0))}});
        return officeDay(Deadlines(calendar, Targets()).dueOf(state, at(kTue), at({2027, 1, 1})));
    };
    const QDate wednesday = kTue.addDays(1);
    CHECK(dayWith(State::PickedUp, OutageKind::Siak) > wednesday);
    CHECK(dayWith(State::PickedUp, OutageKind::Printer) == wednesday);
    for (const State state : {State::Validated, State::Signed}) {
        for (const OutageKind kind : {OutageKind::Siak, OutageKind::Printer, OutageKind::Blanks})
            CHECK(dayWith(state, kind) > wednesday);
    }
    CHECK(dayWith(State::Verified, OutageKind::Siak) == wednesday);
    CHECK(dayWith(State::Recorded, OutageKind::Siak) == kTue.addDays(3));
    CHECK(dayWith(State::Printed, OutageKind::Printer) == kTue.addDays(3));
}

TEST_CASE("The boundary of lateness agrees with the judge for every start of 400 days", "[calendar]")
{
    const bool zero = GENERATE(true, false);
    const State state = GENERATE(State::Recorded, State::PickedUp, State::Validated);
    WorkingCalendar calendar = officeCalendar();
    calendar.setEventDayIsZero(zero);
    calendar.setOutages({{OutageKind::Siak, at({2026, 9, 7}), at({2026, 9, 10})}, {OutageKind::Printer, at({2026, 11, 16}, QTime(7, 0)), {}}});
    const Deadlines deadlines(calendar, {1, 2, 2});
    // Days and hours at which a clerk may look: a holiday, a weekend, before opening, at the last minute, after closing.
    for (const QDateTime &now : {at(kTue), at(kTue, QTime(23, 59)), at(kTue, QTime(7, 0)), at({2026, 11, 27}, QTime(16, 30)),
                                 at({2026, 11, 27}, QTime(16, 30, 1)), at({2026, 11, 29}), at({2026, 12, 25}), at({2027, 1, 4}, QTime(16, 1))}) {
        const QDateTime boundary = deadlines.lateBoundary(state, now);
        for (int back = 0; back < 400; ++back) {
            const QDateTime start = now.addDays(-back);
            INFO(state << " started " << start << ", looked at " << now << ", boundary " << boundary << (zero ? "" : ", day of the event counts"));
            REQUIRE((deadlines.judge(state, start, false, now).pace == Pace::Late) == (start < boundary));
        }
    }
}

TEST_CASE("A receipt promises the two norms and the three targets together", "[calendar]")
{
    CHECK(Deadlines(WorkingCalendar(), Targets()).promisedFor(at(kTue)) == QDate(2026, 12, 7));
    CHECK(Deadlines(WorkingCalendar(), {2, 2, 2}).promisedFor(at(kTue)) == QDate(2026, 12, 10));
    CHECK(Deadlines(officeCalendar(), Targets()).promisedFor(at({2026, 12, 18})) == QDate(2027, 1, 6)); // over Christmas, New Year and Isra Mikraj
}

TEST_CASE("A clock starts with the state, stands while held, and runs on by as much", "[workflow]")
{
    const auto row = [](Step step, State from) { return *rowFor(step, from); };
    Standing standing = after({}, row(Step::Submit, State::None), at(kTue), {});
    CHECK(standing == Standing{State::Submitted, 1, at(kTue), {}, {}});
    standing = after(standing, row(Step::Register, State::Submitted), at(kTue, QTime(11, 0)), {});
    CHECK(standing == Standing{State::Registered, 2, at(kTue, QTime(11, 0)), {}, {}});
    const Standing held = after(standing, row(Step::Hold, State::Registered), at(kTue, QTime(12, 0)), u"siak"_s);
    CHECK(held == Standing{State::Registered, 3, at(kTue, QTime(11, 0)), u"siak"_s, at(kTue, QTime(12, 0))});
    const Standing resumed = after(held, row(Step::Resume, State::Registered), at(kTue.addDays(2), QTime(12, 0)), {});
    CHECK(resumed == Standing{State::Registered, 4, at(kTue.addDays(2), QTime(11, 0)), {}, {}});
    const Standing corrected = after(standing, row(Step::Correct, State::Registered), at(kTue.addDays(1)), {});
    CHECK(corrected == Standing{State::Registered, 3, at(kTue, QTime(11, 0)), {}, {}});
    const Standing cancelled = after(held, row(Step::Cancel, State::Registered), at(kTue.addDays(1)), {});
    CHECK(cancelled == Standing{State::Cancelled, 4, at(kTue.addDays(1)), {}, {}});
}

TEST_CASE("A hold that ends before it began, by a clock set back, moves no clock back", "[workflow]")
{
    const QDateTime start = atOffice({2026, 11, 24}, QTime(8, 0));
    const Standing running{State::PickedUp, 3, start, {}, {}};
    const StepDef &hold = *rowFor(Step::Hold, State::PickedUp);
    const StepDef &resume = *rowFor(Step::Resume, State::PickedUp);
    const Standing held = after(running, hold, start.addDays(1), u"siak"_s);
    CHECK(after(held, resume, start.addDays(-365), {}).clockStartedAt == start);
    CHECK(after(held, resume, start.addDays(2), {}).clockStartedAt == start.addDays(1));
}

TEST_CASE("A hold cause counts for a hold only", "[workflow]")
{
    const Standing standing = after({State::Submitted, 1, at(kTue), {}, {}}, *rowFor(Step::Register, State::Submitted), at(kTue), u"siak"_s);
    CHECK(standing.heldCause.isEmpty());
}
