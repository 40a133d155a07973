#include "core/base/text.h"
#include "core/domain/card_kind.h"
#include "tests/support/told.h"

using namespace silpia;

TEST_CASE("A year is completed on the birthday, not the day before", "[domain]")
{
    const QDate birth(2018, 3, 7);
    CHECK(ageOn(birth, {2018, 3, 7}) == 0);
    CHECK(ageOn(birth, {2023, 3, 6}) == 4);
    CHECK(ageOn(birth, {2023, 3, 7}) == 5);
    CHECK(ageOn(birth, {2035, 3, 6}) == 16);
    CHECK(ageOn(birth, {2035, 3, 7}) == 17);
    CHECK(ageOn(birth, {2018, 3, 6}) == -1);
}

TEST_CASE("Who was born on 29 February turns a year older on 1 March of a common year", "[domain]")
{
    const QDate birth(2020, 2, 29);
    CHECK(birthdayAtAge(birth, 5) == QDate(2025, 3, 1));
    CHECK(birthdayAtAge(birth, 4) == QDate(2024, 2, 29));
    CHECK(birthdayAtAge(birth, 17) == QDate(2037, 3, 1));
    CHECK(ageOn(birth, {2025, 2, 28}) == 4);
    CHECK(ageOn(birth, {2025, 3, 1}) == 5);
    CHECK(cardKindOn(birth, {2025, 2, 28}) == CardKind::WithoutPhoto);
    CHECK(cardKindOn(birth, {2025, 3, 1}) == CardKind::WithPhoto);
    CHECK(mayHoldCard(birth, {2037, 2, 28}));
    CHECK_FALSE(mayHoldCard(birth, {2037, 3, 1}));
    CHECK(validUntil(birth, {2024, 1, 1}) == QDate(2025, 3, 1));
    CHECK(validUntil(birth, {2026, 1, 1}) == QDate(2037, 2, 28));
}

TEST_CASE("A card is held from birth to the day before the 17th birthday", "[domain]")
{
    const QDate birth(2009, 11, 25);
    CHECK_FALSE(mayHoldCard(birth, {2009, 11, 24}));
    CHECK(mayHoldCard(birth, {2009, 11, 25}));
    CHECK(mayHoldCard(birth, {2026, 11, 24}));
    CHECK_FALSE(mayHoldCard(birth, {2026, 11, 25}));
    CHECK_FALSE(mayHoldCard(birth, {2050, 1, 1}));
}

TEST_CASE("The kind is decided on the day the card is made", "[domain]")
{
    const QDate birth(2021, 11, 24);
    CHECK(cardKindOn(birth, {2026, 11, 23}) == CardKind::WithoutPhoto);
    CHECK(cardKindOn(birth, {2026, 11, 24}) == CardKind::WithPhoto);
}

TEST_CASE("The first kind is valid until the fifth birthday, the second to the day before the seventeenth", "[domain]")
{
    const QDate birth(2021, 11, 24);
    CHECK(validUntil(birth, {2026, 11, 23}) == QDate(2026, 11, 24));
    CHECK(validUntil(birth, {2026, 11, 24}) == QDate(2038, 11, 23));
}

TEST_CASE("A foreigner's card is not valid past the parents' ITAP", "[domain]")
{
    const QDate birth(2018, 3, 7);
    CHECK(validUntil(birth, {2026, 11, 24}, {2028, 1, 31}) == QDate(2028, 1, 31));
    CHECK(validUntil(birth, {2026, 11, 24}, {2040, 1, 31}) == QDate(2035, 3, 6));
}

TEST_CASE("For every birth date of eight years the rules agree with a count of days by hand", "[domain]")
{
    for (QDate birth(2004, 1, 1); birth < QDate(2012, 1, 1); birth = birth.addDays(1)) {
        // Independently: the birthday is the first day on which month and day are not before those of the birth.
        QDate fifth(birth.year() + 5, 1, 1);
        while (fifth.month() * 100 + fifth.day() < birth.month() * 100 + birth.day())
            fifth = fifth.addDays(1);
        QDate seventeenth(birth.year() + 17, 1, 1);
        while (seventeenth.month() * 100 + seventeenth.day() < birth.month() * 100 + birth.day())
            seventeenth = seventeenth.addDays(1);
        INFO(birth);
        REQUIRE(birthdayAtAge(birth, 5) == fifth);
        REQUIRE(cardKindOn(birth, fifth.addDays(-1)) == CardKind::WithoutPhoto);
        REQUIRE(cardKindOn(birth, fifth) == CardKind::WithPhoto);
        REQUIRE(mayHoldCard(birth, seventeenth.addDays(-1)));
        REQUIRE_FALSE(mayHoldCard(birth, seventeenth));
        REQUIRE(validUntil(birth, fifth) == seventeenth.addDays(-1));
    }
}
