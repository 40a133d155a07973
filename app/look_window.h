#pragma once

#include "core/office/office.h"

#include <QMainWindow>

namespace silpia {

/// A database that nobody can write to: why, and where each application stands. Without names, because what is read of a
/// person must be logged, and nothing can be logged here; so nobody signs in either.
class LookWindow : public QMainWindow
{
public:
    LookWindow(Office &office, const QString &why, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *standings(Office &office);
};

} // namespace silpia
