#pragma once

#include "core/office/desks.h"

#include <QWidget>

namespace silpia {

/// The part of a step's form that stands for one input of the step table.
class InputEditor : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Puts what was given into the input of the step.
    virtual void fill(StepInput &input) const = 0;
    /// Marks the field at a place; false when it is not here.
    virtual bool showFault(const QString &place, const QString &sentence)
    {
        Q_UNUSED(place)
        Q_UNUSED(sentence)
        return false;
    }
    virtual void clearFaults() {}
    /// Whether nothing is missing that only a person can decide; marks what is.
    [[nodiscard]] virtual bool isDecided() { return true; }

signals:
    void edited();
};

} // namespace silpia
