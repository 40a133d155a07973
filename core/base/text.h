#pragma once

#include <QCoreApplication>
#include <QString>

namespace silpia {

using namespace Qt::StringLiterals;

/// Indonesian source text, translatable; the core has no QObject to ask.
inline QString tr(const char *text)
{
    return QCoreApplication::translate("silpia", text);
}

/// Without regard to case and doubled or outer spaces: how names of regions, columns and choices are matched.
[[nodiscard]] QString folded(const QString &text);

/// "1301••••••••0012": what lists show of a NIK.
[[nodiscard]] QString maskedNik(const QString &nik);

} // namespace silpia
