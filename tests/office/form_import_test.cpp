#include "core/base/text.h"
#include "core/office/form_import.h"
#include "core/office/siak.h"
#include "tests/support/samples.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

const QDate kFormDay(2026, 11, 22);

/// An office on the day of the sample form, with the sample's partners.
struct ImportDesk
{
    TestOffice t;
    FormFolder folder;
    ImportDesk()
    {
        t.now = atOffice(kFormDay, QTime(18, 0));
        must(importPartners(t.office, t.admin, sample(u"lembaga_mitra.csv"_s)));
    }
    ImportOptions options(bool dryRun) const { return {dryRun, kFormDay, folder.path()}; }
    QList<JudgedRecord> import(const QByteArray &csv, bool dryRun) { return must(importForm(t.office, t.counterA, csv, options(dryRun))); }
};

QStringList told(const QList<JudgedRecord> &records)
{
    QStringList lines;
    for (const JudgedRecord &record : records)
        lines.append(u"%1 %2 %3"_s.arg(record.record.number).arg(QString(code(record.findings.worst())), codesOf(record.findings).join(u',')));
    return lines;
}

QStringList expected()
{
    QStringList lines;
    for (const QStringList &row : answers(u"formulir_online.answers.tsv"_s))
        lines.append(u"%1 %2 %3"_s.arg(row.at(0), row.at(1), row.value(2)));
    return lines;
}

} // namespace

TEST_CASE("The sample form: each of its 240 records gets the verdict of the answers", "[import]")
{
    ImportDesk d;
    const QStringList before = d.t.dump();
    CHECK(told(d.import(sample(u"formulir_online.csv"_s), true)) == expected());
    CHECK(d.t.changedSince(before) == QStringList());
}

TEST_CASE("Entering judges as the trial did, enters all but the stops, and the check is clean", "[import]")
{
    ImportDesk d;
    const QList<JudgedRecord> records = d.import(sample(u"formulir_online.csv"_s), false);
    CHECK(told(records) == expected());
    int entered = 0;
    for (const JudgedRecord &record : records) {
        CHECK(record.entered == !record.findings.stops());
        entered += record.entered ? 1 : 0;
    }
    CHECK(d.t.number(u"SELECT count(*) FROM application"_s) == entered);
    CHECK(entered == 229);
    CHECK(d.t.flaws() == QStringList());
}

TEST_CASE("What is whole ends in Recorded, what has a gap in AwaitingCompletion with its data kept", "[import]")
{
    ImportDesk d;
    d.import(sample(u"formulir_online.csv"_s), false);
    CHECK(d.t.number(u"SELECT count(*) FROM application WHERE state = 'AwaitingCompletion'"_s) == 8);
    CHECK(d.t.number(u"SELECT count(*) FROM application WHERE state NOT IN ('AwaitingCompletion', 'Recorded')"_s) == 0);
    // Record 212 lacks only the photo: everything else of it is there.
    CHECK(d.t.text(u"SELECT family_head || '' FROM child WHERE nik = '1301122310170014' ORDER BY revision DESC LIMIT 1"_s) != QString());
    CHECK(d.t.text(u"SELECT a.state FROM application a JOIN child c ON c.id = a.child_id WHERE c.nik = '1301122310170014'"_s) ==
          u"AwaitingCompletion"_s);
    // Record 185 brought its photo but not the police letter: the photo is kept.
    CHECK(d.t.number(u"SELECT count(*) FROM photo p JOIN child c ON c.application_id = p.application_id WHERE c.nik = '1301026606130032'"_s) == 1);
}

TEST_CASE("Steps 1 to 4 carry the form's own time, and were recorded now", "[import]")
{
    ImportDesk d;
    d.import(sample(u"formulir_online.csv"_s), false);
    const QString nik = u"1301121212230046"_s; // record 3: 2026/11/17 3:43:30 PM GMT+7
    const QList<QStringList> events = must(d.t.database->all(
        u"SELECT e.code, e.occurred_at, e.recorded_at FROM event e JOIN child c ON c.application_id = e.application_id AND c.revision = 1 WHERE c.nik = ? ORDER BY e.id"_s,
        {nik}, [](const Row &row) {
            return QStringList{row.text(0), row.text(1), row.text(2)};
        }));
    REQUIRE(events.size() == 4);
    const QStringList steps = {u"submit"_s, u"register"_s, u"checkCompleteness"_s, u"record"_s};
    for (qsizetype i = 0; i < 4; ++i) {
        CHECK(events.at(i).at(0) == steps.at(i));
        CHECK(events.at(i).at(1) == u"2026-11-17T08:43:30.000Z"_s);
        CHECK(events.at(i).at(2) == toIso(d.t.now));
    }
}

