#include "core/base/text.h"
#include "tests/support/watchdog.h"

#include <QEventLoop>
#include <QProcess>
#include <QTest>
#include <QTimer>
#include <catch2/catch.hpp>
#include <ctime>

using namespace silpia;
using namespace silpia::test;

namespace {

constexpr auto kBlocks = "SILPIA_BLOCK_THE_WINDOW";

/// Computes for so many milliseconds of this thread's own time.
void compute(double milliseconds)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double end = now() + milliseconds;
    while (now() < end)
        continue;
}

} // namespace

TEST_CASE("An event that computes too long is measured and named", "[ui][watchdog]")
{
    QObject worker;
    worker.setObjectName(u"worker"_s);
    QTimer::singleShot(0, &worker, [] { compute(150); });
    QTest::qWait(20);
    CHECK(Watchdog::longest() >= 150);
    CHECK_FALSE(Watchdog::what().isEmpty());
    // In a process of its own this is not taken back, and the case must fail there.
    if (!qEnvironmentVariableIsSet(kBlocks))
        Watchdog::forgive();
}

TEST_CASE("A case that blocks the window fails", "[ui][watchdog]")
{
    QProcess other;
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(QString::fromLatin1(kBlocks), u"1"_s);
    other.setProcessEnvironment(surroundings);
    other.start(QCoreApplication::applicationFilePath(), {u"An event that computes too long is measured and named"_s});
    REQUIRE(other.waitForFinished(60000));
    CHECK(other.exitCode() != 0);
    CHECK(other.readAllStandardOutput().contains("The window was blocked for"));
}

TEST_CASE("What the test itself computes and what waits is not the window's", "[ui][watchdog]")
{
    compute(150);
    QTest::qWait(200);
    CHECK(Watchdog::longest() < Watchdog::kLimit);
}

TEST_CASE("An event that opens a loop is not charged with the events in it", "[ui][watchdog]")
{
    QObject worker;
    QTimer::singleShot(0, &worker, [&] {
        QEventLoop loop;
        for (int turn = 0; turn < 4; ++turn)
            QTimer::singleShot(turn, &worker, [] { compute(40); });
        QTimer::singleShot(5, &loop, &QEventLoop::quit);
        loop.exec();
        compute(10);
    });
    QTest::qWait(300);
    CHECK(Watchdog::longest() >= 40);
    CHECK(Watchdog::longest() < Watchdog::kLimit);
}
