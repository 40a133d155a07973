#pragma once

#include "ui/models/print_runner.h"
#include "ui/screens/screen.h"

#include <QElapsedTimer>

class QLabel;
class QStackedWidget;

namespace silpia {

class ActionButton;
class AdminTable;
class AnswerKeys;
class CardPreview;
class EmptyState;
class PrintBar;
class PrintQuestion;
class PrintStrip;

/// The printing desk: what is uncertain first, the batch in the order of its stack, the chosen card at the right.
class PrintScreen : public Screen
{
    Q_OBJECT
public:
    PrintScreen(Office &office, const Session &session, std::unique_ptr<CardCarrier> carrier, QWidget *parent = nullptr);
    void reload() override;
    bool goBack() override;
    void takeFocus() override;
    void choose(qint64 application) override;
    [[nodiscard]] PrintRunner &runner() { return *m_runner; }

signals:
    void filesRequested(); ///< the files behind the cards: hold, send back, signature

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *list();
    void showBoard();
    void showUncertain();
    void showCard();
    void showActions();
    void start(int last = 0); ///< up to that card of the batch; 0: all
    void printBack();
    void fill();
    void askScanned();
    void putScannedFirst();
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    void answer(PrintState outcome, const QString &attempt);
    [[nodiscard]] bool isTooSoon() const; ///< for an answer: nobody has looked at that card yet
    void settle(PrintState outcome);
    void settleTray();
    void report(const Result<void> &done, const QString &sentence);
    [[nodiscard]] const SeenAttempt *asked() const; ///< the card that B, R and T speak of
    [[nodiscard]] const BatchCard *chosenCard() const;
    [[nodiscard]] QString waitsFor() const;

    PrintRunner *m_runner;
    PrintQuestion *m_question;
    AnswerKeys *m_answers;
    PrintStrip *m_strip = nullptr;
    QStackedWidget *m_lists = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_batch = nullptr;
    ActionButton *m_fill = nullptr;
    AdminTable *m_table = nullptr;
    CardPreview *m_preview = nullptr;
    PrintBar *m_bar = nullptr;
    QString m_askedUuid;      ///< of the question that stands
    QElapsedTimer m_settledAt; ///< the last answer
    qint64 m_settledOf = 0;    ///< its application
    QString m_scanned;        ///< the attempt whose card is in the hand; empty: none
    qint64 m_drawn = 0; ///< the application whose card is shown
    QList<SeenAttempt> m_uncertain;
    QList<SeenAttempt> m_inTray;
};

} // namespace silpia
