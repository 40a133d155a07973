#include "app/demo.h"
#include "core/base/text.h"
#include "core/domain/receipt_code.h"
#include "core/store/journal_check.h"
#include "core/store/paper_store.h"
#include "tests/support/told.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace silpia;

namespace {

const QDateTime kNow = atOffice({2026, 11, 24}, QTime(10, 0));

/// One demo office serves all cases of this file: it takes seconds to walk.
const QString &demoFolder()
{
    static const QTemporaryDir folder;
    static const QString path = folder.filePath(u"peragaan"_s);
    static const bool made = [] {
        const auto done = makeDemo(path, kNow);
        INFO((done ? QString() : done.error().message).toStdString());
        REQUIRE(done);
        return true;
    }();
    (void)made;
    return path;
}

QString textOf(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    REQUIRE(reader.waitForFinished());
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace

TEST_CASE("The demo leaves work in every state, and its check is clean", "[demo]")
{
    const auto database = Database::open(demoFolder() + u"/silpia.db"_s, OpenMode::ReadOnly);
    REQUIRE(database);
    for (const State state : allStates()) {
        INFO(QString(code(state)).toStdString());
        CHECK(*(*database)->number(u"SELECT count(*) FROM application WHERE state = ?"_s, {QString(code(state))}) > 0);
    }
    const auto report = checkDatabase(**database);
    REQUIRE(report);
    CHECK(report->clean());
    CHECK(report->applications >= 24);
}

TEST_CASE("The demo walks through every step and both ways of printing", "[demo]")
{
    const auto database = Database::open(demoFolder() + u"/silpia.db"_s, OpenMode::ReadOnly);
    REQUIRE(database);
    for (const Step step : allSteps()) {
        INFO(QString(code(step)).toStdString());
        CHECK(*(*database)->number(u"SELECT count(*) FROM event WHERE code = ?"_s, {QString(code(step))}) > 0);
    }
    for (const QString &way : {u"silpia"_s, u"siak"_s})
        CHECK(*(*database)->number(u"SELECT count(*) FROM card k JOIN print_attempt t ON t.id = k.attempt_id WHERE t.way = ?"_s, {way}) > 0);
}

TEST_CASE("Every paper of the demo lies there with its title, its number and CONTOH", "[demo]")
{
    const auto database = Database::open(demoFolder() + u"/silpia.db"_s, OpenMode::ReadOnly);
    REQUIRE(database);
    const auto rows = allPapers(**database);
    REQUIRE(rows);
    QSet<Paper> kinds;
    for (const PaperRow &row : *rows) {
        const QString file = demoFolder() + u"/surat/"_s + row.number + u".pdf"_s;
        REQUIRE(QFile::exists(file));
        if (kinds.contains(row.kind))
            continue;
        kinds.insert(row.kind);
        const QString text = textOf(file);
        INFO(row.number.toStdString());
        CHECK(text.contains(title(row.kind), Qt::CaseInsensitive));
        CHECK(text.contains(row.number));
        CHECK(text.contains(u"CONTOH – BUKAN DOKUMEN SAH"_s));
    }
    // All kinds but none and the card, which has a folder of its own.
    CHECK(kinds.size() == kPaperCount - 2);
    CHECK_FALSE(QDir(demoFolder() + u"/kartu"_s).entryList({u"*.pdf"_s}).isEmpty());
}

TEST_CASE("A demo is made in an empty folder only", "[demo]")
{
    CHECK_FALSE(makeDemo(demoFolder(), kNow));
}
