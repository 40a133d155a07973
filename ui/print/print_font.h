#pragma once

#include "core/base/error.h"

#include <QFont>

namespace silpia {

/// Text is laid out in this many units a millimetre and scaled by the painter, so that lines break in the same place
/// on screen and on every printer.
constexpr double kUnitsPerMillimetre = 50.0;
constexpr double kMillimetresPerPoint = 25.4 / 72.0;

/// Length of so many points in layout units.
constexpr double unitsFromPoints(double points)
{
    return points * kMillimetresPerPoint * kUnitsPerMillimetre;
}

/// The one font of cards and papers, sized in layout units. `spacing` widens letters by so many hundredths.
[[nodiscard]] QFont printFont(double points, int weight, double spacing = 0);

/// Error: Invalid, naming the package, when the font is not installed: another one would break lines elsewhere.
[[nodiscard]] Result<void> requirePrintFont();

/// True when the font has a letter for every character.
[[nodiscard]] bool isPrintable(const QString &text, int weight);

} // namespace silpia
