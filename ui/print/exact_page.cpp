#include "ui/print/exact_page.h"

#include "core/base/text.h"

#include <QFile>
#include <QRegularExpression>

namespace silpia {

namespace {

constexpr double kPointsPerMillimetre = 72.0 / 25.4;
constexpr qint64 kTailBytes = 1024; // the trailer stands in the last of them

/// The end of a PDF: where everything in it is to be found.
struct Trailer
{
    QByteArray objects; ///< how many numbers of objects are taken
    QByteArray info;    ///< number of the object that says who made it
    QByteArray root;    ///< number of the catalog
    QByteArray table;   ///< where the table of objects begins
};

/// What is to be changed, found in one reading.
struct Places
{
    QByteArray catalog;  ///< its dictionary
    QList<qint64> boxes; ///< where each page's size stands
};

tl::unexpected<Error> unwritten(const char *what)
{
    return fail(ErrorKind::Storage, tr("PDF kartu tidak dapat dibuat. Periksa ruang disk lalu ulangi; bila tetap, mulai ulang SILPIA."), QString::fromLatin1(what));
}

/// As Qt writes it, with six decimals: the exact size takes the room of the rounded one.
QByteArray boxLine(const QSizeF &points)
{
    return "/MediaBox [0 0 " + QByteArray::number(points.width(), 'f') + ' ' + QByteArray::number(points.height(), 'f') + "]\n";
}

/// What was cut short by a full disk has no trailer, or one that points beside the table.
Result<Trailer> trailerOf(QFile &pdf)
{
    static const QRegularExpression form(u"trailer\n<<\n/Size (\\d+) *\n/Info (\\d+) 0 R\n/Root (\\d+) 0 R\n>>\nstartxref\n(\\d+) *\n%%EOF\n$"_s);
    pdf.seek(qMax<qint64>(0, pdf.size() - kTailBytes));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(pdf.readAll()));
    if (!match.hasMatch())
        return unwritten("no trailer");
    Trailer trailer = {match.captured(1).toLatin1(), match.captured(2).toLatin1(), match.captured(3).toLatin1(), match.captured(4).toLatin1()};
    pdf.seek(trailer.table.toLongLong());
    if (pdf.readLine() != "xref\n")
        return unwritten("no table of objects");
    return trailer;
}

Places placesIn(QFile &pdf, const QByteArray &root)
{
    Places places;
    pdf.seek(0);
    while (!pdf.atEnd()) {
        const qint64 at = pdf.pos();
        QByteArray line = pdf.readLine();
        if (line.startsWith("/MediaBox ["))
            places.boxes.append(at);
        if (line != root + " 0 obj\n")
            continue;
        for (line = pdf.readLine(); !line.isEmpty() && line != "endobj\n"; line = pdf.readLine())
            places.catalog += line;
    }
    return places;
}

/// A newer catalog at the end, as PDF allows for changes (ISO 32000-1, 7.5.6).
QByteArray unscaled(const Trailer &trailer, QByteArray catalog, qint64 end)
{
    catalog.chop(qstrlen(">>\n"));
    QByteArray added = trailer.root + " 0 obj\n" + catalog + "/ViewerPreferences <</PrintScaling /None>>\n>>\nendobj\n";
    const QByteArray table = QByteArray::number(end + added.size());
    added += "xref\n" + trailer.root + " 1\n" + QByteArray::number(end).rightJustified(10, '0') + " 00000 n \n";
    added += "trailer\n<<\n/Size " + trailer.objects + "\n/Info " + trailer.info + " 0 R\n/Root " + trailer.root + " 0 R\n/Prev " + trailer.table + "\n>>\n";
    return added + "startxref\n" + table + "\n%%EOF\n";
}

bool writeAt(QFile &pdf, qint64 place, const QByteArray &bytes)
{
    return pdf.seek(place) && pdf.write(bytes) == bytes.size();
}

} // namespace

Result<void> makePagesExact(const QString &path, const QSizeF &millimetres, int pages)
{
    QFile pdf(path);
    if (!pdf.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return unwritten("not opened");
    const Trailer trailer = TRY(trailerOf(pdf));
    const Places places = placesIn(pdf, trailer.root);
    if (places.boxes.size() != pages || !places.catalog.endsWith(">>\n"))
        return unwritten("not the pages that were drawn");
    const QByteArray exact = boxLine(millimetres * kPointsPerMillimetre);
    for (const qint64 box : places.boxes) {
        pdf.seek(box);
        if (pdf.readLine().size() != exact.size() || !writeAt(pdf, box, exact))
            return unwritten("a page's size");
    }
    const qint64 end = pdf.size();
    if (!writeAt(pdf, end, unscaled(trailer, places.catalog, end)) || !pdf.flush())
        return unwritten("the catalog");
    return {};
}

} // namespace silpia
