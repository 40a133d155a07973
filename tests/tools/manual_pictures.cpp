#include "tests/tools/manual_pictures.h"

#include "core/base/text.h"
#include "tests/support/screen_walk.h"
#include "ui/frame/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QMap>
#include <QWidget>
#include <cstdio>

namespace silpia::test {

namespace {

constexpr int kWidth = 680; // as wide as the page that shows them
constexpr int kLargest = 60 * 1024;
constexpr qsizetype kColours = 96;
constexpr qsizetype kMostUsed = 24;
constexpr int kNear = 30;
constexpr QRgb kCoarse = 0xFFF8F8F8;

/// Screen of the walk → picture of the manual.
const QMap<QString, QString> kPictures = {
    {u"masuk"_s, u"masuk"_s},
    {u"partner-loket-baru"_s, u"loket-baru"_s},
    {u"partner-penyerahan-pilih"_s, u"penyerahan"_s},
    {u"counter-pemeriksaan-verify"_s, u"pemeriksaan"_s},
    {u"counter-penjemputan-pilih"_s, u"penjemputan"_s},
    {u"sectionHead-validasi-pilih"_s, u"validasi"_s},
    {u"operator-pencetakan-antrean"_s, u"cetak-antrean"_s},
    {u"operator-pencetakan-selesai"_s, u"cetak-selesai"_s},
    {u"operator-pencetakan-pengumpan-habis"_s, u"cetak-perlu-tindakan"_s},
    {u"operator-pencetakan-listrik-padam"_s, u"cetak-belum-pasti"_s},
    {u"operator-pencetakan-macet"_s, u"cetak-macet"_s},
    {u"operator-pencetakan-beberapa-printer"_s, u"cetak-beberapa-printer"_s},
    {u"divisionHead-ikhtisar"_s, u"ikhtisar"_s},
    {u"administrator-administrasi-officers"_s, u"administrasi"_s},
};

/// The colours that a screen has most of. Qt's own table is a cube, in which none of the theme's is.
QList<QRgb> commonColours(const QImage &image)
{
    struct Bin
    {
        int count = 0;
        QRgb colour = 0;
    };
    QHash<QRgb, Bin> bins;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            Bin &bin = bins[pixel & kCoarse];
            if (bin.count++ == 0)
                bin.colour = pixel;
        }
    }
    QList<Bin> most = bins.values();
    std::sort(most.begin(), most.end(), [](const Bin &one, const Bin &other) { return std::pair(one.count, one.colour) > std::pair(other.count, other.colour); });
    // What is nearly the same is there already: the few letters in green want a place beside all the greys.
    QList<QRgb> colours;
    for (const Bin &bin : std::as_const(most)) {
        const auto near = [&](QRgb known) { return std::abs(qRed(known) - qRed(bin.colour)) + std::abs(qGreen(known) - qGreen(bin.colour)) + std::abs(qBlue(known) - qBlue(bin.colour)) < kNear; };
        if (colours.size() < kMostUsed || (colours.size() < kColours && std::none_of(colours.begin(), colours.end(), near)))
            colours.append(bin.colour);
    }
    return colours;
}

QByteArray small(const QImage &screen)
{
    const QImage scaled = screen.scaledToWidth(kWidth, Qt::SmoothTransformation);
    const QImage few = scaled.convertToFormat(QImage::Format_Indexed8, commonColours(scaled), Qt::ThresholdDither | Qt::AvoidDither);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    (void)few.save(&buffer, "PNG", 0); // 0 packs most
    return bytes;
}

} // namespace

int takeManualPictures(const QString &folder)
{
    applyTheme(*qApp, ThemeKind::Light);
    const QDir home(folder);
    QStringList left = kPictures.values();
    bool fits = home.mkpath(u"."_s);
    ScreenWalk walk(Content::Demo, QSize(1366, 768), [&](const QString &name, QWidget &window) {
        const QString picture = kPictures.value(name);
        if (picture.isEmpty())
            return;
        const QByteArray bytes = small(window.grab().toImage());
        QFile file(home.filePath(picture + u".png"_s));
        fits = fits && bytes.size() <= kLargest && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        std::printf("%s.png: %lld bytes\n", qPrintable(picture), static_cast<long long>(bytes.size()));
        left.removeAll(picture);
    });
    const auto walked = walk.run();
    for (const QString &picture : std::as_const(left))
        std::fprintf(stderr, "%s.png was not taken\n", qPrintable(picture));
    return walked && left.isEmpty() && fits ? 0 : 1;
}

} // namespace silpia::test
