#include "tests/support/procedure.h"

namespace silpia::test {

namespace {

using enum State;
using enum Input;

const QList<Role> kIntake = {Role::Partner, Role::Counter};
const QList<Role> kCounter = {Role::Counter};
const QList<Role> kCounterHead = {Role::Counter, Role::SectionHead};
const QList<Role> kHeadOperator = {Role::SectionHead, Role::Operator};
const QList<Role> kOperatorCounter = {Role::Operator, Role::Counter};
const QList<Role> kWorkers = {Role::Counter, Role::SectionHead, Role::Operator};
const QList<State> kUpToRecorded = {Submitted, Registered, AwaitingCompletion, Complete, Recorded};
const QList<State> kPickedUpToSigned = {PickedUp, AwaitingCorrection, Verified, Validated, Signed};
const QList<State> kRefusable = {Registered, AwaitingCompletion, Complete, Recorded, PickedUp, AwaitingCorrection, Verified, Validated, Signed};
const QList<State> kEveryOpen = {Submitted,          Registered, AwaitingCompletion, Complete, Recorded, PickedUp,
                                 AwaitingCorrection, Verified,   Validated,          Signed,   Printed,  Distributed};
constexpr State kStays = None;
std::optional<Step> onlyStep;

} // namespace

const QList<WrittenRow> &writtenProcedure()
{
    // clang-format off
    static const QList<WrittenRow> rows = {
        {1, Step::Submit, "submit", {None}, Submitted, kIntake, Paper::Receipt, 5, 0, {SubmitFields, Papers, Consent}, {}},
        {2, Step::Register, "register", {Submitted}, Registered, kIntake, Paper::RegisterEntry, 5, 0, {}, {}},
        {3, Step::CheckCompleteness, "checkCompleteness", {Registered}, Complete, kIntake, Paper::CompletenessSheet, 10, 0, {Papers}, {Guard::PapersComplete}},
        {0, Step::AskForCompletion, "askForCompletion", {Registered}, AwaitingCompletion, kIntake, Paper::CompletenessSheet, 0, 0, {Papers, Note}, {Guard::PapersLacking}},
        {0, Step::Complete, "complete", {AwaitingCompletion}, Registered, kIntake, Paper::None, 0, 0, {Papers, Photo}, {}},
        {4, Step::Record, "record", {Complete}, Recorded, kIntake, Paper::OnlineForm, 5, 0, {RecordFields, Photo}, {Guard::DataComplete, Guard::PhotoForKind}},
        {0, Step::Recheck, "recheck", {Complete, Recorded}, Registered, kIntake, Paper::None, 0, 0, {Reason}, {}},
        {5, Step::PickUp, "pickUp", {Recorded}, PickedUp, kCounter, Paper::PickUpList, 0, 3, {Manifest}, {}},
        {0, Step::Unpick, "unpick", {PickedUp}, Recorded, kCounter, Paper::None, 0, 0, {Reason}, {}},
        {6, Step::Verify, "verify", {PickedUp}, Verified, kCounter, Paper::CheckSheet, 10, 0, {Compared}, {Guard::AllCompared}},
        {0, Step::Dispute, "dispute", {PickedUp}, AwaitingCorrection, kCounter, Paper::CorrectionLetter, 0, 0, {Differing, Note}, {Guard::SomethingDiffers}},
        {0, Step::Correct, "correct", {AwaitingCorrection}, PickedUp, kIntake, Paper::None, 0, 0, {ChangedFields, Photo, Papers}, {}},
        {0, Step::Correct, "correct", kUpToRecorded, kStays, kIntake, Paper::None, 0, 0, {ChangedFields, Photo, Papers}, {}},
        {0, Step::WithdrawDispute, "withdrawDispute", {AwaitingCorrection}, PickedUp, kCounter, Paper::None, 0, 0, {Reason}, {}},
        {0, Step::Unverify, "unverify", {Verified}, PickedUp, kCounter, Paper::None, 0, 0, {Reason}, {Guard::OnlyOwnVerification}},
        {7, Step::Validate, "validate", {Verified}, Validated, {Role::SectionHead}, Paper::ValidationSheet, 5, 0, {Note}, {Guard::OpenedFirst, Guard::NotOwnVerification}},
        {0, Step::SendBack, "sendBack", {Verified}, PickedUp, {Role::SectionHead}, Paper::None, 0, 0, {Reason, Differing}, {}},
        {0, Step::SendBack, "sendBack", {Validated, Signed}, PickedUp, kHeadOperator, Paper::None, 0, 0, {Reason, Differing}, {Guard::NoOpenAttempt}},
        {0, Step::RecordSignature, "recordSignature", {Validated}, Signed, kCounterHead, Paper::None, 0, 0, {}, {Guard::SignatureUsed, Guard::NoOpenAttempt}},
        {0, Step::Unsign, "unsign", {Signed}, Validated, kCounterHead, Paper::None, 0, 0, {Reason}, {Guard::NoOpenAttempt}},
        {8, Step::Print, "print", {Validated, Signed}, Printed, {Role::Operator}, Paper::Card, 5, 0, {Blank, Outcome}, {Guard::NotOwnValidation, Guard::SignedWhereUsed, Guard::MayHoldCard, Guard::PhotoForKind}},
        {0, Step::VoidCard, "voidCard", {Printed, Distributed}, Validated, kOperatorCounter, Paper::None, 0, 0, {Fate, Reason}, {}},
        {0, Step::VoidCard, "voidCard", {HandedOver}, Validated, kOperatorCounter, Paper::None, 0, 0, {Fate, Reason}, {Guard::NoOtherOpen, Guard::OfficeErrorInTime}},
        {9, Step::Distribute, "distribute", {Printed}, Distributed, kCounter, Paper::DistributionList, 0, 3, {Manifest}, {Guard::MayHoldCard}},
        {0, Step::TakeBack, "takeBack", {Distributed}, Printed, kCounter, Paper::None, 0, 0, {Reason}, {}},
        {10, Step::HandOver, "handOver", {Distributed}, HandedOver, kIntake, Paper::HandOverList, 5, 0, {Taker}, {Guard::MayHoldCard}},
        {0, Step::UndoHandOver, "undoHandOver", {HandedOver}, Distributed, kCounter, Paper::None, 0, 0, {Reason}, {Guard::NoOtherOpen, Guard::SameDay}},
        {0, Step::Cancel, "cancel", kUpToRecorded, Cancelled, {Role::Partner, Role::Counter, Role::SectionHead}, Paper::None, 0, 0, {CancelCause, Note}, {}, WhenHeld::Either},
        {0, Step::Cancel, "cancel", kPickedUpToSigned, Cancelled, kCounterHead, Paper::None, 0, 0, {CancelCause, Note}, {Guard::NoOpenAttempt}, WhenHeld::Either},
        {0, Step::Refuse, "refuse", kRefusable, Refused, kCounterHead, Paper::RefusalLetter, 0, 0, {RefusalRule, Note}, {Guard::NoOpenAttempt}},
        {0, Step::Hold, "hold", kEveryOpen, kStays, kWorkers, Paper::None, 0, 0, {HoldCause, Note}, {}},
        {0, Step::Resume, "resume", kEveryOpen, kStays, kWorkers, Paper::None, 0, 0, {}, {}, WhenHeld::Required},
    };
    // clang-format on
    return rows;
}

QList<WrittenRow> rowsToLookAt()
{
    QList<WrittenRow> rows = writtenProcedure();
    if (onlyStep)
        rows.removeIf([](const WrittenRow &row) { return row.step != *onlyStep; });
    return rows;
}

void lookOnlyAt(std::optional<Step> step)
{
    onlyStep = step;
}

const WrittenRow *writtenRow(Step step, State state)
{
    for (const WrittenRow &row : writtenProcedure()) {
        if (row.step == step && row.from.contains(state))
            return &row;
    }
    return nullptr;
}

QList<Step> everyStep()
{
    QList<Step> steps;
    for (int i = 0; i < kStepCount; ++i)
        steps.append(static_cast<Step>(i));
    return steps;
}

} // namespace silpia::test
