#pragma once

#include "core/office/card_data.h"
#include "core/office/settings.h"
#include "ui/print/card_layout.h"

#include <QImage>

namespace silpia {

/// The office's layout where it has loaded one, else the one that comes with the program: for preview, proof and print
/// alike. Errors: as CardLayout::parse.
[[nodiscard]] Result<CardLayout> officeLayout(const Settings &settings);

/// A layout file that the office wants to use. More is asked of it than that it can be read: every field that a card must
/// have, none that would stay empty, and words that fit. Errors: as CardLayout::parse; `place` is the field's id.
[[nodiscard]] Result<CardLayout> admitLayout(const QByteArray &json);

/// Nobody's card, marked CONTOH, by which a layout is looked at. It has values of the usual length and no photo.
[[nodiscard]] CardData sampleCard();

/// The office's blank as it was scanned, a side; null where it has loaded none or it cannot be read.
[[nodiscard]] QImage scannedBlank(const Settings &settings, CardSide side);

} // namespace silpia
