// What befalls a queue while cards go through it, on a real CUPS: each tells the operator what to do, and the blanks balance.

#include "core/base/text.h"
#include "tests/proofs/print/rig.h"
#include "tests/support/test_office.h"
#include "ui/models/print_runner.h"
#include "ui/print/job_judge.h"

#include <QElapsedTimer>
#include <QTest>

using namespace silpia;
using namespace silpia::test;

namespace {

const QString kUuid = u"0193f0aa-0000-7000-8000-000000000001"_s;

/// An office whose batch of two goes through the rig's CUPS.
class RigDesk
{
public:
    explicit RigDesk(const Rig &rig)
    {
        for (int number = 1; number <= 2; ++number)
            apps.append(t.reach(State::Validated, number, {2023, 5, 20})); // under five: no photo
        must(fillBatch(t.office, t.printer, 2));
        runner = std::make_unique<PrintRunner>(t.office, t.printer, makeCupsCarrier(rig.server()));
        runner->setPrinters({QLatin1StringView(Rig::kQueue)});
    }
    /// What the operator is told of the card that he is asked about.
    QString asked(int milliseconds = 20000)
    {
        REQUIRE(QTest::qWaitFor([this] { return !runner->uncertain().isEmpty(); }, milliseconds));
        return explanation(runner->uncertain().first().last);
    }
    bool waitsFor(const QString &words)
    {
        return QTest::qWaitFor([&] { return !runner->board().unsettled.isEmpty() && explanation(runner->board().unsettled.first().last).contains(words); }, 15000);
    }
    void settle(PrintState outcome) { must(runner->settle(runner->uncertain().first(), outcome, u"Listrik padam"_s)); }
    void pauseAndSettle(PrintState outcome)
    {
        runner->pause();
        settle(outcome);
    }
    /// Prints what is left and says that what lies in the tray is good.
    void finish()
    {
        runner->start();
        REQUIRE(QTest::qWaitFor([this] { return runner->inTray().size() == runner->board().unsettled.size() && !runner->board().next() && !runner->inTray().isEmpty(); }, 30000));
        must(runner->settleTray(runner->inTray()));
        for (const Application &app : apps)
            CHECK(t.fresh(app).state == State::Printed);
        balances(2, 0);
    }
    void balances(int good, int spoiled)
    {
        const StockRow row = must(stock(*t.database)).first();
        CHECK(row.good == good);
        CHECK(row.spoiled == spoiled);
        CHECK(row.taken == 0);
        CHECK(t.flaws() == QStringList());
    }

    TestOffice t;
    QList<Application> apps;
    std::unique_ptr<PrintRunner> runner;
};

int cardsOf(const Rig &rig, const QString &uuid)
{
    return static_cast<int>(rig.cameOut().filter(uuid).size());
}

} // namespace

TEST_CASE("A printer that has no cards of that size refuses, nothing comes out, and the blank is free again", "[print][cups]")
{
    Rig rig;
    rig.stopPrinter();
    rig.startPrinter(u"a4.conf"_s); // another printer at the same cable
    RigDesk desk(rig);
    desk.runner->start();
    CHECK(desk.asked().contains(u"menolak ukuran kartu"_s));
    CHECK(desk.runner->stateOf(desk.runner->uncertain().first()) == PrintState::NotPrinted);
    INFO(desk.runner->uncertain().first().last.words.toStdString());
    CHECK(desk.runner->uncertain().first().last.words.contains(u"cannot print with supplied options"_s));
    desk.pauseAndSettle(PrintState::NotPrinted);
    desk.balances(0, 0);
    CHECK(rig.cameOut().isEmpty());
    rig.stopPrinter();
    rig.startPrinter();
    desk.finish();
    CHECK(rig.cameOut().size() == 2);
}

TEST_CASE("A queue that was made for paper refuses a card in the same words", "[print][cups]")
{
    Rig rig;
    rig.stopPrinter();
    rig.startPrinter(u"a4.conf"_s);
    rig.makeQueue(u"laporan"_s);
    RigDesk desk(rig);
    desk.runner->setPrinters({u"laporan"_s});
    desk.runner->start();
    CHECK(desk.asked().contains(u"menolak ukuran kartu"_s));
    desk.pauseAndSettle(PrintState::NotPrinted);
    desk.balances(0, 0);
    CHECK(rig.cameOut().isEmpty());
}

