#pragma once

#include "ui/print/card_carrier.h"
#include "ui/screens/screen.h"

#include <memory>

class QStackedWidget;

namespace silpia {

/// The place of the rail: the desk where cards are printed or their results recorded, and behind it the files that wait there.
class PrintPlace : public Screen
{
    Q_OBJECT
public:
    /// `carrier` takes the cards to a printer; null where SIAK prints them.
    PrintPlace(Office &office, const Session &session, std::unique_ptr<CardCarrier> carrier, QWidget *parent = nullptr);
    void reload() override;
    bool goBack() override;
    [[nodiscard]] QString unfinished() const override { return m_desk->unfinished(); }
    void takeFocus() override;
    void choose(qint64 application) override;
    [[nodiscard]] QString shownPart() const override;

private:
    [[nodiscard]] Screen *makeDesk(std::unique_ptr<CardCarrier> carrier);
    void show(Screen *screen);
    Screen *m_desk;
    Screen *m_files;
    QStackedWidget *m_stack;
};

} // namespace silpia
