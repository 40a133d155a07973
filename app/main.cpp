#include "app/command_line.h"
#include "app/start_window.h"

#include <QApplication>
#include <QLocale>
#include <cstdio>
#include <sys/stat.h>

namespace {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

// Qt's own remarks about the surroundings would stand among a verb's messages.
void keepQuiet(QtMsgType, const QMessageLogContext &, const QString &) {}

} // namespace

int main(int argc, char **argv)
{
    ::umask(0077); // children's data: whatever this program writes is for this account only
    const bool verb = silpia::isVerb(argumentsOf(argc, argv));
    // Verbs work without a display, and a GUI program without one would abort.
    if (verb) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(keepQuiet);
    }
    const bool offscreen = qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (!verb && !offscreen && !qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY")) {
        std::fputs("Tidak ada layar. Jalankan SILPIA di desktop, atau pakai perintahnya: silpia --help\n", stderr);
        return static_cast<int>(silpia::ExitCode::Failed);
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("silpia"));
    QApplication::setApplicationVersion(QStringLiteral(SILPIA_VERSION));
    QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia));
    if (verb)
        return static_cast<int>(silpia::runVerb(argumentsOf(argc, argv)));
    return static_cast<int>(silpia::startWindow(argumentsOf(argc, argv)));
}
