#pragma once

#include "core/store/printer_store.h"
#include "ui/print/card_layout.h"

#include <QTransform>

namespace silpia {

/// What is done to the finished drawing for one printer, in print only. Lengths in millimetres, to the right and down as
/// one reads the card.
struct CardCalibration
{
    QPointF front = {};
    QPointF back = {};
    double longer = 0; ///< over the card's whole length
    double higher = 0; ///< over its whole height
    CardTurn turn = CardTurn::Landscape;
    bool backTurned = false;
    int brightness = 0; ///< of the photo, percent
    CardSides sides = CardSides::Both;

    /// Stretched about the card's middle, moved, and turned last. `card` is its size in the painter's units, `unit` how many
    /// of these a millimetre has.
    [[nodiscard]] QTransform transform(CardSide side, const QSizeF &card, double unit) const;
    /// All of it in a few signs: "f-3,0 b0,50 s0,0 turned"; empty where nothing is done.
    [[nodiscard]] QString words() const;
};
[[nodiscard]] CardCalibration calibrationOf(const Printer &printer);

/// What an attempt remembers of how its card was drawn: the layout's version, and "+" the calibration where there is one.
[[nodiscard]] QString printedVersion(const CardLayout &layout, const CardCalibration &calibration);
/// Whether a card that was printed so has its front alone.
[[nodiscard]] bool lacksBack(const QString &printedVersion);

} // namespace silpia
