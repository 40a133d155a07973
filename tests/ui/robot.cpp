#include "tests/ui/robot.h"

#include "tests/support/watchdog.h"

#include "ui/frame/notice_line.h"
#include "ui/frame/queue_view.h"
#include "ui/frame/segmented.h"

#include <QAction>

namespace silpia::test {

bool Robot::sees(const QString &name) const
{
    return find<QWidget>(name) != nullptr || m_window.findChild<QAction *>(name) != nullptr;
}

bool Robot::click(const QString &name)
{
    if (auto *button = find<QAbstractButton>(name)) {
        if (!button->isEnabled())
            return false;
        // As an event, so that the watchdog sees how long it takes.
        QMetaObject::invokeMethod(button, &QAbstractButton::click, Qt::QueuedConnection);
        QTest::qWait(1);
        return true;
    }
    if (auto *action = m_window.findChild<QAction *>(name)) {
        QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
        QTest::qWait(1);
        return true;
    }
    return false;
}

bool Robot::type(const QString &name, const QString &text)
{
    auto *line = find<QLineEdit>(name);
    if (!line)
        return false;
    line->selectAll();
    QTest::keyClicks(line, text);
    return line->text() == text;
}

bool Robot::choose(const QString &name, const QString &text)
{
    auto *box = find<QComboBox>(name);
    if (!box || box->findText(text) < 0)
        return false;
    box->setCurrentIndex(box->findText(text));
    return true;
}

bool Robot::tick(const QString &name)
{
    auto *box = find<QCheckBox>(name);
    if (!box)
        return false;
    QTest::keyClick(box, Qt::Key_Space);
    return box->isChecked();
}

bool Robot::segment(const QString &name, const QString &choice)
{
    auto *segmented = find<Segmented>(name);
    if (!segmented)
        return false;
    for (SegmentButton *button : segmented->findChildren<SegmentButton *>()) {
        if (button->choice().id == choice)
            button->click();
    }
    return segmented->value() == choice;
}

void Robot::signIn(const QString &login, const QString &password)
{
    QTest::keyClick(&m_window, Qt::Key_F11);
    type(QStringLiteral("login"), login);
    type(QStringLiteral("password"), password);
    const Watchdog::Allowance hashing(Watchdog::kPassword);
    click(QStringLiteral("signIn"));
}

void Robot::go(const QString &place)
{
    QMetaObject::invokeMethod(&m_window, [this, place] { m_window.go(place); }, Qt::QueuedConnection);
    QTest::qWait(1);
}

bool Robot::openFirst()
{
    auto *queue = find<QueueView>(QStringLiteral("queue"));
    return queue && queue->chooseFirst();
}

int Robot::waiting() const
{
    auto *queue = find<QueueView>(QStringLiteral("queue"));
    return queue ? queue->queue().rowsLoaded() : 0;
}

QString Robot::notice() const
{
    auto *notice = find<NoticeLine>(QStringLiteral("notice"));
    return notice ? notice->text() : QString();
}

} // namespace silpia::test
