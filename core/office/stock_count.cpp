#include "core/office/stock_count.h"

#include "core/base/text.h"
#include "core/office/documents.h"
#include "core/store/card_store.h"

#include <QSet>
#include <algorithm>
#include <array>

namespace silpia {

namespace {

constexpr RoleSet kKeepers = {Role::Operator, Role::Counter};

QStringList named(const QStringList &lines)
{
    QStringList names;
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            names.append(line.trimmed());
    }
    return names;
}

/// Nobody witnesses twice, nor what he does himself.
Result<void> enoughWitnesses(const QStringList &witnesses, const Officer &officer, int demanded)
{
    QSet<QString> people;
    for (const QString &witness : witnesses)
        people.insert(folded(witness.section(u',', 0, 0)));
    people.remove(folded(officer.name));
    if (people.size() < demanded)
        return fail(ErrorKind::Invalid, tr("Berita acara ini memerlukan %1 saksi: tulis nama dan jabatannya, satu baris satu orang.").arg(demanded), {}, u"witnesses"_s);
    return {};
}

/// The officer and the witnesses, each "name, position", side by side.
PaperSignatures signatures(const OfficeBook &book, const Officer &officer, QDate day, const QStringList &witnesses)
{
    PaperSignatures block{{signatureOf(book, officer, day)}};
    for (const QString &witness : witnesses)
        block.columns.append({tr("Saksi"), witness.section(u',', 1).trimmed(), witness.section(u',', 0, 0).trimmed(), {}});
    return block;
}

PaperFacts headFacts(const QString &place, const QDateTime &moment, const JournalHead &head)
{
    return {{}, {{tr("Tempat"), place}, {tr("Waktu"), longMoment(moment)}, {tr("Kepala jurnal"), head.text()}}};
}

void countMinutes(PaperDocument &paper, const QList<CountLine> &lines, const StockRow &book, const QString &note)
{
    PaperTable table{{tr("No."), tr("Ikatan"), tr("Menurut buku"), tr("Terhitung"), tr("Selisih")}, {1, 7, 3, 3, 2}, {}};
    int expected = 0;
    int counted = 0;
    for (const CountLine &line : lines) {
        expected += line.expected;
        counted += line.counted;
        table.rows.append({QString::number(table.rows.size() + 1), line.bundle.range(), QString::number(line.expected), QString::number(line.counted), QString::number(line.difference())});
    }
    table.rows.append({{}, tr("Jumlah"), QString::number(expected), QString::number(counted), QString::number(counted - expected)});
    paper.blocks.append(PaperText{tr("Blangko KIA dihitung tanpa melihat buku, lalu dibandingkan dengannya.")});
    paper.blocks.append(table);
    const QString result = counted == expected ? tr("Tidak ada selisih.")
        : counted < expected                   ? tr("Kurang %1 blangko.").arg(expected - counted)
                                               : tr("Lebih %1 blangko.").arg(counted - expected);
    paper.blocks.append(PaperText{result, true});
    QList<std::pair<QString, QString>> facts;
    if (book.taken > 0)
        facts.append({tr("Belum pasti"), tr("%1 blangko di printer; tidak ikut dihitung").arg(book.taken)});
    if (!note.isEmpty())
        facts.append({tr("Catatan"), note});
    if (!facts.isEmpty())
        paper.blocks.append(PaperFacts{{}, facts});
}

void destructionMinutes(PaperDocument &paper, const QList<Destroyable> &items, const QString &manner)
{
    PaperTable table{{tr("No."), tr("Nomor blangko"), tr("Jenis"), tr("Sebab"), tr("Sejak")}, {1, 4, 4, 6, 4}, {}};
    for (const Destroyable &item : items)
        table.rows.append({QString::number(table.rows.size() + 1), item.serial.isEmpty() ? tr("tidak diketahui") : item.serial,
                           item.oldCard != 0 ? tr("KIA lama yang ditarik") : tr("Blangko rusak"),
                           item.oldCard != 0 ? tr("Permohonan %1").arg(item.reason) : item.reason, longDate(officeDay(item.since))});
    paper.blocks.append(PaperText{tr("Blangko dan KIA berikut telah dimusnahkan sehingga tidak dapat dipakai lagi.")});
    paper.blocks.append(PaperFacts{{}, {{tr("Cara"), manner}, {tr("Jumlah"), QString::number(items.size())}}});
    paper.blocks.append(table);
}

/// The counts in the book's order. Errors: Invalid, Stale.
Result<QList<CountLine>> countLines(Database &db, const QString &place, const QList<Counted> &counted)
{
    QList<CountLine> lines;
    for (const CountedBundle &one : TRY(bundlesWithBlanks(db, place))) {
        const auto found = std::find_if(counted.begin(), counted.end(), [&](const Counted &c) { return c.bundle == one.bundle.id; });
        if (found == counted.end())
            return fail(ErrorKind::Stale, tr("Ikatan %1 belum dihitung. Muat ulang daftarnya; yang sudah diisi tetap.").arg(one.bundle.range()), {}, u"bundle_%1"_s.arg(one.bundle.id));
        if (found->mark != one.mark)
            return fail(ErrorKind::Stale, tr("Ikatan %1 dipakai sewaktu dihitung. Hentikan pencetakan, lalu hitung lagi ikatan itu.").arg(one.bundle.range()), {}, u"bundle_%1"_s.arg(one.bundle.id));
        if (found->pieces < 0 || found->pieces > one.bundle.count)
            return fail(ErrorKind::Invalid, tr("Ikatan %1 hanya %2 blangko. Hitung lagi.").arg(one.bundle.range()).arg(one.bundle.count), {}, u"bundle_%1"_s.arg(one.bundle.id));
        lines.append({one.bundle, one.free, found->pieces});
    }
    if (lines.size() != counted.size())
        return fail(ErrorKind::Stale, tr("Persediaan berubah sewaktu dihitung. Muat ulang daftarnya."));
    return lines;
}

/// Loose sheets that were sent elsewhere, and perhaps came back, have none; a whole bundle keeps it.
bool hasItsSeal(const QList<Bundle> &bundles, const Bundle &bundle)
{
    const auto source = std::find_if(bundles.begin(), bundles.end(), [&](const Bundle &other) { return other.id == bundle.source; });
    return source == bundles.end() || (source->count == bundle.count && hasItsSeal(bundles, *source));
}

} // namespace

