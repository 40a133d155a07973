#include "ui/frame/main_window.h"

#include "core/base/text.h"
#include "core/office/administration.h"
#include "core/office/desks.h"
#include "ui/frame/prompt.h"
#include "ui/frame/rail.h"
#include "ui/frame/top_bar.h"
#include "ui/screens/administration_screen.h"
#include "ui/screens/counter_screen.h"
#include "ui/screens/desk_screen.h"
#include "ui/screens/help_dialog.h"
#include "ui/screens/overview_screen.h"
#include "ui/screens/print_place.h"
#include "ui/screens/search_screen.h"
#include "ui/screens/setup_page.h"
#include "ui/screens/sign_in_page.h"
#include "ui/screens/tray_screen.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kIdleMinutes = 15;
constexpr int kCountsSeconds = 20;
constexpr QSize kSmallestWindow(1280, 660);
const QString kSearch = u"permohonan"_s;
const QString kOverview = u"ikhtisar"_s;
const QString kTray = u"baki"_s;
const QString kAdministration = u"administrasi"_s;

Icon iconOf(Desk desk)
{
    switch (desk) {
    case Desk::Counter: return Icon::Counter;
    case Desk::PickUp: return Icon::Truck;
    case Desk::Verification: return Icon::Compare;
    case Desk::Correction: return Icon::Undo;
    case Desk::Validation: return Icon::Stamp;
    case Desk::Printing: return Icon::Printer;
    case Desk::Distribution: return Icon::Send;
    case Desk::HandOver: return Icon::HandOver;
    }
    Q_UNREACHABLE();
}

/// To where the keyboard was on this screen; on one that is new, to where its work begins.
void giveFocus(Screen &screen, QWidget *before)
{
    if (before && before != &screen && before->isVisible() && before->isEnabled())
        before->setFocus(Qt::OtherFocusReason);
    else
        screen.takeFocus();
}

} // namespace

MainWindow::MainWindow(Office &office, CarrierMaker makeCarrier, QWidget *parent)
    : QMainWindow(parent)
    , m_office(office)
    , m_makeCarrier(std::move(makeCarrier))
    , m_pages(new QStackedWidget)
    , m_idle(new QTimer(this))
    , m_counts(new QTimer(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"SILPIA"_s); // never a child's name: titles are seen in task bars and by other programs
    setWindowIcon(appIcon());
    setCentralWidget(m_pages);
    resize(1366, 768);
    // Each page fits a small screen. While one part comes and another goes, both are there for a moment: a window without a
    // smallest size of its own makes room for both, and stays wider than the screen.
    setMinimumSize(kSmallestWindow);
    m_idle->setSingleShot(true);
    m_idle->setInterval(kIdleMinutes * 60 * 1000);
    connect(m_idle, &QTimer::timeout, this, &MainWindow::lock);
    m_counts->setInterval(kCountsSeconds * 1000);
    connect(m_counts, &QTimer::timeout, this, &MainWindow::refreshCounts);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &MainWindow::goBack);
    qApp->installEventFilter(this);
    firstPage();
}

void MainWindow::firstPage()
{
    const auto fresh = isFresh(m_office.database());
    if (fresh && *fresh) {
        auto *setup = new SetupPage(m_office);
        connect(setup, &SetupPage::finished, this, [this, setup](const Session &session) {
            m_pages->removeWidget(setup);
            setup->deleteLater();
            enter(session);
        });
        addHelpKey(setup, u"persiapan"_s);
        m_pages->addWidget(setup);
        return;
    }
    leave();
}

void MainWindow::showSignIn()
{
    if (m_help)
        m_help->close();
    if (!m_signIn) {
        m_signIn = new SignInPage(m_office);
        connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::enter);
        addHelpKey(m_signIn, u"masuk"_s);
        m_pages->addWidget(m_signIn);
    }
    m_pages->setCurrentWidget(m_signIn);
}

void MainWindow::leave()
{
    m_idle->stop();
    m_counts->stop();
    m_locked = false;
    m_session = {};
    if (m_work) {
        m_pages->removeWidget(m_work);
        m_work->deleteLater();
        m_work = nullptr;
        m_places = nullptr;
        m_screens.clear();
    }
    showSignIn();
    m_signIn->reset();
}

void MainWindow::lock()
{
    if (!m_work)
        return;
    // What is being typed stays where it is; only who typed it comes back to it.
    m_locked = true;
    showSignIn();
    m_signIn->reset(m_session.login);
}

