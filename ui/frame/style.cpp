#include "ui/frame/style.h"

#include "ui/frame/draw.h"
#include "ui/frame/label.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTextEdit>
#include <QToolTip>

namespace silpia {

namespace {

constexpr int kRingWidth = 2;
constexpr int kRingGap = 2; ///< between a button and its ring, or one could not tell them apart
constexpr int kFieldIndent = 11;
constexpr int kArrowColumn = 32;
constexpr int kWidestList = 640;

bool marked(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

void drawField(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const Theme &t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = widget && (widget->hasFocus() || (option.state & QStyle::State_HasFocus));
    QColor edge = option.state & QStyle::State_MouseOver ? t.quiet : t.strong;
    if (marked(widget, "warn"))
        edge = t.near.ink;
    if (focused)
        edge = t.accent;
    if (marked(widget, "fault"))
        edge = t.late.ink;
    if (!enabled)
        edge = t.line;
    const bool wide = enabled && (focused || marked(widget, "fault"));
    drawBox(painter, option.rect, kControlRadius, enabled ? t.surface : t.ground, edge, wide ? 2.0 : 1.0);
}

void drawCheckMark(QPainter &painter, const QStyleOption &option)
{
    const Theme &t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRect box = option.rect;
    if (!on) {
        drawBox(painter, box, kCapRadius, enabled ? t.surface : t.ground, enabled ? t.strong : t.line);
        return;
    }
    const QColor fill = enabled ? t.accent : t.strong;
    drawBox(painter, box, kCapRadius, fill, fill);
    if (option.state & QStyle::State_NoChange)
        painter.fillRect(QRect(box.x() + 4, box.center().y(), box.width() - 8, 2), t.onAccent);
    else
        drawIcon(painter, box, Icon::Check, enabled ? t.onAccent : t.surface, 14);
}

void drawRadioMark(QPainter &painter, const QStyleOption &option)
{
    const Theme &t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const qreal radius = option.rect.width() / 2.0;
    const QColor edge = !enabled ? t.line : on ? t.accent : t.strong;
    drawBox(painter, option.rect, radius, enabled ? t.surface : t.ground, edge, on ? 2.0 : 1.0);
    if (on)
        drawBox(painter, option.rect.adjusted(4, 4, -4, -4), radius - 4, enabled ? t.accent : t.quiet, QColor());
}

void drawRing(QPainter &painter, const QStyleOption &option)
{
    drawBox(painter, option.rect, kControlRadius + kRingWidth, QColor(), theme().accent, kRingWidth);
}

void drawSpinArrows(QPainter &painter, const QRect &up, const QRect &down, const QColor &color)
{
    painter.save();
    painter.translate(QRectF(up).center());
    painter.rotate(180);
    drawIcon(painter, QRect(-6, -6, 12, 12), Icon::Down, color, 12);
    painter.restore();
    drawIcon(painter, down, Icon::Down, color, 12);
}

bool isField(const QWidget &widget)
{
    return qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget) ||
           qobject_cast<const QAbstractSpinBox *>(&widget) || qobject_cast<const QTextEdit *>(&widget) ||
           qobject_cast<const QPlainTextEdit *>(&widget);
}

bool takesWheel(const QWidget &widget)
{
    return qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget);
}

// A field shows its own focus by its edge; the ring is for what has no such edge, and around a faulty field.
bool wantsRing(const QWidget &widget)
{
    if (widget.property("ring").isValid())
        return widget.property("ring").toBool();
    if (isField(widget))
        return marked(&widget, "fault");
    return qobject_cast<const QAbstractButton *>(&widget) && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { moveRing(now); });
}

Style::~Style()
{
    delete m_ring;
}

