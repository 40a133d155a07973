#pragma once

#include "core/domain/card_kind.h"
#include "core/domain/form_data.h"

#include <QLatin1StringView>
#include <QMap>
#include <span>

namespace silpia {

/// A paper that an application needs.
enum class Requirement : quint8 {
    FamilyCardCopy,
    BirthCertificateCopy,
    Photo,
    ParentsIdentity,
    PoliceReport,
    OldCard,
    TransferLetter,
    ArrivalLetter,
    Passport,
    Itap,
};

struct RequirementDef
{
    Requirement requirement;
    QLatin1StringView code;
    const char *label;
    QLatin1StringView formWord; ///< how the form's column "Dokumen tambahan" calls it; empty: it has its own column
};

[[nodiscard]] std::span<const RequirementDef> requirements();
[[nodiscard]] const RequirementDef &definition(Requirement requirement);
[[nodiscard]] QString label(Requirement requirement);
[[nodiscard]] std::optional<Requirement> requirementOfCode(const QString &code);

/// How a paper was seen at the counter.
enum class Presence : quint8 { Missing, Copy, OriginalSeen };
[[nodiscard]] QLatin1StringView code(Presence presence);
[[nodiscard]] std::optional<Presence> presenceOfCode(const QString &code);
[[nodiscard]] QString label(Presence presence);

using Brought = QMap<Requirement, Presence>;

/// One row of the table that the office may edit. An empty condition holds for all.
struct RequirementRule
{
    std::optional<Reason> reason;
    std::optional<CardKind> kind;
    bool foreignOnly = false;
    Requirement requirement = Requirement::FamilyCardCopy;
    bool mandatory = true; ///< false: asked for, but the file is complete without it
    QString source;        ///< the rule it rests on
};

/// The rules as SOP and regulation give them (SOP 800496 step 1; Permendagri 2/2016 art. 3–8).
[[nodiscard]] QList<RequirementRule> defaultRequirementRules();

struct Demand
{
    Requirement requirement;
    bool mandatory;
    QString source;
};

/// What one application needs on a day, in the order of the enumeration.
[[nodiscard]] QList<Demand> demandsOn(const QList<RequirementRule> &rules, const FormData &form, QDate day);

/// The mandatory papers that are missing.
[[nodiscard]] QList<Requirement> missing(const QList<Demand> &demands, const Brought &brought);

} // namespace silpia
