#include "core/store/catalog_store.h"

#include "core/base/digest.h"
#include "core/base/text.h"

namespace silpia {

namespace {

/// A text that is never NULL: STRICT tables want ''.
QString filled(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

/// Inserts the row of a unique key or changes the one that is there.
Result<void> put(EventDraft &draft, Database &database, QLatin1StringView table, QLatin1StringView key, const QString &value,
                 const Columns &rest)
{
    const qint64 id = TRY(database.number(u"SELECT id FROM %1 WHERE %2 = ?"_s.arg(table, key), {value}));
    if (id != 0)
        return draft.update(table, id, rest);
    Columns columns = rest;
    columns.prepend({key, value});
    TRY(draft.insert(table, columns));
    return {};
}

} // namespace

Result<SettingMap> loadSettings(Database &database)
{
    SettingMap settings;
    TRY(database.each(u"SELECT key, value FROM setting"_s, {}, [&](const Row &row) -> Result<void> {
        settings.insert(row.text(0), row.text(1));
        return {};
    }));
    return settings;
}

Result<void> saveSetting(EventDraft &draft, Database &database, const QString &key, const QString &value)
{
    return put(draft, database, "setting"_L1, "key"_L1, key, {{"value"_L1, filled(value)}});
}

Result<QList<Region>> loadRegions(Database &database)
{
    return database.all(u"SELECT code, level, name, postal_code FROM region ORDER BY code"_s, {},
                        [](const Row &row) { return Region{row.text(0), row.text(1), row.text(2), row.text(3)}; });
}

Result<void> saveRegions(EventDraft &draft, Database &database, const QList<Region> &regions)
{
    for (const Region &region : regions)
        TRY(put(draft, database, "region"_L1, "code"_L1, region.code,
                {{"level"_L1, region.level}, {"name"_L1, region.name}, {"postal_code"_L1, filled(region.postalCode)}}));
    return {};
}

Result<QList<Holiday>> loadHolidays(Database &database)
{
    return database.all(u"SELECT day, name, type, status FROM holiday ORDER BY day"_s, {},
                        [](const Row &row) { return Holiday{row.day(0), row.text(1), row.text(2), row.text(3)}; });
}

Result<void> saveHolidays(EventDraft &draft, Database &database, const QList<Holiday> &holidays)
{
    for (const Holiday &holiday : holidays)
        TRY(put(draft, database, "holiday"_L1, "day"_L1, holiday.day.toString(Qt::ISODate),
                {{"name"_L1, filled(holiday.name)}, {"type"_L1, filled(holiday.type)}, {"status"_L1, filled(holiday.status)}}));
    return {};
}

Result<QList<OutageRow>> loadOutages(Database &database)
{
    return database.all(u"SELECT id, kind, from_at, until_at FROM outage ORDER BY from_at"_s, {}, [](const Row &row) {
        return OutageRow{row.integer(0), {outageKindOfCode(row.text(1)).value_or(OutageKind::Siak), row.moment(2), row.moment(3)}};
    });
}

Result<void> saveOutage(EventDraft &draft, const OutageRow &row)
{
    const QString until = row.outage.until.isValid() ? toIso(row.outage.until) : u""_s;
    if (row.id != 0)
        return draft.update("outage"_L1, row.id, {{"until_at"_L1, until}});
    TRY(draft.insert("outage"_L1, {{"kind"_L1, QString(code(row.outage.kind))}, {"from_at"_L1, toIso(row.outage.from)},
                                   {"until_at"_L1, until}}));
    return {};
}

Result<QList<RuleRow>> loadRules(Database &database)
{
    return database.all(u"SELECT id, reason, kind, foreign_only, requirement, mandatory, active, source FROM requirement_rule ORDER BY id"_s,
                        {}, [](const Row &row) {
                            RuleRow rule;
                            rule.id = row.integer(0);
                            rule.rule.reason = parseReason(row.text(1));
                            if (!row.text(2).isEmpty())
                                rule.rule.kind = row.text(2) == "withPhoto"_L1 ? CardKind::WithPhoto : CardKind::WithoutPhoto;
                            rule.rule.foreignOnly = row.integer(3) != 0;
                            rule.rule.requirement = requirementOfCode(row.text(4)).value_or(Requirement::FamilyCardCopy);
                            rule.rule.mandatory = row.integer(5) != 0;
                            rule.active = row.integer(6) != 0;
                            rule.rule.source = row.text(7);
                            return rule;
                        });
}

Result<void> saveRule(EventDraft &draft, const RuleRow &row)
{
    const QString kind = !row.rule.kind                                ? u""_s
                         : *row.rule.kind == CardKind::WithPhoto ? u"withPhoto"_s
                                                                       : u"withoutPhoto"_s;
    const Columns columns = {{"reason"_L1, row.rule.reason ? reasonText(*row.rule.reason) : u""_s},
                             {"kind"_L1, kind},
                             {"foreign_only"_L1, row.rule.foreignOnly},
                             {"requirement"_L1, QString(definition(row.rule.requirement).code)},
                             {"mandatory"_L1, row.rule.mandatory},
                             {"active"_L1, row.active},
                             {"source"_L1, filled(row.rule.source)}};
    if (row.id != 0)
        return draft.update("requirement_rule"_L1, row.id, columns);
    TRY(draft.insert("requirement_rule"_L1, columns));
    return {};
}

Result<QList<Partner>> loadPartners(Database &database)
{
    return database.all(u"SELECT id, code, name, district_code, is_office, active FROM partner ORDER BY is_office DESC, name"_s, {},
                        [](const Row &row) {
                            return Partner{{row.integer(0)}, row.text(1), row.text(2), row.text(3), row.integer(4) != 0, row.integer(5) != 0};
                        });
}

Result<PartnerId> savePartner(EventDraft &draft, const Partner &partner, const QDateTime &now)
{
    Columns columns = {{"code"_L1, partner.code}, {"name"_L1, partner.name}, {"district_code"_L1, filled(partner.districtCode)},
                       {"is_office"_L1, partner.isOffice}, {"active"_L1, partner.active}};
    if (!partner.id.isNull()) {
        TRY(draft.update("partner"_L1, partner.id.value, columns));
        return partner.id;
    }
    columns.prepend({"uuid"_L1, newUuid(now)});
    return PartnerId{TRY(draft.insert("partner"_L1, columns))};
}

namespace {

const QString kOfficerSelect = u"SELECT id, login, name, nip, position, roles, partner_id, place, active FROM officer "_s;

Officer officerOf(const Row &row)
{
    return {{row.integer(0)}, row.text(1), row.text(2), row.text(3), row.text(4), rolesOfCodes(row.text(5)),
            {row.integer(6)}, row.text(7), row.integer(8) != 0};
}

} // namespace

Result<QList<Officer>> loadOfficers(Database &database)
{
    return database.all(kOfficerSelect + u"ORDER BY name"_s, {}, officerOf);
}

Result<std::optional<Officer>> loadOfficer(Database &database, OfficerId id)
{
    return database.one(kOfficerSelect + u"WHERE id = ?"_s, {id.value}, officerOf);
}

Result<OfficerId> saveOfficer(EventDraft &draft, const Officer &officer, const QString &passwordHash, const QDateTime &now)
{
    const QVariant partner = officer.partner.isNull() ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(officer.partner.value);
    Columns columns = {{"login"_L1, officer.login}, {"name"_L1, officer.name}, {"nip"_L1, filled(officer.nip)},
                       {"position"_L1, filled(officer.position)}, {"roles"_L1, filled(codes(officer.roles))},
                       {"partner_id"_L1, partner}, {"place"_L1, filled(officer.place)}, {"active"_L1, officer.active}};
    if (!passwordHash.isEmpty())
        columns.append({"password_hash"_L1, passwordHash});
    if (!officer.id.isNull()) {
        TRY(draft.update("officer"_L1, officer.id.value, columns));
        return officer.id;
    }
    columns.prepend({"uuid"_L1, newUuid(now)});
    if (passwordHash.isEmpty())
        columns.append({"password_hash"_L1, u""_s});
    return OfficerId{TRY(draft.insert("officer"_L1, columns))};
}

Result<std::optional<Credentials>> credentialsOf(Database &database, const QString &login)
{
    return database.one(u"SELECT id, password_hash, active FROM officer WHERE login = ?"_s, {login},
                        [](const Row &row) { return Credentials{{row.integer(0)}, row.text(1), row.integer(2) != 0}; });
}

Result<int> triesLeft(Database &database, const QString &login, int full)
{
    const auto tries = TRY(database.one(u"SELECT tries FROM sign_in_budget WHERE login = ?"_s, {login},
                                        [](const Row &row) { return static_cast<int>(row.integer(0)); }));
    return tries.value_or(full);
}

Result<void> setTriesLeft(Database &database, const QString &login, int tries)
{
    TRY(database.execute(u"INSERT INTO sign_in_budget (login, tries) VALUES (?, ?) ON CONFLICT (login) DO UPDATE SET tries = excluded.tries"_s,
                         {login, tries}));
    return {};
}

Result<void> refillTries(Database &database, int by, int full)
{
    TRY(database.execute(u"UPDATE sign_in_budget SET tries = min(tries + ?, ?)"_s, {by, full}));
    return {};
}

namespace {

const QString kGrantSelect = u"SELECT id, officer_id, role, manner, letter, from_day, until_day FROM role_grant "_s;

Grant grantOf(const Row &row)
{
    return {row.integer(0), {row.integer(1)}, roleOfCode(row.text(2)).value_or(Role::SectionHead), row.text(3), row.text(4), row.day(5), row.day(6)};
}

} // namespace

Result<QList<Grant>> loadGrants(Database &database)
{
    return database.all(kGrantSelect + u"ORDER BY id DESC"_s, {}, grantOf);
}

Result<void> saveGrant(EventDraft &draft, const Grant &grant)
{
    const Columns columns = {{"officer_id"_L1, grant.officer.value}, {"role"_L1, QString(code(grant.role))},
                             {"manner"_L1, grant.manner}, {"letter"_L1, filled(grant.letter)},
                             {"from_day"_L1, grant.from.toString(Qt::ISODate)}, {"until_day"_L1, grant.until.toString(Qt::ISODate)}};
    if (grant.id != 0)
        return draft.update("role_grant"_L1, grant.id, columns);
    TRY(draft.insert("role_grant"_L1, columns));
    return {};
}

Result<QList<Grant>> grantsOn(Database &database, OfficerId officer, QDate day)
{
    const QString iso = day.toString(Qt::ISODate);
    return database.all(kGrantSelect + u"WHERE officer_id = ? AND from_day <= ? AND until_day >= ? ORDER BY id"_s, {officer.value, iso, iso}, grantOf);
}

} // namespace silpia
