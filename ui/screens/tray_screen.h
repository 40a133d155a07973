#pragma once

#include "core/store/paper_store.h"
#include "ui/screens/screen.h"

class QComboBox;
class QTableWidget;

namespace silpia {

class ActionButton;
class EmptyState;
class ScreenHead;

/// Baki surat: papers wait here instead of opening at each step, and go out singly or together.
class TrayScreen : public Screen
{
    Q_OBJECT
public:
    TrayScreen(Office &office, const Session &session, QWidget *parent = nullptr);
    void reload() override;

private:
    void printChosen();
    ScreenHead *m_head;
    QTableWidget *m_table;
    QComboBox *m_target;
    ActionButton *m_print;
    EmptyState *m_empty;
    QList<PaperRow> m_rows;
};

} // namespace silpia
