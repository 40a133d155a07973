#pragma once

#include "core/office/backup.h"
#include "ui/screens/admin_section.h"

class QLabel;
class QStackedWidget;

namespace silpia {

class AdminTable;
class Chip;
class FactList;

/// A backup that is proven at once, and the check of everything that must hold.
class AdminBackup : public AdminSection
{
    Q_OBJECT
public:
    AdminBackup(Office &office, const Session &session, QWidget *parent = nullptr);

    void reload() override;

private:
    [[nodiscard]] QWidget *buildBackup();
    [[nodiscard]] QWidget *buildCheck();
    void showFolder();
    void showProof(const BackupProof &proof);
    void showReport(const CheckReport &report);
    void backUp();
    void check();

    QString m_folder;
    Chip *m_proven = nullptr;
    FactList *m_proof = nullptr;
    AdminTable *m_files = nullptr;
    Chip *m_verdict = nullptr;
    FactList *m_report = nullptr;
    AdminTable *m_flaws = nullptr;
    QLabel *m_words = nullptr;
    bool m_proofShown = false;
};

} // namespace silpia
