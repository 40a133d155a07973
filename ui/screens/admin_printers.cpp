#include "ui/screens/admin_printers.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/office/blanks.h"
#include "core/store/print_store.h"
#include "ui/frame/action_button.h"
#include "ui/frame/label.h"
#include "ui/frame/prompt.h"
#include "ui/models/print_follower.h"
#include "ui/print/calibration_card.h"
#include "ui/print/job_judge.h"
#include "ui/print/office_layout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace silpia {

namespace {

AdminListPlan plan()
{
    return {tr("Printer"),
            {{tr("Printer"), 0}, {tr("Hari ini"), 74, true}, {tr("Ribbon"), 74, true}, {tr("Keadaan"), 190}},
            tr("Belum ada printer"),
            tr("Printer kartu yang terpasang di komputer ini muncul di sini. Yang terpasang di komputer lain ditambahkan dengan nama antreannya."),
            tr("Printer baru"),
            tr("Simpan printer"),
            {},
            404};
}

Choices turnChoices()
{
    return {{QString(code(CardTurn::Landscape)), tr("Mendatar")}, {QString(code(CardTurn::Turned)), tr("Mendatar, terbalik (180°)")}};
}

Choices sidesChoices()
{
    return {{QString(code(CardSides::Both)), tr("Kedua sisi")}, {QString(code(CardSides::FrontOnly)), tr("Sisi depan saja")}, {QString(code(CardSides::BackOnly)), tr("Sisi belakang saja")}};
}

/// A number of the form and where it is kept.
struct NumberField
{
    QLatin1StringView code;
    const char *label;
    int least;
    int most;
    int Printer::*value;
    FormPlace place;
};

constexpr std::array kOffsets = {
    NumberField{"frontX"_L1, QT_TRANSLATE_NOOP("silpia", "Depan ke kanan"), -kLargestOffset, kLargestOffset, &Printer::frontX, FormPlace::Left},
    NumberField{"frontY"_L1, QT_TRANSLATE_NOOP("silpia", "Depan ke bawah"), -kLargestOffset, kLargestOffset, &Printer::frontY, FormPlace::Right},
    NumberField{"backX"_L1, QT_TRANSLATE_NOOP("silpia", "Belakang ke kanan"), -kLargestOffset, kLargestOffset, &Printer::backX, FormPlace::Left},
    NumberField{"backY"_L1, QT_TRANSLATE_NOOP("silpia", "Belakang ke bawah"), -kLargestOffset, kLargestOffset, &Printer::backY, FormPlace::Right},
    NumberField{"longer"_L1, QT_TRANSLATE_NOOP("silpia", "Tambahan panjang"), -kLargestStretch, kLargestStretch, &Printer::longer, FormPlace::Left},
    NumberField{"higher"_L1, QT_TRANSLATE_NOOP("silpia", "Tambahan lebar"), -kLargestStretch, kLargestStretch, &Printer::higher, FormPlace::Right},
};
constexpr std::array kLoads = {
    NumberField{"ribbonCards"_L1, QT_TRANSLATE_NOOP("silpia", "Isi ribbon (kartu)"), 0, kMostCounted, &Printer::ribbonCards, FormPlace::Left},
    NumberField{"cleaningCards"_L1, QT_TRANSLATE_NOOP("silpia", "Dibersihkan setiap (kartu)"), 0, kMostCounted, &Printer::cleaningCards, FormPlace::Right},
    NumberField{"restAfter"_L1, QT_TRANSLATE_NOOP("silpia", "Istirahat sesudah (kartu)"), 0, kMostCardsADay, &Printer::restAfter, FormPlace::Left},
    NumberField{"restMinutes"_L1, QT_TRANSLATE_NOOP("silpia", "Lama istirahat (menit)"), 0, kLongestRest, &Printer::restMinutes, FormPlace::Right},
    NumberField{"dayLimit"_L1, QT_TRANSLATE_NOOP("silpia", "Batas sehari (kartu)"), 0, kMostCardsADay, &Printer::dayLimit, FormPlace::Left},
};
constexpr NumberField kBrightness{"brightness"_L1, QT_TRANSLATE_NOOP("silpia", "Kecerahan foto (persen)"), -kLargestBrightness, kLargestBrightness, &Printer::brightness, FormPlace::Right};
constexpr int kBrightnessStep = 5;

QList<NumberField> allNumbers()
{
    QList<NumberField> all(kOffsets.begin(), kOffsets.end());
    all += QList<NumberField>(kLoads.begin(), kLoads.end());
    all.append(kBrightness);
    return all;
}

QString figure(const std::optional<int> &count)
{
    return count ? QLocale(QLocale::Indonesian).toString(*count) : tr("–");
}

AdminCell stateCell(const PrinterStanding &standing)
{
    if (!standing.waitsFor().isEmpty())
        return {standing.waitsFor(), Ink::Near, Icon::Held};
    if (standing.wantsCleaning())
        return {tr("perlu dibersihkan"), Ink::Near, Icon::Warning};
    return standing.printer.id == 0 ? AdminCell{tr("belum diatur"), Ink::Quiet} : AdminCell{tr("sudah diatur"), Ink::Good, Icon::InTime};
}

} // namespace

