#include "ui/print/job_judge.h"

#include "core/base/text.h"

#include <array>

namespace silpia {

namespace {

/// A job that waits longer at a printer that idles will wait for good: CUPS was restarted under it.
constexpr int kLongestIdleWait = 20;

/// Keywords that say why, the more telling first; a word of ours where CUPS has none.
struct Cause
{
    const char *keyword;
    const char *sentence;
};
constexpr std::array kCauses = {
    Cause{"silpia-unreachable", QT_TRANSLATE_NOOP("silpia", "Layanan cetak komputer ini tidak menjawab. Lihat apakah kartunya keluar, lalu catat hasilnya.")},
    Cause{"silpia-gone", QT_TRANSLATE_NOOP("silpia", "Antrean printer tidak mengenal kartu ini lagi. Lihat apakah kartunya keluar, lalu catat hasilnya.")},
    Cause{"silpia-away", QT_TRANSLATE_NOOP("silpia", "Layanan cetak komputer ini tidak berjalan; kartu belum dikirim. Jalankan layanannya, lalu cetak ulang.")},
    Cause{"silpia-no-queue", QT_TRANSLATE_NOOP("silpia", "Antrean printer ini sudah tidak ada; kartu belum dikirim. Pilih printer yang ada, lalu cetak ulang.")},
    Cause{"silpia-no-right", QT_TRANSLATE_NOOP("silpia", "Akun komputer ini tidak boleh memakai antrean printer; kartu belum dikirim. Minta haknya pada pengelola komputer, lalu cetak ulang.")},
    Cause{"silpia-refused", QT_TRANSLATE_NOOP("silpia", "Antrean printer menolak kartu ini. Periksa antreannya, lalu cetak ulang.")},
    Cause{"silpia-never-left", QT_TRANSLATE_NOOP("silpia", "Program berhenti sebelum kartu dikirim. Tidak ada yang keluar dari printer.")},
    Cause{"silpia-driver", QT_TRANSLATE_NOOP("silpia", "Kartu diserahkan kepada driver, yang tidak memberi kabar. Lihat kartunya, lalu catat hasilnya.")},
    Cause{"silpia-no-file", QT_TRANSLATE_NOOP("silpia", "Berkas PDF kartu ini tidak ada di foldernya. Bila kartunya tidak keluar dari sana, catat tidak tercetak.")},
    Cause{"silpia-folder", QT_TRANSLATE_NOOP("silpia", "Kartu disimpan sebagai PDF. Cetak dari sana, lihat kartunya, lalu catat hasilnya.")},
    Cause{"silpia-idle", QT_TRANSLATE_NOOP("silpia", "Layanan cetak pernah dimulai ulang dan kartu ini tertahan. Lihat apakah kartunya keluar, lalu catat hasilnya.")},
    Cause{"silpia-raw", QT_TRANSLATE_NOOP("silpia", "Printer ini tidak memberi kabar. Lihat kartunya, lalu catat hasilnya.")},
    Cause{"cups-ipp-missing-job-history", QT_TRANSLATE_NOOP("silpia", "Printer mati saat kartu di dalamnya. Lihat kartunya, lalu catat hasilnya.")},
    Cause{"media-jam", QT_TRANSLATE_NOOP("silpia", "Kartu macet di printer. Keluarkan, lalu catat gagal cetak.")},
    Cause{"media-empty", QT_TRANSLATE_NOOP("silpia", "Blangko di pengumpan habis. Isi pengumpan; pencetakan berlanjut sendiri.")},
    Cause{"media-needed", QT_TRANSLATE_NOOP("silpia", "Printer meminta blangko. Isi pengumpan; pencetakan berlanjut sendiri.")},
    Cause{"marker-supply-empty", QT_TRANSLATE_NOOP("silpia", "Ribbon habis. Ganti ribbon; pencetakan berlanjut sendiri.")},
    Cause{"cover-open", QT_TRANSLATE_NOOP("silpia", "Penutup printer terbuka. Tutup; pencetakan berlanjut sendiri.")},
    Cause{"unsupported", QT_TRANSLATE_NOOP("silpia", "Printer menolak ukuran kartu. Pilih printer kartu yang benar.")},
    Cause{"Printer cannot print with supplied options", QT_TRANSLATE_NOOP("silpia", "Printer menolak ukuran kartu. Pilih printer kartu yang benar.")},
    Cause{"silpia-stopped", QT_TRANSLATE_NOOP("silpia", "Antrean printer dihentikan. Jalankan lagi antreannya, atau catat tidak tercetak.")},
    Cause{"offline", QT_TRANSLATE_NOOP("silpia", "Printer mati atau kabelnya lepas. Nyalakan; kartu akan dicetak sendiri.")},
    Cause{"may not exist or is unavailable", QT_TRANSLATE_NOOP("silpia", "Printer mati atau kabelnya lepas. Nyalakan; kartu akan dicetak sendiri.")},
};

QString wordsOf(const JobFacts &facts, const char *own = nullptr)
{
    QStringList words = facts.jobReasons + facts.printerReasons;
    words.removeAll(u"none"_s);
    if (own)
        words.prepend(QString::fromLatin1(own));
    words.removeDuplicates();
    if (!facts.printerMessage.isEmpty())
        words.append(facts.printerMessage);
    return words.join(u" · "_s);
}

bool says(const JobFacts &facts, const char *keyword)
{
    return wordsOf(facts).contains(QLatin1StringView(keyword));
}

bool needsHands(const JobFacts &facts)
{
    for (const char *keyword : {"media-empty", "media-needed", "media-jam", "cover-open", "door-open", "offline", "marker-supply-empty", "may not exist or is unavailable"}) {
        if (says(facts, keyword))
            return true;
    }
    return false;
}

Observation whilePending(const JobFacts &facts)
{
    if (facts.printerStopped)
        return {PrintState::Attention, facts.job, wordsOf(facts, "silpia-stopped")};
    if (needsHands(facts))
        return {PrintState::Attention, facts.job, wordsOf(facts)};
    if (facts.printerIdle && facts.ageSeconds > kLongestIdleWait)
        return {PrintState::Unknown, facts.job, wordsOf(facts, "silpia-idle")};
    return {PrintState::Sent, facts.job, wordsOf(facts)};
}

Observation afterCancel(const JobFacts &facts)
{
    // A jam means that the printer had the blank.
    return {says(facts, "media-jam") ? PrintState::Spoiled : PrintState::NotPrinted, facts.job, wordsOf(facts)};
}

Observation afterCompletion(const JobFacts &facts)
{
    if (facts.isRaw)
        return {PrintState::Unknown, facts.job, wordsOf(facts, "silpia-raw")};
    if (says(facts, "cups-ipp-missing-job-history"))
        return {PrintState::Unknown, facts.job, wordsOf(facts)};
    // CUPS may call a job complete that its printer stopped for a jam: such a card does not lie in the tray.
    if (says(facts, "media-jam"))
        return {PrintState::Spoiled, facts.job, wordsOf(facts)};
    return {PrintState::DeviceDone, facts.job, wordsOf(facts)};
}

} // namespace

Observation judgeJob(const JobFacts &facts)
{
    if (!facts.reached)
        return {PrintState::Unknown, facts.job, u"silpia-unreachable"_s};
    if (!facts.found)
        return {PrintState::Unknown, 0, u"silpia-gone"_s};
    switch (facts.stage) {
    case JobFacts::Stage::Pending: return whilePending(facts);
    case JobFacts::Stage::Processing: return {needsHands(facts) ? PrintState::Attention : PrintState::Printing, facts.job, wordsOf(facts)};
    case JobFacts::Stage::Cancelled: return afterCancel(facts);
    case JobFacts::Stage::Completed: return afterCompletion(facts);
    }
    Q_UNREACHABLE();
}

bool isHeldForGood(const Observation &seen)
{
    return seen.words.startsWith("silpia-idle"_L1);
}

QString explanation(const Observation &seen)
{
    for (const Cause &cause : kCauses) {
        if (seen.words.contains(QLatin1StringView(cause.keyword)))
            return tr(cause.sentence);
    }
    return {};
}

} // namespace silpia
