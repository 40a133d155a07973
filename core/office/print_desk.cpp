#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/domain/nik.h"
#include "core/office/attempt.h"
#include "core/office/blanks.h"
#include "core/office/desks.h"
#include "core/office/documents.h"
#include "core/office/printers.h"

namespace silpia {

namespace {

Result<CardData> cardFor(Office &office, const Application &app, const QString &uuid, bool contoh, QDate day)
{
    const OfficeBook &book = *TRY(office.book());
    const QByteArray photo = app.photo.isNull() ? QByteArray() : TRY(photoBytes(office.database(), app.photo));
    return cardOf(book, app, photo, uuid, day, contoh);
}

/// The print step's row holds for its beginning as for its end; besides, this program must be the one that prints.
Result<void> mayPrintHere(Office &office, const Officer &officer, const Application &app)
{
    TRY(mayPrint(office, officer, app, PrintCheck::Whole));
    const OfficeBook &book = *TRY(office.book());
    if (book.settings.way != PrintWay::Silpia)
        return fail(ErrorKind::Refused, tr("Di kantor ini kartu dicetak dari SIAK: catat hasilnya, jangan mencetak di sini."));
    if (!book.settings.production && !book.settings.demo)
        return fail(ErrorKind::Refused, tr("Pencetakan kartu sah belum dinyalakan administrator. Sampai itu hanya CONTOH di kertas."));
    return {};
}

} // namespace

Result<CardData> proof(Office &office, const Session &session, ApplicationId id)
{
    return cardFor(office, TRY(office.find(session, id)), {}, true, office.today());
}

namespace {

Result<Application> printable(Office &office, const Session &session, ApplicationId id, int seenVersion)
{
    const Officer officer = TRY(office.officer(session));
    const Application app = TRY(office.find(session, id));
    TRY(mayPrintHere(office, officer, app));
    if (app.version != seenVersion)
        return fail(ErrorKind::Stale, tr("Permohonan %1 baru saja diproses petugas lain. Muat ulang.").arg(app.receiptNumber));
    if (TRY(openAttempt(office.database(), id)))
        return fail(ErrorKind::Refused, tr("Kartu ini sudah dikirim dan hasilnya belum dicatat. Catat dahulu hasilnya."));
    return app;
}

Result<Blank> blankFor(Office &office, const Session &session, const PrintOrder &order)
{
    const QString place = TRY(office.officer(session)).place;
    if (!order.serial.trimmed().isEmpty())
        return freeBlank(office.database(), place, order.serial);
    if (const auto next = TRY(nextBlankIn(office, place, order.queue)))
        return *next;
    if (TRY(nextBlank(office.database(), place)))
        return fail(ErrorKind::Refused, tr("Tumpukan blangko di printer %1 habis. Isi lagi, lalu catat nomor teratasnya di Administrasi, Printer.").arg(order.queue));
    return fail(ErrorKind::Refused, tr("Blangko di %1 habis. Catat penerimaan blangko dahulu.").arg(place));
}

/// Its limit of the day and its rests hold for whoever prints, wherever the order comes from.
Result<void> printerTakesIt(Office &office, const QString &queue)
{
    const Printer printer = TRY(loadPrinter(office.database(), queue));
    if (printer.dayLimit == 0 && printer.restAfter == 0 && printer.sides != CardSides::BackOnly)
        return {}; // nothing to be counted
    const PrinterStanding standing = TRY(standingOf(office, queue));
    if (!standing.mayPrint())
        return fail(ErrorKind::Refused, tr("Printer %1 tidak menerima kartu: %2.").arg(queue, standing.waitsFor()));
    return {};
}

} // namespace

Result<PreparedCard> prepareCard(Office &office, const Session &session, ApplicationId id, int seenVersion)
{
    const Application app = TRY(office.database().inTransaction([&] { return printable(office, session, id, seenVersion); }));
    const bool contoh = TRY(office.book())->settings.demo;
    PreparedCard prepared{newUuid(office.now()), {}};
    prepared.card = TRY(cardFor(office, app, prepared.uuid, contoh, office.today()));
    return prepared;
}

Result<StartedPrint> startPrint(Office &office, const Session &session, ApplicationId id, int seenVersion, const PrintOrder &order)
{
    return office.database().inTransaction([&]() -> Result<StartedPrint> {
        const Application app = TRY(printable(office, session, id, seenVersion));
        TRY(printerTakesIt(office, order.queue));
        const Blank blank = TRY(blankFor(office, session, order));
        Attempt attempt = attemptOn(office, app, blank, u"silpia"_s, office.today());
        if (!order.uuid.isEmpty())
            attempt.uuid = order.uuid;
        attempt.queue = order.queue;
        attempt.documentDigest = order.documentDigest;
        attempt.layoutVersion = order.layoutVersion;
        TRY(act(office, session, u"printAttempt"_s, id, [&](EventDraft &draft) -> Result<void> {
            attempt.id = TRY(insertAttempt(draft, attempt));
            return moveBlank(draft, blank, u"taken"_s, {}, attempt.id);
        }));
        const bool contoh = TRY(office.book())->settings.demo;
        CardData card = TRY(cardFor(office, app, attempt.uuid, contoh, office.today()));
        return StartedPrint{std::move(attempt), std::move(card)};
    });
}

Result<StartedPrint> openPrint(Office &office, const Session &session, ApplicationId id)
{
    const Application app = TRY(office.find(session, id));
    const auto attempt = TRY(openAttempt(office.database(), id));
    if (!attempt)
        return fail(ErrorKind::NotFound, tr("Tidak ada kartu yang hasilnya belum dicatat."));
    const bool contoh = TRY(office.book())->settings.demo;
    CardData card = TRY(cardFor(office, app, attempt->uuid, contoh, attempt->madeOn)); // as it left
    return StartedPrint{*attempt, std::move(card)};
}

Result<void> spoiledReason(Office &office, const QString &text)
{
    const QString reason = text.trimmed();
    if (reason.isEmpty())
        return fail(ErrorKind::Invalid, tr("Tulis sebab gagal cetak."), {}, u"reason"_s);
    const auto blank = blankOf(office.database(), reason);
    if (!blank && blank.error().kind == ErrorKind::Storage)
        return tl::unexpected<Error>(blank.error());
    if (blank || Nik::parse(reason))
        return fail(ErrorKind::Invalid, tr("Ini hasil pindai, bukan sebab. Tulis sebab gagal cetak."), {}, u"reason"_s);
    return {};
}

Result<void> closePrint(Office &office, const Session &session, ApplicationId id, BadOutcome outcome, const QString &reason)
{
    Database &db = office.database();
    return db.inTransaction([&]() -> Result<void> {
        TRY(require(office, session, {Role::Operator}));
        const auto attempt = TRY(openAttempt(db, id));
        if (!attempt)
            return fail(ErrorKind::NotFound, tr("Tidak ada kartu yang hasilnya belum dicatat."));
        const bool spoiled = outcome == BadOutcome::Spoiled;
        if (spoiled)
            TRY(spoiledReason(office, reason));
        TRY(act(office, session, spoiled ? u"printSpoiled"_s : u"notPrinted"_s, id, [&](EventDraft &draft) -> Result<void> {
            return closeAttempt(draft, db, *attempt, spoiled ? PrintState::Spoiled : PrintState::NotPrinted, reason.trimmed());
        }));
        return {};
    });
}

} // namespace silpia
