#pragma once

#include "core/workflow/print_state.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace silpia {

class ReasonBox;
enum class Icon : quint8;

/// The box over the batch that asks how a card came out: B, R or T, and nothing by default.
class PrintQuestion : public QFrame
{
    Q_OBJECT
public:
    explicit PrintQuestion(QWidget *parent = nullptr);
    void ask(const QString &question, const QString &who, const QString &why);
    void setReason(const QString &reason);
    [[nodiscard]] QString reason() const; ///< why the card is spoiled, should that be the answer
    [[nodiscard]] bool isTyping() const;  ///< in the reason: letters are no answers there

signals:
    void answered(silpia::PrintState outcome);

private:
    void addAnswer(QHBoxLayout &line, const QString &name, Icon drawing, const QString &text, const QString &cap, PrintState outcome);

    QLabel *m_question;
    QLabel *m_who;
    QLabel *m_why;
    ReasonBox *m_reason;
};

} // namespace silpia
