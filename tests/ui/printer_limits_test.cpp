#include "core/base/text.h"
#include "core/office/printers.h"
#include "core/office/print_run.h"
#include "tests/support/sim_printer.h"
#include "tests/support/test_office.h"
#include "ui/frame/theme.h"
#include "ui/print/card_layout.h"
#include "ui/screens/print_screen.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QTest>

using namespace silpia;
using namespace silpia::test;

namespace {

constexpr int kLookEvery = 20;
constexpr int kLong = 8000;

/// A batch that runs over simulated printers.
class Batch
{
public:
    explicit Batch(const QStringList &queues) { sim.queues = queues; }

    void keep(const QString &queue, const std::function<void(Printer &)> &change)
    {
        Printer printer = must(loadPrinter(*t.database, queue));
        change(printer);
        must(keepPrinter(t.office, t.printer, printer));
    }
    void start(int cards)
    {
        for (int number = 1; number <= cards; ++number)
            t.reach(State::Validated, number, {2023, 5, 20});
        must(fillBatch(t.office, t.printer, cards));
        runner = std::make_unique<PrintRunner>(t.office, t.printer, sim.carrier(), nullptr, kLookEvery);
        QObject::connect(runner.get(), &PrintRunner::said, runner.get(), [this](const QString &sentence, bool) { said.append(sentence); });
        runner->setPrinters(sim.queues);
        runner->start();
    }
    bool trayHolds(qsizetype cards)
    {
        return QTest::qWaitFor([&] { return runner->inTray().size() == cards; }, kLong);
    }
    /// Long enough for a card to be sent that must not be.
    void waitForNothing() { QTest::qWait(10 * kLookEvery); }
    int cardsOf(const QString &queue) { return static_cast<int>(t.number(u"SELECT count(*) FROM print_attempt WHERE queue = ?"_s, {queue})); }

    TestOffice t;
    Sim sim;
    std::unique_ptr<PrintRunner> runner;
    QStringList said;
};

} // namespace

TEST_CASE("The cards of a printer at its limit of the day go to the other printers", "[ui][print][printer]")
{
    Batch batch({u"a"_s, u"b"_s});
    batch.keep(u"a"_s, [](Printer &printer) { printer.dayLimit = 1; });
    batch.start(4);
    REQUIRE(batch.trayHolds(4));
    CHECK(batch.cardsOf(u"a"_s) == 1);
    CHECK(batch.cardsOf(u"b"_s) == 3);
    CHECK(batch.said == QStringList{u"a: batas hari ini 1 kartu."_s}); // once
    CHECK(batch.runner->waitsFor().isEmpty());
    CHECK(batch.t.flaws() == QStringList());
}

TEST_CASE("A resting printer gets no card until its rest is over and then the batch goes on by itself", "[ui][print][printer]")
{
    Batch batch({u"a"_s});
    batch.keep(u"a"_s, [](Printer &printer) {
        printer.restAfter = 2;
        printer.restMinutes = 5;
    });
    batch.start(3);
    REQUIRE(batch.trayHolds(2));
    batch.waitForNothing();
    CHECK(batch.sim.sent() == 2);
    CHECK(batch.runner->isRunning());
    CHECK(batch.runner->waitsFor() == u"a: istirahat sampai 10.05 – berlanjut sendiri"_s);
    batch.t.now = batch.t.now.addSecs(299);
    batch.waitForNothing();
    CHECK(batch.sim.sent() == 2);
    batch.t.now = batch.t.now.addSecs(1);
    REQUIRE(batch.trayHolds(3));
    CHECK(batch.runner->waitsFor().isEmpty());
}

TEST_CASE("A limit that is lifted with a reason lets the batch go on", "[ui][print][printer]")
{
    Batch batch({u"a"_s});
    batch.keep(u"a"_s, [](Printer &printer) { printer.dayLimit = 1; });
    batch.start(2);
    REQUIRE(batch.trayHolds(1));
    batch.waitForNothing();
    CHECK(batch.sim.sent() == 1);
    must(liftDayLimit(batch.t.office, batch.t.printer, u"a"_s, u"Antrean sekolah"_s));
    batch.runner->goOn();
    REQUIRE(batch.trayHolds(2));
}

