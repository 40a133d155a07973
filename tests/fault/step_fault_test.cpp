#include "core/base/text.h"
#include "core/office/print_run.h"
#include "core/office/printers.h"
#include "core/office/form_import.h"
#include "core/office/siak.h"
#include "core/office/print_reports.h"
#include "core/office/stock_count.h"
#include "tests/support/form.h"
#include "tests/support/procedure.h"
#include "tests/support/samples.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

/// Lets the 1st, 2nd, 3rd … statement of `work` fail until none does. Each time there is an error and no trace; at the end
/// the work is done as if nothing had been.
template<typename F>
void failEachStatement(TestOffice &t, F &&work)
{
    const QStringList before = t.dump();
    for (int failing = 1;; ++failing) {
        INFO("statement " << failing << " fails");
        REQUIRE(failing < 5000);
        t.office.forgetBook();
        t.database->failStatement(failing);
        const auto done = work();
        const bool wasReached = !t.database->failureIsPending();
        t.database->failStatement(0);
        if (!wasReached) {
            REQUIRE(done);
            CHECK(failing > 3);
            break;
        }
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == ErrorKind::Storage);
        CHECK_FALSE(done.error().message.isEmpty());
        REQUIRE(t.changedSince(before) == QStringList());
    }
    CHECK(t.flaws() == QStringList());
}

/// The state from which a row of the procedure is tried.
State stateFor(const WrittenRow &row)
{
    return row.from.last() == State::Signed && row.from.size() > 1 ? row.from.first() : row.from.last();
}

} // namespace

TEST_CASE("Step 1: whichever statement fails, there is no application and no number is lost", "[fault]")
{
    TestOffice t;
    StepInput input = t.submission();
    input.key = u"kunci"_s;
    failEachStatement(t, [&] { return t.office.submit(t.partner, input); });
    CHECK(t.text(u"SELECT receipt_number FROM application"_s) == u"KIA-SDN-05-2026-000001"_s);
}

TEST_CASE("Whichever statement of whichever step fails, the step leaves no trace and can be taken after all", "[fault]")
{
    for (const WrittenRow &row : writtenProcedure()) {
        if (row.step == Step::Submit)
            continue;
        const State from = stateFor(row);
        INFO(row.step << " from " << from);
        TestOffice t;
        if (row.step == Step::RecordSignature || row.step == Step::Unsign)
            t.useSignature();
        Application app = t.reach(from);
        if (row.step == Step::Resume)
            app = t.take(app, Step::Hold);
        t.prepare(app, row.step);
        const StepInput input = t.input(row.step, app);
        failEachStatement(t, [&] { return t.attempt(t.usual(row.step), app, row.step, input); });
        CHECK(t.fresh(app).version == app.version + 1);
    }
}

TEST_CASE("SIAK's result, recorded in one go, leaves no half card whichever statement fails", "[fault]")
{
    TestOffice t(PrintWay::Siak);
    const Application app = t.reach(State::Validated);
    const StepInput input = t.input(Step::Print, app);
    failEachStatement(t, [&] { return t.attempt(t.printer, app, Step::Print, input); });
    CHECK(t.number(u"SELECT count(*) FROM card"_s) == 1);
}

TEST_CASE("A correction with photo, papers and data leaves no trace whichever statement fails", "[fault]")
{
    TestOffice t;
    const Application app = t.reach(State::AwaitingCorrection);
    StepInput input = t.input(Step::Correct, app);
    input.photo = "JPEG:baru";
    input.brought = allPapers();
    failEachStatement(t, [&] { return t.attempt(t.partner, app, Step::Correct, input); });
    CHECK(t.number(u"SELECT count(*) FROM photo"_s) == 2);
}

TEST_CASE("A pick-up of several is all or none whichever statement fails", "[fault]")
{
    TestOffice t;
    QList<StepItem> items;
    for (int i = 1; i <= 3; ++i) {
        const Application app = t.reach(State::Recorded, i);
        items.append({app.id, app.version, {}});
    }
    const StepInput input = t.input(Step::PickUp, {});
    failEachStatement(t, [&] { return t.office.perform(t.counterA, Step::PickUp, items, input); });
    CHECK(t.number(u"SELECT count(*) FROM manifest_item"_s) == 3);
}

