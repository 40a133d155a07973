#include "core/base/text.h"
#include "core/office/backup.h"
#include "tests/support/test_office.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <random>
#include <sys/stat.h>

using namespace silpia;
using namespace silpia::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

TEST_CASE("A backup is proven: same head, clean, one file for its owner, and nothing else left behind", "[backup]")
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    t.reach(State::HandedOver, 1);
    const QTemporaryDir folder;
    ::umask(022); // as the office's desktop has it
    const BackupProof proof = must(backup(*t.database, folder.path(), t.now));
    CHECK(proof.head.text() == must(journalHead(*t.database)).text());
    CHECK(proof.bytes == QFileInfo(proof.path).size());
    CHECK(filesIn(folder.path()) == QStringList{u"silpia-20261124-100000.cadangan"_s});
    struct stat status = {};
    REQUIRE(::stat(QFile::encodeName(proof.path).constData(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("A backup comes back whole, and the present database is kept aside", "[backup]")
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    const Application app = t.reach(State::Validated, 1);
    const QTemporaryDir folder;
    const BackupProof proof = must(backup(*t.database, folder.path(), t.now));
    t.take(app, Step::Print);
    const JournalHead later = must(journalHead(*t.database));
    const QString path = t.database->path();
    t.database.reset();
    const QString aside = must(restore(proof.path, path, t.now));
    CHECK(aside == path + u".sebelum-20261124-100000"_s);
    const auto restored = must(Database::open(path, OpenMode::ReadWrite));
    CHECK(must(journalHead(*restored)).text() == proof.head.text());
    CHECK(must(loadApplication(*restored, app.id))->state == State::Validated);
    CHECK(must(checkDatabase(*restored)).clean());
    const auto kept = must(Database::open(aside, OpenMode::ReadOnly));
    CHECK(must(journalHead(*kept)).text() == later.text());
    CHECK(must(loadApplication(*kept, app.id))->state == State::Printed);
}

TEST_CASE("What was committed last and lies only in the log is kept aside with its database", "[backup]")
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    t.reach(State::Registered, 1);
    const QTemporaryDir folder;
    const BackupProof proof = must(backup(*t.database, folder.path(), t.now));
    t.submitted(2);
    // As after a crash: the database and its log lie there, nobody has tidied up.
    const QString crashed = folder.filePath(u"jatuh.db"_s);
    for (const QString &suffix : {u""_s, u"-wal"_s})
        REQUIRE(QFile::copy(t.database->path() + suffix, crashed + suffix));
    const QString aside = must(restore(proof.path, crashed, t.now));
    const auto kept = must(Database::open(aside, OpenMode::ReadWrite));
    CHECK(must(kept->number(u"SELECT count(*) FROM application"_s)) == 2);
    const auto restored = must(Database::open(crashed, OpenMode::ReadWrite));
    CHECK(must(restored->number(u"SELECT count(*) FROM application"_s)) == 1);
}

TEST_CASE("A backup is restored where there was no database", "[backup]")
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    const QTemporaryDir folder;
    const BackupProof proof = must(backup(*t.database, folder.path(), t.now));
    const QString target = folder.filePath(u"baru.db"_s);
    ::umask(022);
    CHECK(must(restore(proof.path, target, t.now)).isEmpty());
    CHECK(must(journalHead(*must(Database::open(target, OpenMode::ReadOnly)))).text() == proof.head.text());
    struct stat status = {};
    REQUIRE(::stat(QFile::encodeName(target).constData(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("Whichever byte of a backup is flipped, it is refused as damaged and the present database stays", "[backup]")
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    t.reach(State::HandedOver, 1);
    const QTemporaryDir folder;
    const QByteArray whole = bytesOf(must(backup(*t.database, folder.path(), t.now)).path);
    const QString target = folder.filePath(u"sekarang.db"_s);
    write(target, "basis data sekarang");
    const QString damaged = folder.filePath(u"rusak.cadangan"_s);
    std::mt19937 random(1);
    QList<qsizetype> places = {0, 17, 18, 49, 50, whole.size() - 1};
    while (places.size() < 200)
        places.append(static_cast<qsizetype>(random() % static_cast<unsigned>(whole.size())));
    for (const qsizetype place : places) {
        INFO("byte " << place << " of " << whole.size());
        QByteArray flipped = whole;
        flipped[place] = static_cast<char>(flipped.at(place) ^ (1 << (random() % 8)));
        write(damaged, flipped);
        REQUIRE(refusal(restore(damaged, target, t.now)).kind == ErrorKind::Damaged);
        REQUIRE(bytesOf(target) == QByteArray("basis data sekarang"));
    }
    CHECK(filesIn(folder.path()) == QStringList{u"rusak.cadangan"_s, u"sekarang.db"_s, u"silpia-20261124-100000.cadangan"_s});
}

TEST_CASE("A backup that is cut short, longer, foreign, empty or missing says which", "[backup]")
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    const QTemporaryDir folder;
    const QString good = must(backup(*t.database, folder.path(), t.now)).path;
    const QByteArray whole = bytesOf(good);
    const QString target = folder.filePath(u"sasaran.db"_s);
    const QString bad = folder.filePath(u"lain.cadangan"_s);
    for (qsizetype length = 0; length < whole.size(); length += length < 60 ? 1 : 4096) {
        write(bad, whole.left(length));
        INFO("cut at " << length);
        REQUIRE(refusal(restore(bad, target, t.now)).kind == ErrorKind::Damaged);
    }
    write(bad, whole + 'x');
    CHECK(refusal(restore(bad, target, t.now)).kind == ErrorKind::Damaged);
    write(bad, "Bukan cadangan");
    CHECK(refusal(restore(bad, target, t.now)).message.contains(u"bukan cadangan SILPIA"_s));
    CHECK(refusal(restore(t.database->path(), target, t.now)).kind == ErrorKind::Damaged);
    CHECK(refusal(restore(folder.filePath(u"tidak-ada"_s), target, t.now)).kind == ErrorKind::NotFound);
    CHECK_FALSE(QFileInfo::exists(target));
}

TEST_CASE("A whole file around a database that does not hold is refused", "[backup]")
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    t.submitted();
    t.tamper("UPDATE child SET name = 'Orang Lain'");
    const QTemporaryDir folder;
    CHECK(refusal(backup(*t.database, folder.path(), t.now)).kind == ErrorKind::Damaged);
    CHECK(filesIn(folder.path()).isEmpty());
}

TEST_CASE("A backup into a folder that is not there, or over one of the same second, is refused", "[backup]")
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    const QTemporaryDir folder;
    CHECK(refusal(backup(*t.database, folder.filePath(u"tidak/ada"_s), t.now)).kind == ErrorKind::NotFound);
    CHECK(refusal(backup(*t.database, t.database->path(), t.now)).kind == ErrorKind::NotFound);
    const QString first = must(backup(*t.database, folder.path(), t.now)).path;
    const QByteArray before = bytesOf(first);
    CHECK_FALSE(backup(*t.database, folder.path(), t.now));
    CHECK(bytesOf(first) == before);
    CHECK(backup(*t.database, folder.path(), t.now.addSecs(1)));
}

