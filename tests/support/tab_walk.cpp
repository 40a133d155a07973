#include "tests/support/tab_walk.h"

#include "core/base/text.h"
#include "tests/support/manners.h"
#include "ui/frame/rail.h"
#include "ui/frame/segmented.h"
#include "ui/frame/top_bar.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QButtonGroup>
#include <QHash>
#include <QTest>

namespace silpia::test {

namespace {

constexpr int kMostStops = 300;
constexpr int kMostInside = 60;
constexpr int kSameLine = 6; ///< of a line that is not quite even

/// The frame around the screen has an order of its own: first the rail, then the bar, then the screen.
bool isOfTheFrame(const QWidget &widget)
{
    for (const QWidget *at = &widget; at; at = at->parentWidget()) {
        if (qobject_cast<const Rail *>(at) || qobject_cast<const TopBar *>(at) || at->objectName() == "notice"_L1)
            return true;
    }
    return false;
}

/// Of an exclusive choice one is reached, and the arrows go to the others.
bool isOneOfAChoice(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button && (qobject_cast<const SegmentButton *>(button) || button->autoExclusive() || (button->group() && button->group()->exclusive()));
}

/// The area that scrolls it; null: none.
const QAbstractScrollArea *areaOf(const QWidget &widget)
{
    for (const QWidget *at = widget.parentWidget(); at; at = at->parentWidget()) {
        if (const auto *scroll = qobject_cast<const QAbstractScrollArea *>(at))
            return scroll;
    }
    return nullptr;
}

struct Place
{
    QRect whole; ///< as if nothing were scrolled away
    QRect seen;  ///< what is scrolled away counts as at the edge of its area
};

Place placeOf(const QWidget &widget, const QWidget &window)
{
    const QRect whole(widget.mapTo(&window, QPoint()), widget.size());
    QRect place = whole;
    for (const QWidget *at = widget.parentWidget(); at && at != &window; at = at->parentWidget()) {
        const auto *scroll = qobject_cast<const QAbstractScrollArea *>(at);
        if (!scroll || scroll == &widget)
            continue;
        const QRect room(scroll->mapTo(&window, QPoint()), scroll->size());
        place.moveTop(std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - place.height())));
    }
    return {whole, place};
}

QList<QWidget *> walkedBy(QWidget &window)
{
    QList<QWidget *> walked;
    int still = 0;
    window.setFocus();
    for (int press = 0; press < kMostStops; ++press) {
        QWidget *now = QApplication::focusWidget();
        QTest::keyClick(now ? now : &window, Qt::Key_Tab);
        QWidget *next = QApplication::focusWidget();
        if (walked.size() > 1 && next == walked.first())
            break;
        // A date takes Tab for its day, month and year before it lets go, a page for each of its links.
        still = next && !walked.contains(next) ? 0 : still + 1;
        if (!next || still > kMostInside)
            break;
        if (still == 0)
            walked.append(next);
    }
    return walked;
}

bool goesBack(const QRect &from, const QRect &to)
{
    const bool above = to.bottom() < from.top() + kSameLine;
    const bool besides = to.left() >= from.right() - kSameLine;
    const bool sameLine = !above && to.top() < from.bottom() - kSameLine && to.bottom() > from.top() + kSameLine;
    return (above && !besides) || (sameLine && to.right() <= from.left() + kSameLine);
}

} // namespace

QStringList tabFaultsOf(QWidget &window)
{
    QStringList faults;
    QApplication::setActiveWindow(&window);
    const QList<QWidget *> stops = tabStops(window);
    QHash<const QWidget *, Place> places; // before anything scrolls
    for (const QWidget *stop : stops)
        places.insert(stop, placeOf(*stop, window));
    const QList<QWidget *> walked = walkedBy(window);
    for (const QWidget *stop : stops) {
        if (!walked.contains(stop) && !isOneOfAChoice(*stop))
            faults.append(told(*stop) + u": Tab does not come here"_s);
    }
    for (qsizetype i = 1; i < walked.size(); ++i) {
        const QWidget *from = walked.at(i - 1);
        const QWidget *to = walked.at(i);
        if (isOfTheFrame(*from) || isOfTheFrame(*to) || !places.contains(from) || !places.contains(to))
            continue;
        const bool together = areaOf(*from) == areaOf(*to);
        const Place before = places.value(from);
        const Place after = places.value(to);
        if (together ? goesBack(before.whole, after.whole) : goesBack(before.seen, after.seen))
            faults.append(told(*to) + u": comes after "_s + told(*from));
    }
    return faults;
}

} // namespace silpia::test
