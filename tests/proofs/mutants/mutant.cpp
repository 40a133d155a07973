#include "tests/proofs/mutants/mutant.h"

#include "core/base/text.h"
#include "tests/proofs/mutants/mutable_table.h"

namespace silpia::test {

namespace {

constexpr StateSet kBeforeStep4 = {State::None, State::Submitted, State::Registered, State::AwaitingCompletion, State::Complete};
constexpr StateSet kBeforeVerification = {State::None, State::Submitted};
constexpr StateSet kAtThePrinter = {State::Validated, State::Signed};

bool startsOnlyIn(const StepDef &row, StateSet states)
{
    return (row.from & states) == row.from;
}

QString unseenGuard(const StepDef &row, Guard guard)
{
    if (row.guards.contains(guard))
        return {}; // taken out
    if (guard == Guard::DataComplete && !row.from.intersects(kBeforeStep4))
        return u"step 4 has made the data complete"_s;
    const bool ofTheWay = guard == Guard::OpenedFirst || guard == Guard::NotOwnVerification || guard == Guard::NotOwnValidation;
    if (ofTheWay && startsOnlyIn(row, kBeforeVerification))
        return u"nothing was verified yet, and no way leads back there"_s;
    if (guard == Guard::SignedWhereUsed && startsOnlyIn(row, {State::Signed}))
        return u"it starts from Signed only"_s;
    if (guard == Guard::NoOpenAttempt && !row.from.intersects(kAtThePrinter))
        return u"a card is at the printer in Validated and Signed only"_s;
    if (guard == Guard::NoOpenAttempt && row.step == Step::Print)
        return u"print closes the attempt before the conditions are looked at"_s;
    if (guard == Guard::NoOtherOpen && !row.from.contains(State::HandedOver))
        return u"an open file keeps a second one out"_s;
    return {};
}

QString unseenFrom(const StepDef &row, State state)
{
    if (!row.from.contains(state) && state == State::None)
        return u"no file stands before step 1"_s;
    return {};
}

/// Hold and resume never move a file; the timeline alone reads where they would lead, to see what comes next.
QString unseenTo(const StepDef &row, State to)
{
    constexpr StateSet nextIsOfTheTen = {State::Submitted, State::Registered, State::Complete, State::Recorded,    State::PickedUp,
                                         State::Verified,  State::Validated,  State::Signed,   State::Printed, State::Distributed};
    const bool moves = row.step != Step::Hold && row.step != Step::Resume;
    return moves || nextIsOfTheTen.contains(to) ? QString() : u"hold and resume move nothing, and none of the ten steps starts there"_s;
}

QString unseenPaper(const StepDef &row, Paper paper)
{
    const auto leavesNone = [](Paper kind) { return kind == Paper::None || kind == Paper::Card; };
    if (leavesNone(row.paper) && leavesNone(paper))
        return u"the card goes out of the card printer, the tray holds none"_s;
    return {};
}

QString unseenInput(Input input)
{
    if (input == Input::Outcome)
        return u"the outcome is seen by eye and said with the button; neither form nor office reads it"_s;
    return {};
}

QString unseenNorm(const StepDef &row, Norm norm)
{
    if (row.step == Step::Submit)
        return u"nothing goes before step 1, so it is not measured"_s;
    if (row.sop == 0 && norm.workingDays == row.norm.workingDays)
        return u"minutes are shown for the ten steps of the SOP only"_s;
    if (row.norm.workingDays > 0 && norm.workingDays == row.norm.workingDays)
        return u"what is measured in days is not measured in minutes"_s;
    return {};
}

QString unseenHeld(const StepDef &row, WhenHeld held)
{
    const bool canBeHeld = row.from.intersects({State::Submitted, State::Registered, State::AwaitingCompletion, State::Complete, State::Recorded, State::PickedUp,
                                                State::AwaitingCorrection, State::Verified, State::Validated, State::Signed, State::Printed, State::Distributed});
    return !canBeHeld && held == WhenHeld::Either ? u"what is not open is never held"_s : QString();
}

class Maker
{
public:
    explicit Maker(QList<Mutant> &all) : m_all(all) {}
    void makeRow(size_t row);

private:
    void add(const QString &column, const QString &what, const StepDef &changed, const QString &unseen)
    {
        const StepDef &row = builtInTable()[m_row];
        m_all.append({m_row, column, u"%1 (row %2): %3 %4"_s.arg(QString(row.code)).arg(m_row + 1).arg(column, what), changed, unseen});
    }
    template<typename E>
    QString turn(EnumSet<E> &set, E member, const QString &word)
    {
        const bool there = set.contains(member);
        if (there)
            set.remove(member);
        else
            set.insert(member);
        return (there ? u"- "_s : u"+ "_s) + word;
    }
    void actors(const StepDef &row);
    void states(const StepDef &row);
    void conditions(const StepDef &row);
    void rest(const StepDef &row);

