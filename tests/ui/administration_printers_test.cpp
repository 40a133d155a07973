#include "core/office/print_run.h"
#include "tests/support/sim_printer.h"
#include "tests/ui/admin_desk.h"
#include "ui/screens/admin_printers.h"

#include <QDir>

using namespace silpia;
using namespace silpia::test;

namespace {

/// The section "Printer" over simulated printers.
struct PrinterDesk
{
    explicit PrinterDesk(const Session TestOffice::*who = &TestOffice::printer, const std::function<void(TestOffice &)> &before = [](TestOffice &) {})
        : desk(who)
    {
        before(desk.office);
        Prompt::answers().confirm = [](const QString &sentence) {
            UNSCOPED_INFO(sentence.toStdString());
            CHECK(sentence.isEmpty()); // nothing is asked here
            return false;
        };
        AdminPrinters::carrierMaker() = [this] { return sim.carrier(); };
        desk.open(u"printers"_s);
        REQUIRE(QTest::qWaitFor([this] { return !desk.table().rows().isEmpty(); }));
    }
    ~PrinterDesk() { AdminPrinters::carrierMaker() = makeOfficeCarrier; }
    void set(const QString &code, int value) { desk.at<QSpinBox>(code).setValue(value); }
    Printer kept(const QString &queue = u"kartu"_s) { return must(loadPrinter(*desk.office.database, queue)); }
    QString standing() { return desk.at<QLabel>(u"standing"_s).text(); }
    /// With SILPIA_PICTURES=FOLDER the screen is kept as a picture, light and dark.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("SILPIA_PICTURES");
        if (folder.isEmpty())
            return;
        for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
            applyTheme(*qApp, kind);
            QTest::qWait(30);
            desk.screen.grab().save(QDir(folder).filePath(name + (kind == ThemeKind::Dark ? u"-gelap.png"_s : u".png"_s)));
        }
    }

    Sim sim;
    AdminDesk desk;
};

} // namespace

TEST_CASE("This computer's printers are listed and one is set right by its form", "[ui][administration][printer]")
{
    PrinterDesk d;
    CHECK(d.desk.cell(0, 0) == u"kartu"_s);
    CHECK(d.desk.cell(0, 3) == u"belum diatur"_s);
    CHECK_FALSE(d.desk.at<QLineEdit>(u"queue"_s).isEnabled());
    d.set(u"frontX"_s, -4);
    d.set(u"higher"_s, 20);
    d.set(u"brightness"_s, 15);
    d.set(u"ribbonCards"_s, 200);
    d.desk.at<QComboBox>(u"sides"_s).setCurrentIndex(1);
    d.desk.at<QComboBox>(u"turn"_s).setCurrentIndex(1);
    d.desk.at<QCheckBox>(u"backTurned"_s).click();
    d.desk.press(u"keep"_s);
    INFO(d.desk.lastSaid().toStdString());
    const Printer kept = d.kept();
    CHECK((kept.id != 0 && kept.frontX == -4 && kept.higher == 20 && kept.brightness == 15 && kept.ribbonCards == 200));
    CHECK((kept.sides == CardSides::FrontOnly && kept.turn == CardTurn::Turned && kept.backTurned));
    CHECK(d.desk.cell(0, 3) == u"sudah diatur"_s);
    d.set(u"frontX"_s, 51); // the field itself goes no further
    CHECK(d.desk.at<QSpinBox>(u"frontX"_s).value() == 50);
}

TEST_CASE("A printer's form refuses half a rest and a name that is empty or taken", "[ui][administration][printer]")
{
    PrinterDesk d(&TestOffice::admin);
    d.set(u"restAfter"_s, 50);
    d.desk.press(u"keep"_s);
    CHECK(d.desk.row(u"restMinutes"_s).state() == FormState::Fault);
    CHECK(d.kept().id == 0);
    d.set(u"restMinutes"_s, 5);
    d.desk.press(u"keep"_s);
    CHECK(d.kept().restMinutes == 5);
    d.desk.press(u"new"_s);
    d.desk.press(u"keep"_s);
    CHECK(d.desk.row(u"queue"_s).state() == FormState::Fault);
    d.desk.type(u"queue"_s, u"kartu"_s);
    d.desk.press(u"keep"_s);
    CHECK(d.desk.row(u"queue"_s).state() == FormState::Fault);
    d.desk.type(u"queue"_s, u"printer UKL"_s);
    d.desk.press(u"keep"_s);
    CHECK(must(printers(d.desk.office.office)).size() == 2);
}

TEST_CASE("A test card goes to its printer and takes no blank and makes no attempt", "[ui][administration][printer]")
{
    PrinterDesk d;
    const QStringList before = d.desk.office.dump();
    QStringList asked;
    bool answer = false;
    Prompt::answers().confirm = [&](const QString &sentence) {
        asked.append(sentence);
        return answer;
    };
    d.desk.press(u"testCard"_s);
    CHECK(d.sim.sent() == 0); // the stack holds blanks yet
    REQUIRE(asked.size() == 1);
    CHECK(asked.first().contains(u"PSS-0048001"_s));
    answer = true;
    d.desk.press(u"testCard"_s);
    REQUIRE(QTest::qWaitFor([&] { return d.sim.sent() == 1 && d.desk.lastSaid().startsWith(u"Kartu uji selesai"_s); }));
    CHECK(d.desk.office.changedSince(before).isEmpty());
    d.set(u"frontX"_s, 3);
    d.desk.press(u"testCard"_s); // what is typed is not what would be printed
    CHECK(d.desk.lastKind() == NoticeKind::Info);
    CHECK(d.desk.lastSaid().contains(u"Simpan dahulu"_s));
    CHECK(d.sim.sent() == 1);
}

