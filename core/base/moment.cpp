#include "core/base/moment.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <array>

namespace silpia {

namespace {

constexpr std::array kMonths = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                                "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
constexpr std::array kWeekdays = {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};

QString monthName(int month)
{
    return QString::fromLatin1(kMonths[static_cast<size_t>(month - 1)]);
}

int monthNumber(const QString &word)
{
    for (int month = 1; month <= 12; ++month) {
        const QString name = monthName(month);
        if (word.compare(name, Qt::CaseInsensitive) == 0 || word.compare(name.left(3), Qt::CaseInsensitive) == 0)
            return month;
    }
    return 0;
}

std::optional<QDate> dateOf(int year, int month, int day, int yearDigits, QDate today)
{
    if (yearDigits == 2) {
        year += 2000;
        if (QDate(year, month, day) > today)
            year -= 100;
    }
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

QDateTime officeTime(const QDateTime &utc)
{
    return utc.toOffsetFromUtc(kOfficeOffsetSeconds);
}

QDate officeDay(const QDateTime &utc)
{
    return officeTime(utc).date();
}

QDateTime atOffice(QDate day, QTime time)
{
    return QDateTime(day, time, Qt::OffsetFromUTC, kOfficeOffsetSeconds).toUTC();
}

QDateTime longBefore(const QDateTime &utc)
{
    constexpr int kDays = 31;
    return utc.addDays(-kDays);
}

QString toIso(const QDateTime &utc)
{
    return utc.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime fromIso(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QString longDate(QDate day)
{
    if (!day.isValid())
        return {};
    return u"%1 %2 %3"_s.arg(QString::number(day.day()), monthName(day.month()), QString::number(day.year()));
}

QString longDateWithDay(QDate day)
{
    if (!day.isValid())
        return {};
    return QString::fromLatin1(kWeekdays[static_cast<size_t>(day.dayOfWeek() - 1)]) + u", "_s + longDate(day);
}

QString longMoment(const QDateTime &utc)
{
    const QDateTime local = officeTime(utc);
    return longDate(local.date()) + u" pukul "_s + local.time().toString(u"HH.mm"_s);
}

QString shortMoment(const QDateTime &utc)
{
    const QDateTime local = officeTime(utc);
    const QDate day = local.date();
    return u"%1 %2 %3, %4"_s.arg(QString::fromLatin1(kWeekdays[static_cast<size_t>(day.dayOfWeek() - 1)]).left(3),
                                 QString::number(day.day()), monthName(day.month()).left(3),
                                 local.time().toString(u"HH.mm"_s));
}

std::optional<QDate> parseFormDate(const QString &text, QDate today)
{
    static const QRegularExpression numeric(u"^(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})$"_s);
    static const QRegularExpression worded(u"^(\\d{1,2})[ \\-]([A-Za-z]+)[ \\-](\\d{4})$"_s);
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression solid(u"^(\\d{2})(\\d{2})(\\d{4})$"_s);
    const QString entered = text.simplified();
    for (const QRegularExpression *shape : {&numeric, &solid}) {
        if (const auto m = shape->match(entered); m.hasMatch())
            return dateOf(m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt(),
                          static_cast<int>(m.captured(3).size()), today);
    }
    if (const auto m = worded.match(entered); m.hasMatch())
        return dateOf(m.captured(3).toInt(), monthNumber(m.captured(2)), m.captured(1).toInt(), 4, today);
    if (const auto m = iso.match(entered); m.hasMatch())
        return dateOf(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt(), 4, today);
    return std::nullopt;
}

} // namespace silpia
