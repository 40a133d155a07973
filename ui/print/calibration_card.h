#pragma once

#include "ui/print/card_calibration.h"

class QPrinter;

namespace silpia {

/// What the test card says of where it came from.
struct TestCardWords
{
    QString printer;
    QString moment; ///< when it was printed
};

/// The card by which a printer is set right: rulers of millimetres from the edges, cross hairs, what is up, how to measure.
/// Drawn as the calibration wants it, so that a second one shows whether it is right now. It is nobody's card: it says
/// CONTOH, takes no blank and moves no state. Errors: as the card's PDF.
[[nodiscard]] Result<QByteArray> calibrationCardPdf(const CardLayout &layout, const CardCalibration &calibration, const TestCardWords &words);
/// The same on a printer, one job.
[[nodiscard]] Result<void> printCalibrationCard(QPrinter &printer, const CardLayout &layout, const CardCalibration &calibration, const TestCardWords &words);

} // namespace silpia
