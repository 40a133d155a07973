#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace silpia::bench {

/// A prepared statement of SQLite's own C API, with nothing between. Every failure throws std::runtime_error.
class RawStatement
{
public:
    RawStatement(sqlite3 *db, std::string_view sql);
    RawStatement &bind(int place, long long value);
    RawStatement &bindText(int place, std::string_view value);
    RawStatement &bindBlob(int place, std::string_view value);
    RawStatement &bindNull(int place);
    bool step();  ///< a row is there
    void run();   ///< to its end, and ready to be bound again
    void reset();
    [[nodiscard]] long long integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::string blob(int column) const;
    [[nodiscard]] int columns() const;
    void touch() const; ///< reads every value of the row, as one who wants it does

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    void must(int code) const;
};

class RawDatabase
{
public:
    enum How { New, Existing };
    RawDatabase(const std::string &path, How how);
    ~RawDatabase();
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;
    void exec(const char *sql);
    [[nodiscard]] RawStatement prepare(std::string_view sql) { return {m_db, sql}; }
    void copyFrom(sqlite3 *other);
    [[nodiscard]] sqlite3 *handle() { return m_db; }

private:
    sqlite3 *m_db = nullptr;
};

} // namespace silpia::bench
