#pragma once

#include "ui/screens/screen.h"

class QTableWidget;

namespace silpia {

class BigFigures;

/// Ikhtisar: where everything stands, by state and by partner, and what is late.
class OverviewScreen : public Screen
{
    Q_OBJECT
public:
    OverviewScreen(Office &office, const Session &session, QWidget *parent = nullptr);
    void reload() override;

private:
    BigFigures *m_figures;
    QTableWidget *m_states;
};

} // namespace silpia
