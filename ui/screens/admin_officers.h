#pragma once

#include "ui/screens/admin_list_section.h"

namespace silpia {

/// The officers: names, roles, institution, where their blanks lie, and a new password.
class AdminOfficers : public AdminListSection
{
    Q_OBJECT
public:
    AdminOfficers(Office &office, const Session &session, QWidget *parent = nullptr);

protected:
    Result<QList<AdminRow>> load() override;
    void fill(const QString &key) override;
    Result<AdminKept> keep(const QString &key) override;
    [[nodiscard]] QString headingOf(const QString &key) const override;

private:
    void buildForm();
    [[nodiscard]] QWidget *buildRoles();
    [[nodiscard]] RoleSet chosenRoles() const;
    [[nodiscard]] AdminRow rowOf(const Officer &officer) const;
    void followRoles();

    QList<Officer> m_officers;
    QList<Partner> m_partners;
    QHash<int, QCheckBox *> m_roles;
};

} // namespace silpia