    QList<Mutant> &m_all;
    size_t m_row = 0;
};

void Maker::actors(const StepDef &row)
{
    for (const Role role : allRoles()) {
        StepDef changed = row;
        const QString what = turn(changed.actors, role, QString(code(role)));
        add(u"actors"_s, what, changed, {});
    }
}

void Maker::states(const StepDef &row)
{
    for (int i = 0; i < kStateCount; ++i) {
        const auto state = static_cast<State>(i);
        StepDef changed = row;
        const QString what = turn(changed.from, state, QString(code(state)));
        add(u"from"_s, what, changed, unseenFrom(row, state));
        changed = row;
        changed.to = state;
        if (state != row.to)
            add(u"to"_s, QString(code(state)), changed, unseenTo(row, state));
    }
}

void Maker::conditions(const StepDef &row)
{
    for (int i = 0; i <= static_cast<int>(Guard::OfficeErrorInTime); ++i) {
        const auto guard = static_cast<Guard>(i);
        StepDef changed = row;
        const QString what = turn(changed.guards, guard, u"%1 %2"_s.arg(i).arg(article(guard)));
        add(u"guards"_s, what, changed, unseenGuard(row, guard));
    }
    for (int i = 0; i <= static_cast<int>(Input::HoldCause); ++i) {
        const auto input = static_cast<Input>(i);
        StepDef changed = row;
        const QString what = turn(changed.inputs, input, QString::number(i));
        add(u"inputs"_s, what, changed, unseenInput(input));
    }
}

void Maker::rest(const StepDef &row)
{
    for (int i = 0; i < kPaperCount; ++i) {
        StepDef changed = row;
        changed.paper = static_cast<Paper>(i);
        if (changed.paper != row.paper)
            add(u"paper"_s, i == 0 ? u"none"_s : QString(code(changed.paper)), changed, unseenPaper(row, changed.paper));
    }
    for (const Norm norm : {Norm{row.norm.minutes + 1, row.norm.workingDays}, Norm{0, row.norm.workingDays}, Norm{row.norm.minutes, row.norm.workingDays + 1},
                            Norm{row.norm.minutes, 0}, Norm{0, 1}}) {
        StepDef changed = row;
        changed.norm = norm;
        if (norm.minutes != row.norm.minutes || norm.workingDays != row.norm.workingDays)
            add(u"norm"_s, u"%1 min %2 days"_s.arg(norm.minutes).arg(norm.workingDays), changed, unseenNorm(row, norm));
    }
    for (const int sop : {0, row.sop + 1}) {
        StepDef changed = row;
        changed.sop = sop;
        if (sop != row.sop && sop <= 10)
            add(u"sop"_s, QString::number(sop), changed, {});
    }
    for (const WhenHeld held : {WhenHeld::Blocked, WhenHeld::Required, WhenHeld::Either}) {
        StepDef changed = row;
        changed.held = held;
        if (held != row.held)
            add(u"held"_s, QString::number(static_cast<int>(held)), changed, unseenHeld(row, held));
    }
    StepDef changed = row;
    changed.code = "another"_L1;
    add(u"code"_s, u"another"_s, changed, {});
}

void Maker::makeRow(size_t row)
{
    m_row = row;
    const StepDef &def = builtInTable()[row];
    actors(def);
    states(def);
    conditions(def);
    rest(def);
}

} // namespace

QList<Mutant> everyMutant()
{
    QList<Mutant> all;
    Maker maker(all);
    for (size_t row = 0; row < builtInTable().size(); ++row)
        maker.makeRow(row);
    return all;
}

} // namespace silpia::test