TEST_CASE("A card that a polite restart of CUPS leaves pending is unknown, and does not come out at the next restart", "[print][cups]")
{
    Rig rig;
    rig.stopSpooler(true); // it writes its queues down only now and then
    rig.startSpooler();
    rig.mood("slow");
    RigDesk desk(rig);
    desk.runner->start();
    REQUIRE(QTest::qWaitFor([&] { return rig.hasBegun(); }, 8000));
    const QString uuid = desk.runner->board().unsettled.first().attempt.uuid;
    rig.stopSpooler(true);
    rig.startSpooler();
    rig.mood("ok");
    const QString told = desk.asked(60000);
    INFO(desk.runner->uncertain().first().last.words.toStdString());
    CHECK((told.contains(u"dimulai ulang"_s) || told.contains(u"tidak menjawab"_s))); // as the look fell into the gap or not
    CHECK(desk.runner->stateOf(desk.runner->uncertain().first()) == PrintState::Unknown);
    REQUIRE(QTest::qWaitFor([&] { return cardsOf(rig, uuid) == 1; }, 8000)); // it had reached the printer whole
    desk.pauseAndSettle(PrintState::Good);
    rig.stopSpooler(true);
    rig.startSpooler();
    desk.finish();
    QTest::qWait(5000); // what CUPS would print again, it prints within a few seconds of its start
    CHECK(cardsOf(rig, uuid) == 1);
    CHECK(rig.cameOut().size() == 2);
}

TEST_CASE("A job that CUPS holds for good is found, told and taken out", "[print][cups]")
{
    Rig rig;
    rig.stopSpooler(true);
    rig.startSpooler();
    rig.mood("slow");
    const auto carrier = makeCupsCarrier(rig.server());
    CHECK(carrier->send(cardJob(kUuid)).state == PrintState::Sent);
    REQUIRE(QTest::qWaitFor([&] { return rig.hasBegun(); }, 8000));
    rig.stopSpooler(true);
    rig.startSpooler();
    rig.mood("ok");
    QElapsedTimer clock;
    clock.start();
    const Observation held = lookUntil(*carrier, kUuid, {PrintState::Unknown}, 40000);
    INFO(held.words.toStdString());
    CHECK(held.state == PrintState::Unknown);
    CHECK(explanation(held).contains(u"dimulai ulang dan kartu ini tertahan"_s));
    rig.stopSpooler(true);
    rig.startSpooler();
    rig.forgetBegun();
    rig.mood("slow");
    CardJob other = cardJob(u"0193f0aa-0000-7000-8000-000000000002"_s);
    CHECK(carrier->send(other).state == PrintState::Sent);
    REQUIRE(lookUntil(*carrier, other.uuid, {PrintState::DeviceDone}, 20000).state == PrintState::DeviceDone);
    CHECK(cardsOf(rig, kUuid) == 1);
}

TEST_CASE("A queue that is removed while a card waits leaves it unknown, and the number of blanks is right", "[print][cups]")
{
    Rig rig;
    rig.stopPrinter();
    RigDesk desk(rig);
    desk.runner->start();
    REQUIRE(desk.waitsFor(u"Printer mati"_s));
    rig.tool(u"lpadmin"_s, {u"-x"_s, QLatin1StringView(Rig::kQueue)});
    CHECK(desk.asked().contains(u"tidak mengenal kartu ini lagi"_s));
    desk.pauseAndSettle(PrintState::NotPrinted);
    desk.balances(0, 0);
    desk.runner->start(); // it is gone: nothing leaves
    CHECK(desk.asked().contains(u"sudah tidak ada"_s));
    desk.pauseAndSettle(PrintState::NotPrinted);
    rig.startPrinter();
    rig.makeQueue(QLatin1StringView(Rig::kQueue));
    desk.finish();
    CHECK(rig.cameOut().size() == 2);
}

