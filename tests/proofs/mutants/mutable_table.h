#pragma once

#include "core/workflow/step_table.h"

namespace silpia::test {

/// The table as the core has it, whatever was changed.
[[nodiscard]] std::span<const StepDef> builtInTable();

/// From now on one row reads otherwise, for everything linked into this program.
void changeRow(size_t row, const StepDef &changed);

} // namespace silpia::test
