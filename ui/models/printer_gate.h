#pragma once

#include "core/office/printers.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace silpia {

/// Whether a printer may take a card now: its limit of the day and its rests. It looks at the office's clock, so that it
/// tells by itself when a rest or the day is over.
class PrinterGate : public QObject
{
    Q_OBJECT
public:
    PrinterGate(Office &office, int lookEvery, QObject *parent = nullptr);

    /// Reads anew where a printer stands. Errors: Storage.
    [[nodiscard]] Result<PrinterStanding> look(const QString &queue);
    /// Whether one of these takes cards again as time goes by, or takes them now.
    [[nodiscard]] bool opensByItself(const QStringList &queues) const;
    /// Why a printer takes no card, as it was seen last; empty when it does.
    [[nodiscard]] QString waitsFor(const QString &queue) const { return m_waiting.value(queue).words; }
    void forget();

signals:
    void closed(const QString &queue, const QString &words);
    void opened();

private:
    void compareClock();

    struct Wait
    {
        QString words;
        QDateTime until; ///< invalid: time alone does not help
    };
    Office &m_office;
    QTimer m_timer;
    QHash<QString, Wait> m_waiting;
};

} // namespace silpia
