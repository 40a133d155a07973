#include "ui/forms/print_editor.h"

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/office/print_run.h"
#include "core/office/printers.h"
#include "ui/frame/action_button.h"
#include "ui/frame/form_row.h"
#include "ui/frame/label.h"
#include "ui/frame/prompt.h"
#include "ui/print/card_output.h"
#include "ui/print/card_pdf.h"
#include "ui/print/office_layout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kCardWidth = 380;
constexpr int kTargetWidth = 220; // a printer's name

QWidget *box(QBoxLayout *layout)
{
    auto *widget = new QWidget;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    widget->setLayout(layout);
    return widget;
}

/// Layout and calibration of a card that goes to `printer`.
struct Drawing
{
    CardLayout layout;
    CardCalibration calibration;
};

/// What does not fit is known before a blank is taken.
Result<Drawing> drawingFor(Office &office, const Session &session, ApplicationId id, const QString &printer)
{
    const CardLayout layout = TRY(officeLayout(TRY(office.book())->settings));
    TRY(checkCard(layout, TRY(proof(office, session, id))));
    return Drawing{layout, calibrationOf(TRY(loadPrinter(office.database(), printer)))};
}

/// Why a printer takes no card now; empty for a file.
QString waitsFor(Office &office, const QString &queue)
{
    const auto standing = queue.isEmpty() ? Result<PrinterStanding>(PrinterStanding()) : standingOf(office, queue);
    return standing ? standing->waitsFor() : standing.error().message;
}

} // namespace

PrintEditor::PrintEditor(Office &office, const Session &session, const QList<Application> &applications, QWidget *parent)
    : InputEditor(parent)
    , m_office(office)
    , m_session(session)
    , m_applications(applications)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(12);
    const auto book = m_office.book();
    m_siakPrints = book && (*book)->settings.way == PrintWay::Siak;
    if (m_siakPrints)
        makeSiakForm();
    else
        makePrintForm();
}

void PrintEditor::makeSiakForm()
{
    layout()->addWidget(makeWrappedLabel(tr("Kartu dicetak dari SIAK. Pindai nomor seri blangko tiap kartu, lalu cocokkan NIK-nya."), {TextSize::Body, Ink::Quiet, TextWeight::Normal}));
    for (const Application &app : std::as_const(m_applications)) {
        auto *line = new QLineEdit;
        line->setObjectName(m_applications.size() == 1 ? u"serial"_s : u"serial_%1"_s.arg(app.id.value));
        auto *row = new FormRow(u"%1 · NIK %2"_s.arg(app.form.name(), app.form.value(Field::Nik)), line);
        layout()->addWidget(row);
        m_serials.insert(app.id.value, row);
    }
    m_nikConfirmed = new QCheckBox(tr("NIK pada kartu sudah dicocokkan dan kartunya baik"));
    m_nikConfirmed->setObjectName(u"nikConfirmed"_s);
    m_nikConfirmed->setAccessibleName(m_nikConfirmed->text());
    layout()->addWidget(m_nikConfirmed);
}

void PrintEditor::makePrintForm()
{
    auto *cards = new QHBoxLayout;
    m_front = new QLabel;
    m_back = new QLabel;
    m_front->setAccessibleName(tr("Kartu sisi depan"));
    m_back->setAccessibleName(tr("Kartu sisi belakang"));
    cards->addWidget(m_front);
    cards->addWidget(m_back);
    cards->addStretch();
    layout()->addWidget(box(cards));
    m_words = makeWrappedLabel({}, {TextSize::Body, Ink::Text, TextWeight::Medium});
    m_words->setObjectName(u"printState"_s);
    layout()->addWidget(m_words);

    auto *before = new QHBoxLayout;
    m_target = new QComboBox;
    m_target->setObjectName(u"printTarget"_s);
    m_target->setAccessibleName(tr("Tujuan cetak"));
    m_target->addItems(cardTargets());
    m_target->setMinimumWidth(kTargetWidth);
    auto *send = new ActionButton(ButtonKind::Secondary, Icon::Printer, tr("Kirim ke printer"));
    send->setObjectName(u"sendCard"_s);
    connect(send, &QPushButton::clicked, this, &PrintEditor::print);
    QLabel *caption = makeLabel(tr("Tujuan cetak"), {TextSize::Small, Ink::Quiet, TextWeight::Medium});
    caption->setBuddy(m_target);
    before->addWidget(caption);
    before->addWidget(m_target);
    before->addWidget(send);
    before->addStretch();
    m_before = box(before);
    layout()->addWidget(m_before);

    auto *after = new QHBoxLayout;
    m_spoiledReason = new QLineEdit;
    m_spoiledReason->setObjectName(u"spoiledReason"_s);
    m_spoiledReason->setPlaceholderText(tr("Sebab gagal cetak, misalnya tinta bergaris"));
    m_spoiledReason->setAccessibleName(tr("Sebab gagal cetak"));
    auto *spoiled = new ActionButton(ButtonKind::Danger, Icon::Cross, tr("Gagal cetak"));
    spoiled->setObjectName(u"spoiled"_s);
    connect(spoiled, &QPushButton::clicked, this, [this] { closeAs(BadOutcome::Spoiled); });
    auto *none = new ActionButton(tr("Tidak tercetak"));
    none->setObjectName(u"notPrinted"_s);
    connect(none, &QPushButton::clicked, this, [this] { closeAs(BadOutcome::NotPrinted); });
    after->addWidget(m_spoiledReason, 1);
    after->addWidget(spoiled);
    after->addWidget(none);
    m_after = box(after);
    layout()->addWidget(m_after);
    static_cast<QVBoxLayout *>(layout())->addStretch();
    showCards();
    showState();
}

