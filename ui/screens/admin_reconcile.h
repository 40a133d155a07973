#pragma once

#include "ui/screens/admin_section.h"

class QDateEdit;
class QStackedWidget;

namespace silpia {

class AdminTable;
class Banner;
class EmptyState;

/// SIAK's list of issued cards of a day against the cards and blanks recorded here.
class AdminReconcile : public AdminSection
{
    Q_OBJECT
public:
    AdminReconcile(Office &office, const Session &session, QWidget *parent = nullptr);
    void reload() override {}

private:
    void compare();

    QDateEdit *m_day = nullptr;
    Banner *m_outcome = nullptr;
    QStackedWidget *m_lists = nullptr;
    AdminTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace silpia
