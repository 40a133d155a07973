#include "core/base/text.h"
#include "core/office/print_run.h"
#include "core/office/stack_order.h"
#include "tests/support/test_office.h"

#include <random>

using namespace silpia;
using namespace silpia::test;

namespace {

Application cardOf(qint64 partner, const QString &partnerName, const QString &klass, const QString &name)
{
    static qint64 id = 0;
    Application app;
    app.id = {++id};
    app.destination = {partner};
    app.destinationName = partnerName;
    app.form.set(Field::Class, klass);
    app.form.set(Field::Name, name);
    return app;
}

QStringList stacked(QList<Application> applications)
{
    std::shuffle(applications.begin(), applications.end(), std::mt19937(7));
    sortAsStacked(applications);
    QStringList told;
    for (const Application &app : applications)
        told.append(u"%1 %2 %3"_s.arg(app.destination.value).arg(app.form.value(Field::Class), app.form.name()));
    return told;
}

/// A child of an institution, entered at its counter with a class and validated.
Application validatedOf(TestOffice &t, const Session &who, int number, const QString &klass)
{
    StepInput submission = t.submission(number);
    submission.partner = t.officerOf(who).partner;
    Application app = must(t.office.submit(who, submission));
    for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record}) {
        StepInput input = t.input(step, app);
        if (step == Step::Record)
            input.fields.set(Field::Class, klass);
        app = must(t.attempt(who, app, step, input));
    }
    for (const Step step : {Step::PickUp, Step::Verify, Step::Validate})
        app = t.take(app, step);
    return app;
}

/// Two institutions whose classes come in mixed; the later a child's number, the later its name.
void twoPartners(TestOffice &t)
{
    const QList<std::pair<const Session *, QString>> children = {{&t.partner, u"10A"_s}, {&t.otherPartner, u"Kelompok B"_s}, {&t.partner, u""_s},
                                                                 {&t.partner, u"2 a"_s}, {&t.otherPartner, u"-"_s},          {&t.partner, u"2B"_s},
                                                                 {&t.partner, u"2-A"_s}, {&t.otherPartner, u"Kelompok A"_s}, {&t.partner, u"2A"_s}};
    for (qsizetype i = 0; i < children.size(); ++i)
        validatedOf(t, *children.at(i).first, static_cast<int>(i) + 1, children.at(i).second);
}

const QStringList kTwoPartners = {u"SDN-05 2 a"_s, u"SDN-05 2-A"_s, u"SDN-05 2A"_s, u"SDN-05 2B"_s, u"SDN-05 10A"_s, u"SDN-05 "_s,
                                  u"TK-PERTIWI Kelompok A"_s, u"TK-PERTIWI Kelompok B"_s, u"TK-PERTIWI -"_s};

QString told(const Application &app)
{
    return u"%1 %2"_s.arg(app.partnerCode, app.form.value(Field::Class));
}

} // namespace

TEST_CASE("Cards are stacked by institution, by class as a person counts, and by name, without a class last", "[print][office]")
{
    const QString school = u"SD Negeri 05 Painan"_s;
    QList<Application> cards;
    for (const QString &klass : {u"1A"_s, u"2A"_s, u"2B"_s, u"9"_s, u"10A"_s, u"11"_s, u""_s})
        cards.append(cardOf(1, school, klass, u"Siti"_s));
    cards.append(cardOf(1, school, u"10A"_s, u"Zahra"_s));
    cards.append(cardOf(1, school, u"10A"_s, u"Ani"_s));
    cards.append(cardOf(2, u"PAUD Kasih"_s, u"99"_s, u"Zul"_s));
    CHECK(stacked(cards) == QStringList{u"2 99 Zul"_s, u"1 1A Siti"_s, u"1 2A Siti"_s, u"1 2B Siti"_s, u"1 9 Siti"_s, u"1 10A Ani"_s, u"1 10A Siti"_s, u"1 10A Zahra"_s,
                                        u"1 11 Siti"_s, u"1  Siti"_s});
}

