#include "ui/frame/timeline.h"

#include "ui/frame/draw.h"

namespace silpia {

namespace {

constexpr int kStepHeight = 42;
constexpr int kReturnHeight = 30;
constexpr int kDot = 24;
constexpr int kDotX = 16;
constexpr int kTitleX = 56;
constexpr int kBarWidth = 72;
constexpr int kBarHeight = 6;
constexpr int kRightEdge = 16;
constexpr int kFootSpace = 16;
constexpr int kWidthForBars = 620;
constexpr int kWordsWidth = 104; ///< of the durations

int heightOf(const TimelineRow &row)
{
    return row.state == TimelineState::Return ? kReturnHeight : kStepHeight;
}

QString stateWord(TimelineState state)
{
    switch (state) {
    case TimelineState::Done: return tr("selesai");
    case TimelineState::Current: return tr("sedang berjalan");
    case TimelineState::Later: return tr("belum");
    case TimelineState::Return: return tr("kembali");
    }
    return {};
}

void drawDot(QPainter &painter, TimelineState state, const QRect &dot)
{
    const Theme &t = theme();
    switch (state) {
    case TimelineState::Done:
        drawBox(painter, dot, kDot / 2.0, t.accent, t.accent);
        drawIcon(painter, dot, Icon::Check, t.onAccent);
        return;
    case TimelineState::Current:
        drawBox(painter, dot, kDot / 2.0, t.surface, t.accent, 2.0);
        drawBox(painter, dot.adjusted(8, 8, -8, -8), 4.0, t.accent, t.accent);
        return;
    case TimelineState::Later: drawBox(painter, dot, kDot / 2.0, t.surface, t.strong); return;
    case TimelineState::Return: return;
    }
}

} // namespace

Timeline::Timeline(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Riwayat sepuluh langkah"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void Timeline::setRows(const QList<TimelineRow> &rows)
{
    m_rows = rows;
    QStringList told;
    for (const TimelineRow &row : rows) {
        QStringList parts{row.title, stateWord(row.state), row.who, row.when, row.durationText};
        parts.removeAll(QString());
        told.append(parts.join(u", "_s));
    }
    setAccessibleDescription(told.join(u". "_s));
    updateGeometry();
    update();
}

QSize Timeline::sizeHint() const
{
    int height = kTableHeadHeight + kFootSpace;
    for (const TimelineRow &row : m_rows)
        height += heightOf(row);
    return {744, height};
}

QSize Timeline::minimumSizeHint() const
{
    return {400, sizeHint().height()};
}

int Timeline::whoX() const
{
    return qRound(width() * 0.48);
}

// Beside a queue there is no room for the bars; the words say the same.
bool Timeline::showsBars() const
{
    return width() >= kWidthForBars;
}

void Timeline::drawHead(QPainter &painter) const
{
    const Theme &t = theme();
    const QRect head(0, 0, width(), kTableHeadHeight);
    // The panel's corners stay round: the head leaves them out.
    QPainterPath shape;
    shape.addRoundedRect(QRectF(head).adjusted(0, 0, 0, kPanelRadius), kPanelRadius - 1, kPanelRadius - 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(head);
    painter.fillPath(shape, t.raised);
    painter.restore();
    painter.fillRect(QRect(0, kTableHeadHeight - 1, width(), 1), t.line);
    const QFont font = textFont(TextSize::Small, TextWeight::Strong);
    drawText(painter, head.adjusted(kTitleX, 0, 0, 0), Qt::AlignVCenter, tr("Sepuluh langkah SOP"), font, t.quiet);
    drawText(painter, head.adjusted(whoX(), 0, 0, 0), Qt::AlignVCenter, tr("Petugas dan waktu"), font, t.quiet);
    drawText(painter, head.adjusted(0, 0, -kRightEdge, 0), Qt::AlignVCenter | Qt::AlignRight, tr("Lama · norma"), font,
             t.quiet);
}

void Timeline::drawThread(QPainter &painter, qsizetype place, const QRect &rect) const
{
    const Theme &t = theme();
    const int x = kDotX + kDot / 2 - 1;
    const TimelineState state = m_rows.at(place).state;
    const bool reached = state != TimelineState::Later;
    if (place > 0)
        painter.fillRect(QRect(x, rect.y(), 2, rect.height() / 2), reached ? t.accent : t.line);
    if (place + 1 < m_rows.size()) {
        const bool goesOn = m_rows.at(place + 1).state != TimelineState::Later;
        painter.fillRect(QRect(x, rect.y() + rect.height() / 2, 2, rect.height() - rect.height() / 2),
                         goesOn ? t.accent : t.line);
    }
}

void Timeline::drawDuration(QPainter &painter, const TimelineRow &row, const QRect &rect) const
{
    const Theme &t = theme();
    const bool now = row.state == TimelineState::Current;
    const QColor ink = row.late ? t.late.ink : now ? t.good.ink : t.quiet;
    const QFont font = textFont(TextSize::Small, row.late || now ? TextWeight::Medium : TextWeight::Normal);
    const int barX = showsBars() ? width() - kRightEdge - kBarWidth : width() - kRightEdge + 10;
    const QRect words(whoX(), rect.y(), barX - 10 - whoX(), rect.height());
    drawText(painter, words, Qt::AlignVCenter | Qt::AlignRight, row.durationText, font, ink);
    if (now && showsBars() && !row.durationText.isEmpty()) {
        const int x = words.right() + 1 - textWidth(row.durationText, font) - 6 - kIconSize;
        drawIcon(painter, QRect(x, rect.y(), kIconSize, rect.height()), row.late ? Icon::Late : Icon::InTime, ink);
    }
    if (row.fraction >= 0.0 && showsBars())
        drawBar(painter, QRectF(barX, rect.y() + (rect.height() - kBarHeight) / 2.0, kBarWidth, kBarHeight),
                row.fraction, row.late ? t.late.ink : t.accent, t.line);
}

void Timeline::drawStep(QPainter &painter, const TimelineRow &row, const QRect &rect) const
{
    const Theme &t = theme();
    const bool later = row.state == TimelineState::Later;
    drawDot(painter, row.state, QRect(kDotX, rect.y() + (rect.height() - kDot) / 2, kDot, kDot));
    const TextWeight weight = later                             ? TextWeight::Normal
                              : row.state == TimelineState::Current ? TextWeight::Strong
                                                                : TextWeight::Medium;
    drawText(painter, QRect(kTitleX, rect.y(), whoX() - kTitleX - 8, rect.height()), Qt::AlignVCenter, row.title,
             textFont(TextSize::Body, weight), later ? t.quiet : t.text);
    const int whoWidth = qMin(168, width() - whoX() - kRightEdge - (row.durationText.isEmpty() ? 0 : kWordsWidth));
    const int top = rect.y() + (rect.height() - 32) / 2;
    const QFont small = textFont(TextSize::Small);
    if (row.when.isEmpty() || row.who.isEmpty()) {
        drawText(painter, QRect(whoX(), rect.y(), whoWidth, rect.height()), Qt::AlignVCenter, row.who + row.when, small,
                 t.text);
    } else {
        drawText(painter, QRect(whoX(), top, whoWidth, 16), Qt::AlignVCenter, row.who, small, t.text);
        drawText(painter, QRect(whoX(), top + 16, whoWidth, 16), Qt::AlignVCenter, row.when, small, t.quiet);
    }
    drawDuration(painter, row, rect);
}

void Timeline::drawReturn(QPainter &painter, const TimelineRow &row, const QRect &rect) const
{
    const Theme &t = theme();
    const QFont small = textFont(TextSize::Small);
    const QFont medium = textFont(TextSize::Small, TextWeight::Medium);
    drawIcon(painter, QRect(kTitleX, rect.y(), kIconSize, rect.height()), Icon::Undo, t.near.ink);
    drawText(painter, QRect(kTitleX + 22, rect.y(), whoX() - kTitleX - 30, rect.height()), Qt::AlignVCenter, row.title,
             medium, t.near.ink);
    QStringList parts{row.who, row.when};
    parts.removeAll(QString());
    const QString told = parts.join(u" · "_s);
    drawText(painter, QRect(whoX(), rect.y(), width() - whoX() - kRightEdge, rect.height()), Qt::AlignVCenter, told,
             small, t.quiet);
    const int left = whoX() + textWidth(told, small) + 12;
    drawText(painter, QRect(left, rect.y(), width() - kRightEdge - left, rect.height()),
             Qt::AlignVCenter | Qt::AlignRight, row.durationText, small, t.quiet);
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawHead(painter);
    int y = kTableHeadHeight;
    for (qsizetype place = 0; place < m_rows.size(); ++place) {
        const TimelineRow &row = m_rows.at(place);
        const QRect rect(0, y, width(), heightOf(row));
        if (row.state == TimelineState::Return)
            painter.fillRect(rect, theme().raised);
        drawThread(painter, place, rect);
        if (row.state == TimelineState::Return)
            drawReturn(painter, row, rect);
        else
            drawStep(painter, row, rect);
        y += rect.height();
    }
}

} // namespace silpia
