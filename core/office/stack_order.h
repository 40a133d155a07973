#pragma once

#include "core/store/application_store.h"

namespace silpia {

/// Puts applications in the order in which their cards leave the printer, so that the stack is dealt out as it lies: by
/// institution, class and name. Who is in no class comes last.
void sortAsStacked(QList<Application> &applications);

} // namespace silpia
