#include "ui/screens/admin_blanks.h"

#include "core/base/text.h"
#include "core/office/blanks.h"
#include "ui/frame/action_button.h"
#include "ui/frame/big_figures.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/label.h"
#include "ui/frame/panel.h"
#include "ui/frame/prompt.h"
#include "ui/frame/screen_head.h"
#include "ui/screens/admin_form.h"
#include "ui/screens/admin_table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <algorithm>
#include <array>

namespace silpia {

namespace {

constexpr int kMostBlanks = 100000;
constexpr int kUsualBundle = 500;
constexpr int kPaneWidth = 300;
const QString kSupplier = u"supplier"_s;

/// What can happen to blanks outside of printing.
struct BlankAct
{
    QLatin1StringView code;
    const char *label;
    const char *verb;
    const char *place;  ///< what the place means here; null: there is none
    const char *serial; ///< what the serial means here
    bool hasReason;
    const char *words;
    const char *asked; ///< asked before what cannot be undone; null: nothing is asked
};

constexpr std::array kActs = {
    BlankAct{"receive"_L1, QT_TRANSLATE_NOOP("silpia", "Terima ikatan"), QT_TRANSLATE_NOOP("silpia", "Catat penerimaan"), QT_TRANSLATE_NOOP("silpia", "Disimpan di"),
             QT_TRANSLATE_NOOP("silpia", "Nomor seri pertama"), false, QT_TRANSLATE_NOOP("silpia", "Cocokkan nomor seri pertama dan terakhir dengan segel ikatan sebelum disimpan."), nullptr},
    BlankAct{"allocate"_L1, QT_TRANSLATE_NOOP("silpia", "Alokasikan ke tempat lain"), QT_TRANSLATE_NOOP("silpia", "Catat alokasi"), QT_TRANSLATE_NOOP("silpia", "Dialokasikan ke"),
             QT_TRANSLATE_NOOP("silpia", "Nomor seri pertama"), false, QT_TRANSLATE_NOOP("silpia", "Blangko pindah ke persediaan tempat itu, satu ikatan atau beberapa lembar."), nullptr},
    BlankAct{"return"_L1, QT_TRANSLATE_NOOP("silpia", "Kembalikan"), QT_TRANSLATE_NOOP("silpia", "Catat pengembalian"), QT_TRANSLATE_NOOP("silpia", "Dikembalikan ke"),
             QT_TRANSLATE_NOOP("silpia", "Nomor seri pertama"), true, QT_TRANSLATE_NOOP("silpia", "Kepada pemasok keluar dari kantor; ke tempat lain masuk persediaannya."), QT_TRANSLATE_NOOP("silpia", "%1 blangko mulai %2 dikembalikan kepada pemasok. Ini tidak dapat dibatalkan.")},
    BlankAct{"takeBack"_L1, QT_TRANSLATE_NOOP("silpia", "Tarik kembali alokasi"), QT_TRANSLATE_NOOP("silpia", "Catat penarikan"), QT_TRANSLATE_NOOP("silpia", "Ditarik dari"),
             QT_TRANSLATE_NOOP("silpia", "Nomor seri pertama"), true, QT_TRANSLATE_NOOP("silpia", "Bila salah dialokasikan dari sini dan ikatannya belum dibuka di sana. Sesudah dibuka, petugas di sana yang mengembalikan."), nullptr},
    BlankAct{"lost"_L1, QT_TRANSLATE_NOOP("silpia", "Hilang"), QT_TRANSLATE_NOOP("silpia", "Catat kehilangan"), nullptr, QT_TRANSLATE_NOOP("silpia", "Nomor seri pertama"), true,
             QT_TRANSLATE_NOOP("silpia", "Blangko yang hilang tidak dapat dipakai. Bila ditemukan, catat di sini juga. Gagal cetak dicatat di Pencetakan."), nullptr},
    BlankAct{"spoiled"_L1, QT_TRANSLATE_NOOP("silpia", "Rusak sebelum dicetak"), QT_TRANSLATE_NOOP("silpia", "Catat kerusakan"), nullptr, QT_TRANSLATE_NOOP("silpia", "Nomor seri pertama"), true,
             QT_TRANSLATE_NOOP("silpia", "Basah, bengkok, meleleh. Blangko menunggu pemusnahan."), QT_TRANSLATE_NOOP("silpia", "%1 blangko mulai %2 dicatat rusak. Ini tidak dapat dibatalkan.")},
    BlankAct{"found"_L1, QT_TRANSLATE_NOOP("silpia", "Ditemukan kembali"), QT_TRANSLATE_NOOP("silpia", "Catat penemuan"), nullptr, QT_TRANSLATE_NOOP("silpia", "Nomor seri yang ditemukan"), true,
             QT_TRANSLATE_NOOP("silpia", "Blangko yang tercatat hilang kembali ke persediaan."), nullptr},
};

const BlankAct &actOf(const QString &code)
{
    const auto found = std::find_if(kActs.begin(), kActs.end(), [&](const BlankAct &act) { return act.code == code; });
    Q_ASSERT(found != kActs.end());
    return *found;
}

/// The last serial of a run, so that it can be compared with the seal; empty when the first one is no serial.
QString lastSerial(const QString &first, int count)
{
    static const QRegularExpression shape(u"^(.*?)([0-9]{1,18})$"_s);
    const auto match = shape.match(first);
    if (!match.hasMatch())
        return {};
    const Bundle bundle{0, {}, match.captured(1), match.captured(2).toLongLong(), count, static_cast<int>(match.captured(2).size())};
    return bundle.serialAt(bundle.last());
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
    connect(m_primary, &QPushButton::clicked, this, &AdminBlanks::keep);
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
    m_table = new AdminTable({{tr("Tempat"), 0}, {tr("Masuk"), 68, true}, {tr("Baik"), 62, true}, {tr("Gagal"), 66, true},
                              {tr("Hilang"), 66, true}, {tr("Keluar"), 68, true}, {tr("Belum pasti"), 100, true}, {tr("Sisa"), 76, true}}, page);
    m_table->setObjectName(u"stock"_s);
    m_table->setAccessibleName(tr("Persediaan blangko per tempat"));
    connect(m_table, &AdminTable::chosen, this, &AdminBlanks::showBundles);
    m_bundlesHead = makeLabel({}, {TextSize::Body, Ink::Text, TextWeight::Strong}, page);
    m_bundles = new AdminTable({{tr("Dari nomor"), 0}, {tr("Sampai nomor"), 0}, {tr("Bebas"), 76, true}}, page);
    m_bundles->setObjectName(u"bundles"_s);
    m_bundles->setAccessibleName(tr("Ikatan blangko di tempat yang dipilih"));
    inner->addWidget(panel);
    inner->addWidget(m_table, 1);
    inner->addWidget(m_bundlesHead);
    inner->addWidget(m_bundles, 1);
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
    m_what = new QComboBox(pane);
    m_what->setObjectName(u"what"_s);
    m_what->setAccessibleName(tr("Yang dicatat"));
    auto *row = new FormRow(tr("Yang dicatat"), m_what, pane);
    m_forms = new QStackedWidget(pane);
    for (const BlankAct &act : kActs) {
        m_what->addItem(tr(act.label), QString(act.code));
        AdminForm *form = buildForm(act.code);
        m_acts.insert(act.code, form);
        m_forms->addWidget(scrolled(form, m_forms));
    }
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] { choose(m_what->currentData().toString()); });
    layout->addWidget(row);
    layout->addWidget(m_forms, 1);
    return pane;
}

