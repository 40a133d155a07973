#include "core/domain/name_key.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace silpia {

namespace {

struct Spelling
{
    QLatin1StringView written;
    QLatin1StringView meant;
};

// Old and Arabic spellings of one sound. In this order: "dj" is gone before "j" would be looked at.
constexpr std::array kSpellings = {
    Spelling{"oe"_L1, "u"_L1}, Spelling{"dj"_L1, "j"_L1}, Spelling{"tj"_L1, "c"_L1}, Spelling{"ch"_L1, "h"_L1},
    Spelling{"kh"_L1, "h"_L1}, Spelling{"th"_L1, "t"_L1}, Spelling{"dh"_L1, "d"_L1}, Spelling{"dz"_L1, "z"_L1},
    Spelling{"ph"_L1, "f"_L1}, Spelling{"gh"_L1, "g"_L1}, Spelling{"q"_L1, "k"_L1},  Spelling{"v"_L1, "f"_L1},
    Spelling{"x"_L1, "s"_L1},
};

// Short for another name. As they stand after the spellings and without doubled letters.
struct Short
{
    QLatin1StringView written;
    QLatin1StringView meant;
};
constexpr std::array kShort = {
    Short{"m"_L1, "muhamad"_L1},       Short{"md"_L1, "muhamad"_L1},     Short{"mh"_L1, "muhamad"_L1},
    Short{"mhd"_L1, "muhamad"_L1},     Short{"muh"_L1, "muhamad"_L1},    Short{"muhd"_L1, "muhamad"_L1},
    Short{"muhamat"_L1, "muhamad"_L1}, Short{"muhamed"_L1, "muhamad"_L1}, Short{"abd"_L1, "abdul"_L1},
};

QString withoutDoubledLetters(const QString &word)
{
    QString single;
    for (const QChar letter : word) {
        if (single.isEmpty() || single.back() != letter)
            single.append(letter);
    }
    return single;
}

bool isVowel(QChar c)
{
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u';
}

/// Sy, sj and sh before a vowel are an s: Syahrul, Sjahrul, Shahrul. Any other y sounds as i.
void soften(QString &word)
{
    for (qsizetype i = 0; i + 2 < word.size(); ++i) {
        const QChar next = word.at(i + 1);
        if (word.at(i) == u's' && (next == u'y' || next == u'j' || next == u'h') && isVowel(word.at(i + 2)))
            word.remove(i + 1, 1);
    }
    word.replace(u'y', u'i');
}

QString soundOf(QString word)
{
    word = withoutDoubledLetters(word);
    for (const Spelling &spelling : kSpellings)
        word.replace(spelling.written, spelling.meant);
    soften(word);
    word = withoutDoubledLetters(word);
    if (word.startsWith("moh"_L1)) // Mohammad, Mochamad, Moh.
        word.replace(0, 3, "muh"_L1);
    return word;
}

QString inFull(const QString &word)
{
    for (const Short &entry : kShort) {
        if (word == entry.written)
            return entry.meant;
    }
    return word;
}

bool isLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

} // namespace

namespace {

bool isWithinWord(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'`' || c.isMark(); // Ma'ruf is one word; an accent was taken apart
}

} // namespace

QStringList nameLetters(const QString &name)
{
    QStringList words;
    QString word;
    const QString apart = name.normalized(QString::NormalizationForm_KD).toLower() + u' ';
    for (const QChar c : apart) {
        if (isLetter(c)) {
            word.append(c);
        } else if (!isWithinWord(c) && !word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    return words;
}

QStringList nameWords(const QString &name)
{
    QStringList words = nameLetters(name);
    for (QString &word : words)
        word = inFull(soundOf(word));
    return words;
}

QString nameBeginning(const QString &typed)
{
    QStringList words = nameLetters(typed);
    for (QString &word : words)
        word = soundOf(word);
    return words.join(u' ');
}

QString nameKey(const QString &name)
{
    return nameWords(name).join(u' ');
}

QString nameBag(const QStringList &words)
{
    QStringList sorted = words;
    sorted.sort();
    return sorted.join(u' ');
}

namespace {

/// Words one slip away from `word`, as they sound.
void addSlips(const QString &word, QSet<QString> &slips)
{
    const auto add = [&](const QString &slip) { slips.insert(inFull(soundOf(slip))); };
    for (qsizetype i = 0; i <= word.size(); ++i) {
        const QString before = word.left(i);
        const QString after = word.mid(i);
        if (!after.isEmpty())
            add(before + after.mid(1));
        if (after.size() > 1)
            add(before + after.at(1) + after.at(0) + after.mid(2));
        for (char16_t letter = u'a'; letter <= u'z'; ++letter) {
            add(before + letter + after);
            if (!after.isEmpty())
                add(before + letter + after.mid(1));
        }
    }
}

} // namespace

QSet<QString> slipsOf(const QString &typed)
{
    QSet<QString> slips;
    const QString sound = soundOf(typed);
    addSlips(typed, slips);
    if (sound != typed)
        addSlips(sound, slips);
    slips.remove(inFull(sound));
    slips.remove(QString());
    return slips;
}

} // namespace silpia
