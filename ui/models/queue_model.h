#pragma once

#include "ui/frame/clock_look.h"

#include <QAbstractListModel>
#include <QSet>

namespace silpia {

/// One waiting file as a queue shows it.
struct QueueRow
{
    qint64 id = 0;
    QString name = {};
    QString aside = {}; ///< partner, or a count
    ClockKind clock = ClockKind::InTime;
    QString clockText = {}; ///< "lewat 1 hari"
    bool checkable = false;
    bool checked = false;
    bool locked = false; ///< another officer's, or not for this one
    QString tooltip = {};
};

/// A queue in groups by its clocks, with a head and a count for each group; pages are appended as they are read.
class QueueModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        HeadRole,
        CountRole,
        NoteRole,
        ClockRole,
        AsideRole,
        ClockTextRole,
        CheckableRole,
        LockedRole
    };

    using QAbstractListModel::QAbstractListModel;

    /// Replaces everything. `more` says that further pages can be asked for.
    void setRows(const QList<QueueRow> &rows, bool more);
    void appendRows(const QList<QueueRow> &rows, bool more);
    /// The whole queue's counts, when not all of it is loaded; otherwise the loaded rows are counted.
    void setTotals(const QHash<ClockKind, int> &totals);
    /// Locked rows stand last under this head; without it they stay with their clocks.
    void setLockedHead(const QString &title, const QString &note);
    /// Quiet words at the right of the first head: "tertua dahulu".
    void setOrderNote(const QString &note);

    [[nodiscard]] QModelIndex indexOf(qint64 id) const;
    [[nodiscard]] const QueueRow *rowAt(const QModelIndex &index) const;
    [[nodiscard]] QList<qint64> checkedIds() const;
    [[nodiscard]] int rowsLoaded() const;
    bool setChecked(qint64 id, bool checked);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void checkedChanged(qint64 id, bool checked);
    void moreWanted();

private:
    struct Entry
    {
        int group = 0;
        bool head = false;
        QueueRow row;
    };
    static constexpr int kLockedGroup = kClockKinds;

    [[nodiscard]] int groupOf(const QueueRow &row) const;
    [[nodiscard]] int countOf(int group) const;
    [[nodiscard]] QString titleOf(int group) const;
    [[nodiscard]] QString accessibleText(const QueueRow &row) const;
    [[nodiscard]] QVariant headData(const Entry &entry, int place, int role) const;
    [[nodiscard]] QVariant rowData(const QueueRow &row, int role) const;
    void insertRow(const QueueRow &row);
    void headsChanged();

    QList<Entry> m_entries;
    QHash<ClockKind, int> m_totals;
    QString m_lockedTitle;
    QString m_lockedNote;
    QString m_orderNote;
    bool m_more = false;
    bool m_asked = false;
};

} // namespace silpia
