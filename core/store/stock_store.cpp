#include "core/store/stock_store.h"

#include "core/base/digest.h"
#include "core/base/text.h"

namespace silpia {

QString attemptColumns()
{
    return u"t.id, t.uuid, t.application_id, t.way, t.serial, t.kind, t.valid_until, t.queue, t.document_digest, t.layout_version"_s;
}

namespace {

QString kindCode(CardKind kind)
{
    return kind == CardKind::WithPhoto ? u"withPhoto"_s : u"withoutPhoto"_s;
}

CardKind kindOf(const QString &text)
{
    return text == "withPhoto"_L1 ? CardKind::WithPhoto : CardKind::WithoutPhoto;
}

const QString kBundleSelect = u"SELECT id, place, prefix, first, count, digits FROM blank_bundle "_s;

Bundle bundleOf(const Row &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.integer(3), static_cast<int>(row.integer(4)), static_cast<int>(row.integer(5))};
}

const QString kAttemptSelect = u"SELECT "_s + attemptColumns() + u" FROM print_attempt t "_s;

/// A freed blank counts as never taken.
const QString kUsedPosition = u"EXISTS (SELECT 1 FROM blank_movement m WHERE m.bundle_id = b.id AND m.position = x.position AND m.kind <> 'freed' "
                              "AND m.id = (SELECT max(id) FROM blank_movement y WHERE y.bundle_id = b.id AND y.position = m.position))"_s;

} // namespace

Attempt attemptOf(const Row &row)
{
    return {{row.integer(0)}, row.text(1), {row.integer(2)}, row.text(3), row.text(4), kindOf(row.text(5)), row.day(6), row.text(7), row.blob(8), row.text(9)};
}

QString Bundle::serialAt(qint64 position) const
{
    return prefix + QString::number(position).rightJustified(digits, u'0');
}

namespace {

/// Serials are padded to a bundle's digits, so two bundles of different digits meet only where the numbers have grown
/// beyond both paddings.
bool shareSerial(const Bundle &a, const Bundle &b)
{
    const qint64 from = std::max(a.first, b.first);
    const qint64 to = std::min(a.first + a.count, b.first + b.count) - 1;
    const bool padded = a.digits != b.digits && QString::number(to).size() < std::max(a.digits, b.digits);
    return a.prefix == b.prefix && from <= to && !padded;
}

} // namespace

Result<void> insertBundle(EventDraft &draft, Database &database, const Bundle &bundle)
{
    const QList<Bundle> bundles = TRY(loadBundles(database));
    for (const Bundle &other : bundles) {
        if (shareSerial(bundle, other))
            return fail(ErrorKind::Invalid, tr("Nomor seri %1 sudah pernah diterima. Periksa nomor pada segel.").arg(bundle.serialAt(bundle.first)),
                        {}, u"serial"_s);
    }
    TRY(draft.insert("blank_bundle"_L1, {{"place"_L1, bundle.place}, {"prefix"_L1, bundle.prefix.isNull() ? u""_s : bundle.prefix},
                                         {"first"_L1, bundle.first}, {"count"_L1, bundle.count}, {"digits"_L1, bundle.digits}}));
    return {};
}

Result<QList<Bundle>> loadBundles(Database &database)
{
    return database.all(kBundleSelect + u"ORDER BY id"_s, {}, bundleOf);
}

Result<std::optional<Blank>> nextBlank(Database &database, const QString &place)
{
    const auto open = TRY(database.one(u"SELECT b.id FROM blank_left l JOIN blank_bundle b ON b.id = l.bundle_id WHERE b.place = ? AND l.n > 0 ORDER BY b.id LIMIT 1"_s,
                                       {place}, [](const Row &row) { return row.integer(0); }));
    if (!open)
        return std::optional<Blank>();
    // The next free position is the bundle's first, one that was freed, or one right after a used one.
    const QString sql = u"SELECT min(x.position) FROM blank_bundle b JOIN (SELECT first AS position FROM blank_bundle WHERE id = ? "
                        "UNION ALL SELECT position + (kind <> 'freed') FROM blank_movement WHERE bundle_id = ?) x "
                        "WHERE b.id = ? AND x.position < b.first + b.count AND NOT "_s
                        + kUsedPosition;
    const qint64 position = TRY(database.number(sql, {*open, *open, *open}));
    const auto bundle = TRY(database.one(kBundleSelect + u"WHERE id = ?"_s, {*open}, bundleOf));
    return std::optional(Blank{*open, position, bundle->serialAt(position)});
}

Result<Blank> blankOf(Database &database, const QString &serial)
{
    const QList<Bundle> bundles = TRY(loadBundles(database));
    for (const Bundle &bundle : bundles) {
        if (!serial.startsWith(bundle.prefix))
            continue;
        bool numeric = false;
        const qint64 position = serial.mid(bundle.prefix.size()).toLongLong(&numeric);
        if (numeric && position >= bundle.first && position < bundle.first + bundle.count && bundle.serialAt(position) == serial)
            return Blank{bundle.id, position, serial};
    }
    return fail(ErrorKind::Invalid, tr("Blangko %1 tidak ada dalam persediaan. Periksa nomor serinya.").arg(serial), {}, u"serial"_s);
}

