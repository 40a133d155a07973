#include "tests/proofs/kill/traced.h"

#include "core/base/text.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>

namespace silpia::killing {

namespace {

// By these a file's bytes, its length or its name change on the disk.
const QString kWriting = u"write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate,fallocate,unlink,rename"_s;
constexpr int kPatienceMs = 60000;

QStringList linesOf(const QByteArray &text)
{
    return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

Tracer::Tracer(QString database, QString act, QString folder)
    : m_database(std::move(database))
    , m_act(std::move(act))
    , m_folder(std::move(folder))
{
}

QStringList Tracer::files() const
{
    QStringList paths;
    // The runner's clock stands, so the names of a backup are known.
    const QStringList copies = {u"/.silpia-20261124-100000.salinan"_s, u"/.silpia-20261124-100000.sedang"_s, u"/.silpia-20261124-100000.uji"_s,
                                u"/silpia-20261124-100000.cadangan"_s};
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        paths.append(m_database + suffix);
        for (const QString &copy : copies) {
            if (m_act == "backup"_L1)
                paths.append(m_folder + copy + suffix);
        }
    }
    return paths;
}

TracedRun Tracer::run(const std::optional<Injection> &injection, bool again) const
{
    const QString log = m_folder + u"/trace"_s;
    QStringList arguments = {u"-f"_s, u"-qq"_s, u"-o"_s, log};
    // With a filter in the kernel the other calls cost nothing, but a signal cannot be given at its stops.
    if (!injection || !injection->what.startsWith("signal"_L1))
        arguments << u"--seccomp-bpf"_s;
    for (const QString &file : files())
        arguments << u"-P"_s << file;
    if (injection) {
        const QString when = QString::number(injection->when) + (injection->forGood ? u"+"_s : QString());
        arguments << u"-e"_s << u"trace="_s + injection->call;
        arguments << u"-e"_s << u"inject=%1:%2:when=%3"_s.arg(injection->call, injection->what, when);
    } else {
        arguments << u"-e"_s << u"trace="_s + kWriting;
    }
    arguments << QString::fromLocal8Bit(SILPIA_ONE_STEP) << m_database << m_act << m_folder;
    if (again)
        arguments << u"--again"_s;
    QProcess process;
    // The leak finder of a sanitized build traces too, and two cannot trace one process.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    process.setProcessEnvironment(environment);
    process.start(u"strace"_s, arguments);
    TracedRun seen;
    if (!process.waitForStarted()) {
        seen.trouble = u"strace does not start (package strace): "_s + process.errorString();
        return seen;
    }
    if (!process.waitForFinished(kPatienceMs)) {
        process.kill();
        process.waitForFinished();
        seen.trouble = u"the act did not end"_s;
        return seen;
    }
    seen.answers = linesOf(process.readAllStandardOutput());
    seen.killed = process.exitStatus() == QProcess::CrashExit;
    QFile file(log);
    if (file.open(QIODevice::ReadOnly))
        seen.calls = linesOf(file.readAll());
    seen.injected = seen.calls.join(u'\n').contains("INJECTED"_L1) || (seen.killed && injection);
    const QString words = QString::fromUtf8(process.readAllStandardError()).trimmed();
    if (words.contains("ptrace"_L1) || words.startsWith("strace"_L1))
        seen.trouble = u"strace may not trace here (ptrace): "_s + words;
    return seen;
}

} // namespace silpia::killing
