#include "core/store/journal.h"

#include "core/base/digest.h"
#include "core/base/text.h"

#include <QStringBuilder>
#include <QVarLengthArray>
#include <algorithm>

namespace silpia {

const QString kEventColumns = u"origin_id, sequence, application_id, code, officer_id, role, occurred_at, recorded_at, "
                              "workstation, from_state, to_state, version_seen, idempotency_key, claims, previous, "
                              "previous_of_application, hash"_s;

namespace {

constexpr int kHashedEventColumns = 16;

void addTyped(Digest &digest, const QVariant &value)
{
    if (value.isNull())
        return digest.add(QByteArrayView("n"));
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int: return digest.add('i', value.toLongLong());
    case QMetaType::QByteArray: return digest.add('b', QByteArrayView(value.toByteArray()));
    default: return digest.add('t', QByteArrayView(value.toString().toUtf8()));
    }
}

void addTyped(Digest &digest, const Row &row, int column)
{
    switch (row.kind(column)) {
    case Row::Kind::Null: return digest.add(QByteArrayView("n"));
    case Row::Kind::Integer: return digest.add('i', row.integer(column));
    case Row::Kind::Blob: return digest.add('b', row.bytes(column));
    case Row::Kind::Real:
    case Row::Kind::Text: return digest.add('t', row.bytes(column));
    }
}

/// SQLite knows no bool, and STRICT tables take none.
QVariant plain(const QVariant &value)
{
    return value.typeId() == QMetaType::Bool ? QVariant(value.toInt()) : value;
}

} // namespace

QString JournalHead::text() const
{
    return QString::number(count) + u':' + QString::fromLatin1(hash.toHex());
}

// NULL is left out: a column added later is NULL in old rows and must not change their digest.
QByteArray rowDigest(QLatin1StringView table, const Row &row)
{
    QVarLengthArray<std::pair<std::string_view, int>, 64> columns;
    QByteArray salt;
    for (int i = 0; i < row.columns(); ++i) {
        const QLatin1StringView name = row.columnName(i);
        if (name == "salt"_L1)
            salt = row.blob(i);
        else if (row.kind(i) != Row::Kind::Null)
            columns.append({std::string_view(name.data(), static_cast<size_t>(name.size())), i});
    }
    if (salt.size() > kDigestBytes) // put there by hand; no key may be longer than 64 bytes
        return {};
    std::sort(columns.begin(), columns.end());
    Digest digest(salt);
    digest.add(QByteArrayView(table));
    for (const auto &[name, place] : columns) {
        digest.add(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())));
        addTyped(digest, row, place);
    }
    return digest.result();
}

Result<QHash<QString, ClaimedTable>> claimedTables(Database &database)
{
    QMap<QString, QStringList> all;
    TRY(database.each(u"SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY 1, 2"_s, {}, [&](const Row &row) -> Result<void> {
        all[row.text(0)].append(row.text(1));
        return {};
    }));
    QHash<QString, ClaimedTable> tables;
    for (auto table = all.cbegin(); table != all.cend(); ++table) {
        const qsizetype event = table->indexOf("event_id"_L1);
        if (event >= 0)
            tables.insert(table.key(), {table.key().toLatin1(), u"SELECT %1 FROM %2"_s.arg(table->join(u", "_s), table.key()),
                                        static_cast<int>(table->indexOf("id"_L1)), static_cast<int>(event)});
    }
    return tables;
}

QByteArray originDigest(QByteArrayView uuid, QByteArrayView name)
{
    Digest digest;
    digest.add(u"origin"_s);
    digest.add(uuid);
    digest.add(name);
    return digest.result();
}

QByteArray applicationDigest(QByteArrayView uuid, qint64 origin, QByteArrayView receiptNumber, qint64 partner,
                             QByteArrayView submittedAt)
{
    Digest digest;
    digest.add(u"application"_s);
    digest.add(uuid);
    digest.add(origin);
    digest.add(receiptNumber);
    digest.add(partner);
    digest.add(submittedAt);
    return digest.result();
}

QByteArray eventHash(const Row &row)
{
    Digest digest;
    for (int i = 0; i < kHashedEventColumns; ++i)
        addTyped(digest, row, i);
    return digest.result();
}

Result<EventDraft> EventDraft::begin(Database &database)
{
    EventDraft draft(database);
    bool found = false;
    TRY(database.each(u"SELECT id, last_sequence, last_hash, (SELECT coalesce(max(id), 0) FROM event) FROM origin WHERE own = 1"_s,
                      {}, [&](const Row &row) -> Result<void> {
                          draft.m_origin = row.integer(0);
                          draft.m_sequence = row.integer(1) + 1;
                          draft.m_previous = row.blob(2);
                          draft.m_id = {row.integer(3) + 1};
                          found = true;
                          return {};
                      }));
    if (!found)
        return fail(ErrorKind::Damaged, tr("Basis data ini tidak punya jurnal. Pulihkan dari cadangan."));
    return draft;
}

void EventDraft::claim(QLatin1StringView table, qint64 id, const QByteArray &digest)
{
    if (!m_claims.isEmpty())
        m_claims += ',';
    // Names of tables and Base64 hold nothing that JSON would have to escape.
    m_claims += "[\"" % QByteArrayView(table) % "\"," % QByteArray::number(id) % ",\"" % digest.toBase64() % "\"]";
}

namespace {

Result<QByteArray> digestOfStored(Database &database, QLatin1StringView table, qint64 id)
{
    QByteArray digest;
    TRY(database.each(u"SELECT * FROM "_s + table + u" WHERE id = ?"_s, {id}, [&](const Row &row) -> Result<void> {
        digest = rowDigest(table, row);
        return {};
    }));
    return digest;
}

} // namespace

