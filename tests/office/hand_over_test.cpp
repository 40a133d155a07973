#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

void at(TestOffice &t, int days, QTime time = QTime(10, 0))
{
    t.now = atOffice(kTuesday.addDays(days), time);
}

} // namespace

TEST_CASE("A hand-over is undone on the same day only", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::HandedOver);
    at(t, 0, QTime(23, 59));
    CHECK(t.undone([&] { return t.attempt(t.counterA, app, Step::UndoHandOver); }));
    at(t, 1, QTime(0, 0));
    CHECK(refusal(t.attempt(t.counterA, app, Step::UndoHandOver)).kind == ErrorKind::Refused);
}

TEST_CASE("A date that the caller writes does not reopen the day of a hand-over", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::HandedOver);
    at(t, 40);
    StepInput undo = t.input(Step::UndoHandOver, app);
    undo.occurredAt = atOffice(kTuesday, QTime(16, 0));
    CHECK_FALSE(t.undone([&] { return t.attempt(t.counterA, app, Step::UndoHandOver, undo); }));
    StepInput revoke = t.input(Step::VoidCard, app);
    revoke.occurredAt = atOffice(kTuesday, QTime(16, 0));
    CHECK_FALSE(t.undone([&] { return t.attempt(t.counterA, app, Step::VoidCard, revoke); }));
}

TEST_CASE("A card in the child's hands is voided only as the office's own error, within thirty days", "[office][guard]")
{
    TestOffice t;
    const Application app = t.reach(State::HandedOver);
    for (const Fate fate : {Fate::Spoiled, Fate::Lost}) {
        StepInput input = t.input(Step::VoidCard, app);
        input.fate = fate;
        CHECK(refusal(t.attempt(t.counterA, app, Step::VoidCard, input)).kind == ErrorKind::Refused);
    }
    at(t, 30, QTime(23, 0));
    CHECK(t.undone([&] { return t.attempt(t.counterA, app, Step::VoidCard); }));
    at(t, 31, QTime(0, 0));
    CHECK(refusal(t.attempt(t.counterA, app, Step::VoidCard)).message.contains(u"Kesalahan data"_s));
}

TEST_CASE("The days for finding the office's own error are a setting", "[office][guard]")
{
    TestOffice t;
    t.setting(u"days.officeError"_s, u"3"_s);
    const Application app = t.reach(State::HandedOver);
    at(t, 3);
    CHECK(t.undone([&] { return t.attempt(t.printer, app, Step::VoidCard); }));
    at(t, 4);
    CHECK_FALSE(t.attempt(t.printer, app, Step::VoidCard));
}

