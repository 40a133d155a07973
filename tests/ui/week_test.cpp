#include "core/base/text.h"
#include "core/store/print_store.h"
#include "tests/support/test_office.h"
#include "tests/support/watchdog.h"
#include "tests/ui/robot.h"
#include "ui/frame/prompt.h"
#include "ui/screens/screen.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QTableView>

using namespace silpia;
using namespace silpia::test;

namespace {

struct Family
{
    QString nik;
    QString name;
    QString birth;
    bool photo;
};

const Family kOlder{u"1301050703180012"_s, u"Rafi Ahmad Piliang"_s, u"7/3/2018"_s, true};
const Family kYounger{u"1301055206230031"_s, u"Siti Aisyah Piliang"_s, u"12-6-2023"_s, false};

/// The real window over a real file, worked by name; files that a dialog would ask for are answered.
class Week
{
public:
    Week()
        : t(PrintWay::Silpia, Kept::InFile)
        , window(t.office)
        , robot(window)
    {
        Prompt::answers().file = [this](const QString &title) {
            if (title.contains(u"folder"_s)) {
                QDir().mkpath(folder.filePath(u"cards"_s));
                return folder.filePath(u"cards"_s);
            }
            return title.contains(u"foto"_s) ? QFileInfo(QString::fromUtf8(SILPIA_SOURCE_DIR)).filePath() + u"/tests/data/photos/p01.jpg"_s
                                             : folder.filePath(QString::number(++m_files) + u".pdf"_s);
        };
        window.show();
    }
    ~Week() { Prompt::answers() = {}; }
    Week(const Week &) = delete;
    Week &operator=(const Week &) = delete;

    void enterChild(const Family &child)
    {
        // After one child the form of the next is there at once.
        if (robot.sees(u"newApplication"_s))
            REQUIRE(robot.click(u"newApplication"_s));
        CHECK(robot.choose(u"reason"_s, u"Baru"_s));
        CHECK(robot.type(u"nik"_s, child.nik));
        CHECK(robot.type(u"name"_s, child.name));
        CHECK(robot.type(u"birth_date"_s, child.birth));
        CHECK(robot.choose(u"sex"_s, child.photo ? u"Laki-laki"_s : u"Perempuan"_s));
        CHECK(robot.choose(u"religion"_s, u"Islam"_s));
        CHECK(robot.choose(u"applicant_relation"_s, u"Ibu"_s));
        const QList<std::pair<QString, QString>> lines = {{u"birth_place"_s, u"Painan"_s}, {u"family_card"_s, u"1301051908150031"_s},
                                                          {u"family_head"_s, u"Hendra Piliang"_s}, {u"birth_certificate"_s, u"1301-LU-12032018-0012"_s},
                                                          {u"address"_s, u"Jorong Bukit Langkisau"_s}, {u"nagari"_s, u"Painan"_s}, {u"district"_s, u"IV Jurai"_s},
                                                          {u"applicant_name"_s, u"Yulia Rahmi"_s}};
        for (const auto &[field, text] : lines)
            CHECK(robot.type(field, text));
        CHECK(robot.segment(u"familyCardCopy"_s, u"copy"_s));
        CHECK(robot.segment(u"birthCertificateCopy"_s, u"originalSeen"_s));
        if (child.photo) {
            CHECK(robot.segment(u"photo"_s, u"copy"_s));
            CHECK(robot.click(u"photo"_s));
        }
        CHECK(robot.tick(u"consent"_s));
        REQUIRE(robot.click(u"perform"_s));
    }

    /// All files of a desk, ticked and taken together.
    void takeAll(const QString &desk, const QString &step)
    {
        INFO(step);
        robot.go(desk);
        REQUIRE(robot.openFirst());
        REQUIRE(robot.click(u"tickAll"_s));
        REQUIRE(robot.click(u"takeTogether"_s));
        REQUIRE(robot.click(u"perform"_s));
    }

