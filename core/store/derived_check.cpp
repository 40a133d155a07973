#include "core/store/derived_check.h"

#include "core/base/text.h"
#include "core/domain/name_key.h"
#include "core/store/worklist_store.h"

#include <QSet>

namespace silpia {

namespace {

class DerivedCheck
{
public:
    DerivedCheck(Database &database, Database &scratch, const FlawSink &flaw) : m_database(database), m_scratch(scratch), m_flaw(flaw) {}
    Result<void> latestRevisions();
    Result<void> nameIndex();
    Result<void> nameWords();
    Result<void> numbers();
    Result<void> blanks();
    Result<void> stock();
    Result<void> readings();

private:
    Result<bool> copyToScratch(const QString &table);
    Database &m_database;
    Database &m_scratch;
    const FlawSink &m_flaw;
};

/// The index is compared with the names by SQLite itself; that takes a connection that may write, so a copy in memory.
Result<void> DerivedCheck::nameIndex()
{
    if (TRY(m_database.number(u"SELECT count(*) FROM child_search_content"_s)) != TRY(m_database.number(u"SELECT count(*) FROM application"_s)))
        m_flaw("search", u"child_search"_s);
    bool whole = true;
    TRY(m_scratch.inTransaction([&]() -> Result<void> {
        for (const QString &part : {u"data"_s, u"idx"_s, u"content"_s, u"docsize"_s, u"config"_s})
            whole = TRY(copyToScratch(u"child_search_"_s + part)) && whole;
        return {};
    }));
    // What the copy does not take, or SQLite finds wrong in it, is a flaw of the index; what cannot be read is an error.
    if (!whole || !m_scratch.execute(u"INSERT INTO child_search (child_search) VALUES ('integrity-check')"_s))
        m_flaw("search", u"child_search"_s);
    return {};
}

/// Whether the copy took every row.
Result<bool> DerivedCheck::copyToScratch(const QString &table)
{
    TRY(m_scratch.execute(u"DELETE FROM "_s + table));
    const int columns = static_cast<int>(TRY(m_scratch.number(u"SELECT count(*) FROM pragma_table_info(?)"_s, {table})));
    const QString insert = u"INSERT INTO %1 VALUES (%2)"_s.arg(table, QStringList(columns, u"?"_s).join(u", "_s));
    bool whole = true;
    TRY(m_database.each(u"SELECT * FROM "_s + table, {}, [&](const Row &row) -> Result<void> {
        QVariantList values;
        for (int i = 0; i < columns; ++i)
            values.append(row.value(i));
        whole = m_scratch.execute(insert, values) && whole;
        return {};
    }));
    return whole;
}

/// Each word of each name that was ever entered is there, and no other.
Result<void> DerivedCheck::nameWords()
{
    QSet<QString> words;
    TRY(m_database.each(u"SELECT DISTINCT name_words FROM child"_s, {}, [&](const Row &row) -> Result<void> {
        for (const QString &word : row.text(0).split(u' ', Qt::SkipEmptyParts))
            words.insert(word);
        return {};
    }));
    QSet<QString> kept;
    TRY(m_database.each(u"SELECT word FROM name_word"_s, {}, [&](const Row &row) -> Result<void> {
        kept.insert(row.text(0));
        return {};
    }));
    if (kept != words)
        m_flaw("search", u"name_word"_s);
    return {};
}

Result<void> DerivedCheck::latestRevisions()
{
    return m_database.each(u"SELECT a.id FROM application a WHERE a.child_id IS NOT (SELECT max(id) FROM child WHERE application_id = a.id) "
                           "OR a.photo_id IS NOT (SELECT max(id) FROM photo WHERE application_id = a.id) "
                           "OR a.destination_id <> coalesce((SELECT partner_id FROM redirect WHERE application_id = a.id ORDER BY id DESC LIMIT 1), a.partner_id) "
                           "OR NOT EXISTS (SELECT 1 FROM child_search s, child c WHERE s.rowid = a.id AND c.id = a.child_id AND s.name = c.name_key)"_s,
                           {}, [&](const Row &row) -> Result<void> {
                               m_flaw("fold", u"application %1: bukan isian terakhir"_s.arg(row.integer(0)));
                               return {};
                           });
}

Result<void> DerivedCheck::numbers()
{
    TRY(m_database.each(u"SELECT kind, scope, year, count(*), max(serial) FROM paper GROUP BY kind, scope, year HAVING count(*) <> max(serial)"_s, {},
                        [&](const Row &row) -> Result<void> {
                            m_flaw("number", u"%1 %2 %3: nomor terlewat"_s.arg(row.text(0), row.text(1), row.text(2)));
                            return {};
                        }));
    TRY(m_database.each(u"SELECT c.kind, c.scope, c.year FROM number_counter c WHERE c.last <> (SELECT coalesce(max(serial), 0) FROM paper p "
                        "WHERE p.kind = c.kind AND p.scope = c.scope AND p.year = c.year)"_s,
                        {}, [&](const Row &row) -> Result<void> {
                            m_flaw("number", u"%1 %2 %3: penghitung"_s.arg(row.text(0), row.text(1), row.text(2)));
                            return {};
                        }));
    return m_database.each(u"SELECT p.id FROM paper p WHERE NOT EXISTS (SELECT 1 FROM number_counter c WHERE c.kind = p.kind AND c.scope = p.scope AND c.year = p.year) "
                           "UNION SELECT a.id FROM application a WHERE NOT EXISTS (SELECT 1 FROM paper p WHERE p.application_id = a.id AND p.kind = 'receipt' AND p.number = a.receipt_number)"_s,
                           {}, [&](const Row &row) -> Result<void> {
                               m_flaw("number", u"paper %1"_s.arg(row.integer(0)));
                               return {};
                           });
}

/// Each bundle balances: what came in is good, spoiled, lost, taken, gone elsewhere, or left. A part lies in its source, where
/// nothing else used it. What was destroyed was spoiled.
Result<void> DerivedCheck::stock()
{
    const auto flawAt = [&](const QString &words) {
        return [this, words](const Row &row) -> Result<void> {
            m_flaw("blank", words + row.text(0));
            return {};
        };
    };
    TRY(m_database.each(u"WITH fate AS (SELECT bundle_id, kind, row_number() OVER (PARTITION BY bundle_id, position ORDER BY id DESC) AS age FROM blank_movement), "
                        "f AS (SELECT bundle_id, sum(kind = 'taken') AS taken, sum(kind = 'good') AS good, sum(kind = 'spoiled') AS spoiled, sum(kind = 'lost') AS lost "
                        "FROM fate WHERE age = 1 GROUP BY bundle_id), "
                        "p AS (SELECT source_id, sum(CASE WHEN way = 'allocated' THEN count ELSE 0 END) AS allocated, sum(CASE WHEN way = 'returned' THEN count ELSE 0 END) AS returned "
                        "FROM blank_bundle GROUP BY source_id), "
                        "wanted AS (SELECT b.id, b.count, coalesce(taken, 0) AS taken, coalesce(good, 0) AS good, coalesce(spoiled, 0) AS spoiled, coalesce(lost, 0) AS lost, "
                        "coalesce(allocated, 0) AS allocated, coalesce(returned, 0) AS returned FROM blank_bundle b LEFT JOIN f ON f.bundle_id = b.id LEFT JOIN p ON p.source_id = b.id) "
                        "SELECT CAST(w.id AS TEXT) FROM wanted w LEFT JOIN blank_tally y ON y.bundle_id = w.id WHERE (y.free, y.taken, y.good, y.spoiled, y.lost, y.allocated, y.returned) IS NOT "
                        "(w.count - w.taken - w.good - w.spoiled - w.lost - w.allocated - w.returned, w.taken, w.good, w.spoiled, w.lost, w.allocated, w.returned) "
                        "UNION ALL SELECT CAST(bundle_id AS TEXT) FROM blank_tally WHERE bundle_id NOT IN (SELECT id FROM blank_bundle)"_s,
                        {}, flawAt(u"blank_tally "_s)));
    TRY(m_database.each(u"SELECT CAST(p.id AS TEXT) FROM blank_bundle p JOIN blank_bundle b ON b.id = p.source_id WHERE p.first < b.first OR p.first + p.count > b.first + b.count "
                        "OR p.prefix <> b.prefix OR p.digits <> b.digits OR p.id < b.id OR p.way = 'received' "
                        "OR EXISTS (SELECT 1 FROM blank_bundle q WHERE q.source_id = p.source_id AND q.id <> p.id AND q.first < p.first + p.count AND p.first < q.first + q.count) "
                        "OR EXISTS (SELECT 1 FROM blank_movement m WHERE m.bundle_id = b.id AND m.position >= p.first AND m.position < p.first + p.count AND m.kind <> 'freed' "
                        "AND m.id = (SELECT max(id) FROM blank_movement y WHERE y.bundle_id = b.id AND y.position = m.position))"_s,
                        {}, flawAt(u"blank_bundle "_s)));
    return m_database.each(u"SELECT i.serial FROM destruction_item i WHERE i.serial <> '' AND "
                           "'spoiled' IS NOT (SELECT m.kind FROM blank_movement m WHERE m.serial = i.serial ORDER BY m.id DESC LIMIT 1)"_s,
                           {}, flawAt({}));
}

Result<void> DerivedCheck::blanks()
{
    // Each good attempt is one card on one blank; a blank is good, spoiled or lost once.
    TRY(m_database.each(u"SELECT t.serial FROM print_attempt t JOIN print_outcome o ON o.attempt_id = t.id WHERE o.outcome = 'good' "
                        "AND NOT EXISTS (SELECT 1 FROM card k WHERE k.attempt_id = t.id AND k.serial = t.serial)"_s,
                        {}, [&](const Row &row) -> Result<void> {
                            m_flaw("blank", row.text(0));
                            return {};
                        }));
    TRY(m_database.each(u"SELECT m.serial FROM blank_movement m WHERE m.id = (SELECT max(id) FROM blank_movement y WHERE y.serial = m.serial) AND ("
                        "(m.kind = 'good' AND NOT EXISTS (SELECT 1 FROM card k LEFT JOIN card_void v ON v.card_id = k.id WHERE k.serial = m.serial AND v.id IS NULL)) "
                        "OR (m.kind = 'taken' AND NOT EXISTS (SELECT 1 FROM print_attempt t LEFT JOIN print_outcome o ON o.attempt_id = t.id WHERE t.serial = m.serial AND o.id IS NULL)))"_s,
                        {}, [&](const Row &row) -> Result<void> {
                            m_flaw("blank", row.text(0));
                            return {};
                        }));
    TRY(stock());
    TRY(m_database.each(u"SELECT t.id FROM print_attempt t LEFT JOIN print_outcome o ON o.attempt_id = t.id LEFT JOIN print_open p ON p.attempt_id = t.id "
                        "WHERE (o.id IS NULL) <> (p.attempt_id IS NOT NULL) UNION ALL SELECT attempt_id FROM print_open WHERE attempt_id NOT IN (SELECT id FROM print_attempt)"_s,
                        {}, [&](const Row &row) -> Result<void> {
                            m_flaw("blank", u"print_open %1"_s.arg(row.integer(0)));
                            return {};
                        }));
    return m_database.each(u"SELECT m.serial FROM blank_movement m JOIN blank_bundle b ON b.id = m.bundle_id "
                           "WHERE m.position < b.first OR m.position >= b.first + b.count"_s,
                           {}, [&](const Row &row) -> Result<void> {
                               m_flaw("blank", row.text(0));
                               return {};
                           });
}

/// Days of reading that are over carry a digest in a setting, which an event claims: last id and digest. Of the day that
/// runs, no row may be missing in between, and whoever opened a file to work on it stands there.
Result<void> DerivedCheck::readings()
{
    const auto closed = TRY(m_database.one(u"SELECT value FROM setting WHERE key = 'reading.closed'"_s, {}, [](const Row &row) { return row.text(0); }));
    const QString last = closed.value_or(QString()).section(u':', 0, 0);
    const ReadingDigest now = TRY(readingDigest(m_database, 0, last.toLongLong()));
    const bool gap = TRY(m_database.number(u"SELECT count(*) FROM reading WHERE id < 1 OR id > (SELECT count(*) FROM reading)"_s)) != 0;
    if (gap || (closed && *closed != last + u':' + QString::fromLatin1(now.digest.toHex())))
        m_flaw("reading", u"reading"_s);
    return m_database.each(u"SELECT e.id FROM event e WHERE e.code = 'open' AND e.id > (SELECT coalesce(max(event_id), 0) FROM setting WHERE key = 'reading.closed') "
                           "AND NOT EXISTS (SELECT 1 FROM reading r WHERE r.application_id = e.application_id AND r.officer_id = e.officer_id "
                           "AND r.at = e.occurred_at AND r.kind = 'record' AND r.count = 1)"_s,
                           {}, [&](const Row &row) -> Result<void> {
                               m_flaw("reading", u"event %1: tidak ada di reading"_s.arg(row.integer(0)));
                               return {};
                           });
}

} // namespace

Result<void> checkDerived(Database &database, Database &scratch, const FlawSink &flaw)
{
    DerivedCheck check(database, scratch, flaw);
    TRY(check.latestRevisions());
    TRY(check.nameIndex());
    TRY(check.nameWords());
    TRY(check.numbers());
    TRY(check.blanks());
    return check.readings();
}

} // namespace silpia
