#include "ui/frame/action_bar.h"
#include "ui/frame/action_button.h"
#include "ui/frame/big_figures.h"
#include "ui/frame/chip.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/fact_list.h"
#include "ui/frame/form_row.h"
#include "ui/frame/label.h"
#include "ui/frame/notice_line.h"
#include "ui/frame/panel.h"
#include "ui/frame/rail.h"
#include "ui/frame/screen_head.h"
#include "ui/frame/segmented.h"
#include "ui/frame/table_view.h"
#include "ui/frame/timeline.h"
#include "ui/frame/top_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <QtTest/QTest>
#include <catch2/catch.hpp>

using namespace silpia;

namespace {

const QString kTrap = u"<img src='/etc/passwd'> Koto"_s;

void press(const QWidget &window, Qt::Key key, Qt::KeyboardModifiers held = {})
{
    REQUIRE(window.focusWidget());
    QTest::keyClick(window.focusWidget(), key, held);
}

QString accessible(QObject *object, QAccessible::Text what)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(object);
    return face ? face->text(what) : QString();
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

TEST_CASE("What a person typed is shown letter by letter wherever it stands", "[ui][plain]")
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *head = new ScreenHead(kTrap, &window);
    head->setAside(kTrap);
    auto *facts = new FactList(kTrap, &window);
    facts->setFacts({{.label = kTrap, .value = kTrap, .copyable = true, .code = u"name"_s}});
    auto *banner = new Banner(&window);
    banner->say(NoticeKind::Warn, kTrap, kTrap);
    auto *form = new FormRow(kTrap, new QLineEdit, &window);
    form->setFault(kTrap);
    auto *empty = new EmptyState(kTrap, kTrap, &window);
    empty->addStep(Icon::Truck, Ink::Accent, kTrap, kTrap, nullptr);
    auto *bar = new ActionBar(&window);
    bar->setNote(kTrap);
    const QList<QWidget *> all{head, facts, banner, form, empty, bar, new Panel(kTrap, &window)};
    for (QWidget *widget : all)
        layout->addWidget(widget);
    const QList<QLabel *> labels = window.findChildren<QLabel *>();
    CHECK(labels.size() > 10);
    for (const QLabel *label : labels)
        CHECK(label->textFormat() == Qt::PlainText);
    CHECK(window.findChild<QLabel *>(u"name"_s)->text() == kTrap);
}

TEST_CASE("Digits and arrows choose a segment, and only a change is announced", "[ui][segmented]")
{
    Segmented choice({{u"copy"_s, u"Salinan ada"_s}, {u"seen"_s, u"Asli dilihat"_s}, {u"none"_s, u"Belum ada"_s}});
    activate(choice);
    QSignalSpy taken(&choice, &Segmented::valueChosen);
    choice.setFocus();
    press(choice, Qt::Key_2);
    CHECK(choice.value() == u"seen"_s);
    press(choice, Qt::Key_2);
    CHECK(taken.count() == 1);
    press(choice, Qt::Key_Right);
    press(choice, Qt::Key_Right);
    CHECK(choice.value() == u"none"_s);
    press(choice, Qt::Key_Left);
    CHECK(choice.value() == u"seen"_s);
    press(choice, Qt::Key_9);
    press(choice, Qt::Key_1, Qt::ControlModifier);
    CHECK(choice.value() == u"seen"_s);
    CHECK(taken.count() == 3);
    choice.setValue(u"copy"_s);
    CHECK(taken.count() == 3);
    choice.setValue({});
    CHECK(choice.value().isEmpty());
}

TEST_CASE("A click takes a segment and a second click does not give it back", "[ui][segmented]")
{
    Segmented choice({{u"a"_s, u"Sesuai"_s}, {u"b"_s, u"Tidak sesuai"_s}});
    activate(choice);
    QTest::mouseClick(choice.findChild<SegmentButton *>(u"b"_s), Qt::LeftButton);
    QTest::mouseClick(choice.findChild<SegmentButton *>(u"b"_s), Qt::LeftButton);
    CHECK(choice.value() == u"b"_s);
    CHECK(choice.findChild<SegmentButton *>(u"b"_s)->isChecked());
}

