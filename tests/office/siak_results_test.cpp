#include "core/base/text.h"
#include "core/office/reconcile.h"
#include "core/office/siak_results.h"
#include "core/store/print_store.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

const QString kBlank1 = u"PSS-0048001"_s;
const QString kBlank2 = u"PSS-0048002"_s;
const QString kBlank3 = u"PSS-0048003"_s;

QString nikOf(const Application &app)
{
    return app.form.value(Field::Nik);
}

SiakRow row(const Application &app, const QString &serial, PrintState outcome, const QString &reason = {})
{
    return {{app.id, app.version, serial, outcome, reason, serial + QString(code(outcome))}, app.form.name(), nikOf(app), app.destinationName, SiakRowState::Waiting, {}};
}

StockRow atDinas(TestOffice &t)
{
    for (const StockRow &place : must(stock(*t.database))) {
        if (place.place == u"Dinas"_s)
            return place;
    }
    FAIL("no such place");
    return {};
}

QString blankSentence(TestOffice &t, const QString &text)
{
    const Error error = refusal(scannedBlank(t.office, t.printer, text));
    CHECK(error.place == u"serial"_s);
    return error.message;
}

QString childSentence(TestOffice &t, const QString &text, const QString &serial = kBlank1)
{
    return refusal(scannedChild(t.office, t.printer, text, serial)).message;
}

void recordAll(TestOffice &t, SiakStack &stack)
{
    for (const QString &serial : stack.toRecord())
        stack.record(t.office, t.printer, serial);
}

} // namespace