std::function<std::unique_ptr<CardCarrier>()> &AdminPrinters::carrierMaker()
{
    static std::function<std::unique_ptr<CardCarrier>()> maker = makeOfficeCarrier;
    return maker;
}

AdminPrinters::AdminPrinters(Office &office, const Session &session, QWidget *parent)
    : AdminListSection(office, session, plan(), parent)
    , m_follower(std::make_unique<PrintFollower>(carrierMaker()()))
{
    buildForm();
    connect(addLeft(u"testCard"_s, Icon::Printer, tr("Cetak kartu uji…")), &QPushButton::clicked, this, &AdminPrinters::printTestCard);
    connect(m_follower.get(), &PrintFollower::queuesKnown, this, [this](const QList<CardQueue> &queues) {
        QStringList names;
        for (const CardQueue &queue : queues)
            names.append(queue.name);
        if (names == m_here)
            return;
        m_here = names;
        AdminListSection::reload();
    });
    connect(m_follower.get(), &PrintFollower::seen, this, [this](const QString &, const Observation &seen) { told(seen); });
}

AdminPrinters::~AdminPrinters() = default;

void AdminPrinters::buildForm()
{
    m_standing = makeWrappedLabel({}, {TextSize::Small, Ink::Quiet, TextWeight::Normal});
    m_standing->setObjectName(u"standing"_s);
    form()->addWidget(m_standing);
    buildCare();
    buildFeed();
    buildLift();
    form()->addLine(u"queue"_s, tr("Nama antrean di komputer"));
    form()->addHeading(tr("Letak cetak, dalam 0,1 mm"));
    for (const NumberField &field : kOffsets)
        form()->addNumber(QString(field.code), tr(field.label), field.least, field.most, field.place);
    form()->endLine();
    fillChoice(*form()->addChoice(u"turn"_s, tr("Kartu masuk"), FormPlace::Left), turnChoices());
    form()->addCheck(u"backTurned"_s, tr("Sisi belakang"), tr("Diputar 180°"), FormPlace::Right);
    form()->endLine();
    fillChoice(*form()->addChoice(u"sides"_s, tr("Yang dicetak"), FormPlace::Left), sidesChoices());
    form()->addNumber(QString(kBrightness.code), tr(kBrightness.label), kBrightness.least, kBrightness.most, kBrightness.place)->setSingleStep(kBrightnessStep);
    form()->endLine();
    form()->addHeading(tr("Ribbon, pembersihan, dan beban; 0 bila tidak ada"));
    for (const NumberField &field : kLoads)
        form()->addNumber(QString(field.code), tr(field.label), field.least, field.most, field.place);
    form()->endLine();
    form()->end();
}

