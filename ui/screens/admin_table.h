#pragma once

#include "ui/frame/icons.h"
#include "ui/frame/table_view.h"
#include "ui/frame/theme.h"

#include <QAbstractTableModel>
#include <optional>

namespace silpia {

struct AdminColumn
{
    QString title = {};
    int width = 0; ///< 0 shares what is left
    bool number = false;
};

struct AdminCell
{
    QString text = {};
    Ink ink = Ink::Text;
    std::optional<Icon> icon = {};
};

struct AdminRow
{
    QString key;
    QList<AdminCell> cells;
};

/// Rows of plain cells. Colours and icons are asked for at each paint, so that they follow the theme.
class AdminTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setColumns(const QList<AdminColumn> &columns);
    void setRows(const QList<AdminRow> &rows);
    [[nodiscard]] const QList<AdminRow> &rows() const { return m_rows; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<AdminColumn> m_columns;
    QList<AdminRow> m_rows;
};

/// A table whose rows are told apart by a key.
class AdminTable : public TableView
{
    Q_OBJECT
public:
    AdminTable(const QList<AdminColumn> &columns, QWidget *parent = nullptr);

    /// Replaces the rows without announcing a choice; the chosen key stays chosen where it is still there.
    void setRows(const QList<AdminRow> &rows);
    [[nodiscard]] const QList<AdminRow> &rows() const { return m_model.rows(); }
    /// Chooses without announcing it; an empty or unknown key chooses none.
    void choose(const QString &key);
    [[nodiscard]] QString chosenKey() const;
    /// Hides the rows none of whose cells holds these words.
    void showMatching(const QString &words);

signals:
    void chosen(const QString &key);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    [[nodiscard]] int rowOf(const QString &key) const;

    AdminTableModel m_model;
    QString m_words;
    bool m_quiet = false;
};

} // namespace silpia