TEST_CASE("A voided card is no valid card, its blank is used up, and a new one is printed on the next blank", "[office]")
{
    struct Case
    {
        State from;
        Fate fate;
        const char16_t *movement;
    };
    const auto c = GENERATE(Case{State::Printed, Fate::Spoiled, u"spoiled"}, Case{State::Printed, Fate::Lost, u"lost"},
                            Case{State::Distributed, Fate::Lost, u"lost"}, Case{State::HandedOver, Fate::Revoked, u"spoiled"});
    TestOffice t;
    Application app = t.reach(c.from);
    StepInput input = t.input(Step::VoidCard, app);
    input.fate = c.fate;
    app = t.take(app, Step::VoidCard, input);
    const Card card = must(cardsOf(*t.database, app.id)).first();
    CHECK(card.voided);
    CHECK(card.fate == code(c.fate));
    CHECK(t.text(u"SELECT kind FROM blank_movement ORDER BY id DESC LIMIT 1"_s) == QString::fromUtf16(c.movement));
    CHECK_FALSE(must(cardValidUntil(*t.database, app.form.value(Field::Nik), kTuesday)).isValid());
    CHECK(must(startPrint(t.office, t.printer, app.id, app.version, {})).attempt.serial == u"PSS-0048002"_s);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("Who took the card and what was shown is asked, and kept", "[office]")
{
    TestOffice t;
    const Application app = t.reach(State::Distributed);
    StepInput input;
    CHECK(refusal(t.attempt(t.partner, app, Step::HandOver, input)).place == u"taker_name"_s);
    input.taker.name = u"Novita Afrizal"_s;
    CHECK(refusal(t.attempt(t.partner, app, Step::HandOver, input)).place == u"taker_identity"_s);
    input.taker = {u"Afrizal"_s, u"Keluarga lain"_s, u"SIM 1234"_s, u"Surat kuasa 1 November"_s};
    must(t.attempt(t.partner, app, Step::HandOver, input));
    CHECK(t.text(u"SELECT name || '/' || relation || '/' || identity || '/' || letter FROM taker"_s) ==
          u"Afrizal/Keluarga lain/SIM 1234/Surat kuasa 1 November"_s);
}

TEST_CASE("A returned signed list hands over many at once: all but the one that was not taken", "[office]")
{
    TestOffice t;
    QList<Application> sent;
    for (int i = 1; i <= 4; ++i)
        sent.append(t.reach(State::Distributed, i));
    QList<StepItem> taken;
    for (const Application &app : sent.mid(0, 3))
        taken.append({app.id, app.version, {}});
    must(t.office.perform(t.partner, Step::HandOver, taken, t.input(Step::HandOver, sent.first())));
    CHECK(t.stateOf(sent.at(0)) == State::HandedOver);
    CHECK(t.stateOf(sent.at(2)) == State::HandedOver);
    CHECK(t.stateOf(sent.at(3)) == State::Distributed);
    CHECK(t.number(u"SELECT count(*) FROM paper WHERE kind = 'handOverList'"_s) == 1);
}

TEST_CASE("A card taken back may go to another partner, whose officer then sees it and hands it over", "[office]")
{
    TestOffice t;
    Application app = t.reach(State::Distributed);
    StepInput input = t.input(Step::TakeBack, app);
    input.partner = t.kindergarten;
    app = t.take(app, Step::TakeBack, input);
    CHECK(app.destination == t.kindergarten);
    app = t.take(app, Step::Distribute);
    CHECK(t.text(u"SELECT partner_id FROM manifest WHERE kind = 'distribute' ORDER BY id DESC LIMIT 1"_s).toLongLong() == t.kindergarten.value);
    CHECK(refusal(t.attempt(t.partner, app, Step::HandOver)).kind == ErrorKind::Refused);
    CHECK(must(t.office.find(t.otherPartner, app.id)).id == app.id);
    CHECK(must(queue(t.office, t.otherPartner, State::Distributed, 10)).rows.size() == 1);
    CHECK(must(t.attempt(t.otherPartner, app, Step::HandOver)).state == State::HandedOver);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A card redirected to another partner is found there by its number and counted there", "[office]")
{
    TestOffice t;
    Application app = t.reach(State::Distributed);
    StepInput input = t.input(Step::TakeBack, app);
    input.partner = t.kindergarten;
    app = t.take(t.take(app, Step::TakeBack, input), Step::Distribute);
    CHECK(must(deskCount(t.office, t.otherPartner, Desk::HandOver)).waiting == 1);
    const auto found = search(t.office, t.otherPartner, app.receiptNumber);
    REQUIRE(found);
    CHECK(found->size() == 1);
}

TEST_CASE("Printing, voiding and printing again keeps the blanks in balance at every moment", "[office]")
{
    TestOffice t;
    const int received = must(stock(*t.database)).first().received;
    Application app = t.reach(State::Validated);
    const auto left = [&] {
        const StockRow row = must(stock(*t.database)).first();
        CHECK(row.good + row.spoiled + row.lost + row.taken + row.left() == received);
        return row.left();
    };
    CHECK(left() == received);
    must(startPrint(t.office, t.printer, app.id, app.version, {}));
    CHECK(left() == received - 1);
    must(closePrint(t.office, t.printer, app.id, BadOutcome::NotPrinted, {}));
    CHECK(left() == received);
    app = t.take(app, Step::Print);
    CHECK(must(stock(*t.database)).first().good == 1);
    app = t.take(app, Step::VoidCard);
    CHECK(must(stock(*t.database)).first().spoiled == 1);
    CHECK(left() == received - 1);
}
