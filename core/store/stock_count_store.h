#pragma once

#include "core/store/blank_store.h"
#include "core/store/paper_store.h"

namespace silpia {

/// One bundle of a count: what the book said, and what lay there.
struct CountLine
{
    Bundle bundle;
    int expected = 0;
    int counted = 0;
    [[nodiscard]] int difference() const { return counted - expected; }
};
[[nodiscard]] Result<void> insertCount(EventDraft &draft, const QString &place, const QString &witnesses, const QString &note, PaperId paper,
                                       const QList<CountLine> &lines);
/// The last count of a place; nothing when it never was counted.
struct LastCount
{
    QDateTime at;
    int expected = 0;
    int counted = 0;
};
[[nodiscard]] Result<std::optional<LastCount>> lastCount(Database &database, const QString &place);

/// What waits for its destruction: a spoiled blank, or a card that a family gave back.
struct Destroyable
{
    QString serial;     ///< empty where an old card has none
    qint64 oldCard = 0; ///< 0: a spoiled blank
    QString reason;     ///< why it is spoiled; of an old card the application's number
    QDateTime since;
    bool operator==(const Destroyable &) const = default;
};
[[nodiscard]] Result<QList<Destroyable>> destroyableAt(Database &database, const QString &place);
[[nodiscard]] Result<void> insertDestruction(EventDraft &draft, const QString &place, const QString &manner, const QString &witnesses,
                                             std::optional<PaperId> paper, const QList<Destroyable> &items);

[[nodiscard]] Result<void> insertOldCard(EventDraft &draft, ApplicationId application, const QString &place, const QString &serial);
/// Whether the card on a blank was written down as taken back.
[[nodiscard]] Result<bool> wasTakenBack(Database &database, const QString &serial);
[[nodiscard]] Result<bool> hasOldCard(Database &database, ApplicationId application);

} // namespace silpia
