#include "core/base/text.h"
#include "tests/bench/bench.h"
#include "tests/bench/generator.h"
#include "tests/bench/session.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <cstdio>

using namespace silpia;
using namespace silpia::bench;

namespace {

constexpr int kSmall = 10'000;
constexpr int kQuick = 100'000;
constexpr int kBig = 1'000'000;

/// Makes a database of so many, or takes the one of an earlier run.
QString databaseOf(const QString &folder, int applications)
{
    QString path = QDir(folder).filePath(u"bench-%1.db"_s.arg(applications));
    if (!QFile::exists(path)) {
        const double took = milliseconds([&] { generate(path + u".part"_s, applications, 1); });
        QFile::rename(path + u".part"_s, path);
        std::fprintf(stderr, "Made %d applications in %.0f s: %.1f GB\n", applications, took / 1000, static_cast<double>(QFile(path).size()) / 1e9);
    }
    return path;
}

} // namespace

// silpia_bench [--quick] [--json] [--folder DIR] [--only step,lists,…]
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc == 2 && qstrcmp(argv[1], "--empty-window") == 0)
        return emptyWindow();
    if (argc == 3 && qstrcmp(argv[1], "--program-window") == 0)
        return programWindow(QString::fromLocal8Bit(argv[2]));
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"quick"_s, u"Stop at 100,000 applications."_s},
                       {u"json"_s, u"Print the rows as JSON instead of a table."_s},
                       {u"folder"_s, u"Keep the databases here."_s, u"folder"_s},
                       {u"only"_s, u"Some of: step,lists,names,cards,start,check"_s, u"parts"_s}});
    parser.addHelpOption();
    parser.process(application);
    const QTemporaryDir temporary;
    const QString folder = parser.isSet(u"folder"_s) ? parser.value(u"folder"_s) : temporary.path();
    QDir().mkpath(folder);
    const bool quick = parser.isSet(u"quick"_s);
    const QStringList only = parser.value(u"only"_s).split(u',', Qt::SkipEmptyParts);
    const auto wanted = [&](const QString &part) { return only.isEmpty() || only.contains(part); };
    Report report;
    const int status = inSession([&] {
        if (wanted(u"cards"_s))
            measureCards(report, folder, quick);
        if (wanted(u"step"_s))
            measureStep(report, folder);
        if (!wanted(u"lists"_s) && !wanted(u"names"_s) && !wanted(u"start"_s) && !wanted(u"check"_s))
            return;
        // Steps are taken on it and use its files up: a new one each time.
        QFile::remove(QDir(folder).filePath(u"bench-%1.db"_s.arg(kSmall)));
        const QString small = databaseOf(folder, kSmall);
        const QString big = databaseOf(folder, quick ? kQuick : kBig);
        if (wanted(u"lists"_s))
            measureLists(report, small, big);
        if (wanted(u"names"_s))
            measureNames(report, big, quick);
        if (wanted(u"start"_s))
            measureStart(report, small, big);
        if (wanted(u"check"_s))
            measureCheck(report, big);
    });
    std::puts(parser.isSet(u"json"_s) ? QJsonDocument(report.json()).toJson().constData() : qPrintable(report.markdown()));
    return status != 0 ? status : report.allHeld() ? 0 : 1;
}
