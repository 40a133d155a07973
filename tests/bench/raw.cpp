#include "tests/bench/raw.h"

#include <sqlite3.h>
#include <stdexcept>

namespace silpia::bench {

void RawStatement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

RawStatement::RawStatement(sqlite3 *db, std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        throw std::runtime_error(std::string(sqlite3_errmsg(db)) + " in " + std::string(sql));
    m_statement.reset(statement);
}

void RawStatement::must(int code) const
{
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
        throw std::runtime_error(std::string(sqlite3_errmsg(sqlite3_db_handle(m_statement.get()))) + " in " + sqlite3_sql(m_statement.get()));
}

RawStatement &RawStatement::bind(int place, long long value)
{
    must(sqlite3_bind_int64(m_statement.get(), place, value));
    return *this;
}

RawStatement &RawStatement::bindText(int place, std::string_view value)
{
    must(sqlite3_bind_text(m_statement.get(), place, value.data() ? value.data() : "", static_cast<int>(value.size()), SQLITE_TRANSIENT));
    return *this;
}

RawStatement &RawStatement::bindBlob(int place, std::string_view value)
{
    must(sqlite3_bind_blob(m_statement.get(), place, value.empty() ? "" : value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT));
    return *this;
}

RawStatement &RawStatement::bindNull(int place)
{
    must(sqlite3_bind_null(m_statement.get(), place));
    return *this;
}

bool RawStatement::step()
{
    const int code = sqlite3_step(m_statement.get());
    must(code);
    return code == SQLITE_ROW;
}

void RawStatement::run()
{
    while (step())
        touch();
    reset();
}

void RawStatement::reset()
{
    must(sqlite3_reset(m_statement.get()));
}

long long RawStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string RawStatement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return bytes ? bytes : "";
}

std::string RawStatement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return bytes ? std::string(bytes, static_cast<size_t>(sqlite3_column_bytes(m_statement.get(), column))) : std::string();
}

int RawStatement::columns() const
{
    return sqlite3_column_count(m_statement.get());
}

void RawStatement::touch() const
{
    static volatile int read = 0;
    for (int i = 0; i < columns(); ++i) {
        if (sqlite3_column_type(m_statement.get(), i) == SQLITE_TEXT)
            read = read + (sqlite3_column_text16(m_statement.get(), i) ? 1 : 0);
        else
            read = read + static_cast<int>(sqlite3_column_int64(m_statement.get(), i) & 1);
    }
}

RawDatabase::RawDatabase(const std::string &path, How how)
{
    const int flags = SQLITE_OPEN_READWRITE | (how == New ? SQLITE_OPEN_CREATE : 0);
    if (sqlite3_open_v2(path.c_str(), &m_db, flags, nullptr) != SQLITE_OK)
        throw std::runtime_error("cannot open " + path);
}

RawDatabase::~RawDatabase()
{
    sqlite3_close_v2(m_db);
}

void RawDatabase::exec(const char *sql)
{
    char *message = nullptr;
    if (sqlite3_exec(m_db, sql, nullptr, nullptr, &message) != SQLITE_OK) {
        const std::string text = message ? message : "";
        sqlite3_free(message);
        throw std::runtime_error(text + " in " + sql);
    }
}

void RawDatabase::copyFrom(sqlite3 *other)
{
    sqlite3_backup *job = sqlite3_backup_init(m_db, "main", other, "main");
    if (!job || sqlite3_backup_step(job, -1) != SQLITE_DONE || sqlite3_backup_finish(job) != SQLITE_OK)
        throw std::runtime_error("cannot copy the office");
}

} // namespace silpia::bench
