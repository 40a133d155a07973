#include "ui/frame/queue_view.h"

#include "ui/frame/queue_delegate.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

namespace silpia {

QueueView::QueueView(QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"queue"_s);
    setAccessibleName(tr("Antrean"));
    setModel(&m_queue);
    setItemDelegate(new QueueDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    connect(&m_queue, &QueueModel::checkedChanged, this, &QueueView::checkedChanged);
    connect(&m_queue, &QueueModel::moreWanted, this, &QueueView::moreWanted);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const QueueRow *row = m_queue.rowAt(index))
            emit opened(row->id);
    });
}

void QueueView::setRows(const QList<QueueRow> &rows, bool more)
{
    const qint64 kept = m_chosen;
    {
        const QScopedValueRollback loading(m_loading, true);
        m_queue.setRows(rows, more);
        m_chosen = 0;
        if (kept != 0 && choose(kept))
            m_chosen = kept;
    }
    if (kept != 0 && m_chosen == 0)
        emit chosen(0);
}

bool QueueView::choose(qint64 id)
{
    const QModelIndex place = m_queue.indexOf(id);
    if (!place.isValid())
        return false;
    setCurrentIndex(place);
    scrollTo(place);
    return true;
}

bool QueueView::chooseFirst()
{
    for (int place = 0; place < m_queue.rowCount(); ++place) {
        const QueueRow *row = m_queue.rowAt(m_queue.index(place));
        if (row && !row->locked)
            return choose(row->id);
    }
    return false;
}

qint64 QueueView::nextId() const
{
    for (int place = currentIndex().row() + 1; place < m_queue.rowCount(); ++place) {
        const QueueRow *row = m_queue.rowAt(m_queue.index(place));
        if (row && !row->locked)
            return row->id;
    }
    return 0;
}

void QueueView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    const QueueRow *row = m_queue.rowAt(current);
    if (m_loading || !row || row->id == m_chosen)
        return;
    m_chosen = row->id;
    emit chosen(m_chosen);
}

QModelIndex QueueView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // Home and the page keys may land on a head, which cannot be chosen: the row under it is meant.
    const QModelIndex landed = QListView::moveCursor(action, modifiers);
    return landed.isValid() && !m_queue.rowAt(landed) ? m_queue.index(landed.row() + 1) : landed;
}

void QueueView::keyPressEvent(QKeyEvent *event)
{
    const QueueRow *row = m_queue.rowAt(currentIndex());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        if (row)
            emit opened(row->id);
        return;
    }
    if (event->key() == Qt::Key_Space && row) {
        m_queue.setChecked(row->id, !row->checked);
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace silpia
