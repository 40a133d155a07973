#include "core/base/text.h"
#include "tests/support/test_office.h"
#include "tests/ui/robot.h"
#include "ui/frame/queue_view.h"
#include "ui/frame/theme.h"
#include "ui/screens/screen.h"

using namespace silpia;
using namespace silpia::test;

namespace {

struct Frame
{
    Frame()
        : window(t.office)
        , robot(window)
    {
        applyTheme(*qApp, ThemeKind::Light);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    void signIn(const Session &who) { robot.signIn(who.login, kPassword); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, static_cast<Qt::Key>(key), modifiers);
        QTest::qWait(1);
    }
    QueueView *focusedQueue() const { return qobject_cast<QueueView *>(QApplication::focusWidget()); }

    TestOffice t;
    MainWindow window;
    Robot robot;
};

} // namespace

TEST_CASE("After the sign-in the keyboard is in the list, on its first row, at every desk", "[ui][keyboard]")
{
    Frame f;
    f.t.reach(State::PickedUp, 1);
    f.t.reach(State::Verified, 2);
    f.t.reach(State::Recorded, 3);
    f.t.reach(State::Printed, 4);
    for (const Session &who : {f.t.counterA, f.t.head}) {
        f.signIn(who);
        INFO(who.login.toStdString());
        const auto officer = must(f.t.office.officer(who));
        const auto *book = must(f.t.office.book());
        bool isFirst = true;
        for (const Desk desk : desksOf(officer, book->settings)) {
            if (!isFirst)
                f.robot.go(code(desk));
            isFirst = false;
            INFO(QString(code(desk)).toStdString());
            REQUIRE(f.focusedQueue());
            if (must(deskCount(f.t.office, who, desk)).waiting > 0)
                CHECK(f.focusedQueue()->chosenId() != 0);
        }
    }
}

TEST_CASE("After the search the keyboard is where it was", "[ui][keyboard]")
{
    Frame f;
    const Application app = f.t.reach(State::PickedUp, 1);
    f.signIn(f.t.counterA);
    f.robot.go(code(Desk::Verification));
    QWidget *queue = QApplication::focusWidget();
    REQUIRE(queue);
    f.press(Qt::Key_K, Qt::ControlModifier);
    auto *search = f.robot.find<QLineEdit>(u"search"_s);
    REQUIRE(QApplication::focusWidget() == search);
    QTest::keyClicks(search, u"Pi"_s);
    f.press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == queue);
    CHECK(search->text().isEmpty());

    f.press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(search, app.form.value(Field::Nik));
    f.press(Qt::Key_Return);
    CHECK(f.window.shownScreen() == u"permohonan"_s);
    REQUIRE(f.focusedQueue());
    CHECK(f.focusedQueue()->objectName() == u"results"_s);
    CHECK(f.focusedQueue()->chosenId() == app.id.value);
    f.press(Qt::Key_Escape);
    CHECK(f.window.shownScreen() == code(Desk::Verification));
    CHECK(QApplication::focusWidget() == queue);
}

TEST_CASE("A sentence goes with the screen that said it", "[ui][notice]")
{
    Frame f;
    f.signIn(f.t.counterA);
    CHECK(f.robot.notice().contains(u"Selamat bekerja"_s));
    emit f.window.place(u"baki"_s)->said(NoticeKind::Error, u"Printer tidak menjawab."_s);
    f.robot.go(u"ikhtisar"_s);
    CHECK(f.robot.notice().isEmpty());
    emit f.window.place(u"ikhtisar"_s)->said(NoticeKind::Good, u"Selesai."_s);
    f.robot.go(u"ikhtisar"_s); // the same screen
    CHECK(f.robot.notice() == u"Selesai."_s);
    // That the computer's clock is wrong is no screen's.
    f.t.now = f.t.now.addDays(-3);
    f.robot.go(u"baki"_s);
    f.robot.go(u"ikhtisar"_s);
    CHECK(f.robot.notice().contains(u"Jam komputer mundur"_s));
}
