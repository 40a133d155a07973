#include "tests/bench/session.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>

int runTests(int argc, char **argv);

namespace {

const std::function<void()> *current = nullptr;

} // namespace

TEST_CASE("The work of a measuring program", "[work]")
{
    REQUIRE(current);
    try {
        (*current)();
    } catch (const std::exception &failure) {
        FAIL(failure.what());
    }
}

namespace silpia::bench {

int inSession(const std::function<void()> &work)
{
    current = &work;
    std::array<std::string, 4> words = {"work", "[work]", "-o", "/dev/stderr"};
    std::array<char *, 4> arguments{};
    for (size_t i = 0; i < words.size(); ++i)
        arguments.at(i) = words.at(i).data();
    return runTests(static_cast<int>(arguments.size()), arguments.data());
}

} // namespace silpia::bench
