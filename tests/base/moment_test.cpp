#include "core/base/moment.h"
#include "core/base/text.h"
#include "tests/support/told.h"

using namespace silpia;

namespace {

const QDate kToday(2026, 11, 24);

} // namespace

TEST_CASE("Dates are read as forms write them, day before month", "[base]")
{
    const QString text = GENERATE(u"12/03/2019"_s, u"12-3-2019"_s, u"12.03.2019"_s, u"12 3 2019"_s, u"12 Maret 2019"_s, u"12 maret 2019"_s,
                                  u"12 Mar 2019"_s, u"12-Mar-2019"_s, u"2019-03-12"_s, u"2019-3-12"_s, u"12032019"_s, u"12/3/19"_s, u"12-03-19"_s,
                                  u"  12/03/2019  "_s, u"12   Maret   2019"_s);
    INFO(text);
    CHECK(parseFormDate(text, kToday) == QDate(2019, 3, 12));
}

TEST_CASE("Each month is known by its Indonesian name and by its first three letters", "[base]")
{
    const QStringList months = {u"Januari"_s, u"Februari"_s, u"Maret"_s,     u"April"_s,   u"Mei"_s,      u"Juni"_s,
                                u"Juli"_s,    u"Agustus"_s,  u"September"_s, u"Oktober"_s, u"November"_s, u"Desember"_s};
    for (int month = 1; month <= 12; ++month) {
        const QString name = months.at(month - 1);
        const QDate wanted(2018, month, 5);
        CHECK(parseFormDate(u"5 %1 2018"_s.arg(name), kToday) == wanted);
        CHECK(parseFormDate(u"05 %1 2018"_s.arg(name.toUpper()), kToday) == wanted);
        CHECK(parseFormDate(u"5 %1 2018"_s.arg(name.left(3)), kToday) == wanted);
        CHECK(longDate(wanted) == u"5 %1 2018"_s.arg(name));
    }
}

TEST_CASE("What is no date, or no day of the calendar, is not read as one", "[base]")
{
    const QString text = GENERATE(u""_s, u"31/02/2018"_s, u"29/02/2019"_s, u"00/01/2019"_s, u"12/13/2019"_s, u"32/01/2019"_s, u"kemarin"_s,
                                  u"12 Foo 2019"_s, u"2019/03/12"_s, u"12/03"_s, u"12/03/219"_s, u"1/2/3/4"_s, u"12/03/2019 x"_s, u"１２/03/2019"_s,
                                  u"-1/03/2019"_s, u"43536"_s, u"1203201"_s);
    INFO(text);
    CHECK_FALSE(parseFormDate(text, kToday));
}

TEST_CASE("29 February is read in leap years", "[base]")
{
    CHECK(parseFormDate(u"29/02/2020"_s, kToday) == QDate(2020, 2, 29));
    CHECK(parseFormDate(u"29/02/24"_s, kToday) == QDate(2024, 2, 29));
}

TEST_CASE("A two-digit year is the latest that is not after today", "[base]")
{
    CHECK(parseFormDate(u"24/11/26"_s, kToday) == QDate(2026, 11, 24));
    CHECK(parseFormDate(u"1/1/26"_s, kToday) == QDate(2026, 1, 1));
    CHECK(parseFormDate(u"25/11/26"_s, kToday) == QDate(1926, 11, 25));
    CHECK(parseFormDate(u"31/12/26"_s, kToday) == QDate(1926, 12, 31));
    CHECK(parseFormDate(u"1/1/27"_s, kToday) == QDate(1927, 1, 1));
    CHECK(parseFormDate(u"1-1-15"_s, kToday) == QDate(2015, 1, 1));
    CHECK(parseFormDate(u"1-1-00"_s, kToday) == QDate(2000, 1, 1));
}

TEST_CASE("The office's day begins at its own midnight, seven hours before Greenwich's", "[base]")
{
    CHECK(officeDay(QDateTime({2026, 11, 23}, QTime(16, 59, 59, 999), Qt::UTC)) == QDate(2026, 11, 23));
    CHECK(officeDay(QDateTime({2026, 11, 23}, QTime(17, 0), Qt::UTC)) == QDate(2026, 11, 24));
    CHECK(atOffice({2026, 11, 24}, QTime(0, 0)) == QDateTime({2026, 11, 23}, QTime(17, 0), Qt::UTC));
    CHECK(atOffice({2026, 11, 24}, QTime(7, 30)).timeSpec() == Qt::UTC);
    CHECK(officeDay(atOffice({2027, 1, 1}, QTime(0, 0))).year() == 2027);
}

TEST_CASE("Moments are stored in UTC to the millisecond and come back", "[base]")
{
    const QDateTime moment({2026, 11, 22}, QTime(6, 1, 2, 345), Qt::UTC);
    CHECK(toIso(moment) == u"2026-11-22T06:01:02.345Z"_s);
    CHECK(fromIso(toIso(moment)) == moment);
    CHECK(toIso(officeTime(moment)) == toIso(moment));
    CHECK_FALSE(fromIso(u"kemarin"_s).isValid());
    CHECK_FALSE(fromIso({}).isValid());
    const QDateTime beginning({2026, 1, 1}, QTime(0, 0), Qt::UTC);
    CHECK(toIso(beginning) == u"2026-01-01T00:00:00.000Z"_s);
}

TEST_CASE("Moments are told in words of the office", "[base]")
{
    const QDateTime moment = atOffice({2026, 11, 24}, QTime(10, 31));
    CHECK(longMoment(moment) == u"24 November 2026 pukul 10.31"_s);
    CHECK(shortMoment(moment) == u"Sel 24 Nov, 10.31"_s);
    CHECK(longDateWithDay({2026, 11, 24}) == u"Selasa, 24 November 2026"_s);
    CHECK(longDateWithDay({2026, 11, 29}) == u"Minggu, 29 November 2026"_s);
    CHECK(longDate({}).isEmpty());
    CHECK(longDateWithDay({}).isEmpty());
}

TEST_CASE("A NIK in a list shows its first and last four digits", "[base]")
{
    CHECK(maskedNik(u"1301050703180012"_s) == u"1301••••••••0012"_s);
    CHECK(maskedNik(u"1234567"_s) == u"•••••••"_s);
    CHECK(maskedNik({}).isEmpty());
    CHECK_FALSE(maskedNik(u"1301050703180012"_s).contains(u"0703"_s));
}

TEST_CASE("Words are matched without regard to case and spaces around and doubled", "[base]")
{
    CHECK(folded(u"  IV   Jurai\t"_s) == folded(u"iv jurai"_s));
    CHECK(folded(u"Habis masa"_s) != folded(u"Habismasa"_s));
}
