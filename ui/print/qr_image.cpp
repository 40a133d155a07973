#include "ui/print/qr_image.h"

#include <QPainter>
#include <cmath>
#include <memory>
#include <qrencode.h>

namespace silpia {

QImage qrImage(const QString &payload)
{
    const QByteArray bytes = payload.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code || bytes.contains('\0'))
        return {};
    const int modules = code->width;
    QImage image(modules + 2 * kQrQuietZone, modules + 2 * kQrQuietZone, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < modules; ++y) {
        uchar *line = image.scanLine(y + kQrQuietZone) + kQrQuietZone;
        for (int x = 0; x < modules; ++x) {
            if ((code->data[y * modules + x] & 1) != 0)
                line[x] = 0;
        }
    }
    return image;
}

void drawQr(QPainter &painter, const QImage &qr, const QRectF &box)
{
    // One picture of whole dots: squares drawn as vectors show hairline seams, and smoothed ones do not read.
    const int dots = static_cast<int>(std::floor(std::min(box.width(), box.height()) / qr.width()));
    const QSize size = qr.size() * std::max(1, dots);
    const QImage picture = qr.scaled(size, Qt::IgnoreAspectRatio, Qt::FastTransformation);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, dots < 1);
    // Or the PDF would keep it as a JPEG, with shadows round the modules.
    painter.setRenderHint(QPainter::LosslessImageRendering, true);
    if (dots < 1) {
        painter.drawImage(box, qr); // a preview too small to be read
    } else {
        const QPointF corner = box.center() - QPointF(size.width(), size.height()) / 2.0;
        painter.drawImage(corner.toPoint(), picture);
    }
    painter.restore();
}

} // namespace silpia
