#include "core/store/blank_store.h"

#include "core/base/moment.h"
#include "core/base/text.h"

#include <algorithm>

namespace silpia {

namespace {

const QString kBundleColumns = u"b.id, b.place, b.prefix, b.first, b.count, b.digits, b.way, b.source_id, b.reason"_s;
constexpr int kBundleColumnCount = 9;
const QString kBundleSelect = u"SELECT "_s + kBundleColumns + u" FROM blank_bundle b "_s;

QString code(BundleWay way)
{
    switch (way) {
    case BundleWay::Received: return u"received"_s;
    case BundleWay::Allocated: return u"allocated"_s;
    case BundleWay::Returned: return u"returned"_s;
    }
    Q_UNREACHABLE();
}

BundleWay wayOf(const QString &text)
{
    if (text == "allocated"_L1)
        return BundleWay::Allocated;
    return text == "returned"_L1 ? BundleWay::Returned : BundleWay::Received;
}

Bundle bundleOf(const Row &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.integer(3), static_cast<int>(row.integer(4)), static_cast<int>(row.integer(5)),
            wayOf(row.text(6)), row.integer(7), row.text(8)};
}

/// A freed blank counts as never taken.
const QString kUsedPosition = u"EXISTS (SELECT 1 FROM blank_movement m WHERE m.bundle_id = b.id AND m.position = x.position AND m.kind <> 'freed' "
                              "AND m.id = (SELECT max(id) FROM blank_movement y WHERE y.bundle_id = b.id AND y.position = m.position))"_s;
const QString kGonePosition = u"EXISTS (SELECT 1 FROM blank_bundle c WHERE c.source_id = b.id AND x.position BETWEEN c.first AND c.first + c.count - 1)"_s;

/// Serials are padded to a bundle's digits, so two bundles of different digits meet only where the numbers have grown
/// beyond both paddings.
bool shareSerial(const Bundle &a, const Bundle &b)
{
    const qint64 from = std::max(a.first, b.first);
    const qint64 to = std::min(a.last(), b.last());
    const bool padded = a.digits != b.digits && QString::number(to).size() < std::max(a.digits, b.digits);
    return a.prefix == b.prefix && from <= to && !padded;
}

/// The bundle that holds a serial now: the latest of those it was ever in.
struct Held
{
    Bundle bundle;
    qint64 position = 0;
};

Result<Held> heldBlank(const QList<Bundle> &bundles, const QString &serial)
{
    for (auto bundle = bundles.crbegin(); bundle != bundles.crend(); ++bundle) {
        if (!serial.startsWith(bundle->prefix))
            continue;
        bool numeric = false;
        const qint64 position = serial.mid(bundle->prefix.size()).toLongLong(&numeric);
        if (numeric && bundle->holds(position) && bundle->serialAt(position) == serial)
            return Held{*bundle, position};
    }
    return fail(ErrorKind::Invalid, tr("Blangko %1 tidak ada dalam persediaan. Periksa nomor serinya.").arg(serial), {}, u"serial"_s);
}

Result<void> insert(EventDraft &draft, const Bundle &bundle)
{
    const QVariant source = bundle.source == 0 ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(bundle.source);
    const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
    TRY(draft.insert("blank_bundle"_L1, {{"way"_L1, code(bundle.way)}, {"source_id"_L1, source}, {"place"_L1, text(bundle.place)},
                                         {"prefix"_L1, text(bundle.prefix)}, {"first"_L1, bundle.first}, {"count"_L1, bundle.count},
                                         {"digits"_L1, bundle.digits}, {"reason"_L1, text(bundle.reason)}}));
    return {};
}

} // namespace

QString Bundle::serialAt(qint64 position) const
{
    return prefix + QString::number(position).rightJustified(digits, u'0');
}

QString Bundle::range() const
{
    return count == 1 ? serialAt(first) : u"%1 – %2"_s.arg(serialAt(first), serialAt(last()));
}

