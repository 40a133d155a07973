#include "ui/print/print_font.h"

#include "core/base/text.h"

#include <QFontInfo>
#include <QRawFont>
#include <cmath>

namespace silpia {

namespace {

constexpr QLatin1StringView kFamily{"Noto Sans"};

// A raw font belongs to the thread that made it, and jobs may be drawn in a worker.
const QRawFont &rawFont(bool bold)
{
    thread_local const QRawFont regular = QRawFont::fromFont(printFont(10, QFont::Normal));
    thread_local const QRawFont heavy = QRawFont::fromFont(printFont(10, QFont::Bold));
    return bold ? heavy : regular;
}

} // namespace

QFont printFont(double points, int weight, double spacing)
{
    QFont font(QString{kFamily});
    font.setPixelSize(std::max(1, static_cast<int>(std::floor(unitsFromPoints(points)))));
    // The package has two weights; asking for one between them would have letters thickened artificially.
    font.setWeight(weight >= QFont::DemiBold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    // In parts of the letters' width: Qt would stretch an absolute spacing by the device's resolution.
    if (spacing != 0)
        font.setLetterSpacing(QFont::PercentageSpacing, 100.0 + spacing);
    return font;
}

Result<void> requirePrintFont()
{
    if (QFontInfo(printFont(10, QFont::Normal)).family() != kFamily)
        return fail(ErrorKind::Invalid,
                    tr("Huruf Noto Sans tidak terpasang di komputer ini. Pasang paket fonts-noto-core, lalu ulangi."));
    return {};
}

bool isPrintable(const QString &text, int weight)
{
    const QRawFont &font = rawFont(weight >= QFont::DemiBold);
    for (const uint letter : text.toUcs4()) {
        if (!font.supportsCharacter(letter))
            return false;
    }
    return true;
}

} // namespace silpia
