#include "core/office/printers.h"

#include "core/base/text.h"

#include <array>

namespace silpia {

namespace {

constexpr RoleSet kKeepers = {Role::Operator, Role::Administrator};
constexpr int kMinute = 60;

/// A figure of a printer, its range, and how it is called.
struct Range
{
    int Printer::*value;
    int least;
    int most;
    QLatin1StringView place;
    const char *label;
    const char *unit;
};

constexpr const char *kTenths = QT_TRANSLATE_NOOP("silpia", "persepuluh milimeter");
constexpr const char *kCards = QT_TRANSLATE_NOOP("silpia", "kartu");

constexpr std::array kRanges = {
    Range{&Printer::frontX, -kLargestOffset, kLargestOffset, "frontX"_L1, QT_TRANSLATE_NOOP("silpia", "Geser depan ke kanan"), kTenths},
    Range{&Printer::frontY, -kLargestOffset, kLargestOffset, "frontY"_L1, QT_TRANSLATE_NOOP("silpia", "Geser depan ke bawah"), kTenths},
    Range{&Printer::backX, -kLargestOffset, kLargestOffset, "backX"_L1, QT_TRANSLATE_NOOP("silpia", "Geser belakang ke kanan"), kTenths},
    Range{&Printer::backY, -kLargestOffset, kLargestOffset, "backY"_L1, QT_TRANSLATE_NOOP("silpia", "Geser belakang ke bawah"), kTenths},
    Range{&Printer::longer, -kLargestStretch, kLargestStretch, "longer"_L1, QT_TRANSLATE_NOOP("silpia", "Tambahan panjang"), kTenths},
    Range{&Printer::higher, -kLargestStretch, kLargestStretch, "higher"_L1, QT_TRANSLATE_NOOP("silpia", "Tambahan lebar"), kTenths},
    Range{&Printer::brightness, -kLargestBrightness, kLargestBrightness, "brightness"_L1, QT_TRANSLATE_NOOP("silpia", "Kecerahan foto"), QT_TRANSLATE_NOOP("silpia", "persen")},
    Range{&Printer::dayLimit, 0, kMostCardsADay, "dayLimit"_L1, QT_TRANSLATE_NOOP("silpia", "Batas sehari"), kCards},
    Range{&Printer::restAfter, 0, kMostCardsADay, "restAfter"_L1, QT_TRANSLATE_NOOP("silpia", "Istirahat sesudah"), kCards},
    Range{&Printer::restMinutes, 0, kLongestRest, "restMinutes"_L1, QT_TRANSLATE_NOOP("silpia", "Lama istirahat"), QT_TRANSLATE_NOOP("silpia", "menit")},
    Range{&Printer::ribbonCards, 0, kMostCounted, "ribbonCards"_L1, QT_TRANSLATE_NOOP("silpia", "Isi ribbon"), kCards},
    Range{&Printer::cleaningCards, 0, kMostCounted, "cleaningCards"_L1, QT_TRANSLATE_NOOP("silpia", "Dibersihkan setiap"), kCards},
};

Result<void> checkPrinter(Database &database, const Printer &printer)
{
    if (printer.queue.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, tr("Tulis nama antrean printer."), {}, u"queue"_s);
    for (const Range &range : kRanges) {
        const int value = printer.*range.value;
        if (value < range.least || value > range.most)
            return fail(ErrorKind::Invalid, tr("%1 antara %2 dan %3 %4.").arg(tr(range.label)).arg(range.least).arg(range.most).arg(tr(range.unit)), {}, range.place);
    }
    if ((printer.restAfter > 0) != (printer.restMinutes > 0))
        return fail(ErrorKind::Invalid, tr("Istirahat perlu keduanya: sesudah berapa kartu dan berapa menit. Isi 0 pada keduanya bila tanpa istirahat."), {}, u"restMinutes"_s);
    const Printer known = TRY(loadPrinter(database, printer.queue.trimmed()));
    if (known.id != printer.id && known.id != 0)
        return fail(ErrorKind::Invalid, tr("Printer %1 sudah ada dalam daftar.").arg(known.queue), {}, u"queue"_s);
    if (known.id != printer.id)
        return fail(ErrorKind::Invalid, tr("Nama antrean tidak diubah. Tambahkan printer baru dengan nama itu."), {}, u"queue"_s);
    return {};
}

Result<void> care(Office &office, const Session &session, const QString &code, const QString &queue, PrinterCare what, const QString &reason)
{
    if (queue.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, tr("Pilih printernya."), {}, u"queue"_s);
    return office.database().inTransaction([&]() -> Result<void> {
        TRY(require(office, session, what == PrinterCare::Limit ? RoleSet{Role::Operator} : kKeepers));
        TRY(act(office, session, code, {}, [&](EventDraft &draft) { return insertCare(draft, office.database(), queue.trimmed(), what, reason); }));
        return {};
    });
}

Result<std::optional<int>> cardsSinceCare(Database &database, const QString &queue, PrinterCare what)
{
    const auto last = TRY(lastCare(database, queue, what));
    return last ? std::optional(TRY(cardsSince(database, queue, last->after))) : std::nullopt;
}

/// Its last cards without a pause as long as the rest are one run; a run that is long enough asks for a rest.
Result<QDateTime> restOf(Office &office, const Printer &printer)
{
    if (printer.restAfter == 0)
        return QDateTime();
    const QList<QDateTime> starts = TRY(lastStarts(office.database(), printer.queue, printer.restAfter));
    if (starts.size() < printer.restAfter)
        return QDateTime();
    for (qsizetype i = 1; i < starts.size(); ++i) {
        if (starts.at(i).secsTo(starts.at(i - 1)) >= printer.restMinutes * kMinute)
            return QDateTime();
    }
    const QDateTime until = starts.first().addSecs(printer.restMinutes * kMinute);
    // A clock that was set back must not make a rest of hours.
    return starts.first() <= office.now() && office.now() < until ? until : QDateTime();
}

} // namespace

Result<QList<Printer>> printers(Office &office)
{
    return loadPrinters(office.database());
}

namespace {

/// Whether a printer may do more than before: what protects it is not taken away without a reason.
bool isEased(const Printer &before, const Printer &after)
{
    const bool more = before.dayLimit > 0 && (after.dayLimit == 0 || after.dayLimit > before.dayLimit);
    const bool later = before.restAfter > 0 && (after.restAfter == 0 || after.restAfter > before.restAfter);
    return more || later || after.restMinutes < before.restMinutes;
}

} // namespace

Result<qint64> keepPrinter(Office &office, const Session &session, const Printer &printer)
{
    return office.database().inTransaction([&]() -> Result<qint64> {
        const Officer officer = TRY(require(office, session, kKeepers));
        TRY(checkPrinter(office.database(), printer));
        Printer kept = printer;
        kept.queue = printer.queue.trimmed();
        if (!officer.roles.contains(Role::Administrator) && isEased(TRY(loadPrinter(office.database(), kept.queue)), kept))
            return fail(ErrorKind::Refused, tr("Batas dan istirahat printer hanya dilonggarkan oleh administrator. Bila hari ini harus lebih, pakai Lampaui batas hari ini."), {}, u"dayLimit"_s);
        TRY(act(office, session, u"keepPrinter"_s, {}, [&](EventDraft &draft) -> Result<void> {
            kept.id = TRY(savePrinter(draft, kept));
            return {};
        }));
        return kept.id;
    });
}

Result<void> recordCare(Office &office, const Session &session, const QString &queue, PrinterCare what)
{
    switch (what) {
    case PrinterCare::Ribbon: return care(office, session, u"ribbonChanged"_s, queue, what, {});
    case PrinterCare::Cleaning: return care(office, session, u"printerCleaned"_s, queue, what, {});
    case PrinterCare::Limit: break;
    }
    return fail(ErrorKind::Refused, tr("Batas hari ini hanya dilampaui dengan alasan."));
}

Result<void> liftDayLimit(Office &office, const Session &session, const QString &queue, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, tr("Tulis alasannya."), {}, u"reason"_s);
    if (!TRY(standingOf(office, queue)).isAtLimit())
        return fail(ErrorKind::Refused, tr("Printer ini belum mencapai batas hari ini: tidak ada yang perlu dilampaui."));
    return care(office, session, u"limitLifted"_s, queue, PrinterCare::Limit, reason.trimmed());
}

