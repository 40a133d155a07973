#include "core/store/journal_check.h"

#include "core/base/text.h"
#include "core/store/worklist_store.h"
#include "core/workflow/standing.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace silpia {

namespace {

constexpr int kMostFlaws = 200;

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
    Result<void> schema();
    Result<void> chains();
    Result<void> oneEvent(const Row &row);
    Result<void> heads();
    Result<void> claimsOf(qint64 event, const QString &claims);
    Result<void> oneClaim(qint64 event, const QString &table, qint64 id, const QByteArray &digest);
    Result<void> latestClaims();
    Result<void> rowCounts();
    Result<void> folds();
    Result<void> compareFold(qint64 application, const Standing &folded);
    Result<void> latestRevisions();
    Result<void> numbers();
    Result<void> blanks();
    Result<void> counts();
    Result<void> readings();

    Database &m_database;
    CheckReport m_report;
    QHash<qint64, QByteArray> m_lastOfOrigin;
    QHash<qint64, qint64> m_sequenceOfOrigin;
    QHash<qint64, QByteArray> m_lastOfApplication;
    QHash<QString, QHash<qint64, QByteArray>> m_latest; ///< of rows that may change: the last claim counts
    QHash<QString, qint64> m_claimed;                   ///< of rows that never change: how many
    QStringList m_tables;
};

bool mayChange(const QString &table)
{
    static const QStringList tables = {u"setting"_s, u"region"_s,  u"holiday"_s,    u"outage"_s,     u"requirement_rule"_s,
                                       u"partner"_s, u"officer"_s, u"role_grant"_s, u"siak_record"_s};
    return tables.contains(table);
}

Result<void> Checker::file()
{
    TRY(m_database.each(u"PRAGMA integrity_check"_s, {}, [&](const Row &row) -> Result<void> {
        if (row.text(0) != "ok"_L1)
            flaw("integrity", row.text(0).left(80));
        return {};
    }));
    return m_database.each(u"PRAGMA foreign_key_check"_s, {}, [&](const Row &row) -> Result<void> {
        flaw("foreignKey", row.text(0) + u' ' + row.text(1));
        return {};
    });
}

Result<QStringList> schemaOf(Database &database)
{
    const QList<QString> parts = TRY(database.all(u"SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema "
                                                  "WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1"_s,
                                                  {}, [](const Row &row) { return row.text(0); }));
    return QStringList(parts);
}

/// Tables, indexes and triggers are those that the migrations make: a trigger that was dropped guards nothing.
Result<void> Checker::schema()
{
    const auto fresh = TRY(Database::open({}, OpenMode::InMemory));
    const QStringList wanted = TRY(schemaOf(*fresh));
    const QStringList found = TRY(schemaOf(m_database));
    for (const QString &part : wanted) {
        if (!found.contains(part))
            flaw("schema", part.section(u' ', 0, 1));
    }
    for (const QString &part : found) {
        if (!wanted.contains(part))
            flaw("schema", part.section(u' ', 0, 1));
    }
    if (TRY(m_database.number(u"SELECT count(*) FROM child_search"_s)) != TRY(m_database.number(u"SELECT count(*) FROM application"_s)))
        flaw("schema", u"child_search"_s);
    return {};
}

