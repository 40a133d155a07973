#include "tests/support/procedure.h"

namespace silpia::test {

namespace {

using enum State;

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

} // namespace

const QList<WrittenRow> &writtenProcedure()
{
    static const QList<WrittenRow> rows = {
        {1, Step::Submit, "submit", {None}, Submitted, kIntake, Paper::Receipt, 5, 0},
        {2, Step::Register, "register", {Submitted}, Registered, kIntake, Paper::RegisterEntry, 5, 0},
        {3, Step::CheckCompleteness, "checkCompleteness", {Registered}, Complete, kIntake, Paper::CompletenessSheet, 10, 0},
        {0, Step::AskForCompletion, "askForCompletion", {Registered}, AwaitingCompletion, kIntake, Paper::CompletenessSheet, 0, 0},
        {0, Step::Complete, "complete", {AwaitingCompletion}, Registered, kIntake, Paper::None, 0, 0},
        {4, Step::Record, "record", {Complete}, Recorded, kIntake, Paper::OnlineForm, 5, 0},
        {0, Step::Recheck, "recheck", {Complete, Recorded}, Registered, kIntake, Paper::None, 0, 0},
        {5, Step::PickUp, "pickUp", {Recorded}, PickedUp, kCounter, Paper::PickUpList, 0, 3},
        {0, Step::Unpick, "unpick", {PickedUp}, Recorded, kCounter, Paper::None, 0, 0},
        {6, Step::Verify, "verify", {PickedUp}, Verified, kCounter, Paper::CheckSheet, 10, 0},
        {0, Step::Dispute, "dispute", {PickedUp}, AwaitingCorrection, kCounter, Paper::CorrectionLetter, 0, 0},
        {0, Step::Correct, "correct", {AwaitingCorrection}, PickedUp, kIntake, Paper::None, 0, 0},
        {0, Step::Correct, "correct", kUpToRecorded, kStays, kIntake, Paper::None, 0, 0},
        {0, Step::WithdrawDispute, "withdrawDispute", {AwaitingCorrection}, PickedUp, kCounter, Paper::None, 0, 0},
        {0, Step::Unverify, "unverify", {Verified}, PickedUp, kCounter, Paper::None, 0, 0},
        {7, Step::Validate, "validate", {Verified}, Validated, {Role::SectionHead}, Paper::ValidationSheet, 5, 0},
        {0, Step::SendBack, "sendBack", {Verified}, PickedUp, {Role::SectionHead}, Paper::None, 0, 0},
        {0, Step::SendBack, "sendBack", {Validated, Signed}, PickedUp, kHeadOperator, Paper::None, 0, 0},
        {0, Step::RecordSignature, "recordSignature", {Validated}, Signed, kCounterHead, Paper::None, 0, 0},
        {0, Step::Unsign, "unsign", {Signed}, Validated, kCounterHead, Paper::None, 0, 0},
        {8, Step::Print, "print", {Validated, Signed}, Printed, {Role::Operator}, Paper::Card, 5, 0},
        {0, Step::VoidCard, "voidCard", {Printed, Distributed, HandedOver}, Validated, kOperatorCounter, Paper::None, 0, 0},
        {9, Step::Distribute, "distribute", {Printed}, Distributed, kCounter, Paper::DistributionList, 0, 3},
        {0, Step::TakeBack, "takeBack", {Distributed}, Printed, kCounter, Paper::None, 0, 0},
        {10, Step::HandOver, "handOver", {Distributed}, HandedOver, kIntake, Paper::HandOverList, 5, 0},
        {0, Step::UndoHandOver, "undoHandOver", {HandedOver}, Distributed, kCounter, Paper::None, 0, 0},
        {0, Step::Cancel, "cancel", kUpToRecorded, Cancelled, {Role::Partner, Role::Counter, Role::SectionHead}, Paper::None, 0, 0},
        {0, Step::Cancel, "cancel", kPickedUpToSigned, Cancelled, kCounterHead, Paper::None, 0, 0},
        {0, Step::Refuse, "refuse", kRefusable, Refused, kCounterHead, Paper::RefusalLetter, 0, 0},
        {0, Step::Hold, "hold", kEveryOpen, kStays, kWorkers, Paper::None, 0, 0},
        {0, Step::Resume, "resume", kEveryOpen, kStays, kWorkers, Paper::None, 0, 0},
    };
    return rows;
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
