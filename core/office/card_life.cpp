#include "core/office/card_life.h"

#include "core/base/text.h"
#include "core/store/worklist_store.h"

namespace silpia {

namespace {

Result<QList<ListedCard>> listed(Database &db, CardLife life, QDate today)
{
    const Month next = monthAfter(today);
    switch (life) {
    // The last day of a card without a photo is the fifth birthday, of one with a photo the day before the seventeenth.
    case CardLife::TurnsFive: return cardsEnding(db, CardKind::WithoutPhoto, next.first, next.last, kMostListed);
    case CardLife::Turns17: return cardsEnding(db, CardKind::WithPhoto, next.first.addDays(-1), next.last.addDays(-1), kMostListed);
    case CardLife::Expired: return cardsExpired(db, today, kMostListed);
    case CardLife::Replaced: return cardsReplaced(db, kMostListed);
    case CardLife::Void: return cardsVoided(db, kMostListed);
    }
    Q_UNREACHABLE();
}

} // namespace

QString label(CardLife life)
{
    switch (life) {
    case CardLife::TurnsFive: return tr("Berumur 5 tahun bulan depan");
    case CardLife::Turns17: return tr("Berumur 17 tahun bulan depan");
    case CardLife::Expired: return tr("Habis masa berlaku");
    case CardLife::Replaced: return tr("Sudah diganti kartu baru");
    case CardLife::Void: return tr("Dibatalkan");
    }
    Q_UNREACHABLE();
}

Month monthAfter(QDate day)
{
    const QDate first = QDate(day.year(), day.month(), 1).addMonths(1);
    return {first, first.addMonths(1).addDays(-1)};
}

Result<QList<ListedCard>> cardLife(Office &office, const Session &session, CardLife life)
{
    Database &db = office.database();
    return db.inTransaction([&]() -> Result<QList<ListedCard>> {
        TRY(require(office, session, {Role::Operator, Role::Counter, Role::SectionHead, Role::DivisionHead}));
        const QList<ListedCard> cards = TRY(listed(db, life, office.today()));
        TRY(insertReading(db, session.officer, office.now(), ReadingKind::List, {}, static_cast<int>(cards.size())));
        return cards;
    });
}

} // namespace silpia
