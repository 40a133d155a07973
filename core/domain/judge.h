#pragma once

#include "core/domain/form_data.h"
#include "core/domain/region.h"
#include "core/domain/verdict.h"

#include <QHash>

namespace silpia {

/// Days of validity left at which a warning is due (a setting; 0–30 by default).
constexpr int kExpiresSoonDays = 30;

/// Judges the values of a form by themselves, without the database: only the fields of `judged`. It never changes them.
[[nodiscard]] Findings judgeForm(const FormData &form, FieldSet judged, const Regions &regions, QDate today,
                                 int expiresSoonDays = kExpiresSoonDays);

/// The field at which a finding is shown.
[[nodiscard]] Field placeOf(Verdict verdict);

} // namespace silpia
