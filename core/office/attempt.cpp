#include "core/office/attempt.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/office/step_work.h"
#include "core/store/worklist_store.h"

namespace silpia {

Attempt attemptOn(Office &office, const Application &app, const Blank &blank, const QString &way, QDate day)
{
    Attempt attempt;
    attempt.uuid = newUuid(office.now());
    attempt.application = app.id;
    attempt.way = way;
    attempt.serial = blank.serial;
    attempt.kind = cardKindOn(app.form.birthDate(), day);
    attempt.validUntil = validUntil(app.form.birthDate(), day);
    attempt.madeOn = day;
    return attempt;
}

Result<QDate> siakDay(Office &office, const Application &app, QDate said)
{
    const auto wrong = [](const QString &sentence) { return fail(ErrorKind::Invalid, sentence, {}, u"madeOn"_s); };
    if (!said.isValid())
        return office.today();
    if (said > office.today())
        return wrong(tr("Tanggal cetak SIAK %1 belum tiba. Periksa tanggalnya.").arg(longDate(said)));
    QDate since;
    for (const HistoryRow &row : TRY(historyOf(office.database(), app.id))) {
        if (row.to == app.state && row.from != row.to)
            since = officeDay(row.occurredAt);
    }
    if (said < since)
        return wrong(tr("%1 baru boleh dicetak sejak %2: tidak mungkin tercetak tanggal %3. Periksa tanggal cetaknya.").arg(app.form.name(), longDate(since), longDate(said)));
    return said;
}

Result<void> closeAttempt(EventDraft &draft, Database &database, const Attempt &attempt, PrintState outcome, const QString &reason)
{
    Q_ASSERT(outcome == PrintState::Good || outcome == PrintState::Spoiled || outcome == PrintState::NotPrinted);
    const QString fate = outcome == PrintState::NotPrinted ? u"freed"_s : QString(code(outcome));
    TRY(insertOutcome(draft, attempt.id, code(outcome), reason));
    return moveBlank(draft, TRY(blankOf(database, attempt.serial)), fate, reason, attempt.id);
}

Result<void> mayPrint(Office &office, const Officer &officer, const Application &app, PrintCheck check, QDate madeOn)
{
    const StepDef *row = rowFor(Step::Print, app.state);
    if (!row)
        return fail(ErrorKind::Refused, tr("Permohonan ini %1: belum dapat dicetak.").arg(label(app.state).toLower()));
    const OfficeBook &book = *TRY(office.book());
    const QString role = TRY(allowedRole(*row, officer, app));
    const StepInput none;
    EventDraft draft = TRY(EventDraft::begin(office.database()));
    StepWork work{office, book, officer, role, *row, none, {app.id, app.version, {}}, office.now(), app, {}, std::move(draft)};
    work.madeOn = madeOn;
    return checkGuards(work, check == PrintCheck::Whole ? row->guards : row->guards & GuardSet{Guard::NotOwnValidation});
}

} // namespace silpia
