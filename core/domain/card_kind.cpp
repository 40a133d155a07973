#include "core/domain/card_kind.h"

namespace silpia {

QDate birthdayAtAge(QDate birth, int age)
{
    const QDate sameDay(birth.year() + age, birth.month(), birth.day());
    return sameDay.isValid() ? sameDay : QDate(birth.year() + age, 3, 1);
}

int ageOn(QDate birth, QDate day)
{
    const int years = day.year() - birth.year();
    return day < birthdayAtAge(birth, years) ? years - 1 : years;
}

bool mayHoldCard(QDate birth, QDate day)
{
    return birth <= day && ageOn(birth, day) < kAdultAge;
}

CardKind cardKindOn(QDate birth, QDate day)
{
    return ageOn(birth, day) < kPhotoFromAge ? CardKind::WithoutPhoto : CardKind::WithPhoto;
}

QDate validUntil(QDate birth, QDate day, QDate stayUntil)
{
    const QDate byAge = cardKindOn(birth, day) == CardKind::WithoutPhoto ? birthdayAtAge(birth, kPhotoFromAge)
                                                                         : birthdayAtAge(birth, kAdultAge).addDays(-1);
    return stayUntil.isValid() && stayUntil < byAge ? stayUntil : byAge;
}

} // namespace silpia
