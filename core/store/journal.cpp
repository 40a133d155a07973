#include "core/store/journal.h"

#include "core/base/digest.h"
#include "core/base/text.h"

#include <QJsonDocument>
#include <QMetaType>
#include <algorithm>
#include <array>

namespace silpia {

const QString kEventColumns = u"origin_id, sequence, application_id, code, officer_id, role, occurred_at, recorded_at, "
                              "workstation, from_state, to_state, version_seen, idempotency_key, claims, previous, "
                              "previous_of_application, hash"_s;

namespace {

constexpr int kHashedEventColumns = 16;

/// The columns of an event that hold text.
bool isEventText(int column)
{
    constexpr std::array texts = {3, 5, 6, 7, 8, 9, 10, 12, 13};
    return std::find(texts.begin(), texts.end(), column) != texts.end();
}

QString eventBytes()
{
    QStringList columns = kEventColumns.split(u", "_s);
    for (int i = 0; i < kHashedEventColumns; ++i) {
        if (isEventText(i))
            columns[i] = u"CAST(%1 AS BLOB)"_s.arg(columns.at(i));
    }
    return columns.join(u", "_s);
}

QByteArray typed(const QVariant &value, bool text = false)
{
    if (text)
        return 't' + value.toByteArray();
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
    case QMetaType::Bool: return 'i' + QByteArray::number(value.toLongLong());
    case QMetaType::QByteArray: return 'b' + value.toByteArray();
    default: return 't' + value.toString().toUtf8();
    }
}

/// SQLite knows no bool, and STRICT tables take none.
QVariant plain(const QVariant &value)
{
    return value.typeId() == QMetaType::Bool ? QVariant(value.toInt()) : value;
}

} // namespace

const QString kEventBytes = eventBytes();

QString JournalHead::text() const
{
    return QString::number(count) + u':' + QString::fromLatin1(hash.toHex());
}

namespace {

/// `columns` are name and typed value.
QByteArray digestOfColumns(const QString &table, const QList<std::pair<QString, QByteArray>> &columns, const QByteArray &salt)
{
    if (salt.size() > kDigestBytes) // put there by hand; no key may be longer than 64 bytes
        return {};
    Digest digest(salt);
    digest.add(table);
    for (const auto &[name, value] : columns) {
        digest.add(name);
        digest.add(value);
    }
    return digest.result();
}

} // namespace

// In both, NULL is left out: a column added later is NULL in old rows and must not change their digest.
QByteArray rowDigest(const QString &table, const Row &row)
{
    QList<std::pair<QString, QByteArray>> columns;
    QByteArray salt;
    for (int i = 0; i < row.columns(); ++i) {
        const QVariant value = row.value(i);
        const QString name = row.columnName(i);
        if (name == "salt"_L1)
            salt = value.toByteArray();
        else if (!value.isNull())
            columns.append({name, typed(value)});
    }
    std::sort(columns.begin(), columns.end());
    return digestOfColumns(table, columns, salt);
}

QByteArray rowDigest(const ClaimedTable &table, const Row &row)
{
    QList<std::pair<QString, QByteArray>> columns;
    int place = 0;
    for (const ClaimedTable::Column &column : table.columns) {
        const QVariant value = row.value(place++);
        if (!value.isNull())
            columns.append({column.name, typed(value, column.text)});
    }
    return digestOfColumns(table.name, columns, row.blob(place));
}

Result<QHash<QString, ClaimedTable>> claimedTables(Database &database)
{
    struct Made
    {
        ClaimedTable table;
        QStringList selected;
        bool claimed = false;
        bool salted = false;
    };
    QMap<QString, Made> all;
    TRY(database.each(u"SELECT m.name, c.name, c.type FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY 1, 2"_s, {}, [&](const Row &row) -> Result<void> {
        Made &made = all[row.text(0)];
        const QString column = row.text(1);
        made.claimed = made.claimed || column == "event_id"_L1;
        if (column == "salt"_L1) {
            made.salted = true;
            return {};
        }
        const bool text = row.text(2) == "TEXT"_L1;
        made.table.columns.append({column, text});
        made.selected.append(text ? u"CAST(%1 AS BLOB)"_s.arg(column) : column);
        return {};
    }));
    QHash<QString, ClaimedTable> tables;
    for (auto made = all.begin(); made != all.end(); ++made) {
        if (!made->claimed)
            continue;
        made->table.name = made.key();
        made->table.select = u"SELECT %1, %2, id, event_id FROM %3"_s.arg(made->selected.join(u", "_s), made->salted ? u"salt"_s : u"x''"_s, made.key());
        tables.insert(made.key(), made->table);
    }
    return tables;
}

QByteArray originDigest(const QString &uuid, const QString &name)
{
    Digest digest;
    digest.add(u"origin"_s);
    digest.add(uuid);
    digest.add(name);
    return digest.result();
}

QByteArray applicationDigest(const QString &uuid, qint64 origin, const QString &receiptNumber, qint64 partner,
                             const QString &submittedAt)
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
        digest.add(row.value(i).isNull() ? QByteArray("n") : typed(row.value(i), isEventText(i)));
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
    m_claims.append(QJsonArray{QString(table), id, QString::fromLatin1(digest.toBase64())});
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
    Columns full = columns;
    full.append({"event_id"_L1, m_id.value});
    if (salted)
        full.append({"salt"_L1, randomBytes(kDigestBytes)});
    QStringList names;
    QStringList marks;
    QVariantList values;
    for (const auto &[name, value] : full) {
        names.append(name);
        marks.append(u"?"_s);
        values.append(plain(value));
    }
    // RETURNING gives the row as it is stored, defaults and all, without asking again.
    qint64 id = 0;
    const QString sql = u"INSERT INTO %1 (%2) VALUES (%3) RETURNING *"_s.arg(table, names.join(u", "_s), marks.join(u", "_s));
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
        claim("origin"_L1, m_origin, originDigest(row.text(0), row.text(1)));
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
                                 QString::fromUtf8(QJsonDocument(m_claims).toJson(QJsonDocument::Compact)),
                                 m_previous.isNull() ? QByteArray("") : m_previous, previousOfApplication};
    Digest digest;
    for (const QVariant &value : values)
        digest.add(value.isNull() ? QByteArray("n") : typed(value));
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
