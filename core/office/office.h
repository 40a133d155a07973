#pragma once

#include "core/office/photo_gate.h"
#include "core/office/settings.h"
#include "core/office/step_input.h"
#include "core/store/worklist_store.h"
#include "core/workflow/standing.h"

#include <optional>

namespace silpia {

/// Who is at the desk. Rights are read anew from the database at each act; a session only says who asks.
struct Session
{
    OfficerId officer;
    QString name;
    QString login;
};

/// What rarely changes and everything needs: settings, regions, rules, calendar.
struct OfficeBook
{
    Settings settings;
    Regions regions;
    QList<RequirementRule> rules;
    Deadlines deadlines{WorkingCalendar(), Targets()};
};

/// The office: what one can ask for. `perform` is the only way an application moves, for the window, the command
/// line and the import alike.
class Office
{
public:
    struct Tools
    {
        Now now;
        const PhotoGate *photos = nullptr;
        QString workstation;
    };

    Office(Database &database, Tools tools);

    /// Takes a step on several applications, all or none. Errors: Refused (not allowed, with the article), Stale
    /// (somebody was first), Invalid (an input, with its place), Storage.
    [[nodiscard]] Result<QList<ApplicationId>> perform(const Session &session, Step step, const QList<StepItem> &items, const StepInput &input);
    [[nodiscard]] Result<Application> perform(const Session &session, ApplicationId id, Step step, int seenVersion, const StepInput &input);
    /// Step 1. The application is new, so there is nothing that could have been seen.
    [[nodiscard]] Result<Application> submit(const Session &session, const StepInput &input);

    /// An application that this officer may see; not logged. Errors: NotFound, also for another institution's.
    [[nodiscard]] Result<Application> find(const Session &session, ApplicationId id);
    /// The same, opened: a reading, and the beginning of handling where this officer has a step to take.
    [[nodiscard]] Result<Application> open(const Session &session, ApplicationId id);
    /// The steps open to this officer now, and no others.
    [[nodiscard]] Result<QList<Step>> stepsFor(const Session &session, const Application &application);

    /// Who is asking, with the roles in force today. Errors: Refused when inactive.
    [[nodiscard]] Result<Officer> officer(const Session &session);
    [[nodiscard]] Result<const OfficeBook *> book();
    void forgetBook() { m_book.reset(); } ///< after a change of settings, rules or calendar

    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] const Tools &tools() const { return m_tools; }
    [[nodiscard]] QDateTime now() const { return m_tools.now(); }
    [[nodiscard]] QDate today() const { return officeDay(now()); }

private:
    Database &m_database;
    Tools m_tools;
    std::optional<OfficeBook> m_book;
};

/// The institution whose applications an officer may see; null: all.
[[nodiscard]] Scope scopeOf(const Officer &officer);

/// An act of the office that moves no application: one event around `work`, of the moment `at` (without it: now).
[[nodiscard]] Result<EventId> act(Office &office, const Session &session, const QString &code, ApplicationId application,
                                  const std::function<Result<void>(EventDraft &)> &work, QDateTime at = {});

/// Refuses who does not hold one of the roles. Errors: Refused.
[[nodiscard]] Result<Officer> require(Office &office, const Session &session, RoleSet roles);

} // namespace silpia
