#include "ui/screens/admin_form.h"

#include "core/base/moment.h"
#include "core/base/text.h"
#include "ui/frame/action_button.h"
#include "ui/frame/label.h"
#include "ui/frame/prompt.h"
#include "ui/frame/segmented.h"
#include "ui/screens/admin_line.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>

namespace silpia {

AdminForm::AdminForm(QWidget *parent)
    : QWidget(parent)
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
}

void AdminForm::place(QWidget *widget, FormPlace place)
{
    // Fields side by side keep to their top, so that a sentence under one does not push the other down.
    switch (place) {
    case FormPlace::Whole: m_grid->addWidget(widget, m_line++, 0, 1, 2); break;
    case FormPlace::Left: m_grid->addWidget(widget, m_line, 0, Qt::AlignTop); break;
    case FormPlace::Right: m_grid->addWidget(widget, m_line++, 1, Qt::AlignTop); break;
    }
}

FormRow *AdminForm::add(const QString &code, const QString &label, QWidget *editor, FormPlace where)
{
    editor->setObjectName(code);
    auto *row = new FormRow(label, editor, this);
    row->setObjectName(code + u"Row"_s);
    m_rows.insert(code, row);
    m_codes.append(code);
    place(row, where);
    watch(code, editor);
    return row;
}

void AdminForm::watch(const QString &code, QWidget *editor)
{
    const auto touched = [this, code] { markDirty(code); };
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        connect(line, &QLineEdit::textEdited, this, touched);
    else if (auto *area = qobject_cast<QPlainTextEdit *>(editor))
        connect(area, &QPlainTextEdit::textChanged, this, touched);
    else if (auto *box = qobject_cast<QComboBox *>(editor))
        connect(box, &QComboBox::currentTextChanged, this, touched);
    else if (auto *spin = qobject_cast<QSpinBox *>(editor))
        connect(spin, &QSpinBox::valueChanged, this, touched);
    else if (auto *check = qobject_cast<QCheckBox *>(editor))
        connect(check, &QCheckBox::clicked, this, touched);
    else if (auto *segments = qobject_cast<Segmented *>(editor))
        connect(segments, &Segmented::valueChosen, this, touched);
    for (QCheckBox *check : editor->findChildren<QCheckBox *>())
        connect(check, &QCheckBox::clicked, this, touched);
}

void AdminForm::markDirty(const QString &code)
{
    m_dirty = true;
    // What is being mended is no longer reproached; the next try looks again.
    if (row(code)->state() == FormState::Fault) {
        row(code)->clearState();
        if (m_latest.contains(code))
            readDate(code);
    }
    emit edited();
}

QLineEdit *AdminForm::addLine(const QString &code, const QString &label, FormPlace place)
{
    auto *line = new QLineEdit(this);
    line->setMaxLength(200);
    add(code, label, line, place);
    return line;
}

QLineEdit *AdminForm::addPassword(const QString &code, const QString &label, FormPlace place)
{
    auto *eye = new ActionButton(ButtonKind::Link, Icon::Eye, QString());
    eye->setAccessibleName(tr("Perlihatkan %1").arg(label.toLower()));
    eye->setFocusPolicy(Qt::NoFocus);
    auto *line = new LineWithButton(eye, this);
    line->setMaxLength(200);
    line->setEchoMode(QLineEdit::Password);
    connect(eye, &QPushButton::clicked, line, [line] {
        line->setEchoMode(line->echoMode() == QLineEdit::Password ? QLineEdit::Normal : QLineEdit::Password);
    });
    add(code, label, line, place);
    return line;
}

QLineEdit *AdminForm::addFolder(const QString &code, const QString &label, FormPlace place)
{
    auto *choose = new ActionButton(ButtonKind::SmallLink, Icon::Folder, tr("Pilih…"));
    choose->setObjectName(code + u"Choose"_s);
    choose->setAccessibleName(tr("Pilih %1").arg(label.toLower()));
    auto *line = new LineWithButton(choose, this);
    connect(choose, &QPushButton::clicked, this, [this, line, code, label] {
        const QString folder = Prompt::folder(this, label);
        if (folder.isEmpty())
            return;
        line->setText(folder);
        markDirty(code);
    });
    add(code, label, line, place);
    return line;
}

QLineEdit *AdminForm::addDate(const QString &code, const QString &label, QDate latest, FormPlace place)
{
    QLineEdit *line = addLine(code, label, place);
    line->setPlaceholderText(tr("tgl-bln-tahun"));
    m_latest.insert(code, latest);
    connect(line, &QLineEdit::textChanged, this, [this, code] { readDate(code); });
    return line;
}

QPlainTextEdit *AdminForm::addArea(const QString &code, const QString &label, int lines, FormPlace place)
{
    auto *area = new QPlainTextEdit(this);
    area->setTabChangesFocus(true);
    area->setFixedHeight(area->fontMetrics().lineSpacing() * lines + 20);
    add(code, label, area, place);
    return area;
}

QComboBox *AdminForm::addChoice(const QString &code, const QString &label, FormPlace place)
{
    auto *box = new QComboBox(this);
    // Long names of institutions must not make the pane wider than it is.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    add(code, label, box, place);
    return box;
}

QSpinBox *AdminForm::addNumber(const QString &code, const QString &label, int least, int most, FormPlace place)
{
    auto *spin = new QSpinBox(this);
    spin->setRange(least, most);
    add(code, label, spin, place);
    return spin;
}

