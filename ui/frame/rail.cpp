#include "ui/frame/rail.h"

#include "ui/frame/draw.h"
#include "ui/frame/label.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kRailEdge = 16;
constexpr int kWordX = 42;

QLabel *sectionTitle(const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel(text, {TextSize::Small, Ink::Quiet, TextWeight::Normal}, parent);
    label->setProperty("ink", u"rail-quiet"_s);
    label->setFixedHeight(32);
    label->setContentsMargins(kRailEdge, 8, kRailEdge, 0);
    return label;
}

// Narrows the letters a little before anything is elided: "Pendistribusian" with three digits beside it.
QFont narrowed(QFont font, const QString &text, int width)
{
    for (int stretch = 100; stretch >= 84 && textWidth(text, font) > width; stretch -= 4)
        font.setStretch(stretch);
    return font;
}

/// Nobody counts further than "so many".
QString lateText(int late)
{
    constexpr int kMost = 999;
    return late > kMost ? QString::number(kMost) + u'+' : QString::number(late);
}

} // namespace

RailButton::RailButton(RailItem item, QString cap, QWidget *parent)
    : QAbstractButton(parent)
    , m_item(std::move(item))
    , m_cap(std::move(cap))
{
    setObjectName(m_item.id);
    setText(m_item.label);
    setFixedHeight(kRailItemHeight);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("ring", false); // it marks its own focus, inside
    describe();
}

void RailButton::setCounts(int count, int late)
{
    m_item.count = count;
    m_item.late = late;
    describe();
    update();
}

void RailButton::describe()
{
    QString name = m_item.label;
    if (m_item.count >= 0)
        name += tr(", %1 berkas").arg(m_item.count);
    if (m_item.late > 0)
        name += tr(", %1 lewat batas waktu").arg(lateText(m_item.late));
    setAccessibleName(name);
    setToolTip(textWidth(m_item.label, textFont(TextSize::Body)) > kRailWidth - kWordX - kRailEdge ? m_item.label
                                                                                                   : QString());
}

QSize RailButton::sizeHint() const
{
    return {kRailWidth, kRailItemHeight};
}

void RailButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    // Arrows belong to the rail, which knows the order over all its sections.
    if (event->key() == Qt::Key_Space)
        return QAbstractButton::keyPressEvent(event);
    event->ignore();
}

int RailButton::drawCounts(QPainter &painter) const
{
    const Theme &t = theme();
    int right = width() - 12;
    if (!m_cap.isEmpty()) {
        drawKeyCap(painter, QRect(0, 0, right, height()), m_cap, t.railQuiet, mixed(t.rail, t.railQuiet, 0.45), {});
        return right - keyCapWidth(m_cap);
    }
    const QFont font = textFont(TextSize::Small, TextWeight::Medium);
    if (m_item.count >= 0) {
        const QString count = QString::number(m_item.count);
        drawText(painter, QRect(0, 0, right, height()), Qt::AlignRight | Qt::AlignVCenter, count, font, t.railQuiet);
        // Counts of up to three digits share a column, so that the late ones stand under each other.
        right -= qMax(textWidth(u"00"_s, font), textWidth(count, font)) + 8;
    }
    if (m_item.late > 0) {
        const QString late = lateText(m_item.late);
        const QFont strong = textFont(TextSize::Small, TextWeight::Strong);
        drawText(painter, QRect(0, 0, right, height()), Qt::AlignRight | Qt::AlignVCenter, late, strong, t.railLate);
        right -= textWidth(late, strong) + 2 + kIconSize;
        drawIcon(painter, QRect(right, 0, kIconSize, height()), Icon::Late, t.railLate);
        right -= 3;
    }
    return right;
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &t = theme();
    if (isChecked() || underMouse())
        painter.fillRect(rect(), isChecked() ? t.railChosen : mixed(t.rail, t.railChosen, 0.5));
    if (isChecked())
        painter.fillRect(QRect(0, 0, kMarkWidth, height()), t.railMark);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawBox(painter, rect().adjusted(4, 2, -4, -2), kControlRadius, {}, t.railMark, 2.0);
    const QColor ink = isChecked() ? QColor(Qt::white) : t.railText;
    drawIcon(painter, QRect(kRailEdge, 0, kIconSize, height()), m_item.icon, ink);
    const int right = drawCounts(painter);
    const QFont font = textFont(TextSize::Body, isChecked() ? TextWeight::Strong : TextWeight::Normal);
    const QRect words(kWordX, 0, right - kWordX, height());
    drawText(painter, words, Qt::AlignLeft | Qt::AlignVCenter, m_item.label,
             narrowed(font, m_item.label, words.width()), ink);
}

