#pragma once

#include "ui/screens/screen.h"

#include <QHash>

class QStackedWidget;

namespace silpia {

class AdminSectionList;

/// What keeps the office running: its people, blanks, rules and data. Sections at the left, the chosen one at the right.
class AdministrationScreen : public Screen
{
    Q_OBJECT
public:
    AdministrationScreen(Office &office, const Session &session, QWidget *parent = nullptr);

    void reload() override;
    bool goBack() override;
    [[nodiscard]] QString shownPart() const override { return m_section; }
    /// Shows a section by its code; one that this officer may not use says so.
    void showSection(const QString &code);
    [[nodiscard]] QString section() const { return m_section; }
    [[nodiscard]] QStringList sections() const; ///< codes of those in the list, in its order

private:
    void fillList();
    [[nodiscard]] RoleSet roles();
    [[nodiscard]] bool isOpen(const QString &code);
    [[nodiscard]] QWidget *sectionPage(const QString &code);
    [[nodiscard]] Screen *current() const;

    AdminSectionList *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    QHash<QString, QWidget *> m_pages;
    QString m_section;
};

} // namespace silpia
