#include "core/store/stock_count_store.h"

#include "core/base/text.h"

namespace silpia {

namespace {

QString text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

QVariant orNull(qint64 id)
{
    return id == 0 ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(id);
}

} // namespace

Result<void> insertCount(EventDraft &draft, const QString &place, const QString &witnesses, const QString &note, PaperId paper,
                         const QList<CountLine> &lines)
{
    const qint64 count = TRY(draft.insert("stock_count"_L1, {{"place"_L1, place}, {"witnesses"_L1, text(witnesses)}, {"note"_L1, text(note)}, {"paper_id"_L1, paper.value}}));
    for (const CountLine &line : lines)
        TRY(draft.insert("stock_count_item"_L1, {{"stock_count_id"_L1, count}, {"bundle_id"_L1, line.bundle.id}, {"expected"_L1, line.expected}, {"counted"_L1, line.counted}}));
    return {};
}

Result<std::optional<LastCount>> lastCount(Database &database, const QString &place)
{
    return database.one(u"SELECT e.recorded_at, coalesce(sum(i.expected), 0), coalesce(sum(i.counted), 0) FROM stock_count c JOIN event e ON e.id = c.event_id "
                        "LEFT JOIN stock_count_item i ON i.stock_count_id = c.id WHERE c.place = ? GROUP BY c.id, e.recorded_at ORDER BY c.id DESC LIMIT 1"_s,
                        {place}, [](const Row &row) {
                            return LastCount{row.moment(0), static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2))};
                        });
}

Result<QList<Destroyable>> destroyableAt(Database &database, const QString &place)
{
    const auto found = [](const Row &row) { return Destroyable{row.text(0), row.integer(1), row.text(2), row.moment(3)}; };
    QList<Destroyable> all = TRY(database.all(
        u"SELECT m.serial, 0, m.reason, e.recorded_at FROM blank_movement m JOIN blank_bundle b ON b.id = m.bundle_id JOIN event e ON e.id = m.event_id "
        "WHERE m.kind = 'spoiled' AND b.place = ? AND m.id = (SELECT max(id) FROM blank_movement y WHERE y.serial = m.serial) "
        "AND NOT EXISTS (SELECT 1 FROM destruction_item i WHERE i.serial = m.serial) ORDER BY m.id"_s,
        {place}, found));
    all.append(TRY(database.all(
        u"SELECT o.serial, o.id, a.receipt_number, e.recorded_at FROM old_card o JOIN application a ON a.id = o.application_id JOIN event e ON e.id = o.event_id "
        "WHERE o.place = ? AND NOT EXISTS (SELECT 1 FROM destruction_item i WHERE i.old_card_id = o.id) ORDER BY o.id"_s,
        {place}, found)));
    return all;
}

Result<void> insertDestruction(EventDraft &draft, const QString &place, const QString &manner, const QString &witnesses,
                               std::optional<PaperId> paper, const QList<Destroyable> &items)
{
    const qint64 destruction = TRY(draft.insert("destruction"_L1, {{"place"_L1, place}, {"manner"_L1, manner}, {"witnesses"_L1, text(witnesses)},
                                                                   {"paper_id"_L1, orNull(paper ? paper->value : 0)}}));
    for (const Destroyable &item : items)
        TRY(draft.insert("destruction_item"_L1, {{"destruction_id"_L1, destruction}, {"serial"_L1, item.oldCard == 0 ? item.serial : u""_s},
                                                 {"old_card_id"_L1, orNull(item.oldCard)}}));
    return {};
}

Result<void> insertOldCard(EventDraft &draft, ApplicationId application, const QString &place, const QString &serial)
{
    TRY(draft.insert("old_card"_L1, {{"application_id"_L1, application.value}, {"place"_L1, place}, {"serial"_L1, text(serial)}}));
    return {};
}

Result<bool> wasTakenBack(Database &database, const QString &serial)
{
    return TRY(database.number(u"SELECT count(*) FROM old_card WHERE serial = ?"_s, {serial})) != 0;
}

Result<bool> hasOldCard(Database &database, ApplicationId application)
{
    return TRY(database.number(u"SELECT count(*) FROM old_card WHERE application_id = ?"_s, {application.value})) != 0;
}

} // namespace silpia
