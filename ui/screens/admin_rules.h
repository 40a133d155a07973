#pragma once

#include "ui/screens/admin_list_section.h"

namespace silpia {

class FactList;

/// Which papers are asked for in which case: in use or not, mandatory or not.
class AdminRules : public AdminListSection
{
    Q_OBJECT
public:
    AdminRules(Office &office, const Session &session, QWidget *parent = nullptr);

protected:
    Result<QList<AdminRow>> load() override;
    void fill(const QString &key) override;
    Result<AdminKept> keep(const QString &key) override;
    [[nodiscard]] QString headingOf(const QString &key) const override;

private:

    QList<RuleRow> m_rules;
    FactList *m_facts = nullptr;
};

} // namespace silpia
