#include "core/office/printers.h"

#include "core/base/text.h"
#include "core/office/desks.h"
#include "core/office/print_run.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

Printer calibrated(const QString &queue = u"kartu"_s)
{
    Printer printer;
    printer.queue = queue;
    printer.frontX = -3;
    printer.backY = 50;
    printer.longer = -20;
    printer.turn = CardTurn::Turned;
    printer.backTurned = true;
    printer.brightness = 15;
    printer.sides = CardSides::FrontOnly;
    printer.ribbonCards = 200;
    return printer;
}

/// One card on its way to a printer; `seen` where something was seen of it.
StartedPrint sent(TestOffice &t, const Application &app, const QString &queue, std::optional<PrintState> seen = PrintState::DeviceDone)
{
    StartedPrint started = must(startPrint(t.office, t.printer, app.id, app.version, {{}, {}, queue, "digest", u"v1"_s}));
    if (seen)
        must(recordSeen(t.office, t.printer, started.attempt.uuid, {*seen, 1, {}}));
    return started;
}

void goodCard(TestOffice &t, int number, const QString &queue = u"kartu"_s)
{
    const Application app = t.reach(State::Validated, number);
    sent(t, app, queue);
    must(t.office.perform(t.printer, app.id, Step::Print, app.version, {}));
}

PrinterStanding standing(TestOffice &t, const QString &queue = u"kartu"_s)
{
    return must(standingOf(t.office, queue));
}

} // namespace

TEST_CASE("A printer is kept by operator or administrator and each change is an event", "[office][printer]")
{
    TestOffice t;
    for (const Session &who : {t.partner, t.counterA, t.head, t.division})
        CHECK(refusal(keepPrinter(t.office, who, calibrated())).kind == ErrorKind::Refused);
    CHECK(must(printers(t.office)).isEmpty());
    Printer kept = calibrated(u" kartu "_s);
    kept.id = must(keepPrinter(t.office, t.printer, kept));
    kept.queue = u"kartu"_s;
    CHECK(must(printers(t.office)) == QList{kept});
    CHECK(must(loadPrinter(*t.database, u"kartu"_s)) == kept);
    kept.frontX = 12;
    kept.sides = CardSides::BackOnly;
    CHECK(must(keepPrinter(t.office, t.admin, kept)) == kept.id);
    CHECK(must(printers(t.office)) == QList{kept});
    CHECK(t.number(u"SELECT count(*) FROM event WHERE code = 'keepPrinter'"_s) == 2);
    CHECK(t.flaws() == QStringList());
    t.raw("UPDATE printer SET front_x = 13");
    CHECK_FALSE(t.flaws().isEmpty());
}

TEST_CASE("A printer without a row is used as it is", "[office][printer]")
{
    TestOffice t;
    Printer plain;
    plain.queue = u"belum diatur"_s;
    CHECK(must(loadPrinter(*t.database, u"belum diatur"_s)) == plain);
    CHECK(standing(t, u"belum diatur"_s).mayPrint());
}

TEST_CASE("What is beyond a printer's range is refused at its field and nothing is written", "[office][printer]")
{
    TestOffice t;
    const auto refused = [&](const std::function<void(Printer &)> &change) {
        Printer printer = calibrated();
        change(printer);
        const Error error = refusal(keepPrinter(t.office, t.printer, printer));
        CHECK(error.kind == ErrorKind::Invalid);
        CHECK(error.message.endsWith(u'.'));
        return error.place;
    };
    CHECK(refused([](Printer &p) { p.queue = u"  "_s; }) == u"queue"_s);
    CHECK(refused([](Printer &p) { p.frontX = 51; }) == u"frontX"_s);
    CHECK(refused([](Printer &p) { p.frontY = -51; }) == u"frontY"_s);
    CHECK(refused([](Printer &p) { p.backX = 51; }) == u"backX"_s);
    CHECK(refused([](Printer &p) { p.backY = -51; }) == u"backY"_s);
    CHECK(refused([](Printer &p) { p.longer = 21; }) == u"longer"_s);
    CHECK(refused([](Printer &p) { p.higher = -21; }) == u"higher"_s);
    CHECK(refused([](Printer &p) { p.brightness = 51; }) == u"brightness"_s);
    CHECK(refused([](Printer &p) { p.dayLimit = -1; }) == u"dayLimit"_s);
    CHECK(refused([](Printer &p) { p.ribbonCards = 5001; }) == u"ribbonCards"_s);
    CHECK(refused([](Printer &p) { p.cleaningCards = -1; }) == u"cleaningCards"_s);
    CHECK(refused([](Printer &p) { p.restAfter = 50; }) == u"restMinutes"_s); // fifty cards and no minutes
    CHECK(refused([](Printer &p) { p.restMinutes = 241; }) == u"restMinutes"_s);
    CHECK(refused([](Printer &p) { p.id = 7; }) == u"queue"_s); // another name for a row
    must(keepPrinter(t.office, t.printer, calibrated()));
    CHECK(refused([](Printer &) {}) == u"queue"_s); // there already
    CHECK(t.number(u"SELECT count(*) FROM printer"_s) == 1);
}

