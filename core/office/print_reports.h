#pragma once

#include "core/office/office.h"
#include "core/store/blank_store.h"
#include "core/store/paper_store.h"

namespace silpia {

/// One day of the book of blanks at a place.
struct BookDay
{
    QDate day;
    int in = 0;
    int good = 0;
    int spoiled = 0;
    int lost = 0;
    int out = 0;       ///< allocated to another place, or returned
    int left = 0;      ///< at the day's end; blanks in the printer are still counted
    QStringList words; ///< "diterima PSS-0048001 – PSS-0048500"
};
struct BlankBook
{
    QString place;
    QDate from;
    QDate to;
    int opening = 0;
    QList<BookDay> days; ///< those on which something happened
    [[nodiscard]] int closing() const { return days.isEmpty() ? opening : days.last().left; }
};
/// The book of a place by the journal's clock, both days included. Errors: Invalid (days), Refused.
[[nodiscard]] Result<BlankBook> blankBook(Office &office, const Session &session, const QString &place, QDate from, QDate to);

// Papers that belong to no step; each waits in the officer's tray and bears the head of the journal. They yield the number.
// Errors: Invalid (days in the future or the wrong way round, too many cards), Refused.

/// Laporan Harian Pencetakan KIA: what was printed on a day, by printer; what spoiled, and why; the blanks of a place.
[[nodiscard]] Result<QString> issuePrintReport(Office &office, const Session &session, const QString &place, QDate day);
/// Register KIA Tercetak: each card of these days.
[[nodiscard]] Result<QString> issueCardRegister(Office &office, const Session &session, QDate from, QDate to);
/// Buku Persediaan Blangko KIA of a place.
[[nodiscard]] Result<QString> issueBlankBook(Office &office, const Session &session, const QString &place, QDate from, QDate to);

/// Issued papers of no step, the latest first: all of them, or to a partner's officer his own. Errors: Refused.
[[nodiscard]] Result<QList<PaperRow>> officePapers(Office &office, const Session &session);

} // namespace silpia
