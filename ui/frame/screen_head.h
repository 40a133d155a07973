#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace silpia {

class ElidedLabel;

/// Top of a screen or pane: title, count, quiet words or chips at the right. 56 high.
class ScreenHead : public QFrame
{
    Q_OBJECT
public:
    explicit ScreenHead(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// A count below 0 is not shown.
    void setCount(int count);
    void setAside(const QString &text);
    /// A field at the right, with its label before it.
    void addField(const QString &label, QWidget *field);
    void addAside(QWidget *widget);
    /// Larger inner edge for the right pane (20) than for the queue (16).
    void setEdge(int edge);

private:
    ElidedLabel *m_title = nullptr;
    QLabel *m_count = nullptr;
    ElidedLabel *m_aside = nullptr;
    QHBoxLayout *m_layout = nullptr;
};

} // namespace silpia
