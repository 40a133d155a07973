#pragma once

#include "ui/screens/admin_list_section.h"

namespace silpia {

/// Days on which the office is closed: added one by one or imported. Due moments follow at once.
class AdminHolidays : public AdminListSection
{
    Q_OBJECT
public:
    AdminHolidays(Office &office, const Session &session, QWidget *parent = nullptr);

protected:
    Result<QList<AdminRow>> load() override;
    void fill(const QString &key) override;
    Result<AdminKept> keep(const QString &key) override;
    [[nodiscard]] QString headingOf(const QString &key) const override;
    [[nodiscard]] QString firstKey(const QList<AdminRow> &rows) override;

private:
    void import();

    QList<Holiday> m_holidays;
};

} // namespace silpia
