#include "ui/models/queue_model.h"

#include "ui/frame/label.h"

#include <algorithm>

namespace silpia {

int QueueModel::groupOf(const QueueRow &row) const
{
    return row.locked && !m_lockedTitle.isEmpty() ? kLockedGroup : static_cast<int>(row.clock);
}

int QueueModel::countOf(int group) const
{
    if (group < kClockKinds && m_totals.contains(static_cast<ClockKind>(group)))
        return m_totals.value(static_cast<ClockKind>(group));
    return static_cast<int>(
        std::ranges::count_if(m_entries, [group](const Entry &entry) { return !entry.head && entry.group == group; }));
}

QString QueueModel::titleOf(int group) const
{
    return group == kLockedGroup ? m_lockedTitle : clockName(static_cast<ClockKind>(group));
}

void QueueModel::setRows(const QList<QueueRow> &rows, bool more)
{
    beginResetModel();
    m_entries.clear();
    QList<Entry> waiting;
    for (const QueueRow &row : rows)
        waiting.append({groupOf(row), false, row});
    std::ranges::stable_sort(waiting, {}, &Entry::group);
    for (const Entry &entry : std::as_const(waiting)) {
        if (m_entries.isEmpty() || m_entries.constLast().group != entry.group)
            m_entries.append({entry.group, true, {}});
        m_entries.append(entry);
    }
    m_more = more;
    m_asked = false;
    endResetModel();
}

void QueueModel::appendRows(const QList<QueueRow> &rows, bool more)
{
    // One by one, so that a view keeps its place and its chosen row.
    for (const QueueRow &row : rows)
        insertRow(row);
    m_more = more;
    m_asked = false;
    headsChanged();
}

void QueueModel::insertRow(const QueueRow &row)
{
    const int group = groupOf(row);
    const auto after = std::ranges::upper_bound(m_entries, group, {}, &Entry::group);
    const auto place = static_cast<int>(after - m_entries.begin());
    const bool headless = place == 0 || m_entries.at(place - 1).group != group;
    beginInsertRows({}, place, headless ? place + 1 : place);
    if (headless)
        m_entries.insert(place, {group, true, {}});
    m_entries.insert(headless ? place + 1 : place, {group, false, row});
    endInsertRows();
}

void QueueModel::headsChanged()
{
    for (int place = 0; place < m_entries.size(); ++place) {
        if (m_entries.at(place).head)
            emit dataChanged(index(place), index(place));
    }
}

void QueueModel::setTotals(const QHash<ClockKind, int> &totals)
{
    m_totals = totals;
    headsChanged();
}

void QueueModel::setLockedHead(const QString &title, const QString &note)
{
    m_lockedTitle = title;
    m_lockedNote = note;
}

void QueueModel::setOrderNote(const QString &note)
{
    m_orderNote = note;
    headsChanged();
}

QModelIndex QueueModel::indexOf(qint64 id) const
{
    const auto found =
        std::ranges::find_if(m_entries, [id](const Entry &entry) { return !entry.head && entry.row.id == id; });
    return found == m_entries.end() ? QModelIndex() : index(static_cast<int>(found - m_entries.begin()));
}

const QueueRow *QueueModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_entries.size() || m_entries.at(index.row()).head)
        return nullptr;
    return &m_entries.at(index.row()).row;
}

QList<qint64> QueueModel::checkedIds() const
{
    QList<qint64> ids;
    for (const Entry &entry : m_entries) {
        if (!entry.head && entry.row.checked)
            ids.append(entry.row.id);
    }
    return ids;
}

int QueueModel::rowsLoaded() const
{
    return static_cast<int>(std::ranges::count_if(m_entries, [](const Entry &entry) { return !entry.head; }));
}

bool QueueModel::setChecked(qint64 id, bool checked)
{
    const QModelIndex place = indexOf(id);
    return place.isValid() && setData(place, checked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString QueueModel::accessibleText(const QueueRow &row) const
{
    QStringList parts{row.name, row.aside, row.clockText, clockName(row.clock).toLower()};
    if (row.locked)
        parts.append(tr("terkunci"));
    if (row.checkable)
        parts.append(row.checked ? tr("sudah ditandai") : tr("belum ditandai"));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant QueueModel::headData(const Entry &entry, int place, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return titleOf(entry.group);
    case HeadRole: return true;
    case CountRole: return countOf(entry.group);
    case ClockRole: return entry.group;
    case NoteRole: return entry.group == kLockedGroup ? m_lockedNote : place == 0 ? m_orderNote : QString();
    case Qt::AccessibleTextRole: return u"%1, %2"_s.arg(titleOf(entry.group)).arg(countOf(entry.group));
    default: return {};
    }
}

QVariant QueueModel::rowData(const QueueRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return row.name;
    case Qt::ToolTipRole: return plainToolTip(row.tooltip.isEmpty() ? row.name : row.tooltip);
    case Qt::AccessibleTextRole: return accessibleText(row);
    case Qt::CheckStateRole: return row.checkable ? QVariant(row.checked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case IdRole: return row.id;
    case HeadRole: return false;
    case ClockRole: return static_cast<int>(row.clock);
    case AsideRole: return row.aside;
    case ClockTextRole: return row.clockText;
    case CheckableRole: return row.checkable;
    case LockedRole: return row.locked;
    default: return {};
    }
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const Entry &entry = m_entries.at(index.row());
    return entry.head ? headData(entry, index.row(), role) : rowData(entry.row, role);
}

bool QueueModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QueueRow *row = rowAt(index);
    if (!row || role != Qt::CheckStateRole || !row->checkable || row->locked)
        return false;
    const bool checked = value.toInt() == Qt::Checked;
    if (row->checked == checked)
        return true;
    m_entries[index.row()].row.checked = checked;
    emit dataChanged(index, index);
    emit checkedChanged(row->id, checked);
    return true;
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    const QueueRow *row = rowAt(index);
    if (!row)
        return Qt::NoItemFlags;
    const Qt::ItemFlags chosen = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return row->checkable && !row->locked ? chosen | Qt::ItemIsUserCheckable : chosen;
}

bool QueueModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asked;
}

void QueueModel::fetchMore(const QModelIndex &)
{
    // Asked once; the answer, appendRows, opens the next page.
    m_asked = true;
    emit moreWanted();
}

} // namespace silpia
