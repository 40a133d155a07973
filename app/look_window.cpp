#include "app/look_window.h"

#include "app/verb.h"
#include "core/base/text.h"
#include "ui/frame/label.h"
#include "ui/frame/notice_line.h"
#include "ui/frame/table_view.h"

#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kRows = 1000;

Result<void> fill(QStandardItemModel &rows, Office &office)
{
    return office.database().each(applicationSelect() + u"ORDER BY a.id DESC LIMIT ?"_s, {kRows}, [&](const Row &row) -> Result<void> {
        const Application app = applicationOf(row);
        const QStringList cells = {app.receiptNumber, maskedName(app.form.name()), maskedNik(app.form.value(Field::Nik)), label(app.state), longDate(officeDay(app.clockStartedAt))};
        QList<QStandardItem *> items;
        for (const QString &cell : cells) {
            items.append(new QStandardItem(cell));
            items.last()->setEditable(false);
            items.last()->setToolTip(plainToolTip(cell));
        }
        rows.appendRow(items);
        return {};
    });
}

} // namespace

LookWindow::LookWindow(Office &office, const QString &why, QWidget *parent)
    : QMainWindow(parent)
{
    setObjectName(u"lookWindow"_s);
    setWindowTitle(u"SILPIA"_s);
    resize(1366, 768);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    auto *banner = new Banner;
    banner->setObjectName(u"onlyLooking"_s);
    banner->say(NoticeKind::Warn, tr("Hanya dapat dilihat."), tr("%1 Sampai itu dibetulkan tidak ada yang dapat dicatat; tutup lalu buka lagi SILPIA sesudahnya.").arg(why));
    layout->addWidget(banner);
    layout->addWidget(makeWrappedLabel(tr("Nama dan NIK disamarkan, karena pembacaan data pribadi tidak dapat dicatat sekarang. Cadangan tetap dapat dibuat: silpia backup."),
                                       {TextSize::Small, Ink::Quiet, TextWeight::Normal}));
    layout->addWidget(standings(office), 1);
    setCentralWidget(page);
}

QWidget *LookWindow::standings(Office &office)
{
    auto *rows = new QStandardItemModel(this);
    rows->setHorizontalHeaderLabels({tr("Nomor"), tr("Anak"), tr("NIK"), tr("Keadaan"), tr("Sejak")});
    const auto filled = fill(*rows, office);
    if (!filled)
        return makeWrappedLabel(filled.error().message, {TextSize::Body, Ink::Late, TextWeight::Normal});
    auto *table = new TableView;
    table->setObjectName(u"standings"_s);
    table->setAccessibleName(tr("Permohonan menurut keadaan"));
    table->setModel(rows);
    table->setWidths({320, 0, 180, 0, 160});
    return table;
}

} // namespace silpia
