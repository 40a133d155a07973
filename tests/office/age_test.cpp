#include "core/base/text.h"
#include "core/office/siak.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

const QDate kBirth(2009, 12, 15); ///< turns 17 on 15 December 2026
const QDate kBirthday17(2026, 12, 15);

/// An application of a child close to 17: the warning that the card expires soon is answered.
Application ofAlmostAdult(TestOffice &t, State state)
{
    StepInput input = t.submission(1, kBirth);
    input.grounds.insert(Verdict::CardExpiresSoon, u"Untuk pendaftaran sekolah"_s);
    Application app = must(t.office.submit(t.partner, input));
    const QList<Step> way = {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp,
                             Step::Verify,   Step::Validate,          Step::Print,  Step::Distribute};
    for (const Step step : way) {
        if (app.state == state)
            break;
        app = t.take(app, step);
    }
    REQUIRE(app.state == state);
    return app;
}

void dayBefore(TestOffice &t)
{
    t.now = atOffice(kBirthday17.addDays(-1), QTime(15, 0));
}

void birthday(TestOffice &t)
{
    t.now = atOffice(kBirthday17, QTime(0, 1));
}

} // namespace

TEST_CASE("The day before the 17th birthday still prints, the birthday does not", "[office][guard]")
{
    const auto way = GENERATE(PrintWay::Silpia, PrintWay::Siak);
    TestOffice t(way);
    const Application app = ofAlmostAdult(t, State::Validated);
    birthday(t);
    if (way == PrintWay::Silpia)
        CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version, {})).message.contains(u"17 tahun"_s));
    CHECK(refusal(t.attempt(t.printer, app, Step::Print)).kind == ErrorKind::Refused);
    dayBefore(t);
    CHECK(t.take(app, Step::Print).state == State::Printed);
}

TEST_CASE("The day before the 17th birthday still distributes, the birthday does not", "[office][guard]")
{
    TestOffice t;
    const Application app = ofAlmostAdult(t, State::Printed);
    birthday(t);
    CHECK(refusal(t.attempt(t.counterA, app, Step::Distribute)).message.contains(u"17 tahun"_s));
    dayBefore(t);
    CHECK(t.take(app, Step::Distribute).state == State::Distributed);
}

TEST_CASE("The day before the 17th birthday still hands over, the birthday does not", "[office][guard]")
{
    TestOffice t;
    const Application app = ofAlmostAdult(t, State::Distributed);
    birthday(t);
    CHECK(refusal(t.attempt(t.partner, app, Step::HandOver)).message.contains(u"17 tahun"_s));
    dayBefore(t);
    CHECK(t.take(app, Step::HandOver).state == State::HandedOver);
}

TEST_CASE("A form that arrives late is judged by today: its own date does not make a youth a child again", "[office][guard]")
{
    TestOffice t;
    const Application app = ofAlmostAdult(t, State::Distributed);
    birthday(t);
    StepInput input = t.input(Step::HandOver, app);
    input.occurredAt = atOffice(kBirthday17.addDays(-3), QTime(10, 0));
    CHECK(refusal(t.attempt(t.partner, app, Step::HandOver, input)).kind == ErrorKind::Refused);
}

TEST_CASE("The birthday begins at the office's midnight", "[office][guard]")
{
    TestOffice t;
    const Application app = ofAlmostAdult(t, State::Printed);
    t.now = atOffice(kBirthday17.addDays(-1), QTime(23, 59, 59));
    CHECK(t.undone([&] { return t.attempt(t.counterA, app, Step::Distribute); }));
    t.now = t.now.addSecs(1);
    CHECK_FALSE(t.undone([&] { return t.attempt(t.counterA, app, Step::Distribute); }));
}

TEST_CASE("Who turned 17 on the way can be cancelled for that", "[office]")
{
    TestOffice t;
    const Application app = ofAlmostAdult(t, State::Validated);
    birthday(t);
    StepInput input;
    input.cancelCause = CancelCause::TurnedSeventeen;
    CHECK(must(t.attempt(t.counterA, app, Step::Cancel, input)).state == State::Cancelled);
    CHECK(t.text(u"SELECT text FROM note WHERE kind = 'cancelCause'"_s) == u"turnedSeventeen"_s);
}

