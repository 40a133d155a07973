#pragma once

#include <QString>

namespace silpia {

/// Where this account's files went last, by the title of the dialog. Kept beside the account's other settings, not in the
/// database: a folder belongs to a computer. What cannot be read or written is simply not remembered.
class LastFolders
{
public:
    explicit LastFolders(QString file = usualFile()) : m_file(std::move(file)) {}
    [[nodiscard]] static QString usualFile();
    /// Empty when there is none, or it is gone.
    [[nodiscard]] QString of(const QString &title) const;
    void remember(const QString &title, const QString &folder) const;

private:
    QString m_file;
};

} // namespace silpia