Result<void> insertBundle(EventDraft &draft, Database &database, const Bundle &bundle)
{
    const QList<Bundle> bundles = TRY(loadBundles(database));
    if (std::any_of(bundles.begin(), bundles.end(), [&](const Bundle &other) { return shareSerial(bundle, other); })) {
        // What went back to whoever supplied it may come again.
        for (qint64 position = bundle.first; position <= bundle.last(); ++position) {
            const auto held = heldBlank(bundles, bundle.serialAt(position));
            if (held && !held->bundle.place.isEmpty())
                return fail(ErrorKind::Invalid, tr("Nomor seri %1 sudah pernah diterima. Periksa nomor pada segel.").arg(bundle.serialAt(position)), {}, u"serial"_s);
        }
    }
    return insert(draft, bundle);
}

Result<void> insertPart(EventDraft &draft, const Bundle &part)
{
    Q_ASSERT(part.source != 0 && part.way != BundleWay::Received);
    return insert(draft, part);
}

Result<QList<Bundle>> loadBundles(Database &database)
{
    return database.all(kBundleSelect + u"ORDER BY b.id"_s, {}, bundleOf);
}

namespace {

/// As bundles usually are: used from the first on without a gap, so that nothing has to be looked through.
Result<std::optional<Blank>> nextWithoutGaps(Database &database, const Bundle &bundle)
{
    const qint64 used = bundle.count - TRY(database.number(u"SELECT free FROM blank_tally WHERE bundle_id = ?"_s, {bundle.id}));
    const qint64 last = TRY(database.number(u"SELECT coalesce(max(position), ?) FROM blank_movement WHERE bundle_id = ?"_s, {bundle.first - 1, bundle.id}));
    const qint64 parts = TRY(database.number(u"SELECT count(*) FROM blank_bundle WHERE source_id = ?"_s, {bundle.id}));
    if (parts != 0 || used != last - bundle.first + 1)
        return std::optional<Blank>();
    return std::optional(Blank{bundle.id, last + 1, bundle.serialAt(last + 1)});
}

} // namespace

Result<std::optional<Blank>> nextBlank(Database &database, const QString &place, const QList<qint64> &but)
{
    const QList<qint64> withBlanks = TRY(database.all(u"SELECT b.id FROM blank_tally l JOIN blank_bundle b ON b.id = l.bundle_id WHERE b.place = ? AND l.free > 0 ORDER BY b.id"_s,
                                                      {place}, [](const Row &row) { return row.integer(0); }));
    const auto open = std::find_if(withBlanks.begin(), withBlanks.end(), [&](qint64 bundle) { return !but.contains(bundle); });
    if (open == withBlanks.end())
        return std::optional<Blank>();
    const auto bundle = TRY(database.one(kBundleSelect + u"WHERE b.id = ?"_s, {*open}, bundleOf));
    if (const auto quick = TRY(nextWithoutGaps(database, *bundle)))
        return quick;
    // The next free position is the bundle's first, one that was freed, or one right after a used one or a part that went.
    const QString sql = u"SELECT min(x.position) FROM blank_bundle b JOIN (SELECT first AS position FROM blank_bundle WHERE id = ? "
                        "UNION ALL SELECT first + count FROM blank_bundle WHERE source_id = ? "
                        "UNION ALL SELECT position + (kind <> 'freed') FROM blank_movement WHERE bundle_id = ?) x "
                        "WHERE b.id = ? AND x.position < b.first + b.count AND NOT "_s
                        + kUsedPosition + u" AND NOT "_s + kGonePosition;
    const qint64 position = TRY(database.number(sql, {*open, *open, *open, *open}));
    return std::optional(Blank{*open, position, bundle->serialAt(position)});
}

