// silpia_one_step DB ACT FOLDER [--again]   takes one act on a database that is there, and says so on standard output
// silpia_one_step DB --load SEED MOST       works on it without end, until it holds MOST applications
#include "core/base/text.h"
#include "tests/proofs/kill/runner/acts.h"
#include "tests/proofs/kill/runner/load.h"

#include <QCoreApplication>
#include <QFile>

using namespace silpia;
using namespace silpia::killing;

namespace {

QByteArray nameOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid: return "Invalid";
    case ErrorKind::Refused: return "Refused";
    case ErrorKind::Stale: return "Stale";
    case ErrorKind::NotFound: return "NotFound";
    case ErrorKind::Storage: return "Storage";
    case ErrorKind::Damaged: return "Damaged";
    case ErrorKind::Newer: return "Newer";
    case ErrorKind::Busy: return "Busy";
    }
    Q_UNREACHABLE();
}

/// Opens where that has not been done yet, acts, and reports; false when either failed.
bool attempt(std::unique_ptr<Hand> &hand, const QString &path, const QString &act, const QString &folder)
{
    auto answer = [&]() -> Result<void> {
        if (!hand)
            hand = TRY(Hand::open(path));
        return doAct(*hand, act, folder);
    }();
    if (answer)
        report("done");
    else
        report("error " + nameOf(answer.error().kind) + ' ' + answer.error().message.toUtf8() + " / " + answer.error().detail.toUtf8());
    return answer.has_value();
}

/// What a power button would leave now: no shared memory, the log as it stands.
void keepAside(const QString &path, const QString &folder)
{
    QFile::copy(path, folder + u"/aside.db"_s);
    QFile::copy(path + u"-wal"_s, folder + u"/aside.db-wal"_s);
}

int run(const QStringList &arguments)
{
    const QString path = arguments.value(1);
    if (arguments.value(2) == "--load"_L1)
        return workOn(path, arguments.value(3).toUInt(), arguments.value(4).toInt());
    const QString folder = arguments.value(3);
    std::unique_ptr<Hand> hand;
    if (attempt(hand, path, arguments.value(2), folder))
        return 0;
    keepAside(path, folder);
    if (!arguments.contains(u"--again"_s))
        return 1;
    return attempt(hand, path, arguments.value(2), folder) ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return run(QCoreApplication::arguments());
}
