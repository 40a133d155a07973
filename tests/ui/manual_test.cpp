#include "core/base/text.h"
#include "core/office/administration.h"
#include "core/office/desks.h"
#include "tests/support/test_office.h"
#include "tests/ui/robot.h"
#include "ui/frame/manual_view.h"
#include "ui/frame/rail.h"
#include "ui/frame/theme.h"
#include "ui/screens/administration_screen.h"
#include "ui/screens/help_dialog.h"

#include <QApplication>
#include <QDir>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>

using namespace silpia;
using namespace silpia::test;

namespace {

constexpr qint64 kLargestPicture = 60 * 1024;

QDir manualFolder()
{
    return QDir(QString::fromUtf8(SILPIA_SOURCE_DIR) + u"/docs/panduan"_s);
}

/// An administrator who holds every other role too sees every place and every section.
QStringList screensOf(MainWindow &window)
{
    QStringList screens;
    for (const RailButton *button : window.findChildren<RailButton *>()) {
        if (window.place(button->item().id))
            screens.append(button->item().id);
    }
    const auto *administration = qobject_cast<AdministrationScreen *>(window.place(u"administrasi"_s));
    for (const QString &section : administration->sections())
        screens.append(u"administrasi/"_s + section);
    return screens;
}

struct Manual
{
    Manual()
        : window(t.office)
        , robot(window)
    {
        applyTheme(*qApp, ThemeKind::Light);
        window.show();
        QApplication::setActiveWindow(&window);
    }
    HelpDialog *dialog() const { return window.findChild<HelpDialog *>(u"help"_s); }
    void press(QWidget &at, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QApplication::setActiveWindow(at.window());
        QTest::keyClick(&at, static_cast<Qt::Key>(key), modifiers);
        QTest::qWait(5);
    }
    TestOffice t;
    MainWindow window;
    Robot robot;
};

} // namespace

TEST_CASE("Every screen of the rail and every section of the administration has its place in the manual", "[ui][manual]")
{
    Manual m;
    m.t.give(m.t.admin, {Role::Administrator, Role::Counter, Role::SectionHead, Role::Operator, Role::DivisionHead});
    m.robot.signIn(m.t.admin.login, kPassword);
    const QStringList screens = screensOf(m.window);
    CHECK(screens.size() > 20);
    for (const QString &screen : screens) {
        INFO(screen.toStdString());
        CHECK(isInManual(screen));
    }
}

TEST_CASE("Every place that a screen opens is a heading of its page", "[ui][manual]")
{
    for (const QString &screen : screensInManual()) {
        const ManualPlace place = manualPlaceOf(screen);
        INFO(screen.toStdString() << " → " << place.page.toStdString() << '#' << place.heading.toStdString());
        CHECK(manualAnchors(place.page).contains(place.heading));
    }
    CHECK(manualPlaceOf(u"administrasi/belum-ada"_s).heading == u"bagian-administrasi"_s);
    CHECK(manualPlaceOf(u"entah"_s).page == u"README.md"_s);
}

TEST_CASE("Every page is compiled in as it is written, and its links lead to headings", "[ui][manual]")
{
    static const QRegularExpression link(u"(?<!!)\\[[^\\]]*\\]\\(([^)]+)\\)"_s);
    CHECK(manualFolder().entryList({u"*.md"_s}).size() == manualPages().size());
    for (const QString &page : manualPages()) {
        QFile file(manualFolder().filePath(page));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(QString::fromUtf8(file.readAll()) == manualText(page));
        CHECK_FALSE(manualTitle(page).isEmpty());
        auto match = link.globalMatch(manualText(page));
        while (match.hasNext()) {
            const QUrl target(match.next().captured(1));
            INFO(page.toStdString() << ": " << target.toString().toStdString());
            const QString to = target.path().isEmpty() ? page : target.path();
            CHECK(manualPages().contains(to));
            CHECK((target.fragment().isEmpty() || manualAnchors(to).contains(target.fragment(QUrl::FullyDecoded))));
        }
    }
}

TEST_CASE("Every picture that the manual names is there and small, and every picture is named", "[ui][manual]")
{
    QStringList named;
    for (const QString &page : manualPages())
        named += manualPictures(page);
    for (const QString &picture : named) {
        const QFileInfo file(manualFolder().filePath(picture));
        INFO(picture.toStdString());
        REQUIRE(file.exists());
        CHECK(file.size() <= kLargestPicture);
        CHECK(QImageReader(file.filePath()).size().width() == 680);
        CHECK(QFile::exists(u":/silpia/panduan/"_s + picture));
    }
    for (const QString &file : manualFolder().entryList({u"gambar/*"_s}) + QDir(manualFolder().filePath(u"gambar"_s)).entryList(QDir::Files)) {
        INFO(file.toStdString());
        CHECK(named.contains(u"gambar/"_s + file));
    }
}

