#include "core/workflow/state.h"

#include "core/base/text.h"

#include <QStringList>
#include <array>

namespace silpia {

namespace {

struct StateName
{
    State state;
    QLatin1StringView code;
    const char *label;
};

constexpr std::array kStateNames = {
    StateName{State::None, "None"_L1, ""},
    StateName{State::Submitted, "Submitted"_L1, QT_TRANSLATE_NOOP("silpia", "Berkas diserahkan")},
    StateName{State::Registered, "Registered"_L1, QT_TRANSLATE_NOOP("silpia", "Terdaftar")},
    StateName{State::AwaitingCompletion, "AwaitingCompletion"_L1, QT_TRANSLATE_NOOP("silpia", "Menunggu kelengkapan berkas")},
    StateName{State::Complete, "Complete"_L1, QT_TRANSLATE_NOOP("silpia", "Berkas lengkap")},
    StateName{State::Recorded, "Recorded"_L1, QT_TRANSLATE_NOOP("silpia", "Data terekam – menunggu penjemputan")},
    StateName{State::PickedUp, "PickedUp"_L1, QT_TRANSLATE_NOOP("silpia", "Berkas dijemput – menunggu pemeriksaan")},
    StateName{State::AwaitingCorrection, "AwaitingCorrection"_L1, QT_TRANSLATE_NOOP("silpia", "Menunggu perbaikan data")},
    StateName{State::Verified, "Verified"_L1, QT_TRANSLATE_NOOP("silpia", "Data benar – menunggu validasi")},
    StateName{State::Validated, "Validated"_L1, QT_TRANSLATE_NOOP("silpia", "Tervalidasi – menunggu pencetakan")},
    StateName{State::Signed, "Signed"_L1, QT_TRANSLATE_NOOP("silpia", "Ditandatangani (TTE) – menunggu pencetakan")},
    StateName{State::Printed, "Printed"_L1, QT_TRANSLATE_NOOP("silpia", "Tercetak – menunggu pendistribusian")},
    StateName{State::Distributed, "Distributed"_L1, QT_TRANSLATE_NOOP("silpia", "Didistribusikan ke lembaga mitra")},
    StateName{State::HandedOver, "HandedOver"_L1, QT_TRANSLATE_NOOP("silpia", "Diserahkan kepada penduduk")},
    StateName{State::Cancelled, "Cancelled"_L1, QT_TRANSLATE_NOOP("silpia", "Permohonan dibatalkan")},
    StateName{State::Refused, "Refused"_L1, QT_TRANSLATE_NOOP("silpia", "Permohonan ditolak")},
};
static_assert(kStateNames.size() == kStateCount);

struct RoleName
{
    Role role;
    QLatin1StringView code;
    const char *label;
};

constexpr std::array kRoleNames = {
    RoleName{Role::Partner, "partner"_L1, QT_TRANSLATE_NOOP("silpia", "Petugas Lembaga Mitra")},
    RoleName{Role::Counter, "counter"_L1, QT_TRANSLATE_NOOP("silpia", "Petugas Dinas / Petugas UKL")},
    RoleName{Role::SectionHead, "sectionHead"_L1, QT_TRANSLATE_NOOP("silpia", "Kepala Seksi PIAK / Pejabat Fungsional")},
    RoleName{Role::Operator, "operator"_L1, QT_TRANSLATE_NOOP("silpia", "Operator Pencetakan KIA")},
    RoleName{Role::DivisionHead, "divisionHead"_L1, QT_TRANSLATE_NOOP("silpia", "Kepala Bidang PIAK dan Pemanfaatan Data")},
    RoleName{Role::Administrator, "administrator"_L1,
             QT_TRANSLATE_NOOP("silpia", "Administrator Database Kependudukan (ADB)")},
};
static_assert(kRoleNames.size() == kRoleCount);

constexpr auto kAllStates = [] {
    std::array<State, kStateCount - 1> states{};
    for (size_t i = 0; i < states.size(); ++i)
        states[i] = static_cast<State>(i + 1);
    return states;
}();

constexpr auto kAllRoles = [] {
    std::array<Role, kRoleCount> roles{};
    for (size_t i = 0; i < roles.size(); ++i)
        roles[i] = static_cast<Role>(i);
    return roles;
}();

} // namespace

std::span<const State> allStates()
{
    return kAllStates;
}

QLatin1StringView code(State state)
{
    return kStateNames[static_cast<size_t>(state)].code;
}

std::optional<State> stateOfCode(const QString &text)
{
    for (const State state : kAllStates) {
        if (text == code(state))
            return state;
    }
    return std::nullopt;
}

QString label(State state)
{
    return tr(kStateNames[static_cast<size_t>(state)].label);
}

bool isOpen(State state)
{
    constexpr StateSet closed = {State::None, State::HandedOver, State::Cancelled, State::Refused};
    return !closed.contains(state);
}

std::span<const Role> allRoles()
{
    return kAllRoles;
}

QLatin1StringView code(Role role)
{
    return kRoleNames[static_cast<size_t>(role)].code;
}

std::optional<Role> roleOfCode(const QString &text)
{
    for (const Role role : kAllRoles) {
        if (text == code(role))
            return role;
    }
    return std::nullopt;
}

QString label(Role role)
{
    return tr(kRoleNames[static_cast<size_t>(role)].label);
}

QString codes(RoleSet roles)
{
    QStringList words;
    for (const Role role : kAllRoles) {
        if (roles.contains(role))
            words.append(code(role));
    }
    return words.join(u',');
}

RoleSet rolesOfCodes(const QString &text)
{
    RoleSet roles;
    for (const QString &word : text.split(u',')) {
        if (const auto role = roleOfCode(word))
            roles.insert(*role);
    }
    return roles;
}

} // namespace silpia
