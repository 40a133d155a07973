#include "core/base/text.h"
#include "tests/support/sim_printer.h"
#include "tests/support/test_office.h"
#include "ui/frame/theme.h"
#include "ui/screens/print_bar.h"
#include "ui/screens/print_screen.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace silpia;
using namespace silpia::test;

namespace {

constexpr QSize kDesk(1174, 684); // what the frame leaves of 1366×768

/// The printing desk over a simulated printer, worked by keys.
class PrintDesk
{
public:
    PrintDesk() { applyTheme(*qApp, ThemeKind::Light); }

    void open(int children)
    {
        for (int number = 1; number <= children; ++number)
            apps.append(t.reach(State::Validated, number, {2023, 5, 20}));
        show();
    }
    void show()
    {
        screen = std::make_unique<PrintScreen>(t.office, t.printer, sim.carrier());
        QObject::connect(screen.get(), &Screen::said, screen.get(), [this](NoticeKind kind, const QString &sentence) {
            notice = sentence;
            isError = kind == NoticeKind::Error;
        });
        screen->resize(kDesk);
        screen->show();
        QApplication::setActiveWindow(screen.get());
        REQUIRE(QTest::qWaitFor([&] { return target()->count() > 1; }));
    }
    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::qWait(320); // a person is slower than a scanner, and looks before the next answer
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : screen.get(), static_cast<Qt::Key>(which), modifiers);
        QTest::qWait(100);
    }
    void startPrinting()
    {
        key(Qt::Key_F6);
        key(Qt::Key_Return, Qt::ControlModifier);
    }
    /// Until that many cards lie in the tray.
    void waitForTray(int cards)
    {
        REQUIRE(QTest::qWaitFor([&] { return tray()->text().startsWith(QString::number(cards)); }, 8000));
    }
    /// A batch of that many, all of them in the tray.
    void printAll(int cards)
    {
        open(cards);
        startPrinting();
        waitForTray(cards);
    }
    QAbstractButton *tray() const { return find<QAbstractButton>(u"trayGood"_s); }
    bool isAsked()
    {
        return QTest::qWaitFor([&] { return find<QFrame>(u"uncertain"_s)->isVisible(); }, 5000);
    }
    [[nodiscard]] int inState(State state)
    {
        return static_cast<int>(std::count_if(apps.begin(), apps.end(), [&](const Application &app) { return t.fresh(app).state == state; }));
    }
    template<typename T>
    T *find(const QString &name) const
    {
        auto *widget = screen->findChild<T *>(name);
        REQUIRE(widget);
        return widget;
    }
    QComboBox *target() const { return find<QComboBox>(u"printTarget"_s); }
    QStringList states() const
    {
        QStringList words;
        const auto *model = find<QTableView>(u"batchTable"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            words.append(model->index(row, 4).data().toString());
        return words;
    }
    /// With SILPIA_PICTURES=FOLDER the screen is kept as a picture, light and dark.
    void picture(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("SILPIA_PICTURES");
        if (folder.isEmpty())
            return;
        for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
            applyTheme(*qApp, kind);
            QTest::qWait(30);
            screen->grab().save(QDir(folder).filePath(name + (kind == ThemeKind::Dark ? u"-gelap.png"_s : u".png"_s)));
        }
    }

    TestOffice t;
    Sim sim;
    QList<Application> apps;
    std::unique_ptr<PrintScreen> screen;
    QString notice;
    bool isError = false;
};

} // namespace

TEST_CASE("A batch is filled, printed and said to be good by keys alone, and the window is never blocked", "[ui][print]")
{
    PrintDesk desk;
    desk.open(3);
    desk.picture(u"cetak-kosong"_s);
    desk.startPrinting();
    desk.waitForTray(3);
    CHECK(desk.inState(State::Validated) == 3); // the printer's word is not enough
    CHECK(desk.states() == QStringList(3, u"Menunggu pemeriksaan hasil"_s));
    desk.picture(u"cetak-baki"_s);
    desk.key(Qt::Key_F9);
    CHECK(desk.inState(State::Printed) == 3);
    CHECK(desk.notice.contains(u"3 kartu"_s));
    CHECK(desk.t.flaws().isEmpty());
}

