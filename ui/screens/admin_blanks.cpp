#include "ui/screens/admin_blanks.h"

#include "core/base/text.h"
#include "core/office/blanks.h"
#include "core/office/desks.h"
#include "ui/frame/action_button.h"
#include "ui/frame/big_figures.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/label.h"
#include "ui/frame/panel.h"
#include "ui/frame/prompt.h"
#include "ui/frame/screen_head.h"
#include "ui/frame/segmented.h"
#include "ui/screens/admin_form.h"
#include "ui/screens/admin_table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>

namespace silpia {

namespace {

constexpr int kMostBlanks = 100000;
constexpr int kUsualBundle = 500;
constexpr int kPaneWidth = 300;

/// The last serial of a bundle, so that it can be compared with the seal; empty when the first one is no serial.
QString lastSerial(const QString &first, int count)
{
    static const QRegularExpression shape(u"^(.*?)([0-9]{1,18})$"_s);
    const auto match = shape.match(first);
    if (!match.hasMatch())
        return {};
    const Bundle bundle{0, {}, match.captured(1), match.captured(2).toLongLong(), count, static_cast<int>(match.captured(2).size())};
    return bundle.serialAt(bundle.first + count - 1);
}

QString figure(int count)
{
    return QLocale(QLocale::Indonesian).toString(count);
}

} // namespace

AdminBlanks::AdminBlanks(Office &office, const Session &session, QWidget *parent)
    : AdminSection(office, session, tr("Blangko"), parent)
{
    auto *halves = new QHBoxLayout;
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(0);
    halves->addWidget(buildList(), 1);
    halves->addWidget(makeLine(Qt::Vertical, this));
    halves->addWidget(buildPane());
    body()->addLayout(halves, 1);
    m_primary = addPrimary(u"keep"_s, Icon::Check, {});
    connect(m_primary, &QPushButton::clicked, this, [this] { m_what->value() == "lost"_L1 ? reportLost() : receive(); });
    choose(u"receive"_s);
}

QWidget *AdminBlanks::buildList()
{
    auto *list = new QWidget(this);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->setSpacing(12);
    m_lists = new QStackedWidget(list);
    auto *page = new QWidget(m_lists);
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(12);
    auto *panel = new Panel({}, page);
    m_figures = new BigFigures(panel);
    m_figures->setOverview(true);
    panel->setFlush(true);
    panel->content()->addWidget(m_figures);
    m_table = new AdminTable({{tr("Tempat"), 0}, {tr("Diterima"), 78, true}, {tr("Hasil baik"), 84, true}, {tr("Gagal cetak"), 92, true},
                              {tr("Hilang"), 62, true}, {tr("Belum pasti"), 92, true}, {tr("Sisa"), 62, true}}, page);
    m_table->setObjectName(u"stock"_s);
    m_table->setAccessibleName(tr("Persediaan blangko per tempat"));
    inner->addWidget(panel);
    inner->addWidget(m_table, 1);
    m_lists->addWidget(page);
    m_lists->addWidget(new EmptyState(tr("Belum ada blangko"), tr("Catat ikatan blangko yang datang: tempat, nomor seri pertama, dan jumlahnya."), m_lists));
    layout->addWidget(m_lists, 1);
    return list;
}

QWidget *AdminBlanks::buildPane()
{
    auto *pane = new QFrame(this);
    pane->setProperty("kind", u"surface"_s);
    pane->setFixedWidth(kPaneWidth);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, 0);
    layout->setSpacing(kPaneEdge);
    m_what = new Segmented({{u"receive"_s, tr("Terima ikatan")}, {u"lost"_s, tr("Hilang"), Ink::Late}}, pane);
    m_what->setObjectName(u"what"_s);
    m_what->setAccessibleName(tr("Yang dicatat"));
    m_what->setSmall(false);
    connect(m_what, &Segmented::valueChosen, this, &AdminBlanks::choose);
    m_forms = new QStackedWidget(pane);
    m_receive = buildReceive();
    m_lost = buildLost();
    m_forms->addWidget(scrolled(m_receive, m_forms));
    m_forms->addWidget(scrolled(m_lost, m_forms));
    layout->addWidget(m_what);
    layout->addWidget(m_forms, 1);
    return pane;
}

AdminForm *AdminBlanks::buildReceive()
{
    auto *form = new AdminForm(this);
    form->setObjectName(u"receiveForm"_s);
    form->addChoice(u"place"_s, tr("Disimpan di"))->setEditable(true);
    form->addLine(u"serial"_s, tr("Nomor seri pertama"))->setPlaceholderText(u"PSS-0048001"_s);
    QSpinBox *count = form->addNumber(u"count"_s, tr("Jumlah blangko"), 1, kMostBlanks);
    count->setValue(kUsualBundle);
    form->addWords(tr("Cocokkan nomor seri pertama dan terakhir dengan segel ikatan sebelum disimpan."));
    form->end();
    form->setDirty(false);
    connect(form, &AdminForm::edited, this, &AdminBlanks::readSerial);
    return form;
}

