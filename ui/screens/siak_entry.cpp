#include "ui/screens/siak_entry.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/domain/nik.h"
#include "core/office/desks.h"
#include "ui/frame/action_button.h"
#include "ui/frame/form_row.h"
#include "ui/frame/label.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kEntryHeight = 246;
constexpr int kFieldWidth = 330;
constexpr int kBurstMilliseconds = 80;

QLineEdit *scanLine(const QString &name)
{
    auto *line = new QLineEdit;
    line->setObjectName(name);
    return line;
}

} // namespace

SiakEntry::SiakEntry(Office &office, const Session &session, const SiakStack &stack, QWidget *parent)
    : QFrame(parent)
    , m_office(office)
    , m_session(session)
    , m_stack(stack)
    , m_quiet(new QTimer(this))
{
    m_quiet->setSingleShot(true);
    m_quiet->setInterval(kBurstMilliseconds);
    connect(m_quiet, &QTimer::timeout, this, &SiakEntry::answer);
    setMark(*this, "kind", u"surface"_s);
    setFixedHeight(kEntryHeight);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->setSpacing(kPageEdge);
    layout->addWidget(fieldColumn());
    layout->addWidget(childBox(), 1);
    setFocusProxy(m_blankLine);
    showChild();
}

QWidget *SiakEntry::fieldColumn()
{
    auto *fields = new QWidget;
    fields->setFixedWidth(kFieldWidth);
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_blankLine = scanLine(u"siakBlank"_s);
    m_nikLine = scanLine(u"siakNik"_s);
    m_blankRow = new FormRow(tr("1 · Pindai nomor blangko"), m_blankLine);
    m_nikRow = new FormRow(tr("2 · Pindai atau ketik NIK pada kartu"), m_nikLine);
    column->addWidget(m_blankRow);
    column->addWidget(m_nikRow);
    column->addStretch(1);
    for (QLineEdit *line : {m_blankLine, m_nikLine})
        line->installEventFilter(this);
    connect(m_blankLine, &QLineEdit::returnPressed, this, &SiakEntry::takeBlank);
    connect(m_nikLine, &QLineEdit::returnPressed, this, &SiakEntry::takeChild);
    // What was accepted no longer stands when it is typed over.
    connect(m_blankLine, &QLineEdit::textEdited, this, [this] {
        m_serial.clear();
        m_blankRow->clearState();
        forgetChild();
    });
    connect(m_nikLine, &QLineEdit::textEdited, this, [this] {
        m_nikRow->clearState();
        forgetChild();
    });
    return fields;
}

QWidget *SiakEntry::childBox()
{
    m_box = new QFrame;
    m_box->setObjectName(u"siakChild"_s);
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->installEventFilter(this);
    auto *column = new QVBoxLayout(m_box);
    column->setContentsMargins(kPaneEdge, 12, kPaneEdge, 12);
    column->setSpacing(4);
    m_name = makeWrappedLabel({}, {TextSize::Title, Ink::Text, TextWeight::Strong}); // read against the card: never elided
    m_name->setObjectName(u"siakName"_s);
    m_nik = makeLabel({}, {TextSize::Head, Ink::Text, TextWeight::Medium});
    m_nik->setObjectName(u"siakNikRead"_s);
    m_hint = makeWrappedLabel({}, {TextSize::Small, Ink::Quiet, TextWeight::Normal});
    m_hint->setObjectName(u"siakHint"_s);
    column->addWidget(m_name);
    column->addWidget(m_nik);
    column->addWidget(m_hint);
    column->addStretch(1);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_reason = new QComboBox;
    m_reason->setObjectName(u"siakReason"_s);
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->addItems({tr("Tinta bergaris"), tr("Kartu macet"), tr("Gambar bergeser"), tr("Listrik padam"), tr("Kartu tergores")});
    m_reason->setCurrentText({});
    m_reasonRow = new FormRow(tr("Sebab gagal cetak"), m_reason);
    m_reason->lineEdit()->setAccessibleName(tr("Sebab gagal cetak"));
    connect(m_reason->lineEdit(), &QLineEdit::returnPressed, this, &SiakEntry::takeReason);
    line->addWidget(m_reasonRow, 1);
    const auto add = [&](const QString &name, Icon drawing, const QString &cap, PrintState outcome) {
        auto *button = new ActionButton(ButtonKind::Secondary, drawing, label(outcome));
        button->setObjectName(name);
        button->setCap(cap);
        button->setFocusPolicy(Qt::NoFocus); // a scanner's Enter must not find it
        connect(button, &QPushButton::clicked, this, [this, outcome] { take(outcome); });
        line->addWidget(button, 0, Qt::AlignBottom);
        return button;
    };
    m_isGood = add(u"siakGood"_s, Icon::InTime, u"B"_s, PrintState::Good);
    m_isSpoiled = add(u"siakSpoiled"_s, Icon::Cross, u"R"_s, PrintState::Spoiled);
    column->addLayout(line);
    return m_box;
}

