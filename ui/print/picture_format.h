#pragma once

#include <QByteArray>

namespace silpia {

/// The formats a photo or a signature may have; told by the first bytes, never by the file's name.
enum class PictureFormat : quint8 { Jpeg, Png, Other };

constexpr qint64 kMostPixels = 50'000'000;

[[nodiscard]] PictureFormat pictureFormat(const QByteArray &bytes);

/// Qt's name of the format. Only the two are ever handed to a decoder: fewer decoders, fewer holes.
[[nodiscard]] QByteArray readerName(PictureFormat format);

/// True when libjpeg decodes it to the end without running out of data or meeting nonsense. Qt shows the missing part
/// grey and says ok.
[[nodiscard]] bool isWholeJpeg(const QByteArray &bytes);

/// True when the PNG's last chunk is there.
[[nodiscard]] bool isWholePng(const QByteArray &bytes);

} // namespace silpia
