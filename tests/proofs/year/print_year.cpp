#include "tests/proofs/year/print_year.h"

#include "core/base/text.h"
#include "core/office/desks.h"
#include "core/office/print_run.h"

#include <QFile>
#include <ctime>

namespace silpia::test {

namespace {

constexpr int kBundle = 2000;
constexpr int kToUkl = 400;
constexpr int kStolen = 20;
constexpr int kCrashes = 50;
constexpr int kMostViolations = 20;
const QString kUkl = u"UKL Tarusan"_s;
const QStringList kWitnesses = {u"Saksi Satu, Kasubbag Umum"_s, u"Saksi Dua, Pengelola Barang"_s};

double computed()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

} // namespace

QString PrintYearResult::text() const
{
    return u"%1 good, %2 spoiled, %3 not printed, %4 void, %5 crashes, %6 counts, %7 stolen and %8 missed at the next count, %9 destroyed, closing %10 s, violations %11"_s
        .arg(good).arg(spoiled).arg(notPrinted).arg(voided).arg(crashes).arg(counts).arg(stolen).arg(missedAtCounts).arg(destroyed).arg(closing, 0, 'f', 2).arg(violations.size());
}

PrintYear::PrintYear(quint64 seed, int cards)
    : m_dice(seed)
    , m_cards(cards)
{
    Officer officer = m_t.officerOf(m_t.counterB);
    officer.place = kUkl;
    officer.roles = {Role::Counter, Role::Operator};
    must(keepOfficer(m_t.office, m_t.admin, officer, {}));
    // What a disk does with fsync is the kill proofs' matter; here it would only be waited for, half a million times.
    m_t.raw("PRAGMA synchronous = OFF");
    m_drawers = {Drawer{u"Dinas"_s, m_t.printer, {}, {}}, Drawer{kUkl, m_t.counterB, {}, {}}};
    fill(m_drawers[0], u"PSS-0048001"_s, 2000);
    m_betweenCrashes = std::max(1, cards / (kCrashes + 1));
    m_untilCrash = m_betweenCrashes;
}

void PrintYear::violated(const QString &what)
{
    if (m_result.violations.size() < kMostViolations)
        m_result.violations.append(m_t.office.today().toString(Qt::ISODate) + u": "_s + what);
}

void PrintYear::fill(Drawer &drawer, const QString &first, int count)
{
    const QString prefix = first.left(4);
    const int from = first.mid(4).toInt();
    for (int i = 0; i < count; ++i)
        drawer.blanks.insert(prefix + QString::number(from + i).rightJustified(7, u'0'));
}

PrintYearResult PrintYear::run(QDate first, QDate last)
{
    QList<QDate> days;
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        if (must(m_t.office.book())->deadlines.calendar().isWorkingDay(date))
            days.append(date);
    }
    for (int i = 0; i < days.size(); ++i) {
        m_t.now = atOffice(days.at(i), QTime(7, 30));
        day(m_cards * (i + 1) / static_cast<int>(days.size()) - m_cards * i / static_cast<int>(days.size()));
        // By night, some days before somebody counts: at the end of the year's first third, and of its last month but one.
        const bool isThird = i + 2 < days.size() && days.at(i + 2).month() != days.at(i + 1).month() && m_result.stolen == 0 && 3 * i >= days.size();
        if (isThird || i == days.size() - 2)
            steal();
        if (i + 1 == days.size() || days.at(i + 1).month() != days.at(i).month()) {
            for (Drawer &drawer : m_drawers) {
                count(drawer);
                destroy(drawer);
                compare(drawer);
            }
        }
    }
    close(first, last);
    for (const QString &flaw : m_t.flaws())
        violated(u"check: "_s + flaw);
    return m_result;
}

void PrintYear::day(int cards)
{
    restock();
    for (int i = 0; i < cards; ++i)
        printOne(m_drawers[m_dice.percent(20) ? 1 : 0]);
}

