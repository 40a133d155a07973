#include "core/base/text.h"
#include "tests/proofs/mutants/mutant.h"
#include "tests/proofs/mutants/suite.h"
#include "tests/proofs/mutants/trial.h"
#include "tests/support/test_office.h"

#include <QElapsedTimer>
#include <QFile>
#include <iostream>

using namespace silpia;
using namespace silpia::test;

// Every word of the step table is changed in turn, and the suite must notice. Twice: with the plain comparison against the
// written procedure, and without it, by what officers then may or may not do.

namespace {

const QStringList kComparisons = {u"The step table says of each step and state what the procedure says"_s,
                                  u"The generated page has a line for every row, each with all its columns"_s};

Suite wholeSuite()
{
    Suite suite{kComparisons, {}, {}};
    for (const Case &testCase : everyCase()) {
        if (kComparisons.contains(testCase.name) || testCase.tags.contains(u"[proof]"_s) || testCase.tags.contains(u"[long]"_s))
            continue;
        suite.behaviour.append(testCase.name);
        if (testCase.tags.contains(u"[rows]"_s))
            suite.rows.append(testCase.name);
    }
    // The one that tries the most circumstances comes last.
    std::stable_partition(suite.rows.begin(), suite.rows.end(), [](const QString &name) { return !name.startsWith(u"With one condition"_s); });
    return suite;
}

struct Count
{
    int all = 0;
    int byComparison = 0;
    int byBehaviour = 0;
    int unseen = 0;
};

class Report
{
public:
    explicit Report(const QList<Mutant> &mutants) : m_mutants(mutants) {}

    void take(qsizetype number, const Outcome &outcome)
    {
        const Mutant &mutant = m_mutants.at(number);
        Count &count = m_counts[mutant.column];
        ++count.all;
        count.byComparison += outcome.byComparison.isEmpty() ? 0 : 1;
        count.byBehaviour += outcome.byBehaviour.isEmpty() ? 0 : 1;
        count.unseen += mutant.unseen.isEmpty() ? 0 : 1;
        if (!outcome.byBehaviour.isEmpty())
            ++m_killers[outcome.byBehaviour];
        if (!mutant.unseen.isEmpty())
            ++m_reasons[mutant.unseen];
        if (outcome.byComparison.isEmpty() && outcome.byBehaviour.isEmpty())
            survivors.append(mutant.words);
        if (outcome.byBehaviour.isEmpty() && mutant.unseen.isEmpty())
            unnoticed.append(mutant.words);
        if (!outcome.byBehaviour.isEmpty() && !mutant.unseen.isEmpty())
            wrongReasons.append(mutant.words + u" – "_s + outcome.byBehaviour);
        m_lines.append(u"%1\t%2\t%3\t%4"_s.arg(mutant.words, outcome.byComparison, outcome.byBehaviour, mutant.unseen));
    }

    void print(qint64 milliseconds) const
    {
        std::cout << "column    mutants  by comparison  by behaviour  unseen by reason\n";
        Count sum;
        for (auto it = m_counts.begin(); it != m_counts.end(); ++it) {
            printCount(it.key(), it.value());
            sum = {sum.all + it->all, sum.byComparison + it->byComparison, sum.byBehaviour + it->byBehaviour, sum.unseen + it->unseen};
        }
        printCount(u"all"_s, sum);
        std::cout << milliseconds / 1000 << " s\nkilled by\n";
        for (auto it = m_killers.begin(); it != m_killers.end(); ++it)
            std::cout << "  " << it.value() << "  " << it.key().toStdString() << '\n';
        std::cout << "unseen because\n";
        for (auto it = m_reasons.begin(); it != m_reasons.end(); ++it)
            std::cout << "  " << it.value() << "  " << it.key().toStdString() << '\n';
        std::cout << std::flush;
        keep();
    }

    QStringList survivors;
    QStringList unnoticed;
    QStringList wrongReasons;

private:
    static void printCount(const QString &column, const Count &count)
    {
        std::cout << column.leftJustified(10).toStdString() << QString::number(count.all).rightJustified(7).toStdString()
                  << QString::number(count.byComparison).rightJustified(15).toStdString()
                  << QString::number(count.byBehaviour).rightJustified(14).toStdString()
                  << QString::number(count.unseen).rightJustified(18).toStdString() << '\n';
    }
    /// SILPIA_MUTANTS names a file for the whole table: mutant, two killers, reason.
    void keep() const
    {
        QFile file(qEnvironmentVariable("SILPIA_MUTANTS"));
        if (!file.fileName().isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(m_lines.join(u'\n').toUtf8() + '\n');
    }

    const QList<Mutant> &m_mutants;
    QMap<QString, Count> m_counts;
    QMap<QString, int> m_killers;
    QMap<QString, int> m_reasons;
    QStringList m_lines;
};

/// Without a change: whoever fails here would kill every mutant for the wrong reason.
void proveSuite(const Suite &whole)
{
    Mutant none = everyMutant().first();
    none.changed = stepTable()[none.row];
    CHECK(whole.behaviour.size() > 100);
    Outcome found{u"never told"_s, {}};
    tryAll({none}, [&](const Mutant &) { return whole; }, [&](qsizetype, const Outcome &outcome) { found = outcome; });
    REQUIRE(found.byComparison == QString());
    REQUIRE(found.byBehaviour == QString());
}

void prove(const QList<Mutant> &mutants)
{
    // Made before the processes part, so that each need not hash the officers' password again.
    const TestOffice silpia;
    const TestOffice siak(PrintWay::Siak);
    const Suite whole = wholeSuite();
    proveSuite(whole);
    // What nobody can see is tried row by row only: should somebody see it there after all, the reason is wrong.
    const Suite rows{whole.comparisons, whole.rows, {}};
    Report report(mutants);
    QElapsedTimer timer;
    timer.start();
    tryAll(
        mutants, [&](const Mutant &mutant) { return mutant.unseen.isEmpty() ? whole : rows; },
        [&](qsizetype number, const Outcome &outcome) { report.take(number, outcome); });
    report.print(timer.elapsed());
    CHECK(report.survivors == QStringList());
    CHECK(report.unnoticed == QStringList());
    CHECK(report.wrongReasons == QStringList());
}

} // namespace

TEST_CASE("Of forty words changed in the step table the suite misses none", "[mutants][proof]")
{
    // Column by column, so that each has its share.
    QList<Mutant> all = everyMutant();
    std::stable_sort(all.begin(), all.end(), [](const Mutant &a, const Mutant &b) { return a.column < b.column; });
    QList<Mutant> some;
    constexpr qsizetype kWanted = 40;
    for (qsizetype i = 0; i < kWanted; ++i)
        some.append(all.at((2 * i + 1) * all.size() / (2 * kWanted)));
    prove(some);
}

TEST_CASE("Of all words changed in the step table, one at a time, the suite misses none", "[mutants][proof][long]")
{
    // SILPIA_MUTANTS_OF narrows it down to those whose words begin so: "hold (row 31)".
    QList<Mutant> mutants = everyMutant();
    mutants.removeIf([](const Mutant &mutant) { return !mutant.words.startsWith(qEnvironmentVariable("SILPIA_MUTANTS_OF")); });
    prove(mutants);
}
