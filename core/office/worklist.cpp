#include "core/base/text.h"
#include "core/domain/receipt_code.h"
#include "core/office/desks.h"
#include "core/store/name_search.h"

#include <array>

namespace silpia {

namespace {

constexpr int kSearchLimit = 50;

struct DeskDef
{
    Desk desk;
    QLatin1StringView code;
    const char *label;
    StateSet states;
    EnumSet<Step> steps; ///< who may take one of these works here
};

constexpr std::array kDesks = {
    DeskDef{Desk::Counter, "loket"_L1, QT_TRANSLATE_NOOP("silpia", "Loket"),
            {State::Submitted, State::Registered, State::AwaitingCompletion, State::Complete}, {Step::Submit}},
    DeskDef{Desk::PickUp, "penjemputan"_L1, QT_TRANSLATE_NOOP("silpia", "Penjemputan"), {State::Recorded}, {Step::PickUp}},
    DeskDef{Desk::Verification, "pemeriksaan"_L1, QT_TRANSLATE_NOOP("silpia", "Pemeriksaan"), {State::PickedUp}, {Step::Verify}},
    DeskDef{Desk::Correction, "perbaikan"_L1, QT_TRANSLATE_NOOP("silpia", "Perbaikan"), {State::AwaitingCorrection}, {Step::Correct}},
    DeskDef{Desk::Validation, "validasi"_L1, QT_TRANSLATE_NOOP("silpia", "Validasi"), {State::Verified}, {Step::Validate}},
    DeskDef{Desk::Printing, "pencetakan"_L1, QT_TRANSLATE_NOOP("silpia", "Pencetakan"), {State::Validated, State::Signed}, {Step::Print, Step::RecordSignature}},
    DeskDef{Desk::Distribution, "pendistribusian"_L1, QT_TRANSLATE_NOOP("silpia", "Pendistribusian"), {State::Printed}, {Step::Distribute}},
    DeskDef{Desk::HandOver, "penyerahan"_L1, QT_TRANSLATE_NOOP("silpia", "Penyerahan"), {State::Distributed}, {Step::HandOver}},
};

constexpr auto kAllDesks = [] {
    std::array<Desk, kDesks.size()> desks{};
    for (size_t i = 0; i < desks.size(); ++i)
        desks[i] = static_cast<Desk>(i);
    return desks;
}();

const DeskDef &definition(Desk desk)
{
    return kDesks[static_cast<size_t>(desk)];
}

} // namespace

std::span<const Desk> allDesks()
{
    return kAllDesks;
}

QLatin1StringView code(Desk desk)
{
    return definition(desk).code;
}

QString label(Desk desk)
{
    return tr(definition(desk).label);
}

QList<State> statesOf(Desk desk)
{
    QList<State> states;
    for (const State state : allStates()) {
        if (definition(desk).states.contains(state))
            states.append(state);
    }
    return states;
}

QList<Desk> desksOf(const Officer &officer, const Settings &settings)
{
    QList<Desk> desks;
    for (const DeskDef &def : kDesks) {
        for (const StepDef &row : stepTable()) {
            const bool unused = row.guards.contains(Guard::SignatureUsed) && !settings.usesSignature;
            if (def.steps.contains(row.step) && !unused && row.actors.intersects(officer.roles)) {
                desks.append(def.desk);
                break;
            }
        }
    }
    return desks;
}

Result<DeskCount> deskCount(Office &office, const Session &session, Desk desk)
{
    const Scope scope = scopeOf(TRY(office.officer(session)));
    const OfficeBook &book = *TRY(office.book());
    DeskCount count;
    const QList<State> states = statesOf(desk);
    for (const State state : states) {
        count.waiting += TRY(waitingIn(office.database(), state, scope));
        const QDateTime boundary = book.deadlines.lateBoundary(state, office.now());
        if (boundary.isValid() && count.late < kMostLate)
            count.late += TRY(startedBefore(office.database(), state, scope, boundary, kMostLate - count.late));
    }
    return count;
}

Result<QueuePage> queue(Office &office, const Session &session, State state, int size, const std::optional<PageKey> &after)
{
    const Scope scope = scopeOf(TRY(office.officer(session)));
    QueuePage page = TRY(queuePage(office.database(), state, scope, size, after));
    if (!page.rows.isEmpty())
        TRY(insertReading(office.database(), session.officer, office.now(), ReadingKind::List, {}, static_cast<int>(page.rows.size())));
    return page;
}

Result<QList<Application>> search(Office &office, const Session &session, const QString &text)
{
    QList<Application> found;
    if (text.trimmed().isEmpty())
        return found;
    const Scope scope = scopeOf(TRY(office.officer(session)));
    const QString wanted = receiptNumberOf(text).value_or(text.trimmed());
    found = TRY(findByNumber(office.database(), wanted, scope));
    if (found.isEmpty())
        found = TRY(findByName(office.database(), wanted, scope, kSearchLimit));
    TRY(insertReading(office.database(), session.officer, office.now(), ReadingKind::Search, {}, static_cast<int>(found.size())));
    return found;
}

Result<QDateTime> lastMomentAhead(Office &office)
{
    const QDateTime last = TRY(lastRecordedAt(office.database()));
    return last.isValid() && last > office.now() ? last : QDateTime();
}

Result<QList<StateCount>> overview(Office &office, const Session &session)
{
    return stateCounts(office.database(), scopeOf(TRY(office.officer(session))));
}

} // namespace silpia