TEST_CASE("A fault stands under its field, marks it, and is told to a screen reader", "[ui][form]")
{
    auto *editor = new QLineEdit;
    FormRow form(u"Nomor KK"_s, editor);
    CHECK(form.label()->buddy() == editor);
    CHECK(accessible(editor, QAccessible::Name) == u"Nomor KK"_s);
    form.setFault(u"15 angka – kurang 1"_s);
    CHECK(form.state() == FormState::Fault);
    CHECK(editor->property("fault").toBool());
    CHECK(accessible(editor, QAccessible::Description).contains(u"15 angka – kurang 1"_s));
    form.setReading(u"Painan, IV Jurai"_s);
    CHECK_FALSE(editor->property("fault").toBool());
    CHECK(form.sentence() == u"Painan, IV Jurai"_s);
    form.clearState();
    CHECK(form.state() == FormState::Plain);
    CHECK(accessible(editor, QAccessible::Description).isEmpty());
}

TEST_CASE("A warning asks for its ground, and what was typed there outlives a second look", "[ui][form]")
{
    FormRow form(u"Tanggal lahir"_s, new QLineEdit);
    form.setObjectName(u"birthDate"_s);
    QSignalSpy edited(&form, &FormRow::groundEdited);
    form.setWarning(u"Tanggal di NIK berbeda."_s);
    auto *ground = form.findChild<QLineEdit *>(u"birthDateGround"_s);
    REQUIRE(ground);
    CHECK(form.editor()->property("warn").toBool());
    QTest::keyClicks(ground, u"Sesuai akta"_s);
    CHECK(edited.count() == 11);
    CHECK(form.ground() == u"Sesuai akta"_s);
    form.clearState();
    CHECK(form.ground().isEmpty());
    form.setWarning(u"Tanggal di NIK berbeda."_s);
    CHECK(form.ground() == u"Sesuai akta"_s);
}

TEST_CASE("A faulty field in use has its ring besides its red edge", "[ui][form]")
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *editor = new QLineEdit;
    auto *form = new FormRow(u"Nomor KK"_s, editor, &window);
    layout->addWidget(form);
    form->setFault(u"kurang 1"_s);
    activate(window);
    editor->clearFocus();
    editor->setFocus();
    auto *ring = window.findChild<QFocusFrame *>();
    REQUIRE(ring);
    CHECK(ring->widget() == editor);
    form->setReading(u"Painan"_s);
    CHECK(ring->widget() == nullptr);
    form->setFault(u"kurang 1"_s);
    CHECK(ring->widget() == editor);
}

TEST_CASE("A window that is open follows a change of theme", "[ui][theme]")
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    QLabel *label = makeLabel(u"lewat"_s, {TextSize::Body, Ink::Late, TextWeight::Normal}, &window);
    layout->addWidget(label);
    layout->addWidget(new Panel(u"Pemeriksaan"_s, &window));
    activate(window);
    CHECK(label->palette().color(QPalette::WindowText) == themeOf(ThemeKind::Light).late.ink);
    applyTheme(*qApp, ThemeKind::Dark);
    CHECK(label->palette().color(QPalette::WindowText) == themeOf(ThemeKind::Dark).late.ink);
    CHECK(window.grab().toImage().pixelColor(1, 1) == themeOf(ThemeKind::Dark).ground);
    applyTheme(*qApp, ThemeKind::Light);
}

