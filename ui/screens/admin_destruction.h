#pragma once

#include "core/office/stock_count.h"
#include "ui/screens/admin_section.h"

#include <QSet>

class QStackedWidget;

namespace silpia {

class AdminForm;
class AdminTable;

/// Spoiled blanks and old cards that wait to be destroyed before witnesses.
class AdminDestruction : public AdminSection
{
    Q_OBJECT
public:
    AdminDestruction(Office &office, const Session &session, QWidget *parent = nullptr);
    void reload() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildPane();
    void showRows();
    void turnOver();
    void keep();

    AdminTable *m_table = nullptr;
    QStackedWidget *m_lists = nullptr;
    AdminForm *m_form = nullptr;
    ActionButton *m_turn = nullptr;
    QList<Destroyable> m_items;
    QSet<QString> m_leftOut; ///< keys of those that stay
};

} // namespace silpia
