#include "core/office/form_import.h"
#include "core/store/stock_store.h"
#include "tests/support/test_office.h"
#include "ui/frame/big_figures.h"
#include "ui/frame/chip.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/form_row.h"
#include "ui/frame/notice_line.h"
#include "ui/frame/prompt.h"
#include "ui/frame/theme.h"
#include "ui/screens/admin_form_import.h"
#include "ui/screens/admin_table.h"
#include "ui/screens/administration_screen.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest/QTest>
#include <catch2/catch.hpp>

using namespace silpia;
using namespace silpia::test;

namespace {

/// The administration of a prepared office, shown to one of its officers.
struct AdminDesk
{
    explicit AdminDesk(const Session TestOffice::*who = &TestOffice::admin, Kept kept = Kept::InMemory)
        : office(PrintWay::Silpia, kept)
        , screen(office.office, office.*who)
        , said(&screen, &Screen::said)
    {
        applyTheme(*qApp, ThemeKind::Light);
        screen.resize(1178, 684);
        screen.show();
        screen.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&screen));
        screen.reload();
    }
    ~AdminDesk() { Prompt::answers() = {}; }

    QWidget &open(const QString &code)
    {
        screen.showSection(code);
        section = screen.findChild<QWidget *>(code);
        REQUIRE(section);
        return *section;
    }
    template<typename T>
    T &at(const QString &code)
    {
        auto *found = (form ? form : section)->findChild<T *>(code);
        INFO(code.toStdString());
        REQUIRE(found);
        return *found;
    }
    void type(const QString &code, const QString &text)
    {
        auto &line = at<QLineEdit>(code);
        REQUIRE(line.isEnabled());
        REQUIRE(line.isVisible());
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
    }
    void press(const QString &code)
    {
        auto *button = section->findChild<QPushButton *>(code);
        REQUIRE(button);
        button->click();
    }
    FormRow &row(const QString &code) { return at<FormRow>(code + u"Row"_s); }
    AdminTable &table(const QString &code = u"table"_s)
    {
        auto *found = section->findChild<AdminTable *>(code);
        REQUIRE(found);
        return *found;
    }
    QString lastSaid() const { return said.isEmpty() ? QString() : said.last().at(1).toString(); }
    NoticeKind lastKind() const { return said.last().at(0).value<NoticeKind>(); }
    QString cell(int line, int column, const QString &code = u"table"_s) { return table(code).rows().at(line).cells.at(column).text; }
    int lineOf(const QString &text, int column = 0, const QString &code = u"table"_s)
    {
        for (int i = 0; i < table(code).rows().size(); ++i) {
            if (cell(i, column, code) == text)
                return i;
        }
        return -1;
    }
    void choose(const QString &text) { table().setCurrentIndex(table().model()->index(lineOf(text), 0)); }

    TestOffice office;
    AdministrationScreen screen;
    QSignalSpy said;
    QWidget *section = nullptr;
    QWidget *form = nullptr; ///< where two forms of a section have fields of the same name: the one that is meant
};

const QByteArray kFormHead = "Cap waktu,Kode mitra,Lembaga mitra,Jenis permohonan,NIK anak,Nama lengkap anak,Jenis kelamin,Tempat lahir,Tanggal lahir,"
                             "Golongan darah,Agama,Kewarganegaraan,Nomor KK,Nama kepala keluarga,Nomor akta kelahiran,Nama ibu,Nama ayah,Alamat,RT,RW,"
                             "Nagari,Kecamatan,Nama pemohon,Hubungan,Nomor HP,Fotokopi KK,Fotokopi akta kelahiran,Dokumen tambahan,Pas foto,Berkas foto\n";

