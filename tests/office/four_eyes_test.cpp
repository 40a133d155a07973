#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

Grant actingHead(const Session &who, QDate from, QDate until)
{
    return {0, who.officer, Role::SectionHead, u"Plt."_s, u"800/12/DKPS/2026"_s, from, until};
}

} // namespace

TEST_CASE("Who verified may not validate", "[office][guard]")
{
    TestOffice t;
    t.give(t.counterA, {Role::Counter, Role::SectionHead});
    const Application app = t.reach(State::Verified);
    must(t.office.open(t.counterA, app.id));
    must(t.office.open(t.head, app.id));
    const Error error = refusal(t.attempt(t.counterA, app, Step::Validate));
    CHECK(error.kind == ErrorKind::Refused);
    CHECK(error.message.contains(u"empat mata"_s));
    CHECK(must(t.attempt(t.head, app, Step::Validate)).state == State::Validated);
}

TEST_CASE("Who validated may not print, nor begin to", "[office][guard]")
{
    TestOffice t;
    t.give(t.head, {Role::SectionHead, Role::Operator});
    const Application app = t.reach(State::Validated);
    CHECK(refusal(startPrint(t.office, t.head, app.id, app.version, {})).kind == ErrorKind::Refused);
    must(startPrint(t.office, t.printer, app.id, app.version, {}));
    CHECK(refusal(t.attempt(t.head, app, Step::Print)).kind == ErrorKind::Refused);
    CHECK(must(t.attempt(t.printer, app, Step::Print)).state == State::Printed);
}

TEST_CASE("Four eyes look at the verification in force: after a sending back the second verifier counts", "[office][guard]")
{
    TestOffice t;
    t.give(t.counterA, {Role::Counter, Role::SectionHead});
    t.give(t.counterB, {Role::Counter, Role::SectionHead});
    Application app = t.reach(State::Verified); // by counter A
    app = t.take(app, Step::SendBack);
    app = must(t.attempt(t.counterB, app, Step::Verify));
    must(t.office.open(t.counterB, app.id));
    CHECK(refusal(t.attempt(t.counterB, app, Step::Validate)).message.contains(u"empat mata"_s));
    must(t.office.open(t.counterA, app.id));
    CHECK(must(t.attempt(t.counterA, app, Step::Validate)).state == State::Validated);
}

TEST_CASE("Four eyes look at the validation in force: after a sending back the second validator counts", "[office][guard]")
{
    TestOffice t;
    t.give(t.head, {Role::SectionHead, Role::Operator});
    t.give(t.division, {Role::SectionHead, Role::Operator});
    Application app = t.reach(State::Validated); // by the head
    app = t.take(app, Step::SendBack);
    app = t.take(app, Step::Verify);
    must(t.office.open(t.division, app.id));
    app = must(t.attempt(t.division, app, Step::Validate));
    CHECK(refusal(startPrint(t.office, t.division, app.id, app.version, {})).kind == ErrorKind::Refused);
    CHECK(must(startPrint(t.office, t.head, app.id, app.version, {})).attempt.serial == u"PSS-0048001"_s);
}

TEST_CASE("A verification that was taken back binds nobody", "[office][guard]")
{
    TestOffice t;
    t.give(t.counterA, {Role::Counter, Role::SectionHead});
    Application app = t.reach(State::Verified);
    app = must(t.attempt(t.counterA, app, Step::Unverify));
    app = must(t.attempt(t.counterB, app, Step::Verify));
    must(t.office.open(t.counterA, app.id));
    CHECK(must(t.attempt(t.counterA, app, Step::Validate)).state == State::Validated);
}

TEST_CASE("A voided card does not loosen four eyes: who validated still may not print", "[office][guard]")
{
    TestOffice t;
    t.give(t.head, {Role::SectionHead, Role::Operator});
    Application app = t.reach(State::Printed);
    app = t.take(app, Step::VoidCard);
    CHECK(app.state == State::Validated);
    CHECK(refusal(startPrint(t.office, t.head, app.id, app.version, {})).kind == ErrorKind::Refused);
}