TEST_CASE("A key pressed twice answers for one card", "[ui][print]")
{
    PrintDesk desk;
    desk.printAll(3);
    auto *table = desk.find<QTableView>(u"batchTable"_s);
    table->setFocus();
    desk.key(Qt::Key_R); // its repetition lies in the tray a moment later, in the same row
    REQUIRE(QTest::qWaitFor([&] { return desk.sim.sent() == 4 && desk.tray()->text().startsWith(u'3'); }, 1000));
    QTest::keyClick(table, Qt::Key_R);
    QTest::qWait(200);
    CHECK(must(stock(*desk.t.database)).first().spoiled == 1);
    CHECK(desk.notice.contains(u"dicetak lagi"_s));
}

TEST_CASE("A reason that was picked or typed gives the keyboard back to the card", "[ui][print]")
{
    PrintDesk desk;
    desk.printAll(2);
    auto *table = desk.find<QTableView>(u"batchTable"_s);
    auto *why = desk.find<QComboBox>(u"trayReason"_s);
    why->lineEdit()->setFocus();
    why->lineEdit()->setText(u"PSS-0048001"_s); // as a scanner writes into any field
    desk.key(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == table);
    desk.key(Qt::Key_R);
    CHECK(desk.isError);
    CHECK(must(stock(*desk.t.database)).first().spoiled == 0);
    why->showPopup();
    why->setCurrentText(u"Tinta bergaris"_s);
    why->hidePopup();
    CHECK(QApplication::focusWidget() == table);
    desk.key(Qt::Key_R);
    CHECK(desk.t.text(u"SELECT reason FROM print_outcome WHERE outcome = 'spoiled'"_s) == u"Tinta bergaris"_s);
}

TEST_CASE("The desk's bar fits a small screen when all its words are long", "[ui][print]")
{
    applyTheme(*qApp, ThemeKind::Light); // its buttons are wider than those of the bare style
    PrintBar bar;
    bar.setTray(200);
    bar.offerSpoiled(true, true);
    bar.offerUpTo(false); // a card that is out cannot be the last to print
    bar.offerStart(u"Lanjut mulai kartu ke-188"_s, true);
    CHECK(bar.minimumSizeHint().width() <= kDesk.width());
    bar.offerSpoiled(true, false);
    bar.offerUpTo(true);
    CHECK(bar.minimumSizeHint().width() <= kDesk.width());
}

TEST_CASE("An impatient second start does not stop the batch, and its pause has a key of its own", "[ui][print]")
{
    PrintDesk desk;
    desk.open(3);
    desk.startPrinting();
    QTest::keyClick(desk.screen.get(), Qt::Key_Return, Qt::ControlModifier);
    desk.waitForTray(3);
    REQUIRE(desk.screen->runner().isRunning());
    QTest::keyClick(desk.screen.get(), Qt::Key_J, Qt::ControlModifier);
    CHECK_FALSE(desk.screen->runner().isRunning());
}

TEST_CASE("A batch is printed up to the chosen card, its spoiled ones again, and no further", "[ui][print]")
{
    PrintDesk desk;
    desk.open(5);
    desk.find<QAbstractButton>(u"fillBatch"_s)->click();
    auto *table = desk.find<QTableView>(u"batchTable"_s);
    const auto *upTo = desk.find<QAbstractButton>(u"printUpTo"_s);
    table->selectRow(4);
    CHECK_FALSE(upTo->isVisible()); // that is the whole batch
    table->selectRow(2);
    REQUIRE(upTo->isVisible());
    desk.key(Qt::Key_F10);
    REQUIRE(QTest::qWaitFor([&] { return desk.tray()->text().startsWith(u'3') && !desk.screen->runner().isRunning(); }, 8000));
    QTest::qWait(100);
    CHECK(desk.sim.sent() == 3);
    CHECK(desk.find<QAbstractButton>(u"printStart"_s)->text().contains(u"ke-4"_s));
    table->selectRow(1);
    CHECK_FALSE(upTo->isVisible()); // it is out
    table->setFocus();
    desk.key(Qt::Key_R); // its place comes before the last one that was asked for
    CHECK(desk.find<QAbstractButton>(u"printStart"_s)->text().contains(u"ke-2"_s));
    table->selectRow(1);
    desk.key(Qt::Key_F10);
    REQUIRE(QTest::qWaitFor([&] { return desk.sim.sent() == 4 && desk.tray()->text().startsWith(u'3') && !desk.screen->runner().isRunning(); }, 8000));
    QTest::keyClick(desk.screen.get(), Qt::Key_Return, Qt::ControlModifier); // the rest
    desk.waitForTray(5);
    desk.key(Qt::Key_F9);
    CHECK(desk.inState(State::Printed) == 5);
    CHECK(must(stock(*desk.t.database)).first().spoiled == 1);
    CHECK(desk.t.flaws().isEmpty());
}

