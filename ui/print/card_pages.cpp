#include "ui/print/card_pages.h"

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "ui/print/exact_page.h"
#include "ui/print/memory_file.h"

#include <QPageSize>
#include <QPainter>
#include <QPrinter>

namespace silpia {

namespace {

constexpr int kDotsPerInch = 300;
constexpr double kMillimetresPerInch = 25.4;

void setCardPage(QPagedPaintDevice &device, const QSizeF &size)
{
    device.setPageSize(QPageSize(size, QPageSize::Millimeter, u"KIA"_s, QPageSize::ExactMatch));
    device.setPageMargins(QMarginsF(0, 0, 0, 0));
}

QList<CardSide> sidesOf(CardSides sides)
{
    switch (sides) {
    case CardSides::Both: return {CardSide::Front, CardSide::Back};
    case CardSides::FrontOnly: return {CardSide::Front};
    case CardSides::BackOnly: return {CardSide::Back};
    }
    Q_UNREACHABLE();
}

/// Draws every side on a page of its own; stops at the first card that cannot be shown as it should.
Result<void> drawPages(QPainter &painter, QPagedPaintDevice &device, const CardPages &pages, double dotsPerMillimetre)
{
    bool firstPage = true;
    for (int card = 0; card < pages.cards; ++card) {
        for (const CardSide side : sidesOf(pages.calibration.sides)) {
            if (!firstPage && !device.newPage())
                return fail(ErrorKind::Storage, tr("Halaman kartu tidak dapat dibuat. Periksa printer lalu ulangi."));
            firstPage = false;
            painter.save();
            painter.setTransform(pages.calibration.transform(side, pages.size * dotsPerMillimetre, dotsPerMillimetre), true);
            auto drawn = pages.draw(painter, card, side, dotsPerMillimetre);
            painter.restore();
            TRY(drawn);
        }
    }
    return {};
}

/// Draws a PDF into a file that has a name already.
Result<void> drawPdf(const QString &path, const CardPages &pages)
{
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    printer.setResolution(kDotsPerInch);
    printer.setDocName(u"KIA"_s);
    printer.setCreator(u"SILPIA"_s);
    printer.setFullPage(true);
    setCardPage(printer, pages.size);
    QPainter painter;
    if (path.isEmpty() || !painter.begin(&printer))
        return fail(ErrorKind::Storage, tr("PDF kartu tidak dapat dibuat. Ulangi; bila tetap, mulai ulang SILPIA."));
    TRY(drawPages(painter, printer, pages, kDotsPerInch / kMillimetresPerInch));
    painter.end(); // only now the file is whole
    return makePagesExact(path, pages.size, pages.cards * static_cast<int>(sidesOf(pages.calibration.sides).size()));
}

} // namespace

Result<QByteArray> pagesAsPdf(const CardPages &pages)
{
    const MemoryFile file;
    TRY(drawPdf(file.path(), pages));
    return file.bytes();
}

Result<void> savePages(const QString &path, const CardPages &pages)
{
    AtomicFile file(path);
    TRY(file.open());
    TRY(drawPdf(file.temporaryPath(), pages));
    return file.commit();
}

Result<void> printPages(QPrinter &printer, const CardPages &pages)
{
    printer.setFullPage(true);
    setCardPage(printer, pages.size);
    if (printer.outputFormat() == QPrinter::NativeFormat) {
        // Card printers know the card upright; told the lying size, they refuse the job after it was taken.
        printer.setPageSize(QPageSize(pages.size.transposed(), QPageSize::Millimeter, u"KIA"_s, QPageSize::ExactMatch));
        printer.setPageOrientation(QPageLayout::Landscape);
        printer.setDuplex(pages.calibration.sides == CardSides::Both ? QPrinter::DuplexLongSide : QPrinter::DuplexNone);
    }
    QPainter painter;
    if (!painter.begin(&printer))
        return fail(ErrorKind::Storage, tr("Printer kartu tidak dapat dimulai. Periksa sambungan dan dayanya."));
    return drawPages(painter, printer, pages, printer.resolution() / kMillimetresPerInch);
}

} // namespace silpia
