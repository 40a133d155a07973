#include "ui/print/exact_page.h"

#include "core/base/text.h"
#include "tests/print/print_samples.h"

#include <QFile>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace silpia;
using namespace silpia::print_test;

namespace {

const QSizeF kCard(85.6, 53.98);

/// A PDF as Qt draws it, of whole points.
QByteArray drawn(const QTemporaryDir &folder, int pages)
{
    const QString path = folder.filePath(u"qt.pdf"_s);
    {
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setPageSize(QPageSize(kCard, QPageSize::Millimeter, u"KIA"_s, QPageSize::ExactMatch));
        QPainter painter(&printer);
        for (int page = 1; page <= pages; ++page) {
            if (page > 1)
                printer.newPage();
            painter.drawText(100, 100, u"Sisi %1"_s.arg(page));
        }
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString put(const QTemporaryDir &folder, const QByteArray &bytes)
{
    QFile file(folder.filePath(u"kartu.pdf"_s));
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
    return file.fileName();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("Pages of whole points become exact and unscaled, and the PDF stays sound", "[print][card]")
{
    const QTemporaryDir folder;
    const QString path = put(folder, drawn(folder, 3));
    REQUIRE(mediaBoxes(bytesOf(path)) == QList<QSizeF>(3, {243, 153}));
    REQUIRE(makePagesExact(path, kCard, 3));
    CHECK(mediaBoxes(bytesOf(path)) == QList<QSizeF>(3, {242.65, 153.01}));
    CHECK(textOf(bytesOf(path), 2).contains(u"Sisi 2"_s));
    CHECK(outputOf(u"qpdf"_s, {u"--check"_s, path}).contains("No syntax or stream encoding errors found")); // it ends with 0, or outputOf fails
    CHECK(outputOf(u"qpdf"_s, {u"--qdf"_s, path, u"-"_s}).contains("/PrintScaling /None"));
}

TEST_CASE("A PDF cut short anywhere is not taken for whole", "[print][card]")
{
    const QTemporaryDir folder;
    const QByteArray whole = drawn(folder, 2);
    for (qsizetype kept = whole.size() - 1; kept >= 0; kept -= kept > whole.size() - 1200 ? 1 : 97) {
        const Result<void> made = makePagesExact(put(folder, whole.first(kept)), kCard, 2);
        REQUIRE_FALSE(made);
        REQUIRE(made.error().kind == ErrorKind::Storage);
    }
    // A piece that is missing in the middle: the table of objects does not stand where the end says.
    CHECK_FALSE(makePagesExact(put(folder, whole.first(900) + whole.sliced(901)), kCard, 2));
    CHECK(makePagesExact(put(folder, whole), kCard, 2));
}

TEST_CASE("Other pages than were drawn are refused, and so is a size without room", "[print][card]")
{
    const QTemporaryDir folder;
    const QByteArray whole = drawn(folder, 2);
    for (const int pages : {0, 1, 3})
        CHECK_FALSE(makePagesExact(put(folder, whole), kCard, pages));
    CHECK_FALSE(makePagesExact(put(folder, whole), {8560, 5398}, 2));
    CHECK_FALSE(makePagesExact(folder.filePath(u"tidak-ada.pdf"_s), kCard, 2));
    CHECK_FALSE(QFile::exists(folder.filePath(u"tidak-ada.pdf"_s)));
}
