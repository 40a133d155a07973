#pragma once

#include "core/office/office.h"

namespace silpia {

// ---- signing in ----

/// Opens a session. An unknown name and a wrong password look and take the same. At most 100 tries an hour an account.
[[nodiscard]] Result<Session> signIn(Office &office, const QString &login, const QString &password);
/// A session without a password; only in a marked demo database. Errors: Refused elsewhere.
[[nodiscard]] Result<Session> signInToDemo(Office &office, OfficerId officer);
/// Gives tries back for time that the program ran; a restart buys nothing.
[[nodiscard]] Result<void> refillSignInTries(Office &office, int runningMinutes);
/// Errors: Invalid (under 8 characters, or common).
[[nodiscard]] Result<void> acceptablePassword(const QString &password, const QString &login);
[[nodiscard]] Result<void> changePassword(Office &office, const Session &session, OfficerId officer, const QString &password);

// ---- the first start ----

struct FirstStart
{
    QString login;
    QString name;
    QString password;
    QString government;
    QString officeName;
    QString place;
    PrintWay way = PrintWay::NotChosen;
    QString backupFolder;
    bool demo = false;
};
/// Fills a new database: origin, settings, regions, holidays, requirements, "Loket Dinas", and the administrator, who
/// also gets the counter's role. Errors: Invalid, Storage.
[[nodiscard]] Result<Session> firstStart(Office &office, const FirstStart &start);
[[nodiscard]] Result<bool> isFresh(Database &database); ///< no officer yet: the first start has not happened

// ---- what the administrator keeps ----

[[nodiscard]] Result<OfficerId> keepOfficer(Office &office, const Session &session, const Officer &officer, const QString &password);
[[nodiscard]] Result<PartnerId> keepPartner(Office &office, const Session &session, const Partner &partner);
/// Partners of a list `kode,nama,kode_kecamatan` (CSV). Yields how many are new.
[[nodiscard]] Result<int> importPartners(Office &office, const Session &session, const QByteArray &csv);
[[nodiscard]] Result<void> keepSettings(Office &office, const Session &session, const SettingMap &changed);
[[nodiscard]] Result<void> keepSop(Office &office, const Session &session, const SopRecord &sop);
[[nodiscard]] Result<SopRecord> sopRecord(Office &office);
/// Production printing on or off, with a reason that stands in the journal.
[[nodiscard]] Result<void> switchProduction(Office &office, const Session &session, bool on, const QString &reason);
[[nodiscard]] Result<void> keepRule(Office &office, const Session &session, const RuleRow &rule);
[[nodiscard]] Result<void> keepGrant(Office &office, const Session &session, const Grant &grant);
[[nodiscard]] Result<void> keepHolidays(Office &office, const Session &session, const QList<Holiday> &holidays);
[[nodiscard]] Result<void> keepRegions(Office &office, const Session &session, const QList<Region> &regions);
/// Begins an outage (`row.id` 0) or ends one.
[[nodiscard]] Result<void> keepOutage(Office &office, const Session &session, const OutageRow &row);
/// Closes the days of reading that are over with a digest in the journal. Does nothing when there is none.
[[nodiscard]] Result<void> closeReadings(Office &office, const Session &session);

/// The regions and holidays compiled in.
[[nodiscard]] Result<QList<Region>> builtInRegions();
[[nodiscard]] Result<QList<Holiday>> builtInHolidays();

} // namespace silpia
