#include "ui/screens/help_dialog.h"

#include "core/base/text.h"
#include "ui/frame/action_bar.h"
#include "ui/frame/action_button.h"
#include "ui/frame/label.h"
#include "ui/frame/manual_view.h"

#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kPagesWidth = 304;

} // namespace

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent)
    , m_view(new ManualView)
{
    setObjectName(u"help"_s);
    setWindowTitle(tr("Panduan SILPIA"));
    setAccessibleName(windowTitle());
    resize(1060, 660);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(searchLine());
    auto *halves = new QHBoxLayout;
    halves->setSpacing(0);
    halves->addWidget(side());
    halves->addWidget(makeLine(Qt::Vertical));
    halves->addWidget(m_view, 1);
    layout->addLayout(halves, 1);
    layout->addWidget(foot());
    connect(m_view, &ManualView::pageShown, this, &HelpDialog::choosePage);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

QWidget *HelpDialog::searchLine()
{
    auto *head = new QFrame;
    setMark(*head, "kind", u"head"_s);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(kPageEdge, 10, kPageEdge, 10);
    layout->setSpacing(12);
    m_search = new QLineEdit;
    m_search->setObjectName(u"manualSearch"_s);
    m_search->setPlaceholderText(tr("Cari dalam panduan (Ctrl+F)"));
    m_search->setAccessibleName(tr("Cari dalam panduan"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(kPagesWidth);
    connect(m_search, &QLineEdit::returnPressed, this, &HelpDialog::find);
    m_words = new ElidedLabel({TextSize::Small, Ink::Near, TextWeight::Medium});
    m_words->setObjectName(u"manualFound"_s);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_words, 1);
    return head;
}

QWidget *HelpDialog::side()
{
    m_pages = new QListWidget;
    m_pages->setObjectName(u"manualPages"_s);
    m_pages->setAccessibleName(tr("Halaman panduan"));
    m_pages->setFixedWidth(kPagesWidth);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMark(*m_pages, "kind", u"pages"_s);
    for (const QString &page : manualPages()) {
        auto *item = new QListWidgetItem(manualTitle(page), m_pages);
        item->setData(Qt::UserRole, page);
        item->setToolTip(plainToolTip(manualTitle(page)));
    }
    connect(m_pages, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && item->data(Qt::UserRole).toString() != m_view->page())
            m_view->showPlace({item->data(Qt::UserRole).toString(), {}});
    });
    return m_pages;
}

QWidget *HelpDialog::foot()
{
    auto *bar = new ActionBar;
    bar->setNote(tr("Ctrl+F mencari, Enter ke temuan berikutnya"));
    auto *close = new ActionButton(ButtonKind::Secondary, tr("Tutup panduan"));
    close->setObjectName(u"closeManual"_s);
    close->setCap(tr("Esc"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    bar->addRight(close);
    return bar;
}

void HelpDialog::showPlace(const ManualPlace &place)
{
    show();
    raise();
    activateWindow();
    m_view->showPlace(place);
    m_view->setFocus(Qt::OtherFocusReason);
}

void HelpDialog::find()
{
    const QString words = m_search->text().trimmed();
    const bool found = m_view->findNext(words);
    m_words->setText(found || words.isEmpty() ? QString() : tr("“%1” tidak ada dalam panduan.").arg(words));
}

void HelpDialog::choosePage(const QString &page)
{
    const QSignalBlocker quiet(m_pages);
    for (int row = 0; row < m_pages->count(); ++row) {
        if (m_pages->item(row)->data(Qt::UserRole).toString() == page)
            m_pages->setCurrentRow(row);
    }
}

} // namespace silpia
