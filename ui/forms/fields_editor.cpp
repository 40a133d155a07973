#include "ui/forms/fields_editor.h"

#include "core/base/text.h"
#include "core/domain/judge.h"
#include "core/office/documents.h"
#include "ui/frame/form_row.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <array>

namespace silpia {

namespace {

constexpr int kColumns = 12;

/// In the order in which a counter asks, row by row.
constexpr std::array kOrder = {Field::Reason,     Field::Nationality, Field::Nik,           Field::Name,         Field::Sex,        Field::BirthPlace,
                               Field::BirthDate,  Field::BloodType,   Field::Religion,      Field::FamilyCard,   Field::FamilyHead, Field::BirthCertificate,
                               Field::MotherName, Field::FatherName,  Field::Address,       Field::Rt,           Field::Rw,         Field::Nagari,
                               Field::District,   Field::ApplicantName, Field::ApplicantRelation, Field::ApplicantPhone,
                               Field::Class};
static_assert(kOrder.size() == kFieldCount);

/// How many of the twelve columns a field takes.
int spanOf(Field field)
{
    switch (field) {
    case Field::Nik:
    case Field::FamilyCard:
    case Field::FamilyHead:
    case Field::BirthCertificate:
    case Field::Reason:
    case Field::BirthPlace:
    case Field::BirthDate:
    case Field::ApplicantName: return 4;
    case Field::Name: return 8;
    case Field::MotherName:
    case Field::FatherName: return 4;
    case Field::Nagari:
    case Field::District:
    case Field::Address: return 6;
    case Field::Sex:
    case Field::Religion:
    case Field::BloodType: return 4;
    case Field::Nationality: return 4;
    case Field::Rt:
    case Field::Rw:
    case Field::ApplicantRelation:
    case Field::ApplicantPhone: return 3;
    case Field::Class: return 2;
    }
    Q_UNREACHABLE();
}

} // namespace

FieldsEditor::FieldsEditor(Office &office, FieldSet shown, const FormData &known, bool changesOnly, QWidget *parent)
    : InputEditor(parent)
    , m_office(office)
    , m_shown(shown)
    , m_known(known)
    , m_changesOnly(changesOnly)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(4, 4, 4, 4);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    for (int column = 0; column < kColumns; ++column)
        grid->setColumnStretch(column, 1);
    for (const Field field : kOrder) {
        if (m_shown.contains(field))
            addRow(*grid, definition(field));
    }
    fillNagari();
    for (const FieldDef &def : fields()) {
        if (m_shown.contains(def.field) && known.has(def.field))
            setValue(def.field, shownValue(def.field, known.value(def.field)));
    }
    m_settled = true;
    judge();
}

QWidget *FieldsEditor::makeEditor(const FieldDef &def)
{
    const QStringList words = choices(def.field);
    if (!words.isEmpty()) {
        auto *box = new QComboBox;
        box->addItem(QString());
        box->addItems(words);
        connect(box, &QComboBox::currentTextChanged, this, &FieldsEditor::judge);
        return box;
    }
    auto *line = new QLineEdit;
    connect(line, &QLineEdit::textChanged, this, &FieldsEditor::judge);
    if (def.kind == FieldKind::Date)
        line->setPlaceholderText(tr("7/3/2018"));
    if (def.kind == FieldKind::District || def.kind == FieldKind::Nagari)
        line->setPlaceholderText(tr("ketik 3 huruf"));
    return line;
}

void FieldsEditor::addRow(QGridLayout &grid, const FieldDef &def)
{
    QWidget *editor = makeEditor(def);
    editor->setObjectName(def.code);
    auto *row = new FormRow(label(def.field), editor);
    row->setObjectName(def.code + u"Row"_s);
    connect(row, &FormRow::groundEdited, this, &InputEditor::edited);
    int next = grid.property("next").toInt();
    const int span = spanOf(def.field);
    if (next % kColumns + span > kColumns)
        next += kColumns - next % kColumns;
    grid.addWidget(row, next / kColumns, next % kColumns, 1, span, Qt::AlignTop);
    grid.setProperty("next", next + span);
    m_rows.insert(def.field, row);
}

void FieldsEditor::fillNagari()
{
    const auto book = m_office.book();
    if (!book)
        return;
    const Regions &regions = (*book)->regions;
    QStringList districts;
    for (const Region &district : regions.districts())
        districts.append(district.name);
    if (m_rows.contains(Field::District)) {
        auto *completer = new QCompleter(districts, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        qobject_cast<QLineEdit *>(m_rows.value(Field::District)->editor())->setCompleter(completer);
    }
    if (!m_rows.contains(Field::Nagari))
        return;
    QStringList names;
    for (const Region &nagari : regions.nagari()) {
        const Region *district = regions.districtOf(nagari);
        names.append(district ? u"%1 · %2"_s.arg(nagari.name, district->name) : nagari.name);
    }
    auto *completer = new QCompleter(names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    auto *line = qobject_cast<QLineEdit *>(m_rows.value(Field::Nagari)->editor());
    line->setCompleter(completer);
    // The list names nagari and district together, because some names occur twice; both fields follow.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &chosen) {
        setValue(Field::Nagari, chosen.section(u" · "_s, 0, 0));
        setValue(Field::District, chosen.section(u" · "_s, 1));
    }, Qt::QueuedConnection);
}

