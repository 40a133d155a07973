#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace silpia {

/// Writes `bytes` to `path` so that after a crash or a full disk either the old file or the whole new one is there.
/// Errors: Storage, with the cause in words.
[[nodiscard]] Result<void> atomicWrite(const QString &path, const QByteArray &bytes);

/// Reads a whole regular file of at most `limit` bytes. Errors: NotFound, Invalid (a directory, too large), Storage.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit);

/// Forces a file or a directory to the disk. Errors: Storage.
[[nodiscard]] Result<void> syncToDisk(const QString &path);

} // namespace silpia
