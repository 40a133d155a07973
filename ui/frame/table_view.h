#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace silpia {

/// Draws table cells: plain text, the item's own colour also in the chosen row, 1-px lines, accent mark at the left.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setNameColumn(int column) { m_nameColumn = column; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_nameColumn = -1;
};

/// A table as the design has them: raised head, rows of 34, no zebra, whole rows chosen, Enter opens.
class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    /// Widths by column; those given as 0 share what is left.
    void setWidths(const QList<int> &widths);

    /// The column that is set bold in the chosen row.
    void setNameColumn(int column);

signals:
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    TableDelegate *m_delegate = nullptr;
};

} // namespace silpia
