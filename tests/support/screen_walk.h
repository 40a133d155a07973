#pragma once

#include "tests/support/shown_office.h"

#include <QSet>
#include <QSize>
#include <functional>

namespace silpia {
class MainWindow;
class Screen;
} // namespace silpia

namespace silpia::test {

/// Shows every screen of every role, one after the other: each place of the rail, each section of the administration, each
/// form of a step, and the printing desk in every state of its printer.
class ScreenWalk
{
public:
    /// A screen is called role-place or role-place-what: "operator-pencetakan-macet".
    using Seen = std::function<void(const QString &name, QWidget &window)>;
    ScreenWalk(Content content, QSize size, Seen seen);
    [[nodiscard]] Result<void> run();

private:
    Result<void> beforeTheFirstStart();
    Result<void> walkRole(Role role);
    Result<void> walkPrinter(const struct PrinterScene &scene);
    Result<void> giveBack();
    void enter(MainWindow &window, const Session &session);
    void walkPlace(MainWindow &window, const QString &role, const QString &place);
    void walkSections(MainWindow &window, const QString &role);
    void walkSteps(MainWindow &window, Screen &screen, const QString &name);
    void walkTogether(MainWindow &window, Screen &screen, const QString &name);
    void walkIntake(MainWindow &window, const QString &role);
    Result<void> walkStates(MainWindow &window, const QString &role);
    void walkManual(MainWindow &window);
    void see(MainWindow &window, const QString &name);

    Content m_content;
    QSize m_size;
    Seen m_seen;
    std::unique_ptr<ShownOffice> m_shown;
    QSet<QString> m_steps; ///< whose forms were seen
};

} // namespace silpia::test
