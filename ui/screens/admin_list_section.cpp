#include "ui/screens/admin_list_section.h"

#include "ui/frame/action_button.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/label.h"
#include "ui/frame/prompt.h"
#include "ui/frame/screen_head.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>

namespace silpia {

AdminListSection::AdminListSection(Office &office, const Session &session, const AdminListPlan &plan, QWidget *parent)
    : AdminSection(office, session, plan.title, parent)
    , m_plan(plan)
{
    auto *halves = new QHBoxLayout;
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(0);
    halves->addWidget(buildList(), 1);
    halves->addWidget(makeLine(Qt::Vertical, this));
    halves->addWidget(buildPane());
    body()->addLayout(halves, 1);
    addFoot();
    connect(m_table, &AdminTable::chosen, this, &AdminListSection::take);
    connect(m_table, &TableView::opened, this, [this] { m_form->focusFirst(); });
}

QWidget *AdminListSection::buildList()
{
    auto *list = new QWidget(this);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->setSpacing(12);
    if (!m_plan.searchWord.isEmpty()) {
        auto *search = new QLineEdit(list);
        search->setObjectName(u"search"_s);
        search->setPlaceholderText(m_plan.searchWord);
        search->setAccessibleName(m_plan.searchWord);
        search->setClearButtonEnabled(true);
        layout->addWidget(search);
        connect(search, &QLineEdit::textChanged, this, [this](const QString &words) { m_table->showMatching(words.trimmed()); });
    }
    m_stack = new QStackedWidget(list);
    m_table = new AdminTable(m_plan.columns, m_stack);
    m_table->setObjectName(u"table"_s);
    m_table->setAccessibleName(m_plan.title);
    m_stack->addWidget(m_table);
    m_stack->addWidget(new EmptyState(m_plan.emptyTitle, m_plan.emptyText, m_stack));
    layout->addWidget(m_stack, 1);
    return list;
}

QWidget *AdminListSection::buildPane()
{
    auto *pane = new QFrame(this);
    pane->setProperty("kind", u"surface"_s);
    pane->setFixedWidth(m_plan.formWidth);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, kPaneEdge, 0, 0);
    layout->setSpacing(12);
    m_heading = makeWrappedLabel({}, {TextSize::Body, Ink::Text, TextWeight::Strong}, pane);
    m_heading->setObjectName(u"formHeading"_s);
    m_heading->setContentsMargins(kPageEdge, 0, kPageEdge, 0);
    m_form = new AdminForm(pane);
    auto *page = new QWidget(pane);
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(kPageEdge, 0, kPageEdge, kPaneEdge);
    inner->addWidget(m_form);
    inner->addStretch(1);
    layout->addWidget(m_heading);
    layout->addWidget(scrolled(page, pane), 1);
    return pane;
}

void AdminListSection::addFoot()
{
    if (!m_plan.newVerb.isEmpty()) {
        ActionButton *fresh = addLeft(u"new"_s, Icon::Plus, m_plan.newVerb);
        fresh->setKey(Qt::CTRL | Qt::Key_N);
        connect(fresh, &QPushButton::clicked, this, [this] {
            if (!mayLeave())
                return;
            beginNew();
            m_form->focusFirst();
        });
    }
    connect(addPrimary(u"keep"_s, Icon::Check, m_plan.keepVerb), &QPushButton::clicked, this, &AdminListSection::keepNow);
}

bool AdminListSection::mayLeave()
{
    if (!m_form->isDirty())
        return true;
    return Prompt::confirm(this, m_plan.title, tr("Yang baru diketik belum disimpan dan akan hilang."), tr("Buang ketikan"));
}

void AdminListSection::take(const QString &key)
{
    if (key == m_key)
        return;
    if (mayLeave())
        show(key);
    else
        m_table->choose(m_key);
}

void AdminListSection::show(const QString &key)
{
    m_key = key;
    m_form->clearFaults();
    fill(key);
    m_form->setDirty(false);
    m_heading->setText(key.isEmpty() ? m_plan.newVerb : headingOf(key));
}

void AdminListSection::beginNew()
{
    m_table->choose({});
    show({});
}

void AdminListSection::reload()
{
    const auto rows = load();
    if (!rows)
        return report(rows.error());
    m_table->setRows(*rows);
    head()->setCount(rows->isEmpty() ? -1 : static_cast<int>(rows->size()));
    m_stack->setCurrentIndex(rows->isEmpty() ? 1 : 0);
    if (m_form->isDirty())
        return;
    if (!m_loaded && !rows->isEmpty())
        m_key = firstKey(*rows);
    m_loaded = m_loaded || !rows->isEmpty(); // a list may fill later
    m_table->choose(m_key);
    show(m_table->chosenKey());
}

void AdminListSection::keepNow()
{
    m_form->clearFaults();
    const auto kept = keep(m_key);
    if (!kept) {
        (void)m_form->showError(kept.error());
        return report(kept.error());
    }
    m_form->setDirty(false);
    m_key = kept->key;
    reload();
    done(kept->sentence);
}

bool AdminListSection::goBack()
{
    if (!m_form->isAncestorOf(focusWidget()) || !m_form->isVisible())
        return false;
    if (m_form->isDirty() && mayLeave())
        show(m_key);
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace silpia
