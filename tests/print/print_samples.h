#pragma once

#include "core/office/card_data.h"
#include "core/office/paper_document.h"
#include "ui/print/card_layout.h"

#include <QSizeF>
#include <QStringList>

// What the tests of ui/print have in common: samples, and other people's programs that read our PDF.
namespace silpia::print_test {

[[nodiscard]] QByteArray photoFile(const QString &name); ///< from tests/data/photos
[[nodiscard]] CardLayout layout();
[[nodiscard]] CardData cardWithPhoto();
[[nodiscard]] CardData cardWithoutPhoto();
[[nodiscard]] PaperDocument receipt();

/// Runs an installed program and gives what it wrote; the test fails when it is not there or does not succeed.
[[nodiscard]] QByteArray outputOf(const QString &program, const QStringList &arguments);
[[nodiscard]] QString textOf(const QByteArray &pdf, int page = 0);            ///< pdftotext -layout; 0 for all pages
[[nodiscard]] QString qrOf(const QByteArray &pdf, int page, int dotsPerInch); ///< what ZXingReader reads there
[[nodiscard]] QList<QSizeF> mediaBoxes(const QByteArray &pdf);                ///< points

} // namespace silpia::print_test
