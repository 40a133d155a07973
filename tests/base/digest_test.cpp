#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/enum_set.h"
#include "core/base/moment.h"
#include "core/base/text.h"
#include "tests/support/told.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <sys/stat.h>
#include <unistd.h>

using namespace silpia;
using namespace silpia::test;

TEST_CASE("The digest is BLAKE2b-256", "[base]")
{
    CHECK(digestOf("").toHex() == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(digestOf("abc").toHex() == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(digestOf("abc", "kunci") != digestOf("abc"));
    CHECK(digestOf("abc", "kunci") != digestOf("abc", "kuncj"));
}

TEST_CASE("No two lists of parts read alike", "[base]")
{
    const auto of = [](const QList<QByteArray> &parts) {
        Digest digest;
        for (const QByteArray &part : parts)
            digest.add(part);
        return digest.result();
    };
    QSet<QByteArray> seen;
    const QList<QList<QByteArray>> lists = {
        {}, {""}, {"", ""}, {"ab", "c"}, {"a", "bc"}, {"abc"}, {"a", "b", "c"}, {"1:a"}, {"c", "ab"}, {QByteArray("a\0b", 3)}};
    for (const QList<QByteArray> &list : lists)
        seen.insert(of(list));
    CHECK(seen.size() == lists.size());
}

TEST_CASE("Random bytes are as many as asked for and never the same", "[base]")
{
    CHECK(randomBytes(32).size() == 32);
    CHECK(randomBytes(32) != randomBytes(32));
    CHECK(randomBytes(0).isEmpty());
}

TEST_CASE("UUIDs of version 7 are ordered by time and unique", "[base]")
{
    const QDateTime now({2026, 11, 24}, QTime(3, 0), Qt::UTC);
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(newUuid(now));
    CHECK(seen.size() == 1000);
    const QString uuid = newUuid(now);
    CHECK(uuid.size() == 36);
    CHECK(uuid.at(14) == u'7');
    CHECK(u"89ab"_s.contains(uuid.at(19)));
    CHECK(newUuid(now).left(13) < newUuid(now.addMSecs(1)).left(13));
    CHECK(newUuid(now).left(13) < newUuid(now.addYears(10)).left(13));
}

TEST_CASE("A password is hashed with Argon2id at the promised cost, and only itself matches", "[base]")
{
    const QString hash = hashPassword(u"rendang padang 7"_s);
    CHECK(hash.startsWith(u"$argon2id$v=19$m=65536,t=3,p=1$"_s));
    CHECK(passwordMatches(hash, u"rendang padang 7"_s));
    CHECK_FALSE(passwordMatches(hash, u"rendang padang 8"_s));
    CHECK_FALSE(passwordMatches(hash, {}));
    CHECK_FALSE(passwordMatches({}, u"rendang padang 7"_s));
    CHECK_FALSE(passwordMatches({}, {}));
    CHECK(hashPassword(u"rendang padang 7"_s) != hash);
}

TEST_CASE("A set of enumerators holds what was put in and nothing else", "[base]")
{
    enum class Colour : quint8 { Red, Green, Blue };
    EnumSet<Colour> set = {Colour::Red, Colour::Blue};
    CHECK(set.contains(Colour::Red));
    CHECK_FALSE(set.contains(Colour::Green));
    set.remove(Colour::Red);
    set.remove(Colour::Red);
    CHECK(set == EnumSet<Colour>{Colour::Blue});
    CHECK_FALSE(set.intersects({Colour::Red, Colour::Green}));
    CHECK((set | EnumSet<Colour>{Colour::Red}).intersects({Colour::Red, Colour::Green}));
    CHECK((set & EnumSet<Colour>{Colour::Red}).isEmpty());
    CHECK(EnumSet<Colour>().isEmpty());
}

TEST_CASE("A file is written whole, for its owner only, and over an older one", "[base]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"laporan.txt"_s);
    must(atomicWrite(path, "satu"));
    must(atomicWrite(path, "dua"));
    CHECK(must(readFile(path, 100)) == QByteArray("dua"));
    struct stat status = {};
    REQUIRE(::stat(QFile::encodeName(path).constData(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{u"laporan.txt"_s});
}

TEST_CASE("A file that cannot be written is told in words, and the old one stays", "[base]")
{
    const QTemporaryDir folder;
    CHECK(refusal(atomicWrite(folder.filePath(u"tidak/ada.txt"_s), "x")).kind == ErrorKind::Storage);
    QDir(folder.path()).mkdir(u"map"_s);
    const Error error = refusal(atomicWrite(folder.filePath(u"map"_s), "x"));
    CHECK(error.kind == ErrorKind::Storage);
    CHECK_FALSE(error.message.isEmpty());
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    CHECK(refusal(atomicWrite(u"/dev/full/x"_s, "x")).kind == ErrorKind::Storage);
}

TEST_CASE("Only a regular file of bearable size is read", "[base]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    must(atomicWrite(path, "12345"));
    CHECK(must(readFile(path, 5)).size() == 5);
    CHECK(refusal(readFile(path, 4)).kind == ErrorKind::Invalid);
    CHECK(refusal(readFile(folder.path(), 100)).kind == ErrorKind::Invalid);
    CHECK(refusal(readFile(folder.filePath(u"tidak-ada"_s), 100)).kind == ErrorKind::NotFound);
    const QByteArray pipe = QFile::encodeName(folder.filePath(u"pipa"_s));
    REQUIRE(::mkfifo(pipe.constData(), 0600) == 0);
    CHECK(refusal(readFile(folder.filePath(u"pipa"_s), 100)).kind == ErrorKind::Invalid);
    CHECK(syncToDisk(path));
    CHECK(refusal(syncToDisk(folder.filePath(u"tidak-ada"_s))).kind == ErrorKind::Storage);
}

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(ErrorKind::Invalid, u"ganjil"_s);
    return number / 2;
}

Result<int> quarter(int number)
{
    return TRY(half(TRY(half(number))));
}

} // namespace

TEST_CASE("TRY yields the value or hands the error on", "[base]")
{
    CHECK(must(quarter(12)) == 3);
    CHECK(refusal(quarter(6)).message == u"ganjil"_s);
    CHECK(refusal(quarter(5)).message == u"ganjil"_s);
}
