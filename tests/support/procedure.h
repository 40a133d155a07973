#pragma once

#include "core/workflow/step_table.h"

#include <QList>
#include <optional>

namespace silpia::test {

/// One row of docs/procedure as a stranger wrote it down from the procedure, not from the code.
struct WrittenRow
{
    int sop;
    Step step;
    const char *code;
    QList<State> from;
    State to; ///< None: stays
    QList<Role> actors;
    Paper paper;
    int minutes;
    int workingDays;
    QList<Input> inputs;
    QList<Guard> guards;
    WhenHeld held = WhenHeld::Blocked;
};

[[nodiscard]] const QList<WrittenRow> &writtenProcedure();

/// The rows that a test goes through: all of them, in the order of the procedure. Whoever has changed the table in one
/// place may ask for the rows of that step only, to see sooner whether somebody notices.
[[nodiscard]] QList<WrittenRow> rowsToLookAt();
void lookOnlyAt(std::optional<Step> step);

/// The row of a step that starts in a state; null when the procedure has none.
[[nodiscard]] const WrittenRow *writtenRow(Step step, State state);

/// All steps, counted from the enumeration itself.
[[nodiscard]] QList<Step> everyStep();

} // namespace silpia::test
