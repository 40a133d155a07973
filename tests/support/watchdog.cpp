#include "tests/support/watchdog.h"

#include "core/base/text.h"

#include <QEvent>
#include <QMetaEnum>
#include <QPointer>
#include <QThread>
#include <ctime>
#include <vector>

namespace silpia::test {

namespace {

double used()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// One event on its way, and what belongs to events of loops that it opened.
struct Slice
{
    int level = 0;
    double begun = 0;
    double others = 0;
};

struct Record
{
    std::vector<Slice> open;
    double longest = 0;
    double allowed = 0; ///< by an Allowance that lives
    QString what;
};

Record &record()
{
    static Record one;
    return one;
}

QString nameOf(const QObject &receiver, int type)
{
    const char *event = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return u"%1 %2, event %3"_s.arg(QString::fromLatin1(receiver.metaObject()->className()), receiver.objectName(),
                                   event ? QString::fromLatin1(event) : QString::number(type));
}

} // namespace

double Watchdog::longest()
{
    return record().longest;
}

QString Watchdog::what()
{
    return record().what;
}

Watchdog::Allowance::Allowance(double milliseconds)
{
    record().allowed = milliseconds;
}

Watchdog::Allowance::~Allowance()
{
    record().allowed = 0;
}

void Watchdog::forgive()
{
    record().longest = 0;
    record().what.clear();
}

void Watchdog::reset()
{
    forgive();
    record().allowed = 0;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    Record &all = record();
    const QThread *here = QThread::currentThread();
    const int level = here == thread() ? here->loopLevel() : -1;
    // Other threads may compute; and what an event sends on belongs to it.
    if (level < 0 || (!all.open.empty() && all.open.back().level >= level))
        return QApplication::notify(receiver, event);
    const QPointer<QObject> known(receiver);
    const QString name = receiver->objectName();
    const int type = event->type();
    all.open.push_back({level, used(), 0});
    const bool taken = QApplication::notify(receiver, event);
    const Slice slice = all.open.back();
    all.open.pop_back();
    const double whole = used() - slice.begun;
    if (!all.open.empty())
        all.open.back().others += whole;
    const double own = whole - slice.others;
    if (own > all.allowed && own > all.longest) {
        all.longest = own;
        all.what = known ? nameOf(*known, type) : name + u", event "_s + QString::number(type);
    }
    return taken;
}

} // namespace silpia::test
