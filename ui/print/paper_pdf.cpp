#include "ui/print/paper_pdf.h"

#include "core/base/text.h"
#include "ui/print/paper_pages.h"
#include "ui/print/print_font.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

namespace silpia {

namespace {

constexpr int kDotsPerInch = 300;
constexpr double kMillimetresPerInch = 25.4;

Result<QList<PaperPages>> laidOut(const QList<PaperDocument> &papers)
{
    if (papers.isEmpty())
        return fail(ErrorKind::Invalid, tr("Tidak ada dokumen untuk dicetak. Pilih paling sedikit satu."));
    TRY(requirePrintFont());
    QList<PaperPages> all;
    for (const PaperDocument &paper : papers)
        all.append(PaperPages(paper));
    return all;
}

void turn(QPagedPaintDevice &device, const PaperPages &pages)
{
    device.setPageOrientation(pages.isLandscape() ? QPageLayout::Landscape : QPageLayout::Portrait);
}

void setA4(QPagedPaintDevice &device, const PaperPages &first)
{
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageMargins(QMarginsF(0, 0, 0, 0));
    turn(device, first);
}

Result<void> drawPapers(QPainter &painter, QPagedPaintDevice &device, const QList<PaperPages> &papers, int resolution)
{
    bool firstPage = true;
    for (const PaperPages &pages : papers) {
        turn(device, pages);
        for (int index = 0; index < pages.count(); ++index) {
            if (!firstPage && !device.newPage())
                return fail(ErrorKind::Storage, tr("Halaman dokumen tidak dapat dibuat. Periksa printer lalu ulangi."));
            firstPage = false;
            pages.draw(painter, index, resolution / kMillimetresPerInch);
        }
    }
    return {};
}

} // namespace

Result<QByteArray> paperPdf(const QList<PaperDocument> &papers)
{
    const QList<PaperPages> pages = TRY(laidOut(papers));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(papers.first().title);
    writer.setCreator(u"SILPIA"_s);
    writer.setResolution(kDotsPerInch);
    setA4(writer, pages.first());
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorKind::Storage, tr("PDF dokumen tidak dapat dibuat. Ulangi; bila tetap, mulai ulang SILPIA."));
    TRY(drawPapers(painter, writer, pages, kDotsPerInch));
    painter.end();
    return bytes;
}

Result<void> printPapers(QPrinter &printer, const QList<PaperDocument> &papers)
{
    const QList<PaperPages> pages = TRY(laidOut(papers));
    printer.setFullPage(true);
    setA4(printer, pages.first());
    QPainter painter;
    if (!painter.begin(&printer))
        return fail(ErrorKind::Storage, tr("Printer tidak dapat dimulai. Periksa sambungan dan dayanya."));
    return drawPapers(painter, printer, pages, printer.resolution());
}

Result<QList<QImage>> paperImages(const PaperDocument &paper, int widthPixels)
{
    TRY(requirePrintFont());
    const PaperPages pages(paper);
    const double dots = widthPixels / pages.size().width();
    QList<QImage> images;
    for (int index = 0; index < pages.count(); ++index) {
        QImage image(widthPixels, qRound(pages.size().height() * dots), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pages.draw(painter, index, dots);
        images.append(image);
    }
    return images;
}

} // namespace silpia
