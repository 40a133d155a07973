#pragma once

#include <QStringList>
#include <QTemporaryDir>

namespace silpia::disk {

/// A file system of its own that holds so many kilobytes, seen by this process and those that it starts, and gone with it.
/// Needs root, or a kernel that lets everybody make a namespace; where neither is there, isThere() says no, loudly.
class SmallDisk
{
public:
    explicit SmallDisk(int kilobytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] QString path(const QString &name = {}) const;
    /// All files, hidden ones too, but the ballast.
    [[nodiscard]] QStringList files() const;
    void leave(int kilobytes); ///< fills it up but for so much
    void release();            ///< gives the room back
    void setReadOnly(bool on);

private:
    QTemporaryDir m_folder;
    bool m_isThere = false;
};

struct Answer
{
    int code = -1;
    QString out;
    QString words; ///< of standard error
};
/// The program from outside. `asNobody`: without rights, where this is root.
[[nodiscard]] Answer outside(const QStringList &arguments, bool asNobody = false);

} // namespace silpia::disk
