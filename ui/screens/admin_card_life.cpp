#include "ui/screens/admin_card_life.h"

#include "core/base/text.h"
#include "core/office/stock_count.h"
#include "ui/frame/action_button.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/form_row.h"
#include "ui/frame/label.h"
#include "ui/frame/screen_head.h"
#include "ui/screens/admin_form.h"
#include "ui/screens/admin_table.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <array>

namespace silpia {

namespace {

constexpr std::array kLives = {CardLife::TurnsFive, CardLife::Turns17, CardLife::Expired, CardLife::Replaced, CardLife::Void};
constexpr int kOldCards = static_cast<int>(kLives.size());
constexpr int kPaneWidth = 300;
constexpr int kMostOldCards = 500;

QString explanationOf(CardLife life)
{
    switch (life) {
    case CardLife::TurnsFive: return tr("Bulan depan tidak ada anak yang berumur 5 tahun. Yang akan berumur 5 memerlukan kartu dengan foto.");
    case CardLife::Turns17: return tr("Bulan depan tidak ada anak yang berumur 17 tahun. Yang akan berumur 17 mengurus KTP-el.");
    case CardLife::Expired: return tr("Tidak ada kartu yang habis masa berlakunya tanpa diganti.");
    case CardLife::Replaced: return tr("Belum ada kartu yang diganti kartu baru.");
    case CardLife::Void: return tr("Belum ada kartu yang dibatalkan.");
    }
    Q_UNREACHABLE();
}

QString noteOf(const ListedCard &card)
{
    return card.fate.isEmpty() ? card.partnerName : tr("%1 · %2").arg(label(fateOfCode(card.fate)), card.partnerName);
}

} // namespace

AdminCardLife::AdminCardLife(Office &office, const Session &session, QWidget *parent)
    : AdminSection(office, session, tr("Masa berlaku kartu"), parent)
{
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->setSpacing(12);
    m_what = new QComboBox(this);
    m_what->setObjectName(u"what"_s);
    m_what->setAccessibleName(tr("Daftar kartu"));
    for (const CardLife life : kLives)
        m_what->addItem(label(life));
    m_what->addItem(tr("KIA lama yang harus ditarik"));
    m_lists = new QStackedWidget(this);
    m_table = new AdminTable({{tr("Nama anak"), 0}, {tr("Nomor blangko"), 120}, {tr("Lahir"), 150}, {tr("Berlaku hingga"), 150}, {tr("Keterangan"), 210}}, m_lists);
    m_table->setObjectName(u"cards"_s);
    m_table->setAccessibleName(tr("Kartu dalam daftar ini"));
    m_empty = new EmptyState(label(kLives.front()), explanationOf(kLives.front()), m_lists);
    m_lists->addWidget(m_table);
    m_lists->addWidget(m_empty);
    auto *row = new FormRow(tr("Daftar"), m_what, this);
    row->setMaximumWidth(420);
    layout->addWidget(row);
    layout->addWidget(m_lists, 1);
    m_form = new AdminForm(this);
    m_form->setObjectName(u"oldCardForm"_s);
    m_form->addLine(u"serial"_s, tr("Nomor blangko KIA lama"))->setPlaceholderText(tr("kosong bila dari masa sebelum SILPIA"));
    m_form->addWords(tr("Pilih anaknya di daftar. Kartu lama yang dicatat menunggu pemusnahan."));
    m_form->end();
    auto *pane = new QFrame(this);
    pane->setProperty("kind", u"surface"_s);
    pane->setFixedWidth(kPaneWidth);
    auto *inner = new QVBoxLayout(pane);
    inner->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, 0);
    inner->addWidget(scrolled(m_form, pane));
    m_pane = pane;
    auto *halves = new QHBoxLayout;
    halves->setContentsMargins(0, 0, 0, 0);
    halves->addLayout(layout, 1);
    halves->addWidget(m_pane);
    body()->addLayout(halves, 1);
    m_primary = addPrimary(u"keep"_s, Icon::Check, tr("Catat KIA lama diterima"));
    connect(m_primary, &QPushButton::clicked, this, &AdminCardLife::keepOldCard);
    connect(m_what, &QComboBox::currentIndexChanged, this, &AdminCardLife::show);
    m_pane->hide();
    m_primary->hide();
}

void AdminCardLife::reload()
{
    show(m_what->currentIndex());
}

void AdminCardLife::show(int list)
{
    const bool old = list == kOldCards;
    const auto officer = office().officer(session());
    const bool keeps = officer && officer->roles.intersects({Role::Operator, Role::Counter});
    m_pane->setVisible(old && keeps);
    m_primary->setVisible(old && keeps);
    old ? showOldCards() : showCards(kLives.at(static_cast<size_t>(list)));
    head()->setAside(m_table->rows().isEmpty() ? QString() : tr("%1 kartu").arg(m_table->rows().size()));
    m_lists->setCurrentIndex(m_table->rows().isEmpty() ? 1 : 0);
}

void AdminCardLife::showCards(CardLife life)
{
    QList<AdminRow> rows;
    m_empty->setText(label(life), explanationOf(life));
    if (const auto cards = cardLife(office(), session(), life)) {
        for (const ListedCard &card : *cards)
            rows.append({keyOf(card.application), {{card.name}, {card.serial}, {longDate(card.birthDate)}, {longDate(card.validUntil)}, {noteOf(card)}}});
    } else {
        report(cards.error());
    }
    m_table->setRows(rows);
}

void AdminCardLife::showOldCards()
{
    QList<AdminRow> rows;
    m_empty->setText(tr("KIA lama yang harus ditarik"), tr("Anak yang sudah menerima kartu pengganti dan kartu lamanya belum dicatat terdaftar di sini."));
    if (const auto due = oldCardsDue(office(), session(), kMostOldCards)) {
        for (const Application &app : *due)
            rows.append({keyOf(app.id), {{app.form.name()}, {app.form.value(Field::Reason)}, {longDate(app.form.birthDate())}, {}, {app.destinationName}}});
    } else {
        report(due.error());
    }
    m_table->setRows(rows);
}

void AdminCardLife::keepOldCard()
{
    const QString key = m_table->chosenKey();
    m_form->clearFaults();
    if (key.isEmpty())
        return report({ErrorKind::Invalid, tr("Pilih dahulu anaknya di daftar."), {}, {}});
    if (const auto kept = takeOldCard(office(), session(), ApplicationId{key.toLongLong()}, m_form->text(u"serial"_s)); !kept) {
        (void)m_form->showError(kept.error());
        return report(kept.error());
    }
    m_form->setText(u"serial"_s, {});
    m_form->setDirty(false);
    done(tr("KIA lama dicatat dan menunggu pemusnahan."));
    reload();
}

} // namespace silpia