QByteArray record(const QByteArray &partner, const QByteArray &nik, const QByteArray &name, const QByteArray &certificate)
{
    return "2026/11/20 10:16:16 AM GMT+7," + partner + ",SD,Baru," + nik + "," + name
           + ",Perempuan,Painan,07/11/2023,O,Islam,WNI,1301011606147637,Ardimal Malayu,1301-LU-22112023-0031,Yeni,Ardimal Malayu,Jl. Pasar,008,004,"
             "Inderapura Tengah,Pancung Soal,Yeni,Ibu,087343672583,Ada,"
           + certificate + ",,Tidak perlu,\n";
}

/// One that enters, one whose certificate is missing, one of an unknown institution.
QByteArray threeRecords()
{
    return kFormHead + record("SDN-05", "1301014711230053", "Mutiara <b>Nasution</b>", "Ada") + record("SDN-05", "1301014711230054", "Rania Koto", "Tidak ada")
           + record("TIDAK-ADA", "1301014711230055", "Farah Malayu", "Ada");
}

QString written(const QTemporaryDir &folder, const QByteArray &bytes)
{
    const QString path = folder.filePath(u"formulir.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

} // namespace

TEST_CASE("A counter officer sees blanks, outages and imports, and no officers", "[ui][administration]")
{
    AdminDesk d(&TestOffice::counterA);
    CHECK(d.screen.sections() == QStringList{u"blanks"_s, u"outages"_s, u"form"_s, u"siak"_s});
    CHECK(d.screen.section() == u"blanks"_s);
    d.screen.showSection(u"officers"_s);
    CHECK_FALSE(d.screen.findChild<QWidget *>(u"officers"_s));
    CHECK(d.screen.findChild<EmptyState *>());
    CHECK(d.screen.sections().size() == 4);
}

TEST_CASE("The administrator sees every section, and each opens without a complaint", "[ui][administration]")
{
    AdminDesk d;
    CHECK(d.screen.sections().size() == 14);
    for (const QString &code : d.screen.sections()) {
        INFO(code.toStdString());
        QWidget &section = d.open(code);
        for (const QLabel *label : section.findChildren<QLabel *>())
            CHECK(label->textFormat() == Qt::PlainText);
        for (QWidget *widget : section.findChildren<QWidget *>()) {
            const bool asks = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractButton *>(widget);
            const bool inner = qobject_cast<QComboBox *>(widget->parentWidget()) || qobject_cast<QSpinBox *>(widget->parentWidget());
            if (asks && !inner && (widget->focusPolicy() & Qt::TabFocus)) {
                CHECK_FALSE(widget->objectName().isEmpty());
                INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
                const auto *button = qobject_cast<QAbstractButton *>(widget);
                CHECK_FALSE((widget->accessibleName().isEmpty() && (!button || button->text().isEmpty())));
            }
        }
    }
    CHECK(d.said.isEmpty());
}

TEST_CASE("A role that was taken away closes its sections at the next look", "[ui][administration]")
{
    AdminDesk d(&TestOffice::admin2);
    d.open(u"officers"_s);
    d.office.give(d.office.admin2, {Role::Counter});
    d.screen.reload();
    CHECK_FALSE(d.screen.sections().contains(u"officers"_s));
    REQUIRE(d.screen.findChild<EmptyState *>());
    CHECK(d.screen.findChild<EmptyState *>()->accessibleName().contains(u"hanya untuk administrator"_s));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(d.screen.findChild<QWidget *>(u"officers"_s));
    d.office.give(d.office.admin2, {Role::Administrator});
    d.screen.reload();
    CHECK(d.screen.findChild<QWidget *>(u"officers"_s));
}

TEST_CASE("A page that is still open when the role goes cannot write", "[ui][administration]")
{
    AdminDesk d(&TestOffice::admin2);
    d.open(u"officers"_s);
    d.office.give(d.office.admin2, {Role::Counter});
    d.press(u"new"_s);
    d.type(u"name"_s, u"Orang Lain"_s);
    d.type(u"login"_s, u"lain"_s);
    d.type(u"password"_s, kPassword);
    d.at<QCheckBox>(u"role-counter"_s).click();
    d.press(u"keep"_s);
    CHECK(d.lastKind() == NoticeKind::Error);
    CHECK_FALSE(must(credentialsOf(*d.office.database, u"lain"_s)));
}

TEST_CASE("A new officer is kept with roles and institution and can sign in", "[ui][administration][officers]")
{
    AdminDesk d;
    d.open(u"officers"_s);
    d.press(u"new"_s);
    CHECK(d.screen.focusWidget() == &d.at<QLineEdit>(u"name"_s));
    CHECK_FALSE(d.at<QComboBox>(u"partner"_s).isEnabled());
    d.type(u"name"_s, u"Yossi <i>Febrianti</i>, S.Pd."_s);
    d.type(u"login"_s, u"yossi"_s);
    d.type(u"password"_s, kPassword);
    d.type(u"position"_s, u"Operator sekolah"_s);
    d.at<QCheckBox>(u"role-partner"_s).click();
    d.press(u"keep"_s);
    CHECK(d.row(u"partner"_s).state() == FormState::Fault);
    auto &partner = d.at<QComboBox>(u"partner"_s);
    partner.setCurrentIndex(partner.findText(u"TK Pertiwi Painan"_s));
    d.press(u"keep"_s);
    CHECK(d.lastKind() == NoticeKind::Good);
    const Session session = must(signIn(d.office.office, u"yossi"_s, kPassword));
    const Officer officer = d.office.officerOf(session);
    CHECK(officer.name == u"Yossi <i>Febrianti</i>, S.Pd."_s);
    CHECK(officer.roles == RoleSet{Role::Partner});
    CHECK(officer.partner == d.office.kindergarten);
    CHECK(officer.active);
    CHECK(d.lineOf(officer.name) >= 0);
    CHECK(d.at<QLineEdit>(u"password"_s).text().isEmpty());
}

TEST_CASE("What is wrong with a new officer stands at its field, and nothing is lost", "[ui][administration][officers]")
{
    AdminDesk d;
    d.open(u"officers"_s);
    d.press(u"new"_s);
    d.press(u"keep"_s);
    for (const QString &code : {u"name"_s, u"login"_s, u"roles"_s})
        CHECK(d.row(code).state() == FormState::Fault);
    d.type(u"name"_s, u"Dewi Jambak"_s);
    d.type(u"login"_s, u"loket_a"_s);
    d.type(u"password"_s, u"pendek"_s);
    d.at<QCheckBox>(u"role-counter"_s).click();
    d.press(u"keep"_s);
    CHECK(d.row(u"password"_s).sentence() == u"Kata sandi sedikitnya 8 huruf."_s);
    CHECK(d.row(u"name"_s).state() == FormState::Plain);
    d.type(u"password"_s, kPassword);
    d.press(u"keep"_s);
    CHECK(d.row(u"login"_s).state() == FormState::Fault);
    CHECK(d.at<QLineEdit>(u"name"_s).text() == u"Dewi Jambak"_s);
    CHECK(d.office.number(u"SELECT count(*) FROM officer WHERE name = 'Dewi Jambak'"_s) == 0);
}

TEST_CASE("An officer is changed, keeps the password, and gets a new one only when it is typed", "[ui][administration][officers]")
{
    AdminDesk d;
    d.open(u"officers"_s);
    d.choose(u"Asmawati Koto"_s);
    CHECK(d.at<QLineEdit>(u"login"_s).text() == u"loket_a"_s);
    d.at<QCheckBox>(u"role-operator"_s).click();
    d.press(u"keep"_s);
    CHECK(d.office.officerOf(d.office.counterA).roles == RoleSet{Role::Counter, Role::Operator});
    CHECK(must(signIn(d.office.office, u"loket_a"_s, kPassword)).officer == d.office.counterA.officer);
    d.type(u"password"_s, u"gulai kepala ikan"_s);
    d.at<QCheckBox>(u"active"_s).click();
    d.press(u"keep"_s);
    CHECK_FALSE(signIn(d.office.office, u"loket_a"_s, u"gulai kepala ikan"_s));
    d.at<QCheckBox>(u"active"_s).click();
    d.press(u"keep"_s);
    CHECK(signIn(d.office.office, u"loket_a"_s, u"gulai kepala ikan"_s));
}

TEST_CASE("What was typed is given up only after a question", "[ui][administration]")
{
    AdminDesk d;
    d.open(u"officers"_s);
    d.choose(u"Asmawati Koto"_s);
    d.type(u"name"_s, u"Asmawati Koto, S.Sos."_s);
    bool asked = false;
    Prompt::answers().confirm = [&](const QString &) { return !(asked = true); };
    d.choose(u"Elvira Koto"_s);
    CHECK(asked);
    CHECK(d.at<QLineEdit>(u"name"_s).text() == u"Asmawati Koto, S.Sos."_s);
    CHECK(d.cell(d.table().currentIndex().row(), 0) == u"Asmawati Koto"_s);
    d.screen.reload();
    CHECK(d.at<QLineEdit>(u"name"_s).text() == u"Asmawati Koto, S.Sos."_s);
    Prompt::answers().confirm = [](const QString &) { return true; };
    d.choose(u"Elvira Koto"_s);
    CHECK(d.at<QLineEdit>(u"name"_s).text() == u"Elvira Koto"_s);
    CHECK(d.office.officerOf(d.office.counterA).name == u"Asmawati Koto"_s);
}

TEST_CASE("Institutions are added, told apart by their code, and imported", "[ui][administration]")
{
    AdminDesk d;
    d.open(u"partners"_s);
    d.press(u"new"_s);
    d.type(u"name"_s, u"PAUD Kasih Bunda"_s);
    d.type(u"code"_s, u"SDN-05"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"code"_s).state() == FormState::Fault);
    d.type(u"code"_s, u"PAUD-KASIH"_s);
    d.press(u"keep"_s);
    CHECK(d.lineOf(u"PAUD-KASIH"_s, 1) >= 0);
    const QTemporaryDir folder;
    const QString path = written(folder, "kode,nama,kode_kecamatan\nRSUD-MZ,RSUD Painan,13.01.05\nPAUD-KASIH,PAUD Kasih Bunda Lunang,13.01.10\n");
    Prompt::answers().file = [&](const QString &) { return path; };
    d.press(u"import"_s);
    CHECK(d.lastSaid().startsWith(u"1 lembaga mitra baru"_s));
    CHECK(d.lineOf(u"PAUD Kasih Bunda Lunang"_s) >= 0);
    Prompt::answers().file = [](const QString &) { return u"/tidak/ada.csv"_s; };
    d.press(u"import"_s);
    CHECK(d.lastKind() == NoticeKind::Error);
}

