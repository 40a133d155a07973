#pragma once

#include "core/store/paper_store.h"
#include "ui/screens/admin_section.h"

class QComboBox;
class QStackedWidget;

namespace silpia {

class AdminForm;
class AdminTable;

/// The papers on cards and blanks that somebody asks for: daily report, register of printed cards, book of blanks. Those
/// that were issued, and the minutes, are printed again from here, as they were.
class AdminCardPapers : public AdminSection
{
    Q_OBJECT
public:
    AdminCardPapers(Office &office, const Session &session, QWidget *parent = nullptr);
    void reload() override;

private:
    void showFields();
    void issue();
    [[nodiscard]] bool mayIssueAgain(const QString &what);
    [[nodiscard]] QWidget *issuedList();
    void showIssued();
    void showTarget();
    void printAgain();

    AdminForm *m_form = nullptr;
    QStackedWidget *m_lists = nullptr;
    AdminTable *m_issued = nullptr;
    QComboBox *m_target = nullptr;
    ActionButton *m_again = nullptr;
    QList<PaperRow> m_papers;
};

} // namespace silpia
