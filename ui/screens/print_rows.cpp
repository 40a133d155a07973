#include "ui/screens/print_rows.h"

#include "core/base/text.h"
#include "ui/screens/print_parts.h"

#include <array>

namespace silpia {

namespace {

AdminCell stateCell(PrintState state, const QString &reason)
{
    switch (state) {
    case PrintState::Queued:
    case PrintState::Sent: return {label(state), Ink::Quiet, Icon::Clock};
    case PrintState::Printing: return {label(state), Ink::Accent, Icon::Printer};
    case PrintState::Attention: return {label(state), Ink::Near, Icon::Warning};
    case PrintState::DeviceDone: return {label(state), Ink::Accent, Icon::Eye};
    case PrintState::Unknown: return {label(state), Ink::Held, Icon::Question};
    case PrintState::Good: return {label(state), Ink::Good, Icon::InTime};
    case PrintState::Spoiled: return {reason.isEmpty() ? label(state) : u"%1 – %2"_s.arg(label(state), reason), Ink::Late, Icon::Cross};
    case PrintState::NotPrinted: return {label(state), Ink::Quiet, Icon::Absent};
    }
    Q_UNREACHABLE();
}

AdminCell cellOf(const BatchCard &card, const PrintRunner &runner)
{
    if (card.application.isHeld())
        return {tr("Ditunda"), Ink::Held, Icon::Held};
    for (const SeenAttempt &open : runner.board().unsettled) {
        if (open.attempt.application == card.application.id)
            return stateCell(runner.stateOf(open), {});
    }
    constexpr std::array kWithCard = {State::Printed, State::Distributed, State::HandedOver};
    const bool hasCard = std::find(kWithCard.begin(), kWithCard.end(), card.application.state) != kWithCard.end();
    if (card.isDone && !hasCard && card.attempt && card.attempt->state == PrintState::Good)
        return {tr("Kartu dibatalkan"), Ink::Late, Icon::Cross};
    // A card that was good and is void again waits for another one.
    const bool waitsAgain = !card.isDone && card.attempt && card.attempt->state == PrintState::Good;
    return card.attempt && !waitsAgain ? stateCell(card.attempt->state, card.attempt->reason) : stateCell(PrintState::Queued, {});
}

/// A blank that came back belongs to another card by now.
bool holdsBlank(const BatchCard &card)
{
    return card.attempt && card.attempt->state != PrintState::NotPrinted && (card.isDone || card.attempt->state != PrintState::Good);
}

} // namespace

QList<AdminRow> batchRows(const PrintRunner &runner)
{
    QList<AdminRow> rows;
    for (const BatchCard &card : runner.board().cards) {
        const QString time = card.attempt ? officeTime(card.attempt->startedAt).toString(u"HH.mm"_s) : QString();
        rows.append({QString::number(card.application.id.value),
                     {{QString::number(card.place)},
                      {card.application.form.name()},
                      {destinationWords(card.application), Ink::Quiet},
                      {holdsBlank(card) ? card.attempt->attempt.serial : u"–"_s, Ink::Quiet},
                      cellOf(card, runner),
                      {time, Ink::Quiet}}});
    }
    return rows;
}

} // namespace silpia
