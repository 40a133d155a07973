#include "core/office/administration.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/office/csv.h"
#include "core/store/migrator.h"

#include <QFile>

namespace silpia {

namespace {

QByteArray resource(const QString &name)
{
    (void)builtInMigrations();
    QFile file(u":/silpia/regions/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// An act of the administrator: refused to others, one event, and the office reads its book anew.
Result<void> administer(Office &office, const Session &session, const QString &code, const std::function<Result<void>(EventDraft &)> &work)
{
    auto done = office.database().inTransaction([&]() -> Result<void> {
        TRY(require(office, session, {Role::Administrator}));
        TRY(act(office, session, code, {}, work));
        return {};
    });
    office.forgetBook();
    return done;
}

/// What the card's own section keeps: its layout file and the pictures of the blank.
bool isOfCard(const QString &key)
{
    return key == "card.layout"_L1 || key == "card.blankFront"_L1 || key == "card.blankBack"_L1;
}

Result<void> filled(const QString &value, const QString &label, const QString &place)
{
    if (value.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, tr("%1 belum diisi.").arg(label), {}, place);
    return {};
}

} // namespace

Result<QList<Region>> builtInRegions()
{
    return Regions::parse(resource(u"wilayah_1301.tsv"_s));
}

Result<QList<Holiday>> builtInHolidays()
{
    return parseHolidays(resource(u"holidays_id.tsv"_s));
}

Result<OfficerId> keepOfficer(Office &office, const Session &session, const Officer &officer, const QString &password)
{
    TRY(filled(officer.login, tr("Nama pengguna"), u"login"_s));
    TRY(filled(officer.name, tr("Nama"), u"name"_s));
    if (officer.id.isNull() || !password.isEmpty())
        TRY(acceptablePassword(password, officer.login));
    if (officer.roles.isEmpty())
        return fail(ErrorKind::Invalid, tr("Pilih sedikitnya satu peran."), {}, u"roles"_s);
    if (officer.roles.contains(Role::Partner) && officer.partner.isNull())
        return fail(ErrorKind::Invalid, tr("Petugas lembaga mitra harus punya lembaga."), {}, u"partner"_s);
    const auto same = TRY(credentialsOf(office.database(), officer.login));
    if (same && same->officer != officer.id)
        return fail(ErrorKind::Invalid, tr("Nama pengguna %1 sudah dipakai.").arg(officer.login), {}, u"login"_s);
    if (officer.id == session.officer && (!officer.active || !officer.roles.contains(Role::Administrator)))
        return fail(ErrorKind::Refused, tr("Anda tidak dapat mencabut peran administrator Anda sendiri."), {}, u"roles"_s);
    OfficerId id;
    TRY(administer(office, session, u"keepOfficer"_s, [&](EventDraft &draft) -> Result<void> {
        id = TRY(saveOfficer(draft, officer, password.isEmpty() ? QString() : hashPassword(password), office.now()));
        return {};
    }));
    return id;
}

Result<PartnerId> keepPartner(Office &office, const Session &session, const Partner &partner)
{
    TRY(filled(partner.code, tr("Kode mitra"), u"code"_s));
    TRY(filled(partner.name, tr("Nama lembaga"), u"name"_s));
    const QList<Partner> known = TRY(loadPartners(office.database()));
    for (const Partner &other : known) {
        if (other.code == partner.code && other.id != partner.id)
            return fail(ErrorKind::Invalid, tr("Kode mitra %1 sudah dipakai.").arg(partner.code), {}, u"code"_s);
    }
    PartnerId id;
    TRY(administer(office, session, u"keepPartner"_s, [&](EventDraft &draft) -> Result<void> {
        id = TRY(savePartner(draft, partner, office.now()));
        return {};
    }));
    return id;
}

Result<int> importPartners(Office &office, const Session &session, const QByteArray &csv)
{
    QList<Partner> partners;
    QList<qsizetype> places;
    TRY(readCsv(csv, [&](int number, const QStringList &cells) -> Result<void> {
        if (number == 1) {
            places = TRY(columnPlaces(cells, {u"kode"_s, u"nama"_s, u"kode_kecamatan"_s}));
            return {};
        }
        const Partner partner{{}, cells.value(places.at(0)).trimmed(), cells.value(places.at(1)).trimmed(), cells.value(places.at(2)).trimmed(), false, true};
        const bool twice = std::any_of(partners.begin(), partners.end(), [&](const Partner &other) { return other.code == partner.code; });
        if (twice)
            return fail(ErrorKind::Invalid, tr("Catatan %1 daftar lembaga mitra: kode %2 ada dua kali.").arg(number).arg(partner.code));
        if (partner.code.isEmpty() || partner.name.isEmpty())
            return fail(ErrorKind::Invalid, tr("Catatan %1 daftar lembaga mitra: kode atau nama kosong.").arg(number));
        partners.append(partner);
        return {};
    }));
    if (places.isEmpty())
        return fail(ErrorKind::Invalid, tr("Daftar lembaga mitra kosong."));
    int added = 0;
    TRY(administer(office, session, u"importPartners"_s, [&](EventDraft &draft) -> Result<void> {
        const QList<Partner> known = TRY(loadPartners(office.database()));
        for (Partner partner : partners) {
            for (const Partner &old : known) {
                if (old.code != partner.code)
                    continue;
                // A list brings names; what the office decided of an institution stays.
                partner.id = old.id;
                partner.isOffice = old.isOffice;
                partner.active = old.active;
            }
            added += partner.id.isNull() ? 1 : 0;
            TRY(savePartner(draft, partner, office.now()));
        }
        return {};
    }));
    return added;
}

Result<void> keepSettings(Office &office, const Session &session, const SettingMap &changed)
{
    return administer(office, session, u"keepSettings"_s, [&](EventDraft &draft) -> Result<void> {
        for (auto it = changed.begin(); it != changed.end(); ++it) {
            // What is not in the list has an act of its own, with a reason or only at the beginning.
            const auto defs = settingDefs();
            const bool known = std::any_of(defs.begin(), defs.end(), [&](const SettingDef &def) { return it.key() == def.key; });
            if (!known && it.key() != "print.way"_L1 && !isOfCard(it.key()))
                return fail(ErrorKind::Refused, tr("Pengaturan ini tidak diubah dari sini."), it.key());
            TRY(saveSetting(draft, office.database(), it.key(), it.value()));
        }
        return {};
    });
}

Result<SopRecord> sopRecord(Office &office)
{
    return SopRecord::fromJson(TRY(loadSettings(office.database())).value(u"sop"_s));
}

Result<void> keepSop(Office &office, const Session &session, const SopRecord &sop)
{
    return administer(office, session, u"keepSop"_s, [&](EventDraft &draft) { return saveSetting(draft, office.database(), u"sop"_s, sop.toJson()); });
}

Result<void> switchProduction(Office &office, const Session &session, bool on, const QString &reason)
{
    TRY(filled(reason, tr("Alasan"), u"reason"_s));
    if (on && TRY(office.book())->settings.demo)
        return fail(ErrorKind::Refused, tr("Basis data peragaan tidak pernah mencetak kartu sah."));
    return administer(office, session, on ? u"productionOn"_s : u"productionOff"_s, [&](EventDraft &draft) -> Result<void> {
        TRY(saveSetting(draft, office.database(), u"print.production"_s, on ? u"1"_s : u"0"_s));
        return saveSetting(draft, office.database(), u"print.productionReason"_s, reason.trimmed());
    });
}

Result<void> keepRule(Office &office, const Session &session, const RuleRow &rule)
{
    return administer(office, session, u"keepRule"_s, [&](EventDraft &draft) { return saveRule(draft, rule); });
}

Result<void> keepGrant(Office &office, const Session &session, const Grant &grant)
{
    TRY(filled(grant.letter, tr("Nomor surat"), u"letter"_s));
    if (!grant.from.isValid() || !grant.until.isValid() || grant.until < grant.from)
        return fail(ErrorKind::Invalid, tr("Masa penugasan tidak sah: periksa tanggal mulai dan akhir."), {}, u"until"_s);
    if (grant.role != Role::SectionHead)
        return fail(ErrorKind::Invalid, tr("Yang dapat ditugaskan hanya peran Kepala Seksi."), {}, u"role"_s);
    return administer(office, session, u"keepGrant"_s, [&](EventDraft &draft) { return saveGrant(draft, grant); });
}

Result<void> keepHolidays(Office &office, const Session &session, const QList<Holiday> &holidays)
{
    return administer(office, session, u"keepHolidays"_s, [&](EventDraft &draft) { return saveHolidays(draft, office.database(), holidays); });
}

Result<void> keepRegions(Office &office, const Session &session, const QList<Region> &regions)
{
    return administer(office, session, u"keepRegions"_s, [&](EventDraft &draft) { return saveRegions(draft, office.database(), regions); });
}

Result<void> keepOutage(Office &office, const Session &session, const OutageRow &row)
{
    if (row.outage.until.isValid() && row.outage.until <= row.outage.from)
        return fail(ErrorKind::Invalid, tr("Gangguan harus berakhir sesudah mulai."), {}, u"until"_s);
    auto done = office.database().inTransaction([&]() -> Result<void> {
        TRY(require(office, session, {Role::Counter, Role::SectionHead, Role::Operator, Role::Administrator}));
        TRY(act(office, session, u"keepOutage"_s, {}, [&](EventDraft &draft) { return saveOutage(draft, row); }));
        return {};
    });
    office.forgetBook();
    return done;
}

} // namespace silpia
