#include "core/base/text.h"
#include "tests/support/test_office.h"
#include "tests/support/watchdog.h"
#include "tests/ui/robot.h"
#include "ui/frame/prompt.h"
#include "ui/frame/theme.h"
#include "ui/screens/siak_results.h"

#include <QApplication>
#include <QDateEdit>
#include <QDir>
#include <QLabel>
#include <QTableView>

using namespace silpia;
using namespace silpia::test;

namespace {

QString blank(int number)
{
    return u"PSS-004800%1"_s.arg(number);
}

/// The real window of the operator where SIAK prints, worked by keys.
class SiakDesk
{
public:
    explicit SiakDesk(int children, const QString &name = {})
        : window((prepare(children, name), t.office))
        , robot(window)
    {
        applyTheme(*qApp, ThemeKind::Light);
        window.show();
        QApplication::setActiveWindow(&window);
        Prompt::answers().confirm = [this](const QString &sentence) {
            asked.append(sentence);
            return agrees;
        };
        robot.signIn(u"operator"_s, kPassword);
        screen = robot.find<SiakResultsScreen>(u"siakResults"_s);
        REQUIRE(screen);
        blankLine()->setFocus();
    }
    ~SiakDesk() { Prompt::answers() = {}; }
    SiakDesk(const SiakDesk &) = delete;
    SiakDesk &operator=(const SiakDesk &) = delete;

    /// As a scanner does: all letters at once, then its Enter, into whatever has the focus.
    void scan(const QString &text, int end = Qt::Key_Return)
    {
        for (const QChar letter : text)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(end));
        QCoreApplication::processEvents();
    }
    /// As a person does: one key, and a while after it.
    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(which), modifiers);
        QTest::qWait(120);
    }
    void card(int number, const Application &app, int answer)
    {
        scan(blank(number));
        scan(nikOf(app));
        key(answer);
    }
    void record()
    {
        key(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(QTest::qWaitFor([&] { return robot.notice().contains(u"dicatat"_s); }, 5000));
    }
    [[nodiscard]] static QString nikOf(const Application &app) { return app.form.value(Field::Nik); }
    QLineEdit *blankLine() const { return find<QLineEdit>(u"siakBlank"_s); }
    QLineEdit *nikLine() const { return find<QLineEdit>(u"siakNik"_s); }
    bool isAt(const QString &name) const
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus && (focus->objectName() == name || (focus->parentWidget() && focus->parentWidget()->objectName() == name));
    }
    template<typename T>
    T *find(const QString &name) const
    {
        auto *widget = screen->findChild<T *>(name);
        REQUIRE(widget);
        return widget;
    }
    QString cell(int row, int column) const { return find<QTableView>(u"stackTable"_s)->model()->index(row, column).data().toString(); }
    int rows() const { return find<QTableView>(u"stackTable"_s)->model()->rowCount(); }
    /// With SILPIA_PICTURES=FOLDER the window is kept as a picture, light and dark.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("SILPIA_PICTURES");
        if (folder.isEmpty())
            return;
        for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
            applyTheme(*qApp, kind);
            QTest::qWait(30);
            window.grab().save(QDir(folder).filePath(name + (kind == ThemeKind::Dark ? u"-gelap.png"_s : u".png"_s)));
        }
    }

private:
    void prepare(int children, const QString &name)
    {
        for (int number = 1; number <= children; ++number) {
            StepInput input = t.submission(number, {2023, 5, 20});
            if (!name.isEmpty())
                input.fields.set(Field::Name, name);
            Application app = must(t.office.submit(t.partner, input));
            for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp, Step::Verify, Step::Validate})
                app = t.take(app, step);
            apps.append(app);
        }
    }

public:
    TestOffice t{PrintWay::Siak};
    QList<Application> apps;
    MainWindow window;
    Robot robot;
    SiakResultsScreen *screen = nullptr;
    QStringList asked;   ///< the questions that came
    bool agrees = false; ///< to each of them
};

} // namespace

