#pragma once

#include "core/base/text.h"

#include <QColor>
#include <QFont>

class QApplication;

namespace silpia {

/// Which of the two sets of colours is shown.
enum class ThemeKind : quint8 { Light, Dark };

/// A colour for words and marks, the ground it stands on when it fills a line or chip, and the edge of that ground.
struct Tone
{
    QColor ink;
    QColor ground;
    QColor line;
};

/// Every colour of the program. Style sheet, delegates, charts and icons take theirs from here and nowhere else.
struct Theme
{
    ThemeKind kind = ThemeKind::Light;
    QColor ground, surface, raised;
    QColor text, quiet;
    QColor line;   ///< dividers only: too faint to be the one edge of a control
    QColor strong; ///< edge of controls, scroll bar
    QColor accent, accentHover, accentPressed, onAccent;
    QColor soft, softLine; ///< the chosen row
    Tone late, near, good, held;
    QColor rail, railText, railQuiet, railChosen, railMark, railLate, railLine;
    QColor chartInTime, chartNear, chartLate;
};

/// What a word or a mark is drawn with; the theme says which colour that is.
enum class Ink : quint8 { Text, Quiet, Accent, Late, Near, Good, Held, OnAccent };

/// Sizes of type: 12, 14, 18, 24 and 32 pixels.
enum class TextSize : quint8 { Small, Body, Head, Title, Figure };

/// 400, 500 and 600; a family without the middle weights answers with its nearest.
enum class TextWeight : quint8 { Normal, Medium, Strong };

constexpr int kGap = 4; ///< the grid; 8, 12, 16 and 20 are multiples of it
constexpr int kPageEdge = 20;
constexpr int kPaneEdge = 16;
constexpr int kRowHeight = 34;
constexpr int kGroupHeadHeight = 28;
constexpr int kTableHeadHeight = 30;
constexpr int kRailItemHeight = 36;
constexpr int kButtonHeight = 36;
constexpr int kSmallButtonHeight = 28;
constexpr int kFieldHeight = 34;
constexpr int kTopBarHeight = 56;
constexpr int kScreenHeadHeight = 56;
constexpr int kActionBarHeight = 56;
constexpr int kNoticeHeight = 28;
constexpr int kRailWidth = 192; ///< 188 in the pictures, which say "Verifikasi" where the label is "Pemeriksaan"
constexpr int kQueueWidth = 344;
constexpr int kControlRadius = 6;
constexpr int kPanelRadius = 8;
constexpr int kChipRadius = 12;
constexpr int kCapRadius = 4;
constexpr int kIconSize = 16;
constexpr int kMarkWidth = 3; ///< the bar at the left of what is chosen

/// The theme in force.
[[nodiscard]] const Theme &theme();

/// One of the two themes, whichever is in force.
[[nodiscard]] const Theme &themeOf(ThemeKind kind);

/// Puts palette, font, style, style sheet and Qt's words on the program. May be called again to change the theme at run time.
void applyTheme(QApplication &app, ThemeKind kind);

/// The program's font in one of its sizes and weights.
[[nodiscard]] QFont textFont(TextSize size, TextWeight weight = TextWeight::Normal);

/// The colour of an ink in the theme in force.
[[nodiscard]] QColor inkColor(Ink ink);

/// `share` of `b` in `a`; how hover and pressed colours are made.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double share);

/// Contrast of two opaque colours as WCAG reckons it, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace silpia
