#include "core/office/blanks.h"

#include "core/base/text.h"
#include "core/store/catalog_store.h"

#include <QRegularExpression>
#include <algorithm>

namespace silpia {

namespace {

constexpr int kMostBlanks = 100000;
constexpr int kMostDigits = 18;
constexpr RoleSet kKeepers = {Role::Operator, Role::Counter};

Result<void> rightCount(int count)
{
    if (count < 1 || count > kMostBlanks)
        return fail(ErrorKind::Invalid, tr("Jumlah blangko antara 1 dan %1.").arg(kMostBlanks), {}, u"count"_s);
    return {};
}

Result<void> filled(const QString &text, const QString &place, const QString &sentence)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, sentence, {}, place);
    return {};
}

/// A scanner that sends two codes as one, or what is no letter, makes no bundle.
Result<void> rightSerial(const QString &prefix, const QString &digits, int count)
{
    constexpr int kLongestPrefix = 20;
    const bool isOdd = std::any_of(prefix.begin(), prefix.end(), [](QChar letter) { return !letter.isPrint(); });
    if (isOdd || prefix.size() > kLongestPrefix)
        return fail(ErrorKind::Invalid, tr("Itu bukan satu nomor seri. Pindai segelnya sekali lagi."), {}, u"serial"_s);
    if (QString::number(digits.toLongLong() + count - 1).size() > kMostDigits)
        return fail(ErrorKind::Invalid, tr("Nomor seri terakhir lebih dari %1 angka. Periksa nomor dan jumlahnya.").arg(kMostDigits), {}, u"serial"_s);
    return {};
}

/// Sends unused blanks of the officer's place on, each part out of the bundle that holds it.
Result<void> sendOn(Office &office, const Session &session, const BlankRun &run, const QString &code, const Bundle &as)
{
    TRY(rightCount(run.count));
    Database &db = office.database();
    return db.inTransaction([&]() -> Result<void> {
        const Officer officer = TRY(require(office, session, kKeepers));
        if (as.place == officer.place)
            return fail(ErrorKind::Invalid, tr("Blangko itu sudah di %1.").arg(as.place), {}, u"place"_s);
        if (!as.place.isEmpty() && !TRY(stockPlaces(office)).contains(as.place))
            return fail(ErrorKind::Invalid, tr("Tempat %1 tidak dikenal: tidak ada petugas dan tidak ada blangko di sana. Periksa namanya.").arg(as.place), {}, u"place"_s);
        const QList<Bundle> parts = TRY(freeRun(db, officer.place, run.first, run.count));
        TRY(act(office, session, code, {}, [&](EventDraft &draft) -> Result<void> {
            for (Bundle part : parts) {
                part.place = as.place;
                part.way = as.way;
                part.reason = as.reason;
                TRY(insertPart(draft, part));
            }
            return {};
        }));
        return {};
    });
}

/// Whoever sits there may have opened the bundle: then only he knows what is left of it.
Result<void> mayTakeBack(Database &db, const Bundle &part, const QString &place)
{
    const QList<Bundle> bundles = TRY(loadBundles(db));
    const auto withId = [&](qint64 id) { return std::find_if(bundles.begin(), bundles.end(), [id](const Bundle &bundle) { return bundle.id == id; }); };
    const auto there = withId(part.source);
    const auto from = there == bundles.end() ? there : withId(there->source);
    if (from == bundles.end() || there->way != BundleWay::Allocated || from->place != place)
        return fail(ErrorKind::Invalid, tr("Blangko %1 tidak dialokasikan dari %2. Petugas di %3 yang mengembalikannya.").arg(part.serialAt(part.first), place, part.place), {}, u"serial"_s);
    const QList<CountedBundle> counted = TRY(bundlesWithBlanks(db, part.place));
    const bool isSealed = std::any_of(counted.begin(), counted.end(), [&](const CountedBundle &one) { return one.bundle.id == part.source && one.isSealed; });
    if (!isSealed || TRY(bundlesInPrinters(db)).contains(part.source))
        return fail(ErrorKind::Invalid, tr("Dari ikatan %1 di %2 sudah ada yang terambil. Petugas di sana yang mengembalikan sisanya.").arg(there->range(), part.place), {}, u"serial"_s);
    return {};
}

