#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

/// A blank sent to the printer and come back good, on another child each time.
QString printOn(TestOffice &t, int number, const QString &serial = {})
{
    const Application app = t.reach(State::Validated, number);
    const QString used = must(startPrint(t.office, t.printer, app.id, app.version, {serial})).attempt.serial;
    must(t.attempt(t.printer, app, Step::Print));
    return used;
}

StockRow at(TestOffice &t, const QString &place)
{
    for (const StockRow &row : must(stock(*t.database))) {
        if (row.place == place)
            return row;
    }
    FAIL("no such place");
    return {};
}

} // namespace

TEST_CASE("Blanks are taken in order, skipping those that were used out of it", "[blanks]")
{
    TestOffice t;
    CHECK(printOn(t, 1) == u"PSS-0048001"_s);
    CHECK(printOn(t, 2, u"PSS-0048003"_s) == u"PSS-0048003"_s);
    CHECK(printOn(t, 3) == u"PSS-0048002"_s);
    CHECK(printOn(t, 4) == u"PSS-0048004"_s);
    must(reportBlanksLost(t.office, t.printer, {u"PSS-0048005"_s}, u"Tidak ada di laci"_s));
    CHECK(printOn(t, 5) == u"PSS-0048006"_s);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A blank that came back unprinted is the next one again", "[blanks]")
{
    TestOffice t;
    printOn(t, 1);
    const Application app = t.reach(State::Validated, 2);
    must(startPrint(t.office, t.printer, app.id, app.version, {}));
    CHECK(printOn(t, 3) == u"PSS-0048003"_s);
    must(closePrint(t.office, t.printer, app.id, BadOutcome::NotPrinted, {}));
    CHECK(printOn(t, 4) == u"PSS-0048002"_s);
    CHECK(printOn(t, 5) == u"PSS-0048004"_s);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A blank that is unknown, used, lost or elsewhere is refused with the reason", "[blanks]")
{
    TestOffice t;
    must(receiveBlanks(t.office, t.admin, u"UKL Tarusan"_s, u"TRS-0001"_s, 5));
    printOn(t, 1);
    must(reportBlanksLost(t.office, t.printer, {u"PSS-0048009"_s}, u"Hilang"_s));
    const Application app = t.reach(State::Validated, 2);
    const auto sentence = [&](const QString &serial) { return refusal(startPrint(t.office, t.printer, app.id, app.version, {serial})).message; };
    CHECK(sentence(u"XYZ-1"_s).contains(u"tidak ada dalam persediaan"_s));
    CHECK(sentence(u"PSS-0050001"_s).contains(u"tidak ada dalam persediaan"_s)); // the bundle's end
    CHECK(sentence(u"PSS-48002"_s).contains(u"tidak ada dalam persediaan"_s));   // a digit short
    CHECK(sentence(u"PSS-0048001"_s).contains(u"sudah terpakai"_s));
    CHECK(sentence(u"PSS-0048009"_s).contains(u"sudah terpakai"_s));
    CHECK(sentence(u"TRS-0001"_s).contains(u"UKL Tarusan"_s));
    CHECK(t.number(u"SELECT count(*) FROM print_attempt"_s) == 1);
    CHECK(must(startPrint(t.office, t.printer, app.id, app.version, {u"  PSS-0048002 "_s})).attempt.serial == u"PSS-0048002"_s);
}

TEST_CASE("One blank is not taken by two attempts", "[blanks]")
{
    TestOffice t;
    const Application one = t.reach(State::Validated, 1);
    const Application two = t.reach(State::Validated, 2);
    must(startPrint(t.office, t.printer, one.id, one.version, {u"PSS-0048001"_s}));
    CHECK(refusal(startPrint(t.office, t.printer, two.id, two.version, {u"PSS-0048001"_s})).kind == ErrorKind::Invalid);
    CHECK(must(startPrint(t.office, t.printer, two.id, two.version, {})).attempt.serial == u"PSS-0048002"_s);
}

TEST_CASE("When a bundle is used up the next one of the place is opened, and none of another place", "[blanks]")
{
    TestOffice t;
    Officer printer = t.officerOf(t.printer);
    printer.place = u"UKL Tarusan"_s;
    must(keepOfficer(t.office, t.admin, printer, {}));
    must(receiveBlanks(t.office, t.admin, u"UKL Tarusan"_s, u"TRS-0099"_s, 2));
    must(receiveBlanks(t.office, t.admin, u"UKL Tarusan"_s, u"AAA-1"_s, 1));
    CHECK(printOn(t, 1) == u"TRS-0099"_s);
    CHECK(printOn(t, 2) == u"TRS-0100"_s);
    CHECK(printOn(t, 3) == u"AAA-1"_s);
    const Application app = t.reach(State::Validated, 4);
    CHECK(refusal(startPrint(t.office, t.printer, app.id, app.version, {})).message.contains(u"habis"_s));
    CHECK(at(t, u"Dinas"_s).good == 0);
    CHECK(at(t, u"UKL Tarusan"_s).left() == 0);
}

TEST_CASE("A bundle that overlaps one received before is refused", "[blanks]")
{
    TestOffice t; // has PSS-0048001 … PSS-0050000
    for (const auto &[first, count] :
         {std::pair(u"PSS-0048001"_s, 1), std::pair(u"PSS-0050000"_s, 1), std::pair(u"PSS-0047000"_s, 1002), std::pair(u"PSS-0040000"_s, 90000)})
        CHECK(refusal(receiveBlanks(t.office, t.admin, u"Dinas"_s, first, count)).place == u"serial"_s);
    CHECK(refusal(receiveBlanks(t.office, t.admin, u"UKL Tarusan"_s, u"PSS-0048500"_s, 5)).kind == ErrorKind::Invalid);
    CHECK(receiveBlanks(t.office, t.admin, u"Dinas"_s, u"PSS-0050001"_s, 10));
    CHECK(receiveBlanks(t.office, t.admin, u"Dinas"_s, u"PSS-0047991"_s, 10));
    CHECK(receiveBlanks(t.office, t.admin, u"Dinas"_s, u"PST-0048001"_s, 10));
}

TEST_CASE("Bundles whose serials grow a digit do not overlap unseen", "[blanks]")
{
    TestOffice t;
    must(receiveBlanks(t.office, t.admin, u"Dinas"_s, u"B-98"_s, 5)); // B-98, B-99, B-100, B-101, B-102
    CHECK_FALSE(receiveBlanks(t.office, t.admin, u"Dinas"_s, u"B-100"_s, 5));
}

TEST_CASE("Blanks are received with a serial that ends in a number, a count and a place", "[blanks]")
{
    TestOffice t;
    CHECK(refusal(receiveBlanks(t.office, t.admin, u"Dinas"_s, u"TANPA-ANGKA"_s, 5)).place == u"serial"_s);
    CHECK(refusal(receiveBlanks(t.office, t.admin, u"Dinas"_s, {}, 5)).place == u"serial"_s);
    for (const int count : {0, -5, 100001})
        CHECK(refusal(receiveBlanks(t.office, t.admin, u"Dinas"_s, u"QQ-1"_s, count)).place == u"count"_s);
    CHECK(refusal(receiveBlanks(t.office, t.admin, u"  "_s, u"QQ-1"_s, 5)).place == u"place"_s);
    CHECK(refusal(receiveBlanks(t.office, t.partner, u"Dinas"_s, u"QQ-1"_s, 5)).kind == ErrorKind::Refused);
    CHECK(refusal(receiveBlanks(t.office, t.head, u"Dinas"_s, u"QQ-1"_s, 5)).kind == ErrorKind::Refused);
    must(receiveBlanks(t.office, t.admin, u"Gudang"_s, u"12345"_s, 3)); // no letters before the digits
    CHECK(must(nextBlank(*t.database, u"Gudang"_s))->serial == u"12345"_s);
}

TEST_CASE("A blank that is lost is reported with a reason, once, by who works with blanks", "[blanks]")
{
    TestOffice t;
    CHECK(refusal(reportBlanksLost(t.office, t.printer, {u"PSS-0048001"_s}, u" "_s)).place == u"reason"_s);
    CHECK(refusal(reportBlanksLost(t.office, t.partner, {u"PSS-0048001"_s}, u"x"_s)).kind == ErrorKind::Refused);
    must(reportBlanksLost(t.office, t.counterA, {u"PSS-0048001"_s}, u"Tercecer"_s));
    CHECK(refusal(reportBlanksLost(t.office, t.counterA, {u"PSS-0048001"_s}, u"Tercecer"_s)).kind == ErrorKind::Invalid);
    CHECK(at(t, u"Dinas"_s).lost == 1);
    CHECK(t.text(u"SELECT reason FROM blank_movement"_s) == u"Tercecer"_s);
}

TEST_CASE("For each place received is good, spoiled, lost, taken and left together", "[blanks]")
{
    TestOffice t;
    must(receiveBlanks(t.office, t.admin, u"UKL Tarusan"_s, u"TRS-0001"_s, 7));
    printOn(t, 1);
    printOn(t, 2);
    t.take(t.reach(State::Printed, 3), Step::VoidCard);
    const Application open = t.reach(State::Validated, 4);
    must(startPrint(t.office, t.printer, open.id, open.version, {}));
    must(reportBlanksLost(t.office, t.printer, {u"PSS-0048050"_s}, u"Hilang"_s));
    const StockRow office = at(t, u"Dinas"_s);
    CHECK(office.received == 2000);
    CHECK(office.good == 2);
    CHECK(office.spoiled == 1);
    CHECK(office.lost == 1);
    CHECK(office.taken == 1);
    CHECK(office.left() == 1995);
    CHECK(at(t, u"UKL Tarusan"_s).left() == 7);
    CHECK(t.flaws() == QStringList());
}
