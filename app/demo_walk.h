#pragma once

#include "core/office/administration.h"
#include "core/office/desks.h"

#include <memory>

namespace silpia {

/// The people of the demo office. All made up.
struct DemoPeople
{
    Session admin;
    Session partner;
    Session counter;
    Session secondCounter;
    Session head;
    Session cardOperator;
    Session division;
};

/// A clock that the demo sets: working days at 08:00, a few minutes on at each act.
class DemoClock
{
public:
    /// Stands at 08:00 of the `days`th working day before `today`.
    DemoClock(const WorkingCalendar &calendar, QDate today, int days);
    void nextDay();
    void pass(int minutes) { *m_moment = m_moment->addSecs(minutes * 60); }
    [[nodiscard]] Now asNow() const
    {
        return [moment = m_moment] { return *moment; };
    }
    [[nodiscard]] QDate day() const { return officeDay(*m_moment); }

private:
    WorkingCalendar m_calendar;
    std::shared_ptr<QDateTime> m_moment;
};

/// Walks the demo's children through the procedure.
class DemoWalk
{
public:
    DemoWalk(Office &office, DemoClock &clock) : m_office(office), m_clock(clock) {}
    Result<void> run();

private:
    Result<void> people();
    Result<Session> person(const QString &login, const QString &name, const QString &position, RoleSet roles, PartnerId partner = {});
    Result<void> importPart(bool first);
    Result<void> intakeDay();
    Result<void> lateIntake();
    Result<void> counterFiles();
    Result<void> pickUpDay();
    Result<void> verificationDay();
    Result<void> validationDay();
    Result<void> ownPrintDay();
    Result<void> siakPrintDay();
    Result<void> distributionDay();
    Result<void> handOverDay();
    Result<void> stockDay(); ///< demo_stock.cpp
    Result<void> lastDay();

    Result<QList<Application>> in(State state, const QString &partnerCode = {});
    Result<void> step(const Session &who, const Application &app, Step step, StepInput input = {});
    Result<void> together(const Session &who, const QList<Application> &apps, Step step, StepInput input = {});
    Result<void> verify(const Session &who, const Application &app);
    Result<void> print(const Application &app);
    [[nodiscard]] StepInput reason(const QString &text) const;
    [[nodiscard]] StepInput takenBy(const Application &app) const;

    Office &m_office;
    DemoClock &m_clock;
    DemoPeople m_people;
};

} // namespace silpia
