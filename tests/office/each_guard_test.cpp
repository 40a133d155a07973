#include "core/base/text.h"
#include "core/office/siak.h"
#include "tests/office/row_office.h"

#include <map>

using namespace silpia;
using namespace silpia::test;

// Each condition is broken while all others hold, and then every row is tried: those that have the condition refuse, all
// others let through. A condition that is missing is found by the one, a condition too many by the other.

namespace {

QList<Guard> everyGuard()
{
    QList<Guard> guards;
    for (int i = 0; i <= static_cast<int>(Guard::OfficeErrorInTime); ++i)
        guards.append(static_cast<Guard>(i));
    return guards;
}

bool startsIn(State from, const QList<State> &states)
{
    return states.contains(from);
}

const QList<State> kBeforeStep4 = {State::None, State::Submitted, State::Registered, State::AwaitingCompletion, State::Complete};
const QList<State> kAtThePrinter = {State::Validated, State::Signed};

/// Whether a file can come to that state with the condition broken at all.
bool canBeBroken(Guard guard, State from)
{
    switch (guard) {
    case Guard::DataComplete: return startsIn(from, kBeforeStep4); // step 4 has made it whole
    case Guard::OpenedFirst:
    case Guard::NotOwnVerification:
    case Guard::NotOwnValidation: return from != State::None && from != State::Submitted; // nothing was verified yet, and no way leads back there
    case Guard::SignedWhereUsed: return from != State::Signed;
    case Guard::NoOpenAttempt: return startsIn(from, kAtThePrinter); // print closes the attempt before it is looked for
    case Guard::NoOtherOpen: return from == State::HandedOver; // an open file keeps a second one out
    case Guard::PapersComplete:
    case Guard::PapersLacking:
    case Guard::OnlyOwnVerification:
    case Guard::AllCompared:
    case Guard::SomethingDiffers:
    case Guard::MayHoldCard:
    case Guard::PhotoForKind:
    case Guard::SignatureUsed:
    case Guard::SameDay:
    case Guard::OfficeErrorInTime: return true;
    }
    Q_UNREACHABLE();
}

/// Once verified, or validated, the file goes all the way back to the register, and on from there.
Application backToRegister(RowOffice &t, Application app)
{
    app = app.state == State::Validated ? t.take(app, Step::SendBack) : must(t.attempt(t.by(Step::Verify), app, Step::Unverify));
    return t.take(t.take(app, Step::Unpick), Step::Recheck);
}

struct Trial
{
    RowOffice &t;
    const WrittenRow &row;
    State from;
    int number;
};

Application secondRound(const Trial &trial, State turn)
{
    RowOffice &t = trial.t;
    const Application back = backToRegister(t, t.at(turn, trial.number));
    // Who validated the first time cannot have verified then; what is taken back is the verification of now.
    if (trial.row.step == Step::Unverify)
        t.by = [&t](Step step) -> const Session & { return step == Step::Verify ? t.anybody() : t.usual(step); };
    return t.onward(back, trial.from);
}

/// How the way of the file differs from the usual one.
void layTheWay(const Trial &trial, Guard guard)
{
    RowOffice &t = trial.t;
    const bool validates = guard == Guard::NotOwnValidation;
    const bool ownVerification = trial.row.step == Step::Unverify && guard != Guard::OnlyOwnVerification && !validates;
    const bool verifies = guard == Guard::NotOwnVerification || ownVerification;
    t.by = [&t, verifies, validates](Step step) -> const Session & {
        return (step == Step::Verify && verifies) || (step == Step::Validate && validates) ? t.anybody() : t.usual(step);
    };
    if (guard == Guard::PapersComplete) {
        t.adjust = [](StepInput &input, Step step) {
            if (step == Step::Submit)
                input.brought = {};
        };
        t.between = [&t](const Application &app) {
            StepInput lost;
            lost.brought = {{Requirement::FamilyCardCopy, Presence::Missing}};
            return app.state == State::Complete ? must(t.attempt(t.counterA, app, Step::Correct, lost)) : app;
        };
    }
    if (guard == Guard::PhotoForKind) {
        // Four years old when recorded, five when the step is tried.
        t.birth = kTuesday.addYears(-5).addDays(1);
        t.setting(u"days.expiresSoon"_s, u"0"_s);
        t.adjust = [](StepInput &input, Step) { input.photo.clear(); };
        t.between = [&t](const Application &app) {
            if (app.state == State::Distributed)
                t.now = atOffice(kTuesday.addDays(1), QTime(9, 0));
            return app;
        };
    }
}

/// The file where the row starts, on the way of which the condition came to be broken.
Application fileFor(const Trial &trial, Guard guard)
{
    layTheWay(trial, guard);
    const bool wasVerified = guard == Guard::OpenedFirst || guard == Guard::NotOwnVerification;
    const Application app = wasVerified                        ? secondRound(trial, State::Verified)
                            : guard == Guard::NotOwnValidation ? secondRound(trial, State::Validated)
                                                               : trial.t.at(trial.from, trial.number);
    if (guard != Guard::OpenedFirst && !app.id.isNull())
        must(trial.t.office.open(trial.t.anybody(), app.id));
    return app;
}

/// What breaks only now that the file stands there: the time, the settings, the world outside.
void breakNow(const Trial &trial, Guard guard, const Application &app)
{
    RowOffice &t = trial.t;
    if (guard == Guard::PhotoForKind)
        t.now = atOffice(kTuesday.addDays(1), QTime(10, 0));
    if (guard == Guard::SameDay)
        t.later(1);
    if (guard == Guard::SignatureUsed)
        t.setting(u"signature.used"_s, u"0"_s);
    if (guard == Guard::MayHoldCard)
        must(loadSiakExtract(t.office, t.admin,
                             "NIK,NAMA_LGKP,TGL_LHR,STATUS_KAWIN\n" + app.form.value(Field::Nik).toUtf8() + ",A,07-03-2018,KAWIN\n"));
    if (guard == Guard::NoOpenAttempt) {
        if (!must(openAttempt(*t.database, app.id)))
            must(startPrint(t.office, t.printer, app.id, app.version, {}));
        if (trial.row.step == Step::RecordSignature)
            t.useSignature();
    }
    if (guard == Guard::NoOtherOpen) {
        StepInput again = t.submission(trial.number, t.birth);
        again.fields.set(Field::Reason, u"Hilang"_s);
        must(t.office.submit(t.partner, again));
    }
}

/// What the officer gives, wrong in that one thing.
StepInput inputFor(const Trial &trial, Guard guard, const Application &app)
{
    StepInput input = trial.t.input(trial.row.step, app);
    // Where papers are looked at, nothing new comes in with the step itself.
    if (guard == Guard::PapersComplete)
        input.brought = {};
    if (guard == Guard::PapersLacking)
        input.brought = allPapers();
    // Of what no other rule asks for.
    if (guard == Guard::DataComplete && trial.row.step == Step::Record)
        input.fields.remove(Field::FamilyHead);
    if (guard == Guard::AllCompared)
        input.compared.clear();
    if (guard == Guard::SomethingDiffers)
        input.differing.clear();
    if (guard == Guard::PhotoForKind)
        input.photo.clear();
    if (guard == Guard::OfficeErrorInTime)
        input.fate = Fate::Spoiled;
    return input;
}

void tryBroken(const Trial &trial, Guard guard)
{
    RowOffice &t = trial.t;
    Application app = fileFor(trial, guard);
    breakNow(trial, guard, app);
    if (trial.row.held == WhenHeld::Required)
        app = t.take(app, Step::Hold);
    const bool wanted = !trial.row.guards.contains(guard);
    const auto answer = t.tryStep(app, trial.row.step, inputFor(trial, guard, app));
    if (!answer)
        UNSCOPED_INFO(answer.error());
    CHECK(answer.has_value() == wanted);
}

/// The first and the last state of the row in which the condition can be broken.
QList<State> startsToTry(const WrittenRow &row, Guard guard)
{
    QList<State> states = row.from;
    states.removeIf([&](State from) { return !canBeBroken(guard, from); });
    if (states.size() > 2)
        states = {states.first(), states.last()};
    return states;
}

bool wantsSignature(const WrittenRow &row, State from, Guard guard)
{
    if (guard == Guard::NoOpenAttempt && row.step == Step::RecordSignature)
        return false; // sent to the printer before the office took to TTE
    return needsSignature(row, from) || guard == Guard::SignedWhereUsed;
}

/// The four offices, each put back to how it was before the next file comes.
class Offices
{
public:
    RowOffice &of(PrintWay way, bool usesSignature)
    {
        std::unique_ptr<RowOffice> &t = m_offices[{way, usesSignature}];
        if (!t)
            t = std::make_unique<RowOffice>(way, usesSignature);
        t->adjust = {};
        t->between = {};
        t->birth = {2018, 3, 7};
        t->now = atOffice(kTuesday, QTime(10, 0));
        if (must(t->office.book())->settings.usesSignature != usesSignature)
            t->setting(u"signature.used"_s, usesSignature ? u"1"_s : u"0"_s);
        return *t;
    }

private:
    std::map<std::pair<PrintWay, bool>, std::unique_ptr<RowOffice>> m_offices;
};

} // namespace

TEST_CASE("With one condition broken the rows that have it refuse, and all the others let through", "[office][rows][guard]")
{
    Offices offices;
    int number = 0;
    for (const WrittenRow &row : rowsToLookAt()) {
        for (const Guard guard : everyGuard()) {
            for (const State from : startsToTry(row, guard)) {
                INFO(row.step << " from " << from << " against guard " << static_cast<int>(guard) << ", " << article(guard));
                const PrintWay way = guard == Guard::NoOpenAttempt ? PrintWay::Silpia : PrintWay::Siak;
                tryBroken({offices.of(way, wantsSignature(row, from, guard)), row, from, ++number}, guard);
            }
        }
    }
}

TEST_CASE("No condition of the procedure is without a case that breaks it", "[office][rows][guard]")
{
    for (const WrittenRow &row : writtenProcedure()) {
        for (const Guard guard : row.guards) {
            INFO(row.step << ", guard " << static_cast<int>(guard));
            CHECK(std::any_of(row.from.begin(), row.from.end(), [&](State from) { return canBeBroken(guard, from); }));
        }
    }
}
