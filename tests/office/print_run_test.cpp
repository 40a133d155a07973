#include "core/office/print_run.h"
#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

QStringList namesOf(const PrintBoard &board)
{
    QStringList names;
    for (const BatchCard &card : board.cards)
        names.append(card.application.form.name());
    return names;
}

StartedPrint sent(TestOffice &t, const Application &app)
{
    return must(startPrint(t.office, t.printer, app.id, app.version, {{}, {}, u"kartu"_s, QByteArray("digest"), u"v1"_s}));
}

PrintState stateOf(TestOffice &t, const Application &app)
{
    return must(latestAttempt(*t.database, app.id))->state;
}

} // namespace

TEST_CASE("A batch holds what may be printed in the order of partners and names, once", "[print][office]")
{
    TestOffice t;
    for (int number = 1; number <= 4; ++number)
        t.reach(State::Validated, number);
    const Application held = t.take(t.reach(State::Validated, 5), Step::Hold);
    CHECK(must(printBoard(t.office, t.printer)).waiting == 5);
    CHECK(must(fillBatch(t.office, t.printer, 3)) == 3);
    CHECK(must(fillBatch(t.office, t.printer, 3)) == 1);
    CHECK(must(fillBatch(t.office, t.printer, 3)) == 0);
    const PrintBoard board = must(printBoard(t.office, t.printer));
    CHECK(board.batch == 1);
    CHECK(board.cards.size() == 4);
    QStringList firstThree = namesOf(board).mid(0, 3);
    QStringList sorted = firstThree;
    std::sort(sorted.begin(), sorted.end());
    CHECK(firstThree == sorted);
    CHECK(std::none_of(board.cards.begin(), board.cards.end(), [&](const BatchCard &card) { return card.application.id == held.id; }));
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("Only an operator sees the printing desk and fills it", "[print][office]")
{
    TestOffice t;
    t.reach(State::Validated);
    for (const Session &who : {t.partner, t.counterA, t.head, t.division, t.admin}) {
        CHECK(refusal(printBoard(t.office, who)).kind == ErrorKind::Refused);
        CHECK(refusal(fillBatch(t.office, who, 1)).kind == ErrorKind::Refused);
        CHECK(refusal(recordSeen(t.office, who, u"x"_s, {})).kind == ErrorKind::Refused);
    }
}

TEST_CASE("What is seen of a job never closes it, the outcome does, and then nothing more is seen", "[print][office]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    const StartedPrint started = sent(t, app);
    CHECK(stateOf(t, app) == PrintState::Queued);
    for (const PrintState seen : {PrintState::Sent, PrintState::Printing, PrintState::Attention, PrintState::DeviceDone, PrintState::Spoiled, PrintState::NotPrinted, PrintState::Unknown}) {
        must(recordSeen(t.office, t.printer, started.attempt.uuid, {seen, 7, u"kata printer"_s}));
        CHECK(stateOf(t, app) == seen);
        CHECK(must(openAttempt(*t.database, app.id)));
        CHECK(must(printBoard(t.office, t.printer)).unsettled.size() == 1);
    }
    const qint64 rows = t.number(u"SELECT count(*) FROM print_observation"_s);
    must(recordSeen(t.office, t.printer, started.attempt.uuid, {PrintState::Unknown, 7, u"kata printer"_s}));
    CHECK(t.number(u"SELECT count(*) FROM print_observation"_s) == rows); // the same twice is written once
    must(closePrint(t.office, t.printer, app.id, BadOutcome::Spoiled, u"Macet"_s));
    must(recordSeen(t.office, t.printer, started.attempt.uuid, {PrintState::DeviceDone, 7, {}}));
    CHECK(t.number(u"SELECT count(*) FROM print_observation"_s) == rows);
    CHECK(stateOf(t, app) == PrintState::Spoiled);
    CHECK(must(printBoard(t.office, t.printer)).unsettled.isEmpty());
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("An attempt keeps its queue, the digest of what left, and the version of its layout", "[print][office]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    const PreparedCard prepared = must(prepareCard(t.office, t.printer, app.id, app.version));
    CHECK(prepared.card.qr == prepared.uuid);
    CHECK(t.number(u"SELECT count(*) FROM print_attempt"_s) == 0);
    const StartedPrint started = must(startPrint(t.office, t.printer, app.id, app.version, {{}, prepared.uuid, u"kartu"_s, QByteArray("\x01\x02"), u"abc"_s}));
    CHECK(started.attempt.uuid == prepared.uuid);
    const Attempt kept = *must(attemptById(*t.database, started.attempt.id));
    CHECK((kept.queue == u"kartu"_s && kept.documentDigest == QByteArray("\x01\x02") && kept.layoutVersion == u"abc"_s));
    CHECK(refusal(prepareCard(t.office, t.printer, app.id, app.version)).kind == ErrorKind::Refused); // it is out
}

TEST_CASE("The next card is the first that is neither done, held nor out", "[print][office]")
{
    TestOffice t;
    QList<Application> apps;
    for (int number = 1; number <= 3; ++number)
        apps.append(t.reach(State::Validated, number));
    must(fillBatch(t.office, t.printer, 10));
    const auto next = [&] { return must(printBoard(t.office, t.printer)).next() ? must(printBoard(t.office, t.printer)).next()->place : 0; };
    CHECK(next() == 1);
    const Application first = must(printBoard(t.office, t.printer)).cards.at(0).application;
    sent(t, first);
    CHECK(next() == 2);
    must(closePrint(t.office, t.printer, first.id, BadOutcome::NotPrinted, {}));
    CHECK(next() == 1); // it has its place again
    sent(t, first);
    must(t.office.perform(t.printer, first.id, Step::Print, first.version, {}));
    CHECK(next() == 2);
    const Application second = must(printBoard(t.office, t.printer)).cards.at(1).application;
    t.take(second, Step::Hold);
    CHECK(next() == 3);
}

TEST_CASE("A finished batch makes room for the next one", "[print][office]")
{
    TestOffice t;
    const Application app = t.reach(State::Validated);
    must(fillBatch(t.office, t.printer, 10));
    sent(t, app);
    must(t.office.perform(t.printer, app.id, Step::Print, app.version, {}));
    CHECK(must(printBoard(t.office, t.printer)).batch == 0);
    CHECK(must(printBoard(t.office, t.printer)).good == 1);
    t.reach(State::Validated, 2);
    must(fillBatch(t.office, t.printer, 10));
    CHECK(must(printBoard(t.office, t.printer)).batch == 2);
}

TEST_CASE("A scan finds the open card by its QR or its blank, and says what else was scanned", "[print][office]")
{
    TestOffice t;
    const Application one = t.reach(State::Validated, 1);
    const Application two = t.reach(State::Validated, 2);
    const StartedPrint started = sent(t, one);
    CHECK(must(scannedAttempt(t.office, started.attempt.uuid)).attempt.application == one.id);
    CHECK(must(scannedAttempt(t.office, u" pss-0048001\r"_s)).attempt.application == one.id);
    const auto words = [&](const QString &text) { return refusal(scannedAttempt(t.office, text)).message; };
    CHECK(words({}).contains(u"Pindai"_s));
    CHECK(words(u"PSS-0048002"_s).contains(u"tidak sedang dipakai"_s));
    CHECK(words(u"\x07\x1b[Z0"_s).contains(u"tidak dikenal"_s));
    CHECK(words(u"SILPIA1:KIA-1"_s).contains(u"tidak dikenal"_s));
    must(t.office.perform(t.printer, one.id, Step::Print, one.version, {}));
    CHECK(words(started.attempt.uuid).contains(u"sudah dicatat: hasil baik"_s));
    CHECK(must(printBoard(t.office, t.printer)).unsettled.isEmpty());
    CHECK(two.state == State::Validated);
}

TEST_CASE("An attempt that is missing among the open ones, or too many, is found by the check", "[print][check]")
{
    TestOffice t;
    const StartedPrint started = sent(t, t.reach(State::Validated));
    CHECK(t.flaws().isEmpty());
    must(t.database->execute(u"DELETE FROM print_open"_s));
    CHECK(t.flaws().size() == 1);
    must(t.database->execute(u"INSERT INTO print_open VALUES (?)"_s, {started.attempt.id.value}));
    CHECK(t.flaws().isEmpty());
}
