#include "core/base/text.h"
#include "tests/support/told.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace silpia;

namespace {

/// Lines of the program's own code that match, as "file: line", without comments.
QStringList linesWith(const QRegularExpression &pattern)
{
    QStringList found;
    const QString root = QStringLiteral(SILPIA_SOURCE_DIR "/");
    for (const QString &room : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator it(root + room, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
                if (pattern.match(line.section(u"//"_s, 0, 0)).hasMatch())
                    found.append(file.fileName().mid(root.size()) + u": "_s + line.trimmed());
            }
        }
    }
    return found;
}

/// What is found outside the files that may.
QStringList offenders(const QString &pattern, const QStringList &allowed)
{
    QStringList found = linesWith(QRegularExpression(pattern));
    CHECK_FALSE(found.isEmpty()); // a pattern that finds nothing forbids nothing
    found.removeIf([&](const QString &line) { return allowed.contains(line.section(u':', 0, 0)); });
    return found;
}

} // namespace

TEST_CASE("There is one place that writes files, and whoever else does is listed here with his reason", "[disk]")
{
    // The backup is larger than memory: it is written piece by piece under a name of its own, forced to the disk, proven and
    // then renamed. Its database is SQLite's to write.
    const QString backup = u"core/office/backup.cpp"_s;
    const QString atomic = u"core/base/atomic_file.cpp"_s;
    // The size of a card's pages is set in the PDF that QPrinter made: in memory, or under the name of an atomic file.
    const QString pages = u"ui/print/exact_page.cpp"_s;
    CHECK(offenders(u"^(?!.*buffer\\.open).*QIODevice::(WriteOnly|ReadWrite|Append|Truncate|NewOnly)"_s, {backup, pages}) == QStringList());
    CHECK(offenders(u"O_(WRONLY|RDWR|CREAT|TRUNC)"_s,
                    {atomic, u"core/store/database_lock.cpp"_s}) == QStringList()); // the lock is held, never written
    CHECK(offenders(u"::rename\\(|QFile::rename|\\.rename\\("_s, {atomic, backup}) == QStringList());
    CHECK(linesWith(QRegularExpression(u"QSaveFile|\\bfopen\\b|ofstream|QSettings|QFile::copy|QTemporaryFile"_s)) == QStringList());
    // A printer that prints to a file prints into memory: ui/print/memory_file.h.
    CHECK(offenders(u"setOutputFileName"_s, {u"ui/print/card_pages.cpp"_s}) == QStringList());
}

TEST_CASE("What is written atomically is written nowhere else first", "[disk]")
{
    QStringList users = linesWith(QRegularExpression(u"\\batomicWrite\\("_s));
    for (QString &user : users)
        user = user.section(u':', 0, 0);
    users.removeDuplicates();
    CHECK(users.contains(u"app/demo.cpp"_s));
    CHECK(users.contains(u"ui/print/card_output.cpp"_s));
    CHECK(users.contains(u"core/office/backup.cpp"_s));
}
