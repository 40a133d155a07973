#pragma once

#include <QStringList>
#include <optional>

namespace silpia::killing {

/// What happens to the `when`th call of one kind, or to all from there on.
struct Injection
{
    QString call; ///< "pwrite64"
    QString what; ///< "signal=SIGKILL", "error=EIO"
    int when = 1;
    bool forGood = false;
};

struct TracedRun
{
    QStringList answers; ///< what the runner said, line by line
    QStringList calls;   ///< the calls seen on the files in question
    bool injected = false;
    bool killed = false;
    QString trouble; ///< not empty: the run says nothing, and why
    [[nodiscard]] bool acknowledged() const { return answers.contains(QStringLiteral("done")); }
};

/// Runs the runner under strace, which sees what the files of the database (and `others`) get to write, and spoils it.
class Tracer
{
public:
    Tracer(QString database, QString act, QString folder);
    [[nodiscard]] TracedRun run(const std::optional<Injection> &injection, bool again = false) const;
    [[nodiscard]] QString database() const { return m_database; }
    [[nodiscard]] QString folder() const { return m_folder; }

private:
    [[nodiscard]] QStringList files() const;
    QString m_database;
    QString m_act;
    QString m_folder;
};

} // namespace silpia::killing
