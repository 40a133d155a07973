#define CATCH_CONFIG_NO_POSIX_SIGNALS // cases are run within a case, and Catch wants one handler of signals only
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "tests/proofs/mutants/suite.h"

int runTests(int argc, char **argv); // called by the main of all test programs

namespace silpia::test {

namespace {

const std::vector<Catch::TestCase> &registered()
{
    return Catch::getAllTestCasesSorted(*Catch::getCurrentContext().getConfig());
}

} // namespace

QList<Case> everyCase()
{
    QList<Case> cases;
    for (const Catch::TestCase &testCase : registered())
        cases.append({QString::fromStdString(testCase.name), QString::fromStdString(testCase.tagsAsString())});
    return cases;
}

int firstToFail(const QStringList &names, const std::function<void(int)> &begins)
{
    Catch::ConfigData data;
    data.abortAfter = 1;
    const auto config = std::make_shared<Catch::Config>(data);
    // Never destroyed: it would tell its end to a reporter whose test is still running.
    auto *run = new Catch::RunContext(config, Catch::getRegistryHub().getReporterRegistry().create("compact", config));
    run->testGroupStarting("mutant", 1, 1);
    for (int i = 0; i < names.size(); ++i) {
        begins(i);
        for (const Catch::TestCase &testCase : registered()) {
            if (names.at(i) == QString::fromStdString(testCase.name) && run->runTest(testCase).assertions.failed > 0)
                return i;
        }
    }
    return -1;
}

} // namespace silpia::test

int runTests(int argc, char **argv)
{
    return Catch::Session().run(argc, argv);
}