TEST_CASE("Step 1 refuses who is 17 and who is not born yet, each at the birth date", "[office][guard]")
{
    TestOffice t;
    const QDate today = kTuesday;
    const Error adult = refusal(t.office.submit(t.partner, t.submission(1, today.addYears(-17))));
    CHECK(adult.detail == u"age-17-or-over"_s);
    CHECK(adult.place == u"birth_date"_s);
    const Error unborn = refusal(t.office.submit(t.partner, t.submission(1, today.addDays(1))));
    CHECK(unborn.detail == u"born-in-the-future"_s);
    CHECK(must(t.office.submit(t.partner, t.submission(1, today))).state == State::Submitted);
}

TEST_CASE("Who turned five between application and printing needs a photo, and the file can be sent back for it", "[office][guard]")
{
    TestOffice t;
    t.useSignature();
    const QDate birth(2021, 12, 30);
    StepInput input = t.submission(1, birth);
    Application app = must(t.office.submit(t.partner, input));
    for (const Step step : {Step::Register, Step::CheckCompleteness})
        app = t.take(app, step);
    StepInput record = t.input(Step::Record, app);
    record.photo.clear();
    app = t.take(app, Step::Record, record);
    for (const Step step : {Step::PickUp, Step::Verify, Step::Validate, Step::RecordSignature})
        app = t.take(app, step);
    t.now = atOffice({2026, 12, 30}, QTime(9, 0));
    const Error error = refusal(startPrint(t.office, t.printer, app.id, app.version, {}));
    CHECK(error.place == u"photo"_s);
    app = must(t.attempt(t.printer, app, Step::SendBack));
    app = t.take(app, Step::Dispute);
    StepInput photo;
    photo.photo = "JPEG:lima tahun";
    app = must(t.attempt(t.partner, app, Step::Correct, photo));
    for (const Step step : {Step::Verify, Step::Validate, Step::RecordSignature})
        app = t.take(app, step);
    const StartedPrint started = must(startPrint(t.office, t.printer, app.id, app.version, {}));
    CHECK(started.card.kind == CardKind::WithPhoto);
    CHECK(started.card.photo == QByteArray("JPEG:lima tahun"));
    CHECK(started.attempt.validUntil == QDate(2038, 12, 29));
}

TEST_CASE("Step 4 asks for a photo from five years on, judged that day", "[office][guard]")
{
    TestOffice t;
    StepInput input = t.submission(1, kTuesday.addYears(-5));
    input.fields.set(Field::Nik, child(1, kTuesday.addYears(-5)).value(Field::Nik));
    Application app = t.take(t.take(must(t.office.submit(t.partner, input)), Step::Register), Step::CheckCompleteness);
    StepInput record = t.input(Step::Record, app);
    record.photo.clear();
    CHECK(refusal(t.attempt(t.partner, app, Step::Record, record)).place == u"photo"_s);
    record.photo = "JPEG:lima";
    CHECK(must(t.attempt(t.partner, app, Step::Record, record)).state == State::Recorded);
}

TEST_CASE("Who is or was married according to SIAK gets no card", "[office][guard]")
{
    const auto status = GENERATE("KAWIN", "CERAI HIDUP", "CERAI MATI", "kawin tercatat");
    TestOffice t;
    const Application app = t.reach(State::Validated);
    const QByteArray extract = "NIK,NAMA_LGKP,TGL_LHR,STATUS_KAWIN\n" + app.form.value(Field::Nik).toUtf8() + ",BAAB,07-03-2018," + status + "\n";
    must(loadSiakExtract(t.office, t.admin, extract));
    CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version, {})).message.contains(u"kawin"_s));
}

TEST_CASE("Marriage is looked at again at distribution and hand-over", "[office][guard]")
{
    TestOffice t;
    const Application printed = t.reach(State::Printed, 1);
    const Application sent = t.reach(State::Distributed, 2);
    const QByteArray extract = "NIK,NAMA_LGKP,TGL_LHR,STATUS_KAWIN\n" + printed.form.value(Field::Nik).toUtf8() + ",A,07-03-2018,KAWIN\n" +
                               sent.form.value(Field::Nik).toUtf8() + ",B,07-03-2018,KAWIN\n";
    must(loadSiakExtract(t.office, t.admin, extract));
    CHECK(refusal(t.attempt(t.counterA, printed, Step::Distribute)).kind == ErrorKind::Refused);
    CHECK(refusal(t.attempt(t.partner, sent, Step::HandOver)).kind == ErrorKind::Refused);
    must(loadSiakExtract(t.office, t.admin, QByteArray(extract).replace(",KAWIN", ",Belum  Kawin")));
    CHECK(t.take(printed, Step::Distribute).state == State::Distributed);
}
