#include "core/domain/judge.h"

#include "core/base/text.h"
#include "core/domain/card_kind.h"

#include <algorithm>

namespace silpia {

namespace {

constexpr int kLongestName = 60;

void judgeNik(const FormData &form, FieldSet judged, QDate today, Findings &found)
{
    const auto nik = Nik::parse(form.value(Field::Nik));
    if (!nik) {
        found.add(nik.error());
        return;
    }
    const QDate birth = form.birthDate();
    const auto written = nik->birthDate(today);
    const bool sameDay = written && written->day() == birth.day() && written->month() == birth.month()
                         && written->year() % 100 == birth.year() % 100;
    if (judged.contains(Field::BirthDate) && birth.isValid() && !sameDay)
        found.add(Verdict::NikDateDiffers);
    if (judged.contains(Field::Sex) && nik->sex() && form.sex() && *nik->sex() != *form.sex())
        found.add(Verdict::NikSexDiffers);
}

void judgeName(const QString &entered, Findings &found)
{
    const QString name = entered.simplified();
    if (name.isEmpty()) {
        found.add(Verdict::NameMissing);
        return;
    }
    if (name.size() > kLongestName)
        found.add(Verdict::NameOver60);
    if (!name.contains(u' '))
        found.add(Verdict::NameOneWord);
    if (std::any_of(name.begin(), name.end(), [](QChar c) { return c.isDigit(); }))
        found.add(Verdict::NameHasDigits);
}

void judgeBirth(QDate birth, QDate today, int expiresSoonDays, Findings &found)
{
    if (!birth.isValid()) {
        found.add(Verdict::BirthDateUnreadable);
    } else if (birth > today) {
        found.add(Verdict::BornInTheFuture);
    } else if (!mayHoldCard(birth, today)) {
        found.add(Verdict::AgeSeventeenOrOver);
    } else if (today.daysTo(validUntil(birth, today)) <= expiresSoonDays) {
        found.add(Verdict::CardExpiresSoon);
    }
}

} // namespace

Findings judgeForm(const FormData &form, FieldSet judged, const Regions &regions, QDate today, int expiresSoonDays)
{
    Findings found;
    if (judged.contains(Field::Reason) && !form.reason())
        found.add(Verdict::ReasonUnknown);
    if (judged.contains(Field::Nik))
        judgeNik(form, judged, today, found);
    if (judged.contains(Field::Name))
        judgeName(form.name(), found);
    if (judged.contains(Field::Sex) && !form.sex())
        found.add(Verdict::SexUnreadable);
    if (judged.contains(Field::BirthDate))
        judgeBirth(form.birthDate(), today, expiresSoonDays, found);
    if (judged.contains(Field::FamilyCard) && !isFamilyCardNumber(form.value(Field::FamilyCard)))
        found.add(Verdict::KkNot16Digits);
    if (judged.contains(Field::BirthCertificate) && isCertificatePaperSerial(form.value(Field::BirthCertificate)))
        found.add(Verdict::CertificateIsPaperSerial);
    if (judged.contains(Field::Nagari) && !regions.nagariByName(form.value(Field::District), form.value(Field::Nagari)))
        found.add(Verdict::NagariUnknown);
    return found;
}

Field placeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::KkNot16Digits:
    case Verdict::FamilyCardMissing: return Field::FamilyCard;
    case Verdict::AgeSeventeenOrOver:
    case Verdict::BornInTheFuture:
    case Verdict::BirthDateUnreadable:
    case Verdict::CardExpiresSoon:
    case Verdict::PhotoMissing:
    case Verdict::PhotoFileNotFound:
    case Verdict::PhotoUnreadable:
    case Verdict::PhotoTooLarge:
    case Verdict::PhotoTooSmall: return Field::BirthDate;
    case Verdict::NameMissing:
    case Verdict::NameOver60:
    case Verdict::NameOneWord:
    case Verdict::NameHasDigits: return Field::Name;
    case Verdict::SexUnreadable: return Field::Sex;
    case Verdict::NagariUnknown: return Field::Nagari;
    case Verdict::ReasonUnknown:
    case Verdict::CardStillValid:
    case Verdict::PartnerUnknown:
    case Verdict::CaseDocumentMissing: return Field::Reason;
    case Verdict::BirthCertificateMissing:
    case Verdict::CertificateIsPaperSerial: return Field::BirthCertificate;
    case Verdict::NikNot16Digits:
    case Verdict::NikLostDigits:
    case Verdict::NikImpossible:
    case Verdict::DuplicateInFile:
    case Verdict::DuplicateOpen:
    case Verdict::AlreadyEntered:
    case Verdict::NikDateDiffers:
    case Verdict::NikSexDiffers: return Field::Nik;
    }
    Q_UNREACHABLE();
}

} // namespace silpia
