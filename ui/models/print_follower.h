#pragma once

#include "ui/print/card_carrier.h"

#include <QObject>
#include <QSet>
#include <QThread>

namespace silpia {

/// Carries cards and looks after them in a thread of its own, so that a printer which does not answer blocks no window.
/// What it sees comes back as signals in the thread that made it.
class PrintFollower : public QObject
{
    Q_OBJECT
public:
    /// Asks after each job every `lookEvery` milliseconds.
    explicit PrintFollower(std::unique_ptr<CardCarrier> carrier, int lookEvery = kLookEvery, QObject *parent = nullptr);
    static constexpr int kLookEvery = 300;
    ~PrintFollower() override;

    void askQueues();
    /// Sends and follows it until it is no more under way.
    void send(const CardJob &job);
    /// Looks after a job that was sent before, perhaps by a program that was killed.
    void follow(const QString &uuid, const QString &queue);
    /// Takes it out of the queue; the answer is `cancelled`. Where it is not known to be out it is tried again until it is,
    /// and then said once more.
    void cancel(const QString &uuid, const QString &queue);
    [[nodiscard]] bool follows(const QString &uuid) const { return m_followed.contains(uuid); }

signals:
    void queuesKnown(const QList<silpia::CardQueue> &queues);
    void seen(const QString &uuid, const silpia::Observation &observation);
    void cancelled(const QString &uuid, bool isOut);

private:
    void take(const QString &uuid, const Observation &observation);
    class Worker;
    QThread m_thread;
    Worker *m_worker;
    QSet<QString> m_followed;
};

} // namespace silpia
