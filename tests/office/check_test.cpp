#include "core/base/text.h"
#include "core/office/siak.h"
#include "tests/support/test_office.h"

#include <random>

using namespace silpia;
using namespace silpia::test;

namespace {

/// An office with something in every table that an event claims.
struct Tampered
{
    TestOffice t;
    Tampered()
    {
        t.useSignature();
        t.reach(State::HandedOver, 1);
        t.reach(State::AwaitingCorrection, 2);
        Application warned = t.reach(State::Recorded, 3);
        StepInput correction = t.input(Step::Correct, warned);
        correction.fields.set(Field::Name, u"Habib"_s);
        correction.fieldGrounds.insert(Field::Name, u"Akta"_s);
        correction.grounds.insert(Verdict::NameOneWord, u"Sesuai akta"_s);
        t.take(warned, Step::Correct, correction);
        t.take(t.reach(State::PickedUp, 4), Step::Hold);
        const Application back = t.reach(State::Distributed, 5);
        StepInput takeBack = t.input(Step::TakeBack, back);
        takeBack.partner = t.kindergarten;
        t.take(back, Step::TakeBack, takeBack);
        t.take(t.reach(State::Printed, 6), Step::VoidCard);
        const Application atPrinter = t.reach(State::Signed, 7);
        must(startPrint(t.office, t.printer, atPrinter.id, atPrinter.version, {}));
        must(closePrint(t.office, t.printer, atPrinter.id, BadOutcome::Spoiled, u"Pita habis"_s));
        must(markPrinted(t.office, t.partner, {must(tray(t.office, t.partner)).first().id}));
        must(keepGrant(t.office, t.admin, {0, t.counterB.officer, Role::SectionHead, u"Plh."_s, u"800/1"_s, kTuesday, kTuesday}));
        must(keepOutage(t.office, t.admin, {0, {OutageKind::Siak, t.now, {}}}));
        must(loadSiakExtract(t.office, t.admin, "NIK,NAMA_LGKP,TGL_LHR\n1301050703180001,BAAB,07-03-2018\n"));
        must(act(t.office, t.admin, u"importRecord"_s, {}, [&](EventDraft &draft) -> Result<void> {
            TRY(draft.insert("import_record"_L1, {{"digest"_L1, QByteArray("x")}, {"application_id"_L1, 1}}));
            return {};
        }));
        must(t.office.open(t.counterA, {1}));
        REQUIRE(t.flaws() == QStringList());
        t.raw("PRAGMA foreign_keys = OFF");
    }
};

struct Deed
{
    const char *name;
    const char *sql;
};

const std::vector<Deed> kDeeds = {
    {"the first event deleted", "DELETE FROM event WHERE sequence = 1"},
    {"an event in the middle deleted", "DELETE FROM event WHERE sequence = 20"},
    {"the last event deleted", "DELETE FROM event WHERE sequence = (SELECT max(sequence) FROM event)"},
    {"the last two events deleted and the head set back",
     "DELETE FROM event WHERE sequence > (SELECT max(sequence) FROM event) - 2; "
     "UPDATE origin SET last_sequence = last_sequence - 2, last_hash = (SELECT hash FROM event ORDER BY sequence DESC LIMIT 1)"},
    {"the time of an event changed", "UPDATE event SET occurred_at = '2026-11-24T03:00:00.001Z' WHERE sequence = 20"},
    {"the officer of an event changed",
     "UPDATE event SET officer_id = 5 WHERE code = 'verify' AND id = (SELECT min(id) FROM event WHERE code = 'verify')"},
    {"the role of an event changed", "UPDATE event SET role = 'sectionHead' WHERE code = 'register'"},
    {"the claims of an event emptied", "UPDATE event SET claims = '[]' WHERE code = 'submit'"},
    {"the key of an event written", "UPDATE event SET idempotency_key = 'x' WHERE sequence = 20"},
    {"two events swapped", "UPDATE event SET sequence = 9999 WHERE sequence = 20; UPDATE event SET sequence = 20 WHERE sequence = 21; "
                           "UPDATE event SET sequence = 21 WHERE sequence = 9999"},
    {"the state of an application", "UPDATE application SET state = 'Validated' WHERE id = 2"},
    {"the version of an application", "UPDATE application SET version = version + 1 WHERE id = 2"},
    {"the clock of an application", "UPDATE application SET clock_started_at = '2026-11-25T03:00:00.000Z' WHERE id = 2"},
    {"a hold lifted", "UPDATE application SET held_cause = NULL, held_since = NULL WHERE id = 4"},
    {"a hold put on", "UPDATE application SET held_cause = 'siak', held_since = '2026-11-24T03:00:00.000Z' WHERE id = 2"},
    {"the moment of a hold", "UPDATE application SET held_since = '2026-11-23T03:00:00.000Z' WHERE id = 4"},
    {"the receipt number", "UPDATE application SET receipt_number = 'KIA-SDN-05-2026-000099' WHERE id = 2"},
    {"the moment of submission", "UPDATE application SET submitted_at = '2026-11-23T03:00:00.000Z' WHERE id = 2"},
    {"the partner", "UPDATE application SET partner_id = destination_id + 1 WHERE id = 2"},
    {"the destination", "UPDATE application SET destination_id = (SELECT id FROM partner WHERE code = 'TK-PERTIWI') WHERE id = 2"},
    {"an older revision put in force", "UPDATE application SET child_id = (SELECT min(id) FROM child WHERE application_id = 3) WHERE id = 3"},
    {"the photo taken off", "UPDATE application SET photo_id = NULL WHERE id = 2"},
    {"a child's NIK", "UPDATE child SET nik = '1301050703180009' WHERE id = 2"},
    {"a child's name", "UPDATE child SET name = name || ' ' WHERE id = 2"},
    {"a child's salt", "UPDATE child SET salt = zeroblob(32) WHERE id = 2"},
    {"one byte of a photo", "UPDATE photo SET bytes = CAST('JPEG:pas fotp' AS BLOB) WHERE id = 1"},
    {"a photo's height", "UPDATE photo SET height = 641 WHERE id = 1"},
    {"what was brought", "UPDATE brought SET presence = 'originalSeen' WHERE id = 1"},
    {"a ground", "UPDATE finding SET ground = 'lain' WHERE id = 1"},
    {"a comparison", "UPDATE comparison SET verdict = 'differs' WHERE id = 1"},
    {"a note", "UPDATE note SET text = 'lain' WHERE kind = 'note'"},
    {"who took the card", "UPDATE taker SET name = 'Orang lain'"},
    {"where a card goes", "UPDATE redirect SET partner_id = 1"},
    {"a bundle made longer", "UPDATE blank_bundle SET count = count + 100"},
    {"an attempt's blank", "UPDATE print_attempt SET serial = 'PSS-0049000' WHERE id = 1"},
    {"an outcome", "UPDATE print_outcome SET reason = 'Tidak tahu' WHERE outcome = 'spoiled'"},
    {"a card's last day", "UPDATE card SET valid_until = '2099-01-01' WHERE id = 1"},
    {"a voiding undone", "DELETE FROM card_void"},
    {"a blank's fate", "UPDATE blank_movement SET kind = 'lost' WHERE kind = 'spoiled'"},
    {"a blank's movement deleted", "DELETE FROM blank_movement WHERE id = (SELECT max(id) FROM blank_movement)"},
    {"a manifest", "UPDATE manifest SET found = found + 1 WHERE kind = 'pickUp'"},
    {"an item of a manifest", "DELETE FROM manifest_item WHERE id = 1"},
    {"what a paper says", "UPDATE paper SET content = replace(content, 'Chaniago', 'Chaniage') WHERE id = 3"},
    {"a paper's number", "UPDATE paper SET number = number || '9' WHERE id = 5"},
    {"a paper deleted", "DELETE FROM paper WHERE id = 4"},
    {"what a list holds", "DELETE FROM paper_item WHERE id = 1"},
    {"a printing of a paper", "DELETE FROM paper_printing"},
    {"a counter of numbers", "UPDATE number_counter SET last = last + 1 WHERE kind = 'receipt'"},
    {"a counter of numbers deleted", "DELETE FROM number_counter WHERE kind = 'receipt'"},
    {"an imported record", "UPDATE import_record SET digest = x'00'"},
    {"a person of the extract", "UPDATE siak_record SET elements = '{}'"},
    {"a setting", "UPDATE setting SET value = '1' WHERE key = 'demo'"},
    {"a setting deleted", "DELETE FROM setting WHERE key = 'print.productionReason'"},
    {"an officer's roles", "UPDATE officer SET roles = 'sectionHead,operator' WHERE login = 'loket_a'"},
    {"an officer's password", "UPDATE officer SET password_hash = (SELECT password_hash || 'x' FROM officer WHERE login = 'admin')"},
    {"a grant's last day", "UPDATE role_grant SET until_day = '2027-01-01'"},
    {"a partner's name", "UPDATE partner SET name = 'SD Lain' WHERE code = 'SDN-05'"},
    {"a rule", "UPDATE requirement_rule SET mandatory = 0 WHERE requirement = 'photo'"},
    {"a holiday", "DELETE FROM holiday WHERE id = 5"},
    {"a region", "UPDATE region SET name = 'Painan Baru' WHERE level = 'nagari' AND name = 'Painan'"},
    {"an outage", "UPDATE outage SET from_at = '2026-01-01T00:00:00.000Z'"},
    {"a count of a queue", "UPDATE queue_count SET n = n + 1 WHERE state = 'HandedOver'"},
    {"a name in the search", "UPDATE child_search SET name = 'Orang Lain' WHERE rowid = 1"},
    {"an unclaimed note", "INSERT INTO note (application_id, kind, element, text, salt, event_id) VALUES (1, 'note', '', 'x', zeroblob(32), 20)"},
    {"an unclaimed card", "INSERT INTO card (attempt_id, application_id, serial, kind, printed_on, valid_until, event_id) "
                          "VALUES (999, 2, 'PSS-0048100', 'withPhoto', '2026-11-24', '2030-01-01', 20)"},
    {"an unclaimed officer", "INSERT INTO officer (uuid, login, name, nip, position, roles, place, active, password_hash, event_id) "
                             "SELECT 'u', 'gelap', 'Gelap', '', '', 'counter', 'Dinas', 1, password_hash, 5 FROM officer WHERE login = 'admin'"},
    {"an unclaimed grant", "INSERT INTO role_grant (officer_id, role, manner, letter, from_day, until_day, event_id) "
                           "VALUES (4, 'sectionHead', 'Plt.', 'x', '2026-01-01', '2027-01-01', 5)"},
    {"an unclaimed application",
     "INSERT INTO application SELECT 99, 'aaaaaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa', origin_id, owner_id, 'KIA-X-2026-000001', "
     "partner_id, submitted_at, state, version, clock_started_at, NULL, NULL, destination_id, child_id, photo_id FROM application WHERE id = 2"},
};

} // namespace

