#include "ui/screens/admin_section.h"

#include "core/base/atomic_file.h"
#include "ui/frame/action_bar.h"
#include "ui/frame/action_button.h"
#include "ui/frame/prompt.h"
#include "ui/frame/screen_head.h"

#include <QApplication>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <algorithm>

namespace silpia {

namespace {

constexpr qint64 kLargestFile = 256LL * 1024 * 1024;

} // namespace

Waiting::Waiting()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
}

Waiting::~Waiting()
{
    QApplication::restoreOverrideCursor();
}

AdminSection::AdminSection(Office &office, const Session &session, const QString &title, QWidget *parent)
    : Screen(office, session, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_head = new ScreenHead(title, this);
    m_head->setEdge(kPageEdge);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    m_foot = new ActionBar(this);
    layout->addWidget(m_head);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_foot);
    setAccessibleName(title);
}

ActionButton *AdminSection::addPrimary(const QString &code, Icon drawing, const QString &verb)
{
    auto *button = new ActionButton(ButtonKind::Primary, drawing, verb, m_foot);
    button->setObjectName(code);
    button->setKey(Qt::CTRL | Qt::Key_Return);
    m_foot->addRight(button);
    return button;
}

ActionButton *AdminSection::addLeft(const QString &code, Icon drawing, const QString &verb)
{
    auto *button = new ActionButton(ButtonKind::Secondary, drawing, verb, m_foot);
    button->setObjectName(code);
    m_foot->addLeft(button);
    return button;
}

std::optional<ChosenFile> AdminSection::chooseFile(const QString &title, const QString &filter)
{
    const QString path = Prompt::openFile(this, title, filter);
    if (path.isEmpty())
        return {};
    const auto bytes = readFile(path, kLargestFile);
    if (!bytes) {
        report(bytes.error());
        return {};
    }
    return ChosenFile{path, *bytes};
}

bool AdminSection::event(QEvent *event)
{
    // By now the page has all its fields, which were made after the buttons of the foot.
    if (event->type() == QEvent::Polish)
        putFootLast();
    return Screen::event(event);
}

void AdminSection::putFootLast()
{
    QWidget *last = nullptr;
    for (QWidget *next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        if (isAncestorOf(next) && !m_foot->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus))
            last = next;
    }
    QList<ActionButton *> buttons = m_foot->findChildren<ActionButton *>();
    std::stable_partition(buttons.begin(), buttons.end(), [](const ActionButton *button) { return button->kind() != ButtonKind::Primary; });
    for (ActionButton *button : std::as_const(buttons)) {
        if (last)
            setTabOrder(last, button);
        last = button;
    }
}

void AdminSection::done(const QString &sentence)
{
    emit said(NoticeKind::Good, sentence);
    emit changed();
}

void AdminSection::announce(const QString &sentence)
{
    emit said(NoticeKind::Info, sentence);
    // The sentence is to be seen before the work begins, and nothing may be pressed meanwhile.
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
}

QString breakable(const QString &text)
{
    static const QRegularExpression after(u"([/\\\\_.-])"_s);
    return QString(text).replace(after, u"\\1\u200B"_s);
}

QString wordsOf(const Choices &choices, const QString &key)
{
    for (const auto &[code, words] : choices) {
        if (code == key)
            return words;
    }
    return key;
}

} // namespace silpia