TEST_CASE("A stack of what SIAK printed is recorded: the good cards are printed and the spoiled blank is used up", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application one = t.reach(State::Validated, 1);
    const Application two = t.reach(State::Validated, 2);
    SiakStack stack;
    must(stack.add(row(one, must(scannedBlank(t.office, t.printer, u"  PSS-0048007 "_s)), PrintState::Good)));
    must(stack.add(row(two, kBlank3, PrintState::Spoiled, u"Tinta bergaris"_s)));
    recordAll(t, stack);
    CHECK(stack.open() == 0);
    CHECK(t.stateOf(one) == State::Printed);
    CHECK(must(cardsOf(*t.database, one.id)).first().serial == u"PSS-0048007"_s);
    CHECK(t.stateOf(two) == State::Validated);
    CHECK(t.fresh(two).version == two.version);
    const SeenAttempt spoiled = *must(latestAttempt(*t.database, two.id));
    CHECK(spoiled.attempt.way == u"siak"_s);
    CHECK(spoiled.state == PrintState::Spoiled);
    CHECK(spoiled.reason == u"Tinta bergaris"_s);
    CHECK(must(openAttempts(*t.database)).isEmpty());
    CHECK(atDinas(t).good == 1);
    CHECK(atDinas(t).spoiled == 1);
    CHECK(atDinas(t).taken == 0);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("What a child spoiled is recorded before its good card, in whatever order the stack lies", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application app = t.reach(State::Validated);
    SiakStack stack;
    must(stack.add(row(app, kBlank2, PrintState::Good)));
    must(stack.add(row(app, kBlank1, PrintState::Spoiled, u"Kartu macet"_s)));
    CHECK(stack.toRecord() == QStringList{kBlank1, kBlank2});
    recordAll(t, stack);
    CHECK(stack.open() == 0);
    CHECK(t.stateOf(app) == State::Printed);
    CHECK(atDinas(t).spoiled == 1);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A stack takes no blank twice and no second good card of a child", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application app = t.reach(State::Validated);
    SiakStack stack;
    must(stack.add(row(app, kBlank1, PrintState::Good)));
    CHECK(refusal(stack.mayTake(kBlank1)).message.contains(u"baris 1"_s));
    CHECK(refusal(stack.add(row(app, kBlank1, PrintState::Spoiled, u"x"_s))).place == u"serial"_s);
    const Error second = refusal(stack.add(row(app, kBlank2, PrintState::Good)));
    CHECK(second.place == u"nik"_s);
    CHECK(second.message.contains(kBlank1));
    must(stack.add(row(app, kBlank2, PrintState::Spoiled, u"Tercetak dua kali"_s)));
    stack.remove(kBlank1);
    CHECK(stack.goodBlankOf(app.id).isEmpty());
    CHECK(stack.rows().size() == 1);
}

TEST_CASE("A blank that cannot be recorded says what became of it and what to do", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    must(receiveBlanks(t.office, t.admin, u"UKL Tarusan"_s, u"TRS-0001"_s, 5));
    const Application one = t.reach(State::Validated, 1);
    const Application two = t.reach(State::Validated, 2);
    must(recordSiakResult(t.office, t.printer, row(one, kBlank1, PrintState::Good).result));
    must(recordSiakResult(t.office, t.printer, row(two, kBlank2, PrintState::Spoiled, u"Tinta bergaris"_s).result));
    must(reportBlanksLost(t.office, t.printer, {kBlank3}, u"Tidak ada di laci"_s));
    CHECK(blankSentence(t, kBlank1).contains(u"hasil baik"_s));
    CHECK(blankSentence(t, kBlank1).contains(one.receiptNumber));
    CHECK(blankSentence(t, kBlank2).contains(u"gagal cetak"_s));
    CHECK(blankSentence(t, kBlank2).contains(u"Tinta bergaris"_s));
    CHECK(blankSentence(t, kBlank3).contains(u"hilang"_s));
    CHECK(blankSentence(t, u"TRS-0001"_s).contains(u"UKL Tarusan"_s));
    CHECK(blankSentence(t, u"XYZ-1"_s).contains(u"tidak ada dalam persediaan"_s));
    CHECK(blankSentence(t, u"pss-0048004"_s).contains(u"Caps Lock"_s));
    CHECK(blankSentence(t, nikOf(one)).contains(u"Ini NIK"_s));
    CHECK(blankSentence(t, u"   "_s).contains(u"Pindai"_s));
    CHECK(blankSentence(t, u"PSS-\x1d" u"0048004"_s).contains(u"rusak"_s));
    CHECK(blankSentence(t, u"PSS-0048004PSS-0048005PSS-0048006PSS-0048007"_s).contains(u"terlalu panjang"_s));
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A NIK that is not among those waiting says where that child stands", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application early = t.reach(State::Verified, 1);
    const Application held = t.take(t.reach(State::Validated, 2), Step::Hold);
    const Application printed = t.reach(State::Printed, 3);
    CHECK(childSentence(t, nikOf(early)).contains(label(State::Verified)));
    CHECK(childSentence(t, nikOf(held)).contains(u"ditunda"_s));
    CHECK(childSentence(t, nikOf(printed)).contains(must(cardsOf(*t.database, printed.id)).first().serial));
    const QString nobody = childSentence(t, u"1301056412180077"_s);
    CHECK(nobody.contains(u"tidak ada dalam permohonan"_s));
    CHECK_FALSE(nobody.contains(u"1301056412180077"_s)); // masked in every sentence
    CHECK(childSentence(t, kBlank3).contains(u"Ini nomor blangko"_s));
    CHECK(childSentence(t, u"13010564"_s).contains(u"16"_s));
    CHECK(childSentence(t, u"1301\x02" u"056412180077"_s).contains(u"rusak"_s));
}

TEST_CASE("The child of a scanned NIK is opened, and a grouped NIK is the same", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application app = t.reach(State::Validated);
    const qint64 read = t.number(u"SELECT count(*) FROM reading"_s);
    QString grouped = nikOf(app);
    grouped.insert(12, u' ').insert(8, u' ').insert(4, u' ');
    const SiakChild child = must(scannedChild(t.office, t.printer, grouped, kBlank1));
    CHECK(child.application.id == app.id);
    CHECK(child.onlySpoiled.isEmpty());
    CHECK(t.number(u"SELECT count(*) FROM reading"_s) == read + 1);
    CHECK(t.fresh(app).version == app.version);
}

TEST_CASE("Who validated records no result, nor does who is not the operator", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application app = t.reach(State::Validated);
    const auto outcome = GENERATE(PrintState::Good, PrintState::Spoiled);
    const SiakResult result = row(app, kBlank1, outcome, u"Kartu macet"_s).result;
    CHECK(refusal(recordSiakResult(t.office, t.counterA, result)).kind == ErrorKind::Refused);
    CHECK(refusal(scannedBlank(t.office, t.counterA, kBlank1)).kind == ErrorKind::Refused);
    t.give(t.head, {Role::SectionHead, Role::Operator});
    CHECK(refusal(recordSiakResult(t.office, t.head, result)).message.contains(u"Anda yang memvalidasi"_s));
    CHECK(refusal(scannedChild(t.office, t.head, nikOf(app), kBlank1)).message.contains(u"Anda yang memvalidasi"_s));
    CHECK(t.number(u"SELECT count(*) FROM print_attempt"_s) == 0);
    must(recordSiakResult(t.office, t.printer, result));
}

TEST_CASE("A child who turned 17 or five meanwhile has no good card, and its blank is still accounted for", "[office][siak]")
{
    const QDate birth = GENERATE(QDate(2009, 12, 15), QDate(2021, 12, 15));
    TestOffice t(PrintWay::Siak);
    StepInput input = t.submission(1, birth);
    input.grounds.insert(Verdict::CardExpiresSoon, u"Untuk pendaftaran sekolah"_s);
    const bool isYoung = birth.year() == 2021;
    Application app = must(t.office.submit(t.partner, input));
    for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp, Step::Verify, Step::Validate}) {
        StepInput given = t.input(step, app);
        if (isYoung)
            given.photo.clear();
        app = t.take(app, step, given);
    }
    const SiakRow good = row(app, kBlank1, PrintState::Good);
    CHECK(must(scannedChild(t.office, t.printer, nikOf(app), kBlank1)).onlySpoiled.isEmpty());
    t.now = atOffice(QDate(2026, 12, 15), QTime(8, 0));
    const QString why = must(scannedChild(t.office, t.printer, nikOf(app), kBlank1)).onlySpoiled;
    CHECK(why.contains(isYoung ? u"5 tahun"_s : u"17 tahun"_s));
    CHECK(refusal(recordSiakResult(t.office, t.printer, good.result)).message.contains(isYoung ? u"5 tahun"_s : u"17 tahun"_s));
    CHECK(atDinas(t).good == 0);
    must(recordSiakResult(t.office, t.printer, row(app, kBlank1, PrintState::Spoiled, u"Umurnya lewat"_s).result));
    CHECK(atDinas(t).spoiled == 1);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A stack of yesterday bears yesterday, on the card, in the register and against SIAK's list", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application one = t.reach(State::Validated, 1);
    const Application two = t.reach(State::Validated, 2);
    const QDate yesterday = t.office.today();
    t.now = t.now.addDays(1);
    SiakStack stack;
    must(stack.add(row(one, kBlank1, PrintState::Good)));
    stack.setMadeOn(yesterday);
    must(stack.add(row(two, kBlank2, PrintState::Spoiled, u"Tinta bergaris"_s)));
    recordAll(t, stack);
    CHECK(stack.open() == 0);
    CHECK(must(cardsOf(*t.database, one.id)).first().printedOn == yesterday);
    CHECK(must(latestAttempt(*t.database, two.id))->attempt.madeOn == yesterday);
    const Reconciliation then = must(reconcile(t.office, t.printer, yesterday, {{2, nikOf(one), kBlank1}}));
    CHECK(then.differences.isEmpty());
    CHECK((then.here == 1 && then.used == 2));
    const Reconciliation today = must(reconcile(t.office, t.printer, t.office.today(), {}));
    CHECK((today.here == 0 && today.used == 0));
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A card is judged by the day on which SIAK printed it, also when it is written down later", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    StepInput input = t.submission(1, {2021, 12, 15}); // five years old on 15 December 2026
    input.grounds.insert(Verdict::CardExpiresSoon, u"Untuk pendaftaran sekolah"_s);
    Application app = must(t.office.submit(t.partner, input));
    for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp, Step::Verify, Step::Validate}) {
        StepInput given = t.input(step, app);
        given.photo.clear();
        app = t.take(app, step, given);
    }
    t.now = atOffice(QDate(2026, 12, 15), QTime(8, 0));
    SiakResult good = row(app, kBlank1, PrintState::Good).result;
    CHECK(must(scannedChild(t.office, t.printer, nikOf(app), kBlank1)).onlySpoiled.contains(u"5 tahun"_s));
    CHECK(refusal(recordSiakResult(t.office, t.printer, good)).message.contains(u"5 tahun"_s));
    good.madeOn = {2026, 12, 14};
    CHECK(must(scannedChild(t.office, t.printer, nikOf(app), kBlank1, good.madeOn)).onlySpoiled.isEmpty());
    must(recordSiakResult(t.office, t.printer, good));
    const Card card = must(cardsOf(*t.database, app.id)).first();
    CHECK((card.kind == CardKind::WithoutPhoto && card.printedOn == good.madeOn));
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("SIAK printed no card tomorrow, and none before it could be printed", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application app = t.reach(State::Validated, 1);
    const QDate validated = t.office.today();
    t.now = t.now.addDays(2);
    const auto outcome = GENERATE(PrintState::Good, PrintState::Spoiled);
    SiakResult result = row(app, kBlank1, outcome, u"Kartu macet"_s).result;
    for (const QDate day : {t.office.today().addDays(1), validated.addDays(-1)}) {
        result.madeOn = day;
        const Error error = refusal(recordSiakResult(t.office, t.printer, result));
        CHECK(error.place == u"madeOn"_s);
        CHECK(error.message.contains(longDate(day)));
        CHECK(refusal(scannedChild(t.office, t.printer, nikOf(app), kBlank1, day)).place == u"madeOn"_s);
    }
    CHECK(must(openAttempts(*t.database)).isEmpty());
    CHECK(atDinas(t).good + atDinas(t).spoiled == 0);
    result.madeOn = validated;
    must(recordSiakResult(t.office, t.printer, result));
}

