#include "core/office/siak_results.h"

#include "core/base/moment.h"
#include "core/base/text.h"
#include "core/domain/nik.h"
#include "core/office/attempt.h"
#include "core/office/desks.h"
#include "core/store/blank_fate.h"

#include <algorithm>

namespace silpia {

namespace {

constexpr int kLongestScan = 40;

/// What a broken scanner sends: control characters, or several codes glued together.
bool isRubbish(const QString &text)
{
    return text.size() > kLongestScan || std::any_of(text.begin(), text.end(), [](QChar c) { return !c.isPrint(); });
}

tl::unexpected<Error> wrong(const QString &place, const QString &sentence)
{
    return fail(ErrorKind::Invalid, sentence, {}, place);
}

tl::unexpected<Error> unreadable(const QString &place)
{
    return wrong(place, tr("Hasil pindai rusak atau terlalu panjang. Pindai ulang."));
}

/// What became of a blank that is not free.
QString fateSentence(const QString &serial, const BlankFate &fate)
{
    const QString of = fate.receiptNumber.isEmpty() ? shortMoment(fate.at) : tr("%1 untuk %2").arg(shortMoment(fate.at), fate.receiptNumber);
    if (fate.kind == "good"_L1)
        return tr("Blangko %1 sudah dicatat hasil baik (%2). Cocokkan nomor serinya.").arg(serial, of);
    if (fate.kind == "spoiled"_L1)
        return tr("Blangko %1 sudah dicatat gagal cetak (%2: %3). Pisahkan kartu ini.").arg(serial, of, fate.reason);
    if (fate.kind == "lost"_L1)
        return tr("Blangko %1 sudah dilaporkan hilang (%2). Pisahkan kartu ini dan laporkan penemuannya.").arg(serial, of);
    return tr("Blangko %1 sudah tidak di persediaan (%2). Pisahkan kartu ini.").arg(serial, of);
}

/// A better sentence than "not in stock", where the text tells what it is.
Error explained(Database &database, const QString &text, const Error &error)
{
    if (blankOf(database, text))
        return error;
    if (Nik::parse(text))
        return wrong(u"serial"_s, tr("Ini NIK, bukan nomor blangko. Pindai blangkonya dahulu, lalu NIK-nya.")).value();
    if (blankOf(database, text.toUpper()))
        return wrong(u"serial"_s, tr("Blangko %1 tidak dikenal; yang ada %2. Matikan Caps Lock lalu pindai ulang.").arg(text, text.toUpper())).value();
    return error;
}

Result<void> requireSiak(Office &office)
{
    if (TRY(office.book())->settings.way != PrintWay::Siak)
        return fail(ErrorKind::Refused, tr("Di kantor ini SILPIA yang mencetak: catat hasilnya di layar pencetakan."));
    return {};
}

/// Why the card of this NIK is not one of those that wait, and what to do with it.
Result<QString> whereItStands(Office &office, const Application &app)
{
    const QString who = tr("%1 (%2)").arg(app.form.name(), app.receiptNumber);
    const QList<Card> cards = TRY(cardsOf(office.database(), app.id));
    if (!cards.isEmpty() && !cards.first().voided)
        return tr("Kartu %1 sudah tercetak pada blangko %2 tanggal %3. Jangan bagikan kartu ini; cocokkan blangkonya.").arg(who, cards.first().serial, longDate(cards.first().printedOn));
    return tr("%1: %2. Kartunya belum boleh dicatat; pisahkan kartu ini.").arg(who, label(app.state));
}

Result<Application> waitingChild(Office &office, const Session &session, const QString &nik)
{
    const Officer officer = TRY(require(office, session, {Role::Operator}));
    QList<Application> found = TRY(findByNumber(office.database(), nik, scopeOf(officer)));
    found.removeIf([&](const Application &app) { return app.form.value(Field::Nik) != nik; });
    for (const Application &app : found) {
        if (!rowFor(Step::Print, app.state))
            continue;
        TRY(mayPrint(office, officer, app, PrintCheck::WhoOnly));
        return app;
    }
    TRY(insertReading(office.database(), session.officer, office.now(), ReadingKind::Search, {}, static_cast<int>(found.size())));
    if (found.isEmpty())
        return wrong(u"nik"_s, tr("NIK %1 tidak ada dalam permohonan di sini. Periksa NIK pada kartu; pisahkan kartunya.").arg(maskedNik(nik)));
    return wrong(u"nik"_s, TRY(whereItStands(office, found.last())));
}

/// A card that left for a printer of ours before the office let SIAK print is on the blank that it left on.
Result<void> onItsBlank(Office &office, const Application &app, const QString &serial)
{
    const auto open = TRY(openAttempt(office.database(), app.id));
    if (open && open->serial != serial)
        return wrong(u"serial"_s, tr("Kartu %1 sudah dikirim pada blangko %2 dan hasilnya belum dicatat. Pindai blangko itu.").arg(app.form.name(), open->serial));
    const auto fate = TRY(lastFateOf(office.database(), serial));
    if (!open && fate && fate->kind == "taken"_L1)
        return wrong(u"serial"_s, tr("Blangko %1 dipakai kartu permohonan %2. Cocokkan blangko dan NIK-nya.").arg(serial, fate->receiptNumber));
    return {};
}

Result<void> recordGood(Office &office, const Session &session, const SiakResult &result)
{
    StepInput input;
    input.key = result.key;
    input.nikConfirmed = true;
    input.madeOn = result.madeOn;
    TRY(office.perform(session, Step::Print, {StepItem{result.application, result.seenVersion, result.serial}}, input));
    return {};
}

/// SIAK printed it, and it failed: attempt, outcome and blank are recorded after the fact. The card's own guards are not
/// asked: it is nobody's card, and its blank is used up all the same.
Result<void> recordSpoiled(Office &office, const Session &session, const SiakResult &result)
{
    TRY(spoiledReason(office, result.reason));
    if (const auto open = TRY(openAttempt(office.database(), result.application)))
        return closePrint(office, session, result.application, BadOutcome::Spoiled, result.reason);
    const Officer officer = TRY(require(office, session, {Role::Operator}));
    const Application app = TRY(office.find(session, result.application));
    TRY(mayPrint(office, officer, app, PrintCheck::WhoOnly));
    if (app.version != result.seenVersion)
        return fail(ErrorKind::Stale, {});
    const Blank blank = TRY(freeBlank(office.database(), officer.place, result.serial));
    const QDate madeOn = TRY(siakDay(office, app, result.madeOn));
    TRY(act(office, session, u"printSpoiled"_s, app.id, [&](EventDraft &draft) -> Result<void> {
        Attempt attempt = attemptOn(office, app, blank, u"siak"_s, madeOn);
        attempt.id = TRY(insertAttempt(draft, attempt));
        return closeAttempt(draft, office.database(), attempt, PrintState::Spoiled, result.reason.trimmed());
    }));
    return {};
}

/// Whoever was first may have moved it on: then the words of the step say less than who it was.
Error whoWasFirst(Office &office, const SiakResult &result, const Error &error)
{
    const auto app = loadApplication(office.database(), result.application);
    const auto history = historyOf(office.database(), result.application);
    if (!app || !*app || !history || history->isEmpty() || (*app)->version == result.seenVersion)
        return error;
    return {ErrorKind::Stale,
            tr("Didahului %1: %2. Keluarkan baris ini dan lihat kartunya; bila perlu pindai lagi.").arg(history->last().officerName, label((*app)->state)), {}, {}};
}

} // namespace

Result<QString> scannedBlank(Office &office, const Session &session, const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return wrong(u"serial"_s, tr("Pindai nomor seri blangko."));
    if (isRubbish(wanted))
        return unreadable(u"serial"_s);
    const Officer officer = TRY(require(office, session, {Role::Operator}));
    TRY(requireSiak(office));
    Database &db = office.database();
    const auto free = freeBlank(db, officer.place, wanted);
    if (free)
        return free->serial;
    const auto fate = TRY(lastFateOf(db, wanted));
    if (fate && fate->kind == "taken"_L1)
        return wanted; // whose it is, the NIK will tell
    if (fate && fate->kind != "freed"_L1)
        return wrong(u"serial"_s, fateSentence(wanted, *fate));
    return tl::unexpected<Error>(explained(db, wanted, free.error()));
}

Result<SiakChild> scannedChild(Office &office, const Session &session, const QString &text, const QString &serial, QDate madeOn)
{
    const QString wanted = text.trimmed();
    if (isRubbish(wanted))
        return unreadable(u"nik"_s);
    const auto nik = Nik::parse(wanted);
    if (!nik && blankOf(office.database(), wanted))
        return wrong(u"nik"_s, tr("Ini nomor blangko (%1), bukan NIK. Pindai atau ketik NIK pada kartu.").arg(wanted));
    if (!nik)
        return wrong(u"nik"_s, tr("%1 Pindai ulang, atau ketik 16 angka NIK pada kartu.").arg(sentence(nik.error())));
    return office.database().inTransaction([&]() -> Result<SiakChild> {
        TRY(requireSiak(office));
        const Application app = TRY(waitingChild(office, session, nik->text()));
        TRY(onItsBlank(office, app, serial));
        const QDate day = TRY(siakDay(office, app, madeOn));
        SiakChild child;
        child.application = TRY(office.open(session, app.id));
        const auto whole = mayPrint(office, TRY(office.officer(session)), app, PrintCheck::Whole, day);
        if (!whole && !TRY(openAttempt(office.database(), app.id)))
            child.onlySpoiled = whole.error().message;
        return child;
    });
}

Result<void> recordSiakResult(Office &office, const Session &session, const SiakResult &result)
{
    const auto done = office.database().inTransaction([&]() -> Result<void> {
        TRY(requireSiak(office));
        TRY(onItsBlank(office, TRY(office.find(session, result.application)), result.serial));
        if (result.outcome == PrintState::Spoiled)
            return recordSpoiled(office, session, result);
        return recordGood(office, session, result);
    });
    if (done)
        return {};
    return tl::unexpected<Error>(whoWasFirst(office, result, done.error()));
}

int SiakStack::open() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const SiakRow &row) { return row.state != SiakRowState::Recorded; }));
}

