#include "core/base/text.h"
#include "ui/frame/theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <catch2/catch.hpp>

using namespace silpia;

namespace {

/// Words that no Indonesian text has.
bool isEnglish(const QString &text)
{
    static const QRegularExpression english(
        u"\\b(the|a|go|back|look|in|open|save|cancel|close|choose|file|files|folder's|directory|name|size|type|kind|date|modified|new|create|parent|"
        "change|show|view|list of|detail|yes|no|ok|apply|reset|retry|abort|ignore|discard|help|restore|defaults|undo|redo|cut|copy|paste|delete|select|"
        "step|up|down|scroll|page|top|bottom|left|right|edge|here|all|rename|hidden|forward|sidebar|drive|computer)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return english.match(QString(text).remove(u'&')).hasMatch();
}

QStringList textsOf(const QAction &action)
{
    // "Undo\tCtrl+Z": the key is named as it stands on the keyboard.
    return {action.text().section(u'\t', 0, 0), action.toolTip().section(u'\t', 0, 0).section(u" ("_s, 0, 0)};
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts = {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts.append(label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts.append(button->text());
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget)) {
        for (int i = 0; header->model() && i < header->model()->columnCount(); ++i)
            texts.append(header->model()->headerData(i, header->orientation()).toString());
    }
    for (const QAction *action : widget.actions())
        texts += textsOf(*action);
    return texts;
}

QStringList englishIn(const QWidget &top)
{
    QStringList found;
    QList<const QWidget *> widgets = {&top};
    for (const QWidget *child : top.findChildren<QWidget *>())
        widgets.append(child);
    for (const QWidget *widget : widgets) {
        for (const QString &text : textsOf(*widget)) {
            if (isEnglish(text))
                found.append(QString::fromLatin1(widget->metaObject()->className()) + u": "_s + text);
        }
    }
    found.removeDuplicates();
    return found;
}

void expectNoEnglish(const QWidget &top)
{
    const QString found = englishIn(top).join(u'\n');
    INFO(found.toStdString());
    CHECK(found.isEmpty());
}

/// The menu that the right mouse button opens.
void expectMenu(QWidget &field)
{
    INFO(field.metaObject()->className());
    bool seen = false;
    QTimer::singleShot(0, &field, [&seen] {
        if (QWidget *menu = QApplication::activePopupWidget()) {
            seen = true;
            CHECK(menu->actions().size() > 2);
            expectNoEnglish(*menu);
            menu->close();
        }
    });
    QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(5, 5), field.mapToGlobal(QPoint(5, 5)));
    auto *area = qobject_cast<QAbstractScrollArea *>(&field);
    QCoreApplication::sendEvent(area ? area->viewport() : &field, &event);
    CHECK(QTest::qWaitFor([&seen] { return seen; }));
}

} // namespace

TEST_CASE("Qt's file dialogs speak Indonesian, whatever they are for", "[ui][words]")
{
    applyTheme(*qApp, ThemeKind::Light);
    const QTemporaryDir folder;
    for (const auto mode : {QFileDialog::ExistingFile, QFileDialog::AnyFile, QFileDialog::Directory}) {
        QFileDialog dialog(nullptr, u"Pilih"_s, folder.path());
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setFileMode(mode);
        dialog.setAcceptMode(mode == QFileDialog::AnyFile ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
        dialog.setViewMode(QFileDialog::Detail);
        dialog.show();
        QTest::qWait(5);
        CHECK(dialog.findChildren<QToolButton *>().size() >= 5);
        CHECK(dialog.findChild<QTreeView *>()->header()->count() == 4);
        expectNoEnglish(dialog);
    }
}

TEST_CASE("Every standard button has an Indonesian word", "[ui][words]")
{
    applyTheme(*qApp, ThemeKind::Light);
    QDialogButtonBox box;
    for (int bit = QDialogButtonBox::FirstButton; bit <= QDialogButtonBox::LastButton; bit <<= 1)
        box.addButton(static_cast<QDialogButtonBox::StandardButton>(bit));
    CHECK(box.buttons().size() >= 18);
    expectNoEnglish(box);
    QMessageBox notice;
    notice.setDetailedText(u"rincian"_s);
    notice.setStandardButtons(QMessageBox::Ok | QMessageBox::Cancel);
    CHECK(notice.button(QMessageBox::Cancel)->text() == u"Batal"_s);
    expectNoEnglish(notice);
}

TEST_CASE("The menus of the right mouse button are Indonesian", "[ui][words]")
{
    applyTheme(*qApp, ThemeKind::Light);
    QWidget page;
    auto *line = new QLineEdit(u"Rania"_s, &page);
    auto *text = new QPlainTextEdit(u"Rania"_s, &page);
    auto *spin = new QSpinBox(&page);
    auto *bar = new QScrollBar(&page);
    page.show();
    for (QWidget *field : QList<QWidget *>{line, text, spin, bar})
        expectMenu(*field);
}

TEST_CASE("An English word that is left is found", "[ui][words]")
{
    QPushButton button(u"&Save As"_s);
    CHECK(englishIn(button).size() == 1);
    // Our own texts are nobody's to translate.
    applyTheme(*qApp, ThemeKind::Light);
    CHECK(QCoreApplication::translate("silpia", "Open") == u"Open"_s);
    CHECK(QCoreApplication::translate("QFileDialog", "Open") == u"Buka"_s);
}
