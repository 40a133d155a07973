#include "core/base/text.h"
#include "core/office/card_life.h"
#include "core/office/desks.h"
#include "core/office/print_reports.h"
#include "core/office/siak_results.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

QString content(TestOffice &t, const QString &number)
{
    return t.text(u"SELECT content FROM paper WHERE number = ?"_s, {number});
}

void spoil(TestOffice &t, int number, const QString &reason)
{
    const Application app = t.reach(State::Validated, number);
    must(startPrint(t.office, t.printer, app.id, app.version, {{}, {}, u"Kartu-1"_s}));
    must(closePrint(t.office, t.printer, app.id, BadOutcome::Spoiled, reason));
}

} // namespace

TEST_CASE("The book of blanks follows the days and its last line is what is left", "[reports]")
{
    TestOffice t; // 2000 blanks received on 24 November
    const QDate first = t.office.today();
    t.reach(State::Printed, 1);
    t.later(1);
    t.reach(State::Printed, 2);
    spoil(t, 3, u"Bergaris"_s);
    t.later(1);
    must(receiveBlanks(t.office, t.admin, u"UKL Tarusan"_s, u"TRS-001"_s, 100));
    must(allocateBlanks(t.office, t.printer, u"UKL Tarusan"_s, {u"PSS-0049001"_s, 500}));
    t.take(t.reach(State::Printed, 4), Step::VoidCard); // good and spoiled the same day
    const Application open = t.reach(State::Validated, 5);
    must(startPrint(t.office, t.printer, open.id, open.version, {}));
    const BlankBook book = must(blankBook(t.office, t.printer, u"Dinas"_s, first.addDays(1), first.addDays(2)));
    CHECK(book.opening == 1999);
    REQUIRE(book.days.size() == 2);
    CHECK(book.days.at(0).good == 1);
    CHECK(book.days.at(0).spoiled == 1);
    CHECK(book.days.at(0).left == 1997);
    CHECK(book.days.at(1).out == 500);
    CHECK(book.days.at(1).good == 0);
    CHECK(book.days.at(1).spoiled == 1);
    const StockRow row = must(stockAt(*t.database, u"Dinas"_s));
    CHECK(book.closing() == row.left() + row.taken); // what is in the printer is still a blank of the office
    CHECK(must(blankBook(t.office, t.printer, u"UKL Tarusan"_s, first, first.addDays(2))).closing() == 600);
    CHECK(must(blankBook(t.office, t.printer, u"Tempat lain"_s, first, first)).closing() == 0);
}

TEST_CASE("The day's report tells good and bad by printer, why, and the blanks", "[reports]")
{
    TestOffice t;
    spoil(t, 1, u"Kartu meleleh"_s);
    t.reach(State::Printed, 2);
    const QString number = must(issuePrintReport(t.office, t.printer, u"Dinas"_s, t.office.today()));
    CHECK(number == u"LHP-2026-000001"_s);
    const QString paper = content(t, number);
    for (const QString &words : {u"Kartu meleleh"_s, u"Kartu-1"_s, u"Gagal cetak"_s, u"Persediaan akhir"_s, u"1.998"_s, u"Kepala jurnal"_s})
        CHECK(paper.contains(words));
    CHECK(must(tray(t.office, t.printer)).last().number == number);
    must(receiveBlanks(t.office, t.admin, u"UKL Tarusan"_s, u"TRS-001"_s, 100));
    const QString elsewhere = content(t, must(issuePrintReport(t.office, t.printer, u"UKL Tarusan"_s, t.office.today())));
    CHECK(elsewhere.contains(u"Tidak ada kartu yang gagal"_s)); // what the Dinas printed is not the UKL's
    t.later(1);
    CHECK(content(t, must(issuePrintReport(t.office, t.printer, u"Dinas"_s, t.office.today()))).contains(u"Tidak ada kartu yang gagal"_s));
}

TEST_CASE("The day's report tells apart what SIAK printed on another day", "[reports][siak]")
{
    TestOffice t(PrintWay::Siak);
    const Application one = t.reach(State::Validated, 1);
    const Application two = t.reach(State::Validated, 2);
    const QDate yesterday = t.office.today();
    t.later(1);
    must(recordSiakResult(t.office, t.printer, {one.id, one.version, u"PSS-0048001"_s, PrintState::Good, {}, u"a"_s, yesterday}));
    must(recordSiakResult(t.office, t.printer, {two.id, two.version, u"PSS-0048002"_s, PrintState::Good, {}, u"b"_s}));
    const QString paper = content(t, must(issuePrintReport(t.office, t.printer, u"Dinas"_s, t.office.today())));
    CHECK(paper.contains(u"SIAK, tercetak "_s + longDate(yesterday)));
    CHECK(paper.contains(u"\"SIAK\""_s)); // today's stand apart
    CHECK(content(t, must(issuePrintReport(t.office, t.printer, u"Dinas"_s, yesterday))).count(u"SIAK, tercetak"_s) == 0);
}

