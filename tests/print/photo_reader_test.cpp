#include "ui/print/photo_reader.h"

#include "core/base/text.h"
#include "tests/print/print_samples.h"
#include "ui/print/picture_format.h"

#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QtEndian>
#include <array>
#include <catch2/catch.hpp>

using namespace silpia;
using namespace silpia::print_test;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format, 90));
    return bytes;
}

/// Red above left, green above right, blue below left, white below right.
QImage quarters(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool left = x < width / 2;
            const bool above = y < height / 2;
            image.setPixelColor(x, y, above ? (left ? Qt::red : Qt::green) : (left ? Qt::blue : Qt::white));
        }
    }
    return image;
}

QByteArray withOrientation(const QByteArray &jpeg, char orientation)
{
    QByteArray exif("Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    exif += orientation;
    exif += QByteArray(6, '\0');
    QByteArray segment("\xFF\xE1", 2);
    const quint16 length = qToBigEndian(static_cast<quint16>(exif.size() + 2));
    segment.append(reinterpret_cast<const char *>(&length), 2);
    return jpeg.left(2) + segment + exif + jpeg.mid(2);
}

/// Which of the four colours of `quarters` a corner has.
QColor nearest(const QImage &image, bool left, bool above)
{
    const QColor seen = image.pixelColor(image.width() * (left ? 1 : 3) / 4, image.height() * (above ? 1 : 3) / 4);
    const auto full = [](int channel) { return channel > 128 ? 255 : 0; };
    return {full(seen.red()), full(seen.green()), full(seen.blue())};
}

void appendNumber(QByteArray &bytes, quint32 number)
{
    const quint32 big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&big), 4);
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

/// A PNG that claims a size and has no pixels.
QByteArray pngClaiming(quint32 width, quint32 height)
{
    QByteArray head("IHDR");
    appendNumber(head, width);
    appendNumber(head, height);
    head += QByteArray("\x08\0\0\0\0", 5);
    QByteArray png("\x89PNG\r\n\x1A\n\0\0\0\x0D", 12);
    png += head;
    appendNumber(png, crc32(head));
    png += QByteArray("\0\0\0\0IDAT\x35\xAF\x06\x1E", 12);
    return png + QByteArray("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
}

std::optional<Verdict> verdictOn(const QByteArray &bytes)
{
    const AdmittedPhoto photo = PhotoReader().admit(bytes);
    CHECK(photo.jpeg.isEmpty() == photo.finding.has_value());
    return photo.finding;
}

} // namespace

TEST_CASE("A photo is judged by what it holds, not by its name", "[print][photo]")
{
    const auto [name, expected] = GENERATE(table<const char *, std::optional<Verdict>>({
        {"p01.jpg", std::nullopt},
        {"p05.jpg", std::nullopt},
        {"x-cmyk.jpg", std::nullopt},
        {"x-grey.jpg", std::nullopt},
        {"x-png-named.jpg", std::nullopt}, // 300×400 pixels: above 236×354
        {"x-tiny.jpg", Verdict::PhotoTooSmall},
        {"x-empty.jpg", Verdict::PhotoUnreadable},
        {"x-text.jpg", Verdict::PhotoUnreadable},
        {"x-truncated.jpg", Verdict::PhotoUnreadable},
    }));
    INFO(name);
    const auto finding = verdictOn(photoFile(QString::fromLatin1(name)));
    CHECK(finding == expected);
}

TEST_CASE("An admitted photo is an RGB JPEG within 720×960 pixels without EXIF", "[print][photo]")
{
    for (const QString &name : {u"p01.jpg"_s, u"p05.jpg"_s, u"x-cmyk.jpg"_s, u"x-grey.jpg"_s, u"x-png-named.jpg"_s}) {
        INFO(name.toStdString());
        const AdmittedPhoto photo = PhotoReader().admit(photoFile(name));
        REQUIRE_FALSE(photo.finding);
        CHECK(pictureFormat(photo.jpeg) == PictureFormat::Jpeg);
        CHECK_FALSE(photo.jpeg.contains("Exif"));
        const QImage image = QImage::fromData(photo.jpeg);
        CHECK(image.format() == QImage::Format_RGB32);
        CHECK(image.size() == QSize(photo.width, photo.height));
        CHECK((photo.width <= 720 && photo.height <= 960 && photo.height > photo.width));
    }
}

TEST_CASE("A CMYK photo keeps its colours", "[print][photo]")
{
    const QImage image = QImage::fromData(PhotoReader().admit(photoFile(u"x-cmyk.jpg"_s)).jpeg);
    const QColor background = image.pixelColor(10, 10);
    // The background of portraits is red or blue, never the negative of it.
    CHECK((background.saturation() > 100 && background.green() < 110));
}

