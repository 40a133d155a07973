#pragma once

#include "ui/screens/admin_section.h"

namespace silpia {

class AdminForm;

/// All settings of the office as one form; only what was changed is written.
class AdminSettings : public AdminSection
{
    Q_OBJECT
public:
    AdminSettings(Office &office, const Session &session, QWidget *parent = nullptr);

    void reload() override;

private:
    void addGroup(const QString &heading, const QStringList &prefixes);
    void addField(const SettingDef &def, bool left);
    [[nodiscard]] Result<SettingMap> inForce();
    void keep();

    AdminForm *m_form = nullptr;
};

} // namespace silpia
