#include "ui/frame/label.h"
#include "ui/frame/queue_view.h"

#include <QApplication>
#include <QPixmap>
#include <QSignalSpy>
#include <QtTest/QTest>
#include <catch2/catch.hpp>

using namespace silpia;

namespace {

const QString kTrap = u"<img src='/etc/passwd'> Koto"_s;

QueueRow row(qint64 id, ClockKind clock, const QString &name = u"Intan Koto"_s)
{
    return {.id = id, .name = name, .aside = u"SDN 05"_s, .clock = clock, .clockText = u"sisa 4 jam"_s};
}

QList<QueueRow> mixedRows()
{
    return {row(1, ClockKind::InTime), row(2, ClockKind::Late), row(3, ClockKind::Near), row(4, ClockKind::Held),
            row(5, ClockKind::Late)};
}

QStringList shown(const QueueModel &model)
{
    QStringList lines;
    for (int place = 0; place < model.rowCount(); ++place) {
        const QModelIndex index = model.index(place);
        if (index.data(QueueModel::HeadRole).toBool())
            lines.append(u"%1 %2"_s.arg(index.data().toString()).arg(index.data(QueueModel::CountRole).toInt()));
        else
            lines.append(QString::number(index.data(QueueModel::IdRole).toLongLong()));
    }
    return lines;
}

// Shortcuts and focus answer in an active window only.
void activate(QWidget &window)
{
    applyTheme(*qApp, ThemeKind::Light);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
}

} // namespace

TEST_CASE("A queue shows its rows by their clocks, each group under a head with its count", "[ui][queue]")
{
    QueueModel model;
    model.setRows(mixedRows(), false);
    CHECK(shown(model) == QStringList{u"Melewati batas waktu 2"_s, u"2"_s, u"5"_s, u"Mendekati batas waktu 1"_s, u"3"_s,
                                      u"Dalam batas waktu 1"_s, u"1"_s, u"Ditunda 1"_s, u"4"_s});
    CHECK(model.rowsLoaded() == 5);
    CHECK(model.flags(model.index(0)) == Qt::NoItemFlags);
}

TEST_CASE("A queue that is not wholly loaded shows the counts it was told", "[ui][queue]")
{
    QueueModel model;
    model.setRows(mixedRows(), true);
    model.setTotals({{ClockKind::Late, 40}});
    CHECK(model.index(0).data(QueueModel::CountRole).toInt() == 40);
}

TEST_CASE("A page that follows joins its groups and moves no row that is there", "[ui][queue]")
{
    QueueModel model;
    model.setRows({row(1, ClockKind::Late), row(2, ClockKind::InTime)}, true);
    const QPersistentModelIndex kept(model.indexOf(2));
    model.appendRows({row(3, ClockKind::Late), row(4, ClockKind::Near), row(5, ClockKind::InTime)}, false);
    CHECK(shown(model) == QStringList{u"Melewati batas waktu 2"_s, u"1"_s, u"3"_s, u"Mendekati batas waktu 1"_s, u"4"_s,
                                      u"Dalam batas waktu 2"_s, u"2"_s, u"5"_s});
    CHECK(kept.data(QueueModel::IdRole).toLongLong() == 2);
}

TEST_CASE("More is asked for once, until an answer came", "[ui][queue]")
{
    QueueModel model;
    QSignalSpy wanted(&model, &QueueModel::moreWanted);
    model.setRows(mixedRows(), true);
    REQUIRE(model.canFetchMore({}));
    model.fetchMore({});
    CHECK_FALSE(model.canFetchMore({}));
    CHECK(wanted.count() == 1);
    model.appendRows({row(9, ClockKind::Held)}, true);
    CHECK(model.canFetchMore({}));
    model.appendRows({}, false);
    CHECK_FALSE(model.canFetchMore({}));
}

