#include "core/base/text.h"
#include "tests/office/row_office.h"

using namespace silpia;
using namespace silpia::test;

// Whatever an officer could give with a step is given with every step: what the row asks for is kept, the rest is not.

namespace {

/// What a step may leave besides its event, counted: rows of a table, notes of a kind.
QMap<QString, qint64> traces(TestOffice &t)
{
    QMap<QString, qint64> found;
    for (const char *table : {"application", "child", "photo", "brought", "comparison", "taker", "card", "card_void", "finding", "redirect"}) {
        const QString name = QString::fromLatin1(table);
        found.insert(name, t.number(u"SELECT count(*) FROM "_s + name));
    }
    for (const QString &kind : {u"consent"_s, u"reason"_s, u"note"_s, u"changed"_s, u"differs"_s, u"cancelCause"_s, u"rule"_s, u"holdCause"_s})
        found.insert(u"note "_s + kind, t.number(u"SELECT count(*) FROM note WHERE kind = ?"_s, {kind}));
    return found;
}

QStringList traceOf(Input input)
{
    switch (input) {
    case Input::SubmitFields: return {u"application"_s, u"child"_s};
    case Input::RecordFields: return {u"child"_s};
    case Input::ChangedFields: return {u"child"_s, u"note changed"_s};
    case Input::Photo: return {u"photo"_s};
    case Input::Papers: return {u"brought"_s};
    case Input::Consent: return {u"note consent"_s};
    case Input::Reason: return {u"note reason"_s};
    case Input::Note: return {u"note note"_s};
    case Input::Manifest: return {}; // asked for by the form, kept with the list
    case Input::Compared: return {u"comparison"_s};
    case Input::Differing: return {u"note differs"_s};
    case Input::Blank: return {u"card"_s};
    case Input::Outcome: return {}; // seen by eye; said with the blank
    case Input::Fate: return {u"card_void"_s};
    case Input::Taker: return {u"taker"_s};
    case Input::CancelCause: return {u"note cancelCause"_s};
    case Input::RefusalRule: return {u"note rule"_s};
    case Input::HoldCause: return {u"note holdCause"_s};
    }
    Q_UNREACHABLE();
}

/// Everything at once, each thing such that the step could take it.
StepInput everything(TestOffice &t, Step step, const Application &app)
{
    StepInput all = t.input(step, app);
    if (all.fields.isEmpty()) {
        all.fields.set(Field::MotherName, u"Novita Afrizal Koto"_s);
        all.fieldGrounds.insert(Field::MotherName, u"Menurut akta"_s);
    }
    if (all.brought.isEmpty())
        all.brought = allPapers();
    const Blank blank = *must(nextBlank(*t.database, u"Dinas"_s));
    all.reason = u"Salah tekan"_s;
    all.note = u"Catatan petugas"_s;
    all.partner = t.school;
    all.serial = blank.serial;
    all.nikConfirmed = true;
    all.photo = "JPEG:foto baru";
    all.consent = true;
    all.compared = allSame();
    all.differing = {u"name"_s};
    all.claimed = 1;
    all.taker = mother();
    all.rule = u"Permendagri 2/2016 Pasal 2"_s;
    return all;
}

QStringList grown(const QMap<QString, qint64> &before, const QMap<QString, qint64> &after)
{
    QStringList names;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (it.value() != before.value(it.key()))
            names.append(it.key());
    }
    return names;
}

} // namespace

TEST_CASE("Each row keeps what the procedure asks for, and nothing that was given besides", "[office][rows]")
{
    RowOffice plain;
    RowOffice signing(PrintWay::Siak, true);
    int number = 0;
    for (const WrittenRow &row : rowsToLookAt()) {
        for (const State from : row.from) {
            RowOffice &t = needsSignature(row, from) ? signing : plain;
            t.by = [&t, &row](Step step) -> const Session & {
                return row.step == Step::Unverify && step == Step::Verify ? t.anybody() : t.usual(step);
            };
            const Application app = t.startOf(row, from, ++number);
            if (!app.id.isNull())
                must(t.office.open(t.anybody(), app.id));
            INFO(row.step << " from " << from);
            QStringList wanted;
            for (const Input input : row.inputs)
                wanted += traceOf(input);
            wanted.removeDuplicates();
            const auto before = traces(t);
            const auto after = t.undone([&] {
                must(t.attempt(t.anybody(), app, row.step, everything(t, row.step, app)));
                return traces(t);
            });
            CHECK(isSame(grown(before, after), wanted));
            // Fields are taken once: a second reading of one form would be a second revision.
            CHECK(after.value(u"child"_s) - before.value(u"child"_s) == (wanted.contains(u"child"_s) ? 1 : 0));
        }
    }
}
