#pragma once

#include "ui/screens/screen.h"

class QStackedLayout;

namespace silpia {

class DeskScreen;
class IntakeScreen;

/// Loket: the counter's queue, and the form of a new application.
class CounterScreen : public Screen
{
    Q_OBJECT
public:
    CounterScreen(Office &office, const Session &session, QWidget *parent = nullptr);
    void reload() override;
    bool goBack() override;
    void takeFocus() override;
    [[nodiscard]] QString shownPart() const override;
    /// "Ajukan lagi": the form of a new application with what a closed one held.
    void resubmit(qint64 application);

private:
    void startNew();
    QStackedLayout *m_stack;
    DeskScreen *m_desk;
    IntakeScreen *m_intake;
};

} // namespace silpia
