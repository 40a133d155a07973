#pragma once

#include "ui/screens/admin_section.h"

namespace silpia {

class AdminForm;

/// The SOP's own record: number, dates, legal bases, warning, equipment.
class AdminSop : public AdminSection
{
    Q_OBJECT
public:
    AdminSop(Office &office, const Session &session, QWidget *parent = nullptr);

    void reload() override;

private:
    void buildForm();
    void show(const SopRecord &sop);
    void keep();
    [[nodiscard]] QString isoOf(const QString &code);
    [[nodiscard]] QStringList linesOf(const QString &code) const;

    AdminForm *m_form = nullptr;
};

} // namespace silpia
