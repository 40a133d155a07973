#pragma once

#include "core/office/printers.h"
#include "ui/print/card_carrier.h"
#include "ui/screens/admin_list_section.h"

#include <QLabel>

namespace silpia {

class PrintFollower;

/// The office's printers: how each is set right, what it may do in a day, and when its ribbon and its cleaning are due.
class AdminPrinters : public AdminListSection
{
    Q_OBJECT
public:
    AdminPrinters(Office &office, const Session &session, QWidget *parent = nullptr);
    ~AdminPrinters() override;
    void reload() override;
    /// Who carries test cards and knows this computer's queues; a test puts its own printers here.
    [[nodiscard]] static std::function<std::unique_ptr<CardCarrier>()> &carrierMaker();

protected:
    Result<QList<AdminRow>> load() override;
    void fill(const QString &key) override;
    Result<AdminKept> keep(const QString &key) override;
    [[nodiscard]] QString headingOf(const QString &key) const override { return key; }

private:
    void buildForm();
    void buildCare();
    void buildFeed();
    void buildLift();
    void fillUp();
    [[nodiscard]] QString blankWords(const QString &queue);
    void showStanding(const QString &queue);
    [[nodiscard]] QString chosenQueue();
    void printTestCard();
    void told(const Observation &seen);
    [[nodiscard]] bool liesOldCard(const QString &queue);
    [[nodiscard]] bool isMeant(PrinterCare what, const QString &queue);
    void care(PrinterCare what, const QString &sentence);
    void lift();

    std::unique_ptr<PrintFollower> m_follower;
    QStringList m_here; ///< queues of this computer
    QList<Printer> m_printers;
    QLabel *m_standing = nullptr;
    QWidget *m_carePart = nullptr;
    QWidget *m_liftPart = nullptr;
    AdminForm *m_lift = nullptr;
    QWidget *m_feedPart = nullptr;
    AdminForm *m_feed = nullptr;
};

} // namespace silpia
