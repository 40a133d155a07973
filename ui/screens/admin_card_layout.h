#pragma once

#include "ui/print/card_layout.h"
#include "ui/screens/admin_section.h"

class QLabel;

namespace silpia {

/// The office's card: its layout file, and the pictures of its blank that previews are drawn over.
class AdminCardLayout : public AdminSection
{
    Q_OBJECT
public:
    AdminCardLayout(Office &office, const Session &session, QWidget *parent = nullptr);
    void reload() override;

private:
    QWidget *buildCard();
    QWidget *buildBlank();
    void loadLayout();
    void saveLayout();
    void useBuiltIn();
    void loadBlank(CardSide side);
    void removeBlanks();
    void keep(const SettingMap &changed, const QString &sentence);

    QLabel *m_front = nullptr;
    QLabel *m_back = nullptr;
    QLabel *m_words = nullptr;
    QLabel *m_blankWords = nullptr;
    ActionButton *m_builtIn = nullptr;
    ActionButton *m_remove = nullptr;
};

} // namespace silpia