int StockCount::difference() const
{
    int sum = 0;
    for (const CountLine &line : lines)
        sum += line.difference();
    return sum;
}

Result<QList<SheetLine>> countSheet(Office &office, const Session &session)
{
    const Officer officer = TRY(require(office, session, kKeepers));
    const QList<Bundle> bundles = TRY(loadBundles(office.database()));
    QList<SheetLine> sheet;
    for (const CountedBundle &one : TRY(bundlesWithBlanks(office.database(), officer.place)))
        sheet.append({one.bundle.id, one.bundle.range(), one.bundle.count, one.isSealed && hasItsSeal(bundles, one.bundle), one.mark});
    return sheet;
}

Result<StockCount> recordCount(Office &office, const Session &session, const QList<Counted> &counted, const QStringList &witnesses, const QString &note)
{
    Database &db = office.database();
    return db.inTransaction([&]() -> Result<StockCount> {
        const Officer officer = TRY(require(office, session, kKeepers));
        const OfficeBook &book = *TRY(office.book());
        const QStringList present = named(witnesses);
        TRY(enoughWitnesses(present, officer, book.settings.witnesses));
        StockCount count;
        count.lines = TRY(countLines(db, officer.place, counted));
        const StockRow row = TRY(stockAt(db, officer.place));
        const JournalHead head = TRY(journalHead(db));
        TRY(act(office, session, u"stockCount"_s, {}, [&](EventDraft &draft) -> Result<void> {
            const IssuedPaper paper = TRY(issueOfficePaper(office, draft, officer, Paper::CountMinutes, [&](PaperDocument &minutes) {
                minutes.blocks.append(headFacts(officer.place, office.now(), head));
                countMinutes(minutes, count.lines, row, note.trimmed());
                minutes.blocks.append(signatures(book, officer, office.today(), present));
            }));
            count.number = paper.number;
            return insertCount(draft, officer.place, present.join(u'\n'), note.trimmed(), paper.id, count.lines);
        }));
        return count;
    });
}

Result<QList<Destroyable>> destroyable(Office &office, const Session &session)
{
    return destroyableAt(office.database(), TRY(require(office, session, kKeepers)).place);
}

