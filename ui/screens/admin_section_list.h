#pragma once

#include "ui/frame/icons.h"

#include <QListWidget>

namespace silpia {

/// One place of the list; without a code it heads a group.
struct AdminPlace
{
    QString code = {};
    QString label = {};
    Icon icon = Icon::Gear;
};

/// The sections at the left: group heads, icon and word; Up and Down choose.
class AdminSectionList : public QListWidget
{
    Q_OBJECT
public:
    explicit AdminSectionList(QWidget *parent = nullptr);

    void setPlaces(const QList<AdminPlace> &places);
    /// Marks a place without announcing it.
    void choose(const QString &code);
    [[nodiscard]] QStringList codes() const;

signals:
    void chosen(const QString &code);
};

} // namespace silpia
