#include "ui/print/card_pdf.h"

#include "core/base/text.h"
#include "tests/print/print_samples.h"
#include "ui/print/card_text.h"
#include "ui/print/print_font.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFontMetricsF>
#include <QPainter>
#include <QPrinter>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace silpia;
using namespace silpia::print_test;

namespace {

constexpr int kWidth = 1712; // 20 dots a millimetre

QImage picture(const CardData &data, CardSide side)
{
    return cardImage(layout(), data, side, kWidth);
}

/// Parts of a box (millimetres) whose pixels differ between two pictures of the card.
double difference(const QImage &a, const QImage &b, const QRectF &box)
{
    const QRect dots = QRectF(box.topLeft() * 20, box.size() * 20).toRect();
    int differing = 0;
    for (int y = dots.top(); y <= dots.bottom(); ++y) {
        for (int x = dots.left(); x <= dots.right(); ++x)
            differing += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return double(differing) / (dots.width() * dots.height());
}

CardData named(const QString &name)
{
    CardData data = cardWithPhoto();
    data.values.insert(u"nama"_s, name);
    return data;
}

QByteArray pdfOf(const CardData &data)
{
    const Result<QByteArray> pdf = cardPdf(layout(), {data});
    REQUIRE(pdf);
    return *pdf;
}

const QRectF kPhotoBox(63, 13, 18, 24);

} // namespace

TEST_CASE("The card's font is installed and its digits are equally wide", "[print][card]")
{
    REQUIRE(requirePrintFont());
    for (const int weight : {400, 700}) {
        const QFontMetricsF metrics(printFont(10, weight));
        for (const QChar digit : u"123456789"_s)
            CHECK(metrics.horizontalAdvance(digit) == Approx(metrics.horizontalAdvance(u'0')));
    }
}

TEST_CASE("A card's PDF has two pages of exactly 85.60 × 53.98 mm", "[print][card]")
{
    const Result<QByteArray> pdf = cardPdf(layout(), {cardWithPhoto(), cardWithoutPhoto()});
    REQUIRE(pdf);
    const QList<QSizeF> sizes = mediaBoxes(*pdf);
    REQUIRE(sizes.size() == 4);
    for (const QSizeF &size : sizes)
        CHECK(size == QSizeF(242.65, 153.01));
    const Result<QByteArray> fronts = cardPdf(layout(), {cardWithPhoto()}, {.sides = CardSides::FrontOnly});
    REQUIRE(fronts);
    CHECK(mediaBoxes(*fronts).size() == 1);
}

TEST_CASE("Every field can be read from the card's PDF as text", "[print][card]")
{
    const QByteArray pdf = pdfOf(cardWithPhoto());
    const QString front = textOf(pdf, 1);
    for (const QString &words :
         {u"KARTU IDENTITAS ANAK"_s, u"PEMERINTAH KABUPATEN PESISIR SELATAN"_s, u"1301054703180012"_s,
          u"NAURA AL KHAIRA SIKUMBANG"_s, u"PAINAN, 7 MARET 2018"_s, u"PEREMPUAN"_s, u"ISLAM"_s, u"WNI"_s,
          u"1301051908150031"_s, u"HENDRA SIKUMBANG"_s, u"6 MARET 2035"_s}) {
        INFO(words.toStdString() << "\n" << front.toStdString());
        CHECK(front.contains(words));
    }
    const QString back = textOf(pdf, 2);
    for (const QString &words :
         {u"DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"_s, u"1301-LU-12032018-0012"_s, u"JORONG BUKIT LANGKISAU"_s,
          u"003 / 001"_s, u"IV JURAI"_s, u"KIA-2026-003871"_s, u"Painan, 24 November 2026"_s,
          u"Kepala Dinas Kependudukan"_s, u"YULHENDRI, S.H., M.Si."_s, u"NIP 19710412 199603 1 004"_s}) {
        INFO(words.toStdString() << "\n" << back.toStdString());
        CHECK(back.contains(words));
    }
}

TEST_CASE("The QR on the back reads at any printer's resolution", "[print][card]")
{
    CardData data = cardWithPhoto();
    for (const bool contoh : {false, true}) {
        data.contoh = contoh;
        const QByteArray pdf = pdfOf(data);
        for (const int dotsPerInch : {200, 300, 600})
            CHECK(qrOf(pdf, 2, dotsPerInch) == data.qr);
    }
}

TEST_CASE("A QR's modules are all of the same whole number of dots", "[print][card]")
{
    const QImage back = picture(cardWithPhoto(), CardSide::Back);
    // Through the upper left finder: black 7 modules, all runs multiples of one of them.
    const QRect box(4 * 20, int(32.6 * 20), 17 * 20, 17 * 20);
    int modules = 0;
    for (int y = box.top(); y < box.bottom(); ++y) {
        int run = 0;
        for (int x = box.left(); x < box.right(); ++x) {
            const QRgb colour = back.pixel(x, y);
            if (colour == qRgb(0, 0, 0)) {
                ++run;
            } else if (run > 0) {
                CHECK(run % 9 == 0); // 340 dots for 29 + 8 modules
                modules += run / 9;
                run = 0;
            }
        }
    }
    CHECK(modules > 1000);
}

TEST_CASE("Without a payload there is no QR and no white box for it", "[print][card]")
{
    CardData data = cardWithPhoto();
    data.qr.clear();
    CHECK(cardPdf(layout(), {data}));
    CHECK(picture(data, CardSide::Back).pixelColor(5 * 20, 34 * 20) != QColor(Qt::white));
}

TEST_CASE("The two kinds differ: a photo, or the roof and the words for under five", "[print][card]")
{
    const QImage with = picture(cardWithPhoto(), CardSide::Front);
    const QImage without = picture(cardWithoutPhoto(), CardSide::Front);
    CHECK(difference(with, without, kPhotoBox) > 0.95);
    CHECK(difference(with, without, QRectF(4, 12, 50, 35)) < 0.2); // the large roof behind
    // The background of this photo is blue; the other kind is nowhere blue.
    CHECK(with.pixelColor(65 * 20, 15 * 20).blue() > 100);
    CHECK(without.pixelColor(65 * 20, 15 * 20).red() > 200);
    const QString words = textOf(pdfOf(cardWithoutPhoto()), 1);
    CHECK(words.contains(u"0–5 TAHUN"_s));
    CHECK(words.contains(u"tanpa foto"_s));
    CHECK_FALSE(textOf(pdfOf(cardWithPhoto()), 1).contains(u"TAHUN"_s));
}

TEST_CASE("A photo is cut to the box, never stretched", "[print][card]")
{
    QImage wide(1200, 400, QImage::Format_RGB32);
    wide.fill(Qt::blue);
    QPainter(&wide).fillRect(450, 0, 300, 400, Qt::green);
    CardData data = cardWithPhoto();
    data.photo.clear();
    QBuffer buffer(&data.photo);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(wide.save(&buffer, "png"));
    const QImage front = picture(data, CardSide::Front);
    for (const double x : {63.5, 72.0, 80.5})
        CHECK(front.pixelColor(int(x * 20), 25 * 20) == QColor(Qt::green));
}

TEST_CASE("The kind with a photo is not printed without one", "[print][card]")
{
    CardData data = cardWithPhoto();
    for (const QByteArray &photo : {QByteArray(), QByteArray("no picture"), photoFile(u"x-text.jpg"_s)}) {
        data.photo = photo;
        const Result<QByteArray> pdf = cardPdf(layout(), {data});
        REQUIRE_FALSE(pdf);
        CHECK(pdf.error().kind == ErrorKind::Invalid);
        CHECK(pdf.error().place == u"foto"_s);
    }
}

TEST_CASE("CONTOH stands across both sides, and upright in words", "[print][card]")
{
    CardData data = cardWithPhoto();
    const QByteArray real = pdfOf(data);
    const QImage front = picture(data, CardSide::Front);
    data.contoh = true;
    const QByteArray proof = pdfOf(data);
    for (const int page : {1, 2}) {
        CHECK(textOf(proof, page).contains(u"CONTOH – BUKAN DOKUMEN SAH"_s));
        CHECK_FALSE(textOf(real, page).contains(u"CONTOH"_s));
    }
    CHECK(difference(front, picture(data, CardSide::Front), QRectF(20, 15, 45, 30)) > 0.1);
    CHECK(textOf(proof, 2).contains(u"tempat tanda tangan"_s));
    CHECK_FALSE(textOf(real, 2).contains(u"tempat tanda tangan"_s));
}

TEST_CASE("CONTOH never touches the QR", "[print][card]")
{
    CardData data = cardWithPhoto();
    const QImage real = picture(data, CardSide::Back);
    data.contoh = true;
    CHECK(difference(real, picture(data, CardSide::Back), QRectF(4.5, 33, 16, 16)) == 0);
}

TEST_CASE("A signature is drawn where one is given", "[print][card]")
{
    QImage ink(300, 100, QImage::Format_ARGB32);
    ink.fill(Qt::transparent);
    QPainter(&ink).fillRect(0, 40, 300, 20, Qt::darkBlue);
    CardData data = cardWithPhoto();
    const QImage without = picture(data, CardSide::Back);
    QBuffer buffer(&data.signature);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(ink.save(&buffer, "png"));
    CHECK(difference(without, picture(data, CardSide::Back), QRectF(57.2, 18.6, 21, 13.6)) > 0.05);
    data.signature = "broken";
    const Result<QByteArray> pdf = cardPdf(layout(), {data});
    REQUIRE_FALSE(pdf);
    CHECK(pdf.error().place == u"ttd"_s);
}

TEST_CASE("A name of sixty letters fits on two lines", "[print][card]")
{
    const CardData data = named(u"Muhammad Abdurrahman Alfarizi Putra Sikumbang Piliang Canial"_s);
    REQUIRE(data.values.value(u"nama"_s).size() == 60);
    const QString front = textOf(pdfOf(data), 1);
    CHECK(front.contains(u"MUHAMMAD ABDURRAHMAN ALFARIZI"_s));
    CHECK(front.contains(u"CANIAL"_s));
}

TEST_CASE("Text breaks first, shrinks to 85 percent then, and is reported at last", "[print][card]")
{
    const CardLayout built = layout();
    CardField field = built.fields.at(3);
    REQUIRE(field.id == u"nik"_s);
    field.spacing = 0;
    field.lines = 2;
    field.box.setHeight(14);
    const FittedText full = fitText(built, field, u"SIKUMBANG SIKUMBANG SIKUMBANG"_s);
    CHECK((full.fits && full.lines.size() == 2 && full.points == Approx(field.points)));
    field.lines = 1;
    const FittedText shrunk = fitText(built, field, u"SIKUMBANG SIKUMBANGSS"_s);
    CHECK((shrunk.fits && shrunk.lines.size() == 1 && shrunk.points < field.points));
    CHECK(shrunk.points >= field.points * 0.85 - 0.001);
    CHECK_FALSE(fitText(built, field, u"SIKUMBANG SIKUMBANG SIKUMBANG"_s).fits);
}

TEST_CASE("What does not fit is reported by name and never printed", "[print][card]")
{
    CardData data = named(QString(80, u'W'));
    data.values.insert(u"alamat"_s, u"Jalan "_s.repeated(60));
    CardReport report;
    static_cast<void>(cardImage(layout(), data, CardSide::Front, 600, &report));
    CHECK(report.tooLong == QStringList{u"nama"_s});
    static_cast<void>(cardImage(layout(), data, CardSide::Back, 600, &report));
    CHECK(report.tooLong == QStringList{u"alamat"_s});
    const Result<void> checked = checkCard(layout(), data);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().message.contains(u"Nama, Alamat"_s));
    const Result<QByteArray> pdf = cardPdf(layout(), {data});
    REQUIRE_FALSE(pdf);
    CHECK(pdf.error().place == u"nama"_s);
    CHECK(checkCard(layout(), cardWithPhoto()));
}

