#pragma once

#include "ui/frame/icons.h"

#include <QAbstractButton>
#include <QHash>
#include <QList>

class QVBoxLayout;

namespace silpia {

/// One place in the rail. A count below 0 is not shown.
struct RailItem
{
    QString id = {};
    Icon icon = Icon::Paper;
    QString label = {};
    int count = -1;
    int late = 0;
};

/// A heading with the places under it.
struct RailSection
{
    QString title = {};
    QList<RailItem> items = {};
};

/// One line of the rail: a place with its counts, or an entry at the foot with its key.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(RailItem item, QString cap, QWidget *parent);
    [[nodiscard]] const RailItem &item() const { return m_item; }
    void setCounts(int count, int late);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();
    int drawCounts(QPainter &painter) const;

    RailItem m_item;
    QString m_cap;
};

/// The column at the left with the role's places and their live counts. Arrow keys move, Enter goes there.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    void setSections(const QList<RailSection> &sections);
    /// Marks a place as the one shown, without announcing it.
    void choose(const QString &id);
    [[nodiscard]] QString chosen() const { return m_chosen; }
    void setCounts(const QString &id, int count, int late);

signals:
    void itemChosen(const QString &id);
    void helpRequested();
    void lockRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    RailButton *addButton(QVBoxLayout &layout, const RailItem &item, const QString &cap);
    void addFooter();
    [[nodiscard]] QList<RailButton *> allButtons() const;

    QVBoxLayout *m_places = nullptr;
    QVBoxLayout *m_foot = nullptr;
    QHash<QString, RailButton *> m_buttons;
    QString m_chosen;
};

} // namespace silpia
