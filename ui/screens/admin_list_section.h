#pragma once

#include "ui/screens/admin_form.h"
#include "ui/screens/admin_section.h"
#include "ui/screens/admin_table.h"

class QLabel;
class QStackedWidget;

namespace silpia {

/// The words of a page with a list at the left and the chosen one as a form at the right.
struct AdminListPlan
{
    QString title;
    QList<AdminColumn> columns;
    QString emptyTitle;
    QString emptyText;
    QString newVerb;    ///< on the button and over the empty form: "Petugas baru"; empty: nothing can be added
    QString keepVerb;   ///< on the primary button
    QString searchWord; ///< in the box over the list; empty: no box
    int formWidth = 400;
};

struct AdminKept
{
    QString key;
    QString sentence; ///< what was done
};

/// Lists rows, fills the form with the chosen one, keeps it. What is typed is never lost without a question.
class AdminListSection : public AdminSection
{
    Q_OBJECT
public:
    AdminListSection(Office &office, const Session &session, const AdminListPlan &plan, QWidget *parent = nullptr);

    void reload() override;
    bool goBack() override;

protected:
    [[nodiscard]] AdminForm *form() const { return m_form; }
    [[nodiscard]] AdminTable *table() const { return m_table; }

    /// Asks the office for the rows.
    virtual Result<QList<AdminRow>> load() = 0;
    /// Fills the form with the row of a key; an empty key means a new one.
    virtual void fill(const QString &key) = 0;
    /// Keeps what the form holds. Errors are shown at their field.
    virtual Result<AdminKept> keep(const QString &key) = 0;
    /// Words over the form for a key that is there.
    [[nodiscard]] virtual QString headingOf(const QString &key) const = 0;
    /// The row that is chosen when the list is seen first.
    [[nodiscard]] virtual QString firstKey(const QList<AdminRow> &rows) { return rows.first().key; }
    void beginNew();

private:
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildPane();
    void addFoot();
    void take(const QString &key);
    void show(const QString &key);
    void keepNow();
    [[nodiscard]] bool mayLeave();

    AdminListPlan m_plan;
    AdminTable *m_table = nullptr;
    AdminForm *m_form = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_heading = nullptr;
    QString m_key;
    bool m_loaded = false;
};

} // namespace silpia
