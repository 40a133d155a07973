#include "app/look_window.h"
#include "app/workplace.h"
#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "tests/proofs/disk/small_disk.h"
#include "tests/support/form.h"
#include "tests/support/test_office.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTableView>
#include <unistd.h>

using namespace silpia;
using namespace silpia::disk;
using namespace silpia::test;

namespace {

/// A sound office with one application; `withLog` leaves what was committed last in the log, as a kill does.
void putDatabase(const QString &path, bool withLog = false)
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    if (withLog)
        t.raw("PRAGMA wal_checkpoint(TRUNCATE)");
    t.reach(State::Recorded);
    if (!withLog)
        t.raw("PRAGMA wal_checkpoint(TRUNCATE)");
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s}) {
        if (suffix.isEmpty() || withLog)
            REQUIRE(QFile::copy(t.database->path() + suffix, path + suffix));
    }
}

void checkOnlyLooking(const QString &path, const QString &word)
{
    auto place = Workplace::openOrLook(path, computerClock);
    if (!place)
        FAIL(place.error().message.toStdString() << " / " << place.error().detail.toStdString());
    const QString why = (*place)->whyOnlyLooking();
    INFO(why.toStdString());
    CHECK(why.contains(word));
    LookWindow window((*place)->office(), why);
    const auto *banner = window.findChild<QWidget *>(u"onlyLooking"_s);
    REQUIRE(banner);
    CHECK(banner->accessibleName().contains(why));
    CHECK(banner->accessibleName().contains(u"Hanya dapat dilihat"_s));
    const auto *table = window.findChild<QTableView *>(u"standings"_s);
    REQUIRE(table);
    REQUIRE(table->model()->rowCount() == 1);
    CHECK(table->model()->index(0, 3).data().toString() == label(State::Recorded));
    CHECK_FALSE(table->model()->index(0, 1).data().toString().contains(u"Chaniago"_s));
    CHECK_FALSE(table->model()->index(0, 2).data().toString().contains(child().value(Field::Nik)));
}

/// Whoever asks for a change is told in words that nobody can make one.
void checkStepsRefused(const QString &path)
{
    const auto place = must(Workplace::openOrLook(path, computerClock));
    Office &office = place->office();
    const auto known = must(credentialsOf(place->database(), u"mitra"_s));
    const Session session{known->officer, {}, {}};
    const Application app = *must(loadApplication(place->database(), {1}));
    for (const Step step : {Step::Recheck, Step::Correct, Step::Cancel}) {
        StepInput input;
        input.reason = u"Salah tekan"_s;
        input.fields.set(Field::ApplicantPhone, u"081374500002"_s);
        input.fieldGrounds.insert(Field::ApplicantPhone, u"Nomor baru"_s);
        const Error error = refusal(office.perform(session, app.id, step, app.version, input));
        CHECK(error.kind == ErrorKind::Storage);
        CHECK(error.message.contains(u"hanya dapat dibaca"_s));
    }
}

void checkVerbs(const QString &path, bool asNobody)
{
    const QTemporaryDir elsewhere;
    REQUIRE(QFile::setPermissions(elsewhere.path(), QFileDevice::Permissions::fromInt(0x7777)));
    const QString form = elsewhere.filePath(u"formulir.csv"_s);
    must(atomicWrite(form, Form().add(11).csv()));
    REQUIRE(QFile::setPermissions(form, QFileDevice::Permissions::fromInt(0x6444)));
    const Answer list = outside({u"list"_s, u"--db"_s, path}, asNobody);
    INFO(list.words.toStdString());
    CHECK(list.code == 0);
    CHECK(list.out.count(u'\n') == 1);
    CHECK(outside({u"check"_s, u"--db"_s, path}, asNobody).code == 0);
    CHECK(outside({u"import"_s, u"--db"_s, path, form, u"--dry-run"_s}, asNobody).code != 1);
    const Answer entered = outside({u"import"_s, u"--db"_s, path, form, u"--as"_s, u"loket_a"_s}, asNobody);
    CHECK(entered.code == 1);
    CHECK(entered.words.contains(u"izin menulis"_s));
    // A disk that nobody can write to any more is the very one to take a copy of.
    const Answer copy = outside({u"backup"_s, u"--db"_s, path, u"--to"_s, elsewhere.path()}, asNobody);
    INFO(copy.words.toStdString());
    CHECK(copy.code == 0);
    CHECK(copy.words.contains(u"tidak tercatat dalam jurnal"_s));
    CHECK(QDir(elsewhere.path()).entryList({u"*.cadangan"_s}).size() == 1);
}

} // namespace

TEST_CASE("A database on a disk that became read-only is opened for looking, with words, and refuses every step in words", "[disk]")
{
    SmallDisk disk(4096);
    if (!disk.isThere())
        return;
    const QString path = disk.path(u"silpia.db"_s);
    putDatabase(path);
    disk.setReadOnly(true);
    checkOnlyLooking(path, u"izin menulis"_s);
    checkStepsRefused(path);
    checkVerbs(path, false);
    CHECK(disk.files() == QStringList(u"silpia.db"_s));
    disk.setReadOnly(false);
    const auto place = Workplace::openOrLook(path, computerClock);
    REQUIRE(place);
    CHECK((*place)->whyOnlyLooking().isEmpty());
}

TEST_CASE("What was committed last before the disk became read-only is seen, though it stands only in the log", "[disk]")
{
    SmallDisk disk(4096);
    if (!disk.isThere())
        return;
    const QString path = disk.path(u"silpia.db"_s);
    putDatabase(path, true);
    disk.setReadOnly(true);
    checkOnlyLooking(path, u"izin menulis"_s);
    CHECK(outside({u"check"_s, u"--db"_s, path}).code == 0);
}

TEST_CASE("A database without write right is opened for looking by who may only read it", "[disk]")
{
    SmallDisk disk(4096);
    if (!disk.isThere() || ::geteuid() != 0)
        return;
    const QString path = disk.path(u"silpia.db"_s);
    putDatabase(path);
    REQUIRE(QFile::setPermissions(path, QFileDevice::Permissions::fromInt(0x6444)));
    checkVerbs(path, true);
}

TEST_CASE("The window of a database that nobody can write to says so on the terminal too", "[disk]")
{
    SmallDisk disk(4096);
    if (!disk.isThere())
        return;
    const QString path = disk.path(u"silpia.db"_s);
    putDatabase(path);
    disk.setReadOnly(true);
    QProcess program;
    program.start(QString::fromLocal8Bit(SILPIA_PROGRAM), {u"--db"_s, path});
    REQUIRE(program.waitForReadyRead(100) == false);
    program.setReadChannel(QProcess::StandardError);
    REQUIRE((program.bytesAvailable() > 0 || program.waitForReadyRead(30000)));
    CHECK(QString::fromUtf8(program.readAllStandardError()).contains(u"izin menulis"_s));
    CHECK(program.state() == QProcess::Running);
    program.kill();
    program.waitForFinished();
}
