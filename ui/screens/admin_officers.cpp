#include "ui/screens/admin_officers.h"

#include "core/base/text.h"
#include "ui/frame/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace silpia {

namespace {

AdminListPlan plan()
{
    return {tr("Petugas"),
            {{tr("Nama"), 0}, {tr("Peran"), 140}, {tr("Tempat"), 110}, {tr("Keadaan"), 106}},
            tr("Belum ada petugas"),
            tr("Setiap orang yang bekerja dengan SILPIA punya nama pengguna dan kata sandi sendiri."),
            tr("Petugas baru"),
            tr("Simpan petugas"),
            tr("Cari nama atau peran"),
            396};
}

/// As narrow as a column.
QString shortLabel(Role role)
{
    switch (role) {
    case Role::Partner: return tr("Mitra");
    case Role::Counter: return tr("Petugas Dinas");
    case Role::SectionHead: return tr("Kasi");
    case Role::Operator: return tr("Operator");
    case Role::DivisionHead: return tr("Kabid");
    case Role::Administrator: return tr("ADB");
    }
    Q_UNREACHABLE();
}

Choices partnerChoices(const QList<Partner> &partners)
{
    Choices choices{{QString(), tr("– pilih lembaga –")}};
    for (const Partner &partner : partners) {
        if (partner.active)
            choices.append({keyOf(partner.id), partner.name});
    }
    return choices;
}

} // namespace

AdminOfficers::AdminOfficers(Office &office, const Session &session, QWidget *parent)
    : AdminListSection(office, session, plan(), parent)
{
    buildForm();
}

void AdminOfficers::buildForm()
{
    form()->addLine(u"name"_s, tr("Nama, dengan gelar"));
    form()->addLine(u"login"_s, tr("Nama pengguna"), FormPlace::Left);
    form()->addPassword(u"password"_s, tr("Kata sandi baru"), FormPlace::Right);
    form()->addLine(u"nip"_s, tr("NIP"), FormPlace::Left);
    form()->addLine(u"position"_s, tr("Jabatan"), FormPlace::Right);
    form()->add(u"roles"_s, tr("Peran"), buildRoles());
    form()->addChoice(u"partner"_s, tr("Lembaga mitra"));
    QComboBox *place = form()->addChoice(u"place"_s, tr("Tempat blangko"), FormPlace::Left);
    place->setEditable(true);
    form()->addCheck(u"active"_s, tr("Keadaan"), tr("Boleh masuk"), FormPlace::Right);
    form()->end();
}

QWidget *AdminOfficers::buildRoles()
{
    auto *box = new QWidget(form());
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(1);
    for (const Role role : allRoles()) {
        auto *check = new QCheckBox(label(role), box);
        check->setObjectName(u"role-"_s + QString(code(role)));
        check->setAccessibleName(tr("Peran: %1").arg(label(role)));
        layout->addWidget(check);
        m_roles.insert(static_cast<int>(role), check);
        connect(check, &QCheckBox::toggled, this, &AdminOfficers::followRoles);
    }
    box->setFocusProxy(m_roles.value(static_cast<int>(allRoles().front())));
    return box;
}

RoleSet AdminOfficers::chosenRoles() const
{
    RoleSet roles;
    for (const Role role : allRoles()) {
        if (m_roles.value(static_cast<int>(role))->isChecked())
            roles.insert(role);
    }
    return roles;
}

void AdminOfficers::followRoles()
{
    // Only a partner officer belongs to an institution; which one was chosen before stays in the box.
    if (const FormRow *partner = form()->row(u"partner"_s))
        partner->editor()->setEnabled(chosenRoles().contains(Role::Partner));
}

