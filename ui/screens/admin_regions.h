#pragma once

#include "ui/screens/admin_list_section.h"

namespace silpia {

/// Districts and nagari. They are split from time to time: imported whole or added one by one.
class AdminRegions : public AdminListSection
{
    Q_OBJECT
public:
    AdminRegions(Office &office, const Session &session, QWidget *parent = nullptr);

protected:
    Result<QList<AdminRow>> load() override;
    void fill(const QString &key) override;
    Result<AdminKept> keep(const QString &key) override;
    [[nodiscard]] QString headingOf(const QString &key) const override;

private:
    void import();

    QList<Region> m_regions;
};

} // namespace silpia
