#include "core/base/text.h"
#include "tests/support/test_office.h"

#include <random>

using namespace silpia;
using namespace silpia::test;

// Clocks that are wrong, and days that clocks get wrong, through the office.

namespace {

const QList<Step> kWholePath = {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp,  Step::Verify,
                                Step::Validate, Step::Print,             Step::Distribute, Step::HandOver};

/// The clock runs a minute before each step.
Application wholePath(TestOffice &t, int number, QDate birth = {2018, 3, 7})
{
    Application app = t.submitted(number, birth);
    for (const Step step : kWholePath) {
        t.now = t.now.addSecs(60);
        app = t.take(app, step);
    }
    return app;
}

QStringList column(TestOffice &t, const QString &sql)
{
    return must(t.database->all(sql, {}, [](const Row &row) { return row.text(0); }));
}

/// No number twice, and within its year and place none left out.
void checkNumbers(TestOffice &t)
{
    CHECK(t.number(u"SELECT count(*) - count(DISTINCT number) FROM paper"_s) == 0);
    CHECK(column(t, u"SELECT kind || scope || year FROM paper GROUP BY kind, scope, year HAVING count(DISTINCT serial) <> max(serial) OR min(serial) <> 1"_s)
          == QStringList());
}

} // namespace

TEST_CASE("A clock set back between two steps changes no order: the sequence tells who came first", "[time]")
{
    TestOffice t;
    Application app = t.reach(State::PickedUp);
    CHECK_FALSE(must(lastMomentAhead(t.office)).isValid());
    const QDateTime before = t.now;
    t.now = t.now.addSecs(-3 * 3600);
    CHECK(must(lastMomentAhead(t.office)) == before);
    app = t.take(app, Step::Verify);
    app = t.take(app, Step::Unverify);
    app = t.take(app, Step::Verify);
    CHECK(app.version == 8);
    QStringList codes;
    for (const HistoryEntry &entry : must(history(t.office, t.division, app.id)))
        codes.append(entry.row.code);
    CHECK(codes.mid(5) == QStringList{u"verify"_s, u"unverify"_s, u"verify"_s});
    CHECK(column(t, u"SELECT a.id FROM event a JOIN event b ON b.id = a.id + 1 WHERE b.sequence <> a.sequence + 1"_s) == QStringList());
    CHECK(t.number(u"SELECT count(*) FROM event a JOIN event b ON b.id = a.id + 1 WHERE b.recorded_at < a.recorded_at"_s) == 1);
    t.now = before.addSecs(60);
    CHECK_FALSE(must(lastMomentAhead(t.office)).isValid());
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("Four eyes go by the order of the journal, not by a clock that was set back", "[time]")
{
    TestOffice t;
    t.give(t.counterA, {Role::Counter, Role::SectionHead});
    t.give(t.counterB, {Role::Counter, Role::SectionHead});
    Application app = t.reach(State::Verified); // by counter A, at ten
    app = t.take(app, Step::SendBack);
    t.later(-2);
    app = must(t.attempt(t.counterB, app, Step::Verify)); // by the clock two days before A
    must(t.office.open(t.counterA, app.id));
    must(t.office.open(t.counterB, app.id));
    CHECK(refusal(t.attempt(t.counterB, app, Step::Validate)).kind == ErrorKind::Refused);
    CHECK(must(t.attempt(t.counterA, app, Step::Validate)).state == State::Validated);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A clock a year ahead lets work go on, and once it is set right nothing is lost", "[time]")
{
    TestOffice t;
    Application app = t.reach(State::Recorded);
    const QDateTime right = t.now;
    t.now = right.addYears(1);
    app = t.take(app, Step::PickUp);
    CHECK(t.text(u"SELECT number FROM paper WHERE kind = 'pickUpList'"_s) == u"JMP-2027-000001"_s);
    t.now = right.addSecs(600);
    CHECK(must(lastMomentAhead(t.office)) == right.addYears(1));
    // Its clock started in the future; it is in time until then, and not late for ever.
    CHECK(must(deskCount(t.office, t.counterA, Desk::Verification)).late == 0);
    for (const Step step : {Step::Verify, Step::Validate, Step::Print, Step::Distribute, Step::HandOver})
        app = t.take(app, step);
    CHECK(app.state == State::HandedOver);
    checkNumbers(t);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A step that its form dates into the future is refused, whatever the clock was before", "[time]")
{
    TestOffice t;
    const Application app = t.reach(State::PickedUp);
    StepInput input = t.input(Step::Verify, app);
    input.occurredAt = t.now;
    t.now = t.now.addSecs(-1);
    CHECK(refusal(t.attempt(t.counterA, app, Step::Verify, input)).place == u"occurredAt"_s);
    t.now = t.now.addSecs(1);
    CHECK(must(t.attempt(t.counterA, app, Step::Verify, input)).state == State::Verified);
}

TEST_CASE("In the new year every paper begins at one, and after a clock that went back none is given twice", "[time]")
{
    TestOffice t;
    const QDateTime lastHour = atOffice({2026, 12, 31}, QTime(23, 0));
    const QDateTime firstHour = atOffice({2027, 1, 1}, QTime(0, 0));
    int number = 0;
    for (const bool newYear : {false, false, true, false, true, true, false}) {
        t.now = newYear ? firstHour : lastHour;
        wholePath(t, ++number);
    }
    const auto last = [&](int year, Paper kind) {
        return t.number(u"SELECT max(serial) FROM paper WHERE year = ? AND kind = ?"_s, {year, QString(code(kind))});
    };
    for (const Paper kind : {Paper::Receipt, Paper::RegisterEntry, Paper::CompletenessSheet, Paper::OnlineForm, Paper::PickUpList, Paper::CheckSheet,
                             Paper::ValidationSheet, Paper::DistributionList, Paper::HandOverList}) {
        INFO(kind);
        CHECK(last(2026, kind) == 4);
        CHECK(last(2027, kind) == 3);
    }
    checkNumbers(t);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("The year of a number turns at the office's midnight, not at Greenwich's", "[time]")
{
    TestOffice t;
    t.now = QDateTime({2026, 12, 31}, QTime(16, 59, 59, 999), Qt::UTC);
    CHECK(t.submitted(1).receiptNumber == u"KIA-SDN-05-2026-000001"_s);
    t.now = QDateTime({2026, 12, 31}, QTime(17, 0), Qt::UTC);
    CHECK(t.submitted(2).receiptNumber == u"KIA-SDN-05-2027-000001"_s);
    CHECK(t.office.today() == QDate(2027, 1, 1));
}

TEST_CASE("A child of 29 February is five, and seventeen, on the first of March of a common year", "[time]")
{
    TestOffice t(PrintWay::Siak);
    t.setting(u"days.expiresSoon"_s, u"0"_s);
    t.now = atOffice({2029, 2, 27}, QTime(8, 0));
    Application four = t.reach(State::Validated, 1, {2024, 2, 29});
    Application sixteen = t.reach(State::Validated, 2, {2012, 2, 29});
    const auto printed = [&](const Application &app) {
        return t.undone([&]() -> QString {
            must(t.attempt(t.printer, app, Step::Print));
            const Card card = must(cardsOf(*t.database, app.id)).first();
            return card.validUntil.toString(Qt::ISODate) + (card.kind == CardKind::WithPhoto ? u" with"_s : u" without"_s);
        });
    };
    t.now = atOffice({2029, 2, 28}, QTime(23, 59, 59));
    CHECK(printed(four) == u"2029-03-01 without"_s);
    CHECK(printed(sixteen) == u"2029-02-28 with"_s);
    t.now = atOffice({2029, 3, 1}, QTime(0, 0));
    CHECK(printed(four) == u"2041-02-28 with"_s);
    CHECK(refusal(t.undone([&] { return t.attempt(t.printer, sixteen, Step::Print); })).kind == ErrorKind::Refused);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A whole path on a 29 February bears that date and no other", "[time]")
{
    TestOffice t;
    t.now = atOffice({2028, 2, 29}, QTime(9, 0));
    const Application app = wholePath(t, 1, {2024, 2, 29});
    CHECK(t.number(u"SELECT count(*) FROM paper WHERE content NOT LIKE '%29 Februari 2028%'"_s) == 0);
    CHECK(must(cardsOf(*t.database, app.id)).first().validUntil == QDate(2029, 3, 1));
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("The seconds that no longer fit 32 bits, in 2038 and in 2106, pass like any other", "[time]")
{
    const auto seconds = GENERATE(qint64(0x7fffffff), qint64(0xffffffff), qint64(4'102'444'799)); // and the end of 2099
    TestOffice t;
    t.now = QDateTime::fromSecsSinceEpoch(seconds - 300, Qt::UTC);
    const QDate birth = officeDay(t.now).addYears(-8);
    const Application before = wholePath(t, 1, birth);
    const Application after = wholePath(t, 2, birth);
    CHECK(before.state == State::HandedOver);
    CHECK(after.state == State::HandedOver);
    CHECK(t.now == QDateTime::fromSecsSinceEpoch(seconds - 300 + 18 * 60, Qt::UTC));
    CHECK(t.number(u"SELECT count(*) FROM event WHERE application_id IS NOT NULL AND recorded_at = ?"_s, {toIso(t.now)}) == 1);
    checkNumbers(t);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("Random clocks, years back and forth, tear no chain and give no number twice", "[time]")
{
    const unsigned seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto anyMoment = [&](const QDateTime &around) { return around.addDays(static_cast<int>(random() % 800) - 400).addSecs(static_cast<int>(random() % 86400)); };
    TestOffice t;
    const QDateTime right = t.now;
    QList<Application> apps;
    for (int i = 1; i <= 12; ++i) {
        t.now = anyMoment(right);
        apps.append(t.submitted(i, {2020, 3, 7}));
    }
    for (const Step step : kWholePath) {
        for (Application &app : apps) {
            t.now = anyMoment(right);
            if (step == Step::Record || step == Step::Print) // a photo from the fifth birthday on: all have one
                t.now = std::max(t.now, right);
            app = t.take(app, step);
        }
    }
    checkNumbers(t);
    CHECK(t.number(u"SELECT count(*) FROM application WHERE state = 'HandedOver'"_s) == 12);
    CHECK(t.flaws() == QStringList());
}
