#include "core/office/reconcile.h"

#include "core/base/text.h"
#include "core/domain/nik.h"
#include "core/office/csv.h"
#include "core/store/stock_store.h"

#include <QHash>
#include <QSet>

namespace silpia {

namespace {

struct PrintedCard
{
    QString nik;
    QString serial;
    QString name;
};

QString masked(const QString &nik)
{
    return nik.size() < 8 ? nik : nik.left(4) + QString(nik.size() - 8, u'•') + nik.right(4);
}

Result<QList<PrintedCard>> cardsPrintedOn(Database &database, QDate day)
{
    return database.all(u"SELECT c.nik, k.serial, c.name FROM card k JOIN application a ON a.id = k.application_id JOIN child c ON c.id = a.child_id "
                        "WHERE k.printed_on = ? ORDER BY k.id"_s,
                        {day.toString(Qt::ISODate)}, [](const Row &row) { return PrintedCard{row.text(0), row.text(1), row.text(2)}; });
}

/// A blank that carried a card counts on the day of that card, any other on the day on which it was written down.
Result<int> blanksUsedOn(Database &database, QDate day)
{
    return static_cast<int>(TRY(database.number(
        u"SELECT count(*) FROM (SELECT t.serial FROM print_attempt t JOIN print_outcome o ON o.attempt_id = t.id WHERE t.made_on = ? AND o.outcome IN ('good', 'spoiled') "
        "UNION SELECT m.serial FROM event e JOIN blank_movement m ON m.event_id = e.id WHERE e.occurred_at >= ? AND e.occurred_at < ? AND m.kind = 'spoiled' AND m.attempt_id IS NULL)"_s,
        {day.toString(Qt::ISODate), toIso(atOffice(day, QTime(0, 0))), toIso(atOffice(day.addDays(1), QTime(0, 0)))})));
}

Result<QString> fateOf(Database &database, const QString &serial)
{
    const QString kind = TRY(lastFate(database, serial));
    if (kind == "freed"_L1)
        return tr("belum terpakai");
    if (kind == "good"_L1)
        return tr("kartu anak lain atau hari lain");
    if (kind == "spoiled"_L1)
        return tr("gagal cetak");
    if (kind == "lost"_L1)
        return tr("hilang");
    return tr("masih di printer");
}

/// Compares one day; every row of SIAK's list and every card here is looked at once.
class Comparison
{
public:
    Comparison(Database &database, const QList<PrintedCard> &cards) : m_database(database), m_cards(cards)
    {
        for (const PrintedCard &card : cards)
            m_byNik.insert(card.nik, card);
    }

    Result<QList<Difference>> of(const QList<SiakIssued> &issued)
    {
        for (const SiakIssued &row : issued)
            TRY(look(row));
        for (const PrintedCard &card : m_cards) {
            if (!m_seen.contains(card.nik))
                add(DifferenceKind::NotThere, card.nik, card.serial, tr("%1 (NIK %2) tercatat tercetak di sini pada blangko %3, tetapi tidak ada di daftar SIAK.").arg(card.name, masked(card.nik), card.serial));
        }
        return m_found;
    }

private:
    Result<void> look(const SiakIssued &row)
    {
        m_told = false;
        if (!Nik::parse(row.nik))
            return add(DifferenceKind::BadNik, row.nik, row.serial, tr("Baris %1 daftar SIAK: yang tertulis bukan NIK.").arg(row.line));
        if (m_seen.contains(row.nik))
            return add(DifferenceKind::TwiceThere, row.nik, row.serial, tr("NIK %1 dua kali di daftar SIAK (baris %2): pastikan hanya satu kartu yang beredar.").arg(masked(row.nik)).arg(row.line));
        m_seen.insert(row.nik);
        const auto here = m_byNik.constFind(row.nik);
        const bool isHere = here != m_byNik.constEnd();
        const bool sameBlank = isHere && (row.serial.isEmpty() || here->serial.compare(row.serial, Qt::CaseInsensitive) == 0);
        const bool twice = !row.serial.isEmpty() && m_blanks.contains(row.serial.toUpper());
        m_blanks.insert(row.serial.toUpper());
        if (sameBlank)
            return {};
        if (twice)
            return add(DifferenceKind::BlankTwice, row.nik, row.serial, tr("Blangko %1 dua kali di daftar SIAK (baris %2, NIK %3).").arg(row.serial).arg(row.line).arg(masked(row.nik)));
        if (!row.serial.isEmpty())
            TRY(lookAtBlank(row, isHere));
        if (m_told)
            return {};
        if (isHere)
            return add(DifferenceKind::OtherBlank, row.nik, row.serial, tr("%1 (NIK %2): SIAK mencatat blangko %3, di sini %4. Lihat kartunya.").arg(here->name, masked(row.nik), row.serial, here->serial));
        return add(DifferenceKind::NotHere, row.nik, row.serial, tr("NIK %1 diterbitkan SIAK, tetapi di sini belum tercatat tercetak pada hari itu. Catat hasilnya.").arg(masked(row.nik)));
    }

