#pragma once

#include "core/workflow/print_state.h"

#include <QElapsedTimer>
#include <QTimer>

class QKeyEvent;

namespace silpia {

/// The letters B, R and T as a person's word on a card. A scanner types a whole code within a moment, a person does not:
/// a letter is an answer only when none came just before it and none follows at once.
class AnswerKeys : public QObject
{
    Q_OBJECT
public:
    explicit AnswerKeys(QObject *parent = nullptr);
    /// Takes a key that may be the answer about this attempt; false when it is none.
    [[nodiscard]] bool take(const QKeyEvent &event, const QString &attempt);

signals:
    /// Of the attempt that was asked about when the letter was pressed.
    void answered(silpia::PrintState outcome, const QString &attempt);

private:
    QElapsedTimer m_last;
    QTimer m_alone; ///< until it ends, the letter may yet be the first of a code
    PrintState m_outcome = PrintState::Good;
    QString m_attempt;
};

} // namespace silpia
