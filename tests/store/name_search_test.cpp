#include "core/base/text.h"
#include "core/store/name_search.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

/// An office with a child for each name; how a name is found is asked of the office, as the search page asks.
class Names
{
public:
    explicit Names(const QStringList &names)
    {
        for (const QString &name : names)
            add(name);
    }
    Application add(const QString &name)
    {
        StepInput input = m_office.submission(++m_count);
        input.fields.set(Field::Name, name);
        input.grounds = {{Verdict::NameOneWord, u"akta"_s}};
        return must(m_office.office.submit(m_office.partner, input));
    }
    QStringList found(const QString &typed)
    {
        QStringList names;
        for (const Application &app : must(search(m_office.office, m_office.counterA, typed)))
            names.append(app.form.name());
        return names;
    }
    TestOffice &office() { return m_office; }

private:
    TestOffice m_office;
    int m_count = 0;
};

} // namespace

TEST_CASE("A name is found in any spelling, the one that was typed first", "[store]")
{
    Names names({u"Moh. Syahrul"_s, u"Muhammad Sjahrul"_s, u"Muhammad Syahrul"_s, u"Muhammad Sahrul Gunawan"_s});
    CHECK(names.found(u"muhammad syahrul"_s)
          == QStringList{u"Muhammad Syahrul"_s, u"Moh. Syahrul"_s, u"Muhammad Sjahrul"_s, u"Muhammad Sahrul Gunawan"_s});
    CHECK(names.found(u"Mhd. Sahrul"_s).size() == 4);
    CHECK(names.found(u"Syahrul, Moh."_s).first() == u"Moh. Syahrul"_s);
}

TEST_CASE("Words in another order find the name after the one that has them in this order", "[store]")
{
    Names names({u"Putri Aulia"_s, u"Aulia Putri"_s});
    CHECK(names.found(u"Aulia Putri"_s) == QStringList{u"Aulia Putri"_s, u"Putri Aulia"_s});
    CHECK(names.found(u"Putri Aulia"_s) == QStringList{u"Putri Aulia"_s, u"Aulia Putri"_s});
}

TEST_CASE("A slip of a letter finds the name that was meant: wrong, missing, too many, exchanged, apart", "[store]")
{
    Names names({u"Ramadhan Caniago"_s, u"Budi Hartono"_s, u"Nurhayati Koto"_s});
    for (const QString &typed : {u"Ramadan Caniagi"_s, u"Rmadhan Caniago"_s, u"Ramadhan Caniagoo"_s, u"Ramahdan Canaigo"_s, u"Caniagho Ramadhan"_s})
        CHECK(names.found(typed) == QStringList{u"Ramadhan Caniago"_s});
    CHECK(names.found(u"Nur Hayati Koto"_s) == QStringList{u"Nurhayati Koto"_s});
    CHECK(names.found(u"Hartomo"_s) == QStringList{u"Budi Hartono"_s});
    CHECK(names.found(u"Ramadhan Hartono"_s).isEmpty());
}

TEST_CASE("Of names a slip away the commoner comes first, and what was typed before them all", "[store]")
{
    Names names({u"Riski Putra"_s, u"Rizki Putra"_s, u"Rizki Putra"_s, u"Rizka Putra"_s});
    CHECK(names.found(u"Rizko Putra"_s) == QStringList{u"Rizki Putra"_s, u"Rizki Putra"_s, u"Rizka Putra"_s});
    CHECK(names.found(u"Riski Putra"_s).first() == u"Riski Putra"_s);
}

TEST_CASE("A name that hundreds bear does not hide the next one", "[store]")
{
    Names names({});
    must(names.office().database->inTransaction([&]() -> Result<void> {
        for (int i = 0; i < 60; ++i)
            names.add(u"Siti Aminah"_s);
        names.add(u"Siti Amina"_s);
        return {};
    }));
    const QStringList found = names.found(u"Siti Aminah"_s);
    CHECK(found.count(u"Siti Aminah"_s) >= kMostOfOneName);
    CHECK(found.indexOf(u"Siti Amina"_s) == kMostOfOneName);
}

TEST_CASE("Short words beside a long one must begin a word of the name", "[store]")
{
    Names names({u"Al Fatih Ramadhan"_s, u"Ramadhan Koto"_s});
    CHECK(names.found(u"al ramadhan"_s) == QStringList{u"Al Fatih Ramadhan"_s});
}

TEST_CASE("Closed and corrected names: the search knows the name that is in force", "[store]")
{
    Names names({});
    const Application app = names.add(u"Nurul Hidayati"_s);
    StepInput input;
    input.fields.set(Field::Name, u"Nurul Hidayah"_s);
    input.fieldGrounds.insert(Field::Name, u"Akta"_s);
    must(names.office().attempt(names.office().partner, app, Step::Correct, input));
    CHECK(names.found(u"Nurul Hidayah"_s) == QStringList{u"Nurul Hidayah"_s});
    CHECK(names.found(u"Nurul Hidayat"_s) == QStringList{u"Nurul Hidayah"_s}); // a slip away from both, found once
}
