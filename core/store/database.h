#pragma once

#include "core/base/error.h"
#include "core/base/moment.h"
#include "core/store/statement.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

struct sqlite3;

namespace silpia {

enum class OpenMode : quint8 {
    Create,   ///< a new database; the file must not exist or be empty
    ReadWrite,
    ReadOnly, ///< needs no lock
    InMemory, ///< for tests
};

/// One connection to one SQLite file. Statements are kept prepared; every answer is read to its end or finished.
class Database
{
public:
    /// Opens, checks that the file is ours and not newer, sets and reads back the pragmas, and migrates.
    /// Errors: NotFound, Damaged (empty, foreign, damaged), Newer, Busy, Storage.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, OpenMode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Value commits, error rolls back. Nobody else writes BEGIN or COMMIT. Inside another one it just runs.
    template<typename F>
    auto inTransaction(F &&work) -> decltype(work())
    {
        if (m_inTransaction)
            return work();
        if (auto begun = begin(); !begun)
            return tl::unexpected<Error>(begun.error());
        auto result = work();
        if (!result) {
            rollback();
            return result;
        }
        if (auto ended = commit(); !ended)
            return tl::unexpected<Error>(ended.error());
        return result;
    }

    using Arguments = QVariantList;
    using Visitor = std::function<Result<void>(const Row &)>;

    /// Runs a statement for each row of its answer. Errors: Storage, Damaged, or the visitor's.
    [[nodiscard]] Result<void> each(const QString &sql, const Arguments &arguments, const Visitor &visit);
    /// Runs a statement without an answer; yields the number of rows changed.
    [[nodiscard]] Result<qint64> execute(const QString &sql, const Arguments &arguments = {});
    /// Runs an INSERT; yields the new row's id.
    [[nodiscard]] Result<qint64> insert(const QString &sql, const Arguments &arguments);

    /// All rows, mapped.
    template<typename F>
    auto all(const QString &sql, const Arguments &arguments, F &&map)
        -> Result<QList<std::decay_t<decltype(map(std::declval<const Row &>()))>>>
    {
        QList<std::decay_t<decltype(map(std::declval<const Row &>()))>> rows;
        if (auto read = each(sql, arguments,
                             [&](const Row &row) -> Result<void> {
                                 rows.append(map(row));
                                 return {};
                             });
            !read)
            return tl::unexpected<Error>(read.error());
        return rows;
    }

    /// The first row, mapped; nothing when there is none.
    template<typename F>
    auto one(const QString &sql, const Arguments &arguments, F &&map)
        -> Result<std::optional<std::decay_t<decltype(map(std::declval<const Row &>()))>>>
    {
        std::optional<std::decay_t<decltype(map(std::declval<const Row &>()))>> found;
        if (auto read = each(sql, arguments,
                             [&](const Row &row) -> Result<void> {
                                 if (!found)
                                     found = map(row);
                                 return {};
                             });
            !read)
            return tl::unexpected<Error>(read.error());
        return found;
    }

    /// The first column of the only row as a number; 0 when there is no row.
    [[nodiscard]] Result<qint64> number(const QString &sql, const Arguments &arguments = {});

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] sqlite3 *handle() const; ///< for what only SQLite itself can do: online backup, serialize
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    /// Test hook: the `count`th statement from now on fails as a full disk would. 0 switches it off.
    void failStatement(int count) { m_failAfter = count; }
    [[nodiscard]] bool failureIsPending() const { return m_failAfter > 0; }

private:
    struct Connection;
    Database();
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollback();
    void overwriteLog();
    [[nodiscard]] Result<void> control(const char *sql);
    enum class Others : quint8 { None, Perhaps }; ///< who may have the file open besides
    [[nodiscard]] Result<void> connect(OpenMode mode, Others others);
    [[nodiscard]] Result<void> connectForReading();
    [[nodiscard]] Result<void> setPragmas();
    [[nodiscard]] bool failsNow();
    [[nodiscard]] tl::unexpected<Error> failureOf(const QString &sql) const;
    [[nodiscard]] tl::unexpected<Error> failureOf(const QString &sql, int code, const QString &text) const;

    std::unique_ptr<Connection> m_connection;
    QString m_path;
    bool m_readOnly = false;
    bool m_inTransaction = false;
    int m_failAfter = 0;
};

} // namespace silpia
