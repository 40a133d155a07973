#include "core/base/text.h"
#include "core/office/siak.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

struct Stop
{
    Step step;
    State after;
    const char16_t *paperPrefix; ///< of the number of the paper it leaves
};

const QList<Stop> kTenSteps = {
    {Step::Submit, State::Submitted, u"KIA-SDN-05-2026-000001"},
    {Step::Register, State::Registered, u"REG-SDN-05-2026-000001"},
    {Step::CheckCompleteness, State::Complete, u"LK-SDN-05-2026-000001"},
    {Step::Record, State::Recorded, u"FO-SDN-05-2026-000001"},
    {Step::PickUp, State::PickedUp, u"JMP-2026-000001"},
    {Step::Verify, State::Verified, u"LP-2026-000001"},
    {Step::Validate, State::Validated, u"LV-2026-000001"},
    {Step::Print, State::Printed, u""},
    {Step::Distribute, State::Distributed, u"DST-2026-000001"},
    {Step::HandOver, State::HandedOver, u"DP-2026-000001"},
};

} // namespace

TEST_CASE("An application goes the whole way in ten steps, each leaving its paper", "[office]")
{
    const auto way = GENERATE(PrintWay::Silpia, PrintWay::Siak);
    TestOffice t(way);
    Application app;
    int version = 0;
    for (const Stop &stop : kTenSteps) {
        INFO("step " << stop.step);
        t.now = t.now.addSecs(60);
        app = stop.step == Step::Submit ? t.submitted() : t.take(app, stop.step);
        CHECK(app.state == stop.after);
        CHECK(app.version == ++version);
        CHECK(app.clockStartedAt == t.now);
        const QString number = QString::fromUtf16(stop.paperPrefix);
        const QList<PaperRow> papers = must(papersOf(*t.database, app.id));
        const bool there = std::any_of(papers.begin(), papers.end(), [&](const PaperRow &row) { return row.number == number; });
        CHECK(there == !number.isEmpty());
    }
    CHECK(app.receiptNumber == u"KIA-SDN-05-2026-000001"_s);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("The history tells who did what, in which role, in order", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::HandedOver);
    QStringList told;
    const QList<HistoryEntry> entries = must(history(t.office, t.counterA, app.id));
    for (const HistoryEntry &entry : entries) {
        if (stepOfCode(entry.row.code))
            told.append(entry.row.code + u' ' + entry.row.officerName + u' ' + entry.row.role);
    }
    CHECK(told == QStringList{u"submit Rahmi Darwis partner"_s, u"register Rahmi Darwis partner"_s, u"checkCompleteness Rahmi Darwis partner"_s,
                              u"record Rahmi Darwis partner"_s, u"pickUp Asmawati Koto counter"_s, u"verify Asmawati Koto counter"_s,
                              u"validate Gusnita Sikumbang sectionHead"_s, u"print Ardimal Putra operator"_s, u"distribute Asmawati Koto counter"_s,
                              u"handOver Rahmi Darwis partner"_s});
}

TEST_CASE("Where the head signs electronically the way leads over Signed", "[office]")
{
    TestOffice t;
    t.useSignature();
    const Application app = t.reach(State::HandedOver);
    CHECK(app.version == 11);
    CHECK(t.number(u"SELECT count(*) FROM event WHERE code = 'recordSignature'"_s) == 1);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("Every state is reached by legal steps, and the check finds nothing wrong there", "[office][check]")
{
    TestOffice t;
    int number = 0;
    for (const State state : allStates()) {
        INFO("state " << state);
        CHECK(t.reach(state, ++number).state == state);
    }
    CHECK(t.number(u"SELECT count(*) FROM application"_s) == kStateCount - 1);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("An application of the office's own counter needs no partner's officer", "[office]")
{
    TestOffice t;
    StepInput input = t.submission();
    input.partner = t.desk;
    Application app = must(t.office.submit(t.counterA, input));
    CHECK(app.receiptNumber == u"KIA-DINAS-2026-000001"_s);
    for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp, Step::Verify})
        app = must(t.attempt(t.counterB, app, step));
    app = t.take(app, Step::Validate);
    app = t.take(app, Step::Print);
    app = t.take(app, Step::Distribute);
    app = must(t.attempt(t.counterA, app, Step::HandOver));
    CHECK(app.state == State::HandedOver);
}

TEST_CASE("Two people suffice: one verifies and prints, the other validates", "[office]")
{
    TestOffice t;
    t.give(t.counterA, {Role::Counter, Role::Operator});
    Application app = t.reach(State::Validated);
    must(startPrint(t.office, t.counterA, app.id, app.version, {}));
    CHECK(must(t.attempt(t.counterA, app, Step::Print)).state == State::Printed);
}

TEST_CASE("Each way back leads where the procedure says", "[office]")
{
    struct Return
    {
        State from;
        Step step;
        State to;
    };
    const auto way = GENERATE(
        Return{State::Complete, Step::Recheck, State::Registered}, Return{State::Recorded, Step::Recheck, State::Registered},
        Return{State::AwaitingCompletion, Step::Complete, State::Registered}, Return{State::PickedUp, Step::Unpick, State::Recorded},
        Return{State::AwaitingCorrection, Step::Correct, State::PickedUp}, Return{State::AwaitingCorrection, Step::WithdrawDispute, State::PickedUp},
        Return{State::Verified, Step::Unverify, State::PickedUp}, Return{State::Verified, Step::SendBack, State::PickedUp},
        Return{State::Validated, Step::SendBack, State::PickedUp}, Return{State::Signed, Step::SendBack, State::PickedUp},
        Return{State::Signed, Step::Unsign, State::Validated}, Return{State::Printed, Step::VoidCard, State::Validated},
        Return{State::Distributed, Step::VoidCard, State::Validated}, Return{State::HandedOver, Step::VoidCard, State::Validated},
        Return{State::Distributed, Step::TakeBack, State::Printed}, Return{State::HandedOver, Step::UndoHandOver, State::Distributed});
    INFO(way.step << " from " << way.from);
    TestOffice t;
    const Application before = t.reach(way.from);
    const Application after = t.take(before, way.step);
    CHECK(after.state == way.to);
    CHECK(after.version == before.version + 1);
    CHECK(t.flaws() == QStringList());
}