    [[nodiscard]] QList<State> states()
    {
        QList<State> found;
        for (const State state : allStates()) {
            for (qint64 i = 0; i < t.number(u"SELECT count(*) FROM application WHERE state = '"_s + code(state) + u'\''); ++i)
                found.append(state);
        }
        return found;
    }

    QTemporaryDir folder;
    TestOffice t;
    MainWindow window;
    Robot robot;

private:
    int m_files = 0;
};

QList<State> both(State state)
{
    return {state, state};
}

} // namespace

TEST_CASE("Two children go through the whole week in the real window, each step by its officer", "[ui][week]")
{
    Week week;
    Robot &robot = week.robot;

    // Monday: the school takes the papers; steps 1 to 4.
    robot.signIn(week.t.partner.login, kPassword);
    week.enterChild(kOlder);
    REQUIRE(week.states() == QList<State>{State::Recorded});
    robot.go(u"loket"_s);
    week.enterChild(kYounger);
    REQUIRE(week.states() == both(State::Recorded));

    // Tuesday: the office fetches them with one list, and compares with SIAK by the keys 1, 2, 3.
    week.t.later(1);
    robot.signIn(week.t.counterA.login, kPassword);
    week.takeAll(u"penjemputan"_s, u"pickUp"_s);
    REQUIRE(week.states() == both(State::PickedUp));
    for (int i = 0; i < 2; ++i) {
        robot.go(u"pemeriksaan"_s);
        REQUIRE(robot.openFirst());
        REQUIRE(robot.click(u"step_verify"_s));
        auto *table = robot.find<QWidget>(u"compared"_s);
        REQUIRE(table);
        for (int row = 0; row < 20; ++row)
            QTest::keyClick(table, Qt::Key_1);
        REQUIRE(robot.click(u"perform"_s));
    }
    REQUIRE(week.states() == both(State::Verified));

    // Wednesday: the section head opens each and validates both with one sheet.
    week.t.later(1);
    robot.signIn(week.t.head.login, kPassword);
    robot.go(u"validasi"_s);
    REQUIRE(robot.openFirst());
    CHECK(robot.click(u"tickAll"_s));
    REQUIRE(robot.click(u"step_validate"_s));
    REQUIRE(robot.click(u"perform"_s));
    REQUIRE(robot.openFirst());
    REQUIRE(robot.click(u"step_validate"_s));
    REQUIRE(robot.click(u"perform"_s));
    REQUIRE(week.states() == both(State::Validated));

    // Thursday: the operator prints, looks, and says that they are good.
    week.t.later(1);
    robot.signIn(week.t.printer.login, kPassword);
    robot.go(u"pencetakan"_s);
    REQUIRE(robot.click(u"fillBatch"_s));
    auto *target = robot.find<QComboBox>(u"printTarget"_s);
    REQUIRE(target);
    REQUIRE(QTest::qWaitFor([&] { return target->count() > 0; }));
    target->setCurrentIndex(target->count() - 1); // as PDF
    CHECK_FALSE(robot.click(u"trayGood"_s)); // nothing is good before it was printed and seen
    REQUIRE(robot.click(u"printStart"_s));
    const auto *tray = robot.find<QAbstractButton>(u"trayGood"_s);
    REQUIRE(QTest::qWaitFor([&] { return tray->text().startsWith(u'2'); }));
    CHECK(week.states() == both(State::Validated));
    REQUIRE(robot.click(u"trayGood"_s));
    REQUIRE(week.states() == both(State::Printed));
    CHECK(QDir(week.folder.filePath(u"cards"_s)).entryList({u"*.pdf"_s}).size() == 2);

    // Friday: back to the school with a list; the school hands one over, all but the other.
    week.t.later(1);
    robot.signIn(week.t.counterA.login, kPassword);
    week.takeAll(u"pendistribusian"_s, u"distribute"_s);
    REQUIRE(week.states() == both(State::Distributed));
    robot.signIn(week.t.partner.login, kPassword);
    robot.go(u"penyerahan"_s);
    REQUIRE(robot.openFirst());
    REQUIRE(robot.click(u"step_handOver"_s));
    REQUIRE(robot.click(u"perform"_s)); // who takes it and how is filled in from the form
    CHECK(week.states() == QList<State>{State::Distributed, State::HandedOver});
    CHECK(week.t.flaws().isEmpty());
}

