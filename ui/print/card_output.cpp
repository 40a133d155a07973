#include "ui/print/card_output.h"

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "ui/print/card_pdf.h"
#include "ui/print/paper_pdf.h"

#include <QPrinter>
#include <QPrinterInfo>

namespace silpia {

namespace {

QString fileTarget()
{
    return tr("Berkas PDF…");
}

} // namespace

QStringList cardTargets()
{
    QStringList targets = QPrinterInfo::availablePrinterNames();
    targets.append(fileTarget());
    return targets;
}

bool isFileTarget(const QString &target)
{
    return target == fileTarget();
}

Result<void> sendCard(const CardLayout &layout, const CardData &card, const CardCalibration &calibration, const QString &target, const QString &file)
{
    if (isFileTarget(target))
        return atomicWrite(file, TRY(cardPdf(layout, {card}, calibration)));
    QPrinter printer(QPrinterInfo::printerInfo(target), QPrinter::HighResolution);
    return printCards(printer, layout, {card}, calibration);
}

Result<void> sendPapers(const QList<PaperDocument> &papers, const QString &target, const QString &file)
{
    if (isFileTarget(target))
        return atomicWrite(file, TRY(paperPdf(papers)));
    QPrinter printer(QPrinterInfo::printerInfo(target), QPrinter::HighResolution);
    return printPapers(printer, papers);
}

} // namespace silpia
