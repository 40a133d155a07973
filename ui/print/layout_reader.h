#pragma once

#include "core/base/error.h"

#include <QColor>
#include <QJsonObject>
#include <array>

namespace silpia {

/// A word of the layout file and what it stands for.
template<typename T>
struct Choice
{
    const char *word;
    T value;
};

/// Reads one JSON object of the layout file; every error is an Indonesian sentence that names the object and the key.
class LayoutReader
{
public:
    LayoutReader(QJsonObject object, QString name, QString place = {})
        : m_object(std::move(object))
        , m_name(std::move(name))
        , m_place(std::move(place))
    {
    }

    [[nodiscard]] Result<QString> text(const char *key) const;
    [[nodiscard]] Result<QString> textOr(const char *key, const QString &otherwise) const;
    [[nodiscard]] Result<double> number(const char *key, double least, double most) const;
    [[nodiscard]] Result<double> numberOr(const char *key, double least, double most, double otherwise) const;
    /// A length above zero. Errors: Invalid; zero and negative lengths are told apart from a missing one.
    [[nodiscard]] Result<double> size(const char *key, double most) const;
    [[nodiscard]] Result<bool> flag(const char *key) const; ///< false when absent
    [[nodiscard]] Result<QColor> colour(const char *key) const;

    template<typename T, size_t N>
    [[nodiscard]] Result<T> choice(const char *key, const std::array<Choice<T>, N> &choices) const
    {
        const QString word = SILPIA_TRY_NAMED(readWord, text(key));
        QStringList words;
        for (const Choice<T> &candidate : choices) {
            if (word == QLatin1StringView(candidate.word))
                return candidate.value;
            words.append(QString::fromLatin1(candidate.word));
        }
        return notOneOf(key, words);
    }
    template<typename T, size_t N>
    [[nodiscard]] Result<T> choiceOr(const char *key, const std::array<Choice<T>, N> &choices, T otherwise) const
    {
        return m_object.contains(QLatin1StringView(key)) ? choice(key, choices) : Result<T>(otherwise);
    }

    /// The sentence "<name> <what>" as an error at this object's place.
    [[nodiscard]] tl::unexpected<Error> wrong(const QString &what) const;

private:
    [[nodiscard]] tl::unexpected<Error> notOneOf(const char *key, const QStringList &words) const;

    QJsonObject m_object;
    QString m_name;
    QString m_place;
};

} // namespace silpia
