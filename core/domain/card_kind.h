#pragma once

#include <QDate>

namespace silpia {

/// The two kinds of the card (Permendagri 2/2016 art. 3–4): under 5 without a photo, 5 to 17 less one day with one.
enum class CardKind : quint8 { WithoutPhoto, WithPhoto };

constexpr int kPhotoFromAge = 5;
constexpr int kAdultAge = 17;

/// The birthday in a year. No rule says when a child born on 29 February turns a year older in a common year: 1 March.
[[nodiscard]] QDate birthdayAtAge(QDate birth, int age);

/// Completed years on a day; negative before birth.
[[nodiscard]] int ageOn(QDate birth, QDate day);

/// Under 17 on that day (Permendagri 2/2016 art. 2).
[[nodiscard]] bool mayHoldCard(QDate birth, QDate day);

[[nodiscard]] CardKind cardKindOn(QDate birth, QDate day);

/// Last day of validity of a card made on `day`: the 5th birthday, or the day before the 17th; a foreigner's card
/// not past the parents' ITAP (`stayUntil`, invalid for none).
[[nodiscard]] QDate validUntil(QDate birth, QDate day, QDate stayUntil = {});

} // namespace silpia
