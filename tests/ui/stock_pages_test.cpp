#include "core/office/desks.h"
#include "core/office/print_reports.h"
#include "core/office/stock_count.h"
#include "tests/ui/admin_desk.h"
#include "ui/frame/notice_line.h"

using namespace silpia;
using namespace silpia::test;

namespace {

const QString kTwo = u"Saksi Satu, Kasubbag Umum\nSaksi Dua, Pengelola Barang"_s;

void spoil(TestOffice &t, int number)
{
    const Application app = t.reach(State::Validated, number);
    must(startPrint(t.office, t.printer, app.id, app.version, {}));
    must(closePrint(t.office, t.printer, app.id, BadOutcome::Spoiled, u"Bergaris"_s));
}

QString said(AdminDesk &d)
{
    REQUIRE_FALSE(d.said.isEmpty());
    return d.said.last().at(1).toString();
}

} // namespace

TEST_CASE("A count is typed without the book, and what lacks is said only afterwards", "[ui][administration][count]")
{
    AdminDesk d(&TestOffice::printer);
    spoil(d.office, 1);
    QWidget &page = d.open(u"count"_s);
    for (const QLabel *label : page.findChildren<QLabel *>())
        CHECK_FALSE(label->text().contains(u"1999"_s)); // blind
    d.press(u"keep"_s);
    CHECK(d.row(u"bundle_1"_s).state() == FormState::Fault);
    d.type(u"bundle_1"_s, u"1.979"_s);
    d.press(u"keep"_s);
    CHECK(d.row(u"witnesses"_s).state() == FormState::Fault);
    CHECK(d.at<QLineEdit>(u"bundle_1"_s).text() == u"1.979"_s);
    d.at<QPlainTextEdit>(u"witnesses"_s).setPlainText(kTwo);
    d.press(u"keep"_s);
    CHECK(said(d).contains(u"BASO-2026-000001"_s));
    const auto &outcome = d.at<Banner>(u"outcome"_s);
    CHECK(outcome.isVisible());
    CHECK(outcome.kind() == NoticeKind::Warn);
    d.picture(u"stok-opname"_s);
    CHECK(must(stockAt(*d.office.database, u"Dinas"_s)).left() == 1999);
    CHECK(d.at<QLineEdit>(u"bundle_1"_s).text().isEmpty());
}

TEST_CASE("A bundle that comes while somebody counts is added and what was typed stays", "[ui][administration][count]")
{
    AdminDesk d(&TestOffice::printer);
    d.open(u"count"_s);
    d.type(u"bundle_1"_s, u"2000"_s);
    d.at<QPlainTextEdit>(u"witnesses"_s).setPlainText(kTwo);
    must(receiveBlanks(d.office.office, d.office.admin, u"Dinas"_s, u"QSS-001"_s, 10));
    d.press(u"keep"_s);
    CHECK(d.office.number(u"SELECT count(*) FROM stock_count"_s) == 0);
    CHECK(d.at<QLineEdit>(u"bundle_1"_s).text() == u"2000"_s);
    CHECK(d.row(u"bundle_2"_s).state() == FormState::Fault);
    d.type(u"bundle_2"_s, u"10"_s);
    d.press(u"keep"_s);
    CHECK(d.at<Banner>(u"outcome"_s).kind() == NoticeKind::Good);
}

TEST_CASE("Of what waits some are left out by the space bar and the rest is destroyed after a question", "[ui][administration][destruction]")
{
    AdminDesk d(&TestOffice::printer);
    for (const int number : {1, 2, 3})
        spoil(d.office, number);
    d.open(u"destruction"_s);
    REQUIRE(d.table(u"waiting"_s).rows().size() == 3);
    d.table(u"waiting"_s).choose(u"PSS-0048002"_s);
    QTest::keyClick(&d.table(u"waiting"_s), Qt::Key_Space);
    CHECK(d.cell(1, 4, u"waiting"_s) == u"tidak ikut"_s);
    d.picture(u"pemusnahan"_s);
    QString asked;
    Prompt::answers().confirm = [&](const QString &sentence) {
        asked = sentence;
        return true;
    };
    d.press(u"keep"_s);
    CHECK(asked.isEmpty()); // first what is missing, then the question
    CHECK(d.row(u"manner"_s).state() == FormState::Fault);
    d.type(u"manner"_s, u"Dipotong"_s);
    d.at<QPlainTextEdit>(u"witnesses"_s).setPlainText(kTwo);
    d.press(u"keep"_s);
    CHECK(asked.startsWith(u"2 "_s));
    CHECK(said(d).contains(u"BAP-2026-000001"_s));
    REQUIRE(d.table(u"waiting"_s).rows().size() == 1);
    CHECK(d.table(u"waiting"_s).rows().first().key == u"PSS-0048002"_s);
    CHECK(must(stockAt(*d.office.database, u"Dinas"_s)).destroyed == 2);
}

