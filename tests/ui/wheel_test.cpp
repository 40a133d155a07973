#include "core/base/text.h"
#include "ui/frame/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <catch2/catch.hpp>

using namespace silpia;

namespace {

const QDate kDay(2026, 11, 24);

bool wheel(QWidget &field)
{
    const QPointF place(5, 5);
    QWheelEvent event(place, field.mapToGlobal(place), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // as from a mouse: else Qt would not send it on
    return qApp->notify(&field, &event);
}

} // namespace

TEST_CASE("The wheel changes no field that one only passes, and scrolls the page", "[ui][wheel]")
{
    applyTheme(*qApp, ThemeKind::Light);
    QScrollArea area;
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    auto *number = new QSpinBox;
    number->setValue(50);
    auto *choice = new QComboBox;
    choice->addItems({u"Baru"_s, u"Hilang"_s, u"Rusak"_s});
    choice->setCurrentIndex(1);
    auto *typed = new QComboBox;
    typed->setEditable(true);
    typed->addItems({u"satu"_s, u"dua"_s, u"tiga"_s});
    typed->setCurrentIndex(1);
    auto *day = new QDateEdit(kDay);
    auto *other = new QLineEdit;
    for (QWidget *field : QList<QWidget *>{number, choice, typed, day, other})
        layout->addWidget(field);
    page->setFixedHeight(3000);
    area.setWidget(page);
    area.resize(300, 300);
    area.show();
    area.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&area));
    other->setFocus();
    for (QWidget *field : QList<QWidget *>{number, choice, typed, day}) {
        INFO(field->metaObject()->className());
        CHECK(field->focusPolicy() == Qt::StrongFocus); // the wheel itself brings no focus
        area.verticalScrollBar()->setValue(0);
        CHECK(wheel(*field));
        CHECK(area.verticalScrollBar()->value() > 0);
    }
    wheel(*typed->lineEdit());
    CHECK(number->value() == 50);
    CHECK(choice->currentIndex() == 1);
    CHECK(typed->currentIndex() == 1);
    CHECK(day->date() == kDay);
    number->setFocus();
    wheel(*number);
    CHECK(number->value() == 49); // who works in it may
}
