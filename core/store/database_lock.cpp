#include "core/store/database_lock.h"

#include "core/base/text.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>
#include <ctime>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace silpia {

namespace {

constexpr qsizetype kMostWords = 4096;
constexpr qint64 kInTheMakingSeconds = 2;

/// What a lock file says of its maker: process, program, host, machine, boot.
struct Maker
{
    QStringList lines;
    explicit Maker(const QByteArray &content) : lines(QString::fromLocal8Bit(content).split(u'\n')) {}
    [[nodiscard]] qint64 process() const { return lines.value(0).toLongLong(); }
    [[nodiscard]] bool isOfThisHost() const { return lines.value(2) == QSysInfo::machineHostName(); }
    [[nodiscard]] bool namesBoot() const { return !lines.value(4).isEmpty(); }
};

QByteArray contentOf(int file)
{
    QByteArray content(kMostWords, '\0');
    const ssize_t got = ::pread(file, content.data(), static_cast<size_t>(content.size()), 0);
    content.truncate(std::max<ssize_t>(got, 0));
    return content;
}

/// Whether anybody alive holds the file, which this process now holds for the kernel.
bool isLivingHere(int file)
{
    const QByteArray content = contentOf(file);
    struct stat state = {};
    if (::fstat(file, &state) != 0)
        return true;
    // Between its making and its first word a lock is empty for a moment. (The clock of its file system, not the office's.)
    if (content.isEmpty())
        return std::time(nullptr) - state.st_mtim.tv_sec < kInTheMakingSeconds;
    // One that names no boot was not made by us: it is believed while its process lives.
    const Maker maker(content);
    return !maker.namesBoot() && maker.isOfThisHost() && maker.process() > 0 && QFileInfo::exists(u"/proc/%1"_s.arg(maker.process()));
}

tl::unexpected<Error> heldBy(const QString &database, const QString &lockFile)
{
    QFile file(lockFile);
    const Maker maker(file.open(QIODevice::ReadOnly) ? file.read(kMostWords) : QByteArray());
    const QString who = QFileInfo(lockFile).owner();
    const QString holder = maker.process() > 0 ? tr("akun %1, proses %2").arg(who).arg(maker.process()) : tr("akun %1").arg(who);
    return fail(ErrorKind::Busy, tr("Basis data %1 sedang dibuka SILPIA lain di komputer ini (%2). Tutup dahulu.").arg(database, holder), lockFile);
}

/// Takes a lock file away that nobody alive holds.
void removeDeadLock(const QString &lockFile)
{
    const QByteArray name = QFile::encodeName(lockFile);
    int file = ::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    // Our own that nobody may read is still ours to look at.
    if (file < 0 && errno == EACCES && QFileInfo(lockFile).ownerId() == ::geteuid() && ::chmod(name.constData(), 0600) == 0)
        file = ::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return;
    // Whoever lives and holds the lock file holds it for the kernel too, which lets go when a process ends, however it ends.
    struct stat ours = {};
    struct stat there = {};
    if (::flock(file, LOCK_EX | LOCK_NB) == 0 && !isLivingHere(file) && ::fstat(file, &ours) == 0 && ::lstat(name.constData(), &there) == 0
        && ours.st_ino == there.st_ino)
        ::unlink(name.constData());
    ::close(file);
}

} // namespace

DatabaseLock::DatabaseLock(std::unique_ptr<QLockFile> file)
    : m_file(std::move(file))
{
}

DatabaseLock::~DatabaseLock() = default;

Result<std::unique_ptr<DatabaseLock>> DatabaseLock::take(const QString &database)
{
    const QString lockFile = database + u".lock"_s;
    const QString folder = QFileInfo(lockFile).absolutePath();
    if (!QFileInfo(folder).isDir())
        return fail(ErrorKind::NotFound, tr("Folder %1 tidak ada.").arg(folder));
    auto file = std::make_unique<QLockFile>(lockFile);
    file->setStaleLockTime(0);
    if (!file->tryLock(0) && file->error() == QLockFile::LockFailedError) {
        removeDeadLock(lockFile);
        (void)file->tryLock(0);
    }
    if (file->isLocked())
        return std::unique_ptr<DatabaseLock>(new DatabaseLock(std::move(file)));
    switch (file->error()) {
    case QLockFile::LockFailedError: return heldBy(database, lockFile);
    case QLockFile::PermissionError:
        return fail(ErrorKind::Storage, tr("Tidak ada izin menulis di folder %1. Minta izin, atau pindahkan basis data ke folder Anda.").arg(folder));
    case QLockFile::NoError:
    case QLockFile::UnknownError: break;
    }
    return fail(ErrorKind::Storage, tr("Disk penuh atau gagal: berkas kunci %1 tidak dapat ditulis. Kosongkan ruang lalu ulangi.").arg(lockFile));
}

} // namespace silpia
