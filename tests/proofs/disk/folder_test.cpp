#include "app/workplace.h"
#include "core/base/folder_kind.h"
#include "core/base/text.h"
#include "tests/proofs/disk/small_disk.h"
#include "tests/support/test_office.h"

#include <QDir>
#include <QFile>

using namespace silpia;
using namespace silpia::disk;
using namespace silpia::test;

namespace {

constexpr quint64 kExt4 = 0xef53;

QString nameIn(const QString &path, const QStringList &marks = {})
{
    return judgeFolder(kExt4, path, marks).name;
}

} // namespace

TEST_CASE("A network disk is known by the number of its file system, a disk of this computer is none", "[disk][folder]")
{
    for (const quint64 number : {0x6969U, 0x517bU, 0xfe534d42U, 0xff534d42U, 0x65735546U, 0x01021997U, 0x5346414fU, 0x00c36400U})
        CHECK(judgeFolder(number, u"/srv/silpia"_s, {}).kind == ForeignFolder::Kind::Network);
    // ext4, btrfs, xfs, tmpfs, overlayfs, vfat, ntfs3, zfs
    for (const quint64 number : {0xef53U, 0x9123683eU, 0x58465342U, 0x01021994U, 0x794c7630U, 0x4d44U, 0x7366746eU, 0x2fc12fc1U})
        CHECK_FALSE(judgeFolder(number, u"/srv/silpia"_s, {}).isForeign());
    CHECK(judgeFolder(0x6969, u"/home/ani/Dropbox"_s, {}).name == u"NFS"_s);
}

TEST_CASE("A synchronised folder is known by its name or by what its program puts there", "[disk][folder]")
{
    CHECK(nameIn(u"/home/ani/Dropbox/kia"_s) == u"Dropbox"_s);
    CHECK(nameIn(u"/home/ani/Dropbox (Kantor)"_s) == u"Dropbox"_s);
    CHECK(nameIn(u"/home/ani/OneDrive - Dinas Dukcapil/kia"_s) == u"OneDrive"_s);
    CHECK(nameIn(u"/home/ani/onedrive"_s) == u"OneDrive"_s);
    CHECK(nameIn(u"/home/ani/Google Drive/My Drive"_s) == u"Google Drive"_s);
    CHECK(nameIn(u"/home/ani/Nextcloud"_s) == u"Nextcloud"_s);
    CHECK(nameIn(u"/home/ani/ownCloud/a/b/c"_s) == u"ownCloud"_s);
    CHECK(nameIn(u"/home/ani/Sync"_s, {u".stfolder"_s}) == u"Syncthing"_s);
    CHECK(nameIn(u"/data"_s, {u".dropbox.cache"_s}) == u"Dropbox"_s);
    CHECK(nameIn(u"/data"_s, {u".owncloudsync.log"_s}) == u"ownCloud"_s);
    CHECK(nameIn(u"/home/ani/Dokumen/OneDriveku"_s).isEmpty());
    CHECK(nameIn(u"/home/ani/.local/share/silpia"_s).isEmpty());
    CHECK(nameIn(u"/home/ani/Sync"_s).isEmpty());
    CHECK(nameIn({}).isEmpty());
}

TEST_CASE("A new database is refused in a synchronised folder, in words that say where to put it", "[disk][folder]")
{
    const QTemporaryDir folder;
    CHECK_FALSE(lookAtFolder(folder.path()).isForeign());
    QDir(folder.path()).mkpath(u"awan/.stfolder"_s);
    QDir(folder.path()).mkpath(u"awan/kantor"_s);
    REQUIRE(QFile::link(folder.filePath(u"awan/kantor"_s), folder.filePath(u"biasa"_s)));
    for (const QString &where : {u"awan/baru.db"_s, u"awan/kantor/baru.db"_s, u"biasa/baru.db"_s}) {
        const Answer made = outside(
            {u"init"_s, u"--db"_s, folder.filePath(where), u"--partners"_s, QStringLiteral(SILPIA_SOURCE_DIR "/resources/demo/mitra.csv"), u"--admin"_s, u"ani"_s});
        INFO(made.words.toStdString());
        CHECK(made.code == 1);
        CHECK(made.words.contains(u"folder sinkronisasi (Syncthing)"_s));
        CHECK(made.words.contains(u"disk komputer ini"_s));
        CHECK_FALSE(QFile::exists(folder.filePath(where)));
        CHECK_FALSE(QFile::exists(folder.filePath(where) + u".lock"_s));
    }
}

TEST_CASE("A database that lies in a synchronised folder already is opened, with a warning", "[disk][folder]")
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath(u"OneDrive"_s);
    const QString path = folder.filePath(u"OneDrive/silpia.db"_s);
    {
        TestOffice t(PrintWay::Silpia, Kept::InFile);
        t.raw("PRAGMA wal_checkpoint(TRUNCATE)");
        REQUIRE(QFile::copy(t.database->path(), path));
    }
    CHECK(Workplace::open(path, OpenMode::ReadWrite, computerClock));
    CHECK(Workplace::warningOf(path).contains(u"folder sinkronisasi (OneDrive)"_s));
    CHECK(Workplace::warningOf(folder.filePath(u"silpia.db"_s)).isEmpty());
    const Answer entered = outside({u"import"_s, u"--db"_s, path, QStringLiteral(SILPIA_SOURCE_DIR "/resources/demo/loket.csv"), u"--as"_s, u"loket_a"_s});
    CHECK(entered.words.contains(u"folder sinkronisasi (OneDrive)"_s));
}
