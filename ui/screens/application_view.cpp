#include "ui/screens/application_view.h"

#include "core/base/text.h"
#include "core/office/documents.h"
#include "ui/forms/step_panel.h"
#include "ui/frame/action_bar.h"
#include "ui/frame/action_button.h"
#include "ui/frame/chip.h"
#include "ui/frame/fact_list.h"
#include "ui/frame/label.h"
#include "ui/frame/panel.h"
#include "ui/frame/prompt.h"
#include "ui/frame/timeline.h"
#include "ui/models/queue_rows.h"
#include "ui/models/timeline_rows.h"
#include "ui/print/card_output.h"

#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr QSize kPhotoSize(45, 60);
constexpr int kFactsWidth = 392;
constexpr int kLeastFacts = 320;
constexpr int kLongName = 32;
constexpr int kShownSteps = 2; ///< beside the primary; the others are in a menu

bool isDanger(Step step)
{
    return step == Step::Cancel || step == Step::Refuse || step == Step::VoidCard;
}

/// The step that carries the application on: the SOP's own; without one, the way back into it.
Step primaryOf(const QList<Step> &steps, State state)
{
    for (const Step step : steps) {
        const StepDef *row = rowFor(step, state);
        if (row && row->sop > 0)
            return step;
    }
    for (const Step step : {Step::Resume, Step::Complete, Step::Correct, Step::RecordSignature}) {
        if (steps.contains(step))
            return step;
    }
    return Step::Submit;
}

} // namespace

ApplicationView::ApplicationView(Office &office, const Session &session, QWidget *parent)
    : Screen(office, session, parent)
    , m_stack(new QStackedLayout(this))
    , m_page(new QWidget)
{
    setObjectName(u"applicationView"_s);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head());
    layout->addWidget(body(), 1);
    m_barPlace = new QWidget;
    auto *barLayout = new QVBoxLayout(m_barPlace);
    barLayout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_barPlace);
    m_stack->addWidget(m_page);
    m_page->hide();
}

QWidget *ApplicationView::head()
{
    auto *frame = new QFrame;
    setMark(*frame, "kind", u"head"_s);
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(20, 12, 20, 12);
    layout->setSpacing(16);
    m_photo = new QLabel;
    m_photo->setFixedSize(kPhotoSize);
    m_photo->setAccessibleName(tr("Foto anak"));
    layout->addWidget(m_photo);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    m_name = new ElidedLabel({TextSize::Title, Ink::Text, TextWeight::Strong});
    m_name->setObjectName(u"childName"_s);
    m_line = new ElidedLabel({TextSize::Body, Ink::Quiet, TextWeight::Normal});
    words->addWidget(m_name);
    words->addWidget(m_line);
    layout->addLayout(words, 1);
    auto *clock = new QVBoxLayout;
    clock->setSpacing(4);
    m_chip = new Chip;
    m_promised = makeLabel({}, {TextSize::Small, Ink::Quiet, TextWeight::Normal});
    clock->addWidget(m_chip, 0, Qt::AlignRight);
    clock->addWidget(m_promised, 0, Qt::AlignRight);
    layout->addLayout(clock);
    return frame;
}