Result<qint64> EventDraft::insert(QLatin1StringView table, const Columns &columns, bool salted)
{
    constexpr qsizetype kLongestText = 600;
    QString names = u"event_id"_s;
    names.reserve(kLongestText);
    QString marks = u"?"_s;
    marks.reserve(kLongestText);
    QVariantList values = {m_id.value};
    values.reserve(columns.size() + 2);
    const auto add = [&](QLatin1StringView name, const QVariant &value) {
        names.append(", "_L1).append(name);
        marks.append(", ?"_L1);
        values.append(plain(value));
    };
    for (const auto &[name, value] : columns)
        add(name, value);
    if (salted)
        add("salt"_L1, randomBytes(kDigestBytes));
    // RETURNING gives the row as it is stored, defaults and all, without asking again.
    qint64 id = 0;
    const QString sql = u"INSERT INTO "_s + table + u" ("_s + names + u") VALUES ("_s + marks + u") RETURNING *"_s;
    TRY(m_database->each(sql, values, [&](const Row &row) -> Result<void> {
        id = row.integer(0);
        claim(table, id, rowDigest(table, row));
        return {};
    }));
    return id;
}

Result<void> EventDraft::update(QLatin1StringView table, qint64 id, const Columns &columns)
{
    QStringList sets = {u"event_id = ?"_s};
    QVariantList values = {m_id.value};
    for (const auto &[name, value] : columns) {
        sets.append(name + u" = ?"_s);
        values.append(plain(value));
    }
    values.append(id);
    const qint64 changed = TRY(m_database->execute(u"UPDATE %1 SET %2 WHERE id = ?"_s.arg(table, sets.join(u", "_s)), values));
    if (changed != 1)
        return fail(ErrorKind::NotFound, tr("Catatan ini sudah tidak ada. Muat ulang layar."), table);
    claim(table, id, TRY(digestOfStored(*m_database, table, id)));
    return {};
}

Result<void> EventDraft::claimOrigin()
{
    return m_database->each(u"SELECT uuid, name FROM origin WHERE id = ?"_s, {m_origin}, [&](const Row &row) -> Result<void> {
        claim("origin"_L1, m_origin, originDigest(row.bytes(0), row.bytes(1)));
        return {};
    });
}

Result<EventId> EventDraft::append(const EventRecord &record)
{
    Database &db = *m_database;
    if (m_sequence == 1)
        TRY(claimOrigin());
    QByteArray previousOfApplication("");
    if (!record.application.isNull()) {
        const auto last = TRY(db.one(u"SELECT hash FROM event WHERE application_id = ? ORDER BY id DESC LIMIT 1"_s,
                                     {record.application.value}, [](const Row &row) { return row.blob(0); }));
        previousOfApplication = last.value_or(QByteArray(""));
    }
    const auto orNull = [](qint64 id) { return id == 0 ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(id); };
    const QVariantList values = {m_origin, m_sequence, orNull(record.application.value), record.code,
                                 orNull(record.officer.value), record.role, toIso(record.occurredAt),
                                 toIso(record.recordedAt), record.workstation.isNull() ? u""_s : record.workstation,
                                 QString(code(record.from)), QString(code(record.to)), record.versionSeen,
                                 record.idempotencyKey.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(record.idempotencyKey),
                                 QString(u'[' + QLatin1StringView(m_claims) + u']'),
                                 m_previous.isNull() ? QByteArray("") : m_previous, previousOfApplication};
    Digest digest;
    for (const QVariant &value : values)
        addTyped(digest, value);
    const QByteArray hash = digest.result();
    QVariantList stored = {m_id.value};
    stored.append(values);
    stored.append(hash);
    TRY(db.execute(u"INSERT INTO event (id, "_s + kEventColumns + u") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s, stored));
    TRY(db.execute(u"UPDATE origin SET last_sequence = ?, last_hash = ? WHERE id = ?"_s, {m_sequence, hash, m_origin}));
    return m_id;
}

Result<QDateTime> lastRecordedAt(Database &database)
{
    const auto last = TRY(database.one(u"SELECT max(recorded_at) FROM (SELECT recorded_at FROM event ORDER BY id DESC LIMIT 20)"_s, {}, [](const Row &row) { return row.moment(0); }));
    return last.value_or(QDateTime());
}

Result<JournalHead> journalHead(Database &database)
{
    const auto head = TRY(database.one(u"SELECT last_sequence, last_hash FROM origin WHERE own = 1"_s, {},
                                       [](const Row &row) { return JournalHead{row.integer(0), row.blob(1)}; }));
    return head.value_or(JournalHead{});
}

Result<std::optional<ApplicationId>> applicationOfKey(Database &database, const QString &key)
{
    return database.one(u"SELECT application_id FROM event WHERE idempotency_key = ?"_s, {key},
                        [](const Row &row) { return ApplicationId{row.integer(0)}; });
}

Result<QDateTime> lastOccurredAt(Database &database, ApplicationId application)
{
    const auto last = TRY(database.one(u"SELECT occurred_at FROM event WHERE application_id = ? ORDER BY id DESC LIMIT 1"_s, {application.value},
                                       [](const Row &row) { return row.moment(0); }));
    return last.value_or(QDateTime());
}

Result<std::optional<LastEvent>> lastEventOf(Database &database, ApplicationId application, const QString &code)
{
    return database.one(
        u"SELECT officer_id, occurred_at, id FROM event WHERE application_id = ? AND code = ? ORDER BY id DESC LIMIT 1"_s,
        {application.value, code}, [](const Row &row) { return LastEvent{{row.integer(0)}, row.moment(1), {row.integer(2)}}; });
}

} // namespace silpia
