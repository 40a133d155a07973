#include "core/base/text.h"
#include "tests/bench/bench.h"
#include "tests/bench/raw.h"
#include "tests/support/test_office.h"

#include <QDir>
#include <QFile>
#include <map>
#include <sqlite3.h>

namespace silpia::bench {

using namespace silpia::test;

namespace {

constexpr int kChildren = 60;
constexpr int kRounds = 3;

/// A value as it was bound: the text SQLite itself writes for it.
struct Bound
{
    enum class Type : quint8 { Null, Integer, Text, Blob } type = Type::Null;
    qint64 integer = 0;
    std::string bytes;
};

struct Statement
{
    std::string sql;
    std::vector<Bound> bound;
};

/// Reads one literal of an expanded statement; `at` moves behind it.
Bound literal(const std::string &text, size_t &at)
{
    Bound value;
    if (text.compare(at, 4, "NULL") == 0) {
        at += 4;
    } else if (text.at(at) == '\'') {
        value.type = Bound::Type::Text;
        for (++at; text.at(at) != '\'' || text.compare(at, 2, "''") == 0; ++at) {
            if (text.at(at) == '\'')
                ++at;
            value.bytes += text.at(at);
        }
        ++at;
    } else if (text.at(at) == 'x') {
        value.type = Bound::Type::Blob;
        for (at += 2; text.at(at) != '\''; at += 2)
            value.bytes += static_cast<char>(std::stoi(text.substr(at, 2), nullptr, 16));
        ++at;
    } else {
        value.type = Bound::Type::Integer;
        const size_t end = text.find_first_not_of("-0123456789", at);
        value.integer = std::stoll(text.substr(at, end - at));
        at = end == std::string::npos ? text.size() : end;
    }
    return value;
}

/// What SQLite was asked, in its order, with the values: heard through SQLite's own trace.
class Recorder
{
public:
    explicit Recorder(sqlite3 *handle) : m_handle(handle)
    {
        sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, &Recorder::heard, this);
    }
    ~Recorder() { sqlite3_trace_v2(m_handle, 0, nullptr, nullptr); }
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;
    std::vector<Statement> statements;

private:
    static int heard(unsigned, void *self, void *prepared, void *text)
    {
        const std::string sql = sqlite3_sql(static_cast<sqlite3_stmt *>(prepared));
        const bool ofTrigger = std::string_view(static_cast<const char *>(text)).starts_with("--");
        const bool ofSearchIndex = sql.find("'child_search_") != std::string::npos; // FTS5 asks its own tables
        if (ofTrigger || ofSearchIndex)
            return 0;
        char *expanded = sqlite3_expanded_sql(static_cast<sqlite3_stmt *>(prepared));
        static_cast<Recorder *>(self)->add(sql, expanded);
        sqlite3_free(expanded);
        return 0;
    }
    void add(const std::string &sql, const std::string &expanded)
    {
        Statement statement{sql, {}};
        size_t at = 0;
        bool quoted = false;
        for (size_t i = 0; i < sql.size(); ++i) {
            if (sql.at(i) == '\'')
                quoted = !quoted;
            if (sql.at(i) == '?' && !quoted)
                statement.bound.push_back(literal(expanded, at));
            else
                ++at;
        }
        statements.push_back(std::move(statement));
    }
    sqlite3 *m_handle;
};

/// The steps that are measured: ten of each child, each a transaction that is on the disk when it is done.
struct Taken
{
    int steps = 0;
    double milliseconds = 0; ///< in the office alone; what the test prepares is not its work
};
Taken takeSteps(TestOffice &t)
{
    Taken taken;
    const auto step = [&](const Session &who, const Application &app, Step which, const StepInput &input) {
        Result<Application> done = fail(ErrorKind::Refused, {});
        taken.milliseconds += milliseconds([&] { done = t.office.perform(who, app.id, which, app.version, input); });
        ++taken.steps;
        return must(std::move(done));
    };
    for (int number = 1; number <= kChildren; ++number) {
        Application app = step(t.partner, {}, Step::Submit, t.submission(number));
        for (const Step next : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp, Step::Verify, Step::Unverify, Step::Verify, Step::SendBack, Step::Cancel}) {
            if (next == Step::Unverify || next == Step::SendBack)
                t.now = t.now.addSecs(60);
            app = step(t.usual(next), app, next, t.input(next, app));
        }
    }
    return taken;
}

void copyTo(sqlite3 *from, const QString &path)
{
    QFile::remove(path);
    RawDatabase to(path.toStdString(), RawDatabase::New);
    to.copyFrom(from);
    to.exec("PRAGMA journal_mode = WAL");
}

double replay(const QString &path, const std::vector<Statement> &statements)
{
    RawDatabase db(path.toStdString(), RawDatabase::Existing);
    db.exec("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000; PRAGMA mmap_size = 0");
    std::map<std::string, RawStatement> kept;
    return milliseconds([&] {
        for (const Statement &statement : statements) {
            auto found = kept.find(statement.sql);
            if (found == kept.end())
                found = kept.emplace(statement.sql, db.prepare(statement.sql)).first;
            RawStatement &prepared = found->second;
            int place = 0;
            for (const Bound &value : statement.bound) {
                ++place;
                switch (value.type) {
                case Bound::Type::Null: prepared.bindNull(place); break;
                case Bound::Type::Integer: prepared.bind(place, value.integer); break;
                case Bound::Type::Text: prepared.bindText(place, value.bytes); break;
                case Bound::Type::Blob: prepared.bindBlob(place, value.bytes); break;
                }
            }
            prepared.run();
        }
    });
}

} // namespace

void measureStep(Report &report, const QString &folder)
{
    std::vector<double> ours;
    std::vector<double> raw;
    int steps = 0;
    size_t asked = 0;
    const QString path = QDir(folder).filePath(u"bench-step.db"_s);
    for (int round = 0; round < kRounds; ++round) {
        std::vector<Statement> statements;
        {
            TestOffice heard(PrintWay::Silpia, Kept::InFile);
            copyTo(heard.database->handle(), path);
            const Recorder recorder(heard.database->handle());
            (void)takeSteps(heard);
            statements = recorder.statements;
        }
        {
            TestOffice measured(PrintWay::Silpia, Kept::InFile);
            const Taken taken = takeSteps(measured);
            ours.push_back(taken.milliseconds);
            steps = taken.steps;
        }
        raw.push_back(replay(path, statements));
        asked = statements.size();
    }
    const double office = steps / median(ours) * 1000;
    const double peer = steps / median(raw) * 1000;
    report.add({u"step through the office, durable"_s, office / peer, Side::AtLeast, 0.8, u"×"_s,
                u"office %1 steps/s; the same %2 statements through the C API %3 steps/s"_s.arg(office, 0, 'f', 0).arg(asked).arg(peer, 0, 'f', 0)});
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1StringView(suffix));
}

} // namespace silpia::bench
