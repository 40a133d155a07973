#include "ui/print/calibration_card.h"

#include "core/base/text.h"
#include "ui/print/card_pages.h"
#include "ui/print/print_font.h"

#include <QPainter>

namespace silpia {

namespace {

constexpr double kLine = 0.1;
constexpr double kTick = 1.2;
constexpr double kMiddleTick = 2;
constexpr double kLongTick = 3;
constexpr int kFive = 5;
constexpr int kTen = 10;
constexpr double kSmallPoints = 4.5;

/// Draws one side; the painter's units are millimetres.
class TestSide
{
public:
    TestSide(QPainter &painter, const QSizeF &card) : m_painter(painter), m_card(card) { m_painter.setPen(QPen(Qt::black, kLine, Qt::SolidLine, Qt::FlatCap)); }

    void rulers()
    {
        for (int at = 0; at <= m_card.width(); ++at) {
            tick({double(at), 0}, {0, 1}, at);
            tick({double(at), m_card.height()}, {0, -1}, at);
            if (at > 0 && at % kTen == 0)
                words({at - 3.0, kLongTick, 6, 2}, QString::number(at), kSmallPoints, Qt::AlignCenter);
        }
        for (int at = 0; at <= m_card.height(); ++at) {
            tick({0, double(at)}, {1, 0}, at);
            tick({m_card.width(), double(at)}, {-1, 0}, at);
            if (at > 0 && at % kTen == 0)
                words({kLongTick + 0.2, at - 1.0, 4, 2}, QString::number(at), kSmallPoints, Qt::AlignVCenter | Qt::AlignLeft);
        }
    }

    void cross(const QPointF &at)
    {
        constexpr double kArm = 3;
        m_painter.drawLine(at - QPointF(kArm, 0), at + QPointF(kArm, 0));
        m_painter.drawLine(at - QPointF(0, kArm), at + QPointF(0, kArm));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(at, kArm / 2, kArm / 2);
    }

    void arrow(const QPointF &tip)
    {
        constexpr double kHead = 1.6;
        constexpr double kShaft = 5;
        m_painter.drawLine(tip, tip + QPointF(0, kShaft));
        m_painter.drawLine(tip, tip + QPointF(-kHead, kHead));
        m_painter.drawLine(tip, tip + QPointF(kHead, kHead));
        words({tip.x() - 6, tip.y() + kShaft + 0.2, 12, 2.6}, tr("atas"), 6, Qt::AlignCenter);
    }

    void words(const QRectF &box, const QString &text, double points, int flags, int weight = 400)
    {
        m_painter.save();
        m_painter.scale(1 / kUnitsPerMillimetre, 1 / kUnitsPerMillimetre);
        m_painter.setFont(printFont(points, weight));
        m_painter.drawText(QRectF(box.topLeft() * kUnitsPerMillimetre, box.size() * kUnitsPerMillimetre), flags | Qt::TextWordWrap, text);
        m_painter.restore();
    }

private:
    void tick(const QPointF &edge, const QPointF &inwards, int at)
    {
        const double length = at % kTen == 0 ? kLongTick : at % kFive == 0 ? kMiddleTick : kTick;
        m_painter.drawLine(edge, edge + inwards * length);
    }

    QPainter &m_painter;
    QSizeF m_card;
};

QString howToMeasure()
{
    return tr("Ukur dari tepi kiri kartu ke garis 10, dan dari tepi atas ke garis 10. Lebih dari 10 mm: geser dikurangi "
              "selisihnya; kurang: ditambah. Lalu ukur dari garis 10 ke garis 80: bila bukan 70 mm, ubah panjangnya.");
}

void drawSide(QPainter &painter, const QSizeF &card, CardSide which, const QString &calibration, const TestCardWords &from)
{
    TestSide side(painter, card);
    side.rulers();
    for (const double x : {kTen * 1.0, card.width() / 2, card.width() - kTen}) {
        for (const double y : {kTen * 1.0, card.height() - kTen})
            side.cross({x, y});
    }
    side.cross(QRectF(QPointF(0, 0), card).center());
    side.arrow({card.width() - kTen * 2, kTen * 1.5});
    const double left = kTen * 1.5;
    const double width = card.width() - 2 * left;
    side.words({left, 13.6, 44, 3.4}, tr("KARTU UJI – CONTOH"), 7, Qt::AlignLeft, 700);
    side.words({left, 17.2, 44, 3}, which == CardSide::Front ? tr("Sisi depan") : tr("Sisi belakang"), 6, Qt::AlignLeft, 600);
    side.words({left, 31.6, width, 6.4}, howToMeasure(), kSmallPoints, Qt::AlignLeft);
    side.words({left, 38.2, width, 2.4}, u"%1 · %2 · %3"_s.arg(from.printer, from.moment, calibration.isEmpty() ? tr("tanpa penyesuaian") : calibration), kSmallPoints, Qt::AlignLeft);
}

CardPages pagesOf(const CardLayout &layout, const CardCalibration &calibration, const TestCardWords &words)
{
    const QSizeF size = layout.size;
    return {size, calibration, 1, [size, said = calibration.words(), words](QPainter &painter, int, CardSide side, double dots) -> Result<void> {
                painter.scale(dots, dots);
                drawSide(painter, size, side, said, words);
                return {};
            }};
}

} // namespace

Result<QByteArray> calibrationCardPdf(const CardLayout &layout, const CardCalibration &calibration, const TestCardWords &words)
{
    TRY(requirePrintFont());
    return pagesAsPdf(pagesOf(layout, calibration, words));
}

Result<void> printCalibrationCard(QPrinter &printer, const CardLayout &layout, const CardCalibration &calibration, const TestCardWords &words)
{
    TRY(requirePrintFont());
    return printPages(printer, pagesOf(layout, calibration, words));
}

} // namespace silpia
