#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

/// A submission with one value changed.
StepInput submissionWith(const TestOffice &t, Field field, const QString &value)
{
    StepInput input = t.submission();
    input.fields.set(field, value);
    return input;
}

} // namespace

TEST_CASE("Step 1 refuses each stop, naming its code and the field", "[office]")
{
    struct Case
    {
        Field field;
        const char16_t *value;
        const char16_t *verdict;
    };
    const auto c =
        GENERATE(Case{Field::Nik, u"130105070318001", u"nik-not-16-digits"}, Case{Field::Nik, u"1.30105E+15", u"nik-lost-digits"},
                 Case{Field::Nik, u"1111111111111111", u"nik-impossible"}, Case{Field::Name, u"   ", u"name-missing"},
                 Case{Field::BirthDate, u"31/02/2018", u"birth-date-unreadable"}, Case{Field::Reason, u"Minta satu lagi", u"reason-unknown"},
                 Case{Field::FamilyCard, u"0", u"kk-not-16-digits"}, Case{Field::Sex, u"?", u"sex-unreadable"});
    TestOffice t;
    const Error error = refusal(t.office.submit(t.partner, submissionWith(t, c.field, QString::fromUtf16(c.value))));
    CHECK(error.kind == ErrorKind::Invalid);
    CHECK(error.detail == QString::fromUtf16(c.verdict));
    CHECK(error.place == QString(definition(c.field).code));
    CHECK(t.number(u"SELECT count(*) FROM application"_s) == 0);
}

TEST_CASE("Step 1 asks for who applies, whether the value is missing or empty", "[office]")
{
    const auto field = GENERATE(Field::ApplicantName, Field::ApplicantRelation, Field::Nationality);
    TestOffice t;
    StepInput input = t.submission();
    input.fields.remove(field);
    CHECK(refusal(t.office.submit(t.partner, input)).place == QString(definition(field).code));
    const auto emptied = t.office.submit(t.partner, submissionWith(t, field, u"  "_s));
    REQUIRE_FALSE(emptied);
    CHECK(emptied.error().place == QString(definition(field).code));
}

TEST_CASE("Step 1 asks for the parent's statement and an institution that is there", "[office]")
{
    TestOffice t;
    StepInput input = t.submission();
    input.consent = false;
    CHECK(refusal(t.office.submit(t.partner, input)).place == u"consent"_s);
    input = t.submission();
    input.partner = {};
    CHECK(refusal(t.office.submit(t.counterA, input)).place == u"partner"_s);
    input.partner = {777};
    CHECK(refusal(t.office.submit(t.counterA, input)).place == u"partner"_s);
    must(keepPartner(t.office, t.admin, {t.school, u"SDN-05"_s, u"SD Negeri 05 Painan"_s, u"13.01.05"_s, false, false}));
    CHECK(refusal(t.office.submit(t.counterA, t.submission())).place == u"partner"_s);
}

TEST_CASE("A warning lets through only with a ground, and the ground is kept", "[office]")
{
    struct Case
    {
        Field field;
        const char16_t *value;
        Verdict verdict;
    };
    const auto c =
        GENERATE(Case{Field::Nik, u"1301050803180001", Verdict::NikDateDiffers}, Case{Field::Nik, u"1301054703180001", Verdict::NikSexDiffers},
                 Case{Field::Name, u"Habib", Verdict::NameOneWord}, Case{Field::Name, u"Bima Bendang 2", Verdict::NameHasDigits},
                 Case{Field::Name, u"Muhammad Ramadhan Al Fatih Hidayatullah Kurnia Ilahi Anugrah Pratama Chaniago", Verdict::NameOver60},
                 Case{Field::BirthCertificate, u"AL. 5210012345", Verdict::CertificateIsPaperSerial});
    TestOffice t;
    StepInput input = submissionWith(t, c.field, QString::fromUtf16(c.value));
    input.fields.set(Field::Sex, u"Laki-laki"_s);
    const Error error = refusal(t.office.submit(t.partner, input));
    CHECK(error.detail == QString(definition(c.verdict).code));
    CHECK(error.place == QString(definition(c.field).code));
    input.grounds.insert(c.verdict, u"   "_s);
    CHECK_FALSE(t.office.submit(t.partner, input));
    input.grounds.insert(c.verdict, u"Sesuai akta"_s);
    const Application app = must(t.office.submit(t.partner, input));
    CHECK(app.form.value(c.field) == QString::fromUtf16(c.value));
    CHECK(t.text(u"SELECT ground FROM finding WHERE verdict = ?"_s, {QString(definition(c.verdict).code)}) == u"Sesuai akta"_s);
}

