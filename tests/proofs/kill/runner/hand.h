#pragma once

#include "core/office/administration.h"
#include "core/office/desks.h"

#include <memory>

namespace silpia::killing {

/// The office over an existing file, as a process of its own works in it: a standing clock, sessions without passwords.
class Hand
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Hand>> open(const QString &path);
    [[nodiscard]] Office &office() { return m_office; }
    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] Result<Session> session(const QString &login);
    /// All applications, oldest first.
    [[nodiscard]] Result<QList<Application>> applications();
    [[nodiscard]] Result<Application> last();
    /// What lets a step through.
    [[nodiscard]] Result<StepInput> input(Step step, const Application &app);
    [[nodiscard]] Result<StepInput> submission(int number);
    /// The step by who usually takes it, on all of `apps` or none.
    [[nodiscard]] Result<void> take(Step step, const QList<Application> &apps);
    [[nodiscard]] Result<void> submit(int number);
    void tick() { m_now = m_now.addSecs(1); }

private:
    class Gate : public PhotoGate
    {
    public:
        [[nodiscard]] AdmittedPhoto admit(const QByteArray &bytes) const override { return {bytes, 480, 640, std::nullopt}; }
    };

    explicit Hand(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
    Gate m_gate;
    QDateTime m_now;
    Office m_office;
};

/// The officer of the prepared office who usually takes a step.
[[nodiscard]] QString loginFor(Step step);

/// A boy whose data pass every check; another number, another child.
[[nodiscard]] FormData childOf(int number);

} // namespace silpia::killing
