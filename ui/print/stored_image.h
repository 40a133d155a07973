#pragma once

#include <QByteArray>
#include <QImage>

namespace silpia {

/// How a picture fills a box of another shape.
enum class ImageFit : quint8 {
    Cover,   ///< all of the box, cutting what stands over; of the height more below than above
    Contain, ///< all of the picture
};

/// Reads a stored JPEG or PNG for a box of so many dots, in between once and twice as many where it has them.
/// Null when it cannot be read.
[[nodiscard]] QImage storedImage(const QByteArray &bytes, const QSize &dots, ImageFit fit);

/// The picture lighter by so many percent, or darker; black and white stay.
[[nodiscard]] QImage brightened(const QImage &image, int percent);

} // namespace silpia
