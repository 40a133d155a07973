#pragma once

#include <QString>

namespace silpia {

/// The longest name of a card's file in UTF-8, with room for what an archive puts before it.
constexpr int kCardFileNameBytes = 120;

/// "PSS-0048777_Rania-Koto_<UUID>.pdf": by blank and child for a person, by the attempt's UUID for the program. Letters and
/// digits only, so that no child's name leads out of the folder and every file system takes it.
[[nodiscard]] QString cardFileName(const QString &serial, const QString &child, const QString &uuid);

/// What the name of an attempt's file ends with.
[[nodiscard]] QString cardFileEnd(const QString &uuid);

} // namespace silpia