TEST_CASE("A stack of SIAK's cards is recorded by scanner and keys alone, and the window is never blocked", "[ui][siak]")
{
    SiakDesk desk(3);
    desk.picture(u"siak-kosong"_s);
    Watchdog watchdog;
    CHECK(desk.isAt(u"siakBlank"_s));
    desk.scan(blank(1));
    CHECK(desk.isAt(u"siakNik"_s));
    desk.scan(SiakDesk::nikOf(desk.apps.at(0)));
    CHECK(desk.isAt(u"siakChild"_s));
    CHECK(desk.find<QLabel>(u"siakName"_s)->text() == desk.apps.at(0).form.name());
    CHECK(desk.find<QLabel>(u"siakNikRead"_s)->text().remove(u' ').contains(SiakDesk::nikOf(desk.apps.at(0)))); // compared with the card
    desk.picture(u"siak-anak"_s);
    watchdog.forgive();
    desk.key(Qt::Key_B);
    CHECK(desk.isAt(u"siakBlank"_s));
    CHECK(desk.rows() == 1);
    desk.card(2, desk.apps.at(1), Qt::Key_R);
    CHECK(desk.isAt(u"siakReason"_s));
    desk.scan(u"Tinta pudar"_s);
    CHECK(desk.isAt(u"siakBlank"_s));
    desk.card(3, desk.apps.at(1), Qt::Key_B);
    desk.card(4, desk.apps.at(2), Qt::Key_R);
    CHECK(desk.find<QComboBox>(u"siakReason"_s)->currentText() == u"Tinta pudar"_s); // kept
    desk.key(Qt::Key_Return);
    CHECK(desk.rows() == 4);
    desk.picture(u"siak-tumpukan"_s);
    watchdog.forgive();
    CHECK(desk.t.stateOf(desk.apps.at(0)) == State::Validated); // nothing is recorded yet
    desk.record();
    CHECK(desk.t.stateOf(desk.apps.at(0)) == State::Printed);
    CHECK(desk.t.stateOf(desk.apps.at(1)) == State::Printed);
    CHECK(desk.t.stateOf(desk.apps.at(2)) == State::Validated);
    for (int row = 0; row < 4; ++row)
        CHECK(desk.cell(row, 5) == u"Tercatat"_s);
    desk.picture(u"siak-tercatat"_s);
    watchdog.forgive();
    desk.card(5, desk.apps.at(2), Qt::Key_B); // a new stack begins
    CHECK(desk.rows() == 1);
    desk.record();
    CHECK(desk.t.number(u"SELECT count(*) FROM card"_s) == 3);
    CHECK(must(stock(*desk.t.database)).first().spoiled == 2);
    CHECK(desk.t.flaws() == QStringList());
    watchdog.forgive();
}

TEST_CASE("Neither Enter nor a scan says that SIAK's card is good", "[ui][siak]")
{
    SiakDesk desk(2);
    desk.scan(blank(1), Qt::Key_Enter);
    desk.key(Qt::Key_Enter); // a scanner that sends it twice
    CHECK(desk.isAt(u"siakNik"_s));
    CHECK_FALSE(desk.robot.notice().contains(u"Pindai"_s));
    desk.scan(SiakDesk::nikOf(desk.apps.at(0)));
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Space);
    CHECK(desk.isAt(u"siakChild"_s));
    desk.scan(u"B-RB0048002"_s); // begins with the letter of an answer
    QTest::qWait(120);
    CHECK(desk.robot.notice().contains(u"belum dijawab"_s));
    CHECK(desk.robot.notice().contains(u"B-RB0048002"_s));
    desk.scan(u"B"_s); // one letter and Enter within a moment: a person's Enter comes later
    QTest::qWait(120);
    CHECK(desk.rows() == 1); // a letter alone is an answer, whatever follows it
    CHECK(desk.isAt(u"siakBlank"_s));
    CHECK(desk.find<QAbstractButton>(u"siakGood"_s)->focusPolicy() == Qt::NoFocus);
    desk.key(Qt::Key_B); // into the blank's field it is a letter
    CHECK(desk.rows() == 1);
    CHECK(desk.blankLine()->text() == u"b"_s);
}

