#include "core/domain/nik.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace silpia {

namespace {

// A female's NIK carries her day of birth plus 40, so that 01 becomes 41.
constexpr int kFemaleDayOffset = 40;
constexpr int kLastDay = 31;

bool isSixteenDigits(const QString &text)
{
    static const QRegularExpression digits(u"^[0-9]{16}$"_s);
    return digits.match(text).hasMatch();
}

} // namespace

std::optional<Sex> parseSex(const QString &text)
{
    QString word = folded(text);
    word.remove(u'-').remove(u' ');
    if (word == "lakilaki"_L1 || word == "l"_L1 || word == "pria"_L1)
        return Sex::Male;
    if (word == "perempuan"_L1 || word == "p"_L1 || word == "wanita"_L1)
        return Sex::Female;
    return std::nullopt;
}

QString ungrouped(const QString &text)
{
    QString digits = text;
    digits.removeIf([](QChar c) { return c.isSpace() || c == u'.'; });
    return digits;
}

tl::expected<Nik, Verdict> Nik::parse(const QString &text)
{
    static const QRegularExpression scientific(u"^\\s*[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+\\s*$"_s);
    if (scientific.match(text).hasMatch())
        return tl::unexpected(Verdict::NikLostDigits);
    const QString digits = ungrouped(text);
    if (!isSixteenDigits(digits))
        return tl::unexpected(Verdict::NikNot16Digits);
    if (digits.startsWith(u'0') || digits.count(digits.at(0)) == digits.size())
        return tl::unexpected(Verdict::NikImpossible);
    return Nik(digits);
}

QString Nik::grouped() const
{
    return u"%1 %2 %3 %4"_s.arg(m_digits.mid(0, 4), m_digits.mid(4, 4), m_digits.mid(8, 4), m_digits.mid(12, 4));
}

QString Nik::regionCode() const
{
    return u"%1.%2.%3"_s.arg(m_digits.mid(0, 2), m_digits.mid(2, 2), m_digits.mid(4, 2));
}

int Nik::number(int from, int length) const
{
    return m_digits.mid(from, length).toInt();
}

std::optional<QDate> Nik::birthDate(QDate today) const
{
    const int written = number(6, 2);
    const int day = written > kFemaleDayOffset ? written - kFemaleDayOffset : written;
    QDate date(2000 + number(10, 2), number(8, 2), day);
    if (date.isValid() && date > today)
        date = QDate(date.year() - 100, date.month(), date.day());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<Sex> Nik::sex() const
{
    const int day = number(6, 2);
    if (day >= 1 && day <= kLastDay)
        return Sex::Male;
    if (day > kFemaleDayOffset && day <= kFemaleDayOffset + kLastDay)
        return Sex::Female;
    return std::nullopt;
}

bool isFamilyCardNumber(const QString &text)
{
    return isSixteenDigits(ungrouped(text));
}

bool isCertificatePaperSerial(const QString &text)
{
    static const QRegularExpression serial(u"^\\s*AL\\s*\\.?\\s*[0-9]+\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    return serial.match(text).hasMatch();
}

} // namespace silpia
