#pragma once

#include "core/store/journal.h"

namespace silpia {

/// How the card lies when the printer draws it in.
enum class CardTurn : quint8 { Landscape, Turned };
[[nodiscard]] QLatin1StringView code(CardTurn turn);

/// Which sides a printer prints.
enum class CardSides : quint8 { Both, FrontOnly, BackOnly };
[[nodiscard]] QLatin1StringView code(CardSides sides);

/// How the office uses a printer. Lengths in tenths of a millimetre, to the right and down as one reads the card.
struct Printer
{
    qint64 id = 0; ///< 0: the office has decided nothing of it
    QString queue = {};
    int frontX = 0;
    int frontY = 0;
    int backX = 0;
    int backY = 0;
    int longer = 0; ///< over the card's whole length
    int higher = 0; ///< over its whole height
    CardTurn turn = CardTurn::Landscape;
    bool backTurned = false;
    int brightness = 0; ///< of the photo, percent
    CardSides sides = CardSides::Both;
    int dayLimit = 0;      ///< cards; 0: none
    int restAfter = 0;     ///< cards; 0: none
    int restMinutes = 0;
    int ribbonCards = 0;   ///< capacity; 0: unknown
    int cleaningCards = 0; ///< cards between two cleanings; 0: unknown
    bool operator==(const Printer &) const = default;
};
[[nodiscard]] Result<QList<Printer>> loadPrinters(Database &database);
/// As the office keeps it; nothing but its name where it keeps none.
[[nodiscard]] Result<Printer> loadPrinter(Database &database, const QString &queue);
/// A new one when `id` is 0. Yields its id.
[[nodiscard]] Result<qint64> savePrinter(EventDraft &draft, const Printer &printer);

enum class PrinterCare : quint8 { Ribbon, Cleaning, Limit };
[[nodiscard]] QLatin1StringView code(PrinterCare care);
/// What was done last to a printer, and after which attempt.
struct CareRow
{
    AttemptId after;
    QDateTime at;
};
[[nodiscard]] Result<void> insertCare(EventDraft &draft, Database &database, const QString &queue, PrinterCare care, const QString &reason);
[[nodiscard]] Result<std::optional<CareRow>> lastCare(Database &database, const QString &queue, PrinterCare care);

/// Wear is counted no further: a ribbon or cleaning that nobody wrote down for so long says nothing any more.
constexpr int kMostCounted = 5000;
/// Cards that a printer has printed since an attempt or a moment, spoiled ones too; at most kMostCounted.
[[nodiscard]] Result<int> cardsSince(Database &database, const QString &queue, AttemptId after);
[[nodiscard]] Result<int> cardsSince(Database &database, const QString &queue, const QDateTime &moment);
/// When its last cards were started, the latest first; at most `most`.
[[nodiscard]] Result<QList<QDateTime>> lastStarts(Database &database, const QString &queue, int most);

} // namespace silpia