TEST_CASE("Printing: whichever statement fails, no blank is taken for nothing", "[fault]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    failEachStatement(t, [&] { return startPrint(t.office, t.printer, app.id, app.version, {}); });
    const QString uuid = must(openAttempt(*t.database, app.id))->uuid;
    failEachStatement(t, [&] { return recordSeen(t.office, t.printer, uuid, {PrintState::Printing, 4, u"job-printing"_s}); });
    failEachStatement(t, [&] { return closePrint(t.office, t.printer, app.id, BadOutcome::NotPrinted, {}); });
    failEachStatement(t, [&] { return fillBatch(t.office, t.printer, 5); });
    failEachStatement(t, [&] { return startPrint(t.office, t.printer, app.id, app.version, {u"PSS-0048005"_s}); });
    failEachStatement(t, [&] { return closePrint(t.office, t.printer, app.id, BadOutcome::Spoiled, u"Pita habis"_s); });
    failEachStatement(t, [&] { return reportBlanksLost(t.office, t.printer, {u"PSS-0048009"_s}, u"Tidak ada di laci"_s); });
    failEachStatement(t, [&] { return receiveBlanks(t.office, t.printer, u"Dinas"_s, u"QSS-0000001"_s, 50); });
    Printer printer;
    printer.queue = u"kartu"_s;
    failEachStatement(t, [&] { return keepPrinter(t.office, t.printer, printer); });
    failEachStatement(t, [&] { return recordCare(t.office, t.printer, u"kartu"_s, PrinterCare::Ribbon); });
    failEachStatement(t, [&] { return standingOf(t.office, u"kartu"_s); });
    const StockRow row = must(stock(*t.database)).first();
    CHECK(row.received == 2050);
    CHECK(row.spoiled == 1);
    CHECK(row.lost == 1);
    CHECK(row.taken == 0);
}

TEST_CASE("Blanks: whichever statement fails, no bundle goes by halves and no paper without its count", "[fault]")
{
    TestOffice t;
    const QStringList witnesses = {u"Saksi Satu, Kasubbag Umum"_s, u"Saksi Dua, Pengelola Barang"_s};
    must(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"PSS-0050001"_s, 10));
    must(receiveBlanks(t.office, t.admin, u"UKL Tarusan"_s, u"TRS-001"_s, 10));
    failEachStatement(t, [&] { return allocateBlanks(t.office, t.printer, u"UKL Tarusan"_s, {u"PSS-0049996"_s, 10}); });
    must(allocateBlanks(t.office, t.printer, u"UKL Tarusan"_s, {u"PSS-0048101"_s, 10}));
    failEachStatement(t, [&] { return takeBackBlanks(t.office, t.printer, u"UKL Tarusan"_s, {u"PSS-0048101"_s, 10}, u"Salah tempat"_s); });
    failEachStatement(t, [&] { return returnBlanks(t.office, t.printer, {}, {u"PSS-0050006"_s, 5}, u"Cacat"_s); });
    failEachStatement(t, [&] { return reportBlanksSpoiled(t.office, t.printer, {u"PSS-0048001"_s, 3}, u"Basah"_s); });
    must(reportBlanksLost(t.office, t.printer, {u"PSS-0048010"_s}, u"Tidak ada"_s));
    failEachStatement(t, [&] { return reportBlankFound(t.office, t.printer, u"PSS-0048010"_s, u"Di laci lain"_s); });
    QList<Counted> counted;
    for (const SheetLine &line : must(countSheet(t.office, t.printer)))
        counted.append({line.bundle, line.size - 7, line.mark});
    failEachStatement(t, [&] { return recordCount(t.office, t.printer, counted, witnesses, {}); });
    const QList<Destroyable> spoiled = must(destroyable(t.office, t.printer));
    failEachStatement(t, [&] { return recordDestruction(t.office, t.printer, spoiled, u"Dipotong"_s, witnesses); });
    failEachStatement(t, [&] { return issuePrintReport(t.office, t.printer, u"Dinas"_s, t.office.today()); });
    failEachStatement(t, [&] { return issueCardRegister(t.office, t.printer, t.office.today(), t.office.today()); });
    failEachStatement(t, [&] { return issueBlankBook(t.office, t.printer, u"Dinas"_s, t.office.today(), t.office.today()); });
    const StockRow row = must(stockAt(*t.database, u"Dinas"_s));
    CHECK(row.allocatedOut == 20);
    CHECK(row.returned == 5);
    CHECK(row.spoiled == 3);
    CHECK(row.destroyed == 3);
    CHECK(row.lost == 0);
    CHECK(t.number(u"SELECT count(*) FROM stock_count"_s) == 1);
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("Administration: whichever statement fails, nothing is half kept", "[fault]")
{
    TestOffice t;
    Officer officer = t.officerOf(t.counterB);
    officer.position = u"Petugas UKL Tarusan"_s;
    failEachStatement(t, [&] { return keepOfficer(t.office, t.admin, officer, {}); });
    failEachStatement(t, [&] { return changePassword(t.office, t.admin, officer.id, u"kata sandi baru"_s); });
    failEachStatement(t, [&] { return keepPartner(t.office, t.admin, {{}, u"PKM"_s, u"Puskesmas"_s, u"13.01.07"_s, false, true}); });
    failEachStatement(t, [&] { return importPartners(t.office, t.admin, "kode,nama,kode_kecamatan\nA,Satu,13.01.05\nB,Dua,13.01.05\n"); });
    failEachStatement(t, [&] { return keepSettings(t.office, t.admin, {{u"office.address"_s, u"Jalan Baru"_s}, {u"head.name"_s, u"Nama Baru"_s}}); });
    failEachStatement(t, [&] { return keepSop(t.office, t.admin, SopRecord::initial()); });
    failEachStatement(t, [&] { return switchProduction(t.office, t.admin, false, u"Rusak"_s); });
    failEachStatement(t, [&] {
        return keepGrant(t.office, t.admin, {0, t.counterB.officer, Role::SectionHead, u"Plt."_s, u"800/1"_s, kTuesday, kTuesday});
    });
    failEachStatement(t, [&] { return keepHolidays(t.office, t.admin, {{{2026, 12, 9}, u"Libur daerah"_s, u"local"_s, u"official"_s}}); });
    failEachStatement(t, [&] { return keepRegions(t.office, t.admin, {{u"13.01.05.2999"_s, u"nagari"_s, u"Nagari Baru"_s, {}}}); });
    RuleRow rule;
    rule.rule.requirement = Requirement::ParentsIdentity;
    failEachStatement(t, [&] { return keepRule(t.office, t.admin, rule); });
    failEachStatement(t, [&] { return keepOutage(t.office, t.admin, {0, {OutageKind::Siak, t.now, {}}}); });
    failEachStatement(t, [&] { return keepOutage(t.office, t.admin, {1, {OutageKind::Siak, t.now, t.now.addSecs(60)}}); });
    failEachStatement(t, [&] {
        return loadSiakExtract(t.office, t.admin, "NIK,NAMA_LGKP,TGL_LHR\n1301050703180001,A,07-03-2018\n1301050703180002,B,07-03-2018\n");
    });
}

