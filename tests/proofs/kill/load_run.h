#pragma once

#include <QStringList>
#include <random>

namespace silpia::killing {

/// What a number of kills came to.
struct Toll
{
    int kills = 0;
    int ended = 0;        ///< the office had enough applications before the blow fell
    int acknowledged = 0; ///< steps whose answer was heard
    int unheard = 0;      ///< kills after which one more act stood there than was heard of
    int lost = 0;         ///< acknowledged, and not in the journal
    int half = 0;         ///< flaws, or more than one act beyond what was heard
    int copies = 0;
    QStringList trouble; ///< what was wrong, with the seed
    void add(const Toll &other);
};

/// Lets an office work on a copy of `prepared`, kills it after up to 60 ms, looks at what it left, and lets it go on from
/// there, `kills` times. Runs in a thread of its own: it asserts nothing.
[[nodiscard]] Toll killUnderLoad(const QString &prepared, unsigned seed, int kills, int mostApplications);

} // namespace silpia::killing
