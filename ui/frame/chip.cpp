#include "ui/frame/chip.h"

#include "ui/frame/draw.h"

namespace silpia {

namespace {

struct ChipLook
{
    Icon icon;
    Tone tone;
};

ChipLook lookOf(ChipKind kind)
{
    const Theme &t = theme();
    switch (kind) {
    case ChipKind::InTime: return {Icon::InTime, t.good};
    case ChipKind::Near: return {Icon::Near, t.near};
    case ChipKind::Late: return {Icon::Late, t.late};
    case ChipKind::Held: return {Icon::Held, t.held};
    case ChipKind::Neutral: return {Icon::Info, {t.quiet, t.ground, t.line}};
    case ChipKind::Good: return {Icon::InTime, t.good};
    case ChipKind::Warn: return {Icon::Warning, t.near};
    case ChipKind::Error: return {Icon::ErrorOctagon, t.late};
    }
    return {Icon::Info, {t.quiet, t.ground, t.line}};
}

constexpr int kChipHeight = 24;
constexpr int kChipEdge = 8;
constexpr int kChipGap = 6;

} // namespace

ChipKind chipKind(ClockKind clock)
{
    switch (clock) {
    case ClockKind::Late: return ChipKind::Late;
    case ClockKind::Near: return ChipKind::Near;
    case ClockKind::InTime: return ChipKind::InTime;
    case ClockKind::Held: return ChipKind::Held;
    }
    return ChipKind::Neutral;
}

Chip::Chip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Chip::Chip(ChipKind kind, const QString &text, QWidget *parent)
    : Chip(parent)
{
    setState(kind, text);
}

void Chip::setState(ChipKind kind, const QString &text)
{
    m_kind = kind;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const int words = textWidth(m_text, textFont(TextSize::Small, TextWeight::Strong));
    return {kChipEdge + kIconSize + kChipGap + words + kChipEdge + 4, kChipHeight};
}

QSize Chip::minimumSizeHint() const
{
    return sizeHint();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ChipLook look = lookOf(m_kind);
    drawBox(painter, rect(), kChipRadius, look.tone.ground,
            m_kind == ChipKind::Neutral ? theme().line : look.tone.ground);
    drawIcon(painter, QRect(kChipEdge, 0, kIconSize, height()), look.icon, look.tone.ink);
    const QRect words = rect().adjusted(kChipEdge + kIconSize + kChipGap, 0, -kChipEdge, 0);
    drawText(painter, words, Qt::AlignVCenter | Qt::AlignLeft, m_text, textFont(TextSize::Small, TextWeight::Strong),
             look.tone.ink);
}

} // namespace silpia