TEST_CASE("A ground once given is not asked for again at step 4", "[office]")
{
    TestOffice t;
    StepInput input = submissionWith(t, Field::Name, u"Habib"_s);
    input.grounds.insert(Verdict::NameOneWord, u"Sesuai akta"_s);
    Application app = must(t.office.submit(t.partner, input));
    for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp, Step::Verify})
        app = t.take(app, step);
    CHECK(app.state == State::Verified);
}

TEST_CASE("What was entered is stored letter by letter", "[office]")
{
    const QString name =
        GENERATE(u"  nUr  'Ain <img src=\"x\"> \"Koto\"; DROP TABLE child;--"_s, u"O’Briën  Ñandú %_\\ علي"_s, u"=HYPERLINK(1) +62"_s);
    TestOffice t;
    StepInput input = submissionWith(t, Field::Name, name);
    input.grounds = {{Verdict::NameHasDigits, u"akta"_s}, {Verdict::NameOver60, u"akta"_s}};
    const Application app = must(t.office.submit(t.partner, input));
    CHECK(app.form.name() == name);
    CHECK(t.text(u"SELECT name FROM child"_s) == name);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("Step 4 is not done without the mandatory data, and says which is missing", "[office]")
{
    const auto field = GENERATE(Field::Sex, Field::BirthPlace, Field::Religion, Field::FamilyCard, Field::FamilyHead, Field::BirthCertificate,
                                Field::Address, Field::Nagari, Field::District);
    TestOffice t;
    const Application app = t.reach(State::Complete);
    StepInput input = t.input(Step::Record, app);
    input.fields.remove(field);
    CHECK_FALSE(t.attempt(t.partner, app, Step::Record, input));
    input.fields.set(field, u"  "_s);
    const Error error = refusal(t.attempt(t.partner, app, Step::Record, input));
    CHECK(error.kind == ErrorKind::Invalid);
    CHECK((error.place == QString(definition(field).code) || field == Field::District));
    CHECK(t.stateOf(app) == State::Complete);
}

TEST_CASE("Step 4 does not change what step 1 recorded behind the partner's back", "[office]")
{
    TestOffice t;
    const Application other = t.submitted(7);
    const Application app = t.reach(State::Complete, 1);
    StepInput input = t.input(Step::Record, app);
    input.fields.set(Field::Nik, other.form.value(Field::Nik));
    const auto recorded = t.attempt(t.partner, app, Step::Record, input);
    const QString nik = t.fresh(app).form.value(Field::Nik);
    CHECK(nik == app.form.value(Field::Nik));
    CHECK(t.number(u"SELECT count(*) FROM application a JOIN child c ON c.id = a.child_id WHERE c.nik = ?"_s, {other.form.value(Field::Nik)}) == 1);
}

TEST_CASE("A correction gives each changed element its ground, and something must have changed", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::AwaitingCorrection);
    StepInput input;
    CHECK(refusal(t.attempt(t.partner, app, Step::Correct, input)).place == u"changed"_s);
    input.fields.set(Field::Address, u"Jl. Merdeka 7"_s);
    CHECK(refusal(t.attempt(t.partner, app, Step::Correct, input)).place == u"address"_s);
    input.fieldGrounds.insert(Field::Address, u"Alamat pada KK baru"_s);
    const Application corrected = must(t.attempt(t.partner, app, Step::Correct, input));
    CHECK(corrected.form.value(Field::Address) == u"Jl. Merdeka 7"_s);
    CHECK(corrected.revision == app.revision + 1);
    CHECK(t.text(u"SELECT text FROM note WHERE kind = 'changed' AND element = 'address'"_s) == u"Alamat pada KK baru"_s);
    CHECK(t.text(u"SELECT address FROM child WHERE revision = ?"_s, {app.revision}) == u"Kampung Kapuh"_s);
}

