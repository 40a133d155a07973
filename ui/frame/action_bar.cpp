#include "ui/frame/action_bar.h"

#include "ui/frame/label.h"

#include <QHBoxLayout>

namespace silpia {

ActionBar::ActionBar(QWidget *parent)
    : QFrame(parent)
{
    setProperty("kind", u"foot"_s);
    setFixedHeight(kActionBarHeight);
    m_layout = new QHBoxLayout(this);
    m_layout->setSpacing(12);
    m_left = new QHBoxLayout;
    m_left->setSpacing(12);
    m_right = new QHBoxLayout;
    m_right->setSpacing(12);
    m_mark = new IconLabel(this);
    m_mark->hide();
    m_note = new ElidedLabel({TextSize::Small, Ink::Quiet, TextWeight::Normal}, this);
    m_layout->addLayout(m_left);
    m_layout->addStretch(1);
    m_layout->addWidget(m_mark);
    m_layout->addWidget(m_note);
    m_layout->addLayout(m_right);
    setEdge(kPageEdge);
}

void ActionBar::setEdge(int edge)
{
    m_layout->setContentsMargins(edge, 1, edge, 0);
}

void ActionBar::addLeft(QWidget *button)
{
    m_left->addWidget(button);
}

void ActionBar::addRight(QWidget *button)
{
    m_right->addWidget(button);
}

void ActionBar::setNote(const QString &text, Ink ink)
{
    m_mark->hide();
    setLook(*m_note, {TextSize::Small, ink, TextWeight::Normal});
    m_note->setText(text);
}

void ActionBar::setNote(Icon drawing, const QString &text, Ink ink)
{
    setNote(text, ink);
    m_mark->setDrawing(drawing, ink);
    m_mark->show();
}

} // namespace silpia
