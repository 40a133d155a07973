#include "tests/proofs/disk/small_disk.h"

#include "core/base/text.h"
#include "tests/support/test_office.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace silpia::disk {

namespace {

constexpr int kPatienceMs = 120000;
constexpr uid_t kNobody = 65534;

void put(const char *path, const QByteArray &text)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    if (file >= 0) {
        (void)!::write(file, text.constData(), static_cast<size_t>(text.size()));
        ::close(file);
    }
}

/// A place of our own for mounts; what is mounted there goes when the process goes, however it goes.
bool hasNamespace()
{
    static const bool made = [] {
        const bool isRoot = ::geteuid() == 0;
        const QByteArray user = "0 " + QByteArray::number(::geteuid()) + " 1";
        const QByteArray group = "0 " + QByteArray::number(::getegid()) + " 1";
        if (::unshare(isRoot ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return false;
        if (!isRoot) {
            put("/proc/self/setgroups", "deny");
            put("/proc/self/uid_map", user);
            put("/proc/self/gid_map", group);
        }
        return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    }();
    return made;
}

} // namespace

SmallDisk::SmallDisk(int kilobytes)
{
    const QByteArray size = "mode=755,size=" + QByteArray::number(kilobytes) + "k";
    m_isThere = hasNamespace() && ::mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", 0, size.constData()) == 0;
    if (!m_isThere)
        WARN("SKIPPED: no small disk can be made here; be root, or allow user namespaces.");
}

SmallDisk::~SmallDisk()
{
    if (m_isThere)
        ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
}

QString SmallDisk::path(const QString &name) const
{
    return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
}

QStringList SmallDisk::files() const
{
    QStringList names = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    names.removeAll(u"ballast"_s);
    return names;
}

void SmallDisk::leave(int kilobytes)
{
    release();
    struct statvfs room = {};
    REQUIRE(::statvfs(QFile::encodeName(m_folder.path()).constData(), &room) == 0);
    qint64 over = static_cast<qint64>(room.f_bavail) * static_cast<qint64>(room.f_frsize) - kilobytes * 1024;
    QFile ballast(path(u"ballast"_s));
    REQUIRE(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray page(4096, 'x');
    for (; over > 0; over -= page.size()) {
        if (ballast.write(page) != page.size())
            break;
    }
}

void SmallDisk::release()
{
    QFile::remove(path(u"ballast"_s));
}

void SmallDisk::setReadOnly(bool on)
{
    const unsigned long flags = on ? MS_REMOUNT | MS_RDONLY : MS_REMOUNT;
    REQUIRE(::mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", flags, nullptr) == 0);
}

Answer outside(const QStringList &arguments, bool asNobody)
{
    QProcess process;
    if (asNobody)
        process.setChildProcessModifier([] {
            if (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)
                ::_exit(99);
        });
    process.start(QString::fromLocal8Bit(SILPIA_PROGRAM), arguments);
    process.write(test::kPassword.toUtf8() + '\n');
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(kPatienceMs));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace silpia::disk
