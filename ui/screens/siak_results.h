#pragma once

#include "core/office/siak_results.h"
#include "ui/screens/screen.h"

class QDateEdit;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace silpia {

class ActionBar;
class ActionButton;
class AdminTable;
class PrintFigure;
class SiakEntry;

/// Results of the cards that SIAK printed, with a scanner in the hand and the eyes on the stack: one card after the other
/// joins it, and the whole stack is recorded at once.
class SiakResultsScreen : public Screen
{
    Q_OBJECT
public:
    SiakResultsScreen(Office &office, const Session &session, QWidget *parent = nullptr);
    void reload() override;
    bool goBack() override;
    [[nodiscard]] QString unfinished() const override;

signals:
    void filesRequested(); ///< the files behind the cards: hold, send back, signature

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *strip();
    QWidget *list();
    void addDay(QHBoxLayout &line);
    void takeDay(QDate day);
    void showDay();
    void join(const SiakRow &row);
    void showStack();
    void showChosen();
    void showFigures();
    void removeChosen();
    void recordAll();
    void recordNext();
    void sayRecorded();

    SiakStack m_stack;
    QStringList m_toRecord; ///< while the stack is being recorded
    SiakEntry *m_entry;
    PrintFigure *m_blanks = nullptr;
    PrintFigure *m_good = nullptr;
    PrintFigure *m_bad = nullptr;
    PrintFigure *m_waiting = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_dayLabel = nullptr;
    QDateEdit *m_day = nullptr;
    QStackedWidget *m_lists = nullptr;
    AdminTable *m_table = nullptr;
    ActionBar *m_bar = nullptr;
    ActionButton *m_remove = nullptr;
    ActionButton *m_primary = nullptr;
};

} // namespace silpia
