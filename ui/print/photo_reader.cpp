#include "ui/print/photo_reader.h"

#include "ui/print/picture_format.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPainter>

namespace silpia {

namespace {

constexpr qint64 kMostBytes = 15'000'000;
constexpr QSize kLargestKept(720, 960);
// 2×3 cm at 300 dots an inch.
constexpr QSize kSmallest(236, 354);
constexpr int kJpegQuality = 88;
// Enough for 50 megapixels at four bytes; Qt's own 128 MB would call a good photo of a new phone unreadable.
constexpr int kDecoderMegabytes = 224;

AdmittedPhoto refused(Verdict finding)
{
    return {.jpeg = {}, .width = 0, .height = 0, .finding = finding};
}

bool isWhole(PictureFormat format, const QByteArray &bytes)
{
    switch (format) {
    case PictureFormat::Jpeg: return isWholeJpeg(bytes);
    case PictureFormat::Png: return isWholePng(bytes);
    case PictureFormat::Other: return false;
    }
    Q_UNREACHABLE();
}

/// On white and without transparency, in RGB.
QImage flattened(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB32);
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, image);
    return flat;
}

/// The size to keep, in the picture's own direction before it is turned upright.
QSize keptSize(const QSize &full, bool turned)
{
    const QSize most = turned ? kLargestKept.transposed() : kLargestKept;
    if (full.width() <= most.width() && full.height() <= most.height())
        return full;
    return full.scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1});
}

bool isTooLarge(const QSize &size, QImage::Format format)
{
    const qint64 pixels = qint64(size.width()) * size.height();
    const int bits = format == QImage::Format_Invalid ? 32 : QImage::toPixelFormat(format).bitsPerPixel();
    // Sixteen bits a channel take twice the memory.
    return pixels > kMostPixels || pixels * bits / 8 > kDecoderMegabytes * qint64(1024 * 1024);
}

AdmittedPhoto encoded(const QImage &image)
{
    AdmittedPhoto photo{.jpeg = {}, .width = image.width(), .height = image.height(), .finding = std::nullopt};
    QBuffer buffer(&photo.jpeg);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "jpeg", kJpegQuality))
        return refused(Verdict::PhotoUnreadable);
    return photo;
}

} // namespace

PhotoReader::PhotoReader()
{
    QImageReader::setAllocationLimit(kDecoderMegabytes);
}

AdmittedPhoto PhotoReader::admit(const QByteArray &bytes) const
{
    if (bytes.size() > kMostBytes)
        return refused(Verdict::PhotoTooLarge);
    const PictureFormat format = pictureFormat(bytes);
    if (format == PictureFormat::Other)
        return refused(Verdict::PhotoUnreadable);
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, readerName(format));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    if (full.isEmpty())
        return refused(Verdict::PhotoUnreadable);
    if (isTooLarge(full, reader.imageFormat()))
        return refused(Verdict::PhotoTooLarge);
    if (!isWhole(format, bytes))
        return refused(Verdict::PhotoUnreadable);
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize upright = turned ? full.transposed() : full;
    if (upright.width() < kSmallest.width() || upright.height() < kSmallest.height())
        return refused(Verdict::PhotoTooSmall);
    const QSize kept = keptSize(full, turned);
    if (kept != full)
        reader.setScaledSize(kept);
    const QImage image = reader.read();
    return image.isNull() ? refused(Verdict::PhotoUnreadable) : encoded(flattened(image));
}

} // namespace silpia