TEST_CASE("Entering the same form again adds nothing and says so", "[import]")
{
    ImportDesk d;
    const QByteArray csv = sample(u"formulir_online.csv"_s);
    const QList<JudgedRecord> first = d.import(csv, false);
    const QStringList before = d.t.dump();
    const QList<JudgedRecord> second = d.import(csv, false);
    CHECK(d.t.changedSince(before) == QStringList());
    for (qsizetype i = 0; i < first.size(); ++i) {
        INFO("record " << first.at(i).record.number);
        CHECK_FALSE(second.at(i).entered);
        CHECK(second.at(i).findings.stops());
        if (first.at(i).entered)
            CHECK(codesOf(second.at(i).findings) == QStringList{u"already-entered"_s});
    }
}

TEST_CASE("SIAK's extract differs from the form exactly where the answers say", "[import][siak]")
{
    ImportDesk d;
    const QList<JudgedRecord> records = d.import(sample(u"formulir_online.csv"_s), false);
    CHECK(must(loadSiakExtract(d.t.office, d.t.counterA, sample(u"siak_ekstrak.csv"_s))) == 220);
    QHash<QString, QStringList> wanted;
    for (const QStringList &row : answers(u"siak_ekstrak.answers.tsv"_s))
        wanted[row.at(1)].append(row.at(2));
    QHash<QString, QString> columns = {{u"marital_status"_s, u"STATUS_KAWIN"_s}};
    for (const FieldDef &def : fields())
        columns.insert(def.code, def.siakColumn);
    int compared = 0;
    for (const JudgedRecord &record : records) {
        if (!record.entered)
            continue;
        const QString nik = ungrouped(record.record.form.value(Field::Nik));
        INFO("record " << record.record.number << ", NIK " << nik);
        const Application app =
            *must(loadApplication(*d.t.database, {d.t.number(u"SELECT application_id FROM child WHERE nik = ? LIMIT 1"_s, {nik})}));
        QStringList found;
        const QList<ComparedElement> elements = must(compareWithSiak(d.t.office, app));
        for (const ComparedElement &element : elements) {
            if (element.verdict == u"differs"_s)
                found.append(columns.value(element.element));
        }
        const bool absent =
            !elements.isEmpty() && std::all_of(elements.begin(), elements.end(), [](const ComparedElement &e) { return e.verdict == u"absent"_s; });
        CHECK((absent ? QStringList{u"absent"_s} : found) == wanted.value(nik));
        ++compared;
    }
    CHECK(compared == 229);
}

TEST_CASE("Without an extract there is nothing to compare with", "[siak]")
{
    TestOffice t;
    CHECK(must(compareWithSiak(t.office, t.reach(State::PickedUp))).isEmpty());
}

TEST_CASE("An extract is read anew over the old one, and only by the office", "[siak]")
{
    TestOffice t;
    const QByteArray head = "NIK,NAMA_LGKP,TGL_LHR\n";
    CHECK(must(loadSiakExtract(t.office, t.counterA, head + "1301050703180001,LAMA,07-03-2018\n")) == 1);
    CHECK(must(loadSiakExtract(t.office, t.counterA, head + "1301 0507 0318 0001,BARU,07-03-2018\n")) == 1);
    CHECK(must(siakElements(*t.database, u"1301050703180001"_s))->value(u"NAMA_LGKP"_s) == u"BARU"_s);
    CHECK(t.number(u"SELECT count(*) FROM siak_record"_s) == 1);
    CHECK(refusal(loadSiakExtract(t.office, t.partner, head)).kind == ErrorKind::Refused);
    CHECK(refusal(loadSiakExtract(t.office, t.counterA, "NIK,NAMA_LGKP\n1,2\n")).kind == ErrorKind::Invalid);
    CHECK(refusal(loadSiakExtract(t.office, t.counterA, "")).kind == ErrorKind::Invalid);
    CHECK(t.flaws() == QStringList());
}
