#include "ui/frame/form_row.h"

#include "ui/frame/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace silpia {

namespace {

struct BelowLook
{
    Icon icon;
    Ink ink;
};

BelowLook lookOf(FormState state)
{
    switch (state) {
    case FormState::Plain:
    case FormState::Reading: return {Icon::Check, Ink::Good};
    case FormState::Fault: return {Icon::ErrorOctagon, Ink::Late};
    case FormState::Warning: return {Icon::Warning, Ink::Near};
    }
    return {Icon::Check, Ink::Good};
}

} // namespace

FormRow::FormRow(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_label = makeLabel(label, {TextSize::Small, Ink::Quiet, TextWeight::Medium}, this);
    m_label->setBuddy(editor);
    m_line = new QWidget(this);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    m_mark = new IconLabel(m_line);
    m_below = makeWrappedLabel({}, {TextSize::Small, Ink::Good, TextWeight::Medium}, m_line);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    line->addWidget(m_below, 1);
    m_layout->addWidget(m_label);
    m_layout->addWidget(editor);
    m_layout->addWidget(m_line);
    m_line->hide();
    editor->setAccessibleName(label);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void FormRow::makeGroundEditor()
{
    if (m_ground)
        return;
    m_ground = new QLineEdit(this);
    m_ground->setObjectName(objectName() + u"Ground"_s);
    m_ground->setPlaceholderText(tr("Dasar, satu baris"));
    m_ground->setAccessibleName(tr("Dasar untuk %1").arg(m_label->text()));
    m_ground->setMaxLength(200);
    setMark(*m_ground, "small", true);
    m_layout->addWidget(m_ground);
    connect(m_ground, &QLineEdit::textEdited, this, &FormRow::groundEdited);
}

void FormRow::setState(FormState state, const QString &text)
{
    m_state = state;
    m_sentence = text;
    const BelowLook look = lookOf(state);
    m_mark->setDrawing(look.icon, look.ink);
    setLook(*m_below, {TextSize::Small, look.ink, TextWeight::Medium});
    m_below->setText(text);
    m_line->setVisible(!text.isEmpty());
    if (m_ground)
        m_ground->setVisible(state == FormState::Warning);
    setMark(*m_editor, "fault", state == FormState::Fault);
    setMark(*m_editor, "warn", state == FormState::Warning);
    m_editor->setAccessibleDescription(state == FormState::Fault ? tr("Salah: %1").arg(text) : text);
}

void FormRow::setReading(const QString &text)
{
    setState(text.isEmpty() ? FormState::Plain : FormState::Reading, text);
}

void FormRow::setFault(const QString &text)
{
    setState(FormState::Fault, text);
}

void FormRow::setWarning(const QString &text)
{
    makeGroundEditor();
    setState(FormState::Warning, text);
}

void FormRow::setGround(const QString &text)
{
    makeGroundEditor();
    m_ground->setText(text);
    m_ground->setVisible(m_state == FormState::Warning);
}

QString FormRow::ground() const
{
    return m_ground && m_state == FormState::Warning ? m_ground->text().trimmed() : QString();
}

void FormRow::clearState()
{
    setState(FormState::Plain, {});
}

} // namespace silpia
