#include "tests/support/shown_office.h"

#include "app/demo_walk.h"
#include "core/base/text.h"
#include "tests/support/long_office.h"

#include <QDir>

static void useDemoFiles()
{
    // A static library's resources are dropped by the linker unless somebody asks for them.
    Q_INIT_RESOURCE(demo);
}

namespace silpia::test {

namespace {

constexpr int kDemoDays = 9;

/// The day on which everything is looked at, so that two runs give the same pictures.
QDateTime standing()
{
    return atOffice(QDate(2026, 11, 24), QTime(10, 0));
}

} // namespace

Result<std::unique_ptr<ShownOffice>> ShownOffice::make(Content content)
{
    std::unique_ptr<ShownOffice> shown(new ShownOffice);
    if (content == Content::Demo)
        TRY(shown->playDemo());
    else
        TRY(shown->open());
    if (content == Content::Empty)
        shown->m_admin = TRY(firstStart(shown->office(), {u"admin"_s, u"Novi Rahmat"_s, u"rendang padang 7"_s, u"PEMERINTAH KABUPATEN PESISIR SELATAN"_s,
                                                          u"DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"_s, u"Painan"_s, PrintWay::Silpia, {}, false}));
    if (content == Content::Long)
        TRY(fillLong(shown->office()));
    return shown;
}

Result<void> ShownOffice::open()
{
    m_place = TRY(Workplace::open(m_folder.filePath(u"silpia.db"_s), OpenMode::Create, standing));
    return {};
}

Result<void> ShownOffice::playDemo()
{
    useDemoFiles();
    WorkingCalendar calendar;
    calendar.setHolidays(TRY(builtInHolidays()));
    DemoClock clock(calendar, officeDay(standing()), kDemoDays);
    m_place = TRY(Workplace::open(m_folder.filePath(u"silpia.db"_s), OpenMode::Create, clock.asNow()));
    DemoWalk walk(m_place->office(), clock);
    return walk.run();
}

Result<Session> ShownOffice::who(Role role)
{
    const QList<Officer> officers = TRY(loadOfficers(m_place->database()));
    const Officer *found = nullptr;
    for (const Officer &officer : officers) {
        const bool better = !found || (role != Role::Administrator && found->roles.contains(Role::Administrator));
        if (officer.roles.contains(role) && better)
            found = &officer;
    }
    return found ? Session{found->id, found->name, found->login} : Session();
}

Result<void> ShownOffice::hire()
{
    for (const Role role : allRoles()) {
        const QString login = code(role);
        const Session known = TRY(who(role));
        if (!known.officer.isNull() && known.officer != m_admin.officer)
            continue;
        PartnerId partner;
        if (role == Role::Partner)
            partner = TRY(keepPartner(office(), m_admin, {{}, u"SDN-05"_s, u"SD Negeri 05 Painan"_s, u"13.01.05"_s, false, true}));
        TRY(keepOfficer(office(), m_admin, {{}, login, label(role), {}, label(role), {role}, partner, u"Dinas"_s, true}, u"rendang padang 7"_s));
    }
    return {};
}

Result<Application> ShownOffice::first(State state)
{
    const QueuePage page = TRY(queuePage(m_place->database(), state, {}, 1, {}));
    return page.rows.isEmpty() ? Application() : page.rows.first();
}

} // namespace silpia::test
