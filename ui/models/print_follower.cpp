#include "ui/models/print_follower.h"

#include <QHash>
#include <QTimer>

namespace silpia {

class PrintFollower::Worker : public QObject
{
public:
    Worker(std::unique_ptr<CardCarrier> carrier, int lookEvery, PrintFollower *home)
        : m_carrier(std::move(carrier))
        , m_lookEvery(lookEvery)
        , m_home(home)
    {
    }

    void send(const CardJob &job)
    {
        const Observation sent = m_carrier->send(job);
        tell(job.uuid, sent);
        if (isUnderWay(sent.state))
            follow(job.uuid, job.queue);
    }

    void follow(const QString &uuid, const QString &queue)
    {
        m_followed.insert(uuid, queue);
        startLooking();
    }

    void startLooking()
    {
        if (!m_timer) {
            m_timer = new QTimer(this);
            m_timer->setInterval(m_lookEvery);
            m_timer->callOnTimeout(this, [this] { lookAtAll(); });
        }
        if (!m_timer->isActive())
            m_timer->start();
    }

    void cancel(const QString &uuid, const QString &queue)
    {
        m_followed.remove(uuid);
        m_told.remove(uuid);
        const bool isOut = m_carrier->cancel(uuid, queue);
        // A spooler that is away would print it at its next start: it is taken out as soon as it answers.
        if (!isOut && m_carrier->hearsBack()) {
            m_leaving.insert(uuid, queue);
            startLooking();
        }
        tellCancelled(uuid, isOut);
    }

    void askQueues()
    {
        const QList<CardQueue> queues = m_carrier->queues();
        QMetaObject::invokeMethod(m_home, [home = m_home, queues] { emit home->queuesKnown(queues); });
    }

private:
    void tellCancelled(const QString &uuid, bool isOut)
    {
        QMetaObject::invokeMethod(m_home, [home = m_home, uuid, isOut] {
            home->m_followed.remove(uuid);
            emit home->cancelled(uuid, isOut);
        });
    }

    void lookAtAll()
    {
        const QHash<QString, QString> leaving = m_leaving;
        for (auto job = leaving.begin(); job != leaving.end(); ++job) {
            if (!m_carrier->cancel(job.key(), job.value()))
                continue;
            m_leaving.remove(job.key());
            tellCancelled(job.key(), true);
        }
        const QHash<QString, QString> now = m_followed;
        for (auto job = now.begin(); job != now.end(); ++job) {
            const Observation seen = m_carrier->look(job.key(), job.value());
            if (!isUnderWay(seen.state))
                m_followed.remove(job.key());
            // Only what is new: a window that is slower than the printer must not be flooded.
            if (!(m_told.value(job.key()) == seen))
                tell(job.key(), seen);
        }
        if (m_followed.isEmpty() && m_leaving.isEmpty())
            m_timer->stop();
    }

    void tell(const QString &uuid, const Observation &seen)
    {
        if (isUnderWay(seen.state))
            m_told.insert(uuid, seen);
        else
            m_told.remove(uuid);
        QMetaObject::invokeMethod(m_home, [home = m_home, uuid, seen] { home->take(uuid, seen); });
    }

    std::unique_ptr<CardCarrier> m_carrier;
    int m_lookEvery;
    PrintFollower *m_home;
    QHash<QString, QString> m_followed;
    QHash<QString, QString> m_leaving; ///< given up, and not known to be out
    QHash<QString, Observation> m_told;
    QTimer *m_timer = nullptr;
};

PrintFollower::PrintFollower(std::unique_ptr<CardCarrier> carrier, int lookEvery, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(std::move(carrier), lookEvery, this))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

PrintFollower::~PrintFollower()
{
    // After what was asked before: a job that was given up is still taken out of its queue.
    QMetaObject::invokeMethod(m_worker, [thread = &m_thread] { thread->quit(); });
    m_thread.wait();
}

void PrintFollower::askQueues()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->askQueues(); });
}

void PrintFollower::send(const CardJob &job)
{
    m_followed.insert(job.uuid);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, job] { worker->send(job); });
}

void PrintFollower::follow(const QString &uuid, const QString &queue)
{
    m_followed.insert(uuid);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, uuid, queue] { worker->follow(uuid, queue); });
}

void PrintFollower::cancel(const QString &uuid, const QString &queue)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, uuid, queue] { worker->cancel(uuid, queue); });
}

void PrintFollower::take(const QString &uuid, const Observation &observation)
{
    if (!m_followed.contains(uuid)) // cancelled meanwhile
        return;
    if (!isUnderWay(observation.state))
        m_followed.remove(uuid);
    emit seen(uuid, observation);
}

} // namespace silpia