TEST_CASE("A limit that was reached is over at the next day of the office", "[ui][print][printer]")
{
    Batch batch({u"a"_s});
    batch.keep(u"a"_s, [](Printer &printer) { printer.dayLimit = 1; });
    batch.start(2);
    REQUIRE(batch.trayHolds(1));
    batch.t.later(1);
    REQUIRE(batch.trayHolds(2));
}

TEST_CASE("A printer of backs alone gets no new card and the batch stops with words", "[ui][print][printer]")
{
    Batch batch({u"a"_s});
    batch.keep(u"a"_s, [](Printer &printer) { printer.sides = CardSides::BackOnly; });
    batch.start(1);
    CHECK_FALSE(batch.runner->isRunning());
    CHECK(batch.said == QStringList{u"a: hanya sisi belakang."_s});
    CHECK(batch.t.number(u"SELECT count(*) FROM print_attempt"_s) == 0);
}

TEST_CASE("Each card remembers the layout and how its printer was set", "[ui][print][printer]")
{
    Batch batch({u"a"_s, u"b"_s});
    batch.keep(u"a"_s, [](Printer &printer) { printer.frontX = -4; });
    batch.start(2);
    REQUIRE(batch.trayHolds(2));
    const QString version = must(builtInCardLayout()).version;
    CHECK(batch.t.text(u"SELECT layout_version FROM print_attempt WHERE queue = 'a'"_s) == version + u"+f-4,0 b0,0"_s);
    CHECK(batch.t.text(u"SELECT layout_version FROM print_attempt WHERE queue = 'b'"_s) == version);
}

TEST_CASE("The back of a card whose front is out is printed alone on the same blank", "[ui][print][printer]")
{
    Batch batch({u"a"_s});
    batch.keep(u"a"_s, [](Printer &printer) { printer.sides = CardSides::FrontOnly; });
    batch.start(1);
    CHECK_FALSE(batch.runner->mayPrintBack(batch.runner->board().unsettled.first())); // its front is in the printer
    REQUIRE(batch.trayHolds(1));
    const SeenAttempt card = batch.runner->inTray().first();
    REQUIRE(batch.runner->mayPrintBack(card));
    must(batch.runner->printBack(card, u"a"_s));
    CHECK(batch.runner->inTray().isEmpty());
    CHECK(refusal(batch.runner->printBack(card, u"a"_s)).kind == ErrorKind::Refused);
    REQUIRE(batch.trayHolds(1));
    CHECK(batch.sim.sent() == 2);
    CHECK_FALSE(batch.runner->mayPrintBack(batch.runner->inTray().first())); // it is on the card
    CHECK(batch.t.number(u"SELECT count(*) FROM print_attempt"_s) == 1);
    CHECK(must(stock(*batch.t.database)).first().taken == 1);
    CHECK(batch.t.number(u"SELECT count(*) FROM print_observation WHERE words LIKE 'silpia-back%'"_s) > 0);
    CHECK(batch.t.number(u"SELECT count(*) FROM print_observation WHERE words NOT LIKE 'silpia-back%' AND id > (SELECT min(id) FROM print_observation WHERE words LIKE 'silpia-back%')"_s) == 0);
    CHECK(must(batch.runner->settleTray(batch.runner->inTray())) == 1);
    CHECK(batch.t.flaws() == QStringList());
}

TEST_CASE("A back that its printer refuses leaves the card in the tray with its front", "[ui][print][printer]")
{
    Batch batch({u"a"_s});
    batch.sim.faultOf = [](int card) { return card == 1 ? Fault::Refused : Fault::None; };
    batch.keep(u"a"_s, [](Printer &printer) { printer.sides = CardSides::FrontOnly; });
    batch.start(1);
    REQUIRE(batch.trayHolds(1));
    must(batch.runner->printBack(batch.runner->inTray().first(), u"a"_s));
    REQUIRE(QTest::qWaitFor([&] { return !batch.said.isEmpty(); }, kLong));
    CHECK(batch.said.first().startsWith(u"Sisi belakang tidak tercetak"_s));
    CHECK(batch.trayHolds(1));
    CHECK(batch.runner->uncertain().isEmpty());
    CHECK(batch.runner->mayPrintBack(batch.runner->inTray().first())); // it never came
}

TEST_CASE("A card with both sides is offered no back", "[ui][print][printer]")
{
    Batch batch({u"a"_s});
    batch.start(1);
    REQUIRE(batch.trayHolds(1));
    CHECK_FALSE(batch.runner->mayPrintBack(batch.runner->inTray().first()));
    CHECK(refusal(batch.runner->printBack(batch.runner->inTray().first(), u"a"_s)).kind == ErrorKind::Refused);
}

