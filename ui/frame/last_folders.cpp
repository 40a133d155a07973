#include "ui/frame/last_folders.h"

#include "core/base/atomic_file.h"
#include "core/base/text.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace silpia {

namespace {

constexpr qint64 kLargest = 64 * 1024;

QJsonObject readAll(const QString &file)
{
    const auto bytes = readFile(file, kLargest);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

} // namespace

QString LastFolders::usualFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"folder-terakhir.json"_s);
}

QString LastFolders::of(const QString &title) const
{
    const QString folder = readAll(m_file).value(title).toString();
    return QDir::isAbsolutePath(folder) && QFileInfo(folder).isDir() ? folder : QString();
}

void LastFolders::remember(const QString &title, const QString &folder) const
{
    QJsonObject all = readAll(m_file);
    if (all.value(title).toString() == folder || !QDir().mkpath(QFileInfo(m_file).path()))
        return;
    all.insert(title, folder);
    (void)atomicWrite(m_file, QJsonDocument(all).toJson());
}

} // namespace silpia