TEST_CASE("A button's key is drawn from its shortcut, and the keypad's Enter counts as Enter", "[ui][button]")
{
    QWidget window;
    ActionButton button(ButtonKind::Primary, Icon::Stamp, u"Validasi"_s, &window);
    button.setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    CHECK(button.cap() == u"Ctrl+Enter"_s);
    CHECK(button.text() == u"Validasi"_s);
    CHECK(accessible(&button, QAccessible::Description).contains(u"Ctrl+Enter"_s));
    activate(window);
    QSignalSpy pressed(&button, &QPushButton::clicked);
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    CHECK(pressed.count() == 1);
    QTest::keyClick(&window, Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
    CHECK(pressed.count() == 2);
    button.setEnabled(false);
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    CHECK(pressed.count() == 2);
}

TEST_CASE("Buttons and fields have the heights of the design", "[ui][button]")
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *large = new ActionButton(u"Tunda…"_s);
    auto *low = new ActionButton(ButtonKind::Small, u"Ganti"_s);
    auto *line = new QLineEdit;
    auto *combo = new QComboBox;
    for (QWidget *widget : QList<QWidget *>{large, low, line, combo})
        layout->addWidget(widget);
    activate(window);
    CHECK(large->height() == kButtonHeight);
    CHECK(low->height() == kSmallButtonHeight);
    CHECK(line->height() == kFieldHeight);
    CHECK(combo->height() == kFieldHeight);
    line->setFocus();
    setMark(*line, "fault", true);
    QApplication::processEvents();
    CHECK(line->height() == kFieldHeight);
}

TEST_CASE("In the rail the arrows move and Enter goes to a place", "[ui][rail]")
{
    Rail rail;
    rail.setSections({{u"Pekerjaan"_s,
                       {{u"counter"_s, Icon::Counter, u"Loket"_s}, {u"pickUp"_s, Icon::Truck, u"Penjemputan"_s, 6, 1}}},
                      {u"Melihat"_s, {{u"find"_s, Icon::Search, u"Permohonan"_s}}}});
    rail.choose(u"counter"_s);
    rail.resize(kRailWidth, 600);
    activate(rail);
    QSignalSpy went(&rail, &Rail::itemChosen);
    rail.findChild<RailButton *>(u"counter"_s)->setFocus();
    QTest::keyClick(rail.focusWidget(), Qt::Key_Down);
    QTest::keyClick(rail.focusWidget(), Qt::Key_Return);
    REQUIRE(went.count() == 1);
    CHECK(went.value(0).value(0).toString() == u"pickUp"_s);
    CHECK(rail.chosen() == u"pickUp"_s);
    CHECK(rail.findChild<RailButton *>(u"pickUp"_s)->isChecked());
    CHECK_FALSE(rail.findChild<RailButton *>(u"counter"_s)->isChecked());
    QTest::keyClick(rail.focusWidget(), Qt::Key_Down);
    CHECK(rail.focusWidget()->objectName() == u"find"_s);
    CHECK(went.count() == 1);
}

TEST_CASE("The rail tells counts in words and keeps them live", "[ui][rail]")
{
    Rail rail;
    rail.setSections({{u"Pekerjaan"_s, {{u"verify"_s, Icon::Compare, u"Pemeriksaan"_s, 38, 2}}}});
    auto *button = rail.findChild<RailButton *>(u"verify"_s);
    CHECK(accessible(button, QAccessible::Name) == u"Pemeriksaan, 38 berkas, 2 lewat batas waktu"_s);
    rail.setCounts(u"verify"_s, 37, 0);
    CHECK(accessible(button, QAccessible::Name) == u"Pemeriksaan, 37 berkas"_s);
}

TEST_CASE("F1 asks for help and F12 for the lock, wherever the focus is", "[ui][rail]")
{
    Rail rail;
    activate(rail);
    QSignalSpy help(&rail, &Rail::helpRequested);
    QSignalSpy lock(&rail, &Rail::lockRequested);
    QTest::keyClick(&rail, Qt::Key_F1);
    QTest::keyClick(&rail, Qt::Key_F12);
    CHECK(help.count() == 1);
    CHECK(lock.count() == 1);
}

TEST_CASE("Ctrl+K goes to the search box, Enter searches what was typed, without outer spaces", "[ui][search]")
{
    TopBar bar;
    bar.resize(1178, kTopBarHeight);
    activate(bar);
    QSignalSpy asked(&bar, &TopBar::searchRequested);
    QTest::keyClick(&bar, Qt::Key_K, Qt::ControlModifier);
    CHECK(bar.searchBox()->hasFocus());
    QTest::keyClick(bar.searchBox(), Qt::Key_Return);
    CHECK(asked.isEmpty());
    QTest::keyClicks(bar.searchBox(), u" naura "_s);
    QTest::keyClick(bar.searchBox(), Qt::Key_Return);
    REQUIRE(asked.count() == 1);
    CHECK(asked.value(0).value(0).toString() == u"naura"_s);
    QTest::keyClick(bar.searchBox(), Qt::Key_Escape);
    CHECK(bar.searchBox()->text().isEmpty());
}

