#include "ui/screens/admin_partners.h"

#include "core/base/text.h"
#include "ui/frame/action_button.h"

#include <QComboBox>

namespace silpia {

namespace {

AdminListPlan plan()
{
    return {tr("Lembaga mitra"),
            {{tr("Nama lembaga"), 0}, {tr("Kode"), 150}, {tr("Kecamatan"), 136}, {tr("Keadaan"), 106}},
            tr("Belum ada lembaga mitra"),
            tr("Sekolah, bidan, puskesmas, dan kantor nagari yang menerima berkas. Impor daftarnya atau tambahkan satu demi satu."),
            tr("Lembaga baru"),
            tr("Simpan lembaga"),
            tr("Cari nama atau kode"),
            310};
}

Choices districtChoices(const Regions &regions)
{
    Choices choices{{QString(), tr("– pilih kecamatan –")}};
    for (const Region &district : regions.districts())
        choices.append({district.code, district.name});
    return choices;
}

} // namespace

AdminPartners::AdminPartners(Office &office, const Session &session, QWidget *parent)
    : AdminListSection(office, session, plan(), parent)
{
    form()->addLine(u"name"_s, tr("Nama lembaga"));
    form()->addLine(u"code"_s, tr("Kode mitra"));
    form()->addWords(tr("Kode ini tertulis pada formulir online dan pada nomor bukti penyerahan."));
    form()->addChoice(u"district"_s, tr("Kecamatan"));
    form()->addCheck(u"active"_s, tr("Keadaan"), tr("Menerima berkas"));
    form()->end();
    connect(addLeft(u"import"_s, Icon::Folder, tr("Impor daftar…")), &QPushButton::clicked, this, &AdminPartners::import);
}

Result<QList<AdminRow>> AdminPartners::load()
{
    const Regions &regions = TRY(office().book())->regions;
    m_partners = TRY(loadPartners(office().database()));
    fillChoice(*form()->findChild<QComboBox *>(u"district"_s), districtChoices(regions));
    QList<AdminRow> rows;
    for (const Partner &partner : std::as_const(m_partners)) {
        const Ink ink = partner.active ? Ink::Text : Ink::Quiet;
        const Region *district = regions.districtByCode(partner.districtCode);
        const AdminCell state = partner.isOffice ? AdminCell{tr("Dinas"), Ink::Accent, Icon::Counter}
                                : partner.active ? AdminCell{tr("Aktif"), Ink::Good, Icon::InTime}
                                                 : AdminCell{tr("Nonaktif"), Ink::Quiet, Icon::Held};
        rows.append({keyOf(partner.id), {{partner.name, ink}, {partner.code, ink}, {district ? district->name : partner.districtCode, ink}, state}});
    }
    return rows;
}

QString AdminPartners::headingOf(const QString &key) const
{
    const Partner *partner = withKey(m_partners, key);
    return partner ? partner->name : QString();
}

void AdminPartners::fill(const QString &key)
{
    const Partner *known = withKey(m_partners, key);
    const Partner partner = known ? *known : Partner();
    form()->setText(u"name"_s, partner.name);
    form()->setText(u"code"_s, partner.code);
    form()->setText(u"district"_s, partner.districtCode);
    form()->setText(u"active"_s, partner.active ? u"1"_s : u"0"_s);
    // The office's own counter always takes files.
    form()->row(u"active"_s)->editor()->setEnabled(!partner.isOffice);
}

Result<AdminKept> AdminPartners::keep(const QString &key)
{
    const Partner *known = withKey(m_partners, key);
    Partner partner = known ? *known : Partner();
    partner.name = form()->text(u"name"_s);
    partner.code = form()->text(u"code"_s);
    partner.districtCode = form()->text(u"district"_s);
    partner.active = form()->text(u"active"_s) == "1"_L1;
    TRY(form()->filled({u"name"_s, u"code"_s}));
    for (const Partner &other : std::as_const(m_partners)) {
        if (other.code == partner.code && other.id != partner.id)
            return fail(ErrorKind::Invalid, tr("Kode %1 sudah dipakai %2.").arg(other.code, other.name), {}, u"code"_s);
    }
    const PartnerId id = TRY(keepPartner(office(), session(), partner));
    return AdminKept{keyOf(id), tr("%1 disimpan.").arg(partner.name)};
}

void AdminPartners::import()
{
    const auto file = chooseFile(tr("Daftar lembaga mitra"), tr("Tabel (*.csv)"));
    if (!file)
        return;
    const auto added = waiting(tr("Mengimpor lembaga mitra …"), [&] { return importPartners(office(), session(), file->bytes); });
    if (!added)
        return report(added.error());
    reload();
    done(tr("%1 lembaga mitra baru. Yang sudah ada diperbarui namanya.").arg(*added));
}

} // namespace silpia
