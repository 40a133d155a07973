#include "ui/screens/admin_table.h"

#include "ui/frame/label.h"

#include <QHeaderView>

namespace silpia {

void AdminTableModel::setColumns(const QList<AdminColumn> &columns)
{
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

void AdminTableModel::setRows(const QList<AdminRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int AdminTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AdminTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant AdminTableModel::data(const QModelIndex &index, int role) const
{
    const AdminCell cell = m_rows.at(index.row()).cells.value(index.column());
    if (role == Qt::DisplayRole)
        return cell.text;
    if (role == Qt::ForegroundRole)
        return QBrush(inkColor(cell.ink));
    if (role == Qt::DecorationRole && cell.icon)
        return icon(*cell.icon, inkColor(cell.ink));
    if (role == Qt::ToolTipRole)
        return plainToolTip(cell.text);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((m_columns.at(index.column()).number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant AdminTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const AdminColumn &column = m_columns.at(section);
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole && column.number)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

AdminTable::AdminTable(const QList<AdminColumn> &columns, QWidget *parent)
    : TableView(parent)
{
    m_model.setColumns(columns);
    setModel(&m_model);
    QList<int> widths;
    for (const AdminColumn &column : columns)
        widths.append(column.width);
    setWidths(widths);
    setNameColumn(0);
}

int AdminTable::rowOf(const QString &key) const
{
    for (int i = 0; i < m_model.rowCount(); ++i) {
        if (!key.isEmpty() && m_model.rows().at(i).key == key)
            return i;
    }
    return -1;
}

void AdminTable::setRows(const QList<AdminRow> &rows)
{
    const QString key = chosenKey();
    m_quiet = true;
    m_model.setRows(rows);
    m_quiet = false;
    choose(key);
    showMatching(m_words);
}

void AdminTable::choose(const QString &key)
{
    m_quiet = true;
    const int row = rowOf(key);
    if (row < 0) {
        clearSelection();
        setCurrentIndex({});
    } else {
        selectRow(row);
        const QModelIndex index = m_model.index(row, 0);
        const bool seen = viewport()->rect().contains(visualRect(index));
        scrollTo(index, seen ? EnsureVisible : PositionAtCenter);
    }
    m_quiet = false;
}

QString AdminTable::chosenKey() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model.rows().at(index.row()).key : QString();
}

void AdminTable::showMatching(const QString &words)
{
    m_words = words;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        bool matches = words.isEmpty();
        for (const AdminCell &cell : m_model.rows().at(i).cells)
            matches = matches || cell.text.contains(words, Qt::CaseInsensitive);
        setRowHidden(i, !matches);
    }
}

void AdminTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    const bool other = current.isValid() && (!previous.isValid() || current.row() != previous.row());
    if (!m_quiet && other)
        emit chosen(m_model.rows().at(current.row()).key);
}

} // namespace silpia
