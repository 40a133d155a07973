#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "tests/support/watchdog.h"

#include <algorithm>

namespace {

using silpia::test::Watchdog;

/// Sets the watchdog on every case tagged [ui].
class UiListener : public Catch::TestEventListenerBase
{
public:
    using TestEventListenerBase::TestEventListenerBase;

    void testCaseStarting(const Catch::TestCaseInfo &info) override
    {
        TestEventListenerBase::testCaseStarting(info);
        m_watches = std::find(info.lcaseTags.begin(), info.lcaseTags.end(), "ui") != info.lcaseTags.end();
    }
    void sectionStarting(const Catch::SectionInfo &info) override
    {
        TestEventListenerBase::sectionStarting(info);
        if (m_depth++ == 0)
            Watchdog::reset();
    }
    void sectionEnded(const Catch::SectionStats &stats) override
    {
        TestEventListenerBase::sectionEnded(stats);
        if (--m_depth > 0 || !m_watches || Watchdog::longest() <= Watchdog::kLimit * kSlower)
            return;
        FAIL_CHECK("The window was blocked for " << Watchdog::longest() << " ms of computing: " << Watchdog::what().toStdString());
    }

private:
    // What the sanitizers add is not the window's.
#if defined(__SANITIZE_ADDRESS__)
    static constexpr double kSlower = 10;
#else
    static constexpr double kSlower = 1;
#endif
    int m_depth = 0;
    bool m_watches = false;
};

CATCH_REGISTER_LISTENER(UiListener)

} // namespace

// Catch2's own code, compiled once for every test program.
int runTests(int argc, char **argv)
{
    return Catch::Session().run(argc, argv);
}
