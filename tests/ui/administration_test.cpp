#include "tests/ui/admin_desk.h"

using namespace silpia;
using namespace silpia::test;

TEST_CASE("A counter officer sees blanks, outages and imports, and no officers", "[ui][administration]")
{
    AdminDesk d(&TestOffice::counterA);
    CHECK(d.screen.sections() == QStringList{u"blanks"_s, u"count"_s, u"destruction"_s, u"life"_s, u"papers"_s, u"reconcile"_s, u"outages"_s, u"form"_s, u"siak"_s});
    CHECK(d.screen.section() == u"blanks"_s);
    d.screen.showSection(u"officers"_s);
    CHECK_FALSE(d.screen.findChild<QWidget *>(u"officers"_s));
    CHECK(d.screen.findChild<EmptyState *>());
    CHECK(d.screen.sections().size() == 9);
}

TEST_CASE("The administrator sees every section, and each opens without a complaint", "[ui][administration]")
{
    AdminDesk d;
    CHECK(d.screen.sections().size() == 21);
    for (const QString &code : d.screen.sections()) {
        INFO(code.toStdString());
        QWidget &section = d.open(code);
        for (const QLabel *label : section.findChildren<QLabel *>())
            CHECK(label->textFormat() == Qt::PlainText);
        for (QWidget *widget : section.findChildren<QWidget *>()) {
            const bool asks = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractButton *>(widget);
            const bool inner = qobject_cast<QComboBox *>(widget->parentWidget()) || qobject_cast<QAbstractSpinBox *>(widget->parentWidget());
            if (asks && !inner && (widget->focusPolicy() & Qt::TabFocus)) {
                CHECK_FALSE(widget->objectName().isEmpty());
                INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
                const auto *button = qobject_cast<QAbstractButton *>(widget);
                CHECK_FALSE((widget->accessibleName().isEmpty() && (!button || button->text().isEmpty())));
            }
        }
        CHECK(d.lastSaid().isEmpty()); // an empty sentence only takes away what the page before said
    }
    for (const QList<QVariant> &sentence : d.said)
        CHECK(sentence.at(1).toString().isEmpty());
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
    d.pressHashing(u"keep"_s);
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
    d.pressHashing(u"keep"_s);
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
