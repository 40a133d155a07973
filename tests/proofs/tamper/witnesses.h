#pragma once

#include "core/store/journal_check.h"
#include "tests/support/told.h"

#include <QMap>
#include <QTemporaryDir>
#include <memory>
#include <sqlite3.h>

namespace silpia::test {

/// What the two say of a file.
struct Said
{
    bool check = false;  ///< the program's check found something
    bool verify = false; ///< silpia-verify did
    QString words;
};

/// A raw connection, as somebody would open it who means to change a file unseen.
class Hand
{
public:
    explicit Hand(const QString &path);
    bool tries(const QByteArray &sql); ///< false: the schema refused
    void does(const QByteArray &sql);
    QList<QByteArrayList> rows(const QByteArray &sql);
    QByteArray value(const QByteArray &sql) { return rows(sql).value(0).value(0); }
    /// Runs `work` with a table's triggers (empty: all) taken out, and puts them back exactly. False: the schema refused.
    bool unguarded(const QByteArray &table, const QByteArray &sql);

private:
    struct Close
    {
        void operator()(sqlite3 *file) const { sqlite3_close(file); }
    };
    std::unique_ptr<sqlite3, Close> m_file;
};

/// The rich office's file, and one copy after the other to be changed.
class Bench
{
public:
    static Bench &instance();
    [[nodiscard]] QString copy(); ///< a fresh one; the one before is gone
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("copy.db")); } ///< of the copy
    [[nodiscard]] QString clean() const { return m_folder.filePath(QStringLiteral("clean.db")); }
    [[nodiscard]] JournalHead head() const { return m_head; } ///< of the clean file, as printed
    /// What both say of the copy; `printed` of count 0: without a head.
    [[nodiscard]] Said judge(const JournalHead &printed = {});
    /// Whether the copy answers every search for a name as the clean file does. Where SQLite looks for a page of its index may
    /// be written in several ways; what it finds there is what counts.
    [[nodiscard]] bool searchesAlike() const;

private:
    Bench();
    QTemporaryDir m_folder;
    JournalHead m_head;
};

/// Attempts by place; told at the end, and written to the file that SILPIA_PROOF_OUT names. What was changed inside the index of
/// names and changes no answer of it counts as alike, not as missed.
class Tally
{
public:
    explicit Tally(QString title) : m_title(std::move(title)) {}
    ~Tally();
    void count(const QString &place, const Said &said);
    [[nodiscard]] QStringList missed() const { return m_missed; }

private:
    struct Line
    {
        int attempts = 0, check = 0, verify = 0, alike = 0;
    };
    QString m_title;
    QMap<QString, Line> m_lines;
    QStringList m_missed;
};

} // namespace silpia::test