TEST_CASE("Whatever is changed behind the program's back is found", "[check]")
{
    Tampered d;
    TestOffice &t = d.t;
    for (const Deed &deed : kDeeds) {
        INFO("tampered: " << deed.name);
        t.raw("SAVEPOINT deed");
        t.tamper(deed.sql);
        CHECK_FALSE(t.flaws().isEmpty());
        t.raw("ROLLBACK TO deed; RELEASE deed");
    }
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("Each deed of the list above really changes the database", "[check]")
{
    Tampered d;
    const QStringList before = d.t.dump();
    for (const Deed &deed : kDeeds) {
        INFO("tampered: " << deed.name);
        d.t.raw("SAVEPOINT deed");
        d.t.tamper(deed.sql);
        CHECK_FALSE(d.t.changedSince(before).isEmpty());
        d.t.raw("ROLLBACK TO deed; RELEASE deed");
    }
}

TEST_CASE("Every single byte of a child's row and of a photo is watched", "[check]")
{
    Tampered d;
    for (const FieldDef &def : fields()) {
        const QByteArray column = QString(def.code).toUtf8();
        INFO(def.code.data());
        d.t.raw("SAVEPOINT deed");
        d.t.tamper("UPDATE child SET " + column + " = " + column + " || 'x' WHERE id = 2");
        CHECK(d.t.flaws().contains(u"claim child 2"_s));
        d.t.raw("ROLLBACK TO deed; RELEASE deed");
    }
    const QByteArray photo("JPEG:pas foto");
    for (qsizetype i = 0; i < photo.size(); ++i) {
        QByteArray flipped = photo;
        flipped[i] = static_cast<char>(flipped.at(i) ^ 1);
        d.t.raw("SAVEPOINT deed");
        d.t.tamper("UPDATE photo SET bytes = x'" + flipped.toHex() + "' WHERE id = 1");
        CHECK(d.t.flaws().contains(u"claim photo 1"_s));
        d.t.raw("ROLLBACK TO deed; RELEASE deed");
    }
}

TEST_CASE("A printed head is held by the journal it was printed from, and not by a rewritten one", "[check]")
{
    TestOffice t;
    t.reach(State::Registered, 1);
    const JournalHead printed = must(journalHead(*t.database));
    t.reach(State::HandedOver, 2);
    CHECK(must(holdsHead(*t.database, printed)));
    CHECK(must(holdsHead(*t.database, must(journalHead(*t.database)))));
    CHECK_FALSE(must(holdsHead(*t.database, {printed.count + 1, printed.hash})));
    CHECK_FALSE(must(holdsHead(*t.database, {printed.count + 9999, printed.hash})));
    CHECK_FALSE(must(holdsHead(*t.database, {})));
    // Another office took the same steps: its journal is whole, and not this one.
    TestOffice rewritten;
    rewritten.reach(State::Registered, 1);
    rewritten.reach(State::HandedOver, 2);
    CHECK(rewritten.flaws() == QStringList());
    CHECK_FALSE(must(holdsHead(*rewritten.database, printed)));
    CHECK(printed.text() == QString::number(printed.count) + u':' + QString::fromLatin1(printed.hash.toHex()));
}

TEST_CASE("A journal cut back to an earlier moment is told by a head printed since", "[check]")
{
    Tampered d; // its last event is a reading, which claims nothing
    const JournalHead printed = must(journalHead(*d.t.database));
    d.t.tamper("DELETE FROM event WHERE sequence = (SELECT max(sequence) FROM event); "
               "UPDATE origin SET last_sequence = last_sequence - 1, last_hash = (SELECT hash FROM event ORDER BY sequence DESC LIMIT 1)");
    CHECK_FALSE(must(holdsHead(*d.t.database, printed)));
}

TEST_CASE("An office whose clock goes on while it works has no flaws", "[check]")
{
    TestOffice t;
    t.tick = 1;
    const Application app = t.reach(State::HandedOver);
    for (int i = 0; i < 5; ++i)
        must(t.office.open(t.counterA, app.id)); // a reading and its event are of one moment
    CHECK(t.number(u"SELECT count(*) FROM event WHERE code = 'open'"_s) > 0);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("The check counts what it looked at", "[check]")
{
    TestOffice t;
    t.reach(State::HandedOver);
    const CheckReport report = must(checkDatabase(*t.database));
    CHECK(report.clean());
    CHECK(report.applications == 1);
    CHECK(report.events == t.number(u"SELECT count(*) FROM event"_s));
    CHECK(report.claims > report.events);
    CHECK(report.head.count == report.events);
}

TEST_CASE("Flaws name tables and rows, never a person", "[check]")
{
    Tampered d;
    d.t.tamper("UPDATE child SET name = 'Rahasia Sekali', nik = '1301050703189999'");
    d.t.tamper("UPDATE officer SET name = 'Rahasia Sekali'");
    for (const QString &flaw : d.t.flaws()) {
        CHECK_FALSE(flaw.contains(u"Rahasia"_s));
        CHECK_FALSE(flaw.contains(u"1301050703189999"_s));
    }
}

TEST_CASE("A guard taken out of the file is missed", "[check]")
{
    TestOffice t;
    const auto sql = GENERATE("DROP TRIGGER event_never_changes", "DROP TRIGGER child_never_goes", "DROP TRIGGER application_counted_in",
                              "DROP TRIGGER paper_never_changes; CREATE TRIGGER paper_never_changes BEFORE UPDATE ON paper BEGIN SELECT 1; END");
    t.raw(sql);
    CHECK_FALSE(t.flaws().isEmpty());
}

TEST_CASE("Days of reading that are closed cannot be thinned out afterwards", "[check]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    must(t.office.open(t.counterA, app.id));
    must(t.office.open(t.division, app.id));
    t.later(1);
    must(closeReadings(t.office, t.admin));
    CHECK(t.flaws() == QStringList());
    const qint64 events = t.number(u"SELECT count(*) FROM event"_s);
    must(closeReadings(t.office, t.admin));
    CHECK(t.number(u"SELECT count(*) FROM event"_s) == events);
    t.tamper("DELETE FROM reading WHERE id = 1");
    CHECK(t.flaws() == QStringList{u"reading reading"_s});
}
