#include "core/base/text.h"
#include "tests/office/row_office.h"
#include "ui/forms/small_editors.h"
#include "ui/forms/step_panel.h"
#include "ui/models/timeline_rows.h"

using namespace silpia;
using namespace silpia::test;

// What of the table the office keeps to itself and only a screen shows: the count of a bag, the SOP's numbers and norms.

namespace {

const WrittenRow &sopRow(int number)
{
    for (const WrittenRow &row : writtenProcedure()) {
        if (row.sop == number)
            return row;
    }
    FAIL("the SOP has no step " << number);
    return writtenProcedure().first();
}

QString normOf(const WrittenRow &row)
{
    return row.workingDays > 0 ? u"norma %1 hari"_s.arg(row.workingDays) : u"norma %1 menit"_s.arg(row.minutes);
}

} // namespace

TEST_CASE("A step's form asks how many are in the bag where the procedure says so, and nowhere else", "[mutants][rows]")
{
    RowOffice t(PrintWay::Siak, true);
    int number = 0;
    for (const WrittenRow &row : rowsToLookAt()) {
        const Application app = t.startOf(row, row.from.first(), ++number);
        const StepPanel panel(t.office, t.anybody(), row.step, {app});
        INFO(row.step << " from " << app.state);
        CHECK(panel.findChildren<ManifestEditor *>().size() == row.inputs.count(Input::Manifest));
    }
}

TEST_CASE("The timeline of a new file names the nine steps to come by their numbers and norms", "[mutants][rows]")
{
    TestOffice t;
    const Application app = t.submitted();
    const QList<TimelineRow> rows = timelineRows(must(history(t.office, t.division, app.id)), app);
    REQUIRE(rows.size() == 10);
    CHECK(rows.first().state == TimelineState::Done);
    for (int number = 1; number <= 10; ++number) {
        const TimelineRow &row = rows.at(number - 1);
        INFO(row.title);
        CHECK(row.title.startsWith(u"%1. "_s.arg(number)));
        if (number > 1)
            CHECK(row.durationText == normOf(sopRow(number)));
    }
}

TEST_CASE("The timeline measures each step that was taken against the norm of the SOP", "[mutants][rows]")
{
    RowOffice t;
    Application app = t.at(State::Submitted, 1);
    for (int number = 2; number <= 10; ++number) {
        const WrittenRow &row = sopRow(number);
        must(t.office.open(t.usual(row.step), app.id));
        t.now = t.now.addSecs(120);
        app = must(t.attempt(t.usual(row.step), app, row.step));
        const QList<TimelineRow> rows = timelineRows(must(history(t.office, t.division, app.id)), app);
        INFO(row.step);
        REQUIRE(rows.size() == 10);
        const TimelineRow &done = rows.at(number - 1);
        CHECK(done.title.startsWith(u"%1. "_s.arg(number)));
        CHECK(done.durationText == (row.workingDays > 0 ? u"0 dari %1 hari"_s.arg(row.workingDays) : u"2 dari %1 menit"_s.arg(row.minutes)));
    }
}

TEST_CASE("A step outside the ten stands in the timeline by its name, as a way back", "[mutants][rows]")
{
    RowOffice plain;
    RowOffice signing(PrintWay::Siak, true);
    int number = 0;
    for (const WrittenRow &row : rowsToLookAt()) {
        RowOffice &t = needsSignature(row, row.from.first()) ? signing : plain;
        t.by = [&t, &row](Step step) -> const Session & {
            return row.step == Step::Unverify && step == Step::Verify ? t.anybody() : t.usual(step);
        };
        const Application app = t.startOf(row, row.from.first(), ++number);
        if (!app.id.isNull())
            must(t.office.open(t.anybody(), app.id));
        INFO(row.step << " from " << app.state);
        t.undone([&] {
            const Application done = must(t.attempt(t.anybody(), app, row.step));
            QList<TimelineRow> rows = timelineRows(must(history(t.office, t.division, done.id)), done);
            rows.removeIf([](const TimelineRow &line) { return line.state == TimelineState::Current || line.state == TimelineState::Later; });
            REQUIRE_FALSE(rows.isEmpty());
            CHECK(rows.last().state == (row.sop > 0 ? TimelineState::Done : TimelineState::Return));
            CHECK((row.sop == 0 || rows.last().title.startsWith(u"%1. "_s.arg(row.sop))));
            return 0;
        });
    }
}

TEST_CASE("A hold and what ends it leave the steps to come as they were", "[mutants][rows]")
{
    const auto toCome = [](TestOffice &t, const Application &app) {
        QStringList titles;
        for (const TimelineRow &row : timelineRows(must(history(t.office, t.division, app.id)), app)) {
            if (row.state == TimelineState::Current || row.state == TimelineState::Later)
                titles.append(row.title);
        }
        return titles;
    };
    TestOffice t;
    for (const State state : {State::Submitted, State::Distributed}) {
        const Application app = t.reach(state, static_cast<int>(state));
        const QStringList before = toCome(t, app);
        CHECK(before.size() == (state == State::Submitted ? 9 : 1));
        const Application held = t.take(app, Step::Hold);
        CHECK(toCome(t, held) == before);
        CHECK(toCome(t, t.take(held, Step::Resume)) == before);
    }
}