TEST_CASE("Reading: whichever statement fails, the answer is an error and nothing is half logged", "[fault]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    failEachStatement(t, [&] { return t.office.open(t.counterA, app.id); });
    failEachStatement(t, [&] { return queue(t.office, t.counterA, State::PickedUp, 10); });
    failEachStatement(t, [&] { return search(t.office, t.counterA, u"Chaniago"_s); });
    failEachStatement(t, [&] { return history(t.office, t.counterA, app.id); });
    const PaperRow row = must(papers(t.office, t.counterA, app.id)).first();
    failEachStatement(t, [&] { return paper(t.office, t.counterA, row); });
    failEachStatement(t, [&] { return markPrinted(t.office, t.partner, {row.id}); });
    t.later(1);
    failEachStatement(t, [&] { return closeReadings(t.office, t.counterA); });
}

TEST_CASE("An import of a form is all or none whichever statement fails", "[fault]")
{
    TestOffice t;
    const FormFolder folder;
    const QByteArray csv = Form().add(1).add(2, {{u"Fotokopi KK"_s, u"Tidak ada"_s}}).csv();
    failEachStatement(t, [&] { return importForm(t.office, t.counterA, csv, {false, {}, folder.path()}); });
    CHECK(t.text(u"SELECT state FROM application WHERE id = 1"_s) == u"Recorded"_s);
    CHECK(t.text(u"SELECT state FROM application WHERE id = 2"_s) == u"AwaitingCompletion"_s);
}

TEST_CASE("What is only looked at answers with an error too", "[fault]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    failEachStatement(t, [&] { return deskCount(t.office, t.counterA, Desk::PickUp); });
    failEachStatement(t, [&] { return proof(t.office, t.counterA, app.id); });
    failEachStatement(t, [&] {
        return stock(*t.database)
            .and_then([&](const auto &) { return loadBundles(*t.database); })
            .and_then([&](const auto &) { return nextBlank(*t.database, u"Dinas"_s); })
            .and_then([&](const auto &) { return journalHead(*t.database); });
    });
    failEachStatement(t, [&] { return checkDatabase(*t.database); });
}

TEST_CASE("A first start that fails leaves a database that is still fresh", "[fault]")
{
    auto database = must(Database::open({}, OpenMode::InMemory));
    Office office(*database, {[] { return atOffice(kTuesday, QTime(8, 0)); }, nullptr, {}});
    const FirstStart start{u"admin"_s, u"Novi"_s, kPassword, u"P"_s, u"D"_s, u"Painan"_s, PrintWay::Silpia, {}, false};
    // Hashing a password takes its time: a statement early, one late, and the last ones are enough here.
    for (const int failing : {2, 4, 400}) {
        INFO("statement " << failing << " fails");
        database->failStatement(failing);
        CHECK_FALSE(firstStart(office, start));
        database->failStatement(0);
        CHECK(must(isFresh(*database)));
        CHECK(must(database->number(u"SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM origin) + (SELECT count(*) FROM region)"_s)) == 0);
    }
    CHECK(firstStart(office, start));
}