TEST_CASE("F1 opens the manual where it speaks of the screen, and Esc closes it", "[ui][manual]")
{
    Manual m;
    m.press(*m.robot.find<QLineEdit>(u"login"_s), Qt::Key_F1);
    REQUIRE(m.dialog());
    CHECK(m.dialog()->view()->headingAtTop() == u"masuk-ganti-petugas-kunci-layar"_s);
    m.press(*m.dialog(), Qt::Key_Escape);
    CHECK_FALSE(m.dialog()->isVisible());
    m.robot.signIn(m.t.counterA.login, kPassword);
    m.robot.go(u"pemeriksaan"_s);
    m.press(m.window, Qt::Key_F1);
    CHECK(m.dialog()->view()->page() == u"petugas-dinas.md"_s);
    CHECK(m.dialog()->view()->headingAtTop() == u"memeriksa-kebenaran-data-langkah-6"_s);
    m.robot.go(u"administrasi"_s);
    m.window.findChild<AdministrationScreen *>()->showSection(u"outages"_s);
    CHECK(m.window.shownScreen() == u"administrasi/outages"_s);
    m.press(m.window, Qt::Key_F1);
    CHECK(m.dialog()->view()->headingAtTop() == u"gangguan"_s);
    m.press(m.window, Qt::Key_F12);
    CHECK_FALSE(m.dialog()->isVisible()); // a locked screen shows nothing beside it
}

TEST_CASE("What is looked for in the manual is found on the next page too, and what is nowhere is said", "[ui][manual]")
{
    Manual m;
    HelpDialog help;
    help.showPlace({u"README.md"_s, {}});
    REQUIRE(QTest::qWaitForWindowActive(&help));
    m.press(*help.view(), Qt::Key_F, Qt::ControlModifier);
    auto *search = help.findChild<QLineEdit *>(u"manualSearch"_s);
    REQUIRE(QApplication::focusWidget() == search);
    QTest::keyClicks(search, u"ikatan yang terbuka"_s);
    m.press(*search, Qt::Key_Return);
    CHECK(help.view()->page() == u"operator.md"_s);
    CHECK(help.view()->textCursor().selectedText() == u"ikatan yang terbuka"_s);
    CHECK(help.findChild<QListWidget *>(u"manualPages"_s)->currentItem()->data(Qt::UserRole) == u"operator.md"_s);
    search->clear();
    QTest::keyClicks(search, u"zebra ungu"_s);
    m.press(*search, Qt::Key_Return);
    CHECK(help.findChild<QLabel *>(u"manualFound"_s)->text().contains(u"tidak ada"_s));
}

TEST_CASE("Links between pages are followed, and none leads out of the manual", "[ui][manual]")
{
    ManualView view;
    view.resize(700, 500);
    view.show();
    view.showPlace({u"README.md"_s, {}});
    emit view.anchorClicked(QUrl(u"administrator.md#mencoba-tanpa-risiko"_s));
    CHECK(view.page() == u"administrator.md"_s);
    CHECK(view.headingAtTop() == u"mencoba-tanpa-risiko"_s);
    for (const QString &outside : {u"https://contoh.invalid/"_s, u"file:///etc/passwd"_s, u"../../README.md"_s, u"/etc/passwd"_s}) {
        emit view.anchorClicked(QUrl(outside));
        CHECK(view.page() == u"administrator.md"_s);
    }
    CHECK_FALSE(view.document()->resource(QTextDocument::ImageResource, QUrl(u"file:///etc/hostname"_s)).toByteArray().size() > 0);
    CHECK(view.document()->resource(QTextDocument::ImageResource, QUrl(u"gambar/administrasi.png"_s)).isValid());
}

TEST_CASE("The manual takes the colours of the theme", "[ui][manual]")
{
    applyTheme(*qApp, ThemeKind::Light);
    ManualView view;
    view.show();
    view.showPlace({u"README.md"_s, {}});
    for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
        applyTheme(*qApp, kind);
        QTest::qWait(10);
        CHECK(view.document()->begin().begin().fragment().charFormat().foreground().color() == themeOf(kind).text);
    }
}
