#include "core/base/text.h"

namespace silpia {

QString folded(const QString &text)
{
    return text.simplified().toCaseFolded();
}

QString maskedNik(const QString &nik)
{
    if (nik.size() < 8)
        return QString(nik.size(), QChar(0x2022));
    return nik.left(4) + QString(nik.size() - 8, QChar(0x2022)) + nik.right(4);
}

} // namespace silpia
