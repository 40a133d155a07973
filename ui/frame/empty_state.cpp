#include "ui/frame/empty_state.h"

#include "ui/frame/draw.h"
#include "ui/frame/label.h"
#include "ui/frame/panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace silpia {

namespace {

/// Two sheets of paper and a check: nothing is left to do here.
class EmptyPicture : public QWidget
{
public:
    explicit EmptyPicture(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(96, 88);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &t = theme();
        drawSheet(painter, QRectF(7.5, 1.5, 52, 68));
        drawSheet(painter, QRectF(35.5, 13.5, 52, 68));
        painter.setPen(QPen(t.accent, 1.5));
        painter.setBrush(t.soft);
        painter.drawEllipse(QRectF(68.5, 57.5, 28, 28).translated(-1.5, 0));
        drawIcon(painter, QRect(71, 62, 20, 20), Icon::Check, t.accent, 20);
    }

private:
    static void drawSheet(QPainter &painter, const QRectF &sheet)
    {
        const Theme &t = theme();
        painter.setPen(QPen(t.strong, 1.5));
        painter.setBrush(t.surface);
        painter.drawRoundedRect(sheet, 5, 5);
        for (int line = 0; line < 3; ++line) {
            const qreal y = sheet.y() + 16 + line * 12;
            painter.drawLine(QPointF(sheet.x() + 10, y), QPointF(sheet.right() - (line == 2 ? 22 : 10), y));
        }
    }
};

} // namespace

EmptyState::EmptyState(const QString &title, const QString &explanation, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    m_title = makeWrappedLabel({}, {TextSize::Head, Ink::Text, TextWeight::Strong}, this);
    m_title->setAlignment(Qt::AlignHCenter);
    m_explanation = makeWrappedLabel({}, {TextSize::Body, Ink::Quiet, TextWeight::Normal}, this);
    m_explanation->setAlignment(Qt::AlignHCenter);
    m_explanation->setFixedWidth(420);
    m_steps = new Panel({}, this);
    m_steps->setFixedWidth(520);
    auto *panel = static_cast<Panel *>(m_steps);
    panel->setFlush(true);
    m_stepLayout = panel->content();
    m_stepLayout->setSpacing(0);
    layout->addStretch(5);
    layout->addWidget(new EmptyPicture(this), 0, Qt::AlignHCenter);
    layout->addSpacing(20);
    layout->addWidget(m_title);
    layout->addSpacing(8);
    layout->addWidget(m_explanation, 0, Qt::AlignHCenter);
    layout->addSpacing(20);
    layout->addWidget(m_steps, 0, Qt::AlignHCenter);
    layout->addStretch(6);
    m_steps->hide();
    setText(title, explanation);
}

void EmptyState::setText(const QString &title, const QString &explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    // A wrapped label that is centred in a layout is given the height of a single line otherwise.
    m_explanation->setMinimumHeight(m_explanation->heightForWidth(m_explanation->width()));
    setAccessibleName(title);
    setAccessibleDescription(explanation);
}

void EmptyState::addStep(Icon drawing, Ink ink, const QString &title, const QString &aside, QWidget *button)
{
    if (m_stepLayout->count() > 0)
        m_stepLayout->addWidget(makeLine(Qt::Horizontal, m_steps));
    auto *step = new QWidget(m_steps);
    step->setFixedHeight(56);
    auto *layout = new QHBoxLayout(step);
    layout->setContentsMargins(kPaneEdge, 0, 12, 0);
    layout->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(makeLabel(title, {TextSize::Body, Ink::Text, TextWeight::Medium}, step));
    words->addWidget(makeLabel(aside, {TextSize::Small, Ink::Quiet, TextWeight::Normal}, step));
    words->addStretch(1);
    layout->addWidget(new IconLabel(drawing, ink, step));
    layout->addLayout(words, 1);
    if (button)
        layout->addWidget(button);
    m_stepLayout->addWidget(step);
    m_steps->show();
}

void EmptyState::clearSteps()
{
    while (QLayoutItem *item = m_stepLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_steps->hide();
}

} // namespace silpia
