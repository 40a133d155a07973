#pragma once

#include "core/base/enum_set.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>
#include <optional>
#include <span>

namespace silpia {

/// What the online form holds of a child, its family and the applicant. The one list that forms, import, storage,
/// comparison with SIAK and papers read.
enum class Field : quint8 {
    Reason,
    Nik,
    Name,
    Sex,
    BirthPlace,
    BirthDate,
    BloodType,
    Religion,
    Nationality,
    FamilyCard,
    FamilyHead,
    BirthCertificate,
    MotherName,
    FatherName,
    Address,
    Rt,
    Rw,
    Nagari,
    District,
    ApplicantName,
    ApplicantRelation,
    ApplicantPhone,
    Class,
};
constexpr int kFieldCount = static_cast<int>(Field::Class) + 1;

enum class FieldKind : quint8 { Text, Digits16, Date, Choice, Nagari, District };

struct FieldDef
{
    Field field;
    QLatin1StringView code;       ///< column of table child, object name of the editor, place of an error
    const char *label;            ///< Indonesian
    QLatin1StringView formColumn; ///< heading in the online form's export
    QLatin1StringView siakColumn; ///< element name in a SIAK extract; empty: SIAK does not say
    FieldKind kind;
    bool atSubmit;  ///< asked at step 1; the others at step 4
    bool mandatory; ///< step 4 is not done without it
};

using FieldSet = EnumSet<Field>;

[[nodiscard]] std::span<const FieldDef> fields();
[[nodiscard]] const FieldDef &definition(Field field);
[[nodiscard]] QString label(Field field); ///< translated
[[nodiscard]] std::optional<Field> fieldOfCode(const QString &code);
[[nodiscard]] QStringList choices(Field field); ///< the words a choice field may take; empty: free text
[[nodiscard]] FieldSet submitFields();
[[nodiscard]] FieldSet allFields();
/// Fields that SIAK also holds, in the order of the verification table.
[[nodiscard]] FieldSet comparedFields();

} // namespace silpia