TEST_CASE("What was scanned into the wrong field, twice or broken is told, and stands there to be written over", "[ui][siak]")
{
    SiakDesk desk(2);
    desk.scan(SiakDesk::nikOf(desk.apps.at(0)));
    CHECK(desk.robot.notice().contains(u"Ini NIK"_s));
    CHECK(desk.blankLine()->text() == SiakDesk::nikOf(desk.apps.at(0)));
    desk.scan(blank(1)); // over what stood there
    desk.scan(blank(2));
    CHECK(desk.robot.notice().contains(u"Ini nomor blangko"_s));
    CHECK(desk.isAt(u"siakNik"_s));
    CHECK(desk.blankLine()->text() == blank(1));
    desk.scan(u"1301056412180077"_s);
    CHECK(desk.robot.notice().contains(u"tidak ada dalam permohonan"_s));
    CHECK(desk.nikLine()->text() == u"1301056412180077"_s);
    desk.picture(u"siak-salah"_s);
    desk.scan(SiakDesk::nikOf(desk.apps.at(0)), Qt::Key_Tab); // a scanner that ends with Tab
    CHECK(desk.isAt(u"siakChild"_s));
    desk.key(Qt::Key_B);
    desk.scan(blank(1));
    CHECK(desk.robot.notice().contains(u"sudah dipindai di tumpukan"_s));
    desk.scan(blank(2), Qt::Key_Tab);
    CHECK(desk.isAt(u"siakNik"_s));
    desk.scan(SiakDesk::nikOf(desk.apps.at(0)));
    CHECK(desk.find<QLabel>(u"siakHint"_s)->text().contains(blank(1)));
    desk.key(Qt::Key_B);
    CHECK(desk.rows() == 1); // a second good card of a child
    desk.key(Qt::Key_R);
    desk.scan(blank(3)); // not a reason
    CHECK(desk.rows() == 1);
    CHECK(desk.isAt(u"siakReason"_s));
    desk.scan(u"Tercetak dua kali"_s);
    CHECK(desk.rows() == 2);
}

TEST_CASE("A card that is typed over is asked for anew", "[ui][siak]")
{
    SiakDesk desk(2);
    desk.scan(blank(1));
    desk.scan(SiakDesk::nikOf(desk.apps.at(0)));
    desk.key(Qt::Key_Escape);
    CHECK(desk.isAt(u"siakNik"_s));
    CHECK(desk.nikLine()->text() == SiakDesk::nikOf(desk.apps.at(0)));
    desk.key(Qt::Key_Escape);
    CHECK(desk.isAt(u"siakBlank"_s));
    desk.scan(blank(2));
    desk.scan(SiakDesk::nikOf(desk.apps.at(1)));
    desk.key(Qt::Key_B);
    CHECK(desk.cell(0, 1) == blank(2));
    CHECK(desk.cell(0, 2) == desk.apps.at(1).form.name());
    desk.key(Qt::Key_F6); // the wrong answer
    CHECK(desk.rows() == 0);
    desk.card(2, desk.apps.at(1), Qt::Key_B);
    CHECK(desk.rows() == 1);
}

TEST_CASE("Of a stack the refused card stays with its words and the others are recorded", "[ui][siak]")
{
    SiakDesk desk(3);
    desk.card(1, desk.apps.at(0), Qt::Key_B);
    desk.card(2, desk.apps.at(1), Qt::Key_B);
    desk.card(3, desk.apps.at(2), Qt::Key_B);
    desk.scan(blank(4)); // the next one is begun already
    desk.t.take(desk.apps.at(1), Step::Hold);
    desk.record();
    CHECK(desk.cell(0, 5) == u"Tercatat"_s);
    CHECK(desk.cell(1, 5).contains(u"Didahului"_s));
    CHECK(desk.cell(2, 5) == u"Tercatat"_s);
    CHECK(desk.robot.notice().contains(u"1 ditolak"_s));
    CHECK(desk.blankLine()->text() == blank(4)); // and is still there
    desk.picture(u"siak-ditolak"_s);
    CHECK(desk.robot.notice().contains(u"Baris 2: Didahului"_s));
    desk.key(Qt::Key_F6); // it is chosen already
    CHECK(desk.rows() == 2);
    CHECK(desk.isAt(u"siakBlank"_s));
    CHECK(desk.t.flaws() == QStringList());
}

