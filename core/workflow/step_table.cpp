#include "core/workflow/step_table.h"

#include "core/base/text.h"

#include <array>

namespace silpia {

namespace {

using S = State;
using R = Role;
using I = Input;
using G = Guard;
using P = Paper;

constexpr Norm kNone{};
constexpr State kStays = State::None;

constexpr Norm minutes(int count)
{
    return {count, 0};
}

constexpr Norm workingDays(int count)
{
    return {0, count};
}

constexpr RoleSet kIntake = {R::Partner, R::Counter};
constexpr RoleSet kCounter = {R::Counter};
constexpr RoleSet kOffice = {R::Counter, R::SectionHead};
constexpr RoleSet kWorkers = {R::Counter, R::SectionHead, R::Operator};
constexpr StateSet kAtPartner = {S::Submitted, S::Registered, S::AwaitingCompletion, S::Complete, S::Recorded};
constexpr StateSet kAtOffice = {S::PickedUp, S::AwaitingCorrection, S::Verified, S::Validated, S::Signed};
constexpr StateSet kRefusable = {S::Registered, S::AwaitingCompletion, S::Complete, S::Recorded, S::PickedUp,
                                 S::AwaitingCorrection, S::Verified, S::Validated, S::Signed};
constexpr StateSet kOpen = kAtPartner | kAtOffice | StateSet{S::Printed, S::Distributed};

// clang-format off
constexpr std::array kSteps = {
    //      step                      code                   SOP from                           to                     actors              inputs                                          guards                                    paper               norm            held
    StepDef{Step::Submit,            "submit"_L1,            1, {S::None},                      S::Submitted,          kIntake,            {I::SubmitFields, I::Papers, I::Consent},      {},                                       P::Receipt,           minutes(5)},
    StepDef{Step::Register,          "register"_L1,          2, {S::Submitted},                 S::Registered,         kIntake,            {},                                             {},                                       P::RegisterEntry,     minutes(5)},
    StepDef{Step::CheckCompleteness, "checkCompleteness"_L1, 3, {S::Registered},                S::Complete,           kIntake,            {I::Papers},                                   {G::PapersComplete},                      P::CompletenessSheet, minutes(10)},
    StepDef{Step::AskForCompletion,  "askForCompletion"_L1,  0, {S::Registered},                S::AwaitingCompletion, kIntake,            {I::Papers, I::Note},                          {G::PapersLacking},                       P::CompletenessSheet, kNone},
    StepDef{Step::Complete,          "complete"_L1,          0, {S::AwaitingCompletion},        S::Registered,         kIntake,            {I::Papers, I::Photo},                         {},                                       P::None,              kNone},
    StepDef{Step::Record,            "record"_L1,            4, {S::Complete},                  S::Recorded,           kIntake,            {I::RecordFields, I::Photo},                    {G::DataComplete, G::PhotoForKind},       P::OnlineForm,        minutes(5)},
    StepDef{Step::Recheck,           "recheck"_L1,           0, {S::Complete, S::Recorded},     S::Registered,         kIntake,            {I::Reason},                                    {},                                       P::None,              kNone},
    StepDef{Step::PickUp,            "pickUp"_L1,            5, {S::Recorded},                  S::PickedUp,           kCounter,           {I::Manifest},                                  {},                                       P::PickUpList,        workingDays(3)},
    StepDef{Step::Unpick,            "unpick"_L1,            0, {S::PickedUp},                  S::Recorded,           kCounter,           {I::Reason},                                    {},                                       P::None,              kNone},
    StepDef{Step::Verify,            "verify"_L1,            6, {S::PickedUp},                  S::Verified,           kCounter,           {I::Compared},                                  {G::AllCompared},                         P::CheckSheet,        minutes(10)},
    StepDef{Step::Dispute,           "dispute"_L1,           0, {S::PickedUp},                  S::AwaitingCorrection, kCounter,           {I::Differing, I::Note},                        {G::SomethingDiffers},                    P::CorrectionLetter,  kNone},
    StepDef{Step::Correct,           "correct"_L1,           0, {S::AwaitingCorrection},        S::PickedUp,           kIntake,            {I::ChangedFields, I::Photo, I::Papers},       {},                                       P::None,              kNone},
    StepDef{Step::Correct,           "correct"_L1,           0, kAtPartner,                     kStays,                kIntake,            {I::ChangedFields, I::Photo, I::Papers},       {},                                       P::None,              kNone},
    StepDef{Step::WithdrawDispute,   "withdrawDispute"_L1,   0, {S::AwaitingCorrection},        S::PickedUp,           kCounter,           {I::Reason},                                    {},                                       P::None,              kNone},
    StepDef{Step::Unverify,          "unverify"_L1,          0, {S::Verified},                  S::PickedUp,           kCounter,           {I::Reason},                                    {G::OnlyOwnVerification},                 P::None,              kNone},
    StepDef{Step::Validate,          "validate"_L1,          7, {S::Verified},                  S::Validated,          {R::SectionHead},   {I::Note},                                      {G::OpenedFirst, G::NotOwnVerification},  P::ValidationSheet,   minutes(5)},
    StepDef{Step::SendBack,          "sendBack"_L1,          0, {S::Verified},                  S::PickedUp,           {R::SectionHead},   {I::Reason, I::Differing},                      {},                                       P::None,              kNone},
    StepDef{Step::SendBack,          "sendBack"_L1,          0, {S::Validated, S::Signed},      S::PickedUp,           {R::SectionHead, R::Operator}, {I::Reason, I::Differing},           {G::NoOpenAttempt},                       P::None,              kNone},
    StepDef{Step::RecordSignature,   "recordSignature"_L1,   0, {S::Validated},                 S::Signed,             kOffice,            {},                                             {G::SignatureUsed, G::NoOpenAttempt},     P::None,              kNone},
    StepDef{Step::Unsign,            "unsign"_L1,            0, {S::Signed},                    S::Validated,          kOffice,            {I::Reason},                                    {G::NoOpenAttempt},                       P::None,              kNone},
    StepDef{Step::Print,             "print"_L1,             8, {S::Validated, S::Signed},      S::Printed,            {R::Operator},      {I::Blank, I::Outcome},                         {G::NotOwnValidation, G::SignedWhereUsed, G::MayHoldCard, G::PhotoForKind}, P::Card, minutes(5)},
    StepDef{Step::VoidCard,          "voidCard"_L1,          0, {S::Printed, S::Distributed},   S::Validated,          {R::Operator, R::Counter}, {I::Fate, I::Reason},                    {},                                       P::None,              kNone},
    StepDef{Step::VoidCard,          "voidCard"_L1,          0, {S::HandedOver},                S::Validated,          {R::Operator, R::Counter}, {I::Fate, I::Reason},                    {G::NoOtherOpen, G::OfficeErrorInTime},   P::None,              kNone},
    StepDef{Step::Distribute,        "distribute"_L1,        9, {S::Printed},                   S::Distributed,        kCounter,           {I::Manifest},                                  {G::MayHoldCard},                         P::DistributionList,  workingDays(3)},
    StepDef{Step::TakeBack,          "takeBack"_L1,          0, {S::Distributed},               S::Printed,            kCounter,           {I::Reason},                                    {},                                       P::None,              kNone},
    StepDef{Step::HandOver,          "handOver"_L1,         10, {S::Distributed},               S::HandedOver,         kIntake,            {I::Taker},                                     {G::MayHoldCard},                         P::HandOverList,      minutes(5)},
    StepDef{Step::UndoHandOver,      "undoHandOver"_L1,      0, {S::HandedOver},                S::Distributed,        kCounter,           {I::Reason},                                    {G::NoOtherOpen, G::SameDay},             P::None,              kNone},
    StepDef{Step::Cancel,            "cancel"_L1,            0, kAtPartner,                     S::Cancelled,          {R::Partner, R::Counter, R::SectionHead}, {I::CancelCause, I::Note}, {},                                       P::None,              kNone, WhenHeld::Either},
    StepDef{Step::Cancel,            "cancel"_L1,            0, kAtOffice,                      S::Cancelled,          kOffice,            {I::CancelCause, I::Note},                      {G::NoOpenAttempt},                       P::None,              kNone, WhenHeld::Either},
    StepDef{Step::Refuse,            "refuse"_L1,            0, kRefusable,                     S::Refused,            kOffice,            {I::RefusalRule, I::Note},                      {G::NoOpenAttempt},                       P::RefusalLetter,     kNone},
    StepDef{Step::Hold,              "hold"_L1,              0, kOpen,                          kStays,                kWorkers,           {I::HoldCause, I::Note},                        {},                                       P::None,              kNone},
    StepDef{Step::Resume,            "resume"_L1,            0, kOpen,                          kStays,                kWorkers,           {},                                             {},                                       P::None,              kNone, WhenHeld::Required},
};
// clang-format on

constexpr bool rowsInOrderAndEveryStepThere()
{
    size_t last = 0;
    if (kSteps.front().step != Step::Submit)
        return false;
    for (const StepDef &row : kSteps) {
        const auto step = static_cast<size_t>(row.step);
        if (step != last && step != last + 1)
            return false;
        last = step;
    }
    return last == kStepCount - 1;
}
static_assert(rowsInOrderAndEveryStepThere());

constexpr bool everyStateIsReachedFromTheStart()
{
    StateSet reached = {S::None};
    for (int round = 0; round < kStateCount; ++round) {
        for (const StepDef &row : kSteps) {
            if (row.from.intersects(reached) && !row.stays())
                reached.insert(row.to);
        }
    }
    for (int i = 0; i < kStateCount; ++i) {
        if (!reached.contains(static_cast<State>(i)))
            return false;
    }
    return true;
}
static_assert(everyStateIsReachedFromTheStart());

constexpr bool noStateHasTwoRowsOfOneStep()
{
    for (size_t a = 0; a < kSteps.size(); ++a) {
        for (size_t b = a + 1; b < kSteps.size(); ++b) {
            if (kSteps[a].step == kSteps[b].step && kSteps[a].from.intersects(kSteps[b].from))
                return false;
        }
    }
    return true;
}
static_assert(noStateHasTwoRowsOfOneStep());

constexpr bool theTenStepsAreThereOnce()
{
    int seen = 0;
    for (const StepDef &row : kSteps) {
        if (row.sop != 0 && row.sop != ++seen)
            return false;
    }
    return seen == 10;
}
static_assert(theTenStepsAreThereOnce());

constexpr bool everyRowHasAnActorAndNoneIsTheAdministrator()
{
    for (const StepDef &row : kSteps) {
        if (row.actors.isEmpty() || row.from.isEmpty() || row.actors.contains(R::Administrator))
            return false;
    }
    return true;
}
static_assert(everyRowHasAnActorAndNoneIsTheAdministrator());

} // namespace

std::span<const StepDef> stepTable()
{
    return kSteps;
}

const StepDef *rowFor(Step step, State state)
{
    for (const StepDef &row : kSteps) {
        if (row.step == step && row.from.contains(state))
            return &row;
    }
    return nullptr;
}

QLatin1StringView code(Step step)
{
    for (const StepDef &row : kSteps) {
        if (row.step == step)
            return row.code;
    }
    Q_UNREACHABLE();
}

std::optional<Step> stepOfCode(const QString &text)
{
    for (const StepDef &row : kSteps) {
        if (text == row.code)
            return row.step;
    }
    return std::nullopt;
}

} // namespace silpia
