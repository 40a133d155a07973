#include "ui/screens/admin_card_papers.h"

#include "core/base/text.h"
#include "core/office/blanks.h"
#include "core/office/print_reports.h"
#include "ui/frame/action_button.h"
#include "ui/frame/theme.h"
#include "ui/screens/admin_form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace silpia {

namespace {

const QString kDaily = u"printReport"_s;
const QString kRegister = u"cardRegister"_s;
const QString kBook = u"blankBook"_s;

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
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    m_form->setMaximumWidth(560);
    layout->addWidget(m_form);
    layout->addStretch(1);
    body()->addWidget(scrolled(page, this), 1);
    connect(addPrimary(u"issue"_s, Icon::Paper, tr("Terbitkan surat")), &QPushButton::clicked, this, &AdminCardPapers::issue);
    m_form->setDate(u"to"_s, this->office().today());
    showFields();
}

void AdminCardPapers::reload()
{
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
    done(tr("%1 menunggu di Baki surat.").arg(*number));
}

} // namespace silpia
