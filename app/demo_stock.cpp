#include "app/demo_walk.h"
#include "core/base/text.h"
#include "core/office/blanks.h"
#include "core/office/print_reports.h"
#include "core/office/stock_count.h"

namespace silpia {

/// The last days of the demo's drawer: blanks go to a UKL, some are wet, all are counted, the spoiled ones destroyed, and the
/// reports of the week are issued.
Result<void> DemoWalk::stockDay()
{
    const Session &who = m_people.cardOperator;
    const QString dinas = u"Dinas"_s;
    const QStringList witnesses = {tr("Zulkifli Rahman, Kasubbag Umum"), tr("Desi Anggraini, Pengelola Barang")};
    TRY(receiveBlanks(m_office, m_people.admin, u"UKL Koto XI Tarusan"_s, u"TRS-0000101"_s, 50));
    TRY(allocateBlanks(m_office, who, u"UKL Koto XI Tarusan"_s, {u"PSS-0048371"_s, 20}));
    TRY(reportBlanksSpoiled(m_office, who, {u"PSS-0048395"_s, 2}, tr("Basah karena atap bocor")));
    QList<Counted> counted;
    const QList<CountedBundle> bundles = TRY(bundlesWithBlanks(m_office.database(), dinas));
    for (const CountedBundle &bundle : bundles)
        counted.append({bundle.bundle.id, bundle.free - 1, bundle.mark});
    TRY(recordCount(m_office, who, counted, witnesses, tr("Satu blangko belum ditemukan")));
    m_clock.pass(20);
    TRY(recordDestruction(m_office, who, TRY(destroyable(m_office, who)), tr("Dipotong dua lalu dibakar"), witnesses));
    const QDate last = m_clock.day();
    TRY(issuePrintReport(m_office, who, dinas, last));
    TRY(issueCardRegister(m_office, who, last.addDays(-14), last));
    TRY(issueBlankBook(m_office, who, dinas, last.addDays(-14), last));
    return {};
}

} // namespace silpia
