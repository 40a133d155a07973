#pragma once

#include "core/domain/field.h"
#include "core/domain/nik.h"

#include <QDate>
#include <QMap>

namespace silpia {

enum class Reason : quint8 {
    New,
    Expired,
    Lost,
    Damaged,
    MovedIn,
    FromAbroad,
    DataChanged,
    DataError,
};

/// Without regard to case and outer spaces; nothing when unknown.
[[nodiscard]] std::optional<Reason> parseReason(const QString &text);
[[nodiscard]] QString reasonText(Reason reason); ///< the word of the form: "Baru", "Hilang" …

/// What was entered of one child, field by field, as text. A birth date is kept as ISO once it was readable.
class FormData
{
public:
    [[nodiscard]] QString value(Field field) const { return m_values.value(field); }
    void set(Field field, const QString &value) { m_values.insert(field, value); }
    void remove(Field field) { m_values.remove(field); }
    [[nodiscard]] bool has(Field field) const { return m_values.contains(field); }
    [[nodiscard]] QList<Field> present() const { return m_values.keys(); }
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }
    /// This form with the values of `changes` put over it.
    [[nodiscard]] FormData with(const FormData &changes) const;

    [[nodiscard]] QDate birthDate() const; ///< invalid when empty or unreadable
    [[nodiscard]] std::optional<Sex> sex() const { return parseSex(value(Field::Sex)); }
    [[nodiscard]] std::optional<Reason> reason() const { return parseReason(value(Field::Reason)); }
    [[nodiscard]] bool isForeign() const;
    [[nodiscard]] QString name() const { return value(Field::Name); }
    bool operator==(const FormData &) const = default;

private:
    QMap<Field, QString> m_values;
};

/// "Kelas 2A"; what says itself that it is a class or a group as entered; empty when no class was entered.
[[nodiscard]] QString classWords(const FormData &form);

} // namespace silpia
