#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

TEST_CASE("Where TTE is used a card is printed only once it is signed", "[office][guard]")
{
    TestOffice t;
    t.useSignature();
    Application app = t.reach(State::Validated);
    CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version, {})).message.contains(u"TTE"_s));
    app = t.take(app, Step::RecordSignature);
    CHECK(must(startPrint(t.office, t.printer, app.id, app.version, {})).attempt.application == app.id);
}

TEST_CASE("Where TTE is used SIAK's result too is recorded only once it is signed", "[office][guard]")
{
    TestOffice t(PrintWay::Siak);
    t.useSignature();
    const Application app = t.reach(State::Validated);
    CHECK(refusal(t.attempt(t.printer, app, Step::Print)).kind == ErrorKind::Refused);
    CHECK(must(t.attempt(t.printer, t.take(app, Step::RecordSignature), Step::Print)).state == State::Printed);
}

TEST_CASE("Where TTE is not used there is nothing to sign", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    CHECK(refusal(t.attempt(t.counterB, app, Step::RecordSignature)).message.contains(u"tidak memakai TTE"_s));
    CHECK_FALSE(must(t.office.stepsFor(t.counterB, app)).contains(Step::RecordSignature));
}

TEST_CASE("A voided card of an office with TTE is signed anew before it is printed again", "[office][guard]")
{
    TestOffice t;
    t.useSignature();
    const Application app = t.take(t.reach(State::Printed), Step::VoidCard);
    CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version, {})).kind == ErrorKind::Refused);
}

TEST_CASE("Until production is switched on nothing but a proof is printed", "[office][guard]")
{
    TestOffice t;
    must(switchProduction(t.office, t.admin, false, u"Printer diperiksa"_s));
    const Application app = t.reach(State::Validated);
    CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version, {})).kind == ErrorKind::Refused);
    CHECK(t.number(u"SELECT count(*) FROM print_attempt"_s) == 0);
    const CardData card = must(proof(t.office, t.printer, app.id));
    CHECK(card.contoh);
    CHECK(card.qr.isEmpty());
    CHECK(t.number(u"SELECT count(*) FROM blank_movement"_s) == 0);
    CHECK(t.fresh(app).version == app.version);
    must(switchProduction(t.office, t.admin, true, u"Selesai"_s));
    CHECK_FALSE(must(startPrint(t.office, t.printer, app.id, app.version, {})).card.contoh);
}

TEST_CASE("Production is switched with a reason that stands in the database, and by the administrator only", "[office][guard]")
{
    TestOffice t;
    CHECK(refusal(switchProduction(t.office, t.admin, false, u"  "_s)).place == u"reason"_s);
    CHECK(refusal(switchProduction(t.office, t.printer, false, u"Ingin saja"_s)).kind == ErrorKind::Refused);
    must(switchProduction(t.office, t.admin, false, u"Ribbon salah warna"_s));
    CHECK(t.text(u"SELECT value FROM setting WHERE key = 'print.productionReason'"_s) == u"Ribbon salah warna"_s);
    CHECK(t.number(u"SELECT count(*) FROM event WHERE code = 'productionOff'"_s) == 1);
}

TEST_CASE("Where SIAK prints the program does not", "[office][guard]")
{
    TestOffice t(PrintWay::Siak);
    const Application app = t.reach(State::Validated);
    CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version, {})).kind == ErrorKind::Refused);
}

TEST_CASE("Where SIAK printed, the blank was scanned and the NIK compared", "[office][guard]")
{
    TestOffice t(PrintWay::Siak);
    const Application app = t.reach(State::Validated);
    StepInput input = t.input(Step::Print, app);
    input.serial.clear();
    CHECK(refusal(t.attempt(t.printer, app, Step::Print, input)).place == u"serial"_s);
    input = t.input(Step::Print, app);
    input.nikConfirmed = false;
    CHECK(refusal(t.attempt(t.printer, app, Step::Print, input)).place == u"nikConfirmed"_s);
    input = t.input(Step::Print, app);
    input.serial = u"PSS-9999999"_s;
    CHECK(refusal(t.attempt(t.printer, app, Step::Print, input)).kind == ErrorKind::Invalid);
    CHECK(t.number(u"SELECT count(*) FROM print_attempt"_s) == 0);
}

TEST_CASE("SIAK's results are recorded in bulk, each with the blank of its own", "[office]")
{
    TestOffice t(PrintWay::Siak);
    const Application one = t.reach(State::Validated, 1);
    const Application two = t.reach(State::Validated, 2);
    StepInput input;
    input.nikConfirmed = true;
    must(t.office.perform(t.printer, Step::Print, {{one.id, one.version, u"PSS-0048007"_s}, {two.id, two.version, u"PSS-0048003"_s}}, input));
    CHECK(must(cardsOf(*t.database, one.id)).first().serial == u"PSS-0048007"_s);
    CHECK(must(cardsOf(*t.database, two.id)).first().serial == u"PSS-0048003"_s);
    const Application three = t.reach(State::Validated, 3);
    CHECK(refusal(t.office.perform(t.printer, Step::Print, {{three.id, three.version, u"PSS-0048003"_s}}, input)).kind == ErrorKind::Invalid);
}

TEST_CASE("A card that was never sent to the printer cannot be called good", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    CHECK(refusal(t.attempt(t.printer, app, Step::Print)).kind == ErrorKind::Refused);
}

