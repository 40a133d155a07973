#include "app/workplace.h"

#include "core/base/text.h"
#include "core/office/backup.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace silpia {

QDateTime computerClock()
{
    return QDateTime::currentDateTimeUtc();
}

Workplace::Workplace(std::unique_ptr<QLockFile> lock, std::unique_ptr<Database> database, Now now)
    : m_lock(std::move(lock))
    , m_database(std::move(database))
    , m_office(*m_database, {std::move(now), &m_photos, QSysInfo::machineHostName()})
{
}

Result<std::unique_ptr<Workplace>> Workplace::open(const QString &path, OpenMode mode, Now now)
{
    std::unique_ptr<QLockFile> lock;
    if (mode == OpenMode::Create || mode == OpenMode::ReadWrite) {
        lock = std::make_unique<QLockFile>(path + u".lock"_s);
        // A lock left by a crash is taken over at once: its process is gone, and Qt looks.
        lock->setStaleLockTime(0);
        if (!lock->tryLock(0) && lock->error() == QLockFile::LockFailedError)
            return fail(ErrorKind::Busy, tr("Basis data %1 sedang dibuka SILPIA lain di komputer ini. Tutup dahulu.").arg(path));
    }
    auto database = TRY(Database::open(path, mode));
    std::unique_ptr<Workplace> place(new Workplace(std::move(lock), std::move(database), std::move(now)));
    if (mode == OpenMode::ReadWrite)
        TRY(place->recordRestore());
    return place;
}

Result<void> Workplace::recordRestore()
{
    const QString note = restoreNoteOf(m_database->path());
    if (!QFileInfo::exists(note))
        return {};
    TRY(act(m_office, {}, u"restore"_s, {}, [](EventDraft &) -> Result<void> { return {}; }));
    QFile::remove(note);
    return {};
}

} // namespace silpia
