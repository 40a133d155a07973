#include "core/base/text.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

QStringList desksFor(RoleSet roles, bool usesSignature = false)
{
    Officer officer;
    officer.roles = roles;
    Settings settings;
    settings.usesSignature = usesSignature;
    QStringList codes;
    for (const Desk desk : desksOf(officer, settings))
        codes.append(code(desk));
    return codes;
}

} // namespace

TEST_CASE("An officer sees the desks where there is a step to take, and no others", "[desks]")
{
    CHECK(desksFor({Role::Partner}) == QStringList{u"loket"_s, u"perbaikan"_s, u"penyerahan"_s});
    CHECK(desksFor({Role::Counter}) ==
          QStringList{u"loket"_s, u"penjemputan"_s, u"pemeriksaan"_s, u"perbaikan"_s, u"pendistribusian"_s, u"penyerahan"_s});
    CHECK(desksFor({Role::Counter}, true).contains(u"pencetakan"_s)); // who records the signature
    CHECK(desksFor({Role::SectionHead}) == QStringList{u"validasi"_s});
    CHECK(desksFor({Role::SectionHead}, true) == QStringList{u"validasi"_s, u"pencetakan"_s});
    CHECK(desksFor({Role::Operator}) == QStringList{u"pencetakan"_s});
    CHECK(desksFor({Role::DivisionHead}).isEmpty());
    CHECK(desksFor({Role::Administrator}).isEmpty());
    CHECK(desksFor({Role::SectionHead, Role::Operator}) == QStringList{u"validasi"_s, u"pencetakan"_s});
}

TEST_CASE("Every open state waits at exactly one desk, no closed one at any", "[desks]")
{
    for (const State state : allStates()) {
        int at = 0;
        for (const Desk desk : allDesks())
            at += static_cast<int>(statesOf(desk).count(state));
        INFO(state);
        CHECK(at == (isOpen(state) ? 1 : 0));
    }
    for (const Desk desk : allDesks())
        CHECK_FALSE(label(desk).isEmpty());
}

TEST_CASE("The history measures handling from opening to done, and waiting in working days", "[desks]")
{
    TestOffice t;
    Application app = t.reach(State::Recorded);
    t.now = atOffice({2026, 11, 30}, QTime(9, 0)); // Tuesday to Monday: four working days
    app = t.take(app, Step::PickUp);
    must(t.office.open(t.counterA, app.id));
    t.now = t.now.addSecs(12 * 60 + 59);
    app = t.take(app, Step::Verify);
    const QList<HistoryEntry> entries = must(history(t.office, t.counterA, app.id));
    const auto entry = [&](Step step) {
        const auto found = std::find_if(entries.begin(), entries.end(), [&](const HistoryEntry &e) { return e.row.code == code(step); });
        REQUIRE(found != entries.end());
        return *found;
    };
    CHECK(entry(Step::PickUp).workingDays == 4);
    CHECK(entry(Step::Verify).handlingMinutes == 12);
    CHECK(entry(Step::Register).handlingMinutes == -1); // nobody opened it before
    CHECK(entry(Step::Register).workingDays == -1);
}

TEST_CASE("The history tells reasons, notes, changes and causes in words", "[desks]")
{
    TestOffice t;
    Application app = t.take(t.reach(State::AwaitingCorrection), Step::Correct);
    app = t.take(t.take(app, Step::Hold), Step::Resume);
    app = t.take(app, Step::Unpick);
    app = t.take(app, Step::Cancel);
    QStringList told;
    for (const HistoryEntry &entry : must(history(t.office, t.counterA, app.id)))
        told += entry.notes;
    CHECK(told.contains(u"Tidak sesuai: Nama lengkap anak"_s));
    CHECK(told.contains(u"Nomor HP diubah, dasar: Nomor baru menurut ibunya"_s));
    CHECK(told.contains(u"Sebab: Printer rusak"_s));
    CHECK(told.contains(u"Alasan: Salah tekan"_s));
    CHECK(told.contains(u"Catatan: Catatan petugas"_s));
    CHECK(told.contains(u"Sebab: Dicabut pemohon"_s));
}

TEST_CASE("A photo is shown to who may see the application", "[desks]")
{
    TestOffice t;
    const Application app = t.reach(State::Recorded);
    CHECK(must(photoOf(t.office, t.partner, app)) == QByteArray("JPEG:pas foto"));
    CHECK(refusal(photoOf(t.office, t.otherPartner, app)).kind == ErrorKind::NotFound);
    CHECK(must(photoOf(t.office, t.partner, t.submitted(2))).isEmpty());
}

TEST_CASE("A hold stops the clock: what stood held is due later by as long", "[desks]")
{
    TestOffice t;
    Application app = t.reach(State::Recorded);
    const QDateTime start = app.clockStartedAt;
    t.later(1);
    app = t.take(app, Step::Hold);
    CHECK(app.heldCause == u"printer"_s);
    CHECK(app.heldSince == t.now);
    t.later(6);
    app = t.take(app, Step::Resume);
    CHECK_FALSE(app.isHeld());
    CHECK(app.clockStartedAt == start.addDays(6));
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("Cancelling what is held ends the hold", "[desks]")
{
    TestOffice t;
    const Application app = t.take(t.take(t.reach(State::PickedUp), Step::Hold), Step::Cancel);
    CHECK(app.state == State::Cancelled);
    CHECK_FALSE(app.isHeld());
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("Causes and fates are kept as codes and told in words", "[desks]")
{
    CHECK(labelOfHoldCause(code(HoldCause::Siak)) == u"SIAK tidak dapat diakses"_s);
    CHECK(labelOfHoldCause(u"lain sekali"_s) == u"lain sekali"_s);
    for (const HoldCause cause : {HoldCause::Siak, HoldCause::Printer, HoldCause::Blanks, HoldCause::Ribbon, HoldCause::Other})
        CHECK(labelOfHoldCause(code(cause)) == label(cause));
    QStringList codes;
    for (int i = 0; i <= static_cast<int>(CancelCause::TurnedSeventeen); ++i) {
        codes.append(code(static_cast<CancelCause>(i)));
        CHECK_FALSE(label(static_cast<CancelCause>(i)).isEmpty());
    }
    for (const Fate fate : {Fate::Spoiled, Fate::Lost, Fate::Revoked}) {
        codes.append(code(fate));
        CHECK_FALSE(label(fate).isEmpty());
    }
    CHECK(codes.removeDuplicates() == 0);
}
