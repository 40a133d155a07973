#include "ui/frame/draw.h"
#include "ui/frame/icons.h"
#include "ui/frame/style_sheet.h"
#include "ui/frame/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QKeySequence>
#include <QPalette>
#include <QSet>
#include <array>
#include <catch2/catch.hpp>

using namespace silpia;

namespace {

constexpr double kTextBar = 4.5;
constexpr double kControlBar = 3.0;
constexpr std::array kKinds = {ThemeKind::Light, ThemeKind::Dark};

void checkPair(const char *what, const QColor &ink, const QColor &ground, double bar)
{
    INFO(what << ": " << ink.name().toStdString() << " on " << ground.name().toStdString());
    CHECK(contrastRatio(ink, ground) >= bar);
}

int inkedPixels(const QImage &picture)
{
    int inked = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            inked += picture.pixelColor(x, y).alpha() > 128 ? 1 : 0;
    }
    return inked;
}

} // namespace

TEST_CASE("Contrast is reckoned as WCAG says", "[ui][theme]")
{
    CHECK(contrastRatio(Qt::black, Qt::white) == Approx(21.0).epsilon(0.001));
    CHECK(contrastRatio(Qt::white, Qt::black) == Approx(21.0).epsilon(0.001));
    CHECK(contrastRatio(Qt::white, Qt::white) == Approx(1.0));
}

TEST_CASE("Words can be read on every ground they stand on, in both themes", "[ui][theme]")
{
    for (const ThemeKind kind : kKinds) {
        const Theme &t = themeOf(kind);
        for (const QColor &ground : {t.ground, t.surface, t.raised, t.soft}) {
            checkPair("text", t.text, ground, kTextBar);
            checkPair("quiet", t.quiet, ground, kTextBar);
            checkPair("accent", t.accent, ground, kTextBar);
            for (const Tone &tone : {t.late, t.near, t.good, t.held})
                checkPair("state", tone.ink, ground, kTextBar);
        }
        for (const Tone &tone : {t.late, t.near, t.good, t.held}) {
            checkPair("state on its own ground", tone.ink, tone.ground, kTextBar);
            checkPair("text on a state's ground", t.text, tone.ground, kTextBar);
        }
        for (const QColor &ground : {t.accent, t.accentHover, t.accentPressed})
            checkPair("text on accent", t.onAccent, ground, kTextBar);
    }
}

TEST_CASE("The rail's words and late counts can be read, chosen or not", "[ui][theme]")
{
    for (const ThemeKind kind : kKinds) {
        const Theme &t = themeOf(kind);
        for (const QColor &ground : {t.rail, t.railChosen}) {
            checkPair("rail text", t.railText, ground, kTextBar);
            checkPair("rail quiet", t.railQuiet, ground, kTextBar);
            checkPair("rail late", t.railLate, ground, kTextBar);
            checkPair("rail mark", t.railMark, ground, kControlBar);
        }
        checkPair("logo", t.rail, t.railMark, kControlBar);
    }
}

TEST_CASE("Edges of controls and bars of charts stand out from what is behind them", "[ui][theme]")
{
    for (const ThemeKind kind : kKinds) {
        const Theme &t = themeOf(kind);
        for (const QColor &ground : {t.ground, t.surface}) {
            checkPair("edge", t.strong, ground, kControlBar);
            checkPair("focus", t.accent, ground, kControlBar);
            checkPair("fault", t.late.ink, ground, kControlBar);
            checkPair("warning", t.near.ink, ground, kControlBar);
        }
        for (const QColor &chart : {t.chartInTime, t.chartNear, t.chartLate})
            checkPair("chart", chart, t.surface, kControlBar);
    }
}

TEST_CASE("Changing the theme changes the colours in force and the window's palette", "[ui][theme]")
{
    applyTheme(*qApp, ThemeKind::Dark);
    CHECK(theme().kind == ThemeKind::Dark);
    CHECK(QApplication::palette().color(QPalette::Window) == themeOf(ThemeKind::Dark).ground);
    CHECK(inkColor(Ink::Late) == themeOf(ThemeKind::Dark).late.ink);
    applyTheme(*qApp, ThemeKind::Light);
    CHECK(QApplication::palette().color(QPalette::Window) == themeOf(ThemeKind::Light).ground);
    CHECK(QApplication::palette().color(QPalette::PlaceholderText) == themeOf(ThemeKind::Light).quiet);
}

TEST_CASE("The font's family is installed, not something like it", "[ui][theme]")
{
    CHECK(QFontInfo(textFont(TextSize::Body)).family() == u"Noto Sans"_s);
    CHECK(textFont(TextSize::Body).pointSizeF() == Approx(10.5));
}

TEST_CASE("All digits are equally wide, so that columns of numbers stand still", "[ui][theme]")
{
    for (const TextSize size : {TextSize::Small, TextSize::Body, TextSize::Head, TextSize::Title, TextSize::Figure}) {
        for (const TextWeight weight : {TextWeight::Normal, TextWeight::Medium, TextWeight::Strong}) {
            const QFontMetricsF metrics(textFont(size, weight));
            for (char16_t digit = u'1'; digit <= u'9'; ++digit)
                CHECK(metrics.horizontalAdvance(QChar(digit)) == Approx(metrics.horizontalAdvance(u'0')));
        }
    }
}

TEST_CASE("Every icon has a drawing of its own that shows in the colour asked for", "[ui][theme]")
{
    QSet<QByteArray> seen;
    for (int place = 0; place < kIconCount; ++place) {
        const auto drawing = static_cast<Icon>(place);
        INFO("icon " << place);
        const QByteArray source = iconSource(drawing, Qt::red);
        REQUIRE_FALSE(source.isEmpty());
        CHECK_FALSE(source.contains("currentColor"));
        CHECK_FALSE(seen.contains(source));
        seen.insert(source);
        for (const int size : {16, 20}) {
            const QImage picture = pixmap(drawing, Qt::red, size, 1.0).toImage();
            CHECK(picture.width() == size);
            CHECK(inkedPixels(picture) > 8);
            CHECK(inkedPixels(picture) < size * size);
        }
        CHECK_FALSE(icon(drawing, Qt::red).isNull());
    }
}

TEST_CASE("Icons and the logo are drawn sharp on screens of twice the dots", "[ui][theme]")
{
    const QPixmap twice = pixmap(Icon::Late, Qt::red, 16, 2.0);
    CHECK(twice.width() == 32);
    CHECK(twice.deviceIndependentSize() == QSizeF(16, 16));
    CHECK(inkedPixels(logo(Qt::white, Qt::black, 26, 2.0).toImage()) > 2000);
    CHECK_FALSE(appIcon().isNull());
}

TEST_CASE("The style sheet names colours only by the theme's names", "[ui][theme]")
{
    loadDrawings();
    QFile file(u":/silpia/theme/silpia.qss"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK_FALSE(file.readAll().contains('#'));
    for (const ThemeKind kind : kKinds) {
        const QString sheet = styleSheet(themeOf(kind));
        CHECK_FALSE(sheet.isEmpty());
        CHECK_FALSE(sheet.contains(u'@'));
        CHECK(sheet.contains(themeOf(kind).accent.name()));
    }
}

TEST_CASE("A key cap says Enter where Qt says Return", "[ui][theme]")
{
    CHECK(capText(QKeySequence(Qt::CTRL | Qt::Key_Return)) == u"Ctrl+Enter"_s);
    CHECK(capText(QKeySequence(Qt::Key_F12)) == u"F12"_s);
}