void AdminPrinters::buildCare()
{
    m_carePart = new QWidget;
    auto *layout = new QHBoxLayout(m_carePart);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto add = [&](const QString &name, Icon drawing, const QString &text, PrinterCare what, const QString &sentence) {
        auto *button = new ActionButton(ButtonKind::Small, drawing, text);
        button->setObjectName(name);
        button->setText(text + u'…'); // it asks first
        connect(button, &QPushButton::clicked, this, [this, what, sentence] { care(what, sentence); });
        layout->addWidget(button);
    };
    add(u"ribbonChanged"_s, Icon::Refresh, tr("Ribbon diganti"), PrinterCare::Ribbon, tr("Ribbon %1 dicatat baru; hitungannya mulai dari nol."));
    add(u"cleaned"_s, Icon::Check, tr("Printer dibersihkan"), PrinterCare::Cleaning, tr("%1 dicatat sudah dibersihkan."));
    layout->addStretch(1);
    form()->addWidget(m_carePart);
}

/// Which blanks lie in a printer, for offices with several.
void AdminPrinters::buildFeed()
{
    m_feedPart = new QWidget;
    auto *layout = new QVBoxLayout(m_feedPart);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_feed = new AdminForm(m_feedPart);
    m_feed->setObjectName(u"feedForm"_s);
    QLineEdit *top = m_feed->addLine(u"serial"_s, tr("Nomor blangko teratas di printer"));
    top->setPlaceholderText(tr("pindai blangko teratas"));
    connect(top, &QLineEdit::returnPressed, this, &AdminPrinters::fillUp); // a scanner ends with Enter
    auto *button = new ActionButton(ButtonKind::Small, Icon::Card, tr("Catat isi printer"));
    button->setObjectName(u"fillPrinter"_s);
    connect(button, &QPushButton::clicked, this, &AdminPrinters::fillUp);
    layout->addWidget(m_feed);
    layout->addWidget(button, 0, Qt::AlignLeft);
    form()->addWidget(m_feedPart);
}

void AdminPrinters::fillUp()
{
    m_feed->clearFaults();
    const QString serial = m_feed->text(u"serial"_s);
    if (const auto filled = fillPrinter(office(), session(), chosenQueue(), serial); !filled) {
        (void)m_feed->showError(filled.error());
        return report(filled.error());
    }
    m_feed->setText(u"serial"_s, {});
    showStanding(chosenQueue());
    done(tr("Kartu berikut dari %1 memakai blangko %2.").arg(chosenQueue(), serial));
}

QString AdminPrinters::blankWords(const QString &queue)
{
    const auto officer = office().officer(session());
    const auto next = officer.and_then([&](const Officer &who) { return nextBlankIn(office(), who.place, queue); });
    if (!next)
        return next.error().message;
    return *next ? tr("Blangko berikut: %1.").arg((*next)->serial) : tr("Tumpukan blangko di printer ini habis.");
}

void AdminPrinters::buildLift()
{
    m_liftPart = new QWidget;
    m_liftPart->setObjectName(u"liftPart"_s);
    auto *layout = new QVBoxLayout(m_liftPart);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_lift = new AdminForm(m_liftPart);
    m_lift->addLine(u"reason"_s, tr("Alasan melampaui batas hari ini, tercatat dalam jurnal"));
    auto *button = new ActionButton(ButtonKind::Secondary, Icon::Play, tr("Lampaui batas hari ini"));
    button->setObjectName(u"liftLimit"_s);
    connect(button, &QPushButton::clicked, this, &AdminPrinters::lift);
    layout->addWidget(m_lift);
    layout->addWidget(button, 0, Qt::AlignLeft);
    form()->addWidget(m_liftPart);
}

void AdminPrinters::reload()
{
    m_follower->askQueues();
    AdminListSection::reload();
}

Result<QList<AdminRow>> AdminPrinters::load()
{
    m_printers = TRY(printers(office()));
    QStringList queues = m_here;
    for (const Printer &printer : std::as_const(m_printers))
        queues.append(printer.queue);
    queues.sort();
    queues.removeDuplicates();
    QList<AdminRow> rows;
    for (const QString &queue : std::as_const(queues)) {
        const PrinterStanding standing = TRY(standingOf(office(), queue));
        const auto left = standing.ribbonLeft();
        rows.append({queue, {{queue}, {figure(standing.today)}, {left ? u"± "_s + figure(std::max(0, *left)) : figure({}), left && *left <= 0 ? Ink::Late : Ink::Text}, stateCell(standing)}});
    }
    return rows;
}

