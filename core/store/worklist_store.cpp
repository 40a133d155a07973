#include "core/store/worklist_store.h"

#include "core/base/digest.h"
#include "core/base/text.h"

#include <QRegularExpression>

namespace silpia {

namespace {

QLatin1StringView code(ReadingKind kind)
{
    switch (kind) {
    case ReadingKind::Record: return "record"_L1;
    case ReadingKind::List: return "list"_L1;
    case ReadingKind::Search: return "search"_L1;
    case ReadingKind::Paper: return "paper"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<QueuePage> queuePage(Database &database, State state, Scope scope, int size, const std::optional<PageKey> &after)
{
    QString sql = applicationSelect() + u"WHERE a.state = ?"_s;
    QVariantList arguments = {QString(code(state))};
    if (!scope.partner.isNull()) {
        sql += u" AND (a.partner_id = ? OR a.destination_id = ?)"_s;
        arguments.append(scope.partner.value);
        arguments.append(scope.partner.value);
    }
    if (after) {
        sql += u" AND (a.clock_started_at, a.id) > (?, ?)"_s;
        arguments.append(after->clockStartedAt);
        arguments.append(after->id);
    }
    sql += u" ORDER BY a.clock_started_at, a.id LIMIT ?"_s;
    arguments.append(size + 1);
    QueuePage page;
    page.rows = TRY(database.all(sql, arguments, applicationOf));
    if (page.rows.size() > size) {
        page.rows.removeLast();
        page.next = PageKey{toIso(page.rows.last().clockStartedAt), page.rows.last().id.value};
    }
    return page;
}

Result<QList<StateCount>> stateCounts(Database &database, Scope scope)
{
    const auto read = [](const Row &row) {
        return StateCount{stateOfCode(row.text(0)).value_or(State::None), {row.integer(1)}, static_cast<int>(row.integer(2))};
    };
    if (scope.partner.isNull())
        return database.all(u"SELECT state, partner_id, n FROM queue_count WHERE n > 0"_s, {}, read);
    // One institution's own files and the cards sent to it; few enough to be counted.
    return database.all(u"SELECT state, partner_id, count(*) FROM application WHERE partner_id = ? OR destination_id = ? GROUP BY state, partner_id"_s,
                        {scope.partner.value, scope.partner.value}, read);
}

Result<int> waitingIn(Database &database, State state, Scope scope)
{
    const QString codeText = code(state);
    const qint64 partner = scope.partner.value;
    const qint64 waiting = scope.partner.isNull()
                               ? TRY(database.number(u"SELECT coalesce(sum(n), 0) FROM queue_count WHERE state = ?"_s, {codeText}))
                               : TRY(database.number(u"SELECT count(*) FROM application WHERE state = ? AND (partner_id = ? OR destination_id = ?)"_s,
                                                     {codeText, partner, partner}));
    return static_cast<int>(waiting);
}

Result<int> startedBefore(Database &database, State state, Scope scope, const QDateTime &boundary, int most)
{
    QString sql = u"SELECT count(*) FROM (SELECT 1 FROM application WHERE state = ? AND clock_started_at < ? AND held_cause IS NULL"_s;
    QVariantList arguments = {QString(code(state)), toIso(boundary)};
    if (!scope.partner.isNull()) {
        sql += u" AND (partner_id = ? OR destination_id = ?)"_s;
        arguments.append(scope.partner.value);
        arguments.append(scope.partner.value);
    }
    arguments.append(most);
    return static_cast<int>(TRY(database.number(sql + u" LIMIT ?)"_s, arguments)));
}

Result<QList<Application>> findByNumber(Database &database, const QString &number, Scope scope)
{
    const QString text = number.trimmed();
    const QString inScope = u" AND (? = 0 OR a.partner_id = ? OR a.destination_id = ?) ORDER BY a.id LIMIT 200"_s;
    const QVariantList scoped = {scope.partner.value, scope.partner.value, scope.partner.value};
    static const QRegularExpression sixteen(u"^[0-9]{16}$"_s);
    if (const QString nik = ungrouped(text); sixteen.match(nik).hasMatch()) {
        const QList<Application> found = TRY(database.all(applicationSelect() + u"WHERE a.id IN (SELECT b.id FROM child n JOIN application b ON b.id = n.application_id "
                                                          "AND b.child_id = n.id WHERE n.nik = ?)"_s + inScope,
                                                          QVariantList{nik} + scoped, applicationOf));
        if (!found.isEmpty())
            return found;
    }
    // Each number has an index of its own; one OR over all of them would read the whole table.
    const QString where = u"WHERE a.id IN (SELECT id FROM application WHERE receipt_number IN (?, ?) "
                          "UNION SELECT application_id FROM paper WHERE number IN (?, ?) "
                          "UNION SELECT i.application_id FROM paper p JOIN paper_item i ON i.paper_id = p.id WHERE p.number IN (?, ?) "
                          "UNION SELECT application_id FROM card WHERE serial IN (?, ?))"_s;
    const QString upper = text.toUpper();
    return database.all(applicationSelect() + where + inScope, QVariantList{text, upper, text, upper, text, upper, text, upper} + scoped, applicationOf);
}

Result<QList<HistoryRow>> historyOf(Database &database, ApplicationId id)
{
    return database.all(u"SELECT e.id, e.code, e.officer_id, o.name, e.role, e.occurred_at, e.from_state, e.to_state FROM event e "
                        "LEFT JOIN officer o ON o.id = e.officer_id WHERE e.application_id = ? ORDER BY e.id"_s,
                        {id.value}, [](const Row &row) {
                            return HistoryRow{{row.integer(0)}, row.text(1), {row.integer(2)}, row.text(3), row.text(4), row.moment(5),
                                              stateOfCode(row.text(6)).value_or(State::None), stateOfCode(row.text(7)).value_or(State::None)};
                        });
}

Result<void> insertReading(Database &database, OfficerId officer, const QDateTime &at, ReadingKind kind, ApplicationId application, int count)
{
    const QVariant applicationId = application.isNull() ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(application.value);
    TRY(database.execute(u"INSERT INTO reading (officer_id, at, kind, application_id, count) VALUES (?, ?, ?, ?, ?)"_s,
                         {officer.value, toIso(at), QString(code(kind)), applicationId, count}));
    return {};
}

Result<ReadingDigest> readingDigest(Database &database, qint64 after, qint64 until)
{
    ReadingDigest result;
    result.last = after;
    Digest digest;
    TRY(database.each(u"SELECT id, officer_id, at, kind, application_id, count FROM reading WHERE id > ? AND id <= ? ORDER BY id"_s, {after, until},
                      [&](const Row &row) -> Result<void> {
                          for (int i = 0; i < row.columns(); ++i)
                              digest.add(row.text(i));
                          result.last = row.integer(0);
                          ++result.count;
                          return {};
                      }));
    result.digest = digest.result();
    return result;
}

Result<qint64> lastReadingBefore(Database &database, const QDateTime &moment)
{
    return database.number(u"SELECT coalesce(max(id), 0) FROM reading WHERE at < ?"_s, {toIso(moment)});
}

} // namespace silpia
