#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace silpia {

/// A file in the making: it grows under a name of its own beside `path`, and either comes to stand there whole or goes again.
class AtomicFile
{
public:
    explicit AtomicFile(QString path);
    ~AtomicFile(); ///< what was not committed is gone
    AtomicFile(const AtomicFile &) = delete;
    AtomicFile &operator=(const AtomicFile &) = delete;
    /// For this account only. Errors: Storage, with the cause in words.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> write(const QByteArray &bytes);
    /// Where a library that wants a name may write; the file itself must stay.
    [[nodiscard]] QString temporaryPath() const { return m_path + temporaryEnd(); }
    /// How the names of files in the making end: a program that is killed leaves them.
    [[nodiscard]] static QString temporaryEnd() { return QStringLiteral(".tmp"); }
    /// Forces it to the disk and puts it in place of what stood there.
    [[nodiscard]] Result<void> commit();

private:
    QString m_path;
    int m_descriptor = -1;
    bool m_made = false;
};

/// Writes `bytes` to `path` so that after a crash or a full disk either the old file or the whole new one is there.
/// Errors: Storage, with the cause in words.
[[nodiscard]] Result<void> atomicWrite(const QString &path, const QByteArray &bytes);

/// Reads a whole regular file of at most `limit` bytes. Errors: NotFound, Invalid (a directory, too large), Storage.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit);

/// Forces a file or a directory to the disk. Errors: Storage.
[[nodiscard]] Result<void> syncToDisk(const QString &path);

} // namespace silpia
