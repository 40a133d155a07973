#include "ui/print/card_pdf.h"

#include "core/base/text.h"
#include "ui/print/card_pages.h"
#include "ui/print/print_font.h"

#include <QPainter>
#include <QPainterPath>

namespace silpia {

namespace {

CardReport reportOf(const CardLayout &layout, const CardData &data)
{
    CardReport all;
    for (const CardSide side : {CardSide::Front, CardSide::Back}) {
        CardReport report;
        static_cast<void>(cardImage(layout, data, side, 400, &report));
        all.tooLong += report.tooLong;
        all.unprintable += report.unprintable;
        all.missing += report.missing;
    }
    return all;
}

Result<void> requireCards(const QList<CardData> &cards)
{
    if (cards.isEmpty())
        return fail(ErrorKind::Invalid, tr("Tidak ada kartu untuk dicetak. Pilih paling sedikit satu."));
    return requirePrintFont();
}

/// The pages look at layout and cards while they are drawn.
CardPages pagesOf(const CardLayout &layout, const QList<CardData> &cards, const CardCalibration &calibration)
{
    const int brightness = calibration.brightness;
    return {layout.size, calibration, static_cast<int>(cards.size()), [&layout, &cards, brightness](QPainter &painter, int card, CardSide side, double dots) {
                return requireComplete(layout, paintCardSide(painter, layout, cards.at(card), side, dots, brightness));
            }};
}

} // namespace

Result<QByteArray> cardPdf(const CardLayout &layout, const QList<CardData> &cards, const CardCalibration &calibration)
{
    TRY(requireCards(cards));
    return pagesAsPdf(pagesOf(layout, cards, calibration));
}

Result<void> saveCardPdf(const QString &path, const CardLayout &layout, const QList<CardData> &cards, const CardCalibration &calibration)
{
    TRY(requireCards(cards));
    return savePages(path, pagesOf(layout, cards, calibration));
}

Result<void> printCards(QPrinter &printer, const CardLayout &layout, const QList<CardData> &cards, const CardCalibration &calibration)
{
    TRY(requireCards(cards));
    for (const CardData &card : cards)
        TRY(checkCard(layout, card));
    return printPages(printer, pagesOf(layout, cards, calibration));
}

QImage cardImage(const CardLayout &layout, const CardData &data, CardSide side, int widthPixels, CardReport *report, const CardLook &look)
{
    const double dots = widthPixels / layout.size.width();
    QImage image(widthPixels, qRound(layout.size.height() * dots), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(QPointF(0, 0), layout.size * dots), layout.cornerRadius * dots,
                         layout.cornerRadius * dots);
    painter.save();
    // Without a background the blank's own is white, or as it was scanned.
    painter.fillPath(shape, Qt::white);
    painter.setClipPath(shape);
    if (!look.blank.isNull())
        painter.drawImage(QRectF(QPointF(0, 0), layout.size * dots), look.blank);
    const CardReport found = paintCardSide(painter, layout, data, side, dots, look.brightness);
    if (report != nullptr)
        *report = found;
    painter.restore();
    painter.strokePath(shape, QPen(layout.colours.bandEdge, 0.2 * dots));
    return image;
}

Result<void> checkCard(const CardLayout &layout, const CardData &data)
{
    return requireComplete(layout, reportOf(layout, data));
}

} // namespace silpia
