#include "tests/proofs/kill/load_run.h"

#include "core/base/text.h"
#include "core/store/application_store.h"
#include "core/store/journal_check.h"
#include "tests/proofs/kill/snapshot.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace silpia::killing {

namespace {

constexpr int kLongestMs = 60;
constexpr int kSlowestMs = 4000;
constexpr int kMostEventsOfOneAct = 5; // four files taken together, and the list over them
constexpr int kPatienceMs = 60000;

/// A process of the office at work, and what it says.
class Worker
{
public:
    Worker(const QString &database, unsigned seed, int mostApplications)
    {
        // Closed on exec, or a sibling started at the same moment would keep the pipe open.
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return;
        m_pipe = ends[0];
        QList<QByteArray> words = {SILPIA_ONE_STEP, QFile::encodeName(database), "--load", QByteArray::number(seed), QByteArray::number(mostApplications)};
        std::vector<char *> arguments;
        for (QByteArray &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        if (::posix_spawn(&m_process, SILPIA_ONE_STEP, &actions, nullptr, arguments.data(), environ) != 0)
            m_process = -1;
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
    }
    ~Worker() { ::close(m_pipe); }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Listens until the first line, and then for so long.
    void workFor(int milliseconds)
    {
        while (!m_said.contains('\n') && hear(kPatienceMs)) {
        }
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < milliseconds && hear(milliseconds - static_cast<int>(clock.elapsed()))) {
        }
    }

    /// True when the blow struck it at work.
    bool kill()
    {
        if (m_process < 0)
            return false;
        ::kill(m_process, SIGKILL);
        while (hear(kPatienceMs)) {
        }
        int status = 0;
        ::waitpid(m_process, &status, 0);
        return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    }

    [[nodiscard]] QList<QByteArray> said() const { return m_said.trimmed().split('\n'); }

private:
    /// False at the end of the pipe, or when nothing came in time.
    bool hear(int milliseconds)
    {
        pollfd wanted{m_pipe, POLLIN, 0};
        if (::poll(&wanted, 1, std::max(milliseconds, 0)) <= 0)
            return false;
        char buffer[4096];
        const ssize_t got = ::read(m_pipe, buffer, sizeof buffer);
        if (got <= 0)
            return false;
        m_said.append(buffer, got);
        return true;
    }

    pid_t m_process = -1;
    int m_pipe = -1;
    QByteArray m_said;
};

/// Looks at one file after each kill.
class Inquest
{
public:
    Inquest(Toll &toll, QString path)
        : m_toll(toll)
        , m_path(std::move(path))
    {
    }
    void begin() { m_count = -1; }

    void look(const QList<QByteArray> &said, const QString &where)
    {
        const auto looked = tryToLook(said, where);
        if (!looked)
            half(where, looked.error().message + u" / "_s + looked.error().detail);
    }

private:
    Result<void> tryToLook(const QList<QByteArray> &said, const QString &where)
    {
        const auto database = TRY(Database::open(m_path, OpenMode::ReadWrite));
        qint64 heard = m_count;
        for (const QByteArray &line : said) {
            if (line.startsWith("error"))
                m_toll.trouble.append(where + u": "_s + QString::fromUtf8(line));
            if (!line.startsWith("ack "))
                continue;
            ++m_toll.acknowledged;
            heard = line.split(' ').value(1).split(':').first().toLongLong();
            if (!TRY(isThere(*database, line))) {
                ++m_toll.lost;
                m_toll.trouble.append(where + u": lost "_s + QString::fromLatin1(line));
            }
        }
        const CheckReport report = TRY(checkDatabase(*database));
        for (const Flaw &flaw : report.flaws)
            half(where, flaw.what + u' ' + flaw.where);
        const qint64 beyond = report.head.count - heard;
        if (heard >= 0 && (beyond < 0 || beyond > kMostEventsOfOneAct))
            half(where, u"%1 events beyond what was heard"_s.arg(beyond));
        m_toll.unheard += heard >= 0 && beyond > 0 ? 1 : 0;
        m_count = report.head.count;
        return {};
    }

    /// "ack COUNT:HASH NUMBER VERSION"
    static Result<bool> isThere(Database &database, const QByteArray &line)
    {
        const QList<QByteArray> words = line.split(' ');
        const QList<QByteArray> head = words.value(1).split(':');
        if (!TRY(holdsHead(database, {head.value(0).toLongLong(), QByteArray::fromHex(head.value(1))})))
            return false;
        if (words.value(2) == "-")
            return true;
        const qint64 version = TRY(database.number(u"SELECT version FROM application WHERE receipt_number = ?"_s, {QString::fromLatin1(words.value(2))}));
        return version >= words.value(3).toInt() && version > 0;
    }

    void half(const QString &where, const QString &what)
    {
        ++m_toll.half;
        m_toll.trouble.append(where + u": "_s + what);
    }

    Toll &m_toll;
    QString m_path;
    qint64 m_count = -1; ///< events after the last look
};

} // namespace

void Toll::add(const Toll &other)
{
    kills += other.kills;
    ended += other.ended;
    acknowledged += other.acknowledged;
    unheard += other.unheard;
    lost += other.lost;
    half += other.half;
    copies += other.copies;
    trouble += other.trouble;
}

Toll killUnderLoad(const QString &prepared, unsigned seed, int kills, int mostApplications)
{
    Toll toll;
    const QTemporaryDir folder(inMemory(u"silpia-kill-XXXXXX"_s));
    const QString path = folder.filePath(u"silpia.db"_s);
    Inquest inquest(toll, path);
    std::mt19937 random(seed);
    bool isFull = true;
    int longest = kLongestMs;
    while (toll.kills < kills && toll.trouble.size() < 5) {
        if (isFull) {
            removeDatabase(path);
            if (!QFile::copy(prepared, path)) {
                toll.trouble.append(u"no copy"_s);
                break;
            }
            ++toll.copies;
            inquest.begin();
        }
        const auto runSeed = static_cast<unsigned>(random());
        Worker worker(path, runSeed, mostApplications);
        worker.workFor(static_cast<int>(random() % static_cast<unsigned>(longest + 1)));
        isFull = !worker.kill();
        ++(isFull ? toll.ended : toll.kills);
        const auto before = toll.acknowledged;
        inquest.look(worker.said(), u"kill %1 of seed %2"_s.arg(toll.kills).arg(seed));
        // On a slow or busy computer the blow falls before anybody works; then there is more time the next time.
        longest = toll.acknowledged == before ? std::min(2 * longest, kSlowestMs) : std::max(longest / 2, kLongestMs);
    }
    return toll;
}

} // namespace silpia::killing