void SiakEntry::fault(FormRow *row, const Error &error)
{
    row->setFault(error.message);
    auto *line = qobject_cast<QLineEdit *>(row->editor());
    if (line) {
        line->setFocus(Qt::OtherFocusReason);
        line->selectAll(); // the next scan writes over it; until then it stands there to be read
    }
    emit said(NoticeKind::Error, error.message);
}

void SiakEntry::takeBlank()
{
    if (m_blankLine->text().trimmed().isEmpty())
        return; // a scanner that sends Enter twice
    m_serial.clear();
    auto serial = scannedBlank(m_office, m_session, m_blankLine->text());
    if (serial) {
        if (const auto fresh = m_stack.mayTake(*serial); !fresh)
            serial = tl::unexpected<Error>(fresh.error());
    }
    if (!serial)
        return fault(m_blankRow, serial.error());
    m_serial = *serial;
    emit said(NoticeKind::Info, {}); // what was wrong with the card before
    m_blankRow->setReading(tr("Blangko %1 siap dicatat").arg(m_serial));
    m_nikLine->setFocus(Qt::OtherFocusReason);
    m_nikLine->selectAll();
}

void SiakEntry::takeChild()
{
    if (m_nikLine->text().trimmed().isEmpty())
        return;
    forgetChild();
    if (m_serial.isEmpty()) {
        if (m_blankLine->text().trimmed().isEmpty())
            return fault(m_blankRow, {ErrorKind::Invalid, tr("Pindai blangkonya dahulu, lalu NIK-nya."), {}, {}});
        takeBlank(); // typed without Enter
        if (m_serial.isEmpty())
            return;
    }
    const auto child = scannedChild(m_office, m_session, m_nikLine->text(), m_serial, m_stack.madeOn());
    if (!child)
        return showFault(child.error());
    m_child = *child;
    const QString good = m_stack.goodBlankOf(m_child.application.id);
    if (m_child.onlySpoiled.isEmpty() && !good.isEmpty())
        m_child.onlySpoiled = tr("Anak ini sudah di tumpukan dengan hasil baik pada blangko %1.").arg(good);
    m_nikRow->clearState();
    emit said(NoticeKind::Info, {});
    showChild();
    m_box->setFocus(Qt::OtherFocusReason);
}

void SiakEntry::forgetChild()
{
    m_child = {};
    m_reasonRow->clearState();
    showChild();
}

void SiakEntry::showChild()
{
    const Application &app = m_child.application;
    const bool isThere = !app.id.isNull();
    setMark(*m_box, "kind", isThere ? u"question"_s : u"panel"_s);
    m_name->setText(isThere ? app.form.name() : tr("Belum ada kartu"));
    setLook(*m_name, {TextSize::Title, isThere ? Ink::Text : Ink::Quiet, TextWeight::Strong});
    // Whole, because it is compared with the card in the hand; in the stack's list it is masked.
    const auto nik = Nik::parse(app.form.value(Field::Nik));
    const QString digits = nik ? nik->grouped() : app.form.value(Field::Nik);
    m_nik->setText(isThere ? tr("NIK %1 · %2").arg(digits, app.destinationName) : QString());
    const bool onlySpoiled = !m_child.onlySpoiled.isEmpty();
    setLook(*m_hint, {TextSize::Small, onlySpoiled ? Ink::Late : Ink::Quiet, onlySpoiled ? TextWeight::Medium : TextWeight::Normal});
    if (!isThere)
        m_hint->setText(tr("Nama dan NIK tampil di sini sesudah dipindai. Cocokkan dengan kartunya sebelum menjawab."));
    else if (onlySpoiled)
        m_hint->setText(tr("%1 Kartu ini hanya dapat dicatat gagal cetak (R).").arg(m_child.onlySpoiled));
    else
        m_hint->setText(tr("Cocokkan nama dan NIK dengan kartu di tangan, lalu jawab B atau R. Enter tidak menjawab."));
    m_box->setAccessibleName(isThere ? tr("%1, NIK %2. Hasil cetak: B baik, R gagal").arg(app.form.name(), digits) : tr("Hasil cetak kartu"));
    m_isGood->setEnabled(isThere && !onlySpoiled);
    m_isSpoiled->setEnabled(isThere);
}

