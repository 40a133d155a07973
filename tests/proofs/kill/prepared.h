#pragma once

#include "tests/support/test_office.h"

namespace silpia::killing {

/// An act and what an office must have gone through before it.
struct PreparedAct
{
    QString name; ///< as the runner knows it
    std::function<void(test::TestOffice &)> prepare;
    QString from{}; ///< where its application stands; empty for an act of the office
    test::Kept kept = test::Kept::InFile;
    PrintWay way = PrintWay::Silpia;
    [[nodiscard]] std::string title() const;
};

/// Every row of the procedure, every act on several, and every act of the office.
[[nodiscard]] const QList<PreparedAct> &preparedActs();
[[nodiscard]] const PreparedAct &preparedAct(const QString &name);

/// Makes the database of an act once, as one file without a log, and what the act reads beside it.
void makeDatabase(const PreparedAct &act, const QString &path, const QString &folder);

} // namespace silpia::killing
