#include "app/workplace.h"
#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "tests/proofs/disk/small_disk.h"
#include "tests/support/test_office.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSysInfo>
#include <QTest>
#include <unistd.h>

using namespace silpia;
using namespace silpia::disk;
using namespace silpia::test;

namespace {

constexpr int kPatienceMs = 30000;

void makeDatabase(const QString &path)
{
    TestOffice t(PrintWay::Silpia, Kept::InFile);
    t.raw("PRAGMA wal_checkpoint(TRUNCATE)");
    REQUIRE(QFile::copy(t.database->path(), path));
}

/// The program with its window, until it is killed.
class OpenProgram
{
public:
    explicit OpenProgram(const QString &database)
        : m_lock(database + u".lock"_s)
    {
        m_process.start(QString::fromLocal8Bit(SILPIA_PROGRAM), {u"--db"_s, database});
        REQUIRE(m_process.waitForStarted());
        REQUIRE(QTest::qWaitFor([this] { return QFileInfo(m_lock).size() > 0; }, kPatienceMs));
    }
    ~OpenProgram() { killHard(); }
    OpenProgram(const OpenProgram &) = delete;
    OpenProgram &operator=(const OpenProgram &) = delete;
    void killHard()
    {
        m_process.kill(); // SIGKILL: it cannot tidy up
        m_process.waitForFinished();
    }
    [[nodiscard]] qint64 number() const { return m_process.processId(); }

private:
    QString m_lock;
    QProcess m_process;
};

void put(const QString &path, const QByteArray &bytes, bool old = true)
{
    QFile::remove(path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    file.flush();
    if (old)
        REQUIRE(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600), QFileDevice::FileModificationTime));
}

void checkOpens(const QString &database)
{
    const auto place = Workplace::open(database, OpenMode::ReadWrite, computerClock);
    if (!place)
        FAIL(place.error().message.toStdString());
}

} // namespace

TEST_CASE("A second start is refused in words that say who holds the database, and after a kill the next one opens at once", "[disk][lock]")
{
    const QTemporaryDir folder;
    const QString database = folder.filePath(u"silpia.db"_s);
    makeDatabase(database);
    OpenProgram first(database);
    const Answer second = outside({u"backup"_s, u"--db"_s, database, u"--to"_s, folder.path()});
    CHECK(second.code == 0); // a copy can be taken while the program is open; its words are tested elsewhere
    const Answer answer = outside(
        {u"import"_s, u"--db"_s, database, QStringLiteral(SILPIA_SOURCE_DIR "/resources/demo/formulir.csv"), u"--as"_s, u"loket_a"_s});
    INFO(answer.words.toStdString());
    CHECK(answer.code == 1);
    CHECK(answer.words.contains(u"sedang dibuka SILPIA lain"_s));
    CHECK(answer.words.contains(u"proses %1"_s.arg(first.number())));
    CHECK(answer.words.contains(QFileInfo(database).owner()));
    const auto refused = Workplace::openOrLook(database, computerClock);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Busy);
    CHECK(outside({u"list"_s, u"--db"_s, database}).code == 0);
    first.killHard();
    REQUIRE(QFileInfo::exists(database + u".lock"_s));
    checkOpens(database);
    CHECK_FALSE(QFileInfo::exists(database + u".lock"_s));
}

TEST_CASE("No lock that a dead process left keeps the program shut, whatever stands in it", "[disk][lock]")
{
    const QTemporaryDir folder;
    const QString database = folder.filePath(u"silpia.db"_s);
    const QString lock = database + u".lock"_s;
    makeDatabase(database);
    const QString other = folder.filePath(u"lain.db"_s);
    makeDatabase(other);
    const OpenProgram alive(other);
    QFile otherLock(other + u".lock"_s);
    REQUIRE(otherLock.open(QIODevice::ReadOnly));
    const QByteArray real = otherLock.readAll();
    const QList<QByteArray> lines = real.split('\n');
    REQUIRE(lines.size() >= 5);
    const QByteArray here = QSysInfo::machineHostName().toLocal8Bit();
    const auto made = [&](const QByteArray &process, const QByteArray &host, const QByteArray &boot) {
        return process + "\nsilpia\n" + host + '\n' + lines.at(3) + '\n' + boot + '\n';
    };
    const QByteArray living = lines.at(0);
    const QByteArray ours = QByteArray::number(::getpid());
    const QList<std::pair<const char *, QByteArray>> left = {
        {"a dead process of this boot", made("4194303", here, lines.at(4))},
        {"another boot", made(living, here, "00000000-0000-0000-0000-000000000000")},
        {"another host name", made(living, "komputer-lama", lines.at(4))},
        {"a number that another SILPIA has now", real},
        {"a number that another program has now", made(ours, here, lines.at(4))},
        {"nothing", {}},
        {"rubbish", "\xff\xfe\0\0rubbish"},
        {"a number too large", made("99999999999999999999", here, lines.at(4))},
        {"a negative number", made("-1", here, lines.at(4))},
        {"a megabyte", QByteArray(1 << 20, '7')},
        {"half a line", living.left(1)},
    };
    for (const auto &[what, content] : left) {
        INFO(what);
        put(lock, content);
        checkOpens(database);
        CHECK_FALSE(QFileInfo::exists(lock));
    }
}

TEST_CASE("A lock that may not be read keeps its owner out of nothing", "[disk][lock]")
{
    const QTemporaryDir folder;
    const QString database = folder.filePath(u"silpia.db"_s);
    makeDatabase(database);
    put(database + u".lock"_s, "4194303\nsilpia\n\n\n\n");
    REQUIRE(QFile::setPermissions(database + u".lock"_s, {}));
    checkOpens(database);
}

TEST_CASE("A lock made this moment is not taken for a dead one", "[disk][lock]")
{
    const QTemporaryDir folder;
    const QString database = folder.filePath(u"silpia.db"_s);
    makeDatabase(database);
    put(database + u".lock"_s, {}, false);
    const auto place = Workplace::open(database, OpenMode::ReadWrite, computerClock);
    REQUIRE_FALSE(place);
    CHECK(place.error().kind == ErrorKind::Busy);
}

TEST_CASE("A restore too is not kept out by a dead lock", "[disk][lock]")
{
    const QTemporaryDir folder;
    const QString database = folder.filePath(u"silpia.db"_s);
    makeDatabase(database);
    REQUIRE(outside({u"backup"_s, u"--db"_s, database, u"--to"_s, folder.path()}).code == 0);
    const QString copy = folder.filePath(QDir(folder.path()).entryList({u"*.cadangan"_s}).first());
    put(database + u".lock"_s, {});
    const Answer back = outside({u"restore"_s, u"--from"_s, copy, u"--db"_s, database});
    INFO(back.words.toStdString());
    CHECK(back.code == 0);
}
