#include "ui/screens/print_parts.h"

#include "core/base/text.h"
#include "core/office/desks.h"
#include "ui/frame/action_button.h"
#include "ui/frame/label.h"
#include "ui/print/card_pdf.h"
#include "ui/print/office_layout.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kPreviewWidth = 421;
constexpr int kCardPixels = 381;
constexpr int kCardHeight = 240; ///< of ID-1 at that width
constexpr int kSmallestCard = 190;
constexpr int kReasonWidth = 200;
constexpr int kSmallestReason = 120; ///< where all words of the bar are long

} // namespace

/// A side of the card, as large as the screen has room for.
class CardFace : public QWidget
{
public:
    explicit CardFace(const QString &name)
    {
        setAccessibleName(name);
        setMinimumHeight(kSmallestCard);
        setMaximumHeight(kCardHeight);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    }
    void setImage(const QImage &image)
    {
        m_image = image;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {kCardPixels, kCardHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_image.isNull())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSize room = m_image.size().scaled(size(), Qt::KeepAspectRatio);
        painter.drawImage(QRect(QPoint((width() - room.width()) / 2, 0), room), m_image);
    }

private:
    QImage m_image;
};

PrintFigure::PrintFigure(QWidget *parent)
    : QWidget(parent)
    , m_caption(makeLabel({}, {TextSize::Small, Ink::Quiet, TextWeight::Normal}))
    , m_value(makeLabel({}, {TextSize::Head, Ink::Text, TextWeight::Strong}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_caption);
    layout->addWidget(m_value);
}

void PrintFigure::tell(const QString &what, const QString &number, Ink ink)
{
    m_caption->setText(what);
    m_value->setText(number);
    m_value->setAccessibleName(u"%1: %2"_s.arg(what, number));
    setLook(*m_value, {TextSize::Head, ink, TextWeight::Strong});
}

CardPreview::CardPreview(QWidget *parent)
    : QFrame(parent)
    , m_name(new ElidedLabel({TextSize::Body, Ink::Text, TextWeight::Strong}))
    , m_destination(new ElidedLabel({TextSize::Small, Ink::Quiet, TextWeight::Normal}))
    , m_front(new CardFace(tr("Kartu sisi depan")))
    , m_back(new CardFace(tr("Kartu sisi belakang")))
    , m_printBack(new ActionButton(ButtonKind::Small, Icon::Printer, tr("Cetak sisi belakang")))
{
    setMark(*this, "kind", u"surface"_s);
    setFixedWidth(kPreviewWidth);
    m_name->setObjectName(u"cardName"_s);
    m_destination->setObjectName(u"cardDestination"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, 10, kPageEdge, kPaneEdge);
    layout->setSpacing(6);
    // As high with the button as without it: both sides of the card must fit below.
    auto *head = new QWidget;
    head->setFixedHeight(36);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_destination);
    line->addLayout(words, 1);
    line->addWidget(m_printBack);
    layout->addWidget(head);
    layout->addWidget(m_front, 1000);
    layout->addWidget(m_back, 1000);
    layout->addStretch(1);
    m_printBack->setObjectName(u"printBack"_s);
    m_printBack->setKey(QKeySequence(Qt::CTRL | Qt::Key_B));
    m_printBack->hide();
    connect(m_printBack, &QPushButton::clicked, this, &CardPreview::backRequested);
}

void CardPreview::show(Office &office, const Session &session, ApplicationId id, const QString &before)
{
    m_name->clear();
    m_destination->clear();
    m_front->setImage({});
    m_back->setImage({});
    if (id.isNull())
        return;
    const auto app = office.find(session, id);
    const auto card = proof(office, session, id);
    const auto book = office.book();
    const auto layout = book.and_then([](const OfficeBook *known) { return officeLayout(known->settings); });
    if (!app || !card || !layout)
        return;
    m_name->setText(before + app->form.name());
    m_destination->setText(destinationWords(*app));
    const auto show = [&](CardFace *face, CardSide side) {
        const CardLook look{m_brightness, scannedBlank((*book)->settings, side)};
        face->setImage(cardImage(*layout, *card, side, static_cast<int>(kCardPixels * devicePixelRatioF()), nullptr, look));
    };
    show(m_front, CardSide::Front);
    show(m_back, CardSide::Back);
}

void CardPreview::offerBack(bool offered)
{
    m_printBack->setVisible(offered);
}

ReasonBox::ReasonBox(const QString &name, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(name);
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMinimumWidth(kSmallestReason);
    setMaximumWidth(kReasonWidth);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Sebab gagal cetak"));
    addItems({tr("Sebab tidak disebut"), tr("Tinta bergaris"), tr("Kartu macet"), tr("Gambar bergeser"), tr("Listrik padam"), tr("Kartu tergores")});
    forget();
    connect(lineEdit(), &QLineEdit::returnPressed, this, &ReasonBox::given);
}

QString ReasonBox::reason() const
{
    return currentText().trimmed();
}

void ReasonBox::setReason(const QString &reason)
{
    setCurrentText(reason);
    lineEdit()->setCursorPosition(0); // where there is no room, it shows its beginning
}

bool ReasonBox::isTyping() const
{
    return hasFocus() || lineEdit()->hasFocus();
}

void ReasonBox::hidePopup()
{
    const bool wasOpen = view()->isVisible();
    QComboBox::hidePopup();
    if (wasOpen)
        emit given();
}

QString destinationWords(const Application &application)
{
    const QString words = classWords(application.form);
    // What is cut off where there is no room is the end of the institution's name.
    return words.isEmpty() ? application.destinationName : u"%1 · %2"_s.arg(words, application.destinationName);
}

QString questionOf(PrintState state)
{
    if (state == PrintState::Spoiled)
        return tr("Printer melaporkan kartu macet – bagaimana kartunya?");
    if (state == PrintState::NotPrinted)
        return tr("Printer melaporkan tidak tercetak – bagaimana kartunya?");
    return tr("1 kartu belum pasti – bagaimana kartunya?");
}

} // namespace silpia