void SiakEntry::take(PrintState outcome)
{
    if (m_child.application.id.isNull())
        return;
    if (outcome == PrintState::Spoiled) {
        m_reason->setFocus(Qt::OtherFocusReason);
        m_reason->lineEdit()->selectAll();
        return;
    }
    if (!m_child.onlySpoiled.isEmpty())
        return emit said(NoticeKind::Error, tr("%1 Kartu ini hanya dapat dicatat gagal cetak (R).").arg(m_child.onlySpoiled));
    finish(outcome, {});
}

void SiakEntry::takeReason()
{
    if (m_child.application.id.isNull())
        return;
    const auto good = spoiledReason(m_office, m_reason->currentText());
    if (!good) {
        m_reasonRow->setFault(good.error().message);
        m_reason->lineEdit()->selectAll();
        emit said(NoticeKind::Error, good.error().message);
        return;
    }
    finish(PrintState::Spoiled, m_reason->currentText().trimmed());
}

/// The stack has the last word; it answers with next() or with a fault.
void SiakEntry::finish(PrintState outcome, const QString &reason)
{
    const Application &app = m_child.application;
    emit answered({{app.id, app.version, m_serial, outcome, reason, newUuid(m_office.now())}, app.form.name(), app.form.value(Field::Nik), app.destinationName, SiakRowState::Waiting, {}});
}

void SiakEntry::showFault(const Error &error)
{
    fault(error.place == "serial"_L1 ? m_blankRow : m_nikRow, error);
}

void SiakEntry::next()
{
    m_serial.clear();
    m_blankLine->clear();
    m_nikLine->clear();
    m_blankRow->clearState();
    m_nikRow->clearState();
    forgetChild();
    m_blankLine->setFocus(Qt::OtherFocusReason);
}

bool SiakEntry::stepBack()
{
    QLineEdit *line = !m_child.application.id.isNull() ? m_nikLine : m_nikLine->hasFocus() ? m_blankLine : nullptr;
    if (!line)
        return false;
    forgetChild();
    line->setFocus(Qt::OtherFocusReason);
    line->selectAll();
    return true;
}

/// A scanner types a whole code within a moment; a person presses one key. What came is looked at when it is quiet.
void SiakEntry::answerLater(QKeyEvent *event)
{
    if (event->isAutoRepeat())
        return;
    m_typed.append(event->text().trimmed());
    m_quiet->start();
}

void SiakEntry::answer()
{
    const QString typed = std::exchange(m_typed, {});
    if (!m_box->hasFocus() || typed.isEmpty())
        return;
    if (typed.compare(u"B"_s, Qt::CaseInsensitive) == 0)
        return take(PrintState::Good);
    if (typed.compare(u"R"_s, Qt::CaseInsensitive) == 0)
        return take(PrintState::Spoiled);
    emit said(NoticeKind::Warn, typed.size() == 1 ? tr("Jawab kartu ini: B hasil baik, R gagal cetak.")
                                                  : tr("Kartu ini belum dijawab: tekan B atau R. Pindaian %1 tidak dipakai; pindai lagi sesudahnya.").arg(typed.left(24)));
}

bool SiakEntry::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (watched == m_box && isPlain && (!key->text().trimmed().isEmpty() || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        answerLater(key);
        return true;
    }
    // Some scanners end with Tab; what was not taken yet is taken, and at the second Tab the focus goes on.
    if (key->key() == Qt::Key_Tab && isPlain) {
        auto *row = watched == m_blankLine ? m_blankRow : watched == m_nikLine ? m_nikRow : nullptr;
        const bool isNew = row && row->state() == FormState::Plain && !qobject_cast<QLineEdit *>(watched)->text().trimmed().isEmpty();
        if (isNew) {
            row == m_blankRow ? takeBlank() : takeChild();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace silpia
