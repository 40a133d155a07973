#pragma once

#include <QString>

namespace silpia {

struct Theme;

/// The program's style sheet: resources/theme/silpia.qss with the theme's colours in the place of their names.
[[nodiscard]] QString styleSheet(const Theme &theme);

} // namespace silpia