QWidget *ApplicationView::body()
{
    auto *widget = new QWidget;
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *facts = new QFrame;
    setMark(*facts, "kind", u"surface"_s);
    auto *column = new QVBoxLayout(facts);
    column->setContentsMargins(20, 16, 16, 16);
    column->setSpacing(16);
    m_child = new FactList(tr("Anak"));
    m_family = new FactList(tr("Keluarga dan pemohon"));
    m_papers = new QWidget;
    (new QVBoxLayout(m_papers))->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_child);
    column->addWidget(m_family);
    column->addWidget(m_papers);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(facts);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setObjectName(u"facts"_s);
    scroll->setAccessibleName(tr("Data anak dan surat"));
    scroll->setMinimumWidth(kLeastFacts);
    scroll->setMaximumWidth(kFactsWidth);
    m_facts = scroll;
    layout->addWidget(scroll, 2);
    auto *right = new QWidget;
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(16, 16, 16, 16);
    auto *panel = new Panel;
    panel->setFlush(true);
    m_timeline = new Timeline;
    m_timeline->setObjectName(u"timeline"_s);
    panel->content()->addWidget(m_timeline);
    rightLayout->addWidget(panel);
    rightLayout->addStretch();
    auto *timelineScroll = new QScrollArea;
    timelineScroll->setObjectName(u"historyArea"_s);
    timelineScroll->setAccessibleName(tr("Riwayat sepuluh langkah"));
    timelineScroll->setWidgetResizable(true);
    timelineScroll->setFrameShape(QFrame::NoFrame);
    timelineScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    timelineScroll->setWidget(right);
    m_history = timelineScroll;
    layout->addWidget(timelineScroll, 3);
    return widget;
}

void ApplicationView::showApplication(qint64 application)
{
    if (m_panel)
        m_panel->deleteLater();
    m_shown = application;
    m_page->setVisible(application != 0);
    if (application == 0)
        return;
    const auto opened = office().open(session(), ApplicationId{application});
    if (!opened) {
        report(opened.error());
        m_page->hide();
        return;
    }
    fill(*opened);
    emit said(NoticeKind::Info, tr("Membaca halaman ini tercatat: %1, %2.").arg(session().name, longMoment(office().now())));
}

void ApplicationView::reload()
{
    if (m_shown == 0 || m_panel)
        return;
    const auto found = office().find(session(), ApplicationId{m_shown});
    if (found)
        fill(*found);
}

bool ApplicationView::goBack()
{
    if (!m_panel)
        return false;
    m_stack->setCurrentWidget(m_page);
    m_panel->deleteLater();
    m_panel.clear();
    m_page->setVisible(m_shown != 0);
    return true;
}

void ApplicationView::fill(const Application &application)
{
    fillHead(application);
    fillFacts(application);
    fillPapers(application);
    fillTimeline(application);
    fillActions(application);
    m_page->show();
    chainTabs({m_facts, m_history, m_barPlace});
}

