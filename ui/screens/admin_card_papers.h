#pragma once

#include "ui/screens/admin_section.h"

namespace silpia {

class AdminForm;

/// The papers on cards and blanks that somebody asks for: daily report, register of printed cards, book of blanks.
class AdminCardPapers : public AdminSection
{
    Q_OBJECT
public:
    AdminCardPapers(Office &office, const Session &session, QWidget *parent = nullptr);
    void reload() override;

private:
    void showFields();
    void issue();

    AdminForm *m_form = nullptr;
};

} // namespace silpia
