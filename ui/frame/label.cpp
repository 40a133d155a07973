#include "ui/frame/label.h"

#include "ui/frame/draw.h"

#include <QFrame>
#include <QHelpEvent>
#include <QStyle>
#include <QToolTip>
#include <QVariant>

namespace silpia {

ElidedLabel::ElidedLabel(LabelLook look, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setLook(*this, look);
}

QSize ElidedLabel::sizeHint() const
{
    return {textWidth(text(), font()), QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(48, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawText(painter, contentsRect(), static_cast<int>(alignment()), text(), font(),
             inkColor(static_cast<Ink>(property("ink").toInt())));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && width() < sizeHint().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

IconLabel::IconLabel(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(kIconSize, kIconSize);
}

IconLabel::IconLabel(Icon drawing, Ink ink, QWidget *parent)
    : IconLabel(parent)
{
    setDrawing(drawing, ink);
}

void IconLabel::setDrawing(Icon drawing, Ink ink)
{
    m_drawing = drawing;
    m_ink = ink;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawIcon(painter, rect(), m_drawing, inkColor(m_ink));
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s;
}

QLabel *makeLabel(const QString &text, LabelLook look, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    setLook(*label, look);
    return label;
}

QLabel *makeWrappedLabel(const QString &text, LabelLook look, QWidget *parent)
{
    QLabel *label = makeLabel(text, look, parent);
    label->setWordWrap(true);
    return label;
}

void setLook(QLabel &label, LabelLook look)
{
    label.setFont(textFont(look.size, look.weight));
    setMark(label, "ink", static_cast<int>(look.ink));
}

void setMark(QWidget &widget, const char *name, const QVariant &value)
{
    if (widget.property(name) == value)
        return;
    widget.setProperty(name, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

void chainTabs(const QList<QWidget *> &parts)
{
    QWidget *last = nullptr;
    for (QWidget *part : parts) {
        QList<QWidget *> all = part->findChildren<QWidget *>();
        all.prepend(part);
        for (QWidget *widget : std::as_const(all)) {
            const bool stops = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && !widget->objectName().startsWith("qt_"_L1)
                               && widget->window() == part->window(); // a list that pops up is a window of its own
            if (!stops)
                continue;
            if (last)
                QWidget::setTabOrder(last, widget);
            last = widget;
        }
    }
}

QWidget *makeLine(Qt::Orientation orientation, QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("kind", u"line"_s);
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

} // namespace silpia
