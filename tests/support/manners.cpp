#include "tests/support/manners.h"

#include "core/base/text.h"
#include "ui/frame/label.h"
#include "ui/frame/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QFocusFrame>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>

namespace silpia::test {

namespace {

constexpr QSize kSmallestScreen(1366, 690); ///< 1366×768 with the bars of a desktop
constexpr int kRounding = 1;
constexpr int kCellEdges = 22;
constexpr int kLeastElided = 24; ///< narrower, not even a letter and the dots are seen

using Faults = QStringList;

int widthOf(const QString &text, const QFont &font)
{
    return static_cast<int>(QFontMetricsF(font).horizontalAdvance(text));
}

QString measure(int has, int needs)
{
    return u"%1 of %2 px"_s.arg(has).arg(needs);
}

/// A line breaks at blanks and at places of no width.
int longestWord(const QLabel &label)
{
    static const QRegularExpression breaks(u"[\\s\u200B]+"_s);
    int longest = 0;
    for (const QString &word : label.text().split(breaks))
        longest = std::max(longest, widthOf(word, label.font()));
    return longest;
}

void lookAtLabel(const QLabel &label, Faults &faults)
{
    if (label.text().isEmpty())
        return;
    const int width = label.contentsRect().width();
    const int height = label.contentsRect().height();
    if (qobject_cast<const ElidedLabel *>(&label)) {
        if (width < std::min(kLeastElided, widthOf(label.text(), label.font())))
            faults.append(told(label) + u": nothing of it is seen, "_s + measure(width, kLeastElided));
        return;
    }
    const QSize needed = label.fontMetrics().size(0, label.text());
    const int wide = label.wordWrap() ? longestWord(label) : needed.width();
    const int high = label.wordWrap() ? label.heightForWidth(label.width()) - (label.height() - height) : needed.height();
    if (wide > width + kRounding)
        faults.append(told(label) + u": too narrow, "_s + measure(width, wide));
    if (high > height + kRounding)
        faults.append(told(label) + u": too low, "_s + measure(height, high));
}

void lookAtButton(const QAbstractButton &button, Faults &faults)
{
    if (button.text().isEmpty() && button.accessibleName().isEmpty())
        return;
    const int wide = button.sizeHint().width();
    const int high = button.hasHeightForWidth() ? button.heightForWidth(button.width()) : button.fontMetrics().height();
    if (button.width() < wide && button.toolTip().isEmpty())
        faults.append(told(button) + u": too narrow, "_s + measure(button.width(), wide));
    if (button.height() + kRounding < high)
        faults.append(told(button) + u": too low, "_s + measure(button.height(), high));
}

void lookAtField(const QWidget &widget, Faults &faults)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        constexpr int kPadding = 20;
        const int needs = widthOf(line->placeholderText(), line->font()) + line->textMargins().left() + line->textMargins().right() + kPadding;
        if (line->text().isEmpty() && !line->placeholderText().isEmpty() && line->toolTip().isEmpty() && needs > line->width() + kRounding)
            faults.append(told(widget) + u": hint too narrow, "_s + measure(line->width(), needs));
    }
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        // The style elides a choice and shows the whole as tooltip and in the list; what can be typed into is cut.
        if (!box->isEditable())
            return;
        constexpr int kArrow = 43;
        const int needs = widthOf(box->currentText(), box->font()) + kArrow;
        if (box->toolTip().isEmpty() && needs > box->width() + kRounding)
            faults.append(told(widget) + u": choice too narrow, "_s + measure(box->width(), needs));
    }
}

void lookAtTable(const QTableView &table, Faults &faults)
{
    const QAbstractItemModel *model = table.model();
    const QHeaderView *head = table.horizontalHeader();
    for (int column = 0; model && head->isVisible() && column < model->columnCount(); ++column) {
        const QString title = model->headerData(column, Qt::Horizontal).toString();
        const int needs = widthOf(title, head->font()) + kCellEdges - 2;
        const bool explained = !model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty();
        if (!explained && !head->isSectionHidden(column) && head->sectionSize(column) + kRounding < needs)
            faults.append(told(table) + u" head \"%1\": too narrow, "_s.arg(title) + measure(head->sectionSize(column), needs));
    }
    for (int row = 0; model && row < std::min(model->rowCount(), 40); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            const QString text = index.data().toString();
            const int needs = widthOf(text, table.font()) + kCellEdges;
            const QRect room(0, 0, table.columnWidth(column) - kCellEdges, 1000);
            const bool wraps = table.wordWrap() && table.fontMetrics().boundingRect(room, Qt::TextWordWrap, text).height() < table.rowHeight(row) && table.rowHeight(row) > kRowHeight;
            if (!wraps && !table.isRowHidden(row) && table.columnWidth(column) + kRounding < needs && index.data(Qt::ToolTipRole).toString().isEmpty())
                faults.append(told(table) + u" cell \"%1\": elided without a tooltip, "_s.arg(text) + measure(table.columnWidth(column), needs));
        }
    }
}

