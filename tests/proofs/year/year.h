#pragma once

#include "tests/proofs/year/profile.h"
#include "tests/support/test_office.h"

#include <map>
#include <set>

namespace silpia::test {

/// What a simulated time came to.
struct YearResult
{
    int applications = 0;
    int steps = 0;
    int refusals = 0;   ///< what the office had to refuse, and did
    int cards = 0;
    int spoiled = 0;
    int crashes = 0;
    int checks = 0;
    int stolen = 0;
    int missedAtCount = 0; ///< blanks that the first count after the theft found missing
    int otherMissing = 0;  ///< and those that any other count found
    QStringList violations;
    [[nodiscard]] QString text() const;
};

/// An office of one regency on one file, day by day: what people do, what goes wrong, and what must hold each evening. It keeps a
/// book of its own – where each file is, what lies in the drawer – made from answers only, and compares.
class Year
{
public:
    explicit Year(quint64 seed);
    YearResult run(QDate first, QDate last);

private:
    struct Child
    {
        Application app;
        Session intake;
        OfficerId verifiedBy;
        QDate mayGoOn; ///< papers or corrections come that day
    };
    // year_people.cpp: what a day brings
    void arrivals();
    void counterWork();
    void pickUps();
    void verifications();
    void corrections();
    void validations();
    void prints();
    void distributions();
    void handOvers();
    void oddities();
    void batches(State from, Step step);
    // year.cpp: the day, and what must hold
    void day(QDate date);
    void morning(QDate date);
    void evening(QDate date);
    void nightOf(QDate date);
    void crash();
    void countBlanks(QDate date);
    void mustRefuse(const Session &who, const Child &child, Step step, const StepInput &input, const QString &why);

    void pass(int seconds = 40) { m_t.now = m_t.now.addSecs(seconds); }
    bool take(Child &child, const Session &who, Step step, const StepInput &input);
    bool take(Child &child, const Session &who, Step step) { return take(child, who, step, m_t.input(step, child.app)); }
    [[nodiscard]] std::vector<Child *> in(State state);
    void violated(const QString &what);

    TestOffice m_t{PrintWay::Silpia, Kept::InFile};
    Dice m_dice;
    Mishaps m_mishaps;
    YearResult m_result;
    std::map<qint64, Child> m_children;
    std::set<QString> m_drawer; ///< serials that really lie there
    QList<PartnerId> m_partners;
    QDate m_today;
    qint64 m_eventsSeen = 0;
    QByteArray m_lastHash;
    int m_number = 0;
    int m_bundle = 0;
    bool m_siakUp = true;
    bool m_printerUp = true;
    bool m_kasiHere = true;
    bool m_countedSinceTheft = true;
    double m_due = 0; ///< applications that are still to come this month, as a fraction of days
};

} // namespace silpia::test
