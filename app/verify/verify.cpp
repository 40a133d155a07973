// Verifies a database of SILPIA with other code than SILPIA's, to be read in one sitting: here what is hashed is hashed anew,
// in rules.h what follows from other rows is asked for, and sqlite_file.h holds the means. docs/decisions/0014 says why.
#include "migrations.h"
#include "rules.h"
#include "sqlite_file.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <unistd.h>
#include <vector>

namespace {

void addTyped(Digest &digest, const Statement &row, int column)
{
    const int type = row.type(column);
    digest.add(row.text(column), type == SQLITE_NULL ? "n" : type == SQLITE_INTEGER ? "i" : type == SQLITE_BLOB ? "b" : "t");
}

/// Salt, event, id, and what is covered; of two tables only some columns, without their names.
std::string digestOf(const std::string &table, const Statement &row)
{
    if (row.text(0).size() > kDigestBytes)
        return {};
    const bool named = table != "application" && table != "origin";
    Digest digest(row.text(0));
    digest.add(table);
    for (int i = 3; i < row.columns(); ++i) {
        if (!named) {
            digest.add(row.text(i));
        } else if (row.type(i) != SQLITE_NULL) { // a column added later is NULL in old rows
            digest.add(row.name(i));
            addTyped(digest, row, i);
        }
    }
    return digest.result();
}

/// -1: damaged; -2: could not be asked.
std::int64_t number(sqlite3 *file, std::string_view sql)
{
    Statement row(file, sql);
    return row.next() ? row.integer(0) : row.isDamage() ? -1 : -2;
}

/// "table child", a new line, and all that the schema says of it; and the version.
std::set<std::string> schemaOf(sqlite3 *file)
{
    std::set<std::string> parts;
    Statement row(file, "SELECT type || ' ' || name || char(10) || quote(type) || quote(name) || quote(tbl_name) || (rootpage > 0) || quote(sql) FROM sqlite_schema "
                        "WHERE name NOT LIKE 'sqlite_stat%' UNION ALL SELECT 'user_version' || char(10) || user_version FROM pragma_user_version");
    while (row.next())
        parts.emplace(row.text(0));
    return parts;
}

/// Says of everything that must hold in a file where it does not, each flaw a line.
class Verifier
{
public:
    explicit Verifier(sqlite3 *file) : m_file(file) {}
    [[nodiscard]] int flaws() const { return m_flaws; }

    void verify(const std::string &printedHead)
    {
        each("SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'", [&](const Statement &row) { flaw("berkas", row.text(0)); });
        if (!schema())
            return;
        events();
        claims();
        names();
        for (const auto &[what, broken] : kRules)
            each(broken, [&](const Statement &row) { flaw(what, row.text(0)); });
        each("SELECT value FROM setting WHERE key = 'reading.closed'", [&](const Statement &row) { readings(std::string(row.text(0))); });
        Statement held(m_file, "SELECT 1 FROM event e JOIN origin o ON o.id = e.origin_id WHERE o.own = 1 AND e.sequence = " + std::to_string(std::atoll(printedHead.c_str()))
                                   + " AND e.sequence || ':' || hex(e.hash) = upper('" + printedHead + "')");
        if (!printedHead.empty() && !held.next())
            flaw("kepala", "yang tercetak tidak ada dalam jurnal");
    }

private:
    void flaw(std::string_view what, std::string_view where)
    {
        std::string place(where.substr(0, 80)); // it may come from the file: nothing in it may steer a terminal
        std::replace_if(place.begin(), place.end(), [](unsigned char c) { return c < 0x20 || c >= 0x7f; }, '?');
        std::printf("%s\t%s\n", std::string(what).c_str(), place.c_str());
        ++m_flaws;
    }

    void each(std::string_view sql, auto &&visit)
    {
        Statement row(m_file, sql);
        while (row.next())
            visit(row);
        if (row.failed())
            flaw("berkas", "tidak terbaca sampai akhir");
    }

    /// Whether every table is as the migrations make it: what is said of others could not be read.
    bool schema()
    {
        sqlite3 *made = nullptr;
        sqlite3_open(":memory:", &made);
        const File fresh(made);
        for (const char *migration : kMigrations)
            sqlite3_exec(made, migration, nullptr, nullptr, nullptr);
        sqlite3_exec(made, ("PRAGMA user_version = " + std::to_string(kMigrations.size())).c_str(), nullptr, nullptr, nullptr);
        std::vector<std::string> differing;
        std::ranges::set_symmetric_difference(schemaOf(made), schemaOf(m_file), std::back_inserter(differing));
        for (const std::string &part : differing)
            flaw("susunan", part.substr(0, part.find('\n')));
        return std::ranges::none_of(differing, [](const std::string &part) { return part.starts_with("table ") || part.starts_with("view "); });
    }

