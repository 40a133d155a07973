#include "core/base/folder_kind.h"

#include "core/base/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <array>
#include <sys/vfs.h>

namespace silpia {

namespace {

struct FileSystem
{
    quint64 number;
    QLatin1StringView name;
};

// From statfs(2). FUSE is among them because sshfs, rclone and the desktop's own network folders are of it.
constexpr std::array kNetwork = {
    FileSystem{0x6969, "NFS"_L1},      FileSystem{0x517b, "SMB"_L1},      FileSystem{0xfe534d42, "SMB2"_L1},   FileSystem{0xff534d42, "CIFS"_L1},
    FileSystem{0x65735546, "FUSE"_L1}, FileSystem{0x01021997, "9P"_L1},   FileSystem{0x5346414f, "AFS"_L1},    FileSystem{0x6b414653, "AFS"_L1},
    FileSystem{0x00c36400, "Ceph"_L1}, FileSystem{0x73757245, "Coda"_L1}, FileSystem{0x7461636f, "OCFS2"_L1}, FileSystem{0x01161970, "GFS2"_L1},
};

struct Program
{
    QLatin1StringView name;
    QLatin1StringView folder; ///< what its folder is called, as a rule
    QLatin1StringView mark;   ///< a file or a folder that it puts there
};

constexpr std::array kPrograms = {
    Program{"Dropbox"_L1, "Dropbox"_L1, ".dropbox"_L1},
    Program{"Dropbox"_L1, ""_L1, ".dropbox.cache"_L1},
    Program{"OneDrive"_L1, "OneDrive"_L1, ".OneDrive"_L1},
    Program{"Google Drive"_L1, "Google Drive"_L1, ".tmp.driveupload"_L1},
    Program{"Google Drive"_L1, "GoogleDrive"_L1, ".tmp.drivedownload"_L1},
    Program{"Google Drive"_L1, "My Drive"_L1, ""_L1},
    Program{"Nextcloud"_L1, "Nextcloud"_L1, ".nextcloudsync.log"_L1},
    Program{"ownCloud"_L1, "ownCloud"_L1, ".owncloudsync.log"_L1},
    Program{"Nextcloud/ownCloud"_L1, ""_L1, ".sync-exclude.lst"_L1},
    Program{"Syncthing"_L1, "Syncthing"_L1, ".stfolder"_L1},
    Program{"MEGA"_L1, "MEGA"_L1, ".megaignore"_L1},
    Program{"pCloud"_L1, "pCloudDrive"_L1, ""_L1},
    Program{"iCloud"_L1, "iCloud Drive"_L1, ""_L1},
};

/// "OneDrive", "OneDrive - Dinas", "Dropbox (Kantor)"; not "OneDriveku".
bool isCalled(const QString &folder, QLatin1StringView name)
{
    if (name.isEmpty() || !folder.startsWith(name, Qt::CaseInsensitive))
        return false;
    const QString rest = folder.mid(name.size());
    return rest.isEmpty() || rest.startsWith(u" - "_s) || rest.startsWith(u" ("_s);
}

} // namespace

ForeignFolder judgeFolder(quint64 fileSystem, const QString &path, const QStringList &marks)
{
    for (const FileSystem &network : kNetwork) {
        if (network.number == fileSystem)
            return {ForeignFolder::Kind::Network, network.name};
    }
    const QStringList folders = path.split(u'/', Qt::SkipEmptyParts);
    for (const Program &program : kPrograms) {
        const bool byName = std::any_of(folders.begin(), folders.end(), [&](const QString &folder) { return isCalled(folder, program.folder); });
        if (byName || (!program.mark.isEmpty() && marks.contains(program.mark)))
            return {ForeignFolder::Kind::Synchronised, program.name};
    }
    return {};
}

ForeignFolder lookAtFolder(const QString &path)
{
    const QString folder = QFileInfo(path).canonicalFilePath(); // a link into a synchronised folder leads there too
    struct statfs answer = {};
    if (folder.isEmpty() || ::statfs(QFile::encodeName(folder).constData(), &answer) != 0)
        return {};
    QStringList marks;
    for (QDir above(folder);; above.cdUp()) {
        // In the home folder itself such marks are the programs' own settings, and say nothing of what lies below.
        const bool isHome = above.canonicalPath() == QFileInfo(QDir::homePath()).canonicalFilePath();
        for (const Program &program : kPrograms) {
            if (!isHome && !program.mark.isEmpty() && QFileInfo::exists(above.filePath(program.mark)))
                marks.append(program.mark);
        }
        if (above.isRoot())
            break;
    }
    // The field is signed on some machines, and the high magic numbers must not grow ones before them.
    return judgeFolder(static_cast<quint64>(answer.f_type) & 0xffffffffU, folder, marks);
}

} // namespace silpia
