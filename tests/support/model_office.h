#pragma once

#include "core/office/settings.h"

struct sqlite3;

namespace silpia::test {

/// Fills an open database with a prepared office. It is built once a run, because a password takes its time to hash.
void copyModel(PrintWay way, sqlite3 *into);

} // namespace silpia::test
