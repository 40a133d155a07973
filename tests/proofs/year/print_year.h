#pragma once

#include "core/office/print_reports.h"
#include "core/office/stock_count.h"
#include "core/store/print_store.h"
#include "tests/proofs/year/profile.h"
#include "tests/support/test_office.h"

#include <map>
#include <set>

namespace silpia::test {

/// What a year at the printers came to.
struct PrintYearResult
{
    int good = 0;
    int spoiled = 0;
    int notPrinted = 0;
    int voided = 0;
    int crashes = 0;
    int counts = 0;
    int stolen = 0;
    int missedAtCounts = 0; ///< found by the first count after a theft
    int destroyed = 0;
    double closing = 0;     ///< seconds of computing for the year's closing papers
    QStringList violations;
    [[nodiscard]] QString text() const;
};

/// A year of cards on two places' printers with a drawer each whose truth is known: what really lies in it, what was stolen,
/// which blank went through a printer. The office is told only what its people see.
class PrintYear
{
public:
    PrintYear(quint64 seed, int cards);
    PrintYearResult run(QDate first, QDate last);

private:
    struct Drawer
    {
        QString place;
        Session keeper;
        std::set<QString> blanks; ///< what really lies there
        std::set<QString> spoiled;
    };
    void day(int cards);
    void restock();
    void printOne(Drawer &drawer);
    void crash(const Drawer &drawer, const QString &serial);
    void steal();
    void count(Drawer &drawer);
    void report(Drawer &drawer, const Bundle &bundle);
    void destroy(Drawer &drawer);
    void close(QDate first, QDate last);
    void compare(const Drawer &drawer);
    void violated(const QString &what);
    void fill(Drawer &drawer, const QString &first, int count);

    TestOffice m_t{PrintWay::Silpia, Kept::InFile};
    Dice m_dice;
    PrintYearResult m_result;
    std::array<Drawer, 2> m_drawers;
    int m_cards = 0;
    int m_children = 0;
    int m_bundles = 0;
    int m_untilCrash = 0;
    int m_betweenCrashes = 0;
};

} // namespace silpia::test
