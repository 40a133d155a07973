#include "core/store/database.h"

#include "core/base/text.h"
#include "core/store/migrator.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <sqlite3.h>
#include <sys/stat.h>

namespace silpia {

namespace {

/// A full disk is not always called one: the log and the shared memory say only that a write failed.
bool isFull(sqlite3 *handle, int code)
{
    return (code & 0xff) == SQLITE_FULL || ((code & 0xff) == SQLITE_IOERR && sqlite3_system_errno(handle) == ENOSPC);
}

tl::unexpected<Error> fullDisk(const QString &detail)
{
    return fail(ErrorKind::Storage, tr("Disk penuh. Tidak ada yang berubah; kosongkan ruang lalu ulangi."), detail);
}

/// A kept statement in use; finished at the end of its scope, because an unfinished one pins the log.
class Lease
{
public:
    Lease(std::vector<std::unique_ptr<Statement>> &shelf, std::unique_ptr<Statement> statement)
        : m_shelf(shelf)
        , m_statement(std::move(statement))
    {
    }
    ~Lease()
    {
        m_statement->finish();
        m_shelf.push_back(std::move(m_statement));
    }
    Lease(const Lease &) = delete;
    Lease &operator=(const Lease &) = delete;
    Statement *operator->() { return m_statement.get(); }

private:
    std::vector<std::unique_ptr<Statement>> &m_shelf;
    std::unique_ptr<Statement> m_statement;
};

} // namespace

struct Database::Connection
{
    QString name;
    QSqlDatabase database;
    sqlite3 *handle = nullptr;
    // A statement may be asked for again while it is being read, so each text has a shelf of idle ones.
    std::unordered_map<QString, std::vector<std::unique_ptr<Statement>>> kept;

