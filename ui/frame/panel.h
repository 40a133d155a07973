#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace silpia {

/// A card on the ground of the page: heading, what stands beside it, content.
class Panel : public QFrame
{
    Q_OBJECT
public:
    explicit Panel(const QString &heading = {}, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    /// Puts a chip, link or quiet words at the right of the heading.
    void addAside(QWidget *widget);
    /// Where the screen puts its content.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    /// Takes the inner edge away, for tables and timelines that reach the border.
    void setFlush(bool flush);

private:
    QWidget *m_head = nullptr;
    QLabel *m_heading = nullptr;
    QHBoxLayout *m_headLayout = nullptr;
    QVBoxLayout *m_content = nullptr;
};

} // namespace silpia