/// What an ancestor cuts off; a place to scroll cuts nothing that its bar can bring back.
void lookAtEdges(const QWidget &widget, const QWidget &window, Faults &faults)
{
    QRect shown = widget.rect();
    for (const QWidget *at = &widget; at != &window && at->parentWidget(); at = at->parentWidget()) {
        const QWidget *home = at->parentWidget();
        shown.translate(at->pos());
        const auto *scroll = qobject_cast<const QAbstractScrollArea *>(home->parentWidget());
        const bool scrolls = scroll && scroll->viewport() == home;
        const bool sideways = scrolls && scroll->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
        const QRect room = home->rect();
        if (!sideways && (shown.left() < room.left() - kRounding || shown.right() > room.right() + kRounding))
            return faults.append(told(widget) + u": cut at the side by %1"_s.arg(told(*home)));
        if (!scrolls && (shown.top() < room.top() - kRounding || shown.bottom() > room.bottom() + kRounding))
            return faults.append(told(widget) + u": cut in its height by %1"_s.arg(told(*home)));
        if (scrolls)
            shown = shown.intersected(room);
        if (shown.isEmpty())
            return;
    }
}

bool isLeaf(const QWidget &widget)
{
    return qobject_cast<const QLabel *>(&widget) || qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
           || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget);
}

void lookForOverlap(const QWidget &widget, Faults &faults)
{
    if (!widget.parentWidget() || !isLeaf(widget))
        return;
    for (const QWidget *other : widget.parentWidget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (other <= &widget || !other->isVisible() || !isLeaf(*other))
            continue;
        const QRect common = widget.geometry().intersected(other->geometry());
        if (common.width() > kRounding && common.height() > kRounding)
            faults.append(told(widget) + u": lies over "_s + told(*other));
    }
}

/// Parts that Qt makes by itself inside its own widgets.
bool isQtsOwn(const QWidget &widget)
{
    const QString name = widget.objectName();
    return name.startsWith("qt_"_L1) || qobject_cast<const QFocusFrame *>(&widget) || qobject_cast<const QScrollBar *>(&widget) || qobject_cast<const QHeaderView *>(&widget)
           || qobject_cast<const QComboBox *>(widget.parentWidget()) || qobject_cast<const QAbstractSpinBox *>(widget.parentWidget())
           || qobject_cast<const QLineEdit *>(widget.parentWidget()) || qobject_cast<const QAbstractItemView *>(widget.parentWidget());
}

QList<const QWidget *> shownWidgets(const QWidget &window)
{
    QList<const QWidget *> found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && !isQtsOwn(*widget) && widget->window() == &window)
            found.append(widget);
    }
    return found;
}

bool isField(const QWidget &widget)
{
    return qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget)
           || qobject_cast<const QPlainTextEdit *>(&widget);
}

bool hasLabel(const QWidget &field, const QWidget &window)
{
    // A search box says by its glass and its hint what it is for; an accessible name stands for the label.
    if (const auto *line = qobject_cast<const QLineEdit *>(&field); line && !line->placeholderText().isEmpty() && !line->accessibleName().isEmpty())
        return true;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        for (const QWidget *at = &field; at && at != &window; at = at->parentWidget()) {
            if (label->buddy() == at)
                return true;
        }
    }
    return false;
}

void lookAtNames(const QWidget &widget, const QWidget &window, Faults &faults)
{
    if (!(widget.focusPolicy() & Qt::TabFocus) || !widget.isEnabled())
        return;
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    if (!spoken || spoken->text(QAccessible::Name).isEmpty())
        faults.append(told(widget) + u": no accessible name"_s);
    if (widget.objectName().isEmpty())
        faults.append(told(widget) + u": no object name"_s);
    if (isField(widget) && !hasLabel(widget, window))
        faults.append(told(widget) + u": no label"_s);
}

} // namespace

QString told(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QString words = label ? label->text() : button ? button->text() : QString();
    QString home;
    for (const QWidget *at = &widget; home.isEmpty() && at; at = at->parentWidget())
        home = at->objectName();
    QString text = QString::fromLatin1(widget.metaObject()->className()).section(u':', -1) + u' ' + home;
    return words.isEmpty() ? text : text + u" \""_s + words.left(50) + u'"';
}

QStringList clippedTextOf(const QWidget &window)
{
    Faults faults;
    if (const QSize needed = window.minimumSizeHint(); needed.width() > kSmallestScreen.width() || needed.height() > kSmallestScreen.height())
        faults.append(u"needs %1×%2"_s.arg(needed.width()).arg(needed.height()));
    const QList<const QWidget *> widgets = shownWidgets(window);
    for (const QWidget *widget : widgets) {
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            lookAtLabel(*label, faults);
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            lookAtButton(*button, faults);
        if (const auto *table = qobject_cast<const QTableView *>(widget))
            lookAtTable(*table, faults);
        lookAtField(*widget, faults);
        if (isLeaf(*widget))
            lookAtEdges(*widget, window, faults);
        lookForOverlap(*widget, faults);
    }
    return faults;
}

QStringList mannersOf(const QWidget &window)
{
    Faults faults = clippedTextOf(window);
    const QList<const QWidget *> widgets = shownWidgets(window);
    for (const QWidget *widget : widgets)
        lookAtNames(*widget, window, faults);
    return faults;
}

QList<QWidget *> tabStops(const QWidget &window)
{
    QList<QWidget *> stops;
    const QList<const QWidget *> widgets = shownWidgets(window);
    for (const QWidget *widget : widgets) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && !widget->focusProxy())
            stops.append(const_cast<QWidget *>(widget));
    }
    return stops;
}

} // namespace silpia::test