TEST_CASE("The lists of cards follow what is chosen, and an empty one says what would come", "[ui][administration][cards]")
{
    AdminDesk d(&TestOffice::counterA);
    d.office.reach(State::HandedOver, 1, {2018, 3, 7});
    d.office.take(d.office.reach(State::Printed, 2), Step::VoidCard);
    d.open(u"life"_s);
    auto &what = d.at<QComboBox>(u"what"_s);
    CHECK(what.count() == 6);
    CHECK(d.table(u"cards"_s).rows().isEmpty());
    CHECK(d.section->findChild<EmptyState *>()->isVisible());
    what.setCurrentIndex(4);
    REQUIRE(d.table(u"cards"_s).rows().size() == 1);
    CHECK(d.cell(0, 4, u"cards"_s).startsWith(u"Rusak"_s));
    d.picture(u"masa-berlaku"_s);
    CHECK_FALSE(d.at<QPushButton>(u"keep"_s).isVisible());
    what.setCurrentIndex(5);
    CHECK(d.at<QPushButton>(u"keep"_s).isVisible());
    d.press(u"keep"_s);
    CHECK(said(d).contains(u"Pilih dahulu"_s));
}

TEST_CASE("The papers on cards are issued for the days that are typed", "[ui][administration][reports]")
{
    AdminDesk d(&TestOffice::printer);
    d.office.reach(State::Printed, 1);
    d.open(u"papers"_s);
    CHECK_FALSE(d.row(u"to"_s).isVisible()); // a day's report is of one day
    CHECK(d.row(u"from"_s).label()->text() == u"Hari"_s);
    CHECK(d.row(u"from"_s).x() == d.row(u"what"_s).x()); // it begins where the other fields do
    d.type(u"from"_s, u"bukan tanggal"_s);
    d.press(u"issue"_s);
    CHECK(d.row(u"from"_s).state() == FormState::Fault);
    d.type(u"from"_s, u"25-11-2026"_s); // is yet to come
    d.press(u"issue"_s);
    CHECK(d.row(u"from"_s).state() == FormState::Fault);
    d.type(u"from"_s, u"24-11-2026"_s);
    d.press(u"issue"_s);
    CHECK(said(d).startsWith(u"LHP-2026-000001"_s));
    auto &what = d.at<QComboBox>(u"what"_s);
    what.setCurrentIndex(1);
    CHECK_FALSE(d.row(u"place"_s).isVisible());
    d.press(u"issue"_s);
    CHECK(said(d).startsWith(u"RKT-2026-000001"_s));
    what.setCurrentIndex(2);
    d.picture(u"laporan-kartu"_s);
    d.type(u"from"_s, u"25-11-2026"_s);
    d.press(u"issue"_s);
    CHECK(d.row(u"from"_s).state() != FormState::Plain);
    d.type(u"from"_s, u"1-11-2026"_s);
    d.press(u"issue"_s);
    CHECK(said(d).startsWith(u"BPB-2026-000001"_s));
    // A second press asks: a number that was given cannot be taken back.
    int asked = 0;
    bool isWanted = false;
    Prompt::answers().confirm = [&](const QString &sentence) {
        asked += sentence.contains(u"BPB-2026-000001"_s) ? 1 : 0;
        return isWanted;
    };
    d.press(u"issue"_s);
    CHECK(asked == 1);
    CHECK(d.office.number(u"SELECT count(*) FROM paper WHERE kind = 'blankBook'"_s) == 1);
    isWanted = true;
    d.press(u"issue"_s);
    CHECK(said(d).startsWith(u"BPB-2026-000002"_s));
    Prompt::answers() = {};
}

