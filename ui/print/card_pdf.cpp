#include "ui/print/card_pdf.h"

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "ui/print/exact_page.h"
#include "ui/print/memory_file.h"
#include "ui/print/print_font.h"

#include <QPageSize>
#include <QPainter>
#include <QPainterPath>
#include <QPrinter>

namespace silpia {

namespace {

constexpr int kDotsPerInch = 300;
constexpr double kMillimetresPerInch = 25.4;

void setCardPage(QPagedPaintDevice &device, const CardLayout &layout)
{
    device.setPageSize(QPageSize(layout.size, QPageSize::Millimeter, u"KIA"_s, QPageSize::ExactMatch));
    device.setPageMargins(QMarginsF(0, 0, 0, 0));
}

QList<CardSide> sidesOf(CardSides sides)
{
    switch (sides) {
    case CardSides::Both: return {CardSide::Front, CardSide::Back};
    case CardSides::FrontOnly: return {CardSide::Front};
    }
    Q_UNREACHABLE();
}

/// Draws every side on a page of its own; stops at the first card that cannot be shown as it should.
Result<void> drawCards(QPainter &painter, QPagedPaintDevice &device, const CardLayout &layout,
                       const QList<CardData> &cards, CardSides sides, double dotsPerMillimetre)
{
    bool firstPage = true;
    painter.translate(layout.shift * dotsPerMillimetre);
    for (const CardData &card : cards) {
        for (const CardSide side : sidesOf(sides)) {
            if (!firstPage && !device.newPage())
                return fail(ErrorKind::Storage, tr("Halaman kartu tidak dapat dibuat. Periksa printer lalu ulangi."));
            firstPage = false;
            TRY(requireComplete(layout, paintCardSide(painter, layout, card, side, dotsPerMillimetre)));
        }
    }
    return {};
}

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

} // namespace

namespace {

/// Draws a PDF of whole points into a file that has a name already.
Result<void> drawPdf(const QString &path, const CardLayout &layout, const QList<CardData> &cards, CardSides sides)
{
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    printer.setResolution(kDotsPerInch);
    printer.setDocName(u"KIA"_s);
    printer.setCreator(u"SILPIA"_s);
    printer.setFullPage(true);
    setCardPage(printer, layout);
    QPainter painter;
    if (path.isEmpty() || !painter.begin(&printer))
        return fail(ErrorKind::Storage, tr("PDF kartu tidak dapat dibuat. Ulangi; bila tetap, mulai ulang SILPIA."));
    return drawCards(painter, printer, layout, cards, sides, kDotsPerInch / kMillimetresPerInch);
}

} // namespace

Result<QByteArray> cardPdf(const CardLayout &layout, const QList<CardData> &cards, CardSides sides)
{
    TRY(requireCards(cards));
    const MemoryFile file;
    TRY(drawPdf(file.path(), layout, cards, sides));
    return withExactPages(file.bytes(), layout.size);
}

Result<void> saveCardPdf(const QString &path, const CardLayout &layout, const QList<CardData> &cards, CardSides sides)
{
    TRY(requireCards(cards));
    AtomicFile drawn(path + u".gambar"_s); // never committed: it goes when its pages stand in the other
    AtomicFile whole(path);
    TRY(drawn.open());
    TRY(whole.open());
    TRY(drawPdf(drawn.temporaryPath(), layout, cards, sides));
    TRY(writeExactPages(drawn.temporaryPath(), whole.temporaryPath(), layout.size));
    return whole.commit();
}

Result<void> printCards(QPrinter &printer, const CardLayout &layout, const QList<CardData> &cards, CardSides sides)
{
    TRY(requireCards(cards));
    for (const CardData &card : cards)
        TRY(checkCard(layout, card));
    printer.setFullPage(true);
    setCardPage(printer, layout);
    if (printer.outputFormat() == QPrinter::NativeFormat) {
        // Card printers know the card upright; told the lying size, they refuse the job after it was taken.
        printer.setPageSize(QPageSize(layout.size.transposed(), QPageSize::Millimeter, u"KIA"_s, QPageSize::ExactMatch));
        printer.setPageOrientation(QPageLayout::Landscape);
        printer.setDuplex(sides == CardSides::Both ? QPrinter::DuplexLongSide : QPrinter::DuplexNone);
    }
    QPainter painter;
    if (!painter.begin(&printer))
        return fail(ErrorKind::Storage, tr("Printer kartu tidak dapat dimulai. Periksa sambungan dan dayanya."));
    return drawCards(painter, printer, layout, cards, sides, printer.resolution() / kMillimetresPerInch);
}

QImage cardImage(const CardLayout &layout, const CardData &data, CardSide side, int widthPixels, CardReport *report)
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
    // Without a background the blank's own is white.
    painter.fillPath(shape, Qt::white);
    painter.setClipPath(shape);
    const CardReport found = paintCardSide(painter, layout, data, side, dots);
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
