#include "core/store/migrator.h"

#include "core/base/text.h"

#include <QDir>
#include <QFile>
#include <sqlite3.h>

static void useCoreResources()
{
    // A static library's resources are dropped by the linker unless somebody asks for them.
    Q_INIT_RESOURCE(core);
}

namespace silpia {

namespace {

Result<void> run(sqlite3 *handle, const QByteArray &sql)
{
    char *message = nullptr;
    const int code = sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &message);
    const QString detail = QString::fromUtf8(message);
    sqlite3_free(message);
    if (code != SQLITE_OK)
        return fail(ErrorKind::Storage, tr("Basis data tidak dapat disiapkan; berkas tetap seperti semula."), detail);
    return {};
}

int pragma(sqlite3 *handle, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    int value = -1;
    if (sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        value = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    return value;
}

Result<void> apply(sqlite3 *handle, const Migration &migration)
{
    TRY(run(handle, "BEGIN IMMEDIATE"));
    const QByteArray marks = "PRAGMA application_id = " + QByteArray::number(kApplicationId)
                             + "; PRAGMA user_version = " + QByteArray::number(migration.version) + ';';
    auto applied = run(handle, migration.sql);
    if (applied)
        applied = run(handle, marks);
    if (applied)
        applied = run(handle, "COMMIT");
    if (!applied)
        sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
    return applied;
}

} // namespace

int userVersion(sqlite3 *handle)
{
    return pragma(handle, "PRAGMA user_version");
}

QList<Migration> builtInMigrations()
{
    useCoreResources();
    QList<Migration> migrations;
    const QDir folder(u":/silpia/migrations"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            migrations.append({name.left(4).toInt(), file.readAll()});
    }
    return migrations;
}

Result<void> migrate(sqlite3 *handle, const QList<Migration> &migrations)
{
    const int present = userVersion(handle);
    const int newest = migrations.isEmpty() ? 0 : migrations.last().version;
    if (present < 0)
        return fail(ErrorKind::Damaged, tr("Berkas ini bukan basis data atau sudah rusak."));
    if (present > newest)
        return fail(ErrorKind::Newer, tr("Basis data ini dibuat oleh SILPIA yang lebih baru. Perbarui program lalu buka lagi."));
    for (const Migration &migration : migrations) {
        if (migration.version > present)
            TRY(apply(handle, migration));
    }
    return {};
}

} // namespace silpia
