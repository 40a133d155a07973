#include "app/workplace.h"
#include "core/base/text.h"
#include "tests/bench/bench.h"
#include "tests/bench/pattern.h"
#include "ui/frame/main_window.h"
#include "ui/frame/queue_view.h"
#include "ui/screens/screen.h"

#include <QApplication>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <cstdio>

namespace silpia::bench {

namespace {

constexpr int kRounds = 7;

void said(const char *word, double value = 0)
{
    std::printf("%s %.3f\n", word, value);
    std::fflush(stdout);
}

/// Starts this program again and gives milliseconds until it has said a word, from before its start.
struct Started
{
    double shown = 0;
    double queue = 0;
    double megabytes = 0;
};

Started started(const QStringList &arguments)
{
    Started result;
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QApplication::applicationFilePath(), arguments);
    while (process.waitForReadyRead(120'000)) {
        while (process.canReadLine()) {
            const QList<QByteArray> words = process.readLine().trimmed().split(' ');
            if (words.first() == "shown")
                result.shown = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            else if (words.first() == "queue")
                result.queue = words.value(1).toDouble();
            else if (words.first() == "memory")
                result.megabytes = words.value(1).toDouble();
        }
    }
    process.waitForFinished();
    REQUIRE(process.exitCode() == 0);
    return result;
}

} // namespace

int emptyWindow()
{
    int argc = 1;
    char name[] = "empty";
    char *argv[] = {name, nullptr};
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1366, 768);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return 1;
    window.grab();
    said("shown");
    return 0;
}

int programWindow(const QString &database)
{
    int argc = 1;
    char name[] = "silpia";
    char *argv[] = {name, nullptr};
    QApplication application(argc, argv);
    applyTheme(application, ThemeKind::Light);
    const auto place = Workplace::open(database, OpenMode::ReadWrite, afterAll);
    if (!place)
        return 2;
    MainWindow window((*place)->office());
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return 1;
    window.grab();
    said("shown");
    auto *login = window.findChild<QLineEdit *>(u"login"_s);
    auto *password = window.findChild<QLineEdit *>(u"password"_s);
    auto *enter = window.findChild<QPushButton *>(u"signIn"_s);
    if (!login || !password || !enter)
        return 3;
    login->setText(u"loket_a"_s);
    password->setText(test::kPassword);
    const double took = milliseconds([&] {
        enter->click();
        window.go(u"pemeriksaan"_s);
        window.grab();
    });
    const QWidget *screen = window.place(u"pemeriksaan"_s);
    if (!screen || screen->findChildren<QueueView *>().isEmpty() || screen->findChildren<QueueView *>().first()->model()->rowCount() == 0)
        return 4;
    said("queue", took);
    said("memory", peakMegabytes());
    return 0;
}

void measureStart(Report &report, const QString &small, const QString &big)
{
    std::vector<double> empty;
    std::vector<double> ours;
    std::vector<double> bigQueue;
    std::vector<double> smallQueue;
    double memory = 0;
    for (int round = 0; round < kRounds; ++round) {
        empty.push_back(started({u"--empty-window"_s}).shown);
        const Started window = started({u"--program-window"_s, big});
        ours.push_back(window.shown);
        bigQueue.push_back(window.queue);
        memory = std::max(memory, window.megabytes);
        smallQueue.push_back(started({u"--program-window"_s, small}).queue);
    }
    report.add({u"start to the window in which one signs in"_s, median(ours) / median(empty), Side::AtMost, 2, u"×"_s,
                u"%1 ms; an empty QMainWindow %2 ms"_s.arg(median(ours), 0, 'f', 0).arg(median(empty), 0, 'f', 0)});
    report.add({u"memory at most, signed in, a queue shown"_s, memory, Side::AtMost, 250, u"MB"_s, u"64 MB of it for the password's Argon2id"_s});
    report.add({u"from the password to the first queue, big against small"_s, median(bigQueue) / median(smallQueue), Side::AtMost, 3, u"×"_s,
                u"%1 ms; %2 ms; Argon2id in both"_s.arg(median(bigQueue), 0, 'f', 0).arg(median(smallQueue), 0, 'f', 0)});
}

} // namespace silpia::bench
