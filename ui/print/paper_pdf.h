#pragma once

#include "core/office/paper_document.h"

#include <QByteArray>
#include <QImage>
#include <QList>

class QPrinter;

namespace silpia {

/// The papers one after another as one A4 PDF with selectable text; pages are counted for each paper by itself.
/// Errors: Invalid for an empty list or when the papers' font is not installed; Storage when the PDF cannot be made.
[[nodiscard]] Result<QByteArray> paperPdf(const QList<PaperDocument> &papers);

/// The same on a printer, one job. Errors as paperPdf; Storage when the printer does not start.
[[nodiscard]] Result<void> printPapers(QPrinter &printer, const QList<PaperDocument> &papers);

/// The pages of one paper as pictures, for the preview. Errors: Invalid when the papers' font is not installed.
[[nodiscard]] Result<QList<QImage>> paperImages(const PaperDocument &paper, int widthPixels);

} // namespace silpia
