#pragma once

#include "core/base/error.h"
#include "core/workflow/state.h"

#include <QString>
#include <span>

namespace silpia {

enum class Step : quint8 {
    Submit,
    Register,
    CheckCompleteness,
    AskForCompletion,
    Complete,
    Record,
    Recheck,
    PickUp,
    Unpick,
    Verify,
    Dispute,
    Correct,
    WithdrawDispute,
    Unverify,
    Validate,
    SendBack,
    RecordSignature,
    Unsign,
    Print,
    VoidCard,
    Distribute,
    TakeBack,
    HandOver,
    UndoHandOver,
    Cancel,
    Refuse,
    Hold,
    Resume,
};
constexpr int kStepCount = static_cast<int>(Step::Resume) + 1;

/// What an officer gives with a step; forms are made from it.
enum class Input : quint8 {
    SubmitFields,  ///< the fields of step 1
    RecordFields,  ///< the remaining fields of the form
    ChangedFields, ///< any field, each with its ground
    Photo,
    Papers,        ///< each requirement: copy, original seen, missing
    Consent,       ///< the parent's statement
    Reason,        ///< one line why
    Note,          ///< free text, may stay empty
    Manifest,      ///< partner, count claimed, archive place
    Compared,      ///< each element against SIAK
    Differing,     ///< elements that differ or lack
    Blank,         ///< serial, or next of the open bundle
    Outcome,       ///< good, spoiled or not printed, as seen by eye
    Fate,          ///< what became of a card
    Taker,         ///< who took the card, relation, identity
    CancelCause,
    RefusalRule,
    HoldCause,
};
using InputSet = EnumSet<Input>;

enum class Paper : quint8 {
    None,
    Receipt,
    RegisterEntry,
    CompletenessSheet,
    OnlineForm,
    PickUpList,
    CheckSheet,
    CorrectionLetter,
    ValidationSheet,
    Card,
    DistributionList,
    HandOverList,
    RefusalLetter,
    // Of no step: somebody asks for them.
    PrintReport,
    CardRegister,
    BlankBook,
    CountMinutes,
    DestructionMinutes,
};
constexpr int kPaperCount = static_cast<int>(Paper::DestructionMinutes) + 1;

/// A condition beyond actor and state; `article()` says what it rests on.
enum class Guard : quint8 {
    DataComplete,       ///< every mandatory field of the form is there
    PapersComplete,     ///< every mandatory requirement was brought
    PapersLacking,      ///< something is missing, else there is nothing to ask for
    OpenedFirst,        ///< several are validated at once only after each was opened
    NotOwnVerification, ///< who verified may not validate
    NotOwnValidation,   ///< who validated may not print
    OnlyOwnVerification,///< unverify: only who verified
    AllCompared,        ///< every element decided, none differs
    SomethingDiffers,
    MayHoldCard,        ///< under 17 and not married
    PhotoForKind,       ///< a photo from 5 years on, judged that day
    SignedWhereUsed,    ///< where TTE is used, print only from Signed
    SignatureUsed,      ///< the office uses TTE
    NoOpenAttempt,
    NoOtherOpen,        ///< no newer application of the same NIK is under way
    SameDay,            ///< the hand-over was today
    OfficeErrorInTime,  ///< the office's own error, found in time
};
using GuardSet = EnumSet<Guard>;

/// How a hold bears on a row.
enum class WhenHeld : quint8 { Blocked, Required, Either };

/// Time norm of the SOP. Minutes measure handling, from open to done; working days run from the end of the step before.
struct Norm
{
    int minutes = 0;
    int workingDays = 0;
};

/// One row of the step table. A step may have several; the row is found by step and state.
struct StepDef
{
    Step step;
    QLatin1StringView code;
    int sop; ///< number in the SOP; 0 for steps that it does not count
    StateSet from;
    State to; ///< State::None: stays
    RoleSet actors;
    InputSet inputs;
    GuardSet guards;
    Paper paper;
    Norm norm;
    WhenHeld held = WhenHeld::Blocked;

    [[nodiscard]] constexpr bool stays() const { return to == State::None; }
};

/// The procedure (SOP 800496/DKPS-PS/2022). The only source of who may do what, when, with what paper.
[[nodiscard]] std::span<const StepDef> stepTable();

/// The row of a step that starts in a state; null when the step does not start there.
[[nodiscard]] const StepDef *rowFor(Step step, State state);

[[nodiscard]] QLatin1StringView code(Step step);
[[nodiscard]] std::optional<Step> stepOfCode(const QString &code);
[[nodiscard]] QString name(Step step);   ///< "Pemeriksaan kebenaran data"
[[nodiscard]] QString button(Step step); ///< "Nyatakan benar"
[[nodiscard]] std::span<const Step> allSteps();

[[nodiscard]] QLatin1StringView code(Paper paper);
[[nodiscard]] std::optional<Paper> paperOfCode(const QString &code);
[[nodiscard]] QString title(Paper paper);
[[nodiscard]] QLatin1StringView numberPrefix(Paper paper);

[[nodiscard]] QString article(Guard guard); ///< the rule a guard rests on

/// The page docs/workflow.md.
[[nodiscard]] QString workflowMarkdown();

} // namespace silpia