TEST_CASE("A grant names officer, letter and days, and gives the role", "[ui][administration]")
{
    AdminDesk d;
    d.open(u"grants"_s);
    CHECK(d.at<EmptyState>({}).isVisible());
    d.press(u"keep"_s);
    CHECK(d.row(u"officer"_s).state() == FormState::Fault);
    auto &officer = d.at<QComboBox>(u"officer"_s);
    officer.setCurrentIndex(officer.findText(u"Yusrizal Zainal"_s));
    QTest::mouseClick(&d.at<QAbstractButton>(u"Plh."_s), Qt::LeftButton);
    d.type(u"letter"_s, u"800/12/DKPS/2026"_s);
    d.type(u"from"_s, u"24-11-2026"_s);
    CHECK(d.row(u"from"_s).sentence() == u"24 November 2026"_s);
    d.type(u"until"_s, u"1-11-26"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"until"_s).state() == FormState::Fault);
    d.type(u"until"_s, u"4 Desember 2026"_s);
    d.press(u"keep"_s);
    REQUIRE(d.table().rows().size() == 1);
    CHECK(d.cell(0, 3) == u"Berlaku"_s);
    CHECK(must(grantsOn(*d.office.database, d.office.counterB.officer, kTuesday)).size() == 1);
}

TEST_CASE("A bundle that is received lies in the stock, and a second of the same serials does not", "[ui][administration][blanks]")
{
    AdminDesk d(&TestOffice::printer);
    d.open(u"blanks"_s);
    d.form = &d.at<QWidget>(u"receiveForm"_s);
    d.type(u"serial"_s, u"tanpa angka"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"serial"_s).state() == FormState::Fault);
    d.type(u"serial"_s, u"PSS-0060001"_s);
    d.at<QSpinBox>(u"count"_s).setValue(250);
    CHECK(d.row(u"count"_s).sentence().endsWith(u"PSS-0060250"_s));
    d.press(u"keep"_s);
    CHECK(must(stock(*d.office.database)).first().received == 2250);
    CHECK(d.cell(0, 1, u"stock"_s) == u"2.250"_s);
    d.type(u"serial"_s, u"PSS-0060100"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"serial"_s).state() == FormState::Fault);
    CHECK(d.at<QLineEdit>(u"serial"_s).text() == u"PSS-0060100"_s);
    CHECK(must(stock(*d.office.database)).first().received == 2250);
}

