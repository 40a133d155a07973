#include "core/base/text.h"
#include "core/office/desks.h"
#include "core/store/journal_check.h"
#include "core/store/name_search.h"
#include "core/store/stock_store.h"
#include "tests/bench/bench.h"
#include "tests/bench/names.h"
#include "tests/bench/pattern.h"

#include <array>

namespace silpia::bench {

using namespace silpia::test;

namespace {

constexpr int kPage = 100;
constexpr int kRounds = 120;
constexpr int kWarm = 30;

/// A database and an office over it, to be looked at.
struct Looked
{
    explicit Looked(const QString &path)
        : database(must(Database::open(path, OpenMode::ReadWrite)))
        , office(*database, {[] { return afterAll(); }, nullptr, u"ukur"_s})
        , counter{{must(database->number(u"SELECT id FROM officer WHERE login = 'loket_a'"_s))}, {}, u"loket_a"_s}
        , applications(must(database->number(u"SELECT max(id) FROM application"_s)))
    {
    }
    std::unique_ptr<Database> database;
    Office office;
    Session counter;
    qint64 applications;
    QList<Application> waiting; ///< to be registered
    QStringList niks = someNiks(); ///< of children all over the file

private:
    QStringList someNiks()
    {
        QStringList found;
        Dice dice(7);
        while (found.size() < 200) {
            const qint64 id = 1 + static_cast<qint64>(roll(dice, static_cast<quint64>(applications)));
            found += must(database->all(u"SELECT c.nik FROM application a JOIN child c ON c.id = a.child_id WHERE a.id = ?"_s, {id}, [](const Row &row) { return row.text(0); }));
        }
        return found;
    }
};

template<typename F>
void compare(Report &report, const QString &what, Looked &small, Looked &big, F &&ask)
{
    for (int i = 0; i < kWarm; ++i) {
        ask(small, kRounds + i);
        ask(big, kRounds + i);
    }
    std::vector<double> a;
    std::vector<double> b;
    for (int i = 0; i < kRounds; ++i) {
        a.push_back(milliseconds([&] { ask(big, i); }));
        b.push_back(milliseconds([&] { ask(small, i); }));
    }
    report.add({what, median(a) / median(b), Side::AtMost, 3, u"×"_s,
                u"%L1 applications %2 ms; %L3 applications %4 ms"_s.arg(big.applications).arg(median(a), 0, 'f', 3).arg(small.applications).arg(median(b), 0, 'f', 3)});
}

/// Where each question goes to another place of the file: asked twice, because the first time a disk is measured, not a program.
template<typename F>
void compareTwice(Report &report, const QString &what, Looked &small, Looked &big, F &&ask)
{
    std::array<std::vector<double>, 2> first;
    std::array<std::vector<double>, 2> again;
    const std::array<Looked *, 2> both = {&small, &big};
    for (int i = 0; i < kRounds; ++i) {
        for (size_t which = 0; which < both.size(); ++which) {
            first.at(which).push_back(milliseconds([&] { ask(*both.at(which), i); }));
            again.at(which).push_back(milliseconds([&] { ask(*both.at(which), i); }));
        }
    }
    report.add({what, median(again[1]) / median(again[0]), Side::AtMost, 3, u"×"_s,
                u"%L1 applications %2 ms, the first time %3 ms; %L4 applications %5 ms, the first time %6 ms"_s.arg(big.applications).arg(median(again[1]), 0, 'f', 3)
                    .arg(median(first[1]), 0, 'f', 3).arg(small.applications).arg(median(again[0]), 0, 'f', 3).arg(median(first[0]), 0, 'f', 3)});
}

constexpr std::array kStates = {State::Submitted, State::Recorded, State::PickedUp, State::Verified, State::Validated};

State stateOf(int round)
{
    return kStates.at(static_cast<size_t>(round) % kStates.size());
}

} // namespace

void measureLists(Report &report, const QString &smallPath, const QString &bigPath)
{
    Looked small(smallPath);
    Looked big(bigPath);
    compare(report, u"a queue's first page"_s, small, big, [](Looked &at, int round) {
        REQUIRE(must(queuePage(*at.database, stateOf(round), {}, kPage, {})).rows.size() == kPage);
    });
    compare(report, u"a page in the middle of a queue (keyset)"_s, small, big, [](Looked &at, int round) {
        const QString middle = toIso(patternStart().addDays(100));
        must(queuePage(*at.database, stateOf(round), {}, kPage, PageKey{middle, round}));
    });
    compareTwice(report, u"an exact NIK, asked again"_s, small, big, [](Looked &at, int round) {
        REQUIRE(must(findByNumber(*at.database, at.niks.at(round), {})).size() == 1);
    });
    compare(report, u"a step through the office"_s, small, big, [](Looked &at, int) {
        if (at.waiting.isEmpty())
            at.waiting = must(queuePage(*at.database, State::Submitted, {}, kWarm + kRounds, {})).rows;
        REQUIRE_FALSE(at.waiting.isEmpty());
        const Application app = at.waiting.takeLast();
        must(at.office.perform(at.counter, app.id, Step::Register, app.version, {}));
    });
    compare(report, u"a blank for the printer"_s, small, big, [](Looked &at, int) {
        REQUIRE(must(nextBlank(*at.database, u"Dinas"_s)));
    });
    compare(report, u"the rail's counts"_s, small, big, [](Looked &at, int) {
        for (const Desk desk : allDesks())
            must(deskCount(at.office, at.counter, desk));
    });
}

void measureCheck(Report &report, const QString &big)
{
    const auto database = must(Database::open(big, OpenMode::ReadOnly));
    CheckReport found;
    const double took = milliseconds([&] { found = must(checkDatabase(*database)); });
    REQUIRE(found.clean());
    report.add({u"the whole check"_s, took / 1000, Side::AtMost, {}, u"s"_s,
                u"%L1 applications, %L2 events, %L3 claims; memory at most %4 MB"_s.arg(found.applications).arg(found.events).arg(found.claims).arg(peakMegabytes(), 0, 'f', 0)});
}

void measureNames(Report &report, const QString &bigPath, bool quick)
{
    Looked big(bigPath);
    Dice dice(20'26);
    const auto someName = [&] {
        const qint64 id = 1 + static_cast<qint64>(roll(dice, static_cast<quint64>(big.applications)));
        return *must(big.database->one(u"SELECT c.name FROM application a JOIN child c ON c.id = a.child_id WHERE a.id = ?"_s, {id}, [](const Row &row) { return row.text(0); }));
    };
    std::vector<double> keystrokes;
    QString slowest;
    double most = 0;
    const int typed = quick ? 60 : 150;
    for (int i = 0; i < typed; ++i) {
        const QString name = someName();
        for (qsizetype letters = 1; letters <= name.size(); ++letters) {
            const double took = milliseconds([&] { must(findByName(*big.database, name.left(letters), {}, 50)); });
            keystrokes.push_back(took);
            if (took > most) {
                most = took;
                slowest = name.left(letters);
            }
        }
    }
    report.add({u"name search, keystroke to rows, 95 of 100 within"_s, percentile(keystrokes, 0.95), Side::AtMost, 50, u"ms"_s,
                u"%L1 applications, %L2 keystrokes, half within %3 ms, the slowest %4 ms"_s.arg(big.applications).arg(keystrokes.size()).arg(median(keystrokes), 0, 'f', 1).arg(most, 0, 'f', 0)});

    struct Kind
    {
        QString what;
        std::function<QString(const QString &)> misspell;
        int tried = 0;
        int right = 0;
    };
    // The last, two faults in one name, is told but not judged.
    std::array<Kind, 4> kinds = {{{u"another spelling"_s, [&](const QString &name) { return respelled(dice, name); }},
                                  {u"a slip"_s, [&](const QString &name) { return withSlip(dice, name); }},
                                  {u"another order"_s, [&](const QString &name) { return inOtherOrder(dice, name); }},
                                  {u"another spelling and a slip"_s, [&](const QString &name) { return withSlip(dice, respelled(dice, name)); }}}};
    int all = 0;
    int right = 0;
    QString peer;
    const int each = quick ? 250 : 500;
    for (Kind &kind : kinds) {
        while (kind.tried < each) {
            const QString name = someName();
            const QString typedName = kind.misspell(name);
            if (typedName == name)
                continue;
            ++kind.tried;
            QStringList names;
            for (const Application &app : must(findByName(*big.database, typedName, {}, 100))) {
                if (!names.contains(app.form.name()))
                    names.append(app.form.name());
            }
            if (names.mid(0, 3).contains(name))
                ++kind.right;
            else if (qEnvironmentVariableIsSet("SILPIA_BENCH_TELL"))
                std::fprintf(stderr, "%s -> %s: %s\n", qPrintable(name), qPrintable(typedName), qPrintable(names.mid(0, 5).join(u" | "_s)));
        }
        if (&kind != &kinds.back()) {
            all += kind.tried;
            right += kind.right;
        }
        peer += u"%1 %2 of %3; "_s.arg(kind.what).arg(kind.right).arg(kind.tried);
    }
    report.add({u"name search, the right name among the first three"_s, 100.0 * right / all, Side::AtLeast, 98, u"%"_s, peer + u"%L1 applications"_s.arg(big.applications)});
}

} // namespace silpia::bench
