#pragma once

#include "tests/support/procedure.h"
#include "tests/support/test_office.h"

namespace silpia::test {

/// An office in which one person may be anything and files are taken to any state, so that nothing but the row of the step
/// table lets a step through or stops it.
class RowOffice : public TestOffice
{
public:
    explicit RowOffice(PrintWay way = PrintWay::Siak, bool usesSignature = false);

    /// Who tries the steps; neither the usual verifier nor the usual validator.
    [[nodiscard]] const Session &anybody() const { return counterB; }
    void become(RoleSet roles) { give(anybody(), roles); }
    void becomeEverything() { become({Role::Partner, Role::Counter, Role::SectionHead, Role::Operator}); }

    /// From where it stands to a state by legal steps, going back first where that is asked for.
    Application onward(Application app, State state);
    /// A new file of child `number` in a state; None: nothing yet but the child's form.
    Application at(State state, int number);
    /// As `at`, and held where the row wants it held.
    Application startOf(const WrittenRow &row, State from, int number);
    /// The step by anybody, taken back again.
    Result<Application> tryStep(const Application &app, Step step, const StepInput &input);

    /// How the steps of `onward` differ from the usual; changed by the test that needs it.
    std::function<const Session &(Step)> by;
    std::function<void(StepInput &, Step)> adjust;
    /// Called with the file after each step of `onward`; may take further steps on it.
    std::function<Application(const Application &)> between;
    QDate birth{2018, 3, 7};
    bool usesSignature;

private:
    [[nodiscard]] Step nextStep(State from, State target) const;
    Application begin(int number);
};

/// The office whose settings let a row start in a state.
[[nodiscard]] inline bool needsSignature(const WrittenRow &row, State from)
{
    return from == State::Signed || row.step == Step::RecordSignature;
}

[[nodiscard]] bool isSame(QStringList a, QStringList b); ///< in whatever order

} // namespace silpia::test
