#pragma once

#include "ui/screens/admin_section.h"

class QCheckBox;

namespace silpia {

class AdminForm;
class Chip;
class Panel;
class PrintWayChoice;

/// Who prints, whether cards are valid ones, and whether the head of office signs electronically.
class AdminPrinting : public AdminSection
{
    Q_OBJECT
public:
    AdminPrinting(Office &office, const Session &session, QWidget *parent = nullptr);

    void reload() override;

private:
    [[nodiscard]] QWidget *buildWay();
    [[nodiscard]] QWidget *buildProduction();
    [[nodiscard]] QWidget *buildSignature();
    void show(const Settings &settings);
    void showProduction(const Settings &settings);
    void switchIt();
    void keep();

    PrintWayChoice *m_way = nullptr;
    Chip *m_state = nullptr;
    class QLabel *m_explanation = nullptr;
    AdminForm *m_reason = nullptr;
    ActionButton *m_switch = nullptr;
    QCheckBox *m_signature = nullptr;
    bool m_production = false;
    bool m_touched = false;
};

} // namespace silpia
