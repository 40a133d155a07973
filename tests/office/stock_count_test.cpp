#include "core/base/text.h"
#include "core/office/desks.h"
#include "core/office/stock_count.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

const QStringList kWitnesses = {u"Saksi Satu, Kasubbag Umum"_s, u"Saksi Dua, Pengelola Barang"_s};

QList<Counted> counts(TestOffice &t, int pieces)
{
    QList<Counted> all;
    for (const SheetLine &line : must(countSheet(t.office, t.printer)))
        all.append({line.bundle, pieces, line.mark});
    return all;
}

Application spoilOne(TestOffice &t, int number)
{
    const Application app = t.reach(State::Validated, number);
    must(startPrint(t.office, t.printer, app.id, app.version, {}));
    must(closePrint(t.office, t.printer, app.id, BadOutcome::Spoiled, u"Bergaris"_s));
    return app;
}

/// The words of the paper of a kind that was issued last.
QString lastPaper(TestOffice &t, const QString &kind)
{
    return t.text(u"SELECT content FROM paper WHERE kind = ? ORDER BY id DESC LIMIT 1"_s, {kind});
}

} // namespace

TEST_CASE("Loose sheets that came back are counted by the piece", "[blanks]")
{
    TestOffice t;
    must(receiveBlanks(t.office, t.admin, u"UKL Tarusan"_s, u"VSS-0001"_s, 10)); // so that the place is known
    must(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"TRS-0001"_s, 50));
    must(allocateBlanks(t.office, t.printer, u"UKL Tarusan"_s, {u"TRS-0001"_s, 20}));
    must(takeBackBlanks(t.office, t.printer, u"UKL Tarusan"_s, {u"TRS-0001"_s, 20}, u"Salah tempat"_s));
    must(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"USR-0001"_s, 50));
    must(allocateBlanks(t.office, t.printer, u"UKL Tarusan"_s, {u"USR-0001"_s, 50}));
    must(takeBackBlanks(t.office, t.printer, u"UKL Tarusan"_s, {u"USR-0001"_s, 50}, u"Salah tempat"_s));
    QStringList sealed;
    for (const SheetLine &line : must(countSheet(t.office, t.printer))) {
        if (line.isSealed)
            sealed.append(line.range);
    }
    CHECK(sealed == QStringList{u"PSS-0048001 – PSS-0050000"_s, u"USR-0001 – USR-0050"_s});
}

TEST_CASE("A count is blind, its minutes show the difference, and no stock is changed by it", "[blanks][count]")
{
    TestOffice t;
    spoilOne(t, 1);
    const QList<SheetLine> sheet = must(countSheet(t.office, t.printer));
    REQUIRE(sheet.size() == 1);
    CHECK(sheet.first().size == 2000); // the seal's number, not the book's
    CHECK_FALSE(sheet.first().isSealed);
    const StockCount count = must(recordCount(t.office, t.printer, counts(t, 1979), kWitnesses, u"Laci terbuka"_s));
    CHECK(count.lines.first().expected == 1999);
    CHECK(count.difference() == -20);
    CHECK(count.number == u"BASO-2026-000001"_s);
    CHECK(must(stockAt(*t.database, u"Dinas"_s)).left() == 1999);
    const QString minutes = lastPaper(t, u"countMinutes"_s);
    for (const QString &words : {u"Kurang 20 blangko."_s, u"Saksi Dua"_s, u"Pengelola Barang"_s, u"Laci terbuka"_s, u"1999"_s, u"1979"_s})
        CHECK(minutes.contains(words));
    const auto last = must(lastCount(*t.database, u"Dinas"_s));
    REQUIRE(last);
    CHECK(last->counted - last->expected == -20);
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("A count without its witnesses or bundles or with more than a bundle holds is refused", "[blanks][count]")
{
    TestOffice t;
    const auto refused = [&](const QList<Counted> &counted, const QStringList &witnesses) { return refusal(recordCount(t.office, t.printer, counted, witnesses, {})); };
    CHECK(refused(counts(t, 2000), {kWitnesses.first(), u"  "_s}).place == u"witnesses"_s);
    CHECK(refused(counts(t, 2000), {kWitnesses.first(), kWitnesses.first()}).place == u"witnesses"_s); // one person twice
    CHECK(refused(counts(t, 2000), {kWitnesses.first(), t.officerOf(t.printer).name + u", Operator"_s}).place == u"witnesses"_s);
    CHECK(refused(counts(t, 2001), kWitnesses).kind == ErrorKind::Invalid);
    CHECK(refused(counts(t, -1), kWitnesses).kind == ErrorKind::Invalid);
    CHECK(refused({}, kWitnesses).kind == ErrorKind::Stale);
    const QList<Counted> before = counts(t, 2000);
    spoilOne(t, 1);
    CHECK(refused(before, kWitnesses).message.contains(u"dipakai sewaktu dihitung"_s));
    must(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"QSS-001"_s, 10));
    QList<Counted> again = counts(t, 1999);
    again.removeLast();
    CHECK(refused(again, kWitnesses).message.contains(u"QSS-001"_s)); // it came while they counted
    CHECK(refusal(recordCount(t.office, t.head, counts(t, 5), kWitnesses, {})).kind == ErrorKind::Refused);
    CHECK(t.number(u"SELECT count(*) FROM stock_count"_s) == 0);
    t.setting(u"stock.witnesses"_s, u"0"_s);
    QList<Counted> all = counts(t, 10);
    CHECK(recordCount(t.office, t.printer, all, {}, {}));
}

