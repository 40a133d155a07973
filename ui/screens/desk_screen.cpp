#include "ui/screens/desk_screen.h"

#include "core/base/text.h"
#include "ui/frame/action_bar.h"
#include "ui/frame/action_button.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/label.h"
#include "ui/frame/queue_view.h"
#include "ui/frame/screen_head.h"
#include "ui/models/queue_rows.h"
#include "ui/screens/application_view.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kPage = 100;

struct EmptyWords
{
    const char *title;
    const char *explanation;
};

EmptyWords emptyWords(Desk desk)
{
    switch (desk) {
    case Desk::Counter: return {QT_TRANSLATE_NOOP("silpia", "Tidak ada berkas di loket"), QT_TRANSLATE_NOOP("silpia", "Berkas datang ke sini saat pemohon menyerahkannya (langkah 1).")};
    case Desk::PickUp: return {QT_TRANSLATE_NOOP("silpia", "Tidak ada berkas yang menunggu dijemput"), QT_TRANSLATE_NOOP("silpia", "Berkas datang ke sini setelah lembaga mitra merekam datanya (langkah 4).")};
    case Desk::Verification: return {QT_TRANSLATE_NOOP("silpia", "Tidak ada berkas yang menunggu diperiksa"), QT_TRANSLATE_NOOP("silpia", "Berkas datang ke sini setelah dijemput dari lembaga mitra (langkah 5) atau setelah perbaikannya masuk.")};
    case Desk::Correction: return {QT_TRANSLATE_NOOP("silpia", "Tidak ada yang menunggu perbaikan"), QT_TRANSLATE_NOOP("silpia", "Permohonan datang ke sini bila datanya tidak sesuai dengan SIAK (langkah 6).")};
    case Desk::Validation: return {QT_TRANSLATE_NOOP("silpia", "Tidak ada yang menunggu validasi"), QT_TRANSLATE_NOOP("silpia", "Permohonan datang ke sini setelah datanya dinyatakan benar (langkah 6).")};
    case Desk::Printing: return {QT_TRANSLATE_NOOP("silpia", "Tidak ada kartu yang menunggu dicetak"), QT_TRANSLATE_NOOP("silpia", "Permohonan datang ke sini setelah divalidasi (langkah 7).")};
    case Desk::Distribution: return {QT_TRANSLATE_NOOP("silpia", "Tidak ada kartu yang menunggu didistribusikan"), QT_TRANSLATE_NOOP("silpia", "Kartu datang ke sini setelah tercetak baik (langkah 8).")};
    case Desk::HandOver: return {QT_TRANSLATE_NOOP("silpia", "Tidak ada kartu yang menunggu diserahkan"), QT_TRANSLATE_NOOP("silpia", "Kartu datang ke sini setelah didistribusikan ke lembaga mitra (langkah 9).")};
    }
    Q_UNREACHABLE();
}

} // namespace

DeskScreen::DeskScreen(Office &office, const Session &session, Desk desk, QWidget *parent)
    : Screen(office, session, parent)
    , m_desk(desk)
    , m_head(new ScreenHead(label(desk)))
    , m_partner(new QComboBox)
    , m_queue(new QueueView)
    , m_view(new ApplicationView(office, session))
    , m_empty(new EmptyState(silpia::tr(emptyWords(desk).title), silpia::tr(emptyWords(desk).explanation)))
    , m_states(statesOf(desk))
{
    setObjectName(u"desk_"_s + code(desk));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(queueSide());
    layout->addWidget(makeLine(Qt::Vertical));
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    connect(m_queue, &QueueView::chosen, this, [this](qint64 id) {
        m_view->showApplication(id);
        if (id != 0 && m_desk == Desk::Validation && !m_opened.contains(id)) {
            m_opened.insert(id);
            showTicked();
        }
    });
    connect(m_queue, &QueueView::moreWanted, this, &DeskScreen::loadPage);
    connect(m_queue, &QueueView::checkedChanged, this, [this](qint64 id, bool checked) {
        if (checked && m_desk == Desk::Validation && !m_opened.contains(id)) {
            m_queue->queue().setChecked(id, false);
            emit said(NoticeKind::Warn, tr("Buka permohonan itu dahulu: yang divalidasi bersama harus sudah dibaca satu per satu."));
        }
        showTicked();
    });
    connect(m_view, &ApplicationView::said, this, &Screen::said);
    connect(m_view, &ApplicationView::changed, this, &Screen::changed);
    connect(m_view, &Screen::deskRequested, this, &Screen::deskRequested);
    connect(m_view, &ApplicationView::stepDone, this, [this] {
        const qint64 next = m_queue->nextId();
        reload();
        // The next file is there at once: an expert never goes back to the list.
        if (m_queue->chosenId() == 0 && !(next != 0 && m_queue->choose(next)))
            m_queue->chooseFirst();
        takeFocus();
    });
    connect(m_view, &ApplicationView::resubmitRequested, this, &DeskScreen::resubmitRequested);
    fillPartners();
    reload();
}

