#pragma once

#include <QLineEdit>

namespace silpia {

class ActionButton;

/// A line with a button of its own at the right end, inside its edge.
class LineWithButton : public QLineEdit
{
    Q_OBJECT
public:
    LineWithButton(ActionButton *button, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ActionButton *m_button = nullptr;
};

} // namespace silpia
