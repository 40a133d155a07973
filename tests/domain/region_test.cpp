#include "core/base/text.h"
#include "core/office/administration.h"
#include "tests/support/told.h"

using namespace silpia;
using namespace silpia::test;

TEST_CASE("The regency has 15 districts and 182 nagari, each in its district", "[domain]")
{
    const Regions regions(must(builtInRegions()));
    CHECK(regions.districts().size() == 15);
    CHECK(regions.nagari().size() == 182);
    for (const Region &nagari : regions.nagari()) {
        const Region *district = regions.districtOf(nagari);
        REQUIRE(district);
        const Region *found = regions.nagariByName(district->name, nagari.name);
        REQUIRE(found);
        CHECK(found->code == nagari.code);
    }
}

TEST_CASE("Regions are matched by name without regard to case and spaces", "[domain]")
{
    const Regions regions(must(builtInRegions()));
    for (const QString &district : {u"IV Jurai"_s, u"iv jurai"_s, u"IVJurai"_s, u"  IV   JURAI "_s}) {
        const Region *painan = regions.nagariByName(district, u" PAINAN"_s);
        REQUIRE(painan);
        CHECK(painan->code.startsWith(u"13.01.05."_s));
        CHECK(regions.districtByName(district)->code == u"13.01.05"_s);
    }
    CHECK_FALSE(regions.nagariByName(u"IV Jurai"_s, u"Koto Entah Berantah"_s));
    CHECK_FALSE(regions.nagariByName(u"Lengayang"_s, u"Painan"_s));
    CHECK_FALSE(regions.nagariByName(u""_s, u""_s));
    CHECK_FALSE(regions.districtByName(u"Padang"_s));
    CHECK_FALSE(regions.districtByCode(u"13.01"_s));
}

TEST_CASE("A list of regions or holidays that is cut short says in which line", "[domain]")
{
    CHECK(refusal(Regions::parse("code\tlevel\tname\n13\tprovinsi\n")).message.contains(u"2"_s));
    CHECK(must(Regions::parse("code\tlevel\tname\r\n13.01.99\tkecamatan\tBaru\r\n\r\n")).first().name == u"Baru"_s);
    CHECK(refusal(parseHolidays("date\tname\n2026-02-30\tApa\n")).kind == ErrorKind::Invalid);
    CHECK(refusal(parseHolidays("date\tname\n2026-02-03\n")).kind == ErrorKind::Invalid);
    const QList<Holiday> holidays = must(parseHolidays("date\tname\n2026-12-09\tLibur daerah\n"));
    CHECK(holidays.first().type == u"national"_s);
}

TEST_CASE("The holidays of 2024 to 2027 are there, collective leave among them, estimates marked", "[domain]")
{
    const QList<Holiday> holidays = must(builtInHolidays());
    QHash<QDate, Holiday> byDay;
    for (const Holiday &holiday : holidays)
        byDay.insert(holiday.day, holiday);
    CHECK(byDay.value({2026, 8, 17}).type == u"national"_s);
    CHECK(byDay.value({2026, 12, 24}).type == u"cuti_bersama"_s);
    CHECK(byDay.value({2026, 8, 17}).status == u"official"_s);
    for (int year = 2024; year <= 2027; ++year)
        CHECK(std::count_if(holidays.begin(), holidays.end(), [&](const Holiday &holiday) { return holiday.day.year() == year; }) > 10);
    CHECK(std::any_of(holidays.begin(), holidays.end(),
                      [](const Holiday &holiday) { return holiday.day.year() == 2027 && holiday.status == u"estimate"_s; }));
}
