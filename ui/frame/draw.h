#pragma once

#include "ui/frame/icons.h"
#include "ui/frame/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace silpia {

/// Draws an icon of `size` in the middle of `rect`.
void drawIcon(QPainter &painter, const QRect &rect, Icon drawing, const QColor &color, int size = kIconSize);

/// Draws one line of plain text, elided at its end.
void drawText(QPainter &painter, const QRect &rect, int alignment, const QString &text, const QFont &font,
              const QColor &color);

/// Width of one line of plain text, rounded up.
[[nodiscard]] int textWidth(const QString &text, const QFont &font);

/// "Ctrl+Enter": how a key is written on its cap.
[[nodiscard]] QString capText(const QKeySequence &key);

/// Width of a key cap with this text.
[[nodiscard]] int keyCapWidth(const QString &text);

/// Draws a key cap, 20 high, right-aligned in `rect`: never typed into a caption.
void drawKeyCap(QPainter &painter, const QRect &rect, const QString &text, const QColor &ink, const QColor &edge,
                const QColor &ground);

/// Draws a bar with rounded ends, filled to `fraction`, left to right.
void drawBar(QPainter &painter, const QRectF &rect, double fraction, const QColor &color, const QColor &trough);

/// Draws a box with a 1-pixel edge that falls on whole pixels.
void drawBox(QPainter &painter, const QRect &rect, qreal radius, const QColor &fill, const QColor &edge,
             qreal width = 1.0);

} // namespace silpia