TEST_CASE("Letters that the font lacks are reported instead of printed as boxes", "[print][card]")
{
    const Result<QByteArray> pdf = cardPdf(layout(), {named(u"Naura 王"_s)});
    REQUIRE_FALSE(pdf);
    CHECK(pdf.error().place == u"nama"_s);
    CHECK(cardPdf(layout(), {named(u"Nāura Ẓahrā’ d’Ën"_s)}));
}

TEST_CASE("A card's data is text, whatever it looks like", "[print][card]")
{
    CHECK(textOf(pdfOf(named(u"<img src=x> =1+1"_s)), 1).contains(u"<IMG SRC=X> =1+1"_s));
    CHECK(textOf(pdfOf(named(u"<b>Naura</b> & Co"_s)), 1).contains(u"<B>NAURA</B> & CO"_s));
}

TEST_CASE("A card's PDF holds no links, scripts or files", "[print][card]")
{
    const QByteArray pdf = pdfOf(cardWithPhoto());
    for (const char *key : {"/URI", "/JavaScript", "/JS", "/EmbeddedFile", "/Launch", "/OpenAction"})
        CHECK_FALSE(pdf.contains(key));
}

TEST_CASE("Blanks with a printed background get text only", "[print][card]")
{
    CardLayout plain = layout();
    plain.drawsBackground = false;
    const QImage front = cardImage(plain, cardWithoutPhoto(), CardSide::Front, kWidth);
    CHECK(front.pixelColor(40 * 20, 52 * 20) == QColor(Qt::white));
    CHECK(picture(cardWithoutPhoto(), CardSide::Front).pixelColor(40 * 20, 52 * 20) == QColor(0xB5, 0x12, 0x1B));
}

