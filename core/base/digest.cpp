#include "core/base/digest.h"

#include "core/base/text.h"

#include <array>
#include <charconv>
#include <sodium.h>

namespace silpia {

namespace {

constexpr unsigned long long kPasswordOperations = 3;
constexpr size_t kPasswordMemory = 64ULL * 1024 * 1024;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

bool sodiumReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

} // namespace

struct Digest::State
{
    crypto_generichash_state hash;
};

QByteArray digestOf(const QByteArray &bytes, const QByteArray &key)
{
    QByteArray result(kDigestBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(result.data()), kDigestBytes, raw(bytes),
                       static_cast<unsigned long long>(bytes.size()), key.isEmpty() ? nullptr : raw(key),
                       static_cast<size_t>(key.size()));
    return result;
}

Digest::Digest(const QByteArray &key)
    : m_state(new State)
{
    crypto_generichash_init(&m_state->hash, key.isEmpty() ? nullptr : raw(key), static_cast<size_t>(key.size()), kDigestBytes);
}

Digest::~Digest()
{
    delete m_state;
}

namespace {

/// A number's digits, without memory of its own.
class Digits
{
public:
    explicit Digits(qint64 number) : m_end(std::to_chars(m_digits.data(), m_digits.data() + m_digits.size(), number).ptr) {}
    [[nodiscard]] QByteArrayView view() const { return {m_digits.data(), m_end}; }

private:
    std::array<char, 24> m_digits{};
    char *m_end;
};

} // namespace

void Digest::addLength(qsizetype length)
{
    const Digits digits(length);
    addRaw(digits.view().data(), digits.view().size());
    addRaw(":", 1);
}

void Digest::add(QByteArrayView part)
{
    addLength(part.size());
    addRaw(part.data(), part.size());
}

void Digest::add(char kind, QByteArrayView part)
{
    addLength(part.size() + 1);
    addRaw(&kind, 1);
    addRaw(part.data(), part.size());
}

void Digest::add(qint64 number)
{
    add(Digits(number).view());
}

void Digest::add(char kind, qint64 number)
{
    add(kind, Digits(number).view());
}

void Digest::addRaw(const char *bytes, qsizetype size)
{
    crypto_generichash_update(&m_state->hash, reinterpret_cast<const unsigned char *>(bytes),
                              static_cast<unsigned long long>(size));
}

QByteArray Digest::result()
{
    QByteArray result(kDigestBytes, Qt::Uninitialized);
    crypto_generichash_final(&m_state->hash, reinterpret_cast<unsigned char *>(result.data()), kDigestBytes);
    return result;
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (sodiumReady())
        randombytes_buf(bytes.data(), static_cast<size_t>(count));
    return bytes;
}

QString newUuid(const QDateTime &now)
{
    QByteArray bytes = randomBytes(16);
    const qint64 milliseconds = now.toMSecsSinceEpoch();
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>((milliseconds >> (8 * (5 - i))) & 0xff);
    bytes[6] = static_cast<char>((bytes.at(6) & 0x0f) | 0x70);
    bytes[8] = static_cast<char>((bytes.at(8) & 0x3f) | 0x80);
    const QString hex = QString::fromLatin1(bytes.toHex());
    return u"%1-%2-%3-%4-%5"_s.arg(hex.mid(0, 8), hex.mid(8, 4), hex.mid(12, 4), hex.mid(16, 4), hex.mid(20, 12));
}

QString hashPassword(const QString &password)
{
    const QByteArray utf8 = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (!sodiumReady()
        || crypto_pwhash_str_alg(hash.data(), utf8.constData(), static_cast<unsigned long long>(utf8.size()),
                                 kPasswordOperations, kPasswordMemory, crypto_pwhash_ALG_ARGON2ID13)
               != 0)
        return {};
    return QString::fromLatin1(hash.data());
}

bool passwordMatches(const QString &hash, const QString &password)
{
    const QByteArray utf8 = password.toUtf8();
    return sodiumReady()
           && crypto_pwhash_str_verify(hash.toLatin1().constData(), utf8.constData(), static_cast<unsigned long long>(utf8.size()))
                  == 0;
}

} // namespace silpia
