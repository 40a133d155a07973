#include "core/base/text.h"
#include "tests/support/procedure.h"
#include "tests/support/test_office.h"

#include <random>

using namespace silpia;
using namespace silpia::test;

namespace {

/// Somebody takes some step on some application, as the office offers it; now and then a new child comes.
class Walk
{
public:
    Walk(TestOffice &office, unsigned seed)
        : t(office)
        , m_random(seed)
    {
    }

    static constexpr int kAtOnce = 6; ///< so few that each gets far

    /// Takes one legal step; false when the procedure refused what was tried.
    bool step()
    {
        t.now = t.now.addSecs(60 * upTo(40));
        if (m_apps.size() < kAtOnce) {
            m_apps.append(t.submitted(++m_children));
            return true;
        }
        const int place = upTo(kAtOnce);
        Application &app = m_apps[place];
        const QList<Session> people = {t.partner, t.counterA, t.counterB, t.head, t.printer};
        const Session &who = people.at(upTo(static_cast<int>(people.size())));
        if (app.state == State::Cancelled || app.state == State::Refused || (app.state == State::HandedOver && upTo(40) == 0)) {
            m_apps.removeAt(place);
            return false;
        }
        const QList<Step> offered = must(t.office.stepsFor(who, app));
        if (offered.isEmpty())
            return false;
        const Step chosen = offered.at(upTo(static_cast<int>(offered.size())));
        const bool ends = chosen == Step::Cancel || chosen == Step::Refuse;
        if (!leadsOn(chosen, app) && upTo(ends ? 20 : 5) != 0)
            return false;
        if (chosen == Step::Validate)
            must(t.office.open(who, app.id));
        if (chosen == Step::Print && !sentToPrinter(app))
            return false;
        const auto moved = t.attempt(who, app, chosen);
        if (!moved)
            return false;
        const WrittenRow *row = writtenRow(chosen, app.state);
        REQUIRE(row);
        CHECK(moved->state == (row->to == State::None ? app.state : row->to));
        app = *moved;
        return true;
    }

private:
    /// Steps that bring an application nearer to its end; the others are taken seldom, or hardly any would see the printer.
    static bool leadsOn(Step step, const Application &app)
    {
        constexpr EnumSet<Step> others = {Step::Complete, Step::RecordSignature, Step::Resume};
        return writtenRow(step, app.state)->sop != 0 || others.contains(step) || (step == Step::Correct && app.state == State::AwaitingCorrection);
    }
    /// Begins a print where the program prints; sometimes the card fails, sometimes nobody has looked yet.
    bool sentToPrinter(const Application &app)
    {
        if (must(t.office.book())->settings.way == PrintWay::Siak || must(openAttempt(*t.database, app.id)))
            return true;
        if (!startPrint(t.office, t.printer, app.id, app.version, {}))
            return false;
        const int luck = upTo(6);
        if (luck < 2)
            must(closePrint(t.office, t.printer, app.id, luck == 0 ? BadOutcome::Spoiled : BadOutcome::NotPrinted, u"Pita tersangkut"_s));
        return luck > 2;
    }
    int upTo(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    TestOffice &t;
    std::mt19937 m_random;
    QList<Application> m_apps;
    int m_children = 0;
};

} // namespace

TEST_CASE("After three hundred random legal steps the fold of the events is the state", "[check]")
{
    const auto seed = GENERATE(1u, 2u, 3u, 4u, 5u);
    const bool usesSignature = GENERATE(false, true);
    INFO("seed " << seed);
    TestOffice t(seed % 2 == 0 ? PrintWay::Siak : PrintWay::Silpia);
    if (usesSignature)
        t.useSignature();
    Walk walk(t, seed);
    int taken = 0;
    for (int tried = 0; taken < 300 && tried < 20000; ++tried)
        taken += walk.step() ? 1 : 0;
    REQUIRE(taken == 300);
    CHECK(t.flaws() == QStringList());
    // The blanks balance, and each queue's count is what the queue holds.
    const StockRow stockRow = must(stock(*t.database)).first();
    CHECK(stockRow.good == t.number(u"SELECT count(*) FROM card k LEFT JOIN card_void v ON v.card_id = k.id WHERE v.id IS NULL"_s));
    for (const State state : allStates()) {
        const QueuePage page = must(queue(t.office, t.division, state, 1000));
        int counted = 0;
        for (const StateCount &row : must(overview(t.office, t.division)))
            counted += row.state == state ? row.count : 0;
        CHECK(counted == page.rows.size());
    }
}

TEST_CASE("Random walks see every state and every step", "[check]")
{
    TestOffice t(PrintWay::Siak);
    t.useSignature();
    Walk walk(t, 77);
    const auto stepsSeen = [&] {
        return t.number(u"SELECT count(DISTINCT code) FROM event WHERE application_id IS NOT NULL AND from_state <> to_state"_s);
    };
    const auto statesSeen = [&] { return t.number(u"SELECT count(DISTINCT to_state) FROM event WHERE application_id IS NOT NULL"_s); };
    for (int i = 0; i < 60000 && (i % 500 != 0 || stepsSeen() < 26); ++i)
        walk.step();
    CHECK(statesSeen() >= kStateCount - 1);
    QStringList unseen;
    for (const Step step : everyStep()) {
        if (t.number(u"SELECT count(*) FROM event WHERE code = ?"_s, {QString(code(step))}) == 0)
            unseen.append(code(step));
    }
    CHECK(unseen == QStringList());
    CHECK(t.flaws() == QStringList());
}
