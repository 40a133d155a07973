#include "core/base/text.h"
#include "core/office/csv.h"
#include "tests/support/told.h"

using namespace silpia;
using namespace silpia::test;

namespace {

QStringList read(const QByteArray &bytes)
{
    QStringList records;
    must(readCsv(bytes, [&](int number, const QStringList &cells) -> Result<void> {
        records.append(QString::number(number) + u'>' + cells.join(u'/'));
        return {};
    }));
    return records;
}

ErrorKind kindOf(const QByteArray &bytes)
{
    return refusal(readCsv(bytes, [](int, const QStringList &) -> Result<void> { return {}; })).kind;
}

} // namespace

TEST_CASE("Records are numbered from the header on, whatever ends a line", "[csv]")
{
    const QStringList wanted = {u"1>a/b"_s, u"2>1/2"_s, u"3>3/4"_s};
    for (const char *bytes :
         {"a,b\n1,2\n3,4\n", "a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "a;b\n1;2\n3;4\n", "\"a\",\"b\"\n1,2\n\"3\",4\n"})
        CHECK(read(bytes) == wanted);
}

TEST_CASE("Quotes hold commas, line breaks and doubled quotes", "[csv]")
{
    CHECK(read("a,b\n\"x,y\",\"baris\nbaru\"\n") == QStringList{u"1>a/b"_s, u"2>x,y/baris\nbaru"_s});
    CHECK(read("a\n\"kata \"\"dalam\"\" kutip\"\n") == QStringList{u"1>a"_s, u"2>kata \"dalam\" kutip"_s});
    CHECK(read("a,b,c\n\"\",,\"  \"\n").last() == u"2>//  "_s);
}

TEST_CASE("Blank lines are no records", "[csv]")
{
    CHECK(read("\n\na,b\n\n\n1,2\n\n").size() == 2);
    CHECK(read("").isEmpty());
    CHECK(read("\r\n\r\n").isEmpty());
}

TEST_CASE("A line that begins with a quoted cell keeps its semicolons", "[csv]")
{
    CHECK(read("a,b\n\"Paspor;ITAP;x;y;z\",2\n").last() == u"2>Paspor;ITAP;x;y;z/2"_s);
    CHECK(read("a;b\n1,5;2\n").last() == u"2>1,5/2"_s);
}

TEST_CASE("Text comes as UTF-8 or UTF-16, with or without its mark", "[csv]")
{
    CHECK(read("\xef\xbb\xbfnama\n\xc3\xb1\n") == QStringList{u"1>nama"_s, u"2>ñ"_s});
    CHECK(read(QByteArray("\xff\xfen\0\n\0\xf1\0\n\0", 10)) == QStringList{u"1>n"_s, u"2>ñ"_s});
    CHECK(read(QByteArray("\xfe\xff\0n\0\n\0\xf1\0\n", 10)) == QStringList{u"1>n"_s, u"2>ñ"_s});
}

TEST_CASE("What is no text, or whose quote never closes, is refused", "[csv]")
{
    CHECK(kindOf(QByteArray("a\0b\n", 4)) == ErrorKind::Invalid);
    CHECK(kindOf("a\n\xff\xfe\xfd\n") == ErrorKind::Invalid);
    CHECK(kindOf("a\n\xc3\n") == ErrorKind::Invalid);
    CHECK(kindOf("a,b\n1,\"tidak ditutup\n3,4\n") == ErrorKind::Invalid);
}

TEST_CASE("A visitor's refusal ends the reading with its words", "[csv]")
{
    int seen = 0;
    const Error error = refusal(readCsv("a\n1\n2\n3\n", [&](int number, const QStringList &) -> Result<void> {
        ++seen;
        return number == 2 ? fail(ErrorKind::Refused, u"cukup"_s) : Result<void>();
    }));
    CHECK(error.message == u"cukup"_s);
    CHECK(seen == 2);
}

TEST_CASE("Columns are found in any order, without regard to case and spaces, missing and doubled ones are named", "[csv]")
{
    CHECK(must(columnPlaces({u"Nama  Anak "_s, u"NIK"_s, u"lain"_s}, {u"nik"_s, u"nama anak"_s})) == QList<qsizetype>{1, 0});
    const Error missing = refusal(columnPlaces({u"a"_s}, {u"a"_s, u"b"_s, u"c"_s}));
    CHECK(missing.message.contains(u"b, c"_s));
    const Error doubled = refusal(columnPlaces({u"a"_s, u"A "_s}, {u"a"_s}));
    CHECK(doubled.message.contains(u"dua kali"_s));
    CHECK(must(columnPlaces({u"a"_s, u"x"_s, u"X"_s}, {u"a"_s})) == QList<qsizetype>{0});
}

TEST_CASE("A hundred thousand records are read one by one", "[csv]")
{
    QByteArray text = "a,b\n";
    for (int i = 0; i < 100000; ++i)
        text += QByteArray::number(i) + ",x\n";
    qint64 sum = 0;
    must(readCsv(text, [&](int number, const QStringList &cells) -> Result<void> {
        sum += number > 1 ? cells.first().toLongLong() : 0;
        return {};
    }));
    CHECK(sum == 99999LL * 100000 / 2);
}
