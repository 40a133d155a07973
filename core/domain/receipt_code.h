#pragma once

#include <QString>
#include <optional>

namespace silpia {

/// ISO 7064 MOD 37,36 check character over the letters and digits of `text`; other characters do not count.
[[nodiscard]] QChar checkCharacter(const QString &text);

/// What the receipt's QR says: SILPIA1:<receipt number>:<check character>. No personal data.
[[nodiscard]] QString receiptPayload(const QString &receiptNumber);

/// The receipt number of a scanned payload; nothing when it is not one or a character was misread.
[[nodiscard]] std::optional<QString> receiptNumberOf(const QString &payload);

} // namespace silpia
