#pragma once

#include "core/base/error.h"

#include <memory>

class QLockFile;

namespace silpia {

/// One process at a time on a database, by a lock file beside it. What a dead process left there – of another boot, under
/// another host name, with another's number, cut short, with rubbish in it – keeps nobody out: the kernel knows who lives.
class DatabaseLock
{
public:
    /// Errors: Busy (and who holds it), NotFound (no folder), Storage (no right, or no room).
    [[nodiscard]] static Result<std::unique_ptr<DatabaseLock>> take(const QString &database);
    ~DatabaseLock();
    DatabaseLock(const DatabaseLock &) = delete;
    DatabaseLock &operator=(const DatabaseLock &) = delete;

private:
    explicit DatabaseLock(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> m_file;
};

} // namespace silpia
