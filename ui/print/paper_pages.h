#pragma once

#include "ui/print/paper_strips.h"

#include <QSizeF>

namespace silpia {

/// A paper laid out on pages, ready to be drawn on any device.
class PaperPages
{
public:
    explicit PaperPages(const PaperDocument &paper);
    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] QSizeF size() const { return m_size; } ///< millimetres
    [[nodiscard]] bool isLandscape() const { return m_paper.landscape; }
    /// Draws page `index` (from 0) with its corner at the painter's origin.
    void draw(QPainter &painter, int index, double dotsPerMillimetre) const;

private:
    struct Placed
    {
        double top;
        std::function<void(QPainter &, QPointF)> draw;
    };
    using Page = QList<Placed>;

    void arrange(const QList<PaperStrip> &strips);
    void place(const PaperStrip &strip);
    void startPage();
    [[nodiscard]] double top() const;
    [[nodiscard]] double bottom() const;
    [[nodiscard]] double textWidth() const;
    [[nodiscard]] double letterheadBottom() const;
    void drawLetterhead(QPainter &painter) const;
    void drawRunningHead(QPainter &painter) const;
    void drawMarks(QPainter &painter) const;
    void drawFoot(QPainter &painter, int index) const;

    PaperDocument m_paper;
    QSizeF m_size;
    QList<Page> m_pages;
    double m_next = 0; ///< where the next strip goes, layout units
};

} // namespace silpia
