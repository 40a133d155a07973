#include "ui/screens/print_bar.h"

#include "core/base/text.h"
#include "ui/frame/action_button.h"
#include "ui/frame/label.h"
#include "ui/screens/print_parts.h"

namespace silpia {

PrintBar::PrintBar(QWidget *parent)
    : ActionBar(parent)
    , m_spoiled(new ActionButton(ButtonKind::Danger, Icon::Cross, tr("Gagal cetak")))
    , m_caption(makeLabel(tr("Sebab"), {TextSize::Small, Ink::Quiet, TextWeight::Normal}))
    , m_reason(new ReasonBox(u"trayReason"_s))
    , m_tray(new ActionButton(ButtonKind::Secondary, Icon::InTime, QString()))
    , m_upTo(new ActionButton(ButtonKind::Secondary, Icon::Play, tr("Sampai kartu ini")))
    , m_primary(new ActionButton(ButtonKind::Primary, Icon::Play, QString()))
{
    auto *files = new ActionButton(ButtonKind::Secondary, Icon::Folder, tr("Berkas"));
    files->setObjectName(u"printFiles"_s);
    files->setKey(QKeySequence(Qt::Key_F7));
    m_spoiled->setObjectName(u"spoiledCard"_s);
    m_spoiled->setCap(u"R"_s);
    m_caption->setBuddy(m_reason);
    m_tray->setObjectName(u"trayGood"_s);
    m_tray->setKey(QKeySequence(Qt::Key_F9));
    m_upTo->setObjectName(u"printUpTo"_s);
    m_upTo->setToolTip(tr("Cetak sampai kartu ini, lalu jeda"));
    m_upTo->setKey(QKeySequence(Qt::Key_F10));
    m_primary->setObjectName(u"printStart"_s);
    // What comes and goes stands last: no button moves to where another one was about to be pressed.
    for (QWidget *part : {static_cast<QWidget *>(files), static_cast<QWidget *>(m_tray), static_cast<QWidget *>(m_spoiled), static_cast<QWidget *>(m_caption), static_cast<QWidget *>(m_reason)})
        addLeft(part);
    addRight(m_upTo);
    addRight(m_primary);
    connect(m_upTo, &QPushButton::clicked, this, &PrintBar::upToRequested);
    connect(files, &QPushButton::clicked, this, &PrintBar::filesRequested);
    connect(m_spoiled, &QPushButton::clicked, this, &PrintBar::spoiled);
    connect(m_reason, &ReasonBox::given, this, &PrintBar::reasonGiven);
    connect(m_tray, &QPushButton::clicked, this, &PrintBar::trayIsGood);
    connect(m_primary, &QPushButton::clicked, this, [this] { emit (m_isPause ? pauseRequested() : startRequested()); });
}

void PrintBar::offerSpoiled(bool isShown, bool hasCard)
{
    m_spoiled->setVisible(isShown);
    m_spoiled->setEnabled(hasCard);
    m_caption->setVisible(isShown && hasCard);
    m_reason->setVisible(isShown && hasCard);
}

QString PrintBar::reason() const
{
    return m_reason->reason();
}

void PrintBar::forgetReason()
{
    m_reason->forget();
}

void PrintBar::setTray(qsizetype cards)
{
    m_tray->setEnabled(cards > 0);
    m_tray->setText(cards == 0 ? tr("Semua di baki baik") : tr("%1 kartu di baki semua baik").arg(cards));
}

void PrintBar::offerStart(const QString &words, bool isEnabled)
{
    m_isPause = false;
    m_primary->setDrawing(Icon::Play);
    m_primary->setText(words);
    m_primary->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_primary->setEnabled(isEnabled);
}

void PrintBar::offerUpTo(bool isOffered)
{
    m_upTo->setVisible(isOffered);
}

void PrintBar::offerPause()
{
    m_isPause = true;
    m_primary->setDrawing(Icon::Held);
    m_primary->setText(tr("Jeda"));
    m_primary->setKey(QKeySequence(Qt::CTRL | Qt::Key_J));
    m_primary->setEnabled(true);
}

} // namespace silpia
