#include "ui/frame/segmented.h"

#include "ui/frame/draw.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace silpia {

namespace {

constexpr int kSideGap = 12;
constexpr int kIconGap = 6;

// A box with round corners only at the outer ends of the row of segments.
QPainterPath segmentShape(const QRectF &rect, bool first, bool last)
{
    const qreal radius = kControlRadius;
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    shape.addRoundedRect(rect, radius, radius);
    if (!first)
        shape.addRect(QRectF(rect.x(), rect.y(), radius + 1, rect.height()));
    if (!last)
        shape.addRect(QRectF(rect.right() - radius - 1, rect.y(), radius + 1, rect.height()));
    return shape.simplified();
}

Tone chosenTone(Ink ink)
{
    const Theme &t = theme();
    switch (ink) {
    case Ink::Near: return t.near;
    case Ink::Late: return t.late;
    case Ink::Held: return t.held;
    case Ink::Good: return t.good;
    case Ink::Text:
    case Ink::Quiet:
    case Ink::Accent:
    case Ink::OnAccent: return {t.onAccent, t.accent, t.accent};
    }
    return {t.onAccent, t.accent, t.accent};
}

} // namespace

SegmentButton::SegmentButton(SegmentChoice choice, int number, QWidget *parent)
    : QAbstractButton(parent)
    , m_choice(std::move(choice))
    , m_number(number)
{
    setText(m_choice.label);
    setObjectName(m_choice.id);
    setAccessibleName(m_choice.label);
    setAccessibleDescription(tr("Tombol %1").arg(number));
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentButton::setEnds(bool first, bool last)
{
    m_first = first;
    m_last = last;
}

void SegmentButton::setSmall(bool small)
{
    m_small = small;
    updateGeometry();
    update();
}

void SegmentButton::setKeyShown(bool shown)
{
    m_keyShown = shown;
    updateGeometry();
    update();
}

std::optional<Icon> SegmentButton::shownIcon() const
{
    if (m_choice.icon)
        return m_choice.icon;
    if (!isChecked())
        return std::nullopt;
    return m_choice.ink == Ink::Near ? Icon::Warning : Icon::Check;
}

QFont SegmentButton::captionFont() const
{
    return textFont(m_small ? TextSize::Small : TextSize::Body, isChecked() ? TextWeight::Strong : TextWeight::Medium);
}

QSize SegmentButton::sizeHint() const
{
    // Room for the bold caption and its mark, so that choosing never moves the neighbours.
    const QFont widest = textFont(m_small ? TextSize::Small : TextSize::Body, TextWeight::Strong);
    int width = textWidth(m_choice.label, widest) + 2 * (m_small ? 8 : kSideGap) + kIconSize + kIconGap;
    if (m_keyShown)
        width += 20 + 8;
    return {width, m_small ? kSmallButtonHeight : kFieldHeight};
}

void SegmentButton::keyPressEvent(QKeyEvent *event)
{
    // Only Space is the segment's own; arrows and digits belong to the row.
    if (event->key() == Qt::Key_Space)
        return QAbstractButton::keyPressEvent(event);
    event->ignore();
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &t = theme();
    const Tone tone = chosenTone(m_choice.ink);
    const QRectF box = QRectF(rect()).adjusted(m_first ? 0.5 : -0.5, 0.5, -0.5, -0.5);
    const QColor fill = isChecked() ? tone.ground : !isEnabled() ? t.ground : underMouse() ? t.raised : t.surface;
    painter.setPen(QPen(isEnabled() ? t.strong : t.line, 1.0));
    painter.setBrush(fill);
    painter.drawPath(segmentShape(box, m_first, m_last));

    const QColor ink = isChecked() ? tone.ink : isEnabled() ? t.text : t.quiet;
    const std::optional<Icon> drawing = shownIcon();
    const int words = textWidth(m_choice.label, captionFont());
    int content = words + (drawing ? kIconSize + kIconGap : 0) + (m_keyShown ? 28 : 0);
    int x = qMax(4, (width() - content) / 2);
    if (m_keyShown) {
        const QColor capInk = isChecked() ? tone.ink : t.quiet;
        drawKeyCap(painter, QRect(x, 0, 20, height()), QString::number(m_number), capInk,
                   isChecked() ? tone.ink : t.line, isChecked() ? QColor() : t.raised);
        x += 28;
    }
    if (drawing) {
        const QColor mark = m_choice.icon && !isChecked() && isEnabled() ? inkColor(m_choice.ink) : ink;
        drawIcon(painter, QRect(x, 0, kIconSize, height()), *drawing, mark);
        x += kIconSize + kIconGap;
    }
    drawText(painter, QRect(x, 0, width() - x - 2, height()), Qt::AlignVCenter | Qt::AlignLeft, m_choice.label,
             captionFont(), ink);
}

Segmented::Segmented(const QList<SegmentChoice> &choices, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (qsizetype place = 0; place < choices.size(); ++place) {
        auto *button = new SegmentButton(choices.at(place), static_cast<int>(place) + 1, this);
        button->setEnds(place == 0, place + 1 == choices.size());
        // One stop of the Tab key for the whole row.
        button->setFocusPolicy(place == 0 ? Qt::StrongFocus : Qt::ClickFocus);
        layout->addWidget(button);
        m_buttons.append(button);
        connect(button, &SegmentButton::clicked, this, [this, place] { take(place); });
    }
    setFocusProxy(m_buttons.isEmpty() ? nullptr : m_buttons.constFirst());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Segmented::setValue(const QString &id)
{
    show(id);
}

void Segmented::show(const QString &id)
{
    m_value.clear();
    for (SegmentButton *button : std::as_const(m_buttons)) {
        const bool chosen = !id.isEmpty() && button->choice().id == id;
        button->setChecked(chosen);
        if (chosen)
            m_value = id;
    }
}

void Segmented::setSmall(bool small)
{
    for (SegmentButton *button : std::as_const(m_buttons))
        button->setSmall(small);
}

void Segmented::setKeysShown(bool shown)
{
    for (SegmentButton *button : std::as_const(m_buttons))
        button->setKeyShown(shown);
}

void Segmented::take(qsizetype place)
{
    const QString id = m_buttons.at(place)->choice().id;
    const bool changed = id != m_value;
    show(id);
    if (changed)
        emit valueChosen(id);
}

void Segmented::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_1;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && digit >= 0 && digit < m_buttons.size())
        return take(digit);
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (!plain || step == 0 || m_buttons.isEmpty())
        return QWidget::keyPressEvent(event);
    qsizetype now = -1;
    for (qsizetype place = 0; place < m_buttons.size(); ++place)
        now = m_buttons.at(place)->isChecked() ? place : now;
    const qsizetype next = now < 0 ? 0 : qBound(qsizetype(0), now + step, m_buttons.size() - 1);
    take(next);
}

} // namespace silpia
