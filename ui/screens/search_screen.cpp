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
    connect(m_view, &ApplicationView::resubmitRequested, this, &SearchScreen::resubmitRequested);
}

void SearchScreen::find(const QString &text)
{
    m_text = text;
    const auto found = search(office(), session(), text);
    if (!found) {
        report(found.error());
        return;
    }
    const auto book = office().book();
    QList<QueueRow> rows;
    for (const Application &app : *found) {
        if (book)
            rows.append(queueRowOf(app, (*book)->deadlines, office().now()));
    }
    m_list->setRows(rows);
    m_head->setCount(static_cast<int>(rows.size()));
    m_empty->setText(tr("Tidak ada yang cocok"), tr("Tidak ada permohonan dengan “%1”. Coba sebagian nama, atau nomornya.").arg(text));
    m_empty->setVisible(rows.isEmpty());
    m_view->setVisible(!rows.isEmpty());
    if (!rows.isEmpty())
        m_list->chooseFirst();
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
