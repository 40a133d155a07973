#include "ui/print/card_pdf.h"

#include "core/base/text.h"
#include "tests/print/print_samples.h"
#include "ui/print/calibration_card.h"
#include "ui/print/stored_image.h"

#include <QFile>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace silpia;
using namespace silpia::print_test;

namespace {

constexpr int kDotsPerInch = 1016; // 40 dots a millimetre, 4 a tenth
constexpr double kDots = 40;

/// A page of a PDF as a card printer would see it.
QImage pageOf(const QByteArray &pdf, int page)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(pdf) == pdf.size());
    file.close();
    const QString number = QString::number(page);
    static_cast<void>(outputOf(u"pdftoppm"_s, {u"-r"_s, QString::number(kDotsPerInch), u"-f"_s, number, u"-l"_s, number, u"-png"_s, u"-singlefile"_s, path, folder.filePath(u"a"_s)}));
    QImage image(folder.filePath(u"a.png"_s));
    REQUIRE_FALSE(image.isNull());
    return image;
}

/// Where the ink of a page lies, in millimetres.
QRectF inkOf(const QImage &page)
{
    QRect ink;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            if (qGray(page.pixel(x, y)) < 128)
                ink = ink.united(QRect(x, y, 1, 1));
        }
    }
    return {QPointF(ink.topLeft()) / kDots, QSizeF(ink.size()) / kDots};
}

CardField mark(const QString &id, CardSide side, const QRectF &box)
{
    CardField field;
    field.id = id;
    field.side = side;
    field.kind = CardFieldKind::Motif;
    field.box = box;
    field.colour = Qt::black;
    return field;
}

const QRectF kMark(10, 12, 12, 8.27); // the motif's own shape

/// A card with nothing but one black mark a side, so that its place can be measured.
CardLayout marks()
{
    CardLayout plain = layout();
    plain.drawsBackground = false;
    plain.fields = {mark(u"a"_s, CardSide::Front, kMark), mark(u"b"_s, CardSide::Back, kMark)};
    return plain;
}

QByteArray pdfOf(const CardCalibration &calibration, const CardLayout &drawn = marks())
{
    const Result<QByteArray> pdf = cardPdf(drawn, {cardWithoutPhoto()}, calibration);
    REQUIRE(pdf);
    for (const QSizeF &size : mediaBoxes(*pdf))
        CHECK(size == QSizeF(242.65, 153.01));
    return *pdf;
}

QRectF inkOf(const CardCalibration &calibration, int page = 1)
{
    return inkOf(pageOf(pdfOf(calibration), page));
}

void checkSame(const QRectF &found, const QRectF &wanted)
{
    INFO(found.left() << ' ' << found.top() << ' ' << found.width() << ' ' << found.height());
    INFO(wanted.left() << ' ' << wanted.top() << ' ' << wanted.width() << ' ' << wanted.height());
    for (const double off : {found.left() - wanted.left(), found.top() - wanted.top(), found.right() - wanted.right(), found.bottom() - wanted.bottom()})
        CHECK(std::abs(off) <= 0.051); // two dots of rounding; the least step is four
}

/// The same box on a card that lies upside down.
QRectF turned(const QRectF &box)
{
    const QSizeF card = layout().size;
    return {QPointF(card.width() - box.right(), card.height() - box.bottom()), box.size()};
}

} // namespace

TEST_CASE("A printer's offset moves what is printed by exactly so much, each side its own", "[print][calibration]")
{
    const QRectF front = inkOf(CardCalibration{});
    const QRectF back = inkOf(CardCalibration{}, 2);
    CardCalibration moved;
    moved.front = {0.1, -0.4};
    moved.back = {-5, 5};
    checkSame(inkOf(moved), front.translated(0.1, -0.4));
    checkSame(inkOf(moved, 2), back.translated(-5, 5));
}

TEST_CASE("A stretch grows about the card's middle by so much over the whole card", "[print][calibration]")
{
    const QRectF plain = inkOf(CardCalibration{});
    CardCalibration stretched;
    stretched.longer = 2;
    stretched.higher = -1;
    const QSizeF card = layout().size;
    const auto grown = [&](const QPointF &at) {
        return QPointF(card.width() / 2 + (at.x() - card.width() / 2) * (1 + 2 / card.width()), card.height() / 2 + (at.y() - card.height() / 2) * (1 - 1 / card.height()));
    };
    checkSame(inkOf(stretched), QRectF(grown(plain.topLeft()), grown(plain.bottomRight())));
}

TEST_CASE("A card fed upside down is turned on both sides and a turned back on its own", "[print][calibration]")
{
    const QRectF plain = inkOf(CardCalibration{});
    CardCalibration back;
    back.backTurned = true;
    checkSame(inkOf(back), plain);
    checkSame(inkOf(back, 2), turned(plain));
    CardCalibration all;
    all.turn = CardTurn::Turned;
    checkSame(inkOf(all), turned(plain));
    checkSame(inkOf(all, 2), turned(plain));
    all.backTurned = true;
    checkSame(inkOf(all, 2), plain);
    // What was measured on the card as one reads it holds also where it was fed upside down.
    all.front = {1, 0.5};
    checkSame(inkOf(all), turned(plain.translated(1, 0.5)));
}