QWidget *DeskScreen::queueSide()
{
    auto *side = new QFrame;
    setMark(*side, "kind", u"surface"_s);
    side->setFixedWidth(kQueueWidth);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_partner->setObjectName(u"partnerFilter"_s);
    m_partner->setAccessibleName(tr("Lembaga mitra"));
    m_partner->setFixedWidth(132);
    connect(m_partner, &QComboBox::currentIndexChanged, this, [this] { reload(); });
    m_head->addAside(m_partner);
    layout->addWidget(m_head);
    m_queue->setObjectName(u"queue"_s);
    m_queue->setAccessibleName(label(m_desk));
    layout->addWidget(m_queue, 1);
    if (!takesTogether())
        return side;
    m_bar = new ActionBar;
    m_bar->setEdge(16);
    m_all = new ActionButton(ButtonKind::Small, tr("Pilih semua"));
    m_all->setObjectName(u"tickAll"_s);
    connect(m_all, &QPushButton::clicked, this, &DeskScreen::tickAll);
    m_together = new ActionButton(ButtonKind::Secondary, QString());
    m_together->setObjectName(u"takeTogether"_s);
    connect(m_together, &QPushButton::clicked, this, &DeskScreen::takeTogether);
    m_bar->addLeft(m_all);
    m_bar->addRight(m_together);
    layout->addWidget(m_bar);
    return side;
}

Step DeskScreen::batchStep() const
{
    switch (m_desk) {
    case Desk::PickUp: return Step::PickUp;
    case Desk::Validation: return Step::Validate;
    case Desk::Distribution: return Step::Distribute;
    case Desk::HandOver: return Step::HandOver;
    case Desk::Printing:
    case Desk::Counter:
    case Desk::Verification:
    case Desk::Correction: return Step::Submit;
    }
    Q_UNREACHABLE();
}

bool DeskScreen::takesTogether() const
{
    return batchStep() != Step::Submit;
}

void DeskScreen::fillPartners()
{
    const QSignalBlocker quiet(m_partner);
    m_partner->clear();
    m_partner->addItem(tr("Semua mitra"), 0);
    const auto partners = loadPartners(office().database());
    for (const Partner &partner : partners ? *partners : QList<Partner>())
        m_partner->addItem(partner.name, partner.id.value);
}

QueueRow DeskScreen::rowOf(const Application &application) const
{
    auto &self = const_cast<DeskScreen &>(*this);
    const auto book = self.office().book();
    QueueRow row = book ? queueRowOf(application, (*book)->deadlines, self.office().now()) : QueueRow();
    row.checkable = takesTogether();
    return row;
}

