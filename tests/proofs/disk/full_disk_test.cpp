#include "app/workplace.h"
#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/office/backup.h"
#include "core/office/siak.h"
#include "tests/proofs/disk/small_disk.h"
#include "tests/support/form.h"
#include "tests/support/test_office.h"

#include <QDir>
#include <QFile>
#include <iostream>

using namespace silpia;
using namespace silpia::disk;
using namespace silpia::test;

namespace {

const QString kPartners = QStringLiteral(SILPIA_SOURCE_DIR "/resources/demo/mitra.csv");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// An office whose files lie on a disk.
class OfficeOn
{
public:
    explicit OfficeOn(const SmallDisk &disk)
    {
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", QFile::encodeName(disk.path()));
        m_office = std::make_unique<TestOffice>(PrintWay::Silpia, Kept::InFile);
        before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    }
    TestOffice *operator->() { return m_office.get(); }
    TestOffice &operator*() { return *m_office; }

private:
    std::unique_ptr<TestOffice> m_office;
};

/// Takes an act with 0, 4, 8 … kB left until one succeeds; each refusal is in words and leaves no trace, and with room the
/// same act of the same process succeeds.
template<typename F>
int refusedUntilThereIsRoom(SmallDisk &disk, TestOffice &t, F &&act)
{
    const QStringList before = t.dump();
    int refusals = 0;
    for (int room = 0;; room += 4) {
        INFO(room << " kB left");
        REQUIRE(room < 2000);
        disk.leave(room);
        t.office.forgetBook();
        const auto done = act();
        if (done)
            break;
        ++refusals;
        CHECK(done.error().kind == ErrorKind::Storage);
        CHECK(done.error().message.startsWith(u"Disk penuh"_s));
        REQUIRE(t.changedSince(before) == QStringList());
        disk.release();
        const auto again = t.undone(act);
        REQUIRE(again);
        REQUIRE(t.changedSince(before) == QStringList());
    }
    disk.release();
    CHECK(t.flaws() == QStringList());
    return refusals;
}

/// Copies a sound office onto a disk.
void putDatabase(const SmallDisk &disk, const QString &name)
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    t.reach(State::Recorded);
    t.raw("PRAGMA wal_checkpoint(TRUNCATE)");
    REQUIRE(QFile::copy(t.database->path(), disk.path(name)));
}

} // namespace

TEST_CASE("On a full disk each act is refused in plain words, leaves no trace, and succeeds when there is room again", "[disk]")
{
    SmallDisk disk(8192);
    if (!disk.isThere())
        return;
    OfficeOn office(disk);
    TestOffice &t = *office;
    int refusals = refusedUntilThereIsRoom(disk, t, [&] { return t.office.submit(t.partner, t.submission(1)); });
    const Application app = t.reach(State::Complete, 2);
    refusals += refusedUntilThereIsRoom(disk, t, [&] { return t.attempt(t.partner, app, Step::Record); });
    const Application valid = t.reach(State::Validated, 3);
    refusals += refusedUntilThereIsRoom(disk, t, [&] { return startPrint(t.office, t.printer, valid.id, valid.version, {}); });
    refusals += refusedUntilThereIsRoom(disk, t, [&] { return keepSettings(t.office, t.admin, {{u"head.name"_s, u"Nama Baru"_s}}); });
    refusals += refusedUntilThereIsRoom(disk, t, [&] { return loadSiakExtract(t.office, t.admin, "NIK,NAMA_LGKP,TGL_LHR\n1301050703180001,A,07-03-2018\n"); });
    std::cout << refusals << " refusals on a full disk\n";
    CHECK(refusals > 5);
}

TEST_CASE("What is only looked at can be looked at on a disk without a byte of room", "[disk]")
{
    SmallDisk disk(4096);
    if (!disk.isThere())
        return;
    putDatabase(disk, u"silpia.db"_s);
    disk.leave(0);
    const Answer list = outside({u"list"_s, u"--db"_s, disk.path(u"silpia.db"_s)});
    INFO(list.words.toStdString());
    CHECK(list.code == 0);
    CHECK(list.out.count(u'\n') == 1);
    CHECK(outside({u"check"_s, u"--db"_s, disk.path(u"silpia.db"_s)}).code == 0);
    const auto place = Workplace::openOrLook(disk.path(u"silpia.db"_s), computerClock);
    REQUIRE(place);
    INFO((*place)->whyOnlyLooking().toStdString());
    CHECK((*place)->whyOnlyLooking().startsWith(u"Disk penuh"_s));
}

TEST_CASE("A file is written whole or the old one stays, wherever the disk becomes full", "[disk]")
{
    SmallDisk disk(1024);
    if (!disk.isThere())
        return;
    const QString path = disk.path(u"kartu.pdf"_s);
    const QByteArray old(5000, 'a');
    const QByteArray bytes(100 * 1024, 'b');
    must(atomicWrite(path, old));
    int refusals = 0;
    for (int room = 0;; room += 4) {
        INFO(room << " kB left");
        disk.leave(room);
        const auto written = atomicWrite(path, bytes);
        CHECK(disk.files() == QStringList(u"kartu.pdf"_s));
        if (written)
            break;
        ++refusals;
        CHECK(written.error().kind == ErrorKind::Storage);
        CHECK(written.error().message.startsWith(u"Disk penuh"_s));
        REQUIRE(bytesOf(path) == old);
    }
    CHECK(refusals == 25);
    CHECK(bytesOf(path) == bytes);
}

