#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

// What is announced late judges the running clocks anew, and leaves alone what was handed out.

namespace {

QDateTime dueOf(TestOffice &t, const Application &app)
{
    return must(t.office.book())->deadlines.dueOf(app.state, app.clockStartedAt, t.now);
}

QString promisedOn(TestOffice &t, const Application &app)
{
    for (const PaperRow &row : must(papers(t.office, t.division, app.id))) {
        if (row.kind != Paper::Receipt)
            continue;
        for (const auto &block : must(paper(t.office, t.division, row)).blocks) {
            const auto *facts = std::get_if<PaperFacts>(&block);
            for (const auto &fact : facts ? facts->rows : QList<std::pair<QString, QString>>()) {
                if (fact.first == u"Perkiraan selesai"_s)
                    return fact.second;
            }
        }
    }
    return {};
}

QStringList contents(TestOffice &t)
{
    return must(t.database->all(u"SELECT number || content FROM paper ORDER BY id"_s, {}, [](const Row &row) { return row.text(0); }));
}

} // namespace

TEST_CASE("A holiday announced late moves what is due and takes the late back, but no paper that was issued", "[time]")
{
    TestOffice t;
    const Application app = t.reach(State::Recorded, 1);
    const QDateTime started = app.clockStartedAt;
    const QString promised = promisedOn(t, app);
    const QStringList papersBefore = contents(t);
    CHECK(promised == u"7 Desember 2026"_s);
    CHECK(dueOf(t, app) == atOffice({2026, 11, 27}, QTime(16, 30)));
    t.now = atOffice({2026, 11, 27}, QTime(17, 0));
    CHECK(must(deskCount(t.office, t.counterA, Desk::PickUp)).late == 1);

    must(keepHolidays(t.office, t.admin, {{{2026, 11, 26}, u"Libur mendadak"_s, u"national"_s, u"official"_s}}));
    CHECK(dueOf(t, app) == atOffice({2026, 11, 30}, QTime(16, 0)));
    CHECK(must(deskCount(t.office, t.counterA, Desk::PickUp)).late == 0);
    CHECK(t.fresh(app).clockStartedAt == started);
    CHECK(promisedOn(t, app) == promised);
    CHECK(contents(t) == papersBefore);
    // Who comes after the announcement is promised by the new calendar.
    t.now = atOffice(kTuesday, QTime(10, 0));
    CHECK(promisedOn(t, t.submitted(2)) == u"8 Desember 2026"_s);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A paper that was printed says the same after the calendar changed, and that it is a copy", "[time]")
{
    TestOffice t;
    const Application app = t.submitted();
    const PaperRow receipt = must(papers(t.office, t.partner, app.id)).first();
    PaperDocument before = must(paper(t.office, t.partner, receipt));
    CHECK_FALSE(before.salinan);
    must(markPrinted(t.office, t.partner, {receipt.id}));
    must(keepHolidays(t.office, t.admin, {{{2026, 11, 25}, u"Libur mendadak"_s, u"national"_s, u"official"_s}}));
    const PaperRow again = must(papers(t.office, t.partner, app.id)).first();
    const PaperDocument copy = must(paper(t.office, t.partner, again));
    CHECK(copy.salinan);
    before.salinan = true;
    CHECK(copy.toJson() == before.toJson());
}

TEST_CASE("An outage entered late takes a lost day out of the clocks that wait for it, and out of no others", "[time]")
{
    TestOffice t;
    const Application verifying = t.reach(State::PickedUp, 1);
    const Application pickingUp = t.reach(State::Recorded, 2);
    t.now = atOffice(kTuesday.addDays(2), QTime(9, 0)); // due was Wednesday, at four
    CHECK(must(deskCount(t.office, t.counterA, Desk::Verification)).late == 1);
    const QDateTime dueOfPickUp = dueOf(t, pickingUp);
    must(keepOutage(t.office, t.counterA,
                    {0, {OutageKind::Siak, atOffice(kTuesday.addDays(1), QTime(8, 0)), atOffice(kTuesday.addDays(1), QTime(12, 15))}}));
    CHECK(must(deskCount(t.office, t.counterA, Desk::Verification)).late == 0);
    CHECK(dueOf(t, verifying) == atOffice(kTuesday.addDays(2), QTime(16, 0)));
    CHECK(dueOf(t, pickingUp) == dueOfPickUp);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A holiday that is taken back judges again, as if it had never been", "[time]")
{
    TestOffice t;
    const Application app = t.reach(State::Recorded, 1);
    const QDateTime due = dueOf(t, app);
    WorkingCalendar calendar = must(t.office.book())->deadlines.calendar();
    calendar.setHolidays({{kTuesday.addDays(1), u"Libur"_s, u"local"_s, u"official"_s}});
    CHECK(calendar.due(app.clockStartedAt, 3, {}, t.now) > due);
    calendar.setHolidays({});
    CHECK(calendar.due(app.clockStartedAt, 3, {}, t.now) == due);
}
