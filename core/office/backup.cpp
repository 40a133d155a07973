#include "core/office/backup.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/moment.h"
#include "core/base/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <sqlite3.h>

namespace silpia {

namespace {

// The file is: this line, the digest of all that follows, the database.
const QByteArray kMagic = "SILPIA-CADANGAN-1\n";
constexpr qint64 kChunk = 1 << 20;

Result<void> copyDatabase(Database &database, const QString &path)
{
    sqlite3 *copy = nullptr;
    const QByteArray name = QFile::encodeName(path);
    if (sqlite3_open_v2(name.constData(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) != SQLITE_OK) {
        sqlite3_close(copy);
        return fail(ErrorKind::Storage, tr("Salinan tidak dapat dibuat di %1. Periksa ruang dan izin.").arg(QFileInfo(path).path()));
    }
    sqlite3_backup *job = sqlite3_backup_init(copy, "main", database.handle(), "main");
    // All pages in one go: small steps never finish while others write.
    const int stepped = job ? sqlite3_backup_step(job, -1) : SQLITE_ERROR;
    const int finished = job ? sqlite3_backup_finish(job) : SQLITE_ERROR;
    // The copy keeps the header's WAL mode: turning it on at the first opening would be a write that a crash could tear.
    const int closed = sqlite3_close(copy);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK || closed != SQLITE_OK)
        return fail(ErrorKind::Storage, tr("Salinan tidak selesai: periksa ruang disk. Cadangan ini TIDAK dipakai."), QString::number(stepped));
    return {};
}

Result<QByteArray> digestOfRest(QFile &file)
{
    Digest digest;
    QByteArray chunk;
    while (!(chunk = file.read(kChunk)).isEmpty())
        digest.addRaw(chunk.constData(), chunk.size());
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::Storage, tr("Berkas %1 tidak dapat dibaca.").arg(file.fileName()), file.errorString());
    return digest.result();
}

/// Writes all of `source` after what `target` already holds.
Result<void> appendAll(QFile &target, QFile &source)
{
    QByteArray chunk;
    while (!(chunk = source.read(kChunk)).isEmpty()) {
        if (target.write(chunk) != chunk.size())
            return fail(ErrorKind::Storage, tr("Disk penuh saat menulis %1.").arg(target.fileName()), target.errorString());
    }
    if (source.error() != QFileDevice::NoError || !target.flush())
        return fail(ErrorKind::Storage, tr("Menulis %1 gagal.").arg(target.fileName()), target.errorString());
    return {};
}

Result<void> wrap(const QString &databaseFile, const QString &wrapped)
{
    QFile source(databaseFile);
    QFile target(wrapped);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(ErrorKind::Storage, tr("Cadangan tidak dapat ditulis di %1.").arg(QFileInfo(wrapped).path()), target.errorString());
    target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray digest = TRY(digestOfRest(source));
    source.seek(0);
    if (target.write(kMagic + digest) != kMagic.size() + kDigestBytes)
        return fail(ErrorKind::Storage, tr("Disk penuh saat menulis %1.").arg(wrapped), target.errorString());
    TRY(appendAll(target, source));
    target.close();
    return syncToDisk(wrapped);
}

/// Takes the database out of a backup after its digest was found right.
Result<void> unwrap(const QString &wrapped, const QString &databaseFile)
{
    QFile source(wrapped);
    if (QFileInfo(wrapped).isDir())
        return fail(ErrorKind::Invalid, tr("%1 adalah folder. Pilih berkas cadangannya.").arg(wrapped));
    if (!QFileInfo(wrapped).isFile())
        return fail(ErrorKind::NotFound, tr("Berkas cadangan %1 tidak ditemukan.").arg(wrapped));
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, tr("Tidak ada izin membaca %1.").arg(wrapped), source.errorString());
    if (source.read(kMagic.size()) != kMagic)
        return fail(ErrorKind::Damaged, tr("%1 bukan cadangan SILPIA, atau awalnya rusak.").arg(wrapped));
    const QByteArray digest = source.read(kDigestBytes);
    if (digest.size() != kDigestBytes || TRY(digestOfRest(source)) != digest)
        return fail(ErrorKind::Damaged, tr("Cadangan %1 rusak atau terpotong. Pakai cadangan lain.").arg(wrapped));
    source.seek(kMagic.size() + kDigestBytes);
    QFile target(databaseFile);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorKind::Storage, tr("%1 tidak dapat ditulis.").arg(databaseFile), target.errorString());
    target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    TRY(appendAll(target, source));
    target.close();
    return syncToDisk(databaseFile);
}

Result<JournalHead> prove(const QString &databaseFile)
{
    const auto copy = TRY(Database::open(databaseFile, OpenMode::ReadOnly));
    const CheckReport report = TRY(checkDatabase(*copy));
    if (!report.clean())
        return fail(ErrorKind::Damaged, tr("Isi cadangan tidak lulus pemeriksaan (%1). Jangan dipakai.").arg(report.flaws.first().where));
    return report.head;
}