TEST_CASE("One class is one, however it was written", "[print][office]")
{
    const QString school = u"SD Negeri 05 Painan"_s;
    QList<Application> cards;
    const QStringList written = {u"2A"_s, u"2a"_s, u"2 A"_s, u"2-A"_s, u"Kelas 2A"_s, u"kelas 2-a"_s, u"02A"_s};
    for (qsizetype i = 0; i < written.size(); ++i)
        cards.append(cardOf(1, school, written.at(i), QChar(u'a' + static_cast<char16_t>(i))));
    cards.append(cardOf(1, school, u"1-2"_s, u"z"_s));
    cards.append(cardOf(1, school, u"3"_s, u"a"_s));
    cards.append(cardOf(1, school, u"-"_s, u"a"_s));
    QStringList wanted = {u"1 1-2 z"_s};
    for (qsizetype i = 0; i < written.size(); ++i)
        wanted.append(u"1 %1 %2"_s.arg(written.at(i), QChar(u'a' + static_cast<char16_t>(i))));
    wanted += {u"1 3 a"_s, u"1 - a"_s};
    CHECK(stacked(cards) == wanted);
}

TEST_CASE("Two institutions of one name do not share a stack", "[print][office]")
{
    QList<Application> cards;
    for (const QString &klass : {u"1A"_s, u"2A"_s}) {
        for (const qint64 partner : {1, 2})
            cards.append(cardOf(partner, u"SD Negeri 01"_s, klass, u"Siti"_s));
    }
    CHECK(stacked(cards) == QStringList{u"1 1A Siti"_s, u"1 2A Siti"_s, u"2 1A Siti"_s, u"2 2A Siti"_s});
}

TEST_CASE("Classes are counted the same on a computer without a language", "[print][office]")
{
    const QLocale before;
    QLocale::setDefault(QLocale::c());
    const QStringList order = stacked({cardOf(1, u"S"_s, u"10A"_s, u"a"_s), cardOf(1, u"S"_s, u"2A"_s, u"b"_s), cardOf(1, u"S"_s, u"2a"_s, u"a"_s)});
    QLocale::setDefault(before);
    CHECK(order == QStringList{u"1 2a a"_s, u"1 2A b"_s, u"1 10A a"_s});
}

TEST_CASE("Whatever stands where a class should, the stack has an order and loses no card", "[print][office]")
{
    QList<Application> cards;
    for (const QString &klass : {QString(5000, u'9'), QString(5000, u'x'), u"\x07\x1b[31m"_s, QString(QChar(0)), QString(QChar(0xD800)), u"2A\n2B"_s, u"%1 %2"_s, u"🐘"_s, u"\u202eA2"_s})
        cards.append(cardOf(1, u"S"_s, klass, u"Siti"_s));
    sortAsStacked(cards);
    QList<Application> again = cards;
    std::reverse(again.begin(), again.end());
    sortAsStacked(again);
    REQUIRE(again.size() == 9);
    for (qsizetype i = 0; i < cards.size(); ++i)
        CHECK(again.at(i).id == cards.at(i).id);
}

TEST_CASE("A batch of two institutions goes out class by class", "[print][office]")
{
    TestOffice t;
    twoPartners(t);
    CHECK(must(fillBatch(t.office, t.printer, 50)) == 9);
    QStringList order;
    for (const BatchCard &card : must(printBoard(t.office, t.printer)).cards)
        order.append(told(card.application));
    CHECK(order == kTwoPartners);
    CHECK(t.flaws().isEmpty());
}

TEST_CASE("A batch that was interrupted goes on in its order, and what comes later comes after it", "[print][office]")
{
    TestOffice t;
    twoPartners(t);
    must(fillBatch(t.office, t.printer, 50));
    QStringList order;
    // Nothing is kept from card to card but what stands in the database.
    for (int turn = 0; turn < 11; ++turn) {
        const PrintBoard board = must(printBoard(t.office, t.printer));
        REQUIRE(board.next());
        const Application app = board.next()->application;
        must(startPrint(t.office, t.printer, app.id, app.version, {}));
        if (turn == 2) { // the power fails: nothing came out, and a class that begins the alphabet is validated meanwhile
            must(closePrint(t.office, t.printer, app.id, BadOutcome::NotPrinted, {}));
            validatedOf(t, t.partner, 10, u"1A"_s);
            must(fillBatch(t.office, t.printer, 50));
            continue;
        }
        order.append(told(app));
        must(t.office.perform(t.printer, app.id, Step::Print, app.version, {}));
    }
    CHECK(order == kTwoPartners + QStringList{u"SDN-05 1A"_s});
    CHECK(t.flaws().isEmpty());
}
