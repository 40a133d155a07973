#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

TEST_CASE("A child with an open application cannot have a second, at whatever partner", "[office][guard]")
{
    TestOffice t;
    const Application first = t.submitted();
    StepInput second = t.submission();
    second.partner = t.kindergarten;
    const Error error = refusal(t.office.submit(t.otherPartner, second));
    CHECK(error.detail == u"duplicate-open"_s);
    CHECK(error.place == u"nik"_s);
    for (const QString &written : {u"1301 0507 0318 0001"_s, u"130105.070318.0001"_s}) {
        second.fields.set(Field::Nik, written);
        CHECK(refusal(t.office.submit(t.otherPartner, second)).detail == u"duplicate-open"_s);
    }
    t.take(first, Step::Cancel);
    CHECK(must(t.office.submit(t.otherPartner, second)).state == State::Submitted);
}

TEST_CASE("A correction cannot turn one child into another with an open application", "[office][guard]")
{
    TestOffice t;
    const Application other = t.submitted(1);
    const Application app = t.reach(State::AwaitingCorrection, 2);
    StepInput input;
    input.fields.set(Field::Nik, other.form.value(Field::Nik));
    input.fieldGrounds.insert(Field::Nik, u"Salah tulis"_s);
    CHECK(refusal(t.attempt(t.partner, app, Step::Correct, input)).detail == u"duplicate-open"_s);
}

TEST_CASE("Who holds a valid card gets no new one for being new, but for every other reason", "[office][guard]")
{
    TestOffice t;
    t.reach(State::HandedOver);
    StepInput again = t.submission();
    CHECK(refusal(t.office.submit(t.partner, again)).detail == u"card-still-valid"_s);
    for (const Reason reason :
         {Reason::Lost, Reason::Damaged, Reason::DataChanged, Reason::DataError, Reason::Expired, Reason::MovedIn, Reason::FromAbroad}) {
        again.fields.set(Field::Reason, reasonText(reason));
        INFO(reasonText(reason));
        CHECK(t.undone([&] { return t.office.submit(t.partner, again); }));
    }
}

TEST_CASE("A card that has run out stands in nobody's way", "[office][guard]")
{
    TestOffice t;
    t.reach(State::HandedOver, 1, {2023, 3, 7}); // valid until the fifth birthday
    t.now = atOffice({2028, 3, 7}, QTime(9, 0));
    StepInput again = t.submission(1, {2023, 3, 7});
    CHECK(refusal(t.office.submit(t.partner, again)).detail == u"card-still-valid"_s);
    t.now = atOffice({2028, 3, 8}, QTime(9, 0));
    CHECK(must(t.office.submit(t.partner, again)).state == State::Submitted);
}

TEST_CASE("Of two officers on one application the second is told who was not first, and changes nothing", "[office][guard]")
{
    TestOffice t;
    const Application seen = t.reach(State::PickedUp);
    must(t.attempt(t.counterA, seen, Step::Dispute));
    const QStringList before = t.dump();
    const Error error = refusal(t.attempt(t.counterB, seen, Step::Refuse));
    CHECK(error.kind == ErrorKind::Stale);
    CHECK(t.changedSince(before) == QStringList());
}

TEST_CASE("A file that went round and came back to the same state is not taken for the old one", "[office][guard]")
{
    TestOffice t;
    const Application seen = t.reach(State::PickedUp);
    const Application round = t.take(t.take(seen, Step::Verify), Step::Unverify);
    REQUIRE(round.state == seen.state);
    CHECK(refusal(t.attempt(t.counterB, seen, Step::Verify)).kind == ErrorKind::Stale);
    CHECK(must(t.attempt(t.counterB, round, Step::Verify)).state == State::Verified);
}

TEST_CASE("A version from the future is as stale as one from the past", "[office][guard]")
{
    TestOffice t;
    Application app = t.reach(State::PickedUp);
    ++app.version;
    CHECK(refusal(t.attempt(t.counterA, app, Step::Verify)).kind == ErrorKind::Stale);
}

TEST_CASE("The same step sent twice counts once", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    StepInput input = t.input(Step::Verify, app);
    input.key = u"7d3c"_s;
    const Application first = must(t.attempt(t.counterA, app, Step::Verify, input));
    const QStringList after = t.dump();
    const Application second = must(t.attempt(t.counterA, app, Step::Verify, input));
    CHECK(second.version == first.version);
    CHECK(t.changedSince(after) == QStringList());
}

