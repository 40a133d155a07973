#include "core/base/text.h"
#include "core/domain/receipt_code.h"
#include "tests/support/told.h"

using namespace silpia;

namespace {

constexpr auto kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

const QString kNumber = u"KIA-SDN-05-PAINAN-2026-000123"_s;

} // namespace

TEST_CASE("The check character is ISO 7064 MOD 37,36 of the known examples", "[domain]")
{
    CHECK(checkCharacter(u"A12425GABC1234002"_s) == u'M'); // the GRid standard's own example
    CHECK(checkCharacter(u"79999"_s) != checkCharacter(u"79998"_s));
    CHECK(checkCharacter(u""_s) == u'1');
}

TEST_CASE("Letters and digits count, their case and what stands between them does not", "[domain]")
{
    CHECK(checkCharacter(u"A1-2425-GABC1234002"_s) == checkCharacter(u"a12425gabc1234002"_s));
    CHECK(checkCharacter(u"KIA SDN 05"_s) == checkCharacter(u"KIA-SDN-05"_s));
}

TEST_CASE("A payload gives its number back and holds nothing else", "[domain]")
{
    const QString payload = receiptPayload(kNumber);
    CHECK(payload.startsWith(u"SILPIA1:"_s + kNumber + u':'));
    CHECK(payload.size() == kNumber.size() + 10);
    CHECK(receiptNumberOf(payload) == kNumber);
    CHECK(receiptNumberOf(u" "_s + payload + u"\r\n"_s) == kNumber);
}

TEST_CASE("Every single misread character is found", "[domain]")
{
    const QString payload = receiptPayload(kNumber);
    const QString letters = QString::fromLatin1(kAlphabet);
    int tried = 0;
    for (qsizetype i = 8; i < payload.size(); ++i) {
        if (!payload.at(i).isLetterOrNumber())
            continue;
        for (const QChar other : letters) {
            if (other == payload.at(i))
                continue;
            QString misread = payload;
            misread[i] = other;
            INFO(misread);
            REQUIRE_FALSE(receiptNumberOf(misread));
            ++tried;
        }
    }
    CHECK(tried > 800);
}

TEST_CASE("Two neighbouring characters swapped are found, but for few pairs", "[domain]")
{
    const QString letters = QString::fromLatin1(kAlphabet);
    int missed = 0;
    for (const QChar a : letters) {
        for (const QChar b : letters)
            missed += a != b && checkCharacter(u"KIA"_s + a + b + u"26"_s) == checkCharacter(u"KIA"_s + b + a + u"26"_s) ? 1 : 0;
    }
    CHECK(missed <= 2);
}

TEST_CASE("What is no payload of ours is none", "[domain]")
{
    for (const QString &text : {u""_s, kNumber, u"SILPIA2:"_s + kNumber + u":A"_s, u"SILPIA1:"_s + kNumber, receiptPayload(kNumber) + u":x"_s,
                                u"https://example.org"_s, u"SILPIA1::1x"_s})
        CHECK_FALSE(receiptNumberOf(text));
}
