#pragma once

#include <QApplication>
#include <QString>

namespace silpia::test {

/// Every case tagged [ui] fails when one event kept the window's thread computing for more than 100 ms. The thread's own
/// time is counted, not the clock's: another process on a loaded computer is not the window's fault. What a test calls
/// directly is the test's work and is not seen: press a button through an event. Waiting for a disk is not seen either.
class Watchdog
{
public:
    static constexpr double kLimit = 100.0;
    /// What was longest in the case that runs; and the event it was, for the report.
    [[nodiscard]] static double longest();
    [[nodiscard]] static QString what();
    /// While it lives, one event may take so long, for the reason that docs/testing.md gives. Never for a whole case.
    class Allowance
    {
    public:
        explicit Allowance(double milliseconds);
        ~Allowance();
        Allowance(const Allowance &) = delete;
        Allowance &operator=(const Allowance &) = delete;
    };
    /// Argon2id is slow on purpose: 64 MiB and about 100 ms for each password (docs/testing.md).
    static constexpr double kPassword = 400.0;
    /// What was measured until now was the test's own work.
    static void forgive();
    /// A new case begins.
    static void reset();
};

/// The application of the test programs: it measures each event on its way. An event that opens a loop of its own, as a
/// dialog does, is not charged with the events of that loop; each of them is measured by itself.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;
};

} // namespace silpia::test
