#pragma once

#include "core/store/journal.h"

#include <QStringList>

namespace silpia {

/// Something that does not hold.
struct Flaw
{
    QString what;  ///< a code: integrity, foreignKey, event, claim, schema, fold, search, number, blank, count, head, reading
    QString where; ///< table and row; never personal data
};

struct CheckReport
{
    QList<Flaw> flaws;
    qint64 events = 0;
    qint64 claims = 0;
    qint64 applications = 0;
    JournalHead head;
    [[nodiscard]] bool clean() const { return flaws.isEmpty(); }
};

/// Everything that must hold in a database: integrity, foreign keys, both chains, claims, fold = state, clocks,
/// gapless numbers, blanks, counts. Reads only. Errors: Damaged when the file cannot be read to its end.
[[nodiscard]] Result<CheckReport> checkDatabase(Database &database);

/// Whether a printed head stands in the journal of this database.
[[nodiscard]] Result<bool> holdsHead(Database &database, const JournalHead &printed);

} // namespace silpia
