#pragma once

#include "tests/proofs/kill/runner/hand.h"

namespace silpia::killing {

/// One act of the office by its name: "step:verify" on the last application, "several:pickUp" on all of them, or an act
/// without an application. `folder` is where files may go. Errors: the office's, and NotFound for an unknown name.
[[nodiscard]] Result<void> doAct(Hand &hand, const QString &name, const QString &folder);

} // namespace silpia::killing
