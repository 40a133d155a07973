#pragma once

#include <QtGlobal>
#include <cstdio>
#include <ctime>
#include <sodium.h>
#include <string>
#include <string_view>

namespace silpia::bench {

/// BLAKE2b over parts with their lengths, as the journal takes it; written again here, so that check has two to agree.
class Hash
{
public:
    explicit Hash(const std::string &key = {})
    {
        crypto_generichash_init(&m_state, key.empty() ? nullptr : reinterpret_cast<const unsigned char *>(key.data()), key.size(), 32);
    }
    void add(std::string_view part, char kind = 0)
    {
        char length[24];
        const int digits = std::snprintf(length, sizeof length, "%zu:", part.size() + (kind != 0 ? 1 : 0));
        raw({length, static_cast<size_t>(digits)});
        if (kind != 0)
            raw({&kind, 1});
        raw(part);
    }
    void number(qint64 value, char kind = 0) { add(std::to_string(value), kind); }
    [[nodiscard]] std::string result()
    {
        std::string hash(32, '\0');
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char *>(hash.data()), hash.size());
        return hash;
    }

private:
    void raw(std::string_view bytes) { crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size()); }
    crypto_generichash_state m_state;
};

inline std::string base64(const std::string &bytes)
{
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.resize(text.size() - 1);
    return text;
}

inline std::string isoOf(qint64 milliseconds)
{
    const time_t seconds = milliseconds / 1000;
    tm parts{};
    gmtime_r(&seconds, &parts);
    char text[96];
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min,
                  parts.tm_sec, static_cast<int>(milliseconds % 1000));
    return text;
}

} // namespace silpia::bench
