#pragma once

#include "ui/print/card_carrier.h"

#include <QHash>
#include <QMutex>
#include <atomic>
#include <random>

namespace silpia::test {

/// What can go wrong with one card at a printer.
enum class Fault : quint8 {
    None,
    DiesBefore,   ///< the printer loses power before it takes the blank; the spooler forgets the job
    DiesInside,   ///< in the middle of the card: the blank is spoiled, CUPS calls it completed without history
    DiesAfter,    ///< the card is out and good, and nobody hears of it
    Jam,
    Refused,
    Empty,        ///< asks for blanks once, then goes on
    SilentlyDone, ///< a driver that says nothing; the card is good
    StaysEmpty,   ///< asks for blanks for good
    NeverEnds,    ///< prints and prints
};

/// When the program is killed, by the calls that it makes.
enum class KillAt : quint8 { Never, Row, Job, Id, Outcome };

/// A spooler and its printer, which outlive the program; the truth about each card lies here.
class Sim
{
public:
    struct Card
    {
        bool good = false;    ///< a good card came out
        bool spoiled = false; ///< a blank is gone
        Fault fault = Fault::None;
        int looks = 0;
        bool cancelled = false;
    };
    std::function<Fault(int card)> faultOf = [](int) { return Fault::None; };
    QStringList queues = {QStringLiteral("kartu")};
    QString deadQueue;       ///< refuses every card from `deadFrom` on
    int deadFrom = 1 << 30;
    int killCard = -1;
    KillAt killAt = KillAt::Never;
    std::atomic<bool> killed = false; ///< the program is dead from here on

    [[nodiscard]] std::unique_ptr<CardCarrier> carrier();
    [[nodiscard]] Card card(const QString &uuid);
    [[nodiscard]] int blanksUsed();
    [[nodiscard]] int sent();

private:
    friend class SimCarrier;
    QMutex m_lock;
    QHash<QString, Card> m_cards;
    int m_sent = 0;
};

} // namespace silpia::test
