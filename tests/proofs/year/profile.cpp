#include "tests/proofs/year/profile.h"

namespace silpia::test {

int arrivalsOf(int month)
{
    constexpr int perMonth[] = {180, 120, 90, 23, 140, 520, 856, 610, 240, 160, 110, 60};
    return perMonth[month - 1];
}

Mishaps mishapsOf(Dice &dice, QDate first, QDate last)
{
    const int days = static_cast<int>(first.daysTo(last));
    const auto someDay = [&] { return first.addDays(dice.upTo(days)); };
    const auto someDays = [&](int count) {
        QList<QDate> list;
        for (int i = 0; i < count; ++i)
            list.append(someDay());
        return list;
    };
    const int months = std::max(1, days / 30);
    Mishaps mishaps;
    mishaps.siakDown = someDays(months);
    mishaps.printerDown = someDays(months);
    mishaps.kasiAwayFrom = first.addDays(dice.upTo(std::max(1, days / 2)));
    mishaps.theft = first.addDays(5 + dice.upTo(std::max(1, days - 10)));
    mishaps.wrongClock = someDays(2);
    mishaps.crash = someDays(months);
    mishaps.lateHoliday = someDay();
    return mishaps;
}

} // namespace silpia::test
