#pragma once

#include "tests/proofs/officers/ledger.h"

#include <random>

namespace silpia::test {

struct Tally
{
    qint64 turns = 0;
    qint64 done = 0;
    qint64 stale = 0;
    qint64 wentRound = 0; ///< stale although the file stood in the same state again
    qint64 refused = 0;   ///< by a guard or an input
    qint64 moved = 0;     ///< refused because the file had moved to where the step does not start
    qint64 repeated = 0;
    qint64 batches = 0;
};

/// Eight officers at one database, each with an own view of the files that may be old.
class Crowd
{
public:
    Crowd(TestOffice &office, unsigned seed);
    /// Somebody does something.
    void turn();
    [[nodiscard]] const Ledger &ledger() const { return m_ledger; }
    [[nodiscard]] const Tally &tally() const { return m_tally; }

private:
    struct Person
    {
        Session session;
        QList<Role> roles;
        PartnerId partner;
        QHash<qint64, Application> view; ///< as this person last saw each file
    };
    /// A call as it was sent, to be sent again.
    struct Sent
    {
        int person;
        Step step;
        QList<StepItem> items;
        StepInput input;
        QList<ApplicationId> answer; ///< empty: refused
    };

    void submit(int person);
    void step(int person);
    void batch(int person);
    void repeat();
    void take(int person, Step step, const QList<Application> &apps);
    void judgeAnswer(const Sent &sent, const Result<QList<ApplicationId>> &answer);
    void judgeRefusal(const Sent &sent, const Error &error);
    [[nodiscard]] std::optional<Application> look(int person, ApplicationId id, bool afresh);
    [[nodiscard]] std::optional<Step> choose(const Person &person, const Application &seen);
    [[nodiscard]] StepInput inputFor(Step step, const Application &app);
    void forget(ApplicationId id);
    int upTo(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }

    TestOffice &t;
    std::mt19937 m_random;
    QList<Person> m_people;
    QList<ApplicationId> m_open; ///< what is still worked on
    QList<Sent> m_sent;
    Ledger m_ledger;
    Tally m_tally;
    int m_children = 0;
    int m_keys = 0;
};

} // namespace silpia::test
