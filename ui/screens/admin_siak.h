#pragma once

#include "ui/screens/admin_section.h"

namespace silpia {

class FactList;
class Banner;

/// An extract of SIAK (CSV): kept for the comparison of step 6. Counter officers use it too.
class SiakImportPanel : public AdminSection
{
    Q_OBJECT
public:
    SiakImportPanel(Office &office, const Session &session, QWidget *parent = nullptr);

    void reload() override {}

private:
    void import();

    Banner *m_outcome = nullptr;
};

} // namespace silpia
