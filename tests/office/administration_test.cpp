#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

FirstStart ordinaryStart()
{
    return {u" admin "_s, u"Novi Rahmat"_s, kPassword, u"PEMERINTAH"_s, u"DINAS"_s, u"Painan"_s, PrintWay::Siak, u"/cadangan"_s, false};
}

struct FreshOffice
{
    std::unique_ptr<Database> database = must(Database::open({}, OpenMode::InMemory));
    Office office{*database, {[] { return atOffice(kTuesday, QTime(8, 0)); }, nullptr, u"meja"_s}};
};

} // namespace

TEST_CASE("The first start makes the administrator, who is also at the counter, and the tables of the office", "[administration]")
{
    FreshOffice f;
    CHECK(must(isFresh(*f.database)));
    const Session admin = must(firstStart(f.office, ordinaryStart()));
    CHECK_FALSE(must(isFresh(*f.database)));
    CHECK(admin.login == u"admin"_s);
    CHECK(must(f.office.officer(admin)).roles == RoleSet{Role::Administrator, Role::Counter});
    CHECK(must(loadOfficers(*f.database)).size() == 1);
    const OfficeBook &book = *must(f.office.book());
    CHECK(book.regions.nagari().size() == 182);
    CHECK(book.rules.size() == defaultRequirementRules().size());
    CHECK(book.settings.way == PrintWay::Siak);
    CHECK_FALSE(book.settings.production);
    CHECK_FALSE(book.settings.usesSignature);
    CHECK(book.settings.expiresSoonDays == 30);
    CHECK(book.settings.headName.isEmpty());
    CHECK(book.settings.headNip.isEmpty());
    CHECK_FALSE(book.deadlines.calendar().isWorkingDay({2026, 12, 25}));
    const QList<Partner> partners = must(loadPartners(*f.database));
    REQUIRE(partners.size() == 1);
    CHECK(partners.first().name == u"Loket Dinas"_s);
    CHECK(partners.first().isOffice);
    CHECK(must(checkDatabase(*f.database)).clean());
}

TEST_CASE("There is one first start", "[administration]")
{
    FreshOffice f;
    FirstStart bad = ordinaryStart();
    bad.password = u"pendek"_s;
    CHECK(refusal(firstStart(f.office, bad)).place == u"password"_s);
    bad = ordinaryStart();
    bad.login = u"  "_s;
    CHECK(refusal(firstStart(f.office, bad)).place == u"login"_s);
    CHECK(must(isFresh(*f.database)));
    must(firstStart(f.office, ordinaryStart()));
    CHECK(refusal(firstStart(f.office, ordinaryStart())).kind == ErrorKind::Refused);
    CHECK(must(loadOfficers(*f.database)).size() == 1);
}

TEST_CASE("What the administrator keeps is refused to everybody else, and nothing is kept", "[administration]")
{
    TestOffice t;
    const Officer someone = t.officerOf(t.counterB);
    const QList<std::pair<QString, std::function<bool(const Session &)>>> acts = {
        {u"officer"_s, [&](const Session &who) { return keepOfficer(t.office, who, someone, {}).has_value(); }},
        {u"partner"_s,
         [&](const Session &who) {
             return keepPartner(t.office, who, {{}, u"X"_s, u"X"_s, {}, false, true}).has_value();
         }},
        {u"partners"_s, [&](const Session &who) { return importPartners(t.office, who, "kode,nama,kode_kecamatan\nX,X,13.01.05\n").has_value(); }},
        {u"settings"_s,
         [&](const Session &who) {
             return keepSettings(t.office, who, {{u"office.address"_s, u"x"_s}}).has_value();
         }},
        {u"sop"_s, [&](const Session &who) { return keepSop(t.office, who, SopRecord::initial()).has_value(); }},
        {u"production"_s, [&](const Session &who) { return switchProduction(t.office, who, false, u"x"_s).has_value(); }},
        {u"rule"_s, [&](const Session &who) { return keepRule(t.office, who, {}).has_value(); }},
        {u"grant"_s,
         [&](const Session &who) {
             return keepGrant(t.office, who, {0, who.officer, Role::SectionHead, u"Plt."_s, u"1"_s, kTuesday, kTuesday}).has_value();
         }},
        {u"holidays"_s,
         [&](const Session &who) {
             return keepHolidays(t.office, who, {{{2026, 12, 9}, u"x"_s, {}, {}}}).has_value();
         }},
        {u"regions"_s,
         [&](const Session &who) {
             return keepRegions(t.office, who, {{u"13.01.99"_s, u"kecamatan"_s, u"x"_s, {}}}).has_value();
         }},
        {u"password"_s, [&](const Session &who) { return changePassword(t.office, who, t.division.officer, u"kata sandi lain"_s).has_value(); }},
    };
    const QStringList before = t.dump();
    for (const auto &[what, act] : acts) {
        for (const Session &who : {t.partner, t.counterA, t.head, t.printer, Session{}}) {
            INFO(what << " by " << who.login);
            CHECK_FALSE(act(who));
        }
    }
    CHECK(t.changedSince(before) == QStringList());
    for (const auto &[what, act] : acts) {
        INFO(what);
        CHECK(t.undone([&] { return act(t.admin2); })); // the administrator's role is enough for these
    }
}

