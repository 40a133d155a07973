#include "core/base/text.h"
#include "core/domain/nik.h"
#include "tests/support/told.h"

using namespace silpia;

namespace {

const QDate kToday(2026, 11, 24);

Nik nik(const QString &text)
{
    const auto parsed = Nik::parse(text);
    REQUIRE(parsed);
    return *parsed;
}

} // namespace

TEST_CASE("A NIK is sixteen digits, spaces and dots are how people group it", "[domain]")
{
    const QString written = GENERATE(u"1301050703180012"_s, u"1301 0507 0318 0012"_s, u"130105.070318.0012"_s, u" 1301050703180012\n"_s,
                                     u"1301\u00a00507\u00a003180012"_s);
    CHECK(nik(written).text() == u"1301050703180012"_s);
}

TEST_CASE("What is not sixteen digits is refused as such", "[domain]")
{
    const QString written =
        GENERATE(u""_s, u"130105070318001"_s, u"13010507031800123"_s, u"13010507O3180012"_s, u"1301-0507-0318-0012"_s, u"130105070318001٢"_s,
                 u"١٣٠١٠٥٠٧٠٣١٨٠٠١٢"_s, u"'1301050703180012"_s, u"1301050703180012.0x"_s, u"NIK 1301050703180012"_s);
    const auto parsed = Nik::parse(written);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error() == Verdict::NikNot16Digits);
}

TEST_CASE("A NIK that a spreadsheet stored as a number has lost its digits", "[domain]")
{
    const QString written = GENERATE(u"1.30114E+15"_s, u"1,30114E+15"_s, u"1.301050703180012e15"_s, u" 1E15 "_s, u"1.30105E15"_s);
    const auto parsed = Nik::parse(written);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error() == Verdict::NikLostDigits);
}

TEST_CASE("A NIK whose first digit is 0 or whose digits are all one cannot have been given out", "[domain]")
{
    const QString written =
        GENERATE(u"0301050703180012"_s, u"1111111111111111"_s, u"9999999999999999"_s, u"0000000000000000"_s, u"7777 7777 7777 7777"_s);
    const auto parsed = Nik::parse(written);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error() == Verdict::NikImpossible);
}

TEST_CASE("A last digit 0 is no finding: every tenth NIK ends so", "[domain]")
{
    CHECK(Nik::parse(u"1301050703180010"_s));
}

TEST_CASE("A NIK tells the region of the first registration", "[domain]")
{
    CHECK(nik(u"1301050703180012"_s).regionCode() == u"13.01.05"_s);
    CHECK(nik(u"3174096112900001"_s).regionCode() == u"31.74.09"_s);
    CHECK(nik(u"1301050703180012"_s).grouped() == u"1301 0507 0318 0012"_s);
}

TEST_CASE("Forty added to the day means a girl", "[domain]")
{
    CHECK(nik(u"1301050103180012"_s).sex() == Sex::Male);
    CHECK(nik(u"1301053103180012"_s).sex() == Sex::Male);
    CHECK(nik(u"1301054103180012"_s).sex() == Sex::Female);
    CHECK(nik(u"1301057103180012"_s).sex() == Sex::Female);
    for (const QString &impossible :
         {u"1301050003180012"_s, u"1301053203180012"_s, u"1301054003180012"_s, u"1301057203180012"_s, u"1301059903180012"_s})
        CHECK_FALSE(nik(impossible).sex());
}

TEST_CASE("The birth date in a NIK belongs to the last century in which its holder is born already", "[domain]")
{
    CHECK(nik(u"1301050703180012"_s).birthDate(kToday) == QDate(2018, 3, 7));
    CHECK(nik(u"1301054703180012"_s).birthDate(kToday) == QDate(2018, 3, 7));
    CHECK(nik(u"1301052411260012"_s).birthDate(kToday) == QDate(2026, 11, 24));
    CHECK(nik(u"1301052511260012"_s).birthDate(kToday) == QDate(1926, 11, 25));
    CHECK(nik(u"1301052902000012"_s).birthDate(kToday) == QDate(2000, 2, 29));
    for (const QString &impossible :
         {u"1301050013180012"_s, u"1301050713180012"_s, u"1301053102180012"_s, u"1301052902190012"_s, u"1301054003180012"_s, u"1301050700180012"_s})
        CHECK_FALSE(nik(impossible).birthDate(kToday));
}

TEST_CASE("Sexes are read as forms, SIAK and hurried hands write them", "[domain]")
{
    for (const QString &word : {u"Laki-laki"_s, u"LAKI-LAKI"_s, u"laki laki"_s, u" Laki - Laki "_s, u"L"_s, u"l"_s, u"pria"_s})
        CHECK(parseSex(word) == Sex::Male);
    for (const QString &word : {u"Perempuan"_s, u"PEREMPUAN"_s, u"P"_s, u"wanita"_s})
        CHECK(parseSex(word) == Sex::Female);
    for (const QString &word : {u""_s, u"?"_s, u"1"_s, u"M"_s, u"laki"_s, u"perempuanx"_s})
        CHECK_FALSE(parseSex(word));
}

TEST_CASE("A KK number is sixteen digits, the placeholder 0 is none", "[domain]")
{
    CHECK(isFamilyCardNumber(u"1301051204147956"_s));
    CHECK(isFamilyCardNumber(u"1301 0512 0414 7956"_s));
    for (const QString &bad : {u"0"_s, u""_s, u"130105120414795"_s, u"13010512041479567"_s, u"1.30105E+15"_s, u"130105120414795x"_s})
        CHECK_FALSE(isFamilyCardNumber(bad));
}

TEST_CASE("AL. and digits is the serial of the certificate's paper, not its number", "[domain]")
{
    for (const QString &serial : {u"AL. 5210012345"_s, u"AL.5210012345"_s, u"al 5210012345"_s, u" AL.852 "_s})
        CHECK(isCertificatePaperSerial(serial));
    for (const QString &number :
         {u"1301-LU-12032015-0012"_s, u"1301-LT-12032015-0012"_s, u"2075/K/2004"_s, u""_s, u"ALI 123"_s, u"AL"_s, u"1301-AL-12032015-0012"_s})
        CHECK_FALSE(isCertificatePaperSerial(number));
}
