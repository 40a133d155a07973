#include "tests/support/screen_walk.h"

#include "app/look_window.h"
#include "core/base/text.h"
#include "core/office/desks.h"
#include "tests/support/played_carrier.h"
#include "ui/frame/main_window.h"
#include "ui/frame/manual.h"
#include "ui/frame/queue_view.h"
#include "ui/frame/rail.h"
#include "ui/frame/top_bar.h"
#include "ui/screens/administration_screen.h"
#include "ui/screens/help_dialog.h"
#include "ui/screens/print_screen.h"
#include "ui/screens/search_screen.h"
#include "ui/screens/sign_in_page.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QTest>

namespace silpia::test {

namespace {

constexpr int kLongestWait = 6000;

void settle()
{
    QTest::qWait(20); // layouts and paintings that were put off
}

QPushButton *visibleButton(const QWidget &home, const QString &name)
{
    for (QPushButton *button : home.findChildren<QPushButton *>(name)) {
        if (button->isVisible() && button->isEnabled())
            return button;
    }
    return nullptr;
}

bool press(const QWidget &home, const QString &name)
{
    QPushButton *button = visibleButton(home, name);
    if (button)
        button->click();
    settle();
    return button != nullptr;
}

/// The steps that the shown application offers, on buttons and in the menu.
QStringList offeredSteps(const QWidget &screen)
{
    QStringList names;
    for (const QPushButton *button : screen.findChildren<QPushButton *>()) {
        if (button->objectName().startsWith("step_"_L1) && button->isVisible())
            names.append(button->objectName());
    }
    for (const QAction *action : screen.findChildren<QAction *>()) {
        if (action->objectName().startsWith("step_"_L1))
            names.append(action->objectName());
    }
    return names;
}

void start(const QWidget &screen, const QString &step)
{
    if (press(screen, step))
        return;
    if (auto *action = screen.findChild<QAction *>(step))
        action->trigger();
    settle();
}

QueueView *queueOf(const QWidget &screen)
{
    for (QueueView *queue : screen.findChildren<QueueView *>()) {
        if (queue->isVisible())
            return queue;
    }
    return nullptr;
}

} // namespace

ScreenWalk::ScreenWalk(Content content, QSize size, Seen seen)
    : m_content(content)
    , m_size(size)
    , m_seen(std::move(seen))
{
}

void ScreenWalk::see(MainWindow &window, const QString &name)
{
    settle();
    m_seen(name, window);
}

Result<void> ScreenWalk::run()
{
    if (m_content == Content::Empty)
        TRY(beforeTheFirstStart());
    m_shown = TRY(ShownOffice::make(m_content));
    if (m_content == Content::Empty) {
        // While the administrator is alone, his lists are empty.
        TRY(walkRole(Role::Administrator));
        TRY(m_shown->hire());
    }
    for (const Role role : allRoles()) {
        if (m_content != Content::Empty || role != Role::Administrator)
            TRY(walkRole(role));
    }
    if (m_content == Content::Empty)
        return {};
    const QList<PrinterScene> scenes = printerScenes();
    for (const PrinterScene &scene : scenes)
        TRY(walkPrinter(scene));
    return {};
}

Result<void> ScreenWalk::beforeTheFirstStart()
{
    const auto fresh = TRY(ShownOffice::make(Content::Fresh));
    MainWindow window(fresh->office());
    window.resize(m_size);
    window.show();
    see(window, u"persiapan"_s);
    press(window, u"start"_s);
    see(window, u"persiapan-salah"_s);
    return {};
}

void ScreenWalk::enter(MainWindow &window, const Session &session)
{
    window.resize(m_size);
    window.show();
    settle();
    emit window.findChild<SignInPage *>()->signedIn(session);
    settle();
}

Result<void> ScreenWalk::walkRole(Role role)
{
    const Session session = TRY(m_shown->who(role));
    if (session.officer.isNull())
        return {};
    MainWindow window(m_shown->office(), [] { return std::make_unique<PlayedCarrier>(PrinterScene{{}, u"Printer_Kartu"_s, {{}}}); });
    window.resize(m_size);
    window.show();
    if (role == Role::Counter)
        see(window, u"masuk"_s);
    enter(window, session);
    QStringList places;
    for (const RailButton *button : window.findChildren<RailButton *>()) {
        if (window.place(button->item().id))
            places.append(button->item().id);
    }
    for (const QString &place : places)
        walkPlace(window, code(role), place);
    if (places.contains(code(Desk::Counter)))
        walkIntake(window, code(role));
    if (role == Role::Operator)
        walkManual(window);
    if (role == Role::Counter || role == Role::DivisionHead)
        TRY(walkStates(window, code(role)));
    return {};
}

void ScreenWalk::walkPlace(MainWindow &window, const QString &role, const QString &place)
{
    window.go(place);
    settle();
    Screen *screen = window.place(place);
    if (qobject_cast<AdministrationScreen *>(screen))
        return walkSections(window, role);
    const QString name = role + u'-' + place;
    see(window, name);
    if (press(*screen, u"fillBatch"_s))
        see(window, name + u"-antrean"_s);
    if (press(*screen, u"printFiles"_s))
        see(window, name + u"-berkas"_s);
    QueueView *queue = queueOf(*screen);
    if (!queue)
        return;
    if (queue->chooseFirst())
        see(window, name + u"-pilih"_s);
    walkSteps(window, *screen, name);
    walkTogether(window, *screen, name);
}

void ScreenWalk::walkSections(MainWindow &window, const QString &role)
{
    auto *screen = window.findChild<AdministrationScreen *>();
    const QStringList sections = screen->sections();
    for (const QString &section : sections) {
        screen->showSection(section);
        see(window, role + u"-administrasi-"_s + section);
    }
}

/// Every form of a step is seen once, at the first application that offers it.
void ScreenWalk::walkSteps(MainWindow &window, Screen &screen, const QString &name)
{
    QueueView *queue = queueOf(screen);
    if (!queue || !queue->chooseFirst())
        return;
    for (;;) {
        settle();
        const QStringList steps = offeredSteps(screen);
        for (const QString &step : steps) {
            if (m_steps.contains(step))
                continue;
            m_steps.insert(step);
            start(screen, step);
            see(window, name + u'-' + step.mid(5));
            screen.goBack();
            settle();
        }
        const qint64 next = queue->nextId();
        if (next == 0 || next == queue->chosenId() || !queue->choose(next))
            return;
    }
}

void ScreenWalk::walkTogether(MainWindow &window, Screen &screen, const QString &name)
{
    if (!press(screen, u"tickAll"_s) || !press(screen, u"takeTogether"_s))
        return;
    see(window, name + u"-bersama"_s);
    screen.goBack();
    settle();
}

void ScreenWalk::walkIntake(MainWindow &window, const QString &role)
{
    window.go(u"loket"_s);
    if (!press(window, u"newApplication"_s))
        return;
    see(window, role + u"-loket-baru"_s);
    press(window, u"perform"_s);
    see(window, role + u"-loket-baru-salah"_s);
}

Result<void> ScreenWalk::walkStates(MainWindow &window, const QString &role)
{
    for (const State state : allStates()) {
        const Application app = TRY(m_shown->first(state));
        if (app.id.isNull())
            continue;
        window.go(u"permohonan"_s);
        auto *search = qobject_cast<SearchScreen *>(window.place(u"permohonan"_s));
        search->find(app.receiptNumber);
        const QString name = role + u"-permohonan-"_s + code(state);
        see(window, name);
        walkSteps(window, *search, name);
    }
    return {};
}

/// The manual over the screen, each page; and the window of a database that nobody can write to.
void ScreenWalk::walkManual(MainWindow &window)
{
    window.findChild<RailButton *>(u"help"_s)->click();
    auto *help = window.findChild<HelpDialog *>();
    for (const QString &page : manualPages()) {
        help->showPlace({page, {}});
        settle();
        m_seen(u"bantuan-"_s + page.section(u'.', 0, 0).toLower(), *help);
    }
    help->close();
    LookWindow looking(m_shown->office(), u"Disk hanya dapat dibaca."_s);
    looking.resize(m_size);
    looking.show();
    settle();
    m_seen(u"lihat-saja"_s, looking);
}

Result<void> ScreenWalk::walkPrinter(const PrinterScene &scene)
{
    const Session session = TRY(m_shown->who(Role::Operator));
    MainWindow window(m_shown->office(), [&] { return std::make_unique<PlayedCarrier>(scene); });
    enter(window, session);
    window.go(u"pencetakan"_s);
    auto *desk = window.findChild<PrintScreen *>();
    if (!desk)
        return fail(ErrorKind::NotFound, u"The operator has no printing desk."_s);
    auto *target = desk->findChild<QComboBox *>(u"printTarget"_s);
    (void)QTest::qWaitFor([&] { return target->count() > 1; }, kLongestWait);
    target->setCurrentIndex(std::max<int>(0, target->count() > 2 ? target->count() - 2 : 0));
    press(*desk, u"fillBatch"_s);
    press(*desk, u"printStart"_s);
    const bool reached = QTest::qWaitFor([&] {
        const QList<SeenAttempt> open = desk->runner().board().unsettled;
        return !open.isEmpty() && desk->runner().stateOf(open.first()) == scene.shown && desk->runner().stateOf(open.last()) == scene.cards.last().state;
    }, kLongestWait);
    if (!reached)
        return fail(ErrorKind::NotFound, u"The printing desk never came to "_s + scene.name);
    QTest::qWait(100);
    see(window, u"operator-pencetakan-"_s + scene.name);
    desk->runner().pause();
    window.close();
    return giveBack();
}

/// Every open card counts as not printed, so that the next scene begins as this one did.
Result<void> ScreenWalk::giveBack()
{
    const Session session = TRY(m_shown->who(Role::Operator));
    const QList<SeenAttempt> open = TRY(unsettledAttempts(m_shown->office().database()));
    for (const SeenAttempt &attempt : open)
        TRY(closePrint(m_shown->office(), session, attempt.attempt.application, BadOutcome::NotPrinted, u"Untuk gambar"_s));
    return {};
}

} // namespace silpia::test
