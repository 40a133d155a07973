#include "core/store/journal_check.h"

#include "core/base/text.h"
#include "core/store/derived_check.h"
#include "core/workflow/standing.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace silpia {

namespace {

constexpr int kMostFlaws = 200;
constexpr int kLongestPlace = 80;

/// The columns of kEventColumns by their place.
enum EventColumn { Origin, Sequence, App, Code, OfficerColumn, RoleColumn, Occurred, Recorded, Workstation, From, To, Seen, Key, Claims, Previous, PreviousOfApp, Hash, EventRowId };

class Checker
{
public:
    explicit Checker(Database &database) : m_database(database) {}
    Result<CheckReport> run();

private:
    void flaw(const char *what, const QString &where)
    {
        if (m_report.flaws.size() < kMostFlaws)
            m_report.flaws.append({QString::fromLatin1(what), where});
    }
    Result<void> file();
    Result<bool> schema();
    Result<void> chains();
    Result<void> oneEvent(const Row &row);
    Result<void> heads();
    Result<void> claimsOf(qint64 event, const QString &claims);
    Result<void> oneClaim(qint64 event, const QString &table, qint64 id, const QByteArray &digest);
    Result<QByteArray> digestAsStands(const QString &table, qint64 id, qint64 &event);
    Result<void> latestClaims();
    Result<void> rowCounts();
    Result<void> folds();
    Result<void> compareFold(qint64 application, const Standing &folded);
    Result<void> counts();

