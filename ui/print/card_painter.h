#pragma once

#include "core/office/card_data.h"
#include "ui/print/card_layout.h"

#include <QStringList>

class QPainter;

namespace silpia {

/// What could not be shown as it should; ids of the layout's fields. Nothing is ever clipped without a word here.
struct CardReport
{
    QStringList tooLong;     ///< does not fit even at its smallest
    QStringList unprintable; ///< holds letters that the card's font does not have
    QStringList missing;     ///< photo, signature or QR that cannot be drawn
    [[nodiscard]] bool isComplete() const { return tooLong.isEmpty() && unprintable.isEmpty() && missing.isEmpty(); }
};

/// Draws one side with its top left corner at the painter's origin. The one painter of preview, picture and print.
/// `brightness` lightens the photo by so many percent, or darkens it; black and white stay.
CardReport paintCardSide(QPainter &painter, const CardLayout &layout, const CardData &data, CardSide side,
                         double dotsPerMillimetre, int brightness = 0);

/// Says in one sentence which fields keep a card from being printed. Error: Invalid, `place` the first field's id.
[[nodiscard]] Result<void> requireComplete(const CardLayout &layout, const CardReport &report);

} // namespace silpia
