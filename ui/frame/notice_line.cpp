#include "ui/frame/notice_line.h"

#include "ui/frame/action_button.h"
#include "ui/frame/draw.h"
#include "ui/frame/label.h"

#include <QAccessible>
#include <QHBoxLayout>

namespace silpia {

namespace {

Icon noticeIcon(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Info: return Icon::Info;
    case NoticeKind::Good: return Icon::InTime;
    case NoticeKind::Warn: return Icon::Warning;
    case NoticeKind::Error: return Icon::ErrorOctagon;
    case NoticeKind::Held: return Icon::Question;
    }
    return Icon::Info;
}

Tone noticeTone(NoticeKind kind)
{
    const Theme &t = theme();
    switch (kind) {
    case NoticeKind::Info: return {t.quiet, t.surface, t.line};
    case NoticeKind::Good: return t.good;
    case NoticeKind::Warn: return t.near;
    case NoticeKind::Error: return t.late;
    case NoticeKind::Held: return t.held;
    }
    return {};
}

Ink noticeInk(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Info: return Ink::Text;
    case NoticeKind::Good: return Ink::Good;
    case NoticeKind::Warn: return Ink::Near;
    case NoticeKind::Error: return Ink::Late;
    case NoticeKind::Held: return Ink::Held;
    }
    return Ink::Text;
}

constexpr int kSentenceX = 40;

} // namespace

NoticeLine::NoticeLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"notice"_s);
    setFixedHeight(kNoticeHeight);
    m_link = new ActionButton(ButtonKind::SmallLink, QString(), this);
    m_link->setObjectName(u"noticeLink"_s);
    m_link->hide();
    connect(m_link, &QPushButton::clicked, this, &NoticeLine::linkActivated);
}

void NoticeLine::say(NoticeKind kind, const QString &sentence)
{
    sayWithLink(kind, sentence, {});
}

void NoticeLine::sayWithLink(NoticeKind kind, const QString &sentence, const QString &link, const QString &cap)
{
    m_kind = kind;
    m_sentence = sentence;
    m_link->setText(link);
    m_link->setCap(cap);
    m_link->setVisible(!link.isEmpty());
    placeLink();
    setToolTip(plainToolTip(sentence));
    setAccessibleName(sentence);
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
    update();
}

void NoticeLine::clear()
{
    say(NoticeKind::Info, {});
}

void NoticeLine::placeLink()
{
    const int after = kSentenceX + textWidth(m_sentence, textFont(TextSize::Small)) + 8;
    const QSize size = m_link->sizeHint();
    m_link->setGeometry(qMax(kSentenceX, qMin(after, width() - size.width() - 16)), 0, size.width(), kNoticeHeight);
}

void NoticeLine::resizeEvent(QResizeEvent *)
{
    placeLink();
}

void NoticeLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &t = theme();
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    if (m_sentence.isEmpty())
        return;
    const QRect body = rect().adjusted(0, 1, 0, 0);
    drawIcon(painter, QRect(16, body.y(), kIconSize, body.height()), noticeIcon(m_kind), noticeTone(m_kind).ink);
    const int right = m_link->isHidden() ? width() - 16 : m_link->x() - 4;
    const bool loud = m_kind == NoticeKind::Error || m_kind == NoticeKind::Warn;
    drawText(painter, QRect(kSentenceX, body.y(), right - kSentenceX, body.height()), Qt::AlignLeft | Qt::AlignVCenter,
             m_sentence, textFont(TextSize::Small), loud ? noticeTone(m_kind).ink : t.quiet);
}

Banner::Banner(QWidget *parent)
    : QFrame(parent)
{
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(38, 9, 12, 9);
    m_layout->setSpacing(8);
    m_lead = makeLabel({}, {TextSize::Body, Ink::Text, TextWeight::Strong}, this);
    m_sentence = makeWrappedLabel({}, {TextSize::Body, Ink::Text, TextWeight::Normal}, this);
    m_layout->addWidget(m_lead);
    m_layout->addWidget(m_sentence, 1);
}

void Banner::say(NoticeKind kind, const QString &lead, const QString &sentence)
{
    m_kind = kind;
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty());
    m_sentence->setText(sentence);
    setLook(*m_lead, {TextSize::Body, noticeInk(kind), TextWeight::Strong});
    setLook(*m_sentence, {TextSize::Body, noticeInk(kind), TextWeight::Normal});
    setAccessibleName(lead + u' ' + sentence);
    update();
}

void Banner::addAction(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tone tone = noticeTone(m_kind);
    drawBox(painter, rect(), kPanelRadius, tone.ground, tone.line);
    drawIcon(painter, QRect(12, 0, kIconSize, height()), noticeIcon(m_kind), tone.ink);
}

} // namespace silpia
