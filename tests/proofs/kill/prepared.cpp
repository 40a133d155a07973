#include "tests/proofs/kill/prepared.h"

#include "core/base/text.h"
#include "tests/support/form.h"
#include "tests/support/procedure.h"

#include <QDir>
#include <QFile>

namespace silpia::killing {

using namespace silpia::test;

namespace {

/// The state from which a row of the procedure is tried.
State stateFor(const WrittenRow &row)
{
    return row.from.last() == State::Signed && row.from.size() > 1 ? row.from.first() : row.from.last();
}

void prepareStep(TestOffice &t, Step step, State from)
{
    if (step == Step::RecordSignature || step == Step::Unsign)
        t.useSignature();
    Application app = t.reach(from);
    if (step == Step::Resume)
        app = t.take(app, Step::Hold);
    t.prepare(app, step);
}

void severalIn(TestOffice &t, State state)
{
    for (int i = 1; i <= 3; ++i)
        t.reach(state, i);
}

void severalOpened(TestOffice &t)
{
    for (int i = 1; i <= 3; ++i)
        t.prepare(t.reach(State::Verified, i), Step::Validate);
}

void sentToPrinter(TestOffice &t)
{
    t.prepare(t.reach(State::Validated), Step::Print);
}

void readYesterday(TestOffice &t)
{
    t.later(-1);
    must(t.office.open(t.counterA, t.reach(State::PickedUp).id));
}

void nothing(TestOffice &) {}

QList<PreparedAct> make()
{
    QList<PreparedAct> acts{{u"submit"_s, nothing}};
    for (const WrittenRow &row : writtenProcedure()) {
        if (row.step == Step::Submit)
            continue;
        const State from = stateFor(row);
        acts.append({u"step:"_s + QString::fromLatin1(row.code), [step = row.step, from](TestOffice &t) { prepareStep(t, step, from); }, label(from)});
    }
    acts.append({u"step:print"_s, [](TestOffice &t) { t.reach(State::Validated); }, u"SIAK"_s, Kept::InFile, PrintWay::Siak});
    acts.append({u"several:pickUp"_s, [](TestOffice &t) { severalIn(t, State::Recorded); }});
    acts.append({u"several:validate"_s, severalOpened});
    acts.append({u"several:distribute"_s, [](TestOffice &t) { severalIn(t, State::Printed); }});
    acts.append({u"several:handOver"_s, [](TestOffice &t) { severalIn(t, State::Distributed); }});
    acts.append({u"startPrint"_s, [](TestOffice &t) { t.reach(State::Validated); }});
    acts.append({u"printBatch"_s, [](TestOffice &t) { t.reach(State::Validated); }});
    acts.append({u"printSeen"_s, sentToPrinter});
    acts.append({u"printSpoiled"_s, sentToPrinter});
    acts.append({u"notPrinted"_s, sentToPrinter});
    acts.append({u"allocateBlanks"_s, [](TestOffice &t) { must(receiveBlanks(t.office, t.admin, u"Gudang"_s, u"GDG-001"_s, 5)); }});
    acts.append({u"takeBackBlanks"_s, [](TestOffice &t) {
        must(receiveBlanks(t.office, t.admin, u"Gudang"_s, u"GDG-001"_s, 5));
        must(allocateBlanks(t.office, t.printer, u"Gudang"_s, {u"PSS-0048101"_s, 50}));
    }});
    acts.append({u"blankFound"_s, [](TestOffice &t) { must(reportBlanksLost(t.office, t.printer, {u"PSS-0048010"_s}, u"Tidak ada di laci"_s)); }});
    acts.append({u"destroyBlanks"_s, [](TestOffice &t) { must(reportBlanksSpoiled(t.office, t.printer, {u"PSS-0048020"_s, 3}, u"Basah"_s)); }});
    acts.append({u"markPrinted"_s, [](TestOffice &t) { t.reach(State::Recorded); }});
    acts.append({u"open"_s, [](TestOffice &t) { t.reach(State::PickedUp); }});
    acts.append({u"closeReadings"_s, readYesterday});
    for (const QString &name : {u"receiveBlanks"_s, u"returnBlanks"_s, u"blankLost"_s, u"keepPrinter"_s, u"ribbonChanged"_s, u"blankSpoiled"_s, u"stockCount"_s, u"issueReport"_s, u"keepOfficer"_s, u"changePassword"_s, u"keepGrant"_s, u"keepSettings"_s, u"keepPartner"_s,
                                u"importPartners"_s, u"keepSop"_s, u"switchProduction"_s, u"keepRule"_s, u"keepHolidays"_s, u"keepRegions"_s, u"keepOutage"_s,
                                u"loadSiakExtract"_s, u"importForm"_s, u"backup"_s})
        acts.append({name, nothing});
    return acts;
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

std::string PreparedAct::title() const
{
    return (from.isEmpty() ? name : name + u" ("_s + from + u')').toStdString();
}

const QList<PreparedAct> &preparedActs()
{
    static const QList<PreparedAct> acts = make();
    return acts;
}

const PreparedAct &preparedAct(const QString &name)
{
    for (const PreparedAct &act : preparedActs()) {
        if (act.name == name)
            return act;
    }
    FAIL("no such act");
    Q_UNREACHABLE();
}

void makeDatabase(const PreparedAct &act, const QString &path, const QString &folder)
{
    TestOffice t(act.way, act.kept);
    act.prepare(t);
    t.raw("PRAGMA wal_checkpoint(TRUNCATE)");
    REQUIRE(QFile::copy(t.database->path(), path));
    QDir().mkpath(folder + u"/photos"_s);
    put(folder + u"/photos/p01.jpg"_s, "JPEG:pas foto");
    put(folder + u"/formulir.csv"_s, Form().add(1).add(2, {{u"Fotokopi KK"_s, u"Tidak ada"_s}}).csv());
}

} // namespace silpia::killing
