#include "core/office/print_reports.h"

#include "core/base/text.h"
#include "core/office/documents.h"
#include "core/store/card_store.h"
#include "core/store/print_store.h"
#include "core/store/worklist_store.h"

#include <QDir>
#include <QMap>

namespace silpia {

namespace {

constexpr RoleSet kReporters = {Role::Operator, Role::Counter, Role::SectionHead, Role::DivisionHead};
constexpr int kMostCards = 10000;
constexpr int kMostPapers = 500;

Result<void> rightDays(Office &office, QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return fail(ErrorKind::Invalid, tr("Hari terakhir tidak boleh sebelum hari pertama."), {}, u"to"_s);
    if (to > office.today())
        return fail(ErrorKind::Invalid, tr("Hari itu belum tiba."), {}, u"to"_s);
    return {};
}

QDate dayOfHour(const QString &hour)
{
    return officeDay(fromIso(hour + u":00:00.000Z"_s));
}

/// What a change of fate does to a day: the blank leaves the old one and joins the new.
void book(BookDay &day, const QString &fate, int count)
{
    if (fate == "good"_L1)
        day.good += count;
    else if (fate == "spoiled"_L1)
        day.spoiled += count;
    else if (fate == "lost"_L1)
        day.lost += count;
}

QString wordsOf(const BundleMove &move, bool isIn)
{
    const QString range = move.bundle.range();
    if (!isIn)
        return (move.bundle.way == BundleWay::Returned ? tr("dikembalikan %1 ke %2") : tr("dialokasikan %1 ke %2"))
            .arg(range, move.bundle.place.isEmpty() ? tr("pemasok") : move.bundle.place);
    return move.sourcePlace.isEmpty() ? tr("diterima %1").arg(range) : tr("masuk %1 dari %2").arg(range, move.sourcePlace);
}

/// What a change of fate is called in the book; prints are so many that they are said once.
QString wordsOf(const FateChange &change)
{
    if (change.from == "good"_L1)
        return tr("%1 kartu dibatalkan").arg(change.count);
    if (change.from == "lost"_L1)
        return tr("%1 ditemukan kembali").arg(change.count);
    if (change.from == "freed"_L1 && change.to == "spoiled"_L1 && !change.isPrinted)
        return tr("%1 rusak sebelum dicetak").arg(change.count);
    if (change.from == "freed"_L1 && change.to == "lost"_L1)
        return tr("%1 hilang").arg(change.count);
    return change.to == "good"_L1 || change.to == "spoiled"_L1 ? tr("pencetakan") : QString();
}

Result<QMap<QDate, BookDay>> allDays(Database &db, const QString &place)
{
    QMap<QDate, BookDay> days;
    for (const BundleMove &move : TRY(bundleMoves(db, place))) {
        const bool isIn = move.bundle.place == place;
        BookDay &day = days[officeDay(move.recordedAt)];
        (isIn ? day.in : day.out) += move.bundle.count;
        day.words.append(wordsOf(move, isIn));
    }
    for (const FateChange &change : TRY(fateChanges(db, place))) {
        BookDay &day = days[dayOfHour(change.hour)];
        book(day, change.from, -change.count);
        book(day, change.to, change.count);
        if (const QString words = wordsOf(change); !words.isEmpty() && !day.words.contains(words))
            day.words.append(words);
    }
    return days;
}

bool isEmpty(const BookDay &day)
{
    return day.in == 0 && day.out == 0 && day.good == 0 && day.spoiled == 0 && day.lost == 0 && day.words.isEmpty();
}

Result<BlankBook> bookOf(Database &db, const QString &place, QDate from, QDate to)
{
    BlankBook found{place, from, to, 0, {}};
    int left = 0;
    const QMap<QDate, BookDay> days = TRY(allDays(db, place));
    for (auto it = days.begin(); it != days.end() && it.key() <= to; ++it) {
        BookDay day = it.value();
        left += day.in - day.out - day.good - day.spoiled - day.lost;
        day.day = it.key();
        day.left = left;
        if (it.key() < from)
            found.opening = left;
        else if (!isEmpty(day))
            found.days.append(day);
    }
    return found;
}

QString figure(int count)
{
    return QLocale(QLocale::Indonesian).toString(count);
}

QString daysText(QDate from, QDate to)
{
    return from == to ? longDateWithDay(from) : tr("%1 sampai %2").arg(longDate(from), longDate(to));
}

/// One act around one paper: head of the journal, who asks, number, tray.
Result<QString> issue(Office &office, const Session &session, Paper kind, const QString &subtitle,
                      const std::function<Result<QList<PaperBlock>>(PaperDocument &)> &blocks)
{
    Database &db = office.database();
    return db.inTransaction([&]() -> Result<QString> {
        const Officer officer = TRY(require(office, session, kReporters));
        const OfficeBook &book = *TRY(office.book());
        const QString head = TRY(journalHead(db)).text();
        PaperDocument shape;
        const QList<PaperBlock> body = TRY(blocks(shape));
        QString number;
        TRY(act(office, session, u"issueReport"_s, {}, [&](EventDraft &draft) -> Result<void> {
            number = TRY(issueOfficePaper(office, draft, officer, kind, [&](PaperDocument &paper) {
                paper.subtitle = subtitle;
                paper.landscape = shape.landscape;
                paper.blocks = body;
                paper.blocks.append(PaperFacts{{}, {{tr("Kepala jurnal"), head}}});
                paper.blocks.append(PaperSignatures{{{tr("Mengetahui"), label(Role::SectionHead), {}, {}}, signatureOf(book, officer, office.today())}});
            })).number;
            return {};
        }));
        return number;
    });
}

QString outcomeWords(const PrintEnd &end)
{
    return end.outcome == "good"_L1 ? tr("Hasil baik") : end.outcome == "spoiled"_L1 ? tr("Gagal cetak") : tr("Tidak tercetak");
}

/// What SIAK printed on another day is written down today: the report tells them apart.
QString printerOf(const PrintEnd &end, QDate day)
{
    if (QDir::isAbsolutePath(end.queue))
        return tr("Berkas PDF");
    if (!end.queue.isEmpty())
        return end.queue;
    return end.madeOn == day ? tr("SIAK") : tr("SIAK, tercetak %1").arg(longDate(end.madeOn));
}

PaperTable byPrinter(const QList<PrintEnd> &ends, QDate day)
{
    struct Sums
    {
        int under5 = 0;
        int from5 = 0;
        int spoiled = 0;
        int notPrinted = 0;
    };
    QMap<QString, Sums> printers;
    Sums all;
    for (const PrintEnd &end : ends) {
        for (Sums *sums : {&printers[printerOf(end, day)], &all}) {
            if (end.outcome == "good"_L1)
                ++(end.kind == CardKind::WithPhoto ? sums->from5 : sums->under5);
            else
                ++(end.outcome == "spoiled"_L1 ? sums->spoiled : sums->notPrinted);
        }
    }
    PaperTable table{{tr("Printer"), tr("Baik, 0–5"), tr("Baik, 5–17"), tr("Gagal cetak"), tr("Tidak tercetak")}, {6, 3, 3, 3, 3}, {}};
    const auto add = [&](const QString &name, const Sums &sums) {
        table.rows.append({name, figure(sums.under5), figure(sums.from5), figure(sums.spoiled), figure(sums.notPrinted)});
    };
    for (auto it = printers.begin(); it != printers.end(); ++it)
        add(it.key(), it.value());
    add(tr("Jumlah"), all);
    return table;
}

PaperFacts blankFacts(const BlankBook &book, int taken)
{
    BookDay day;
    for (const BookDay &one : book.days)
        day = one;
    // A card that was cancelled, a blank that got wet: why this is not the sum of the printers above.
    QStringList besides = day.words;
    besides.removeAll(tr("pencetakan"));
    return {tr("Blangko di %1").arg(book.place),
            {{tr("Persediaan awal"), figure(book.opening)}, {tr("Masuk"), figure(day.in)}, {tr("Hasil baik"), figure(day.good)},
             {tr("Gagal cetak"), figure(day.spoiled)}, {tr("Hilang"), figure(day.lost)}, {tr("Keluar"), figure(day.out)},
             {tr("Persediaan akhir"), figure(book.closing())}, {tr("Belum pasti saat surat ini terbit"), figure(taken)},
             {tr("Selain pencetakan"), besides.isEmpty() ? tr("tidak ada") : besides.join(u"; "_s)}}};
}

} // namespace

Result<BlankBook> blankBook(Office &office, const Session &session, const QString &place, QDate from, QDate to)
{
    TRY(require(office, session, kReporters));
    TRY(rightDays(office, from, to));
    return bookOf(office.database(), place, from, to);
}

Result<QString> issuePrintReport(Office &office, const Session &session, const QString &place, QDate day)
{
    TRY(rightDays(office, day, day));
    return issue(office, session, Paper::PrintReport, daysText(day, day), [&](PaperDocument &) -> Result<QList<PaperBlock>> {
        Database &db = office.database();
        const QList<PrintEnd> ends = TRY(printEndsBetween(db, place, atOffice(day, QTime(0, 0)), atOffice(day.addDays(1), QTime(0, 0))));
        QList<PaperBlock> blocks = {byPrinter(ends, day), blankFacts(TRY(bookOf(db, place, day, day)), TRY(stockAt(db, place)).taken)};
        PaperTable bad{{tr("Nomor blangko"), tr("Hasil"), tr("Sebab"), tr("Printer"), tr("Petugas")}, {4, 3, 6, 4, 5}, {}};
        for (const PrintEnd &end : ends) {
            if (end.outcome != "good"_L1)
                bad.rows.append({end.serial, outcomeWords(end), end.reason, printerOf(end, day), end.officer});
        }
        blocks.append(bad.rows.isEmpty() ? PaperBlock(PaperText{tr("Tidak ada kartu yang gagal atau tidak tercetak.")}) : PaperBlock(bad));
        return blocks;
    });
}

Result<QString> issueCardRegister(Office &office, const Session &session, QDate from, QDate to)
{
    TRY(rightDays(office, from, to));
    return issue(office, session, Paper::CardRegister, daysText(from, to), [&](PaperDocument &paper) -> Result<QList<PaperBlock>> {
        Database &db = office.database();
        if (TRY(countOfCardsPrintedBetween(db, from, to)) > kMostCards)
            return fail(ErrorKind::Invalid, tr("Lebih dari %1 kartu pada hari-hari itu. Pilih jangka yang lebih pendek.").arg(figure(kMostCards)), {}, u"to"_s);
        paper.landscape = true;
        PaperTable table{{tr("No."), tr("Tanggal cetak"), tr("Nomor permohonan"), tr("Nama anak"), tr("NIK"), tr("Nomor blangko"), tr("Jenis"), tr("Berlaku hingga"), tr("Keterangan")},
                         {1, 3, 5, 6, 4, 3, 2, 3, 3}, {}};
        for (const ListedCard &card : TRY(cardsPrintedBetween(db, from, to)))
            table.rows.append({figure(static_cast<int>(table.rows.size()) + 1), longDate(card.printedOn), card.receiptNumber, card.name, card.nik, card.serial,
                               card.kind == CardKind::WithPhoto ? tr("5–17") : tr("0–5"), longDate(card.validUntil),
                               card.fate.isEmpty() ? QString() : label(fateOfCode(card.fate))});
        TRY(insertReading(db, session.officer, office.now(), ReadingKind::List, {}, static_cast<int>(table.rows.size())));
        return QList<PaperBlock>{PaperFacts{{}, {{tr("Jumlah kartu"), figure(static_cast<int>(table.rows.size()))}}}, table};
    });
}

Result<QString> issueBlankBook(Office &office, const Session &session, const QString &place, QDate from, QDate to)
{
    TRY(rightDays(office, from, to));
    return issue(office, session, Paper::BlankBook, tr("%1, %2").arg(place, daysText(from, to)), [&](PaperDocument &paper) -> Result<QList<PaperBlock>> {
        const BlankBook book = TRY(bookOf(office.database(), place, from, to));
        paper.landscape = true;
        PaperTable table{{tr("Tanggal"), tr("Uraian"), tr("Masuk"), tr("Hasil baik"), tr("Gagal cetak"), tr("Hilang"), tr("Keluar"), tr("Sisa")}, {4, 9, 2, 2, 2, 2, 2, 2}, {}};
        table.rows.append({longDate(from), tr("Persediaan awal"), {}, {}, {}, {}, {}, figure(book.opening)});
        BookDay sum;
        for (const BookDay &day : book.days) {
            table.rows.append({longDate(day.day), day.words.join(u"; "_s), figure(day.in), figure(day.good), figure(day.spoiled),
                               figure(day.lost), figure(day.out), figure(day.left)});
            sum.in += day.in;
            sum.out += day.out;
            sum.good += day.good;
            sum.spoiled += day.spoiled;
            sum.lost += day.lost;
        }
        table.rows.append({longDate(to), tr("Jumlah dan persediaan akhir"), figure(sum.in), figure(sum.good), figure(sum.spoiled), figure(sum.lost), figure(sum.out), figure(book.closing())});
        const StockRow now = TRY(stockAt(office.database(), place));
        return QList<PaperBlock>{table, PaperFacts{tr("Saat surat ini terbit"), {{tr("Rusak yang sudah dimusnahkan"), figure(now.destroyed)}, {tr("Belum pasti"), figure(now.taken)}}}};
    });
}

Result<QList<PaperRow>> officePapers(Office &office, const Session &session)
{
    const Officer officer = TRY(require(office, session, kReporters));
    const bool seesAll = scopeOf(officer).partner.isNull();
    return papersOfNoStep(office.database(), seesAll ? OfficerId{} : officer.id, kMostPapers);
}

} // namespace silpia
