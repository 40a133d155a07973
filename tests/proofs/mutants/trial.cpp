#include "tests/proofs/mutants/trial.h"

#include "core/base/text.h"
#include "tests/proofs/mutants/mutable_table.h"
#include "tests/proofs/mutants/suite.h"
#include "tests/support/procedure.h"

#include <QTemporaryDir>
#include <array>
#include <catch2/catch.hpp>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace silpia::test {

namespace {

constexpr unsigned kLongestSeconds = 120; ///< a mutant that takes longer hangs
constexpr int kAtOnce = 2;
constexpr int kSurvived = -1;
constexpr int kNotYet = -2;

/// Written by the child as it goes, read by the parent once it has ended, in whatever way.
struct Progress
{
    int comparison = kNotYet;
    int rows = kNotYet;
    int behaviour = kNotYet;
    int running = 0;
};

[[noreturn]] void beMutant(const Mutant &mutant, const Suite &suite, const QString &folder, Progress &progress)
{
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    ::alarm(kLongestSeconds);
    qputenv("TMPDIR", QFile::encodeName(folder));
    changeRow(mutant.row, mutant.changed);
    const auto tell = [&](int at) { progress.running = at; };
    progress.comparison = firstToFail(suite.comparisons, tell);
    lookOnlyAt(builtInTable()[mutant.row].step);
    progress.rows = firstToFail(suite.rows, tell);
    lookOnlyAt({});
    progress.behaviour = progress.rows == kSurvived ? firstToFail(suite.behaviour, tell) : kSurvived;
    ::_exit(0);
}

struct Slot
{
    pid_t process = 0;
    int end = -1; ///< closed by the child's death
    qsizetype mutant = 0;
    Suite suite;
    Progress *progress = nullptr;
};

QString nameOf(const QStringList &names, int at, int running)
{
    if (at == kSurvived)
        return {};
    return at == kNotYet ? names.value(running) + u" (crashed or hung)"_s : names.value(at);
}

class Nursery
{
public:
    Nursery()
    {
        for (Slot &slot : m_slots) {
            void *shared = ::mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
            REQUIRE(shared != MAP_FAILED);
            slot.progress = static_cast<Progress *>(shared);
        }
    }
    ~Nursery()
    {
        for (const Slot &slot : m_slots)
            ::munmap(slot.progress, sizeof(Progress));
    }
    Nursery(const Nursery &) = delete;
    Nursery &operator=(const Nursery &) = delete;

    [[nodiscard]] Slot *free()
    {
        for (Slot &slot : m_slots) {
            if (slot.process == 0)
                return &slot;
        }
        return nullptr;
    }
    [[nodiscard]] bool isEmpty() const
    {
        return std::all_of(m_slots.begin(), m_slots.end(), [](const Slot &slot) { return slot.process == 0; });
    }
    void begin(Slot &slot, qsizetype number, const Mutant &mutant, Suite suite);
    void waitForOne(const Told &told);

private:
    void end(Slot &slot, const Told &told);
    std::array<Slot, kAtOnce> m_slots;
    QTemporaryDir m_folder; ///< what a killed child leaves behind goes with it
};

void Nursery::begin(Slot &slot, qsizetype number, const Mutant &mutant, Suite suite)
{
    std::array<int, 2> pipe{};
    REQUIRE(::pipe2(pipe.data(), O_CLOEXEC) == 0);
    *slot.progress = Progress();
    slot.mutant = number;
    slot.suite = std::move(suite);
    slot.process = ::fork();
    REQUIRE(slot.process >= 0);
    if (slot.process == 0)
        beMutant(mutant, slot.suite, m_folder.path(), *slot.progress);
    ::close(pipe[1]);
    slot.end = pipe[0];
}

void Nursery::end(Slot &slot, const Told &told)
{
    ::waitpid(slot.process, nullptr, 0);
    ::close(slot.end);
    slot.process = 0;
    const Progress &progress = *slot.progress;
    Outcome outcome;
    outcome.byComparison = nameOf(slot.suite.comparisons, progress.comparison, progress.running);
    // A mutant that did not get through the comparison never came to the office.
    if (progress.comparison != kNotYet)
        outcome.byBehaviour = nameOf(slot.suite.rows, progress.rows, progress.running);
    if (progress.rows == kSurvived)
        outcome.byBehaviour = nameOf(slot.suite.behaviour, progress.behaviour, progress.running);
    told(slot.mutant, outcome);
}

void Nursery::waitForOne(const Told &told)
{
    std::array<pollfd, kAtOnce> ends{};
    for (size_t i = 0; i < m_slots.size(); ++i)
        ends[i] = {m_slots[i].process != 0 ? m_slots[i].end : -1, POLLIN, 0};
    ::poll(ends.data(), ends.size(), -1);
    for (size_t i = 0; i < m_slots.size(); ++i) {
        if (m_slots[i].process != 0 && (ends[i].revents & (POLLHUP | POLLIN)) != 0)
            end(m_slots[i], told);
    }
}

} // namespace

void tryAll(const QList<Mutant> &mutants, const std::function<Suite(const Mutant &)> &suiteFor, const Told &told)
{
    Nursery nursery;
    qsizetype next = 0;
    while (next < mutants.size() || !nursery.isEmpty()) {
        Slot *slot = next < mutants.size() ? nursery.free() : nullptr;
        if (slot) {
            nursery.begin(*slot, next, mutants.at(next), suiteFor(mutants.at(next)));
            ++next;
        } else {
            nursery.waitForOne(told);
        }
    }
}

} // namespace silpia::test
