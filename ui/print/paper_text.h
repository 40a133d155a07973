#pragma once

#include <QFont>
#include <QString>
#include <memory>

class QPainter;
class QTextLayout;

namespace silpia {

/// Plain text broken into lines of a width; all lengths in layout units. Never read as markup.
class Paragraph
{
public:
    Paragraph(const QString &text, const QFont &font, double width, Qt::Alignment align = Qt::AlignLeft);
    /// Centred, with lines as even as can be: no single word below a full line.
    [[nodiscard]] static Paragraph balanced(const QString &text, const QFont &font, double width);
    [[nodiscard]] int lines() const; ///< none for an empty text
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }
    [[nodiscard]] double height() const { return lines() * m_lineHeight; }
    [[nodiscard]] double widest() const; ///< natural width of the longest line
    /// Draws `count` lines from `first` on, the first of them at `corner`; those that do not exist are left out.
    void draw(QPainter &painter, QPointF corner, int first = 0, int count = 100'000) const;

private:
    void breakLines(double width, double left);
    std::shared_ptr<QTextLayout> m_layout;
    double m_lineHeight;
};

} // namespace silpia