void Style::moveRing(QWidget *focused)
{
    if (!focused || !wantsRing(*focused)) {
        if (m_ring)
            m_ring->setWidget(nullptr);
        return;
    }
    // The ring lives in the window of what it surrounds and goes with it; a new window gets a new one.
    if (!m_ring)
        m_ring = new QFocusFrame(focused->window());
    m_ring->setWidget(focused);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // A field may become faulty, or right again, while one types in it.
    if (widget == QApplication::focusWidget())
        moveRing(widget);
    if (auto *combo = qobject_cast<QComboBox *>(widget)) {
        combo->setAttribute(Qt::WA_Hover);
        combo->removeEventFilter(this);
        combo->installEventFilter(this);
        // Qt's own delegate of a combo box does not read the style sheet's item rules.
        if (combo->itemDelegate() && combo->itemDelegate()->inherits("QComboBoxDelegate"))
            combo->setItemDelegate(new QStyledItemDelegate(combo));
    }
    // Rows that were measured before the sheet was known keep that height otherwise.
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        QMetaObject::invokeMethod(
            view, [view] { view->doItemsLayout(); }, Qt::QueuedConnection);
    if (qobject_cast<QAbstractSpinBox *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
        widget->setMinimumHeight(kFieldHeight);
        widget->removeEventFilter(this);
        widget->installEventFilter(this);
    }
    // Else the wheel itself would bring the focus, and with it leave to change the value.
    if (takesWheel(*widget) && widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    // Who scrolls a page must not change what the pointer happens to pass: the wheel goes on to the page.
    auto *field = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Wheel && field && takesWheel(*field) && !field->hasFocus()) {
        event->ignore();
        return true;
    }
    auto *combo = qobject_cast<QComboBox *>(watched);
    // A narrow box shows a long choice with dots: its tooltip and its list show the whole.
    if (combo && event->type() == QEvent::ToolTip && combo->toolTip().isEmpty()) {
        const int room = combo->width() - kFieldIndent - kArrowColumn;
        if (textWidth(combo->currentText(), combo->font()) > room)
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(combo->currentText()), combo);
        return true;
    }
    if (combo && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress))
        combo->view()->setMinimumWidth(std::clamp(combo->view()->sizeHintForColumn(0) + kArrowColumn, combo->width(), std::max(combo->width(), kWidestList)));
    return QProxyStyle::eventFilter(watched, event);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        return drawCheckMark(*painter, *option);
    if (element == PE_IndicatorRadioButton)
        return drawRadioMark(*painter, *option);
    if (element == PE_FrameFocusRect)
        return;
    if (element == PE_IndicatorArrowDown)
        return drawIcon(*painter, option->rect, Icon::Down, theme().quiet);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_FocusFrame)
        return drawRing(*painter, *option);
    if (element == CE_ComboBoxLabel) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && !combo->editable) {
            const bool chosen = !combo->currentText.isEmpty();
            const QColor ink = (option->state & State_Enabled) && chosen ? theme().text : theme().quiet;
            const QRect rect = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            return drawText(*painter, rect, Qt::AlignVCenter | Qt::AlignLeft, combo->currentText, painter->font(), ink);
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        drawField(*painter, *option, widget);
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        return drawIcon(*painter, arrow, Icon::Down, theme().quiet);
    }
    if (control == CC_SpinBox) {
        drawField(*painter, *option, widget);
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons)
            drawSpinArrows(*painter, subControlRect(control, option, SC_SpinBoxUp, widget),
                           subControlRect(control, option, SC_SpinBoxDown, widget), theme().quiet);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect all = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return all.adjusted(kFieldIndent, 2, -kArrowColumn, -2);
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return QRect(all.right() - kArrowColumn + 1, all.y(), kArrowColumn - 4, all.height());
    if (control == CC_ComboBox && part == SC_ComboBoxListBoxPopup)
        return all.adjusted(0, 2, 0, 2);
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool bare = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
        const int half = all.height() / 2;
        const QRect column(all.right() - 24, all.y(), 20, all.height());
        if (part == SC_SpinBoxEditField)
            return all.adjusted(kFieldIndent - 3, 2, bare ? -4 : -26, -2);
        if (part == SC_SpinBoxUp)
            return bare ? QRect() : QRect(column.x(), column.y() + 3, column.width(), half - 3);
        if (part == SC_SpinBoxDown)
            return bare ? QRect() : QRect(column.x(), column.y() + half, column.width(), half - 3);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    if (type == CT_ComboBox)
        return {size.width() + kFieldIndent + kArrowColumn, kFieldHeight};
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    // Only what differs from Fusion; the comparison keeps -Wswitch-enum out of an enum of Qt's with ninety names.
    if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
        return m_ring && m_ring->widget() && isField(*m_ring->widget()) ? kRingWidth : kRingWidth + kRingGap;
    if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight || metric == PM_ExclusiveIndicatorWidth ||
        metric == PM_ExclusiveIndicatorHeight)
        return kIconSize;
    if (metric == PM_CheckBoxLabelSpacing || metric == PM_RadioButtonLabelSpacing)
        return 8;
    if (metric == PM_SmallIconSize || metric == PM_ButtonIconSize || metric == PM_ListViewIconSize ||
        metric == PM_TabBarIconSize)
        return kIconSize;
    if (metric == PM_ButtonShiftHorizontal || metric == PM_ButtonShiftVertical)
        return 0;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    if (hint == SH_FocusFrame_AboveWidget)
        return 0;
    if (hint == SH_FocusFrame_Mask) {
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(data); mask && option) {
            mask->region = QRegion(option->rect);
            mask->region -= option->rect.adjusted(4, 4, -4, -4);
        }
        return 1;
    }
    if (hint == SH_ComboBox_Popup || hint == SH_DialogButtonBox_ButtonsHaveIcons || hint == SH_EtchDisabledText)
        return 0;
    if (hint == SH_ItemView_ActivateItemOnSingleClick)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace silpia
