#include "ui/forms/small_editors.h"

#include "core/base/text.h"
#include "core/office/siak.h"
#include "ui/frame/form_row.h"
#include "ui/frame/label.h"
#include "ui/frame/segmented.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace silpia {

namespace {

QVBoxLayout *column(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(8);
    return layout;
}

} // namespace

LineEditor::LineEditor(const QString &label, const QString &place, QString StepInput::*target, QWidget *parent)
    : InputEditor(parent)
    , m_line(new QLineEdit)
    , m_target(target)
{
    m_line->setObjectName(place);
    m_row = new FormRow(label, m_line);
    column(this)->addWidget(m_row);
    connect(m_line, &QLineEdit::textChanged, this, &InputEditor::edited);
}

void LineEditor::fill(StepInput &input) const
{
    input.*m_target = m_line->text();
}

bool LineEditor::showFault(const QString &place, const QString &sentence)
{
    if (place != m_line->objectName())
        return false;
    m_row->setFault(sentence);
    m_line->setFocus();
    return true;
}

void LineEditor::clearFaults()
{
    m_row->clearState();
}

ChoiceEditor::ChoiceEditor(const QString &label, const QString &place, const QStringList &choices, Setter set, QWidget *parent)
    : InputEditor(parent)
    , m_box(new QComboBox)
    , m_row(new FormRow(label, m_box))
    , m_set(std::move(set))
{
    m_box->setObjectName(place);
    m_box->addItems(choices);
    m_box->setPlaceholderText(tr("Pilih"));
    m_box->setCurrentIndex(-1);
    column(this)->addWidget(m_row);
    connect(m_box, &QComboBox::currentIndexChanged, this, &ChoiceEditor::clearFaults);
    connect(m_box, &QComboBox::currentIndexChanged, this, &InputEditor::edited);
}

void ChoiceEditor::fill(StepInput &input) const
{
    m_set(input, m_box->currentIndex());
}

void ChoiceEditor::clearFaults()
{
    m_row->clearState();
}

bool ChoiceEditor::isDecided()
{
    if (m_box->currentIndex() >= 0)
        return true;
    m_row->setFault(tr("Pilih dahulu."));
    m_box->setFocus();
    return false;
}

ConsentEditor::ConsentEditor(QWidget *parent)
    : InputEditor(parent)
    , m_box(new QCheckBox(tr("Orang tua/wali setuju")))
{
    m_box->setObjectName(u"consent"_s);
    m_box->setAccessibleName(m_box->text());
    auto *layout = column(this);
    layout->addWidget(m_box);
    layout->addWidget(makeWrappedLabel(tr("Pernyataan bahwa data anak boleh diproses untuk penerbitan KIA (UU 27/2022)."), {TextSize::Small, Ink::Quiet, TextWeight::Normal}));
    connect(m_box, &QCheckBox::toggled, this, &InputEditor::edited);
}

void ConsentEditor::fill(StepInput &input) const
{
    input.consent = m_box->isChecked();
}

bool ConsentEditor::showFault(const QString &place, const QString &)
{
    if (place != m_box->objectName())
        return false;
    m_box->setFocus();
    setMark(*m_box, "fault", true);
    return true;
}

PapersEditor::PapersEditor(const PaperState &state, QWidget *parent)
    : InputEditor(parent)
{
    column(this);
    show(state);
}

void PapersEditor::show(const PaperState &state)
{
    QMap<Requirement, QString> chosen;
    for (auto it = m_choices.begin(); it != m_choices.end(); ++it)
        chosen.insert(it.key(), it.value()->value());
    if (chosen.keys() == [&] {
            QList<Requirement> wanted;
            for (const Demand &demand : state.demands)
                wanted.append(demand.requirement);
            return wanted;
        }() && !m_choices.isEmpty())
        return;
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_choices.clear();
    m_mandatory.clear();
    for (const Demand &demand : state.demands) {
        auto *choice = new Segmented({{QString(code(Presence::Copy)), label(Presence::Copy), Ink::Accent, {}},
                                      {QString(code(Presence::OriginalSeen)), label(Presence::OriginalSeen), Ink::Accent, {}},
                                      {QString(code(Presence::Missing)), label(Presence::Missing), Ink::Near, {}}});
        choice->setObjectName(definition(demand.requirement).code);
        const Presence known = state.brought.value(demand.requirement, Presence::Missing);
        choice->setValue(chosen.value(demand.requirement, code(known)));
        const QString title = label(demand.requirement) + (demand.mandatory ? QString() : tr(" (anjuran)"));
        choice->setAccessibleName(title);
        layout()->addWidget(makeLabel(title, {TextSize::Body, Ink::Text, TextWeight::Medium}));
        layout()->addWidget(makeLabel(demand.source, {TextSize::Small, Ink::Quiet, TextWeight::Normal}));
        layout()->addWidget(choice);
        connect(choice, &Segmented::valueChosen, this, &InputEditor::edited);
        m_choices.insert(demand.requirement, choice);
        m_mandatory.insert(demand.requirement, demand.mandatory);
    }
}