AdminForm *AdminBlanks::buildForm(const QString &code)
{
    const BlankAct &act = actOf(code);
    auto *form = new AdminForm(this);
    form->setObjectName(code + u"Form"_s);
    // Blanks are received at a place that may be new; they are sent where somebody is.
    if (act.place)
        form->addChoice(u"place"_s, tr(act.place))->setEditable(code == "receive"_L1);
    form->addLine(u"serial"_s, tr(act.serial))->setPlaceholderText(u"PSS-0048001"_s);
    if (code != "found"_L1)
        form->addNumber(u"count"_s, tr("Jumlah blangko"), 1, kMostBlanks)->setValue(code == "receive"_L1 ? kUsualBundle : 1);
    if (act.hasReason)
        form->addLine(u"reason"_s, code == "found"_L1 ? tr("Ditemukan di mana") : tr("Alasan"));
    form->addWords(tr(act.words));
    form->end();
    form->setDirty(false);
    connect(form, &AdminForm::edited, this, &AdminBlanks::readSerial);
    return form;
}

void AdminBlanks::choose(const QString &act)
{
    const QSignalBlocker quiet(m_what);
    m_what->setCurrentIndex(m_what->findData(act));
    m_forms->setCurrentIndex(m_what->currentIndex());
    m_primary->setText(tr(actOf(act).verb));
    m_primary->updateGeometry();
}