void ApplicationView::fillHead(const Application &application)
{
    m_name->setText(application.form.name());
    // A long name is set smaller before anything of it is left out.
    const bool isLong = application.form.name().size() > kLongName;
    setLook(*m_name, {isLong ? TextSize::Head : TextSize::Title, Ink::Text, TextWeight::Strong});
    const QDate birth = application.form.birthDate();
    const QString kind = cardKindOn(birth, office().today()) == CardKind::WithPhoto ? tr("dengan foto") : tr("tanpa foto");
    m_line->setText(QStringList{application.receiptNumber, application.partnerName,
                                tr("%1, %2 tahun, %3").arg(application.form.value(Field::Reason).toLower()).arg(ageOn(birth, office().today())).arg(kind)}
                        .join(u" · "_s));
    QPixmap photo;
    const auto bytes = photoOf(office(), session(), application);
    m_photo->setVisible(bytes && photo.loadFromData(*bytes));
    if (!photo.isNull())
        m_photo->setPixmap(photo.scaled(kPhotoSize, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    const auto book = office().book();
    if (!book)
        return;
    const Deadline deadline = (*book)->deadlines.judge(application.state, application.clockStartedAt, application.isHeld(), office().now());
    const QString words = application.isHeld() ? tr("Ditunda · %1").arg(labelOfHoldCause(application.heldCause)) : clockWords(deadline, office().now());
    const bool plain = deadline.pace == Pace::None;
    m_chip->setState(plain ? ChipKind::Neutral : chipKind(clockKindOf(deadline.pace)), plain ? label(application.state) : words);
    m_promised->setText(plain ? QString() : label(application.state));
}

void ApplicationView::fillFacts(const Application &application)
{
    const FormData &form = application.form;
    const auto nik = Nik::parse(form.value(Field::Nik));
    const QDate birth = form.birthDate();
    const auto dotted = [](const QStringList &parts) {
        QStringList there;
        for (const QString &part : parts) {
            if (!part.isEmpty())
                there.append(part);
        }
        return there.join(u" · "_s);
    };
    const QString rtRw = form.value(Field::Rt).isEmpty() ? QString() : tr("RT %1/%2").arg(form.value(Field::Rt), form.value(Field::Rw));
    m_child->setFacts({{tr("NIK"), nik ? nik->grouped() : form.value(Field::Nik), true, u"factNik"_s},
                       {tr("Lahir"), form.value(Field::BirthPlace).isEmpty() ? longDate(birth) : u"%1, %2"_s.arg(form.value(Field::BirthPlace), longDate(birth)), false, {}},
                       {tr("Kelamin, darah"), dotted({form.value(Field::Sex), form.value(Field::BloodType)}), false, {}},
                       {tr("Agama, warga"), dotted({form.value(Field::Religion), form.value(Field::Nationality)}), false, {}},
                       {tr("Nomor akta"), form.value(Field::BirthCertificate), false, {}},
                       {tr("Alamat"), dotted({form.value(Field::Address), rtRw, form.value(Field::Nagari), form.value(Field::District)}), false, {}}});
    QList<Fact> family = {{tr("Nomor KK"), form.value(Field::FamilyCard), false, {}},
                          {tr("Kepala keluarga"), form.value(Field::FamilyHead), false, {}},
                          {tr("Ibu"), form.value(Field::MotherName), false, {}},
                          {tr("Ayah"), form.value(Field::FatherName), false, {}},
                          {tr("Pemohon"), dotted({form.value(Field::ApplicantName), form.value(Field::ApplicantRelation)}), false, {}},
                          {tr("Telepon"), form.value(Field::ApplicantPhone), false, {}}};
    if (const QString entered = form.value(Field::Class); !entered.isEmpty())
        family.append({tr("Kelas"), entered, false, u"factClass"_s});
    m_family->setFacts(family);
}

void ApplicationView::fillPapers(const Application &application)
{
    qDeleteAll(m_papers->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    const auto rows = papers(office(), session(), application.id);
    if (!rows || rows->isEmpty())
        return;
    m_papers->layout()->addWidget(makeLabel(tr("Surat yang sudah terbit"), {TextSize::Body, Ink::Text, TextWeight::Strong}));
    for (const PaperRow &row : *rows)
        m_papers->layout()->addWidget(paperLine(row));
}

QWidget *ApplicationView::paperLine(const PaperRow &row)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *kind = new ElidedLabel({TextSize::Small, Ink::Quiet, TextWeight::Normal});
    kind->setText(title(row.kind));
    auto *number = new ElidedLabel;
    number->setText(row.number);
    words->addWidget(kind);
    words->addWidget(number);
    layout->addLayout(words, 1);
    auto *print = new ActionButton(ButtonKind::SmallLink, row.printings > 0 ? tr("Cetak ulang") : tr("Cetak"));
    print->setObjectName(u"printPaper_"_s + row.number);
    print->setAccessibleName(tr("Cetak %1 %2").arg(title(row.kind), row.number));
    connect(print, &QPushButton::clicked, this, [this, id = row.id.value] { printPaper(id); });
    layout->addWidget(print);
    return line;
}

void ApplicationView::printPaper(qint64 id)
{
    const auto rows = papers(office(), session(), ApplicationId{m_shown});
    for (const PaperRow &row : rows ? *rows : QList<PaperRow>()) {
        if (row.id.value != id)
            continue;
        const QString file = Prompt::saveFile(this, tr("Simpan surat"), row.number + u".pdf"_s, tr("PDF (*.pdf)"));
        if (file.isEmpty())
            return;
        const auto document = paper(office(), session(), row);
        const auto sent = document ? sendPapers({*document}, cardTargets().last(), file) : tl::unexpected<Error>(document.error());
        const auto marked = sent ? markPrinted(office(), session(), {row.id}) : sent;
        if (!marked) {
            report(marked.error());
            return;
        }
        emit said(NoticeKind::Good, tr("%1 disimpan di %2").arg(row.number, file));
    }
    reload();
}

void ApplicationView::fillTimeline(const Application &application)
{
    const auto entries = history(office(), session(), application.id);
    m_timeline->setRows(timelineRows(entries ? *entries : QList<HistoryEntry>(), application));
}

void ApplicationView::fillActions(const Application &application)
{
    qDeleteAll(m_barPlace->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    auto *bar = new ActionBar;
    m_barPlace->layout()->addWidget(bar);
    const auto steps = office().stepsFor(session(), application);
    const auto book = office().book();
    if (!steps || !book)
        return;
    const Step primary = primaryOf(*steps, application.state);
    int shown = 0;
    QMenu *menu = nullptr;
    for (const Step step : *steps) {
        if (step == primary)
            continue;
        if (shown++ < kShownSteps) {
            auto *button = new ActionButton(isDanger(step) ? ButtonKind::Danger : ButtonKind::Secondary, silpia::button(step) + u'…');
            button->setObjectName(u"step_"_s + code(step));
            button->setToolTip(name(step)); // the SOP's words for what a button says in short
            connect(button, &QPushButton::clicked, this, [this, step, application] { startStep(step, {application}); });
            bar->addLeft(button);
            continue;
        }
        if (!menu) {
            auto *more = new ActionButton(ButtonKind::Secondary, Icon::Down, tr("Langkah lain"));
            more->setObjectName(u"moreSteps"_s);
            menu = new QMenu(more);
            connect(more, &QPushButton::clicked, menu, [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, -menu->sizeHint().height()))); });
            bar->addLeft(more);
        }
        QAction *action = menu->addAction(silpia::button(step) + u'…');
        action->setObjectName(u"step_"_s + code(step));
        connect(action, &QAction::triggered, this, [this, step, application] { startStep(step, {application}); });
    }
    if (!isOpen(application.state)) {
        auto *again = new ActionButton(ButtonKind::Secondary, Icon::Copy, tr("Ajukan lagi"));
        again->setObjectName(u"resubmit"_s);
        connect(again, &QPushButton::clicked, this, [this, id = application.id.value] { emit resubmitRequested(id); });
        bar->addLeft(again);
    }
    if (primary == Step::Submit)
        return;
    const QString words = primary == Step::Print && (*book)->settings.way == PrintWay::Siak ? tr("Catat hasil cetak SIAK") : silpia::button(primary);
    auto *main = new ActionButton(ButtonKind::Primary, words);
    main->setObjectName(u"step_"_s + code(primary));
    main->setToolTip(name(primary));
    main->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(main, &QPushButton::clicked, this, [this, primary, application] { startStep(primary, {application}); });
    bar->addRight(main);
}

void ApplicationView::startStep(Step step, const QList<Application> &applications)
{
    // Blank, printer and result belong together: there is one place for them.
    if (step == Step::Print)
        return emit deskRequested(Desk::Printing, applications.first().id.value);
    if (m_panel)
        m_panel->deleteLater();
    m_panel = new StepPanel(office(), session(), step, applications);
    connect(m_panel, &StepPanel::cancelled, this, [this] { goBack(); });
    connect(m_panel, &StepPanel::done, this, [this](const QString &sentence) {
        goBack();
        reload();
        emit stepDone();
        emit changed();
        emit said(NoticeKind::Good, sentence); // last: the next file's own words would take its place
    });
    m_stack->addWidget(m_panel);
    m_stack->setCurrentWidget(m_panel);
}

} // namespace silpia