TEST_CASE("The same submission sent twice makes one application and one number", "[office]")
{
    TestOffice t;
    StepInput input = t.submission();
    input.key = u"a1"_s;
    const Application first = must(t.office.submit(t.partner, input));
    const Application second = must(t.office.submit(t.partner, input));
    CHECK(first.id == second.id);
    CHECK(t.number(u"SELECT count(*) FROM application"_s) == 1);
    input = t.submission(2);
    input.key = u"a2"_s;
    CHECK(must(t.office.submit(t.partner, input)).receiptNumber == u"KIA-SDN-05-2026-000002"_s);
}

TEST_CASE("A batch sent twice makes one list", "[office]")
{
    TestOffice t;
    const Application one = t.reach(State::Recorded, 1);
    const Application two = t.reach(State::Recorded, 2);
    StepInput input = t.input(Step::PickUp, one);
    input.key = u"tas-1"_s;
    const QList<StepItem> both = {{one.id, one.version, {}}, {two.id, two.version, {}}};
    CHECK(must(t.office.perform(t.counterA, Step::PickUp, both, input)).size() == 2);
    CHECK(must(t.office.perform(t.counterA, Step::PickUp, both, input)).size() == 2);
    CHECK(t.number(u"SELECT count(*) FROM manifest"_s) == 1);
}

TEST_CASE("A key that another step has used does not make a step count as done", "[office]")
{
    TestOffice t;
    Application app = t.reach(State::PickedUp);
    StepInput verify = t.input(Step::Verify, app);
    verify.key = u"sama"_s;
    app = must(t.attempt(t.counterA, app, Step::Verify, verify));
    StepInput refuse = t.input(Step::Refuse, app);
    refuse.key = u"sama"_s;
    const auto answer = t.attempt(t.counterA, app, Step::Refuse, refuse);
    // Either the step is taken or it is refused; it is not called done while nothing happened.
    CHECK((!answer || answer->state == State::Refused));
}

TEST_CASE("A step over several is done for all or for none", "[office]")
{
    TestOffice t;
    const Application one = t.reach(State::Recorded, 1);
    const Application two = t.reach(State::Recorded, 2);
    const QStringList before = t.dump();
    const auto answer =
        t.office.perform(t.counterA, Step::PickUp, {{one.id, one.version, {}}, {two.id, two.version + 1, {}}}, t.input(Step::PickUp, one));
    CHECK(refusal(answer).kind == ErrorKind::Stale);
    CHECK(t.changedSince(before) == QStringList());
    CHECK(refusal(t.office.perform(t.counterA, Step::PickUp, {}, {})).kind == ErrorKind::Invalid);
    CHECK(refusal(t.office.perform(t.counterA, Step::PickUp, {{one.id, one.version, {}}, {one.id, one.version, {}}}, t.input(Step::PickUp, one)))
              .kind == ErrorKind::Refused);
    CHECK(t.changedSince(before) == QStringList());
}

TEST_CASE("Numbers have no gap after refusals", "[office]")
{
    TestOffice t;
    t.submitted(1);
    StepInput bad = t.submission(2);
    bad.consent = false; // found wrong after the number was taken
    CHECK_FALSE(t.office.submit(t.partner, bad));
    CHECK(t.submitted(2).receiptNumber == u"KIA-SDN-05-2026-000002"_s);
    t.now = atOffice({2026, 12, 31}, QTime(23, 59));
    CHECK(t.submitted(3).receiptNumber == u"KIA-SDN-05-2026-000003"_s);
    t.now = atOffice({2027, 1, 1}, QTime(0, 0));
    CHECK(t.submitted(4).receiptNumber == u"KIA-SDN-05-2027-000001"_s);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("What was cancelled or refused is applied for again as a new application with its data", "[office]")
{
    const auto closed = GENERATE(State::Cancelled, State::Refused);
    TestOffice t;
    const Application old = t.reach(closed);
    StepInput again = must(resubmission(t.office, t.partner, old.id));
    again.consent = true;
    const Application fresh = must(t.office.submit(t.partner, again));
    CHECK(fresh.form == old.form);
    CHECK(fresh.receiptNumber != old.receiptNumber);
    CHECK(refusal(resubmission(t.office, t.partner, fresh.id)).kind == ErrorKind::Refused);
    CHECK(refusal(resubmission(t.office, t.otherPartner, old.id)).kind == ErrorKind::NotFound);
}

TEST_CASE("A key that did its work tells nothing to whom the file does not concern", "[office]")
{
    TestOffice t;
    StepInput input = t.submission();
    input.key = u"kunci"_s;
    const Application app = must(t.office.submit(t.partner, input));
    CHECK(must(t.office.submit(t.partner, input)).id == app.id);
    CHECK(refusal(t.office.submit(t.otherPartner, input)).kind == ErrorKind::NotFound);
    CHECK(refusal(t.office.submit({}, input)).kind == ErrorKind::Refused);
}
