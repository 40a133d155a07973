#include "ui/print/card_background.h"

#include "core/base/text.h"
#include "ui/print/print_font.h"

#include <QFontMetricsF>
#include <QPainter>
#include <array>
#include <cmath>
#include <numbers>

namespace silpia {

namespace {

// Colour runs past the edge, so that a blank fed a little askew shows no white rim.
constexpr double kBleed = 1.0;
// The curves were drawn for ID-1 and stretch to other sizes.
constexpr double kDrawnWidth = 85.60;
constexpr double kDrawnHeight = 53.98;

struct Wave
{
    double x;
    double y;
    double slope;
};

/// A smooth line through points with given slopes.
void followWave(QPainterPath &path, const Wave &from, const Wave &to)
{
    const double third = (to.x - from.x) / 3;
    path.cubicTo(from.x + third, from.y + from.slope * third, to.x - third, to.y - to.slope * third, to.x, to.y);
}

Wave guillocheAt(int line, double x)
{
    constexpr double kLong = 2 * std::numbers::pi / 31.0;
    constexpr double kShort = 2 * std::numbers::pi / 17.0;
    const double first = kLong * x + line * 0.42;
    const double second = kShort * x - line * 0.27;
    return {x, 7.0 + line * 1.9 + 0.75 * std::sin(first) + 0.5 * std::sin(second),
            0.75 * kLong * std::cos(first) + 0.5 * kShort * std::cos(second)};
}

QPainterPath guilloche()
{
    constexpr double kStep = 6.2;
    constexpr int kLines = 25;
    QPainterPath path;
    for (int line = 0; line < kLines; ++line) {
        Wave from = guillocheAt(line, -kBleed);
        path.moveTo(from.x, from.y);
        while (from.x < kDrawnWidth + kBleed) {
            const Wave to = guillocheAt(line, from.x + kStep);
            followWave(path, from, to);
            from = to;
        }
    }
    return path;
}

/// A band from an edge of the card to a wavy line; the far edge lies beyond the card.
template<size_t N>
QPainterPath bandTo(double edge, const std::array<Wave, N> &line, double offset)
{
    QPainterPath path(QPointF(line.front().x, edge));
    path.lineTo(line.front().x, line.front().y + offset);
    for (size_t i = 1; i < N; ++i) {
        Wave from = line[i - 1];
        Wave to = line[i];
        from.y += offset;
        to.y += offset;
        followWave(path, from, to);
    }
    path.lineTo(line.back().x, edge);
    path.closeSubpath();
    return path;
}

constexpr std::array kFrontBand = {Wave{-kBleed, 10.0, 0.06}, Wave{10.5, 10.7, 0.0}, Wave{32.5, 9.97, 0.0},
                                   Wave{53.5, 10.85, 0.0},    Wave{76.5, 10.1, 0.0}, Wave{87.0, 10.7, 0.07}};
constexpr std::array kBackBand = {Wave{-kBleed, 5.7, 0.04}, Wave{30.0, 6.2, 0.0}, Wave{65.0, 5.72, 0.0},
                                  Wave{87.0, 6.15, 0.03}};
constexpr std::array kFootBand = {Wave{-kBleed, 51.3, 0.0}, Wave{12.0, 51.45, 0.0},  Wave{32.0, 51.4, -0.01},
                                  Wave{60.0, 50.75, 0.0},   Wave{72.0, 50.8, -0.01}, Wave{87.0, 50.5, -0.02}};

/// Half of a saddle of the roof, from the middle of its ridge round its horn to the middle of its foot.
struct Saddle
{
    QPointF ridgeEnd;
    QPointF ridgeBend;
    QPointF horn;
    QPointF footBend;
    QPointF footEnd;
};

constexpr double kRoofWidth = 100.0;

QPointF mirrored(QPointF point)
{
    return {kRoofWidth - point.x(), point.y()};
}

// One outline instead of two halves, or a seam shows in the middle; curves stay curves, which keeps the PDF small.
void addSaddle(QPainterPath &path, const Saddle &saddle)
{
    path.moveTo(saddle.ridgeEnd);
    path.quadTo(saddle.ridgeBend, saddle.horn);
    path.quadTo(saddle.footBend, saddle.footEnd);
    path.lineTo(mirrored(saddle.footEnd));
    path.quadTo(mirrored(saddle.footBend), mirrored(saddle.horn));
    path.quadTo(mirrored(saddle.ridgeBend), mirrored(saddle.ridgeEnd));
    path.closeSubpath();
}

/// The roof in a box 100 wide and 68.9 high: two saddles, a beam, four posts and a sill.
QPainterPath drawRoof()
{
    QPainterPath roof;
    addSaddle(roof, {.ridgeEnd = {29.9, 32},
                     .ridgeBend = {9.5, 29},
                     .horn = {0, 7.9},
                     .footBend = {0.8, 30},
                     .footEnd = {13, 42.6}});
    addSaddle(roof, {.ridgeEnd = {43.4, 24.5},
                     .ridgeBend = {26.5, 20.5},
                     .horn = {21.5, 0},
                     .footBend = {22.6, 22},
                     .footEnd = {31.8, 30}});
    roof.addRect(16.8, 46.1, 66.4, 4.1);
    for (const double left : {19.6, 34.1, 56.5, 71.1})
        roof.addRect(left, 52.1, 9.25, 12.6);
    roof.addRect(16.8, 66.1, 66.4, 2.8);
    return roof;
}

} // namespace

QPainterPath roofMotif(const QRectF &box)
{
    static const QPainterPath roof = drawRoof();
    const QRectF drawn = roof.boundingRect();
    const double scale = std::min(box.width() / drawn.width(), box.height() / drawn.height());
    const QPointF corner = box.center() - QPointF(drawn.width(), drawn.height()) * (scale / 2);
    return QTransform::fromTranslate(corner.x(), corner.y())
        .scale(scale, scale)
        .translate(-drawn.x(), -drawn.y())
        .map(roof);
}

void paintCardBackground(QPainter &painter, const CardLayout &layout, CardSide side, CardKind kind)
{
    static const QPainterPath waves = guilloche();
    const bool front = side == CardSide::Front;
    const CardColours &colours = layout.colours;
    const double edge = 0.55;
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.scale(layout.size.width() / kDrawnWidth, layout.size.height() / kDrawnHeight);
    painter.fillRect(QRectF(-kBleed, -kBleed, kDrawnWidth + 2 * kBleed, kDrawnHeight + 2 * kBleed), colours.ground);
    // The kind without a photo has its roof where the photo would be; two would be in each other's way.
    if (!front || kind == CardKind::WithPhoto)
        painter.fillPath(roofMotif(front ? QRectF(50, 33.5, 27.7, 19.1) : QRectF(51.6, 34.3, 27.1, 18.7)),
                         colours.mark);
    painter.strokePath(waves, QPen(colours.wave, 0.11));
    const double top = -kBleed;
    const double bottom = kDrawnHeight + kBleed;
    painter.fillPath(front ? bandTo(top, kFrontBand, edge + 0.1) : bandTo(top, kBackBand, edge - 0.1),
                     colours.bandEdge);
    painter.fillPath(front ? bandTo(top, kFrontBand, 0) : bandTo(top, kBackBand, 0), colours.band);
    painter.fillPath(bandTo(bottom, kFootBand, -edge), colours.bandEdge);
    painter.fillPath(bandTo(bottom, kFootBand, 0), colours.band);
    painter.restore();
}

void paintContoh(QPainter &painter, const CardLayout &layout, CardSide side)
{
    const bool front = side == CardSide::Front;
    // On the back smaller and to the right: it must never cross the QR.
    const QPointF centre(layout.size.width() * (front ? 0.5 : 0.6), layout.size.height() * (front ? 0.5 : 0.45));
    painter.save();
    painter.scale(1 / kUnitsPerMillimetre, 1 / kUnitsPerMillimetre);
    const QFont small = printFont(4.6, QFont::Bold, 10);
    const QString words = tr("CONTOH – BUKAN DOKUMEN SAH");
    const double width = QFontMetricsF(small).horizontalAdvance(words);
    painter.setFont(small);
    painter.setPen(layout.drawsBackground ? Qt::white : QColor(Qt::black));
    painter.drawText(QPointF((layout.size.width() * kUnitsPerMillimetre - width) / 2,
                             (layout.size.height() - 0.85) * kUnitsPerMillimetre),
                     words);
    // As a shape: letters set aslant come out of the PDF's text one by one between the lines.
    QPainterPath letters;
    letters.addText(0, 0, printFont(front ? 48 : 39.6, QFont::Bold, 15), u"CONTOH"_s);
    painter.translate(centre * kUnitsPerMillimetre);
    painter.rotate(-27);
    painter.translate(-letters.boundingRect().center());
    painter.fillPath(letters, QColor(0, 0, 0, 26));
    painter.restore();
}

} // namespace silpia
