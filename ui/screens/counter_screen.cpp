#include "ui/screens/counter_screen.h"

#include "core/base/text.h"
#include "ui/frame/action_bar.h"
#include "ui/frame/action_button.h"
#include "ui/screens/desk_screen.h"
#include "ui/screens/intake_screen.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace silpia {

CounterScreen::CounterScreen(Office &office, const Session &session, QWidget *parent)
    : Screen(office, session, parent)
    , m_stack(new QStackedLayout(this))
    , m_desk(new DeskScreen(office, session, Desk::Counter))
    , m_intake(new IntakeScreen(office, session))
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_desk, 1);
    auto *fresh = new ActionButton(ButtonKind::Secondary, Icon::Plus, tr("Permohonan baru"));
    fresh->setObjectName(u"newApplication"_s);
    fresh->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
    connect(fresh, &QPushButton::clicked, this, &CounterScreen::startNew);
    auto *bar = new ActionBar;
    bar->addLeft(fresh);
    layout->addWidget(bar);
    m_stack->addWidget(page);
    m_stack->addWidget(m_intake);
    for (Screen *screen : std::initializer_list<Screen *>{m_desk, m_intake}) {
        connect(screen, &Screen::said, this, &Screen::said);
        connect(screen, &Screen::changed, this, &Screen::changed);
    }
    connect(m_intake, &IntakeScreen::left, this, [this] { m_stack->setCurrentIndex(0); });
    connect(m_intake, &IntakeScreen::entered, this, [this] { m_desk->reload(); });
    connect(m_desk, &DeskScreen::resubmitRequested, this, &CounterScreen::resubmit);
}

void CounterScreen::startNew()
{
    emit said(NoticeKind::Info, {}); // what was said of the file before
    m_stack->setCurrentWidget(m_intake);
}

void CounterScreen::resubmit(qint64 application)
{
    const auto taken = resubmission(office(), session(), ApplicationId{application});
    if (!taken) {
        report(taken.error());
        return;
    }
    m_intake->takeOver(taken->fields);
    startNew();
}

void CounterScreen::reload()
{
    m_desk->reload();
}

QString CounterScreen::shownPart() const
{
    return m_stack->currentIndex() == 0 ? QString() : u"baru"_s;
}

bool CounterScreen::goBack()
{
    if (m_stack->currentIndex() == 0)
        return m_desk->goBack();
    m_stack->setCurrentIndex(0);
    takeFocus();
    return true;
}

void CounterScreen::takeFocus()
{
    if (m_stack->currentIndex() == 0)
        m_desk->takeFocus();
}

} // namespace silpia
