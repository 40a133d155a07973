// Each row of the table of what CUPS says (docs/testing.md), played on a real CUPS with a virtual card printer.

#include "core/base/text.h"
#include "tests/print/print_samples.h"
#include "tests/proofs/print/rig.h"
#include "tests/support/test_office.h"
#include "ui/print/job_judge.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>

using namespace silpia;
using namespace silpia::test;

namespace {

const QString kUuid = u"0193f0aa-0000-7000-8000-000000000001"_s;
const QString kOther = u"0193f0aa-0000-7000-8000-000000000002"_s;

const QString &queueName()
{
    static const QString name = QLatin1StringView(Rig::kQueue);
    return name;
}

bool cameOut(const Rig &rig, int cards, int milliseconds = 8000)
{
    return QTest::qWaitFor([&] { return rig.cameOut().size() == cards; }, milliseconds);
}

} // namespace

TEST_CASE("Through CUPS the page arrives in its true size, both sides, with QR and text", "[print][cups]")
{
    const Rig rig;
    const auto carrier = makeCupsCarrier(rig.server());
    const QList<CardQueue> queues = carrier->queues();
    REQUIRE(queues.size() == 1);
    CHECK(queues.first().name == queueName());
    const Observation sent = carrier->send(cardJob(kUuid));
    CHECK(sent.state == PrintState::Sent);
    CHECK(sent.job > 0);
    const Observation done = lookUntil(*carrier, kUuid, {PrintState::DeviceDone});
    INFO(done.words.toStdString());
    REQUIRE(done.state == PrintState::DeviceDone);
    REQUIRE(cameOut(rig, 1));
    QFile file(rig.cameOut().first());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray page = file.readAll();
    CHECK(file.fileName().contains(kUuid));
    const QList<QSizeF> boxes = print_test::mediaBoxes(page);
    REQUIRE(boxes.size() == 2);
    for (const QSizeF &box : boxes) { // as the printer takes it, upright: 53.98 x 85.60 mm
        CHECK(std::abs(box.width() - 153.014) < 0.05);
        CHECK(std::abs(box.height() - 242.646) < 0.05);
    }
    CHECK(print_test::textOf(page, 1).contains(print_test::cardWithPhoto().values.value(u"nik"_s)));
    CHECK(print_test::textOf(page, 2).contains(u"DINAS"_s));
    CHECK(print_test::qrOf(page, 2, 300) == kUuid);
}

TEST_CASE("An empty hopper needs a person, and then the card comes by itself", "[print][cups]")
{
    Rig rig;
    rig.mood("empty");
    const auto carrier = makeCupsCarrier(rig.server());
    CHECK(carrier->send(cardJob(kUuid)).state == PrintState::Sent);
    const Observation empty = lookUntil(*carrier, kUuid, {PrintState::Attention});
    INFO(empty.words.toStdString());
    REQUIRE(empty.state == PrintState::Attention);
    CHECK(explanation(empty).contains(u"pengumpan habis"_s));
    CHECK(rig.cameOut().isEmpty());
    rig.mood("ok");
    CHECK(lookUntil(*carrier, kUuid, {PrintState::DeviceDone}).state == PrintState::DeviceDone);
    CHECK(cameOut(rig, 1));
}

TEST_CASE("A jam proposes a spoiled blank", "[print][cups]")
{
    Rig rig;
    rig.mood("jam");
    const auto carrier = makeCupsCarrier(rig.server());
    CHECK(carrier->send(cardJob(kUuid)).state == PrintState::Sent);
    const Observation jam = lookUntil(*carrier, kUuid, {PrintState::Spoiled, PrintState::NotPrinted, PrintState::DeviceDone});
    INFO(jam.words.toStdString());
    CHECK(jam.state == PrintState::Spoiled);
    CHECK(explanation(jam).contains(u"macet"_s));
    CHECK(rig.cameOut().isEmpty());
}

TEST_CASE("A printer that is off waits for its switch, and prints when it is back", "[print][cups]")
{
    Rig rig;
    rig.stopPrinter();
    const auto carrier = makeCupsCarrier(rig.server());
    CHECK(carrier->send(cardJob(kUuid)).state == PrintState::Sent);
    const Observation off = lookUntil(*carrier, kUuid, {PrintState::Attention});
    INFO(off.words.toStdString());
    REQUIRE(off.state == PrintState::Attention);
    CHECK(explanation(off).contains(u"Printer mati"_s));
    rig.startPrinter();
    CHECK(lookUntil(*carrier, kUuid, {PrintState::DeviceDone}, 60000).state == PrintState::DeviceDone);
    CHECK(cameOut(rig, 1));
}

TEST_CASE("A card that was given up does not come out later", "[print][cups]")
{
    Rig rig;
    rig.stopPrinter();
    const auto carrier = makeCupsCarrier(rig.server());
    CHECK(carrier->send(cardJob(kUuid)).state == PrintState::Sent);
    REQUIRE(lookUntil(*carrier, kUuid, {PrintState::Attention}).state == PrintState::Attention);
    REQUIRE(carrier->cancel(kUuid, queueName()));
    CHECK(lookUntil(*carrier, kUuid, {PrintState::NotPrinted}).state == PrintState::NotPrinted);
    rig.startPrinter();
    CHECK(carrier->send(cardJob(kOther)).state == PrintState::Sent);
    REQUIRE(lookUntil(*carrier, kOther, {PrintState::DeviceDone}, 60000).state == PrintState::DeviceDone);
    REQUIRE(cameOut(rig, 1));
    CHECK(rig.cameOut().first().contains(kOther));
}