TEST_CASE("Every EXIF orientation is turned upright", "[print][photo]")
{
    struct Turned
    {
        char orientation;
        bool swapsSides;
        std::array<QColor, 4> corners; ///< above left, above right, below left, below right
    };
    const QColor red(255, 0, 0);
    const QColor green(0, 255, 0);
    const QColor blue(0, 0, 255);
    const QColor white(255, 255, 255);
    const std::array cases = {
        Turned{1, false, {red, green, blue, white}}, Turned{2, false, {green, red, white, blue}},
        Turned{3, false, {white, blue, green, red}}, Turned{4, false, {blue, white, red, green}},
        Turned{5, true, {red, blue, green, white}},  Turned{6, true, {blue, red, white, green}},
        Turned{7, true, {white, green, blue, red}},  Turned{8, true, {green, white, red, blue}},
    };
    for (const Turned &turned : cases) {
        INFO(int(turned.orientation));
        const QByteArray jpeg = encoded(turned.swapsSides ? quarters(480, 360) : quarters(360, 480), "jpeg");
        const AdmittedPhoto photo = PhotoReader().admit(withOrientation(jpeg, turned.orientation));
        REQUIRE_FALSE(photo.finding);
        CHECK(photo.height > photo.width);
        const QImage image = QImage::fromData(photo.jpeg);
        CHECK(nearest(image, true, true) == turned.corners[0]);
        CHECK(nearest(image, false, true) == turned.corners[1]);
        CHECK(nearest(image, true, false) == turned.corners[2]);
        CHECK(nearest(image, false, false) == turned.corners[3]);
    }
}

TEST_CASE("A photo is measured upright", "[print][photo]")
{
    const QByteArray lying = encoded(quarters(360, 240), "jpeg");
    CHECK(verdictOn(lying) == Verdict::PhotoTooSmall);
    CHECK_FALSE(verdictOn(withOrientation(lying, 6)));
    CHECK_FALSE(verdictOn(encoded(quarters(236, 354), "jpeg")));
    CHECK(verdictOn(encoded(quarters(235, 354), "jpeg")) == Verdict::PhotoTooSmall);
    CHECK(verdictOn(encoded(quarters(236, 353), "jpeg")) == Verdict::PhotoTooSmall);
}

TEST_CASE("A picture of 900 megapixels is refused before any pixel is decoded", "[print][photo]")
{
    CHECK(verdictOn(pngClaiming(30000, 30000)) == Verdict::PhotoTooLarge);
    CHECK(verdictOn(pngClaiming(10000, 5001)) == Verdict::PhotoTooLarge);
    // Within 50 megapixels it is looked at, and has no pixels.
    CHECK(verdictOn(pngClaiming(5000, 5000)) == Verdict::PhotoUnreadable);
}

TEST_CASE("A file over 15 MB is refused whatever it is", "[print][photo]")
{
    CHECK(verdictOn(QByteArray(15'000'001, 'x')) == Verdict::PhotoTooLarge);
    CHECK(verdictOn(photoFile(u"p01.jpg"_s) + QByteArray(15'000'000, 'x')) == Verdict::PhotoTooLarge);
}

TEST_CASE("A JPEG cut short anywhere is unreadable, even with an end marker put behind the cut", "[print][photo]")
{
    const QByteArray whole = photoFile(u"p01.jpg"_s);
    for (qsizetype length = 0; length < whole.size() - 2; length += 997) {
        INFO(length);
        CHECK(verdictOn(whole.left(length)) == Verdict::PhotoUnreadable);
        CHECK(verdictOn(whole.left(length) + QByteArray("\xFF\xD9", 2)) == Verdict::PhotoUnreadable);
    }
}

TEST_CASE("A PNG cut short is unreadable", "[print][photo]")
{
    const QByteArray whole = encoded(quarters(300, 400), "png");
    REQUIRE_FALSE(verdictOn(whole));
    CHECK(verdictOn(whole.left(whole.size() / 2)) == Verdict::PhotoUnreadable);
    CHECK(verdictOn(whole.left(whole.size() - 1)) == Verdict::PhotoUnreadable);
}

TEST_CASE("Formats that cameras do not write are not handed to any decoder", "[print][photo]")
{
    CHECK(verdictOn(encoded(quarters(300, 400), "bmp")) == Verdict::PhotoUnreadable);
    CHECK(verdictOn("<svg xmlns='http://www.w3.org/2000/svg' width='300' height='400'/>") == Verdict::PhotoUnreadable);
}

TEST_CASE("Bytes changed at random never bring the reader down", "[print][photo]")
{
    for (const QString &name : {u"p01.jpg"_s, u"x-png-named.jpg"_s}) {
        const QByteArray whole = photoFile(name);
        quint32 state = 12345;
        const auto next = [&state] { return state = state * 1664525U + 1013904223U; };
        for (int round = 0; round < 60; ++round) {
            QByteArray bytes = whole;
            for (int i = 0; i < 8; ++i)
                bytes[static_cast<qsizetype>(next() >> 8) % bytes.size()] = static_cast<char>(next() >> 16);
            const AdmittedPhoto photo = PhotoReader().admit(bytes);
            CHECK(photo.jpeg.isEmpty() == photo.finding.has_value());
        }
    }
}