TEST_CASE("Nothing that the form held is asked for again at the later desks", "[ui][week]")
{
    Week week;
    const Application app = week.t.reach(State::Distributed);
    week.robot.signIn(week.t.partner.login, kPassword);
    week.robot.go(u"penyerahan"_s);
    REQUIRE(week.robot.openFirst());
    REQUIRE(week.robot.click(u"step_handOver"_s));
    CHECK(week.robot.find<QLineEdit>(u"taker_name"_s)->text() == app.form.value(Field::ApplicantName));
    CHECK(week.robot.find<QLineEdit>(u"taker_relation"_s)->text() == app.form.value(Field::ApplicantRelation));
}

TEST_CASE("A wrong role has no button for a step, and no desk", "[ui][week]")
{
    Week week;
    const Application app = week.t.reach(State::Verified);
    week.robot.signIn(week.t.printer.login, kPassword);
    CHECK_FALSE(week.window.place(u"nowhere"_s));
    week.robot.go(u"permohonan"_s);
    auto *box = week.robot.find<QLineEdit>(u"search"_s);
    REQUIRE(box);
    box->setText(app.receiptNumber);
    QTest::keyClick(box, Qt::Key_Return);
    REQUIRE(week.robot.find<QLabel>(u"childName"_s)->text() == app.form.name());
    CHECK_FALSE(week.robot.sees(u"step_validate"_s));
    CHECK_FALSE(week.robot.sees(u"step_verify"_s));
    CHECK_FALSE(week.t.attempt(week.t.printer, app, Step::Validate));
}

TEST_CASE("Every step and return is a button for the role that may take it", "[ui][week]")
{
    // From each state, whoever usually takes a step finds it on the page of the application.
    for (const StepDef &row : stepTable()) {
        if (row.step == Step::Submit || row.step == Step::Resume || row.guards.contains(Guard::SignatureUsed) || row.from.contains(State::Signed))
            continue;
        const State from = [&] {
            for (const State state : allStates()) {
                if (row.from.contains(state))
                    return state;
            }
            return State::None;
        }();
        INFO(QString(row.code).toStdString() << " from " << QString(code(from)).toStdString());
        Week week;
        const Application app = week.t.reach(from);
        const Session &who = week.t.usual(row.step);
        week.robot.signIn(who.login, kPassword);
        week.robot.go(u"permohonan"_s);
        auto *box = week.window.findChild<QLineEdit *>(u"search"_s);
        REQUIRE(box);
        box->setText(app.receiptNumber);
        QTest::keyClick(box, Qt::Key_Return);
        CHECK(week.robot.sees(u"step_"_s + row.code));
    }
}

TEST_CASE("The last file of a desk leaves the window as wide as the screen", "[ui][week]")
{
    Week week;
    static_cast<void>(week.t.reach(State::Verified));
    week.window.resize(1366, 690);
    week.robot.signIn(week.t.head.login, kPassword);
    week.robot.go(u"validasi"_s);
    REQUIRE(week.robot.openFirst());
    REQUIRE(week.robot.click(u"step_validate"_s));
    REQUIRE(week.robot.click(u"perform"_s));
    REQUIRE(week.states() == QList<State>{State::Validated});
    QTest::qWait(50);
    CHECK(week.window.size() == QSize(1366, 690));
}

