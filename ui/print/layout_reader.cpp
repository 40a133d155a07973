#include "ui/print/layout_reader.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace silpia {

tl::unexpected<Error> LayoutReader::wrong(const QString &what) const
{
    return fail(ErrorKind::Invalid, m_name + u' ' + what, {}, m_place);
}

tl::unexpected<Error> LayoutReader::notOneOf(const char *key, const QStringList &words) const
{
    return wrong(tr("memuat \"%1\" yang tidak dikenal. Pilih salah satu: %2.")
                     .arg(QString::fromLatin1(key), words.join(u", "_s)));
}

Result<QString> LayoutReader::text(const char *key) const
{
    const QJsonValue value = m_object.value(QLatin1StringView(key));
    if (value.isUndefined())
        return wrong(tr("tidak memuat \"%1\". Tambahkan.").arg(QString::fromLatin1(key)));
    if (!value.isString() || value.toString().trimmed().isEmpty())
        return wrong(tr("memuat \"%1\" yang bukan teks atau kosong.").arg(QString::fromLatin1(key)));
    return value.toString();
}

Result<QString> LayoutReader::textOr(const char *key, const QString &otherwise) const
{
    return m_object.contains(QLatin1StringView(key)) ? text(key) : Result<QString>(otherwise);
}

Result<double> LayoutReader::number(const char *key, double least, double most) const
{
    const QJsonValue value = m_object.value(QLatin1StringView(key));
    if (value.isUndefined())
        return wrong(tr("tidak memuat \"%1\". Tambahkan.").arg(QString::fromLatin1(key)));
    if (!value.isDouble())
        return wrong(tr("memuat \"%1\" yang bukan angka.").arg(QString::fromLatin1(key)));
    const double number = value.toDouble();
    if (number < least || number > most)
        return wrong(tr("memuat \"%1\" %2; yang boleh %3 sampai %4.")
                         .arg(QString::fromLatin1(key))
                         .arg(number)
                         .arg(least)
                         .arg(most));
    return number;
}

Result<double> LayoutReader::numberOr(const char *key, double least, double most, double otherwise) const
{
    return m_object.contains(QLatin1StringView(key)) ? number(key, least, most) : Result<double>(otherwise);
}

Result<double> LayoutReader::size(const char *key, double most) const
{
    const double length = TRY(number(key, -1e6, most));
    if (length <= 0)
        return wrong(tr("memuat \"%1\" %2; ukuran harus lebih dari nol.").arg(QString::fromLatin1(key)).arg(length));
    return length;
}

Result<bool> LayoutReader::flag(const char *key) const
{
    const QJsonValue value = m_object.value(QLatin1StringView(key));
    if (!value.isUndefined() && !value.isBool())
        return wrong(tr("memuat \"%1\" yang bukan true atau false.").arg(QString::fromLatin1(key)));
    return value.toBool();
}

Result<QColor> LayoutReader::colour(const char *key) const
{
    static const QRegularExpression shape(u"^#[0-9A-Fa-f]{6}$"_s);
    const QString word = TRY(text(key));
    if (!shape.match(word).hasMatch())
        return wrong(tr("memuat \"%1\" yang bukan warna seperti \"#B5121B\".").arg(QString::fromLatin1(key)));
    return QColor(word);
}

} // namespace silpia