void AdminPrinters::fill(const QString &key)
{
    const auto known = std::find_if(m_printers.begin(), m_printers.end(), [&](const Printer &printer) { return printer.queue == key; });
    const Printer shown = known != m_printers.end() ? *known : Printer();
    form()->setText(u"queue"_s, key);
    form()->row(u"queue"_s)->editor()->setEnabled(key.isEmpty()); // another name is another printer
    for (const NumberField &field : allNumbers())
        qobject_cast<QSpinBox *>(form()->row(QString(field.code))->editor())->setValue(shown.*field.value);
    form()->setText(u"turn"_s, QString(code(shown.turn)));
    form()->setText(u"sides"_s, QString(code(shown.sides)));
    qobject_cast<QCheckBox *>(form()->row(u"backTurned"_s)->editor())->setChecked(shown.backTurned);
    showStanding(key);
}

void AdminPrinters::showStanding(const QString &queue)
{
    const auto standing = standingOf(office(), queue);
    const auto forecast = standing.and_then([this](const PrinterStanding &known) { return ribbonForecast(office(), known); });
    m_liftPart->setVisible(standing && standing->isAtLimit());
    m_lift->setText(u"reason"_s, {});
    m_lift->clearFaults();
    QStringList lines;
    if (standing && !queue.isEmpty()) {
        lines.append(!standing->sinceRibbon ? tr("Ribbon: penggantiannya belum pernah dicatat.")
                     : *forecast            ? tr("Ribbon: %1 kartu sejak diganti, %2.").arg(figure(standing->sinceRibbon), (*forecast)->text())
                                            : tr("Ribbon: %1 kartu sejak diganti.").arg(figure(standing->sinceRibbon)));
        lines.append(standing->sinceCleaning ? tr("Dibersihkan %1 kartu yang lalu.").arg(figure(standing->sinceCleaning)) : tr("Pembersihannya belum pernah dicatat."));
    }
    const auto officer = office().officer(session());
    m_feedPart->setVisible(!lines.isEmpty() && officer && officer->roles.contains(Role::Operator));
    m_feed->clearFaults();
    if (m_feedPart->isVisibleTo(this))
        lines.append(blankWords(queue));
    m_standing->setText(lines.join(u'\n'));
    m_standing->setVisible(!lines.isEmpty());
    m_carePart->setVisible(!lines.isEmpty());
}

Result<AdminKept> AdminPrinters::keep(const QString &key)
{
    Printer printer;
    for (const Printer &known : std::as_const(m_printers)) {
        if (known.queue == key)
            printer = known;
    }
    printer.queue = form()->text(u"queue"_s);
    for (const NumberField &field : allNumbers())
        printer.*field.value = qobject_cast<QSpinBox *>(form()->row(QString(field.code))->editor())->value();
    printer.turn = form()->text(u"turn"_s) == code(CardTurn::Turned) ? CardTurn::Turned : CardTurn::Landscape;
    const QString sides = form()->text(u"sides"_s);
    printer.sides = sides == code(CardSides::FrontOnly) ? CardSides::FrontOnly : sides == code(CardSides::BackOnly) ? CardSides::BackOnly : CardSides::Both;
    printer.backTurned = qobject_cast<QCheckBox *>(form()->row(u"backTurned"_s)->editor())->isChecked();
    TRY(keepPrinter(office(), session(), printer));
    return AdminKept{printer.queue, tr("Printer %1 disimpan.").arg(printer.queue)};
}

QString AdminPrinters::chosenQueue()
{
    const QString queue = table()->chosenKey();
    if (queue.isEmpty())
        emit said(NoticeKind::Info, tr("Pilih atau simpan printernya dahulu."));
    return queue;
}

/// The printer draws in whatever lies on top; a blank that goes that way must be written down as spoiled.
bool AdminPrinters::liesOldCard(const QString &queue)
{
    const auto officer = office().officer(session());
    const auto next = officer.and_then([&](const Officer &who) { return nextBlankIn(office(), who.place, queue); });
    const QString top = next && *next ? tr(" Tanpa itu blangko %1 yang keluar: catat di Blangko sebagai rusak.").arg((*next)->serial) : QString();
    return Prompt::confirm(this, tr("Kartu uji"), tr("Kartu uji tercetak pada kartu teratas di kotak %1. Taruh dahulu kartu bekas atau kertas di atasnya.%2").arg(queue, top), tr("Cetak kartu uji"));
}