TEST_CASE("Where TTE is switched on meanwhile the card waits for its signature", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application app = t.reach(State::Validated);
    t.useSignature();
    CHECK(must(scannedChild(t.office, t.printer, nikOf(app), kBlank1)).onlySpoiled.contains(u"TTE"_s));
    CHECK(refusal(recordSiakResult(t.office, t.printer, row(app, kBlank1, PrintState::Good).result)).message.contains(u"TTE"_s));
    const Application withSignature = t.take(app, Step::RecordSignature);
    must(recordSiakResult(t.office, t.printer, row(withSignature, kBlank1, PrintState::Good).result));
}

TEST_CASE("Of two operators the second is told who was first, and his other cards are recorded", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application one = t.reach(State::Validated, 1);
    const Application two = t.reach(State::Validated, 2);
    const Application three = t.reach(State::Validated, 3);
    SiakStack stack;
    must(stack.add(row(one, kBlank1, PrintState::Good)));
    must(stack.add(row(two, kBlank2, PrintState::Spoiled, u"Kartu macet"_s)));
    must(stack.add(row(three, kBlank3, PrintState::Good)));
    must(recordSiakResult(t.office, t.printer, row(one, u"PSS-0048010"_s, PrintState::Good).result));
    t.take(two, Step::Hold);
    recordAll(t, stack);
    CHECK(stack.open() == 2);
    CHECK(stack.rows().at(0).state == SiakRowState::Refused);
    CHECK(stack.rows().at(0).words.contains(t.printer.name));
    CHECK(stack.rows().at(1).words.contains(u"Didahului"_s));
    CHECK(stack.rows().at(2).state == SiakRowState::Recorded);
    CHECK(t.stateOf(three) == State::Printed);
    CHECK(must(scannedBlank(t.office, t.printer, kBlank1)) == kBlank1); // the refused one's is free
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A good card that is sent twice counts once", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application app = t.reach(State::Validated);
    const SiakResult result = row(app, kBlank1, PrintState::Good).result;
    must(recordSiakResult(t.office, t.printer, result));
    must(recordSiakResult(t.office, t.printer, result));
    CHECK(must(cardsOf(*t.database, app.id)).size() == 1);
    CHECK(atDinas(t).good == 1);
}