TEST_CASE("A new database is there whole or not at all, wherever the disk becomes full", "[disk]")
{
    SmallDisk disk(4096);
    if (!disk.isThere())
        return;
    const QString path = disk.path(u"baru.db"_s);
    int refusals = 0;
    for (int room = 0;; room += 96) {
        INFO(room << " kB left");
        disk.leave(room);
        const Answer made = outside({u"init"_s, u"--db"_s, path, u"--partners"_s, kPartners, u"--admin"_s, u"ani"_s});
        INFO(made.words.toStdString());
        if (made.code == 0)
            break;
        ++refusals;
        CHECK(made.code == 1);
        CHECK(made.words.contains(u"Disk penuh"_s));
        REQUIRE(disk.files() == QStringList());
    }
    disk.release();
    CHECK(refusals > 3);
    CHECK(outside({u"check"_s, u"--db"_s, path}).code == 0);
}

TEST_CASE("A backup is there whole or not at all, wherever the disk becomes full", "[disk]")
{
    SmallDisk disk(8192);
    if (!disk.isThere())
        return;
    const QTemporaryDir elsewhere;
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    t.reach(State::Recorded);
    int refusals = 0;
    for (int room = 0;; room += 64) {
        INFO(room << " kB left");
        REQUIRE(room < 8000);
        disk.leave(room);
        t.later(1);
        const auto made = recordedBackup(t.office, t.admin, disk.path());
        if (made)
            break;
        ++refusals;
        CHECK(made.error().kind == ErrorKind::Storage);
        INFO(made.error().message.toStdString());
        CHECK((made.error().message.contains(u"penuh"_s) || made.error().message.contains(u"ruang"_s)));
        REQUIRE(disk.files() == QStringList());
    }
    CHECK(refusals > 5);
    CHECK(disk.files().size() == 1);
    CHECK(t.flaws() == QStringList());
    must(restore(disk.path(disk.files().first()), elsewhere.filePath(u"kembali.db"_s), t.now));
}

TEST_CASE("A restore brings the whole database or leaves the old one, wherever the disk becomes full", "[disk]")
{
    SmallDisk disk(8192);
    if (!disk.isThere())
        return;
    const QTemporaryDir elsewhere;
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    t.reach(State::Verified);
    const QString copy = must(recordedBackup(t.office, t.admin, elsewhere.path())).path;
    putDatabase(disk, u"silpia.db"_s);
    const QByteArray old = bytesOf(disk.path(u"silpia.db"_s));
    int refusals = 0;
    for (int room = 0;; room += 64) {
        INFO(room << " kB left");
        REQUIRE(room < 8000);
        disk.leave(room);
        const Answer back = outside({u"restore"_s, u"--from"_s, copy, u"--db"_s, disk.path(u"silpia.db"_s)});
        INFO(back.words.toStdString());
        if (back.code == 0)
            break;
        ++refusals;
        CHECK(back.code == 1);
        CHECK((back.words.contains(u"penuh"_s) || back.words.contains(u"ruang"_s)));
        REQUIRE(disk.files() == QStringList(u"silpia.db"_s));
        REQUIRE(bytesOf(disk.path(u"silpia.db"_s)) == old);
    }
    CHECK(refusals > 3);
    CHECK(outside({u"check"_s, u"--db"_s, disk.path(u"silpia.db"_s)}).code == 0);
}

TEST_CASE("A form is entered whole or not at all, wherever the disk becomes full", "[disk]")
{
    SmallDisk disk(8192);
    if (!disk.isThere())
        return;
    putDatabase(disk, u"silpia.db"_s);
    const QTemporaryDir elsewhere;
    const QString form = elsewhere.filePath(u"formulir.csv"_s);
    must(atomicWrite(form, Form().add(11).add(12).csv()));
    const QStringList import = {u"import"_s, u"--db"_s, disk.path(u"silpia.db"_s), form, u"--as"_s, u"loket_a"_s};
    const QString head = outside({u"check"_s, u"--db"_s, disk.path(u"silpia.db"_s)}).out;
    REQUIRE_FALSE(head.isEmpty());
    int refusals = 0;
    for (int room = 0;; room += 64) {
        INFO(room << " kB left");
        REQUIRE(room < 8000);
        disk.leave(room);
        const Answer entered = outside(import);
        INFO(entered.words.toStdString());
        disk.release();
        const Answer list = outside({u"list"_s, u"--db"_s, disk.path(u"silpia.db"_s)});
        if (entered.code == 0) {
            CHECK(list.out.count(u'\n') == 3);
            break;
        }
        ++refusals;
        CHECK(entered.code == 1);
        CHECK(entered.words.contains(u"Disk penuh"_s));
        REQUIRE(list.out.count(u'\n') == 1);
    }
    CHECK(refusals > 3);
    CHECK(outside({u"check"_s, u"--db"_s, disk.path(u"silpia.db"_s)}).code == 0);
}

TEST_CASE("A demo that finds the disk full leaves nothing that looks like one", "[disk]")
{
    SmallDisk disk(5000);
    if (!disk.isThere())
        return;
    for (const int room : {0, 300, 4500}) {
        INFO(room << " kB left");
        disk.leave(room);
        const Answer made = outside({u"demo"_s, u"--out"_s, disk.path(u"peragaan"_s)});
        INFO(made.words.toStdString());
        CHECK(made.code == 1);
        CHECK(made.words.contains(u"Disk penuh"_s));
        CHECK(QDir(disk.path(u"peragaan"_s)).isEmpty());
        QDir(disk.path(u"peragaan"_s)).removeRecursively();
    }
}
