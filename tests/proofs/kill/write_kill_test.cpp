#include "core/base/text.h"
#include "core/office/backup.h"
#include "tests/proofs/kill/prepared.h"
#include "tests/proofs/kill/snapshot.h"
#include "tests/proofs/kill/traced.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <iostream>
#include <map>

using namespace silpia;
using namespace silpia::killing;
using namespace silpia::test;

namespace {

struct Tally
{
    QElapsedTimer clock;
    int acts = 0, runs = 0, hit = 0, acknowledged = 0, before = 0, after = 0, refused = 0;
    Tally() { clock.start(); }
    ~Tally()
    {
        std::cout << acts << " acts, " << runs << " runs, " << hit << " of them hit; " << acknowledged << " acknowledged, " << refused << " answered with an error; "
                  << before << " as before, " << after << " done; " << static_cast<double>(clock.elapsed()) / 1000 << " s\n";
    }
    Tally(const Tally &) = delete;
    Tally &operator=(const Tally &) = delete;
};

/// An act on a prepared file, with what the file looks like before it and after it.
class Trial
{
public:
    explicit Trial(const PreparedAct &act)
        : m_act(act)
        , m_tracer(m_folder.filePath(u"silpia.db"_s), act.name, m_folder.path())
    {
        makeDatabase(act, prepared(), m_folder.path());
        restart();
        before = snapshotOf(m_tracer.database());
        REQUIRE(before.flaws == QStringList());
        const TracedRun whole = run({}, false);
        REQUIRE(whole.answers == QStringList(u"done"_s));
        after = snapshotOf(m_tracer.database());
        REQUIRE(after.flaws == QStringList());
        REQUIRE(after.shape != before.shape);
        for (const QString &line : whole.calls) {
            const QString call = line.section(u'(', 0, 0).section(u' ', -1);
            ++calls[call];
        }
        INFO("strace saw no write: the act was not traced");
        REQUIRE(calls[u"pwrite64"_s] > 10);
        REQUIRE(calls[u"fdatasync"_s] + calls[u"fsync"_s] > 0);
        // Both runs of an act must look alike, or 'done' could not be told.
        (void)run({}, false);
        REQUIRE(snapshotOf(m_tracer.database()).shape == after.shape);
    }

    TracedRun run(const std::optional<Injection> &injection, bool again)
    {
        restart();
        TracedRun seen = m_tracer.run(injection, again);
        if (!seen.trouble.isEmpty())
            FAIL(seen.trouble.toStdString());
        return seen;
    }

    /// The file after a run: sound, and as before or as after. `path` may be what was kept aside of it.
    bool isDone(const QString &path) const
    {
        const Snapshot now = snapshotOf(path);
        REQUIRE(now.flaws == QStringList());
        const bool done = now.shape == after.shape;
        if (!done)
            REQUIRE(now.exact == before.exact);
        return done;
    }
    bool isDone() const { return isDone(m_tracer.database()); }
    [[nodiscard]] QString aside() const { return m_folder.filePath(u"aside.db"_s); }
    [[nodiscard]] QString backupFile() const { return m_folder.filePath(u"silpia-20261124-100000.cadangan"_s); }
    /// A backup enters the journal before it is taken, so that the copy holds it: of one that failed the journal says that it was begun.
    [[nodiscard]] bool isBackup() const { return m_act.name == "backup"_L1; }
    /// No half backup under its final name, and a whole one where success was said.
    void checkBackup(bool acknowledged) const
    {
        if (!isBackup())
            return;
        const bool there = QFile::exists(backupFile());
        if (acknowledged)
            REQUIRE(there);
        if (there) {
            const QString back = m_folder.filePath(u"kembali.db"_s);
            removeDatabase(back);
            must(restore(backupFile(), back, atOffice(kTuesday, QTime(11, 0))));
            REQUIRE(snapshotOf(back).flaws == QStringList());
        }
    }

    std::map<QString, int> calls;
    Snapshot before, after;

private:
    [[nodiscard]] QString prepared() const { return m_folder.filePath(u"prepared.db"_s); }
    void restart() const
    {
        freshCopy(prepared(), m_tracer.database());
        removeDatabase(aside());
        QFile::remove(backupFile());
        QFile::remove(m_folder.filePath(u"kembali.db.dipulihkan"_s));
    }

