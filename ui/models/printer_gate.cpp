#include "ui/models/printer_gate.h"

#include <algorithm>

namespace silpia {

PrinterGate::PrinterGate(Office &office, int lookEvery, QObject *parent)
    : QObject(parent)
    , m_office(office)
{
    // Compared again and again: a timer of an hour would not hear that the computer slept.
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &PrinterGate::compareClock);
}

Result<PrinterStanding> PrinterGate::look(const QString &queue)
{
    PrinterStanding standing = TRY(standingOf(m_office, queue));
    if (standing.mayPrint()) {
        m_waiting.remove(queue);
        return standing;
    }
    const Wait wait{standing.waitsFor(), waitsUntil(m_office, standing)};
    const bool isNews = m_waiting.value(queue).words != wait.words;
    m_waiting.insert(queue, wait);
    m_timer.start();
    if (isNews)
        emit closed(queue, wait.words);
    return standing;
}

bool PrinterGate::opensByItself(const QStringList &queues) const
{
    return std::any_of(queues.begin(), queues.end(), [this](const QString &queue) { return !m_waiting.contains(queue) || m_waiting.value(queue).until.isValid(); });
}

void PrinterGate::forget()
{
    m_waiting.clear();
    m_timer.stop();
}

void PrinterGate::compareClock()
{
    const auto isOver = [this](const Wait &wait) { return wait.until.isValid() && wait.until <= m_office.now(); };
    if (m_waiting.isEmpty())
        return m_timer.stop();
    if (m_waiting.removeIf([&](const auto &waiting) { return isOver(waiting.value()); }) > 0)
        emit opened();
}

} // namespace silpia
