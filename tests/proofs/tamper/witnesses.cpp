#include "tests/proofs/tamper/witnesses.h"

#include "core/base/text.h"
#include "tests/proofs/tamper/rich_office.h"

#include <QFile>
#include <QProcess>
#include <cstdio>

namespace silpia::test {

Hand::Hand(const QString &path)
{
    sqlite3 *file = nullptr;
    REQUIRE(sqlite3_open_v2(QFile::encodeName(path).constData(), &file, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
    m_file.reset(file);
    does("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY");
}

bool Hand::tries(const QByteArray &sql)
{
    return sqlite3_exec(m_file.get(), sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

void Hand::does(const QByteArray &sql)
{
    INFO(sql << ": " << sqlite3_errmsg(m_file.get()));
    REQUIRE(tries(sql));
}

QList<QByteArrayList> Hand::rows(const QByteArray &sql)
{
    QList<QByteArrayList> found;
    sqlite3_stmt *statement = nullptr;
    INFO(sql);
    REQUIRE(sqlite3_prepare_v2(m_file.get(), sql.constData(), -1, &statement, nullptr) == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QByteArrayList row;
        for (int i = 0; i < sqlite3_column_count(statement); ++i)
            row.append(QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, i)), sqlite3_column_bytes(statement, i)));
        found.append(row);
    }
    sqlite3_finalize(statement);
    return found;
}

bool Hand::unguarded(const QByteArray &table, const QByteArray &sql)
{
    const auto triggers = rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND (tbl_name = '" + table + "' OR '" + table + "' = '')");
    does("BEGIN");
    for (const QByteArrayList &trigger : triggers)
        does("DROP TRIGGER " + trigger.at(0));
    const bool done = tries(sql);
    for (const QByteArrayList &trigger : triggers)
        does(trigger.at(1));
    does(done ? "COMMIT" : "ROLLBACK");
    return done;
}

Bench &Bench::instance()
{
    static Bench bench;
    return bench;
}

Bench::Bench()
{
    buildRichOffice(clean());
    m_head = must(journalHead(*must(Database::open(clean(), OpenMode::ReadOnly))));
    (void)copy();
    const Said said = judge(m_head);
    INFO(said.words);
    REQUIRE_FALSE(said.check);
    REQUIRE_FALSE(said.verify);
}

QString Bench::copy()
{
    QFile::remove(path());
    QFile::remove(path() + u"-journal"_s);
    REQUIRE(QFile::copy(clean(), path()));
    return path();
}

namespace {

/// Not to be read is found as well.
Result<QStringList> checked(const QString &path, const JournalHead &printed)
{
    const auto database = TRY(Database::open(path, OpenMode::ReadOnly));
    const CheckReport report = TRY(checkDatabase(*database));
    QStringList words;
    for (const Flaw &flaw : report.flaws)
        words.append(flaw.what + u' ' + flaw.where);
    if (printed.count > 0 && !TRY(holdsHead(*database, printed)))
        words.append(u"head printed"_s);
    return words;
}

} // namespace

Said Bench::judge(const JournalHead &printed)
{
    QProcess verify;
    verify.start(QStringLiteral(SILPIA_VERIFY), QStringList{path()} + (printed.count > 0 ? QStringList{printed.text()} : QStringList()));
    Said said;
    const auto words = checked(path(), printed);
    said.words = words ? words->mid(0, 5).join(u"; "_s) : words.error().message;
    said.check = !words || !words->isEmpty();
    INFO(said.words);
    REQUIRE(verify.waitForFinished());
    REQUIRE(verify.exitStatus() == QProcess::NormalExit);
    said.words += u" / "_s + QString::fromUtf8(verify.readAllStandardOutput().left(300));
    INFO(said.words << verify.readAllStandardError());
    REQUIRE((verify.exitCode() == 0 || verify.exitCode() == 4));
    said.verify = verify.exitCode() == 4;
    return said;
}

namespace {

QList<QByteArrayList> answers(const QString &path)
{
    Hand hand(path);
    hand.does("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'child_search', 'instance')");
    QList<QByteArrayList> all = hand.rows("SELECT term, doc, offset FROM temp.words ORDER BY 1, 2, 3");
    const auto words = hand.rows("SELECT DISTINCT term FROM temp.words");
    for (const QByteArrayList &word : words)
        all += hand.rows("SELECT rowid, name FROM child_search WHERE child_search MATCH '\"" + word.at(0) + "\"'");
    return all;
}

} // namespace

bool Bench::searchesAlike() const
{
    return answers(clean()) == answers(path());
}

void Tally::count(const QString &place, const Said &said)
{
    Line &line = m_lines[place];
    ++line.attempts;
    line.check += said.check ? 1 : 0;
    line.verify += said.verify ? 1 : 0;
    if (!said.check && !said.verify && place.contains(u"child_search_"_s) && Bench::instance().searchesAlike())
        ++line.alike;
    else if (!said.check || !said.verify)
        m_missed.append(u"%1 (%2%3)"_s.arg(place, said.check ? u""_s : u" check"_s, said.verify ? u""_s : u" verify"_s));
}

Tally::~Tally()
{
    QString text = u"%1\n%2 attempts check verify alike\n"_s.arg(m_title, u"place"_s.leftJustified(44));
    Line all;
    const auto line = [](const QString &place, const Line &of) { return u"%1 %2 %3 %4 %5\n"_s.arg(place.leftJustified(44)).arg(of.attempts, 8).arg(of.check, 5).arg(of.verify, 6).arg(of.alike, 5); };
    for (auto it = m_lines.begin(); it != m_lines.end(); ++it) {
        text += line(it.key(), it.value());
        all = {all.attempts + it->attempts, all.check + it->check, all.verify + it->verify, all.alike + it->alike};
    }
    text += line(u"all"_s, all) + u'\n';
    std::fputs(text.toUtf8().constData(), stdout);
    QFile file(qEnvironmentVariable("SILPIA_PROOF_OUT"));
    if (!file.fileName().isEmpty() && file.open(QIODevice::Append))
        file.write(text.toUtf8());
}

} // namespace silpia::test