TEST_CASE("A folder that cannot be written is told, and no half file stays", "[backup]")
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    const Error error = refusal(backup(*t.database, u"/proc"_s, t.now));
    CHECK(error.kind == ErrorKind::Storage);
    CHECK_FALSE(error.message.isEmpty());
}

TEST_CASE("Work goes on between backups, and each holds its own moment", "[backup]")
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    const QTemporaryDir folder;
    Application app = t.submitted();
    QList<BackupProof> proofs;
    for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp}) {
        t.now = t.now.addSecs(1);
        proofs.append(must(backup(*t.database, folder.path(), t.now)));
        app = t.take(app, step);
    }
    CHECK(t.flaws() == QStringList());
    const QList<State> states = {State::Submitted, State::Registered, State::Complete, State::Recorded};
    for (qsizetype i = 0; i < proofs.size(); ++i) {
        const QString target = folder.filePath(u"kembali-%1.db"_s.arg(i));
        must(restore(proofs.at(i).path, target, t.now));
        const auto database = must(Database::open(target, OpenMode::ReadOnly));
        CHECK(must(loadApplication(*database, app.id))->state == states.at(i));
        CHECK(must(holdsHead(*t.database, must(journalHead(*database)))));
    }
}

TEST_CASE("A database that is open is not restored over", "[backup]")
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    const QTemporaryDir folder;
    const QString good = must(backup(*t.database, folder.path(), t.now)).path;
    const QString target = folder.filePath(u"terbuka.db"_s);
    QLockFile lock(target + u".lock"_s);
    lock.setStaleLockTime(0);
    REQUIRE(lock.tryLock(0));
    CHECK(refusal(restore(good, target, t.now)).kind == ErrorKind::Busy);
    lock.unlock();
    CHECK(restore(good, target, t.now));
    CHECK(refusal(restore(good, folder.path(), t.now)).kind == ErrorKind::Invalid);
}

TEST_CASE("A backup of an office in memory is as good as any", "[backup]")
{
    TestOffice t;
    t.reach(State::Recorded);
    const QTemporaryDir folder;
    const BackupProof proof = must(backup(*t.database, folder.path(), t.now));
    const QString target = folder.filePath(u"dari-memori.db"_s);
    must(restore(proof.path, target, t.now));
    CHECK(must(checkDatabase(*must(Database::open(target, OpenMode::ReadWrite)))).clean());
}