/// Ends unused blanks of the officer's place: lost or spoiled, with a reason.
Result<void> endRun(Office &office, const Session &session, const BlankRun &run, const QString &code, const QString &kind, const QString &reason)
{
    TRY(filled(reason, u"reason"_s, tr("Tulis alasannya.")));
    TRY(rightCount(run.count));
    Database &db = office.database();
    return db.inTransaction([&]() -> Result<void> {
        const Officer officer = TRY(require(office, session, kKeepers));
        const QList<Bundle> parts = TRY(freeRun(db, officer.place, run.first, run.count));
        TRY(act(office, session, code, {}, [&](EventDraft &draft) -> Result<void> {
            for (const Bundle &part : parts) {
                for (qint64 position = part.first; position <= part.last(); ++position)
                    TRY(moveBlank(draft, {part.source, position, part.serialAt(position)}, kind, reason.trimmed(), {}));
            }
            return {};
        }));
        return {};
    });
}

} // namespace

Result<void> receiveBlanks(Office &office, const Session &session, const QString &place, const QString &firstSerial, int count)
{
    static const QRegularExpression shape(u"^(.*?)([0-9]{1,18})$"_s);
    const auto match = shape.match(firstSerial.trimmed());
    if (!match.hasMatch())
        return fail(ErrorKind::Invalid, tr("Nomor seri pertama harus berakhir dengan angka, misalnya PSS-0048001."), {}, u"serial"_s);
    TRY(rightCount(count));
    TRY(rightSerial(match.captured(1), match.captured(2), count));
    TRY(filled(place, u"place"_s, tr("Tulis tempat blangko disimpan.")));
    return office.database().inTransaction([&]() -> Result<void> {
        const Officer officer = TRY(require(office, session, {Role::Operator, Role::Counter, Role::Administrator}));
        if (place.trimmed() != officer.place && !officer.roles.contains(Role::Administrator))
            return fail(ErrorKind::Refused, tr("Penerimaan dicatat oleh petugas %1 sendiri, atau oleh administrator.").arg(place.trimmed()), {}, u"place"_s);
        TRY(act(office, session, u"receiveBlanks"_s, {}, [&](EventDraft &draft) -> Result<void> {
            const Bundle bundle{0, place.trimmed(), match.captured(1), match.captured(2).toLongLong(), count, static_cast<int>(match.captured(2).size())};
            return insertBundle(draft, office.database(), bundle);
        }));
        return {};
    });
}

Result<void> allocateBlanks(Office &office, const Session &session, const QString &toPlace, const BlankRun &run)
{
    TRY(filled(toPlace, u"place"_s, tr("Tulis ke mana blangko dikirim.")));
    Bundle as;
    as.place = toPlace.trimmed();
    as.way = BundleWay::Allocated;
    return sendOn(office, session, run, u"allocateBlanks"_s, as);
}

Result<void> returnBlanks(Office &office, const Session &session, const QString &toPlace, const BlankRun &run, const QString &reason)
{
    TRY(filled(reason, u"reason"_s, tr("Tulis alasannya.")));
    Bundle as;
    as.place = toPlace.trimmed();
    as.way = BundleWay::Returned;
    as.reason = reason.trimmed();
    return sendOn(office, session, run, u"returnBlanks"_s, as);
}

Result<void> takeBackBlanks(Office &office, const Session &session, const QString &fromPlace, const BlankRun &run, const QString &reason)
{
    TRY(filled(reason, u"reason"_s, tr("Tulis alasannya.")));
    TRY(filled(fromPlace, u"place"_s, tr("Pilih dari mana blangko ditarik.")));
    TRY(rightCount(run.count));
    Database &db = office.database();
    return db.inTransaction([&]() -> Result<void> {
        const Officer officer = TRY(require(office, session, kKeepers));
        const QList<Bundle> parts = TRY(freeRun(db, fromPlace.trimmed(), run.first, run.count));
        for (const Bundle &part : parts)
            TRY(mayTakeBack(db, part, officer.place));
        TRY(act(office, session, u"takeBackBlanks"_s, {}, [&](EventDraft &draft) -> Result<void> {
            for (Bundle part : parts) {
                part.place = officer.place;
                part.way = BundleWay::Returned;
                part.reason = reason.trimmed();
                TRY(insertPart(draft, part));
            }
            return {};
        }));
        return {};
    });
}

