#include "core/office/administration.h"
#include "tests/support/told.h"
#include "tests/support/watchdog.h"
#include "ui/frame/form_row.h"
#include "ui/frame/notice_line.h"
#include "ui/frame/prompt.h"
#include "ui/frame/theme.h"
#include "ui/screens/admin_print_way.h"
#include "ui/screens/setup_page.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <catch2/catch.hpp>

using namespace silpia;
using namespace silpia::test;

namespace {

const QString kGood = u"rendang padang 7"_s;

/// The first start on a fresh database, with the page shown.
struct Fresh
{
    Fresh()
        : database(must(Database::open({}, OpenMode::InMemory)))
        , office(*database, {[] { return atOffice(QDate(2026, 11, 24), QTime(9, 0)); }, nullptr, u"meja-uji"_s})
        , page(office)
        , finished(&page, &SetupPage::finished)
    {
        applyTheme(*qApp, ThemeKind::Light);
        page.resize(1366, 768);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    ~Fresh() { Prompt::answers() = {}; }

    QLineEdit &line(const QString &code)
    {
        auto *found = page.findChild<QLineEdit *>(code);
        REQUIRE(found);
        return *found;
    }
    FormRow &row(const QString &code)
    {
        auto *found = page.findChild<FormRow *>(code + u"Row"_s);
        REQUIRE(found);
        return *found;
    }
    void fill()
    {
        line(u"name"_s).setText(u"Novi Rahmat, S.Kom."_s);
        line(u"login"_s).setText(u"novi"_s);
        line(u"password"_s).setText(kGood);
        line(u"repeat"_s).setText(kGood);
    }
    void choose(const QString &way) { QTest::mouseClick(page.findChild<QAbstractButton *>(way), Qt::LeftButton); }
    void start() { page.findChild<QPushButton *>(u"start"_s)->click(); }
    bool untouched() { return must(isFresh(*database)); }

    std::unique_ptr<Database> database;
    Office office;
    SetupPage page;
    QSignalSpy finished;
};

} // namespace

TEST_CASE("The first start fills the database and hands over the administrator's session", "[ui][setup]")
{
    Fresh f;
    const QTemporaryDir folder;
    Prompt::answers().file = [&](const QString &) { return folder.path(); };
    f.fill();
    f.page.findChild<QPushButton *>(u"backupFolderChoose"_s)->click();
    f.choose(u"waySiak"_s);
    const Watchdog::Allowance hashing(Watchdog::kPassword);
    QTest::keyClick(f.page.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(f.finished.count() == 1);
    const auto session = f.finished.first().first().value<Session>();
    CHECK(session.login == u"novi"_s);
    const Officer admin = must(f.office.officer(session));
    CHECK(admin.name == u"Novi Rahmat, S.Kom."_s);
    CHECK(admin.roles == RoleSet{Role::Administrator, Role::Counter});
    const Settings &settings = must(f.office.book())->settings;
    CHECK(settings.letterhead.government == u"PEMERINTAH KABUPATEN PESISIR SELATAN"_s);
    CHECK(settings.place == u"Painan"_s);
    CHECK(settings.way == PrintWay::Siak);
    CHECK(settings.backupFolder == folder.path());
    CHECK_FALSE(settings.production);
}

TEST_CASE("Who prints has no default: without a choice nothing is written", "[ui][setup]")
{
    Fresh f;
    CHECK(f.page.findChild<PrintWayChoice *>()->value() == PrintWay::NotChosen);
    f.fill();
    f.start();
    CHECK(f.finished.isEmpty());
    CHECK(f.untouched());
    CHECK(f.row(u"way"_s).state() == FormState::Fault);
    f.choose(u"waySilpia"_s);
    CHECK(f.row(u"way"_s).state() == FormState::Plain);
    f.start();
    CHECK(f.finished.count() == 1);
}

TEST_CASE("Each wrong input of the first start is marked at its field and named in the summary", "[ui][setup]")
{
    Fresh f;
    f.choose(u"waySilpia"_s);
    const auto faulty = [&](const QString &code, const QString &text) {
        f.fill();
        f.line(u"place"_s).setText(u"Painan"_s);
        f.line(u"backupFolder"_s).clear();
        f.line(code).setText(text);
        if (code == "password"_L1)
            f.line(u"repeat"_s).setText(text);
        f.start();
        INFO(code.toStdString() << ": " << text.toStdString());
        CHECK(f.row(code).state() == FormState::Fault);
        CHECK_FALSE(f.row(code).sentence().isEmpty());
        CHECK(f.page.focusWidget() == &f.line(code));
        CHECK(f.page.findChild<Banner *>(u"summary"_s)->isVisible());
        CHECK(f.untouched());
    };
    faulty(u"place"_s, u"  "_s);
    faulty(u"name"_s, {});
    faulty(u"login"_s, {});
    faulty(u"password"_s, u"pendek"_s);
    faulty(u"password"_s, u"dukcapil"_s);
    faulty(u"repeat"_s, u"rendang padang 8"_s);
    faulty(u"backupFolder"_s, u"/tidak/ada/di/sini"_s);
    CHECK(f.finished.isEmpty());
}

TEST_CASE("A fault that was mended is no longer marked, and what was typed stays", "[ui][setup]")
{
    Fresh f;
    f.fill();
    f.choose(u"waySilpia"_s);
    f.line(u"login"_s).clear();
    f.start();
    CHECK(f.line(u"name"_s).text() == u"Novi Rahmat, S.Kom."_s);
    CHECK(f.line(u"password"_s).text() == kGood);
    f.line(u"government"_s).setFocus();
    QTest::keyClick(&f.line(u"government"_s), Qt::Key_F8);
    CHECK(f.page.focusWidget() == &f.line(u"login"_s));
    f.line(u"login"_s).setText(u"novi"_s);
    f.start();
    CHECK(f.row(u"login"_s).state() == FormState::Plain);
    CHECK(f.finished.count() == 1);
}

TEST_CASE("The first start can be done with the keyboard alone", "[ui][setup]")
{
    Fresh f;
    CHECK(f.page.focusWidget() == &f.line(u"name"_s));
    const auto type = [&](const QString &text) {
        QTest::keyClicks(f.page.focusWidget(), text);
        QTest::keyClick(f.page.focusWidget(), Qt::Key_Tab);
    };
    type(u"Novi"_s);
    type(u"novi"_s);
    type(kGood);
    type(kGood);
    QTest::keyClick(f.page.focusWidget(), Qt::Key_Space);
    CHECK(f.page.findChild<PrintWayChoice *>()->value() == PrintWay::Silpia);
    QTest::keyClick(f.page.focusWidget(), Qt::Key_Right);
    CHECK(f.page.findChild<PrintWayChoice *>()->value() == PrintWay::Siak);
    const Watchdog::Allowance hashing(Watchdog::kPassword);
    QTest::keyClick(f.page.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(f.finished.count() == 1);
}
