#include "core/base/text.h"
#include "core/workflow/step_table.h"
#include "tests/support/told.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace silpia;

namespace {

struct SourceFile
{
    QString path; ///< from the project's root
    QString text;
};

QList<SourceFile> sources(const QString &folder)
{
    const QString root = QString::fromUtf8(SILPIA_SOURCE_DIR);
    QList<SourceFile> files;
    QDirIterator it(root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.append({file.fileName().mid(root.size() + 1), QString::fromUtf8(file.readAll())});
    }
    return files;
}

QStringList includes(const QString &text)
{
    static const QRegularExpression line(u"^#include [<\"]([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
    QStringList found;
    for (auto it = line.globalMatch(text); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

/// The files of a folder, outside `except`, that include something matching.
QStringList offenders(const QString &folder, const QString &pattern, const QString &except = {})
{
    const QRegularExpression wanted(pattern);
    QStringList found;
    for (const SourceFile &file : sources(folder)) {
        if (!except.isEmpty() && file.path.startsWith(except))
            continue;
        for (const QString &include : includes(file.text)) {
            if (wanted.match(include).hasMatch())
                found.append(file.path + u" includes "_s + include);
        }
    }
    return found;
}

} // namespace

TEST_CASE("Includes run one way: base, domain, workflow, store, office, ui, app", "[rooms]")
{
    CHECK(sources(u"core"_s).size() > 50);
    CHECK(offenders(u"core/base"_s, u"^(core/(domain|workflow|store|office)|ui|app)/"_s).isEmpty());
    CHECK(offenders(u"core/domain"_s, u"^(core/(workflow|store|office)|ui|app)/"_s).isEmpty());
    CHECK(offenders(u"core/workflow"_s, u"^(core/(store|office)|ui|app)/"_s).isEmpty());
    CHECK(offenders(u"core/store"_s, u"^(core/office|ui|app)/"_s).isEmpty());
    CHECK(offenders(u"core/office"_s, u"^(ui|app)/"_s).isEmpty());
    CHECK(offenders(u"ui"_s, u"^app/"_s).isEmpty());
    CHECK(offenders(u"ui/print"_s, u"^ui/(frame|screens|forms|models)/"_s).isEmpty());
    CHECK(offenders(u"ui/models"_s, u"^ui/(screens|forms)/"_s).isEmpty());
}

TEST_CASE("What is dangerous has one room: SQL, dialogs, printers, windows", "[rooms]")
{
    CHECK(offenders(u"core"_s, u"^QSql"_s, u"core/store/"_s).isEmpty());
    CHECK(offenders(u"ui"_s, u"^QSql"_s).isEmpty());
    CHECK(offenders(u"app"_s, u"^QSql"_s).isEmpty());
    CHECK(offenders(u"ui"_s, u"^(QMessageBox|QFileDialog)$"_s, u"ui/frame/prompt.cpp"_s).isEmpty());
    CHECK(offenders(u"ui"_s, u"^(QPrinter|QPdfWriter)"_s, u"ui/print/"_s).isEmpty());
    CHECK(offenders(u"app"_s, u"^(QPrinter|QPdfWriter|QMessageBox)"_s).isEmpty());
    CHECK(offenders(u"core"_s, u"^(QWidget|QApplication|QImage|QPainter|QColor|QPixmap|QNetwork)"_s).isEmpty());
}

TEST_CASE("Only the program's start reads the computer's clock", "[rooms]")
{
    QStringList readers;
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const SourceFile &file : sources(folder)) {
            if (file.text.contains(u"currentDateTime"_s) || file.text.contains(u"currentDate("_s))
                readers.append(file.path);
        }
    }
    CHECK(readers == QStringList{u"app/workplace.cpp"_s});
}

TEST_CASE("No file is past 500 lines", "[rooms]")
{
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const SourceFile &file : sources(folder)) {
            INFO(file.path.toStdString());
            CHECK(file.text.count(u'\n') <= 500);
        }
    }
}

TEST_CASE("The page of the procedure is what the step table says", "[rooms]")
{
    QFile page(QString::fromUtf8(SILPIA_SOURCE_DIR) + u"/docs/workflow.md"_s);
    REQUIRE(page.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(page.readAll()) == workflowMarkdown());
}
