#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

// Catch2's own code, compiled once for every test program.
int runTests(int argc, char **argv)
{
    return Catch::Session().run(argc, argv);
}
