#include "ui/screens/admin_card_papers.h"

#include "core/base/text.h"
#include "core/office/blanks.h"
#include "core/office/desks.h"
#include "core/office/print_reports.h"
#include "ui/frame/action_button.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/label.h"
#include "ui/frame/prompt.h"
#include "ui/print/card_output.h"
#include "ui/screens/admin_form.h"
#include "ui/screens/admin_table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace silpia {

namespace {

const QString kDaily = u"printReport"_s;
const QString kRegister = u"cardRegister"_s;
const QString kBook = u"blankBook"_s;
constexpr int kFormWidth = 380;

} // namespace

AdminCardPapers::AdminCardPapers(Office &office, const Session &session, QWidget *parent)
    : AdminSection(office, session, tr("Laporan kartu"), parent)
{
    m_form = new AdminForm(this);
    m_form->setObjectName(u"paperForm"_s);
    QComboBox *what = m_form->addChoice(u"what"_s, tr("Surat"));
    fillChoice(*what, {{kDaily, title(Paper::PrintReport)}, {kRegister, title(Paper::CardRegister)}, {kBook, title(Paper::BlankBook)}});
    m_form->addChoice(u"place"_s, tr("Blangko di"));
    m_form->addDate(u"from"_s, tr("Dari"), this->office().today(), FormPlace::Left);
    m_form->addDate(u"to"_s, tr("Sampai"), this->office().today(), FormPlace::Right);
    m_form->addWords(tr("Surat yang diterbitkan mendapat nomor, memuat kepala jurnal – nomor dan kode yang kelak membuktikan bahwa catatan tidak diubah – dan menunggu di Baki surat."));
    m_form->end();
    connect(what, &QComboBox::currentIndexChanged, this, &AdminCardPapers::showFields);
    auto *page = new QHBoxLayout;
    page->setSpacing(0);
    auto *left = new QWidget(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->addWidget(m_form);
    QScrollArea *form = scrolled(left, this);
    form->setFixedWidth(kFormWidth);
    page->addWidget(form);
    page->addWidget(makeLine(Qt::Vertical, this));
    page->addWidget(issuedList(), 1);
    body()->addLayout(page, 1);
    connect(addPrimary(u"issue"_s, Icon::Paper, tr("Terbitkan surat")), &QPushButton::clicked, this, &AdminCardPapers::issue);
    m_form->setDate(u"to"_s, this->office().today());
    showFields();
}

QWidget *AdminCardPapers::issuedList()
{
    auto *list = new QWidget(this);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Surat yang sudah terbit"), {TextSize::Head, Ink::Text, TextWeight::Strong}));
    m_issued = new AdminTable({{tr("Nomor"), 164}, {tr("Surat"), 0}, {tr("Terbit"), 156}}, list);
    m_issued->setObjectName(u"issued"_s);
    m_issued->setAccessibleName(tr("Surat yang sudah terbit"));
    m_issued->setNameColumn(1);
    connect(m_issued, &AdminTable::chosen, this, &AdminCardPapers::showTarget);
    m_lists = new QStackedWidget(list);
    m_lists->addWidget(m_issued);
    m_lists->addWidget(new EmptyState(tr("Belum ada surat"), tr("Laporan, register, buku, dan berita acara yang diterbitkan tinggal di sini dan dapat dicetak ulang."), m_lists));
    layout->addWidget(m_lists, 1);
    auto *line = new QHBoxLayout;
    m_target = new QComboBox(list);
    m_target->setObjectName(u"paperTarget"_s);
    m_target->setAccessibleName(tr("Tujuan cetak"));
    m_target->addItems(cardTargets());
    connect(m_target, &QComboBox::currentIndexChanged, this, &AdminCardPapers::showTarget);
    m_again = new ActionButton(ButtonKind::Secondary, Icon::Printer, QString());
    m_again->setObjectName(u"printAgain"_s);
    connect(m_again, &QPushButton::clicked, this, &AdminCardPapers::printAgain);
    QLabel *caption = makeLabel(tr("Tujuan cetak"), {TextSize::Small, Ink::Quiet, TextWeight::Medium});
    caption->setBuddy(m_target);
    line->addWidget(caption);
    line->addWidget(m_target, 1);
    line->addWidget(m_again);
    layout->addLayout(line);
    return list;
}

void AdminCardPapers::showIssued()
{
    const auto papers = officePapers(office(), session());
    if (!papers)
        return report(papers.error());
    m_papers = *papers;
    QList<AdminRow> rows;
    for (const PaperRow &paper : std::as_const(m_papers))
        rows.append({keyOf(paper.id), {{paper.number}, {title(paper.kind)}, {shortMoment(fromIso(paper.issuedAt))}}});
    m_issued->setRows(rows);
    m_lists->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    showTarget();
}

void AdminCardPapers::showTarget()
{
    const PaperRow *paper = withKey(m_papers, m_issued->chosenKey());
    const bool isFile = isFileTarget(m_target->currentText());
    m_again->setText(isFile ? tr("Simpan PDF") : paper && paper->printings == 0 ? tr("Cetak") : tr("Cetak ulang"));
    m_again->setEnabled(paper);
}

/// The paper as it was issued, under its number; SALINAN where it went out before.
void AdminCardPapers::printAgain()
{
    const PaperRow *chosen = withKey(m_papers, m_issued->chosenKey());
    if (!chosen)
        return;
    const PaperRow row = *chosen;
    const QString target = m_target->currentText();
    const QString file = isFileTarget(target) ? Prompt::saveFile(this, tr("Simpan surat"), row.number + u".pdf"_s, tr("PDF (*.pdf)")) : QString();
    if (isFileTarget(target) && file.isEmpty())
        return;
    const auto document = paper(office(), session(), row);
    const auto sent = document ? sendPapers({*document}, target, file) : tl::unexpected<Error>(document.error());
    const auto marked = sent ? markPrinted(office(), session(), {row.id}) : sent;
    if (!marked)
        return report(marked.error());
    showIssued();
    done(file.isEmpty() ? tr("%1 dikirim ke %2.").arg(row.number, target) : tr("%1 disimpan di %2").arg(row.number, file));
}

void AdminCardPapers::reload()
{
    showIssued();
    const auto places = stockPlaces(office());
    if (!places)
        return report(places.error());
    Choices choices;
    for (const QString &place : *places)
        choices.append({place, place});
    fillChoice(*m_form->findChild<QComboBox *>(u"place"_s), choices);
}

/// A day's report is of one day; a register is of the whole office.
void AdminCardPapers::showFields()
{
    const QString what = m_form->text(u"what"_s);
    const QDate today = office().today();
    m_form->clearFaults();
    m_form->row(u"place"_s)->setVisible(what != kRegister);
    // The one day stands at the left, where a form begins.
    m_form->row(u"to"_s)->setVisible(what != kDaily);
    m_form->row(u"from"_s)->label()->setText(what == kDaily ? tr("Hari") : tr("Dari"));
    m_form->setDate(u"from"_s, what == kDaily ? today : QDate(today.year(), today.month(), 1));
}

/// A number that was given cannot be taken back: who presses twice is asked.
bool AdminCardPapers::mayIssueAgain(const QString &what)
{
    const Paper kind = what == kDaily ? Paper::PrintReport : what == kRegister ? Paper::CardRegister : Paper::BlankBook;
    for (const PaperRow &paper : std::as_const(m_papers)) {
        if (paper.kind == kind && officeDay(fromIso(paper.issuedAt)) == office().today())
            return Prompt::confirm(this, title(kind), tr("%1 sudah terbit hari ini (%2). Terbitkan satu lagi, dengan nomor baru?").arg(paper.number, shortMoment(fromIso(paper.issuedAt))), tr("Terbitkan lagi"));
    }
    return true;
}

void AdminCardPapers::issue()
{
    m_form->clearFaults();
    const QString what = m_form->text(u"what"_s);
    const QString place = m_form->text(u"place"_s);
    const QDate from = m_form->date(u"from"_s).value_or(QDate());
    const QDate to = what == kDaily ? from : m_form->date(u"to"_s).value_or(QDate());
    for (const auto &[code, day] : {std::pair(u"from"_s, from), std::pair(u"to"_s, to)}) {
        if (!day.isValid())
            m_form->setFault(code, tr("Tulis tanggalnya, misalnya 24-11-2026."));
    }
    if (!m_form->faulty().isEmpty())
        return m_form->goToFirstFault();
    if (!mayIssueAgain(what))
        return;
    const auto number = waiting(tr("Menyusun surat …"), [&]() -> Result<QString> {
        if (what == kDaily)
            return issuePrintReport(office(), session(), place, from);
        return what == kRegister ? issueCardRegister(office(), session(), from, to) : issueBlankBook(office(), session(), place, from, to);
    });
    if (!number) {
        Error error = number.error();
        if (what == kDaily && error.place == "to"_L1)
            error.place = u"from"_s;
        (void)m_form->showError(error);
        return report(number.error());
    }
    showIssued();
    done(tr("%1 menunggu di Baki surat.").arg(*number));
}

} // namespace silpia