    ~Connection()
    {
        kept.clear();
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(name);
    }
};

Database::Database() = default;
Database::~Database()
{
    if (m_inTransaction)
        rollback();
}

sqlite3 *Database::handle() const
{
    return m_connection->handle;
}

bool Database::failsNow()
{
    return m_failAfter > 0 && --m_failAfter == 0;
}

tl::unexpected<Error> Database::failureOf(const QString &sql) const
{
    return failureOf(sql, sqlite3_extended_errcode(handle()), QString::fromUtf8(sqlite3_errmsg(handle())));
}

tl::unexpected<Error> Database::failureOf(const QString &sql, int code, const QString &text) const
{
    const QString detail = u"%1 (%2) in: %3"_s.arg(text, QString::number(code), sql.left(60));
    if (isFull(handle(), code))
        return fullDisk(detail);
    switch (code & 0xff) {
    case SQLITE_READONLY:
        return fail(ErrorKind::Storage, tr("Basis data hanya dapat dibaca. Tidak ada yang berubah; periksa izin berkas dan disk."), detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return fail(ErrorKind::Damaged, tr("Basis data rusak. Hentikan pekerjaan dan pulihkan dari cadangan."), detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(ErrorKind::Busy, tr("Basis data sedang dipakai program lain. Tunggu sebentar lalu ulangi."), detail);
    default: return fail(ErrorKind::Storage, tr("Penyimpanan gagal. Tidak ada yang berubah; ulangi atau hubungi administrator."), detail);
    }
}

Result<void> Database::control(const char *sql)
{
    if (failsNow())
        return failureOf(QString::fromLatin1(sql), SQLITE_IOERR, u"test hook"_s);
    if (sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failureOf(QString::fromLatin1(sql));
    return {};
}

Result<void> Database::begin()
{
    TRY(control("BEGIN IMMEDIATE"));
    m_inTransaction = true;
    return {};
}

Result<void> Database::commit()
{
    auto committed = control("COMMIT");
    if (!committed) {
        rollback();
        overwriteLog();
    }
    m_inTransaction = false;
    return committed;
}

void Database::overwriteLog()
{
    // What could not be forced to the disk may lie whole in the log all the same, and would come up again at the next start,
    // although it was answered with an error. Whatever is written next lies over it; this says what stands there already.
    // Should that fail in its turn, its pages are in the log by then.
    const QByteArray same = "PRAGMA user_version = " + QByteArray::number(userVersion(handle()));
    if (!m_path.isEmpty())
        sqlite3_exec(handle(), same.constData(), nullptr, nullptr, nullptr);
}

void Database::rollback()
{
    // SQLite may have rolled back by itself after a full disk; then there is nothing to undo.
    if (sqlite3_get_autocommit(handle()) == 0)
        sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    m_inTransaction = false;
}

Result<void> Database::each(const QString &sql, const Arguments &arguments, const Visitor &visit)
{
    if (failsNow())
        return failureOf(sql, SQLITE_IOERR, u"test hook"_s);
    auto &shelf = m_connection->kept[sql];
    std::unique_ptr<Statement> idle;
    if (shelf.empty()) {
        idle = std::make_unique<Statement>();
        if (const int code = idle->prepare(handle(), sql); code == SQLITE_MISUSE)
            return failureOf(sql, code, u"more than one statement"_s);
        else if (code != SQLITE_OK)
            return failureOf(sql);
    } else {
        idle = std::move(shelf.back());
        shelf.pop_back();
    }
    Lease statement(shelf, std::move(idle));
    if (const int code = statement->bind(arguments); code != SQLITE_OK)
        return failureOf(sql, code, QString::fromUtf8(sqlite3_errstr(code)));
    const Row row(statement->handle());
    int code = statement->step();
    for (; code == SQLITE_ROW; code = statement->step())
        TRY(visit(row));
    if (code != SQLITE_DONE)
        return failureOf(sql);
    return {};
}

Result<qint64> Database::execute(const QString &sql, const Arguments &arguments)
{
    TRY(each(sql, arguments, [](const Row &) -> Result<void> { return {}; }));
    return static_cast<qint64>(sqlite3_changes64(handle()));
}

Result<qint64> Database::insert(const QString &sql, const Arguments &arguments)
{
    TRY(execute(sql, arguments));
    return static_cast<qint64>(sqlite3_last_insert_rowid(handle()));
}

Result<qint64> Database::number(const QString &sql, const Arguments &arguments)
{
    const auto found = TRY(one(sql, arguments, [](const Row &row) { return row.integer(0); }));
    return found.value_or(0);
}

Result<void> Database::setPragmas()
{
    struct Pragma
    {
        QString name;
        QString set;
        QString readBack;
    };
    const QString journal = m_path.isEmpty() ? u"memory"_s : u"wal"_s;
    QList<Pragma> pragmas = {{u"foreign_keys"_s, u"ON"_s, u"1"_s},
                             {u"trusted_schema"_s, u"OFF"_s, u"0"_s},
                             {u"cell_size_check"_s, u"ON"_s, u"1"_s},
                             {u"synchronous"_s, u"FULL"_s, u"2"_s},
                             {u"cache_size"_s, u"-32000"_s, u"-32000"_s}}; // 32 MB: the upper pages of a million's indexes
    if (!m_path.isEmpty())
        pragmas.append({u"mmap_size"_s, u"0"_s, u"0"_s});
    if (!m_readOnly)
        pragmas.append({u"journal_mode"_s, journal, journal});
    for (const Pragma &pragma : pragmas) {
        TRY(control((u"PRAGMA %1 = %2"_s.arg(pragma.name, pragma.set)).toLatin1().constData()));
        const auto got = TRY(one(u"PRAGMA "_s + pragma.name, {}, [](const Row &row) { return row.text(0); }));
        if (got != pragma.readBack)
            return fail(ErrorKind::Storage, tr("Basis data tidak dapat dibuka dengan aman di folder ini. Pindahkan ke disk komputer ini."),
                        pragma.name + u'=' + got.value_or(QString()));
    }
    return {};
}

Result<void> Database::connect(OpenMode mode, Others others)
{
    m_connection = std::make_unique<Connection>();
    m_connection->name = QUuid::createUuid().toString();
    m_connection->database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection->name);
    QSqlDatabase &database = m_connection->database;
    database.setDatabaseName(mode == OpenMode::InMemory ? u":memory:"_s : m_path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (mode == OpenMode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (mode == OpenMode::ReadOnly && others == Others::None) {
        database.setDatabaseName(QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath()).toString(QUrl::FullyEncoded) + u"?immutable=1"_s);
        options += u";QSQLITE_OPEN_URI"_s;
    }
    database.setConnectOptions(options);
    if (!database.open())
        return fail(ErrorKind::Storage, tr("Basis data %1 tidak dapat dibuka. Periksa izin berkas dan folder.").arg(m_path),
                    database.lastError().text());
    const QVariant handle = database.driver()->handle();
    m_connection->handle = *static_cast<sqlite3 *const *>(handle.constData());
    return {};
}

namespace {

Result<void> lookAtFile(const QString &path, OpenMode mode)
{
    const QFileInfo info(path);
    if (mode == OpenMode::Create) {
        if (info.exists())
            return fail(ErrorKind::Invalid, tr("%1 sudah ada. Pilih nama lain; basis data lama tidak disentuh.").arg(path));
        if (!info.dir().exists())
            return fail(ErrorKind::NotFound, tr("Folder %1 tidak ada.").arg(info.dir().path()));
        return {};
    }
    if (!info.exists())
        return fail(ErrorKind::NotFound, tr("Basis data %1 tidak ditemukan.").arg(path));
    if (!info.isFile())
        return fail(ErrorKind::NotFound, tr("%1 adalah folder, bukan basis data.").arg(path));
    if (!info.isReadable())
        return fail(ErrorKind::Storage, tr("Tidak ada izin membaca %1.").arg(path));
    if (mode == OpenMode::ReadWrite && !info.isWritable())
        return fail(ErrorKind::Storage, tr("Tidak ada izin menulis %1.").arg(path));
    if (info.size() == 0)
        return fail(ErrorKind::Damaged, tr("Berkas %1 kosong: bukan basis data SILPIA. Pulihkan dari cadangan.").arg(path));
    return {};
}

/// What the file's first page says: ours, foreign, damaged.
Result<void> lookInside(sqlite3 *handle, const QString &path)
{
    sqlite3_stmt *statement = nullptr;
    int id = -1;
    if (sqlite3_prepare_v2(handle, "PRAGMA application_id", -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW)
        id = sqlite3_column_int(statement, 0);
    const int code = sqlite3_extended_errcode(handle);
    sqlite3_finalize(statement);
    if (id == kApplicationId)
        return {};
    if (id == -1 && isFull(handle, code))
        return fullDisk(QString::number(code));
    // What cannot be read for want of rights, or before an interrupted write is undone, is not therefore damaged.
    if (id == -1 && (code & 0xff) != SQLITE_NOTADB && (code & 0xff) != SQLITE_CORRUPT)
        return fail(ErrorKind::Storage, tr("Basis data %1 belum dapat dibaca: periksa izin folder, atau buka sekali dengan SILPIA.").arg(path),
                    QString::number(code));
    if (id == -1)
        return fail(ErrorKind::Damaged, tr("Berkas %1 rusak atau bukan basis data. Pulihkan dari cadangan.").arg(path));
    return fail(ErrorKind::Damaged, tr("Berkas %1 bukan basis data SILPIA. Pilih berkas lain.").arg(path));
}

/// Neither a log nor a journal that a reader would have to know of.
bool isWhole(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size() == 0 && QFileInfo(path + u"-journal"_s).size() == 0;
}

Result<void> prepareTables(sqlite3 *handle, const QList<Migration> &migrations)
{
    auto migrated = migrate(handle, migrations);
    if (!migrated && migrated.error().detail == QLatin1StringView(sqlite3_errstr(SQLITE_FULL)))
        return fullDisk(migrated.error().detail);
    return migrated;
}

} // namespace

Result<void> Database::connectForReading()
{
    // Where nobody may write, nobody writes: SQLite need not make the files by which it would see others.
    const bool mayWrite = QFileInfo(QFileInfo(m_path).absolutePath()).isWritable() || QFileInfo(m_path + u"-wal"_s).size() > 0;
    TRY(connect(OpenMode::ReadOnly, mayWrite ? Others::Perhaps : Others::None));
    auto looked = lookInside(handle(), m_path);
    // On a full disk these files cannot be made either; and where they cannot, nobody has them who writes.
    if (looked || !isFull(handle(), sqlite3_extended_errcode(handle())) || !isWhole(m_path))
        return looked;
    TRY(connect(OpenMode::ReadOnly, Others::None));
    return lookInside(handle(), m_path);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, OpenMode mode)
{
    std::unique_ptr<Database> database(new Database);
    database->m_path = mode == OpenMode::InMemory ? QString() : path;
    database->m_readOnly = mode == OpenMode::ReadOnly;
    if (mode != OpenMode::InMemory)
        TRY(lookAtFile(path, mode));
    if (mode == OpenMode::Create)
        ::umask(0077); // children's data: the file and its log are for this account only
    if (mode == OpenMode::ReadOnly)
        TRY(database->connectForReading());
    else
        TRY(database->connect(mode, Others::Perhaps));
    if (mode == OpenMode::ReadWrite)
        TRY(lookInside(database->handle(), path));
    TRY(database->setPragmas());
    const QList<Migration> migrations = builtInMigrations();
    if (mode == OpenMode::ReadOnly) {
        if (userVersion(database->handle()) > migrations.last().version)
            return fail(ErrorKind::Newer, tr("Basis data ini dibuat oleh SILPIA yang lebih baru. Perbarui program lalu buka lagi."));
    } else {
        TRY(prepareTables(database->handle(), migrations));
    }
    return database;
}

} // namespace silpia
