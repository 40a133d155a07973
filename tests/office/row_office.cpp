#include "tests/office/row_office.h"

#include "core/base/text.h"

namespace silpia::test {

RowOffice::RowOffice(PrintWay way, bool signature)
    : TestOffice(way)
    , usesSignature(signature)
{
    by = [this](Step step) -> const Session & { return usual(step); };
    // Of the school, for the day on which the partner's role is given.
    Officer officer = officerOf(anybody());
    officer.partner = school;
    must(keepOfficer(office, admin, officer, {}));
    becomeEverything();
    if (usesSignature)
        useSignature();
}

Step RowOffice::nextStep(State from, State target) const
{
    if (target == State::Cancelled)
        return Step::Cancel;
    if (target == State::Refused && from != State::Submitted)
        return Step::Refuse;
    switch (from) {
    case State::Submitted: return Step::Register;
    case State::Registered: return target == State::AwaitingCompletion ? Step::AskForCompletion : Step::CheckCompleteness;
    case State::AwaitingCompletion: return Step::Complete;
    case State::Complete: return Step::Record;
    case State::Recorded: return Step::PickUp;
    case State::PickedUp: return target == State::AwaitingCorrection ? Step::Dispute : Step::Verify;
    case State::AwaitingCorrection: return Step::Correct;
    case State::Verified: return Step::Validate;
    case State::Validated: return usesSignature ? Step::RecordSignature : Step::Print;
    case State::Signed: return Step::Print;
    case State::Printed: return Step::Distribute;
    case State::Distributed: return Step::HandOver;
    case State::None:
    case State::HandedOver:
    case State::Cancelled:
    case State::Refused: break;
    }
    FAIL("no way from " << from << " to " << target);
    return Step::Resume;
}

Application RowOffice::onward(Application app, State state)
{
    while (app.state != state) {
        const Step step = nextStep(app.state, state);
        INFO("on the way to " << state << ": " << step << " from " << app.state);
        if (step == Step::Validate)
            must(office.open(by(step), app.id));
        else
            prepare(app, step);
        StepInput given = input(step, app);
        if (adjust)
            adjust(given, step);
        app = must(attempt(by(step), app, step, given));
        if (between)
            app = between(app);
    }
    return app;
}

Application RowOffice::begin(int number)
{
    StepInput given = submission(number, birth);
    if (adjust)
        adjust(given, Step::Submit);
    return must(office.submit(partner, given));
}

Application RowOffice::at(State state, int number)
{
    if (state == State::None) {
        Application none;
        none.form = child(number, birth);
        return none;
    }
    return onward(begin(number), state);
}

Application RowOffice::startOf(const WrittenRow &row, State from, int number)
{
    const Application app = at(from, number);
    return row.held == WhenHeld::Required ? take(app, Step::Hold) : app;
}

Result<Application> RowOffice::tryStep(const Application &app, Step step, const StepInput &input)
{
    return undone([&] { return attempt(anybody(), app, step, input); });
}

bool isSame(QStringList a, QStringList b)
{
    a.sort();
    b.sort();
    return a == b;
}

} // namespace silpia::test
