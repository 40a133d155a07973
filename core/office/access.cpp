#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/office/administration.h"

namespace silpia {

namespace {

constexpr int kTriesAnHour = 100;
constexpr int kShortestPassword = 8;

tl::unexpected<Error> wrongCredentials()
{
    return fail(ErrorKind::Refused, tr("Nama pengguna atau kata sandi salah."), {}, u"password"_s);
}

/// Of a password that nobody has: checked for an unknown name, so that it takes as long as a wrong password.
const QString kNobodysHash = u"$argon2id$v=19$m=65536,t=3,p=1$Q+GaHICwqOA1BX0YA8hdoQ$ezbS4TY/qWJcYVTEEI7sH7ZnelQ1gNR+o945vLisRro"_s;

Session sessionOf(const Officer &officer)
{
    return {officer.id, officer.name, officer.login};
}

} // namespace

Result<Session> signIn(Office &office, const QString &login, const QString &password)
{
    Database &db = office.database();
    const QString name = login.trimmed();
    const auto known = TRY(credentialsOf(db, name));
    // Unknown names share one budget: what was typed there may be a password, and is kept nowhere.
    const QString account = known ? name : u""_s;
    const int tries = TRY(triesLeft(db, account, kTriesAnHour));
    if (tries <= 0)
        return fail(ErrorKind::Refused, tr("Terlalu banyak percobaan. Biarkan program berjalan beberapa menit lalu coba lagi."), {}, u"password"_s);
    TRY(setTriesLeft(db, account, tries - 1));
    const bool matches = passwordMatches(known ? known->passwordHash : kNobodysHash, password);
    if (!known || !known->active || !matches)
        return wrongCredentials();
    TRY(setTriesLeft(db, account, tries));
    const auto officer = TRY(loadOfficer(db, known->officer));
    const Session session = sessionOf(*officer);
    TRY(act(office, session, u"signIn"_s, {}, [](EventDraft &) -> Result<void> { return {}; }));
    TRY(closeReadings(office, session));
    return session;
}

Result<Session> signInToDemo(Office &office, OfficerId id)
{
    if (!TRY(office.book())->settings.demo)
        return fail(ErrorKind::Refused, tr("Masuk tanpa kata sandi hanya ada di basis data peragaan."));
    const auto officer = TRY(loadOfficer(office.database(), id));
    if (!officer || !officer->active)
        return wrongCredentials();
    const Session session = sessionOf(*officer);
    TRY(act(office, session, u"signIn"_s, {}, [](EventDraft &) -> Result<void> { return {}; }));
    return session;
}

Result<void> refillSignInTries(Office &office, int runningMinutes)
{
    return refillTries(office.database(), runningMinutes * kTriesAnHour / 60, kTriesAnHour);
}

Result<void> acceptablePassword(const QString &password, const QString &login)
{
    static const QStringList common = {u"password"_s, u"12345678"_s, u"123456789"_s, u"1234567890"_s, u"qwertyui"_s, u"qwerty123"_s,
                                       u"indonesia"_s, u"dukcapil"_s, u"pesisirselatan"_s, u"katasandi"_s, u"admin123"_s, u"administrator"_s,
                                       u"11111111"_s, u"00000000"_s, u"sayangku"_s, u"bismillah"_s, u"rahasia123"_s, u"password123"_s,
                                       u"silpia123"_s, u"painan123"_s};
    if (password.size() < kShortestPassword)
        return fail(ErrorKind::Invalid, tr("Kata sandi sedikitnya 8 huruf."), {}, u"password"_s);
    if (common.contains(password.toLower()) || password.compare(login, Qt::CaseInsensitive) == 0)
        return fail(ErrorKind::Invalid, tr("Kata sandi ini terlalu mudah ditebak. Pilih yang lain."), {}, u"password"_s);
    return {};
}

Result<void> changePassword(Office &office, const Session &session, OfficerId id, const QString &password)
{
    return office.database().inTransaction([&]() -> Result<void> {
        if (session.officer != id)
            TRY(require(office, session, {Role::Administrator}));
        const auto officer = TRY(loadOfficer(office.database(), id));
        if (!officer)
            return fail(ErrorKind::NotFound, tr("Petugas ini tidak ditemukan."));
        TRY(acceptablePassword(password, officer->login));
        TRY(act(office, session, u"changePassword"_s, {}, [&](EventDraft &draft) -> Result<void> {
            TRY(saveOfficer(draft, *officer, hashPassword(password), office.now()));
            return {};
        }));
        return {};
    });
}

Result<void> closeReadings(Office &office, const Session &session)
{
    Database &db = office.database();
    const qint64 last = TRY(lastReadingBefore(db, atOffice(office.today(), QTime(0, 0))));
    const SettingMap settings = TRY(loadSettings(db));
    if (last == 0 || settings.value(u"reading.closed"_s).section(u':', 0, 0).toLongLong() >= last)
        return {};
    const ReadingDigest digest = TRY(readingDigest(db, 0, last));
    TRY(act(office, session, u"closeReadings"_s, {}, [&](EventDraft &draft) {
        return saveSetting(draft, db, u"reading.closed"_s, u"%1:%2"_s.arg(last).arg(QString::fromLatin1(digest.digest.toHex())));
    }));
    return {};
}

Result<bool> isFresh(Database &database)
{
    return TRY(database.number(u"SELECT count(*) FROM officer"_s)) == 0;
}

Result<Session> firstStart(Office &office, const FirstStart &start)
{
    Database &db = office.database();
    if (start.login.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, tr("Nama pengguna administrator belum diisi."), {}, u"login"_s);
    TRY(acceptablePassword(start.password, start.login));
    return db.inTransaction([&]() -> Result<Session> {
        if (!TRY(isFresh(db)))
            return fail(ErrorKind::Refused, tr("Basis data ini sudah disiapkan."));
        TRY(db.execute(u"INSERT INTO origin (uuid, name, own) VALUES (?, ?, 1)"_s, {newUuid(office.now()), office.tools().workstation.isEmpty() ? u"SILPIA"_s : office.tools().workstation}));
        Officer admin{{}, start.login.trimmed(), start.name.trimmed().isEmpty() ? start.login.trimmed() : start.name.trimmed(), {}, tr("Administrator Database"),
                      {Role::Administrator, Role::Counter}, {}, u"Dinas"_s, true};
        TRY(act(office, {}, u"firstStart"_s, {}, [&](EventDraft &draft) -> Result<void> {
            const SettingMap settings = {{u"office.government"_s, start.government}, {u"office.name"_s, start.officeName}, {u"office.place"_s, start.place},
                                         {u"head.position"_s, tr("Kepala Dinas Kependudukan dan Pencatatan Sipil")},
                                         {u"print.way"_s, code(start.way)}, {u"backup.folder"_s, start.backupFolder},
                                         {u"demo"_s, start.demo ? u"1"_s : u"0"_s}, {u"sop"_s, SopRecord::initial().toJson()}};
            for (auto it = settings.begin(); it != settings.end(); ++it)
                TRY(saveSetting(draft, db, it.key(), it.value()));
            TRY(saveRegions(draft, db, TRY(builtInRegions())));
            TRY(saveHolidays(draft, db, TRY(builtInHolidays())));
            for (const RequirementRule &rule : defaultRequirementRules())
                TRY(saveRule(draft, {0, rule, true}));
            TRY(savePartner(draft, {{}, u"DINAS"_s, tr("Loket Dinas"), u"13.01.05"_s, true, true}, office.now()));
            admin.id = TRY(saveOfficer(draft, admin, hashPassword(start.password), office.now()));
            return {};
        }));
        office.forgetBook();
        return sessionOf(admin);
    });
}

} // namespace silpia