TEST_CASE("A blank that another card took between scan and record is refused, and nothing of it is kept", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application one = t.reach(State::Validated, 1);
    const Application two = t.reach(State::Validated, 2);
    must(recordSiakResult(t.office, t.printer, row(one, kBlank1, PrintState::Good).result));
    const QStringList before = t.dump();
    const auto outcome = GENERATE(PrintState::Good, PrintState::Spoiled);
    CHECK(refusal(recordSiakResult(t.office, t.printer, row(two, kBlank1, outcome, u"Kartu macet"_s).result)).place == u"serial"_s);
    CHECK(t.changedSince(before) == QStringList());
}

TEST_CASE("A spoiled card wants a reason in words, and a scan is none", "[office][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application app = t.reach(State::Validated);
    for (const QString &reason : {QString(), u"  "_s, kBlank2, nikOf(app)}) {
        CHECK(refusal(recordSiakResult(t.office, t.printer, row(app, kBlank1, PrintState::Spoiled, reason).result)).place == u"reason"_s);
        CHECK(refusal(spoiledReason(t.office, reason)).place == u"reason"_s);
    }
    CHECK(t.number(u"SELECT count(*) FROM print_attempt"_s) == 0);
}

TEST_CASE("Where SILPIA prints, no result of SIAK is recorded", "[office][siak]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    for (const PrintState outcome : {PrintState::Good, PrintState::Spoiled})
        CHECK(refusal(recordSiakResult(t.office, t.printer, row(app, kBlank1, outcome, u"Kartu macet"_s).result)).kind == ErrorKind::Refused);
    CHECK(refusal(scannedBlank(t.office, t.printer, kBlank1)).kind == ErrorKind::Refused);
    CHECK(t.number(u"SELECT count(*) FROM print_attempt"_s) == 0);
}

TEST_CASE("A card that left for our printer before SIAK was chosen is settled on the blank that it left on", "[office][siak]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated, 1);
    const Application other = t.reach(State::Validated, 2);
    const QString serial = must(startPrint(t.office, t.printer, app.id, app.version, {})).attempt.serial;
    t.setting(u"print.way"_s, u"siak"_s);
    CHECK(must(scannedBlank(t.office, t.printer, serial)) == serial);
    CHECK(childSentence(t, nikOf(app), kBlank2).contains(serial));
    CHECK(childSentence(t, nikOf(other), serial).contains(app.receiptNumber));
    CHECK(refusal(recordSiakResult(t.office, t.printer, row(app, kBlank2, PrintState::Good).result)).message.contains(serial));
    const auto outcome = GENERATE(PrintState::Good, PrintState::Spoiled);
    CHECK(must(scannedChild(t.office, t.printer, nikOf(app), serial)).application.id == app.id);
    must(recordSiakResult(t.office, t.printer, row(app, serial, outcome, u"Kartu macet"_s).result));
    CHECK(must(openAttempts(*t.database)).isEmpty());
    CHECK(atDinas(t).taken == 0);
    CHECK(t.flaws() == QStringList());
}