TEST_CASE("While a card is at the printer nothing leaves but print", "[office][guard]")
{
    const bool usesSignature = GENERATE(false, true);
    TestOffice t;
    const Application app = t.reach(usesSignature ? State::Signed : State::Validated);
    must(startPrint(t.office, t.printer, app.id, app.version, {}));
    int tried = 0;
    for (const StepDef &row : stepTable()) {
        if (!row.from.contains(app.state) || row.stays() || row.step == Step::Print)
            continue;
        for (const Session &who : {t.counterA, t.counterB, t.head, t.printer}) {
            INFO(row.step << " by " << who.login);
            const auto answer = t.undone([&] { return t.attempt(who, app, row.step); });
            CHECK_FALSE(answer);
            ++tried;
        }
    }
    CHECK(tried >= 16);
    CHECK(must(t.attempt(t.printer, app, Step::Print)).state == State::Printed);
}

TEST_CASE("An attempt whose outcome nobody recorded must be settled before the next", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    const StartedPrint started = must(startPrint(t.office, t.printer, app.id, app.version, {}));
    CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version, {})).kind == ErrorKind::Refused);
    CHECK(must(openPrint(t.office, t.printer, app.id)).attempt.uuid == started.attempt.uuid);
    CHECK(must(openAttempts(*t.database)).size() == 1);
    must(closePrint(t.office, t.printer, app.id, BadOutcome::Spoiled, u"Pita tersangkut"_s));
    CHECK(refusal(openPrint(t.office, t.printer, app.id)).kind == ErrorKind::NotFound);
    CHECK(must(startPrint(t.office, t.printer, app.id, app.version, {})).attempt.serial == u"PSS-0048002"_s);
    must(closePrint(t.office, t.printer, app.id, BadOutcome::NotPrinted, {}));
    CHECK(must(startPrint(t.office, t.printer, app.id, app.version, {})).attempt.serial == u"PSS-0048002"_s);
    CHECK(must(t.attempt(t.printer, app, Step::Print)).state == State::Printed);
    CHECK(must(cardsOf(*t.database, app.id)).size() == 1);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("An attempt is closed by the operator, with a reason where the blank is spoiled", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    CHECK(refusal(closePrint(t.office, t.printer, app.id, BadOutcome::Spoiled, u"x"_s)).kind == ErrorKind::NotFound);
    must(startPrint(t.office, t.printer, app.id, app.version, {}));
    CHECK(refusal(closePrint(t.office, t.counterA, app.id, BadOutcome::NotPrinted, {})).kind == ErrorKind::Refused);
    CHECK(refusal(closePrint(t.office, t.printer, app.id, BadOutcome::Spoiled, u" "_s)).place == u"reason"_s);
    CHECK(must(openAttempt(*t.database, app.id)));
}

TEST_CASE("A print that begins on a version that is gone is refused as stale", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version - 1, {})).kind == ErrorKind::Stale);
    CHECK(t.number(u"SELECT count(*) FROM print_attempt"_s) == 0);
}

TEST_CASE("A held application is not sent to the printer", "[office][guard]")
{
    TestOffice t;
    const Application app = t.take(t.reach(State::Validated), Step::Hold);
    CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version, {})).message.contains(u"ditunda"_s));
}

TEST_CASE("Only the operator begins a print, and only from Validated or Signed", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated, 1);
    for (const Session &who : {t.counterA, t.head, t.division, t.partner, t.admin2})
        CHECK_FALSE(startPrint(t.office, who, app.id, app.version, {}));
    const Application early = t.reach(State::Verified, 2);
    CHECK(refusal(startPrint(t.office, t.printer, early.id, early.version, {})).kind == ErrorKind::Refused);
    const Application printed = t.reach(State::Printed, 3);
    CHECK(refusal(startPrint(t.office, t.printer, printed.id, printed.version, {})).kind == ErrorKind::Refused);
}

TEST_CASE("The card says what the form says, is valid to the last day, and its QR names nobody", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    const StartedPrint started = must(startPrint(t.office, t.printer, app.id, app.version, {}));
    const CardData &card = started.card;
    CHECK(card.values.value(u"nik"_s) == app.form.value(Field::Nik));
    CHECK(card.values.value(u"nama"_s) == app.form.name());
    CHECK(card.values.value(u"ttl"_s) == u"Painan, 7 Maret 2018"_s);
    CHECK(card.values.value(u"berlaku"_s) == u"6 Maret 2035"_s);
    CHECK(card.values.value(u"pejabat"_s) == u"Evi Yuliasman"_s);
    CHECK(card.values.value(u"terbit"_s) == u"Painan, 24 November 2026"_s);
    CHECK(card.kind == CardKind::WithPhoto);
    CHECK(card.photo == QByteArray("JPEG:pas foto"));
    CHECK(card.qr == started.attempt.uuid);
    CHECK_FALSE(card.qr.contains(app.form.value(Field::Nik)));
    CHECK_FALSE(card.contoh);
}

TEST_CASE("A child under five gets a card without a photo, valid to the fifth birthday", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated, 1, {2023, 2, 28});
    const CardData card = must(startPrint(t.office, t.printer, app.id, app.version, {})).card;
    CHECK(card.kind == CardKind::WithoutPhoto);
    CHECK(card.photo.isEmpty());
    CHECK(card.values.value(u"berlaku"_s) == u"28 Februari 2028"_s);
}
