#pragma once

#include "ui/models/queue_model.h"

#include <QListView>

namespace silpia {

/// The list at the left of a desk: what waits, by its clock. Up and Down choose, Enter opens, Space ticks.
class QueueView : public QListView
{
    Q_OBJECT
public:
    explicit QueueView(QWidget *parent = nullptr);

    [[nodiscard]] QueueModel &queue() { return m_queue; }
    /// Replaces the rows and keeps the chosen one, where it is still there.
    void setRows(const QList<QueueRow> &rows, bool more = false);
    /// Chooses a row; false when it is not loaded.
    bool choose(qint64 id);
    /// Chooses the first row that is not locked; false when there is none.
    bool chooseFirst();
    [[nodiscard]] qint64 chosenId() const { return m_chosen; }
    /// The row after the chosen one, or 0: what comes next.
    [[nodiscard]] qint64 nextId() const;

signals:
    void chosen(qint64 id);
    void opened(qint64 id);
    void checkedChanged(qint64 id, bool checked);
    void moreWanted();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    QueueModel m_queue;
    qint64 m_chosen = 0;
    bool m_loading = false;
};

} // namespace silpia
