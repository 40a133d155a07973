#include "ui/frame/style_sheet.h"

#include "ui/frame/icons.h"
#include "ui/frame/theme.h"

#include <QFile>
#include <array>
#include <utility>

namespace silpia {

namespace {

using Token = std::pair<QStringView, QColor>;

std::array<Token, 28> tokensOf(const Theme &t)
{
    return {{{u"ground", t.ground},
             {u"surface", t.surface},
             {u"raised", t.raised},
             {u"text", t.text},
             {u"quiet", t.quiet},
             {u"line", t.line},
             {u"strong", t.strong},
             {u"accent", t.accent},
             {u"accent-hover", t.accentHover},
             {u"accent-pressed", t.accentPressed},
             {u"on-accent", t.onAccent},
             {u"soft", t.soft},
             {u"soft-line", t.softLine},
             {u"late", t.late.ink},
             {u"late-ground", t.late.ground},
             {u"late-line", t.late.line},
             {u"near", t.near.ink},
             {u"near-ground", t.near.ground},
             {u"near-line", t.near.line},
             {u"good", t.good.ink},
             {u"good-ground", t.good.ground},
             {u"good-line", t.good.line},
             {u"held", t.held.ink},
             {u"held-ground", t.held.ground},
             {u"rail", t.rail},
             {u"rail-text", t.railText},
             {u"rail-quiet", t.railQuiet},
             {u"rail-line", t.railLine}}};
}

} // namespace

QString styleSheet(const Theme &theme)
{
    loadDrawings();
    QFile file(u":/silpia/theme/silpia.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Names stand between two signs, so that one name may begin with another.
    for (const auto &[name, color] : tokensOf(theme))
        sheet.replace(u'@' + name.toString() + u'@', color.name());
    return sheet;
}

} // namespace silpia
