#pragma once

#include "core/workflow/step_table.h"

#include <QList>

namespace silpia::test {

/// One word of one row changed.
struct Mutant
{
    size_t row;
    QString column;
    QString words; ///< "verify (row 10): actors + partner"
    StepDef changed;
    /// Why nobody in the office could see it, whatever they do; empty: somebody must. A comparison with the written
    /// procedure sees it all the same.
    QString unseen;
};

/// Every actor, state, input and guard taken out or put in, every target, paper, norm, number, code and hold replaced.
[[nodiscard]] QList<Mutant> everyMutant();

} // namespace silpia::test
