#include "ui/screens/admin_rules.h"

#include "core/base/text.h"
#include "ui/frame/fact_list.h"

namespace silpia {

namespace {

AdminListPlan plan()
{
    return {tr("Persyaratan"),
            {{tr("Persyaratan"), 0}, {tr("Untuk permohonan"), 180}, {tr("Sifat"), 76}, {tr("Keadaan"), 106}},
            tr("Belum ada persyaratan"),
            tr("Daftar persyaratan dari SOP dan peraturan masuk saat basis data disiapkan."),
            {},
            tr("Simpan persyaratan"),
            {},
            310};
}

QString caseOf(const RequirementRule &rule)
{
    QStringList words;
    words.append(rule.reason ? reasonText(*rule.reason) : tr("Semua"));
    if (rule.kind)
        words.append(*rule.kind == CardKind::WithPhoto ? tr("5 tahun ke atas") : tr("di bawah 5 tahun"));
    if (rule.foreignOnly)
        words.append(tr("orang asing"));
    return words.join(u", "_s);
}

} // namespace

AdminRules::AdminRules(Office &office, const Session &session, QWidget *parent)
    : AdminListSection(office, session, plan(), parent)
{
    m_facts = new FactList({}, form());
    form()->addWidget(m_facts);
    form()->addCheck(u"active"_s, tr("Keadaan"), tr("Diminta di loket"));
    form()->addCheck(u"mandatory"_s, tr("Sifat"), tr("Wajib"));
    form()->addWords(tr("Tanpa persyaratan yang wajib, berkas belum lengkap. Perubahan berlaku untuk pemeriksaan kelengkapan berikutnya. Berkas yang sudah dinyatakan lengkap tidak berubah."));
    form()->end();
}

Result<QList<AdminRow>> AdminRules::load()
{
    m_rules = TRY(loadRules(office().database()));
    QList<AdminRow> rows;
    for (const RuleRow &row : std::as_const(m_rules)) {
        const Ink ink = row.active ? Ink::Text : Ink::Quiet;
        rows.append({keyOf(row.id),
                     {{label(row.rule.requirement), ink},
                      {caseOf(row.rule), ink},
                      {row.rule.mandatory ? tr("Wajib") : tr("Bila ada"), ink},
                      row.active ? AdminCell{tr("Diminta"), Ink::Good, Icon::InTime} : AdminCell{tr("Tidak"), Ink::Quiet, Icon::Held}}});
    }
    return rows;
}

QString AdminRules::headingOf(const QString &key) const
{
    const RuleRow *row = withKey(m_rules, key);
    return row ? label(row->rule.requirement) : QString();
}

void AdminRules::fill(const QString &key)
{
    const RuleRow *row = withKey(m_rules, key);
    if (!row)
        return;
    m_facts->setFacts({{.label = tr("Untuk"), .value = caseOf(row->rule)}, {.label = tr("Dasar"), .value = row->rule.source}});
    form()->setText(u"active"_s, row->active ? u"1"_s : u"0"_s);
    form()->setText(u"mandatory"_s, row->rule.mandatory ? u"1"_s : u"0"_s);
}

Result<AdminKept> AdminRules::keep(const QString &key)
{
    const RuleRow *known = withKey(m_rules, key);
    if (!known)
        return fail(ErrorKind::Invalid, tr("Pilih dahulu satu persyaratan."));
    RuleRow row = *known;
    row.active = form()->text(u"active"_s) == "1"_L1;
    row.rule.mandatory = form()->text(u"mandatory"_s) == "1"_L1;
    TRY(keepRule(office(), session(), row));
    return AdminKept{key, tr("Persyaratan %1 disimpan.").arg(label(row.rule.requirement))};
}

} // namespace silpia
