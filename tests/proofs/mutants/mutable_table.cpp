#include "tests/proofs/mutants/mutable_table.h"

#include "core/base/text.h"

#include <vector>

// The core's table is compiled here once more under other names. Its own names are served below from a copy that can be
// changed; because all four are defined here, the linker never takes the core's from its library.
#define stepTable() coreStepTable()
#define rowFor(step, state) coreRowFor(step, state)
#define code(step) coreCode(step)
#define stepOfCode(text) coreStepOfCode(text)
#include "core/workflow/step_table.cpp" // NOLINT(bugprone-suspicious-include)
#undef stepTable
#undef rowFor
#undef code
#undef stepOfCode

namespace silpia {

namespace {

std::vector<StepDef> &table()
{
    static std::vector<StepDef> rows(coreStepTable().begin(), coreStepTable().end());
    return rows;
}

} // namespace

std::span<const StepDef> stepTable()
{
    return table();
}

const StepDef *rowFor(Step step, State state)
{
    for (const StepDef &row : table()) {
        if (row.step == step && row.from.contains(state))
            return &row;
    }
    return nullptr;
}

QLatin1StringView code(Step step)
{
    for (const StepDef &row : table()) {
        if (row.step == step)
            return row.code;
    }
    Q_UNREACHABLE();
}

std::optional<Step> stepOfCode(const QString &text)
{
    for (const StepDef &row : table()) {
        if (text == row.code)
            return row.step;
    }
    return std::nullopt;
}

namespace test {

std::span<const StepDef> builtInTable()
{
    return coreStepTable();
}

void changeRow(size_t row, const StepDef &changed)
{
    table().at(row) = changed;
}

} // namespace test
} // namespace silpia
