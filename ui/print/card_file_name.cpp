#include "ui/print/card_file_name.h"

#include "core/base/text.h"

#include <QStringList>

namespace silpia {

namespace {

QString safe(const QString &text)
{
    QString kept;
    for (const QChar letter : text.normalized(QString::NormalizationForm_C)) {
        if (letter.isLetterOrNumber())
            kept.append(letter);
        else if (!kept.isEmpty() && !kept.endsWith(u'-'))
            kept.append(u'-');
    }
    while (kept.endsWith(u'-'))
        kept.chop(1);
    return kept;
}

} // namespace

QString cardFileEnd(const QString &uuid)
{
    return uuid + u".pdf"_s;
}

QString cardFileName(const QString &serial, const QString &child, const QString &uuid)
{
    QStringList parts;
    for (const QString &part : {safe(serial), safe(child)}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    QString words = parts.join(u'_');
    const qsizetype room = kCardFileNameBytes - cardFileEnd(uuid).toUtf8().size() - 1;
    while (words.toUtf8().size() > room)
        words.chop(1);
    return words.isEmpty() ? cardFileEnd(uuid) : words + u'_' + cardFileEnd(uuid);
}

} // namespace silpia
