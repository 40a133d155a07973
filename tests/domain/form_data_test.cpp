#include "core/base/text.h"
#include "core/domain/form_data.h"

#include <catch2/catch.hpp>

using namespace silpia;

namespace {

QString wordsOf(const QString &entered)
{
    FormData form;
    form.set(Field::Class, entered);
    return classWords(form);
}

} // namespace

TEST_CASE("A class is said in words once, and nothing is said of none", "[domain]")
{
    CHECK(wordsOf(u"2A"_s) == u"Kelas 2A"_s);
    CHECK(wordsOf(u"B"_s) == u"Kelas B"_s);
    CHECK(wordsOf(u"Kelas 2A"_s) == u"Kelas 2A"_s);
    CHECK(wordsOf(u"kelompok B"_s) == u"kelompok B"_s);
    CHECK(wordsOf(u"%1"_s) == u"Kelas %1"_s);
    for (const QString &none : {u""_s, u" "_s, u"-"_s, u"\u2013"_s, u"..."_s})
        CHECK(wordsOf(none).isEmpty());
    CHECK(classWords({}).isEmpty());
}
