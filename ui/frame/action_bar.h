#pragma once

#include "ui/frame/icons.h"
#include "ui/frame/theme.h"

#include <QFrame>

class QHBoxLayout;

namespace silpia {

class ElidedLabel;
class IconLabel;

/// Foot of a screen: secondary and danger at the left, the one primary at the right. 56 high.
class ActionBar : public QFrame
{
    Q_OBJECT
public:
    explicit ActionBar(QWidget *parent = nullptr);

    void addLeft(QWidget *button);
    void addRight(QWidget *button);
    /// Says beside the primary why it waits, or what comes after it.
    void setNote(const QString &text, Ink ink = Ink::Quiet);
    void setNote(Icon drawing, const QString &text, Ink ink);
    void setEdge(int edge);

private:
    QHBoxLayout *m_layout = nullptr;
    QHBoxLayout *m_left = nullptr;
    QHBoxLayout *m_right = nullptr;
    IconLabel *m_mark = nullptr;
    ElidedLabel *m_note = nullptr;
};

} // namespace silpia
