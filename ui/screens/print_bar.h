#pragma once

#include "ui/frame/action_bar.h"

class QLabel;

namespace silpia {

class ActionButton;
class ReasonBox;

/// The foot of the printing desk: the files behind the cards, the whole tray, a spoiled card with its reason, and the
/// batch's start or pause. The two have keys of their own: an impatient second press of the start does not stop it.
class PrintBar : public ActionBar
{
    Q_OBJECT
public:
    explicit PrintBar(QWidget *parent = nullptr);
    /// Where a question stands, it has its own answers and these are not shown.
    void offerSpoiled(bool isShown, bool hasCard);
    [[nodiscard]] QString reason() const; ///< why the chosen card is spoiled
    void forgetReason(); ///< the next spoiled card has another one
    void setTray(qsizetype cards);
    void offerStart(const QString &words, bool isEnabled);
    /// To print up to the chosen card and no further.
    void offerUpTo(bool isOffered);
    void offerPause();

signals:
    void filesRequested();
    void spoiled();
    void reasonGiven();
    void trayIsGood();
    void startRequested();
    void upToRequested();
    void pauseRequested();

private:
    ActionButton *m_spoiled;
    QLabel *m_caption;
    ReasonBox *m_reason;
    ActionButton *m_tray;
    ActionButton *m_upTo;
    ActionButton *m_primary;
    bool m_isPause = false;
};

} // namespace silpia
