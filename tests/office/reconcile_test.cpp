#include "core/office/reconcile.h"
#include "core/base/text.h"
#include "core/office/desks.h"
#include "tests/support/test_office.h"

#include <random>

using namespace silpia;
using namespace silpia::test;

namespace {

/// A day on which SIAK printed: the cards recorded here, and SIAK's list of the same.
struct Day
{
    explicit Day(int cards)
    {
        for (int number = 1; number <= cards; ++number) {
            const Application app = t.reach(State::Printed, number);
            apps.append(app);
            list.append({number + 1, app.form.value(Field::Nik), must(cardsOf(*t.database, app.id)).first().serial});
        }
    }
    QList<Difference> differences() { return must(reconcile(t.office, t.printer, t.office.today(), list)).differences; }
    TestOffice t{PrintWay::Siak};
    QList<Application> apps;
    QList<SiakIssued> list;
};

} // namespace

TEST_CASE("A day on which all agree has no difference", "[siak][reconcile]")
{
    Day day(5);
    const Reconciliation found = must(reconcile(day.t.office, day.t.printer, day.t.office.today(), day.list));
    CHECK(found.differences.isEmpty());
    CHECK((found.here == 5 && found.there == 5 && found.used == 5));
    CHECK(day.t.number(u"SELECT count(*) FROM event WHERE code = 'reconcile'"_s) == 1);
    for (SiakIssued &row : day.list)
        row.serial.clear(); // a list without blanks is compared by NIK alone
    CHECK(day.differences().isEmpty());
    CHECK(must(reconcile(day.t.office, day.t.printer, day.t.office.today().addDays(-1), {})).differences.isEmpty());
    CHECK(day.t.flaws().isEmpty());
}

TEST_CASE("30 seeded errors of every kind are each named once, and nothing else", "[siak][reconcile]")
{
    Day day(60);
    TestOffice &t = day.t;
    must(receiveBlanks(t.office, t.printer, u"Dinas"_s, u"ZZ-000001"_s, 50));
    std::mt19937 random(30);
    QList<int> places;
    for (int i = 0; i < 60; ++i)
        places.append(i);
    std::shuffle(places.begin(), places.end(), random);
    QMap<QString, DifferenceKind> planted; // by the NIK at which it must be named
    QList<SiakIssued> extra;
    QSet<int> gone;
    for (int i = 0; i < 30; ++i) {
        const int at = places.at(i);
        SiakIssued &row = day.list[at];
        const QString nik = row.nik;
        switch (i % 8) {
        case 0: // SIAK has a child that was never here
            row.nik = u"13010512031800%1"_s.arg(90 + i % 10) ;
            planted.insert(row.nik, DifferenceKind::NotHere);
            row.serial = u"ZZ-0000%1"_s.arg(10 + i);
            gone.insert(-1);
            planted.insert(nik, DifferenceKind::NotThere);
            break;
        case 1:
            gone.insert(at);
            planted.insert(nik, DifferenceKind::NotThere);
            break;
        case 2:
            row.serial = u"QQ-1234%1"_s.arg(i);
            planted.insert(nik, DifferenceKind::BlankUnknown);
            break;
        case 3:
            row.serial = u"ZZ-0000%1"_s.arg(10 + i); // received and never used
            planted.insert(nik, DifferenceKind::BlankFate);
            break;
        case 4:
            extra.append({100 + i, nik, u"ZZ-0000%1"_s.arg(10 + i)});
            planted.insert(nik, DifferenceKind::TwiceThere);
            break;
        case 5:
            row.nik = u"13010%1"_s.arg(i);
            planted.insert(row.nik, DifferenceKind::BadNik);
            planted.insert(nik, DifferenceKind::NotThere);
            break;
        case 6:
            row.serial = day.list.at(places.at(30 + i)).serial; // one blank for two children
            planted.insert(nik, places.at(30 + i) < at ? DifferenceKind::BlankTwice : DifferenceKind::BlankFate);
            break;
        default:
            extra.append({100 + i, u"130105120318%1"_s.arg(8000 + i), {}});
            planted.insert(extra.last().nik, DifferenceKind::NotHere);
        }
    }
    QList<SiakIssued> list;
    for (int i = 0; i < day.list.size(); ++i) {
        if (!gone.contains(i))
            list.append(day.list.at(i));
    }
    day.list = list + extra;
    const QList<Difference> found = day.differences();
    QMap<QString, DifferenceKind> named;
    for (const Difference &difference : found) {
        CHECK_FALSE(named.contains(difference.nik)); // once
        named.insert(difference.nik, difference.kind);
        CHECK_FALSE(difference.sentence.contains(difference.nik.size() == 16 ? difference.nik : u"\u0000"_s));
    }
    CHECK(planted.size() >= 30);
    for (auto wanted = planted.begin(); wanted != planted.end(); ++wanted) {
        INFO(wanted.key().toStdString() << " wants " << static_cast<int>(wanted.value()));
        REQUIRE(named.contains(wanted.key()));
        CHECK(named.value(wanted.key()) == wanted.value());
    }
    CHECK(named.size() == planted.size());
}

TEST_CASE("A list of SIAK's is read by its columns, and says what is wrong with it", "[siak][reconcile]")
{
    const auto read = must(readSiakIssued("No;nik;Nama;No_Blangko\n1;1301 0512 0318 0001;X;PSS-1\n2;1301051203180002;Y; PSS-2 \n"));
    REQUIRE(read.size() == 2);
    CHECK((read.at(0).nik == u"1301051203180001"_s && read.at(1).serial == u"PSS-2"_s && read.at(1).line == 3));
    CHECK(must(readSiakIssued("NIK\n1301051203180001\n")).first().serial.isEmpty());
    CHECK(refusal(readSiakIssued("")).kind == ErrorKind::Invalid);
    CHECK(refusal(readSiakIssued("Nama,Blangko\nX,Y\n")).message.contains(u"NIK"_s));
    CHECK(refusal(readSiakIssued(QByteArray("NIK\n13\0", 7))).kind == ErrorKind::Invalid);
}

TEST_CASE("Only who records results or works at the counter reconciles", "[siak][reconcile]")
{
    TestOffice t{PrintWay::Siak};
    for (const Session &who : {t.partner, t.head, t.division})
        CHECK(refusal(reconcile(t.office, who, t.office.today(), {})).kind == ErrorKind::Refused);
    must(reconcile(t.office, t.counterA, t.office.today(), {}));
}
