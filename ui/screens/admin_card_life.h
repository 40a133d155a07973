#pragma once

#include "core/office/card_life.h"
#include "ui/screens/admin_section.h"

class QComboBox;
class QStackedWidget;

namespace silpia {

class AdminForm;
class AdminTable;
class EmptyState;

/// The cards that end, were replaced or are void, and the old cards that families still have to give back.
class AdminCardLife : public AdminSection
{
    Q_OBJECT
public:
    AdminCardLife(Office &office, const Session &session, QWidget *parent = nullptr);
    void reload() override;

private:
    void show(int list);
    void showCards(CardLife life);
    void showOldCards();
    void keepOldCard();

    QComboBox *m_what = nullptr;
    QStackedWidget *m_lists = nullptr;
    AdminTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_pane = nullptr;
    AdminForm *m_form = nullptr;
    ActionButton *m_primary = nullptr;
};

} // namespace silpia
