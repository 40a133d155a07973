#include "core/base/text.h"
#include "core/domain/name_key.h"
#include "core/domain/receipt_code.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

QStringList numbersOf(const QList<Application> &applications)
{
    QStringList numbers;
    for (const Application &app : applications)
        numbers.append(app.receiptNumber);
    return numbers;
}

Application named(TestOffice &t, int number, const QString &name, bool atKindergarten = false)
{
    StepInput input = t.submission(number);
    input.fields.set(Field::Name, name);
    input.grounds = {{Verdict::NameOneWord, u"akta"_s}, {Verdict::NameHasDigits, u"akta"_s}, {Verdict::NameOver60, u"akta"_s}};
    input.partner = atKindergarten ? t.kindergarten : t.school;
    return must(t.office.submit(atKindergarten ? t.otherPartner : t.partner, input));
}

QStringList found(TestOffice &t, const QString &text, const Session &who)
{
    QStringList names;
    for (const Application &app : must(search(t.office, who, text)))
        names.append(app.form.name());
    return names;
}

} // namespace

TEST_CASE("The pages of a queue, one after the other, are the whole queue in its order", "[store]")
{
    TestOffice t;
    for (int i = 1; i <= 23; ++i) {
        t.now = t.now.addSecs(i % 4 == 0 ? 0 : 60); // some at the very same moment
        t.submitted(i);
    }
    const QStringList whole = numbersOf(must(queue(t.office, t.counterA, State::Submitted, 1000)).rows);
    CHECK(whole.size() == 23);
    for (const int size : {1, 2, 5, 22, 23, 24}) {
        QStringList paged;
        std::optional<PageKey> after;
        int pages = 0;
        do {
            const QueuePage page = must(queue(t.office, t.counterA, State::Submitted, size, after));
            CHECK(page.rows.size() <= size);
            paged += numbersOf(page.rows);
            after = page.next;
            ++pages;
        } while (after && pages < 30);
        INFO("pages of " << size);
        CHECK(paged == whole);
        CHECK(pages == (23 + size - 1) / size);
    }
}

TEST_CASE("A queue is in the order in which its clocks started, oldest first", "[store]")
{
    TestOffice t;
    const Application first = t.submitted(1);
    t.later(1);
    const Application second = t.submitted(2);
    t.later(1);
    t.take(t.take(first, Step::Register), Step::Cancel);
    const Application third = t.submitted(3);
    const Application heldBack = t.take(second, Step::Hold);
    t.later(5);
    t.take(heldBack, Step::Resume); // its clock stood still and now starts after the third's
    CHECK(numbersOf(must(queue(t.office, t.counterA, State::Submitted, 10)).rows) == QStringList{third.receiptNumber, second.receiptNumber});
}

TEST_CASE("Counts are kept by the database and agree with the queues, for all and for each partner", "[store]")
{
    TestOffice t;
    int number = 0;
    for (const State state : allStates()) {
        t.reach(state, ++number);
        t.reach(state, ++number);
    }
    named(t, ++number, u"Anak Lain"_s, true);
    for (const Session &who : {t.division, t.partner, t.otherPartner}) {
        QHash<int, int> counted;
        for (const StateCount &row : must(overview(t.office, who)))
            counted[static_cast<int>(row.state)] += row.count;
        for (const State state : allStates()) {
            INFO(state << " for " << who.login);
            CHECK(counted.value(static_cast<int>(state)) == must(queue(t.office, who, state, 1000)).rows.size());
        }
    }
}

TEST_CASE("A desk counts what waits and what is late, what is held is not late", "[store]")
{
    TestOffice t;
    t.reach(State::Recorded, 1);
    t.take(t.reach(State::Recorded, 2), Step::Hold);
    t.later(2);
    t.reach(State::Recorded, 3);
    CHECK(must(deskCount(t.office, t.counterA, Desk::PickUp)).late == 0);
    t.now = atOffice({2026, 11, 27}, QTime(16, 31)); // Tuesday's three working days are over
    const DeskCount count = must(deskCount(t.office, t.counterA, Desk::PickUp));
    CHECK(count.waiting == 3);
    CHECK(count.late == 1);
}

