#pragma once

#include <QDateTime>
#include <functional>
#include <optional>

namespace silpia {

/// The clock, made once in app and handed down. Answers in UTC.
using Now = std::function<QDateTime()>;

/// Year, today and office hours follow West Indonesia Time whatever the computer is set to.
constexpr int kOfficeOffsetSeconds = 7 * 3600;

[[nodiscard]] QDateTime officeTime(const QDateTime &utc); ///< the same instant on the office's wall clock
[[nodiscard]] QDate officeDay(const QDateTime &utc);      ///< the office's calendar day of an instant
[[nodiscard]] QDateTime atOffice(QDate day, QTime time);  ///< wall-clock moment as UTC

/// So long before a moment that no wrong clock of a computer matters any more: where a search by the journal's order may begin.
[[nodiscard]] QDateTime longBefore(const QDateTime &utc);

[[nodiscard]] QString toIso(const QDateTime &utc);          ///< "2026-11-22T06:01:02.345Z", as stored
[[nodiscard]] QDateTime fromIso(const QString &text);       ///< reverse of toIso; invalid when unreadable
[[nodiscard]] QString longDate(QDate day);                  ///< "7 Maret 2026"
[[nodiscard]] QString longDateWithDay(QDate day);           ///< "Selasa, 24 November 2026"
[[nodiscard]] QString longMoment(const QDateTime &utc);     ///< "24 November 2026 pukul 10.31"
[[nodiscard]] QString shortMoment(const QDateTime &utc);    ///< "Sel 24 Nov, 10.31"

/// A date as forms write it, day before month: 12/03/2019, 12-3-2019, 12 Maret 2019, 2019-03-12, 12032019, 1-1-15.
/// A two-digit year is taken as the latest that is not after `today`.
[[nodiscard]] std::optional<QDate> parseFormDate(const QString &text, QDate today);

} // namespace silpia
