#include "ui/frame/top_bar.h"

#include "ui/frame/draw.h"
#include "ui/frame/label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>

namespace silpia {

namespace {

constexpr int kSearchWidth = 428;
const QString kSearchCap = u"Ctrl+K"_s;

} // namespace

SearchBox::SearchBox(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"search"_s);
    setAccessibleName(tr("Cari permohonan"));
    setPlaceholderText(tr("Cari nama, NIK, nomor register, atau pindai bukti"));
    setFixedHeight(kButtonHeight);
    setTextMargins(24, 0, keyCapWidth(kSearchCap) + 8, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize SearchBox::sizeHint() const
{
    return {kSearchWidth, kButtonHeight};
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    drawIcon(painter, QRect(11, 0, kIconSize, height()), Icon::Search, theme().quiet);
    if (text().isEmpty())
        drawKeyCap(painter, rect().adjusted(0, 0, -11, 0), kSearchCap, theme().quiet, theme().line, theme().raised);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QLineEdit::keyPressEvent(event);
    clear();
    emit left();
}

/// Esc is a key of the whole window otherwise.
bool SearchBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QLineEdit::event(event);
}

OfficerButton::OfficerButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"officer"_s);
    setFixedHeight(44);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void OfficerButton::setOfficer(const QString &name, const QString &roleLine)
{
    m_name = name;
    m_roleLine = roleLine;
    setAccessibleName(tr("Petugas %1, %2").arg(name, roleLine));
    setToolTip(plainToolTip(name + u'\n' + roleLine));
    updateGeometry();
    update();
}

QSize OfficerButton::sizeHint() const
{
    const int words = qMax(textWidth(m_name, textFont(TextSize::Body, TextWeight::Medium)),
                           textWidth(m_roleLine, textFont(TextSize::Small)));
    return {8 + kIconSize + 8 + qMin(words, 300) + 8 + kIconSize + 4, 44};
}

void OfficerButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &t = theme();
    if (underMouse() || isDown())
        drawBox(painter, rect(), kControlRadius, t.raised, QColor());
    drawIcon(painter, QRect(8, 0, kIconSize, height()), Icon::Person, t.quiet);
    const QRect words = rect().adjusted(32, 4, -28, -4);
    drawText(painter, QRect(words.x(), words.y(), words.width(), 20), Qt::AlignLeft | Qt::AlignVCenter, m_name,
             textFont(TextSize::Body, TextWeight::Medium), t.text);
    drawText(painter, QRect(words.x(), words.y() + 19, words.width(), 16), Qt::AlignLeft | Qt::AlignVCenter, m_roleLine,
             textFont(TextSize::Small), t.quiet);
    drawIcon(painter, QRect(width() - 4 - kIconSize, 0, kIconSize, height()), Icon::Down, t.quiet);
}

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(kTopBarHeight);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 1);
    layout->setSpacing(8);
    m_search = new SearchBox(this);
    m_search->setMaximumWidth(kSearchWidth);
    m_search->setMinimumWidth(200);
    m_date = makeLabel({}, {TextSize::Body, Ink::Quiet, TextWeight::Normal}, this);
    m_officer = new OfficerButton(this);
    QWidget *line = makeLine(Qt::Vertical, this);
    line->setFixedHeight(24);
    layout->addWidget(m_search);
    layout->addStretch(1);
    layout->addWidget(m_date);
    layout->addSpacing(8);
    layout->addWidget(line);
    layout->addWidget(m_officer);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_search->text().trimmed().isEmpty())
            emit searchRequested(m_search->text().trimmed());
    });
    connect(m_officer, &OfficerButton::clicked, this, &TopBar::officerMenuRequested);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this), &QShortcut::activated, this, &TopBar::enterSearch);
    connect(m_search, &SearchBox::left, this, &TopBar::leaveSearch);
}

void TopBar::enterSearch()
{
    if (QWidget *focus = QApplication::focusWidget(); focus != m_search)
        m_before = focus;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::leaveSearch()
{
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

void TopBar::setDateText(const QString &text)
{
    m_date->setText(text);
}

void TopBar::setOfficer(const QString &name, const QString &roleLine)
{
    m_officer->setOfficer(name, roleLine);
}

void TopBar::clearSearch()
{
    m_search->clear();
}

QPoint TopBar::menuPlace() const
{
    return m_officer->mapToGlobal(QPoint(0, m_officer->height()));
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
}

} // namespace silpia
