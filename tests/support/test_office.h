#pragma once

#include "core/office/administration.h"
#include "core/office/blanks.h"
#include "core/office/desks.h"
#include "core/store/journal_check.h"
#include "tests/support/told.h"

#include <QTemporaryDir>
#include <memory>

namespace silpia::test {

/// Admits what begins with "JPEG:" or as a JPEG does, as 480×640; everything else is unreadable.
class FakeGate : public PhotoGate
{
public:
    [[nodiscard]] AdmittedPhoto admit(const QByteArray &bytes) const override;
};

enum class Kept : quint8 { InMemory, InFile };

/// The password of every officer of a TestOffice.
extern const QString kPassword;
extern const QDate kTuesday; ///< 24 November 2026, the day on which the clock stands

/// A form as a careful parent fills it in: a boy, whose NIK agrees with his birth date. Another `number`, another child.
[[nodiscard]] FormData child(int number = 1, QDate birth = {2018, 3, 7});
[[nodiscard]] FormData only(const FormData &form, FieldSet fields);
[[nodiscard]] Brought allPapers();
[[nodiscard]] QList<ComparedElement> allSame();
[[nodiscard]] Taker mother();

/// An office with a standing clock, prepared for production: a school and a kindergarten as partners, two officers at the
/// counter (so that four eyes can be told apart), the others once each, blanks in the drawer. Every test gets its own.
class TestOffice
{
public:
    explicit TestOffice(PrintWay way = PrintWay::Silpia, Kept kept = Kept::InMemory);
    TestOffice(const TestOffice &) = delete;
    TestOffice &operator=(const TestOffice &) = delete;

    /// A new application of a child, as the school's officer brings it.
    Application submitted(int number = 1, QDate birth = {2018, 3, 7});
    /// A new application, taken to a state by legal steps of the officers who usually take them.
    Application reach(State state, int number = 1, QDate birth = {2018, 3, 7});
    /// One step further by its usual officer; with `input` instead of the usual one where it is given.
    Application take(const Application &app, Step step);
    Application take(const Application &app, Step step, const StepInput &input);
    /// The step as the office answers it to anybody.
    Result<Application> attempt(const Session &who, const Application &app, Step step, const StepInput &input);
    Result<Application> attempt(const Session &who, const Application &app, Step step) { return attempt(who, app, step, input(step, app)); }

    [[nodiscard]] StepInput submission(int number = 1, QDate birth = {2018, 3, 7}) const;
    [[nodiscard]] StepInput input(Step step, const Application &app) const; ///< what lets the step through
    [[nodiscard]] const Session &usual(Step step) const;                    ///< who takes it in this office
    void prepare(const Application &app, Step step);                        ///< what goes before: opening, sending to the printer

    Application fresh(const Application &app); ///< the same application as it stands now
    State stateOf(const Application &app) { return fresh(app).state; }
    Officer officerOf(const Session &who);
    Session signedIn(const QString &login); ///< a session of an officer, by name
    void give(const Session &who, RoleSet roles);
    void setting(const QString &key, const QString &value);
    void useSignature() { setting(QStringLiteral("signature.used"), QStringLiteral("1")); }
    void later(int days) { now = now.addDays(days); }

    /// Runs `work` and takes back all it did.
    template<typename F>
    auto undone(F &&work)
    {
        std::optional<decltype(work())> answer;
        (void)database->inTransaction([&]() -> Result<void> {
            answer = work();
            return fail(ErrorKind::Refused, QStringLiteral("taken back"));
        });
        office.forgetBook();
        return std::move(*answer);
    }

    void raw(const QByteArray &sql);    ///< behind the program's back
    void tamper(const QByteArray &sql); ///< the same by somebody who takes the guards out and puts them back
    qint64 number(const QString &sql, const QVariantList &arguments = {}) { return must(database->number(sql, arguments)); }
    QString text(const QString &sql, const QVariantList &arguments = {});
    QStringList dump();                                  ///< every table with the number and the digest of its rows
    QStringList changedSince(const QStringList &before); ///< tables that are not as in an earlier dump
    QStringList flaws();                                 ///< what check finds: "fold application 1"

    std::unique_ptr<QTemporaryDir> folder; ///< null in memory
    QDateTime now;
    int tick = 0; ///< milliseconds that pass at every look at the clock
    FakeGate gate;
    std::unique_ptr<Database> database;
    Office office;

    Session partner, otherPartner, counterA, counterB, head, printer, division, admin, admin2;
    PartnerId school, kindergarten, desk;
};

} // namespace silpia::test
