#include "ui/screens/search_screen.h"

#include "core/base/text.h"
#include "core/office/desks.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/label.h"
#include "ui/frame/queue_view.h"
#include "ui/frame/screen_head.h"
#include "ui/models/queue_rows.h"
#include "ui/screens/application_view.h"

#include <QHBoxLayout>

namespace silpia {

SearchScreen::SearchScreen(Office &office, const Session &session, QWidget *parent)
    : Screen(office, session, parent)
    , m_head(new ScreenHead(tr("Permohonan")))
    , m_list(new QueueView)
    , m_view(new ApplicationView(office, session))
    , m_empty(new EmptyState(tr("Cari permohonan"), tr("Ketik nama, NIK, atau nomor apa pun di kotak cari (Ctrl+K), atau pindai bukti penyerahan.")))
{
    setObjectName(u"search"_s);
    auto *side = new QFrame;
    setMark(*side, "kind", u"surface"_s);
    side->setFixedWidth(kQueueWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    m_list->setObjectName(u"results"_s);
    m_list->setAccessibleName(tr("Hasil pencarian"));
    column->addWidget(m_list, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(side);
    layout->addWidget(makeLine(Qt::Vertical));
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    m_view->hide();
    connect(m_list, &QueueView::chosen, m_view, &ApplicationView::showApplication);
    connect(m_view, &ApplicationView::said, this, &Screen::said);
    connect(m_view, &ApplicationView::changed, this, &Screen::changed);
    connect(m_view, &Screen::deskRequested, this, &Screen::deskRequested);
    connect(m_view, &ApplicationView::stepDone, this, &SearchScreen::refresh); // its clock stands in the list too
    connect(m_view, &ApplicationView::resubmitRequested, this, &SearchScreen::resubmitRequested);
}

void SearchScreen::find(const QString &text)
{
    m_text = text;
    const auto found = this->found();
    if (!found)
        return report(found.error());
    const QList<QueueRow> &rows = *found;
    m_list->setRows(rows);
    m_head->setCount(static_cast<int>(rows.size()));
    m_empty->setText(tr("Tidak ada yang cocok"), tr("Tidak ada permohonan dengan “%1”. Coba sebagian nama, atau nomornya.").arg(text));
    (rows.isEmpty() ? static_cast<QWidget *>(m_view) : m_empty)->hide(); // first: both at once are wider than a small screen
    (rows.isEmpty() ? static_cast<QWidget *>(m_empty) : m_view)->show();
    if (!rows.isEmpty())
        m_list->chooseFirst();
}

Result<QList<QueueRow>> SearchScreen::found()
{
    const QList<Application> applications = TRY(search(office(), session(), m_text));
    const OfficeBook *book = TRY(office().book());
    QList<QueueRow> rows;
    for (const Application &app : applications)
        rows.append(queueRowOf(app, book->deadlines, office().now()));
    return rows;
}

void SearchScreen::refresh()
{
    const auto rows = found();
    if (!rows || rows->isEmpty())
        return;
    const QSignalBlocker quiet(m_list); // the page that is shown stays, and is not read once more
    const qint64 chosen = m_list->chosenId();
    m_list->setRows(*rows);
    m_list->choose(chosen);
}

void SearchScreen::open(qint64 application)
{
    m_empty->hide();
    m_view->show();
    m_view->showApplication(application);
}

void SearchScreen::reload()
{
    m_view->reload();
}

void SearchScreen::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

bool SearchScreen::goBack()
{
    return m_view->goBack();
}

} // namespace silpia
