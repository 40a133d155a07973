#include "ui/frame/fact_list.h"

#include "ui/frame/action_button.h"
#include "ui/frame/label.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace silpia {

FactList::FactList(const QString &heading, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    if (!heading.isEmpty()) {
        layout->addWidget(makeLabel(heading, {TextSize::Body, Ink::Text, TextWeight::Strong}, this));
        setAccessibleName(heading);
    }
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    layout->addLayout(m_grid);
}

void FactList::setLabelWidth(int width)
{
    m_labelWidth = width;
}

void FactList::clearRows()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows = 0;
}

void FactList::setFacts(const QList<Fact> &facts)
{
    clearRows();
    for (const Fact &fact : facts)
        addFact(fact);
}

void FactList::addFact(const Fact &fact)
{
    ActionButton *copy = nullptr;
    if (fact.copyable) {
        copy = new ActionButton(ButtonKind::Link, Icon::Copy, QString(), this);
        copy->setObjectName(u"copy_"_s + fact.label);
        copy->setAccessibleName(tr("Salin %1").arg(fact.label));
        copy->setToolTip(tr("Salin"));
        connect(copy, &QPushButton::clicked, this, [this, fact] {
            QGuiApplication::clipboard()->setText(fact.value);
            emit copied(fact.label);
        });
    }
    addRow(fact.label, fact.value, copy);
    if (QLayoutItem *item = m_grid->itemAtPosition(m_rows * 2 - 1, 1); item && item->widget() && !fact.code.isEmpty())
        item->widget()->setObjectName(fact.code);
}

void FactList::addRow(const QString &label, const QString &value, QWidget *aside)
{
    const int line = m_rows * 2;
    m_grid->addWidget(makeLine(Qt::Horizontal, this), line, 0, 1, 3);
    QLabel *name = makeWrappedLabel(label, {TextSize::Small, Ink::Quiet, TextWeight::Normal}, this);
    name->setFixedWidth(m_labelWidth);
    name->setContentsMargins(0, 2, 0, 0);
    QLabel *what = makeWrappedLabel(value, {}, this);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    what->setMinimumHeight(20);
    what->setAccessibleName(label + u": "_s + value);
    m_grid->addWidget(name, line + 1, 0, Qt::AlignTop);
    m_grid->addWidget(what, line + 1, 1, 1, aside ? 1 : 2);
    if (aside) {
        aside->setFixedHeight(20);
        m_grid->addWidget(aside, line + 1, 2, Qt::AlignTop);
    }
    ++m_rows;
}

} // namespace silpia
