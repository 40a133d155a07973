#include "tests/support/manners.h"
#include "tests/support/screen_walk.h"
#include "tests/tools/manual_pictures.h"
#include "ui/frame/theme.h"

#include "core/base/text.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QProcess>
#include <QTest>
#include <cstdio>

using namespace silpia;
using namespace silpia::test;

namespace {

const QStringList kContents = {u"demo"_s, u"long"_s, u"empty"_s};
const QStringList kThemes = {u"light"_s, u"dark"_s};

/// What is asked for; an empty list means all of it.
struct Wanted
{
    QString folder;
    QStringList contents;
    QStringList themes;
    QSize size{1366, 768};
    QString scale = u"1"_s;
    bool isOne() const { return contents.size() == 1 && themes.size() == 1; }
};

Content contentOf(const QString &word)
{
    return word == "demo"_L1 ? Content::Demo : word == "long"_L1 ? Content::Long : Content::Empty;
}

// The offscreen platform remarks on each window that it cannot do something that nobody sees.
void keepQuiet(QtMsgType, const QMessageLogContext &, const QString &) {}

int failed(const QString &sentence)
{
    std::fprintf(stderr, "silpia-pictures: %s\n", qPrintable(sentence));
    return 1;
}

/// One content in one theme, in this process. Clipped text is told on the way, and the exit code says so.
int takePictures(const Wanted &wanted)
{
    const bool dark = wanted.themes.first() == "dark"_L1;
    applyTheme(*qApp, dark ? ThemeKind::Dark : ThemeKind::Light);
    const QString suffix = (wanted.size.height() == 768 ? QString() : u'-' + QString::number(wanted.size.height())) + (wanted.scale == "1"_L1 ? QString() : u"-x"_s + wanted.scale);
    const QDir folder(wanted.folder + u'/' + wanted.contents.first() + u'-' + wanted.themes.first() + suffix);
    if (!folder.mkpath(u"."_s))
        return failed(u"%1 cannot be made."_s.arg(folder.path()));
    int count = 0;
    int clipped = 0;
    ScreenWalk walk(contentOf(wanted.contents.first()), wanted.size, [&](const QString &name, QWidget &window) {
        count += window.grab().save(folder.filePath(name + u".png"_s)) ? 1 : 0;
        const QStringList faults = clippedTextOf(window);
        for (const QString &fault : faults)
            std::printf("%s: %s\n", qPrintable(name), qPrintable(fault));
        clipped += static_cast<int>(faults.size());
    });
    const auto walked = walk.run();
    std::printf("%s: %d pictures, %d texts that do not fit\n", qPrintable(folder.path()), count, clipped);
    if (!walked)
        return failed(walked.error().message + u' ' + walked.error().detail);
    return clipped > 0 ? 3 : 0;
}

/// The scale of a screen is read once by a program, so that each kind of picture is taken by a process of its own.
int takeByProcesses(const Wanted &wanted, bool onlyThisSize)
{
    struct Kind
    {
        QString size;
        QString scale;
    };
    const QString own = u"%1x%2"_s.arg(wanted.size.width()).arg(wanted.size.height());
    const QList<Kind> kinds = onlyThisSize ? QList<Kind>{{own, wanted.scale}} : QList<Kind>{{u"1366x768"_s, u"1"_s}, {u"1366x690"_s, u"1"_s}, {u"1366x768"_s, u"2"_s}};
    int worst = 0;
    for (const QString &content : wanted.contents) {
        for (const QString &theme : wanted.themes) {
            for (const Kind &kind : kinds)
                worst = std::max(worst, QProcess::execute(QApplication::applicationFilePath(), {wanted.folder, content, theme, u"--size"_s, kind.size, u"--scale"_s, kind.scale}));
        }
    }
    return worst;
}

} // namespace

/// Writes a PNG of every screen: `silpia-pictures FOLDER [demo|long|empty] [light|dark] [--size WxH] [--scale N]`, all of them
/// when nothing is said; `silpia-pictures --manual FOLDER` those of the manual.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    for (int i = 1; i + 1 < argc; ++i) {
        if (qstrcmp(argv[i], "--scale") == 0)
            qputenv("QT_SCALE_FACTOR", argv[i + 1]);
    }
    qInstallMessageHandler(keepQuiet);
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia));
    QCommandLineParser parser;
    parser.addOptions({{u"size"_s, {}, u"WxH"_s}, {u"scale"_s, {}, u"N"_s, u"1"_s}, {u"manual"_s, {}}});
    parser.process(application);
    QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return failed(u"FOLDER [demo|long|empty] [light|dark] [--size WxH] [--scale N], or --manual FOLDER"_s);
    Wanted wanted;
    wanted.folder = words.takeFirst();
    if (parser.isSet(u"manual"_s))
        return takeManualPictures(wanted.folder);
    for (const QString &word : words)
        (kContents.contains(word) ? wanted.contents : wanted.themes).append(word);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const bool sized = size.size() == 2 || parser.isSet(u"scale"_s);
    if (size.size() == 2)
        wanted.size = QSize(size.first().toInt(), size.last().toInt());
    wanted.scale = parser.value(u"scale"_s);
    if (wanted.isOne() && sized)
        return takePictures(wanted);
    if (wanted.contents.isEmpty())
        wanted.contents = kContents;
    if (wanted.themes.isEmpty())
        wanted.themes = kThemes;
    return takeByProcesses(wanted, sized);
}
