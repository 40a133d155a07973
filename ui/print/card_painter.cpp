#include "ui/print/card_painter.h"

#include "core/base/text.h"
#include "ui/print/card_background.h"
#include "ui/print/card_text.h"
#include "ui/print/print_font.h"
#include "ui/print/qr_image.h"
#include "ui/print/stored_image.h"

#include <QPainter>
#include <cmath>

namespace silpia {

namespace {

constexpr QColor kFrameColour(0xD9, 0x8F, 0x8B);
constexpr QColor kPlaceColour(0x8F, 0x5A, 0x58);
constexpr QColor kFaultColour(0xB3, 0x26, 0x1E);

/// Draws one side; keeps what every field's drawing needs.
class SidePainter
{
public:
    SidePainter(QPainter &painter, const CardLayout &layout, const CardData &data, CardSide side, double dots, int brightness)
        : m_painter(painter)
        , m_layout(layout)
        , m_data(data)
        , m_side(side)
        , m_dots(dots)
        , m_brightness(brightness)
    {
    }
    CardReport paint();

private:
    [[nodiscard]] bool isShown(const CardField &field) const;
    void paintFields();
    void paintText(const CardField &field);
    void paintPhoto(const CardField &field);
    void paintSignature(const CardField &field);
    void paintQr();
    void paintPlace(const QRectF &box, const QString &words);
    [[nodiscard]] QSize dotsOf(const QSizeF &millimetres) const;

