#include "tests/support/played_carrier.h"

#include "core/base/text.h"

namespace silpia::test {

namespace {

const QString kOne = u"Printer_Kartu"_s;

PrinterScene scene(const QString &name, PrintState state, const QString &words)
{
    return {name, kOne, {{state, 1, words}}, state};
}

} // namespace

QList<PrinterScene> printerScenes()
{
    return {
        scene(u"sedang-dicetak"_s, PrintState::Printing, {}),
        scene(u"pengumpan-habis"_s, PrintState::Attention, u"media-empty-warning"_s),
        scene(u"macet"_s, PrintState::Spoiled, u"job-canceled-at-device · media-jam-report"_s),
        scene(u"printer-mati"_s, PrintState::Attention, u"offline-report · The printer may not exist or is unavailable at this time."_s),
        scene(u"antrean-dihentikan"_s, PrintState::Attention, u"silpia-stopped · paused"_s),
        scene(u"antrean-menolak"_s, PrintState::NotPrinted, u"silpia-refused"_s),
        scene(u"ukuran-ditolak"_s, PrintState::NotPrinted, u"Printer cannot print with supplied options."_s),
        scene(u"listrik-padam"_s, PrintState::Unknown, u"cups-ipp-missing-job-history"_s),
        scene(u"cups-mati"_s, PrintState::Unknown, u"silpia-unreachable"_s),
        scene(u"tertahan"_s, PrintState::Unknown, u"silpia-idle"_s),
        scene(u"tidak-dikenal"_s, PrintState::Unknown, u"silpia-gone"_s),
        scene(u"soket-mentah"_s, PrintState::Unknown, u"silpia-raw"_s),
        scene(u"driver"_s, PrintState::Unknown, u"silpia-driver"_s),
        {u"beberapa-printer"_s, u"Printer_Kartu_1 Printer_Kartu_2"_s, {{PrintState::Printing, 1, {}}, {PrintState::Attention, 2, u"marker-supply-empty-error"_s}}, PrintState::Printing},
        scene(u"selesai"_s, PrintState::DeviceDone, {}), // last: it uses a blank for each card
    };
}

QList<CardQueue> PlayedCarrier::queues()
{
    QList<CardQueue> found;
    for (const QString &name : m_scene.queue.split(u' '))
        found.append({name, {}});
    return found;
}

Observation PlayedCarrier::seenOf(int card) const
{
    return m_scene.cards.at(std::min(card, static_cast<int>(m_scene.cards.size()) - 1));
}

Observation PlayedCarrier::send(const CardJob &job)
{
    const QMutexLocker lock(&m_lock);
    const int card = static_cast<int>(m_cards.size());
    m_cards.insert(job.uuid, card);
    const Observation seen = seenOf(card);
    return seen.state == PrintState::NotPrinted ? seen : Observation{PrintState::Sent, card + 1, {}};
}

Observation PlayedCarrier::look(const QString &uuid, const QString &)
{
    const QMutexLocker lock(&m_lock);
    return m_cards.contains(uuid) ? seenOf(m_cards.value(uuid)) : Observation{PrintState::Unknown, 0, u"silpia-gone"_s};
}

} // namespace silpia::test
