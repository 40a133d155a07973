#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace silpia {

/// A name as it is searched for: Latin capitals, accents, marks and spellings of one sound made alike, a word each.
/// "Moch. Sjahrul Djannah" and "Muhammad Syahrul Janah" give the same words. Letters a–z only; may be empty.
[[nodiscard]] QStringList nameWords(const QString &name);

/// The words in their order with a space between, and in the order of letters: names of the same words are alike in it.
[[nodiscard]] QString nameKey(const QString &name);
[[nodiscard]] QString nameBag(const QStringList &words);

/// What a name begins with, of a word that is not typed to its end: sounds, but nothing that stands for a longer word.
[[nodiscard]] QString nameBeginning(const QString &typed);

/// Everything that a typed word (letters as typed) may have been meant to be, as it is searched for: itself excepted, each word
/// one slip away – a letter wrong, missing, too many, or two neighbours exchanged –, of what was typed and of how it sounds.
[[nodiscard]] QSet<QString> slipsOf(const QString &typed);
/// The letters of each word as typed, small and without marks: what slipsOf takes. As many as nameWords gives.
[[nodiscard]] QStringList nameLetters(const QString &name);

} // namespace silpia