TEST_CASE("Spoiled blanks wait for their destruction, once, and stay a part of spoiled", "[blanks][destruction]")
{
    TestOffice t;
    spoilOne(t, 1);
    must(reportBlanksSpoiled(t.office, t.printer, {u"PSS-0049000"_s, 2}, u"Meleleh"_s));
    t.take(t.reach(State::Printed, 2), Step::VoidCard);
    const QList<Destroyable> waiting = must(destroyable(t.office, t.printer));
    REQUIRE(waiting.size() == 4);
    CHECK(waiting.first().reason == u"Bergaris"_s);
    const auto refused = [&](const QList<Destroyable> &items, const QString &manner, const QStringList &witnesses) {
        return refusal(recordDestruction(t.office, t.printer, items, manner, witnesses)).place;
    };
    CHECK(refused({}, u"Dibakar"_s, kWitnesses) == u"items"_s);
    CHECK(refused(waiting, u" "_s, kWitnesses) == u"manner"_s);
    CHECK(refused(waiting, u"Dibakar"_s, {}) == u"witnesses"_s);
    CHECK(refused({{u"PSS-0049500"_s, 0, {}, {}}}, u"Dibakar"_s, kWitnesses) == u"items"_s);
    CHECK(must(recordDestruction(t.office, t.printer, waiting.mid(0, 3), u"Dipotong"_s, kWitnesses)) == u"BAP-2026-000001"_s);
    CHECK(must(destroyable(t.office, t.printer)).size() == 1);
    CHECK(refused(waiting.mid(0, 1), u"Dipotong"_s, kWitnesses) == u"items"_s);
    const StockRow row = must(stockAt(*t.database, u"Dinas"_s));
    CHECK(row.spoiled == 4);
    CHECK(row.destroyed == 3);
    CHECK(row.left() == 1996);
    CHECK(lastPaper(t, u"destructionMinutes"_s).contains(u"PSS-0049000"_s));
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("Where the office demands no minutes a destruction makes no paper", "[blanks][destruction]")
{
    TestOffice t;
    t.setting(u"stock.witnesses"_s, u"0"_s);
    spoilOne(t, 1);
    CHECK(must(recordDestruction(t.office, t.printer, must(destroyable(t.office, t.printer)), u"Dipotong"_s, {})).isEmpty());
    CHECK(must(stockAt(*t.database, u"Dinas"_s)).destroyed == 1);
    CHECK(t.number(u"SELECT count(*) FROM paper WHERE kind = 'destructionMinutes'"_s) == 0);
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("Check finds a destroyed blank that was never spoiled", "[blanks][destruction][check]")
{
    TestOffice t;
    spoilOne(t, 1);
    must(recordDestruction(t.office, t.printer, must(destroyable(t.office, t.printer)), u"Dipotong"_s, kWitnesses));
    t.tamper("UPDATE destruction_item SET serial = 'PSS-0048500'");
    CHECK(t.flaws().join(u' ').contains(u"blank PSS-0048500"_s));
}

TEST_CASE("The old card of a family is taken back once, waits and is destroyed with the spoiled blanks", "[blanks][destruction]")
{
    TestOffice t;
    const Application first = t.reach(State::HandedOver, 1);
    CHECK(must(oldCardsDue(t.office, t.printer, 10)).isEmpty());
    CHECK(refusal(takeOldCard(t.office, t.printer, first.id, {})).kind == ErrorKind::Refused);
    const QString old = t.text(u"SELECT serial FROM card"_s);
    StepInput again = t.submission(1);
    again.fields.set(Field::Reason, u"Rusak"_s);
    Application second = must(t.office.submit(t.partner, again));
    for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp, Step::Verify, Step::Validate, Step::Print, Step::Distribute, Step::HandOver})
        second = t.take(second, step);
    REQUIRE(second.state == State::HandedOver);
    REQUIRE(must(oldCardsDue(t.office, t.printer, 10)).size() == 1);
    CHECK(refusal(takeOldCard(t.office, t.printer, second.id, t.text(u"SELECT serial FROM card ORDER BY id DESC LIMIT 1"_s))).place == u"serial"_s); // the new one
    CHECK(refusal(takeOldCard(t.office, t.printer, second.id, u"XYZ-1"_s)).place == u"serial"_s);
    must(takeOldCard(t.office, t.printer, second.id, old));
    CHECK(refusal(takeOldCard(t.office, t.printer, second.id, old)).kind == ErrorKind::Invalid);
    CHECK(must(oldCardsDue(t.office, t.printer, 10)).isEmpty());
    const QList<Destroyable> waiting = must(destroyable(t.office, t.printer));
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.first().oldCard != 0);
    must(recordDestruction(t.office, t.printer, waiting, u"Dipotong"_s, kWitnesses));
    CHECK(must(destroyable(t.office, t.printer)).isEmpty());
    CHECK(must(stockAt(*t.database, u"Dinas"_s)).destroyed == 0); // it was no spoiled blank
    CHECK(t.flaws().isEmpty());
}
