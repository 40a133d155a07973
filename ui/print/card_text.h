#pragma once

#include "ui/print/card_layout.h"

#include <QStringList>

class QPainter;

namespace silpia {

/// How a text stands in its field: broken into lines, shrunk where it must be.
struct FittedText
{
    QStringList lines;
    double points = 0;
    double pitch = 0; ///< from line to line, layout units
    bool fits = true; ///< false: not even at its smallest; the lines stand at that size all the same
};

/// The words of a field as the card shows them: with its prefix, in capitals where the layout says so.
[[nodiscard]] QString shownText(const CardField &field, const QString &value);

/// Breaks lines first and shrinks then, never below `layout.smallest`.
[[nodiscard]] FittedText fitText(const CardLayout &layout, const CardField &field, const QString &text);

/// Draws label and text into the field's box. The painter's units must be layout units.
void drawField(QPainter &painter, const CardLayout &layout, const CardField &field, const FittedText &text);

} // namespace silpia
