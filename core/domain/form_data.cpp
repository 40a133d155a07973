#include "core/domain/form_data.h"

#include "core/base/text.h"

#include <algorithm>

namespace silpia {

std::optional<Reason> parseReason(const QString &text)
{
    const QStringList words = choices(Field::Reason);
    const QString wanted = folded(text);
    for (int i = 0; i < words.size(); ++i) {
        if (folded(words.at(i)) == wanted)
            return static_cast<Reason>(i);
    }
    return std::nullopt;
}

QString reasonText(Reason reason)
{
    return choices(Field::Reason).at(static_cast<int>(reason));
}

FormData FormData::with(const FormData &changes) const
{
    FormData merged = *this;
    for (auto it = changes.m_values.begin(); it != changes.m_values.end(); ++it)
        merged.set(it.key(), it.value());
    return merged;
}

QDate FormData::birthDate() const
{
    return QDate::fromString(value(Field::BirthDate), Qt::ISODate);
}

bool FormData::isForeign() const
{
    return folded(value(Field::Nationality)) == "wna"_L1;
}

QString classWords(const FormData &form)
{
    const QString entered = form.value(Field::Class).simplified();
    // Who is in no class writes "-".
    if (std::none_of(entered.begin(), entered.end(), [](QChar letter) { return letter.isLetterOrNumber(); }))
        return {};
    return entered.startsWith("kel"_L1, Qt::CaseInsensitive) ? entered : tr("Kelas %1").arg(entered);
}

} // namespace silpia
