#pragma once

#include "core/office/office.h"
#include "core/store/card_store.h"

namespace silpia {

/// What may come to a card's end, as the office looks after it.
enum class CardLife : quint8 {
    TurnsFive, ///< next month the child turns five: it needs a card with a photo
    Turns17,   ///< next month the child turns 17: it needs a KTP-el
    Expired,   ///< its last day is over and no newer card was made
    Replaced,  ///< a newer card was made
    Void,      ///< spoiled, lost or revoked after it was good
};
[[nodiscard]] QString label(CardLife life);

constexpr int kMostListed = 1000;
/// At most kMostListed. Logged as a reading. Errors: Refused (an administrator or a partner officer).
[[nodiscard]] Result<QList<ListedCard>> cardLife(Office &office, const Session &session, CardLife life);

/// The days of the month that follows.
struct Month
{
    QDate first;
    QDate last;
};
[[nodiscard]] Month monthAfter(QDate day);

} // namespace silpia
