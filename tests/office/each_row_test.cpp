#include "core/base/text.h"
#include "tests/office/row_office.h"

using namespace silpia;
using namespace silpia::test;

// Each row of the procedure through the office, column by column: take a word out of the table, or put one in, and one of
// these fails. tests/proofs/mutants proves it, word by word.

namespace {

/// An administrator sees no file; with the division head's eyes only the role itself can be what refuses.
RoleSet alone(Role role)
{
    return role == Role::Administrator ? RoleSet{Role::Administrator, Role::DivisionHead} : RoleSet{role};
}

State targetOf(const WrittenRow &row, State from)
{
    return row.to == State::None ? from : row.to;
}

/// Every row from every state of it, each with a file of its own.
template<typename F>
void forEachStart(F &&look)
{
    RowOffice plain;
    RowOffice signing(PrintWay::Siak, true);
    int number = 0;
    for (const WrittenRow &row : rowsToLookAt()) {
        for (const State from : row.from) {
            RowOffice &t = needsSignature(row, from) ? signing : plain;
            // Who takes a verification back is who verified.
            t.by = [&t, &row](Step step) -> const Session & {
                return row.step == Step::Unverify && step == Step::Verify ? t.anybody() : t.usual(step);
            };
            t.becomeEverything();
            const Application app = t.startOf(row, from, ++number);
            if (!app.id.isNull())
                must(t.office.open(t.anybody(), app.id));
            INFO(row.step << " from " << from);
            look(t, row, app);
        }
    }
}

QStringList papersThere(TestOffice &t)
{
    QStringList kinds;
    for (const PaperRow &paper : must(allPapers(*t.database)))
        kinds.append(code(paper.kind));
    return kinds;
}

QStringList wordsOf(const QList<Step> &steps)
{
    QStringList words;
    for (const Step step : steps)
        words.append(code(step));
    return words;
}

} // namespace

TEST_CASE("Every row lets through whom the procedure names, to where it says, and nobody else", "[office][rows]")
{
    forEachStart([](RowOffice &t, const WrittenRow &row, const Application &app) {
        for (const Role role : allRoles()) {
            t.become(alone(role));
            INFO("by " << role);
            const auto answer = t.tryStep(app, row.step, t.input(row.step, app));
            CHECK(answer.has_value() == row.actors.contains(role));
            if (!answer)
                continue;
            CHECK(answer->state == targetOf(row, app.state));
            CHECK(answer->version == app.version + 1);
        }
    });
}

TEST_CASE("No step starts in a state that the procedure does not name, whoever asks", "[office][rows]")
{
    RowOffice t;
    QList<Application> apps = {t.at(State::None, 900)};
    int number = 0;
    for (const State state : allStates()) {
        if (state != State::Signed)
            apps.append(t.at(state, ++number));
    }
    t.usesSignature = true;
    t.useSignature();
    apps.append(t.at(State::Signed, ++number));
    const qint64 before = t.number(u"SELECT count(*) FROM event WHERE from_state <> to_state"_s);
    for (const WrittenRow &row : rowsToLookAt()) {
        for (const Application &app : apps) {
            if (writtenRow(row.step, app.state))
                continue;
            INFO(row.step << " from " << app.state);
            const auto answer = t.tryStep(app, row.step, t.input(row.step, app));
            REQUIRE_FALSE(answer);
            CHECK(answer.error().kind == (app.state == State::None ? ErrorKind::NotFound : ErrorKind::Refused));
            // Refused for where it stands, not for something that was looked at later.
            CHECK((app.state == State::None || answer.error().message.contains(label(app.state).toLower())));
        }
    }
    CHECK(t.number(u"SELECT count(*) FROM event WHERE from_state <> to_state"_s) == before);
}

TEST_CASE("An officer who may do everything is offered each step of a state once, and no other", "[office][rows]")
{
    const bool usesSignature = GENERATE(false, true);
    RowOffice t(PrintWay::Siak, true);
    int number = 0;
    for (const State state : allStates()) {
        Application app = t.at(state, ++number);
        if (!usesSignature)
            t.setting(u"signature.used"_s, u"0"_s);
        const auto offered = [&](bool held) {
            QStringList steps;
            for (const WrittenRow &row : writtenProcedure()) {
                const bool unused = row.guards.contains(Guard::SignatureUsed) && !usesSignature;
                const bool stopped = held ? row.held == WhenHeld::Blocked : row.held == WhenHeld::Required;
                if (row.from.contains(state) && !unused && !stopped && row.step != Step::Submit)
                    steps.append(code(row.step));
            }
            return steps;
        };
        INFO(state << (usesSignature ? " with TTE" : ""));
        CHECK(isSame(wordsOf(must(t.office.stepsFor(t.anybody(), app))), offered(false)));
        if (isOpen(state)) {
            app = t.take(app, Step::Hold);
            CHECK(isSame(wordsOf(must(t.office.stepsFor(t.anybody(), app))), offered(true)));
        }
        if (!usesSignature)
            t.useSignature();
    }
}

TEST_CASE("Each row is taken while held, or while not, or both, as the procedure says", "[office][rows]")
{
    forEachStart([](RowOffice &t, const WrittenRow &row, const Application &app) {
        const auto goes = [&](const Application &file) { return t.tryStep(file, row.step, t.input(row.step, file)).has_value(); };
        if (row.held == WhenHeld::Required) {
            CHECK(goes(app));
            CHECK_FALSE(goes(t.take(app, Step::Resume)));
            return;
        }
        CHECK(goes(app));
        if (isOpen(app.state))
            CHECK(goes(t.take(app, Step::Hold)) == (row.held == WhenHeld::Either));
    });
}

TEST_CASE("Each row leaves the paper that the procedure names, and no other", "[office][rows]")
{
    forEachStart([](RowOffice &t, const WrittenRow &row, const Application &app) {
        const QStringList before = papersThere(t);
        const QStringList after = t.undone([&] {
            must(t.attempt(t.anybody(), app, row.step));
            return papersThere(t);
        });
        // The card goes out of the card printer and lies in no tray.
        QStringList wanted = before;
        if (row.paper != Paper::None && row.paper != Paper::Card)
            wanted.append(code(row.paper));
        CHECK(isSame(after, wanted));
    });
}

TEST_CASE("Only the steps whose norm is in days are measured in days, and each stands in the journal under its code", "[office][rows]")
{
    forEachStart([](RowOffice &t, const WrittenRow &row, const Application &app) {
        t.undone([&] {
            const Application done = must(t.attempt(t.anybody(), app, row.step));
            const HistoryEntry last = must(history(t.office, t.division, done.id)).last();
            CHECK(last.row.code == QString::fromLatin1(row.code));
            CHECK((last.workingDays >= 0) == (row.workingDays > 0));
            return 0;
        });
    });
}
