#include "ui/screens/admin_line.h"

#include "ui/frame/action_button.h"

namespace silpia {

LineWithButton::LineWithButton(ActionButton *button, QWidget *parent)
    : QLineEdit(parent)
    , m_button(button)
{
    m_button->setParent(this);
    setTextMargins(0, 0, m_button->sizeHint().width() + 8, 0);
}

void LineWithButton::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const QSize size = m_button->sizeHint();
    m_button->setGeometry(width() - size.width() - 11, (height() - size.height()) / 2, size.width(), size.height());
}

} // namespace silpia
