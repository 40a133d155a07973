#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <random>

namespace silpia::bench {

using Dice = std::mt19937_64;

/// A whole number from 0 to `count` - 1, the same on every computer for the same dice.
[[nodiscard]] inline quint64 roll(Dice &dice, quint64 count)
{
    return dice() % count;
}

/// Children's names as they are given here: common first names far more often than rare ones, some made of syllables as young
/// parents like them, clans of the coast. All made up by dice.
[[nodiscard]] QString childName(Dice &dice, bool girl);
[[nodiscard]] QString adultName(Dice &dice, bool woman);

/// One name spelled otherwise by the rules of old and short spellings; the same when it offers none.
[[nodiscard]] QString respelled(Dice &dice, const QString &name);
/// One slip in a word of five letters or more: a letter wrong, missing, doubled or exchanged with its neighbour.
[[nodiscard]] QString withSlip(Dice &dice, const QString &name);
[[nodiscard]] QString inOtherOrder(Dice &dice, const QString &name);

} // namespace silpia::bench
