#include "tests/proofs/tamper/rich_office.h"

#include "core/base/text.h"
#include "core/office/form_import.h"
#include "core/office/print_run.h"
#include "core/office/print_reports.h"
#include "core/office/printers.h"
#include "core/office/siak.h"
#include "core/office/stock_count.h"
#include "tests/support/test_office.h"

#include <QFile>
#include <random>
#include <sqlite3.h>

namespace silpia::test {

namespace {

/// Larger than a page, so that it lies on overflow pages.
QByteArray largePhoto(unsigned seed)
{
    std::mt19937 random(seed);
    QByteArray photo("JPEG:");
    for (int i = 0; i < 6000; ++i)
        photo.append(static_cast<char>(random()));
    return photo;
}

void correct(TestOffice &t, const Application &app)
{
    StepInput correction = t.input(Step::Correct, app);
    correction.fields.set(Field::Name, u"Habib"_s);
    correction.fieldGrounds.insert(Field::Name, u"Akta"_s);
    correction.fields.set(Field::Address, u"Jalan Café – Kapuh"_s); // letters of two and of three bytes
    correction.fieldGrounds.insert(Field::Address, u"Surat pindah"_s);
    correction.grounds.insert(Verdict::NameOneWord, u"Sesuai akta"_s);
    t.take(app, Step::Correct, correction);
}

void printing(TestOffice &t)
{
    const Application spoiled = t.reach(State::Signed, 21);
    must(startPrint(t.office, t.printer, spoiled.id, spoiled.version, {}));
    must(closePrint(t.office, t.printer, spoiled.id, BadOutcome::Spoiled, u"Pita habis"_s));
    must(startPrint(t.office, t.printer, spoiled.id, spoiled.version, {}));
    must(closePrint(t.office, t.printer, spoiled.id, BadOutcome::NotPrinted, u"Listrik padam"_s));
    const Application waiting = t.reach(State::Signed, 22);
    must(startPrint(t.office, t.printer, waiting.id, waiting.version, {}));
    must(fillBatch(t.office, t.printer, 10));
    const QString uuid = must(openAttempt(*t.database, waiting.id))->uuid;
    must(recordSeen(t.office, t.printer, uuid, {PrintState::Sent, 7, {}}));
    must(recordSeen(t.office, t.printer, uuid, {PrintState::Attention, 7, u"media-empty-warning"_s}));
    Printer printer;
    printer.frontX = -3;
    printer.dayLimit = 100;
    for (const QString &queue : {u"kartu-1"_s, u"kartu-2"_s, u"kartu-3"_s}) {
        printer.queue = queue;
        must(keepPrinter(t.office, t.printer, printer));
        must(recordCare(t.office, t.printer, queue, PrinterCare::Ribbon));
        must(recordCare(t.office, t.printer, queue, PrinterCare::Cleaning));
    }
    t.take(t.reach(State::Printed, 23), Step::VoidCard);
    t.take(t.reach(State::HandedOver, 24), Step::UndoHandOver);
    t.take(t.reach(State::HandedOver, 25), Step::VoidCard);
    must(reportBlanksLost(t.office, t.printer, {u"PSS-0049000"_s}, u"Hilang di gudang"_s));
    must(reportBlanksLost(t.office, t.printer, {u"PSS-0049001"_s}, u"Hilang di gudang"_s));
}

void wanderings(TestOffice &t)
{
    correct(t, t.reach(State::Recorded, 31));
    t.take(t.reach(State::PickedUp, 32), Step::Hold);
    const Application held = t.take(t.reach(State::Verified, 33), Step::Hold);
    t.later(1);
    t.take(held, Step::Resume);
    for (int number = 34; number < 37; ++number) {
        const Application back = t.reach(State::Distributed, number);
        StepInput takeBack = t.input(Step::TakeBack, back);
        takeBack.partner = number == 35 ? t.school : t.kindergarten;
        t.take(back, Step::TakeBack, takeBack);
    }
    t.take(t.reach(State::AwaitingCorrection, 37), Step::WithdrawDispute);
    t.take(t.reach(State::Verified, 38), Step::SendBack);
    Application photographed = t.reach(State::Complete, 39);
    StepInput record = t.input(Step::Record, photographed);
    record.photo = largePhoto(1);
    photographed = t.take(photographed, Step::Record, record);
}

void imports(TestOffice &t)
{
    must(importPartners(t.office, t.admin, "kode,nama,kode_kecamatan\nPAUD-KASIH,PAUD Kasih Bunda,13.01.05\n"));
    QFile file(QStringLiteral(SILPIA_SOURCE_DIR) + u"/tests/data/formulir_online.csv"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray form = file.readLine();
    for (int entered = 0; entered < 4 && !file.atEnd();) {
        const QByteArray line = file.readLine();
        if (!line.contains("PAUD-KASIH") || line.contains("photos/"))
            continue;
        form += line;
        ++entered;
    }
    const QList<JudgedRecord> judged = must(importForm(t.office, t.counterA, form, {false, {}, {}}));
    REQUIRE(std::count_if(judged.begin(), judged.end(), [](const JudgedRecord &record) { return record.entered; }) > 1);
    must(loadSiakExtract(t.office, t.admin, "NIK,NAMA_LGKP,TGL_LHR\n1301050703180001,BAAB,07-03-2018\n1301050703180002,BACB,07-03-2018\n1301050703180003,BADB,07-03-2018\n"));
}

void desk(TestOffice &t)
{
    const QList<PaperRow> papers = must(tray(t.office, t.partner));
    must(markPrinted(t.office, t.partner, {papers.at(0).id, papers.at(1).id, papers.at(2).id}));
    for (const int day : {0, 1, 2})
        must(keepGrant(t.office, t.admin, {0, t.counterB.officer, Role::SectionHead, u"Plh."_s, u"800/%1"_s.arg(day), kTuesday.addDays(day), kTuesday.addDays(day)}));
    must(keepOutage(t.office, t.admin, {0, {OutageKind::Siak, t.now, t.now.addSecs(60)}}));
    must(keepOutage(t.office, t.admin, {0, {OutageKind::Printer, t.now, {}}}));
    must(keepOutage(t.office, t.admin, {0, {OutageKind::Blanks, t.now, {}}}));
    must(receiveBlanks(t.office, t.admin, u"UKL"_s, u"UKL-001"_s, 50));
    must(receiveBlanks(t.office, t.admin, u"UKL"_s, u"UKL-101"_s, 50));
    (void)signIn(t.office, u"admin"_s, u"bukan kata sandinya"_s);
}

/// Blanks on their ways, counted, and what was spoiled destroyed.
void drawer(TestOffice &t)
{
    const QStringList witnesses = {u"Saksi Satu, Kasubbag"_s, u"Saksi Dua, Pengelola Barang"_s};
    must(allocateBlanks(t.office, t.printer, u"UKL"_s, {u"PSS-0049501"_s, 20}));
    must(allocateBlanks(t.office, t.printer, u"UKL"_s, {u"PSS-0049601"_s, 20}));
    for (const QString &serial : {u"PSS-0049621"_s, u"PSS-0049631"_s, u"PSS-0049641"_s})
        must(allocateBlanks(t.office, t.printer, u"UKL"_s, {serial, 5}));
    must(returnBlanks(t.office, t.printer, {}, {u"PSS-0049701"_s, 20}, u"Cacat pabrik"_s));
    must(reportBlanksSpoiled(t.office, t.printer, {u"PSS-0049801"_s, 4}, u"Basah"_s));
    for (int number = 61; number < 64; ++number) {
        t.reach(State::HandedOver, number);
        StepInput again = t.submission(number);
        again.fields.set(Field::Reason, u"Rusak"_s);
        Application app = must(t.office.submit(t.partner, again));
        for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp, Step::Verify, Step::Validate, Step::Print, Step::Distribute, Step::HandOver}) {
            if (step == Step::Print)
                app = t.take(app, Step::RecordSignature);
            app = t.take(app, step);
        }
        must(takeOldCard(t.office, t.printer, app.id, {}));
    }
    // Of what is destroyed most are old cards, of bundles most are parts: the rows in the middle are those that differ.
    QList<Destroyable> old = must(destroyable(t.office, t.printer));
    old.removeIf([](const Destroyable &item) { return item.oldCard == 0; });
    must(recordDestruction(t.office, t.printer, old, u"Dipotong"_s, witnesses));
    for (int round = 0; round < 2; ++round) {
        QList<Counted> counted;
        for (const SheetLine &line : must(countSheet(t.office, t.printer)))
            counted.append({line.bundle, line.size - round - 100, line.mark});
        must(recordCount(t.office, t.printer, counted, witnesses, round == 1 ? u"Laci terbuka"_s : QString()));
        must(recordDestruction(t.office, t.printer, must(destroyable(t.office, t.printer)).mid(0, 1), u"Dipotong"_s, witnesses));
    }
    for (const QString &serial : {u"PSS-0049401"_s, u"PSS-0049402"_s, u"PSS-0049403"_s})
        must(fillPrinter(t.office, t.printer, u"Kartu-1"_s, serial));
    must(issuePrintReport(t.office, t.printer, u"Dinas"_s, t.office.today()));
}

/// Days of reading, the last of them not closed.
void days(TestOffice &t)
{
    for (int day = 0; day < 3; ++day) {
        must(closeReadings(t.office, t.admin));
        must(t.office.open(t.counterA, {1 + day}));
        must(search(t.office, t.counterA, u"Chaniago"_s));
        must(queue(t.office, t.counterA, State::PickedUp, 5));
        t.later(day < 2 ? 1 : 0);
    }
    // Events that claim nothing: to cut them off leaves no other trace.
    for (int i = 0; i < 3; ++i)
        must(act(t.office, t.admin, u"signIn"_s, {}, [](EventDraft &) -> Result<void> { return {}; }));
}

} // namespace

void buildRichOffice(const QString &path)
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    t.useSignature();
    for (int state = static_cast<int>(State::Submitted); state < kStateCount; ++state)
        t.reach(static_cast<State>(state), state);
    t.later(1);
    wanderings(t);
    imports(t);
    printing(t);
    desk(t);
    drawer(t);
    days(t);
    REQUIRE(t.flaws() == QStringList());
    t.raw("PRAGMA wal_checkpoint(TRUNCATE)");
    REQUIRE(QFile::copy(t.database->path(), path));
    sqlite3 *copy = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(path).constData(), &copy) == SQLITE_OK);
    REQUIRE(sqlite3_exec(copy, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(copy);
}

} // namespace silpia::test
