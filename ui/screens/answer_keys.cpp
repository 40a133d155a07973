#include "ui/screens/answer_keys.h"

#include <QKeyEvent>
#include <optional>

namespace silpia {

namespace {

constexpr int kBurstMilliseconds = 80;

std::optional<PrintState> outcomeOf(int key)
{
    switch (key) {
    case Qt::Key_B: return PrintState::Good;
    case Qt::Key_R: return PrintState::Spoiled;
    case Qt::Key_T: return PrintState::NotPrinted;
    default: return std::nullopt;
    }
}

} // namespace

AnswerKeys::AnswerKeys(QObject *parent)
    : QObject(parent)
{
    m_alone.setSingleShot(true);
    m_alone.setInterval(kBurstMilliseconds);
    connect(&m_alone, &QTimer::timeout, this, [this] { emit answered(m_outcome, m_attempt); });
}

bool AnswerKeys::take(const QKeyEvent &event, const QString &attempt)
{
    const bool isBurst = m_alone.isActive() || (m_last.isValid() && m_last.elapsed() < kBurstMilliseconds);
    m_last.start();
    m_alone.stop();
    const std::optional<PrintState> outcome = outcomeOf(event.key());
    if (event.modifiers() != Qt::NoModifier || event.isAutoRepeat() || isBurst || !outcome)
        return false;
    m_outcome = *outcome;
    m_attempt = attempt;
    m_alone.start();
    return true;
}

} // namespace silpia