    QTemporaryDir m_folder{inMemory(u"silpia-kill-XXXXXX"_s)};
    const PreparedAct &m_act;
    Tracer m_tracer;
};

/// Kills at the 1st, 2nd, 3rd … call of each kind until the act ends untouched.
void killAtEachCall(const PreparedAct &act, Tally &tally)
{
    INFO(act.title());
    Trial trial(act);
    ++tally.acts;
    for (const auto &[call, count] : trial.calls) {
        for (int when = 1;; ++when) {
            INFO("killed at " << call.toStdString() << " number " << when);
            REQUIRE(when < 3000);
            const TracedRun seen = trial.run(Injection{call, u"signal=SIGKILL"_s, when}, false);
            ++tally.runs;
            const bool done = trial.isDone();
            trial.checkBackup(seen.acknowledged());
            if (seen.acknowledged())
                REQUIRE(done);
            tally.acknowledged += seen.acknowledged() ? 1 : 0;
            ++(done ? tally.after : tally.before);
            if (!seen.killed) {
                REQUIRE(seen.acknowledged());
                CHECK(when >= count / 2);
                break;
            }
            ++tally.hit;
        }
    }
}

void checkFailed(const Trial &trial, const TracedRun &seen, Tally &tally)
{
    const QString first = seen.answers.value(0);
    if (!first.startsWith("error "_L1)) {
        REQUIRE(first == u"done"_s);
        ++tally.acknowledged;
        return;
    }
    ++tally.refused;
    INFO(first.toStdString());
    REQUIRE(first.startsWith("error Storage "_L1));
    REQUIRE(first.size() > 30);
    // Were the power to fail right after the answer, no trace of the act may come up again.
    const bool done = trial.isDone(trial.aside());
    if (!trial.isBackup())
        REQUIRE_FALSE(done);
}

/// Lets the 1st, 2nd, 3rd … call of each kind fail, once or from there on.
void failAtEachCall(const PreparedAct &act, const QString &error, bool forGood, Tally &tally)
{
    INFO(act.title() << " " << error.toStdString() << (forGood ? " for good" : " once"));
    Trial trial(act);
    ++tally.acts;
    for (const auto &[call, count] : trial.calls) {
        for (int when = 1;; ++when) {
            INFO(call.toStdString() << " number " << when);
            REQUIRE(when < 3000);
            // A backup that is tried again is begun twice, and the journal says so.
            const bool again = !forGood && !trial.isBackup();
            const TracedRun seen = trial.run(Injection{call, u"error="_s + error, when, forGood}, again);
            ++tally.runs;
            REQUIRE_FALSE(seen.killed);
            REQUIRE_FALSE(seen.answers.isEmpty());
            checkFailed(trial, seen, tally);
            const bool done = trial.isDone();
            ++(done ? tally.after : tally.before);
            trial.checkBackup(seen.acknowledged());
            if (again) {
                INFO(seen.answers.join(u" | "_s).toStdString());
                REQUIRE(seen.acknowledged());
            }
            if (!trial.isBackup())
                REQUIRE(done == seen.acknowledged());
            if (!seen.injected) {
                CHECK(when >= count / 2);
                break;
            }
            ++tally.hit;
        }
    }
}

} // namespace

TEST_CASE("Killed at any write of a pick-up of three or of a print, the office stands before it or after it", "[kill]")
{
    Tally tally;
    killAtEachCall(preparedAct(u"several:pickUp"_s), tally);
    killAtEachCall(preparedAct(u"step:print"_s), tally);
}

TEST_CASE("Whichever write of a verification fails once, there is no trace and the same step succeeds", "[kill]")
{
    Tally tally;
    failAtEachCall(preparedAct(u"step:verify"_s), u"EIO"_s, false, tally);
}

TEST_CASE("Whichever write of a verification finds the disk full for good, the answer is an error and no trace", "[kill]")
{
    Tally tally;
    failAtEachCall(preparedAct(u"step:verify"_s), u"ENOSPC"_s, true, tally);
}

TEST_CASE("Killed at any write of any act, the office stands before it or after it", "[kill][long]")
{
    Tally tally;
    for (const PreparedAct &act : preparedActs())
        killAtEachCall(act, tally);
}

TEST_CASE("Whichever write of any act fails once, there is no trace and the act succeeds after all", "[kill][long]")
{
    Tally tally;
    for (const PreparedAct &act : preparedActs())
        failAtEachCall(act, u"EIO"_s, false, tally);
}

TEST_CASE("Whichever write of any act finds the disk full once, there is no trace and the act succeeds after all", "[kill][long]")
{
    Tally tally;
    for (const PreparedAct &act : preparedActs())
        failAtEachCall(act, u"ENOSPC"_s, false, tally);
}

TEST_CASE("Whichever write of any act fails for good, the answer is an error and no trace", "[kill][long]")
{
    Tally tally;
    for (const PreparedAct &act : preparedActs())
        failAtEachCall(act, u"EIO"_s, true, tally);
}

TEST_CASE("Whichever write of any act finds the disk full for good, the answer is an error and no trace", "[kill][long]")
{
    Tally tally;
    for (const PreparedAct &act : preparedActs())
        failAtEachCall(act, u"ENOSPC"_s, true, tally);
}
