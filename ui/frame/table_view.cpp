#include "ui/frame/table_view.h"

#include "ui/frame/draw.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace silpia {

namespace {

constexpr int kCellEdge = 11;

// Second text is set small by giving the item a small font; everything else is drawn in the body's size.
QFont cellFont(const QModelIndex &index, bool strong)
{
    const QVariant own = index.data(Qt::FontRole);
    QFont font = own.isValid() ? own.value<QFont>() : textFont(TextSize::Body);
    if (strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Theme &t = theme();
    const bool chosen = option.state & QStyle::State_Selected;
    const QVariant ground = index.data(Qt::BackgroundRole);
    if (chosen)
        painter->fillRect(option.rect, t.soft);
    else if (ground.isValid())
        painter->fillRect(option.rect, ground.value<QBrush>());
    painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), t.line);
    if (chosen && index.column() == 0)
        painter->fillRect(QRect(option.rect.x(), option.rect.y(), kMarkWidth, option.rect.height() - 1), t.accent);

    QRect rest = option.rect.adjusted(kCellEdge, 0, -kCellEdge, -1);
    if (index.flags() & Qt::ItemIsUserCheckable) {
        QStyleOptionViewItem box = option;
        box.rect = QRect(rest.x(), rest.y() + (rest.height() - kIconSize) / 2, kIconSize, kIconSize);
        box.state.setFlag(QStyle::State_On, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        rest.setLeft(rest.left() + kIconSize + 8);
    }
    if (const QIcon mark = index.data(Qt::DecorationRole).value<QIcon>(); !mark.isNull()) {
        mark.paint(painter, QRect(rest.x(), rest.y(), kIconSize, rest.height()));
        rest.setLeft(rest.left() + kIconSize + 8);
    }
    const bool strong = chosen && index.column() == m_nameColumn;
    const QVariant own = index.data(Qt::ForegroundRole);
    const QColor ink = own.isValid() ? own.value<QBrush>().color() : t.text;
    const QVariant side = index.data(Qt::TextAlignmentRole);
    const int alignment = side.isValid() ? side.toInt() : static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    drawText(*painter, rest, alignment, index.data(Qt::DisplayRole).toString(), cellFont(index, strong), ink);
    painter->restore();
}

TableView::TableView(QWidget *parent)
    : QTableView(parent)
{
    setProperty("kind", u"panel"_s);
    m_delegate = new TableDelegate(this);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(kTableHeadHeight);
    connect(this, &QTableView::doubleClicked, this, &TableView::opened);
}

void TableView::setWidths(const QList<int> &widths)
{
    for (int column = 0; column < widths.size(); ++column) {
        if (widths.at(column) > 0)
            setColumnWidth(column, widths.at(column));
        else
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
}

void TableView::setNameColumn(int column)
{
    m_delegate->setNameColumn(column);
    viewport()->update();
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit opened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace silpia