TEST_CASE("A lost blank leaves the stock with its reason, after a question", "[ui][administration][blanks]")
{
    AdminDesk d(&TestOffice::counterA);
    d.open(u"blanks"_s);
    QTest::mouseClick(&d.at<QAbstractButton>(u"lost"_s), Qt::LeftButton);
    d.form = &d.at<QWidget>(u"lostForm"_s);
    d.type(u"serial"_s, u"PSS-0048007"_s);
    bool agree = false;
    Prompt::answers().confirm = [&](const QString &) { return agree; };
    d.press(u"keep"_s);
    CHECK(must(stock(*d.office.database)).first().lost == 0);
    agree = true;
    d.press(u"keep"_s);
    CHECK(d.row(u"reason"_s).state() == FormState::Fault);
    d.type(u"reason"_s, u"Tidak ada dalam segel"_s);
    d.press(u"keep"_s);
    CHECK(must(stock(*d.office.database)).first().lost == 1);
    CHECK(d.cell(0, 4, u"stock"_s) == u"1"_s);
}

TEST_CASE("Production is switched only with a reason, and its state is said", "[ui][administration][printing]")
{
    AdminDesk d;
    d.open(u"printing"_s);
    CHECK(d.at<Chip>(u"productionState"_s).text() == u"Menyala"_s);
    d.press(u"switchProduction"_s);
    CHECK(d.row(u"reason"_s).state() == FormState::Fault);
    CHECK(must(d.office.office.book())->settings.production);
    d.type(u"reason"_s, u"Printer diganti"_s);
    d.press(u"switchProduction"_s);
    CHECK_FALSE(must(d.office.office.book())->settings.production);
    CHECK(d.at<Chip>(u"productionState"_s).text() == u"Mati"_s);
    CHECK(d.at<QLineEdit>(u"reason"_s).text().isEmpty());
    CHECK(d.row(u"reason"_s).state() == FormState::Plain);
}

