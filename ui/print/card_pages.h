#pragma once

#include "ui/print/card_calibration.h"

#include <functional>

class QPainter;
class QPrinter;

namespace silpia {

/// Pages of the card's size: what is drawn on each, and what is done to it for its printer.
struct CardPages
{
    QSizeF size; ///< millimetres
    CardCalibration calibration = {};
    int cards = 1;
    /// Draws a side of the `card`th card at the painter's origin.
    std::function<Result<void>(QPainter &painter, int card, CardSide side, double dotsPerMillimetre)> draw;
};

/// A PDF whose every page has exactly that size. Errors: Storage, or the drawing's.
[[nodiscard]] Result<QByteArray> pagesAsPdf(const CardPages &pages);
/// The same into a file, which is there whole or not at all; memory does not grow with the number of cards.
[[nodiscard]] Result<void> savePages(const QString &path, const CardPages &pages);
/// One job on a printer whose paper is set to the card. Errors: Storage, or the drawing's.
[[nodiscard]] Result<void> printPages(QPrinter &printer, const CardPages &pages);

} // namespace silpia
