#pragma once

#include "core/office/paper_document.h"

#include <QList>
#include <QPointF>
#include <functional>
#include <memory>

class QPainter;

namespace silpia {

/// A part of a paper that is never broken over two pages. Lengths in layout units.
struct PaperStrip
{
    double height = 0;
    double spaceAbove = 0;                         ///< dropped at the top of a page
    bool keptWithNext = false;                     ///< never the last on its page
    std::function<void(QPainter &, QPointF)> draw; ///< from the strip's top left corner
    std::shared_ptr<const PaperStrip> tableHead;   ///< drawn again when a page begins with this strip
};

/// Title and blocks of a paper as strips of the given width, in their order.
[[nodiscard]] QList<PaperStrip> paperStrips(const PaperDocument &paper, double width);

} // namespace silpia
