#pragma once

#include "core/workflow/step_table.h"

#include <QList>

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
};

[[nodiscard]] const QList<WrittenRow> &writtenProcedure();

/// The row of a step that starts in a state; null when the procedure has none.
[[nodiscard]] const WrittenRow *writtenRow(Step step, State state);

/// All steps, counted from the enumeration itself.
[[nodiscard]] QList<Step> everyStep();

} // namespace silpia::test
