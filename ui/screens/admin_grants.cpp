#include "ui/screens/admin_grants.h"

#include "core/base/text.h"
#include "ui/frame/segmented.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>

namespace silpia {

namespace {

constexpr int kYearsAhead = 10;

AdminListPlan plan()
{
    return {tr("Penugasan Plt. dan Plh."),
            {{tr("Petugas"), 0}, {tr("Sebagai"), 72}, {tr("Masa penugasan"), 200}, {tr("Keadaan"), 124}},
            tr("Belum ada penugasan"),
            tr("Bila Kepala Seksi berhalangan, tugaskan petugas lain dengan surat dan masa yang jelas. Sesudah masanya, wewenang berakhir sendiri."),
            tr("Penugasan baru"),
            tr("Simpan penugasan"),
            {},
            330};
}

QString shortDate(QDate day)
{
    return QLocale(QLocale::Indonesian).toString(day, u"d MMM yyyy"_s);
}

} // namespace

AdminGrants::AdminGrants(Office &office, const Session &session, QWidget *parent)
    : AdminListSection(office, session, plan(), parent)
{
    const QDate latest = office.today().addYears(kYearsAhead);
    form()->addChoice(u"officer"_s, tr("Petugas yang ditugaskan"));
    m_manner = new Segmented({{u"Plt."_s, tr("Plt. Kasi")}, {u"Plh."_s, tr("Plh. Kasi")}}, form());
    m_manner->setSmall(false);
    form()->add(u"manner"_s, tr("Sebagai Kepala Seksi PIAK"), m_manner);
    form()->addLine(u"letter"_s, tr("Nomor surat penugasan"));
    form()->addDate(u"from"_s, tr("Mulai"), latest, FormPlace::Left);
    form()->addDate(u"until"_s, tr("Sampai"), latest, FormPlace::Right);
    form()->addWords(tr("Yang memeriksa sebuah berkas tetap tidak boleh memvalidasinya, juga sebagai Plt. atau Plh."));
    form()->end();
}

AdminCell AdminGrants::stateOf(const Grant &grant)
{
    if (office().today() < grant.from)
        return {tr("Akan datang"), Ink::Near, Icon::Near};
    if (office().today() > grant.until)
        return {tr("Berakhir"), Ink::Quiet, Icon::Held};
    return {tr("Berlaku"), Ink::Good, Icon::InTime};
}

Result<QList<AdminRow>> AdminGrants::load()
{
    m_grants = TRY(loadGrants(office().database()));
    const QList<Officer> officers = TRY(loadOfficers(office().database()));
    Choices choices{{QString(), tr("– pilih petugas –")}};
    for (const Officer &officer : officers) {
        m_names.insert(officer.id, officer.name);
        if (officer.active)
            choices.append({keyOf(officer.id), officer.name});
    }
    fillChoice(*form()->findChild<QComboBox *>(u"officer"_s), choices);
    QList<AdminRow> rows;
    for (const Grant &grant : std::as_const(m_grants))
        rows.append({keyOf(grant.id), {{m_names.value(grant.officer)}, {grant.manner}, {tr("%1 – %2").arg(shortDate(grant.from), shortDate(grant.until))}, stateOf(grant)}});
    return rows;
}

QString AdminGrants::headingOf(const QString &key) const
{
    const Grant *grant = withKey(m_grants, key);
    return grant ? grant->manner + u' ' + m_names.value(grant->officer) : QString();
}

void AdminGrants::fill(const QString &key)
{
    const Grant *known = withKey(m_grants, key);
    form()->setText(u"officer"_s, known ? keyOf(known->officer) : QString());
    m_manner->setValue(known ? known->manner : QString());
    form()->setText(u"letter"_s, known ? known->letter : QString());
    form()->setDate(u"from"_s, known ? known->from : QDate());
    form()->setDate(u"until"_s, known ? known->until : QDate());
}

Result<AdminKept> AdminGrants::keep(const QString &key)
{
    const Grant *known = withKey(m_grants, key);
    Grant grant = known ? *known : Grant();
    grant.officer = {form()->text(u"officer"_s).toLongLong()};
    grant.manner = m_manner->value();
    grant.letter = form()->text(u"letter"_s);
    grant.from = form()->date(u"from"_s).value_or(QDate());
    grant.until = form()->date(u"until"_s).value_or(QDate());
    if (grant.officer.isNull())
        return fail(ErrorKind::Invalid, tr("Pilih petugas yang ditugaskan."), {}, u"officer"_s);
    if (grant.manner.isEmpty())
        return fail(ErrorKind::Invalid, tr("Pilih Plt. atau Plh."), {}, u"manner"_s);
    if (!grant.from.isValid())
        return fail(ErrorKind::Invalid, tr("Tanggal mulai tidak terbaca."), {}, u"from"_s);
    if (!grant.until.isValid())
        return fail(ErrorKind::Invalid, tr("Tanggal akhir tidak terbaca."), {}, u"until"_s);
    TRY(keepGrant(office(), session(), grant));
    // A new one gets the highest number.
    QString newest = key;
    if (newest.isEmpty()) {
        const QList<Grant> grants = TRY(loadGrants(office().database()));
        newest = grants.isEmpty() ? QString() : keyOf(grants.first().id);
    }
    return AdminKept{newest, tr("Penugasan %1 disimpan.").arg(m_names.value(grant.officer))};
}

} // namespace silpia
