#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVariant>

struct sqlite3;
struct sqlite3_stmt;

namespace silpia {

/// One row of an answer, valid only while it is handed out.
class Row
{
public:
    explicit Row(sqlite3_stmt *statement) : m_statement(statement) {}
    Row(const Row &) = delete;
    Row &operator=(const Row &) = delete;
    [[nodiscard]] int columns() const;
    [[nodiscard]] QLatin1StringView columnName(int column) const;
    enum class Kind : quint8 { Null, Integer, Real, Text, Blob };
    [[nodiscard]] Kind kind(int column) const;
    /// As it is stored: LongLong, Double, QString, QByteArray; invalid for NULL.
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] qint64 integer(int column) const; ///< 0 for NULL
    [[nodiscard]] QString text(int column) const;   ///< a null string for NULL
    [[nodiscard]] QByteArray blob(int column) const;
    /// The very bytes of a text or blob as they are stored: damaged text may decode into the same letters.
    [[nodiscard]] QByteArrayView bytes(int column) const;
    [[nodiscard]] QDateTime moment(int column) const;
    [[nodiscard]] QDate day(int column) const;

private:
    sqlite3_stmt *m_statement;
};

/// One prepared statement of SQLite's, without QSqlQuery: that describes every column anew at each execution, and a step
/// asks 25 times. Every yielded number is SQLite's own code.
class Statement
{
public:
    Statement() = default;
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    [[nodiscard]] int prepare(sqlite3 *handle, const QString &sql);
    /// Integers, texts, bytes; a null value, string or array for NULL. SQLITE_RANGE when there are more or fewer than marks, SQLITE_MISMATCH for another type.
    [[nodiscard]] int bind(const QVariantList &arguments);
    [[nodiscard]] int step();
    void finish(); ///< lets go of the answer and of what was bound
    [[nodiscard]] sqlite3_stmt *handle() const { return m_statement; }

private:
    sqlite3_stmt *m_statement = nullptr;
    QList<QByteArray> m_bound; ///< what SQLite was only lent
};

} // namespace silpia