Result<void> SiakStack::mayTake(const QString &serial) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).result.serial == serial)
            return wrong(u"serial"_s, tr("Blangko %1 sudah dipindai di tumpukan ini (baris %2, %3). Ambil kartu berikutnya.").arg(serial).arg(i + 1).arg(m_rows.at(i).name));
    }
    return {};
}

QString SiakStack::goodBlankOf(ApplicationId application) const
{
    for (const SiakRow &row : m_rows) {
        if (row.result.application == application && row.result.outcome == PrintState::Good && row.state != SiakRowState::Recorded)
            return row.result.serial;
    }
    return {};
}

Result<void> SiakStack::add(const SiakRow &row)
{
    TRY(mayTake(row.result.serial));
    const QString good = goodBlankOf(row.result.application);
    if (row.result.outcome == PrintState::Good && !good.isEmpty())
        return wrong(u"nik"_s, tr("Anak ini sudah di tumpukan dengan hasil baik pada blangko %1. Kartu kedua hanya dapat dicatat gagal cetak (R).").arg(good));
    m_rows.append(row);
    m_rows.last().result.madeOn = m_madeOn;
    return {};
}

void SiakStack::setMadeOn(QDate day)
{
    m_madeOn = day;
    for (SiakRow &row : m_rows) {
        if (row.state != SiakRowState::Recorded)
            row.result.madeOn = day;
    }
}

void SiakStack::remove(const QString &serial)
{
    m_rows.removeIf([&](const SiakRow &row) { return row.result.serial == serial; });
}

QStringList SiakStack::toRecord() const
{
    QStringList serials;
    for (const PrintState outcome : {PrintState::Spoiled, PrintState::Good}) {
        for (const SiakRow &row : m_rows) {
            if (row.state != SiakRowState::Recorded && row.result.outcome == outcome)
                serials.append(row.result.serial);
        }
    }
    return serials;
}

void SiakStack::record(Office &office, const Session &session, const QString &serial)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const SiakRow &one) { return one.result.serial == serial; });
    if (row == m_rows.end() || row->state == SiakRowState::Recorded)
        return;
    const auto done = recordSiakResult(office, session, row->result);
    row->state = done ? SiakRowState::Recorded : SiakRowState::Refused;
    row->words = done ? QString() : done.error().message;
}

} // namespace silpia