void DeskScreen::reload()
{
    const qint64 chosen = m_queue->chosenId();
    m_rows.clear();
    m_queue->setRows({});
    m_stateAt = 0;
    m_next.reset();
    QList<QueueRow> rows;
    // Each state of the desk has a queue of its own; they are shown as one, by their clocks.
    for (; m_stateAt < m_states.size(); ++m_stateAt) {
        const auto page = queue(office(), session(), m_states.at(m_stateAt), kPage);
        if (!page) {
            report(page.error());
            return;
        }
        for (const Application &app : page->rows) {
            const qint64 partner = m_partner->currentData().toLongLong();
            const bool wanted = partner == 0 || app.partner.value == partner || (m_desk >= Desk::Distribution && app.destination.value == partner);
            if (wanted) {
                m_rows.insert(app.id.value, app);
                rows.append(rowOf(app));
            }
        }
        if (page->next) {
            m_next = page->next;
            break;
        }
    }
    m_queue->setRows(rows, m_next.has_value());
    const auto count = deskCount(office(), session(), m_desk);
    m_head->setCount(m_partner->currentIndex() > 0 ? static_cast<int>(rows.size()) : count ? count->waiting : -1);
    showEmpty(rows.isEmpty());
    if (chosen != 0 && m_rows.contains(chosen))
        m_queue->choose(chosen);
    m_view->reload();
    showTicked();
}

void DeskScreen::loadPage()
{
    if (!m_next || m_stateAt >= m_states.size())
        return;
    const auto page = queue(office(), session(), m_states.at(m_stateAt), kPage, m_next);
    if (!page) {
        report(page.error());
        return;
    }
    m_next = page->next;
    addRows(page->rows);
}

void DeskScreen::addRows(const QList<Application> &applications)
{
    QList<QueueRow> rows;
    for (const Application &app : applications) {
        m_rows.insert(app.id.value, app);
        rows.append(rowOf(app));
    }
    m_queue->queue().appendRows(rows, m_next.has_value());
}

void DeskScreen::showEmpty(bool empty)
{
    // Both at once would be wider than a small screen, and a window that grew stays so.
    (empty ? static_cast<QWidget *>(m_view) : m_empty)->hide();
    (empty ? static_cast<QWidget *>(m_empty) : m_view)->show();
}

void DeskScreen::open(qint64 application)
{
    if (!m_queue->choose(application))
        m_view->showApplication(application);
}

bool DeskScreen::goBack()
{
    if (!m_view->goBack())
        return false;
    takeFocus();
    return true;
}

void DeskScreen::takeFocus()
{
    if (m_queue->chosenId() == 0)
        m_queue->chooseFirst();
    m_queue->setFocus(Qt::OtherFocusReason);
}

void DeskScreen::tickAll()
{
    // One bag, one institution: "all" are those of the chosen file's partner.
    const qint64 chosen = m_queue->chosenId() != 0 ? m_queue->chosenId() : m_rows.isEmpty() ? 0 : m_rows.firstKey();
    if (chosen == 0)
        return;
    const bool leaving = m_desk == Desk::Distribution || m_desk == Desk::HandOver;
    const bool anyPartner = m_desk == Desk::Validation;
    const Application first = m_rows.value(chosen);
    for (const Application &app : std::as_const(m_rows)) {
        const bool same = anyPartner || (leaving ? app.destination == first.destination : app.partner == first.partner);
        const bool mayTick = same && !app.isHeld() && (m_desk != Desk::Validation || m_opened.contains(app.id.value));
        m_queue->queue().setChecked(app.id.value, mayTick);
    }
    if (m_desk == Desk::Validation && m_queue->queue().checkedIds().size() < m_rows.size())
        emit said(NoticeKind::Info, tr("Terpilih %1 dari %2: yang divalidasi bersama harus sudah dibuka satu per satu.").arg(m_queue->queue().checkedIds().size()).arg(m_rows.size()));
    showTicked();
}

void DeskScreen::showTicked()
{
    if (!m_together)
        return;
    const qsizetype ticked = m_queue->queue().checkedIds().size();
    const QString verb = button(batchStep());
    m_together->setText(ticked > 0 ? tr("%1: %2").arg(verb).arg(ticked) : verb);
    m_together->setEnabled(ticked > 0);
}

void DeskScreen::takeTogether()
{
    QList<Application> applications;
    const QList<qint64> ids = m_queue->queue().checkedIds();
    for (const qint64 id : ids)
        applications.append(m_rows.value(id));
    if (!applications.isEmpty())
        m_view->startStep(batchStep(), applications);
}

} // namespace silpia