TEST_CASE("An uncertain card has no default: Enter does nothing, B, R or T answers", "[ui][print]")
{
    PrintDesk desk;
    desk.sim.faultOf = [](int card) { return card == 0 ? Fault::DiesInside : card == 2 ? Fault::DiesBefore : card == 3 ? Fault::DiesAfter : Fault::None; };
    desk.open(3);
    desk.startPrinting();
    REQUIRE(desk.isAsked());
    const Application first = desk.screen->runner().board().cards.at(0).application;
    CHECK(desk.find<QLabel>(u"why"_s)->text().contains(u"Printer mati"_s));
    CHECK_FALSE(desk.find<QAbstractButton>(u"printStart"_s)->text().startsWith(u"Cetak"_s));
    desk.picture(u"cetak-belum-pasti"_s);
    CHECK(QApplication::focusWidget() == desk.find<QFrame>(u"uncertain"_s));
    for (const int key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Y}) {
        desk.key(key);
        CHECK(must(unsettledAttempts(*desk.t.database)).size() == 1);
    }
    desk.key(Qt::Key_R); // the blank is gone; the same child comes again
    CHECK(must(stock(*desk.t.database)).first().spoiled == 1);
    REQUIRE(QTest::qWaitFor([&] { return desk.sim.sent() == 3; }, 8000));
    REQUIRE(desk.isAsked()); // the third job died before it took a blank
    desk.key(Qt::Key_T);
    REQUIRE(desk.isAsked()); // and its repetition after the card was out
    desk.key(Qt::Key_B);     // pressed at once it is no word on the card that came since
    CHECK(desk.inState(State::Printed) == 0);
    QTest::qWait(1500);
    desk.key(Qt::Key_B);
    CHECK(desk.inState(State::Printed) == 1);
    desk.waitForTray(2);
    desk.key(Qt::Key_F9);
    CHECK(desk.inState(State::Printed) == 3);
    CHECK(must(stock(*desk.t.database)).first().good == 3);
    CHECK(desk.sim.blanksUsed() == 4);
    CHECK(first.state == State::Validated);
    CHECK(desk.t.flaws().isEmpty());
}

TEST_CASE("Of the cards in the tray the chosen one is answered for by its key, and the others stay", "[ui][print]")
{
    PrintDesk desk;
    desk.printAll(3);
    auto *table = desk.find<QTableView>(u"batchTable"_s);
    table->setFocus();
    desk.sim.faultOf = [](int) { return Fault::NeverEnds; };
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_B);
    CHECK(desk.states() == QStringList{u"Menunggu pemeriksaan hasil"_s, u"Hasil baik"_s, u"Menunggu pemeriksaan hasil"_s});
    desk.key(Qt::Key_B); // the answered one is answered
    CHECK(desk.inState(State::Printed) == 1);
    desk.key(Qt::Key_Up);
    auto *why = desk.find<QComboBox>(u"trayReason"_s);
    REQUIRE(why->isVisible());
    why->setCurrentText(u"Tinta bergaris"_s);
    table->setFocus();
    desk.key(Qt::Key_R);
    CHECK(must(stock(*desk.t.database)).first().spoiled == 1);
    CHECK(desk.t.text(u"SELECT reason FROM print_outcome WHERE outcome = 'spoiled'"_s) == u"Tinta bergaris"_s);
    CHECK(desk.inState(State::Printed) == 1);
    CHECK(desk.t.flaws().isEmpty());
}

TEST_CASE("A card that cannot be printed is named and passed over, and the batch goes on", "[ui][print]")
{
    PrintDesk desk;
    desk.apps.append(desk.t.reach(State::Validated, 1, {2018, 3, 7})); // its photo is no picture
    desk.apps.append(desk.t.reach(State::Validated, 2, {2023, 5, 20}));
    desk.apps.append(desk.t.reach(State::Validated, 3, {2018, 3, 7}));
    desk.apps.append(desk.t.reach(State::Validated, 4, {2023, 5, 20}));
    desk.show();
    desk.startPrinting();
    desk.waitForTray(2);
    CHECK(desk.isError);
    CHECK((desk.notice.contains(desk.apps.at(2).form.name()) || desk.notice.contains(desk.apps.at(0).form.name())));
    desk.key(Qt::Key_F9);
    CHECK(desk.inState(State::Printed) == 2);
    CHECK(desk.inState(State::Validated) == 2);
    CHECK(must(stock(*desk.t.database)).first().taken == 0); // no blank was used for it
    CHECK_FALSE(desk.screen->runner().isRunning());
    CHECK(desk.find<QAbstractButton>(u"printStart"_s)->text().contains(u"2 kartu"_s));
}

