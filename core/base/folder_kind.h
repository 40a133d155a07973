#pragma once

#include <QStringList>

namespace silpia {

/// Why a folder is no place for a database: other computers write there too (a network disk), or a program that copies and
/// renames files behind our back (a synchronised folder).
struct ForeignFolder
{
    enum class Kind : quint8 { None, Network, Synchronised };
    Kind kind = Kind::None;
    QString name; ///< "NFS", "OneDrive"
    [[nodiscard]] bool isForeign() const { return kind != Kind::None; }
};

/// The verdict on a folder by the number of its file system (statfs), its path, and the marks of synchronising programs
/// that lie in it or above it.
[[nodiscard]] ForeignFolder judgeFolder(quint64 fileSystem, const QString &path, const QStringList &marks);

/// The same of a folder of this computer. One that cannot be looked at is not called foreign.
[[nodiscard]] ForeignFolder lookAtFolder(const QString &path);

} // namespace silpia
