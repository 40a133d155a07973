#include "core/base/text.h"
#include "ui/print/card_carrier.h"
#include "ui/print/card_pdf.h"

#include <QPrinter>
#include <QPrinterInfo>

namespace silpia {

namespace {

/// What Windows and the vendors' drivers have: the pages go, and nothing comes back.
class DriverCarrier : public CardCarrier
{
public:
    [[nodiscard]] QList<CardQueue> queues() override
    {
        QList<CardQueue> found;
        for (const QString &name : QPrinterInfo::availablePrinterNames())
            found.append({name, {}});
        return found;
    }

    [[nodiscard]] Observation send(const CardJob &job) override
    {
        const QPrinterInfo info = QPrinterInfo::printerInfo(job.queue);
        if (info.isNull())
            return {PrintState::NotPrinted, 0, u"silpia-refused"_s};
        QPrinter printer(info, QPrinter::HighResolution);
        printer.setDocName(jobName(job.uuid));
        if (const auto printed = draw(printer, job); !printed)
            return {PrintState::NotPrinted, 0, u"silpia-refused · "_s + printed.error().message};
        // Begin and end say true also where the queue refused; so a person looks.
        return {PrintState::Unknown, 0, u"silpia-driver"_s};
    }

    [[nodiscard]] Observation look(const QString &, const QString &) override { return {PrintState::Unknown, 0, u"silpia-driver"_s}; }
    [[nodiscard]] bool cancel(const QString &, const QString &) override { return false; } // nobody knows
    [[nodiscard]] bool hearsBack() const override { return false; }

private:
    [[nodiscard]] static Result<void> draw(QPrinter &printer, const CardJob &job)
    {
        switch (job.kind) {
        case CardJobKind::Card: return printCards(printer, job.layout, {job.card}, job.calibration);
        case CardJobKind::TestCard: return printCalibrationCard(printer, job.layout, job.calibration, job.words);
        }
        Q_UNREACHABLE();
    }
};

} // namespace

std::unique_ptr<CardCarrier> makeDriverCarrier()
{
    return std::make_unique<DriverCarrier>();
}

} // namespace silpia
