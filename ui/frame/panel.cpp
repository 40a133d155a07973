#include "ui/frame/panel.h"

#include "ui/frame/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace silpia {

Panel::Panel(const QString &heading, QWidget *parent)
    : QFrame(parent)
{
    setProperty("kind", u"panel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_head = new QWidget(this);
    m_headLayout = new QHBoxLayout(m_head);
    m_headLayout->setContentsMargins(kPaneEdge, 12, kPaneEdge, 8);
    m_headLayout->setSpacing(8);
    m_heading = makeLabel(heading, {TextSize::Body, Ink::Text, TextWeight::Strong}, m_head);
    m_headLayout->addWidget(m_heading);
    m_headLayout->addStretch(1);
    m_content = new QVBoxLayout;
    m_content->setSpacing(8);
    layout->addWidget(m_head);
    layout->addLayout(m_content, 1);
    setHeading(heading);
    setFlush(false);
}

void Panel::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_head->setHidden(heading.isEmpty());
    setAccessibleName(heading);
}

void Panel::addAside(QWidget *widget)
{
    m_headLayout->addWidget(widget);
    m_head->show();
}

void Panel::setFlush(bool flush)
{
    // One pixel stays free for the border.
    if (flush)
        m_content->setContentsMargins(1, 1, 1, 1);
    else
        m_content->setContentsMargins(kPaneEdge, m_head->isHidden() ? kPaneEdge : 4, kPaneEdge, kPaneEdge);
}

} // namespace silpia