    void events()
    {
        std::int64_t rows = 0;
        std::map<std::int64_t, std::pair<std::int64_t, std::string>> origins; // count and hash of the last event
        each("SELECT origin_id, sequence, application_id, code, officer_id, role, occurred_at, recorded_at, workstation, from_state, to_state, version_seen, "
             "idempotency_key, claims, previous, previous_of_application, hash, id FROM event ORDER BY id",
             [&](const Statement &row) {
                 Digest digest;
                 for (int i = 0; i < 16; ++i)
                     addTyped(digest, row, i);
                 auto &[count, last] = origins[row.integer(0)];
                 const bool chained = row.integer(17) == ++rows && row.integer(1) == ++count && row.text(14) == last;
                 last = row.text(16);
                 if (!chained || last != digest.result())
                     flaw("jurnal", "peristiwa " + std::to_string(row.integer(17)) + (chained ? ": isi berubah" : ": rantai terputus"));
             });
    }

    void claims()
    {
        std::map<std::string, Statement> rows; // of claimed tables, by id
        std::map<std::string, std::int64_t> claimed;
        std::set<std::string> changing; // tables whose rows may change: of a row the last claim counts
        std::set<std::pair<std::string, std::int64_t>> seen;
        rows.try_emplace("application", m_file, "SELECT NULL, NULL, id, uuid, origin_id, receipt_number, partner_id, submitted_at FROM application WHERE id = ?");
        rows.try_emplace("origin", m_file, "SELECT NULL, NULL, id, uuid, name FROM origin WHERE id = ?");
        each("SELECT m.name, (SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_table_info(m.name) WHERE name <> 'salt' ORDER BY name)), "
             "(SELECT max(name = 'salt') FROM pragma_table_info(m.name)), EXISTS (SELECT 1 FROM sqlite_schema t WHERE t.type = 'trigger' AND t.name = m.name || '_never_changes') "
             "FROM sqlite_schema m WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'event_id')",
             [&](const Statement &row) {
                 const std::string table(row.text(0));
                 rows.try_emplace(table, m_file, std::string("SELECT ") + (row.integer(2) != 0 ? "salt" : "NULL") + ", event_id, id, " + std::string(row.text(1)) + " FROM " + table + " WHERE id = ?");
                 if (row.integer(3) == 0)
                     changing.insert(table);
             });
        each("SELECT e.id, c.value ->> 0, c.value ->> 1, c.value ->> 2 FROM event e, json_each(e.claims) c ORDER BY e.id DESC, c.key DESC", [&](const Statement &claim) {
            const std::string table(claim.text(1));
            if (changing.contains(table) && !seen.emplace(table, claim.integer(2)).second)
                return;
            const std::string_view base64 = claim.text(3);
            std::string wanted(kDigestBytes, '\0'); // what is no base64 stays no digest
            sodium_base642bin(reinterpret_cast<unsigned char *>(wanted.data()), kDigestBytes, base64.data(), base64.size(), nullptr, nullptr, nullptr, sodium_base64_VARIANT_ORIGINAL);
            const auto row = rows.find(table);
            const bool there = row != rows.end() && row->second.with(claim.integer(2)).next() && (row->second.type(1) == SQLITE_NULL || row->second.integer(1) == claim.integer(0));
            if (!there || digestOf(table, row->second) != wanted)
                flaw("catatan", table + ' ' + std::string(claim.text(2)));
            ++claimed[table];
        });
        // A row that no event claims was put there by hand; a claim without a row is of one taken away.
        for (const auto &[table, statement] : rows) {
            if (number(m_file, "SELECT count(*) FROM " + table) != claimed[table])
                flaw("catatan", table + ": jumlah baris");
        }
    }

