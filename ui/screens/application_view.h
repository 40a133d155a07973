#pragma once

#include "core/store/paper_store.h"
#include "ui/screens/screen.h"

#include <QPointer>

class QStackedLayout;
class QLabel;

namespace silpia {

class ActionBar;
class Chip;
class FactList;
class StepPanel;
class Timeline;

/// The page of one application: facts, papers, photo, the ten steps; and the steps open to this officer now, no others.
class ApplicationView : public Screen
{
    Q_OBJECT
public:
    ApplicationView(Office &office, const Session &session, QWidget *parent = nullptr);
    /// Opens an application: a reading, logged. 0 shows nothing.
    void showApplication(qint64 application);
    [[nodiscard]] qint64 shown() const { return m_shown; }
    void reload() override;
    bool goBack() override;
    /// Opens the form of a step over one or several applications.
    void startStep(Step step, const QList<Application> &applications);

signals:
    void stepDone();
    void resubmitRequested(qint64 application);

private:
    QWidget *head();
    QWidget *body();
    void fill(const Application &application);
    void fillHead(const Application &application);
    void fillFacts(const Application &application);
    void fillPapers(const Application &application);
    void fillTimeline(const Application &application);
    void fillActions(const Application &application);
    QWidget *paperLine(const PaperRow &row);
    void printPaper(qint64 paper);

    qint64 m_shown = 0;
    QStackedLayout *m_stack = nullptr;
    QWidget *m_page = nullptr;
    QPointer<StepPanel> m_panel;
    QLabel *m_photo = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_line = nullptr;
    QLabel *m_promised = nullptr;
    Chip *m_chip = nullptr;
    FactList *m_child = nullptr;
    FactList *m_family = nullptr;
    QWidget *m_papers = nullptr;
    Timeline *m_timeline = nullptr;
    QWidget *m_barPlace = nullptr;
    QWidget *m_facts = nullptr;
    QWidget *m_history = nullptr;
};

} // namespace silpia
