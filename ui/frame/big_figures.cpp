#include "ui/frame/big_figures.h"

#include "ui/frame/draw.h"

namespace silpia {

BigFigures::BigFigures(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BigFigures::setFigures(const QList<BigFigure> &figures)
{
    m_figures = figures;
    QStringList told;
    for (const BigFigure &figure : figures)
        told.append(u"%1: %2 %3"_s.arg(figure.label, figure.value, figure.foot).trimmed());
    setAccessibleName(told.join(u", "_s));
    updateGeometry();
    update();
}

void BigFigures::setOverview(bool overview)
{
    m_overview = overview;
    updateGeometry();
    update();
}

QSize BigFigures::sizeHint() const
{
    return {static_cast<int>(m_figures.size()) * 128, m_overview ? 88 : 84};
}

QSize BigFigures::minimumSizeHint() const
{
    return {static_cast<int>(m_figures.size()) * 90, sizeHint().height()};
}

void BigFigures::drawFoot(QPainter &painter, const BigFigure &figure, const QRect &rect, int alignment) const
{
    const bool loud = figure.icon.has_value() && !m_overview;
    const QFont font = textFont(TextSize::Small, loud ? TextWeight::Strong : TextWeight::Normal);
    const QColor ink = loud ? inkColor(figure.ink) : theme().quiet;
    if (!loud)
        return drawText(painter, rect, alignment | Qt::AlignVCenter, figure.foot, font, ink);
    const int words = textWidth(figure.foot, font);
    const int x = rect.x() + (rect.width() - words - kIconSize - 4) / 2;
    drawIcon(painter, QRect(x, rect.y(), kIconSize, rect.height()), *figure.icon, ink);
    drawText(painter, QRect(x + kIconSize + 4, rect.y(), words + 2, rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
             figure.foot, font, ink);
}

void BigFigures::drawFigure(QPainter &painter, const BigFigure &figure, const QRect &rect) const
{
    const int alignment = m_overview ? Qt::AlignLeft : Qt::AlignHCenter;
    const int valueHeight = m_overview ? 32 : 40;
    const QRect label(rect.x(), rect.y(), rect.width(), 20);
    QRect value(rect.x(), label.bottom() + 1, rect.width(), valueHeight);
    const QRect foot(rect.x(), value.bottom() + 1, rect.width(), 20);
    drawText(painter, label, alignment | Qt::AlignVCenter, figure.label, textFont(TextSize::Small), theme().quiet);
    if (m_overview && figure.icon) {
        drawIcon(painter, QRect(value.x(), value.y(), kIconSize, value.height()), *figure.icon, inkColor(figure.ink));
        value.setLeft(value.left() + kIconSize + 8);
    }
    const TextSize size = m_overview ? TextSize::Title : TextSize::Figure;
    drawText(painter, value, alignment | Qt::AlignVCenter, figure.value, textFont(size, TextWeight::Strong),
             inkColor(figure.ink));
    drawFoot(painter, figure, foot, alignment);
}

void BigFigures::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int count = static_cast<int>(m_figures.size());
    for (int place = 0; place < count; ++place) {
        const int left = width() * place / count;
        const int right = width() * (place + 1) / count;
        const int edge = m_overview ? kPaneEdge : 4;
        const int tall = m_overview ? 72 : 80;
        const QRect rect(left + edge, (height() - tall) / 2, right - left - 2 * edge, tall);
        drawFigure(painter, m_figures.at(place), rect);
        if (place > 0)
            painter.fillRect(QRect(left, m_overview ? 0 : rect.y() + 2, 1, m_overview ? height() : tall - 4),
                             theme().line);
    }
}

} // namespace silpia