TEST_CASE("A queue that was stopped says so, one that refuses takes nothing", "[print][cups]")
{
    Rig rig;
    const auto carrier = makeCupsCarrier(rig.server());
    rig.tool(u"cupsdisable"_s, {queueName()});
    CHECK(carrier->send(cardJob(kUuid)).state == PrintState::Sent);
    const Observation stopped = lookUntil(*carrier, kUuid, {PrintState::Attention});
    INFO(stopped.words.toStdString());
    CHECK(stopped.state == PrintState::Attention);
    CHECK(explanation(stopped).contains(u"dihentikan"_s));
    CHECK(carrier->cancel(kUuid, queueName()));
    rig.tool(u"cupsreject"_s, {queueName()});
    const Observation refused = carrier->send(cardJob(kOther));
    CHECK(refused.state == PrintState::NotPrinted);
    CHECK(explanation(refused).contains(u"menolak"_s));
    CHECK(carrier->look(kOther, queueName()).state == PrintState::Unknown); // CUPS knows no such job
    CHECK(rig.cameOut().isEmpty());
}

TEST_CASE("A queue that is gone takes nothing", "[print][cups]")
{
    Rig rig;
    const auto carrier = makeCupsCarrier(rig.server());
    rig.tool(u"lpadmin"_s, {u"-x"_s, queueName()});
    CHECK(carrier->queues().isEmpty());
    CHECK(carrier->send(cardJob(kUuid)).state == PrintState::NotPrinted);
}

TEST_CASE("Power that fails in the middle of a card leaves the card unknown, though CUPS calls it completed", "[print][cups]")
{
    Rig rig;
    rig.mood("slow");
    const auto carrier = makeCupsCarrier(rig.server());
    CHECK(carrier->send(cardJob(kUuid)).state == PrintState::Sent);
    REQUIRE(QTest::qWaitFor([&] { return rig.hasBegun(); }, 8000));
    rig.stopPrinter();
    rig.mood("ok");
    rig.startPrinter();
    const Observation seen = lookUntil(*carrier, kUuid, {PrintState::Unknown, PrintState::DeviceDone}, 60000);
    INFO(seen.words.toStdString());
    CHECK(seen.state == PrintState::Unknown);
}

TEST_CASE("A CUPS that was killed and forgot the job leaves the card unknown, and the number that is given again proves nothing", "[print][cups]")
{
    Rig rig;
    rig.stopSpooler(true); // it writes its queues down only now and then
    rig.startSpooler();
    rig.mood("slow");
    const auto carrier = makeCupsCarrier(rig.server());
    const Observation first = carrier->send(cardJob(kUuid));
    CHECK(first.state == PrintState::Sent);
    rig.stopSpooler(false);
    const Observation away = carrier->look(kUuid, queueName());
    CHECK(away.state == PrintState::Unknown);
    CHECK(explanation(away).contains(u"tidak menjawab"_s));
    CHECK(carrier->send(cardJob(kOther)).state == PrintState::NotPrinted); // nothing was reached, nothing left
    CHECK_FALSE(carrier->cancel(kUuid, queueName()));
    rig.startSpooler();
    const Observation after = lookUntil(*carrier, kUuid, {PrintState::Unknown, PrintState::DeviceDone}, 30000);
    INFO(after.words.toStdString());
    CHECK(after.state == PrintState::Unknown);
    const Observation next = carrier->send(cardJob(kOther));
    CHECK(next.state == PrintState::Sent);
    CHECK(carrier->look(kUuid, queueName()).job != next.job);
}

TEST_CASE("A raw queue completes as soon as the bytes are gone, and proves nothing", "[print][cups]")
{
    Rig rig;
    QTcpServer device;
    REQUIRE(device.listen(QHostAddress::LocalHost));
    QObject::connect(&device, &QTcpServer::newConnection, &device, [&] { device.nextPendingConnection(); });
    rig.tool(u"lpadmin"_s, {u"-p"_s, u"mentah"_s, u"-E"_s, u"-v"_s, u"socket://127.0.0.1:%1"_s.arg(device.serverPort()), u"-m"_s, u"raw"_s});
    const auto carrier = makeCupsCarrier(rig.server());
    CardJob job = cardJob(kUuid);
    job.queue = u"mentah"_s;
    CHECK(carrier->send(job).state == PrintState::Sent);
    Observation seen;
    (void)QTest::qWaitFor(
        [&] {
            seen = carrier->look(kUuid, u"mentah"_s);
            return !isUnderWay(seen.state);
        },
        20000);
    INFO(seen.words.toStdString());
    CHECK(seen.state == PrintState::Unknown);
    CHECK(explanation(seen).contains(u"tidak memberi kabar"_s));
}

TEST_CASE("Straight to the driver the card arrives, and nothing is claimed of it", "[print][cups]")
{
    const Rig rig;
    const auto carrier = makeDriverCarrier();
    CHECK_FALSE(carrier->hearsBack());
    const Observation sent = carrier->send(cardJob(kUuid));
    CHECK(sent.state == PrintState::Unknown);
    CHECK(explanation(sent).contains(u"driver"_s));
    CHECK(cameOut(rig, 1));
    CardJob nowhere = cardJob(kOther);
    nowhere.queue = u"tidak-ada"_s;
    CHECK(carrier->send(nowhere).state == PrintState::NotPrinted);
}