/// A file of ours that goes when the work ends, whatever happened.
class Temporary
{
public:
    explicit Temporary(QString path) : m_path(std::move(path)) { remove(); }
    ~Temporary() { remove(); }
    Temporary(const Temporary &) = delete;
    Temporary &operator=(const Temporary &) = delete;
    [[nodiscard]] QString path() const { return m_path; }

private:
    void remove() const
    {
        for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(m_path + suffix);
    }
    QString m_path;
};

Result<void> moveFile(const QString &from, const QString &to)
{
    if (!QFile::rename(from, to))
        return fail(ErrorKind::Storage, tr("%1 tidak dapat dipindahkan ke %2.").arg(from, to));
    return syncToDisk(QFileInfo(to).absolutePath());
}

} // namespace

Result<BackupProof> backup(Database &database, const QString &folder, const QDateTime &now)
{
    const QDir directory(folder);
    if (!QFileInfo(folder).isDir())
        return fail(ErrorKind::NotFound, tr("Folder cadangan %1 tidak ada.").arg(folder));
    const QString stamp = officeTime(now).toString(u"yyyyMMdd-HHmmss"_s);
    const QString target = directory.filePath(u"silpia-%1.cadangan"_s.arg(stamp));
    if (QFileInfo::exists(target))
        return fail(ErrorKind::Invalid, tr("%1 sudah ada. Tunggu sedetik lalu ulangi.").arg(target));
    const Temporary copy(directory.filePath(u".silpia-%1.salinan"_s.arg(stamp)));
    const Temporary wrapped(directory.filePath(u".silpia-%1.sedang"_s.arg(stamp)));
    const Temporary back(directory.filePath(u".silpia-%1.uji"_s.arg(stamp)));
    TRY(copyDatabase(database, copy.path()));
    TRY(wrap(copy.path(), wrapped.path()));
    TRY(unwrap(wrapped.path(), back.path()));
    const JournalHead head = TRY(prove(back.path()));
    TRY(moveFile(wrapped.path(), target));
    return BackupProof{target, QFileInfo(target).size(), head};
}

Result<QString> restore(const QString &backupFile, const QString &target, const QDateTime &now)
{
    if (QFileInfo(target).isDir())
        return fail(ErrorKind::Invalid, tr("%1 adalah folder. Tulis nama berkas basis data.").arg(target));
    if (QFileInfo(backupFile).canonicalFilePath() == QFileInfo(target).canonicalFilePath() && QFileInfo::exists(target))
        return fail(ErrorKind::Invalid, tr("Cadangan dan basis data adalah berkas yang sama. Tulis nama lain."));
    const QString folder = QFileInfo(target).absolutePath();
    if (!QFileInfo(folder).isDir())
        return fail(ErrorKind::NotFound, tr("Folder %1 tidak ada.").arg(folder));
    QLockFile lock(target + u".lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0) && lock.error() != QLockFile::LockFailedError)
        return fail(ErrorKind::Storage, tr("Tidak ada izin menulis di folder %1.").arg(folder));
    if (!lock.isLocked())
        return fail(ErrorKind::Busy, tr("Basis data %1 sedang dibuka SILPIA. Tutup dahulu lalu ulangi.").arg(target));
    const Temporary restored(target + u".pemulihan"_s);
    TRY(unwrap(backupFile, restored.path()));
    TRY(prove(restored.path()));
    // Written while it can still fail: once the database is in its place, only renaming is left.
    const Temporary note(restoreNoteOf(target) + u".siap"_s);
    TRY(atomicWrite(note.path(), toIso(now).toUtf8()));
    QString aside;
    const QString old = u"%1.sebelum-%2"_s.arg(target, officeTime(now).toString(u"yyyyMMdd-HHmmss"_s));
    // Its log belongs to it: what was committed last may still lie only there, and a hot journal left behind would be
    // played back into the restored one – also where the database itself is gone.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s, u""_s}) {
        if (!QFileInfo::exists(target + suffix))
            continue;
        TRY(moveFile(target + suffix, old + suffix));
        aside = old;
    }
    TRY(moveFile(restored.path(), target));
    TRY(moveFile(note.path(), restoreNoteOf(target)));
    return aside;
}

Result<BackupProof> recordedBackup(Office &office, const Session &session, const QString &folder)
{
    TRY(require(office, session, {Role::Administrator}));
    TRY(act(office, session, u"backup"_s, {}, [](EventDraft &) -> Result<void> { return {}; }));
    return backup(office.database(), folder, office.now());
}

QString restoreNoteOf(const QString &database)
{
    return database + u".dipulihkan"_s;
}

} // namespace silpia