    /// What the stock says against the blank that SIAK names.
    Result<void> lookAtBlank(const SiakIssued &row, bool isHere)
    {
        if (!blankOf(m_database, row.serial)) {
            m_told = true;
            return add(DifferenceKind::BlankUnknown, row.nik, row.serial, tr("Blangko %1 (NIK %2) di daftar SIAK tidak pernah diterima di sini.").arg(row.serial, masked(row.nik)));
        }
        const QString fate = TRY(fateOf(m_database, row.serial));
        const bool isFree = fate == tr("belum terpakai");
        if (isFree && !isHere)
            return {}; // the child simply is not recorded yet
        m_told = true;
        if (isHere)
            return add(DifferenceKind::BlankFate, row.nik, row.serial, tr("%1 (NIK %2): SIAK mencatat blangko %3, yang di sini %4. Di sini kartunya pada blangko %5. Lihat kartunya.")
                                                                           .arg(m_byNik.value(row.nik).name, masked(row.nik), row.serial, fate, m_byNik.value(row.nik).serial));
        return add(DifferenceKind::BlankFate, row.nik, row.serial, tr("Blangko %1 (NIK %2) di daftar SIAK, tetapi di sini %3.").arg(row.serial, masked(row.nik), fate));
    }

    Result<void> add(DifferenceKind kind, const QString &nik, const QString &serial, const QString &sentence)
    {
        m_found.append({kind, nik, serial, sentence});
        return {};
    }

    Database &m_database;
    QList<PrintedCard> m_cards;
    QHash<QString, PrintedCard> m_byNik;
    QSet<QString> m_seen;
    QSet<QString> m_blanks;
    QList<Difference> m_found;
    bool m_told = false; ///< whether this row has its difference
};

} // namespace

Result<QList<SiakIssued>> readSiakIssued(const QByteArray &csv)
{
    QList<SiakIssued> issued;
    qsizetype nik = -1;
    qsizetype serial = -1;
    TRY(readCsv(csv, [&](int number, const QStringList &cells) -> Result<void> {
        if (number == 1) {
            nik = TRY(columnPlaces(cells, {u"NIK"_s})).first();
            for (qsizetype i = 0; i < cells.size(); ++i) {
                if (cells.at(i).trimmed().compare(u"NO_BLANGKO"_s, Qt::CaseInsensitive) == 0)
                    serial = i;
            }
            return {};
        }
        issued.append({number, ungrouped(cells.value(nik)), serial < 0 ? QString() : cells.value(serial).trimmed()});
        return {};
    }));
    if (nik < 0)
        return fail(ErrorKind::Invalid, tr("Daftar SIAK kosong."));
    return issued;
}

Result<Reconciliation> reconcile(Office &office, const Session &session, QDate day, const QList<SiakIssued> &issued)
{
    return office.database().inTransaction([&]() -> Result<Reconciliation> {
        TRY(require(office, session, {Role::Operator, Role::Counter}));
        const QList<PrintedCard> cards = TRY(cardsPrintedOn(office.database(), day));
        Reconciliation found{day, static_cast<int>(issued.size()), static_cast<int>(cards.size()), 0, {}};
        found.used = TRY(blanksUsedOn(office.database(), day));
        found.differences = TRY(Comparison(office.database(), cards).of(issued));
        TRY(insertReading(office.database(), session.officer, office.now(), ReadingKind::List, {}, found.here));
        TRY(act(office, session, u"reconcile"_s, {}, [](EventDraft &) -> Result<void> { return {}; }));
        return found;
    });
}

} // namespace silpia
