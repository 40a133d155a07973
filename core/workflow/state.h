#pragma once

#include "core/base/enum_set.h"

#include <QLatin1StringView>
#include <QString>
#include <optional>
#include <span>

namespace silpia {

/// Where an application stands. `None` is before step 1.
enum class State : quint8 {
    None,
    Submitted,
    Registered,
    AwaitingCompletion,
    Complete,
    Recorded,
    PickedUp,
    AwaitingCorrection,
    Verified,
    Validated,
    Signed,
    Printed,
    Distributed,
    HandedOver,
    Cancelled,
    Refused,
};
constexpr int kStateCount = static_cast<int>(State::Refused) + 1;
using StateSet = EnumSet<State>;

/// What an officer may be. A person may hold several; the administrator's role does no step.
enum class Role : quint8 { Partner, Counter, SectionHead, Operator, DivisionHead, Administrator };
constexpr int kRoleCount = static_cast<int>(Role::Administrator) + 1;
using RoleSet = EnumSet<Role>;

[[nodiscard]] std::span<const State> allStates(); ///< without None
[[nodiscard]] QLatin1StringView code(State state);
[[nodiscard]] std::optional<State> stateOfCode(const QString &code);
[[nodiscard]] QString label(State state);
[[nodiscard]] bool isOpen(State state); ///< neither handed over nor closed

[[nodiscard]] std::span<const Role> allRoles();
[[nodiscard]] QLatin1StringView code(Role role);
[[nodiscard]] std::optional<Role> roleOfCode(const QString &code);
[[nodiscard]] QString label(Role role);
[[nodiscard]] QString codes(RoleSet roles);                ///< "counter,operator", as stored
[[nodiscard]] RoleSet rolesOfCodes(const QString &codes); ///< reverse; unknown words are left out

} // namespace silpia
