#include "tests/support/model_office.h"

#include "core/base/text.h"
#include "tests/support/test_office.h"

#include <array>
#include <sqlite3.h>

namespace silpia::test {

const QString kPassword = u"rendang padang 7"_s;
const QDate kTuesday(2026, 11, 24);

namespace {

constexpr int kBlanks = 2000;

struct Post
{
    const char16_t *login;
    const char16_t *name;
    const char16_t *position;
    RoleSet roles;
    const char16_t *partner;
};

constexpr std::array kPosts = {
    Post{u"mitra", u"Rahmi Darwis", u"Guru", {Role::Partner}, u"SDN-05"},
    Post{u"mitra2", u"Elvira Koto", u"Guru", {Role::Partner}, u"TK-PERTIWI"},
    Post{u"loket_a", u"Asmawati Koto", u"Petugas Loket", {Role::Counter}, nullptr},
    Post{u"loket_b", u"Yusrizal Zainal", u"Petugas Loket", {Role::Counter}, nullptr},
    Post{u"kasi", u"Gusnita Sikumbang", u"Kepala Seksi PIAK", {Role::SectionHead}, nullptr},
    Post{u"operator", u"Ardimal Putra", u"Operator", {Role::Operator}, nullptr},
    Post{u"kabid", u"Zulkifli Caniago", u"Kepala Bidang PIAK", {Role::DivisionHead}, nullptr},
    Post{u"adb", u"Lisma Efendi", u"Administrator Database", {Role::Administrator}, nullptr},
};

/// All officers share the administrator's password: its hash is taken once.
void employ(Office &office, const Session &admin, const QString &hash)
{
    const QList<Partner> partners = must(loadPartners(office.database()));
    for (const Post &post : kPosts) {
        PartnerId at;
        for (const Partner &partner : partners) {
            if (post.partner && partner.code == QStringView(post.partner))
                at = partner.id;
        }
        const Officer officer{{},
                              QString::fromUtf16(post.login),
                              QString::fromUtf16(post.name),
                              u"198001012006041001"_s,
                              QString::fromUtf16(post.position),
                              post.roles,
                              at,
                              u"Dinas"_s,
                              true};
        must(act(office, admin, u"keepOfficer"_s, {}, [&](EventDraft &draft) -> Result<void> {
            TRY(saveOfficer(draft, officer, hash, office.now()));
            return {};
        }));
    }
}

std::unique_ptr<Database> build(PrintWay way)
{
    auto database = must(Database::open({}, OpenMode::InMemory));
    Office office(*database, {[] { return atOffice(kTuesday.addDays(-1), QTime(8, 0)); }, nullptr, u"meja-uji"_s});
    FirstStart start{u"admin"_s,
                     u"Novi Rahmat"_s,
                     kPassword,
                     u"PEMERINTAH KABUPATEN PESISIR SELATAN"_s,
                     u"DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"_s,
                     u"Painan"_s,
                     way,
                     {},
                     false};
    const Session admin = must(firstStart(office, start));
    must(keepPartner(office, admin, {{}, u"SDN-05"_s, u"SD Negeri 05 Painan"_s, u"13.01.05"_s, false, true}));
    must(keepPartner(office, admin, {{}, u"TK-PERTIWI"_s, u"TK Pertiwi Painan"_s, u"13.01.05"_s, false, true}));
    employ(office, admin, must(credentialsOf(*database, u"admin"_s))->passwordHash);
    must(keepSettings(office, admin, {{u"head.name"_s, u"Evi Yuliasman"_s}, {u"office.address"_s, u"Jalan Agus Salim, Painan"_s}}));
    if (way == PrintWay::Silpia)
        must(switchProduction(office, admin, true, u"Uji printer selesai"_s));
    must(receiveBlanks(office, admin, u"Dinas"_s, u"PSS-0048001"_s, kBlanks));
    return database;
}

} // namespace

void copyModel(PrintWay way, sqlite3 *into)
{
    static std::array<std::unique_ptr<Database>, 3> models;
    std::unique_ptr<Database> &model = models.at(static_cast<size_t>(way));
    if (!model)
        model = build(way);
    sqlite3_backup *job = sqlite3_backup_init(into, "main", model->handle(), "main");
    REQUIRE(job);
    const int stepped = sqlite3_backup_step(job, -1);
    REQUIRE(sqlite3_backup_finish(job) == SQLITE_OK);
    REQUIRE(stepped == SQLITE_DONE);
}

} // namespace silpia::test
