#pragma once

#include "core/store/worklist_store.h"

namespace silpia {

/// Applications by the name of a child, best first: the name as typed, then the same name in another spelling or order of
/// words, then names a slip or two away – the commoner first –, then names that hold what was typed. Under 3 letters: names
/// that begin so. At most `limit`, and of one name no more than kMostOfOneName, so that the next name is seen too.
[[nodiscard]] Result<QList<Application>> findByName(Database &database, const QString &text, Scope scope, int limit);
constexpr int kMostOfOneName = 20;

/// Enters the name of an application's child as it now stands into the search; the name before is no longer found.
[[nodiscard]] Result<void> keepSearchable(Database &database, ApplicationId id, const QString &name);

} // namespace silpia