Result<Blank> freeBlank(Database &database, const QString &place, const QString &serial)
{
    const Blank blank = TRY(blankOf(database, serial.trimmed()));
    const auto at = TRY(database.one(u"SELECT place FROM blank_bundle WHERE id = ?"_s, {blank.bundle}, [](const Row &row) { return row.text(0); }));
    if (at != place)
        return fail(ErrorKind::Invalid, tr("Blangko %1 milik %2, bukan %3.").arg(blank.serial, at.value_or(QString()), place), {}, u"serial"_s);
    const auto last = TRY(database.one(u"SELECT kind FROM blank_movement WHERE serial = ? ORDER BY id DESC LIMIT 1"_s, {blank.serial},
                                       [](const Row &row) { return row.text(0); }));
    if (last && *last != "freed"_L1)
        return fail(ErrorKind::Invalid, tr("Blangko %1 sudah terpakai. Ambil blangko lain.").arg(blank.serial), {}, u"serial"_s);
    return blank;
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
    QList<StockRow> rows = TRY(database.all(u"SELECT place, sum(count) FROM blank_bundle GROUP BY place ORDER BY place"_s, {},
                                            [](const Row &row) { return StockRow{row.text(0), static_cast<int>(row.integer(1))}; }));
    const QString sql = u"SELECT b.place, m.kind, count(*) FROM blank_movement m JOIN blank_bundle b ON b.id = m.bundle_id WHERE m.id = "
                        "(SELECT max(id) FROM blank_movement y WHERE y.serial = m.serial) GROUP BY b.place, m.kind"_s;
    TRY(database.each(sql, {}, [&](const Row &row) -> Result<void> {
        for (StockRow &place : rows) {
            if (place.place != row.text(0))
                continue;
            const QString kind = row.text(1);
            const int count = static_cast<int>(row.integer(2));
            if (kind == "good"_L1)
                place.good = count;
            else if (kind == "spoiled"_L1)
                place.spoiled = count;
            else if (kind == "lost"_L1)
                place.lost = count;
            else if (kind == "taken"_L1)
                place.taken = count;
        }
        return {};
    }));
    return rows;
}

Result<AttemptId> insertAttempt(EventDraft &draft, const Attempt &attempt)
{
    return AttemptId{TRY(draft.insert("print_attempt"_L1,
                                      {{"uuid"_L1, attempt.uuid}, {"application_id"_L1, attempt.application.value}, {"way"_L1, attempt.way},
                                       {"serial"_L1, attempt.serial}, {"kind"_L1, kindCode(attempt.kind)},
                                       {"valid_until"_L1, attempt.validUntil.toString(Qt::ISODate)},
                                       {"queue"_L1, attempt.queue.isNull() ? u""_s : attempt.queue},
                                       {"document_digest"_L1, attempt.documentDigest.isNull() ? QByteArray("") : attempt.documentDigest},
                                       {"layout_version"_L1, attempt.layoutVersion.isNull() ? u""_s : attempt.layoutVersion}}))};
}

Result<std::optional<Attempt>> attemptById(Database &database, AttemptId id)
{
    return database.one(kAttemptSelect + u"WHERE t.id = ?"_s, {id.value}, attemptOf);
}

Result<std::optional<Attempt>> openAttempt(Database &database, ApplicationId application)
{
    return database.one(kAttemptSelect + u"WHERE t.application_id = ? AND t.id IN (SELECT attempt_id FROM print_open) ORDER BY t.id DESC LIMIT 1"_s,
                        {application.value}, attemptOf);
}

Result<QList<Attempt>> openAttempts(Database &database)
{
    return database.all(kAttemptSelect + u"WHERE t.id IN (SELECT attempt_id FROM print_open) ORDER BY t.id"_s, {}, attemptOf);
}

Result<void> insertOutcome(EventDraft &draft, AttemptId attempt, const QString &outcome, const QString &reason)
{
    TRY(draft.insert("print_outcome"_L1, {{"attempt_id"_L1, attempt.value}, {"outcome"_L1, outcome}, {"reason"_L1, reason.isNull() ? u""_s : reason}}));
    return {};
}

Result<void> insertCard(EventDraft &draft, const Attempt &attempt, QDate printedOn)
{
    TRY(draft.insert("card"_L1, {{"attempt_id"_L1, attempt.id.value}, {"application_id"_L1, attempt.application.value},
                                 {"serial"_L1, attempt.serial}, {"kind"_L1, kindCode(attempt.kind)},
                                 {"printed_on"_L1, printedOn.toString(Qt::ISODate)},
                                 {"valid_until"_L1, attempt.validUntil.toString(Qt::ISODate)}}));
    return {};
}

Result<void> voidCard(EventDraft &draft, qint64 card, const QString &fate)
{
    TRY(draft.insert("card_void"_L1, {{"card_id"_L1, card}, {"fate"_L1, fate}}));
    return {};
}

Result<QList<Card>> cardsOf(Database &database, ApplicationId application)
{
    return database.all(u"SELECT k.id, k.serial, k.kind, k.printed_on, k.valid_until, v.id, v.fate FROM card k LEFT JOIN card_void v ON v.card_id = k.id "
                        "WHERE k.application_id = ? ORDER BY k.id DESC"_s,
                        {application.value}, [](const Row &row) {
                            return Card{row.integer(0), row.text(1), kindOf(row.text(2)), row.day(3), row.day(4), row.integer(5) != 0, row.text(6)};
                        });
}

} // namespace silpia