TEST_CASE("Esc asks before a stack that nobody recorded is thrown away", "[ui][siak]")
{
    SiakDesk desk(1);
    desk.key(Qt::Key_Escape);
    CHECK(desk.asked.isEmpty());
    desk.card(1, desk.apps.at(0), Qt::Key_B);
    desk.key(Qt::Key_Escape);
    REQUIRE(desk.asked.size() == 1);
    CHECK(desk.asked.first().contains(u"1 kartu"_s));
    CHECK(desk.rows() == 1);
    desk.robot.go(u"permohonan"_s); // elsewhere and back
    desk.robot.go(QString(code(Desk::Printing)));
    CHECK(desk.rows() == 1);
    CHECK(desk.isAt(u"siakBlank"_s));
    desk.agrees = true;
    desk.key(Qt::Key_Escape);
    CHECK(desk.rows() == 0);
    CHECK(desk.t.number(u"SELECT count(*) FROM print_attempt"_s) == 0);
}

TEST_CASE("A stack that nobody recorded is asked about before another officer or the end of the program", "[ui][siak]")
{
    SiakDesk desk(1);
    desk.card(1, desk.apps.at(0), Qt::Key_B);
    desk.key(Qt::Key_F11);
    CHECK(desk.rows() == 1);
    CHECK_FALSE(desk.window.close());
    CHECK(desk.asked.size() == 2);
    desk.record();
    CHECK(desk.window.close());
    CHECK(desk.asked.size() == 2); // nothing is lost any more
}

TEST_CASE("The day of a stack is chosen once, stands in sight and holds for all that is not recorded", "[ui][siak]")
{
    SiakDesk desk(2);
    const QDate validated = desk.t.office.today();
    desk.t.now = desk.t.now.addDays(1);
    desk.screen->reload();
    auto *day = desk.find<QDateEdit>(u"siakDay"_s);
    CHECK(day->date() == validated.addDays(1)); // nobody chose one: today
    CHECK(day->maximumDate() == validated.addDays(1));
    desk.card(1, desk.apps.at(0), Qt::Key_B);
    day->setDate(validated);
    const auto labels = desk.screen->findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == u"tercetak "_s + longDate(validated); }));
    desk.blankLine()->setFocus();
    desk.card(2, desk.apps.at(1), Qt::Key_B);
    desk.picture(u"siak-kemarin"_s);
    desk.record();
    CHECK(desk.robot.notice().contains(longDate(validated)));
    for (const Application &app : desk.apps)
        CHECK(must(cardsOf(*desk.t.database, app.id)).first().printedOn == validated);
    CHECK(desk.t.flaws() == QStringList());
}

TEST_CASE("The files behind SIAK's results are one key away, and Esc comes back", "[ui][siak]")
{
    SiakDesk desk(1);
    desk.key(Qt::Key_F7);
    CHECK_FALSE(desk.screen->isVisible());
    CHECK(desk.robot.waiting() == 1);
    desk.key(Qt::Key_Escape);
    CHECK(desk.screen->isVisible());
}

TEST_CASE("Whatever on SIAK's results takes the focus has a name", "[ui][siak]")
{
    SiakDesk desk(2, u"Muhammad Rizky Abdurrahman Al-Faruqi Putra Sutan Rajo Bungsu"_s);
    desk.card(1, desk.apps.at(0), Qt::Key_B);
    desk.scan(blank(2));
    desk.scan(SiakDesk::nikOf(desk.apps.at(1)));
    desk.picture(u"siak-nama-panjang"_s);
    for (const QWidget *widget : desk.screen->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        INFO(widget->metaObject()->className() << ' ' << widget->objectName().toStdString());
        CHECK_FALSE((button ? button->text() + widget->accessibleName() : widget->accessibleName()).isEmpty());
    }
}