    Database &m_database;
    CheckReport m_report;
    QHash<qint64, QByteArray> m_lastOfOrigin;
    QHash<qint64, qint64> m_sequenceOfOrigin;
    QHash<qint64, QByteArray> m_lastOfApplication;
    QHash<QString, QHash<qint64, QByteArray>> m_latest; ///< of rows that may change: the last claim counts
    QHash<QString, qint64> m_claimed;                   ///< of rows that never change: how many
    QHash<QString, ClaimedTable> m_tables;
    StateSet m_visited;                                   ///< where the application being folded has been
    QHash<std::pair<QString, qint64>, qint64> m_counted; ///< of each state and partner; 0 where all have moved on
    std::unique_ptr<Database> m_fresh;                    ///< what the migrations make
};

bool mayChange(const QString &table)
{
    static const QStringList tables = {u"setting"_s, u"region"_s,  u"holiday"_s,    u"outage"_s,     u"requirement_rule"_s, u"printer"_s,
                                       u"partner"_s, u"officer"_s, u"role_grant"_s, u"siak_record"_s};
    return tables.contains(table);
}

Result<void> Checker::file()
{
    TRY(m_database.each(u"PRAGMA integrity_check"_s, {}, [&](const Row &row) -> Result<void> {
        if (row.text(0) != "ok"_L1)
            flaw("integrity", row.text(0).left(kLongestPlace));
        return {};
    }));
    return m_database.each(u"PRAGMA foreign_key_check"_s, {}, [&](const Row &row) -> Result<void> {
        flaw("foreignKey", row.text(0) + u' ' + row.text(1));
        return {};
    });
}

struct SchemaPart
{
    QString name; ///< "table child"
    QByteArray whole;
    bool operator==(const SchemaPart &) const = default;
};

Result<QList<SchemaPart>> schemaOf(Database &database)
{
    return database.all(u"SELECT type || ' ' || name, CAST(quote(type) || quote(name) || quote(tbl_name) || (rootpage > 0) || quote(sql) AS BLOB) "
                        "FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'"_s,
                        {}, [](const Row &row) { return SchemaPart{row.text(0).left(kLongestPlace), row.blob(1)}; });
}

/// Tables, indexes and triggers are those that the migrations make: a trigger that was dropped guards nothing.
/// Whether every table is: what is said of others could not be read.
Result<bool> Checker::schema()
{
    m_fresh = TRY(Database::open({}, OpenMode::InMemory));
    const QList<SchemaPart> wanted = TRY(schemaOf(*m_fresh));
    const QList<SchemaPart> found = TRY(schemaOf(m_database));
    bool tablesHold = true;
    const auto compare = [&](const QList<SchemaPart> &these, const QList<SchemaPart> &those) {
        for (const SchemaPart &part : these) {
            if (those.contains(part))
                continue;
            flaw("schema", part.name);
            tablesHold = tablesHold && !part.name.startsWith("table "_L1) && !part.name.startsWith("view "_L1);
        }
    };
    compare(wanted, found);
    compare(found, wanted);
    const auto version = [](Database &database) { return database.number(u"PRAGMA user_version"_s); };
    if (TRY(version(m_database)) != TRY(version(*m_fresh)))
        flaw("schema", u"user_version"_s);
    return tablesHold;
}

Result<void> Checker::oneEvent(const Row &row)
{
    const qint64 id = row.integer(EventRowId);
    const QString where = u"event %1"_s.arg(id);
    const qint64 origin = row.integer(Origin);
    const qint64 application = row.integer(App);
    ++m_report.events;
    if (id != m_report.events)
        flaw("event", where + u": nomor baris"_s);
    if (eventHash(row) != row.blob(Hash))
        flaw("event", where + u": isi berubah"_s);
    if (row.integer(Sequence) != m_sequenceOfOrigin.value(origin) + 1)
        flaw("event", where + u": urutan terputus"_s);
    if (row.blob(Previous) != m_lastOfOrigin.value(origin))
        flaw("event", where + u": rantai terputus"_s);
    if (application != 0 && row.blob(PreviousOfApp) != m_lastOfApplication.value(application))
        flaw("event", where + u": rantai permohonan terputus"_s);
    m_sequenceOfOrigin.insert(origin, row.integer(Sequence));
    m_lastOfOrigin.insert(origin, row.blob(Hash));
    if (application != 0)
        m_lastOfApplication.insert(application, row.blob(Hash));
    return claimsOf(id, row.text(Claims));
}

Result<void> Checker::chains()
{
    TRY(m_database.each(u"SELECT "_s + kEventColumns + u", id FROM event ORDER BY id"_s, {}, [&](const Row &row) { return oneEvent(row); }));
    return heads();
}

Result<void> Checker::heads()
{
    if (TRY(m_database.number(u"SELECT count(*) FROM origin WHERE own = 1"_s)) != 1)
        flaw("head", u"origin"_s);
    return m_database.each(u"SELECT id, last_sequence, last_hash FROM origin"_s, {}, [&](const Row &row) -> Result<void> {
        if (row.integer(1) != m_sequenceOfOrigin.value(row.integer(0)) || row.blob(2) != m_lastOfOrigin.value(row.integer(0)))
            flaw("head", u"origin %1"_s.arg(row.integer(0)));
        return {};
    });
}

Result<void> Checker::claimsOf(qint64 event, const QString &claims)
{
    const QJsonArray list = QJsonDocument::fromJson(claims.toUtf8()).array();
    for (const QJsonValue &entry : list) {
        const QJsonArray claim = entry.toArray();
        ++m_report.claims;
        TRY(oneClaim(event, claim.at(0).toString(), claim.at(1).toInteger(),
                     QByteArray::fromBase64(claim.at(2).toString().toLatin1())));
    }
    return {};
}

/// Of a row that never changes, and the event that it names. Empty when there is no such row.
Result<QByteArray> Checker::digestAsStands(const QString &table, qint64 id, qint64 &event)
{
    QByteArray digest;
    if (table == "application"_L1) {
        TRY(m_database.each(u"SELECT uuid, origin_id, receipt_number, partner_id, submitted_at FROM application WHERE id = ?"_s, {id}, [&](const Row &row) -> Result<void> {
            digest = applicationDigest(row.bytes(0), row.integer(1), row.bytes(2), row.integer(3), row.bytes(4));
            return {};
        }));
    } else if (table == "origin"_L1) {
        TRY(m_database.each(u"SELECT uuid, name FROM origin WHERE id = ?"_s, {id}, [&](const Row &row) -> Result<void> {
            digest = originDigest(row.bytes(0), row.bytes(1));
            return {};
        }));
    } else if (const auto def = m_tables.constFind(table); def != m_tables.constEnd()) {
        TRY(m_database.each(def->select + u" WHERE id = ?"_s, {id}, [&](const Row &row) -> Result<void> {
            digest = rowDigest(QLatin1StringView(def->name), row);
            event = row.integer(def->event);
            return {};
        }));
    }
    return digest;
}

Result<void> Checker::oneClaim(qint64 event, const QString &table, qint64 id, const QByteArray &digest)
{
    if (mayChange(table)) {
        m_latest[table].insert(id, digest);
        return {};
    }
    ++m_claimed[table];
    qint64 named = event;
    const QByteArray found = TRY(digestAsStands(table, id, named));
    if (found.isEmpty() || found != digest || named != event)
        flaw("claim", u"%1 %2"_s.arg(table).arg(id));
    return {};
}

Result<void> Checker::latestClaims()
{
    for (auto table = m_latest.constBegin(); table != m_latest.constEnd(); ++table) {
        const ClaimedTable def = m_tables.value(table.key());
        QHash<qint64, QByteArray> left = table.value();
        TRY(m_database.each(def.select, {}, [&](const Row &row) -> Result<void> {
            const qint64 id = row.integer(def.id);
            const QByteArray digest = rowDigest(QLatin1StringView(def.name), row);
            if (digest.isEmpty() || left.take(id) != digest)
                flaw("claim", u"%1 %2"_s.arg(table.key()).arg(id));
            return {};
        }));
        for (auto gone = left.constBegin(); gone != left.constEnd(); ++gone)
            flaw("claim", u"%1 %2"_s.arg(table.key()).arg(gone.key()));
    }
    return {};
}

/// A row that no event claims was put there behind the program's back.
Result<void> Checker::rowCounts()
{
    const QStringList tables = m_tables.keys() << u"application"_s << u"origin"_s;
    for (const QString &table : tables) {
        const qint64 rows = TRY(m_database.number(u"SELECT count(*) FROM "_s + table));
        const qint64 claimed = mayChange(table) ? m_latest.value(table).size() : m_claimed.value(table);
        if (rows != claimed)
            flaw("claim", u"%1: %2 baris, %3 tercatat"_s.arg(table).arg(rows).arg(claimed));
    }
    return {};
}

Result<void> Checker::folds()
{
    qint64 current = 0;
    Standing standing;
    const QString sql = u"SELECT e.application_id, e.code, e.from_state, e.to_state, e.occurred_at, CASE WHEN e.code = 'hold' THEN (SELECT n.text FROM note n "
                        "WHERE n.application_id = e.application_id AND n.event_id = e.id AND n.kind = 'holdCause') END "
                        "FROM event e WHERE e.application_id IS NOT NULL ORDER BY e.application_id, e.id"_s;
    TRY(m_database.each(sql, {}, [&](const Row &row) -> Result<void> {
        if (row.integer(0) != current) {
            if (current != 0)
                TRY(compareFold(current, standing));
            current = row.integer(0);
            standing = {};
            m_visited = {};
        }
        const auto step = stepOfCode(row.text(1));
        if (!step)
            return {};
        const StepDef *def = rowFor(*step, standing.state);
        if (!def || row.text(2) != code(standing.state)) {
            flaw("fold", u"application %1: langkah %2 tidak sah"_s.arg(current).arg(row.text(1)));
            return {};
        }
        standing = after(standing, *def, row.moment(4), row.text(5));
        m_visited.insert(standing.state);
        if (row.text(3) != code(standing.state))
            flaw("fold", u"application %1: %2"_s.arg(current).arg(row.text(1)));
        return {};
    }));
    return current != 0 ? compareFold(current, standing) : Result<void>();
}

/// Compared as it is written, so that no other writing of the same moment passes. No step hands a file to another owner.
Result<void> Checker::compareFold(qint64 application, const Standing &folded)
{
    ++m_report.applications;
    const bool held = !folded.heldCause.isEmpty();
    const QString since = held ? toIso(folded.heldSince) : QString();
    bool same = false;
    TRY(m_database.each(u"SELECT state, version, clock_started_at, held_cause, held_since, partner_id, owner_id = origin_id FROM application WHERE id = ?"_s, {application},
                        [&](const Row &row) -> Result<void> {
                            same = row.text(0) == code(folded.state) && row.integer(1) == folded.version && row.text(2) == toIso(folded.clockStartedAt)
                                   && row.value(3).isNull() != held && row.text(3) == folded.heldCause && row.value(4).isNull() != held
                                   && row.text(4) == since && row.integer(6) == 1;
                            for (int i = 0; i < kStateCount; ++i) {
                                if (m_visited.contains(static_cast<State>(i)))
                                    m_counted[{QString(code(static_cast<State>(i))), row.integer(5)}] += 0;
                            }
                            ++m_counted[{row.text(0), row.integer(5)}];
                            return {};
                        }));
    if (!same)
        flaw("fold", u"application %1"_s.arg(application));
    return {};
}

/// A count of 0 stands only where an application has been.
Result<void> Checker::counts()
{
    TRY(m_database.each(u"SELECT state, partner_id, n FROM queue_count"_s, {}, [&](const Row &row) -> Result<void> {
        const auto counted = m_counted.find({row.text(0), row.integer(1)});
        if (counted == m_counted.end() || *counted != row.integer(2))
            flaw("count", row.text(0).left(kLongestPlace));
        else
            m_counted.erase(counted);
        return {};
    }));
    for (auto left = m_counted.constBegin(); left != m_counted.constEnd(); ++left) {
        if (left.value() != 0)
            flaw("count", left.key().first.left(kLongestPlace));
    }
    return {};
}

Result<CheckReport> Checker::run()
{
    TRY(file());
    if (!TRY(schema()))
        return m_report;
    m_tables = TRY(claimedTables(m_database));
    TRY(chains());
    TRY(latestClaims());
    TRY(rowCounts());
    TRY(folds());
    TRY(counts());
    TRY(checkDerived(m_database, *m_fresh, [this](const char *what, const QString &where) { flaw(what, where); }));
    m_report.head = TRY(journalHead(m_database));
    return m_report;
}

} // namespace

Result<CheckReport> checkDatabase(Database &database)
{
    // One read transaction: the answer is about one moment even while others write.
    if (database.isReadOnly())
        TRY(database.execute(u"BEGIN"_s));
    auto report = Checker(database).run();
    if (database.isReadOnly()) {
        const auto ended = database.execute(u"COMMIT"_s);
        if (report && !ended)
            return tl::unexpected<Error>(ended.error());
    }
    return report;
}

Result<bool> holdsHead(Database &database, const JournalHead &printed)
{
    const auto hash = TRY(database.one(u"SELECT e.hash FROM event e JOIN origin o ON o.id = e.origin_id WHERE o.own = 1 AND e.sequence = ?"_s,
                                       {printed.count}, [](const Row &row) { return row.blob(0); }));
    return hash && *hash == printed.hash;
}

} // namespace silpia
