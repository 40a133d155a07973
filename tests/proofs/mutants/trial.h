#pragma once

#include "tests/proofs/mutants/mutant.h"

#include <QStringList>
#include <functional>

namespace silpia::test {

/// Against what a mutant is tried.
struct Suite
{
    QStringList comparisons; ///< cases that compare the table with the written procedure
    QStringList rows;        ///< cases that ask the office row by row; first for the rows of the changed step only
    QStringList behaviour;   ///< all cases that ask the office, tried on who survived that
};

/// Who killed it; empty: it survived.
struct Outcome
{
    QString byComparison;
    QString byBehaviour;
};

using Told = std::function<void(qsizetype mutant, const Outcome &outcome)>;

/// Tries each mutant in a process of its own, so that what it breaks, or hangs in, touches no other.
void tryAll(const QList<Mutant> &mutants, const std::function<Suite(const Mutant &)> &suiteFor, const Told &told);

} // namespace silpia::test
