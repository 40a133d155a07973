#pragma once

#include "core/office/card_data.h"
#include "core/office/paper_document.h"
#include "ui/print/card_calibration.h"

#include <QStringList>

namespace silpia {

/// Where cards and papers can go: the printers of this computer, and a PDF file.
[[nodiscard]] QStringList cardTargets();
[[nodiscard]] bool isFileTarget(const QString &target);

/// Sends one card to a printer as that is calibrated, or writes it to `file`. What a printer did with it only a person can
/// tell. Errors: Invalid (text that does not fit, photo missing), Storage.
[[nodiscard]] Result<void> sendCard(const CardLayout &layout, const CardData &card, const CardCalibration &calibration, const QString &target, const QString &file);

/// Sends papers to a printer as one job, or writes them to `file`. Errors: Invalid, Storage.
[[nodiscard]] Result<void> sendPapers(const QList<PaperDocument> &papers, const QString &target, const QString &file);

} // namespace silpia
