#include "core/office/office.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/office/step_work.h"
#include "core/store/paper_store.h"

namespace silpia {

namespace {

Standing standingOf(const Application &app)
{
    return {app.state, app.version, app.clockStartedAt, app.heldCause, app.heldSince};
}

tl::unexpected<Error> notHere(Step step, State state)
{
    if (state == State::None)
        return fail(ErrorKind::NotFound, tr("Permohonan ini tidak ditemukan."));
    return fail(ErrorKind::Refused, tr("%1 tidak dapat dilakukan: permohonan ini %2.").arg(name(step), label(state).toLower()));
}

bool isWithin(const Scope &scope, const Application &app)
{
    return scope.partner.isNull() || app.partner == scope.partner || app.destination == scope.partner;
}

/// The same step sent twice counts once; another step with the same key is another act.
QString itemKey(const StepInput &input, Step step, ApplicationId id)
{
    return input.key.isEmpty() ? QString() : u"%1/%2/%3"_s.arg(input.key, QString(code(step))).arg(id.value);
}

/// What every item of one call shares.
struct Call
{
    Office &office;
    const Session &session;
    Step step;
    const StepInput &input;
    const OfficeBook *book;
    Officer officer;
    QDateTime occurredAt;
    QString roleText;
};

Result<void> appendStep(StepWork &work, const Standing &next)
{
    EventRecord record;
    record.application = work.app.id;
    record.code = work.row.code;
    record.officer = work.officer.id;
    record.role = work.roleText;
    record.occurredAt = work.occurredAt;
    record.recordedAt = work.office.now();
    record.workstation = work.office.tools().workstation;
    record.from = work.app.state;
    record.to = next.state;
    record.versionSeen = work.item.seenVersion;
    record.idempotencyKey = itemKey(work.input, work.row.step, work.item.id);
    TRY(work.draft.append(record));
    return {};
}

/// Everything of a step on one application, inside the transaction.
Result<ApplicationId> performOne(Call &call, const StepItem &item)
{
    Database &db = call.office.database();
    // A submission has no application yet; one that names an application is looked up, and refused by its state.
    const bool isNew = call.step == Step::Submit && item.id.isNull();
    Application app;
    app.partner = call.input.partner;
    if (!isNew) {
        const auto found = TRY(loadApplication(db, item.id));
        if (!found || !isWithin(scopeOf(call.officer), *found))
            return notHere(call.step, State::None); // another institution's file is not even said to exist
        app = *found;
    }
    const StepDef *row = rowFor(call.step, app.state);
    if (!row)
        return notHere(call.step, app.state);
    call.roleText = TRY(allowedRole(*row, call.officer, app));
    if (!isNew && item.seenVersion != app.version)
        return fail(ErrorKind::Stale, tr("Permohonan %1 baru saja diproses petugas lain. Muat ulang; isian Anda tetap ada.").arg(app.receiptNumber));
    Brought brought;
    if (!isNew) {
        brought = TRY(broughtOf(db, app.id));
        const QDateTime last = TRY(lastOccurredAt(db, app.id));
        if (call.input.occurredAt.isValid() && call.input.occurredAt < last)
            return fail(ErrorKind::Invalid, tr("Waktu langkah ini lebih awal dari langkah sebelumnya (%1). Periksa tanggal dan jamnya.").arg(shortMoment(last)), {}, u"occurredAt"_s);
    }
    EventDraft draft = TRY(EventDraft::begin(db));
    StepWork work{call.office, *call.book, call.officer, call.roleText, *row, call.input, item, call.occurredAt,
                  std::move(app), std::move(brought), std::move(draft)};
    const Standing before = standingOf(work.app);
    TRY(takeInputs(work));
    TRY(checkGuards(work));
    const Standing next = after(before, *row, call.occurredAt, code(call.input.holdCause));
    if (!isNew)
        TRY(moveApplication(db, work.app.id, {next.state, item.seenVersion, next.clockStartedAt, next.heldCause, next.heldSince}));
    // The card is no paper of the tray: it went out of the card printer.
    if (row->paper != Paper::None && row->paper != Paper::Card && !isBatchPaper(row->paper))
        TRY(issuePaper(work));
    TRY(appendStep(work, next));
    return work.app.id;
}

/// The applications that a key has already moved; empty when it is new. Who may not see one is told no more than of any other.
Result<QList<ApplicationId>> alreadyDone(Database &db, const Officer &officer, Step step, const QList<StepItem> &items, const StepInput &input)
{
    QList<ApplicationId> done;
    if (input.key.isEmpty())
        return done;
    for (const StepItem &item : items) {
        const auto id = TRY(applicationOfKey(db, itemKey(input, step, item.id)));
        if (!id)
            continue;
        const auto app = TRY(loadApplication(db, *id));
        if (!app || !isWithin(scopeOf(officer), *app))
            return notHere(step, State::None);
        done.append(*id);
    }
    if (!done.isEmpty() && done.size() != items.size())
        return fail(ErrorKind::Stale, tr("Sebagian permohonan ini sudah diproses. Muat ulang lalu pilih lagi."));
    return done;
}

} // namespace

Office::Office(Database &database, Tools tools)
    : m_database(database)
    , m_tools(std::move(tools))
{
}

Result<const OfficeBook *> Office::book()
{
    if (!m_book) {
        OfficeBook book;
        book.settings = Settings::from(TRY(loadSettings(m_database)));
        book.regions = Regions(TRY(loadRegions(m_database)));
        const QList<RuleRow> rules = TRY(loadRules(m_database));
        for (const RuleRow &row : rules) {
            if (row.active)
                book.rules.append(row.rule);
        }
        WorkingCalendar calendar;
        calendar.setHolidays(TRY(loadHolidays(m_database)));
        calendar.setEventDayIsZero(book.settings.eventDayIsZero);
        QList<Outage> outages;
        const QList<OutageRow> rows = TRY(loadOutages(m_database));
        for (const OutageRow &row : rows)
            outages.append(row.outage);
        calendar.setOutages(outages);
        book.deadlines = Deadlines(calendar, book.settings.targets);
        m_book = std::move(book);
    }
    return &*m_book;
}

Result<Officer> Office::officer(const Session &session)
{
    auto found = TRY(loadOfficer(m_database, session.officer));
    if (!found || !found->active)
        return fail(ErrorKind::Refused, tr("Akun ini tidak aktif. Hubungi administrator."));
    const RoleSet own = found->roles;
    const QList<Grant> grants = TRY(grantsOn(m_database, found->id, today()));
    for (const Grant &grant : grants) {
        if (own.contains(grant.role))
            continue;
        found->roles.insert(grant.role);
        found->acting.insert(grant.role, grant.manner); // the latest counts
    }
    return *found;
}

Result<QList<ApplicationId>> Office::perform(const Session &session, Step step, const QList<StepItem> &items, const StepInput &input)
{
    if (items.isEmpty())
        return fail(ErrorKind::Invalid, tr("Belum ada permohonan yang dipilih."));
    if (input.occurredAt.isValid() && input.occurredAt > now())
        return fail(ErrorKind::Invalid, tr("Waktu langkah ini belum tiba. Periksa jam komputer."), {}, u"occurredAt"_s);
    return m_database.inTransaction([&]() -> Result<QList<ApplicationId>> {
        Officer who = TRY(officer(session));
        const QList<ApplicationId> before = TRY(alreadyDone(m_database, who, step, items, input));
        if (!before.isEmpty())
            return before;
        auto inForce = TRY(book());
        Call call{*this, session, step, input, std::move(inForce), std::move(who), input.occurredAt.isValid() ? input.occurredAt : now(), {}};
        QList<ApplicationId> done;
        for (const StepItem &item : items)
            done.append(TRY(performOne(call, item)));
        for (const StepDef &row : stepTable()) {
            if (row.step != step || !isBatchPaper(row.paper))
                continue;
            QList<Application> applications;
            for (const ApplicationId id : done)
                applications.append(*TRY(loadApplication(m_database, id)));
            TRY(issueBatchPaper(session, {*this, *call.book, call.officer, call.roleText, row, input, call.occurredAt, applications}));
            break;
        }
        return done;
    });
}

Result<Application> Office::perform(const Session &session, ApplicationId id, Step step, int seenVersion, const StepInput &input)
{
    // Read within the transaction: a step that is done must not be answered as failed.
    return m_database.inTransaction([&]() -> Result<Application> {
        const QList<ApplicationId> done = TRY(perform(session, step, {StepItem{id, seenVersion, {}}}, input));
        auto found = TRY(loadApplication(m_database, done.first()));
        return *found;
    });
}

Result<Application> Office::submit(const Session &session, const StepInput &input)
{
    return perform(session, ApplicationId{}, Step::Submit, 0, input);
}

Result<Application> Office::find(const Session &session, ApplicationId id)
{
    const Scope scope = scopeOf(TRY(officer(session)));
    auto found = TRY(loadApplication(m_database, id));
    if (!found || !isWithin(scope, *found))
        return notHere(Step::Submit, State::None);
    return *found;
}

Result<Application> Office::open(const Session &session, ApplicationId id)
{
    const Application app = TRY(find(session, id));
    return m_database.inTransaction([&]() -> Result<Application> {
        const QDateTime at = now(); // one moment: the check knows the reading of an opening by it
        TRY(insertReading(m_database, session.officer, at, ReadingKind::Record, id, 1));
        const QList<Step> steps = TRY(stepsFor(session, app));
        if (!steps.isEmpty())
            TRY(act(*this, session, u"open"_s, id, [](EventDraft &) -> Result<void> { return {}; }, at));
        return app;
    });
}

Result<QList<Step>> Office::stepsFor(const Session &session, const Application &application)
{
    const Officer who = TRY(officer(session));
    const bool usesSignature = TRY(book())->settings.usesSignature;
    QList<Step> steps;
    for (const StepDef &row : stepTable()) {
        if (!row.from.contains(application.state) || row.step == Step::Submit)
            continue;
        if (row.guards.contains(Guard::SignatureUsed) && !usesSignature)
            continue;
        const auto role = allowedRole(row, who, application);
        if (role)
            steps.append(row.step);
        else if (role.error().kind != ErrorKind::Refused)
            return tl::unexpected<Error>(role.error());
    }
    return steps;
}

Scope scopeOf(const Officer &officer)
{
    constexpr RoleSet seesAll = {Role::Counter, Role::SectionHead, Role::Operator, Role::DivisionHead};
    if (officer.roles.intersects(seesAll))
        return {};
    // An administrator's role alone sees no application; an institution that does not exist has none.
    return {officer.roles.contains(Role::Partner) && !officer.partner.isNull() ? officer.partner : PartnerId{-1}};
}

Result<EventId> act(Office &office, const Session &session, const QString &code, ApplicationId application,
                    const std::function<Result<void>(EventDraft &)> &work, QDateTime at)
{
    Database &db = office.database();
    if (!at.isValid())
        at = office.now();
    return db.inTransaction([&]() -> Result<EventId> {
        EventDraft draft = TRY(EventDraft::begin(db));
        TRY(work(draft));
        EventRecord record;
        record.application = application;
        record.code = code;
        record.officer = session.officer;
        record.occurredAt = at;
        record.recordedAt = at;
        record.workstation = office.tools().workstation;
        record.role = u""_s;
        return draft.append(record);
    });
}

Result<Officer> require(Office &office, const Session &session, RoleSet roles)
{
    Officer officer = TRY(office.officer(session));
    if (officer.roles.intersects(roles))
        return officer;
    QStringList wanted;
    for (const Role role : allRoles()) {
        if (roles.contains(role))
            wanted.append(label(role));
    }
    return fail(ErrorKind::Refused, tr("Hanya %1 yang dapat melakukan ini.").arg(wanted.join(tr(" atau "))));
}

} // namespace silpia
