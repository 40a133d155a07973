#pragma once

#include "ui/print/card_layout.h"

#include <QPainterPath>

class QPainter;

namespace silpia {

/// Ground, guilloche waves, the large roof and the bands of one side. The painter's units must be millimetres.
void paintCardBackground(QPainter &painter, const CardLayout &layout, CardSide side, CardKind kind);

/// The roof, as large as fits into the box. On purpose nobody's coat of arms.
[[nodiscard]] QPainterPath roofMotif(const QRectF &box);

/// CONTOH aslant over the side, and upright in words at the foot, where a reader of the PDF's text finds them.
/// Millimetres.
void paintContoh(QPainter &painter, const CardLayout &layout, CardSide side);

} // namespace silpia