void AdminPrinters::printTestCard()
{
    const QString queue = chosenQueue();
    if (queue.isEmpty())
        return;
    if (form()->isDirty())
        return emit said(NoticeKind::Info, tr("Simpan dahulu: kartu uji dicetak dengan angka yang tersimpan."));
    const auto open = unsettledAttempts(office().database());
    if (!open)
        return report(open.error());
    if (std::any_of(open->begin(), open->end(), [&](const SeenAttempt &card) { return card.attempt.queue == queue; }))
        return report({ErrorKind::Refused, tr("Masih ada kartu di %1 yang hasilnya belum dicatat. Catat dahulu hasilnya.").arg(queue), {}, {}});
    if (!liesOldCard(queue))
        return;
    const auto book = office().book();
    const auto layout = book.and_then([](const OfficeBook *known) { return officeLayout(known->settings); });
    if (!layout)
        return report(layout.error());
    const auto printer = loadPrinter(office().database(), queue);
    if (!printer)
        return report(printer.error());
    CardJob job{newUuid(office().now()), queue, {}, {}, *layout, calibrationOf(*printer), CardJobKind::TestCard, {queue, longMoment(office().now())}};
    const auto pdf = calibrationCardPdf(*layout, job.calibration, job.words);
    if (!pdf)
        return report(pdf.error());
    job.pdf = *pdf;
    m_follower->send(job);
    emit said(NoticeKind::Info, tr("Kartu uji dikirim ke %1.").arg(queue));
}

void AdminPrinters::told(const Observation &seen)
{
    const QString words = explanation(seen);
    if (seen.state == PrintState::DeviceDone)
        emit said(NoticeKind::Good, tr("Kartu uji selesai. Ukur dari tepi kartu, lalu isi gesernya."));
    else if (!words.isEmpty())
        emit said(isUnderWay(seen.state) ? NoticeKind::Warn : NoticeKind::Error, tr("Kartu uji: %1").arg(words));
}

/// The journal takes nothing back, so one is asked first what begins to count anew.
bool AdminPrinters::isMeant(PrinterCare what, const QString &queue)
{
    const auto standing = standingOf(office(), queue);
    const auto since = !standing ? std::nullopt : what == PrinterCare::Ribbon ? standing->sinceRibbon : standing->sinceCleaning;
    const QString counted = since ? tr("%1 kartu").arg(figure(since)) : tr("belum pernah dicatat");
    if (what == PrinterCare::Ribbon)
        return Prompt::confirm(this, tr("Ribbon diganti"), tr("Ribbon di %1 sudah diganti dengan yang baru? Hitungan ribbon lama (%2) berakhir dan mulai dari nol. Catatan ini tidak dapat dibatalkan.").arg(queue, counted), tr("Catat ribbon baru"));
    return Prompt::confirm(this, tr("Printer dibersihkan"), tr("%1 sudah dibersihkan? Hitungan sejak pembersihan terakhir (%2) mulai dari nol. Catatan ini tidak dapat dibatalkan.").arg(queue, counted), tr("Catat pembersihan"));
}

void AdminPrinters::care(PrinterCare what, const QString &sentence)
{
    const QString queue = chosenQueue();
    if (queue.isEmpty() || !isMeant(what, queue))
        return;
    if (const auto kept = recordCare(office(), session(), queue, what); !kept)
        return report(kept.error());
    AdminListSection::reload();
    showStanding(queue);
    done(sentence.arg(queue));
}

void AdminPrinters::lift()
{
    m_lift->clearFaults();
    const QString queue = table()->chosenKey();
    if (const auto lifted = liftDayLimit(office(), session(), queue, m_lift->text(u"reason"_s)); !lifted) {
        (void)m_lift->showError(lifted.error());
        return report(lifted.error());
    }
    AdminListSection::reload();
    showStanding(queue);
    done(tr("Batas hari ini untuk %1 dilampaui; besok berlaku lagi.").arg(queue));
}

} // namespace silpia
