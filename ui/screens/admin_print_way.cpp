#include "ui/screens/admin_print_way.h"

#include "core/base/text.h"
#include "ui/frame/draw.h"
#include "ui/frame/theme.h"

#include <QButtonGroup>
#include <QDynamicPropertyChangeEvent>
#include <QHBoxLayout>
#include <QStyleOptionButton>

namespace silpia {

namespace {

constexpr int kEdge = 14;
constexpr int kWordsX = kEdge + kIconSize + 10;
constexpr int kTitleHeight = 20;

} // namespace

ChoiceCard::ChoiceCard(const QString &title, const QString &explanation, QWidget *parent)
    : QAbstractButton(parent)
    , m_explanation(explanation)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(explanation);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ChoiceCard::heightForWidth(int width) const
{
    const QRect room(0, 0, width - kWordsX - kEdge, 1000);
    const QFontMetrics metrics(textFont(TextSize::Small));
    return kEdge + kTitleHeight + 4 + metrics.boundingRect(room, Qt::TextWordWrap, m_explanation).height() + kEdge;
}

QSize ChoiceCard::sizeHint() const
{
    return {300, heightForWidth(300)};
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &t = theme();
    const bool fault = parentWidget() && parentWidget()->property("fault").toBool();
    const QColor edge = fault ? t.late.ink : isChecked() ? t.accent : underMouse() ? t.quiet : t.strong;
    drawBox(painter, rect(), kPanelRadius, isChecked() ? t.soft : t.surface, edge, fault || isChecked() ? 2.0 : 1.0);
    QStyleOptionButton mark;
    mark.initFrom(this);
    mark.rect = QRect(kEdge, kEdge + 2, kIconSize, kIconSize);
    mark.state.setFlag(QStyle::State_On, isChecked());
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &mark, &painter, this);
    const QRect words(kWordsX, kEdge, width() - kWordsX - kEdge, height() - 2 * kEdge);
    drawText(painter, QRect(words.x(), words.y(), words.width(), kTitleHeight), Qt::AlignLeft | Qt::AlignVCenter, text(),
             textFont(TextSize::Body, TextWeight::Strong), t.text);
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(t.quiet);
    painter.drawText(words.adjusted(0, kTitleHeight + 4, 0, 4), Qt::TextWordWrap, m_explanation);
}

PrintWayChoice::PrintWayChoice(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *silpia = new ChoiceCard(tr("SILPIA mencetak"),
                                  tr("Kartu dicetak dari program ini ke printer kartu. Blangko diambil dari persediaan, dan operator mencatat hasil tiap kartu."), this);
    silpia->setObjectName(u"waySilpia"_s);
    auto *siak = new ChoiceCard(tr("SIAK mencetak"),
                                tr("Kartu dicetak dari SIAK. Sesudah validasi, petugas mencatat di sini nomor blangko dan hasilnya."), this);
    siak->setObjectName(u"waySiak"_s);
    m_group->addButton(silpia, static_cast<int>(PrintWay::Silpia));
    m_group->addButton(siak, static_cast<int>(PrintWay::Siak));
    layout->addWidget(silpia, 1);
    layout->addWidget(siak, 1);
    setFocusProxy(silpia);
    connect(m_group, &QButtonGroup::idClicked, this, [this] { emit chosen(value()); });
}

void PrintWayChoice::setValue(PrintWay way)
{
    // An exclusive group never gives its last choice back by itself.
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(m_group->id(button) == static_cast<int>(way));
    m_group->setExclusive(true);
}

PrintWay PrintWayChoice::value() const
{
    const int id = m_group->checkedId();
    return id < 0 ? PrintWay::NotChosen : static_cast<PrintWay>(id);
}

bool PrintWayChoice::event(QEvent *event)
{
    // The red edge of a missing choice is drawn by the cards.
    if (event->type() == QEvent::DynamicPropertyChange) {
        for (QAbstractButton *button : m_group->buttons())
            button->update();
    }
    return QWidget::event(event);
}

} // namespace silpia