namespace {

Result<void> liesAt(const Bundle &bundle, const QString &serial, const QString &place)
{
    if (bundle.place.isEmpty())
        return fail(ErrorKind::Invalid, tr("Blangko %1 sudah dikembalikan kepada pemasok.").arg(serial), {}, u"serial"_s);
    if (bundle.place != place)
        return fail(ErrorKind::Invalid, tr("Blangko %1 milik %2, bukan %3.").arg(serial, bundle.place, place), {}, u"serial"_s);
    return {};
}

/// Errors: Invalid where one of these positions was used.
Result<void> noneUsed(Database &database, const Bundle &bundle, qint64 first, qint64 last)
{
    const auto used = TRY(database.one(u"SELECT m.serial FROM blank_movement m WHERE m.bundle_id = ? AND m.position BETWEEN ? AND ? AND m.kind <> 'freed' "
                                       "AND m.id = (SELECT max(id) FROM blank_movement y WHERE y.bundle_id = m.bundle_id AND y.position = m.position) ORDER BY m.position LIMIT 1"_s,
                                       {bundle.id, first, last}, [](const Row &row) { return row.text(0); }));
    if (used)
        return fail(ErrorKind::Invalid, tr("Blangko %1 sudah terpakai. Ambil blangko lain.").arg(*used), {}, u"serial"_s);
    return {};
}

} // namespace

Result<Blank> blankOf(Database &database, const QString &serial)
{
    const Held held = TRY(heldBlank(TRY(loadBundles(database)), serial));
    return Blank{held.bundle.id, held.position, serial};
}

Result<Blank> blankAt(Database &database, const QString &place, const QString &serial)
{
    const Held held = TRY(heldBlank(TRY(loadBundles(database)), serial.trimmed()));
    TRY(liesAt(held.bundle, serial.trimmed(), place));
    return Blank{held.bundle.id, held.position, serial.trimmed()};
}

Result<Blank> freeBlank(Database &database, const QString &place, const QString &serial)
{
    const Held held = TRY(heldBlank(TRY(loadBundles(database)), serial.trimmed()));
    TRY(liesAt(held.bundle, serial.trimmed(), place));
    TRY(noneUsed(database, held.bundle, held.position, held.position));
    return Blank{held.bundle.id, held.position, serial.trimmed()};
}

namespace {

/// The first blank of a bundle that lies on top of another printer's stack after this position; past the bundle when none does.
Result<qint64> nextStack(Database &database, const QList<Bundle> &bundles, const Held &top, const QString &queue)
{
    qint64 end = top.bundle.last() + 1;
    const QStringList others = TRY(database.all(u"SELECT f.serial FROM printer_feed f WHERE f.queue <> ? AND f.id = (SELECT max(id) FROM printer_feed y WHERE y.queue = f.queue)"_s, {queue},
                                                [](const Row &row) { return row.text(0); }));
    for (const QString &serial : others) {
        const auto other = heldBlank(bundles, serial);
        if (other && other->bundle.id == top.bundle.id && other->position > top.position)
            end = std::min(end, other->position);
    }
    return end;
}

} // namespace

Result<std::optional<Blank>> nextBlankFrom(Database &database, const QString &place, const QString &serial, const QString &queue)
{
    const QList<Bundle> bundles = TRY(loadBundles(database));
    const Held top = TRY(heldBlank(bundles, serial.trimmed()));
    TRY(liesAt(top.bundle, serial.trimmed(), place));
    const qint64 end = TRY(nextStack(database, bundles, top, queue));
    QList<qint64> used = TRY(database.all(u"SELECT m.position FROM blank_movement m WHERE m.bundle_id = ? AND m.position >= ? AND m.kind <> 'freed' "
                                          "AND m.id = (SELECT max(id) FROM blank_movement y WHERE y.bundle_id = m.bundle_id AND y.position = m.position) ORDER BY m.position"_s,
                                          {top.bundle.id, top.position}, [](const Row &row) { return row.integer(0); }));
    for (qint64 position = top.position; position < end; ++position) {
        if (!used.isEmpty() && used.first() == position) {
            used.removeFirst();
            continue;
        }
        const bool isGone = std::any_of(bundles.begin(), bundles.end(), [&](const Bundle &part) { return part.source == top.bundle.id && part.holds(position); });
        if (!isGone)
            return std::optional(Blank{top.bundle.id, position, top.bundle.serialAt(position)});
    }
    return std::optional<Blank>();
}