AdminRow AdminOfficers::rowOf(const Officer &officer) const
{
    QStringList roles;
    for (const Role role : allRoles()) {
        if (officer.roles.contains(role))
            roles.append(shortLabel(role));
    }
    QString where = officer.place;
    for (const Partner &partner : m_partners) {
        if (partner.id == officer.partner && officer.roles.contains(Role::Partner))
            where = partner.name;
    }
    const Ink ink = officer.active ? Ink::Text : Ink::Quiet;
    const AdminCell state = officer.active ? AdminCell{tr("Aktif"), Ink::Good, Icon::InTime} : AdminCell{tr("Nonaktif"), Ink::Quiet, Icon::Held};
    return {keyOf(officer.id), {{officer.name, ink}, {roles.join(u", "_s), ink}, {where, ink}, state}};
}

Result<QList<AdminRow>> AdminOfficers::load()
{
    m_partners = TRY(loadPartners(office().database()));
    m_officers = TRY(loadOfficers(office().database()));
    fillChoice(*form()->findChild<QComboBox *>(u"partner"_s), partnerChoices(m_partners));
    QStringList places{tr("Dinas")};
    QList<AdminRow> rows;
    for (const Officer &officer : std::as_const(m_officers)) {
        if (!officer.place.isEmpty() && !places.contains(officer.place))
            places.append(officer.place);
        rows.append(rowOf(officer));
    }
    Choices choices;
    for (const QString &place : std::as_const(places))
        choices.append({place, place});
    fillChoice(*form()->findChild<QComboBox *>(u"place"_s), choices);
    return rows;
}

QString AdminOfficers::headingOf(const QString &key) const
{
    const Officer *officer = withKey(m_officers, key);
    return officer ? officer->name : QString();
}

void AdminOfficers::fill(const QString &key)
{
    const Officer *known = withKey(m_officers, key);
    Officer officer = known ? *known : Officer();
    if (!known)
        officer.place = tr("Dinas");
    form()->setText(u"name"_s, officer.name);
    form()->setText(u"login"_s, officer.login);
    form()->setText(u"password"_s, {});
    form()->row(u"password"_s)->label()->setText(known ? tr("Kata sandi baru") : tr("Kata sandi"));
    static_cast<QLineEdit *>(form()->row(u"password"_s)->editor())->setPlaceholderText(known ? tr("bila diganti") : QString());
    form()->setText(u"nip"_s, officer.nip);
    form()->setText(u"position"_s, officer.position);
    for (const Role role : allRoles())
        m_roles.value(static_cast<int>(role))->setChecked(officer.roles.contains(role));
    form()->setText(u"partner"_s, officer.partner.isNull() ? QString() : keyOf(officer.partner));
    form()->setText(u"place"_s, officer.place);
    form()->setText(u"active"_s, officer.active ? u"1"_s : u"0"_s);
    followRoles();
}

Result<AdminKept> AdminOfficers::keep(const QString &key)
{
    const Officer *known = withKey(m_officers, key);
    Officer officer = known ? *known : Officer();
    officer.name = form()->text(u"name"_s);
    officer.login = form()->text(u"login"_s);
    officer.nip = form()->text(u"nip"_s);
    officer.position = form()->text(u"position"_s);
    officer.roles = chosenRoles();
    officer.partner = officer.roles.contains(Role::Partner) ? PartnerId{form()->text(u"partner"_s).toLongLong()} : PartnerId{};
    officer.place = form()->text(u"place"_s);
    officer.active = form()->text(u"active"_s) == "1"_L1;
    auto filled = form()->filled({u"name"_s, u"login"_s});
    if (officer.roles.isEmpty())
        form()->setFault(u"roles"_s, tr("Pilih sedikitnya satu peran."));
    TRY(filled);
    if (officer.roles.isEmpty())
        return fail(ErrorKind::Invalid, tr("Pilih sedikitnya satu peran."), {}, u"roles"_s);
    const OfficerId id = TRY(waiting(tr("Menyimpan petugas …"), [&] { return keepOfficer(office(), session(), officer, form()->text(u"password"_s)); }));
    return AdminKept{keyOf(id), tr("%1 disimpan.").arg(officer.name)};
}

} // namespace silpia