TEST_CASE("A correction is judged as the entry was", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::AwaitingCorrection);
    StepInput input;
    input.fields.set(Field::Nagari, u"Koto Entah Berantah"_s);
    input.fieldGrounds.insert(Field::Nagari, u"KK"_s);
    CHECK(refusal(t.attempt(t.partner, app, Step::Correct, input)).detail == u"nagari-unknown"_s);
    input = {};
    input.photo = "bukan gambar";
    CHECK(refusal(t.attempt(t.partner, app, Step::Correct, input)).detail == u"photo-unreadable"_s);
    CHECK(t.stateOf(app) == State::AwaitingCorrection);
}

TEST_CASE("A warning that a correction has removed no longer holds the verification up", "[office]")
{
    TestOffice t;
    StepInput input = t.submission();
    input.fields = child();
    input.fields.set(Field::Name, u"Habib"_s);
    input.groundsLater = true;
    Application app = must(t.office.submit(t.partner, input));
    StepInput correction;
    correction.fields.set(Field::Name, u"Habib Chaniago"_s);
    correction.fieldGrounds.insert(Field::Name, u"Sesuai akta"_s);
    app = must(t.attempt(t.partner, app, Step::Correct, correction));
    for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp})
        app = t.take(app, step);
    CHECK(t.attempt(t.counterA, app, Step::Verify));
}

TEST_CASE("Each step that takes something back wants a reason", "[office]")
{
    struct Case
    {
        State from;
        Step step;
    };
    const auto c =
        GENERATE(Case{State::Recorded, Step::Recheck}, Case{State::PickedUp, Step::Unpick}, Case{State::AwaitingCorrection, Step::WithdrawDispute},
                 Case{State::Verified, Step::Unverify}, Case{State::Verified, Step::SendBack}, Case{State::Signed, Step::Unsign},
                 Case{State::Printed, Step::VoidCard}, Case{State::Distributed, Step::TakeBack}, Case{State::HandedOver, Step::UndoHandOver});
    TestOffice t;
    const Application app = t.reach(c.from);
    StepInput input = t.input(c.step, app);
    input.reason = u" \t"_s;
    const Error error = refusal(t.attempt(t.usual(c.step), app, c.step, input));
    CHECK(error.kind == ErrorKind::Invalid);
    CHECK(error.place == u"reason"_s);
}

TEST_CASE("A correction may change what must be there, and not take it away", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::AwaitingCorrection);
    StepInput correction;
    correction.fields.set(Field::FamilyHead, u" "_s);
    correction.fieldGrounds.insert(Field::FamilyHead, u"Sesuai KK"_s);
    const Error error = refusal(t.attempt(t.partner, app, Step::Correct, correction));
    CHECK(error.kind == ErrorKind::Invalid);
    CHECK(error.place == u"family_head"_s);
    correction.fields.set(Field::FamilyHead, u"Junaidi Zein"_s);
    CHECK(t.attempt(t.partner, app, Step::Correct, correction));
}

TEST_CASE("A step is not dated before the one that went before it", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    StepInput input = t.input(Step::Verify, app);
    input.occurredAt = t.now.addSecs(-1);
    const Error error = refusal(t.attempt(t.counterA, app, Step::Verify, input));
    CHECK(error.kind == ErrorKind::Invalid);
    CHECK(error.place == u"occurredAt"_s);
    input.occurredAt = t.now;
    CHECK(t.attempt(t.counterA, app, Step::Verify, input));
}

TEST_CASE("The class is asked at step 4, may be left out, and is corrected with its ground", "[office]")
{
    TestOffice t;
    const Application complete = t.reach(State::Complete, 1);
    CHECK_FALSE(complete.form.has(Field::Class));
    const Application recorded = t.take(complete, Step::Record);
    CHECK(recorded.form.value(Field::Class) == u"2A"_s);
    StepInput change;
    change.fields.set(Field::Class, u"10A"_s);
    CHECK(refusal(t.attempt(t.partner, recorded, Step::Correct, change)).place == u"class_group"_s);
    change.fieldGrounds.insert(Field::Class, u"Naik kelas"_s);
    CHECK(t.take(recorded, Step::Correct, change).form.value(Field::Class) == u"10A"_s);
    const Application other = t.reach(State::Complete, 2);
    StepInput without = t.input(Step::Record, other);
    without.fields.remove(Field::Class);
    CHECK(t.take(other, Step::Record, without).state == State::Recorded);
    CHECK_FALSE(t.fresh(other).form.has(Field::Class));
    CHECK(t.flaws() == QStringList());
}
