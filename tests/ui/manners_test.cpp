#include "core/base/text.h"
#include "tests/support/manners.h"
#include "tests/support/screen_walk.h"
#include "tests/support/tab_walk.h"
#include "tests/support/told.h"
#include "ui/frame/form_row.h"
#include "ui/frame/label.h"
#include "ui/frame/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace silpia;
using namespace silpia::test;

namespace {

constexpr QSize kSmallScreen(1366, 768);
constexpr int kLowWindow = 690; ///< what title and task bar leave of 768

/// What may stay as it is, and why.
struct Excuse
{
    const char *fault;
    const char *why;
};

bool isExcused(const QString &fault, std::span<const Excuse> excuses)
{
    return std::any_of(excuses.begin(), excuses.end(), [&](const Excuse &excuse) { return fault.contains(QLatin1StringView(excuse.fault)); });
}

constexpr std::array kExcusedManners = {
    Excuse{"QComboBox partnerFilter: no label", "stands beside the queue's title and says \"Semua mitra\" by itself"},
    Excuse{"QComboBox place: choice too narrow", "typed into like a line: the cursor shows the rest"},
};

using Look = std::function<QStringList(QWidget &)>;

/// Faults of all screens, each told once with the first screen where it is.
QStringList walk(Content content, ThemeKind kind, std::span<const Excuse> excuses, const Look &look)
{
    applyTheme(*qApp, kind);
    QStringList faults;
    QSet<QString> known;
    ScreenWalk screens(content, kSmallScreen, [&](const QString &name, QWidget &window) {
        const QStringList found = look(window);
        for (const QString &fault : found) {
            if (!known.contains(fault) && !isExcused(fault, excuses))
                faults.append(name + u": "_s + fault);
            known.insert(fault);
        }
    });
    must(screens.run());
    applyTheme(*qApp, ThemeKind::Light);
    return faults;
}

QStringList bothHeights(QWidget &window)
{
    QStringList faults = mannersOf(window);
    window.resize(kSmallScreen.width(), kLowWindow);
    QTest::qWait(5);
    faults += mannersOf(window);
    window.resize(kSmallScreen);
    QTest::qWait(5);
    return faults;
}

void expectManners(Content content, ThemeKind kind)
{
    const QStringList faults = walk(content, kind, kExcusedManners, bothHeights);
    INFO(faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
}

} // namespace

TEST_CASE("With the longest names no text is cut and everything has a name: light", "[ui][manners]")
{
    expectManners(Content::Long, ThemeKind::Light);
}

TEST_CASE("With the longest names no text is cut and everything has a name: dark", "[ui][manners]")
{
    expectManners(Content::Long, ThemeKind::Dark);
}

TEST_CASE("Without data no text is cut and everything has a name: light", "[ui][manners]")
{
    expectManners(Content::Empty, ThemeKind::Light);
}

TEST_CASE("Without data no text is cut and everything has a name: dark", "[ui][manners]")
{
    expectManners(Content::Empty, ThemeKind::Dark);
}

TEST_CASE("Tab reaches every button and field in reading order", "[ui][manners][keyboard]")
{
    const QStringList faults = walk(Content::Long, ThemeKind::Light, {}, tabFaultsOf);
    INFO(faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
}

TEST_CASE("A text that is cut, a field without a label and a button without a name are found", "[ui][manners]")
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *label = makeLabel(u"Kartu Identitas Anak"_s);
    label->setFixedWidth(40);
    auto *low = makeWrappedLabel(u"Permohonan datang ke sini setelah datanya dinyatakan benar."_s);
    low->setFixedSize(120, 18);
    auto *field = new QLineEdit;
    auto *button = new QPushButton;
    auto *right = new FormRow(u"Nama"_s, new QLineEdit);
    right->editor()->setObjectName(u"name"_s);
    layout->addWidget(label);
    layout->addWidget(low);
    layout->addWidget(field);
    layout->addWidget(button);
    layout->addWidget(right);
    window.show();
    QTest::qWait(5);
    const QString faults = mannersOf(window).join(u'\n');
    INFO(faults.toStdString());
    CHECK(faults.contains(u"\"Kartu Identitas Anak\": too narrow"_s));
    CHECK(faults.contains(u"dinyatak\": too low"_s));
    CHECK(faults.contains(u": no label"_s));
    CHECK(faults.contains(u"QPushButton : no accessible name"_s));
    CHECK(faults.contains(u"QPushButton : no object name"_s));
    CHECK_FALSE(faults.contains(u"QLineEdit name"_s));
}

TEST_CASE("What Tab does not reach and what it reaches backwards is found", "[ui][manners][keyboard]")
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    QList<QLineEdit *> lines;
    for (const QString &name : {u"first"_s, u"second"_s, u"third"_s}) {
        lines.append(new QLineEdit);
        lines.last()->setObjectName(name);
        layout->addWidget(lines.last());
    }
    window.show();
    QTest::qWait(5);
    CHECK(tabFaultsOf(window).isEmpty());
    QWidget::setTabOrder(lines.at(0), lines.at(2));
    QWidget::setTabOrder(lines.at(2), lines.at(1));
    CHECK(tabFaultsOf(window).join(u' ').contains(u"second: comes after QLineEdit third"_s));
}