TEST_CASE("A paper of no step is printed again as it was issued, under its number", "[ui][administration][reports]")
{
    AdminDesk d(&TestOffice::printer);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"ulang.pdf"_s);
    Prompt::answers().file = [&](const QString &) { return file; };
    const QString report = must(issuePrintReport(d.office.office, d.office.printer, u"Dinas"_s, kTuesday));
    const QString book = must(issueBlankBook(d.office.office, d.office.counterA, u"Dinas"_s, kTuesday, kTuesday));
    const QByteArray issued = must(paperContent(*d.office.database, must(paperByNumber(*d.office.database, report))->id));
    d.open(u"papers"_s);
    REQUIRE(d.table(u"issued"_s).rows().size() == 2);
    CHECK(d.cell(0, 0, u"issued"_s) == book); // the latest first, whoever issued it
    CHECK(d.cell(1, 1, u"issued"_s) == title(Paper::PrintReport));
    auto &target = d.at<QComboBox>(u"paperTarget"_s);
    target.setCurrentIndex(target.count() - 1);
    auto &again = d.at<QPushButton>(u"printAgain"_s);
    CHECK_FALSE(again.isEnabled()); // nothing is chosen
    d.table(u"issued"_s).setCurrentIndex(d.table(u"issued"_s).model()->index(1, 0));
    CHECK(again.text() == u"Simpan PDF"_s);
    d.picture(u"laporan-kartu-terbit"_s);
    d.press(u"printAgain"_s);
    CHECK(d.lastSaid().contains(report));
    CHECK(QFileInfo(file).size() > 1000);
    const auto row = must(paperByNumber(*d.office.database, report));
    CHECK(row->printings == 1);
    CHECK(must(paperContent(*d.office.database, row->id)) == issued);
    CHECK(must(paper(d.office.office, d.office.printer, *row)).salinan);
    CHECK(d.office.number(u"SELECT count(*) FROM paper"_s) == 2); // no new number for a copy
    CHECK(d.office.flaws().isEmpty());
}

TEST_CASE("The page of blanks says which serials lie where, and takes a wrong allocation back", "[ui][administration][blanks]")
{
    AdminDesk d(&TestOffice::printer);
    Officer there = d.office.officerOf(d.office.counterB);
    there.place = u"UKL Tarusan"_s;
    must(keepOfficer(d.office.office, d.office.admin, there, {}));
    must(reportBlanksLost(d.office.office, d.office.printer, {u"PSS-0048003"_s, 2}, u"Tidak ada di laci"_s));
    d.open(u"blanks"_s);
    REQUIRE(d.table(u"bundles"_s).rows().size() == 1);
    CHECK(d.cell(0, 0, u"bundles"_s) == u"PSS-0048001"_s);
    CHECK(d.cell(0, 1, u"bundles"_s) == u"PSS-0050000"_s);
    CHECK(d.cell(0, 2, u"bundles"_s) == u"1.998"_s);
    must(allocateBlanks(d.office.office, d.office.printer, there.place, {u"PSS-0049001"_s, 100}));
    d.screen.reload();
    d.table(u"stock"_s).setCurrentIndex(d.table(u"stock"_s).model()->index(1, 0));
    REQUIRE(d.table(u"bundles"_s).rows().size() == 1);
    CHECK(d.cell(0, 0, u"bundles"_s) == u"PSS-0049001"_s);
    CHECK(d.cell(0, 2, u"bundles"_s) == u"100"_s);
    d.picture(u"blangko-ikatan"_s);
    auto &what = d.at<QComboBox>(u"what"_s);
    what.setCurrentIndex(what.findData(u"takeBack"_s));
    d.form = d.section->findChild<QWidget *>(u"takeBackForm"_s);
    d.type(u"serial"_s, u"PSS-0049001"_s);
    d.at<QSpinBox>(u"count"_s).setValue(100);
    d.type(u"reason"_s, u"Salah tempat"_s);
    d.form = nullptr;
    d.press(u"keep"_s);
    INFO(d.lastSaid().toStdString());
    CHECK(must(stockAt(*d.office.database, there.place)).left() == 0);
    CHECK(must(stockAt(*d.office.database, u"Dinas"_s)).left() == 1998);
}
