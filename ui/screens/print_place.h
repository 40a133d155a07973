#pragma once

#include "core/office/settings.h"
#include "ui/screens/screen.h"

class QStackedWidget;

namespace silpia {

/// The place of the rail: the desk where cards are printed or their results recorded, and behind it the files that wait there.
class PrintPlace : public Screen
{
    Q_OBJECT
public:
    /// With the desk of that way of printing.
    PrintPlace(Office &office, const Session &session, PrintWay way, QWidget *parent = nullptr);
    void reload() override;
    bool goBack() override;

private:
    [[nodiscard]] Screen *makeDesk(PrintWay way);
    void show(Screen *screen);
    Screen *m_desk;
    Screen *m_files;
    QStackedWidget *m_stack;
};

} // namespace silpia