TEST_CASE("A ribbon is used by cards that left, spoiled ones too, and by none that did not", "[office][printer]")
{
    TestOffice t;
    goodCard(t, 1);
    CHECK_FALSE(standing(t).sinceRibbon); // nobody wrote down when it was changed
    must(recordCare(t.office, t.printer, u"kartu"_s, PrinterCare::Ribbon));
    CHECK(standing(t).sinceRibbon == 0);
    goodCard(t, 2);
    const Application spoiled = t.reach(State::Validated, 3);
    sent(t, spoiled, u"kartu"_s, PrintState::Spoiled);
    must(closePrint(t.office, t.printer, spoiled.id, BadOutcome::Spoiled, u"Macet"_s));
    CHECK(standing(t).sinceRibbon == 2);
    const Application stayed = t.reach(State::Validated, 4);
    sent(t, stayed, u"kartu"_s, PrintState::NotPrinted);
    CHECK(standing(t).sinceRibbon == 2);
    must(closePrint(t.office, t.printer, stayed.id, BadOutcome::NotPrinted, {}));
    sent(t, t.reach(State::Validated, 5), u"kartu"_s, {}); // committed, nothing seen of it yet
    goodCard(t, 6, u"lain"_s);
    CHECK(standing(t).sinceRibbon == 2);
    CHECK_FALSE(standing(t).sinceCleaning);
    must(recordCare(t.office, t.admin, u"kartu"_s, PrinterCare::Cleaning));
    goodCard(t, 7);
    CHECK(standing(t).sinceRibbon == 3);
    CHECK(standing(t).sinceCleaning == 1);
    CHECK(standing(t).today == 4);
    CHECK(refusal(recordCare(t.office, t.counterA, u"kartu"_s, PrinterCare::Ribbon)).kind == ErrorKind::Refused);
    CHECK(refusal(recordCare(t.office, t.printer, u" "_s, PrinterCare::Ribbon)).place == u"queue"_s);
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("The ribbon's forecast goes by this month's working days", "[office][printer]")
{
    TestOffice t; // Tuesday 24 November 2026
    Printer printer = calibrated();
    must(keepPrinter(t.office, t.printer, printer));
    const auto forecast = [&] { return must(ribbonForecast(t.office, standing(t))); };
    CHECK_FALSE(forecast()); // no change of the ribbon is known
    t.later(-40);
    goodCard(t, 1); // of another month
    t.later(40);
    must(recordCare(t.office, t.printer, u"kartu"_s, PrinterCare::Ribbon));
    CHECK(forecast()->cards == 200);
    CHECK_FALSE(forecast()->workingDays);
    CHECK(forecast()->text() == u"cukup untuk ± 200 kartu"_s);
    for (int number = 2; number <= 5; ++number)
        goodCard(t, number);
    const int days = must(t.office.book())->deadlines.calendar().workingDaysBetween({2026, 10, 31}, {2026, 11, 24});
    CHECK(days == 17);
    CHECK(forecast()->cards == 196);
    CHECK(forecast()->workingDays == 196 * 17 / 4);
    CHECK(forecast()->text() == u"cukup untuk ± 196 kartu, ± 833 hari kerja menurut bulan ini"_s);
    printer = must(loadPrinter(*t.database, u"kartu"_s));
    printer.ribbonCards = 3; // it lasted longer than it should
    must(keepPrinter(t.office, t.printer, printer));
    CHECK(standing(t).ribbonLeft() == -1);
    CHECK(forecast()->cards == 0);
    CHECK(forecast()->text().contains(u"habis"_s));
}

TEST_CASE("A printer at its limit of the day takes no card until tomorrow or until it is lifted with a reason", "[office][printer]")
{
    TestOffice t;
    Printer printer = calibrated();
    printer.dayLimit = 2;
    must(keepPrinter(t.office, t.printer, printer));
    goodCard(t, 1);
    CHECK(refusal(liftDayLimit(t.office, t.printer, u"kartu"_s, u"Antrean panjang"_s)).kind == ErrorKind::Refused); // not reached
    CHECK(standing(t).mayPrint());
    goodCard(t, 2);
    CHECK_FALSE(standing(t).mayPrint());
    CHECK(standing(t).waitsFor() == u"batas hari ini 2 kartu"_s);
    CHECK(waitsUntil(t.office, standing(t)) == atOffice({2026, 11, 25}, QTime(0, 0)));
    const Application more = t.reach(State::Validated, 6);
    const auto start = [&](const QString &queue) { return startPrint(t.office, t.printer, more.id, more.version, {{}, {}, queue}); };
    CHECK(refusal(start(u"kartu"_s)).message.contains(u"batas hari ini 2 kartu"_s)); // wherever the order comes from
    CHECK(t.number(u"SELECT count(*) FROM print_open"_s) == 0);
    CHECK(refusal(liftDayLimit(t.office, t.printer, u"kartu"_s, u"  "_s)).place == u"reason"_s);
    CHECK(refusal(liftDayLimit(t.office, t.admin, u"kartu"_s, u"Antrean panjang"_s)).kind == ErrorKind::Refused);
    CHECK(refusal(recordCare(t.office, t.printer, u"kartu"_s, PrinterCare::Limit)).kind == ErrorKind::Refused);
    CHECK_FALSE(standing(t).mayPrint());
    must(liftDayLimit(t.office, t.printer, u"kartu"_s, u"Antrean panjang"_s));
    CHECK(standing(t).mayPrint());
    must(start(u"kartu"_s));
    must(closePrint(t.office, t.printer, more.id, BadOutcome::NotPrinted, {}));
    t.later(1);
    CHECK(standing(t).today == 0);
    goodCard(t, 3);
    goodCard(t, 4);
    CHECK_FALSE(standing(t).mayPrint()); // yesterday's permission was yesterday's
}

TEST_CASE("A printer rests after so many cards in a row and by the office's clock", "[office][printer]")
{
    TestOffice t;
    Printer printer = calibrated();
    printer.restAfter = 3;
    printer.restMinutes = 10;
    must(keepPrinter(t.office, t.printer, printer));
    goodCard(t, 1);
    goodCard(t, 2);
    CHECK(standing(t).mayPrint());
    goodCard(t, 3);
    CHECK(standing(t).restsUntil == t.now.addSecs(600));
    CHECK(standing(t).waitsFor() == u"istirahat sampai 10.10"_s);
    t.now = t.now.addSecs(599);
    CHECK_FALSE(standing(t).mayPrint());
    t.now = t.now.addSecs(1);
    CHECK(standing(t).mayPrint());
    goodCard(t, 4);
    goodCard(t, 5);
    CHECK(standing(t).mayPrint()); // the rest began a new row
    t.now = t.now.addSecs(-7200); // the clock was set back
    CHECK(standing(t).mayPrint());
}

TEST_CASE("Wear is read over the index of the queue and not through all attempts", "[office][printer]")
{
    TestOffice t;
    QStringList plan;
    must(t.database->each(u"EXPLAIN QUERY PLAN SELECT count(*) FROM print_attempt t WHERE t.queue = 'kartu' AND t.id > 5"_s, {}, [&](const Row &row) -> Result<void> {
        plan.append(row.text(3));
        return {};
    }));
    CHECK(plan.join(u' ').contains(u"attempt_of_queue (queue=? AND id>?)"_s));
}