void AdminBlanks::readSerial()
{
    for (AdminForm *form : std::as_const(m_acts)) {
        if (!form->row(u"count"_s))
            continue;
        const QString last = lastSerial(form->text(u"serial"_s), form->text(u"count"_s).toInt());
        form->row(u"count"_s)->setReading(last.isEmpty() ? QString() : tr("sampai nomor %1").arg(last));
    }
}

void AdminBlanks::reload()
{
    const auto officer = office().officer(session());
    const auto rows = stock(office().database());
    const auto places = stockPlaces(office());
    if (!officer || !rows || !places)
        return report(!officer ? officer.error() : !rows ? rows.error() : places.error());
    m_place = officer->place;
    const auto own = stockOutlook(office(), m_place);
    if (!own)
        return report(own.error());
    show(*rows);
    showBundles();
    showFigures(*own);
    offerPlaces(*places);
}

void AdminBlanks::show(const QList<StockRow> &rows)
{
    QList<AdminRow> cells;
    for (const StockRow &row : rows) {
        const AdminCell left = row.left() > 0 ? AdminCell{figure(row.left())} : AdminCell{tr("habis"), Ink::Late};
        cells.append({row.place, {{row.place}, {figure(row.received + row.allocatedIn)}, {figure(row.good)}, {figure(row.spoiled)}, {figure(row.lost)},
                                  {figure(row.returned + row.allocatedOut)}, {figure(row.taken)}, left}});
    }
    m_table->setRows(cells);
    m_lists->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    head()->setAside(tr("Blangko Anda di: %1").arg(m_place));
}

/// Which serials lie at the chosen place, or at the officer's own.
void AdminBlanks::showBundles()
{
    const QString place = m_table->chosenKey().isEmpty() ? m_place : m_table->chosenKey();
    const auto bundles = bundlesWithBlanks(office().database(), place);
    if (!bundles)
        return report(bundles.error());
    QList<AdminRow> rows;
    for (const CountedBundle &one : *bundles)
        rows.append({keyOf(one.bundle.id), {{one.bundle.serialAt(one.bundle.first)}, {one.bundle.serialAt(one.bundle.last())}, {figure(one.free)}}});
    m_bundles->setRows(rows);
    m_bundlesHead->setText(tr("Ikatan di %1").arg(place));
}

void AdminBlanks::offerPlaces(const QStringList &places)
{
    for (auto it = m_acts.begin(); it != m_acts.end(); ++it) {
        AdminForm &form = *it.value();
        auto *box = form.findChild<QComboBox *>(u"place"_s);
        if (!box || form.isDirty())
            continue;
        Choices choices;
        if (it.key() == "return"_L1)
            choices.append({kSupplier, tr("Pemasok")});
        for (const QString &place : places) {
            // Blanks are received here or elsewhere; they are sent elsewhere only.
            if (it.key() == "receive"_L1 || place != m_place)
                choices.append({place, place});
        }
        fillChoice(*box, choices);
        if (it.key() == "receive"_L1)
            box->setCurrentText(m_place);
        form.setDirty(false);
    }
}