TEST_CASE("Who prints and the use of TTE are kept together", "[ui][administration][printing]")
{
    AdminDesk d;
    d.open(u"printing"_s);
    QTest::mouseClick(&d.at<QAbstractButton>(u"waySiak"_s), Qt::LeftButton);
    d.at<QCheckBox>(u"signature"_s).click();
    CHECK(must(d.office.office.book())->settings.way == PrintWay::Silpia);
    d.press(u"keep"_s);
    CHECK(must(d.office.office.book())->settings.way == PrintWay::Siak);
    CHECK(must(d.office.office.book())->settings.usesSignature);
    d.press(u"keep"_s);
    CHECK(d.lastKind() == NoticeKind::Info);
}

TEST_CASE("Every setting has its field, and only what was changed is written", "[ui][administration][settings]")
{
    AdminDesk d;
    d.open(u"settings"_s);
    for (const SettingDef &def : settingDefs())
        (void)d.row(QString(def.key));
    CHECK(d.at<QSpinBox>(u"days.completion"_s).value() == 30);
    CHECK(d.at<QCheckBox>(u"days.eventDayIsZero"_s).isChecked());
    d.press(u"keep"_s);
    CHECK(d.lastKind() == NoticeKind::Info);
    d.type(u"head.name"_s, u"Drs. Evi Yuliasman"_s);
    d.at<QSpinBox>(u"target.verify"_s).setValue(2);
    d.press(u"keep"_s);
    CHECK(d.lastSaid().startsWith(u"2 pengaturan"_s));
    const Settings &settings = must(d.office.office.book())->settings;
    CHECK(settings.headName == u"Drs. Evi Yuliasman"_s);
    CHECK(settings.targets.verify == 2);
    d.type(u"backup.folder"_s, u"/tidak/ada"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"backup.folder"_s).state() == FormState::Fault);
    CHECK(must(d.office.office.book())->settings.backupFolder.isEmpty());
}

