#include "core/base/text.h"
#include "core/domain/requirement.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

/// The mandatory papers of a case, by code.
QStringList asked(const QString &reason, QDate birth, const QString &nationality = u"WNI"_s)
{
    FormData form = child(1, birth);
    form.set(Field::Reason, reason);
    form.set(Field::Nationality, nationality);
    QStringList codes;
    for (const Requirement requirement : missing(demandsOn(defaultRequirementRules(), form, kTuesday), {}))
        codes.append(definition(requirement).code);
    return codes;
}

const QDate kYoung(2024, 1, 1);
const QDate kSchoolAge(2018, 1, 1);

} // namespace

TEST_CASE("A new card asks for KK and certificate, from five years on a photo besides", "[domain]")
{
    CHECK(asked(u"Baru"_s, kYoung) == QStringList{u"familyCardCopy"_s, u"birthCertificateCopy"_s});
    CHECK(asked(u"Baru"_s, kSchoolAge) == QStringList{u"familyCardCopy"_s, u"birthCertificateCopy"_s, u"photo"_s});
    CHECK(asked(u"Baru"_s, kTuesday.addYears(-5)).contains(u"photo"_s));
    CHECK_FALSE(asked(u"Baru"_s, kTuesday.addYears(-5).addDays(1)).contains(u"photo"_s));
}

TEST_CASE("Each case asks for its own paper", "[domain]")
{
    CHECK(asked(u"Hilang"_s, kYoung).last() == u"policeReport"_s);
    CHECK(asked(u"Rusak"_s, kYoung).last() == u"oldCard"_s);
    CHECK(asked(u"Pindah datang"_s, kYoung).last() == u"transferLetter"_s);
    CHECK(asked(u"Datang dari luar negeri"_s, kYoung).last() == u"arrivalLetter"_s);
    for (const QString &reason : {u"Habis masa"_s, u"Perubahan data"_s, u"Kesalahan data"_s})
        CHECK(asked(reason, kYoung) == QStringList{u"familyCardCopy"_s, u"birthCertificateCopy"_s});
}

TEST_CASE("A foreigner is asked for passport and ITAP besides, in whatever case", "[domain]")
{
    CHECK(asked(u"Baru"_s, kYoung, u"WNA"_s) == QStringList{u"familyCardCopy"_s, u"birthCertificateCopy"_s, u"passport"_s, u"itap"_s});
    CHECK(asked(u"Hilang"_s, kYoung, u" wna "_s).contains(u"policeReport"_s));
    CHECK(asked(u"Hilang"_s, kYoung, u" wna "_s).contains(u"itap"_s));
}

TEST_CASE("The parents' identity is asked for but the file is complete without it", "[domain]")
{
    const QList<Demand> demands = demandsOn(defaultRequirementRules(), child(1, kYoung), kTuesday);
    const auto identity =
        std::find_if(demands.begin(), demands.end(), [](const Demand &demand) { return demand.requirement == Requirement::ParentsIdentity; });
    REQUIRE(identity != demands.end());
    CHECK_FALSE(identity->mandatory);
    CHECK(missing(demands, {{Requirement::FamilyCardCopy, Presence::Copy}, {Requirement::BirthCertificateCopy, Presence::OriginalSeen}}).isEmpty());
}

TEST_CASE("A paper seen to be missing is missing", "[domain]")
{
    const QList<Demand> demands = demandsOn(defaultRequirementRules(), child(1, kYoung), kTuesday);
    CHECK(missing(demands, {{Requirement::FamilyCardCopy, Presence::Missing}, {Requirement::BirthCertificateCopy, Presence::Copy}}) ==
          QList<Requirement>{Requirement::FamilyCardCopy});
}

TEST_CASE("Of two rules on one paper the stricter counts", "[domain]")
{
    QList<RequirementRule> rules = {{{}, {}, false, Requirement::OldCard, false, u"a"_s},
                                    {Reason::Expired, {}, false, Requirement::OldCard, true, u"b"_s}};
    FormData form = child();
    CHECK_FALSE(demandsOn(rules, form, kTuesday).first().mandatory);
    form.set(Field::Reason, u"Habis masa"_s);
    const QList<Demand> demands = demandsOn(rules, form, kTuesday);
    REQUIRE(demands.size() == 1);
    CHECK(demands.first().mandatory);
    std::swap(rules[0], rules[1]);
    CHECK(demandsOn(rules, form, kTuesday).first().mandatory);
}

TEST_CASE("Every rule names what it rests on, every paper has its words", "[domain]")
{
    for (const RequirementRule &rule : defaultRequirementRules())
        CHECK_FALSE(rule.source.isEmpty());
    for (const RequirementDef &def : requirements()) {
        CHECK(requirementOfCode(def.code) == def.requirement);
        CHECK_FALSE(label(def.requirement).isEmpty());
    }
    CHECK_FALSE(requirementOfCode(u"kertas"_s));
    for (const Presence presence : {Presence::Missing, Presence::Copy, Presence::OriginalSeen}) {
        CHECK(presenceOfCode(code(presence)) == presence);
        CHECK_FALSE(label(presence).isEmpty());
    }
    CHECK_FALSE(presenceOfCode(u"maybe"_s));
}

TEST_CASE("Reasons are the form's eight words", "[domain]")
{
    const QStringList words = {u"Baru"_s,           u"Habis masa"_s,    u"Hilang"_s, u"Rusak"_s, u"Pindah datang"_s, u"Datang dari luar negeri"_s,
                               u"Perubahan data"_s, u"Kesalahan data"_s};
    CHECK(choices(Field::Reason) == words);
    for (int i = 0; i < words.size(); ++i) {
        CHECK(parseReason(words.at(i)) == static_cast<Reason>(i));
        CHECK(parseReason(u"  "_s + words.at(i).toUpper() + u' ') == static_cast<Reason>(i));
        CHECK(reasonText(static_cast<Reason>(i)) == words.at(i));
    }
    for (const QString &bad : {u""_s, u"Bar"_s, u"Baru juga"_s, u"Habismasa"_s})
        CHECK_FALSE(parseReason(bad));
}

TEST_CASE("Fields are found by their code, the list of step 1 is the procedure's", "[domain]")
{
    QStringList atSubmit;
    for (const FieldDef &def : fields()) {
        CHECK(fieldOfCode(def.code) == def.field);
        CHECK_FALSE(label(def.field).isEmpty());
        if (def.atSubmit)
            atSubmit.append(def.code);
    }
    CHECK_FALSE(fieldOfCode(u"id"_s));
    for (const QString &wanted :
         {u"reason"_s, u"name"_s, u"birth_date"_s, u"nik"_s, u"applicant_name"_s, u"applicant_relation"_s, u"applicant_phone"_s})
        CHECK(atSubmit.contains(wanted));
    CHECK(comparedFields().contains(Field::BirthCertificate));
    CHECK_FALSE(comparedFields().contains(Field::ApplicantPhone));
    CHECK_FALSE(comparedFields().contains(Field::Class));
}
