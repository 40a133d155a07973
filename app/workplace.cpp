#include "app/workplace.h"

#include "core/base/folder_kind.h"
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

Workplace::Workplace(std::unique_ptr<DatabaseLock> lock, std::unique_ptr<Database> database, Now now)
    : m_lock(std::move(lock))
    , m_database(std::move(database))
    , m_office(*m_database, {std::move(now), &m_photos, QSysInfo::machineHostName()})
{
}

namespace {

QString nameOf(const ForeignFolder &folder)
{
    return folder.kind == ForeignFolder::Kind::Network ? tr("disk jaringan (%1)").arg(folder.name) : tr("folder sinkronisasi (%1)").arg(folder.name);
}

/// A new database is refused where it would be damaged sooner or later; one that is there is the office's only one.
Result<void> refuseForeign(const QString &path)
{
    const ForeignFolder folder = lookAtFolder(QFileInfo(path).absolutePath());
    if (!folder.isForeign())
        return {};
    return fail(ErrorKind::Refused, tr("%1 terletak di %2: basis data di sana dapat rusak atau tertimpa. Buat di disk komputer ini, dan taruh cadangannya di sana.")
                                        .arg(path, nameOf(folder)));
}

} // namespace

void removeDatabaseFiles(const QString &path)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

QString Workplace::warningOf(const QString &path)
{
    const ForeignFolder folder = lookAtFolder(QFileInfo(path).absolutePath());
    if (!folder.isForeign())
        return {};
    return tr("Basis data %1 terletak di %2: di sana dapat rusak atau tertimpa. Tutup SILPIA, lalu pindahkan ke disk komputer ini.").arg(path, nameOf(folder));
}

Result<std::unique_ptr<Workplace>> Workplace::open(const QString &path, OpenMode mode, Now now)
{
    std::unique_ptr<DatabaseLock> lock;
    const bool makes = mode == OpenMode::Create && !QFileInfo::exists(path);
    if (mode == OpenMode::Create)
        TRY(refuseForeign(path));
    if (mode == OpenMode::ReadWrite && !QFileInfo::exists(path))
        return fail(ErrorKind::NotFound, tr("Basis data %1 tidak ditemukan.").arg(path));
    if (mode == OpenMode::Create || mode == OpenMode::ReadWrite)
        lock = TRY(DatabaseLock::take(path));
    auto database = Database::open(path, mode);
    if (!database) {
        if (makes)
            removeDatabaseFiles(path); // the next start would find an empty file, and call it damaged
        return tl::unexpected<Error>(database.error());
    }
    std::unique_ptr<Workplace> place(new Workplace(std::move(lock), std::move(*database), std::move(now)));
    if (mode == OpenMode::ReadWrite)
        TRY(place->recordRestore());
    return place;
}

Result<std::unique_ptr<Workplace>> Workplace::openOrLook(const QString &path, Now now)
{
    auto place = open(path, OpenMode::ReadWrite, now);
    if (place || place.error().kind != ErrorKind::Storage)
        return place;
    auto look = open(path, OpenMode::ReadOnly, std::move(now));
    if (!look)
        return place;
    (*look)->m_whyOnlyLooking = place.error().message;
    return look;
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
