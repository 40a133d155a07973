#pragma once

#include "core/office/desks.h"
#include "core/store/print_store.h"

#include <QSet>

namespace silpia {

/// One card of the batch, as the printing desk shows it.
struct BatchCard
{
    int place = 0;
    Application application;
    std::optional<SeenAttempt> attempt; ///< the latest since the batch began
    bool isDone = false;                ///< its application is printed, or left the desk otherwise
};

/// The printing desk: what is uncertain, the batch, and what was done today.
struct PrintBoard
{
    int batch = 0; ///< its number; 0: none is open
    qint64 batchId = 0;
    QList<BatchCard> cards;
    QList<SeenAttempt> unsettled; ///< of the whole office, the oldest first
    int waiting = 0;              ///< printable and in no open batch
    int good = 0;                 ///< today
    int spoiled = 0;
    std::optional<StockRow> blanks; ///< at the officer's place
    /// Whether it is neither out nor done nor held.
    [[nodiscard]] bool isToPrint(const BatchCard &card) const;
    /// The first card that may go to the printer now and is none of these.
    [[nodiscard]] const BatchCard *next(const QSet<qint64> &passedOver = {}) const;
};
[[nodiscard]] Result<PrintBoard> printBoard(Office &office, const Session &session);

/// Puts all that may be printed and is in no open batch into one, by partner, class and name, and at most `most`; opens a
/// batch when none is open. Yields how many. Errors: Refused (not an operator).
[[nodiscard]] Result<int> fillBatch(Office &office, const Session &session, int most);

/// Writes down what was seen of an attempt; the same twice is written once. A closed attempt takes no more.
[[nodiscard]] Result<void> recordSeen(Office &office, const Session &session, const QString &attemptUuid, const Observation &seen);

/// The open attempt whose finished card (its QR) or blank was scanned. Errors: Invalid, saying what was scanned instead.
[[nodiscard]] Result<SeenAttempt> scannedAttempt(Office &office, const QString &text);

} // namespace silpia
