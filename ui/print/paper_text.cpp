#include "ui/print/paper_text.h"

#include "core/base/text.h"

#include <QPainter>
#include <QTextLayout>

namespace silpia {

namespace {

constexpr double kLineHeight = 1.36; ///< in letter sizes; Noto Sans's own

} // namespace

Paragraph::Paragraph(const QString &text, const QFont &font, double width, Qt::Alignment align)
    : m_lineHeight(font.pixelSize() * kLineHeight)
{
    QString plain = text;
    plain.replace(u"\r\n"_s, u"\n"_s).replace(u'\n', QChar(QChar::LineSeparator));
    m_layout = std::make_shared<QTextLayout>(plain, font);
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    if (!plain.isEmpty())
        breakLines(width, 0);
}

Paragraph Paragraph::balanced(const QString &text, const QFont &font, double width)
{
    Paragraph paragraph(text, font, width, Qt::AlignHCenter);
    const int lines = paragraph.lines();
    if (lines < 2)
        return paragraph;
    // Narrower as long as it takes no more lines.
    double narrowest = width;
    for (double narrower = width * 0.97; narrower > width * 0.4; narrower -= width * 0.03) {
        paragraph.breakLines(narrower, 0);
        if (paragraph.lines() > lines)
            break;
        narrowest = narrower;
    }
    paragraph.breakLines(narrowest, (width - narrowest) / 2);
    return paragraph;
}

void Paragraph::breakLines(double width, double left)
{
    m_layout->beginLayout();
    double y = 0;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({left, y});
        y += m_lineHeight;
    }
    m_layout->endLayout();
}

int Paragraph::lines() const
{
    return m_layout->lineCount();
}

double Paragraph::widest() const
{
    double width = 0;
    for (int i = 0; i < lines(); ++i)
        width = std::max(width, m_layout->lineAt(i).naturalTextWidth());
    return width;
}

void Paragraph::draw(QPainter &painter, QPointF corner, int first, int count) const
{
    corner.ry() -= first * m_lineHeight;
    for (int i = first; i < lines() && i - first < count; ++i)
        m_layout->lineAt(i).draw(&painter, corner);
}

} // namespace silpia