    QPainter &m_painter;
    const CardLayout &m_layout;
    const CardData &m_data;
    CardSide m_side;
    double m_dots;
    int m_brightness;
    CardReport m_report;
};

CardReport SidePainter::paint()
{
    m_painter.save();
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    m_painter.save();
    m_painter.scale(m_dots, m_dots);
    if (m_layout.drawsBackground)
        paintCardBackground(m_painter, m_layout, m_side, m_data.kind);
    paintFields();
    if (m_data.contoh)
        paintContoh(m_painter, m_layout, m_side);
    m_painter.restore();
    // Last and in whole dots, so that nothing lies over it and every module is as wide as the next.
    paintQr();
    m_painter.restore();
    return m_report;
}

bool SidePainter::isShown(const CardField &field) const
{
    if (field.side != m_side)
        return false;
    switch (field.shown) {
    case CardFieldShown::Always: return true;
    case CardFieldShown::WithPhoto: return m_data.kind == CardKind::WithPhoto;
    case CardFieldShown::WithoutPhoto: return m_data.kind == CardKind::WithoutPhoto;
    }
    Q_UNREACHABLE();
}

void SidePainter::paintFields()
{
    for (const CardField &field : m_layout.fields) {
        if (!isShown(field))
            continue;
        switch (field.kind) {
        case CardFieldKind::Value:
        case CardFieldKind::Labelled:
        case CardFieldKind::Fixed: paintText(field); break;
        case CardFieldKind::Photo: paintPhoto(field); break;
        case CardFieldKind::Signature: paintSignature(field); break;
        case CardFieldKind::Motif: m_painter.fillPath(roofMotif(field.box), field.colour); break;
        case CardFieldKind::Qr: break; // painted last
        }
    }
}

void SidePainter::paintText(const CardField &field)
{
    const QString text = shownText(field, m_data.values.value(field.id));
    const FittedText fitted = fitText(m_layout, field, text);
    m_painter.save();
    if (!fitted.fits) {
        m_report.tooLong.append(field.id);
        m_painter.setPen(QPen(kFaultColour, 0.25, Qt::DashLine));
        m_painter.drawRect(field.box);
        m_painter.setClipRect(field.box, Qt::IntersectClip);
    }
    if (!isPrintable(text, field.weight))
        m_report.unprintable.append(field.id);
    m_painter.scale(1 / kUnitsPerMillimetre, 1 / kUnitsPerMillimetre);
    drawField(m_painter, m_layout, field, fitted);
    m_painter.restore();
}

QSize SidePainter::dotsOf(const QSizeF &millimetres) const
{
    return (millimetres * m_dots).toSize().expandedTo({1, 1});
}

void SidePainter::paintPhoto(const CardField &field)
{
    constexpr double kFrame = 0.28;
    const QRectF inside = field.box.adjusted(kFrame, kFrame, -kFrame, -kFrame);
    const QImage photo = storedImage(m_data.photo, dotsOf(inside.size()), ImageFit::Cover);
    if (photo.isNull()) {
        m_report.missing.append(field.id);
        paintPlace(field.box, tr("foto belum ada"));
        return;
    }
    m_painter.fillRect(field.box, Qt::white);
    m_painter.setPen(QPen(kFrameColour, 0.12));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(field.box.adjusted(0.06, 0.06, -0.06, -0.06));
    m_painter.drawImage(inside, brightened(photo, m_brightness));
}

void SidePainter::paintSignature(const CardField &field)
{
    if (m_data.signature.isEmpty()) {
        if (m_data.contoh)
            paintPlace(field.box, tr("tempat tanda tangan (basah / elektronik)"));
        return;
    }
    const QImage signature = storedImage(m_data.signature, dotsOf(field.box.size()), ImageFit::Contain);
    if (signature.isNull()) {
        m_report.missing.append(field.id);
        return;
    }
    const QSizeF size = QSizeF(signature.size()).scaled(field.box.size(), Qt::KeepAspectRatio);
    const QPointF corner = field.box.center() - QPointF(size.width(), size.height()) / 2;
    m_painter.drawImage(QRectF(corner, size), signature);
}

/// A dashed box that says what belongs there.
void SidePainter::paintPlace(const QRectF &box, const QString &words)
{
    CardField place;
    place.kind = CardFieldKind::Fixed;
    place.align = CardFieldAlign::Centre;
    place.points = 5;
    place.lines = 3;
    place.colour = kPlaceColour;
    place.box = box.adjusted(1, box.height() / 2 - 2.1, -1, 0);
    m_painter.save();
    m_painter.setPen(QPen(kFrameColour, 0.12, Qt::DashLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(box, 0.6, 0.6);
    m_painter.scale(1 / kUnitsPerMillimetre, 1 / kUnitsPerMillimetre);
    drawField(m_painter, m_layout, place, fitText(m_layout, place, words));
    m_painter.restore();
}

void SidePainter::paintQr()
{
    for (const CardField &field : m_layout.fields) {
        if (field.kind != CardFieldKind::Qr || !isShown(field) || m_data.qr.isEmpty())
            continue;
        const QImage qr = qrImage(m_data.qr);
        if (qr.isNull()) {
            m_report.missing.append(field.id);
            continue;
        }
        const QRectF box(field.box.topLeft() * m_dots, field.box.size() * m_dots);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(Qt::white);
        m_painter.drawRoundedRect(box, 0.5 * m_dots, 0.5 * m_dots);
        drawQr(m_painter, qr, box);
    }
}

/// "Nama, Alamat": what the office calls these fields.
QString fieldNames(const CardLayout &layout, const QStringList &ids)
{
    QStringList names;
    for (const CardField &field : layout.fields) {
        if (ids.contains(field.id))
            names.append(field.kind == CardFieldKind::Labelled ? field.label : field.id);
    }
    return names.join(u", "_s);
}

} // namespace

CardReport paintCardSide(QPainter &painter, const CardLayout &layout, const CardData &data, CardSide side,
                         double dotsPerMillimetre, int brightness)
{
    return SidePainter(painter, layout, data, side, dotsPerMillimetre, brightness).paint();
}

Result<void> requireComplete(const CardLayout &layout, const CardReport &report)
{
    if (report.isComplete())
        return {};
    QStringList sentences;
    if (!report.tooLong.isEmpty())
        sentences.append(tr("Tidak muat di kartu: %1.").arg(fieldNames(layout, report.tooLong)));
    if (!report.unprintable.isEmpty())
        sentences.append(tr("Memuat huruf yang tidak dapat dicetak: %1.").arg(fieldNames(layout, report.unprintable)));
    if (!report.missing.isEmpty())
        sentences.append(tr("Gambar belum ada atau tidak terbaca: %1.").arg(fieldNames(layout, report.missing)));
    sentences.append(tr("Kartu tidak dicetak."));
    const QStringList all = report.tooLong + report.unprintable + report.missing;
    return fail(ErrorKind::Invalid, sentences.join(u' '), all.join(u' '), all.first());
}

} // namespace silpia
