#pragma once

#include "ui/print/card_carrier.h"

#include <QHash>
#include <QMutex>

namespace silpia::test {

/// A printer that stays in one of the states of docs/testing.md, so that the screen can be looked at in it.
struct PrinterScene
{
    QString name;
    QString queue;              ///< what the printer is called; several are divided by blanks
    QList<Observation> cards;   ///< what is seen of each card; of further ones the last
    PrintState shown = PrintState::Queued; ///< of the first card, once all is seen
};

/// Every row of the table "What CUPS says, and what the operator is told", and several printers.
[[nodiscard]] QList<PrinterScene> printerScenes();

class PlayedCarrier : public CardCarrier
{
public:
    explicit PlayedCarrier(PrinterScene scene) : m_scene(std::move(scene)) {}
    [[nodiscard]] QList<CardQueue> queues() override;
    [[nodiscard]] Observation send(const CardJob &job) override;
    [[nodiscard]] Observation look(const QString &uuid, const QString &queue) override;
    [[nodiscard]] bool cancel(const QString &, const QString &) override { return true; }

private:
    [[nodiscard]] Observation seenOf(int card) const;

    PrinterScene m_scene;
    QMutex m_lock;
    QHash<QString, int> m_cards;
};

} // namespace silpia::test