Result<void> insertFeed(EventDraft &draft, const QString &queue, const PrinterFeed &feed)
{
    TRY(draft.insert("printer_feed"_L1, {{"queue"_L1, queue}, {"place"_L1, feed.place}, {"serial"_L1, feed.serial}}));
    return {};
}

Result<QList<qint64>> bundlesInPrinters(Database &database)
{
    const QList<Bundle> bundles = TRY(loadBundles(database));
    QList<qint64> found;
    TRY(database.each(u"SELECT f.serial FROM printer_feed f WHERE f.id = (SELECT max(id) FROM printer_feed y WHERE y.queue = f.queue)"_s, {}, [&](const Row &row) -> Result<void> {
        if (const auto held = heldBlank(bundles, row.text(0)))
            found.append(held->bundle.id);
        return {};
    }));
    return found;
}

Result<std::optional<PrinterFeed>> lastFeed(Database &database, const QString &queue)
{
    return database.one(u"SELECT place, serial FROM printer_feed WHERE queue = ? ORDER BY id DESC LIMIT 1"_s, {queue},
                        [](const Row &row) { return PrinterFeed{row.text(0), row.text(1)}; });
}

Result<QList<Bundle>> freeRun(Database &database, const QString &place, const QString &serial, int count)
{
    const QList<Bundle> bundles = TRY(loadBundles(database));
    const Held begin = TRY(heldBlank(bundles, serial.trimmed()));
    QList<Bundle> parts;
    for (qint64 position = begin.position; position < begin.position + count;) {
        const Held held = TRY(heldBlank(bundles, begin.bundle.serialAt(position)));
        TRY(liesAt(held.bundle, begin.bundle.serialAt(position), place));
        qint64 last = std::min(held.bundle.last(), begin.position + count - 1);
        for (const Bundle &gone : bundles) {
            if (gone.source == held.bundle.id && gone.first > position)
                last = std::min(last, gone.first - 1);
        }
        TRY(noneUsed(database, held.bundle, position, last));
        Bundle part = held.bundle;
        part.source = held.bundle.id;
        part.first = position;
        part.count = static_cast<int>(last - position + 1);
        parts.append(part);
        position = last + 1;
    }
    return parts;
}

Result<QString> lastFate(Database &database, const QString &serial)
{
    return TRY(database.one(u"SELECT kind FROM blank_movement WHERE serial = ? ORDER BY id DESC LIMIT 1"_s, {serial},
                            [](const Row &row) { return row.text(0); })).value_or(u"freed"_s);
}

Result<void> moveBlank(EventDraft &draft, const Blank &blank, const QString &kind, const QString &reason, AttemptId attempt)
{
    const QVariant attemptId = attempt.isNull() ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(attempt.value);
    TRY(draft.insert("blank_movement"_L1,
                     {{"bundle_id"_L1, blank.bundle}, {"position"_L1, blank.position}, {"serial"_L1, blank.serial}, {"kind"_L1, kind},
                      {"reason"_L1, reason.isNull() ? u""_s : reason}, {"attempt_id"_L1, attemptId}}));
    return {};
}

Result<QList<StockRow>> stock(Database &database)
{
    const QString sql = u"SELECT b.place, sum(CASE WHEN b.source_id IS NULL THEN b.count ELSE 0 END), sum(CASE WHEN b.source_id IS NULL THEN 0 ELSE b.count END), "
                        "sum(t.good), sum(t.spoiled), sum(t.lost), sum(t.returned), sum(t.allocated), sum(t.taken), "
                        "(SELECT count(*) FROM destruction_item i JOIN destruction d ON d.id = i.destruction_id WHERE d.place = b.place AND i.serial <> '') "
                        "FROM blank_bundle b JOIN blank_tally t ON t.bundle_id = b.id WHERE b.place <> '' GROUP BY b.place ORDER BY b.place"_s;
    return database.all(sql, {}, [](const Row &row) {
        const auto count = [&](int column) { return static_cast<int>(row.integer(column)); };
        return StockRow{row.text(0), count(1), count(2), count(3), count(4), count(5), count(6), count(7), count(8), count(9)};
    });
}

