#include "core/store/card_store.h"

#include "core/base/moment.h"
#include "core/base/text.h"

namespace silpia {

namespace {

const QString kSelect = u"SELECT a.id, a.receipt_number, c.name, c.nik, c.birth_date, d.name, k.serial, k.kind, k.printed_on, k.valid_until, v.fate "
                        "FROM card k JOIN application a ON a.id = k.application_id JOIN child c ON c.id = a.child_id JOIN partner d ON d.id = a.destination_id "
                        "LEFT JOIN card_void v ON v.card_id = k.id "_s;
const QString kNewer = u"EXISTS (SELECT 1 FROM child n JOIN application w ON w.child_id = n.id JOIN card y ON y.application_id = w.id "
                       "LEFT JOIN card_void z ON z.card_id = y.id WHERE n.nik = c.nik AND y.id > k.id AND z.id IS NULL)"_s;

CardKind kindOf(const QString &text)
{
    return text == "withPhoto"_L1 ? CardKind::WithPhoto : CardKind::WithoutPhoto;
}

ListedCard cardOf(const Row &row)
{
    return {{row.integer(0)}, row.text(1), row.text(2), row.text(3), row.day(4), row.text(5), row.text(6), kindOf(row.text(7)), row.day(8), row.day(9), row.text(10)};
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

Result<QList<ListedCard>> cardsPrintedBetween(Database &database, QDate from, QDate to)
{
    return database.all(kSelect + u"WHERE k.printed_on BETWEEN ? AND ? ORDER BY k.printed_on, k.id"_s, {iso(from), iso(to)}, cardOf);
}

Result<int> countOfCardsPrintedBetween(Database &database, QDate from, QDate to)
{
    return static_cast<int>(TRY(database.number(u"SELECT count(*) FROM card WHERE printed_on BETWEEN ? AND ?"_s, {iso(from), iso(to)})));
}

Result<QList<ListedCard>> cardsEnding(Database &database, CardKind kind, QDate from, QDate to, int most)
{
    return database.all(kSelect + u"WHERE k.kind = ? AND k.valid_until BETWEEN ? AND ? AND v.id IS NULL AND NOT "_s + kNewer + u" ORDER BY k.valid_until, k.id LIMIT ?"_s,
                        {kind == CardKind::WithPhoto ? u"withPhoto"_s : u"withoutPhoto"_s, iso(from), iso(to), most}, cardOf);
}

Result<QList<ListedCard>> cardsReplaced(Database &database, int most)
{
    return database.all(kSelect + u"WHERE v.id IS NULL AND "_s + kNewer + u" ORDER BY k.id DESC LIMIT ?"_s, {most}, cardOf);
}

Result<QList<ListedCard>> cardsExpired(Database &database, QDate today, int most)
{
    return database.all(kSelect + u"WHERE k.valid_until < ? AND v.id IS NULL AND NOT "_s + kNewer + u" ORDER BY k.valid_until DESC, k.id DESC LIMIT ?"_s, {iso(today), most}, cardOf);
}

Result<QList<ListedCard>> cardsVoided(Database &database, int most)
{
    return database.all(kSelect + u"WHERE v.id IS NOT NULL ORDER BY v.id DESC LIMIT ?"_s, {most}, cardOf);
}

Result<QList<Application>> handedOverWithoutOldCard(Database &database, const QStringList &reasons, int most)
{
    QVariantList values(reasons.begin(), reasons.end());
    const QString marks = QStringList(reasons.size(), u"?"_s).join(u", "_s);
    return database.all(applicationSelect() + u"WHERE a.state = 'HandedOver' AND c.reason IN (%1) AND NOT EXISTS (SELECT 1 FROM old_card o WHERE o.application_id = a.id) "
                        "ORDER BY a.clock_started_at DESC, a.id DESC LIMIT ?"_s.arg(marks), values << most, applicationOf);
}

Result<bool> isOlderCardOf(Database &database, const QString &serial, const Application &application)
{
    return TRY(database.number(u"SELECT count(*) FROM card k JOIN application a ON a.id = k.application_id JOIN child c ON c.id = a.child_id "
                               "WHERE k.serial = ? AND c.nik = ? AND a.id < ?"_s,
                               {serial, application.form.value(Field::Nik), application.id.value})) != 0;
}

Result<QList<PrintEnd>> printEndsBetween(Database &database, const QString &place, const QDateTime &from, const QDateTime &until)
{
    // Outcomes follow the journal's clock but for days on which the computer's was wrong: only what is long past is not looked at.
    const QString sql = u"SELECT t.queue, t.serial, t.kind, o.outcome, o.reason, f.name, t.made_on FROM print_outcome o JOIN print_attempt t ON t.id = o.attempt_id "
                        "JOIN event e ON e.id = o.event_id JOIN officer f ON f.id = e.officer_id WHERE e.recorded_at >= ? AND e.recorded_at < ? AND EXISTS (SELECT 1 FROM blank_movement m JOIN blank_bundle b ON b.id = m.bundle_id WHERE m.serial = t.serial AND m.attempt_id = t.id AND b.place = ?) AND "
                        "o.id > coalesce((SELECT x.id FROM print_outcome x JOIN event y ON y.id = x.event_id WHERE y.recorded_at < ? ORDER BY x.id DESC LIMIT 1), 0) ORDER BY o.id"_s;
    return database.all(sql, {toIso(from), toIso(until), place, toIso(longBefore(from))}, [](const Row &row) {
        return PrintEnd{row.text(0), row.text(1), kindOf(row.text(2)), row.text(3), row.text(4), row.text(5), row.day(6)};
    });
}

} // namespace silpia
