#pragma once

#include "ui/frame/manual.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace silpia {

class ManualView;

/// F1: the manual, opened where it speaks of the screen that one is at. It stays open beside the work.
class HelpDialog : public QDialog
{
    Q_OBJECT
public:
    explicit HelpDialog(QWidget *parent = nullptr);
    void showPlace(const ManualPlace &place);
    [[nodiscard]] ManualView *view() const { return m_view; }

private:
    QWidget *side();
    QWidget *searchLine();
    QWidget *foot();
    void find();
    void choosePage(const QString &page);

    QListWidget *m_pages = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_words = nullptr;
    ManualView *m_view = nullptr;
};

} // namespace silpia
