#pragma once

#include "core/office/form_import.h"
#include "ui/screens/admin_section.h"

namespace silpia {

class AdminTable;
class Banner;
class BigFigures;
class EmptyState;

/// The online form's export: chosen, judged record by record, then entered. Counter officers use it too.
class FormImportPanel : public AdminSection
{
    Q_OBJECT
public:
    FormImportPanel(Office &office, const Session &session, QWidget *parent = nullptr);

    void reload() override;
    [[nodiscard]] int enterable() const; ///< records that would be entered

private:
    [[nodiscard]] QWidget *buildResult();
    void choose();
    void enter();
    [[nodiscard]] Result<QList<JudgedRecord>> run(bool dryRun);
    void show();
    void showFigures();
    void showChosen(const QString &key);

    QString m_path;
    QByteArray m_csv;
    QList<JudgedRecord> m_records;
    bool m_entered = false;
    class QStackedWidget *m_stack = nullptr;
    BigFigures *m_figures = nullptr;
    AdminTable *m_table = nullptr;
    Banner *m_finding = nullptr;
    ActionButton *m_enter = nullptr;
};

} // namespace silpia