TEST_CASE("A queue that got another name takes the cards under that name", "[print][cups]")
{
    Rig rig;
    RigDesk desk(rig);
    rig.tool(u"lpadmin"_s, {u"-x"_s, QLatin1StringView(Rig::kQueue)});
    rig.makeQueue(u"kartu-lantai-2"_s);
    desk.runner->start();
    CHECK(desk.asked().contains(u"Pilih printer yang ada"_s));
    desk.pauseAndSettle(PrintState::NotPrinted);
    const QList<CardQueue> queues = makeCupsCarrier(rig.server())->queues();
    REQUIRE(queues.size() == 1);
    CHECK(queues.first().name == u"kartu-lantai-2"_s);
    desk.runner->setPrinters({queues.first().name});
    desk.finish();
    CHECK(rig.cameOut().size() == 2);
}

TEST_CASE("A card that is given up while CUPS is away is taken out as soon as it is back", "[print][cups]")
{
    Rig rig;
    rig.stopSpooler(true);
    rig.startSpooler();
    rig.stopPrinter();
    RigDesk desk(rig);
    QStringList said;
    QObject::connect(desk.runner.get(), &PrintRunner::said, [&](const QString &sentence, bool) { said.append(sentence); });
    desk.runner->start();
    REQUIRE(desk.waitsFor(u"Printer mati"_s));
    const QString uuid = desk.runner->board().unsettled.first().attempt.uuid;
    rig.stopSpooler(true);
    REQUIRE(QTest::qWaitFor([&] { return !desk.runner->uncertain().isEmpty(); }, 20000));
    desk.pauseAndSettle(PrintState::NotPrinted);
    REQUIRE(QTest::qWaitFor([&] { return said.join(u'|').contains(u"belum pasti keluar"_s); }, 20000));
    rig.startSpooler();
    REQUIRE(QTest::qWaitFor([&] { return said.join(u'|').contains(u"sudah keluar"_s); }, 20000));
    rig.startPrinter();
    desk.finish();
    QTest::qWait(5000); // what CUPS would print again, it prints within a few seconds
    CHECK(cardsOf(rig, uuid) == 0);
    CHECK(rig.cameOut().size() == 2);
}

TEST_CASE("Without CUPS nothing leaves, and when it is back the batch goes on", "[print][cups]")
{
    Rig rig;
    rig.stopSpooler(true);
    RigDesk desk(rig);
    CHECK(makeCupsCarrier(rig.server())->queues().isEmpty());
    desk.runner->start();
    CHECK(desk.asked().contains(u"tidak berjalan"_s));
    desk.pauseAndSettle(PrintState::NotPrinted);
    desk.balances(0, 0);
    rig.startSpooler();
    desk.finish();
    CHECK(rig.cameOut().size() == 2);
}

TEST_CASE("Who has no right at the queue is told so at once, whether it denies him or wants a password", "[print][cups]")
{
    const bool wantsPassword = GENERATE(false, true);
    Rig rig;
    const QString queue = QLatin1StringView(Rig::kQueue);
    if (wantsPassword)
        rig.tool(u"lpadmin"_s, {u"-p"_s, queue, u"-o"_s, u"printer-op-policy=sandi"_s});
    else
        rig.tool(u"lpadmin"_s, {u"-p"_s, queue, u"-u"_s, u"allow:nobody"_s});
    RigDesk desk(rig);
    QElapsedTimer clock;
    clock.start();
    desk.runner->start();
    CHECK(desk.asked().contains(u"tidak boleh memakai antrean"_s));
    CHECK(clock.elapsed() < 15000); // nobody sits at the terminal where libcups would ask
    desk.pauseAndSettle(PrintState::NotPrinted);
    desk.balances(0, 0);
    if (wantsPassword)
        rig.tool(u"lpadmin"_s, {u"-p"_s, queue, u"-o"_s, u"printer-op-policy=default"_s});
    else
        rig.tool(u"lpadmin"_s, {u"-p"_s, queue, u"-u"_s, u"allow:all"_s});
    desk.finish();
    CHECK(rig.cameOut().size() == 2);
}
