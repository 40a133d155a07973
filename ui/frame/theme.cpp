#include "ui/frame/theme.h"

#include "ui/frame/qt_words.h"
#include "ui/frame/style.h"
#include "ui/frame/style_sheet.h"

#include <QApplication>
#include <QPalette>
#include <algorithm>
#include <cmath>

namespace silpia {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Theme lightTheme()
{
    Theme t;
    t.kind = ThemeKind::Light;
    t.ground = rgb(0xF3F5F7);
    t.surface = rgb(0xFFFFFF);
    t.raised = rgb(0xF8FAFB);
    t.text = rgb(0x1B1F24);
    t.quiet = rgb(0x57606A);
    t.line = rgb(0xD9DEE4);
    t.strong = rgb(0x7C8894);
    t.accent = rgb(0x0B6B6B);
    t.onAccent = rgb(0xFFFFFF);
    t.soft = rgb(0xE3F0F0);
    t.softLine = rgb(0x9CC9C8);
    t.late = {rgb(0xB3261E), rgb(0xFCEBEA), rgb(0xE9B4B0)};
    t.near = {rgb(0x7A4F00), rgb(0xFFF4DC), rgb(0xE6C98A)};
    t.good = {rgb(0x1E6B3A), rgb(0xE6F4EA), rgb(0xA9D3B7)};
    t.held = {rgb(0x4B4F8C), rgb(0xECEDF8), rgb(0x4B4F8C)};
    t.rail = rgb(0x12353A);
    t.railText = rgb(0xD3E2E3);
    t.railQuiet = rgb(0xA2BDBF);
    t.railChosen = rgb(0x1F4C51);
    return t;
}

Theme darkTheme()
{
    Theme t;
    t.kind = ThemeKind::Dark;
    t.ground = rgb(0x14181D);
    t.surface = rgb(0x1C2229);
    t.raised = rgb(0x212830);
    t.text = rgb(0xE7EBF0);
    t.quiet = rgb(0x9AA5B1);
    t.line = rgb(0x2F3842);
    t.strong = rgb(0x6B7885);
    t.accent = rgb(0x57C7C0);
    t.onAccent = rgb(0x06201F);
    t.soft = rgb(0x17353A);
    t.softLine = rgb(0x2C6165);
    t.late = {rgb(0xFF8A80), rgb(0x3A2023), rgb(0x6E3A3B)};
    t.near = {rgb(0xF2C063), rgb(0x352C1B), rgb(0x655129)};
    t.good = {rgb(0x7FD19B), rgb(0x1A3226), rgb(0x33604A)};
    t.held = {rgb(0xB4B8F5), rgb(0x262A42), rgb(0xB4B8F5)};
    t.rail = rgb(0x0E1317);
    t.railText = rgb(0xC9D3DA);
    t.railQuiet = rgb(0x8793A0);
    t.railChosen = rgb(0x1B2A30);
    return t;
}

Theme completed(Theme t)
{
    // Hover and pressed go away from the words on them: darker under white ones, lighter under dark ones.
    const QColor away = t.kind == ThemeKind::Light ? QColor(Qt::black) : QColor(Qt::white);
    t.accentHover = mixed(t.accent, away, 0.12);
    t.accentPressed = mixed(t.accent, away, 0.24);
    t.railMark = rgb(0x57C7C0);
    t.railLate = rgb(0xFFB4AC);
    t.railLine = mixed(t.rail, t.railText, 0.18);
    t.chartInTime = rgb(0x4E9270);
    t.chartNear = rgb(0xB07A1E);
    t.chartLate = t.late.ink;
    return t;
}

ThemeKind &currentKind()
{
    static ThemeKind kind = ThemeKind::Light;
    return kind;
}

QPalette paletteOf(const Theme &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.ground);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.raised);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.quiet);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::BrightText, t.late.ink);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.raised);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.strong);
    palette.setColor(QPalette::Shadow, t.strong);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.quiet);
    return palette;
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF())) +
           0.0722 * linear(double(color.blueF()));
}

double points(TextSize size)
{
    switch (size) {
    case TextSize::Small: return 9.0;
    case TextSize::Body: return 10.5;
    case TextSize::Head: return 13.5;
    case TextSize::Title: return 18.0;
    case TextSize::Figure: return 24.0;
    }
    return 10.5;
}

} // namespace

const Theme &themeOf(ThemeKind kind)
{
    static const Theme light = completed(lightTheme());
    static const Theme dark = completed(darkTheme());
    return kind == ThemeKind::Light ? light : dark;
}

const Theme &theme()
{
    return themeOf(currentKind());
}

void applyTheme(QApplication &app, ThemeKind kind)
{
    currentKind() = kind;
    if (!app.property("silpiaStyled").toBool()) {
        // Set once: with a sheet in force Qt wraps the style, and a second one would be built into the first wrap.
        QApplication::setStyle(new Style);
        QCoreApplication::installTranslator(new QtWords(&app));
        app.setProperty("silpiaStyled", true);
    }
    QApplication::setFont(textFont(TextSize::Body));
    QApplication::setPalette(paletteOf(theme()));
    app.setStyleSheet(styleSheet(theme()));
}

QFont textFont(TextSize size, TextWeight weight)
{
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(points(size));
    switch (weight) {
    case TextWeight::Normal: font.setWeight(QFont::Normal); break;
    case TextWeight::Medium: font.setWeight(QFont::Medium); break;
    case TextWeight::Strong: font.setWeight(QFont::DemiBold); break;
    }
    return font;
}

QColor inkColor(Ink ink)
{
    const Theme &t = theme();
    switch (ink) {
    case Ink::Text: return t.text;
    case Ink::Quiet: return t.quiet;
    case Ink::Accent: return t.accent;
    case Ink::Late: return t.late.ink;
    case Ink::Near: return t.near.ink;
    case Ink::Good: return t.good.ink;
    case Ink::Held: return t.held.ink;
    case Ink::OnAccent: return t.onAccent;
    }
    return t.text;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto between = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue()));
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace silpia
