#pragma once

#include "ui/print/print_font.h"

#include <QColor>

// What the papers look like: one place, so that two papers of the office look like one office.
namespace silpia::paper {

constexpr double mm(double millimetres)
{
    return millimetres * kUnitsPerMillimetre;
}

constexpr QColor kInk(0x14, 0x18, 0x1D);
constexpr QColor kQuiet(0x4F, 0x58, 0x63);
constexpr QColor kLine(0xC4, 0xCB, 0xD3);
constexpr QColor kHeadGround(0xEE, 0xF1, 0xF4);
constexpr QColor kAccent(0x8E, 0x0F, 0x17);
constexpr QColor kAccentGround(0xFC, 0xEE, 0xED);

constexpr double kBodyPoints = 10;
constexpr double kSmallPoints = 8.5;
constexpr double kFootPoints = 7.5;
constexpr double kHairline = 0.2;    ///< mm
constexpr double kBlockSpace = 4;    ///< mm between blocks
constexpr double kCellPadding = 1.4; ///< mm left and right in a cell

inline QFont body()
{
    return printFont(kBodyPoints, QFont::Normal);
}
inline QFont strong(double points = kBodyPoints)
{
    return printFont(points, QFont::Bold);
}
inline QFont small(double points = kSmallPoints)
{
    return printFont(points, QFont::Normal);
}

} // namespace silpia::paper