std::optional<int> PrinterStanding::ribbonLeft() const
{
    return printer.ribbonCards > 0 && sinceRibbon ? std::optional(printer.ribbonCards - *sinceRibbon) : std::nullopt;
}

bool PrinterStanding::wantsCleaning() const
{
    return printer.cleaningCards > 0 && sinceCleaning.value_or(0) >= printer.cleaningCards;
}

QString PrinterStanding::waitsFor() const
{
    if (printer.sides == CardSides::BackOnly)
        return tr("hanya sisi belakang");
    if (isAtLimit())
        return tr("batas hari ini %1 kartu").arg(printer.dayLimit);
    if (restsUntil.isValid())
        return tr("istirahat sampai %1").arg(officeTime(restsUntil).toString(u"HH.mm"_s));
    return {};
}

Result<PrinterStanding> standingOf(Office &office, const QString &queue)
{
    Database &db = office.database();
    PrinterStanding standing;
    standing.printer = TRY(loadPrinter(db, queue));
    standing.sinceRibbon = TRY(cardsSinceCare(db, queue, PrinterCare::Ribbon));
    standing.sinceCleaning = TRY(cardsSinceCare(db, queue, PrinterCare::Cleaning));
    standing.today = TRY(cardsSince(db, queue, atOffice(office.today(), QTime(0, 0))));
    const auto lifted = TRY(lastCare(db, queue, PrinterCare::Limit));
    standing.limitLifted = lifted && officeDay(lifted->at) == office.today();
    standing.restsUntil = TRY(restOf(office, standing.printer));
    return standing;
}

QDateTime waitsUntil(const Office &office, const PrinterStanding &standing)
{
    if (standing.printer.sides == CardSides::BackOnly)
        return {};
    return standing.isAtLimit() ? atOffice(office.today().addDays(1), QTime(0, 0)) : standing.restsUntil;
}

QString RibbonForecast::text() const
{
    const QLocale locale(QLocale::Indonesian);
    if (cards <= 0)
        return tr("isi ribbon sudah habis menurut hitungan");
    const QString lasts = tr("cukup untuk ± %1 kartu").arg(locale.toString(cards));
    return workingDays ? lasts + tr(", ± %1 hari kerja menurut bulan ini").arg(locale.toString(*workingDays)) : lasts;
}

Result<std::optional<RibbonForecast>> ribbonForecast(Office &office, const PrinterStanding &standing)
{
    const auto left = standing.ribbonLeft();
    if (!left)
        return std::optional<RibbonForecast>();
    RibbonForecast forecast{std::max(0, *left), {}};
    const QDate today = office.today();
    const QDate first(today.year(), today.month(), 1);
    const int cards = TRY(cardsSince(office.database(), standing.printer.queue, atOffice(first, QTime(0, 0))));
    const int days = std::max(1, TRY(office.book())->deadlines.calendar().workingDaysBetween(first.addDays(-1), today));
    if (cards > 0)
        forecast.workingDays = forecast.cards * days / cards;
    return std::optional(forecast);
}

} // namespace silpia
