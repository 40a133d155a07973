#include "ui/screens/admin_regions.h"

#include "core/base/text.h"
#include "ui/frame/action_button.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>

namespace silpia {

namespace {

AdminListPlan plan()
{
    return {tr("Wilayah"),
            {{tr("Nama"), 0}, {tr("Tingkat"), 106}, {tr("Kecamatan"), 176}, {tr("Kode"), 126}},
            tr("Belum ada wilayah"),
            tr("Impor daftar kecamatan dan nagari."),
            tr("Nagari baru"),
            tr("Simpan wilayah"),
            tr("Cari nama atau kode"),
            280};
}

Choices levelChoices()
{
    return {{u"nagari"_s, tr("Nagari")}, {u"kecamatan"_s, tr("Kecamatan")}, {u"kabupaten"_s, tr("Kabupaten")}, {u"provinsi"_s, tr("Provinsi")}};
}

/// A nagari's code has four parts, a district's three.
bool isCodeOf(const QString &level, const QString &code)
{
    static const QRegularExpression nagari(u"^\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}$"_s);
    static const QRegularExpression other(u"^\\d{2}(\\.\\d{2}){0,2}$"_s);
    return (level == "nagari"_L1 ? nagari : other).match(code).hasMatch();
}

} // namespace

AdminRegions::AdminRegions(Office &office, const Session &session, QWidget *parent)
    : AdminListSection(office, session, plan(), parent)
{
    form()->addLine(u"name"_s, tr("Nama"));
    fillChoice(*form()->addChoice(u"level"_s, tr("Tingkat")), levelChoices());
    form()->addLine(u"code"_s, tr("Kode wilayah"))->setPlaceholderText(u"13.01.05.2001"_s);
    form()->addLine(u"postalCode"_s, tr("Kode pos"));
    form()->addWords(tr("Wilayah dicocokkan menurut kode. Nama yang berubah dipakai untuk berkas berikutnya."));
    form()->end();
    connect(addLeft(u"import"_s, Icon::Folder, tr("Impor wilayah…")), &QPushButton::clicked, this, &AdminRegions::import);
}

Result<QList<AdminRow>> AdminRegions::load()
{
    m_regions = TRY(loadRegions(office().database()));
    const Regions &regions = TRY(office().book())->regions;
    QList<AdminRow> rows;
    for (const Region &region : std::as_const(m_regions)) {
        const Region *district = region.level == "nagari"_L1 ? regions.districtOf(region) : nullptr;
        rows.append({region.code,
                     {{region.name}, {wordsOf(levelChoices(), region.level), Ink::Quiet}, {district ? district->name : QString()}, {region.code, Ink::Quiet}}});
    }
    return rows;
}

QString AdminRegions::headingOf(const QString &key) const
{
    for (const Region &region : m_regions) {
        if (region.code == key)
            return wordsOf(levelChoices(), region.level) + u' ' + region.name;
    }
    return {};
}

void AdminRegions::fill(const QString &key)
{
    Region shown{{}, u"nagari"_s, {}, {}};
    for (const Region &region : std::as_const(m_regions)) {
        if (region.code == key)
            shown = region;
    }
    form()->setText(u"name"_s, shown.name);
    form()->setText(u"level"_s, shown.level);
    form()->setText(u"code"_s, shown.code);
    form()->setText(u"postalCode"_s, shown.postalCode);
    // The code is the row's key: another code is another region.
    form()->row(u"code"_s)->editor()->setEnabled(key.isEmpty());
    form()->row(u"level"_s)->editor()->setEnabled(key.isEmpty());
}

Result<AdminKept> AdminRegions::keep(const QString &key)
{
    const Region region{form()->text(u"code"_s), form()->text(u"level"_s), form()->text(u"name"_s), form()->text(u"postalCode"_s)};
    TRY(form()->filled({u"name"_s, u"code"_s}));
    if (!isCodeOf(region.level, region.code))
        return fail(ErrorKind::Invalid, tr("Kode nagari ditulis seperti 13.01.05.2001, kecamatan seperti 13.01.05."), {}, u"code"_s);
    for (const Region &other : std::as_const(m_regions)) {
        if (key.isEmpty() && other.code == region.code)
            return fail(ErrorKind::Invalid, tr("Kode %1 sudah dipakai %2.").arg(other.code, other.name), {}, u"code"_s);
    }
    TRY(keepRegions(office(), session(), {region}));
    return AdminKept{region.code, tr("%1 disimpan.").arg(region.name)};
}

void AdminRegions::import()
{
    const auto file = chooseFile(tr("Daftar wilayah"), tr("Tabel bertab (*.tsv)"));
    if (!file)
        return;
    const auto regions = Regions::parse(file->bytes);
    if (!regions)
        return report(regions.error());
    const auto kept = waiting(tr("Mengimpor wilayah …"), [&] { return keepRegions(office(), session(), *regions); });
    if (!kept)
        return report(kept.error());
    reload();
    done(tr("%1 wilayah dimasukkan. Yang tidak ada dalam berkas tetap.").arg(regions->size()));
}

} // namespace silpia