TEST_CASE("A partner's officer sees the own institution and nothing of the others", "[store]")
{
    TestOffice t;
    const Application ours = named(t, 1, u"Siti Aminah"_s);
    const Application theirs = named(t, 2, u"Siti Rahma"_s, true);
    CHECK(numbersOf(must(queue(t.office, t.partner, State::Submitted, 10)).rows) == QStringList{ours.receiptNumber});
    CHECK(found(t, u"Siti"_s, t.partner) == QStringList{u"Siti Aminah"_s});
    CHECK(found(t, theirs.receiptNumber, t.partner).isEmpty());
    CHECK(found(t, theirs.form.value(Field::Nik), t.partner).isEmpty());
    CHECK(refusal(t.office.find(t.partner, theirs.id)).kind == ErrorKind::NotFound);
    CHECK(refusal(t.office.open(t.partner, theirs.id)).kind == ErrorKind::NotFound);
    CHECK(refusal(history(t.office, t.partner, theirs.id)).kind == ErrorKind::NotFound);
    CHECK(refusal(proof(t.office, t.partner, theirs.id)).kind == ErrorKind::NotFound);
    CHECK(refusal(openPrint(t.office, t.partner, theirs.id)).kind == ErrorKind::NotFound);
    CHECK(must(overview(t.office, t.partner)).size() == 1);
    CHECK(found(t, u"Siti"_s, t.division).size() == 2);
}

TEST_CASE("A partner's officer does no step on another institution's file, and learns nothing of it", "[store]")
{
    TestOffice t;
    const Application theirs = named(t, 2, u"Siti Rahma"_s, true);
    for (const Step step : {Step::Register, Step::Correct, Step::Cancel, Step::Verify}) {
        INFO(step);
        const Error error = refusal(t.attempt(t.partner, theirs, step));
        CHECK((error.kind == ErrorKind::Refused || error.kind == ErrorKind::NotFound));
        CHECK_FALSE(error.message.contains(theirs.receiptNumber));
        CHECK_FALSE(error.message.contains(label(State::Submitted), Qt::CaseInsensitive));
    }
    StepInput foreign = t.submission(5);
    foreign.partner = t.kindergarten;
    CHECK(refusal(t.office.submit(t.partner, foreign)).kind == ErrorKind::Refused);
    CHECK(t.fresh(theirs).version == theirs.version);
}

TEST_CASE("Any number finds its application: receipt, QR, NIK, register, sheet, list, blank", "[store]")
{
    TestOffice t;
    const Application app = t.reach(State::HandedOver, 1);
    t.reach(State::Recorded, 2);
    QStringList numbers = {app.receiptNumber,
                           app.receiptNumber.toLower(),
                           receiptPayload(app.receiptNumber),
                           u"  "_s + app.receiptNumber + u'\n',
                           app.form.value(Field::Nik),
                           u"1301 0507 0318 0001"_s,
                           u"PSS-0048001"_s};
    for (const PaperRow &row : must(papersOf(*t.database, app.id)))
        numbers.append(row.number);
    for (const QString &number : numbers) {
        INFO(number);
        CHECK(found(t, number, t.counterA) == QStringList{app.form.name()});
    }
    CHECK(found(t, u"KIA-SDN-05-2026-999999"_s, t.counterA).isEmpty());
    QString misread = receiptPayload(app.receiptNumber);
    misread.replace(u"000001"_s, u"000002"_s);
    CHECK(found(t, misread, t.counterA).isEmpty());
}

TEST_CASE("Numbers of a partner whose code has small letters are found too", "[store]")
{
    TestOffice t;
    const PartnerId small = must(keepPartner(t.office, t.admin, {{}, u"Tk-bunda"_s, u"TK Bunda"_s, u"13.01.05"_s, false, true}));
    StepInput input = t.submission();
    input.partner = small;
    const Application app = must(t.office.submit(t.counterA, input));
    CHECK(found(t, app.receiptNumber, t.counterA) == QStringList{app.form.name()});
    CHECK(found(t, receiptPayload(app.receiptNumber), t.counterA) == QStringList{app.form.name()});
}

TEST_CASE("A name is found by any part of three letters or more, by its beginning when shorter", "[store]")
{
    TestOffice t;
    named(t, 1, u"Ahmad Fauzan"_s);
    named(t, 2, u"Fauziah Hamid"_s);
    named(t, 3, u"Al Fatih"_s);
    CHECK(found(t, u"fauz"_s, t.counterA) == QStringList{u"Ahmad Fauzan"_s, u"Fauziah Hamid"_s});
    CHECK(found(t, u"MAD"_s, t.counterA) == QStringList{u"Ahmad Fauzan"_s});
    CHECK(found(t, u"fauzan ahmad"_s, t.counterA) == QStringList{u"Ahmad Fauzan"_s});
    CHECK(found(t, u"al"_s, t.counterA) == QStringList{u"Al Fatih"_s});
    CHECK(found(t, u"a"_s, t.counterA) == QStringList{u"Ahmad Fauzan"_s, u"Al Fatih"_s});
    CHECK(found(t, u"ti"_s, t.counterA).isEmpty());
    CHECK(found(t, u"tidak ada"_s, t.counterA).isEmpty());
    CHECK(found(t, u"   "_s, t.counterA).isEmpty());
}