TEST_CASE("The card in hand is scanned and shown, and another's, a used blank's and rubbish are told apart", "[ui][print]")
{
    PrintDesk desk;
    desk.sim.faultOf = [](int card) { return card == 0 ? Fault::DiesAfter : Fault::None; };
    desk.open(2);
    desk.startPrinting();
    REQUIRE(desk.isAsked());
    desk.key(Qt::Key_F8);
    auto *scan = desk.find<QLineEdit>(u"scan"_s);
    REQUIRE(QApplication::focusWidget() == scan);
    const auto scanned = [&](const QString &text) {
        scan->clear();
        QTest::keyClicks(scan, text);
        QTest::keyClick(scan, Qt::Key_Return);
    };
    scanned(u"SILPIA1:KIA-1-2026-000001:X"_s);
    CHECK((desk.isError && desk.notice.contains(u"tidak dikenal"_s)));
    scanned(u"PSS-0048777"_s);
    CHECK(desk.notice.contains(u"tidak sedang dipakai"_s));
    scanned(u"brt"_s); // letters of a scanner are not keys of the desk
    CHECK(must(unsettledAttempts(*desk.t.database)).size() == 1);
    desk.find<QFrame>(u"uncertain"_s)->setFocus(); // the scanner sends when nobody put the cursor into the field
    QTest::qWait(100);
    QTest::keyClicks(desk.find<QFrame>(u"uncertain"_s), u"TBR-0001"_s);
    QTest::qWait(100);
    CHECK(must(unsettledAttempts(*desk.t.database)).size() == 1);
    scanned(must(unsettledAttempts(*desk.t.database)).first().attempt.uuid);
    CHECK(desk.inState(State::Printed) == 0); // a scan is not a word
    desk.key(Qt::Key_B);
    CHECK_FALSE(desk.isError);
    CHECK(desk.inState(State::Printed) == 1);
}

TEST_CASE("Of a scanned card one sees the child before one's word, and the next is scanned at once", "[ui][print]")
{
    PrintDesk desk;
    desk.printAll(3);
    const QList<SeenAttempt> lying = must(unsettledAttempts(*desk.t.database));
    auto *scan = desk.find<QLineEdit>(u"scan"_s);
    const auto *who = desk.find<QLabel>(u"who"_s);
    const auto *shown = desk.find<QLabel>(u"cardName"_s);
    const auto nameOf = [&](const SeenAttempt &open) { return must(desk.t.office.find(desk.t.printer, open.attempt.application)).form.name(); };
    desk.key(Qt::Key_F8);
    for (const SeenAttempt &card : {lying.at(2), lying.at(0)}) {
        REQUIRE(QApplication::focusWidget() == scan);
        QTest::keyClicks(scan, card.attempt.uuid);
        QTest::keyClick(scan, Qt::Key_Return);
        CHECK(desk.find<QFrame>(u"uncertain"_s)->isVisible());
        CHECK(who->text().contains(nameOf(card)));
        CHECK(who->text().contains(card.attempt.serial));
        CHECK(who->font().pixelSize() + who->font().pointSize() >= 17);
        CHECK(shown->text().contains(nameOf(card)));
        desk.key(Qt::Key_Return); // a scanner that sends it twice
        CHECK_FALSE(must(attemptByUuid(*desk.t.database, card.attempt.uuid))->state == PrintState::Good);
        desk.picture(u"cetak-dipindai"_s);
        desk.key(Qt::Key_B);
    }
    CHECK(desk.inState(State::Printed) == 2);
    CHECK(must(unsettledAttempts(*desk.t.database)).first().attempt.uuid == lying.at(1).attempt.uuid);
    QTest::keyClicks(scan, lying.at(1).attempt.uuid);
    QTest::keyClick(scan, Qt::Key_Return);
    CHECK(desk.screen->goBack()); // Esc: it was another card
    CHECK_FALSE(desk.find<QFrame>(u"uncertain"_s)->isVisible());
    CHECK(desk.inState(State::Printed) == 2);
    scan->setText(u"sampah"_s);
    CHECK(desk.screen->goBack()); // Esc: no scanning after all
    CHECK(scan->text().isEmpty());
    CHECK(QApplication::focusWidget() == desk.find<QTableView>(u"batchTable"_s));
    CHECK_FALSE(desk.screen->goBack());
}

