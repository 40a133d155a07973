#pragma once

#include "ui/screens/print_screen.h"

namespace silpia {

/// The place of the rail: the printing desk, and behind it the files that wait there.
class PrintPlace : public Screen
{
    Q_OBJECT
public:
    PrintPlace(Office &office, const Session &session, std::unique_ptr<CardCarrier> carrier, QWidget *parent = nullptr);
    void reload() override;
    bool goBack() override;
    [[nodiscard]] PrintScreen *desk() const { return m_desk; }

private:
    void show(Screen *screen);
    PrintScreen *m_desk;
    Screen *m_files;
    QStackedWidget *m_stack;
};

} // namespace silpia