AdminForm *AdminBlanks::buildLost()
{
    auto *form = new AdminForm(this);
    form->setObjectName(u"lostForm"_s);
    form->addLine(u"serial"_s, tr("Nomor seri yang hilang"));
    form->addLine(u"reason"_s, tr("Alasan"));
    form->addWords(tr("Blangko yang hilang keluar dari persediaan dan tidak dapat dipakai lagi. Gagal cetak dicatat di Pencetakan, bukan di sini."));
    form->end();
    return form;
}

void AdminBlanks::choose(const QString &what)
{
    const bool lost = what == "lost"_L1;
    m_what->setValue(what);
    m_forms->setCurrentIndex(lost ? 1 : 0);
    m_primary->setText(lost ? tr("Catat kehilangan") : tr("Catat penerimaan"));
    m_primary->updateGeometry();
}

void AdminBlanks::readSerial()
{
    const QString last = lastSerial(m_receive->text(u"serial"_s), m_receive->text(u"count"_s).toInt());
    m_receive->row(u"count"_s)->setReading(last.isEmpty() ? QString() : tr("sampai nomor %1").arg(last));
}

void AdminBlanks::reload()
{
    const auto officer = office().officer(session());
    const auto rows = stock(office().database());
    if (!officer || !rows)
        return report(officer ? rows.error() : officer.error());
    m_place = officer->place;
    show(*rows);
}

void AdminBlanks::show(const QList<StockRow> &rows)
{
    StockRow own{m_place};
    QList<AdminRow> cells;
    Choices places{{m_place, m_place}};
    for (const StockRow &row : rows) {
        if (row.place == m_place)
            own = row;
        else
            places.append({row.place, row.place});
        const AdminCell left = row.left() > 0 ? AdminCell{figure(row.left())} : AdminCell{tr("habis"), Ink::Late};
        cells.append({row.place, {{row.place}, {figure(row.received)}, {figure(row.good)}, {figure(row.spoiled)}, {figure(row.lost)}, {figure(row.taken)}, left}});
    }
    m_table->setRows(cells);
    m_lists->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    head()->setAside(tr("Blangko Anda di: %1").arg(m_place));
    showFigures(own);
    if (m_receive->isDirty())
        return;
    auto *place = m_receive->findChild<QComboBox *>(u"place"_s);
    fillChoice(*place, places);
    place->setCurrentText(m_place);
    m_receive->setDirty(false);
}

void AdminBlanks::showFigures(const StockRow &own)
{
    m_figures->setFigures({{.label = tr("Sisa di %1").arg(own.place), .value = figure(own.left()), .foot = tr("dari %1 diterima").arg(figure(own.received)), .ink = own.left() > 0 ? Ink::Text : Ink::Late},
                           {.label = tr("Hasil baik"), .value = figure(own.good), .foot = tr("sudah menjadi kartu")},
                           {.label = tr("Gagal cetak"), .value = figure(own.spoiled), .foot = tr("untuk dimusnahkan")},
                           {.label = tr("Belum pasti"), .value = figure(own.taken), .foot = tr("hasil belum dicatat"), .ink = own.taken > 0 ? Ink::Held : Ink::Text}});
}

void AdminBlanks::receive()
{
    const QString place = m_receive->text(u"place"_s);
    const QString serial = m_receive->text(u"serial"_s);
    const int count = m_receive->text(u"count"_s).toInt();
    ended(*m_receive, receiveBlanks(office(), session(), place, serial, count), tr("%1 blangko diterima di %2, mulai %3.").arg(figure(count), place, serial));
}

void AdminBlanks::reportLost()
{
    const QString serial = m_lost->text(u"serial"_s);
    const QString sentence = tr("Blangko %1 dicatat hilang. Ini tidak dapat dibatalkan.").arg(serial);
    if (!serial.isEmpty() && !Prompt::confirm(this, tr("Blangko hilang"), sentence, tr("Catat kehilangan")))
        return;
    ended(*m_lost, reportBlanksLost(office(), session(), {serial}, m_lost->text(u"reason"_s)), tr("Blangko %1 dicatat hilang.").arg(serial));
}

void AdminBlanks::ended(AdminForm &form, const Result<void> &result, const QString &sentence)
{
    form.clearFaults();
    if (!result) {
        (void)form.showError(result.error());
        return report(result.error());
    }
    for (const QString &code : form.codes()) {
        if (code == "serial"_L1 || code == "reason"_L1)
            form.setText(code, {});
    }
    form.setDirty(false);
    readSerial();
    reload();
    done(sentence);
}

} // namespace silpia