TEST_CASE("An officer is kept with name, role and institution, two of one name there are not", "[administration]")
{
    TestOffice t;
    Officer officer{{}, u"baru"_s, u"Orang Baru"_s, u"1980"_s, u"Guru"_s, {Role::Partner}, {}, {}, true};
    CHECK(refusal(keepOfficer(t.office, t.admin, officer, kPassword)).place == u"partner"_s);
    officer.partner = t.school;
    CHECK(refusal(keepOfficer(t.office, t.admin, officer, {})).place == u"password"_s);
    for (const QString &taken : {u"mitra"_s, u"MITRA"_s}) {
        officer.login = taken;
        CHECK(refusal(keepOfficer(t.office, t.admin, officer, kPassword)).place == u"login"_s);
    }
    officer.login = u" "_s;
    CHECK(refusal(keepOfficer(t.office, t.admin, officer, kPassword)).place == u"login"_s);
    officer.login = u"baru"_s;
    officer.name.clear();
    CHECK(refusal(keepOfficer(t.office, t.admin, officer, kPassword)).place == u"name"_s);
    officer.name = u"Orang Baru"_s;
    officer.id = must(keepOfficer(t.office, t.admin, officer, kPassword));
    CHECK(must(loadOfficer(*t.database, officer.id))->position == u"Guru"_s);
    CHECK(signIn(t.office, u"baru"_s, kPassword));
}

TEST_CASE("The administrator cannot saw off the own branch", "[administration]")
{
    TestOffice t;
    Officer self = t.officerOf(t.admin);
    self.roles = {Role::Counter};
    CHECK(refusal(keepOfficer(t.office, t.admin, self, {})).kind == ErrorKind::Refused);
    self = t.officerOf(t.admin);
    self.active = false;
    CHECK(refusal(keepOfficer(t.office, t.admin, self, {})).kind == ErrorKind::Refused);
}

TEST_CASE("Partners come in a list, those known are renamed, not doubled", "[administration]")
{
    TestOffice t;
    const QByteArray csv = "kode;nama;kode_kecamatan\r\nSDN-05;SD Negeri 05 Painan Utara;13.01.05\r\nPKM-TARUSAN;Puskesmas Tarusan;13.01.07\r\n";
    CHECK(must(importPartners(t.office, t.admin, csv)) == 1);
    CHECK(must(importPartners(t.office, t.admin, csv)) == 0);
    CHECK(must(loadPartners(*t.database)).size() == 4);
    CHECK(t.text(u"SELECT name FROM partner WHERE code = 'SDN-05'"_s) == u"SD Negeri 05 Painan Utara"_s);
    CHECK(t.submitted().partnerName == u"SD Negeri 05 Painan Utara"_s);
    const QStringList before = t.dump();
    for (const QByteArray &bad : {QByteArray(), QByteArray("kode,nama\nA,B\n"), QByteArray("kode,nama,kode_kecamatan\n,Tanpa kode,13.01.05\n"),
                                  QByteArray("kode,nama,kode_kecamatan\nA,,x\n")})
        CHECK(refusal(importPartners(t.office, t.admin, bad)).kind == ErrorKind::Invalid);
    CHECK(t.changedSince(before) == QStringList());
}

TEST_CASE("A partner that is in the list twice is entered once", "[administration]")
{
    TestOffice t;
    const auto added = importPartners(t.office, t.admin, "kode,nama,kode_kecamatan\nX-1,Satu,13.01.05\nX-1,Satu lagi,13.01.05\n");
    CHECK((!added || *added == 1));
    CHECK(t.number(u"SELECT count(*) FROM partner WHERE code = 'X-1'"_s) <= 1);
    if (!added)
        CHECK(added.error().kind == ErrorKind::Invalid);
}

