#include "core/domain/receipt_code.h"

#include "core/base/text.h"

namespace silpia {

namespace {

constexpr int kModulus = 36;

int valueOf(QChar c)
{
    const char32_t u = c.toUpper().unicode();
    if (u >= U'0' && u <= U'9')
        return static_cast<int>(u - U'0');
    if (u >= U'A' && u <= U'Z')
        return static_cast<int>(u - U'A') + 10;
    return -1;
}

} // namespace

QChar checkCharacter(const QString &text)
{
    int product = kModulus;
    for (const QChar c : text) {
        const int value = valueOf(c);
        if (value < 0)
            continue;
        const int sum = (product + value) % kModulus;
        product = (sum == 0 ? kModulus : sum) * 2 % (kModulus + 1);
    }
    const int check = (kModulus + 1 - product) % kModulus;
    return check < 10 ? QChar(u'0' + check) : QChar(u'A' + check - 10);
}

QString receiptPayload(const QString &receiptNumber)
{
    return u"SILPIA1:"_s + receiptNumber + u':' + checkCharacter(receiptNumber);
}

std::optional<QString> receiptNumberOf(const QString &payload)
{
    const QStringList parts = payload.trimmed().split(u':');
    if (parts.size() != 3 || parts.at(0) != "SILPIA1"_L1 || parts.at(2) != QString(checkCharacter(parts.at(1))))
        return std::nullopt;
    return parts.at(1);
}

} // namespace silpia