TEST_CASE("Going through a batch leaves the window as wide as the screen", "[ui][week]")
{
    applyTheme(*qApp, ThemeKind::Light); // its buttons are wider than those of the bare style
    Week week;
    for (int number = 1; number <= 3; ++number)
        static_cast<void>(week.t.reach(State::Validated, number, {2023, 5, 20}));
    week.window.resize(1366, 690);
    week.robot.signIn(week.t.printer.login, kPassword);
    week.robot.go(u"pencetakan"_s);
    REQUIRE(week.robot.click(u"fillBatch"_s));
    auto *target = week.robot.find<QComboBox>(u"printTarget"_s);
    REQUIRE(target);
    REQUIRE(QTest::qWaitFor([&] { return target->count() > 0; }));
    target->setCurrentIndex(target->count() - 1); // as PDF
    REQUIRE(week.robot.click(u"printUpTo"_s));
    REQUIRE(QTest::qWaitFor([&] { return week.robot.find<QAbstractButton>(u"trayGood"_s)->text().startsWith(u'1'); }));
    auto *table = week.robot.find<QTableView>(u"batchTable"_s);
    REQUIRE(table);
    for (const int row : {0, 1, 0, 1, 0}) {
        table->selectRow(row); // a card in the tray has a reason, one that waits has "up to here"
        QTest::qWait(20);
        REQUIRE(week.robot.sees(row == 0 ? u"trayReason"_s : u"printUpTo"_s));
        CHECK(week.window.size() == QSize(1366, 690));
    }
}

TEST_CASE("The page of an application leads to its card at the printing desk, and takes no step itself", "[ui][week]")
{
    Week week;
    QList<Application> apps;
    for (int number = 1; number <= 3; ++number)
        apps.append(week.t.reach(State::Validated, number, {2023, 5, 20}));
    week.robot.signIn(week.t.printer.login, kPassword);
    week.robot.go(u"pencetakan"_s);
    REQUIRE(week.robot.click(u"fillBatch"_s));
    for (const Application &app : apps) {
        week.robot.go(u"permohonan"_s);
        auto *box = week.robot.find<QLineEdit>(u"search"_s);
        box->setText(app.receiptNumber);
        QTest::keyClick(box, Qt::Key_Return);
        REQUIRE(week.robot.click(u"step_print"_s));
        CHECK(week.robot.find<QLabel>(u"cardName"_s)->text().contains(app.form.name()));
    }
    CHECK(week.states() == QList<State>(3, State::Validated));
    CHECK(must(unsettledAttempts(*week.t.database)).isEmpty());
}

TEST_CASE("A name that looks like markup stays letters on every desk", "[ui][week]")
{
    Week week;
    StepInput input = week.t.submission();
    input.fields.set(Field::Name, u"<img src=x> <b>Rafi</b>"_s);
    REQUIRE(week.t.office.submit(week.t.partner, input));
    week.robot.signIn(week.t.partner.login, kPassword);
    week.robot.go(u"loket"_s);
    REQUIRE(week.robot.openFirst());
    auto *name = week.robot.find<QLabel>(u"childName"_s);
    REQUIRE(name);
    CHECK(name->text() == u"<img src=x> <b>Rafi</b>"_s);
    CHECK(name->textFormat() == Qt::PlainText);
}

TEST_CASE("A lock keeps the form that is being typed, another officer starts anew", "[ui][week]")
{
    Week week;
    week.robot.signIn(week.t.counterA.login, kPassword);
    REQUIRE(week.robot.click(u"newApplication"_s));
    CHECK(week.robot.type(u"name"_s, u"Setengah Jadi"_s));
    QTest::keyClick(&week.window, Qt::Key_F12);
    REQUIRE(week.robot.find<QLineEdit>(u"password"_s));
    CHECK(week.robot.type(u"password"_s, kPassword));
    {
        const Watchdog::Allowance hashing(Watchdog::kPassword);
        week.robot.click(u"signIn"_s);
    }
    auto *name = week.robot.find<QLineEdit>(u"name"_s);
    REQUIRE(name);
    CHECK(name->text() == u"Setengah Jadi"_s);
}