/// Bundles come from the supplier; a part of one goes to the UKL.
void PrintYear::restock()
{
    Drawer &dinas = m_drawers[0];
    Drawer &ukl = m_drawers[1];
    if (dinas.blanks.size() < kBundle / 2) {
        const QString first = u"B%1-0000001"_s.arg(++m_bundles, 2, 10, QChar(u'0'));
        must(receiveBlanks(m_t.office, m_t.printer, dinas.place, first, kBundle));
        fill(dinas, first, kBundle);
    }
    if (ukl.blanks.size() < kToUkl / 4) {
        // Four hundred that lie together and are all there.
        for (auto it = dinas.blanks.begin(); it != dinas.blanks.end(); ++it) {
            const BlankRun run{*it, kToUkl};
            if (!allocateBlanks(m_t.office, m_t.printer, ukl.place, run))
                continue;
            for (const CountedBundle &part : must(bundlesWithBlanks(*m_t.database, ukl.place))) {
                for (qint64 position = part.bundle.first; position <= part.bundle.last(); ++position) {
                    if (dinas.blanks.erase(part.bundle.serialAt(position)))
                        ukl.blanks.insert(part.bundle.serialAt(position));
                }
            }
            return;
        }
        violated(u"nothing could be allocated"_s);
    }
}

void PrintYear::printOne(Drawer &drawer)
{
    const int number = m_children++;
    Application app = m_t.reach(State::Validated, number % 9000 + 1, QDate(2024, 6, 1).addDays(number / 9000));
    m_t.now = m_t.now.addSecs(2);
    for (int tries = 0; tries < 30; ++tries) {
        const auto started = startPrint(m_t.office, drawer.keeper, app.id, app.version, {{}, {}, drawer.place + u"-1"_s, {}, {}});
        if (!started)
            return violated(u"a print was refused: "_s + started.error().message);
        const QString serial = started->attempt.serial;
        if (!drawer.blanks.contains(serial))
            return violated(u"blank %1 was dealt, which does not lie there"_s.arg(serial));
        must(recordSeen(m_t.office, drawer.keeper, started->attempt.uuid, {PrintState::Sent, number % 30000, {}}));
        if (--m_untilCrash <= 0)
            crash(drawer, serial);
        if (m_dice.percent(3)) {
            drawer.blanks.erase(serial);
            drawer.spoiled.insert(serial);
            ++m_result.spoiled;
            must(closePrint(m_t.office, drawer.keeper, app.id, BadOutcome::Spoiled, u"Pita kusut"_s));
            continue;
        }
        if (m_dice.percent(1)) {
            ++m_result.notPrinted;
            must(closePrint(m_t.office, drawer.keeper, app.id, BadOutcome::NotPrinted, {}));
            continue;
        }
        drawer.blanks.erase(serial);
        app = must(m_t.attempt(drawer.keeper, app, Step::Print, {}));
        ++m_result.good;
        if (m_dice.perMille(5)) {
            StepInput fate;
            fate.fate = Fate::Spoiled;
            fate.reason = u"Tergores di kotak"_s;
            app = must(m_t.attempt(drawer.keeper, app, Step::VoidCard, fate));
            drawer.spoiled.insert(serial);
            ++m_result.voided;
            --m_result.good;
            continue;
        }
        return;
    }
    violated(u"thirty tries and no card"_s);
}

/// Power fails with a card in the printer: what is on the disk at that moment is opened as after a power cut, has the open
/// attempt and its blank, and the office goes on from there.
void PrintYear::crash(const Drawer &drawer, const QString &serial)
{
    m_untilCrash = m_betweenCrashes;
    ++m_result.crashes;
    const QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"silpia.db"_s);
    for (const QString &part : {u""_s, u"-wal"_s}) {
        if (QFile::exists(m_t.database->path() + part) && !QFile::copy(m_t.database->path() + part, copy + part))
            return violated(u"the disk could not be copied"_s);
    }
    const auto after = Database::open(copy, OpenMode::ReadWrite);
    if (!after)
        return violated(u"after a crash: "_s + after.error().message);
    if (must(journalHead(**after)).text() != must(journalHead(*m_t.database)).text())
        violated(u"a crash lost what had been acknowledged"_s);
    const QList<SeenAttempt> open = must(unsettledAttempts(**after));
    if (open.size() != 1 || open.first().attempt.serial != serial)
        violated(u"after a crash the open attempt is not asked about"_s);
    const StockRow before = must(stockAt(*m_t.database, drawer.place));
    const StockRow now = must(stockAt(**after, drawer.place));
    if (now.left() != before.left() || now.taken != 1)
        violated(u"a crash changed the stock"_s);
}

void PrintYear::steal()
{
    std::set<QString> &blanks = m_drawers[0].blanks;
    for (int i = 0; i < kStolen && !blanks.empty(); ++i) {
        blanks.erase(std::prev(blanks.end()));
        ++m_result.stolen;
    }
}

