#include "tests/bench/names.h"

#include "core/base/text.h"

#include <array>

namespace silpia::bench {

namespace {

const QStringList &boys()
{
    static const QStringList names = QString(
        u"Muhammad Ahmad Rizki Fauzan Rafi Fadhil Ilham Aditya Bayu Dimas Fajar Galih Habib Iqbal Kevin Lutfi Naufal Raihan Rasyid Reza Ridho Satria "
        "Syahrul Taufik Wahyu Yusuf Zaki Abdul Akbar Alif Andika Arif Azka Daffa Dani Davin Eko Fahri Farhan Fikri Gibran Hafiz Hanif Haikal Hendra Ikhsan "
        "Irfan Jefri Kenzo Khairul Maulana Nabil Nizam Rafa Rangga Rendi Rifki Rizal Robi Rudi Sandi Syafiq Teguh Tegar Umar Vino Yoga Yudha Zidan Zulfikar"_s)
                                         .split(u' ');
    return names;
}

const QStringList &girls()
{
    static const QStringList names = QString(
        u"Siti Nur Aisyah Annisa Aulia Azzahra Cantika Dewi Dinda Fatimah Fitri Hana Indah Intan Kayla Khadijah Laila Maryam Nabila Nadia Naila Nazwa Putri "
        "Qonita Rahma Rania Rizka Salsabila Sarah Shafira Syifa Tiara Ulfa Vania Wulan Yasmin Zahra Zaskia Adelia Alya Amanda Amelia Anggun Ayu Bunga Chelsea "
        "Citra Diana Elsa Farah Febri Gita Hafizah Hilda Humaira Jihan Keisha Lestari Mawar Meisya Melati Mutia Nisa Novia Olivia Raisa Ratna Rina Safira Silvi "
        "Suci Syahira Tasya Vira Widya Winda Yuni Zhafira"_s)
                                         .split(u' ');
    return names;
}

const QStringList &middles()
{
    static const QStringList names = QString(
        u"Ramadhan Pratama Saputra Putra Maulana Hidayat Alfarizi Alfatih Wijaya Kurniawan Permana Nugraha Setiawan Firmansyah Rahman Hakim Akbar Syahputra "
        "Al Ghifari Aldi Anugrah Prasetyo Ananda Fadillah Khairunnisa Rahmadani Azizah Maharani Salsabila Oktaviani Lestari Permata Safitri Ramadhani Aprilia "
        "Kirana Anjani Humairah Zahira Amalia Nuraini Hasanah Mardhiah Yulianti Puspita Handayani Rahayu Afriani Syakira Azkia Nabilah Althafunnisa"_s)
                                         .split(u' ');
    return names;
}

const QStringList &clans()
{
    static const QStringList names = QString(
        u"Chaniago Koto Piliang Sikumbang Tanjung Jambak Guci Melayu Panyalai Pitopang Bodi Mandailiang Simabur Payobada Kutianyia Supanjang Dalimo Bendang"_s)
                                         .split(u' ');
    return names;
}

/// Few names are given to many: the first of a list some twenty times as often as the last.
const QString &common(Dice &dice, const QStringList &names)
{
    const double u = static_cast<double>(roll(dice, 1'000'000)) / 1e6;
    return names.at(static_cast<qsizetype>(static_cast<double>(names.size()) * u * u));
}

QString ofSyllables(Dice &dice)
{
    static const QStringList syllables = QString(
        u"ra fa zi na ka ar al sya qi el na ya di za fi re ke ni ha li an va ri ze da yu mi ta bi sha gha ir sa ma na vi no ly en ad"_s)
                                             .split(u' ');
    QString name;
    const int count = 2 + static_cast<int>(roll(dice, 2));
    for (int i = 0; i < count; ++i)
        name += syllables.at(static_cast<qsizetype>(roll(dice, static_cast<quint64>(syllables.size()))));
    name[0] = name.at(0).toUpper();
    return name;
}

/// The places of words that are long enough for a slip.
QList<int> longWords(const QStringList &words)
{
    QList<int> places;
    for (int i = 0; i < words.size(); ++i) {
        if (words.at(i).size() >= 5)
            places.append(i);
    }
    return places;
}

} // namespace

QString childName(Dice &dice, bool girl)
{
    QStringList words = {common(dice, girl ? girls() : boys())};
    const quint64 kind = roll(dice, 100);
    if (kind < 75)
        words.append(roll(dice, 4) == 0 ? ofSyllables(dice) : common(dice, middles()));
    if (kind < 35)
        words.append(roll(dice, 3) == 0 ? ofSyllables(dice) : common(dice, middles()));
    if (kind % 3 == 0 || words.size() == 1)
        words.append(common(dice, clans()));
    return words.join(u' ');
}

QString adultName(Dice &dice, bool woman)
{
    return common(dice, woman ? girls() : boys()) + u' ' + common(dice, clans());
}

QString respelled(Dice &dice, const QString &name)
{
    static const std::array<std::pair<const char *, const char *>, 20> spellings = {{
        {"Muhammad", "Moh."}, {"Muhammad", "Muh."}, {"Muhammad", "Mochamad"}, {"Muhammad", "M."}, {"Abdul", "Abd."}, {"sy", "s"}, {"Sy", "S"}, {"sya", "sja"},
        {"u", "oe"}, {"j", "dj"}, {"J", "Dj"}, {"c", "tj"}, {"C", "Tj"}, {"i", "y"}, {"dh", "d"}, {"kh", "h"}, {"nn", "n"}, {"ss", "s"}, {"zz", "z"}, {"f", "v"}}};
    QList<QString> possible;
    for (const auto &[from, to] : spellings) {
        QString other = name;
        const qsizetype at = other.indexOf(QLatin1StringView(from));
        if (at >= 0)
            possible.append(other.replace(at, QLatin1StringView(from).size(), QLatin1StringView(to)));
    }
    return possible.isEmpty() ? name : possible.at(static_cast<qsizetype>(roll(dice, static_cast<quint64>(possible.size()))));
}

QString withSlip(Dice &dice, const QString &name)
{
    QStringList words = name.split(u' ');
    const QList<int> places = longWords(words);
    if (places.isEmpty())
        return name;
    QString &word = words[places.at(static_cast<qsizetype>(roll(dice, static_cast<quint64>(places.size()))))];
    const auto at = static_cast<qsizetype>(1 + roll(dice, static_cast<quint64>(word.size() - 2)));
    switch (roll(dice, 4)) {
    case 0: word[at] = QChar(u'a' + static_cast<char16_t>(roll(dice, 26))); break;
    case 1: word.remove(at, 1); break;
    case 2: word.insert(at, QChar(u'a' + static_cast<char16_t>(roll(dice, 26)))); break;
    default: {
        const QChar letter = word.at(at);
        word[at] = word.at(at + 1);
        word[at + 1] = letter;
    }
    }
    return words.join(u' ');
}

QString inOtherOrder(Dice &dice, const QString &name)
{
    QStringList words = name.split(u' ');
    words.move(0, static_cast<qsizetype>(roll(dice, static_cast<quint64>(words.size()))));
    return words.join(u' ');
}

} // namespace silpia::bench
