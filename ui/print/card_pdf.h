#pragma once

#include "ui/print/card_calibration.h"
#include "ui/print/card_painter.h"

#include <QImage>

class QPrinter;

namespace silpia {

/// A PDF of exactly the card's size (242.65 × 153.01 pt), front and back of each card in turn, 300 dpi, as the printer's
/// calibration wants it.
/// Errors: Invalid, naming the fields that do not fit or lack; Storage when the PDF cannot be made.
[[nodiscard]] Result<QByteArray> cardPdf(const CardLayout &layout, const QList<CardData> &cards,
                                         const CardCalibration &calibration = {});

/// The same PDF into a file, which is there whole or not at all; memory does not grow with the number of cards.
[[nodiscard]] Result<void> saveCardPdf(const QString &path, const CardLayout &layout, const QList<CardData> &cards,
                                       const CardCalibration &calibration = {});

/// Draws the cards on a printer whose paper is set to the card, one job. Errors: Invalid as above, before anything is
/// sent; Storage when the printer does not start. What the printer did with it, only a person can tell.
[[nodiscard]] Result<void> printCards(QPrinter &printer, const CardLayout &layout, const QList<CardData> &cards,
                                      const CardCalibration &calibration = {});

/// What a preview shows besides the card itself.
struct CardLook
{
    int brightness = 0; ///< of the photo, as the chosen printer prints it
    QImage blank = {};  ///< the office's blank as it was scanned, under the card; never printed
};

/// A picture of one side with rounded, transparent corners. `report`, where given, says what did not fit. Calibration is
/// for paper: it does not move a preview.
[[nodiscard]] QImage cardImage(const CardLayout &layout, const CardData &data, CardSide side, int widthPixels,
                               CardReport *report = nullptr, const CardLook &look = {});

/// All that would keep this card from being printed, both sides. Error: Invalid, `place` the first field's id.
[[nodiscard]] Result<void> checkCard(const CardLayout &layout, const CardData &data);

} // namespace silpia
