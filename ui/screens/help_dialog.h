#pragma once

#include <QDialog>

namespace silpia {

/// F1: the keys, and what each place of the rail is for.
class HelpDialog : public QDialog
{
    Q_OBJECT
public:
    explicit HelpDialog(QWidget *parent = nullptr);
};

} // namespace silpia
