#include "ui/frame/icons.h"

#include "ui/frame/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <array>

// Outside the namespace, as the macro asks; a static library's resources are dropped by the linker without it.
static void makeResourcesKnown()
{
    Q_INIT_RESOURCE(ui);
}

namespace silpia {

namespace {

constexpr std::array<QStringView, kIconCount> kFiles = {
    u"counter", u"truck",   u"compare",       u"stamp", u"printer",  u"send",     u"hand_over", u"search",
    u"clock",   u"chart",   u"gear",          u"help",  u"lock",     u"late",     u"near",      u"in_time",
    u"held",    u"warning", u"error_octagon", u"check", u"cross",    u"back",     u"copy",      u"person",
    u"bank",    u"camera",  u"folder",        u"paper", u"refresh",  u"down",     u"undo",      u"info",
    u"card",    u"child",   u"plus",          u"eye",   u"database", u"calendar", u"tray",      u"question",
    u"differs", u"absent",  u"scan",          u"play",  u"ring",     u"flag"};

QByteArray sourceOf(const QString &name)
{
    loadDrawings();
    QFile file(u":/silpia/icons/"_s + name + u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap rendered(const QByteArray &source, int size, qreal dpr)
{
    const int dots = qMax(1, qRound(size * dpr));
    QPixmap picture(dots, dots);
    picture.fill(Qt::transparent);
    QSvgRenderer renderer(source);
    QPainter painter(&picture);
    renderer.render(&painter);
    painter.end();
    picture.setDevicePixelRatio(dpr);
    return picture;
}

} // namespace

void loadDrawings()
{
    static const bool known = [] {
        makeResourcesKnown();
        return true;
    }();
    Q_UNUSED(known)
}

QByteArray iconSource(Icon drawing, const QColor &color)
{
    QByteArray source = sourceOf(kFiles[static_cast<size_t>(drawing)].toString());
    return source.replace("currentColor", color.name().toLatin1());
}

QPixmap pixmap(Icon drawing, const QColor &color, int size, qreal dpr)
{
    const QString key = u"silpia-%1-%2-%3-%4"_s.arg(static_cast<int>(drawing))
                            .arg(color.rgb(), 0, 16)
                            .arg(size)
                            .arg(qRound(size * dpr));
    QPixmap kept;
    if (!QPixmapCache::find(key, &kept)) {
        kept = rendered(iconSource(drawing, color), size, dpr);
        QPixmapCache::insert(key, kept);
    }
    return kept;
}

QIcon icon(Icon drawing, const QColor &color)
{
    QIcon made;
    for (const int size : {16, 20, 24, 32, 48, 64})
        made.addPixmap(pixmap(drawing, color, size, 1.0));
    return made;
}

QPixmap logo(const QColor &ground, const QColor &motif, int size, qreal dpr)
{
    QByteArray source = sourceOf(u"logo"_s);
    source.replace("currentColor", motif.name().toLatin1());
    source.replace("groundColor", ground.name().toLatin1());
    return rendered(source, size, dpr);
}

QIcon appIcon()
{
    const Theme &light = themeOf(ThemeKind::Light);
    QIcon made;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        made.addPixmap(logo(light.railMark, light.rail, size, 1.0));
    return made;
}

} // namespace silpia
