#pragma once

#include "core/office/desks.h"
#include "ui/models/queue_model.h"
#include "ui/screens/screen.h"

#include <QMap>
#include <QSet>

class QComboBox;

namespace silpia {

class ActionBar;
class ActionButton;
class ApplicationView;
class EmptyState;
class QueueView;
class ScreenHead;

/// A desk: what waits at the left by its clock, the chosen application at the right. Where the step table issues one
/// paper for several, files are ticked and taken together.
class DeskScreen : public Screen
{
    Q_OBJECT
public:
    DeskScreen(Office &office, const Session &session, Desk desk, QWidget *parent = nullptr);
    void reload() override;
    bool goBack() override;
    void takeFocus() override;
    /// Chooses and opens a file of this desk.
    void open(qint64 application);
    [[nodiscard]] ApplicationView *view() const { return m_view; }

signals:
    void resubmitRequested(qint64 application);

private:
    QWidget *queueSide();
    void fillPartners();
    void loadPage();
    void addRows(const QList<Application> &applications);
    void tickAll();
    void showTicked();
    void takeTogether();
    void showEmpty(bool empty);
    [[nodiscard]] Step batchStep() const;
    [[nodiscard]] bool takesTogether() const;
    [[nodiscard]] QueueRow rowOf(const Application &application) const;

    Desk m_desk;
    ScreenHead *m_head;
    QComboBox *m_partner;
    QueueView *m_queue;
    ActionBar *m_bar = nullptr;
    ActionButton *m_all = nullptr;
    ActionButton *m_together = nullptr;
    ApplicationView *m_view;
    EmptyState *m_empty;
    QMap<qint64, Application> m_rows;
    QSet<qint64> m_opened; ///< validation ticks only what was opened
    QList<State> m_states;
    int m_stateAt = 0;
    std::optional<PageKey> m_next;
};

} // namespace silpia
