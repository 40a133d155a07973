#pragma once

#include "ui/frame/icons.h"
#include "ui/frame/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace silpia {

class Panel;

/// Stands where a list would be empty: what comes here, from where, and the next useful step.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &title, const QString &explanation, QWidget *parent = nullptr);

    void setText(const QString &title, const QString &explanation);
    /// One next step: what waits elsewhere, and the button that goes there.
    void addStep(Icon drawing, Ink ink, const QString &title, const QString &aside, QWidget *button);
    void clearSteps();

private:
    QLabel *m_title = nullptr;
    QLabel *m_explanation = nullptr;
    QWidget *m_steps = nullptr;
    QVBoxLayout *m_stepLayout = nullptr;
};

} // namespace silpia