Result<QString> recordDestruction(Office &office, const Session &session, const QList<Destroyable> &items, const QString &manner, const QStringList &witnesses)
{
    if (items.isEmpty())
        return fail(ErrorKind::Invalid, tr("Centang dahulu yang dimusnahkan."), {}, u"items"_s);
    if (manner.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, tr("Tulis cara pemusnahannya, misalnya dipotong atau dibakar."), {}, u"manner"_s);
    Database &db = office.database();
    return db.inTransaction([&]() -> Result<QString> {
        const Officer officer = TRY(require(office, session, kKeepers));
        const OfficeBook &book = *TRY(office.book());
        const QStringList present = named(witnesses);
        TRY(enoughWitnesses(present, officer, book.settings.witnesses));
        const QList<Destroyable> waiting = TRY(destroyableAt(db, officer.place));
        for (const Destroyable &item : items) {
            if (!waiting.contains(item))
                return fail(ErrorKind::Stale, tr("%1 tidak menunggu pemusnahan di %2. Muat ulang daftarnya.").arg(item.serial.isEmpty() ? item.reason : item.serial, officer.place), {}, u"items"_s);
        }
        QString number;
        TRY(act(office, session, u"destroyBlanks"_s, {}, [&](EventDraft &draft) -> Result<void> {
            std::optional<PaperId> paper;
            if (book.settings.witnesses > 0) {
                const JournalHead head = TRY(journalHead(db));
                const IssuedPaper issued = TRY(issueOfficePaper(office, draft, officer, Paper::DestructionMinutes, [&](PaperDocument &minutes) {
                    minutes.blocks.append(headFacts(officer.place, office.now(), head));
                    destructionMinutes(minutes, items, manner.trimmed());
                    minutes.blocks.append(signatures(book, officer, office.today(), present));
                }));
                paper = issued.id;
                number = issued.number;
            }
            return insertDestruction(draft, officer.place, manner.trimmed(), present.join(u'\n'), paper, items);
        }));
        return number;
    });
}

namespace {

/// A new card for these reasons takes the place of an old one that is still there (Permendagri 2/2016; the lost one is not).
constexpr std::array kLeavesOldCard = {Reason::Expired, Reason::Damaged, Reason::DataChanged, Reason::DataError};

bool leavesOldCard(const Application &app)
{
    const auto reason = app.form.reason();
    return reason && std::find(kLeavesOldCard.begin(), kLeavesOldCard.end(), *reason) != kLeavesOldCard.end();
}

} // namespace

Result<QList<Application>> oldCardsDue(Office &office, const Session &session, int most)
{
    TRY(require(office, session, kKeepers));
    QStringList reasons;
    for (const Reason reason : kLeavesOldCard)
        reasons.append(reasonText(reason));
    return handedOverWithoutOldCard(office.database(), reasons, most);
}

Result<void> takeOldCard(Office &office, const Session &session, ApplicationId application, const QString &serial)
{
    Database &db = office.database();
    return db.inTransaction([&]() -> Result<void> {
        const Officer officer = TRY(require(office, session, kKeepers));
        const Application app = TRY(office.find(session, application));
        if (app.state != State::HandedOver || !leavesOldCard(app))
            return fail(ErrorKind::Refused, tr("Untuk permohonan %1 tidak ada KIA lama yang harus ditarik.").arg(app.receiptNumber));
        if (TRY(hasOldCard(db, application)))
            return fail(ErrorKind::Invalid, tr("KIA lama permohonan %1 sudah dicatat.").arg(app.receiptNumber), {}, u"serial"_s);
        const QString blank = serial.trimmed();
        if (!blank.isEmpty() && TRY(wasTakenBack(db, blank)))
            return fail(ErrorKind::Invalid, tr("KIA lama pada blangko %1 sudah dicatat.").arg(blank), {}, u"serial"_s);
        if (!blank.isEmpty() && !TRY(isOlderCardOf(db, blank, app)))
            return fail(ErrorKind::Invalid, tr("Blangko %1 bukan KIA lama anak ini. Periksa nomornya, atau kosongkan bila kartu itu dari masa sebelum SILPIA.").arg(blank), {}, u"serial"_s);
        TRY(act(office, session, u"takeOldCard"_s, application, [&](EventDraft &draft) { return insertOldCard(draft, application, officer.place, blank); }));
        return {};
    });
}

} // namespace silpia
