#include "tests/proofs/kill/runner/acts.h"

#include "core/base/text.h"
#include "core/office/blanks.h"
#include "core/office/print_run.h"
#include "core/office/printers.h"
#include "core/office/backup.h"
#include "core/office/form_import.h"
#include "core/office/print_reports.h"
#include "core/office/siak.h"
#include "core/office/stock_count.h"

#include <QFile>

namespace silpia::killing {

namespace {

/// What differs from act to act, as an act of one officer.
struct Work
{
    Hand &hand;
    Office &office;
    Session who;
    QString folder;
};

/// The value of an act is not looked at here.
template<typename T>
Result<void> done(Result<T> answer)
{
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    return {};
}

Result<void> print(Work &work)
{
    const Application app = TRY(work.hand.last());
    return done(startPrint(work.office, work.who, app.id, app.version, {}));
}

Result<void> printBatch(Work &work)
{
    return done(fillBatch(work.office, work.who, 10));
}

Result<void> printSeen(Work &work)
{
    const auto open = TRY(openAttempt(work.office.database(), TRY(work.hand.last()).id));
    return recordSeen(work.office, work.who, open->uuid, {PrintState::Attention, 3, u"media-empty-warning"_s});
}

Result<void> printSpoiled(Work &work)
{
    return closePrint(work.office, work.who, TRY(work.hand.last()).id, BadOutcome::Spoiled, u"Pita habis"_s);
}

Result<void> notPrinted(Work &work)
{
    return closePrint(work.office, work.who, TRY(work.hand.last()).id, BadOutcome::NotPrinted, {});
}

Result<void> markAll(Work &work)
{
    QList<PaperId> papers;
    for (const PaperRow &row : TRY(tray(work.office, work.who)))
        papers.append(row.id);
    return markPrinted(work.office, work.who, papers);
}

Result<void> changeOfficer(Work &work)
{
    const Session changed = TRY(work.hand.session(u"loket_b"_s));
    Officer officer = *TRY(loadOfficer(work.hand.database(), changed.officer));
    officer.position = u"Petugas UKL Tarusan"_s;
    return done(keepOfficer(work.office, work.who, officer, {}));
}

Result<void> newPassword(Work &work)
{
    const Session changed = TRY(work.hand.session(u"loket_b"_s));
    return changePassword(work.office, work.who, changed.officer, u"kata sandi baru"_s);
}

Result<void> newGrant(Work &work)
{
    const Session holder = TRY(work.hand.session(u"loket_b"_s));
    const QDate day = work.office.today();
    return keepGrant(work.office, work.who, {0, holder.officer, Role::SectionHead, u"Plt."_s, u"800/1"_s, day, day});
}

Result<void> newSettings(Work &work)
{
    return keepSettings(work.office, work.who, {{u"office.address"_s, u"Jalan Baru"_s}, {u"head.name"_s, u"Nama Baru"_s}});
}

Result<void> newPartner(Work &work)
{
    return done(keepPartner(work.office, work.who, {{}, u"PKM"_s, u"Puskesmas"_s, u"13.01.07"_s, false, true}));
}

Result<void> newPartners(Work &work)
{
    return done(importPartners(work.office, work.who, "kode,nama,kode_kecamatan\nA,Satu,13.01.05\nB,Dua,13.01.05\n"));
}

Printer cardPrinter()
{
    Printer printer;
    printer.queue = u"kartu"_s;
    printer.frontX = -3;
    return printer;
}

Result<void> newRule(Work &work)
{
    RuleRow rule;
    rule.rule.requirement = Requirement::ParentsIdentity;
    return keepRule(work.office, work.who, rule);
}

Result<void> newExtract(Work &work)
{
    return done(loadSiakExtract(work.office, work.who, "NIK,NAMA_LGKP,TGL_LHR\n1301050703180001,A,07-03-2018\n1301050703180002,B,07-03-2018\n"));
}

Result<void> newForm(Work &work)
{
    QFile form(work.folder + u"/formulir.csv"_s);
    if (!form.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, form.fileName());
    return done(importForm(work.office, work.who, form.readAll(), {false, {}, work.folder}));
}

Result<void> look(Work &work)
{
    return done(work.office.open(work.who, TRY(work.hand.last()).id));
}

const QStringList kWitnesses = {u"Saksi Satu, Kasubbag Umum"_s, u"Saksi Dua, Pengelola Barang"_s};

Result<void> countAll(Work &work)
{
    QList<Counted> counted;
    for (const SheetLine &line : TRY(countSheet(work.office, work.who)))
        counted.append({line.bundle, line.size - 1, line.mark});
    return done(recordCount(work.office, work.who, counted, kWitnesses, {}));
}

Result<void> destroyAll(Work &work)
{
    return done(recordDestruction(work.office, work.who, TRY(destroyable(work.office, work.who)), u"Dipotong"_s, kWitnesses));
}

struct Named
{
    QLatin1StringView name;
    QLatin1StringView login;
    Result<void> (*run)(Work &);
};

constexpr std::array kActs = {
    Named{"startPrint"_L1, "operator"_L1, print},
    Named{"printBatch"_L1, "operator"_L1, printBatch},
    Named{"printSeen"_L1, "operator"_L1, printSeen},
    Named{"printSpoiled"_L1, "operator"_L1, printSpoiled},
    Named{"notPrinted"_L1, "operator"_L1, notPrinted},
    Named{"receiveBlanks"_L1, "operator"_L1, [](Work &w) { return receiveBlanks(w.office, w.who, u"Dinas"_s, u"QSS-0000001"_s, 50); }},
    Named{"blankLost"_L1, "operator"_L1, [](Work &w) { return reportBlanksLost(w.office, w.who, {u"PSS-0048009"_s}, u"Tidak ada di laci"_s); }},
    Named{"allocateBlanks"_L1, "operator"_L1, [](Work &w) { return allocateBlanks(w.office, w.who, u"Gudang"_s, {u"PSS-0048101"_s, 50}); }},
    Named{"takeBackBlanks"_L1, "operator"_L1, [](Work &w) { return takeBackBlanks(w.office, w.who, u"Gudang"_s, {u"PSS-0048101"_s, 50}, u"Salah tempat"_s); }},
    Named{"returnBlanks"_L1, "operator"_L1, [](Work &w) { return returnBlanks(w.office, w.who, {}, {u"PSS-0048201"_s, 50}, u"Cacat"_s); }},
    Named{"blankSpoiled"_L1, "operator"_L1, [](Work &w) { return reportBlanksSpoiled(w.office, w.who, {u"PSS-0048301"_s, 3}, u"Basah"_s); }},
    Named{"blankFound"_L1, "operator"_L1, [](Work &w) { return reportBlankFound(w.office, w.who, u"PSS-0048010"_s, u"Di laci lain"_s); }},
    Named{"stockCount"_L1, "operator"_L1, countAll},
    Named{"destroyBlanks"_L1, "operator"_L1, destroyAll},
    Named{"issueReport"_L1, "operator"_L1, [](Work &w) { return done(issueBlankBook(w.office, w.who, u"Dinas"_s, w.office.today(), w.office.today())); }},
    Named{"keepPrinter"_L1, "operator"_L1, [](Work &w) { return done(keepPrinter(w.office, w.who, cardPrinter())); }},
    Named{"ribbonChanged"_L1, "operator"_L1, [](Work &w) { return recordCare(w.office, w.who, u"kartu"_s, PrinterCare::Ribbon); }},
    Named{"markPrinted"_L1, "mitra"_L1, markAll},
    Named{"open"_L1, "loket_a"_L1, look},
    Named{"closeReadings"_L1, "loket_a"_L1, [](Work &w) { return closeReadings(w.office, w.who); }},
    Named{"keepOfficer"_L1, "admin"_L1, changeOfficer},
    Named{"changePassword"_L1, "admin"_L1, newPassword},
    Named{"keepGrant"_L1, "admin"_L1, newGrant},
    Named{"keepSettings"_L1, "admin"_L1, newSettings},
    Named{"keepPartner"_L1, "admin"_L1, newPartner},
    Named{"importPartners"_L1, "admin"_L1, newPartners},
    Named{"keepSop"_L1, "admin"_L1, [](Work &w) { return keepSop(w.office, w.who, SopRecord::initial()); }},
    Named{"switchProduction"_L1, "admin"_L1, [](Work &w) { return switchProduction(w.office, w.who, false, u"Rusak"_s); }},
    Named{"keepRule"_L1, "admin"_L1, newRule},
    Named{"keepHolidays"_L1, "admin"_L1, [](Work &w) { return keepHolidays(w.office, w.who, {{{2026, 12, 9}, u"Libur daerah"_s, u"local"_s, u"official"_s}}); }},
    Named{"keepRegions"_L1, "admin"_L1, [](Work &w) { return keepRegions(w.office, w.who, {{u"13.01.05.2999"_s, u"nagari"_s, u"Nagari Baru"_s, {}}}); }},
    Named{"keepOutage"_L1, "admin"_L1, [](Work &w) { return keepOutage(w.office, w.who, {0, {OutageKind::Siak, w.office.now(), {}}}); }},
    Named{"loadSiakExtract"_L1, "admin"_L1, newExtract},
    Named{"importForm"_L1, "loket_a"_L1, newForm},
    Named{"backup"_L1, "admin"_L1, [](Work &w) { return done(recordedBackup(w.office, w.who, w.folder)); }},
};

} // namespace

Result<void> doAct(Hand &hand, const QString &name, const QString &folder)
{
    if (name == "submit"_L1)
        return hand.submit(1);
    if (name.startsWith("step:"_L1) || name.startsWith("several:"_L1)) {
        const auto step = stepOfCode(name.section(u':', 1));
        if (!step)
            return fail(ErrorKind::NotFound, name);
        if (name.startsWith("several:"_L1))
            return hand.take(*step, TRY(hand.applications()));
        const Application app = TRY(hand.last());
        return hand.take(*step, {app});
    }
    for (const Named &act : kActs) {
        if (act.name != name)
            continue;
        const Session who = TRY(hand.session(act.login));
        Work work{hand, hand.office(), who, folder};
        return act.run(work);
    }
    return fail(ErrorKind::NotFound, name);
}

} // namespace silpia::killing
