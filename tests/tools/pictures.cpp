#include "app/workplace.h"
#include "core/base/text.h"
#include "ui/frame/main_window.h"
#include "ui/frame/queue_view.h"
#include "ui/frame/rail.h"
#include "ui/frame/theme.h"
#include "ui/screens/screen.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QTest>
#include <cstdio>

using namespace silpia;

namespace {

void grab(QWidget &window, const QString &folder, const QString &name)
{
    QTest::qWait(60);
    window.grab().save(QDir(folder).filePath(name + u".png"_s));
}

void click(QWidget &window, const QString &name)
{
    if (auto *button = window.findChild<QPushButton *>(name))
        button->click();
    QTest::qWait(30);
}

/// Every place of one role's rail, with its first file opened, and the form of its primary step.
void walkRole(MainWindow &window, const QString &role, const QString &folder)
{
    click(window, u"demo_"_s + role);
    const QList<RailButton *> places = window.findChildren<RailButton *>();
    for (const RailButton *place : places) {
        const QString id = place->item().id;
        if (!window.place(id))
            continue;
        window.go(id);
        QTest::qWait(30);
        QWidget *screen = window.place(id);
        const QList<QueueView *> queues = screen->findChildren<QueueView *>();
        if (!queues.isEmpty())
            queues.first()->chooseFirst();
        grab(window, folder, role + u'-' + id);
        for (QPushButton *button : screen->findChildren<QPushButton *>()) {
            const bool wanted = QStringList{u"step_verify"_s, u"step_print"_s, u"step_handOver"_s, u"step_correct"_s, u"step_pickUp"_s, u"step_validate"_s, u"step_distribute"_s}.contains(button->objectName());
            if (wanted && button->isVisible()) {
                const QString step = button->objectName();
                button->click();
                grab(window, folder, role + u'-' + id + u'-' + step);
                click(window, u"back"_s);
                break;
            }
        }
    }
    if (window.findChild<QPushButton *>(u"newApplication"_s)) {
        window.go(u"loket"_s);
        click(window, u"newApplication"_s);
        grab(window, folder, role + u"-loket-baru"_s);
    }
    QTest::keyClick(&window, Qt::Key_F11);
    QTest::qWait(30);
}

} // namespace

/// Writes PNGs of the screens of a demo database: `silpia_pictures DB FOLDER [dark]`.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    applyTheme(application, arguments.value(3) == "dark"_L1 ? ThemeKind::Dark : ThemeKind::Light);
    auto place = Workplace::open(arguments.at(1), OpenMode::ReadWrite, computerClock);
    if (!place) {
        std::fputs(qPrintable(place.error().message), stderr);
        return 1;
    }
    QDir().mkpath(arguments.at(2));
    MainWindow window((*place)->office());
    window.resize(1366, 768);
    window.show();
    grab(window, arguments.at(2), u"masuk"_s);
    for (const QString &role : {u"partner"_s, u"counter"_s, u"sectionHead"_s, u"operator"_s, u"divisionHead"_s, u"administrator"_s})
        walkRole(window, role, arguments.at(2));
    return 0;
}
