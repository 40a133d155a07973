#include "ui/screens/print_question.h"

#include "core/base/text.h"
#include "ui/frame/action_button.h"
#include "ui/frame/label.h"
#include "ui/screens/print_parts.h"

#include <QVBoxLayout>

namespace silpia {

PrintQuestion::PrintQuestion(QWidget *parent)
    : QFrame(parent)
    , m_question(makeLabel({}, {TextSize::Body, Ink::Held, TextWeight::Strong}))
    , m_who(new ElidedLabel({TextSize::Title, Ink::Text, TextWeight::Strong}))
    , m_why(makeWrappedLabel({}, {TextSize::Small, Ink::Quiet, TextWeight::Normal}))
    , m_reason(new ReasonBox(u"spoiledReason"_s))
{
    setObjectName(u"uncertain"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Kartu yang belum pasti"));
    setMark(*this, "kind", u"question"_s);
    m_question->setObjectName(u"question"_s);
    m_who->setObjectName(u"who"_s);
    m_why->setObjectName(u"why"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(new IconLabel(Icon::Question, Ink::Held));
    head->addWidget(m_question, 1);
    layout->addLayout(head);
    layout->addWidget(m_who);
    layout->addWidget(m_why);
    connect(m_reason, &ReasonBox::given, this, [this] { setFocus(Qt::OtherFocusReason); });
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addStretch(1);
    auto *caption = makeLabel(tr("Sebab rusak:"), {TextSize::Small, Ink::Quiet, TextWeight::Normal});
    caption->setBuddy(m_reason);
    line->addWidget(caption);
    line->addWidget(m_reason);
    addAnswer(*line, u"settleGood"_s, Icon::InTime, tr("Baik"), u"B"_s, PrintState::Good);
    addAnswer(*line, u"settleSpoiled"_s, Icon::Cross, tr("Rusak"), u"R"_s, PrintState::Spoiled);
    addAnswer(*line, u"settleNotPrinted"_s, Icon::Absent, tr("Tidak tercetak"), u"T"_s, PrintState::NotPrinted);
    layout->addLayout(line);
}

void PrintQuestion::addAnswer(QHBoxLayout &line, const QString &name, Icon drawing, const QString &text, const QString &cap, PrintState outcome)
{
    auto *button = new ActionButton(ButtonKind::Small, drawing, text);
    button->setObjectName(name);
    button->setCap(cap);
    connect(button, &QPushButton::clicked, this, [this, outcome] { emit answered(outcome); });
    line.addWidget(button);
}

void PrintQuestion::ask(const QString &question, const QString &who, const QString &why)
{
    m_question->setText(question);
    m_who->setText(who);
    m_why->setText(why);
}

void PrintQuestion::setReason(const QString &reason)
{
    m_reason->setReason(reason);
}

QString PrintQuestion::reason() const
{
    return m_reason->reason();
}

bool PrintQuestion::isTyping() const
{
    return m_reason->isTyping();
}

} // namespace silpia