QCheckBox *AdminForm::addCheck(const QString &code, const QString &label, const QString &words, FormPlace place)
{
    auto *check = new QCheckBox(words, this);
    add(code, label, check, place);
    check->setAccessibleName(label + u": "_s + words);
    check->setMinimumHeight(24);
    return check;
}

void AdminForm::addHeading(const QString &heading)
{
    QLabel *label = makeLabel(heading, {TextSize::Body, Ink::Text, TextWeight::Strong}, this);
    label->setContentsMargins(0, m_line == 0 ? 0 : 10, 0, 0);
    addWidget(label);
}

void AdminForm::addWords(const QString &words)
{
    addWidget(makeWrappedLabel(words, {TextSize::Small, Ink::Quiet, TextWeight::Normal}, this));
}

void AdminForm::addWidget(QWidget *widget)
{
    place(widget, FormPlace::Whole);
}

void AdminForm::endLine()
{
    if (m_grid->itemAtPosition(m_line, 0))
        ++m_line;
}

void AdminForm::end()
{
    m_grid->setRowStretch(m_line, 1);
}

QString AdminForm::text(const QString &code) const
{
    const QWidget *editor = row(code)->editor();
    if (auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->echoMode() == QLineEdit::Normal ? line->text().trimmed() : line->text();
    if (auto *area = qobject_cast<const QPlainTextEdit *>(editor))
        return area->toPlainText().trimmed();
    if (auto *box = qobject_cast<const QComboBox *>(editor))
        return box->isEditable() ? box->currentText().trimmed() : box->currentData().toString();
    if (auto *spin = qobject_cast<const QSpinBox *>(editor))
        return QString::number(spin->value());
    if (auto *check = qobject_cast<const QCheckBox *>(editor))
        return check->isChecked() ? u"1"_s : u"0"_s;
    return {};
}

void showBeginning(QComboBox &box)
{
    if (box.lineEdit())
        box.lineEdit()->setCursorPosition(0);
}

void AdminForm::setText(const QString &code, const QString &text)
{
    QWidget *editor = row(code)->editor();
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(text);
        line->setCursorPosition(0);
    } else if (auto *area = qobject_cast<QPlainTextEdit *>(editor))
        area->setPlainText(text);
    else if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->isEditable() ? box->setCurrentText(text) : box->setCurrentIndex(box->findData(text));
        showBeginning(*box);
    } else if (auto *spin = qobject_cast<QSpinBox *>(editor))
        spin->setValue(text.toInt());
    else if (auto *check = qobject_cast<QCheckBox *>(editor))
        check->setChecked(text == "1"_L1);
}

std::optional<QDate> AdminForm::date(const QString &code) const
{
    return parseFormDate(text(code), m_latest.value(code));
}

void AdminForm::setDate(const QString &code, QDate day)
{
    setText(code, day.isValid() ? day.toString(u"d-M-yyyy"_s) : QString());
}

void AdminForm::readDate(const QString &code)
{
    const auto day = date(code);
    // Half a line has no room for the weekday.
    int line = 0, column = 0, lines = 0, columns = 0;
    m_grid->getItemPosition(m_grid->indexOf(row(code)), &line, &column, &lines, &columns);
    row(code)->setReading(!day ? QString() : columns == 1 ? longDate(*day) : longDateWithDay(*day));
}

bool AdminForm::showError(const Error &error)
{
    if (!m_rows.contains(error.place))
        return false;
    setFault(error.place, error.message);
    goToFirstFault();
    return true;
}

void AdminForm::setFault(const QString &code, const QString &sentence)
{
    row(code)->setFault(sentence);
}

Result<void> AdminForm::filled(const QStringList &codes)
{
    QStringList empty;
    for (const QString &code : codes) {
        if (text(code).isEmpty())
            empty.append(code);
    }
    for (const QString &code : std::as_const(empty))
        setFault(code, tr("%1 belum diisi.").arg(row(code)->label()->text().section(u',', 0, 0)));
    if (empty.isEmpty())
        return {};
    goToFirstFault();
    return fail(ErrorKind::Invalid, row(empty.first())->sentence(), {}, empty.first());
}

void AdminForm::clearFaults()
{
    for (FormRow *row : std::as_const(m_rows)) {
        if (row->state() == FormState::Fault)
            row->clearState();
    }
    for (const QString &code : m_latest.keys())
        readDate(code);
}

QStringList AdminForm::faulty() const
{
    QStringList faulty;
    for (const QString &code : m_codes) {
        if (row(code)->state() == FormState::Fault)
            faulty.append(code);
    }
    return faulty;
}

void AdminForm::goToFirstFault()
{
    const QStringList codes = faulty();
    if (!codes.isEmpty())
        row(codes.first())->editor()->setFocus(Qt::OtherFocusReason);
}

void AdminForm::focusFirst()
{
    for (const QString &code : m_codes) {
        if (row(code)->editor()->isEnabled())
            return row(code)->editor()->setFocus(Qt::OtherFocusReason);
    }
}

void fillChoice(QComboBox &box, const QList<std::pair<QString, QString>> &choices)
{
    const QSignalBlocker quiet(&box);
    const QVariant chosen = box.currentData();
    box.clear();
    for (const auto &[key, words] : choices)
        box.addItem(words, key);
    box.setCurrentIndex(qMax(0, box.findData(chosen)));
    showBeginning(box);
}

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    content->setProperty("kind", u"page"_s);
    area->setWidget(content);
    return area;
}

} // namespace silpia
