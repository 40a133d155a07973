#include "tests/support/test_office.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "tests/support/model_office.h"

#include <sqlite3.h>

namespace silpia::test {

AdmittedPhoto FakeGate::admit(const QByteArray &bytes) const
{
    if (bytes.startsWith("JPEG:") || bytes.startsWith("\xff\xd8"))
        return {bytes, 480, 640, std::nullopt};
    return {{}, 0, 0, Verdict::PhotoUnreadable};
}

namespace {

std::unique_ptr<Database> opened(QTemporaryDir *folder)
{
    if (!folder)
        return must(Database::open({}, OpenMode::InMemory));
    return must(Database::open(folder->filePath(u"silpia.db"_s), OpenMode::Create));
}

/// The steps from Submitted to a state, the shortest way.
QList<Step> wayTo(State state, bool usesSignature)
{
    switch (state) {
    case State::None:
    case State::Submitted: return {};
    case State::Registered: return {Step::Register};
    case State::AwaitingCompletion: return {Step::Register, Step::AskForCompletion};
    case State::Complete: return {Step::Register, Step::CheckCompleteness};
    case State::Recorded: return wayTo(State::Complete, usesSignature) << Step::Record;
    case State::PickedUp: return wayTo(State::Recorded, usesSignature) << Step::PickUp;
    case State::AwaitingCorrection: return wayTo(State::PickedUp, usesSignature) << Step::Dispute;
    case State::Verified: return wayTo(State::PickedUp, usesSignature) << Step::Verify;
    case State::Validated: return wayTo(State::Verified, usesSignature) << Step::Validate;
    case State::Signed: return wayTo(State::Validated, usesSignature) << Step::RecordSignature;
    case State::Printed: return wayTo(usesSignature ? State::Signed : State::Validated, usesSignature) << Step::Print;
    case State::Distributed: return wayTo(State::Printed, usesSignature) << Step::Distribute;
    case State::HandedOver: return wayTo(State::Distributed, usesSignature) << Step::HandOver;
    case State::Cancelled: return {Step::Cancel};
    case State::Refused: return {Step::Register, Step::Refuse};
    }
    Q_UNREACHABLE();
}

} // namespace

TestOffice::TestOffice(PrintWay way, Kept kept)
    : folder(kept == Kept::InFile ? std::make_unique<QTemporaryDir>() : nullptr)
    , now(atOffice(kTuesday, QTime(10, 0)))
    , database(opened(folder.get()))
    , office(*database, {[this] { return now = now.addMSecs(tick); }, &gate, u"meja-uji"_s})
{
    copyModel(way, database->handle());
    partner = signedIn(u"mitra"_s);
    otherPartner = signedIn(u"mitra2"_s);
    counterA = signedIn(u"loket_a"_s);
    counterB = signedIn(u"loket_b"_s);
    head = signedIn(u"kasi"_s);
    printer = signedIn(u"operator"_s);
    division = signedIn(u"kabid"_s);
    admin = signedIn(u"admin"_s);
    admin2 = signedIn(u"adb"_s);
    school = officerOf(partner).partner;
    kindergarten = officerOf(otherPartner).partner;
    desk = {number(u"SELECT id FROM partner WHERE is_office = 1"_s)};
}

Session TestOffice::signedIn(const QString &login)
{
    const auto known = must(credentialsOf(*database, login));
    REQUIRE(known);
    return {known->officer, must(loadOfficer(*database, known->officer))->name, login};
}

Officer TestOffice::officerOf(const Session &who)
{
    return *must(loadOfficer(*database, who.officer));
}

void TestOffice::give(const Session &who, RoleSet roles)
{
    Officer officer = officerOf(who);
    officer.roles = roles;
    must(keepOfficer(office, admin, officer, {}));
}

void TestOffice::setting(const QString &key, const QString &value)
{
    must(keepSettings(office, admin, {{key, value}}));
}

Application TestOffice::submitted(int number, QDate birth)
{
    return must(office.submit(partner, submission(number, birth)));
}

Application TestOffice::reach(State state, int number, QDate birth)
{
    if (state == State::Signed && !must(office.book())->settings.usesSignature)
        useSignature();
    Application app = submitted(number, birth);
    for (const Step step : wayTo(state, must(office.book())->settings.usesSignature))
        app = take(app, step);
    REQUIRE(app.state == state);
    return app;
}

Application TestOffice::take(const Application &app, Step step)
{
    return take(app, step, input(step, app));
}

Application TestOffice::take(const Application &app, Step step, const StepInput &input)
{
    prepare(app, step);
    INFO("step " << step << " from " << app.state);
    return must(attempt(usual(step), app, step, input));
}

Result<Application> TestOffice::attempt(const Session &who, const Application &app, Step step, const StepInput &input)
{
    return office.perform(who, app.id, step, app.version, input);
}

void TestOffice::prepare(const Application &app, Step step)
{
    if (step == Step::Validate)
        must(office.open(head, app.id));
    const bool sends = step == Step::Print && must(office.book())->settings.way == PrintWay::Silpia;
    if (sends && !must(openAttempt(*database, app.id)))
        must(startPrint(office, printer, app.id, app.version, {}));
}

Application TestOffice::fresh(const Application &app)
{
    return *must(loadApplication(*database, app.id));
}

void TestOffice::raw(const QByteArray &sql)
{
    char *message = nullptr;
    const int code = sqlite3_exec(database->handle(), sql.constData(), nullptr, nullptr, &message);
    INFO(sql << ": " << (message ? message : ""));
    sqlite3_free(message);
    REQUIRE(code == SQLITE_OK);
}

void TestOffice::tamper(const QByteArray &sql)
{
    const auto triggers = must(database->all(u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid"_s, {},
                                             [](const Row &row) { return std::pair(row.text(0).toUtf8(), row.text(1).toUtf8()); }));
    for (const auto &trigger : triggers)
        raw("DROP TRIGGER " + trigger.first);
    raw(sql);
    for (const auto &trigger : triggers)
        raw(trigger.second);
}

QString TestOffice::text(const QString &sql, const QVariantList &arguments)
{
    return must(database->one(sql, arguments, [](const Row &row) { return row.text(0); })).value_or(QString());
}

QStringList TestOffice::dump()
{
    QStringList tables = must(database->all(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'child_search_%' ORDER BY name"_s,
                                            {}, [](const Row &row) { return row.text(0); }));
    for (QString &table : tables) {
        QList<QByteArray> rows = must(database->all(u"SELECT * FROM "_s + table, {}, [](const Row &row) {
            Digest digest;
            for (int i = 0; i < row.columns(); ++i)
                digest.add(row.value(i).isNull() ? QByteArray("null") : 'v' + row.blob(i));
            return digest.result();
        }));
        std::sort(rows.begin(), rows.end());
        table += u" %1 rows %2"_s.arg(rows.size()).arg(QString::fromLatin1(digestOf(rows.join()).left(6).toHex()));
    }
    return tables;
}

QStringList TestOffice::changedSince(const QStringList &before)
{
    QStringList changed = dump();
    changed.removeIf([&](const QString &table) { return before.contains(table); });
    return changed;
}

QStringList TestOffice::flaws()
{
    QStringList list;
    for (const Flaw &flaw : must(checkDatabase(*database)).flaws)
        list.append(flaw.what + u' ' + flaw.where);
    return list;
}

} // namespace silpia::test
