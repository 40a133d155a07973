#pragma once

#include "core/base/error.h"
#include "core/domain/verdict.h"

#include <QDate>
#include <optional>

namespace silpia {

enum class Sex : quint8 { Male, Female };

/// "Laki-laki", "Perempuan", and how SIAK and hurried hands write them; nothing when unreadable.
[[nodiscard]] std::optional<Sex> parseSex(const QString &text);

/// Digits of a number as people type it: spaces and dots are how they group it, not part of it.
[[nodiscard]] QString ungrouped(const QString &text);

/// Nomor Induk Kependudukan: region (6 digits), birth date (6), serial (4). Kept as text; never changes for life
/// (PP 40/2019 art. 30), so a date or sex that differs is a warning only.
class Nik
{
public:
    /// Findings instead of a value: NikLostDigits, NikNot16Digits, NikImpossible.
    [[nodiscard]] static tl::expected<Nik, Verdict> parse(const QString &text);

    [[nodiscard]] QString text() const { return m_digits; }
    [[nodiscard]] QString grouped() const; ///< "1301 0547 0318 0012"
    [[nodiscard]] QString regionCode() const; ///< "13.01.05": where the child was first registered
    /// Day, month and year in it; the century is the last in which the holder is already born on `today`.
    [[nodiscard]] std::optional<QDate> birthDate(QDate today) const;
    /// What the day of birth says; nothing when that day is impossible.
    [[nodiscard]] std::optional<Sex> sex() const;

private:
    explicit Nik(QString digits) : m_digits(std::move(digits)) {}
    [[nodiscard]] int number(int from, int length) const;
    QString m_digits;
};

/// Nomor Kartu Keluarga is usable: 16 digits. "0" is a placeholder seen in the field.
[[nodiscard]] bool isFamilyCardNumber(const QString &text);

/// `AL.` and digits is the serial of the certificate's paper, copied by mistake.
[[nodiscard]] bool isCertificatePaperSerial(const QString &text);

} // namespace silpia
