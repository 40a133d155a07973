#pragma once

#include "core/office/office.h"
#include "core/store/database_lock.h"
#include "ui/print/photo_reader.h"

#include <memory>

namespace silpia {

/// An open database with its lock, and the office over it: what a verb or the window works with.
class Workplace
{
public:
    /// Opens for reading and writing; one process at a time. Errors: as Database::open, and Busy; Refused where a new one
    /// would lie in a network disk or a synchronised folder.
    [[nodiscard]] static Result<std::unique_ptr<Workplace>> open(const QString &path, OpenMode mode, Now now);
    /// For reading and writing; where the disk or the rights do not let anybody write, for looking at. Errors: as open.
    [[nodiscard]] static Result<std::unique_ptr<Workplace>> openOrLook(const QString &path, Now now);
    /// Why nothing can be written here; empty when all is well.
    [[nodiscard]] QString whyOnlyLooking() const { return m_whyOnlyLooking; }
    /// What the person must know of the folder where the database lies; empty when all is well.
    [[nodiscard]] static QString warningOf(const QString &path);
    [[nodiscard]] Office &office() { return m_office; }
    [[nodiscard]] Database &database() { return *m_database; }

private:
    /// A restored database is, byte by byte, the one that was copied; the act enters its journal when it is first opened.
    Result<void> recordRestore();
    Workplace(std::unique_ptr<DatabaseLock> lock, std::unique_ptr<Database> database, Now now);
    std::unique_ptr<DatabaseLock> m_lock;
    std::unique_ptr<Database> m_database;
    PhotoReader m_photos;
    Office m_office;
    QString m_whyOnlyLooking;
};

/// Takes a database away that could not be filled: nothing half done is left. Only for one that this process has made.
void removeDatabaseFiles(const QString &path);

/// The computer's clock: the only place that reads it.
[[nodiscard]] QDateTime computerClock();

} // namespace silpia
