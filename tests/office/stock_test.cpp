#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

const QString kUkl = u"UKL Tarusan"_s;

StockRow at(TestOffice &t, const QString &place)
{
    return must(stockAt(*t.database, place));
}

/// The second counter officer works at the UKL.
void openUkl(TestOffice &t)
{
    Officer officer = t.officerOf(t.counterB);
    officer.place = kUkl;
    officer.roles = {Role::Counter, Role::Operator};
    must(keepOfficer(t.office, t.admin, officer, {}));
}

QString printed(TestOffice &t, int number, const QString &serial = {})
{
    const Application app = t.reach(State::Validated, number);
    const QString used = must(startPrint(t.office, t.printer, app.id, app.version, {serial})).attempt.serial;
    must(t.attempt(t.printer, app, Step::Print));
    return used;
}

} // namespace

TEST_CASE("Blanks allocated to a UKL leave the Dinas and are the next ones there", "[blanks]")
{
    TestOffice t; // has PSS-0048001 … PSS-0050000
    openUkl(t);
    must(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0048001"_s, 500}));
    CHECK(at(t, u"Dinas"_s).allocatedOut == 500);
    CHECK(at(t, u"Dinas"_s).left() == 1500);
    CHECK(at(t, kUkl).allocatedIn == 500);
    CHECK(at(t, kUkl).received == 0);
    CHECK(at(t, kUkl).left() == 500);
    CHECK(must(nextBlank(*t.database, u"Dinas"_s))->serial == u"PSS-0048501"_s);
    CHECK(must(nextBlank(*t.database, kUkl))->serial == u"PSS-0048001"_s);
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("A run in the middle of a bundle goes elsewhere and the rest is dealt around it", "[blanks]")
{
    TestOffice t;
    openUkl(t);
    must(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0048002"_s, 2}));
    CHECK(printed(t, 1) == u"PSS-0048001"_s);
    CHECK(printed(t, 2) == u"PSS-0048004"_s);
    CHECK(must(nextBlank(*t.database, u"Dinas"_s))->serial == u"PSS-0048005"_s);
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("A run over two bundles goes as two parts and one over a used blank not at all", "[blanks]")
{
    TestOffice t;
    openUkl(t);
    must(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"PSS-0050001"_s, 100));
    must(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0049991"_s, 20}));
    CHECK(t.number(u"SELECT count(*) FROM blank_bundle WHERE way = 'allocated'"_s) == 2);
    CHECK(at(t, kUkl).left() == 20);
    printed(t, 1, u"PSS-0048010"_s);
    const Error used = refusal(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0048001"_s, 20}));
    CHECK(used.message.contains(u"PSS-0048010 sudah terpakai"_s));
    CHECK(refusal(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0050090"_s, 20})).message.contains(u"PSS-0050101 tidak ada dalam persediaan"_s));
    CHECK(refusal(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0049990"_s, 2})).message.contains(kUkl));
    CHECK(refusal(allocateBlanks(t.office, t.printer, u"Dinas"_s, {u"PSS-0048001"_s, 2})).place == u"place"_s);
    CHECK(refusal(allocateBlanks(t.office, t.printer, u" "_s, {u"PSS-0048001"_s, 2})).place == u"place"_s);
    CHECK(refusal(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0048001"_s, 0})).place == u"count"_s);
    CHECK(refusal(allocateBlanks(t.office, t.head, kUkl, {u"PSS-0048001"_s, 2})).kind == ErrorKind::Refused);
    CHECK(at(t, kUkl).left() == 20);
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("A UKL gives blanks back to the Dinas and the Dinas to the supplier", "[blanks]")
{
    TestOffice t;
    openUkl(t);
    must(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0048001"_s, 100}));
    CHECK(refusal(returnBlanks(t.office, t.counterB, u"Dinas"_s, {u"PSS-0048051"_s, 50}, {})).place == u"reason"_s);
    must(returnBlanks(t.office, t.counterB, u"Dinas"_s, {u"PSS-0048051"_s, 50}, u"Printer UKL rusak"_s));
    CHECK(at(t, kUkl).returned == 50);
    CHECK(at(t, kUkl).left() == 50);
    CHECK(at(t, u"Dinas"_s).allocatedIn == 50);
    CHECK(at(t, u"Dinas"_s).left() == 1950);
    must(returnBlanks(t.office, t.printer, {}, {u"PSS-0048051"_s, 50}, u"Salah cetak pabrik"_s));
    CHECK(at(t, u"Dinas"_s).returned == 50);
    CHECK(at(t, u"Dinas"_s).left() == 1900);
    const Application app = t.reach(State::Validated, 1);
    CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version, {u"PSS-0048051"_s})).message.contains(u"pemasok"_s));
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("A blank lost or spoiled in the drawer leaves it by the run and one that turns up comes back", "[blanks]")
{
    TestOffice t;
    must(reportBlanksLost(t.office, t.printer, {u"PSS-0048001"_s, 20}, u"Laci dibobol"_s));
    must(reportBlanksSpoiled(t.office, t.printer, {u"PSS-0048021"_s, 2}, u"Basah"_s));
    CHECK(at(t, u"Dinas"_s).lost == 20);
    CHECK(at(t, u"Dinas"_s).spoiled == 2);
    CHECK(must(nextBlank(*t.database, u"Dinas"_s))->serial == u"PSS-0048023"_s);
    CHECK(refusal(reportBlanksSpoiled(t.office, t.printer, {u"PSS-0048020"_s, 1}, u"Basah"_s)).kind == ErrorKind::Invalid);
    CHECK(refusal(reportBlanksSpoiled(t.office, t.printer, {u"PSS-0048030"_s, 1}, {})).place == u"reason"_s);
    must(reportBlankFound(t.office, t.printer, u"PSS-0048005"_s, u"Di bawah meja"_s));
    CHECK(at(t, u"Dinas"_s).lost == 19);
    CHECK(must(nextBlank(*t.database, u"Dinas"_s))->serial == u"PSS-0048005"_s);
    for (const QString &serial : {u"PSS-0048005"_s, u"PSS-0048021"_s, u"PSS-0048100"_s, u"ZZZ-1"_s})
        CHECK(refusal(reportBlankFound(t.office, t.printer, serial, u"Ada"_s)).kind == ErrorKind::Invalid);
    CHECK(refusal(reportBlankFound(t.office, t.printer, u"PSS-0048006"_s, {})).place == u"reason"_s);
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("A card that was lost is no blank again when it turns up", "[blanks]")
{
    TestOffice t;
    const QString serial = printed(t, 1);
    StepInput lost;
    lost.fate = Fate::Lost;
    lost.reason = u"Hilang di jalan"_s;
    const Application app = t.fresh(must(t.office.find(t.printer, {t.number(u"SELECT max(id) FROM application"_s)})));
    must(t.attempt(t.printer, app, Step::VoidCard, lost));
    CHECK(refusal(reportBlankFound(t.office, t.printer, serial, u"Ada"_s)).message.contains(u"tidak tercatat hilang"_s));
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("The outlook says how many days are left at this month's pace and when there are too few", "[blanks]")
{
    TestOffice t; // Tuesday 24 November: 17 working days of the month so far
    CHECK(must(stockOutlook(t.office, u"Dinas"_s)).daysLeft == -1);
    printed(t, 1);
    printed(t, 2);
    const StockOutlook outlook = must(stockOutlook(t.office, u"Dinas"_s));
    CHECK(outlook.usedThisMonth == 2);
    CHECK(outlook.daysLeft == 1998 * 17 / 2);
    CHECK_FALSE(outlook.isLow());
    t.setting(u"stock.least"_s, u"1999"_s);
    CHECK(must(stockOutlook(t.office, u"Dinas"_s)).isLow());
    t.later(10); // December: the pace begins anew
    CHECK(must(stockOutlook(t.office, u"Dinas"_s)).daysLeft == -1);
}

TEST_CASE("What check knows of blanks: a tally, a part beyond its source, a destroyed blank that was good", "[blanks][check]")
{
    TestOffice t;
    openUkl(t);
    must(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0048101"_s, 10}));
    printed(t, 1);
    REQUIRE(t.flaws().isEmpty());
    const auto found = [&](const QByteArray &sql) {
        return t.undone([&] {
            t.tamper(sql);
            return t.flaws().join(u' ');
        });
    };
    for (const QByteArray column : {"free", "taken", "good", "spoiled", "lost", "allocated", "returned"})
        CHECK(found("UPDATE blank_tally SET " + column + " = " + column + " + 1 WHERE bundle_id = 1").contains(u"blank_tally 1"_s));
    CHECK(found("UPDATE blank_bundle SET first = first + 5000 WHERE id = 2").contains(u"blank_bundle 2"_s));
    CHECK(found("UPDATE blank_bundle SET first = 48001 WHERE id = 2").contains(u"blank_bundle 2"_s)); // over a used one
}

TEST_CASE("Each of two printers takes the blanks of its own stack, and one that is used up says so", "[blanks][printers]")
{
    TestOffice t;
    openUkl(t);
    must(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"QSS-0000001"_s, 10));
    const auto dealt = [&](int number, const QString &queue) {
        const Application app = t.reach(State::Validated, number);
        return must(startPrint(t.office, t.printer, app.id, app.version, {{}, {}, queue})).attempt.serial;
    };
    must(fillPrinter(t.office, t.printer, u"Kartu-1"_s, u"PSS-0048101"_s));
    must(fillPrinter(t.office, t.printer, u"Kartu-2"_s, u"PSS-0049999"_s));
    CHECK(dealt(1, u"Kartu-1"_s) == u"PSS-0048101"_s);
    CHECK(dealt(2, u"Kartu-2"_s) == u"PSS-0049999"_s);
    CHECK(dealt(3, u"Kartu-1"_s) == u"PSS-0048102"_s);
    CHECK(dealt(4, u"Kartu-3"_s) == u"QSS-0000001"_s); // nobody said what lies in it, but not what lies in the others
    CHECK(dealt(5, u"Kartu-2"_s) == u"PSS-0050000"_s);
    const Application app = t.reach(State::Validated, 6);
    CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version, {{}, {}, u"Kartu-2"_s})).message.contains(u"Kartu-2 habis"_s));
    must(reportBlanksLost(t.office, t.printer, {u"PSS-0048103"_s, 2}, u"Jatuh"_s));
    must(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0048105"_s, 5}));
    CHECK(dealt(7, u"Kartu-1"_s) == u"PSS-0048110"_s);
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("A printer is filled with an unused blank of the own place by an operator", "[blanks][printers]")
{
    TestOffice t;
    openUkl(t);
    printed(t, 1);
    CHECK(refusal(fillPrinter(t.office, t.printer, u"Kartu-1"_s, u"PSS-0048001"_s)).message.contains(u"sudah terpakai"_s));
    CHECK(refusal(fillPrinter(t.office, t.printer, u"Kartu-1"_s, u"XYZ-1"_s)).place == u"serial"_s);
    CHECK(refusal(fillPrinter(t.office, t.printer, u" "_s, u"PSS-0048002"_s)).place == u"queue"_s);
    CHECK(refusal(fillPrinter(t.office, t.counterA, u"Kartu-1"_s, u"PSS-0048002"_s)).kind == ErrorKind::Refused);
    must(fillPrinter(t.office, t.printer, u"Kartu-1"_s, u"PSS-0048500"_s));
    must(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0048500"_s, 5}));
    const Application app = t.reach(State::Validated, 2);
    CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version, {{}, {}, u"Kartu-1"_s})).message.contains(kUkl));
}

TEST_CASE("Two stacks of one bundle: the first ends where the second begins", "[blanks][printers]")
{
    TestOffice t;
    const auto start = [&](int number, const QString &queue) {
        const Application app = t.reach(State::Validated, number);
        return startPrint(t.office, t.printer, app.id, app.version, {{}, {}, queue});
    };
    must(fillPrinter(t.office, t.printer, u"Kartu-1"_s, u"PSS-0048001"_s));
    must(fillPrinter(t.office, t.printer, u"Kartu-2"_s, u"PSS-0048003"_s));
    CHECK(must(start(1, u"Kartu-1"_s)).attempt.serial == u"PSS-0048001"_s);
    CHECK(must(start(2, u"Kartu-1"_s)).attempt.serial == u"PSS-0048002"_s);
    CHECK(refusal(start(3, u"Kartu-1"_s)).message.contains(u"Kartu-1 habis"_s));
    CHECK(must(start(4, u"Kartu-2"_s)).attempt.serial == u"PSS-0048003"_s);
    CHECK(refusal(start(5, u"Kartu-9"_s)).kind == ErrorKind::Refused); // the only bundle lies in the other two
}

TEST_CASE("Blanks are sent where somebody is, and found and received at the own place", "[blanks]")
{
    TestOffice t;
    CHECK(refusal(allocateBlanks(t.office, t.printer, u"UKL Tarusn"_s, {u"PSS-0048001"_s, 10})).place == u"place"_s);
    CHECK(refusal(returnBlanks(t.office, t.printer, u"pemasok"_s, {u"PSS-0048001"_s, 10}, u"Cacat"_s)).place == u"place"_s);
    openUkl(t);
    must(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0048001"_s, 10}));
    must(reportBlanksLost(t.office, t.counterB, {u"PSS-0048001"_s}, u"Hilang"_s));
    CHECK(refusal(reportBlankFound(t.office, t.printer, u"PSS-0048001"_s, u"Ada"_s)).message.contains(kUkl));
    CHECK(refusal(receiveBlanks(t.office, t.counterB, u"Dinas"_s, u"QSS-1"_s, 5)).place == u"place"_s);
    CHECK(receiveBlanks(t.office, t.admin, kUkl, u"QSS-1"_s, 5));
}

TEST_CASE("What went back to the supplier may come again, and a clash names the serial that clashes", "[blanks]")
{
    TestOffice t;
    must(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"QSS-0001"_s, 500)); // fifty were meant
    must(returnBlanks(t.office, t.printer, {}, {u"QSS-0051"_s, 450}, u"Salah hitung"_s));
    CHECK(refusal(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"QSS-0041"_s, 100)).message.contains(u"QSS-0041"_s));
    must(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"QSS-0051"_s, 450));
    CHECK(at(t, u"Dinas"_s).left() == 2500);
    CHECK(printed(t, 1, u"QSS-0051"_s) == u"QSS-0051"_s);
    CHECK(refusal(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"QSS-0000"_s, 5)).message.contains(u"QSS-0001"_s));
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("A serial that is no serial or too long to count on makes no bundle", "[blanks]")
{
    TestOffice t;
    for (const QString &serial : {u"A\x07-0001"_s, u"PSS-0048001-PSS-0048002-PSS-0001"_s})
        CHECK(refusal(receiveBlanks(t.office, t.printer, u"Dinas"_s, serial, 5)).place == u"serial"_s);
    CHECK(refusal(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"999999999999999999"_s, 2)).place == u"serial"_s);
    CHECK(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"999999999999999998"_s, 2));
}

TEST_CASE("A day with a wrong clock hides nothing of this month", "[blanks]")
{
    TestOffice t;
    printed(t, 1);
    t.later(-3); // for one card the computer was wrong
    must(reportBlanksSpoiled(t.office, t.printer, {u"PSS-0049000"_s}, u"Basah"_s));
    t.later(3);
    printed(t, 2);
    CHECK(must(stockOutlook(t.office, u"Dinas"_s)).usedThisMonth == 3);
}

TEST_CASE("A wrong allocation is taken back from where it went, while nobody has opened the bundle", "[blanks]")
{
    TestOffice t;
    openUkl(t);
    must(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0048001"_s, 100}));
    CHECK(refusal(takeBackBlanks(t.office, t.printer, kUkl, {u"PSS-0048001"_s, 100}, u" "_s)).place == u"reason"_s);
    CHECK(refusal(takeBackBlanks(t.office, t.printer, {}, {u"PSS-0048001"_s, 100}, u"Salah ketik"_s)).place == u"place"_s);
    CHECK(refusal(takeBackBlanks(t.office, t.head, kUkl, {u"PSS-0048001"_s, 100}, u"Salah ketik"_s)).kind == ErrorKind::Refused);
    CHECK(refusal(takeBackBlanks(t.office, t.printer, kUkl, {u"PSS-0048101"_s, 1}, u"Salah ketik"_s)).place == u"serial"_s); // lies at the Dinas
    must(takeBackBlanks(t.office, t.printer, kUkl, {u"PSS-0048051"_s, 50}, u"Salah ketik"_s)); // 100 instead of 50
    CHECK(at(t, kUkl).left() == 50);
    CHECK(at(t, kUkl).returned == 50);
    CHECK(at(t, u"Dinas"_s).left() == 1950);
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("What was opened where it went, or did not come from here, is not taken back", "[blanks]")
{
    TestOffice t;
    openUkl(t);
    must(allocateBlanks(t.office, t.printer, kUkl, {u"PSS-0048001"_s, 100}));
    must(reportBlanksLost(t.office, t.counterB, {u"PSS-0048001"_s, 1}, u"Tidak ada di laci"_s));
    CHECK(refusal(takeBackBlanks(t.office, t.printer, kUkl, {u"PSS-0048051"_s, 50}, u"Salah ketik"_s)).message.contains(u"sudah ada yang terambil"_s));
    // What the UKL received itself never was the Dinas'.
    must(receiveBlanks(t.office, t.counterB, kUkl, u"UKL-001"_s, 10));
    CHECK(refusal(takeBackBlanks(t.office, t.printer, kUkl, {u"UKL-001"_s, 10}, u"Salah ketik"_s)).message.contains(u"tidak dialokasikan dari Dinas"_s));
    // And what the Dinas gave back to itself cannot be taken by the UKL.
    CHECK(refusal(takeBackBlanks(t.office, t.counterB, u"Dinas"_s, {u"PSS-0048201"_s, 10}, u"Salah ketik"_s)).place == u"serial"_s);
    CHECK(at(t, kUkl).left() == 109);
    CHECK(t.flaws().isEmpty());
}
