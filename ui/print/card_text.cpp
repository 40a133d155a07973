#include "ui/print/card_text.h"

#include "core/base/text.h"
#include "ui/print/print_font.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>
#include <optional>

namespace silpia {

namespace {

constexpr double kUsualPitch = 1.2; ///< lines, in letter sizes
// Capitals without descenders still stand apart at this pitch.
constexpr double kNarrowestPitch = 0.9;
constexpr double kLabelPitch = 1.1;
constexpr double kCapitalHeight = 0.714; ///< of Noto Sans
constexpr double kUnderlineRoom = 0.4;   ///< millimetres under the last line
constexpr double kUnderlineWidth = 0.12;

double labelHeight(const CardLayout &layout, const CardField &field)
{
    return field.kind == CardFieldKind::Labelled ? unitsFromPoints(layout.labelPoints) * kLabelPitch : 0;
}

QRectF textArea(const CardLayout &layout, const CardField &field)
{
    const QRectF box(field.box.topLeft() * kUnitsPerMillimetre, field.box.size() * kUnitsPerMillimetre);
    const double underline = field.underlined ? kUnderlineRoom * kUnitsPerMillimetre : 0;
    return box.adjusted(0, labelHeight(layout, field), 0, -underline);
}

/// Where a line may end: after a space, and after the hyphen of a number that has no space.
QStringList partsOf(const QString &text)
{
    QStringList parts;
    QString part;
    for (const QChar c : text.simplified()) {
        part += c;
        if (c == u' ' || c == u'-') {
            parts.append(part);
            part.clear();
        }
    }
    if (!part.isEmpty())
        parts.append(part);
    return parts;
}

/// Lines of at most `width`, or none when a single word is wider than that.
std::optional<QStringList> broken(const QString &text, const QFontMetricsF &metrics, double width)
{
    QStringList lines;
    for (const QString &part : partsOf(text)) {
        if (metrics.horizontalAdvance(part.trimmed()) > width)
            return std::nullopt;
        const QString longer = lines.isEmpty() ? part : lines.last() + part;
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer.trimmed()) <= width)
            lines.last() = longer;
        else
            lines.append(part);
    }
    for (QString &line : lines)
        line = line.trimmed();
    return lines;
}

double lineLeft(const CardField &field, const QRectF &area, double width)
{
    switch (field.align) {
    case CardFieldAlign::Left: return area.left();
    case CardFieldAlign::Centre: return area.center().x() - width / 2;
    case CardFieldAlign::Right: return area.right() - width;
    }
    Q_UNREACHABLE();
}

/// Draws one line with its baseline at `baseline`; the spacing behind the last letter does not count for centring.
QRectF drawLine(QPainter &painter, const CardField &field, const QRectF &area, double baseline, const QString &line)
{
    const QFontMetricsF metrics(painter.font());
    const double behindLast = metrics.horizontalAdvance(line.right(1)) * field.spacing / (100 + field.spacing);
    const double width = metrics.horizontalAdvance(line) - behindLast;
    const double left = lineLeft(field, area, width);
    painter.drawText(QPointF(left, baseline), line);
    return {left, baseline, width, 0};
}

double baselineIn(double pitch, double points)
{
    const double capital = kCapitalHeight * unitsFromPoints(points);
    return (pitch - capital) / 2 + capital;
}

void drawLabel(QPainter &painter, const CardLayout &layout, const CardField &field)
{
    const QRectF box(field.box.topLeft() * kUnitsPerMillimetre, field.box.size() * kUnitsPerMillimetre);
    painter.setFont(printFont(layout.labelPoints, QFont::Normal));
    painter.setPen(layout.colours.label);
    drawLine(painter, field, box, box.top() + baselineIn(labelHeight(layout, field), layout.labelPoints), field.label);
}

} // namespace

QString shownText(const CardField &field, const QString &value)
{
    QString text = field.kind == CardFieldKind::Fixed ? field.label.simplified() : value.simplified();
    if (!text.isEmpty() && !text.startsWith(field.prefix))
        text.prepend(field.prefix);
    return field.capitals ? text.toUpper() : text;
}

FittedText fitText(const CardLayout &layout, const CardField &field, const QString &text)
{
    constexpr double kStep = 0.01;
    const QRectF area = textArea(layout, field);
    const QFontMetricsF metrics(printFont(field.points, field.weight, field.spacing));
    for (double scale = 1.0; scale > layout.smallest - kStep / 2; scale -= kStep) {
        const double letter = unitsFromPoints(field.points * scale);
        // Letters shrink in proportion: measured once, against a box that grows instead.
        const std::optional<QStringList> lines = broken(text, metrics, area.width() / scale);
        if (!lines || lines->size() > field.lines)
            continue;
        const double pitch = std::min(kUsualPitch * letter, area.height() / std::max(1.0, double(lines->size())));
        if (pitch >= kNarrowestPitch * letter)
            return {*lines, field.points * scale, pitch, true};
    }
    const double points = field.points * layout.smallest;
    return {{text}, points, std::min(kUsualPitch * unitsFromPoints(points), area.height()), text.isEmpty()};
}

void drawField(QPainter &painter, const CardLayout &layout, const CardField &field, const FittedText &text)
{
    if (field.kind == CardFieldKind::Labelled)
        drawLabel(painter, layout, field);
    const QRectF area = textArea(layout, field);
    painter.setFont(printFont(text.points, field.weight, field.spacing));
    painter.setPen(field.colour);
    const double height = text.pitch * double(text.lines.size());
    double top = field.atBottom ? area.bottom() - height : area.top();
    QRectF widest;
    for (const QString &line : text.lines) {
        const QRectF drawn = drawLine(painter, field, area, top + baselineIn(text.pitch, text.points), line);
        widest = widest.isNull() ? drawn : widest.united(drawn);
        top += text.pitch;
    }
    if (field.underlined && !text.lines.isEmpty()) {
        const double y = area.bottom() + kUnderlineRoom * kUnitsPerMillimetre / 2;
        painter.setPen(QPen(field.colour, kUnderlineWidth * kUnitsPerMillimetre));
        painter.drawLine(QPointF(widest.left(), y), QPointF(widest.right(), y));
    }
}

} // namespace silpia
