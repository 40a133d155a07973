#pragma once

#include "core/office/office.h"
#include "core/store/stock_store.h"

namespace silpia {

/// One application in the middle of a step: what its inputs have made of it so far.
struct StepWork
{
    Office &office;
    const OfficeBook &book;
    const Officer &officer;
    QString roleText; ///< role, with Plt. or Plh. where it is held by a grant
    const StepDef &row;
    const StepInput &input;
    StepItem item;
    QDateTime occurredAt;
    Application app;  ///< as it stood; `form` and `photo` follow the inputs
    Brought brought;
    EventDraft draft;
    QDate madeOn = {};    ///< the day of the card that this step closes; invalid: it closes none
    bool hasLeft = false; ///< that card went to our printer before: it is out, whatever was learnt since

    [[nodiscard]] Database &db() const { return office.database(); }
    [[nodiscard]] QDate day() const { return officeDay(occurredAt); }
    /// The day on which age, kind and papers are judged: a form that arrives late is judged by today, a card by the day on
    /// which it was made.
    [[nodiscard]] QDate judgedOn() const { return madeOn.isValid() ? madeOn : std::max(day(), office.today()); }
};

/// Who may: role, institution, hold. Yields the role by which. Errors: Refused.
[[nodiscard]] Result<QString> allowedRole(const StepDef &row, const Officer &officer, const Application &app);

/// Takes what the officer gave, input by input. Errors: Invalid with the place, Refused.
[[nodiscard]] Result<void> takeInputs(StepWork &work);

/// The conditions of the row, after its inputs. Errors: Refused with the article.
[[nodiscard]] Result<void> checkGuards(StepWork &work);
/// Those alone.
[[nodiscard]] Result<void> checkGuards(StepWork &work, GuardSet guards);

/// The paper of a step over one application. Errors: Storage.
[[nodiscard]] Result<void> issuePaper(StepWork &work);

/// Papers that are issued once for all applications of a step.
[[nodiscard]] bool isBatchPaper(Paper paper);

struct BatchWork
{
    Office &office;
    const OfficeBook &book;
    const Officer &officer;
    QString roleText;
    const StepDef &row;
    const StepInput &input;
    QDateTime occurredAt;
    QList<Application> done; ///< after the step
};

/// Manifest and paper of a step over several. Errors: Invalid when they are of different institutions.
[[nodiscard]] Result<void> issueBatchPaper(const Session &session, const BatchWork &batch);

} // namespace silpia