TEST_CASE("A layout of the office that cannot be read stops the batch before a blank is taken", "[ui][print][printer]")
{
    Batch batch({u"a"_s});
    batch.t.setting(u"card.layout"_s, u"{}"_s);
    batch.start(1);
    CHECK_FALSE(batch.runner->isRunning());
    REQUIRE_FALSE(batch.said.isEmpty());
    CHECK(batch.said.first().contains(u"tata letak"_s));
    CHECK(batch.t.number(u"SELECT count(*) FROM print_attempt"_s) == 0);
}

TEST_CASE("The desk says at the printer why it waits and how far its ribbon goes", "[ui][print][printer]")
{
    applyTheme(*qApp, ThemeKind::Light);
    TestOffice t;
    Sim sim;
    Printer printer;
    printer.queue = u"kartu"_s;
    printer.dayLimit = 1;
    printer.ribbonCards = 200;
    must(keepPrinter(t.office, t.printer, printer));
    must(recordCare(t.office, t.printer, u"kartu"_s, PrinterCare::Ribbon));
    t.reach(State::Validated, 1, {2023, 5, 20});
    t.reach(State::Validated, 2, {2023, 5, 20});
    PrintScreen screen(t.office, t.printer, sim.carrier());
    screen.resize(1174, 684);
    screen.show();
    auto *target = screen.findChild<QComboBox *>(u"printTarget"_s);
    REQUIRE(QTest::qWaitFor([&] { return target->count() > 1; }, kLong));
    const auto words = [&] { return screen.findChild<QLabel *>(u"printerWords"_s)->text(); };
    const auto ribbon = [&] { return screen.findChild<QWidget *>(u"ribbon"_s)->findChildren<QLabel *>().last()->text(); };
    CHECK(words() == u"Printer kartu"_s);
    CHECK(ribbon() == u"± 200"_s);
    screen.findChild<QAbstractButton *>(u"fillBatch"_s)->click();
    screen.findChild<QAbstractButton *>(u"printStart"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return words() == u"batas hari ini 1 kartu"_s; }, kLong));
    REQUIRE(QTest::qWaitFor([&] { return screen.runner().inTray().size() == 1; }, kLong));
    CHECK(ribbon() == u"± 199"_s);
    if (const QString folder = qEnvironmentVariable("SILPIA_PICTURES"); !folder.isEmpty())
        screen.grab().save(QDir(folder).filePath(u"cetak-batas.png"_s));
}

TEST_CASE("The desk offers the back only of a card whose front is out", "[ui][print][printer]")
{
    applyTheme(*qApp, ThemeKind::Light);
    TestOffice t;
    Sim sim;
    Printer printer;
    printer.queue = u"kartu"_s;
    printer.sides = CardSides::FrontOnly;
    must(keepPrinter(t.office, t.printer, printer));
    t.reach(State::Validated, 1, {2023, 5, 20});
    PrintScreen screen(t.office, t.printer, sim.carrier());
    screen.resize(1174, 684);
    screen.show();
    auto *target = screen.findChild<QComboBox *>(u"printTarget"_s);
    REQUIRE(QTest::qWaitFor([&] { return target->count() > 1; }, kLong));
    auto *back = screen.findChild<QAbstractButton *>(u"printBack"_s);
    CHECK_FALSE(back->isVisible());
    screen.findChild<QAbstractButton *>(u"fillBatch"_s)->click();
    screen.findChild<QAbstractButton *>(u"printStart"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return back->isVisible(); }, kLong));
    CHECK(screen.minimumSizeHint().height() <= 684); // what the frame leaves of 1366×768
    if (const QString folder = qEnvironmentVariable("SILPIA_PICTURES"); !folder.isEmpty()) {
        QTest::qWait(50);
        screen.grab().save(QDir(folder).filePath(u"cetak-belakang.png"_s));
    }
    back->click();
    CHECK_FALSE(back->isVisible()); // it is in the printer
    REQUIRE(QTest::qWaitFor([&] { return sim.sent() == 2 && screen.runner().inTray().size() == 1; }, kLong));
    CHECK_FALSE(back->isVisible()); // it is on the card
}
