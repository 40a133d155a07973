#include "tests/support/watchdog.h"

#include <QDir>
#include <QFileInfo>

int runTests(int argc, char **argv);

// A test that draws needs an application, and the tests are listed at build time where there is no display.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) {
        const QString folder = QDir::tempPath() + QStringLiteral("/silpia-tests-runtime");
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder));
    }
    const silpia::test::WatchedApplication application(argc, argv);
    return runTests(argc, argv);
}