TEST_CASE("A requirement that is not asked for is not missed at the counter", "[ui][administration]")
{
    AdminDesk d;
    d.open(u"rules"_s);
    d.at<QCheckBox>(u"active"_s).click();
    d.press(u"keep"_s);
    CHECK(d.cell(0, 3) == u"Tidak"_s);
    const QList<RuleRow> rules = must(loadRules(*d.office.database));
    CHECK_FALSE(rules.first().active);
    CHECK(must(d.office.office.book())->rules.size() == rules.size() - 1);
}

TEST_CASE("A holiday that is added moves the due moments at once", "[ui][administration]")
{
    AdminDesk d;
    d.open(u"holidays"_s);
    CHECK(d.table().chosenKey() >= u"2026-11-24"_s);
    CHECK(must(d.office.office.book())->deadlines.calendar().isWorkingDay({2026, 11, 25}));
    d.press(u"new"_s);
    d.type(u"day"_s, u"25-11-2026"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"name"_s).state() == FormState::Fault);
    d.type(u"name"_s, u"Pilkada serentak"_s);
    d.press(u"keep"_s);
    CHECK_FALSE(must(d.office.office.book())->deadlines.calendar().isWorkingDay({2026, 11, 25}));
    CHECK(d.table().chosenKey() == u"2026-11-25"_s);
    d.press(u"new"_s);
    d.type(u"day"_s, u"25112026"_s);
    d.type(u"name"_s, u"Sekali lagi"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"day"_s).state() == FormState::Fault);
}

TEST_CASE("An outage begins, is seen as going on, and ends", "[ui][administration]")
{
    AdminDesk d(&TestOffice::head);
    d.open(u"outages"_s);
    d.type(u"fromTime"_s, u"25.70"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"fromTime"_s).state() == FormState::Fault);
    d.type(u"fromTime"_s, u"08.15"_s);
    d.press(u"keep"_s);
    REQUIRE(d.table().rows().size() == 1);
    CHECK(d.cell(0, 3) == u"Berlangsung"_s);
    CHECK(must(loadOutages(*d.office.database)).first().outage.from == atOffice(kTuesday, QTime(8, 15)));
    d.type(u"until"_s, u"24-11-2026"_s);
    d.type(u"untilTime"_s, u"0800"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"until"_s).state() == FormState::Fault);
    d.type(u"untilTime"_s, u"9.45"_s);
    d.press(u"keep"_s);
    CHECK(d.cell(0, 3) == u"Selesai"_s);
    CHECK(must(loadOutages(*d.office.database)).first().outage.until == atOffice(kTuesday, QTime(9, 45)));
}

