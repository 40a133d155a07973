#include "tests/support/sim_printer.h"

#include "core/base/text.h"

namespace silpia::test {

class SimCarrier : public CardCarrier
{
public:
    explicit SimCarrier(Sim &sim) : m_sim(sim) {}
    [[nodiscard]] QList<CardQueue> queues() override
    {
        QList<CardQueue> found;
        for (const QString &name : m_sim.queues)
            found.append({name, {}});
        return found;
    }

    [[nodiscard]] Observation send(const CardJob &job) override
    {
        const QMutexLocker lock(&m_sim.m_lock);
        if (m_sim.killed)
            return {};
        const int number = m_sim.m_sent++;
        if (number == m_sim.killCard && m_sim.killAt == KillAt::Row) {
            m_sim.killed = true;
            return {};
        }
        Sim::Card &card = m_sim.m_cards[job.uuid];
        card.fault = job.queue == m_sim.deadQueue && number >= m_sim.deadFrom ? Fault::Refused : m_sim.faultOf(number);
        if (card.fault == Fault::Refused)
            return {PrintState::NotPrinted, 0, u"silpia-refused"_s};
        card.good = card.fault == Fault::None || card.fault == Fault::Empty || card.fault == Fault::DiesAfter || card.fault == Fault::SilentlyDone;
        card.spoiled = card.fault == Fault::Jam || card.fault == Fault::DiesInside;
        m_killsOnLook = number == m_sim.killCard && m_sim.killAt == KillAt::Id;
        m_killsWhenDone = number == m_sim.killCard && m_sim.killAt == KillAt::Outcome;
        if (number == m_sim.killCard && m_sim.killAt == KillAt::Job)
            m_sim.killed = true;
        if (card.fault == Fault::SilentlyDone)
            return {PrintState::Unknown, 0, u"silpia-driver"_s};
        return {PrintState::Sent, number + 1, {}};
    }

    [[nodiscard]] Observation look(const QString &uuid, const QString &) override
    {
        const QMutexLocker lock(&m_sim.m_lock);
        if (m_killsOnLook)
            m_sim.killed = true;
        if (m_sim.killed)
            return {};
        if (!m_sim.m_cards.contains(uuid))
            return {PrintState::Unknown, 0, u"silpia-gone"_s};
        Sim::Card &card = m_sim.m_cards[uuid];
        if (card.fault == Fault::StaysEmpty)
            return {PrintState::Attention, 1, u"media-empty-warning"_s};
        if (card.fault == Fault::NeverEnds)
            return {PrintState::Printing, 1, {}};
        if (++card.looks == 1)
            return {card.fault == Fault::Empty ? PrintState::Attention : PrintState::Printing, 1, card.fault == Fault::Empty ? u"media-empty-warning"_s : QString()};
        switch (card.fault) {
        case Fault::DiesBefore:
        case Fault::DiesAfter: return {PrintState::Unknown, 0, u"silpia-gone"_s};
        case Fault::DiesInside: return {PrintState::Unknown, 1, u"cups-ipp-missing-job-history"_s};
        case Fault::Jam: return {PrintState::Spoiled, 1, u"media-jam-report"_s};
        case Fault::SilentlyDone:
        case Fault::Refused: return {PrintState::Unknown, 0, u"silpia-gone"_s};
        case Fault::None:
        case Fault::Empty:
        case Fault::StaysEmpty:
        case Fault::NeverEnds: break;
        }
        if (m_killsWhenDone)
            m_sim.killed = true;
        return {PrintState::DeviceDone, 1, {}};
    }

    [[nodiscard]] bool cancel(const QString &uuid, const QString &) override
    {
        const QMutexLocker lock(&m_sim.m_lock);
        m_sim.m_cards[uuid].cancelled = true;
        return true;
    }

private:
    Sim &m_sim;
    bool m_killsOnLook = false;
    bool m_killsWhenDone = false;
};

std::unique_ptr<CardCarrier> Sim::carrier()
{
    return std::make_unique<SimCarrier>(*this);
}

Sim::Card Sim::card(const QString &uuid)
{
    const QMutexLocker lock(&m_lock);
    return m_cards.value(uuid);
}

int Sim::blanksUsed()
{
    const QMutexLocker lock(&m_lock);
    return static_cast<int>(std::count_if(m_cards.begin(), m_cards.end(), [](const Card &card) { return card.good || card.spoiled; }));
}

int Sim::sent()
{
    const QMutexLocker lock(&m_lock);
    return m_sent;
}

} // namespace silpia::test
