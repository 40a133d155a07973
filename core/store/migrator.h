#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>

struct sqlite3;

namespace silpia {

constexpr int kApplicationId = 0x53494c50; ///< "SILP", PRAGMA application_id of our files

struct Migration
{
    int version = 0;
    QByteArray sql;
};

/// The numbered migrations compiled in, in order.
[[nodiscard]] QList<Migration> builtInMigrations();

/// Brings a database to the newest version, each migration in its own transaction with `user_version`.
/// Errors: Newer when the file is ahead, Storage with the file left as it was before the failing one.
[[nodiscard]] Result<void> migrate(sqlite3 *handle, const QList<Migration> &migrations);

/// PRAGMA user_version; -1 when it cannot be read.
[[nodiscard]] int userVersion(sqlite3 *handle);

} // namespace silpia
