#include "core/base/text.h"
#include "tests/support/test_office.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QProcess>
#include <iostream>

using namespace silpia;
using namespace silpia::test;

// The computer may stand in any zone: the office's day is UTC+7, also where the clocks are put forward that night.

namespace {

const QString kMark = u"zone-witness:"_s;

/// Everything of an office that has to do with time, without what is drawn by lot.
QString timesOf(TestOffice &t)
{
    QString all;
    for (const QString &sql : {u"SELECT code || occurred_at || recorded_at || from_state || to_state FROM event ORDER BY id"_s,
                               u"SELECT number || year || content FROM paper ORDER BY id"_s,
                               u"SELECT receipt_number || submitted_at || clock_started_at FROM application ORDER BY id"_s,
                               u"SELECT serial || printed_on || valid_until FROM card ORDER BY id"_s}) {
        for (const QString &line : must(t.database->all(sql, {}, [](const Row &row) { return row.text(0); })))
            all += line + u'\n';
    }
    return all;
}

/// Nights on which clocks change somewhere, the office's midnight, Greenwich's, and the last evening of the year.
const QList<QDateTime> kMoments = {QDateTime({2026, 3, 8}, QTime(6, 59, 50), Qt::UTC),   QDateTime({2026, 11, 1}, QTime(5, 59, 50), Qt::UTC),
                                   QDateTime({2026, 3, 29}, QTime(0, 59, 50), Qt::UTC),  QDateTime({2026, 11, 24}, QTime(16, 59, 50), Qt::UTC),
                                   QDateTime({2026, 11, 24}, QTime(23, 59, 50), Qt::UTC), QDateTime({2026, 12, 31}, QTime(16, 59, 50), Qt::UTC),
                                   QDateTime({2028, 2, 28}, QTime(16, 59, 50), Qt::UTC)};

} // namespace

TEST_CASE("Witness of one zone, asked by the case below", "[.zone]")
{
    TestOffice t;
    int number = 0;
    for (const QDateTime &moment : kMoments) {
        t.now = moment;
        Application app = t.submitted(++number);
        for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp, Step::Verify, Step::Validate, Step::Print,
                                Step::Distribute, Step::HandOver}) {
            t.now = t.now.addSecs(2);
            app = t.take(app, step);
        }
    }
    CHECK(t.flaws() == QStringList());
    const QByteArray digest = QCryptographicHash::hash(timesOf(t).toUtf8(), QCryptographicHash::Sha256).toHex();
    std::cout << kMark.toStdString() << digest.toStdString() << ' ' << t.office.today().toString(Qt::ISODate).toStdString() << ' '
              << QDateTime(QDate(2026, 7, 1), QTime(12, 0)).offsetFromUtc() << std::endl;
}

TEST_CASE("In whatever zone the computer stands, and whenever its clocks change, the office's papers, days and numbers are the same", "[time]")
{
    QStringList witnesses;
    QStringList offsets;
    for (const char *zone : {"UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "Europe/Berlin", "Asia/Jakarta"}) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TZ"_s, QString::fromLatin1(zone));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {u"[zone]"_s});
        REQUIRE(process.waitForFinished(120'000));
        const QString said = QString::fromUtf8(process.readAllStandardOutput());
        INFO(zone << ": " << said);
        CHECK(process.exitCode() == 0);
        const QStringList words = said.section(kMark, 1).section(u'\n', 0, 0).split(u' ');
        REQUIRE(words.size() == 3);
        witnesses.append(words.at(0) + words.at(1));
        offsets.append(words.at(2));
    }
    CHECK(witnesses.count(witnesses.first()) == witnesses.size());
    // The processes did stand in different zones.
    CHECK(offsets == QStringList{u"0"_s, u"-14400"_s, u"20700"_s, u"50400"_s, u"7200"_s, u"25200"_s});
}
