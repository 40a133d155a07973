#include "ui/screens/print_place.h"

#include "ui/screens/desk_screen.h"
#include "ui/screens/print_screen.h"
#include "ui/screens/siak_results.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace silpia {

PrintPlace::PrintPlace(Office &office, const Session &session, PrintWay way, QWidget *parent)
    : Screen(office, session, parent)
    , m_desk(makeDesk(way))
    , m_files(new DeskScreen(office, session, Desk::Printing))
    , m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    for (Screen *screen : {m_desk, m_files}) {
        m_stack->addWidget(screen);
        connect(screen, &Screen::said, this, &Screen::said);
        connect(screen, &Screen::changed, this, &Screen::changed);
    }
    setFocusProxy(m_desk);
}

Screen *PrintPlace::makeDesk(PrintWay way)
{
    const auto showFiles = [this] { show(m_files); };
    switch (way) {
    case PrintWay::Silpia: {
        auto *desk = new PrintScreen(office(), session(), makeOfficeCarrier());
        connect(desk, &PrintScreen::filesRequested, this, showFiles);
        return desk;
    }
    case PrintWay::Siak: {
        auto *desk = new SiakResultsScreen(office(), session());
        connect(desk, &SiakResultsScreen::filesRequested, this, showFiles);
        return desk;
    }
    case PrintWay::NotChosen: break; // there is no such place then
    }
    Q_UNREACHABLE();
}

void PrintPlace::show(Screen *screen)
{
    screen->reload();
    m_stack->setCurrentWidget(screen);
}

void PrintPlace::reload()
{
    static_cast<Screen *>(m_stack->currentWidget())->reload();
}

bool PrintPlace::goBack()
{
    if (m_stack->currentWidget() == m_desk)
        return m_desk->goBack();
    if (!m_files->goBack())
        show(m_desk);
    return true;
}

} // namespace silpia