TEST_CASE("Signs that mean something to SQL, to the search or to a spreadsheet are only letters", "[store]")
{
    const QString name = GENERATE(u"Nur 'Ain Koto"_s, u"Siti \"Ana\" Koto"_s, u"A%b_c Koto"_s, u"<img src=x> Koto"_s, u"=SUM(A1) Koto"_s,
                                  u"Ana* OR Budi"_s, u"NEAR(a b) Koto"_s, u"name: Koto"_s, u"A-b ^ Koto"_s, u"\\ Koto"_s, u"Ñandú Koto"_s);
    TestOffice t;
    named(t, 1, u"Orang Lain"_s);
    named(t, 2, name);
    INFO(name);
    CHECK(found(t, name, t.counterA) == QStringList{name});
    if (!nameBeginning(name.left(2)).isEmpty()) // names are searched by their letters
        CHECK(found(t, name.left(2), t.counterA) == QStringList{name});
}

TEST_CASE("Wildcards find no more than themselves", "[store]")
{
    TestOffice t;
    named(t, 1, u"Budi Santoso"_s);
    for (const QString &wild : {u"%"_s, u"_"_s, u"%%"_s, u"*"_s, u"\""_s, u"''"_s, u"\"\"\""_s, u"OR"_s, u"***"_s})
        CHECK(found(t, wild, t.counterA).isEmpty());
}

TEST_CASE("A corrected name is found by the new spelling and no longer by the old", "[store]")
{
    TestOffice t;
    Application app = named(t, 1, u"Budi Santoso"_s);
    StepInput input;
    input.fields.set(Field::Name, u"Rudi Hartono"_s);
    input.fieldGrounds.insert(Field::Name, u"Akta"_s);
    must(t.attempt(t.partner, app, Step::Correct, input));
    CHECK(found(t, u"Hartono"_s, t.counterA) == QStringList{u"Rudi Hartono"_s});
    CHECK(found(t, u"Santoso"_s, t.counterA).isEmpty());
}

TEST_CASE("A partner finds its own child though hundreds of others bear the name", "[store]")
{
    TestOffice t;
    must(t.database->inTransaction([&]() -> Result<void> {
        for (int i = 1; i <= 520; ++i)
            named(t, i, u"Siti Aminah"_s);
        return {};
    }));
    named(t, 600, u"Siti Aminah"_s, true);
    CHECK(found(t, u"Siti Aminah"_s, t.otherPartner).size() == 1);
}

TEST_CASE("Reading is logged: one row a record, one a list with its count, one a search", "[store]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp, 1);
    t.reach(State::PickedUp, 2);
    must(t.office.open(t.counterA, app.id));
    must(queue(t.office, t.division, State::PickedUp, 10));
    must(search(t.office, t.head, u"Chaniago"_s));
    const QList<QString> rows =
        must(t.database->all(u"SELECT o.login || ' ' || r.kind || ' ' || coalesce(r.application_id, '-') || ' ' || r.count FROM reading r "
                             "JOIN officer o ON o.id = r.officer_id ORDER BY r.id"_s,
                             {}, [](const Row &row) { return row.text(0); }));
    CHECK(QStringList(rows) == QStringList{u"loket_a record %1 1"_s.arg(app.id.value), u"kabid list - 2"_s, u"kasi search - 2"_s});
}

TEST_CASE("Opening begins the handling only for who has a step to take there", "[store]")
{
    TestOffice t;
    Application app = t.reach(State::PickedUp);
    must(t.office.open(t.division, app.id));
    CHECK(t.number(u"SELECT count(*) FROM event WHERE code = 'open'"_s) == 0);
    must(t.office.open(t.counterA, app.id));
    CHECK(t.number(u"SELECT count(*) FROM event WHERE code = 'open'"_s) == 1);
    CHECK(t.fresh(app).version == app.version);
    t.now = t.now.addSecs(7 * 60);
    t.take(app, Step::Verify);
    CHECK(must(history(t.office, t.counterA, app.id)).last().handlingMinutes == 7);
}
