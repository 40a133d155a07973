#pragma once

#include <cstdint>
#include <memory>
#include <sodium.h>
#include <sqlite3.h>
#include <string>
#include <string_view>

constexpr std::size_t kDigestBytes = 32;

/// BLAKE2b-256 over parts, each with its length before it. The key has at most 64 bytes.
class Digest
{
public:
    explicit Digest(std::string_view key = {}) { crypto_generichash_init(&m_state, key.empty() ? nullptr : bytes(key), key.size(), kDigestBytes); }
    void add(std::string_view part, std::string_view before = {})
    {
        const std::string length = std::to_string(before.size() + part.size()) + ':';
        for (const std::string_view piece : {std::string_view(length), before, part})
            crypto_generichash_update(&m_state, bytes(piece), piece.size());
    }
    [[nodiscard]] std::string result()
    {
        std::string hash(kDigestBytes, '\0');
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char *>(hash.data()), kDigestBytes);
        return hash;
    }

private:
    static const unsigned char *bytes(std::string_view text) { return reinterpret_cast<const unsigned char *>(text.data()); }
    crypto_generichash_state m_state{};
};

inline std::string hexOf(std::string_view bytes)
{
    std::string hex(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
    hex.pop_back();
    return hex;
}

struct Close
{
    void operator()(sqlite3 *file) const { sqlite3_close_v2(file); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using File = std::unique_ptr<sqlite3, Close>;

/// One statement. What cannot be prepared, or read to its end, has no further row and says so by failed().
class Statement
{
public:
    Statement(sqlite3 *file, std::string_view sql)
    {
        sqlite3_stmt *made = nullptr;
        m_code = sqlite3_prepare_v2(file, sql.data(), static_cast<int>(sql.size()), &made, nullptr);
        m_statement.reset(made);
    }
    Statement &with(std::int64_t value) ///< begins anew with a value for its mark
    {
        sqlite3_reset(m_statement.get());
        sqlite3_bind_int64(m_statement.get(), 1, value);
        return *this;
    }
    bool next()
    {
        m_code = m_statement ? sqlite3_step(m_statement.get()) : m_code;
        return m_code == SQLITE_ROW;
    }
    [[nodiscard]] bool failed() const { return m_code != SQLITE_ROW && m_code != SQLITE_DONE; }
    [[nodiscard]] bool isDamage() const { return m_code == SQLITE_NOTADB || m_code == SQLITE_CORRUPT; }
    [[nodiscard]] int columns() const { return sqlite3_column_count(m_statement.get()); }
    [[nodiscard]] std::string_view name(int column) const { return sqlite3_column_name(m_statement.get(), column); }
    [[nodiscard]] int type(int column) const { return sqlite3_column_type(m_statement.get(), column); }
    [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
    [[nodiscard]] std::string_view text(int column) const ///< text and blob as they stand, the digits of a number; of NULL nothing
    {
        return {static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column)), static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
    }

private:
    std::unique_ptr<sqlite3_stmt, Close> m_statement;
    int m_code = SQLITE_DONE;
};