void AdminBlanks::showFigures(const StockOutlook &own)
{
    const StockRow &row = own.row;
    const QString lasts = own.daysLeft < 0 ? tr("belum terpakai") : tr("± %1 hari kerja").arg(figure(own.daysLeft));
    const QString foot = own.isLow() ? own.daysLeft < 0 ? tr("minimum %1").arg(figure(own.minimum)) : tr("± %1 hari; min. %2").arg(figure(own.daysLeft), figure(own.minimum)) : lasts;
    m_figures->setFigures({{.label = tr("Sisa di %1").arg(row.place), .value = figure(row.left()), .foot = foot, .ink = own.isLow() ? Ink::Late : Ink::Text},
                           {.label = tr("Hasil baik"), .value = figure(row.good), .foot = tr("sudah menjadi kartu")},
                           {.label = tr("Gagal cetak"), .value = figure(row.spoiled), .foot = tr("%1 dimusnahkan").arg(figure(row.destroyed))},
                           {.label = tr("Belum pasti"), .value = figure(row.taken), .foot = tr("hasil belum dicatat"), .ink = row.taken > 0 ? Ink::Held : Ink::Text}});
}

Result<void> AdminBlanks::keepAct(const QString &act, const QString &place, const BlankRun &run, const QString &reason)
{
    if (act == "receive"_L1)
        return receiveBlanks(office(), session(), place, run.first, run.count);
    if (act == "allocate"_L1)
        return allocateBlanks(office(), session(), place, run);
    if (act == "return"_L1)
        return returnBlanks(office(), session(), place == kSupplier ? QString() : place, run, reason);
    if (act == "takeBack"_L1)
        return takeBackBlanks(office(), session(), place, run, reason);
    if (act == "lost"_L1)
        return reportBlanksLost(office(), session(), run, reason);
    if (act == "spoiled"_L1)
        return reportBlanksSpoiled(office(), session(), run, reason);
    return reportBlankFound(office(), session(), run.first, reason);
}

void AdminBlanks::keep()
{
    const QString code = m_what->currentData().toString();
    const BlankAct &act = actOf(code);
    AdminForm &form = *m_acts.value(code);
    const BlankRun run{form.text(u"serial"_s), form.row(u"count"_s) ? form.text(u"count"_s).toInt() : 1};
    form.clearFaults();
    if (const auto filled = form.filled({u"serial"_s}); !filled)
        return report(filled.error());
    if (code != "receive"_L1 && form.row(u"place"_s) && form.text(u"place"_s).isEmpty()) {
        form.setFault(u"place"_s, tr("Tidak ada tempat lain: daftarkan dahulu petugas di sana."));
        return;
    }
    if (act.asked && (code != "return"_L1 || form.text(u"place"_s) == kSupplier) && !Prompt::confirm(this, tr(act.label), tr(act.asked).arg(figure(run.count), run.first), tr(act.verb)))
        return;
    if (const auto kept = keepAct(code, form.row(u"place"_s) ? form.text(u"place"_s) : QString(), run, form.row(u"reason"_s) ? form.text(u"reason"_s) : QString()); !kept) {
        (void)form.showError(kept.error());
        return report(kept.error());
    }
    form.setText(u"serial"_s, {});
    if (form.row(u"reason"_s))
        form.setText(u"reason"_s, {});
    form.setDirty(false);
    readSerial();
    reload();
    done(tr("%1: %2 blangko, mulai %3.").arg(tr(act.label), figure(run.count), run.first));
}

} // namespace silpia
