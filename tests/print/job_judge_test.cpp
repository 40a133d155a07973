#include "core/base/text.h"
#include "ui/print/job_judge.h"

#include <catch2/catch.hpp>

using namespace silpia;

namespace {

using Stage = JobFacts::Stage;

JobFacts job(Stage stage, const QStringList &jobReasons = {}, const QStringList &printerReasons = {}, const QString &message = {})
{
    JobFacts facts;
    facts.reached = facts.found = true;
    facts.job = 7;
    facts.stage = stage;
    facts.jobReasons = jobReasons;
    facts.printerReasons = printerReasons;
    facts.printerMessage = message;
    return facts;
}

} // namespace

TEST_CASE("What CUPS says is judged by the table of what was seen", "[print][judge]")
{
    CHECK(judgeJob({}).state == PrintState::Unknown); // not reached
    JobFacts gone;
    gone.reached = true;
    CHECK(judgeJob(gone).state == PrintState::Unknown);

    CHECK(judgeJob(job(Stage::Pending)).state == PrintState::Sent);
    CHECK(judgeJob(job(Stage::Processing, {u"job-printing"_s})).state == PrintState::Printing);
    CHECK(judgeJob(job(Stage::Completed, {u"job-completed-successfully"_s})).state == PrintState::DeviceDone);
    CHECK(judgeJob(job(Stage::Processing, {}, {u"media-empty-warning"_s})).state == PrintState::Attention);
    CHECK(judgeJob(job(Stage::Processing, {}, {u"cover-open"_s})).state == PrintState::Attention);
    CHECK(judgeJob(job(Stage::Processing, {}, {u"offline-report"_s})).state == PrintState::Attention);
    CHECK(judgeJob(job(Stage::Processing, {}, {}, u"The printer may not exist or is unavailable at this time."_s)).state == PrintState::Attention);
    CHECK(judgeJob(job(Stage::Cancelled, {u"job-canceled-by-user"_s})).state == PrintState::NotPrinted);
    CHECK(judgeJob(job(Stage::Cancelled, {}, {}, u"Printer cannot print with supplied options."_s)).state == PrintState::NotPrinted);
    CHECK(judgeJob(job(Stage::Cancelled, {u"media-jam-report"_s})).state == PrintState::Spoiled);
    CHECK(judgeJob(job(Stage::Completed, {u"processing-to-stop-point"_s, u"media-jam-report"_s})).state == PrintState::Spoiled);
    CHECK(judgeJob(job(Stage::Completed, {u"cups-ipp-missing-job-history"_s})).state == PrintState::Unknown);

    JobFacts raw = job(Stage::Completed);
    raw.isRaw = true;
    CHECK(judgeJob(raw).state == PrintState::Unknown);
    JobFacts stopped = job(Stage::Pending);
    stopped.printerStopped = true;
    CHECK(judgeJob(stopped).state == PrintState::Attention);
    JobFacts forgotten = job(Stage::Pending);
    forgotten.ageSeconds = 21;
    CHECK(judgeJob(forgotten).state == PrintState::Sent); // the printer works on another's
    forgotten.printerIdle = true;
    CHECK(judgeJob(forgotten).state == PrintState::Unknown);
    forgotten.ageSeconds = 20;
    CHECK(judgeJob(forgotten).state == PrintState::Sent);
}

TEST_CASE("Whatever stops a card is told with what to do, a usual state needs no more words", "[print][judge]")
{
    CHECK(explanation(judgeJob({})).contains(u"Lihat apakah kartunya keluar"_s));
    CHECK(explanation(judgeJob(job(Stage::Processing, {}, {u"media-empty-warning"_s}))).contains(u"Isi pengumpan"_s));
    CHECK(explanation(judgeJob(job(Stage::Cancelled, {u"media-jam-report"_s}))).contains(u"catat gagal cetak"_s));
    CHECK(explanation(judgeJob(job(Stage::Completed, {u"cups-ipp-missing-job-history"_s}))).contains(u"Lihat kartunya"_s));
    CHECK(explanation(judgeJob(job(Stage::Cancelled, {}, {}, u"Printer cannot print with supplied options."_s))).contains(u"ukuran kartu"_s));
    CHECK(explanation(judgeJob(job(Stage::Processing, {u"job-printing"_s}))).isEmpty());
    CHECK(explanation(judgeJob(job(Stage::Completed, {u"job-completed-successfully"_s}))).isEmpty());
}

TEST_CASE("The states of a card have the office's words, and their codes come back", "[print][judge]")
{
    const QStringList words = {u"Dalam antrean"_s, u"Terkirim ke printer"_s, u"Sedang dicetak"_s, u"Perlu tindakan"_s, u"Menunggu pemeriksaan hasil"_s,
                               u"Belum pasti"_s,   u"Hasil baik"_s,          u"Gagal cetak"_s,    u"Tidak tercetak"_s};
    for (int i = 0; i < kPrintStateCount; ++i) {
        const auto state = static_cast<PrintState>(i);
        CHECK(label(state) == words.at(i));
        CHECK(printStateOfCode(code(state)) == state);
        CHECK(isUnderWay(state) == (i < 4));
    }
    CHECK_FALSE(printStateOfCode(u"selesai"_s));
}

TEST_CASE("A refusal names its cause where CUPS tells it", "[print]")
{
    const auto told = [](const char *words) { return explanation({PrintState::NotPrinted, 0, QString::fromLatin1(words)}); };
    CHECK(told("silpia-refused · silpia-away · Bad file descriptor").contains(u"tidak berjalan"_s));
    CHECK(told("silpia-refused · silpia-no-queue").contains(u"sudah tidak ada"_s));
    CHECK(told("silpia-refused · silpia-no-right · Not allowed to print.").contains(u"tidak boleh"_s));
    CHECK(told("silpia-refused · Destination is not accepting jobs.").contains(u"menolak kartu"_s));
}

TEST_CASE("Only a job at an idle printer, and after a while, is held for good", "[print]")
{
    JobFacts facts;
    facts.reached = facts.found = true;
    facts.printerIdle = true;
    facts.ageSeconds = 20;
    CHECK_FALSE(isHeldForGood(judgeJob(facts)));
    facts.ageSeconds = 21;
    CHECK(isHeldForGood(judgeJob(facts)));
    facts.printerStopped = true;
    CHECK_FALSE(isHeldForGood(judgeJob(facts)));
    facts = {};
    CHECK_FALSE(isHeldForGood(judgeJob(facts)));
}