TEST_CASE("Only who verified takes the verification back", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::Verified); // by counter A
    CHECK(refusal(t.attempt(t.counterB, app, Step::Unverify)).kind == ErrorKind::Refused);
    CHECK(must(t.attempt(t.counterA, app, Step::Unverify)).state == State::PickedUp);
}

TEST_CASE("A dated grant lets a named officer act as section head, from the first day to the last and no longer", "[office][guard]")
{
    TestOffice t;
    must(keepGrant(t.office, t.admin, actingHead(t.counterB, kTuesday, kTuesday.addDays(2))));
    const Application app = t.reach(State::Verified);
    must(t.office.open(t.counterB, app.id));
    const auto on = [&](int day) {
        t.now = atOffice(kTuesday.addDays(day), QTime(9, 0));
        return t.undone([&] { return t.attempt(t.counterB, app, Step::Validate); }).has_value();
    };
    CHECK_FALSE(on(-1));
    CHECK(on(0));
    CHECK(on(2));
    CHECK_FALSE(on(3));
    // Days are the office's: the last one ends at midnight there, not in Greenwich.
    t.now = atOffice(kTuesday.addDays(2), QTime(23, 59));
    CHECK(must(t.attempt(t.counterB, app, Step::Validate)).state == State::Validated);
}

TEST_CASE("Who acts as head is written so in the journal and under the sheet", "[office][guard]")
{
    TestOffice t;
    must(keepGrant(t.office, t.admin, actingHead(t.counterB, kTuesday, kTuesday)));
    const Application app = t.reach(State::Verified);
    must(t.office.open(t.counterB, app.id));
    must(t.attempt(t.counterB, app, Step::Validate));
    CHECK(t.text(u"SELECT role FROM event WHERE code = 'validate'"_s) == u"sectionHead Plt."_s);
    CHECK(t.text(u"SELECT content FROM paper WHERE kind = 'validationSheet'"_s).contains(u"Plt. Kepala Seksi"_s));
}

TEST_CASE("A grant does not lift four eyes: who verified may not validate as acting head either", "[office][guard]")
{
    TestOffice t;
    must(keepGrant(t.office, t.admin, actingHead(t.counterA, kTuesday, kTuesday)));
    const Application app = t.reach(State::Verified); // by counter A
    must(t.office.open(t.counterA, app.id));
    CHECK(refusal(t.attempt(t.counterA, app, Step::Validate)).message.contains(u"empat mata"_s));
}

TEST_CASE("A grant is refused without its letter, without its days, and for any other role", "[office][guard]")
{
    TestOffice t;
    Grant grant = actingHead(t.counterB, kTuesday, kTuesday);
    grant.letter = u"  "_s;
    CHECK(refusal(keepGrant(t.office, t.admin, grant)).place == u"letter"_s);
    grant = actingHead(t.counterB, kTuesday, kTuesday.addDays(-1));
    CHECK(refusal(keepGrant(t.office, t.admin, grant)).place == u"until"_s);
    grant = actingHead(t.counterB, kTuesday, {});
    CHECK(refusal(keepGrant(t.office, t.admin, grant)).place == u"until"_s);
    grant = actingHead(t.counterB, kTuesday, kTuesday);
    grant.role = Role::Administrator;
    CHECK(refusal(keepGrant(t.office, t.admin, grant)).place == u"role"_s);
    CHECK(must(loadGrants(*t.database)).isEmpty());
}

TEST_CASE("Several applications are validated at once after each was opened, one that nobody opened is refused with all", "[office][guard]")
{
    TestOffice t;
    const Application first = t.reach(State::Verified, 1);
    const Application second = t.reach(State::Verified, 2);
    const QList<StepItem> both = {{first.id, first.version, {}}, {second.id, second.version, {}}};
    must(t.office.open(t.head, first.id));
    CHECK(refusal(t.office.perform(t.head, Step::Validate, both, {})).kind == ErrorKind::Refused);
    CHECK(t.stateOf(first) == State::Verified);
    must(t.office.open(t.head, second.id));
    CHECK(must(t.office.perform(t.head, Step::Validate, both, {})).size() == 2);
    CHECK(t.number(u"SELECT count(*) FROM paper WHERE kind = 'validationSheet'"_s) == 1);
}