TEST_CASE("Locked rows stand last under their own head and cannot be ticked", "[ui][queue]")
{
    QueueRow locked = row(7, ClockKind::Late);
    locked.locked = true;
    locked.checkable = true;
    QueueRow open = row(8, ClockKind::InTime);
    open.checkable = true;
    QueueModel model;
    model.setLockedHead(u"Harus pejabat lain"_s, u"Anda yang memeriksa"_s);
    model.setRows({locked, open}, false);
    CHECK(shown(model) == QStringList{u"Dalam batas waktu 1"_s, u"8"_s, u"Harus pejabat lain 1"_s, u"7"_s});
    QSignalSpy ticked(&model, &QueueModel::checkedChanged);
    CHECK_FALSE(model.setChecked(7, true));
    CHECK(model.setChecked(8, true));
    CHECK(model.checkedIds() == QList<qint64>{8});
    CHECK(ticked.count() == 1);
}

TEST_CASE("A row tells its clock in words to those who do not see it", "[ui][queue]")
{
    QueueModel model;
    model.setRows({row(3, ClockKind::Near)}, false);
    const QString told = model.indexOf(3).data(Qt::AccessibleTextRole).toString();
    CHECK(told.contains(u"Intan Koto"_s));
    CHECK(told.contains(u"mendekati batas waktu"_s));
    CHECK(told.contains(u"sisa 4 jam"_s));
}

TEST_CASE("In a queue the keys choose rows, never heads, Enter opens and Space ticks", "[ui][queue]")
{
    QueueView view;
    QList<QueueRow> rows = mixedRows();
    for (QueueRow &each : rows)
        each.checkable = true;
    view.setRows(rows);
    view.resize(356, 400);
    QSignalSpy chosen(&view, &QueueView::chosen);
    QSignalSpy opened(&view, &QueueView::opened);
    REQUIRE(view.chooseFirst());
    CHECK(view.chosenId() == 2);
    activate(view);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    CHECK(view.chosenId() == 3);
    CHECK(view.nextId() == 1);
    CHECK(chosen.count() == 3);
    QTest::keyClick(&view, Qt::Key_Return);
    CHECK(opened.value(0).value(0).toLongLong() == 3);
    QTest::keyClick(&view, Qt::Key_Space);
    CHECK(view.queue().checkedIds() == QList<qint64>{3});
    QTest::keyClick(&view, Qt::Key_Home);
    CHECK(view.chosenId() == 2);
}

TEST_CASE("A click on the box ticks, a click on the name does not", "[ui][queue]")
{
    QueueRow only = row(6, ClockKind::InTime);
    only.checkable = true;
    QueueView view;
    view.setRows({only});
    view.resize(356, 200);
    activate(view);
    const QRect place = view.visualRect(view.queue().indexOf(6));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place.topLeft() + QPoint(120, 17));
    CHECK(view.queue().checkedIds().isEmpty());
    CHECK(view.chosenId() == 6);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place.topLeft() + QPoint(24, 17));
    CHECK(view.queue().checkedIds() == QList<qint64>{6});
}

TEST_CASE("A queue read again keeps the chosen row without announcing it, a row that left is announced", "[ui][queue]")
{
    QueueView view;
    view.setRows(mixedRows());
    REQUIRE(view.choose(3));
    QSignalSpy chosen(&view, &QueueView::chosen);
    view.setRows({row(3, ClockKind::Late), row(8, ClockKind::InTime)});
    CHECK(view.chosenId() == 3);
    CHECK(chosen.isEmpty());
    view.setRows({row(8, ClockKind::InTime)});
    CHECK(view.chosenId() == 0);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.value(0).value(0).toLongLong() == 0);
}

TEST_CASE("A name with markup in it stays letters in a queue and in its tooltip", "[ui][plain]")
{
    QueueModel model;
    model.setRows({row(1, ClockKind::Late, kTrap)}, false);
    CHECK(model.indexOf(1).data().toString() == kTrap);
    CHECK_FALSE(model.indexOf(1).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
    CHECK(plainToolTip(kTrap).contains(u"&lt;img"_s));
    CHECK(plainToolTip({}).isEmpty());
}

TEST_CASE("A queue is drawn in the colours of the theme in force, at twice the dots", "[ui][queue]")
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        applyTheme(*qApp, kind);
        QueueView view;
        view.setRows(mixedRows());
        view.choose(3);
        view.resize(356, 400);
        QPixmap picture(712, 800);
        picture.setDevicePixelRatio(2.0);
        picture.fill(Qt::magenta);
        view.render(&picture);
        CHECK(picture.toImage().pixelColor(600, 790) == theme().surface);
    }
    applyTheme(*qApp, ThemeKind::Light);
}