Result<void> reportBlanksLost(Office &office, const Session &session, const BlankRun &run, const QString &reason)
{
    return endRun(office, session, run, u"blankLost"_s, u"lost"_s, reason);
}

Result<void> reportBlanksSpoiled(Office &office, const Session &session, const BlankRun &run, const QString &reason)
{
    return endRun(office, session, run, u"blankSpoiled"_s, u"spoiled"_s, reason);
}

Result<void> reportBlankFound(Office &office, const Session &session, const QString &serial, const QString &reason)
{
    TRY(filled(reason, u"reason"_s, tr("Tulis di mana blangko itu ditemukan.")));
    Database &db = office.database();
    return db.inTransaction([&]() -> Result<void> {
        const Officer officer = TRY(require(office, session, kKeepers));
        const Blank blank = TRY(blankAt(db, officer.place, serial));
        // A card that was handed over and lost is no blank any more, even when it turns up.
        if (TRY(lastFate(db, blank.serial)) != "lost"_L1 || TRY(wasPrinted(db, blank.serial)))
            return fail(ErrorKind::Invalid, tr("Blangko %1 tidak tercatat hilang.").arg(blank.serial), {}, u"serial"_s);
        TRY(act(office, session, u"blankFound"_s, {}, [&](EventDraft &draft) { return moveBlank(draft, blank, u"freed"_s, reason.trimmed(), {}); }));
        return {};
    });
}

Result<void> fillPrinter(Office &office, const Session &session, const QString &queue, const QString &serial)
{
    TRY(filled(queue, u"queue"_s, tr("Pilih dahulu printernya.")));
    Database &db = office.database();
    return db.inTransaction([&]() -> Result<void> {
        const Officer officer = TRY(require(office, session, {Role::Operator}));
        const Blank top = TRY(freeBlank(db, officer.place, serial));
        TRY(act(office, session, u"fillPrinter"_s, {}, [&](EventDraft &draft) { return insertFeed(draft, queue.trimmed(), {officer.place, top.serial}); }));
        return {};
    });
}

Result<std::optional<Blank>> nextBlankIn(Office &office, const QString &place, const QString &queue)
{
    Database &db = office.database();
    const auto feed = queue.isEmpty() ? std::optional<PrinterFeed>() : TRY(lastFeed(db, queue));
    // What lies in another printer is not in this one.
    if (!feed || feed->place != place)
        return nextBlank(db, place, TRY(bundlesInPrinters(db)));
    return nextBlankFrom(db, place, feed->serial, queue);
}

Result<QStringList> stockPlaces(Office &office)
{
    QStringList places;
    for (const StockRow &row : TRY(stock(office.database())))
        places.append(row.place);
    for (const Officer &officer : TRY(loadOfficers(office.database()))) {
        if (!officer.place.isEmpty() && !places.contains(officer.place))
            places.append(officer.place);
    }
    places.sort();
    return places;
}

Result<StockOutlook> stockOutlook(Office &office, const QString &place)
{
    const OfficeBook &book = *TRY(office.book());
    StockOutlook outlook{TRY(stockAt(office.database(), place)), book.settings.leastBlanks};
    const QDate today = office.today();
    const QDate first(today.year(), today.month(), 1);
    outlook.usedThisMonth = TRY(blanksUsedSince(office.database(), place, atOffice(first, QTime(0, 0))));
    int days = 0;
    for (QDate day = first; day <= today; day = day.addDays(1))
        days += book.deadlines.calendar().isWorkingDay(day) ? 1 : 0;
    if (outlook.usedThisMonth > 0)
        outlook.daysLeft = outlook.row.left() * std::max(days, 1) / outlook.usedThisMonth;
    return outlook;
}

} // namespace silpia