void MainWindow::enter(const Session &session)
{
    m_idle->start();
    m_counts->start();
    if (m_locked && m_work && session.officer == m_session.officer) {
        m_locked = false;
        m_pages->setCurrentWidget(m_work);
        refreshCounts();
        giveFocus(*static_cast<Screen *>(m_places->currentWidget()), m_places->currentWidget()->focusWidget());
        return;
    }
    leave();
    m_session = session;
    m_idle->start();
    m_counts->start();
    m_work = workPage();
    m_pages->addWidget(m_work);
    m_pages->setCurrentWidget(m_work);
    fillRail();
    if (!clearNotice())
        m_notice->say(NoticeKind::Good, tr("Selamat bekerja, %1").arg(session.name));
}

/// A sentence goes with its screen. That the clock is wrong stays; true then.
bool MainWindow::clearNotice()
{
    m_notice->clear();
    const auto ahead = lastMomentAhead(m_office);
    const bool isWrong = ahead && ahead->isValid();
    if (isWrong)
        m_notice->say(NoticeKind::Warn, tr("Jam komputer mundur: catatan terakhir %1. Betulkan jamnya sebelum bekerja.").arg(longMoment(*ahead)));
    return isWrong;
}

QWidget *MainWindow::workPage()
{
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_rail = new Rail;
    layout->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_top = new TopBar;
    m_places = new QStackedWidget;
    m_notice = new NoticeLine;
    m_notice->setObjectName(u"notice"_s);
    column->addWidget(m_top);
    column->addWidget(m_places, 1);
    column->addWidget(m_notice);
    layout->addLayout(column, 1);
    connect(m_rail, &Rail::itemChosen, this, &MainWindow::go);
    connect(m_rail, &Rail::lockRequested, this, &MainWindow::lock);
    connect(m_rail, &Rail::helpRequested, this, &MainWindow::showHelp);
    connect(m_top, &TopBar::officerMenuRequested, this, &MainWindow::showMenu);
    connect(m_top, &TopBar::searchRequested, this, &MainWindow::showSearch);
    return page;
}

void MainWindow::showSearch(const QString &text)
{
    const QString here = m_screens.key(static_cast<Screen *>(m_places->currentWidget()));
    auto *search = qobject_cast<SearchScreen *>(place(kSearch));
    if (!search)
        return;
    const QString before = here == kSearch ? m_beforeSearch : here; // one search after another leads back to where the first began
    go(kSearch);
    m_beforeSearch = before;
    search->find(text);
    search->takeFocus();
}

void MainWindow::fillRail()
{
    const auto officer = m_office.officer(m_session);
    const auto book = m_office.book();
    if (!officer || !book)
        return;
    QStringList roles;
    for (const Role role : allRoles()) {
        if (officer->roles.contains(role))
            roles.append(label(role));
    }
    m_top->setDateText(longDateWithDay(m_office.today()));
    m_top->setOfficer(officer->name, officer->position.isEmpty() ? roles.join(u", "_s) : officer->position);
    QList<RailItem> work;
    const QList<Desk> desks = desksOf(*officer, (*book)->settings);
    for (const Desk desk : desks)
        work.append({code(desk), iconOf(desk), label(desk), 0, 0});
    const bool sees = scopeOf(*officer).partner.value >= 0;
    QList<RailItem> look;
    if (sees) {
        look.append({kSearch, Icon::Search, tr("Permohonan"), -1, 0});
        look.append({kOverview, Icon::Chart, tr("Ikhtisar"), -1, 0});
    }
    look.append({kTray, Icon::Tray, tr("Baki surat"), 0, 0});
    look.append({kAdministration, Icon::Gear, tr("Administrasi"), -1, 0});
    QList<RailSection> sections;
    if (!work.isEmpty())
        sections.append({tr("Pekerjaan"), work});
    sections.append({tr("Melihat"), look});
    m_rail->setSections(sections);
    go(!work.isEmpty() ? work.first().id : sees ? kOverview : kAdministration);
    refreshCounts();
}

void MainWindow::refreshCounts()
{
    if (!m_work || m_locked)
        return;
    const auto officer = m_office.officer(m_session);
    const auto book = m_office.book();
    if (!officer || !book)
        return;
    const QList<Desk> desks = desksOf(*officer, (*book)->settings);
    for (const Desk desk : desks) {
        if (const auto count = deskCount(m_office, m_session, desk))
            m_rail->setCounts(code(desk), count->waiting, count->late);
    }
    if (const auto papers = silpia::tray(m_office, m_session))
        m_rail->setCounts(kTray, static_cast<int>(papers->size()), 0);
}

