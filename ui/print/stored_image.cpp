#include "ui/print/stored_image.h"

#include "ui/print/picture_format.h"

#include <QBuffer>
#include <QImageReader>
#include <array>
#include <cmath>

namespace silpia {

namespace {

// Faces sit high in a portrait: of what is too tall, a third goes from above.
constexpr int kCutAbove = 3;

QImage cutTo(const QImage &image, const QSize &shape)
{
    const QSize kept = shape.scaled(image.size(), Qt::KeepAspectRatio);
    const QPoint corner((image.width() - kept.width()) / 2, (image.height() - kept.height()) / kCutAbove);
    return image.copy(QRect(corner, kept));
}

/// `full` halved as long as it stays no smaller than `least`.
QSize halvedTo(QSize full, const QSize &least)
{
    // libjpeg halves while it decodes, several times quicker than any other scaling; the painter does the rest.
    while (full.width() / 2 >= least.width() && full.height() / 2 >= least.height())
        full /= 2;
    return full;
}

} // namespace

QImage storedImage(const QByteArray &bytes, const QSize &dots, ImageFit fit)
{
    const PictureFormat format = pictureFormat(bytes);
    if (format == PictureFormat::Other)
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, readerName(format));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    if (full.isEmpty() || qint64(full.width()) * full.height() > kMostPixels)
        return {};
    const auto mode = fit == ImageFit::Cover ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio;
    reader.setScaledSize(halvedTo(full, full.scaled(dots, mode)));
    const QImage image = reader.read();
    return image.isNull() || fit == ImageFit::Contain ? image : cutTo(image, dots);
}

QImage brightened(const QImage &image, int percent)
{
    if (percent == 0 || image.isNull())
        return image;
    // A curve and not a factor, which would burn faces out.
    std::array<int, 256> curve{};
    for (size_t i = 0; i < curve.size(); ++i)
        curve.at(i) = qRound(255 * std::pow(double(i) / 255, 100.0 / (100 + percent)));
    QImage changed = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < changed.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(changed.scanLine(y));
        for (int x = 0; x < changed.width(); ++x)
            line[x] = qRgb(curve.at(qRed(line[x])), curve.at(qGreen(line[x])), curve.at(qBlue(line[x])));
    }
    return changed;
}

} // namespace silpia