void FieldsEditor::setValue(Field field, const QString &value)
{
    FormRow *row = m_rows.value(field);
    if (!row)
        return;
    if (auto *box = qobject_cast<QComboBox *>(row->editor())) {
        int at = -1;
        for (int i = 0; i < box->count(); ++i) {
            if (folded(box->itemText(i)) == folded(value))
                at = i;
        }
        // A word recorded earlier that is not in our list stays what it was.
        if (at < 0) {
            box->addItem(value);
            at = box->count() - 1;
        }
        box->setCurrentIndex(at);
    } else if (auto *line = qobject_cast<QLineEdit *>(row->editor())) {
        line->setText(value);
        line->setCursorPosition(0);
    }
}

QString FieldsEditor::typed(Field field) const
{
    const FormRow *row = m_rows.value(field);
    if (!row)
        return {};
    if (const auto *box = qobject_cast<QComboBox *>(row->editor()))
        return box->currentText();
    const auto *line = qobject_cast<QLineEdit *>(row->editor());
    return line ? line->text().trimmed() : QString();
}

FormData FieldsEditor::form() const
{
    FormData form = m_known;
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        QString value = typed(it.key());
        if (it.key() == Field::BirthDate) {
            if (const auto day = parseFormDate(value, m_office.today()))
                value = day->toString(Qt::ISODate);
        }
        if (!value.isEmpty() || m_known.has(it.key()))
            form.set(it.key(), value);
    }
    return form;
}

void FieldsEditor::readBack(const FormData &form)
{
    const auto book = m_office.book();
    if (FormRow *row = m_rows.value(Field::Nik)) {
        if (const auto nik = Nik::parse(form.value(Field::Nik)); nik && row->state() == FormState::Plain) {
            const Region *district = book ? (*book)->regions.districtByCode(nik->regionCode()) : nullptr;
            const auto birth = nik->birthDate(m_office.today());
            const QString sex = nik->sex() ? (*nik->sex() == Sex::Female ? tr("Perempuan") : tr("Laki-laki")) : QString();
            row->setReading(QStringList{district ? district->name : tr("daerah lain"), birth ? longDate(*birth) : QString(), sex}.join(u" · "_s));
        }
    }
    FormRow *row = m_rows.value(Field::BirthDate);
    const QDate birth = form.birthDate();
    if (row && birth.isValid() && row->state() == FormState::Plain) {
        const bool photo = cardKindOn(birth, m_office.today()) == CardKind::WithPhoto;
        row->setReading(tr("%1 · %2 tahun · %3").arg(longDate(birth)).arg(ageOn(birth, m_office.today())).arg(photo ? tr("dengan foto") : tr("tanpa foto")));
    }
}

void FieldsEditor::judge()
{
    if (!m_settled)
        return;
    const auto book = m_office.book();
    const FormData now = form();
    FieldSet judged;
    // A field that was not filled yet is asked for when the step is taken, not while typing.
    for (const FieldDef &def : fields()) {
        if (m_shown.contains(def.field) && !now.value(def.field).isEmpty())
            judged.insert(def.field);
    }
    if (now.value(Field::District).isEmpty())
        judged.remove(Field::Nagari);
    const Findings found = book ? judgeForm(now, judged, (*book)->regions, m_office.today(), (*book)->settings.expiresSoonDays) : Findings();
    m_warned.clear();
    QMap<Field, Verdict> worst;
    for (const Verdict verdict : found.list()) {
        const Field place = placeOf(verdict);
        if (!worst.contains(place) || definition(worst.value(place)).level < definition(verdict).level)
            worst.insert(place, verdict);
    }
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        if (!worst.contains(it.key())) {
            if (it.value()->state() != FormState::Plain)
                it.value()->clearState();
            continue;
        }
        const Verdict verdict = worst.value(it.key());
        if (definition(verdict).level == VerdictLevel::Warn) {
            if (it.value()->state() != FormState::Warning)
                it.value()->setWarning(sentence(verdict));
            m_warned.insert(it.key(), verdict);
        } else if (!qobject_cast<QLineEdit *>(it.value()->editor()) || !qobject_cast<QLineEdit *>(it.value()->editor())->hasFocus()) {
            it.value()->setFault(sentence(verdict));
        }
    }
    readBack(now);
    emit edited();
}

void FieldsEditor::fill(StepInput &input) const
{
    const FormData now = form();
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        const Field field = it.key();
        if (m_changesOnly && now.value(field) == m_known.value(field))
            continue;
        if (now.has(field))
            input.fields.set(field, now.value(field));
    }
    for (auto it = m_warned.begin(); it != m_warned.end(); ++it) {
        const QString ground = m_rows.value(it.key())->ground();
        if (!ground.isEmpty())
            input.grounds.insert(it.value(), ground);
    }
}

bool FieldsEditor::showFault(const QString &place, const QString &sentence)
{
    const auto field = fieldOfCode(place);
    FormRow *row = field ? m_rows.value(*field) : nullptr;
    if (!row)
        return false;
    if (m_warned.contains(*field))
        row->setWarning(sentence);
    else
        row->setFault(sentence);
    row->editor()->setFocus();
    return true;
}

void FieldsEditor::clearFaults()
{
    for (FormRow *row : std::as_const(m_rows)) {
        if (row->state() == FormState::Fault)
            row->clearState();
    }
}

} // namespace silpia