TEST_CASE("A picture of the card has round, transparent corners", "[print][card]")
{
    const QImage front = picture(cardWithPhoto(), CardSide::Front);
    CHECK(front.size() == QSize(kWidth, 1080));
    CHECK(front.pixelColor(2, 2).alpha() == 0);
    CHECK(front.pixelColor(kWidth / 2, 20).alpha() == 255);
}

TEST_CASE("A printer gets the same pages, and nothing at all when one card is not complete", "[print][card]")
{
    const QTemporaryDir folder;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(u"job.pdf"_s));
    CHECK_FALSE(printCards(printer, layout(), {cardWithPhoto(), named(QString(80, u'W'))}));
    CHECK_FALSE(QFile::exists(printer.outputFileName()));
    REQUIRE(printCards(printer, layout(), {cardWithPhoto(), cardWithoutPhoto()}));
    QFile job(printer.outputFileName());
    REQUIRE(job.open(QIODevice::ReadOnly));
    const QByteArray pdf = job.readAll();
    CHECK(mediaBoxes(pdf).size() == 4);
    CHECK(textOf(pdf, 1).contains(u"NAURA AL KHAIRA SIKUMBANG"_s));
    CHECK(qrOf(pdf, 2, 300) == cardWithPhoto().qr);
}

TEST_CASE("No cards make no PDF", "[print][card]")
{
    CHECK_FALSE(cardPdf(layout(), {}));
}

TEST_CASE("A batch in a file has the same pages as one in memory, and an old file stays when it cannot be made", "[print][card]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"kartu.pdf"_s);
    REQUIRE(saveCardPdf(path, layout(), {cardWithPhoto(), cardWithoutPhoto()}));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    CHECK(mediaBoxes(whole) == mediaBoxes(*cardPdf(layout(), {cardWithPhoto(), cardWithoutPhoto()})));
    CHECK(textOf(whole) == textOf(*cardPdf(layout(), {cardWithPhoto(), cardWithoutPhoto()})));
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"kartu.pdf"_s});

    CardData incomplete = cardWithPhoto();
    incomplete.photo.clear();
    CHECK_FALSE(saveCardPdf(path, layout(), {cardWithPhoto(), incomplete}));
    file.seek(0);
    CHECK(file.readAll() == whole);
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"kartu.pdf"_s});
    CHECK_FALSE(saveCardPdf(folder.filePath(u"tidak/ada.pdf"_s), layout(), {cardWithPhoto()}));
}
