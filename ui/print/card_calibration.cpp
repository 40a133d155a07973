#include "ui/print/card_calibration.h"

#include "core/base/text.h"

namespace silpia {

namespace {

constexpr double kTenth = 0.1;
constexpr double kHalfTurn = 180;

int tenths(double millimetres)
{
    return qRound(millimetres / kTenth);
}

QString pair(QLatin1Char sign, double x, double y)
{
    return u"%1%2,%3"_s.arg(sign).arg(tenths(x)).arg(tenths(y));
}

} // namespace

QTransform CardCalibration::transform(CardSide side, const QSizeF &card, double unit) const
{
    const bool isBack = side == CardSide::Back;
    const QPointF middle(card.width() / 2, card.height() / 2);
    const QPointF offset = (isBack ? back : front) * unit;
    const bool turned = (turn == CardTurn::Turned) != (isBack && backTurned);
    QTransform transform;
    transform.translate(middle.x(), middle.y());
    if (turned)
        transform.rotate(kHalfTurn);
    transform.translate(offset.x(), offset.y());
    transform.scale(1 + longer * unit / card.width(), 1 + higher * unit / card.height());
    transform.translate(-middle.x(), -middle.y());
    return transform;
}

QString CardCalibration::words() const
{
    QStringList words;
    if (!front.isNull() || !back.isNull())
        words += {pair('f'_L1, front.x(), front.y()), pair('b'_L1, back.x(), back.y())};
    if (tenths(longer) != 0 || tenths(higher) != 0)
        words.append(pair('s'_L1, longer, higher));
    if (turn == CardTurn::Turned)
        words.append(u"turned"_s);
    if (backTurned)
        words.append(u"backTurned"_s);
    if (brightness != 0)
        words.append(u"p%1"_s.arg(brightness));
    if (sides != CardSides::Both)
        words.append(code(sides));
    return words.join(u' ');
}

CardCalibration calibrationOf(const Printer &printer)
{
    CardCalibration calibration;
    calibration.front = QPointF(printer.frontX, printer.frontY) * kTenth;
    calibration.back = QPointF(printer.backX, printer.backY) * kTenth;
    calibration.longer = printer.longer * kTenth;
    calibration.higher = printer.higher * kTenth;
    calibration.turn = printer.turn;
    calibration.backTurned = printer.backTurned;
    calibration.brightness = printer.brightness;
    calibration.sides = printer.sides;
    return calibration;
}

QString printedVersion(const CardLayout &layout, const CardCalibration &calibration)
{
    const QString words = calibration.words();
    return words.isEmpty() ? layout.version : layout.version + u'+' + words;
}

bool lacksBack(const QString &printedVersion)
{
    return printedVersion.section(u'+', 1).split(u' ').contains(QString(code(CardSides::FrontOnly)));
}

} // namespace silpia