void PrintYear::count(Drawer &drawer)
{
    m_t.now = std::max(m_t.now, atOffice(m_t.office.today(), QTime(15, 30)));
    QHash<qint64, Bundle> bundles;
    for (const Bundle &bundle : must(loadBundles(*m_t.database)))
        bundles.insert(bundle.id, bundle);
    QList<Counted> counted;
    int all = 0;
    for (const SheetLine &line : must(countSheet(m_t.office, drawer.keeper))) {
        const Bundle bundle = bundles.value(line.bundle);
        const auto from = drawer.blanks.lower_bound(bundle.serialAt(bundle.first));
        const auto to = drawer.blanks.upper_bound(bundle.serialAt(bundle.last()));
        int pieces = 0;
        // A part that went elsewhere lies in another drawer, whatever the seal says.
        for (auto it = from; it != to; ++it)
            pieces += must(blankOf(*m_t.database, *it)).bundle == bundle.id ? 1 : 0;
        counted.append({line.bundle, pieces, line.mark});
        all += pieces;
    }
    if (all != static_cast<int>(drawer.blanks.size()))
        violated(u"%1 blanks of %2 are in no bundle of the sheet"_s.arg(drawer.blanks.size() - static_cast<size_t>(all)).arg(drawer.place));
    const StockCount kept = must(recordCount(m_t.office, drawer.keeper, counted, kWitnesses, {}));
    ++m_result.counts;
    m_result.missedAtCounts -= kept.difference();
    for (const CountLine &line : kept.lines) {
        if (line.difference() > 0)
            violated(u"more blanks than the book knows"_s);
        if (line.difference() < 0)
            report(drawer, line.bundle);
    }
}

/// Somebody goes through the bundle that lacks some, and reports those lost.
void PrintYear::report(Drawer &drawer, const Bundle &bundle)
{
    for (qint64 position = bundle.first; position <= bundle.last(); ++position) {
        const QString serial = bundle.serialAt(position);
        if (!drawer.blanks.contains(serial) && freeBlank(*m_t.database, drawer.place, serial))
            must(reportBlanksLost(m_t.office, drawer.keeper, {serial}, u"Tidak ada pada stok opname"_s));
    }
}

void PrintYear::destroy(Drawer &drawer)
{
    const QList<Destroyable> waiting = must(destroyable(m_t.office, drawer.keeper));
    std::set<QString> serials;
    for (const Destroyable &item : waiting)
        serials.insert(item.serial);
    if (serials != drawer.spoiled)
        violated(u"what waits for destruction is not what lies in the box"_s);
    drawer.spoiled.clear();
    m_result.destroyed += static_cast<int>(waiting.size());
    if (!waiting.isEmpty())
        must(recordDestruction(m_t.office, drawer.keeper, waiting, u"Dipotong"_s, kWitnesses));
}

/// After a count and its reports the books are what lies there.
void PrintYear::compare(const Drawer &drawer)
{
    const StockRow row = must(stockAt(*m_t.database, drawer.place));
    if (row.left() != static_cast<int>(drawer.blanks.size()) || row.taken != 0)
        violated(u"the book of %1 has %2, its drawer %3"_s.arg(drawer.place).arg(row.left()).arg(drawer.blanks.size()));
    if (row.destroyed != row.spoiled)
        violated(u"spoiled and destroyed differ at %1"_s.arg(drawer.place));
    if (must(nextBlank(*m_t.database, drawer.place)).has_value() != (row.left() > 0))
        violated(u"the next blank and the stock differ at %1"_s.arg(drawer.place));
}

/// The closing papers of the year: both books, the last day's report; their last line is what lies there.
void PrintYear::close(QDate first, QDate last)
{
    m_t.now = std::max(m_t.now, atOffice(last, QTime(16, 0)));
    const double begun = computed();
    for (const Drawer &drawer : m_drawers) {
        must(issueBlankBook(m_t.office, drawer.keeper, drawer.place, first, last));
        must(issuePrintReport(m_t.office, drawer.keeper, drawer.place, last));
        const BlankBook book = must(blankBook(m_t.office, drawer.keeper, drawer.place, first, last));
        if (book.closing() != static_cast<int>(drawer.blanks.size()))
            violated(u"the year's book of %1 closes with %2, its drawer holds %3"_s.arg(drawer.place).arg(book.closing()).arg(drawer.blanks.size()));
    }
    m_result.closing = computed() - begun;
}

} // namespace silpia::test
