#include "app/start_window.h"

#include "app/look_window.h"
#include "app/verb.h"
#include "core/base/text.h"
#include "core/office/administration.h"
#include "ui/frame/main_window.h"
#include "ui/frame/prompt.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>

namespace silpia {

namespace {

constexpr int kRefillMinutes = 3;

Result<QString> databaseOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"db"_s, {}, u"db"_s});
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty())
        return fail(ErrorKind::Invalid, tr("Pemakaian: silpia [--db BERKAS]. Lihat silpia --help."), u"usage"_s);
    if (parser.isSet(u"db"_s))
        return parser.value(u"db"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Storage, tr("Folder %1 tidak dapat dibuat.").arg(folder));
    return QDir(folder).filePath(u"silpia.db"_s);
}

/// The words on a folder that will spoil the database; false when the person would rather not.
bool goesOn(const QString &path)
{
    const QString warning = Workplace::warningOf(path);
    if (warning.isEmpty())
        return true;
    tell(warning);
    return Prompt::confirm(nullptr, u"SILPIA"_s, warning, tr("Buka juga"));
}

ExitCode showOffice(Office &office)
{
    QTimer refill;
    QObject::connect(&refill, &QTimer::timeout, qApp, [&office] { (void)refillSignInTries(office, kRefillMinutes); });
    refill.start(kRefillMinutes * 60 * 1000);
    MainWindow window(office);
    window.show();
    return static_cast<ExitCode>(QApplication::exec());
}

} // namespace

ExitCode startWindow(const QStringList &arguments)
{
    applyTheme(*qApp, ThemeKind::Light);
    const auto path = databaseOf(arguments);
    auto place = !path                      ? tl::unexpected<Error>(path.error())
                 : QFileInfo::exists(*path) ? Workplace::openOrLook(*path, computerClock)
                                            : Workplace::open(*path, OpenMode::Create, computerClock);
    if (!place) {
        tell(place.error().message);
        if (place.error().detail != "usage"_L1)
            (void)Prompt::confirm(nullptr, u"SILPIA"_s, place.error().message, tr("Tutup SILPIA"));
        return exitCodeOf(place.error());
    }
    const QString why = (*place)->whyOnlyLooking();
    if (!why.isEmpty()) {
        tell(why);
        LookWindow window((*place)->office(), why);
        window.show();
        return static_cast<ExitCode>(QApplication::exec());
    }
    return goesOn(*path) ? showOffice((*place)->office()) : ExitCode::Failed;
}

} // namespace silpia
