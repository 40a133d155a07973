#pragma once

#include "core/domain/region.h"
#include "core/domain/requirement.h"
#include "core/store/journal.h"
#include "core/workflow/calendar.h"

#include <QHash>

namespace silpia {

/// Settings of the office, as text by key.
using SettingMap = QHash<QString, QString>;
[[nodiscard]] Result<SettingMap> loadSettings(Database &database);
[[nodiscard]] Result<void> saveSetting(EventDraft &draft, Database &database, const QString &key, const QString &value);

[[nodiscard]] Result<QList<Region>> loadRegions(Database &database);
/// Adds or renames by code; regions that are not named stay.
[[nodiscard]] Result<void> saveRegions(EventDraft &draft, Database &database, const QList<Region> &regions);

[[nodiscard]] Result<QList<Holiday>> loadHolidays(Database &database);
[[nodiscard]] Result<void> saveHolidays(EventDraft &draft, Database &database, const QList<Holiday> &holidays);

struct OutageRow
{
    qint64 id = 0;
    Outage outage;
};
[[nodiscard]] Result<QList<OutageRow>> loadOutages(Database &database);
/// A new one when `row.id` is 0, else its end.
[[nodiscard]] Result<void> saveOutage(EventDraft &draft, const OutageRow &row);

struct RuleRow
{
    qint64 id = 0;
    RequirementRule rule;
    bool active = true;
};
[[nodiscard]] Result<QList<RuleRow>> loadRules(Database &database);
[[nodiscard]] Result<void> saveRule(EventDraft &draft, const RuleRow &row);

struct Partner
{
    PartnerId id;
    QString code;
    QString name;
    QString districtCode;
    bool isOffice = false; ///< "Loket Dinas"
    bool active = true;
};
[[nodiscard]] Result<QList<Partner>> loadPartners(Database &database);
[[nodiscard]] Result<PartnerId> savePartner(EventDraft &draft, const Partner &partner, const QDateTime &now);

struct Officer
{
    OfficerId id;
    QString login;
    QString name;
    QString nip;
    QString position; ///< jabatan, as printed
    RoleSet roles;
    PartnerId partner; ///< the institution of a partner officer
    QString place;     ///< where blanks lie: "Dinas" or the UKL
    bool active = true;
    QMap<Role, QString> acting = {}; ///< roles held today by a grant only, with its manner: "Plh."
};
[[nodiscard]] Result<QList<Officer>> loadOfficers(Database &database);
[[nodiscard]] Result<std::optional<Officer>> loadOfficer(Database &database, OfficerId id);
/// `passwordHash` empty: keeps the present one.
[[nodiscard]] Result<OfficerId> saveOfficer(EventDraft &draft, const Officer &officer, const QString &passwordHash, const QDateTime &now);
struct Credentials
{
    OfficerId officer;
    QString passwordHash;
    bool active = false;
};
[[nodiscard]] Result<std::optional<Credentials>> credentialsOf(Database &database, const QString &login);
[[nodiscard]] Result<int> triesLeft(Database &database, const QString &login, int full);
[[nodiscard]] Result<void> setTriesLeft(Database &database, const QString &login, int tries);
[[nodiscard]] Result<void> refillTries(Database &database, int by, int full);

struct Grant
{
    qint64 id = 0;
    OfficerId officer;
    Role role = Role::SectionHead;
    QString manner; ///< "Plt." or "Plh."
    QString letter;
    QDate from;
    QDate until;
};
[[nodiscard]] Result<QList<Grant>> loadGrants(Database &database);
[[nodiscard]] Result<void> saveGrant(EventDraft &draft, const Grant &grant);
/// The grant by which an officer holds a role on a day.
[[nodiscard]] Result<QList<Grant>> grantsOn(Database &database, OfficerId officer, QDate day);

} // namespace silpia
