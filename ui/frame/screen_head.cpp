#include "ui/frame/screen_head.h"

#include "ui/frame/label.h"

#include <QHBoxLayout>

namespace silpia {

ScreenHead::ScreenHead(const QString &title, QWidget *parent)
    : QFrame(parent)
{
    setProperty("kind", u"head"_s);
    setFixedHeight(kScreenHeadHeight);
    m_layout = new QHBoxLayout(this);
    m_layout->setSpacing(8);
    m_title = new ElidedLabel({TextSize::Head, Ink::Text, TextWeight::Strong}, this);
    m_title->setText(title);
    m_count = makeLabel({}, {TextSize::Head, Ink::Quiet, TextWeight::Normal}, this);
    m_aside = new ElidedLabel({TextSize::Small, Ink::Quiet, TextWeight::Normal}, this);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_count);
    // A long name beside the title gives way, not the title.
    m_aside->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_aside->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_layout->addWidget(m_aside, 1);
    setCount(-1);
    setEdge(kPaneEdge);
}

void ScreenHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void ScreenHead::setCount(int count)
{
    m_count->setText(count < 0 ? QString() : QString::number(count));
    m_count->setVisible(count >= 0);
}

void ScreenHead::setAside(const QString &text)
{
    m_aside->setText(text);
}

void ScreenHead::addAside(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void ScreenHead::addField(const QString &label, QWidget *field)
{
    QLabel *words = makeLabel(label, {TextSize::Small, Ink::Quiet, TextWeight::Medium}, this);
    words->setBuddy(field);
    m_layout->addWidget(words);
    m_layout->addWidget(field);
}

void ScreenHead::setEdge(int edge)
{
    m_layout->setContentsMargins(edge, 0, edge == kPaneEdge ? 12 : edge, 0);
}

} // namespace silpia