TEST_CASE("Long names make no window wider", "[ui][width]")
{
    const QString longName = QString(u"Muhammad Fikri Tanjung "_s).repeated(6);
    ScreenHead head(longName);
    head.setAside(longName);
    NoticeLine notice;
    notice.sayWithLink(NoticeKind::Good, longName, u"Batalkan"_s, u"Ctrl+Z"_s);
    ActionBar bar;
    bar.setNote(Icon::Question, longName, Ink::Held);
    CHECK(head.minimumSizeHint().width() < 200);
    CHECK(notice.minimumSizeHint().width() < 200);
    CHECK(bar.minimumSizeHint().width() < 200);
    CHECK(notice.toolTip().contains(u"Muhammad"_s));
}

TEST_CASE("A timeline tells who, when, how long and how it stands", "[ui][timeline]")
{
    Timeline line;
    line.setRows({{.title = u"8. Pencetakan dokumen"_s,
                   .who = u"Doni Saputra"_s,
                   .when = u"Sel 24 Nov, 10.22"_s,
                   .state = TimelineState::Done,
                   .durationText = u"lewat: 7 dari 5 menit"_s,
                   .fraction = 1.4,
                   .late = true},
                  {.title = u"9. Pendistribusian"_s, .who = u"menunggu Anda"_s, .state = TimelineState::Current}});
    const QString told = accessible(&line, QAccessible::Description);
    CHECK(told.contains(u"8. Pencetakan dokumen, selesai, Doni Saputra, Sel 24 Nov, 10.22, lewat: 7 dari 5 menit"_s));
    CHECK(told.contains(u"9. Pendistribusian, sedang berjalan, menunggu Anda"_s));
    CHECK(line.sizeHint().height() > 2 * 42);
}

TEST_CASE("Chips, figures and empty places have names for a screen reader", "[ui][access]")
{
    Chip chip(chipKind(ClockKind::Near), u"Hampir lewat · sisa 3 jam"_s);
    CHECK(chip.kind() == ChipKind::Near);
    CHECK(accessible(&chip, QAccessible::Name) == u"Hampir lewat · sisa 3 jam"_s);
    BigFigures figures;
    figures.setFigures({{.label = u"Menurut mitra"_s, .value = u"14"_s, .foot = u"berkas"_s},
                        {.label = u"Ditemukan"_s, .value = u"13"_s}});
    CHECK(accessible(&figures, QAccessible::Name) == u"Menurut mitra: 14 berkas, Ditemukan: 13"_s);
    EmptyState empty(u"Tidak ada berkas"_s, u"Berkas datang setelah dijemput."_s);
    CHECK(accessible(&empty, QAccessible::Description) == u"Berkas datang setelah dijemput."_s);
}

TEST_CASE("Copying a fact copies its value and says which", "[ui][facts]")
{
    FactList facts(u"Anak"_s);
    facts.setFacts({{.label = u"NIK"_s, .value = u"1301 0547 0318 0012"_s, .copyable = true},
                    {.label = u"Lahir"_s, .value = u"Painan"_s}});
    QSignalSpy copied(&facts, &FactList::copied);
    const QList<ActionButton *> buttons = facts.findChildren<ActionButton *>();
    REQUIRE(buttons.size() == 1);
    CHECK(buttons.constFirst()->accessibleName() == u"Salin NIK"_s);
    buttons.constFirst()->click();
    CHECK(copied.value(0).value(0).toString() == u"NIK"_s);
    facts.setFacts({});
    CHECK(facts.findChildren<ActionButton *>().isEmpty());
}

TEST_CASE("In a table Enter opens the current row", "[ui][table]")
{
    QStandardItemModel model(2, 2);
    TableView table;
    table.setModel(&model);
    table.setWidths({80, 0});
    activate(table);
    QSignalSpy opened(&table, &TableView::opened);
    table.setCurrentIndex(model.index(1, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(opened.value(0).value(0).toModelIndex().row() == 1);
}