TEST_CASE("Regions are searched, added by a code of the right shape, and imported", "[ui][administration]")
{
    AdminDesk d;
    d.open(u"regions"_s);
    d.type(u"search"_s, u"painan"_s);
    int shown = 0;
    for (int i = 0; i < d.table().rows().size(); ++i)
        shown += d.table().isRowHidden(i) ? 0 : 1;
    CHECK(shown > 0);
    CHECK(shown < 20);
    d.press(u"new"_s);
    d.type(u"name"_s, u"Painan Baru"_s);
    d.type(u"code"_s, u"13.01.05"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"code"_s).state() == FormState::Fault);
    d.type(u"code"_s, u"13.01.05.2099"_s);
    d.press(u"keep"_s);
    CHECK(must(d.office.office.book())->regions.nagariByName(u"IV Jurai"_s, u"painan baru"_s));
    const QTemporaryDir folder;
    const QString path = written(folder, "code\tlevel\tname\tpostal_code\n13.01.05.2098\tnagari\tSago Baru\t25651\n");
    Prompt::answers().file = [&](const QString &) { return path; };
    d.press(u"import"_s);
    CHECK(must(d.office.office.book())->regions.nagariByName(u"IV Jurai"_s, u"Sago Baru"_s));
}

TEST_CASE("The SOP's record is edited line by line", "[ui][administration]")
{
    AdminDesk d;
    d.open(u"sop"_s);
    CHECK(d.at<QLineEdit>(u"number"_s).text() == u"800496/DKPS-PS/2022"_s);
    d.type(u"revised"_s, u"31-2-2026"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"revised"_s).state() == FormState::Fault);
    d.type(u"revised"_s, u"2-3-2026"_s);
    d.at<QPlainTextEdit>(u"related"_s).setPlainText(u"Penerbitan KIA\n\nPenerbitan akta kelahiran\n"_s);
    d.press(u"keep"_s);
    const SopRecord sop = must(sopRecord(d.office.office));
    CHECK(sop.revised == u"2026-03-02"_s);
    CHECK(sop.related == QStringList{u"Penerbitan KIA"_s, u"Penerbitan akta kelahiran"_s});
    CHECK(sop.legalBases == SopRecord::initial().legalBases);
}

TEST_CASE("A form's export is judged first and entered only by its button", "[ui][administration][import]")
{
    AdminDesk d(&TestOffice::counterA);
    d.open(u"form"_s);
    CHECK_FALSE(d.at<QPushButton>(u"enter"_s).isVisible());
    const QTemporaryDir folder;
    const QString path = written(folder, threeRecords());
    Prompt::answers().file = [&](const QString &) { return path; };
    d.press(u"choose"_s);
    REQUIRE(d.table(u"records"_s).rows().size() == 3);
    CHECK(d.cell(0, 1, u"records"_s) == u"Farah Malayu"_s);
    CHECK(d.cell(0, 4, u"records"_s) == u"Tidak masuk"_s);
    CHECK(d.cell(1, 4, u"records"_s) == u"Belum lengkap"_s);
    CHECK(d.cell(2, 2, u"records"_s) == u"1301••••••••0053"_s);
    CHECK(d.at<QPushButton>(u"enter"_s).text() == u"Masukkan 2 catatan"_s);
    CHECK(d.office.number(u"SELECT count(*) FROM application"_s) == 0);
    d.table(u"records"_s).setCurrentIndex(d.table(u"records"_s).model()->index(1, 0));
    CHECK(d.at<Banner>(u"finding"_s).accessibleName().contains(u"akta kelahiran belum ada"_s));
    d.press(u"enter"_s);
    CHECK(d.office.number(u"SELECT count(*) FROM application"_s) == 2);
    CHECK(d.lastSaid() == u"2 catatan masuk, 1 tidak."_s);
    CHECK(d.cell(1, 4, u"records"_s) == u"Masuk, belum lengkap"_s);
    CHECK_FALSE(d.at<QPushButton>(u"enter"_s).isVisible());
    d.press(u"choose"_s);
    CHECK(qobject_cast<FormImportPanel *>(d.section)->enterable() == 0);
}