Rail::Rail(QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(kRailWidth);
    setAccessibleName(tr("Tempat kerja"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 56, 0, 8);
    all->setSpacing(0);
    m_places = new QVBoxLayout;
    m_places->setSpacing(0);
    m_foot = new QVBoxLayout;
    m_foot->setContentsMargins(0, 9, 0, 0);
    m_foot->setSpacing(0);
    all->addLayout(m_places);
    all->addStretch(1);
    all->addLayout(m_foot);
    addFooter();
}

void Rail::addFooter()
{
    RailButton *help = addButton(*m_foot, {u"help"_s, Icon::Info, tr("Bantuan"), -1, 0}, u"F1"_s);
    RailButton *lock = addButton(*m_foot, {u"lock"_s, Icon::Lock, tr("Kunci layar"), -1, 0}, u"F12"_s);
    connect(help, &RailButton::clicked, this, &Rail::helpRequested);
    connect(lock, &RailButton::clicked, this, &Rail::lockRequested);
    connect(new QShortcut(QKeySequence(Qt::Key_F1), this), &QShortcut::activated, this, &Rail::helpRequested);
    connect(new QShortcut(QKeySequence(Qt::Key_F12), this), &QShortcut::activated, this, &Rail::lockRequested);
}

RailButton *Rail::addButton(QVBoxLayout &layout, const RailItem &item, const QString &cap)
{
    auto *button = new RailButton(item, cap, this);
    layout.addWidget(button);
    return button;
}

void Rail::setSections(const QList<RailSection> &sections)
{
    while (QLayoutItem *item = m_places->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_buttons.clear();
    for (const RailSection &section : sections) {
        m_places->addWidget(sectionTitle(section.title, this));
        for (const RailItem &item : section.items) {
            RailButton *button = addButton(*m_places, item, {});
            button->setCheckable(true);
            m_buttons.insert(item.id, button);
            connect(button, &RailButton::clicked, this, [this, id = item.id] {
                choose(id);
                emit itemChosen(id);
            });
        }
    }
    const QList<RailButton *> buttons = allButtons();
    for (qsizetype place = 1; place < buttons.size(); ++place)
        setTabOrder(buttons.at(place - 1), buttons.at(place));
    choose(m_chosen);
}

void Rail::choose(const QString &id)
{
    m_chosen = id;
    for (auto place = m_buttons.cbegin(); place != m_buttons.cend(); ++place)
        place.value()->setChecked(place.key() == id);
}

void Rail::setCounts(const QString &id, int count, int late)
{
    if (RailButton *button = m_buttons.value(id))
        button->setCounts(count, late);
}

QList<RailButton *> Rail::allButtons() const
{
    QList<RailButton *> found;
    for (const QVBoxLayout *layout : {m_places, m_foot}) {
        for (int place = 0; place < layout->count(); ++place) {
            if (auto *button = qobject_cast<RailButton *>(layout->itemAt(place)->widget()))
                found.append(button);
        }
    }
    return found;
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0)
        return QWidget::keyPressEvent(event);
    const QList<RailButton *> buttons = allButtons();
    const qsizetype now = buttons.indexOf(qobject_cast<RailButton *>(focusWidget()));
    const qsizetype next = qBound(qsizetype(0), now + step, buttons.size() - 1);
    buttons.at(next)->setFocus(Qt::TabFocusReason);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &t = theme();
    painter.fillRect(rect(), t.rail);
    const QPixmap mark = logo(t.railMark, t.rail, 26, devicePixelRatioF());
    painter.drawPixmap(QPoint(kRailEdge, 15), mark);
    QFont font = textFont(TextSize::Head, TextWeight::Strong);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.8);
    drawText(painter, QRect(52, 0, kRailWidth - 52, 56), Qt::AlignVCenter | Qt::AlignLeft, u"SILPIA"_s, font,
             QColor(Qt::white));
    painter.fillRect(QRect(0, m_foot->geometry().y(), width(), 1), t.railLine);
}

} // namespace silpia
