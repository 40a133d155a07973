#include "ui/screens/admin_section_list.h"

#include "ui/frame/draw.h"
#include "ui/frame/theme.h"

#include <QStyledItemDelegate>

namespace silpia {

namespace {

constexpr int kCodeRole = Qt::UserRole;
constexpr int kIconRole = Qt::UserRole + 1;
constexpr int kEdge = 16;

/// Group heads in small quiet words; places with icon and word, the chosen one with the accent mark.
class PlaceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {0, index.data(kCodeRole).toString().isEmpty() ? kGroupHeadHeight + 4 : kRowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &t = theme();
        const QString words = index.data(Qt::DisplayRole).toString();
        const QRect inner = option.rect.adjusted(kEdge, 0, -8, 0);
        if (index.data(kCodeRole).toString().isEmpty()) {
            drawText(*painter, inner.adjusted(0, 0, 0, -4), Qt::AlignLeft | Qt::AlignBottom, words,
                     textFont(TextSize::Small), t.quiet);
            return;
        }
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen) {
            painter->fillRect(option.rect, t.soft);
            painter->fillRect(QRect(option.rect.x(), option.rect.y(), kMarkWidth, option.rect.height()), t.accent);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(option.rect, t.raised);
        }
        const auto drawing = static_cast<Icon>(index.data(kIconRole).toInt());
        const QRect mark(inner.x(), inner.y(), kIconSize, inner.height());
        drawIcon(*painter, mark, drawing, chosen ? t.accent : t.quiet);
        drawText(*painter, inner.adjusted(kIconSize + 10, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, words,
                 textFont(TextSize::Body, chosen ? TextWeight::Strong : TextWeight::Normal), t.text);
    }
};

} // namespace

AdminSectionList::AdminSectionList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"adminSections"_s);
    setAccessibleName(tr("Bagian administrasi"));
    setItemDelegate(new PlaceDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            emit chosen(item->data(kCodeRole).toString());
    });
}

void AdminSectionList::setPlaces(const QList<AdminPlace> &places)
{
    const QSignalBlocker quiet(this);
    clear();
    for (const AdminPlace &place : places) {
        auto *item = new QListWidgetItem(place.label, this);
        item->setData(kCodeRole, place.code);
        item->setData(kIconRole, static_cast<int>(place.icon));
        if (place.code.isEmpty())
            item->setFlags(Qt::NoItemFlags);
    }
}

void AdminSectionList::choose(const QString &code)
{
    const QSignalBlocker quiet(this);
    setCurrentItem(nullptr);
    for (int i = 0; i < count(); ++i) {
        if (!code.isEmpty() && item(i)->data(kCodeRole).toString() == code)
            setCurrentItem(item(i));
    }
}

QStringList AdminSectionList::codes() const
{
    QStringList codes;
    for (int i = 0; i < count(); ++i) {
        if (const QString code = item(i)->data(kCodeRole).toString(); !code.isEmpty())
            codes.append(code);
    }
    return codes;
}

} // namespace silpia
