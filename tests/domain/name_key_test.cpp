#include "core/base/text.h"
#include "core/domain/name_key.h"
#include "tests/support/told.h"

using namespace silpia;

TEST_CASE("Spellings of one name give one key", "[domain]")
{
    const auto same = [](const QString &one, const QString &other) {
        INFO(one << " and " << other);
        CHECK(nameKey(one) == nameKey(other));
        CHECK_FALSE(nameKey(one).isEmpty());
    };
    for (const QString &spelling : {u"Moh."_s, u"Muh."_s, u"Mohd"_s, u"Mhd"_s, u"M."_s, u"Mohammad"_s, u"Muhamad"_s, u"Mochamad"_s, u"Moch."_s, u"MUHAMMAD"_s, u"Mohamed"_s})
        same(u"Muhammad Rizki"_s, spelling + u" Rizki"_s);
    same(u"Soekarno"_s, u"Sukarno"_s);
    same(u"Djamilah"_s, u"Jamilah"_s);
    same(u"Tjipto"_s, u"Cipto"_s);
    same(u"Syahrul Aisyah"_s, u"Sahrul Aisah"_s);
    same(u"Sjafrie"_s, u"Syafrie"_s);
    same(u"Annisa"_s, u"Anisa"_s);
    same(u"Abd. Rahman"_s, u"Abdul Rahman"_s);
    same(u"Rizky"_s, u"Rizki"_s);
    same(u"Ma'ruf"_s, u"Maruf"_s);
    same(u"Novélia"_s, u"Novelia"_s);
    same(u"  NUR   AINI "_s, u"nur aini"_s);
}

TEST_CASE("Different names keep different keys", "[domain]")
{
    for (const auto &[one, other] : QList<std::pair<QString, QString>>{{u"Andi"_s, u"Ande"_s}, {u"Dewi"_s, u"Devi"_s}, {u"Rani"_s, u"Rina"_s},
                                                                       {u"Ahmad"_s, u"Muhammad"_s}, {u"Nur Aini"_s, u"Nuraini"_s}, {u"Bayu"_s, u"Banyu"_s}})
        CHECK(nameKey(one) != nameKey(other));
}

TEST_CASE("A key holds letters and single spaces only, whatever the name holds", "[domain]")
{
    CHECK(nameKey(u"<img src=x> \"A\" OR 1=1 *"_s) == u"img src s a or"_s);
    CHECK(nameKey(u"1234 %_ -"_s) == QString());
    CHECK(nameKey(QString()) == QString());
    CHECK(nameKey(QString(QChar(0)) + u"Ani"_s) == u"ani"_s);
}

TEST_CASE("The bag of words does not know their order, the key does", "[domain]")
{
    CHECK(nameBag(nameWords(u"Fauzan Ahmad"_s)) == nameBag(nameWords(u"Ahmad Fauzan"_s)));
    CHECK(nameKey(u"Fauzan Ahmad"_s) != nameKey(u"Ahmad Fauzan"_s));
}

TEST_CASE("What is typed of a beginning stands for no longer word", "[domain]")
{
    CHECK(nameBeginning(u"m"_s) == u"m"_s);
    CHECK(nameBeginning(u"Y"_s) == u"i"_s);
    CHECK(nameWords(u"M"_s) == QStringList{u"muhamad"_s});
}

TEST_CASE("What a slip makes of a word leads back to it: wrong, missing, too many, exchanged", "[domain]")
{
    for (const QString &typed : {u"ramadan"_s, u"rmadhan"_s, u"ramadhann"_s, u"rqmadhan"_s, u"armadhan"_s, u"ramadhna"_s, u"ramadfhan"_s}) {
        INFO(typed);
        CHECK((slipsOf(typed).contains(nameKey(u"Ramadhan"_s)) || nameKey(typed) == nameKey(u"Ramadhan"_s)));
    }
    CHECK(slipsOf(u"cahniago"_s).contains(nameKey(u"Chaniago"_s))); // the slip cuts a spelling of one sound in two
    CHECK(slipsOf(u"praama"_s).contains(nameKey(u"Pratama"_s)));
    CHECK_FALSE(slipsOf(u"rani"_s).contains(u"budi"_s));
    CHECK_FALSE(slipsOf(u"rani"_s).contains(u"rani"_s));
}

TEST_CASE("Letters and sounds of a name stand word for word beside each other", "[domain]")
{
    const QString name = u"M. Ma'ruf Al-Ghifari <b> Ñandú"_s;
    CHECK(nameLetters(name) == QStringList{u"m"_s, u"maruf"_s, u"al"_s, u"ghifari"_s, u"b"_s, u"nandu"_s});
    CHECK(nameWords(name).size() == nameLetters(name).size());
}
