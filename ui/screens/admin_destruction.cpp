#include "ui/screens/admin_destruction.h"

#include "core/base/text.h"
#include "ui/frame/action_button.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/label.h"
#include "ui/frame/prompt.h"
#include "ui/frame/screen_head.h"
#include "ui/screens/admin_form.h"
#include "ui/screens/admin_table.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kPaneWidth = 300;

QString keyOfItem(const Destroyable &item)
{
    return item.oldCard == 0 ? item.serial : u"old_%1"_s.arg(item.oldCard);
}

} // namespace

AdminDestruction::AdminDestruction(Office &office, const Session &session, QWidget *parent)
    : AdminSection(office, session, tr("Pemusnahan"), parent)
{
    auto *list = new QVBoxLayout;
    list->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    m_lists = new QStackedWidget(this);
    m_table = new AdminTable({{tr("Nomor blangko"), 130}, {tr("Jenis"), 112}, {tr("Sebab"), 0}, {tr("Sejak"), 140}, {tr("Ikut"), 96}}, m_lists);
    m_table->setObjectName(u"waiting"_s);
    m_table->setAccessibleName(tr("Yang menunggu pemusnahan"));
    m_table->installEventFilter(this);
    m_lists->addWidget(m_table);
    m_lists->addWidget(new EmptyState(tr("Tidak ada yang menunggu pemusnahan"), tr("Blangko gagal cetak, blangko rusak, dan KIA lama yang ditarik dari keluarga terkumpul di sini."), m_lists));
    list->addWidget(m_lists, 1);
    auto *halves = new QHBoxLayout;
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(0);
    halves->addLayout(list, 1);
    halves->addWidget(makeLine(Qt::Vertical, this));
    halves->addWidget(buildPane());
    body()->addLayout(halves, 1);
    m_turn = addLeft(u"turn"_s, Icon::Check, tr("Ikut atau tidak ikut (Spasi)"));
    connect(m_turn, &QPushButton::clicked, this, &AdminDestruction::turnOver);
    connect(addPrimary(u"keep"_s, Icon::Check, tr("Catat pemusnahan")), &QPushButton::clicked, this, &AdminDestruction::keep);
}

QWidget *AdminDestruction::buildPane()
{
    auto *pane = new QFrame(this);
    pane->setProperty("kind", u"surface"_s);
    pane->setFixedWidth(kPaneWidth);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, 0);
    m_form = new AdminForm(pane);
    m_form->setObjectName(u"destructionForm"_s);
    m_form->addLine(u"manner"_s, tr("Cara pemusnahan"))->setPlaceholderText(tr("dipotong lalu dibakar"));
    m_form->addArea(u"witnesses"_s, tr("Saksi, satu baris satu orang: nama, jabatan"), 3);
    m_form->addWords(tr("Catat sesudah benar-benar dimusnahkan di hadapan saksi. Berita acaranya menunggu di Baki surat untuk ditandatangani."));
    m_form->end();
    layout->addWidget(scrolled(m_form, pane), 1);
    return pane;
}

void AdminDestruction::reload()
{
    const auto items = destroyable(office(), session());
    if (!items)
        return report(items.error());
    m_items = *items;
    showRows();
}

void AdminDestruction::showRows()
{
    QList<AdminRow> rows;
    int chosen = 0;
    for (const Destroyable &item : std::as_const(m_items)) {
        const bool stays = m_leftOut.contains(keyOfItem(item));
        chosen += stays ? 0 : 1;
        const AdminCell verdict = stays ? AdminCell{tr("tidak ikut"), Ink::Quiet} : AdminCell{tr("ya"), Ink::Text, Icon::Check};
        rows.append({keyOfItem(item), {{item.serial.isEmpty() ? tr("tidak diketahui") : item.serial}, {item.oldCard == 0 ? tr("Blangko rusak") : tr("KIA lama")},
                                       {item.oldCard == 0 ? item.reason : tr("ditarik, %1").arg(item.reason)}, {longDate(officeDay(item.since))}, verdict}});
    }
    m_table->setRows(rows);
    m_lists->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    m_turn->setEnabled(!rows.isEmpty());
    head()->setAside(rows.isEmpty() ? QString() : tr("%1 dari %2 ikut").arg(chosen).arg(rows.size()));
}

bool AdminDestruction::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        turnOver();
        return true;
    }
    return AdminSection::eventFilter(watched, event);
}

void AdminDestruction::turnOver()
{
    const QString key = m_table->chosenKey();
    if (key.isEmpty())
        return;
    if (!m_leftOut.remove(key))
        m_leftOut.insert(key);
    showRows();
}

void AdminDestruction::keep()
{
    m_form->clearFaults();
    const auto book = office().book();
    const bool withWitnesses = book && (*book)->settings.witnesses > 0;
    if (const auto filled = m_form->filled(withWitnesses ? QStringList{u"manner"_s, u"witnesses"_s} : QStringList{u"manner"_s}); !filled)
        return report(filled.error());
    QList<Destroyable> items;
    for (const Destroyable &item : std::as_const(m_items)) {
        if (!m_leftOut.contains(keyOfItem(item)))
            items.append(item);
    }
    if (!items.isEmpty() && !Prompt::confirm(this, tr("Pemusnahan"), tr("%1 blangko dan kartu dicatat musnah. Ini tidak dapat dibatalkan.").arg(items.size()), tr("Catat pemusnahan")))
        return;
    const auto kept = recordDestruction(office(), session(), items, m_form->text(u"manner"_s), m_form->text(u"witnesses"_s).split(u'\n'));
    if (!kept) {
        (void)m_form->showError(kept.error());
        return report(kept.error());
    }
    m_form->setText(u"manner"_s, {});
    m_form->setText(u"witnesses"_s, {});
    m_form->setDirty(false);
    done(kept->isEmpty() ? tr("%1 dicatat musnah.").arg(items.size()) : tr("%1 dicatat musnah. Berita acara %2 menunggu di Baki surat.").arg(items.size()).arg(*kept));
    reload();
}

} // namespace silpia