void PapersEditor::fill(StepInput &input) const
{
    for (auto it = m_choices.begin(); it != m_choices.end(); ++it) {
        if (const auto presence = presenceOfCode(it.value()->value()))
            input.brought.insert(it.key(), *presence);
    }
}

int PapersEditor::missingCount() const
{
    int count = 0;
    for (auto it = m_choices.begin(); it != m_choices.end(); ++it)
        count += m_mandatory.value(it.key()) && it.value()->value() == code(Presence::Missing) ? 1 : 0;
    return count;
}

ManifestEditor::ManifestEditor(Step step, int found, const QList<Application> &left, QWidget *parent)
    : InputEditor(parent)
{
    auto *layout = column(this);
    if (step != Step::PickUp)
        return;
    for (const Application &app : left)
        m_left.append(app.id);
    m_claimed = new QSpinBox;
    m_claimed->setRange(0, 10000);
    m_claimed->setValue(found + static_cast<int>(left.size()));
    m_claimed->setObjectName(u"claimed"_s);
    m_archive = new QLineEdit;
    m_archive->setObjectName(u"archivePlace"_s);
    layout->addWidget(new FormRow(tr("Jumlah berkas menurut lembaga mitra"), m_claimed));
    layout->addWidget(makeLabel(tr("Ditemukan %1 berkas").arg(found), {TextSize::Body, Ink::Text, TextWeight::Strong}));
    QStringList names;
    for (const Application &app : left)
        names.append(u"%1 (%2)"_s.arg(app.form.name(), app.receiptNumber));
    if (!names.isEmpty())
        layout->addWidget(makeWrappedLabel(tr("Belum ditemukan: %1").arg(names.join(u", "_s)), {TextSize::Body, Ink::Late, TextWeight::Normal}));
    layout->addWidget(new FormRow(tr("Tempat arsip berkas kertas"), m_archive));
}

void ManifestEditor::fill(StepInput &input) const
{
    if (!m_claimed)
        return;
    input.claimed = m_claimed->value();
    input.archivePlace = m_archive->text();
    input.missing = m_left;
}

TakerEditor::TakerEditor(const QList<Application> &applications, QWidget *parent)
    : InputEditor(parent)
{
    auto *layout = column(this);
    struct Line
    {
        QString place;
        QString label;
        QString known;
    };
    const bool one = applications.size() == 1;
    const FormData form = one ? applications.first().form : FormData();
    const QList<Line> lines = {{u"taker_name"_s, tr("Diterima oleh"), one ? form.value(Field::ApplicantName) : tr("Sesuai daftar bertanda tangan")},
                               {u"taker_relation"_s, tr("Hubungan dengan anak"), form.value(Field::ApplicantRelation)},
                               {u"taker_identity"_s, tr("Identitas yang ditunjukkan"), u"KTP-el"_s},
                               {u"taker_letter"_s, tr("Surat kuasa (bila diwakilkan)"), {}}};
    for (const Line &line : lines) {
        auto *editor = new QLineEdit(line.known);
        editor->setObjectName(line.place);
        auto *row = new FormRow(line.label, editor);
        layout->addWidget(row);
        m_rows.insert(line.place, row);
        connect(editor, &QLineEdit::textChanged, this, &InputEditor::edited);
    }
}

QString TakerEditor::text(const QString &place) const
{
    return qobject_cast<QLineEdit *>(m_rows.value(place)->editor())->text();
}

void TakerEditor::fill(StepInput &input) const
{
    input.taker = {text(u"taker_name"_s), text(u"taker_relation"_s), text(u"taker_identity"_s), text(u"taker_letter"_s)};
}

bool TakerEditor::showFault(const QString &place, const QString &sentence)
{
    FormRow *row = m_rows.value(place);
    if (!row)
        return false;
    row->setFault(sentence);
    row->editor()->setFocus();
    return true;
}

void TakerEditor::clearFaults()
{
    for (FormRow *row : std::as_const(m_rows))
        row->clearState();
}

DifferingEditor::DifferingEditor(const QStringList &ticked, QWidget *parent)
    : InputEditor(parent)
{
    auto *layout = column(this);
    layout->addWidget(makeLabel(tr("Unsur yang tidak sesuai atau kurang"), {TextSize::Small, Ink::Quiet, TextWeight::Medium}));
    auto *grid = new QGridLayout;
    QStringList elements;
    for (const FieldDef &def : fields()) {
        if (comparedFields().contains(def.field))
            elements.append(def.code);
    }
    elements.append({u"marital_status"_s, u"papers"_s, u"photo"_s});
    for (int i = 0; i < elements.size(); ++i) {
        auto *box = new QCheckBox(elementLabel(elements.at(i)));
        box->setObjectName(u"differs_"_s + elements.at(i));
        box->setProperty("element", elements.at(i));
        box->setChecked(ticked.contains(elements.at(i)));
        box->setAccessibleName(box->text());
        grid->addWidget(box, i / 3, i % 3);
        connect(box, &QCheckBox::toggled, this, &InputEditor::edited);
        m_boxes.append(box);
    }
    layout->addLayout(grid);
}

void DifferingEditor::fill(StepInput &input) const
{
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            input.differing.append(box->property("element").toString());
    }
}

} // namespace silpia
