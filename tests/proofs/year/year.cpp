#include "tests/proofs/year/year.h"

#include "core/base/text.h"

#include <QFile>

namespace silpia::test {

namespace {

constexpr int kBundle = 500;
constexpr int kStolen = 20;
constexpr int kMostViolations = 20;

} // namespace

QString YearResult::text() const
{
    return u"%1 applications, %2 steps, %3 refused as it must be, %4 cards, %5 blanks spoiled, %6 crashes, %7 whole checks, %8 blanks stolen and %9 missed at the next count, violations %10"_s
        .arg(applications).arg(steps).arg(refusals).arg(cards).arg(spoiled).arg(crashes).arg(checks).arg(stolen).arg(missedAtCount).arg(violations.size());
}

Year::Year(quint64 seed) : m_dice(seed)
{
    QByteArray csv = "kode,nama,kode_kecamatan\n";
    for (int i = 1; i <= 24; ++i)
        csv += "UPT-" + QByteArray::number(i) + ",SD Negeri " + QByteArray::number(i) + ",13.01.05\n";
    must(importPartners(m_t.office, m_t.admin, csv));
    for (const Partner &partner : must(loadPartners(*m_t.database))) {
        if (!partner.isOffice)
            m_partners.append(partner.id);
    }
    for (const Bundle &bundle : must(loadBundles(*m_t.database))) {
        for (int i = 0; i < bundle.count; ++i)
            m_drawer.insert(bundle.serialAt(bundle.first + i));
    }
}

void Year::violated(const QString &what)
{
    if (m_result.violations.size() < kMostViolations)
        m_result.violations.append(m_today.toString(Qt::ISODate) + u": "_s + what);
}

bool Year::take(Child &child, const Session &who, Step step, const StepInput &input)
{
    pass();
    const auto done = m_t.office.perform(who, child.app.id, step, child.app.version, input);
    if (!done) {
        violated(u"%1 on %2: %3"_s.arg(QString(code(step)), child.app.receiptNumber, done.error().message));
        return false;
    }
    ++m_result.steps;
    child.app = *done;
    return true;
}

void Year::mustRefuse(const Session &who, const Child &child, Step step, const StepInput &input, const QString &why)
{
    const auto done = m_t.office.perform(who, child.app.id, step, child.app.version, input);
    if (done)
        violated(u"%1 went through though %2"_s.arg(QString(code(step)), why));
    else
        ++m_result.refusals;
}

std::vector<Year::Child *> Year::in(State state)
{
    std::vector<Child *> found;
    for (auto &[id, child] : m_children) {
        if (child.app.state == state && !child.app.isHeld())
            found.push_back(&child);
    }
    return found;
}

YearResult Year::run(QDate first, QDate last)
{
    m_mishaps = mishapsOf(m_dice, first, last);
    m_eventsSeen = m_t.number(u"SELECT max(id) FROM event"_s);
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        if (must(m_t.office.book())->deadlines.calendar().isWorkingDay(date))
            day(date);
        if (date == m_mishaps.theft)
            nightOf(date);
        if (date.day() == date.daysInMonth() || date == last)
            countBlanks(date);
    }
    m_result.applications = static_cast<int>(m_children.size());
    return m_result;
}

void Year::day(QDate date)
{
    morning(date);
    arrivals();
    counterWork();
    if (date.dayOfWeek() == Qt::Tuesday || date.dayOfWeek() == Qt::Thursday)
        pickUps();
    corrections();
    verifications();
    if (m_mishaps.crash.contains(date))
        crash();
    validations();
    prints();
    if (date.dayOfWeek() == Qt::Wednesday || date.dayOfWeek() == Qt::Friday)
        distributions();
    handOvers();
    oddities();
    evening(date);
}

void Year::morning(QDate date)
{
    m_today = date;
    m_t.now = atOffice(date, QTime(7, 30));
    must(closeReadings(m_t.office, m_t.counterA));
    m_siakUp = !m_mishaps.siakDown.contains(date);
    m_printerUp = !m_mishaps.printerDown.contains(date);
    for (const auto &[kind, up] : {std::pair(OutageKind::Siak, m_siakUp), std::pair(OutageKind::Printer, m_printerUp)}) {
        if (!up)
            must(keepOutage(m_t.office, m_t.admin, {0, {kind, m_t.now, m_t.now.addSecs(8 * 3600)}}));
    }
    if (date == m_mishaps.lateHoliday)
        must(keepHolidays(m_t.office, m_t.admin, {{date.addDays(1), u"Libur yang baru diumumkan"_s, u"national"_s, u"official"_s}}));
    m_kasiHere = date < m_mishaps.kasiAwayFrom || date > m_mishaps.kasiAwayFrom.addDays(10);
    if (date == m_mishaps.kasiAwayFrom || (!m_kasiHere && m_t.number(u"SELECT count(*) FROM role_grant"_s) == 0))
        must(keepGrant(m_t.office, m_t.admin, {0, m_t.counterB.officer, Role::SectionHead, u"Plh."_s, u"800/17/2027"_s, date, m_mishaps.kasiAwayFrom.addDays(10)}));
    if (static_cast<int>(m_drawer.size()) < kBundle / 2) {
        const QString prefix = u"B%1-"_s.arg(++m_bundle);
        must(receiveBlanks(m_t.office, m_t.printer, u"Dinas"_s, prefix + u"00001"_s, kBundle));
        for (int i = 1; i <= kBundle; ++i)
            m_drawer.insert(prefix + QString::number(i).rightJustified(5, u'0'));
    }
}