Result<void> Checker::oneEvent(const Row &row)
{
    const qint64 id = row.integer(EventRowId);
    const QString where = u"event %1"_s.arg(id);
    const qint64 origin = row.integer(Origin);
    const qint64 application = row.integer(App);
    ++m_report.events;
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

Result<void> Checker::oneClaim(qint64 event, const QString &table, qint64 id, const QByteArray &digest)
{
    const QString where = u"%1 %2"_s.arg(table).arg(id);
    if (mayChange(table)) {
        m_latest[table].insert(id, digest);
        return {};
    }
    ++m_claimed[table];
    QByteArray found;
    bool sameEvent = true;
    if (table == "application"_L1) {
        TRY(m_database.each(u"SELECT uuid, origin_id, receipt_number, partner_id, submitted_at FROM application WHERE id = ?"_s, {id},
                            [&](const Row &row) -> Result<void> {
                                found = applicationDigest(row.text(0), row.integer(1), row.text(2), row.integer(3), row.text(4));
                                return {};
                            }));
    } else if (m_tables.contains(table)) {
        TRY(m_database.each(u"SELECT *, event_id FROM "_s + table + u" WHERE id = ?"_s, {id}, [&](const Row &row) -> Result<void> {
            found = rowDigest(table, row);
            sameEvent = row.integer(row.columns() - 1) == event;
            return {};
        }));
    }
    if (found != digest || !sameEvent)
        flaw("claim", where);
    return {};
}

Result<void> Checker::latestClaims()
{
    for (auto table = m_latest.constBegin(); table != m_latest.constEnd(); ++table) {
        QHash<qint64, QByteArray> left = table.value();
        TRY(m_database.each(u"SELECT *, id FROM "_s + table.key(), {}, [&](const Row &row) -> Result<void> {
            const qint64 id = row.integer(row.columns() - 1);
            if (left.take(id) != rowDigest(table.key(), row))
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
    QStringList tables = m_tables;
    tables.append(u"application"_s);
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
    const QString sql = u"SELECT e.application_id, e.code, e.from_state, e.to_state, e.occurred_at, n.text FROM event e "
                        "LEFT JOIN note n ON n.event_id = e.id AND n.kind = 'holdCause' WHERE e.application_id IS NOT NULL "
                        "ORDER BY e.application_id, e.id"_s;
    TRY(m_database.each(sql, {}, [&](const Row &row) -> Result<void> {
        if (row.integer(0) != current) {
            if (current != 0)
                TRY(compareFold(current, standing));
            current = row.integer(0);
            standing = {};
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
        if (row.text(3) != code(standing.state))
            flaw("fold", u"application %1: %2"_s.arg(current).arg(row.text(1)));
        return {};
    }));
    return current != 0 ? compareFold(current, standing) : Result<void>();
}

Result<void> Checker::compareFold(qint64 application, const Standing &folded)
{
    ++m_report.applications;
    Standing stored;
    TRY(m_database.each(u"SELECT state, version, clock_started_at, held_cause, held_since FROM application WHERE id = ?"_s, {application},
                        [&](const Row &row) -> Result<void> {
                            stored = {stateOfCode(row.text(0)).value_or(State::None), static_cast<int>(row.integer(1)), row.moment(2),
                                      row.text(3), row.moment(4)};
                            return {};
                        }));
    const bool same = stored.state == folded.state && stored.version == folded.version && stored.heldCause == folded.heldCause
                      && toIso(stored.clockStartedAt) == toIso(folded.clockStartedAt) && stored.heldSince == folded.heldSince;
    if (!same)
        flaw("fold", u"application %1"_s.arg(application));
    return {};
}

Result<void> Checker::latestRevisions()
{
    return m_database.each(u"SELECT a.id FROM application a WHERE a.child_id <> (SELECT max(id) FROM child WHERE application_id = a.id) "
                           "OR a.photo_id IS NOT (SELECT max(id) FROM photo WHERE application_id = a.id) "
                           "OR a.destination_id <> coalesce((SELECT partner_id FROM redirect WHERE application_id = a.id ORDER BY id DESC LIMIT 1), a.partner_id) "
                           "OR NOT EXISTS (SELECT 1 FROM child_search s, child c WHERE s.rowid = a.id AND c.id = a.child_id AND s.name = c.name)"_s,
                           {}, [&](const Row &row) -> Result<void> {
                               flaw("fold", u"application %1: bukan isian terakhir"_s.arg(row.integer(0)));
                               return {};
                           });
}

Result<void> Checker::numbers()
{
    TRY(m_database.each(u"SELECT kind, scope, year, count(*), max(serial) FROM paper GROUP BY kind, scope, year HAVING count(*) <> max(serial)"_s, {},
                        [&](const Row &row) -> Result<void> {
                            flaw("number", u"%1 %2 %3: nomor terlewat"_s.arg(row.text(0), row.text(1), row.text(2)));
                            return {};
                        }));
    TRY(m_database.each(u"SELECT c.kind, c.scope, c.year FROM number_counter c WHERE c.last <> (SELECT coalesce(max(serial), 0) FROM paper p "
                        "WHERE p.kind = c.kind AND p.scope = c.scope AND p.year = c.year)"_s,
                        {}, [&](const Row &row) -> Result<void> {
                            flaw("number", u"%1 %2 %3: penghitung"_s.arg(row.text(0), row.text(1), row.text(2)));
                            return {};
                        }));
    return m_database.each(u"SELECT p.id FROM paper p WHERE NOT EXISTS (SELECT 1 FROM number_counter c WHERE c.kind = p.kind AND c.scope = p.scope AND c.year = p.year) "
                           "UNION SELECT a.id FROM application a WHERE NOT EXISTS (SELECT 1 FROM paper p WHERE p.application_id = a.id AND p.kind = 'receipt' AND p.number = a.receipt_number)"_s,
                           {}, [&](const Row &row) -> Result<void> {
                               flaw("number", u"paper %1"_s.arg(row.integer(0)));
                               return {};
                           });
}

Result<void> Checker::blanks()
{
    // Each good attempt is one card on one blank; a blank is good, spoiled or lost once.
    TRY(m_database.each(u"SELECT t.serial FROM print_attempt t JOIN print_outcome o ON o.attempt_id = t.id WHERE o.outcome = 'good' "
                        "AND NOT EXISTS (SELECT 1 FROM card k WHERE k.attempt_id = t.id AND k.serial = t.serial)"_s,
                        {}, [&](const Row &row) -> Result<void> {
                            flaw("blank", row.text(0));
                            return {};
                        }));
    TRY(m_database.each(u"SELECT m.serial FROM blank_movement m WHERE m.id = (SELECT max(id) FROM blank_movement y WHERE y.serial = m.serial) AND ("
                        "(m.kind = 'good' AND NOT EXISTS (SELECT 1 FROM card k LEFT JOIN card_void v ON v.card_id = k.id WHERE k.serial = m.serial AND v.id IS NULL)) "
                        "OR (m.kind = 'taken' AND NOT EXISTS (SELECT 1 FROM print_attempt t LEFT JOIN print_outcome o ON o.attempt_id = t.id WHERE t.serial = m.serial AND o.id IS NULL)))"_s,
                        {}, [&](const Row &row) -> Result<void> {
                            flaw("blank", row.text(0));
                            return {};
                        }));
    return m_database.each(u"SELECT m.serial FROM blank_movement m JOIN blank_bundle b ON b.id = m.bundle_id "
                           "WHERE m.position < b.first OR m.position >= b.first + b.count"_s,
                           {}, [&](const Row &row) -> Result<void> {
                               flaw("blank", row.text(0));
                               return {};
                           });
}

Result<void> Checker::counts()
{
    return m_database.each(u"SELECT state, partner_id, count(*) FROM application GROUP BY state, partner_id "
                           "EXCEPT SELECT state, partner_id, n FROM queue_count UNION ALL "
                           "SELECT * FROM (SELECT state, partner_id, n FROM queue_count WHERE n <> 0 EXCEPT "
                           "SELECT state, partner_id, count(*) FROM application GROUP BY state, partner_id)"_s,
                           {}, [&](const Row &row) -> Result<void> {
                               flaw("count", row.text(0));
                               return {};
                           });
}

/// Days of reading that are over carry a digest in a setting, which an event claims: last id and digest.
Result<void> Checker::readings()
{
    return m_database.each(u"SELECT value FROM setting WHERE key = 'reading.closed'"_s, {}, [&](const Row &row) -> Result<void> {
        const QStringList parts = row.text(0).split(u':');
        const ReadingDigest now = TRY(readingDigest(m_database, 0, parts.value(0).toLongLong()));
        if (QString::fromLatin1(now.digest.toHex()) != parts.value(1))
            flaw("reading", u"reading"_s);
        return {};
    });
}

Result<CheckReport> Checker::run()
{
    m_tables = TRY(claimedTables(m_database));
    TRY(file());
    TRY(schema());
    TRY(chains());
    TRY(latestClaims());
    TRY(rowCounts());
    TRY(folds());
    TRY(latestRevisions());
    TRY(numbers());
    TRY(blanks());
    TRY(counts());
    TRY(readings());
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
