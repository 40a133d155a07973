#include "core/domain/field.h"

#include "core/base/text.h"

#include <array>

namespace silpia {

namespace {

using enum FieldKind;
constexpr bool kAtSubmit = true;
constexpr bool kLater = false;
constexpr bool kMust = true;
constexpr bool kMay = false;

constexpr std::array kFields = {
    //       field                    code                    label                                                  form column                  SIAK              kind      at step 1  mandatory
    FieldDef{Field::Reason,           "reason"_L1,            QT_TRANSLATE_NOOP("silpia", "Jenis permohonan"),       "Jenis permohonan"_L1,       ""_L1,            Choice,   kAtSubmit, kMust},
    FieldDef{Field::Nik,              "nik"_L1,               QT_TRANSLATE_NOOP("silpia", "NIK anak"),               "NIK anak"_L1,               "NIK"_L1,         Digits16, kAtSubmit, kMust},
    FieldDef{Field::Name,             "name"_L1,              QT_TRANSLATE_NOOP("silpia", "Nama lengkap anak"),      "Nama lengkap anak"_L1,      "NAMA_LGKP"_L1,   Text,     kAtSubmit, kMust},
    FieldDef{Field::Sex,              "sex"_L1,               QT_TRANSLATE_NOOP("silpia", "Jenis kelamin"),          "Jenis kelamin"_L1,          "JENIS_KLMIN"_L1, Choice,   kLater,    kMust},
    FieldDef{Field::BirthPlace,       "birth_place"_L1,       QT_TRANSLATE_NOOP("silpia", "Tempat lahir"),           "Tempat lahir"_L1,           "TMPT_LHR"_L1,    Text,     kLater,    kMust},
    FieldDef{Field::BirthDate,        "birth_date"_L1,        QT_TRANSLATE_NOOP("silpia", "Tanggal lahir"),          "Tanggal lahir"_L1,          "TGL_LHR"_L1,     Date,     kAtSubmit, kMust},
    FieldDef{Field::BloodType,        "blood_type"_L1,        QT_TRANSLATE_NOOP("silpia", "Golongan darah"),         "Golongan darah"_L1,         "GOL_DARAH"_L1,   Choice,   kLater,    kMay},
    FieldDef{Field::Religion,         "religion"_L1,          QT_TRANSLATE_NOOP("silpia", "Agama"),                  "Agama"_L1,                  "AGAMA"_L1,       Choice,   kLater,    kMust},
    FieldDef{Field::Nationality,      "nationality"_L1,       QT_TRANSLATE_NOOP("silpia", "Kewarganegaraan"),        "Kewarganegaraan"_L1,        ""_L1,            Choice,   kAtSubmit, kMust},
    FieldDef{Field::FamilyCard,       "family_card"_L1,       QT_TRANSLATE_NOOP("silpia", "Nomor KK"),               "Nomor KK"_L1,               "NO_KK"_L1,       Digits16, kLater,    kMust},
    FieldDef{Field::FamilyHead,       "family_head"_L1,       QT_TRANSLATE_NOOP("silpia", "Nama kepala keluarga"),   "Nama kepala keluarga"_L1,   "NAMA_KEP"_L1,    Text,     kLater,    kMust},
    FieldDef{Field::BirthCertificate, "birth_certificate"_L1, QT_TRANSLATE_NOOP("silpia", "Nomor akta kelahiran"),   "Nomor akta kelahiran"_L1,   "NO_AKTA_LHR"_L1, Text,     kLater,    kMust},
    FieldDef{Field::MotherName,       "mother_name"_L1,       QT_TRANSLATE_NOOP("silpia", "Nama ibu"),               "Nama ibu"_L1,               "NAMA_LGKP_IBU"_L1, Text,   kLater,    kMay},
    FieldDef{Field::FatherName,       "father_name"_L1,       QT_TRANSLATE_NOOP("silpia", "Nama ayah"),              "Nama ayah"_L1,              "NAMA_LGKP_AYAH"_L1, Text,  kLater,    kMay},
    FieldDef{Field::Address,          "address"_L1,           QT_TRANSLATE_NOOP("silpia", "Alamat"),                 "Alamat"_L1,                 "ALAMAT"_L1,      Text,     kLater,    kMust},
    FieldDef{Field::Rt,               "rt"_L1,                QT_TRANSLATE_NOOP("silpia", "RT"),                     "RT"_L1,                     "NO_RT"_L1,       Text,     kLater,    kMay},
    FieldDef{Field::Rw,               "rw"_L1,                QT_TRANSLATE_NOOP("silpia", "RW"),                     "RW"_L1,                     "NO_RW"_L1,       Text,     kLater,    kMay},
    FieldDef{Field::Nagari,           "nagari"_L1,            QT_TRANSLATE_NOOP("silpia", "Nagari"),                 "Nagari"_L1,                 "KEL_NAME"_L1,    Nagari,   kLater,    kMust},
    FieldDef{Field::District,         "district"_L1,          QT_TRANSLATE_NOOP("silpia", "Kecamatan"),              "Kecamatan"_L1,              "KEC_NAME"_L1,    District, kLater,    kMust},
    FieldDef{Field::ApplicantName,    "applicant_name"_L1,    QT_TRANSLATE_NOOP("silpia", "Nama pemohon"),           "Nama pemohon"_L1,           ""_L1,            Text,     kAtSubmit, kMust},
    FieldDef{Field::ApplicantRelation, "applicant_relation"_L1, QT_TRANSLATE_NOOP("silpia", "Hubungan dengan anak"), "Hubungan"_L1,               ""_L1,            Choice,   kAtSubmit, kMust},
    FieldDef{Field::ApplicantPhone,   "applicant_phone"_L1,   QT_TRANSLATE_NOOP("silpia", "Nomor HP"),               "Nomor HP"_L1,               ""_L1,            Text,     kAtSubmit, kMay},
    FieldDef{Field::Class,            "class_group"_L1,       QT_TRANSLATE_NOOP("silpia", "Kelas / kelompok"),       "Kelas"_L1,                  ""_L1,            Text,     kLater,    kMay},
};

constexpr bool rowsInOrder()
{
    for (size_t i = 0; i < kFields.size(); ++i) {
        if (static_cast<size_t>(kFields[i].field) != i)
            return false;
    }
    return true;
}
static_assert(rowsInOrder() && kFields.size() == kFieldCount);

} // namespace

std::span<const FieldDef> fields()
{
    return kFields;
}

const FieldDef &definition(Field field)
{
    return kFields[static_cast<size_t>(field)];
}

QString label(Field field)
{
    return tr(definition(field).label);
}

std::optional<Field> fieldOfCode(const QString &code)
{
    for (const FieldDef &def : kFields) {
        if (code == def.code)
            return def.field;
    }
    return std::nullopt;
}

QStringList choices(Field field)
{
    switch (field) {
    case Field::Reason:
        return {u"Baru"_s,  u"Habis masa"_s,    u"Hilang"_s,          u"Rusak"_s, u"Pindah datang"_s,
                u"Datang dari luar negeri"_s, u"Perubahan data"_s, u"Kesalahan data"_s};
    case Field::Sex: return {u"Laki-laki"_s, u"Perempuan"_s};
    case Field::BloodType: return {u"Tidak tahu"_s, u"A"_s, u"B"_s, u"AB"_s, u"O"_s};
    case Field::Religion:
        return {u"Islam"_s, u"Kristen"_s, u"Katolik"_s, u"Hindu"_s, u"Buddha"_s, u"Konghucu"_s, u"Kepercayaan"_s};
    case Field::Nationality: return {u"WNI"_s, u"WNA"_s};
    case Field::ApplicantRelation: return {u"Ibu"_s, u"Ayah"_s, u"Wali"_s, u"Keluarga lain"_s};
    case Field::Nik:
    case Field::Name:
    case Field::BirthPlace:
    case Field::BirthDate:
    case Field::FamilyCard:
    case Field::FamilyHead:
    case Field::BirthCertificate:
    case Field::MotherName:
    case Field::FatherName:
    case Field::Address:
    case Field::Rt:
    case Field::Rw:
    case Field::Nagari:
    case Field::District:
    case Field::ApplicantName:
    case Field::ApplicantPhone:
    case Field::Class: return {};
    }
    Q_UNREACHABLE();
}

FieldSet submitFields()
{
    FieldSet set;
    for (const FieldDef &def : kFields) {
        if (def.atSubmit)
            set.insert(def.field);
    }
    return set;
}

FieldSet allFields()
{
    FieldSet set;
    for (const FieldDef &def : kFields)
        set.insert(def.field);
    return set;
}

FieldSet comparedFields()
{
    FieldSet set;
    for (const FieldDef &def : kFields) {
        if (!def.siakColumn.isEmpty())
            set.insert(def.field);
    }
    return set;
}

} // namespace silpia
