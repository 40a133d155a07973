#pragma once

#include "core/office/office.h"
#include "ui/print/photo_reader.h"

#include <QLockFile>
#include <memory>

namespace silpia {

/// An open database with its lock, and the office over it: what a verb or the window works with.
class Workplace
{
public:
    /// Opens for reading and writing; one process at a time. Errors: as Database::open, and Busy.
    [[nodiscard]] static Result<std::unique_ptr<Workplace>> open(const QString &path, OpenMode mode, Now now);
    [[nodiscard]] Office &office() { return m_office; }
    [[nodiscard]] Database &database() { return *m_database; }

private:
    /// A restored database is, byte by byte, the one that was copied; the act enters its journal when it is first opened.
    Result<void> recordRestore();
    Workplace(std::unique_ptr<QLockFile> lock, std::unique_ptr<Database> database, Now now);
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Database> m_database;
    PhotoReader m_photos;
    Office m_office;
};

/// The computer's clock: the only place that reads it.
[[nodiscard]] QDateTime computerClock();

} // namespace silpia