TEST_CASE("Settings are read by what they say, and nonsense leaves the default", "[administration]")
{
    const Settings settings = Settings::from({{u"days.officeError"_s, u"banyak"_s},
                                              {u"target.verify"_s, u"-3"_s},
                                              {u"target.print"_s, u"4"_s},
                                              {u"signature.used"_s, u"1"_s},
                                              {u"card.qr"_s, u"0"_s},
                                              {u"days.eventDayIsZero"_s, u"0"_s},
                                              {u"print.way"_s, u"lain"_s}});
    CHECK(settings.officeErrorDays == 30);
    CHECK(settings.targets.verify == 1);
    CHECK(settings.targets.print == 4);
    CHECK(settings.usesSignature);
    CHECK_FALSE(settings.cardQr);
    CHECK_FALSE(settings.eventDayIsZero);
    CHECK(settings.way == PrintWay::NotChosen);
    CHECK_FALSE(settings.production);
}

TEST_CASE("A setting takes effect at once", "[administration]")
{
    TestOffice t;
    CHECK(must(t.office.book())->settings.officeErrorDays == 30);
    t.setting(u"days.officeError"_s, u"7"_s);
    CHECK(must(t.office.book())->settings.officeErrorDays == 7);
    must(keepHolidays(t.office, t.admin, {{kTuesday.addDays(1), u"Libur daerah"_s, u"local"_s, u"official"_s}}));
    CHECK_FALSE(must(t.office.book())->deadlines.calendar().isWorkingDay(kTuesday.addDays(1)));
}

TEST_CASE("Only what the administration may change is changed from there", "[administration]")
{
    TestOffice t;
    const QStringList before = t.dump();
    for (const QString &key : {u"demo"_s, u"print.production"_s, u"print.productionReason"_s, u"reading.closed"_s, u"sop"_s, u"tidak.ada"_s}) {
        INFO(key);
        CHECK_FALSE(t.undone([&] { return keepSettings(t.office, t.admin, {{key, u"1"_s}}); }));
    }
    CHECK(t.changedSince(before) == QStringList());
    for (const SettingDef &def : settingDefs())
        CHECK(t.undone([&] { return keepSettings(t.office, t.admin, {{def.key, u"1"_s}}); }));
}

TEST_CASE("The SOP is shown with its slips mended and without anybody's name, and kept anew", "[administration]")
{
    TestOffice t;
    SopRecord sop = must(sopRecord(t.office));
    CHECK(sop.number == u"800496/DKPS-PS/2022"_s);
    CHECK(sop.legalBases.join(u' ').contains(u"Peraturan Pemerintah Nomor 40 Tahun 2019"_s));
    CHECK_FALSE(sop.toJson().contains(u"PESIR SELATAN"_s));
    CHECK_FALSE(sop.toJson().contains(u"NIP"_s));
    sop.revised = u"2026-01-05"_s;
    sop.warning = u"Hati-hati \"sekali\""_s;
    must(keepSop(t.office, t.admin, sop));
    CHECK(must(sopRecord(t.office)).warning == sop.warning);
    CHECK(SopRecord::fromJson(sop.toJson()).toJson() == sop.toJson());
    CHECK(SopRecord::fromJson(u"rusak"_s).number == sop.number);
}

TEST_CASE("An outage begins, ends after it began, and stills the clocks at once", "[administration]")
{
    TestOffice t;
    must(keepOutage(t.office, t.counterA, {0, {OutageKind::Siak, t.now, {}}}));
    const OutageRow row = must(loadOutages(*t.database)).first();
    CHECK(refusal(keepOutage(t.office, t.counterA, {row.id, {OutageKind::Siak, t.now, t.now}})).place == u"until"_s);
    CHECK(refusal(keepOutage(t.office, t.partner, {0, {OutageKind::Siak, t.now, {}}})).kind == ErrorKind::Refused);
    must(keepOutage(t.office, t.counterA, {row.id, {OutageKind::Siak, t.now, t.now.addDays(2)}}));
    CHECK(must(loadOutages(*t.database)).first().outage.until == t.now.addDays(2));
    const QDateTime due = must(t.office.book())->deadlines.dueOf(State::PickedUp, t.now, t.now.addDays(9));
    CHECK(officeDay(due) == kTuesday.addDays(2)); // Wednesday was lost, Thursday until ten was not
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("Every act of the office stands in the journal, with who and where", "[administration]")
{
    TestOffice t;
    t.setting(u"office.address"_s, u"Jalan Baru"_s);
    must(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"QSS-0001"_s, 10));
    const QString last = u"SELECT code || ' ' || officer_id || ' ' || workstation || ' ' || recorded_at FROM event ORDER BY id DESC LIMIT 1"_s;
    CHECK(t.text(last) == u"receiveBlanks %1 meja-uji 2026-11-24T03:00:00.000Z"_s.arg(t.printer.officer.value));
    CHECK(t.number(u"SELECT count(*) FROM event WHERE code = 'keepSettings' AND officer_id = ?"_s, {t.admin.officer.value}) == 2);
}
