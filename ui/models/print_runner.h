#pragma once

#include "core/office/print_run.h"
#include "ui/models/print_follower.h"
#include "ui/models/printer_gate.h"

#include <QSet>

namespace silpia {

/// Runs the batch: one card in flight a printer, the next when the printer is done with it, and none while a card is
/// uncertain. It writes down what is seen; outcomes come from a person through settle().
class PrintRunner : public QObject
{
    Q_OBJECT
public:
    PrintRunner(Office &office, const Session &session, std::unique_ptr<CardCarrier> carrier, QObject *parent = nullptr,
                int lookEvery = PrintFollower::kLookEvery);

    /// Looks the open attempts up again; called once, when the desk opens.
    void takeUp();
    void askQueues() { m_follower.askQueues(); }
    /// One or several; each has one card in flight.
    void setPrinters(const QStringList &queues) { m_printers = queues; }
    [[nodiscard]] QStringList printers() const { return m_printers; }

    /// Up to that place of the batch and no further, 0: to its end.
    void start(int last = 0);
    void pause();
    /// Something that it waits for may have changed: a limit that was lifted.
    void goOn();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isAnyUnderWay() const;
    /// Why none of the printers takes a card now, while the batch goes on by itself later; empty when one does.
    [[nodiscard]] QString waitsFor() const;

    [[nodiscard]] const PrintBoard &board() const { return m_board; }
    /// Reads the board anew; false when it cannot be read.
    bool reload();
    /// Where an open attempt stands; Unknown when nobody looks after it any more.
    [[nodiscard]] PrintState stateOf(const SeenAttempt &attempt) const;
    /// Open attempts that a person has to settle before anything else, the oldest first.
    [[nodiscard]] QList<SeenAttempt> uncertain() const;
    /// Those that the printer says are done: they lie in its tray.
    [[nodiscard]] QList<SeenAttempt> inTray() const;

    /// Whether the back of this card, whose front lies in the tray, may be printed now: it was printed without one, and no
    /// card is in a printer.
    [[nodiscard]] bool mayPrintBack(const SeenAttempt &attempt) const;
    /// The back alone, of the same attempt and on the same blank. Errors: as the office, or the drawing's.
    [[nodiscard]] Result<void> printBack(const SeenAttempt &attempt, const QString &queue);

    /// A person's word on one card. Not good: the job is taken out of the queue first. Errors: as the office.
    [[nodiscard]] Result<void> settle(const SeenAttempt &attempt, PrintState outcome, const QString &reason);
    /// A person's word that these, which lie in the tray, are good. Yields how many.
    [[nodiscard]] Result<int> settleTray(const QList<SeenAttempt> &cards);

signals:
    void changed();
    void said(const QString &sentence, bool isError);
    void queuesKnown(const QList<silpia::CardQueue> &queues);

private:
    void take(const QString &uuid, const Observation &seen);
    [[nodiscard]] Observation ofBack(const Observation &seen);
    void giveUp(const Attempt &attempt);
    void sendNext();
    enum class Sending : quint8 { Sent, PassedOver, Stopped };
    /// PassedOver: this card cannot be printed now, as was said; the batch goes on without it.
    [[nodiscard]] Sending sendTo(const QString &queue, const Application &app);
    [[nodiscard]] bool isBusy(const QString &queue) const;
    /// At its limit or resting it takes none; neither when that cannot be read, which has been said then.
    [[nodiscard]] bool takesCards(const QString &queue);

    Office &m_office;
    Session m_session;
    PrintFollower m_follower;
    PrinterGate m_gate;
    PrintBoard m_board;
    QStringList m_printers;
    QSet<QString> m_resting; ///< printers that left a card out; their cards go to the others until the next start
    QSet<QString> m_cancelling; ///< jobs that are being taken out of a queue; until then nothing is sent
    QSet<QString> m_notOut; ///< given up, and told that it may be in a queue yet
    QSet<QString> m_backs; ///< attempts whose back is under way
    QSet<qint64> m_passedOver; ///< cards that could not be printed, until the next start
    int m_last = 0; ///< the place after which it pauses; 0: none
    bool m_running = false;
};

} // namespace silpia