TEST_CASE("A calibrated card keeps its text and its QR reads", "[print][calibration]")
{
    CardCalibration all;
    all.front = all.back = {-1.3, 0.7};
    all.longer = all.higher = 2;
    all.turn = CardTurn::Turned;
    for (const bool backTurned : {false, true}) {
        all.backTurned = backTurned;
        const QByteArray pdf = pdfOf(all, layout());
        CHECK(qrOf(pdf, 2, 300) == cardWithPhoto().qr);
        CHECK(textOf(pdf, 1).contains(u"1301054703180012"_s));
    }
}

TEST_CASE("A printer of one side gets that side alone", "[print][calibration]")
{
    const QByteArray front = pdfOf({.sides = CardSides::FrontOnly}, layout());
    const QByteArray back = pdfOf({.sides = CardSides::BackOnly}, layout());
    CHECK(mediaBoxes(front).size() == 1);
    CHECK(mediaBoxes(back).size() == 1);
    CHECK(textOf(front).contains(u"KARTU IDENTITAS ANAK"_s));
    CHECK_FALSE(textOf(back).contains(u"KARTU IDENTITAS ANAK"_s));
    CHECK(textOf(back).contains(u"1301-LU-12032018-0012"_s));
}

TEST_CASE("A brighter photo is lighter and leaves black and white as they are", "[print][calibration]")
{
    QImage grey(3, 1, QImage::Format_RGB32);
    grey.setPixelColor(0, 0, Qt::black);
    grey.setPixelColor(1, 0, QColor(100, 100, 100));
    grey.setPixelColor(2, 0, Qt::white);
    for (const int percent : {-50, 20, 50}) {
        const QImage changed = brightened(grey, percent);
        CHECK(changed.pixelColor(0, 0) == QColor(Qt::black));
        CHECK(changed.pixelColor(2, 0) == QColor(Qt::white));
        CHECK((changed.pixelColor(1, 0).red() > 100) == (percent > 0));
    }
    CHECK(brightened(grey, 0) == grey);
    const CardData data = cardWithPhoto();
    const QPoint inPhoto(72 * 20, 25 * 20);
    const auto photo = [&](int percent) { return cardImage(layout(), data, CardSide::Front, 1712, nullptr, {percent, {}}).pixelColor(inPhoto).lightness(); };
    CHECK(photo(40) > photo(0));
    CHECK(*cardPdf(layout(), {data}, {.brightness = 40}) != *cardPdf(layout(), {data}));
}

TEST_CASE("An attempt's version says the layout and in words how its printer was set", "[print][calibration]")
{
    Printer printer;
    const CardLayout drawn = layout();
    CHECK(printedVersion(drawn, calibrationOf(printer)) == drawn.version);
    printer.frontX = -3;
    printer.backY = 50;
    CHECK(printedVersion(drawn, calibrationOf(printer)) == drawn.version + u"+f-3,0 b0,50"_s);
    printer.higher = 7;
    printer.turn = CardTurn::Turned;
    printer.backTurned = true;
    printer.brightness = -10;
    printer.sides = CardSides::FrontOnly;
    CHECK(calibrationOf(printer).words() == u"f-3,0 b0,50 s0,7 turned backTurned p-10 front"_s);
}

TEST_CASE("The test card has rulers from the edges on both sides and says that it is CONTOH", "[print][calibration]")
{
    const Result<QByteArray> pdf = calibrationCardPdf(layout(), {}, {u"kartu-1"_s, u"24 November 2026"_s});
    REQUIRE(pdf);
    REQUIRE(mediaBoxes(*pdf) == QList<QSizeF>(2, {242.65, 153.01}));
    for (const int page : {1, 2}) {
        for (const QString &words : {u"CONTOH"_s, u"atas"_s, u"Ukur"_s, u"kartu-1"_s, u"24 November 2026"_s, page == 1 ? u"Sisi depan"_s : u"Sisi belakang"_s}) {
            INFO(page << ' ' << words.toStdString());
            CHECK(textOf(*pdf, page).contains(words));
        }
        const QImage drawn = pageOf(*pdf, page);
        if (const QString folder = qEnvironmentVariable("SILPIA_PICTURES"); !folder.isEmpty())
            drawn.save(folder + u"/kartu-uji-%1.png"_s.arg(page));
        for (const int at : {10, 20, 50, 80}) {
            CHECK(qGray(drawn.pixel(at * 40, 100)) < 128);              // a long tick 2.5 mm from the upper edge
            CHECK(qGray(drawn.pixel((at + 2) * 40, 100)) > 200);        // between two
            CHECK(qGray(drawn.pixel(at * 40, drawn.height() - 100)) < 128);
        }
        for (const int at : {10, 20, 40}) {
            CHECK(qGray(drawn.pixel(100, at * 40)) < 128);
            CHECK(qGray(drawn.pixel(drawn.width() - 100, at * 40)) < 128);
        }
    }
}

TEST_CASE("A test card printed as its printer is set shows the setting", "[print][calibration]")
{
    CardCalibration moved;
    moved.front = {2, 0};
    const Result<QByteArray> pdf = calibrationCardPdf(layout(), moved, {u"kartu-1"_s, {}});
    REQUIRE(pdf);
    const QImage drawn = pageOf(*pdf, 1);
    CHECK(qGray(drawn.pixel(12 * 40, 100)) < 128);
    CHECK(qGray(drawn.pixel(10 * 40, 100)) > 200);
    CHECK(textOf(*pdf, 1).contains(u"f20,0"_s));
}