Result<StockRow> stockAt(Database &database, const QString &place)
{
    for (const StockRow &row : TRY(stock(database))) {
        if (row.place == place)
            return row;
    }
    return StockRow{place};
}

Result<QList<CountedBundle>> bundlesWithBlanks(Database &database, const QString &place)
{
    return database.all(u"SELECT "_s + kBundleColumns + u", t.free, NOT EXISTS (SELECT 1 FROM blank_movement m WHERE m.bundle_id = b.id) AND NOT EXISTS (SELECT 1 FROM blank_bundle c WHERE c.source_id = b.id), "
                        "coalesce((SELECT max(id) FROM blank_movement m WHERE m.bundle_id = b.id), 0) + coalesce((SELECT max(id) FROM blank_bundle c WHERE c.source_id = b.id), 0) FROM blank_bundle b JOIN blank_tally t ON t.bundle_id = b.id "
                        "WHERE b.place = ? AND t.free > 0 ORDER BY b.prefix, b.first"_s,
                        {place}, [](const Row &row) {
                            return CountedBundle{bundleOf(row), static_cast<int>(row.integer(kBundleColumnCount)), row.integer(kBundleColumnCount + 1) != 0, row.integer(kBundleColumnCount + 2)};
                        });
}

Result<bool> wasPrinted(Database &database, const QString &serial)
{
    return TRY(database.number(u"SELECT count(*) FROM card WHERE serial = ?"_s, {serial})) != 0;
}

Result<int> blanksUsedSince(Database &database, const QString &place, const QDateTime &since)
{
    // Movements follow the journal's clock but for days on which the computer's was wrong: only what is long past is not looked at.
    return static_cast<int>(TRY(database.number(
        u"SELECT count(DISTINCT m.serial) FROM blank_movement m JOIN blank_bundle b ON b.id = m.bundle_id WHERE b.place = ? AND m.kind IN ('good', 'spoiled') "
        "AND (SELECT e.recorded_at FROM event e WHERE e.id = m.event_id) >= ? "
        "AND m.id > coalesce((SELECT x.id FROM blank_movement x JOIN event y ON y.id = x.event_id WHERE y.recorded_at < ? ORDER BY x.id DESC LIMIT 1), 0)"_s,
        {place, toIso(since), toIso(longBefore(since))})));
}

Result<QList<FateChange>> fateChanges(Database &database, const QString &place)
{
    // The first 13 letters of a moment are its day and hour.
    const QString sql = u"SELECT hour, was, kind, printed, count(*) FROM (SELECT substr(e.recorded_at, 1, 13) AS hour, m.kind AS kind, m.attempt_id IS NOT NULL AS printed, "
                        "coalesce(lag(m.kind) OVER (PARTITION BY m.bundle_id, m.position ORDER BY m.id), 'freed') AS was "
                        "FROM blank_movement m JOIN event e ON e.id = m.event_id WHERE m.bundle_id IN (SELECT id FROM blank_bundle WHERE place = ?)) "
                        "GROUP BY hour, was, kind, printed ORDER BY hour"_s;
    return database.all(sql, {place}, [](const Row &row) {
        return FateChange{row.text(0), row.text(1), row.text(2), row.integer(3) != 0, static_cast<int>(row.integer(4))};
    });
}

Result<QList<BundleMove>> bundleMoves(Database &database, const QString &place)
{
    const QString sql = u"SELECT "_s + kBundleColumns + u", s.place, e.recorded_at FROM blank_bundle b JOIN event e ON e.id = b.event_id "
                        "LEFT JOIN blank_bundle s ON s.id = b.source_id WHERE b.place = ? OR s.place = ? ORDER BY b.id"_s;
    return database.all(sql, {place, place}, [](const Row &row) {
        return BundleMove{bundleOf(row), row.text(kBundleColumnCount), row.moment(kBundleColumnCount + 1)};
    });
}

} // namespace silpia
