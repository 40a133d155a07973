#include "ui/forms/step_panel.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/office/siak.h"
#include "ui/forms/compare_editor.h"
#include "ui/forms/fields_editor.h"
#include "ui/forms/small_editors.h"
#include "ui/frame/action_bar.h"
#include "ui/frame/action_button.h"
#include "ui/frame/notice_line.h"
#include "ui/frame/screen_head.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace silpia {

namespace {

template<typename E>
QStringList labels(E last)
{
    QStringList words;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        words.append(label(static_cast<E>(i)));
    return words;
}

} // namespace

StepPanel::StepPanel(Office &office, const Session &session, Step step, const QList<Application> &applications, QWidget *parent)
    : QWidget(parent)
    , m_office(office)
    , m_session(session)
    , m_step(step)
    , m_applications(applications)
    , m_key(newUuid(office.now()))
    , m_banner(new Banner)
{
    setObjectName(u"stepPanel"_s);
    if (const StepDef *row = rowFor(step, applications.first().state))
        build(*row);
}

void StepPanel::build(const StepDef &row)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new ScreenHead(name(m_step));
    head->setEdge(20);
    head->setAside(m_applications.size() == 1 ? u"%1 · %2"_s.arg(m_applications.first().form.name(), m_applications.first().receiptNumber)
                                              : tr("%1 permohonan").arg(m_applications.size()));
    layout->addWidget(head);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    m_banner->hide();
    column->addWidget(m_banner);
    for (int i = 0; i <= static_cast<int>(Input::HoldCause); ++i) {
        if (!row.inputs.contains(static_cast<Input>(i)))
            continue;
        const QList<InputEditor *> editors = editorsFor(static_cast<Input>(i));
        for (InputEditor *editor : editors) {
            column->addWidget(editor, qobject_cast<CompareEditor *>(editor) ? 1 : 0);
            m_editors.append(editor);
        }
    }
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields scroll it
    scroll->setWidget(page);
    layout->addWidget(scroll, 1);

    auto *bar = new ActionBar;
    auto *back = new ActionButton(ButtonKind::Secondary, Icon::Back, tr("Kembali"));
    back->setObjectName(u"back"_s);
    back->setCap(tr("Esc"));
    connect(back, &QPushButton::clicked, this, &StepPanel::cancelled);
    bar->addLeft(back);
    auto *primary = new ActionButton(ButtonKind::Primary, button(m_step));
    primary->setObjectName(u"perform"_s);
    primary->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(primary, &QPushButton::clicked, this, &StepPanel::perform);
    bar->addRight(primary);
    layout->addWidget(bar);
}

InputEditor *StepPanel::fieldsEditor(FieldSet shown, bool changesOnly)
{
    return new FieldsEditor(m_office, shown, m_applications.first().form, changesOnly);
}

InputEditor *StepPanel::compareEditor()
{
    const Application &app = m_applications.first();
    const auto extract = compareWithSiak(m_office, app);
    const auto open = openFindings(m_office, app.id);
    return new CompareEditor(m_office, app, extract ? *extract : QList<ComparedElement>(), open ? *open : QList<Verdict>());
}

InputEditor *StepPanel::manifestEditor()
{
    QList<Application> left;
    // What the partner recorded but is not among those found is named at once.
    if (m_step == Step::PickUp) {
        constexpr int kMost = 1000;
        const auto page = queue(m_office, m_session, State::Recorded, kMost);
        for (const Application &app : page ? page->rows : QList<Application>()) {
            const bool here = app.partner == m_applications.first().partner && !app.isHeld();
            const bool found = std::any_of(m_applications.begin(), m_applications.end(), [&](const Application &other) { return other.id == app.id; });
            if (here && !found)
                left.append(app);
        }
    }
    return new ManifestEditor(m_step, static_cast<int>(m_applications.size()), left);
}

