#pragma once

#include "core/office/administration.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace silpia {

class ActionBar;
class ActionButton;
class AdminForm;
class Banner;
class PrintWayChoice;

/// The first start: office, administrator, who prints, where backups go. One page; nothing is written before its button.
class SetupPage : public QWidget
{
    Q_OBJECT
public:
    explicit SetupPage(Office &office, QWidget *parent = nullptr);

signals:
    void finished(const silpia::Session &session);

private:
    [[nodiscard]] QWidget *buildSide();
    [[nodiscard]] QWidget *buildPage();
    void addOffice();
    void addAdministrator();
    void addPrinting();
    void addActions(QVBoxLayout &page);
    void start();
    [[nodiscard]] FirstStart entered() const;
    void findFaults(const FirstStart &start);
    void summarize();

    Office &m_office;
    AdminForm *m_form = nullptr;
    PrintWayChoice *m_way = nullptr;
    Banner *m_summary = nullptr;
    QLabel *m_words = nullptr;
};

} // namespace silpia
