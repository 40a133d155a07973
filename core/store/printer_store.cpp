#include "core/store/printer_store.h"

#include "core/base/text.h"

namespace silpia {

namespace {

const QString kPrinterSelect =
    u"SELECT id, queue, front_x, front_y, back_x, back_y, longer, higher, turn, back_turned, brightness, sides, day_limit, rest_after, rest_minutes, "
    "ribbon_cards, cleaning_cards FROM printer "_s;

// What was not printed used no ribbon; of what is still open, the last that was seen says whether it left.
const QString kUsed = u"coalesce((SELECT outcome FROM print_outcome WHERE attempt_id = t.id), "
                      "(SELECT state FROM print_observation WHERE attempt_id = t.id ORDER BY id DESC LIMIT 1), 'notPrinted') <> 'notPrinted'"_s;

int number(const Row &row, int column)
{
    return static_cast<int>(row.integer(column));
}

CardSides sidesOf(const QString &text)
{
    return text == "front"_L1 ? CardSides::FrontOnly : text == "back"_L1 ? CardSides::BackOnly : CardSides::Both;
}

Printer printerOf(const Row &row)
{
    Printer printer;
    printer.id = row.integer(0);
    printer.queue = row.text(1);
    printer.frontX = number(row, 2);
    printer.frontY = number(row, 3);
    printer.backX = number(row, 4);
    printer.backY = number(row, 5);
    printer.longer = number(row, 6);
    printer.higher = number(row, 7);
    printer.turn = row.text(8) == "turned"_L1 ? CardTurn::Turned : CardTurn::Landscape;
    printer.backTurned = row.integer(9) != 0;
    printer.brightness = number(row, 10);
    printer.sides = sidesOf(row.text(11));
    printer.dayLimit = number(row, 12);
    printer.restAfter = number(row, 13);
    printer.restMinutes = number(row, 14);
    printer.ribbonCards = number(row, 15);
    printer.cleaningCards = number(row, 16);
    return printer;
}

} // namespace

QLatin1StringView code(CardTurn turn)
{
    switch (turn) {
    case CardTurn::Landscape: return "landscape"_L1;
    case CardTurn::Turned: return "turned"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(CardSides sides)
{
    switch (sides) {
    case CardSides::Both: return "both"_L1;
    case CardSides::FrontOnly: return "front"_L1;
    case CardSides::BackOnly: return "back"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView code(PrinterCare care)
{
    switch (care) {
    case PrinterCare::Ribbon: return "ribbon"_L1;
    case PrinterCare::Cleaning: return "cleaning"_L1;
    case PrinterCare::Limit: return "limit"_L1;
    }
    Q_UNREACHABLE();
}

Result<QList<Printer>> loadPrinters(Database &database)
{
    return database.all(kPrinterSelect + u"ORDER BY queue"_s, {}, printerOf);
}

Result<Printer> loadPrinter(Database &database, const QString &queue)
{
    Printer unknown;
    unknown.queue = queue;
    return TRY(database.one(kPrinterSelect + u"WHERE queue = ?"_s, {queue}, printerOf)).value_or(unknown);
}

Result<qint64> savePrinter(EventDraft &draft, const Printer &printer)
{
    Columns columns{{"front_x"_L1, printer.frontX},           {"front_y"_L1, printer.frontY},
                    {"back_x"_L1, printer.backX},             {"back_y"_L1, printer.backY},
                    {"longer"_L1, printer.longer},            {"higher"_L1, printer.higher},
                    {"turn"_L1, QString(code(printer.turn))}, {"back_turned"_L1, printer.backTurned ? 1 : 0},
                    {"brightness"_L1, printer.brightness},    {"sides"_L1, QString(code(printer.sides))},
                    {"day_limit"_L1, printer.dayLimit},       {"rest_after"_L1, printer.restAfter},
                    {"rest_minutes"_L1, printer.restMinutes}, {"ribbon_cards"_L1, printer.ribbonCards},
                    {"cleaning_cards"_L1, printer.cleaningCards}};
    if (printer.id == 0) {
        columns.prepend({"queue"_L1, printer.queue});
        return draft.insert("printer"_L1, columns);
    }
    TRY(draft.update("printer"_L1, printer.id, columns));
    return printer.id;
}

Result<void> insertCare(EventDraft &draft, Database &database, const QString &queue, PrinterCare care, const QString &reason)
{
    const qint64 last = TRY(database.number(u"SELECT coalesce(max(id), 0) FROM print_attempt WHERE queue = ?"_s, {queue}));
    TRY(draft.insert("printer_care"_L1, {{"queue"_L1, queue}, {"kind"_L1, QString(code(care))}, {"after_attempt"_L1, last},
                                         {"reason"_L1, reason.isNull() ? u""_s : reason}}));
    return {};
}

Result<std::optional<CareRow>> lastCare(Database &database, const QString &queue, PrinterCare care)
{
    return database.one(u"SELECT c.after_attempt, e.occurred_at FROM printer_care c JOIN event e ON e.id = c.event_id WHERE c.queue = ? AND c.kind = ? ORDER BY c.id DESC LIMIT 1"_s,
                        {queue, QString(code(care))}, [](const Row &row) { return CareRow{{row.integer(0)}, row.moment(1)}; });
}

Result<int> cardsSince(Database &database, const QString &queue, AttemptId after)
{
    const QString sql = u"SELECT count(*) FROM (SELECT t.id FROM print_attempt t WHERE t.queue = ? AND t.id > ? AND %1 LIMIT %2)"_s.arg(kUsed).arg(kMostCounted);
    return static_cast<int>(TRY(database.number(sql, {queue, after.value})));
}

Result<int> cardsSince(Database &database, const QString &queue, const QDateTime &moment)
{
    // Backwards from the latest: what is long ago is not gone through, whatever a wrong clock wrote in between.
    const qint64 before = TRY(database.number(u"SELECT x.id FROM print_attempt x JOIN event e ON e.id = x.event_id WHERE x.queue = ? AND e.recorded_at < ? ORDER BY x.id DESC LIMIT 1"_s,
                                              {queue, toIso(longBefore(moment))}));
    const QString sql = u"SELECT count(*) FROM (SELECT t.id FROM print_attempt t JOIN event n ON n.id = t.event_id WHERE t.queue = ? AND t.id > ? AND n.recorded_at >= ? AND %1 LIMIT %2)"_s.arg(kUsed).arg(kMostCounted);
    return static_cast<int>(TRY(database.number(sql, {queue, before, toIso(moment)})));
}

Result<QList<QDateTime>> lastStarts(Database &database, const QString &queue, int most)
{
    const QString sql = u"SELECT e.recorded_at FROM print_attempt t JOIN event e ON e.id = t.event_id WHERE t.queue = ? AND %1 ORDER BY t.id DESC LIMIT ?"_s.arg(kUsed);
    return database.all(sql, {queue, most}, [](const Row &row) { return row.moment(0); });
}

} // namespace silpia