TEST_CASE("What the printer waits for is said, and a pause lets the card in it end and sends no more", "[ui][print]")
{
    PrintDesk desk;
    desk.sim.faultOf = [](int card) { return card == 0 ? Fault::Empty : Fault::NeverEnds; };
    desk.open(3);
    desk.startPrinting();
    REQUIRE(QTest::qWaitFor([&] { return desk.states().value(0) == u"Perlu tindakan"_s; }, 5000));
    CHECK(desk.notice.contains(u"pengumpan habis"_s));
    desk.picture(u"cetak-perlu-tindakan"_s);
    REQUIRE(QTest::qWaitFor([&] { return desk.states().value(1) == u"Sedang dicetak"_s; }, 5000));
    desk.picture(u"cetak-berjalan"_s);
    desk.key(Qt::Key_J, Qt::ControlModifier);
    CHECK(desk.find<QAbstractButton>(u"printStart"_s)->text().contains(u"ke-3"_s));
    QTest::qWait(400);
    CHECK(desk.sim.sent() == 2);
}

TEST_CASE("After a crash the desk opens with the cards whose outcome nobody knows", "[ui][print]")
{
    PrintDesk desk;
    desk.sim.faultOf = [](int) { return Fault::NeverEnds; };
    desk.open(2);
    desk.startPrinting();
    REQUIRE(QTest::qWaitFor([&] { return desk.states().value(0) == u"Sedang dicetak"_s; }, 5000));
    desk.screen.reset();
    Sim forgetful; // a spooler that lost its jobs
    PrintScreen again(desk.t.office, desk.t.printer, forgetful.carrier());
    again.resize(kDesk);
    again.show();
    REQUIRE(QTest::qWaitFor([&] { return again.findChild<QFrame *>(u"uncertain"_s)->isVisible(); }, 5000));
    CHECK(again.findChild<QLabel *>(u"why"_s)->text().contains(u"tidak mengenal"_s));
    CHECK_FALSE(again.findChild<QAbstractButton *>(u"printStart"_s)->isEnabled());
    QTest::keyClick(again.findChild<QFrame *>(u"uncertain"_s), Qt::Key_T);
    CHECK(QTest::qWaitFor([&] { return again.findChild<QAbstractButton *>(u"printStart"_s)->isEnabled(); }, 2000));
    CHECK(again.findChild<QAbstractButton *>(u"printStart"_s)->text().contains(u"2 kartu"_s));
}

TEST_CASE("Whatever on the printing desk takes the focus has a name", "[ui][print]")
{
    PrintDesk desk;
    desk.open(1);
    desk.key(Qt::Key_F6);
    for (const QWidget *widget : desk.screen->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        INFO(widget->metaObject()->className() << ' ' << widget->objectName().toStdString());
        CHECK_FALSE((button ? button->text() + widget->accessibleName() : widget->accessibleName()).isEmpty());
    }
}

TEST_CASE("The desk says where a card goes and into which class, in each row where there is room for it", "[ui][print]")
{
    PrintDesk desk;
    desk.apps.append(desk.t.reach(State::Validated, 1, {2023, 5, 20}));
    desk.show();
    desk.key(Qt::Key_F6);
    CHECK(desk.find<QLabel>(u"cardDestination"_s)->text() == u"Kelas 2A · "_s + desk.apps.first().destinationName);
    auto *table = desk.find<QTableView>(u"batchTable"_s);
    CHECK(table->isColumnHidden(2));
    desk.screen->resize(1700, 900);
    QTest::qWait(20);
    CHECK_FALSE(table->isColumnHidden(2));
    CHECK(table->model()->index(0, 2).data().toString() == u"Kelas 2A · "_s + desk.apps.first().destinationName);
    desk.screen->resize(kDesk);
    QTest::qWait(20);
    CHECK(table->isColumnHidden(2));
}
