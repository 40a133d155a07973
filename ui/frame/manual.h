#pragma once

#include <QString>
#include <QStringList>

namespace silpia {

/// A heading of the manual, docs/panduan, which is compiled in: the office has no other copy of it.
struct ManualPlace
{
    QString page;    ///< "operator.md"
    QString heading; ///< "silpia-mencetak", as links write it; empty: the page's beginning
    [[nodiscard]] bool isNull() const { return page.isEmpty(); }
};

/// The pages in the order in which they are read.
[[nodiscard]] QStringList manualPages();
/// The text of a page as Markdown; empty when there is none of that name.
[[nodiscard]] QString manualText(const QString &page);
/// The words of its first heading.
[[nodiscard]] QString manualTitle(const QString &page);
/// The anchor of a heading: small letters, no signs, hyphens for blanks – as on the web.
[[nodiscard]] QString manualAnchor(const QString &heading);
/// The anchors of a page's headings.
[[nodiscard]] QStringList manualAnchors(const QString &page);
/// The pictures that a page names.
[[nodiscard]] QStringList manualPictures(const QString &page);

/// What F1 opens on a screen: a place of the rail, "loket/baru", or "administrasi/officers". Of a screen that the table does
/// not know, the place of what stands before its stroke; in the end the beginning.
[[nodiscard]] ManualPlace manualPlaceOf(const QString &screen);
/// Whether the table knows this very screen.
[[nodiscard]] bool isInManual(const QString &screen);
/// The screens that the table knows.
[[nodiscard]] QStringList screensInManual();

} // namespace silpia
