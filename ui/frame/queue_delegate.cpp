#include "ui/frame/queue_delegate.h"

#include "ui/frame/draw.h"
#include "ui/models/queue_model.h"

#include <QApplication>
#include <QMouseEvent>
#include <QStyle>

namespace silpia {

namespace {

constexpr int kEdge = 16;
constexpr int kRightEdge = 12;
constexpr int kClockGap = 16;
constexpr int kAsideGap = 8;
constexpr int kLeastAside = 36;

Ink headInk(int group)
{
    return group < kClockKinds ? clockInk(static_cast<ClockKind>(group)) : Ink::Text;
}

void drawHead(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    const Theme &t = theme();
    painter.fillRect(rect, t.raised);
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.line);
    const QFont strong = textFont(TextSize::Small, TextWeight::Strong);
    const QString title = index.data(Qt::DisplayRole).toString();
    QRect rest = rect.adjusted(kEdge, 0, -kRightEdge, 0);
    drawText(painter, rest, Qt::AlignVCenter | Qt::AlignLeft, title, strong,
             inkColor(headInk(index.data(QueueModel::ClockRole).toInt())));
    rest.setLeft(rest.left() + textWidth(title, strong) + 8);
    drawText(painter, rest, Qt::AlignVCenter | Qt::AlignLeft,
             QString::number(index.data(QueueModel::CountRole).toInt()), textFont(TextSize::Small, TextWeight::Medium),
             t.quiet);
    drawText(painter, rest, Qt::AlignVCenter | Qt::AlignRight, index.data(QueueModel::NoteRole).toString(),
             textFont(TextSize::Small), t.quiet);
}

QRect boxOf(const QRect &row)
{
    return {row.x() + kEdge, row.y() + (row.height() - 1 - kIconSize) / 2, kIconSize, kIconSize};
}

void drawTick(QPainter &painter, const QRect &box, bool checked)
{
    const Theme &t = theme();
    if (checked) {
        drawBox(painter, box, kCapRadius, t.accent, t.accent);
        drawIcon(painter, box, Icon::Check, t.onAccent, 14);
        return;
    }
    // Dashed until its file was opened: it fills itself, nobody ticks ahead.
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(t.strong, 1.0);
    pen.setDashPattern({3.0, 2.0});
    painter.setPen(pen);
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5);
    painter.restore();
}

// Draws the clock at the right and answers how much room it took.
int drawClock(QPainter &painter, const QRect &rest, const QueueRow &row, bool iconHere)
{
    const QFont font = textFont(TextSize::Small, TextWeight::Medium);
    const QColor ink = row.locked ? theme().quiet : inkColor(clockInk(row.clock));
    const int words = textWidth(row.clockText, font);
    drawText(painter, rest, Qt::AlignVCenter | Qt::AlignRight, row.clockText, font, ink);
    if (!iconHere)
        return words;
    const Icon drawing = row.locked ? Icon::Person : clockIcon(row.clock);
    drawIcon(painter, QRect(rest.right() + 1 - words - 5 - kIconSize, rest.y(), kIconSize, rest.height()), drawing,
             ink);
    return words + 5 + kIconSize;
}

void drawRow(QPainter &painter, const QStyleOptionViewItem &option, const QueueRow &row)
{
    const Theme &t = theme();
    const bool chosen = option.state & QStyle::State_Selected;
    const QRect rect = option.rect;
    if (chosen)
        painter.fillRect(rect, t.soft);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(rect, t.raised);
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.line);
    if (chosen)
        painter.fillRect(QRect(rect.x(), rect.y(), kMarkWidth, rect.height() - 1), t.accent);

    const bool boxed = row.checkable || row.locked;
    QRect rest = rect.adjusted(kEdge, 0, -kRightEdge, -1);
    if (row.locked)
        drawIcon(painter, QRect(rest.x(), rest.y(), kIconSize, rest.height()), Icon::Lock, t.quiet);
    else if (row.checkable)
        drawTick(painter, boxOf(rect), row.checked);
    else
        drawIcon(painter, QRect(rest.x(), rest.y(), kIconSize, rest.height()), clockIcon(row.clock),
                 inkColor(clockInk(row.clock)));
    const int clockWidth = drawClock(painter, rest, row, boxed);
    rest.adjust(kIconSize + 8, 0, -qMax(clockWidth, 76) - kClockGap, 0);
    const QFont small = textFont(TextSize::Small);
    // The child's name comes first: the partner takes what is left, and goes where nothing useful would be.
    const int nameWidth = textWidth(row.name, textFont(TextSize::Body, chosen ? TextWeight::Strong : TextWeight::Normal));
    const int room = rest.width() - nameWidth - kAsideGap;
    const int asideWidth = room >= kLeastAside ? qMin(textWidth(row.aside, small), room) : 0;
    drawText(painter, QRect(rest.right() + 1 - asideWidth, rest.y(), asideWidth, rest.height()),
             Qt::AlignVCenter | Qt::AlignLeft, row.aside, small, t.quiet);
    if (asideWidth > 0)
        rest.setRight(rest.right() - asideWidth - kAsideGap);
    drawText(painter, rest, Qt::AlignVCenter | Qt::AlignLeft, row.name,
             textFont(TextSize::Body, chosen ? TextWeight::Strong : TextWeight::Normal), t.text);
}

} // namespace

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const auto *model = qobject_cast<const QueueModel *>(index.model());
    if (const QueueRow *row = model ? model->rowAt(index) : nullptr)
        drawRow(*painter, option, *row);
    else
        drawHead(*painter, option.rect, index);
    painter->restore();
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, index.data(QueueModel::HeadRole).toBool() ? kGroupHeadHeight : kRowHeight};
}

bool QueueDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || !(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    const auto *click = static_cast<QMouseEvent *>(event);
    if (!boxOf(option.rect).adjusted(-8, -8, 4, 8).contains(click->position().toPoint()))
        return false;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace silpia
