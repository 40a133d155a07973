#pragma once

#include "ui/screens/admin_list_section.h"

namespace silpia {

/// When the whole office could not work: SIAK, printer, blanks. Days lost to it do not count.
class AdminOutages : public AdminListSection
{
    Q_OBJECT
public:
    AdminOutages(Office &office, const Session &session, QWidget *parent = nullptr);

protected:
    Result<QList<AdminRow>> load() override;
    void fill(const QString &key) override;
    Result<AdminKept> keep(const QString &key) override;
    [[nodiscard]] QString headingOf(const QString &key) const override;

private:
    [[nodiscard]] Result<QDateTime> moment(const QString &day, const QString &time) const;
    void setMoment(const QString &day, const QString &time, const QDateTime &moment);

    QList<OutageRow> m_outages;
};

} // namespace silpia
