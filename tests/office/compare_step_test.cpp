#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

TEST_CASE("Each element is decided before the data are called right", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    for (const ComparedElement &left : allSame()) {
        INFO(left.element);
        StepInput input = t.input(Step::Verify, app);
        input.compared.removeIf([&](const ComparedElement &element) { return element.element == left.element; });
        CHECK(refusal(t.attempt(t.counterA, app, Step::Verify, input)).place == left.element);
    }
}

TEST_CASE("An element that differs is disputed, not called right", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    for (const ComparedElement &different : allSame()) {
        INFO(different.element);
        StepInput input = t.input(Step::Verify, app);
        for (ComparedElement &element : input.compared) {
            if (element.element == different.element)
                element.verdict = u"differs"_s;
        }
        CHECK(refusal(t.attempt(t.counterA, app, Step::Verify, input)).kind == ErrorKind::Refused);
    }
    StepInput married = t.input(Step::Verify, app);
    married.compared.append({u"marital_status"_s, u"differs"_s, u"KAWIN"_s});
    CHECK(refusal(t.attempt(t.counterA, app, Step::Verify, married)).kind == ErrorKind::Refused);
}

TEST_CASE("A NIK that SIAK does not know stops, an element that SIAK leaves out does not", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    StepInput input = t.input(Step::Verify, app);
    for (ComparedElement &element : input.compared)
        element.verdict = element.element == u"nik"_s ? u"absent"_s : element.verdict;
    CHECK(refusal(t.attempt(t.counterA, app, Step::Verify, input)).kind == ErrorKind::Refused);
    input = t.input(Step::Verify, app);
    for (ComparedElement &element : input.compared)
        element.verdict = element.element == u"blood_type"_s ? u"absent"_s : element.verdict;
    CHECK(must(t.attempt(t.counterA, app, Step::Verify, input)).state == State::Verified);
}

TEST_CASE("A dispute names what differs or lacks", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    StepInput input = t.input(Step::Dispute, app);
    input.differing.clear();
    CHECK(refusal(t.attempt(t.counterA, app, Step::Dispute, input)).place == u"differing"_s);
    input.differing = {u"papers"_s};
    CHECK(must(t.attempt(t.counterA, app, Step::Dispute, input)).state == State::AwaitingCorrection);
}

TEST_CASE("A file is complete when every mandatory paper was brought, and completion is asked for only when one is not", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::Registered);
    for (const Requirement requirement : {Requirement::FamilyCardCopy, Requirement::BirthCertificateCopy, Requirement::Photo}) {
        StepInput input = t.input(Step::CheckCompleteness, app);
        input.brought.insert(requirement, Presence::Missing);
        const Error error = refusal(t.attempt(t.partner, app, Step::CheckCompleteness, input));
        CHECK(error.message.contains(label(requirement)));
    }
    StepInput whole = t.input(Step::AskForCompletion, app);
    whole.brought = allPapers();
    CHECK(refusal(t.attempt(t.partner, app, Step::AskForCompletion, whole)).kind == ErrorKind::Refused);
    StepInput seen = t.input(Step::CheckCompleteness, app);
    seen.brought.insert(Requirement::FamilyCardCopy, Presence::OriginalSeen);
    CHECK(must(t.attempt(t.partner, app, Step::CheckCompleteness, seen)).state == State::Complete);
}

TEST_CASE("A rule that the office adds asks for its paper from then on", "[office][guard]")
{
    TestOffice t;
    RuleRow rule;
    rule.rule.requirement = Requirement::ParentsIdentity;
    rule.rule.source = u"Surat edaran dinas"_s;
    must(keepRule(t.office, t.admin, rule));
    const Application app = t.reach(State::Registered);
    StepInput input = t.input(Step::CheckCompleteness, app);
    input.brought.insert(Requirement::ParentsIdentity, Presence::Missing);
    CHECK(refusal(t.attempt(t.partner, app, Step::CheckCompleteness, input)).kind == ErrorKind::Refused);
    RuleRow added = must(loadRules(*t.database)).last();
    added.active = false;
    must(keepRule(t.office, t.admin, added));
    CHECK(must(t.attempt(t.partner, app, Step::CheckCompleteness, input)).state == State::Complete);
}

TEST_CASE("Warnings that an import left open want their ground at the verification", "[office][guard]")
{
    TestOffice t;
    StepInput input = t.submission();
    input.fields = child();
    input.fields.set(Field::Name, u"Habib"_s);
    input.groundsLater = true;
    Application app = must(t.office.submit(t.partner, input));
    for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp})
        app = t.take(app, step);
    StepInput verify = t.input(Step::Verify, app);
    CHECK(refusal(t.attempt(t.counterA, app, Step::Verify, verify)).place == u"ground"_s);
    verify.grounds.insert(Verdict::NameOneWord, u"Sesuai akta"_s);
    CHECK(must(t.attempt(t.counterA, app, Step::Verify, verify)).state == State::Verified);
}

TEST_CASE("A refusal names its rule, a duplicate names its twin", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    StepInput refuse = t.input(Step::Refuse, app);
    refuse.rule.clear();
    CHECK(refusal(t.attempt(t.counterA, app, Step::Refuse, refuse)).kind == ErrorKind::Invalid);
    StepInput cancel;
    cancel.cancelCause = CancelCause::Duplicate;
    CHECK(refusal(t.attempt(t.counterA, app, Step::Cancel, cancel)).place == u"duplicateOf"_s);
    cancel.duplicateOf = u"KIA-SDN-05-2026-000009"_s;
    CHECK(must(t.attempt(t.counterA, app, Step::Cancel, cancel)).state == State::Cancelled);
}
