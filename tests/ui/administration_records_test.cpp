#include "tests/ui/admin_desk.h"
#include "ui/screens/admin_form.h"

#include <QTemporaryDir>

using namespace silpia;
using namespace silpia::test;

namespace {

/// Chooses what is recorded of blanks, and its form.
void choose(AdminDesk &d, const QString &act)
{
    d.form = nullptr;
    auto &what = d.at<QComboBox>(u"what"_s);
    what.setCurrentIndex(what.findData(act));
    d.form = &d.at<QWidget>(act + u"Form"_s);
}

StockRow atOffice(AdminDesk &d)
{
    return must(stockAt(*d.office.database, u"Dinas"_s));
}

} // namespace

TEST_CASE("A lost blank leaves the stock with its reason and comes back when it turns up", "[ui][administration][blanks]")
{
    AdminDesk d(&TestOffice::counterA);
    d.open(u"blanks"_s);
    choose(d, u"lost"_s);
    d.type(u"serial"_s, u"PSS-0048007"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"reason"_s).state() == FormState::Fault);
    CHECK(d.at<QLineEdit>(u"serial"_s).text() == u"PSS-0048007"_s);
    d.type(u"reason"_s, u"Tidak ada dalam segel"_s);
    d.press(u"keep"_s);
    CHECK(atOffice(d).lost == 1);
    CHECK(d.cell(0, 4, u"stock"_s) == u"1"_s);
    choose(d, u"found"_s);
    d.type(u"serial"_s, u"PSS-0048007"_s);
    d.type(u"reason"_s, u"Di laci lain"_s);
    d.press(u"keep"_s);
    CHECK(atOffice(d).lost == 0);
}

TEST_CASE("A spoiled blank is asked about, because it cannot be undone", "[ui][administration][blanks]")
{
    AdminDesk d(&TestOffice::printer);
    d.open(u"blanks"_s);
    choose(d, u"spoiled"_s);
    d.type(u"serial"_s, u"PSS-0048007"_s);
    d.at<QSpinBox>(u"count"_s).setValue(3);
    d.type(u"reason"_s, u"Basah"_s);
    bool agree = false;
    QString asked;
    Prompt::answers().confirm = [&](const QString &sentence) {
        asked = sentence;
        return agree;
    };
    d.press(u"keep"_s);
    CHECK(asked.contains(u"3 blangko mulai PSS-0048007"_s));
    CHECK(atOffice(d).spoiled == 0);
    agree = true;
    d.press(u"keep"_s);
    CHECK(atOffice(d).spoiled == 3);
}

TEST_CASE("Blanks are allocated to a UKL and given back to the supplier by the page", "[ui][administration][blanks]")
{
    AdminDesk d(&TestOffice::printer);
    d.open(u"blanks"_s);
    choose(d, u"allocate"_s);
    d.type(u"serial"_s, u"PSS-0048101"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"place"_s).state() == FormState::Fault); // there is nobody anywhere else
    must(receiveBlanks(d.office.office, d.office.admin, u"UKL Tarusan"_s, u"TRS-0001"_s, 10));
    d.at<QLineEdit>(u"serial"_s).clear();
    dynamic_cast<AdminForm &>(*d.form).setDirty(false);
    d.screen.reload();
    CHECK(d.at<QComboBox>(u"place"_s).currentText() == u"UKL Tarusan"_s);
    d.type(u"serial"_s, u"PSS-0048101"_s);
    d.at<QSpinBox>(u"count"_s).setValue(500);
    CHECK(d.row(u"count"_s).sentence().endsWith(u"PSS-0048600"_s));
    d.press(u"keep"_s);
    CHECK(must(stockAt(*d.office.database, u"UKL Tarusan"_s)).left() == 510);
    d.type(u"serial"_s, u"PSS-0048600"_s); // it lies there now
    d.press(u"keep"_s);
    CHECK(d.row(u"serial"_s).state() == FormState::Fault);
    choose(d, u"return"_s);
    CHECK(d.at<QComboBox>(u"place"_s).currentText() == u"Pemasok"_s);
    d.type(u"serial"_s, u"PSS-0048601"_s);
    d.type(u"reason"_s, u"Cacat"_s);
    QString asked;
    Prompt::answers().confirm = [&](const QString &sentence) {
        asked = sentence;
        return true;
    };
    d.press(u"keep"_s);
    CHECK(asked.contains(u"kepada pemasok"_s));
    CHECK(atOffice(d).returned == 1);
    CHECK(atOffice(d).left() == 1499);
    d.picture(u"blangko"_s);
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

TEST_CASE("SIAK's list of a day is compared, and what differs is named with the NIK masked", "[ui][admin][reconcile]")
{
    AdminDesk d(&TestOffice::counterA);
    const Application printed = d.office.reach(State::Printed);
    const QString nik = printed.form.value(Field::Nik);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"siak.csv"_s);
    const auto answer = [&](const QByteArray &text) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    Prompt::answers().file = [&](const QString &) { return path; };
    QWidget &section = d.open(u"reconcile"_s);
    auto *table = section.findChild<AdminTable *>(u"differences"_s);
    auto *compare = section.findChild<QPushButton *>(u"compare"_s);
    REQUIRE((table && compare));
    answer("NIK\n" + nik.toUtf8() + "\n");
    compare->click();
    CHECK(table->rows().isEmpty());
    answer("NIK\n1301051203180099\n");
    compare->click();
    REQUIRE(table->rows().size() == 2);
    for (const AdminRow &row : table->rows())
        CHECK_FALSE(row.cells.at(1).text.contains(row.key));
    answer("Nama\nX\n");
    compare->click();
    CHECK(d.said.last().at(1).toString().contains(u"NIK"_s));
}