TEST_CASE("The head of the journal on a report is one that check can compare", "[reports]")
{
    TestOffice t;
    const QString head = must(journalHead(*t.database)).text();
    CHECK(content(t, must(issueBlankBook(t.office, t.printer, u"Dinas"_s, t.office.today(), t.office.today()))).contains(head));
}

TEST_CASE("The register of printed cards names each card of the days, a void one with its fate", "[reports]")
{
    TestOffice t;
    const Application app = t.reach(State::Printed, 1);
    t.take(t.reach(State::Printed, 2), Step::VoidCard);
    t.later(1);
    t.reach(State::Printed, 3);
    const QDate day = t.office.today();
    const QString paper = content(t, must(issueCardRegister(t.office, t.division, day.addDays(-1), day)));
    CHECK(paper.contains(app.receiptNumber));
    CHECK(paper.contains(app.form.value(Field::Nik)));
    CHECK(paper.contains(u"Rusak"_s));
    CHECK(paper.count(u"PSS-00480"_s) == 3);
    CHECK(content(t, must(issueCardRegister(t.office, t.division, day, day))).count(u"PSS-00480"_s) == 1);
    CHECK(t.text(u"SELECT kind FROM reading ORDER BY id DESC LIMIT 1"_s) == u"list"_s);
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("A report for days to come, the wrong way round or by a partner is refused", "[reports]")
{
    TestOffice t;
    const QDate day = t.office.today();
    CHECK(refusal(issuePrintReport(t.office, t.printer, u"Dinas"_s, day.addDays(1))).place == u"to"_s);
    CHECK(refusal(issueCardRegister(t.office, t.printer, day, day.addDays(-1))).place == u"to"_s);
    CHECK(refusal(issueBlankBook(t.office, t.printer, u"Dinas"_s, {}, day)).kind == ErrorKind::Invalid);
    CHECK(refusal(issueBlankBook(t.office, t.partner, u"Dinas"_s, day, day)).kind == ErrorKind::Refused);
    CHECK(refusal(blankBook(t.office, t.partner, u"Dinas"_s, day, day)).kind == ErrorKind::Refused);
    CHECK(t.number(u"SELECT count(*) FROM number_counter WHERE kind IN ('printReport', 'cardRegister', 'blankBook')"_s) == 0);
}

TEST_CASE("Cards are listed by what comes next: five, seventeen, expired, replaced, void", "[cards]")
{
    TestOffice t; // 24 November 2026
    const Application five = t.reach(State::HandedOver, 1, {2022, 3, 24});
    const Application seventeen = t.reach(State::HandedOver, 2, {2010, 3, 1});
    const Application last = t.reach(State::HandedOver, 3, {2010, 3, 31});
    const Application april = t.reach(State::HandedOver, 4, {2022, 4, 1});
    t.later(85); // 17 February 2027
    const auto names = [&](CardLife life) {
        QStringList numbers;
        for (const ListedCard &card : must(cardLife(t.office, t.counterA, life)))
            numbers.append(card.receiptNumber);
        return numbers;
    };
    CHECK(names(CardLife::TurnsFive) == QStringList{five.receiptNumber});
    CHECK(names(CardLife::Turns17) == QStringList{seventeen.receiptNumber, last.receiptNumber});
    CHECK(names(CardLife::Expired).isEmpty());
    t.later(50); // 8 April
    CHECK(names(CardLife::TurnsFive).isEmpty());
    CHECK(names(CardLife::Expired) == QStringList{april.receiptNumber, last.receiptNumber, five.receiptNumber, seventeen.receiptNumber});
    StepInput again = t.submission(1, {2022, 3, 24});
    again.fields.set(Field::Reason, u"Habis masa"_s);
    Application renewed = must(t.office.submit(t.partner, again));
    for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp, Step::Verify, Step::Validate, Step::Print})
        renewed = t.take(renewed, step);
    CHECK(names(CardLife::Replaced) == QStringList{five.receiptNumber});
    CHECK_FALSE(names(CardLife::Expired).contains(five.receiptNumber));
    t.take(renewed, Step::VoidCard);
    CHECK(names(CardLife::Void) == QStringList{renewed.receiptNumber});
    CHECK(names(CardLife::Replaced).isEmpty()); // the new one does not count, so the old one is expired again
    CHECK(refusal(cardLife(t.office, t.partner, CardLife::Expired)).kind == ErrorKind::Refused);
}

TEST_CASE("Issued papers of no step are listed to those who may issue them, and to nobody else", "[reports]")
{
    TestOffice t;
    t.reach(State::Validated, 1); // its papers are of steps
    const QString first = must(issuePrintReport(t.office, t.printer, u"Dinas"_s, kTuesday));
    const QString second = must(issueBlankBook(t.office, t.counterA, u"Dinas"_s, kTuesday, kTuesday));
    for (const Session &who : {t.printer, t.counterB, t.head, t.division}) {
        const QList<PaperRow> papers = must(officePapers(t.office, who));
        REQUIRE(papers.size() == 2);
        CHECK(papers.at(0).number == second);
        CHECK(papers.at(1).number == first);
    }
    CHECK(refusal(officePapers(t.office, t.partner)).kind == ErrorKind::Refused);
}
