#pragma once

#include <QImage>
#include <QRectF>

class QPainter;

namespace silpia {

/// Modules that stay white on each side.
constexpr int kQrQuietZone = 4;

/// The QR of a text (level M) with its quiet zone, one pixel a module; null when the text is too long for a QR.
[[nodiscard]] QImage qrImage(const QString &payload);

/// Draws `qr` centred in `box` in whole dots a module and without smoothing. The painter's units must be dots.
void drawQr(QPainter &painter, const QImage &qr, const QRectF &box);

} // namespace silpia
