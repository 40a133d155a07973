#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace silpia {

constexpr int kDigestBytes = 32;

/// BLAKE2b-256, keyed when a key is given (at most 64 bytes).
[[nodiscard]] QByteArray digestOf(const QByteArray &bytes, const QByteArray &key = {});

/// BLAKE2b-256 over parts, each with its length before it, so that no two lists of parts read alike.
class Digest
{
public:
    explicit Digest(const QByteArray &key = {});
    ~Digest();
    Digest(const Digest &) = delete;
    Digest &operator=(const Digest &) = delete;
    void add(QByteArrayView part);
    void add(const QByteArray &part) { add(QByteArrayView(part)); }
    void add(const QString &part) { add(part.toUtf8()); }
    void add(qint64 number);
    void add(char kind, QByteArrayView part); ///< one part that begins with `kind`
    void add(char kind, qint64 number);
    void addRaw(const char *bytes, qsizetype size); ///< without its length: for streams
    [[nodiscard]] QByteArray result();

private:
    void addLength(qsizetype length);
    struct State;
    State *m_state;
};

[[nodiscard]] QByteArray randomBytes(int count);

/// UUIDv7: ordered by time, unique without asking anybody.
[[nodiscard]] QString newUuid(const QDateTime &now);

/// Argon2id, t=3, 64 MiB (promises: ASVS 5.0). Empty when memory is short.
[[nodiscard]] QString hashPassword(const QString &password);
[[nodiscard]] bool passwordMatches(const QString &hash, const QString &password);

} // namespace silpia
