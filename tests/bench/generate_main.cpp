#include "tests/bench/generator.h"
#include "tests/bench/session.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <cstdio>

// silpia_generate FILE APPLICATIONS [SEED]: a big database to try the program on.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    bool isNumber = false;
    const qint64 count = arguments.value(2).toLongLong(&isNumber);
    if (arguments.size() < 3 || !isNumber || count < 1 || QFileInfo::exists(arguments.at(1))) {
        std::fputs("silpia_generate NEW-FILE APPLICATIONS [SEED]\n", stderr);
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    return silpia::bench::inSession([&] {
        const auto made = silpia::bench::generate(arguments.at(1), count, arguments.value(3, QStringLiteral("1")).toULongLong());
        std::printf("%lld applications, %lld events, %lld claimed rows, %.1f GB, %.1f s\n", made.applications, made.events, made.rows,
                    static_cast<double>(QFileInfo(arguments.at(1)).size()) / 1e9, static_cast<double>(timer.elapsed()) / 1000);
    });
}