TEST_CASE("A test card that its printer refuses is said to be refused", "[ui][administration][printer]")
{
    PrinterDesk d;
    d.sim.faultOf = [](int) { return Fault::Refused; };
    Prompt::answers().confirm = [](const QString &) { return true; };
    d.desk.press(u"testCard"_s);
    REQUIRE(QTest::qWaitFor([&] { return d.desk.lastKind() == NoticeKind::Error; }));
    CHECK(d.desk.lastSaid().contains(u"menolak"_s));
}

TEST_CASE("A ribbon that was changed and a printer that was cleaned begin to count anew", "[ui][administration][printer]")
{
    PrinterDesk d;
    CHECK(d.standing().contains(u"belum pernah dicatat"_s));
    d.set(u"ribbonCards"_s, 200);
    d.desk.press(u"keep"_s);
    QStringList asked;
    bool isMeant = false;
    Prompt::answers().confirm = [&](const QString &sentence) {
        asked.append(sentence);
        return isMeant;
    };
    d.desk.press(u"ribbonChanged"_s); // by mistake
    d.desk.press(u"cleaned"_s);
    REQUIRE(asked.size() == 2);
    CHECK((asked.at(0).contains(u"Ribbon di kartu"_s) && asked.at(0).contains(u"mulai dari nol"_s)));
    CHECK((asked.at(1).contains(u"dibersihkan"_s) && asked.at(1).contains(u"mulai dari nol"_s)));
    CHECK(d.desk.office.number(u"SELECT count(*) FROM printer_care"_s) == 0);
    isMeant = true;
    d.desk.press(u"ribbonChanged"_s);
    d.desk.press(u"cleaned"_s);
    CHECK(d.standing().contains(u"0 kartu sejak diganti, cukup untuk ± 200 kartu"_s));
    CHECK(d.standing().contains(u"Dibersihkan 0 kartu yang lalu"_s));
    CHECK(d.desk.cell(0, 2) == u"± 200"_s);
    CHECK(d.desk.office.number(u"SELECT count(*) FROM printer_care"_s) == 2);
    d.picture(u"administrasi-printer"_s);
}

TEST_CASE("Today's limit is lifted only with a reason and only where it was reached", "[ui][administration][printer]")
{
    PrinterDesk d(&TestOffice::printer, [](TestOffice &t) {
        Printer printer;
        printer.queue = u"kartu"_s;
        printer.dayLimit = 1;
        must(keepPrinter(t.office, t.printer, printer));
        const Application app = t.reach(State::Validated, 1, {2023, 5, 20});
        const auto started = must(startPrint(t.office, t.printer, app.id, app.version, {{}, {}, u"kartu"_s, {}, {}}));
        must(recordSeen(t.office, t.printer, started.attempt.uuid, {PrintState::DeviceDone, 1, {}}));
    });
    CHECK(d.desk.cell(0, 3) == u"batas hari ini 1 kartu"_s);
    REQUIRE(d.desk.at<QWidget>(u"liftPart"_s).isVisible());
    d.picture(u"administrasi-printer-batas"_s);
    d.desk.press(u"liftLimit"_s);
    CHECK(d.desk.row(u"reason"_s).state() == FormState::Fault);
    CHECK_FALSE(must(standingOf(d.desk.office.office, u"kartu"_s)).mayPrint());
    d.desk.type(u"reason"_s, u"Antrean sekolah"_s);
    d.desk.press(u"liftLimit"_s);
    CHECK(must(standingOf(d.desk.office.office, u"kartu"_s)).mayPrint());
    CHECK_FALSE(d.desk.at<QWidget>(u"liftPart"_s).isVisible());
    CHECK(d.desk.cell(0, 3) == u"sudah diatur"_s);
}

TEST_CASE("The blank on top of a printer is scanned, and its next card takes it", "[ui][administration][printer]")
{
    PrinterDesk d;
    CHECK(d.standing().contains(u"Blangko berikut: PSS-0048001"_s));
    d.desk.form = &d.desk.at<QWidget>(u"feedForm"_s);
    d.desk.type(u"serial"_s, u"PSS-9999999"_s);
    d.desk.press(u"fillPrinter"_s);
    CHECK(d.desk.row(u"serial"_s).state() == FormState::Fault);
    d.desk.type(u"serial"_s, u"PSS-0048501"_s);
    d.desk.press(u"fillPrinter"_s);
    d.desk.form = nullptr;
    CHECK(d.standing().contains(u"Blangko berikut: PSS-0048501"_s));
    const Application app = d.desk.office.reach(State::Validated, 1, {2023, 5, 20});
    CHECK(must(startPrint(d.desk.office.office, d.desk.office.printer, app.id, app.version, {{}, {}, u"kartu"_s})).attempt.serial == u"PSS-0048501"_s);
}
