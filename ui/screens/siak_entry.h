#pragma once

#include "core/office/siak_results.h"
#include "ui/frame/notice_line.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QTimer;

namespace silpia {

class ActionButton;
class FormRow;

/// One card that SIAK printed: its blank, its NIK, and what the operator sees. A scanner may end with Enter, twice, or
/// Tab; good is said by B alone.
class SiakEntry : public QFrame
{
    Q_OBJECT
public:
    SiakEntry(Office &office, const Session &session, const SiakStack &stack, QWidget *parent = nullptr);
    void next(); ///< the card is in the stack: the blank's field for the one after it
    void showFault(const Error &error);
    bool stepBack(); ///< from the answer to the NIK, from the NIK to the blank; what was scanned stays

signals:
    void answered(const SiakRow &row);
    void said(NoticeKind kind, const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *fieldColumn();
    QWidget *childBox();
    void takeBlank();
    void takeChild();
    void take(PrintState outcome);
    void takeReason();
    void finish(PrintState outcome, const QString &reason);
    void forgetChild();
    void showChild();
    void fault(FormRow *row, const Error &error);
    void answerLater(QKeyEvent *event);
    void answer();

    Office &m_office;
    Session m_session;
    const SiakStack &m_stack;
    QString m_serial;  ///< of the blank that is accepted; empty: none yet
    SiakChild m_child; ///< null id: none yet
    QString m_typed;   ///< what came to the answer: one key is an answer, a burst is a scanner
    QTimer *m_quiet;
    QLineEdit *m_blankLine = nullptr;
    QLineEdit *m_nikLine = nullptr;
    FormRow *m_blankRow = nullptr;
    FormRow *m_nikRow = nullptr;
    FormRow *m_reasonRow = nullptr;
    QComboBox *m_reason = nullptr;
    QFrame *m_box = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_nik = nullptr;
    QLabel *m_hint = nullptr;
    ActionButton *m_isGood = nullptr;
    ActionButton *m_isSpoiled = nullptr;
};

} // namespace silpia