Screen *MainWindow::makeScreen(const QString &id)
{
    if (id == kSearch)
        return new SearchScreen(m_office, m_session);
    if (id == kOverview)
        return new OverviewScreen(m_office, m_session);
    if (id == kTray)
        return new TrayScreen(m_office, m_session);
    if (id == kAdministration)
        return new AdministrationScreen(m_office, m_session);
    const auto book = m_office.book();
    const auto officer = m_office.officer(m_session);
    if (id == code(Desk::Printing) && book && officer && (*book)->settings.way != PrintWay::NotChosen && officer->roles.contains(Role::Operator))
        return new PrintPlace(m_office, m_session, (*book)->settings.way == PrintWay::Silpia ? m_makeCarrier() : nullptr);
    for (const Desk desk : allDesks()) {
        if (id == code(desk))
            return desk == Desk::Counter ? static_cast<Screen *>(new CounterScreen(m_office, m_session))
                                         : static_cast<Screen *>(new DeskScreen(m_office, m_session, desk));
    }
    return nullptr;
}

Screen *MainWindow::place(const QString &id)
{
    if (m_screens.contains(id))
        return m_screens.value(id);
    Screen *screen = makeScreen(id);
    if (!screen)
        return nullptr;
    connect(screen, &Screen::said, m_notice, &NoticeLine::say);
    connect(screen, &Screen::changed, this, &MainWindow::refreshCounts);
    connect(screen, &Screen::deskRequested, this, [this](Desk desk, qint64 application) {
        go(code(desk));
        if (auto *there = place(code(desk)))
            there->choose(application);
    });
    const auto resubmit = [this](qint64 application) {
        go(code(Desk::Counter));
        if (auto *counter = qobject_cast<CounterScreen *>(place(code(Desk::Counter))))
            counter->resubmit(application);
    };
    if (auto *search = qobject_cast<SearchScreen *>(screen))
        connect(search, &SearchScreen::resubmitRequested, this, resubmit);
    m_screens.insert(id, screen);
    m_places->addWidget(screen);
    return screen;
}

void MainWindow::go(const QString &id)
{
    const bool known = m_screens.contains(id);
    Screen *screen = place(id);
    if (!screen)
        return;
    if (m_places->currentWidget() != screen)
        clearNotice();
    m_beforeSearch.clear();
    if (known)
        screen->reload();
    const QPointer<QWidget> before = screen->focusWidget(); // a new page of a stack takes any field for one
    m_places->setCurrentWidget(screen);
    m_rail->choose(id);
    giveFocus(*screen, before);
}

void MainWindow::goBack()
{
    if (!m_work || m_locked)
        return;
    if (auto *screen = qobject_cast<Screen *>(m_places->currentWidget()))
        if (!screen->goBack() && !m_beforeSearch.isEmpty())
            go(m_beforeSearch);
}

void MainWindow::showMenu()
{
    QMenu menu(this);
    menu.addAction(tr("Ganti petugas"), QKeySequence(Qt::Key_F11), this, &MainWindow::changeOfficer);
    menu.addAction(m_theme == ThemeKind::Light ? tr("Tampilan gelap") : tr("Tampilan terang"), this, &MainWindow::toggleTheme);
    menu.addAction(tr("Kunci layar"), QKeySequence(Qt::Key_F12), this, &MainWindow::lock);
    menu.exec(m_top->menuPlace());
}

void MainWindow::toggleTheme()
{
    m_theme = m_theme == ThemeKind::Light ? ThemeKind::Dark : ThemeKind::Light;
    applyTheme(*qApp, m_theme);
}

void MainWindow::showHelp()
{
    openManual(shownScreen());
}

QString MainWindow::shownScreen() const
{
    const auto *screen = m_places ? qobject_cast<const Screen *>(m_places->currentWidget()) : nullptr;
    const QString id = m_screens.key(const_cast<Screen *>(screen));
    const QString part = screen ? screen->shownPart() : QString();
    return part.isEmpty() ? id : id + u'/' + part;
}

void MainWindow::openManual(const QString &screen)
{
    if (!m_help)
        m_help = new HelpDialog(this);
    m_help->showPlace(manualPlaceOf(screen));
}

/// F1 on a page without the rail, which has the key otherwise.
void MainWindow::addHelpKey(QWidget *page, const QString &screen)
{
    auto *key = new QShortcut(QKeySequence(Qt::Key_F1), page, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, [this, screen] { openManual(screen); });
}

/// Asks where a screen holds work that nobody recorded.
bool MainWindow::mayLeave()
{
    for (Screen *screen : std::as_const(m_screens)) {
        const QString sentence = screen->unfinished();
        if (sentence.isEmpty())
            continue;
        if (!Prompt::confirm(this, tr("Belum selesai"), sentence, tr("Tinggalkan")))
            return false;
    }
    return true;
}

void MainWindow::changeOfficer()
{
    if (mayLeave())
        leave();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(mayLeave());
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress;
    if (handled && m_idle->isActive())
        m_idle->start();
    if (event->type() == QEvent::KeyPress && m_work && !m_locked && !QApplication::activeModalWidget() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F11) {
        changeOfficer(); // one key and a password
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace silpia