/// The computer goes dark: what is on the disk at that moment is opened as after a power cut.
void Year::crash()
{
    ++m_result.crashes;
    const QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"silpia.db"_s);
    const QString path = m_t.database->path();
    for (const QString &part : {u""_s, u"-wal"_s}) {
        if (QFile::exists(path + part) && !QFile::copy(path + part, copy + part))
            return violated(u"the disk could not be copied"_s);
    }
    const JournalHead head = must(journalHead(*m_t.database));
    const auto after = Database::open(copy, OpenMode::ReadWrite);
    if (!after)
        return violated(u"after a crash: "_s + after.error().message);
    if (must(journalHead(**after)).text() != head.text())
        violated(u"a crash lost what had been acknowledged"_s);
    if (!must(checkDatabase(**after)).clean())
        violated(u"the check after a crash is not clean"_s);
}

void Year::nightOf(QDate)
{
    for (int i = 0; i < kStolen && !m_drawer.empty(); ++i) {
        m_drawer.erase(std::prev(m_drawer.end()));
        ++m_result.stolen;
    }
    m_countedSinceTheft = false;
}

/// Somebody counts what lies in the drawer, without looking at the books; what lacks is looked for by its serial and written off.
void Year::countBlanks(QDate date)
{
    m_today = date;
    m_t.now = std::max(m_t.now, atOffice(date, QTime(15, 0)));
    int books = 0;
    for (const StockRow &row : must(stock(*m_t.database)))
        books += row.left() + row.taken;
    const int missing = books - static_cast<int>(m_drawer.size());
    if (!m_countedSinceTheft) {
        m_result.missedAtCount += missing;
        m_countedSinceTheft = true;
    } else {
        m_result.otherMissing += std::abs(missing);
    }
    if (missing == 0)
        return;
    for (const Bundle &bundle : must(loadBundles(*m_t.database))) {
        for (int i = 0; i < bundle.count; ++i) {
            const QString serial = bundle.serialAt(bundle.first + i);
            if (!m_drawer.contains(serial) && freeBlank(*m_t.database, u"Dinas"_s, serial))
                must(reportBlanksLost(m_t.office, m_t.printer, {serial}, u"Tidak ada pada stok opname"_s));
        }
    }
}

void Year::evening(QDate date)
{
    // Where each file is, as the office's answers said and as the database says.
    std::map<State, int> counted;
    for (const auto &[id, child] : m_children)
        ++counted[child.app.state];
    for (const StateCount &row : must(overview(m_t.office, m_t.division)))
        counted[row.state] -= row.count;
    for (const auto &[state, difference] : counted) {
        if (difference != 0)
            violated(u"queue of %1 is off by %2"_s.arg(QString(code(state))).arg(difference));
    }
    must(m_t.database->each(u"SELECT id, state, version FROM application"_s, {}, [&](const Row &row) -> Result<void> {
        const auto known = m_children.find(row.integer(0));
        if (known == m_children.end() || row.text(1) != code(known->second.app.state) || row.integer(2) != known->second.app.version)
            violated(u"application %1 is not where it was said to be"_s.arg(row.integer(0)));
        return {};
    }));
    // The day's events: each follows the one before.
    must(m_t.database->each(u"SELECT id, previous, hash FROM event WHERE id > ? ORDER BY id"_s, {m_eventsSeen}, [&](const Row &row) -> Result<void> {
        if (row.integer(0) != m_eventsSeen + 1 || (!m_lastHash.isEmpty() && row.blob(1) != m_lastHash))
            violated(u"the chain breaks at event %1"_s.arg(row.integer(0)));
        m_eventsSeen = row.integer(0);
        m_lastHash = row.blob(2);
        return {};
    }));
    // Four eyes over everything that is in force: who verified last did not validate, who validated last did not print.
    const qint64 sameEyes = m_t.number(
        u"SELECT count(*) FROM event later JOIN event before ON before.application_id = later.application_id AND before.officer_id = later.officer_id "
        "AND before.id = (SELECT max(id) FROM event WHERE application_id = later.application_id AND id < later.id AND code = CASE later.code WHEN 'validate' THEN 'verify' ELSE 'validate' END) "
        "WHERE later.code IN ('validate', 'print') AND later.recorded_at >= ?"_s, {toIso(atOffice(date, QTime(0, 0)))});
    if (sameEyes != 0)
        violated(u"two of the four eyes are the same, %1 times"_s.arg(sameEyes));
    if (m_t.number(u"SELECT count(*) FROM (SELECT 1 FROM paper GROUP BY kind, scope, year HAVING count(*) <> max(serial) OR min(serial) <> 1)"_s) != 0)
        violated(u"a number is missing or doubled"_s);
    for (const StockRow &row : must(stock(*m_t.database))) {
        if (row.left() < 0)
            violated(u"fewer than no blanks at %1"_s.arg(row.place));
    }
    // Clocks: what waits started its clock at its last move or later, never in the future.
    if (m_t.number(u"SELECT count(*) FROM application WHERE clock_started_at > ?"_s, {toIso(m_t.now.addDays(3))}) != 0)
        violated(u"a clock starts in days to come"_s);
    if (date.dayOfWeek() == Qt::Friday && date.day() <= 7) {
        ++m_result.checks;
        for (const QString &flaw : m_t.flaws())
            violated(u"check: "_s + flaw);
    }
}

} // namespace silpia::test
