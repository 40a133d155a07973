#include "ui/frame/action_button.h"

#include "ui/frame/draw.h"
#include "ui/frame/label.h"

#include <QShortcut>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace silpia {

namespace {

constexpr int kInnerGap = 8;

QString kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Secondary: return u"secondary"_s;
    case ButtonKind::Primary: return u"primary"_s;
    case ButtonKind::Danger: return u"danger"_s;
    case ButtonKind::Link: return u"link"_s;
    case ButtonKind::SmallLink: return u"link"_s;
    case ButtonKind::Small: return u"small"_s;
    case ButtonKind::SmallDanger: return u"small-danger"_s;
    }
    return {};
}

bool isSmall(ButtonKind kind)
{
    return kind == ButtonKind::Small || kind == ButtonKind::SmallDanger || kind == ButtonKind::SmallLink;
}

bool isLink(ButtonKind kind)
{
    return kind == ButtonKind::Link || kind == ButtonKind::SmallLink;
}

} // namespace

ActionButton::ActionButton(const QString &text, QWidget *parent)
    : ActionButton(ButtonKind::Secondary, text, parent)
{
}

ActionButton::ActionButton(ButtonKind kind, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKind(kind);
}

ActionButton::ActionButton(ButtonKind kind, Icon drawing, const QString &text, QWidget *parent)
    : ActionButton(kind, text, parent)
{
    m_drawing = drawing;
}

void ActionButton::setKind(ButtonKind kind)
{
    m_kind = kind;
    setMark(*this, "kind", kindName(kind));
    setCursor(isLink(kind) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateGeometry();
}

void ActionButton::setDrawing(std::optional<Icon> drawing)
{
    m_drawing = drawing;
    updateGeometry();
    update();
}

void ActionButton::setKey(const QKeySequence &key)
{
    // A shortcut of its own, because QAbstractButton's waits a tenth of a second before it clicks.
    if (!m_shortcut) {
        m_shortcut = new QShortcut(this);
        connect(m_shortcut, &QShortcut::activated, this, [this] { click(); });
    }
    QList<QKeySequence> keys{key};
    if (key == QKeySequence(Qt::CTRL | Qt::Key_Return))
        keys.append(QKeySequence(Qt::CTRL | Qt::Key_Enter));
    m_shortcut->setKeys(keys);
    setCap(capText(key));
}

void ActionButton::setCap(const QString &text)
{
    m_cap = text;
    setAccessibleDescription(text.isEmpty() ? QString() : tr("Tombol %1").arg(text));
    updateGeometry();
    update();
}

QFont ActionButton::captionFont() const
{
    const TextSize size = isSmall(m_kind) ? TextSize::Small : TextSize::Body;
    const TextWeight weight = m_kind == ButtonKind::Primary ? TextWeight::Strong : TextWeight::Medium;
    QFont font = textFont(size, weight);
    font.setUnderline(isLink(m_kind) && underMouse() && isEnabled());
    return font;
}

QColor ActionButton::captionColor() const
{
    const Theme &t = theme();
    if (!isEnabled())
        return t.quiet;
    switch (m_kind) {
    case ButtonKind::Primary: return t.onAccent;
    case ButtonKind::Danger:
    case ButtonKind::SmallDanger: return t.late.ink;
    case ButtonKind::Link:
    case ButtonKind::SmallLink: return t.accent;
    case ButtonKind::Secondary:
    case ButtonKind::Small: return t.text;
    }
    return t.text;
}

int ActionButton::sidePadding() const
{
    return isLink(m_kind) ? 0 : isSmall(m_kind) ? 10 : 14;
}

int ActionButton::contentWidth() const
{
    int width = textWidth(text(), captionFont());
    if (m_drawing)
        width += kIconSize + (text().isEmpty() ? 0 : kInnerGap);
    if (!m_cap.isEmpty())
        width += kInnerGap + keyCapWidth(m_cap);
    return width;
}

QSize ActionButton::sizeHint() const
{
    const bool low = isSmall(m_kind) || isLink(m_kind);
    return {contentWidth() + 2 * sidePadding(), low ? kSmallButtonHeight : kButtonHeight};
}

QSize ActionButton::minimumSizeHint() const
{
    return sizeHint();
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const QColor ink = captionColor();
    QRect rest = rect().adjusted(sidePadding(), 0, -sidePadding(), 0);
    if (const int spare = rest.width() - contentWidth(); spare > 1 && !isLink(m_kind))
        rest.adjust(spare / 2, 0, -spare / 2, 0);
    if (m_drawing) {
        drawIcon(painter, QRect(rest.x(), rest.y(), kIconSize, rest.height()), *m_drawing, ink);
        rest.setLeft(rest.left() + kIconSize + kInnerGap);
    }
    if (!m_cap.isEmpty()) {
        const bool filled = m_kind == ButtonKind::Primary && isEnabled();
        const QColor edge = filled ? mixed(theme().accent, theme().onAccent, 0.5) : theme().line;
        const QColor ground = filled ? QColor() : theme().raised;
        drawKeyCap(painter, rest, m_cap, filled ? ink : theme().quiet, edge, ground);
        rest.setRight(rest.right() - keyCapWidth(m_cap) - kInnerGap);
    }
    drawText(painter, rest, Qt::AlignLeft | Qt::AlignVCenter, text(), captionFont(), ink);
}

} // namespace silpia