void PrintEditor::showCards()
{
    const auto card = proof(m_office, m_session, m_applications.first().id);
    const auto layout = m_office.book().and_then([](const OfficeBook *book) { return officeLayout(book->settings); });
    if (!card || !layout)
        return;
    m_front->setPixmap(QPixmap::fromImage(cardImage(*layout, *card, CardSide::Front, kCardWidth)));
    m_back->setPixmap(QPixmap::fromImage(cardImage(*layout, *card, CardSide::Back, kCardWidth)));
}

void PrintEditor::showState()
{
    const bool out = isReady();
    m_before->setVisible(!out);
    m_after->setVisible(out);
    if (out) {
        const auto open = openPrint(m_office, m_session, m_applications.first().id);
        m_words->setText(tr("Kartu dikirim pada blangko %1. Lihat kartunya, lalu catat: hasil baik, gagal cetak, atau tidak tercetak.")
                             .arg(open ? open->attempt.serial : QString()));
    } else {
        m_words->setText(tr("Kartu memakai blangko berikutnya dari bundel yang terbuka."));
    }
    emit edited();
}

bool PrintEditor::isReady() const
{
    if (m_siakPrints)
        return true;
    for (const Application &app : m_applications) {
        if (!openPrint(m_office, m_session, app.id))
            return false;
    }
    return true;
}

void PrintEditor::print()
{
    for (const Application &app : std::as_const(m_applications)) {
        if (openPrint(m_office, m_session, app.id))
            continue;
        // Asked before the attempt is committed: a person who turns back has not used a blank.
        const QString target = m_target->currentText();
        const QString file = isFileTarget(target) ? Prompt::saveFile(this, tr("Simpan kartu"), app.receiptNumber + u".pdf"_s, tr("PDF (*.pdf)")) : QString();
        if (isFileTarget(target) && file.isEmpty())
            return;
        const QString queue = isFileTarget(target) ? QString() : target;
        if (const QString waits = waitsFor(m_office, queue); !waits.isEmpty()) {
            emit failed(u"%1: %2."_s.arg(queue, waits));
            break;
        }
        const auto drawing = drawingFor(m_office, m_session, app.id, target);
        if (!drawing) {
            emit failed(drawing.error().message);
            break;
        }
        const auto started = startPrint(m_office, m_session, app.id, app.version,
                                        {.queue = queue, .layoutVersion = printedVersion(drawing->layout, drawing->calibration)});
        if (!started) {
            emit failed(started.error().message);
            return;
        }
        if (const auto sent = sendCard(drawing->layout, started->card, drawing->calibration, target, file); !sent) {
            // Nothing left for the printer, so the blank is free again.
            const auto freed = closePrint(m_office, m_session, app.id, BadOutcome::NotPrinted, sent.error().message);
            emit failed(freed ? sent.error().message : freed.error().message);
            break;
        }
        // A driver reports nothing: it was handed over, and a person looks.
        if (const auto seen = recordSeen(m_office, m_session, started->attempt.uuid, {PrintState::Sent, 0, u"silpia-driver"_s}); !seen)
            emit failed(seen.error().message);
    }
    showState();
}

void PrintEditor::closeAs(BadOutcome outcome)
{
    for (const Application &app : std::as_const(m_applications)) {
        if (const auto done = closePrint(m_office, m_session, app.id, outcome, m_spoiledReason->text()); !done) {
            emit failed(done.error().message);
            m_spoiledReason->setFocus();
            return;
        }
    }
    emit closed(outcome == BadOutcome::Spoiled ? tr("Gagal cetak dicatat; blangkonya dihitung rusak.") : tr("Tidak tercetak dicatat; blangkonya kembali."));
    showState();
}

void PrintEditor::fill(StepInput &input) const
{
    input.nikConfirmed = m_nikConfirmed && m_nikConfirmed->isChecked();
}

void PrintEditor::fillItem(StepItem &item) const
{
    if (const FormRow *row = m_serials.value(item.id.value))
        item.serial = qobject_cast<QLineEdit *>(row->editor())->text().trimmed();
}

bool PrintEditor::showFault(const QString &place, const QString &sentence)
{
    if (place == "nikConfirmed"_L1 && m_nikConfirmed) {
        m_nikConfirmed->setFocus();
        return true;
    }
    if (place != "serial"_L1)
        return false;
    // The sentence names the blank or the application; the first that fits it, or is empty, is marked.
    for (const Application &app : m_applications) {
        FormRow *row = m_serials.value(app.id.value);
        const QString text = row ? qobject_cast<QLineEdit *>(row->editor())->text().trimmed() : QString();
        if (row && (text.isEmpty() || sentence.contains(text))) {
            row->setFault(sentence);
            row->editor()->setFocus();
            return true;
        }
    }
    return false;
}

void PrintEditor::clearFaults()
{
    for (FormRow *row : std::as_const(m_serials))
        row->clearState();
}

} // namespace silpia
