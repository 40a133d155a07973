#include "ui/forms/compare_editor.h"

#include "core/base/text.h"
#include "core/office/documents.h"
#include "core/office/siak.h"
#include "ui/frame/form_row.h"
#include "ui/frame/icons.h"
#include "ui/frame/label.h"
#include "ui/frame/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

namespace silpia {

namespace {

enum Column { ElementColumn, FormColumn, SiakColumn, VerdictColumn };

constexpr int kNarrowColumn = 172;
constexpr int kCellEdges = 28;
constexpr int kCellGap = 14;

QString wordOf(const QString &verdict)
{
    if (verdict == "same"_L1)
        return tr("Sesuai");
    if (verdict == "differs"_L1)
        return tr("Tidak sesuai");
    return verdict == "absent"_L1 ? tr("Tidak ditemukan") : tr("belum diputuskan");
}

QString verdictOfKey(int key)
{
    switch (key) {
    case Qt::Key_1: return u"same"_s;
    case Qt::Key_2: return u"differs"_s;
    case Qt::Key_3: return u"absent"_s;
    default: return {};
    }
}

} // namespace

CompareEditor::CompareEditor(Office &, const Application &application, const QList<ComparedElement> &extract, const QList<Verdict> &openFindings,
                             QWidget *parent)
    : InputEditor(parent)
    , m_table(new QTableWidget)
{
    for (const FieldDef &def : fields()) {
        if (comparedFields().contains(def.field))
            m_elements.append({def.code, shownValue(def.field, application.form.value(def.field)), {}, {}});
    }
    for (const ComparedElement &known : extract) {
        bool found = false;
        for (Element &element : m_elements) {
            if (element.code == known.element) {
                element.siak = known.siakValue;
                element.verdict = known.verdict;
                found = true;
            }
        }
        if (!found)
            m_elements.append({known.element, {}, known.siakValue, known.verdict});
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(tr("Bandingkan tiap unsur dengan SIAK. Tombol 1 sesuai, 2 tidak sesuai, 3 tidak ditemukan."),
                                {TextSize::Small, Ink::Quiet, TextWeight::Normal}));
    m_table->setObjectName(u"compared"_s);
    m_table->setAccessibleName(tr("Perbandingan dengan SIAK"));
    m_table->setRowCount(static_cast<int>(m_elements.size()));
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Unsur"), tr("Formulir"), tr("SIAK"), tr("Hasil")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const Column narrow : {ElementColumn, VerdictColumn}) {
        m_table->horizontalHeader()->setSectionResizeMode(narrow, QHeaderView::Fixed);
        m_table->setColumnWidth(narrow, kNarrowColumn);
    }
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, &CompareEditor::fitRows);
    m_table->installEventFilter(this);
    setMark(*m_table, "kind", u"panel"_s);
    for (int row = 0; row < m_table->rowCount(); ++row)
        showRow(row);
    m_table->setMinimumHeight(300);
    layout->addWidget(m_table, 1);
    m_table->setCurrentCell(0, VerdictColumn);
    addGrounds(openFindings);
}

/// What is compared is never shortened: a long name takes as many lines as it needs.
void CompareEditor::fitRows()
{
    const QFontMetrics metrics(m_table->font());
    for (int row = 0; row < m_table->rowCount(); ++row) {
        int height = kRowHeight;
        for (const Column column : {FormColumn, SiakColumn}) {
            const QTableWidgetItem *item = m_table->item(row, column);
            const QRect room(0, 0, m_table->columnWidth(column) - kCellEdges, INT_MAX);
            if (item)
                height = std::max(height, metrics.boundingRect(room, Qt::TextWordWrap, item->text()).height() + kCellGap);
        }
        m_table->setRowHeight(row, height);
    }
}

void CompareEditor::addGrounds(const QList<Verdict> &open)
{
    for (const Verdict verdict : open) {
        auto *line = new QLineEdit;
        line->setObjectName(u"ground_"_s + definition(verdict).code);
        line->setPlaceholderText(tr("Dasar, misalnya: sesuai akta kelahiran"));
        auto *row = new FormRow(sentence(verdict), line);
        layout()->addWidget(row);
        m_grounds.insert(verdict, row);
    }
}

void CompareEditor::showRow(int row)
{
    const Element &element = m_elements.at(row);
    const QStringList texts = {elementLabel(element.code), element.form, element.siak, wordOf(element.verdict)};
    const bool differs = element.verdict == "differs"_L1;
    const bool same = element.verdict == "same"_L1;
    for (int column = 0; column < texts.size(); ++column) {
        auto *item = new QTableWidgetItem(texts.at(column));
        item->setForeground(inkColor(differs ? Ink::Near : same || column == ElementColumn ? Ink::Quiet : Ink::Text));
        if (differs)
            item->setBackground(theme().near.ground);
        if (column == VerdictColumn && !element.verdict.isEmpty())
            item->setIcon(icon(differs ? Icon::Differs : same ? Icon::Check : Icon::Absent, inkColor(differs ? Ink::Near : same ? Ink::Good : Ink::Quiet)));
        m_table->setItem(row, column, item);
    }
}

void CompareEditor::decide(int row, const QString &verdict)
{
    if (row < 0 || row >= m_elements.size())
        return;
    m_elements[row].verdict = verdict;
    showRow(row);
    m_table->setCurrentCell(std::min(row + 1, m_table->rowCount() - 1), VerdictColumn);
    emit edited();
}

bool CompareEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const QString verdict = verdictOfKey(static_cast<QKeyEvent *>(event)->key());
        if (!verdict.isEmpty()) {
            decide(m_table->currentRow(), verdict);
            return true;
        }
    }
    return InputEditor::eventFilter(watched, event);
}

void CompareEditor::fill(StepInput &input) const
{
    for (const Element &element : m_elements) {
        if (!element.verdict.isEmpty())
            input.compared.append({element.code, element.verdict, element.siak});
    }
    for (auto it = m_grounds.begin(); it != m_grounds.end(); ++it)
        input.grounds.insert(it.key(), qobject_cast<QLineEdit *>(it.value()->editor())->text());
}

bool CompareEditor::showFault(const QString &place, const QString &sentence)
{
    if (place == "ground"_L1) {
        for (FormRow *row : std::as_const(m_grounds)) {
            if (qobject_cast<QLineEdit *>(row->editor())->text().trimmed().isEmpty()) {
                row->setFault(sentence);
                row->editor()->setFocus();
                return true;
            }
        }
        return false;
    }
    for (int row = 0; row < m_elements.size(); ++row) {
        if (m_elements.at(row).code == place) {
            m_table->setCurrentCell(row, VerdictColumn);
            m_table->setFocus();
            return true;
        }
    }
    return false;
}

QStringList CompareEditor::differing() const
{
    QStringList codes;
    for (const Element &element : m_elements) {
        if (element.verdict == "differs"_L1 || (element.verdict == "absent"_L1 && element.code == "nik"_L1))
            codes.append(element.code);
    }
    return codes;
}

} // namespace silpia
