#pragma once

#include "tests/support/procedure.h"
#include "tests/support/test_office.h"

#include <QHash>

namespace silpia::test {

/// What the office has acknowledged, file by file, kept beside it and never read from its database.
struct Entry
{
    ApplicationId id;
    PartnerId partner;
    State state = State::None;
    int version = 0;
    bool held = false;
};

class Ledger
{
public:
    void submitted(const Application &app) { m_entries.insert(app.id.value, {app.id, app.partner, app.state, app.version, false}); }
    /// A step was acknowledged: the entry goes where the written procedure says.
    void acknowledge(ApplicationId id, Step step);
    [[nodiscard]] const Entry &of(ApplicationId id) const;
    [[nodiscard]] const QHash<qint64, Entry> &entries() const { return m_entries; }
    [[nodiscard]] qint64 steps() const; ///< versions count the steps of each file

private:
    QHash<qint64, Entry> m_entries;
};

/// Whether somebody with these roles could take the step on this file as it stands, whatever the guards say.
[[nodiscard]] bool mayBegin(const Entry &entry, Step step, const QList<Role> &roles, PartnerId ownPartner);

} // namespace silpia::test
