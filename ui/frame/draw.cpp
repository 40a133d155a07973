#include "ui/frame/draw.h"

#include <QFontMetrics>
#include <QKeySequence>
#include <cmath>

namespace silpia {

void drawIcon(QPainter &painter, const QRect &rect, Icon drawing, const QColor &color, int size)
{
    const QPoint corner(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
    painter.drawPixmap(corner, pixmap(drawing, color, size, painter.device()->devicePixelRatioF()));
}

void drawText(QPainter &painter, const QRect &rect, int alignment, const QString &text, const QFont &font,
              const QColor &color)
{
    painter.setFont(font);
    painter.setPen(color);
    const QString shown = QFontMetricsF(font).elidedText(text.simplified(), Qt::ElideRight, rect.width());
    painter.drawText(rect, alignment | Qt::TextSingleLine, shown);
}

int textWidth(const QString &text, const QFont &font)
{
    // Advances are fractions of a pixel: rounded down, the last letters would be elided.
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text))) + 1;
}

QString capText(const QKeySequence &key)
{
    // The key says Enter; Qt calls it Return.
    return key.toString(QKeySequence::PortableText).replace(u"Return"_s, u"Enter"_s);
}

int keyCapWidth(const QString &text)
{
    return text.isEmpty() ? 0 : qMax(20, textWidth(text, textFont(TextSize::Small, TextWeight::Medium)) + 12);
}

void drawKeyCap(QPainter &painter, const QRect &rect, const QString &text, const QColor &ink, const QColor &edge,
                const QColor &ground)
{
    const int width = keyCapWidth(text);
    const QRect cap(rect.right() + 1 - width, rect.y() + (rect.height() - 20) / 2, width, 20);
    drawBox(painter, cap, kCapRadius, ground, edge);
    drawText(painter, cap, Qt::AlignCenter, text, textFont(TextSize::Small, TextWeight::Medium), ink);
}

void drawBar(QPainter &painter, const QRectF &rect, double fraction, const QColor &color, const QColor &trough)
{
    const qreal radius = rect.height() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(trough);
    painter.drawRoundedRect(rect, radius, radius);
    if (fraction > 0.0) {
        QRectF filled = rect;
        filled.setWidth(rect.width() * qMin(1.0, fraction));
        QPainterPath shape;
        shape.addRoundedRect(rect, radius, radius);
        painter.setClipPath(shape);
        painter.setBrush(color);
        painter.drawRect(filled);
    }
    painter.restore();
}

void drawBox(QPainter &painter, const QRect &rect, qreal radius, const QColor &fill, const QColor &edge, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = edge.isValid() ? width / 2 : 0.0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

} // namespace silpia
