#include "core/domain/requirement.h"

#include "core/base/text.h"

#include <array>

namespace silpia {

namespace {

constexpr std::array kRequirements = {
    RequirementDef{Requirement::FamilyCardCopy, "familyCardCopy"_L1, QT_TRANSLATE_NOOP("silpia", "Fotokopi kartu keluarga"), ""_L1},
    RequirementDef{Requirement::BirthCertificateCopy, "birthCertificateCopy"_L1, QT_TRANSLATE_NOOP("silpia", "Fotokopi akta kelahiran"), ""_L1},
    RequirementDef{Requirement::Photo, "photo"_L1, QT_TRANSLATE_NOOP("silpia", "Pas foto berwarna"), ""_L1},
    RequirementDef{Requirement::ParentsIdentity, "parentsIdentity"_L1, QT_TRANSLATE_NOOP("silpia", "KTP-el kedua orang tua"), ""_L1},
    RequirementDef{Requirement::PoliceReport, "policeReport"_L1, QT_TRANSLATE_NOOP("silpia", "Surat kehilangan kepolisian"), "Surat kehilangan kepolisian"_L1},
    RequirementDef{Requirement::OldCard, "oldCard"_L1, QT_TRANSLATE_NOOP("silpia", "KIA lama"), "KIA lama"_L1},
    RequirementDef{Requirement::TransferLetter, "transferLetter"_L1, QT_TRANSLATE_NOOP("silpia", "Surat keterangan pindah"), "Surat keterangan pindah"_L1},
    RequirementDef{Requirement::ArrivalLetter, "arrivalLetter"_L1, QT_TRANSLATE_NOOP("silpia", "Surat keterangan datang"), "Surat keterangan datang"_L1},
    RequirementDef{Requirement::Passport, "passport"_L1, QT_TRANSLATE_NOOP("silpia", "Paspor"), "Paspor"_L1},
    RequirementDef{Requirement::Itap, "itap"_L1, QT_TRANSLATE_NOOP("silpia", "ITAP"), "ITAP"_L1},
};

bool applies(const RequirementRule &rule, const FormData &form, QDate day)
{
    if (rule.foreignOnly && !form.isForeign())
        return false;
    if (rule.reason && rule.reason != form.reason())
        return false;
    const QDate birth = form.birthDate();
    return !rule.kind || (birth.isValid() && *rule.kind == cardKindOn(birth, day));
}

} // namespace

std::span<const RequirementDef> requirements()
{
    return kRequirements;
}

const RequirementDef &definition(Requirement requirement)
{
    return kRequirements[static_cast<size_t>(requirement)];
}

QString label(Requirement requirement)
{
    return tr(definition(requirement).label);
}

std::optional<Requirement> requirementOfCode(const QString &code)
{
    for (const RequirementDef &def : kRequirements) {
        if (code == def.code)
            return def.requirement;
    }
    return std::nullopt;
}

QLatin1StringView code(Presence presence)
{
    switch (presence) {
    case Presence::Missing: return "missing"_L1;
    case Presence::Copy: return "copy"_L1;
    case Presence::OriginalSeen: return "originalSeen"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Presence> presenceOfCode(const QString &text)
{
    for (const Presence presence : {Presence::Missing, Presence::Copy, Presence::OriginalSeen}) {
        if (text == code(presence))
            return presence;
    }
    return std::nullopt;
}

QString label(Presence presence)
{
    switch (presence) {
    case Presence::Missing: return tr("Belum ada");
    case Presence::Copy: return tr("Salinan ada");
    case Presence::OriginalSeen: return tr("Asli dilihat");
    }
    Q_UNREACHABLE();
}

QList<RequirementRule> defaultRequirementRules()
{
    const QString sop = u"SOP 800496 langkah 1"_s;
    const QString rule = u"Permendagri 2/2016"_s;
    using R = Requirement;
    return {
        {{}, {}, false, R::FamilyCardCopy, true, sop},
        {{}, {}, false, R::BirthCertificateCopy, true, sop},
        {{}, CardKind::WithPhoto, false, R::Photo, true, sop},
        {Reason::New, CardKind::WithoutPhoto, false, R::ParentsIdentity, false, rule + u" Pasal 3"_s},
        {Reason::Lost, {}, false, R::PoliceReport, true, rule + u" Pasal 7"_s},
        {Reason::Damaged, {}, false, R::OldCard, true, rule + u" Pasal 7"_s},
        {Reason::MovedIn, {}, false, R::TransferLetter, true, rule + u" Pasal 8"_s},
        {Reason::FromAbroad, {}, false, R::ArrivalLetter, true, rule + u" Pasal 5"_s},
        {{}, {}, true, R::Passport, true, rule + u" Pasal 6"_s},
        {{}, {}, true, R::Itap, true, rule + u" Pasal 6"_s},
    };
}

QList<Demand> demandsOn(const QList<RequirementRule> &rules, const FormData &form, QDate day)
{
    QMap<Requirement, Demand> demands;
    for (const RequirementRule &rule : rules) {
        if (!applies(rule, form, day))
            continue;
        const auto known = demands.constFind(rule.requirement);
        if (known == demands.constEnd() || (!known->mandatory && rule.mandatory))
            demands.insert(rule.requirement, {rule.requirement, rule.mandatory, rule.source});
    }
    return demands.values();
}

QList<Requirement> missing(const QList<Demand> &demands, const Brought &brought)
{
    QList<Requirement> absent;
    for (const Demand &demand : demands) {
        if (demand.mandatory && brought.value(demand.requirement, Presence::Missing) == Presence::Missing)
            absent.append(demand.requirement);
    }
    return absent;
}

} // namespace silpia
