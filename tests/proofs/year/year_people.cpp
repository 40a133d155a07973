#include "core/base/text.h"
#include "tests/proofs/year/year.h"

// What people do in a day: the whole procedure with its usual mistakes.
namespace silpia::test {

namespace {

constexpr int kPrintsADay = 100; ///< one printer melts blanks beyond
constexpr int kLeastBatch = 3;

QDate birthOf(int number)
{
    return number % 3 == 0 ? QDate(2024, 5, 9).addDays(number % 200) : QDate(2016, 1, 10).addDays(number % 1000);
}

} // namespace

void Year::arrivals()
{
    // A month's applications over its working days, more on some than on others.
    m_due += arrivalsOf(m_today.month()) / 21.0 * (0.5 + m_dice.upTo(100) / 100.0);
    for (; m_due >= 1; m_due -= 1) {
        pass();
        ++m_number;
        const PartnerId partner = m_partners.at(m_dice.upTo(static_cast<int>(m_partners.size())));
        const Session &intake = partner == m_t.school ? m_t.partner : partner == m_t.kindergarten ? m_t.otherPartner : m_dice.once(2) ? m_t.counterA : m_t.counterB;
        StepInput input = m_t.submission(m_number, birthOf(m_number));
        input.partner = partner;
        input.key = u"tanda-%1"_s.arg(m_number);
        if (m_dice.percent(12))
            input.brought.insert(Requirement::FamilyCardCopy, Presence::Missing);
        const auto made = m_t.office.submit(intake, input);
        if (!made) {
            violated(u"a submission was refused: "_s + made.error().message);
            continue;
        }
        ++m_result.steps;
        m_children[made->id.value] = {*made, intake, {}, m_today};
        // The network hung, and the clerk pressed once more.
        if (m_dice.percent(3)) {
            const auto again = m_t.office.submit(intake, input);
            if (!again || again->id != made->id)
                violated(u"pressed twice, entered twice"_s);
        }
        // The same child once more, through another door.
        if (m_dice.percent(1)) {
            StepInput twin = input;
            twin.key = u"kembar-%1"_s.arg(m_number);
            if (m_t.office.submit(intake, twin))
                violated(u"the same child was entered twice"_s);
            else
                ++m_result.refusals;
        }
    }
}

void Year::counterWork()
{
    for (Child *child : in(State::AwaitingCompletion)) {
        if (m_today >= child->mayGoOn)
            take(*child, child->intake, Step::Complete);
    }
    for (Child *child : in(State::Submitted))
        take(*child, child->intake, Step::Register);
    for (Child *child : in(State::Registered)) {
        const bool lacks = must(broughtOf(*m_t.database, child->app.id)).value(Requirement::FamilyCardCopy) == Presence::Missing;
        if (lacks) {
            if (take(*child, child->intake, Step::AskForCompletion))
                child->mayGoOn = m_today.addDays(1 + m_dice.upTo(10));
        } else {
            take(*child, child->intake, Step::CheckCompleteness);
        }
    }
    for (Child *child : in(State::Complete)) {
        if (m_dice.percent(2))
            take(*child, child->intake, Step::Recheck);
        else
            take(*child, child->intake, Step::Record);
    }
}

/// One list for all files of a partner, when there are a few.
void Year::batches(State from, Step step)
{
    std::map<qint64, std::vector<Child *>> byPartner;
    for (Child *child : in(from))
        byPartner[child->app.destination.value].push_back(child);
    for (auto &[partner, children] : byPartner) {
        if (static_cast<int>(children.size()) < kLeastBatch && !m_dice.once(3))
            continue;
        pass();
        QList<StepItem> items;
        for (const Child *child : children)
            items.append({child->app.id, child->app.version, {}});
        StepInput input = m_t.input(step, children.front()->app);
        input.claimed = static_cast<int>(items.size());
        const auto done = m_t.office.perform(step == Step::HandOver ? children.front()->intake : m_t.counterA, step, items, input);
        if (!done) {
            violated(u"batch %1: %2"_s.arg(QString(code(step)), done.error().message));
            continue;
        }
        for (Child *child : children)
            child->app = m_t.fresh(child->app);
        m_result.steps += static_cast<int>(items.size());
    }
}

void Year::pickUps()
{
    batches(State::Recorded, Step::PickUp);
}

void Year::verifications()
{
    if (!m_siakUp)
        return;
    for (Child *child : in(State::PickedUp)) {
        const Session &who = m_dice.once(2) ? m_t.counterA : m_t.counterB;
        if (m_dice.percent(6)) {
            if (take(*child, who, Step::Dispute))
                child->mayGoOn = m_today.addDays(1 + m_dice.upTo(14));
        } else if (take(*child, who, Step::Verify)) {
            child->verifiedBy = who.officer;
        }
    }
}

void Year::corrections()
{
    for (Child *child : in(State::AwaitingCorrection)) {
        if (m_today < child->mayGoOn)
            continue;
        if (m_dice.percent(20))
            take(*child, m_t.counterA, Step::WithdrawDispute);
        else
            take(*child, child->intake, Step::Correct);
    }
}

void Year::validations()
{
    for (Child *child : in(State::Verified)) {
        const Session &who = m_kasiHere ? m_t.head : m_t.counterB;
        pass();
        must(m_t.office.open(who, child->app.id));
        if (child->verifiedBy == who.officer) {
            mustRefuse(who, *child, Step::Validate, m_t.input(Step::Validate, child->app), u"the same officer verified"_s);
            continue; // waits until the head is back
        }
        if (m_dice.percent(2))
            take(*child, who, Step::SendBack);
        else
            take(*child, who, Step::Validate);
    }
}

void Year::prints()
{
    int printed = 0;
    for (Child *child : in(State::Validated)) {
        if (!m_printerUp || ++printed > kPrintsADay)
            return;
        pass();
        const auto started = startPrint(m_t.office, m_t.printer, child->app.id, child->app.version, {});
        if (!started) {
            violated(u"a print was refused: "_s + started.error().message);
            return;
        }
        const QString serial = started->attempt.serial;
        if (!m_drawer.contains(serial)) {
            // The next of the bundle is not there: it was stolen. The clerk reports it, and a person takes the next.
            must(closePrint(m_t.office, m_t.printer, child->app.id, BadOutcome::NotPrinted, {}));
            must(reportBlanksLost(m_t.office, m_t.printer, {serial}, u"Tidak ada di laci"_s));
            ++m_result.missedAtCount;
            continue;
        }
        if (startPrint(m_t.office, m_t.printer, child->app.id, child->app.version, {}))
            violated(u"printed again while the first outcome was open"_s);
        else
            ++m_result.refusals;
        if (m_dice.percent(3)) {
            must(closePrint(m_t.office, m_t.printer, child->app.id, BadOutcome::Spoiled, u"Pita kusut"_s));
            m_drawer.erase(serial);
            ++m_result.spoiled;
        } else if (m_dice.percent(1)) {
            must(closePrint(m_t.office, m_t.printer, child->app.id, BadOutcome::NotPrinted, {}));
        } else {
            StepInput input;
            input.serial = serial;
            input.nikConfirmed = true;
            if (take(*child, m_t.printer, Step::Print, input)) {
                m_drawer.erase(serial);
                ++m_result.cards;
            }
        }
    }
}

void Year::distributions()
{
    batches(State::Printed, Step::Distribute);
}

void Year::handOvers()
{
    if (m_today.dayOfWeek() == Qt::Monday || m_dice.once(3))
        batches(State::Distributed, Step::HandOver);
}

/// What happens seldom: cancelled, refused, held, brought back, lost, a clock that is wrong, a wrong person who tries.
void Year::oddities()
{
    for (auto &[id, child] : m_children) {
        const State state = child.app.state;
        if (child.app.isHeld()) {
            if (m_dice.percent(30))
                take(child, m_t.counterA, Step::Resume);
        } else if (state == State::Recorded && m_dice.perMille(5)) {
            take(child, m_t.counterA, Step::Cancel);
        } else if (state == State::PickedUp && m_dice.perMille(5)) {
            take(child, m_t.head, Step::Refuse);
        } else if (state == State::Verified && m_dice.perMille(10)) {
            take(child, m_t.counterA, Step::Hold);
        } else if (state == State::Distributed && m_dice.perMille(5)) {
            take(child, m_t.counterA, Step::TakeBack);
        } else if (state == State::Printed && m_dice.perMille(5)) {
            take(child, m_t.printer, Step::VoidCard);
        }
    }
    if (const auto waiting = in(State::Verified); !waiting.empty()) {
        mustRefuse(m_t.partner, *waiting.front(), Step::Validate, m_t.input(Step::Validate, waiting.front()->app), u"a partner asked"_s);
        Child old = *waiting.front();
        --old.app.version;
        mustRefuse(m_t.head, old, Step::SendBack, m_t.input(Step::SendBack, old.app), u"the file had gone on"_s);
    }
    if (m_mishaps.wrongClock.contains(m_today)) {
        const QDateTime right = m_t.now;
        m_t.now = m_t.now.addDays(m_dice.once(2) ? -3 : 2);
        if (const auto waiting = in(State::PickedUp); !waiting.empty())
            take(*waiting.front(), m_t.counterA, Step::Unpick);
        m_t.now = right;
    }
}

} // namespace silpia::test
