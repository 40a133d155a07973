#pragma once

#include "core/workflow/print_state.h"
#include "ui/frame/theme.h"

#include <QWidget>

class QLabel;

namespace silpia {

/// One figure of the printing desk's strip, with what it counts above it.
class PrintFigure : public QWidget
{
    Q_OBJECT
public:
    explicit PrintFigure(QWidget *parent = nullptr);
    void tell(const QString &what, const QString &number, Ink ink);

private:
    QLabel *m_caption;
    QLabel *m_value;
};

/// What a person is asked about a card, with what the printer proposes.
[[nodiscard]] QString questionOf(PrintState state);

} // namespace silpia
