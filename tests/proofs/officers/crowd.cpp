#include "tests/proofs/officers/crowd.h"

#include "core/base/text.h"

namespace silpia::test {

namespace {

constexpr int kAtOnce = 24;      ///< files under way: so few that the officers meet on them
constexpr int kRemembered = 400; ///< calls that may be sent again
constexpr int kBlanks = 50'000;

bool leadsOn(Step step, State state)
{
    constexpr EnumSet<Step> others = {Step::Complete, Step::Resume, Step::Unverify};
    const WrittenRow *row = writtenRow(step, state);
    return row->sop != 0 || others.contains(step) || (step == Step::Correct && state == State::AwaitingCorrection);
}

bool isOver(State state)
{
    return state == State::HandedOver || state == State::Cancelled || state == State::Refused;
}

} // namespace

Crowd::Crowd(TestOffice &office, unsigned seed)
    : t(office)
    , m_random(seed)
{
    t.give(t.division, {Role::SectionHead});
    Officer second = t.officerOf(t.admin2);
    second.roles = {Role::Operator, Role::Counter};
    must(keepOfficer(t.office, t.admin, second, {}));
    must(receiveBlanks(t.office, t.admin, u"Dinas"_s, u"PSS-1000001"_s, kBlanks));
    m_people = {{t.partner, {Role::Partner}, t.school, {}},     {t.otherPartner, {Role::Partner}, t.kindergarten, {}},
                {t.counterA, {Role::Counter}, {}, {}},          {t.counterB, {Role::Counter}, {}, {}},
                {t.head, {Role::SectionHead}, {}, {}},          {t.division, {Role::SectionHead}, {}, {}},
                {t.printer, {Role::Operator}, {}, {}},          {t.admin2, {Role::Operator, Role::Counter}, {}, {}}};
}

void Crowd::turn()
{
    ++m_tally.turns;
    t.now = t.now.addMSecs(upTo(40'000));
    const int person = upTo(static_cast<int>(m_people.size()));
    const int luck = upTo(100);
    if (luck < 8 && !m_sent.isEmpty())
        repeat();
    else if (m_open.size() < kAtOnce)
        submit(upTo(2));
    else if (luck < 14)
        batch(person);
    else
        step(person);
}

void Crowd::submit(int person)
{
    ++m_children;
    const Person &who = m_people.at(person);
    StepInput input = t.submission(m_children % 9999 + 1, QDate(2014, 1, 1).addDays(m_children % 3000));
    input.partner = who.partner;
    input.key = u"k%1"_s.arg(++m_keys);
    const Sent sent{person, Step::Submit, {StepItem{}}, input, {}};
    judgeAnswer(sent, t.office.perform(who.session, Step::Submit, sent.items, input));
}

std::optional<Application> Crowd::look(int person, ApplicationId id, bool afresh)
{
    Person &who = m_people[person];
    if (afresh || !who.view.contains(id.value)) {
        const auto found = t.office.find(who.session, id);
        const Entry &entry = m_ledger.of(id);
        const bool foreign = who.roles == QList<Role>{Role::Partner} && entry.partner != who.partner;
        REQUIRE(found.has_value() == !foreign);
        if (!found)
            return std::nullopt;
        // What is read is what was acknowledged last, and nothing else.
        REQUIRE(found->state == entry.state);
        REQUIRE(found->version == entry.version);
        REQUIRE(found->isHeld() == entry.held);
        who.view.insert(id.value, *found);
    }
    return who.view.value(id.value);
}

std::optional<Step> Crowd::choose(const Person &person, const Application &seen)
{
    QList<Step> possible;
    const Entry entry{seen.id, seen.partner, seen.state, seen.version, seen.isHeld()};
    for (const Step step : everyStep()) {
        if (step != Step::Submit && mayBegin(entry, step, person.roles, person.partner))
            possible.append(step);
    }
    if (possible.isEmpty())
        return std::nullopt;
    const Step chosen = possible.at(upTo(static_cast<int>(possible.size())));
    const bool ends = chosen == Step::Cancel || chosen == Step::Refuse;
    if (!leadsOn(chosen, seen.state) && upTo(ends ? 150 : 3) != 0)
        return std::nullopt;
    return chosen;
}

StepInput Crowd::inputFor(Step step, const Application &app)
{
    StepInput input = t.input(step, app);
    if (step == Step::TakeBack)
        input.partner = {};
    input.key = u"k%1"_s.arg(++m_keys);
    return input;
}

void Crowd::step(int person)
{
    // Goes through the files until there is one with something to do.
    for (int looked = 0; looked < kAtOnce && !m_open.isEmpty(); ++looked) {
        const ApplicationId id = m_open.at(upTo(static_cast<int>(m_open.size())));
        if (isOver(m_ledger.of(id).state) && upTo(10) == 0) {
            forget(id);
            continue;
        }
        const auto seen = look(person, id, upTo(10) < 6);
        const auto chosen = seen ? choose(m_people.at(person), *seen) : std::nullopt;
        if (!chosen)
            continue;
        if (*chosen == Step::Validate && upTo(10) != 0)
            (void)t.office.open(m_people.at(person).session, id);
        take(person, *chosen, {*seen});
        return;
    }
}

/// Several in one call, of which some may have moved: all go or none.
void Crowd::batch(int person)
{
    QList<Application> apps;
    std::optional<Step> step;
    for (const ApplicationId id : m_open) {
        const auto seen = look(person, id, upTo(10) < 8);
        if (!seen)
            continue;
        const Step wanted = seen->state == State::Recorded ? Step::PickUp : Step::Distribute;
        const bool possible = (seen->state == State::Recorded || seen->state == State::Printed) && (!step || *step == wanted);
        if (!possible || (!apps.isEmpty() && apps.first().partner != seen->partner))
            continue;
        step = wanted;
        apps.append(*seen);
    }
    if (apps.size() < 2)
        return;
    ++m_tally.batches;
    take(person, *step, apps);
}

void Crowd::take(int person, Step step, const QList<Application> &apps)
{
    Sent sent{person, step, {}, inputFor(step, apps.first()), {}};
    sent.input.claimed = static_cast<int>(apps.size());
    for (const Application &app : apps)
        sent.items.append({app.id, app.version, {}});
    judgeAnswer(sent, t.office.perform(m_people.at(person).session, step, sent.items, sent.input));
}

void Crowd::judgeAnswer(const Sent &sent, const Result<QList<ApplicationId>> &answer)
{
    INFO("turn " << m_tally.turns << ": " << sent.step << " by " << m_people.at(sent.person).session.login);
    if (!answer) {
        judgeRefusal(sent, answer.error());
    } else if (sent.step == Step::Submit) {
        const Application app = *must(loadApplication(*t.database, answer->first()));
        REQUIRE_FALSE(m_ledger.entries().contains(app.id.value));
        m_ledger.submitted(app);
        m_open.append(app.id);
        ++m_tally.done;
    } else {
        REQUIRE(answer->size() == sent.items.size());
        for (const StepItem &item : sent.items) {
            // Whoever saw an older file may not have written over a newer one.
            REQUIRE(item.seenVersion == m_ledger.of(item.id).version);
            m_ledger.acknowledge(item.id, sent.step);
            if (isOver(m_ledger.of(item.id).state) && (upTo(8) != 0 || m_ledger.of(item.id).state != State::HandedOver))
                forget(item.id);
        }
        m_tally.done += sent.items.size();
    }
    Sent kept = sent;
    kept.answer = answer ? *answer : QList<ApplicationId>();
    if (m_sent.size() < kRemembered)
        m_sent.append(kept);
    else
        m_sent[upTo(kRemembered)] = kept;
}

void Crowd::judgeRefusal(const Sent &sent, const Error &error)
{
    const Person &who = m_people.at(sent.person);
    bool fresh = true;
    bool staleFirst = false;
    bool wentRound = false;
    for (const StepItem &item : sent.items) {
        if (sent.step == Step::Submit)
            continue;
        const Entry &entry = m_ledger.of(item.id);
        const bool old = item.seenVersion != entry.version;
        // The first file that is not as it was seen decides: moved away, or the same state with another version.
        if (old && fresh)
            staleFirst = mayBegin(entry, sent.step, who.roles, who.partner);
        wentRound = wentRound || (old && who.view.value(item.id.value).state == entry.state);
        fresh = fresh && !old;
    }
    INFO(error);
    REQUIRE((error.kind == ErrorKind::Stale || error.kind == ErrorKind::Refused || error.kind == ErrorKind::Invalid || error.kind == ErrorKind::NotFound));
    if (fresh)
        REQUIRE(error.kind != ErrorKind::Stale);
    if (sent.items.size() == 1 && !fresh && staleFirst) {
        REQUIRE(error.kind == ErrorKind::Stale);
        m_tally.wentRound += wentRound ? 1 : 0;
    }
    (error.kind == ErrorKind::Stale ? m_tally.stale : fresh ? m_tally.refused : m_tally.moved) += 1;
    for (const StepItem &item : sent.items)
        m_people[sent.person].view.remove(item.id.value); // he reloads
}

/// A call that the officer sends again, not knowing that it arrived: the same answer, and nothing happens.
void Crowd::repeat()
{
    const Sent sent = m_sent.at(upTo(static_cast<int>(m_sent.size())));
    if (sent.answer.isEmpty())
        return;
    ++m_tally.repeated;
    const qint64 before = t.number(u"SELECT last_sequence FROM origin"_s);
    const auto again = t.office.perform(m_people.at(sent.person).session, sent.step, sent.items, sent.input);
    INFO(sent.step << " sent again with key " << sent.input.key);
    REQUIRE(again);
    REQUIRE(*again == sent.answer);
    REQUIRE(t.number(u"SELECT last_sequence FROM origin"_s) == before);
}

void Crowd::forget(ApplicationId id)
{
    m_open.removeOne(id);
    for (Person &person : m_people)
        person.view.remove(id.value);
}

} // namespace silpia::test
