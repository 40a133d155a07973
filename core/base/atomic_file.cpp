#include "core/base/atomic_file.h"

#include "core/base/text.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace silpia {

namespace {

tl::unexpected<Error> systemError(const QString &path, int code)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(code));
    if (code == ENOSPC || code == EDQUOT)
        return fail(ErrorKind::Storage, tr("Disk penuh. Kosongkan ruang lalu ulangi; berkas lama tidak berubah."), detail);
    if (code == EACCES || code == EPERM || code == EROFS)
        return fail(ErrorKind::Storage, tr("Tidak ada izin menulis ke %1. Pilih folder lain atau minta izin.").arg(path), detail);
    return fail(ErrorKind::Storage, tr("Berkas %1 tidak dapat ditulis.").arg(path), detail);
}

class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

bool writeAll(int fd, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

} // namespace

Result<void> syncToDisk(const QString &path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (file.fd() < 0 || ::fsync(file.fd()) != 0)
        return systemError(path, errno);
    return {};
}

AtomicFile::AtomicFile(QString path) : m_path(std::move(path)) {}

AtomicFile::~AtomicFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (m_made)
        ::unlink(QFile::encodeName(temporaryPath()).constData());
}

Result<void> AtomicFile::open()
{
    // Beside the target, because a rename is atomic only within one file system.
    m_descriptor = ::open(QFile::encodeName(temporaryPath()).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (m_descriptor < 0)
        return systemError(m_path, errno);
    m_made = true;
    return {};
}

Result<void> AtomicFile::write(const QByteArray &bytes)
{
    if (!writeAll(m_descriptor, bytes))
        return systemError(m_path, errno);
    return {};
}

Result<void> AtomicFile::commit()
{
    if (::fsync(m_descriptor) != 0 || ::rename(QFile::encodeName(temporaryPath()).constData(), QFile::encodeName(m_path).constData()) != 0)
        return systemError(m_path, errno);
    m_made = false;
    return syncToDisk(QFileInfo(m_path).absolutePath());
}

Result<void> atomicWrite(const QString &path, const QByteArray &bytes)
{
    AtomicFile file(path);
    TRY(file.open());
    TRY(file.write(bytes));
    return file.commit();
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorKind::NotFound, tr("Berkas %1 tidak ditemukan.").arg(path));
    if (!info.isFile())
        return fail(ErrorKind::Invalid, tr("%1 bukan berkas biasa.").arg(path));
    if (info.size() > limit)
        return fail(ErrorKind::Invalid, tr("Berkas %1 terlalu besar.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, tr("Berkas %1 tidak dapat dibaca. Periksa izinnya.").arg(path), file.errorString());
    const QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::Storage, tr("Berkas %1 tidak dapat dibaca.").arg(path), file.errorString());
    return bytes;
}

} // namespace silpia
