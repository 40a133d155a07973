#include "ui/screens/intake_screen.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "ui/forms/fields_editor.h"
#include "ui/forms/small_editors.h"
#include "ui/frame/action_bar.h"
#include "ui/frame/action_button.h"
#include "ui/frame/form_row.h"
#include "ui/frame/label.h"
#include "ui/frame/screen_head.h"

#include <QComboBox>
#include <QLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kSideWidth = 372;

QScrollArea *scrolling(QWidget *page)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields scroll it
    scroll->setWidget(page);
    return scroll;
}

} // namespace

IntakeScreen::IntakeScreen(Office &office, const Session &session, QWidget *parent)
    : Screen(office, session, parent)
{
    setObjectName(u"intake"_s);
    build({});
}

void IntakeScreen::takeOver(const FormData &form)
{
    build(form);
}

void IntakeScreen::build(const FormData &known)
{
    m_foot = nullptr;
    delete layout();
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_key = newUuid(office().now());
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *head = new ScreenHead(tr("Permohonan baru"));
    head->setEdge(20);
    m_partner = new QComboBox;
    m_partner->setObjectName(u"partner"_s);
    m_partner->setAccessibleName(tr("Lembaga mitra"));
    const auto officer = office().officer(session());
    const auto partners = loadPartners(office().database());
    for (const Partner &partner : partners ? *partners : QList<Partner>()) {
        const Scope scope = officer ? scopeOf(*officer) : Scope();
        if (partner.active && (scope.partner.isNull() || scope.partner == partner.id))
            m_partner->addItem(partner.name, partner.id.value);
    }
    head->addField(tr("Lembaga mitra"), m_partner);
    whole->addWidget(head);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(20, 12, 20, 12);
    column->setSpacing(12);
    m_banner = new Banner;
    m_banner->hide();
    column->addWidget(m_banner);
    FormData start = known;
    if (!start.has(Field::Nationality))
        start.set(Field::Nationality, u"WNI"_s);
    m_fields = new FieldsEditor(office(), allFields(), start, false);
    column->addWidget(m_fields);
    column->addStretch();
    middle->addWidget(scrolling(page), 1);
    middle->addWidget(makeLine(Qt::Vertical));
    middle->addWidget(side());
    whole->addLayout(middle, 1);

    auto *bar = new ActionBar;
    m_foot = bar;
    auto *back = new ActionButton(ButtonKind::Secondary, tr("Batal"));
    back->setObjectName(u"back"_s);
    back->setCap(tr("Esc"));
    connect(back, &QPushButton::clicked, this, &IntakeScreen::left);
    bar->addLeft(back);
    auto *primary = new ActionButton(ButtonKind::Primary, tr("Terima dan cetak bukti"));
    primary->setObjectName(u"perform"_s);
    primary->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(primary, &QPushButton::clicked, this, &IntakeScreen::save);
    bar->addRight(primary);
    bar->setNote(tr("Langkah 1 sampai 4 dicatat masing-masing; bukti masuk baki surat"));
    whole->addWidget(bar);
    connect(m_fields, &InputEditor::edited, this, &IntakeScreen::follow);
    follow();
}

QWidget *IntakeScreen::side()
{
    auto *page = new QFrame;
    setMark(*page, "kind", u"surface"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(makeLabel(tr("Persyaratan"), {TextSize::Body, Ink::Text, TextWeight::Strong}));
    m_papers = new PapersEditor(PaperState());
    column->addWidget(m_papers);
    column->addWidget(makeLine(Qt::Horizontal));
    column->addWidget(makeLabel(tr("Foto anak"), {TextSize::Body, Ink::Text, TextWeight::Strong}));
    m_photo = new PhotoEditor(office(), {});
    column->addWidget(m_photo);
    column->addWidget(makeLine(Qt::Horizontal));
    m_consent = new ConsentEditor;
    column->addWidget(m_consent);
    auto *like = new ActionButton(ButtonKind::Secondary, Icon::Copy, tr("Saudara: seperti sebelumnya"));
    like->setObjectName(u"likeBefore"_s);
    m_likeBefore = like;
    like->setKey(QKeySequence(Qt::Key_F7));
    connect(like, &QPushButton::clicked, this, &IntakeScreen::likeBefore);
    column->addWidget(like, 0, Qt::AlignLeft);
    column->addStretch();
    QScrollArea *scroll = scrolling(page);
    scroll->setFixedWidth(kSideWidth);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void IntakeScreen::likeBefore()
{
    for (const Field field : {Field::FamilyCard, Field::FamilyHead, Field::MotherName, Field::FatherName, Field::Address, Field::Rt, Field::Rw,
                              Field::Nagari, Field::District, Field::Religion, Field::ApplicantName, Field::ApplicantRelation, Field::ApplicantPhone}) {
        if (m_last.has(field))
            m_fields->setValue(field, m_last.value(field));
    }
}

void IntakeScreen::follow()
{
    const auto book = office().book();
    if (book)
        m_papers->show({demandsOn((*book)->rules, m_fields->form(), office().today()), {}});
    if (m_foot)
        chainTabs({m_partner, m_fields, m_papers, m_photo, m_consent, m_likeBefore, m_foot});
}

StepInput IntakeScreen::input() const
{
    StepInput input;
    input.key = m_key;
    input.partner = {m_partner->currentData().toLongLong()};
    for (const InputEditor *editor : std::initializer_list<const InputEditor *>{m_fields, m_papers, m_photo, m_consent})
        editor->fill(input);
    if (m_photo->hasPhoto())
        input.brought.insert(Requirement::Photo, Presence::Copy);
    return input;
}

/// Each step is an act of its own: what could not be taken stays at the step before, and nothing is lost.
Result<Application> IntakeScreen::takeSteps()
{
    const StepInput whole = input();
    const bool complete = m_papers->missingCount() == 0 || (m_photo->hasPhoto() && m_papers->missingCount() == 1
                                                            && !whole.brought.values().contains(Presence::Missing));
    Application app = TRY(office().submit(session(), whole));
    StepInput next = whole;
    next.key = m_key + u"/2"_s;
    app = TRY(office().perform(session(), app.id, Step::Register, app.version, next));
    next.key = m_key + u"/3"_s;
    if (!complete)
        return office().perform(session(), app.id, Step::AskForCompletion, app.version, next);
    app = TRY(office().perform(session(), app.id, Step::CheckCompleteness, app.version, next));
    next.key = m_key + u"/4"_s;
    return office().perform(session(), app.id, Step::Record, app.version, next);
}

void IntakeScreen::save()
{
    m_fields->clearFaults();
    m_banner->hide();
    // All or nothing: a form that step 4 would refuse is not half entered.
    const auto done = office().database().inTransaction([this] { return takeSteps(); });
    if (!done) {
        showError(done.error());
        return;
    }
    m_last = done->form;
    emit said(NoticeKind::Good, tr("%1 tercatat sebagai %2 (%3). Bukti menunggu di baki surat.").arg(done->form.name(), done->receiptNumber, label(done->state).toLower()));
    emit changed();
    const qint64 id = done->id.value;
    build({});
    emit entered(id);
}

void IntakeScreen::showError(const Error &error)
{
    bool shown = false;
    for (InputEditor *editor : std::initializer_list<InputEditor *>{m_fields, m_photo, m_consent})
        shown = shown || (!error.place.isEmpty() && editor->showFault(error.place, error.message));
    m_banner->say(NoticeKind::Error, tr("Belum tersimpan:"), error.message);
    m_banner->show();
}

} // namespace silpia
