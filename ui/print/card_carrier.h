#pragma once

#include "core/office/card_data.h"
#include "core/store/print_store.h"
#include "ui/print/calibration_card.h"

#include <memory>

namespace silpia {

/// A printer that cards can go to.
struct CardQueue
{
    QString name;
    QString where; ///< the device's address, without a password
};

/// What a job prints: a child's card, or the card by which the printer is set right.
enum class CardJobKind : quint8 { Card, TestCard };

/// One card on its way: its attempt's UUID is part of the job's name, by which it is found again.
struct CardJob
{
    QString uuid;
    QString queue;
    QByteArray pdf;    ///< what CUPS carries
    CardData card = {}; ///< what a driver draws
    CardLayout layout = {};
    CardCalibration calibration = {}; ///< of the printer it goes to
    CardJobKind kind = CardJobKind::Card;
    TestCardWords words = {}; ///< of a test card
    QString serial = {};      ///< of the blank; a person finds the file by it
};

/// Carries a card's PDF to a printer and tells what is seen of it. Calls block; they are made in the follower's thread.
class CardCarrier
{
public:
    CardCarrier() = default;
    virtual ~CardCarrier() = default;
    CardCarrier(const CardCarrier &) = delete;
    CardCarrier &operator=(const CardCarrier &) = delete;

    [[nodiscard]] virtual QList<CardQueue> queues() = 0;
    /// Hands the card over. NotPrinted: the queue refused it; Unknown: it may have been taken.
    [[nodiscard]] virtual Observation send(const CardJob &job) = 0;
    /// Looks the job up by its UUID.
    [[nodiscard]] virtual Observation look(const QString &uuid, const QString &queue) = 0;
    /// Takes the job out of the queue, so that no old card comes out later. False: it is not known to be out.
    [[nodiscard]] virtual bool cancel(const QString &uuid, const QString &queue) = 0;
    /// False: nothing is ever heard after `send`.
    [[nodiscard]] virtual bool hearsBack() const { return true; }
};

/// libcups carries the PDF. `server` is host:port; empty: this computer's CUPS.
[[nodiscard]] std::unique_ptr<CardCarrier> makeCupsCarrier(const QString &server = {});
/// QPrinter draws the pages straight through the printer's driver, which reports nothing.
[[nodiscard]] std::unique_ptr<CardCarrier> makeDriverCarrier();

/// Puts each card as a PDF into a folder (cardFileName), for an office whose printer stands at another computer.
[[nodiscard]] std::unique_ptr<CardCarrier> makeFolderCarrier(const QString &folder);

/// CUPS where it answers with a queue, else the drivers; a queue that is the path of a folder is that folder.
[[nodiscard]] std::unique_ptr<CardCarrier> makeOfficeCarrier();

/// The name that an attempt's job bears.
[[nodiscard]] QString jobName(const QString &uuid);

} // namespace silpia
