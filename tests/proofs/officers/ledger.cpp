#include "tests/proofs/officers/ledger.h"

namespace silpia::test {

void Ledger::acknowledge(ApplicationId id, Step step)
{
    REQUIRE(m_entries.contains(id.value));
    Entry &entry = m_entries[id.value];
    const WrittenRow *row = writtenRow(step, entry.state);
    INFO("acknowledged: " << step << " from " << entry.state);
    REQUIRE(row);
    ++entry.version;
    if (step == Step::Hold) {
        entry.held = true;
    } else if (step == Step::Resume) {
        entry.held = false;
    } else if (row->to != State::None) {
        entry.state = row->to;
        entry.held = false;
    }
}

const Entry &Ledger::of(ApplicationId id) const
{
    const auto found = m_entries.constFind(id.value);
    REQUIRE(found != m_entries.constEnd());
    return *found;
}

qint64 Ledger::steps() const
{
    qint64 sum = 0;
    for (const Entry &entry : m_entries)
        sum += entry.version;
    return sum;
}

bool mayBegin(const Entry &entry, Step step, const QList<Role> &roles, PartnerId ownPartner)
{
    const WrittenRow *row = writtenRow(step, entry.state);
    if (!row || (row->held == WhenHeld::Blocked && entry.held) || (row->held == WhenHeld::Required && !entry.held))
        return false;
    return std::any_of(row->actors.begin(), row->actors.end(), [&](Role role) {
        return roles.contains(role) && (role != Role::Partner || entry.partner == ownPartner);
    });
}

} // namespace silpia::test
