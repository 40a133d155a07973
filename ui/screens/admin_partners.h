#pragma once

#include "ui/screens/admin_list_section.h"

namespace silpia {

/// The partner institutions: list, one by one, or a whole list from a file.
class AdminPartners : public AdminListSection
{
    Q_OBJECT
public:
    AdminPartners(Office &office, const Session &session, QWidget *parent = nullptr);

protected:
    Result<QList<AdminRow>> load() override;
    void fill(const QString &key) override;
    Result<AdminKept> keep(const QString &key) override;
    [[nodiscard]] QString headingOf(const QString &key) const override;

private:
    void import();

    QList<Partner> m_partners;
};

} // namespace silpia
