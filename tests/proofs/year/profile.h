#pragma once

#include <QDate>
#include <random>

namespace silpia::test {

/// Dice that fall alike on every computer.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_engine(seed) {}
    int upTo(int count) { return static_cast<int>(m_engine() % static_cast<quint64>(count)); } ///< 0 … count - 1
    bool once(int in) { return upTo(in) == 0; }
    bool percent(int share) { return upTo(100) < share; }
    bool perMille(int share) { return upTo(1000) < share; }

private:
    std::mt19937_64 m_engine;
};

/// Applications that a month brings: few in most, hundreds before the school year (procedure: 23 in a quiet month, 856 in July).
[[nodiscard]] int arrivalsOf(int month);

/// What goes wrong on which days of a year; made from a seed.
struct Mishaps
{
    QList<QDate> siakDown;
    QList<QDate> printerDown;
    QDate kasiAwayFrom; ///< for ten days; somebody holds the office meanwhile
    QDate theft;        ///< twenty blanks are gone from the drawer that night
    QList<QDate> wrongClock;
    QList<QDate> crash;
    QDate lateHoliday;  ///< announced on the evening before
};
[[nodiscard]] Mishaps mishapsOf(Dice &dice, QDate first, QDate last);

} // namespace silpia::test
