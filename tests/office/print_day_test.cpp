#include "core/base/text.h"
#include "core/office/siak.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

const QDate kBirthday(2026, 12, 15);

/// An application that waits for print, of a child who has a birthday on 15 December 2026 and brought no photo under five.
Application waiting(TestOffice &t, int turns)
{
    StepInput input = t.submission(1, kBirthday.addYears(-turns));
    input.grounds.insert(Verdict::CardExpiresSoon, u"Untuk pendaftaran sekolah"_s);
    Application app = must(t.office.submit(t.partner, input));
    for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp, Step::Verify, Step::Validate}) {
        StepInput given = t.input(step, app);
        if (turns == kPhotoFromAge)
            given.photo.clear();
        app = t.take(app, step, given);
    }
    return app;
}

void eve(TestOffice &t)
{
    t.now = atOffice(kBirthday.addDays(-1), QTime(15, 55));
}

void morning(TestOffice &t)
{
    t.now = atOffice(kBirthday, QTime(8, 5));
}

} // namespace

TEST_CASE("A card that was in the printer before the birthday is good on the morning after", "[office][guard][print]")
{
    const int turns = GENERATE(kPhotoFromAge, kAdultAge);
    TestOffice t;
    const Application app = waiting(t, turns);
    eve(t);
    const StartedPrint started = must(startPrint(t.office, t.printer, app.id, app.version, {}));
    morning(t);
    CHECK(must(openPrint(t.office, t.printer, app.id)).card.kind == started.card.kind); // looked at again it is the card that left
    CHECK(must(openPrint(t.office, t.printer, app.id)).card.values == started.card.values);
    CHECK(must(t.attempt(t.printer, app, Step::Print)).state == State::Printed);
    const Card card = must(cardsOf(*t.database, app.id)).first();
    CHECK(card.kind == (turns == kPhotoFromAge ? CardKind::WithoutPhoto : CardKind::WithPhoto));
    CHECK(card.validUntil == started.attempt.validUntil);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A card that would start after the birthday is refused, and one that started before does not open the door for the next", "[office][guard][print]")
{
    const int turns = GENERATE(kPhotoFromAge, kAdultAge);
    TestOffice t;
    const Application app = waiting(t, turns);
    const QString word = turns == kPhotoFromAge ? u"5 tahun"_s : u"17 tahun"_s;
    eve(t);
    must(startPrint(t.office, t.printer, app.id, app.version, {}));
    must(closePrint(t.office, t.printer, app.id, BadOutcome::Spoiled, u"Kartu macet"_s));
    morning(t);
    CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version, {})).message.contains(word));
    CHECK(refusal(prepareCard(t.office, t.printer, app.id, app.version)).message.contains(word));
    CHECK_FALSE(t.attempt(t.printer, app, Step::Print));
    CHECK(t.number(u"SELECT count(*) FROM card"_s) == 0);
}

TEST_CASE("Where TTE is switched on while a card is in the printer, that card is good and the next waits for its signature", "[office][guard][print]")
{
    TestOffice t;
    const Application one = t.reach(State::Validated, 1);
    const Application two = t.reach(State::Validated, 2);
    must(startPrint(t.office, t.printer, one.id, one.version, {}));
    t.useSignature();
    CHECK(must(t.attempt(t.printer, one, Step::Print)).state == State::Printed);
    CHECK(refusal(startPrint(t.office, t.printer, two.id, two.version, {})).message.contains(u"TTE"_s));
}

TEST_CASE("A marriage that SIAK tells while the card is in the printer stops it at the distribution", "[office][guard][print]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    must(startPrint(t.office, t.printer, app.id, app.version, {}));
    must(loadSiakExtract(t.office, t.admin, "NIK,NAMA_LGKP,TGL_LHR,STATUS_KAWIN\n" + app.form.value(Field::Nik).toUtf8() + ",BAAB,07-03-2018,KAWIN\n"));
    const Application printed = must(t.attempt(t.printer, app, Step::Print));
    CHECK(refusal(t.attempt(t.counterA, printed, Step::Distribute)).message.contains(u"kawin"_s));
}

TEST_CASE("Who validated does not say that a card is good, whenever it started", "[office][guard][print]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    must(startPrint(t.office, t.printer, app.id, app.version, {}));
    t.give(t.head, {Role::SectionHead, Role::Operator});
    CHECK(refusal(t.attempt(t.head, app, Step::Print)).message.contains(u"Anda yang memvalidasi"_s));
}

TEST_CASE("Where SIAK prints there is no earlier day: a card is judged when its result is recorded", "[office][guard][print]")
{
    TestOffice t(PrintWay::Siak);
    const Application app = waiting(t, kAdultAge);
    morning(t);
    CHECK(refusal(t.attempt(t.printer, app, Step::Print)).message.contains(u"17 tahun"_s));
}