QList<InputEditor *> StepPanel::editorsFor(Input input)
{
    const Application &app = m_applications.first();
    switch (input) {
    case Input::SubmitFields: return {fieldsEditor(submitFields(), false)};
    case Input::RecordFields: return {fieldsEditor(allFields(), false)};
    case Input::ChangedFields: {
        auto *editor = fieldsEditor(allFields(), true);
        return {editor, new LineEditor(tr("Dasar perubahan"), u"changeGround"_s, &StepInput::reason)};
    }
    case Input::Photo: {
        const auto known = photoOf(m_office, m_session, app);
        return {new PhotoEditor(m_office, known ? *known : QByteArray())};
    }
    case Input::Papers: {
        const auto state = paperState(m_office, app);
        return {new PapersEditor(state ? *state : PaperState())};
    }
    case Input::Consent: return {new ConsentEditor};
    case Input::Reason: return {new LineEditor(tr("Alasan"), u"reason"_s, &StepInput::reason)};
    case Input::Note: return {new LineEditor(tr("Catatan (boleh kosong)"), u"note"_s, &StepInput::note)};
    case Input::Manifest: return {manifestEditor()};
    case Input::Compared: return {compareEditor()};
    case Input::Differing: {
        const auto extract = m_step == Step::Dispute ? compareWithSiak(m_office, app) : Result<QList<ComparedElement>>();
        QStringList ticked;
        for (const ComparedElement &element : extract ? *extract : QList<ComparedElement>()) {
            if (element.verdict == "differs"_L1)
                ticked.append(element.element);
        }
        return {new DifferingEditor(ticked)};
    }
    case Input::Blank:
    case Input::Outcome: return {}; // the printing desk's
    case Input::Fate:
        return {new ChoiceEditor(tr("Keadaan kartu"), u"fate"_s, labels(Fate::Revoked), [](StepInput &to, int at) { to.fate = static_cast<Fate>(at); })};
    case Input::Taker: return {new TakerEditor(m_applications)};
    case Input::CancelCause:
        return {new ChoiceEditor(tr("Sebab pembatalan"), u"cancelCause"_s, labels(CancelCause::TurnedSeventeen),
                                 [](StepInput &to, int at) { to.cancelCause = static_cast<CancelCause>(at); }),
                new LineEditor(tr("Ganda dengan permohonan nomor (bila ganda)"), u"duplicateOf"_s, &StepInput::duplicateOf)};
    case Input::RefusalRule: return {new LineEditor(tr("Aturan yang menjadi dasar"), u"rule"_s, &StepInput::rule)};
    case Input::HoldCause:
        return {new ChoiceEditor(tr("Sebab penundaan"), u"holdCause"_s, labels(HoldCause::Other),
                                 [](StepInput &to, int at) { to.holdCause = static_cast<HoldCause>(at); })};
    }
    Q_UNREACHABLE();
}

StepInput StepPanel::input() const
{
    StepInput input;
    input.key = m_key;
    for (const InputEditor *editor : m_editors)
        editor->fill(input);
    // One ground for all that was changed in one sitting.
    if (m_step == Step::Correct) {
        for (const Field field : input.fields.present())
            input.fieldGrounds.insert(field, input.reason);
    }
    return input;
}

void StepPanel::perform()
{
    for (InputEditor *editor : std::as_const(m_editors))
        editor->clearFaults();
    m_banner->hide();
    if (!std::all_of(m_editors.begin(), m_editors.end(), [](InputEditor *editor) { return editor->isDecided(); }))
        return;
    QList<StepItem> items;
    for (const Application &app : std::as_const(m_applications))
        items.append({app.id, app.version, {}});
    const auto moved = m_office.perform(m_session, m_step, items, input());
    if (!moved) {
        showError(moved.error());
        return;
    }
    const QString who = m_applications.size() == 1 ? m_applications.first().form.name() : tr("%1 permohonan").arg(m_applications.size());
    emit done(tr("%1: %2 selesai.").arg(who, name(m_step)));
}

void StepPanel::showError(const Error &error)
{
    bool shown = false;
    for (InputEditor *editor : std::as_const(m_editors))
        shown = shown || (!error.place.isEmpty() && editor->showFault(error.place, error.message));
    // A change's ground has one line for all fields.
    if (m_step == Step::Correct && !shown) {
        for (InputEditor *editor : std::as_const(m_editors))
            shown = shown || editor->showFault(u"changeGround"_s, error.message);
    }
    m_banner->say(error.kind == ErrorKind::Stale ? NoticeKind::Warn : NoticeKind::Error, tr("Belum tersimpan:"), error.message);
    m_banner->show();
}

} // namespace silpia
