#include "core/store/blank_fate.h"

#include "core/base/text.h"

namespace silpia {

Result<std::optional<BlankFate>> lastFateOf(Database &database, const QString &serial)
{
    return database.one(u"SELECT m.kind, m.reason, e.recorded_at, a.receipt_number FROM blank_movement m JOIN event e ON e.id = m.event_id "
                        "LEFT JOIN print_attempt t ON t.id = m.attempt_id LEFT JOIN application a ON a.id = t.application_id "
                        "WHERE m.serial = ? ORDER BY m.id DESC LIMIT 1"_s,
                        {serial}, [](const Row &row) { return BlankFate{row.text(0), row.text(1), row.moment(2), row.text(3)}; });
}

} // namespace silpia
