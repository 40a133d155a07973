#pragma once

#include "ui/screens/admin_list_section.h"

namespace silpia {

class Segmented;

/// Who stands in for the section head, from when until when, and by which letter.
class AdminGrants : public AdminListSection
{
    Q_OBJECT
public:
    AdminGrants(Office &office, const Session &session, QWidget *parent = nullptr);

protected:
    Result<QList<AdminRow>> load() override;
    void fill(const QString &key) override;
    Result<AdminKept> keep(const QString &key) override;
    [[nodiscard]] QString headingOf(const QString &key) const override;

private:
    [[nodiscard]] AdminCell stateOf(const Grant &grant);

    QList<Grant> m_grants;
    QHash<OfficerId, QString> m_names;
    Segmented *m_manner = nullptr;
};

} // namespace silpia
