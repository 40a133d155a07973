#pragma once

#include <QTimer>
#include <catch2/catch.hpp>
#include <ctime>

namespace silpia::test {

/// Fails the test when one turn of the event loop took the thread more than 100 ms of computing. Its own time is counted,
/// not the clock's: another process on a loaded computer is not the window's fault. Waiting for a disk is not seen.
class Watchdog
{
public:
    Watchdog()
        : m_last(used())
    {
        m_timer.setInterval(5);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start();
    }
    ~Watchdog()
    {
        look();
        CHECK(m_longest < 100.0);
    }
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;
    /// What the test itself did since the last turn is not the window's.
    void forgive() { m_last = used(); }
    [[nodiscard]] double longest() const { return m_longest; }

private:
    static double used()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    void look()
    {
        const double now = used();
        m_longest = std::max(m_longest, now - m_last);
        m_last = now;
    }
    QTimer m_timer;
    double m_last;
    double m_longest = 0;
};

} // namespace silpia::test