TEST_CASE("A file that is no export is refused with the reason, and no old verdicts stay", "[ui][administration][import]")
{
    AdminDesk d(&TestOffice::counterA);
    d.open(u"form"_s);
    const QTemporaryDir folder;
    QString path = written(folder, threeRecords());
    Prompt::answers().file = [&](const QString &) { return path; };
    d.press(u"choose"_s);
    path = written(folder, "nama,umur\nA,7\n");
    d.press(u"choose"_s);
    CHECK(d.lastKind() == NoticeKind::Error);
    CHECK(d.table(u"records"_s).rows().isEmpty());
    CHECK_FALSE(d.at<QPushButton>(u"enter"_s).isVisible());
}

TEST_CASE("An extract of SIAK says how many persons it brought", "[ui][administration][import]")
{
    AdminDesk d(&TestOffice::counterB);
    d.open(u"siak"_s);
    const QTemporaryDir folder;
    QString path = written(folder, "NIK,NAMA_LGKP,TGL_LHR\n1301014711230053,MUTIARA,07-11-2023\n1301014711230054,RANIA,07-11-2023\n");
    Prompt::answers().file = [&](const QString &) { return path; };
    d.press(u"import"_s);
    CHECK(d.lastSaid().startsWith(u"2 orang"_s));
    CHECK(d.at<Banner>(u"outcome"_s).kind() == NoticeKind::Good);
    path = written(folder, "NAMA\nMUTIARA\n");
    d.press(u"import"_s);
    CHECK(d.at<Banner>(u"outcome"_s).kind() == NoticeKind::Error);
}

TEST_CASE("A backup shows its proof, and the check shows the head and every flaw", "[ui][administration][backup]")
{
    AdminDesk d(&TestOffice::admin, Kept::InFile);
    d.open(u"backup"_s);
    CHECK(d.at<Chip>(u"backupState"_s).kind() == ChipKind::Error);
    d.press(u"backup"_s);
    CHECK(d.lastKind() == NoticeKind::Error);
    d.office.setting(u"backup.folder"_s, d.office.folder->path());
    d.screen.reload();
    d.press(u"backup"_s);
    CHECK(d.at<Chip>(u"backupState"_s).text() == u"Terbukti bisa pulih"_s);
    CHECK(d.table(u"backups"_s).rows().size() == 1);
    d.press(u"check"_s);
    CHECK(d.at<Chip>(u"checkState"_s).kind() == ChipKind::Good);
    d.press(u"journalHead"_s);
    CHECK(QApplication::clipboard()->text() == must(journalHead(*d.office.database)).text());
    d.office.raw("UPDATE officer SET name = 'Orang Lain' WHERE login = 'kasi'");
    d.press(u"check"_s);
    CHECK(d.at<Chip>(u"checkState"_s).kind() == ChipKind::Error);
    CHECK_FALSE(d.table(u"flaws"_s).rows().isEmpty());
}

TEST_CASE("Tab goes from the list through the form to the buttons at the foot", "[ui][administration]")
{
    AdminDesk d;
    d.open(u"partners"_s);
    d.at<QLineEdit>(u"search"_s).setFocus();
    QStringList passed;
    for (int i = 0; i < 9; ++i) {
        passed.append(d.screen.focusWidget()->objectName());
        QTest::keyClick(d.screen.focusWidget(), Qt::Key_Tab);
    }
    CHECK(passed == QStringList{u"search"_s, u"table"_s, u"name"_s, u"code"_s, u"district"_s, u"new"_s, u"import"_s, u"keep"_s, u"adminSections"_s});
}

TEST_CASE("Esc goes from the form to the list, then to the sections", "[ui][administration]")
{
    AdminDesk d;
    d.open(u"partners"_s);
    d.at<QLineEdit>(u"name"_s).setFocus();
    CHECK(d.screen.goBack());
    CHECK(d.screen.focusWidget() == &d.table());
    CHECK(d.screen.goBack());
    CHECK(d.screen.focusWidget()->objectName() == u"adminSections"_s);
    CHECK_FALSE(d.screen.goBack());
}
