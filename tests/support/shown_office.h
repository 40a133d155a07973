#pragma once

#include "app/workplace.h"

#include <QTemporaryDir>

namespace silpia::test {

/// What an office that is looked at holds.
enum class Content : quint8 {
    Demo,  ///< the demo's children in every state
    Long,  ///< names of 60 letters, and partners, officers, addresses and reasons as long as anybody writes them
    Empty, ///< a fresh office without a single application
    Fresh, ///< a database before its first start
};

/// An office in a folder of its own, made through the office's own functions, to be looked at.
class ShownOffice
{
public:
    [[nodiscard]] static Result<std::unique_ptr<ShownOffice>> make(Content content);
    [[nodiscard]] Office &office() { return m_place->office(); }
    /// Who has a role here; nobody: a null officer. The administrator is whoever has no other role, where there is one.
    [[nodiscard]] Result<Session> who(Role role);
    /// One officer for each role that has none yet.
    [[nodiscard]] Result<void> hire();
    /// The first application in a state; null when there is none.
    [[nodiscard]] Result<Application> first(State state);

private:
    ShownOffice() = default;
    Result<void> playDemo();
    Result<void> open();

    QTemporaryDir m_folder;
    std::unique_ptr<Workplace> m_place;
    Session m_admin;
    PartnerId m_partner;
};

} // namespace silpia::test