    /// SQLite compares an index of words with the names, but only where it may write: in a copy in memory.
    void names()
    {
        std::string sql = "CREATE VIRTUAL TABLE scratch.child_search USING fts5 (name, tokenize = 'trigram');";
        for (const std::string part : {"data", "idx", "content", "docsize", "config"})
            sql += "DELETE FROM scratch.child_search_" + part + "; INSERT INTO scratch.child_search_" + part + " SELECT * FROM main.child_search_" + part + ';';
        sql += "INSERT INTO scratch.child_search (child_search) VALUES ('integrity-check')";
        if (sqlite3_exec(m_file, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            flaw("pencarian", "child_search");
    }

    /// Days that are over are closed by a digest in the journal: last reading and hash.
    void readings(const std::string &closed)
    {
        Digest digest;
        each("SELECT id, officer_id, at, kind, application_id, count FROM reading WHERE id <= " + std::to_string(std::strtoll(closed.c_str(), nullptr, 10)) + " ORDER BY id",
             [&](const Statement &row) {
                 for (int i = 0; i < row.columns(); ++i)
                     digest.add(row.text(i));
             });
        if (!closed.ends_with(':' + hexOf(digest.result())))
            flaw("pembacaan", "reading");
    }

    sqlite3 *m_file;
    int m_flaws = 0;
};

enum ExitCode { Done = 0, Failed = 1, WrongUse = 2, Damaged = 4, Newer = 5 };
int say(ExitCode code, const std::string &words)
{
    return std::fprintf(stderr, "%s\n", words.c_str()) < 0 ? Failed : code;
}

/// In a URI every byte that is no letter or digit is written in hex. Where nobody may write, nobody writes: SQLite need not
/// make the files by which it would see others.
std::string uriOf(const std::filesystem::path &path)
{
    std::error_code none;
    const std::filesystem::path whole = std::filesystem::absolute(path, none);
    std::string uri = "file://";
    for (const char byte : whole.string())
        uri += std::isalnum(static_cast<unsigned char>(byte)) || byte == '/' ? std::string(1, byte) : '%' + hexOf({&byte, 1});
    const auto log = std::filesystem::file_size(whole.string() + "-wal", none);
    return uri + (::access(whole.parent_path().c_str(), W_OK) != 0 && (none || log == 0) ? "?immutable=1" : "");
}

int verifyFile(const std::string &path, const std::string &printedHead)
{
    std::error_code none;
    if (!std::filesystem::is_regular_file(path, none))
        return say(Failed, "Basis data " + path + " tidak ditemukan.");
    if (::access(path.c_str(), R_OK) != 0)
        return say(Failed, "Tidak ada izin membaca " + path + '.');
    sqlite3 *opened = nullptr;
    sqlite3_open_v2(uriOf(path).c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    const File file(opened);
    sqlite3_busy_timeout(opened, 5000);
    const std::int64_t id = number(opened, "PRAGMA application_id");
    if (id == -2)
        return say(Failed, "Basis data " + path + " belum dapat dibaca: periksa izin folder, atau buka sekali dengan SILPIA.");
    if (id != 0x53494c50) // "SILP"
        return say(Damaged, "Berkas " + path + " rusak atau bukan basis data SILPIA.");
    if (number(opened, "PRAGMA user_version") > std::ssize(kMigrations))
        return say(Newer, "Basis data ini dibuat oleh SILPIA yang lebih baru. Pakai silpia-verify yang lebih baru.");
    // Foreign schemas are not trusted, and everything is read as of one moment.
    sqlite3_exec(opened, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; ATTACH 'file:scratch?mode=memory' AS scratch; BEGIN", nullptr, nullptr, nullptr);
    Verifier verifier(opened);
    verifier.verify(printedHead);
    Statement head(opened, "SELECT last_sequence || ':' || lower(hex(last_hash)) FROM origin WHERE own = 1");
    std::printf("%s\n", head.next() ? std::string(head.text(0)).c_str() : "tanpa kepala jurnal");
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
        return say(Failed, "Keluaran tidak tertulis seluruhnya. Periksa ruang disk lalu ulangi.");
    return say(verifier.flaws() == 0 ? Done : Damaged, std::to_string(verifier.flaws()) + " cela.");
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    static const std::regex head("[0-9]{1,18}:[0-9a-fA-F]{64}");
    if (arguments.empty() || arguments.size() > 2 || arguments[0].starts_with("-") || (arguments.size() == 2 && !std::regex_match(arguments[1], head)))
        return say(WrongUse, "Pemakaian: silpia-verify BERKAS [N:HASH]\nKode keluar: 0 tanpa cela, 1 gagal, 2 salah pakai, 4 bercela atau bukan milik SILPIA, 5 lebih baru");
    try {
        return sodium_init() < 0 ? say(Failed, "libsodium tidak dapat dipakai.") : verifyFile(arguments[0], arguments.size() == 2 ? arguments[1] : "");
    } catch (const std::exception &) { // memory, where a file claims to be larger than it is
        return say(Failed, "Memori tidak cukup untuk memeriksa berkas ini.");
    }
}
