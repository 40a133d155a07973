#include "core/store/stock_store.h"

#include "core/base/digest.h"
#include "core/base/text.h"

namespace silpia {

QString attemptColumns()
{
    return u"t.id, t.uuid, t.application_id, t.way, t.serial, t.kind, t.valid_until, t.queue, t.document_digest, t.layout_version, t.made_on"_s;
}

namespace {

QString kindCode(CardKind kind)
{
    return kind == CardKind::WithPhoto ? u"withPhoto"_s : u"withoutPhoto"_s;
}

CardKind kindOf(const QString &text)
{
    return text == "withPhoto"_L1 ? CardKind::WithPhoto : CardKind::WithoutPhoto;
}

const QString kAttemptSelect = u"SELECT "_s + attemptColumns() + u" FROM print_attempt t "_s;

} // namespace

Attempt attemptOf(const Row &row)
{
    return {{row.integer(0)}, row.text(1), {row.integer(2)}, row.text(3), row.text(4), kindOf(row.text(5)), row.day(6), row.text(7), row.blob(8), row.text(9), row.day(10)};
}

Result<AttemptId> insertAttempt(EventDraft &draft, const Attempt &attempt)
{
    return AttemptId{TRY(draft.insert("print_attempt"_L1,
                                      {{"uuid"_L1, attempt.uuid}, {"application_id"_L1, attempt.application.value}, {"way"_L1, attempt.way},
                                       {"serial"_L1, attempt.serial}, {"kind"_L1, kindCode(attempt.kind)},
                                       {"valid_until"_L1, attempt.validUntil.toString(Qt::ISODate)},
                                       {"queue"_L1, attempt.queue.isNull() ? u""_s : attempt.queue},
                                       {"document_digest"_L1, attempt.documentDigest.isNull() ? QByteArray("") : attempt.documentDigest},
                                       {"layout_version"_L1, attempt.layoutVersion.isNull() ? u""_s : attempt.layoutVersion},
                                       {"made_on"_L1, attempt.madeOn.toString(Qt::ISODate)}}))};
}

Result<std::optional<Attempt>> attemptById(Database &database, AttemptId id)
{
    return database.one(kAttemptSelect + u"WHERE t.id = ?"_s, {id.value}, attemptOf);
}

Result<std::optional<Attempt>> openAttempt(Database &database, ApplicationId application)
{
    return database.one(kAttemptSelect + u"WHERE t.application_id = ? AND t.id IN (SELECT attempt_id FROM print_open) ORDER BY t.id DESC LIMIT 1"_s,
                        {application.value}, attemptOf);
}

Result<QList<Attempt>> openAttempts(Database &database)
{
    return database.all(kAttemptSelect + u"WHERE t.id IN (SELECT attempt_id FROM print_open) ORDER BY t.id"_s, {}, attemptOf);
}

Result<void> insertOutcome(EventDraft &draft, AttemptId attempt, const QString &outcome, const QString &reason)
{
    TRY(draft.insert("print_outcome"_L1, {{"attempt_id"_L1, attempt.value}, {"outcome"_L1, outcome}, {"reason"_L1, reason.isNull() ? u""_s : reason}}));
    return {};
}

Result<void> insertCard(EventDraft &draft, const Attempt &attempt)
{
    TRY(draft.insert("card"_L1, {{"attempt_id"_L1, attempt.id.value}, {"application_id"_L1, attempt.application.value},
                                 {"serial"_L1, attempt.serial}, {"kind"_L1, kindCode(attempt.kind)},
                                 {"printed_on"_L1, attempt.madeOn.toString(Qt::ISODate)},
                                 {"valid_until"_L1, attempt.validUntil.toString(Qt::ISODate)}}));
    return {};
}

Result<void> voidCard(EventDraft &draft, qint64 card, const QString &fate)
{
    TRY(draft.insert("card_void"_L1, {{"card_id"_L1, card}, {"fate"_L1, fate}}));
    return {};
}

Result<QList<Card>> cardsOf(Database &database, ApplicationId application)
{
    return database.all(u"SELECT k.id, k.serial, k.kind, k.printed_on, k.valid_until, v.id, v.fate FROM card k LEFT JOIN card_void v ON v.card_id = k.id "
                        "WHERE k.application_id = ? ORDER BY k.id DESC"_s,
                        {application.value}, [](const Row &row) {
                            return Card{row.integer(0), row.text(1), kindOf(row.text(2)), row.day(3), row.day(4), row.integer(5) != 0, row.text(6)};
                        });
}

} // namespace silpia
