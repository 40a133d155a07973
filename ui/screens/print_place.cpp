#include "ui/screens/print_place.h"

#include "ui/screens/desk_screen.h"
#include "ui/screens/print_screen.h"
#include "ui/screens/siak_results.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace silpia {

PrintPlace::PrintPlace(Office &office, const Session &session, std::unique_ptr<CardCarrier> carrier, QWidget *parent)
    : Screen(office, session, parent)
    , m_desk(makeDesk(std::move(carrier)))
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
    connect(m_files, &Screen::deskRequested, this, [this](Desk, qint64 application) { choose(application); });
    m_desk->setAccessibleName(tr("Meja cetak")); // it takes the keys B, R and T
    setFocusProxy(m_desk);
}

Screen *PrintPlace::makeDesk(std::unique_ptr<CardCarrier> carrier)
{
    const auto showFiles = [this] { show(m_files); };
    if (!carrier) {
        auto *desk = new SiakResultsScreen(office(), session());
        connect(desk, &SiakResultsScreen::filesRequested, this, showFiles);
        return desk;
    }
    auto *desk = new PrintScreen(office(), session(), std::move(carrier));
    connect(desk, &PrintScreen::filesRequested, this, showFiles);
    return desk;
}

void PrintPlace::show(Screen *screen)
{
    screen->reload();
    m_stack->setCurrentWidget(screen);
    setFocusProxy(screen); // Tab does not pass over what is hidden
    screen->takeFocus();
}

void PrintPlace::reload()
{
    static_cast<Screen *>(m_stack->currentWidget())->reload();
}

QString PrintPlace::shownPart() const
{
    if (m_stack->currentWidget() != m_desk)
        return u"berkas"_s;
    return qobject_cast<SiakResultsScreen *>(m_desk) ? u"siak"_s : QString();
}

void PrintPlace::takeFocus()
{
    static_cast<Screen *>(m_stack->currentWidget())->takeFocus();
}

void PrintPlace::choose(qint64 application)
{
    show(m_desk);
    m_desk->choose(application);
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
