#include "core/base/text.h"
#include "tests/support/procedure.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

const Session &holderOf(const TestOffice &t, Role role, Step step)
{
    switch (role) {
    case Role::Partner: return t.partner;
    case Role::Counter: return step == Step::Unverify ? t.counterA : t.counterB; // who verified may take it back
    case Role::SectionHead: return t.head;
    case Role::Operator: return t.printer;
    case Role::DivisionHead: return t.division;
    case Role::Administrator: return t.admin2;
    }
    Q_UNREACHABLE();
}

/// What the procedure allows: the row's actors, and the electronic signature where the office uses it and nowhere else.
bool allowed(Role role, Step step, State state, bool usesSignature)
{
    const WrittenRow *row = writtenRow(step, state);
    if (!row || !row->actors.contains(role))
        return false;
    if (step == Step::RecordSignature)
        return usesSignature;
    if (step == Step::Print)
        return state == State::Signed || !usesSignature;
    return step != Step::Resume; // these applications are not held
}

struct Cell
{
    Role role;
    Step step;
    State state;
};

void tryCell(TestOffice &t, const Application &app, const Cell &cell, bool mayDo)
{
    const Session &who = holderOf(t, cell.role, cell.step);
    if (mayDo)
        t.prepare(app, cell.step);
    const auto answer = t.undone([&] { return t.attempt(who, app, cell.step); });
    if (mayDo) {
        REQUIRE(answer);
        const State to = writtenRow(cell.step, cell.state)->to;
        CHECK(answer->state == (to == State::None ? cell.state : to));
        CHECK(answer->version == app.version + 1);
        return;
    }
    CHECK_FALSE(answer);
    if (!answer)
        CHECK((answer.error().kind == ErrorKind::Refused || answer.error().kind == ErrorKind::NotFound));
    CHECK(t.fresh(app).version == app.version);
}

} // namespace

TEST_CASE("Role by step by state: each cell through the office as the procedure has it", "[office]")
{
    const bool usesSignature = GENERATE(false, true);
    // Where SIAK prints, one call records the result: no attempt has to be begun before.
    TestOffice t(PrintWay::Siak);
    int number = 0;
    int cells = 0;
    for (const State state : allStates()) {
        Application app = t.reach(state, ++number);
        t.setting(u"signature.used"_s, usesSignature ? u"1"_s : u"0"_s);
        for (const Role role : allRoles()) {
            for (const Step step : everyStep()) {
                const Cell cell{role, step, state};
                INFO(role << " takes " << step << " from " << state << (usesSignature ? " with TTE" : ""));
                tryCell(t, app, cell, allowed(role, step, state, usesSignature));
                ++cells;
            }
        }
    }
    CHECK(cells == 6 * 28 * 15);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("Step 1 is open to the partner and the counter, and to nobody else", "[office]")
{
    TestOffice t;
    for (const Role role : allRoles()) {
        INFO(role);
        const auto answer = t.undone([&] { return t.office.submit(holderOf(t, role, Step::Submit), t.submission()); });
        CHECK(answer.has_value() == (role == Role::Partner || role == Role::Counter));
    }
}

TEST_CASE("A held application lets through resume and cancel only, whoever asks", "[office]")
{
    TestOffice t(PrintWay::Siak);
    // One officer with every role, so that only the hold can be the reason.
    Officer all = t.officerOf(t.counterB);
    all.roles = {Role::Partner, Role::Counter, Role::SectionHead, Role::Operator, Role::DivisionHead, Role::Administrator};
    all.partner = t.school;
    must(keepOfficer(t.office, t.admin, all, {}));
    int number = 0;
    for (const State state : allStates()) {
        if (!isOpen(state))
            continue;
        const Application held = t.take(t.reach(state, ++number), Step::Hold);
        REQUIRE(held.isHeld());
        for (const Step step : everyStep()) {
            INFO(step << " from held " << state);
            const bool mayDo = writtenRow(step, state) && (step == Step::Resume || step == Step::Cancel);
            const auto answer = t.undone([&] { return t.attempt(t.counterB, held, step); });
            CHECK(answer.has_value() == mayDo);
            if (!answer)
                CHECK(answer.error().kind == ErrorKind::Refused);
        }
    }
}

TEST_CASE("What is not held cannot be resumed, and what is closed cannot be held", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    CHECK(refusal(t.attempt(t.counterA, app, Step::Resume)).kind == ErrorKind::Refused);
    for (const State closed : {State::HandedOver, State::Cancelled, State::Refused}) {
        const Application done = t.reach(closed, static_cast<int>(closed) + 10);
        CHECK(refusal(t.attempt(t.counterA, done, Step::Hold)).kind == ErrorKind::Refused);
    }
}

TEST_CASE("The steps offered to an officer are those that the office then lets through", "[office]")
{
    TestOffice t(PrintWay::Siak);
    t.useSignature();
    int number = 0;
    for (const State state : allStates()) {
        const Application app = t.reach(state, ++number);
        for (const Role role : allRoles()) {
            const Session &who = holderOf(t, role, Step::Unverify);
            const QList<Step> offered = must(t.office.stepsFor(who, app));
            for (const Step step : everyStep()) {
                INFO(step << " from " << state << " for " << role);
                const WrittenRow *row = writtenRow(step, state);
                CHECK(offered.contains(step) == (row && row->actors.contains(role) && step != Step::Resume));
            }
        }
    }
}

TEST_CASE("The administrator's role alone does no step, sees no application and no queue", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    CHECK(refusal(t.office.find(t.admin2, app.id)).kind == ErrorKind::NotFound);
    CHECK(refusal(t.office.open(t.admin2, app.id)).kind == ErrorKind::NotFound);
    CHECK(must(queue(t.office, t.admin2, State::PickedUp, 10)).rows.isEmpty());
    CHECK(must(search(t.office, t.admin2, app.receiptNumber)).isEmpty());
    CHECK(must(overview(t.office, t.admin2)).isEmpty());
}

TEST_CASE("The division head reads everything and does nothing", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    CHECK(must(t.office.find(t.division, app.id)).id == app.id);
    CHECK(must(t.office.stepsFor(t.division, app)).isEmpty());
    CHECK(must(queue(t.office, t.division, State::PickedUp, 10)).rows.size() == 1);
}

TEST_CASE("An officer who is switched off does nothing, even in a session that is still open", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    Officer gone = t.officerOf(t.counterB);
    gone.active = false;
    must(keepOfficer(t.office, t.admin, gone, {}));
    CHECK(refusal(t.attempt(t.counterB, app, Step::Verify)).kind == ErrorKind::Refused);
    CHECK(refusal(t.office.find(t.counterB, app.id)).kind == ErrorKind::Refused);
    CHECK(refusal(search(t.office, t.counterB, u"Chaniago"_s)).kind == ErrorKind::Refused);
}

TEST_CASE("Rights are read anew at each act: a role taken away stops the next step", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    t.give(t.counterB, {Role::DivisionHead});
    CHECK(refusal(t.attempt(t.counterB, app, Step::Verify)).kind == ErrorKind::Refused);
    t.give(t.counterB, {Role::Counter});
    CHECK(must(t.attempt(t.counterB, app, Step::Verify)).state == State::Verified);
}

TEST_CASE("A session of nobody does nothing", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::Submitted);
    const Session nobody{{999}, u"Siapa"_s, u"siapa"_s};
    CHECK(refusal(t.attempt(nobody, app, Step::Register)).kind == ErrorKind::Refused);
    CHECK(refusal(t.office.submit({}, t.submission(2))).kind == ErrorKind::Refused);
}
