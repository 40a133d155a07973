#pragma once

#include "ui/frame/main_window.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

namespace silpia::test {

/// Works the real window as a person does: looks for what is visible by its object name, types, clicks, ticks.
class Robot
{
public:
    explicit Robot(MainWindow &window) : m_window(window) {}

    template<typename T>
    T *find(const QString &name) const
    {
        QCoreApplication::processEvents(); // a layout shows what was put into it at the next turn
        for (T *widget : m_window.findChildren<T *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] bool sees(const QString &name) const;
    /// Clicks a visible button, or triggers the menu entry of that name; false when there is none.
    bool click(const QString &name);
    bool type(const QString &name, const QString &text);
    bool choose(const QString &name, const QString &text);
    bool tick(const QString &name);
    /// One segment of a choice: "familyCardCopy" → "copy".
    bool segment(const QString &name, const QString &choice);
    void signIn(const QString &login, const QString &password);
    void go(const QString &place);
    bool openFirst(); ///< the first file of the desk that is shown
    int waiting() const; ///< rows of the desk that is shown
    [[nodiscard]] QString notice() const;

private:
    MainWindow &m_window;
};

} // namespace silpia::test
