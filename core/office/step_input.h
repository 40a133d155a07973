#pragma once

#include "core/base/id.h"
#include "core/domain/form_data.h"
#include "core/domain/requirement.h"
#include "core/domain/verdict.h"

#include <QDateTime>
#include <QMap>

namespace silpia {

/// One element compared with SIAK. `element` is a field's code, or `marital_status`.
struct ComparedElement
{
    QString element;
    QString verdict; ///< same, differs, absent
    QString siakValue;
};

/// Who took a card.
struct Taker
{
    QString name;
    QString relation;
    QString identity; ///< what was shown: "KTP-el", a number
    QString letter;   ///< letter of authority, where somebody else came
};

enum class Fate : quint8 { Spoiled, Lost, Revoked };
enum class CancelCause : quint8 { Withdrawn, Died, Moved, Duplicate, NeverCompleted, TurnedSeventeen };
enum class HoldCause : quint8 { Siak, Printer, Blanks, Ribbon, Other };

[[nodiscard]] QString code(Fate fate);
[[nodiscard]] QString label(Fate fate);
[[nodiscard]] Fate fateOfCode(const QString &text); ///< of what the database holds
[[nodiscard]] QString code(CancelCause cause);
[[nodiscard]] QString label(CancelCause cause);
[[nodiscard]] QString code(HoldCause cause);
[[nodiscard]] QString label(HoldCause cause);
[[nodiscard]] QString labelOfHoldCause(const QString &code);

/// One application of a step. A step over several is done for all of them or for none.
struct StepItem
{
    ApplicationId id;
    int seenVersion = 0; ///< the version that the officer saw
    QString serial;      ///< print results recorded in bulk: the blank of this one
};

/// What an officer gives with a step. Which of it counts, the step table says.
struct StepInput
{
    QString key;          ///< idempotency key: the same one twice counts once
    QDateTime occurredAt; ///< invalid: now
    PartnerId partner;    ///< where it is submitted; where a manifest goes
    FormData fields;
    QMap<Verdict, QString> grounds;    ///< why a warning does not hold the file up
    QMap<Field, QString> fieldGrounds; ///< why a recorded value was changed
    bool groundsLater = false; ///< an import: warnings wait for the officer of step 6
    QByteArray photo;          ///< as it came from outside
    Brought brought;
    bool consent = false;
    QString reason;
    QString note;
    QList<ComparedElement> compared;
    QStringList differing; ///< elements, or "papers", "photo"
    int claimed = 0;
    QList<ApplicationId> missing; ///< claimed, but not in the bag
    QString archivePlace;
    QString serial; ///< empty: the next of the open bundle
    bool nikConfirmed = false;
    QDate madeOn; ///< when SIAK printed the card; invalid: today
    Fate fate = Fate::Spoiled;
    Taker taker;
    CancelCause cancelCause = CancelCause::Withdrawn;
    QString duplicateOf;
    QString rule;
    HoldCause holdCause = HoldCause::Siak;
};

} // namespace silpia
