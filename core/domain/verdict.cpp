#include "core/domain/verdict.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace silpia {

namespace {

using enum VerdictLevel;

constexpr std::array kVerdicts = {
    VerdictDef{Verdict::NikNot16Digits, "nik-not-16-digits"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "NIK harus 16 angka. Salin dari kartu keluarga."), "PP 40/2019 Pasal 30"},
    VerdictDef{Verdict::NikLostDigits, "nik-lost-digits"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "NIK rusak oleh lembar kerja (tersimpan sebagai bilangan). Ketik ulang dari kartu keluarga."),
               "Lembar kerja hanya menyimpan 15 angka"},
    VerdictDef{Verdict::NikImpossible, "nik-impossible"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "NIK ini tidak mungkin terbit. Salin dari kartu keluarga."), "PP 40/2019 Pasal 30"},
    VerdictDef{Verdict::KkNot16Digits, "kk-not-16-digits"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "Nomor KK harus 16 angka. Salin dari kartu keluarga."), "Permendagri 109/2019"},
    VerdictDef{Verdict::AgeSeventeenOrOver, "age-17-or-over"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "Anak sudah berumur 17 tahun: KIA tidak dapat diterbitkan, arahkan ke KTP-el."),
               "Permendagri 2/2016 Pasal 2"},
    VerdictDef{Verdict::BornInTheFuture, "born-in-the-future"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "Tanggal lahir sesudah hari ini. Periksa akta kelahiran."), "Permendagri 2/2016 Pasal 3"},
    VerdictDef{Verdict::BirthDateUnreadable, "birth-date-unreadable"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "Tanggal lahir tidak terbaca. Tulis hari, bulan, tahun, misalnya 7/3/2018."),
               "Permendagri 2/2016 Pasal 3"},
    VerdictDef{Verdict::NameMissing, "name-missing"_L1, Stop, QT_TRANSLATE_NOOP("silpia", "Nama anak belum diisi."),
               "Permendagri 73/2022 Pasal 4"},
    VerdictDef{Verdict::SexUnreadable, "sex-unreadable"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "Jenis kelamin tidak terbaca. Pilih Laki-laki atau Perempuan."), "Permendagri 109/2019"},
    VerdictDef{Verdict::NagariUnknown, "nagari-unknown"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "Nagari tidak ada di kecamatan itu. Pilih dari daftar."), "Kepmendagri 300.2.2-2430/2025"},
    VerdictDef{Verdict::PartnerUnknown, "partner-unknown"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "Kode lembaga mitra tidak terdaftar. Daftarkan lembaga atau perbaiki kodenya."),
               "SOP 800496 langkah 1"},
    VerdictDef{Verdict::ReasonUnknown, "reason-unknown"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "Jenis permohonan tidak dikenal. Pilih salah satu dari daftar."), "Permendagri 2/2016"},
    VerdictDef{Verdict::DuplicateInFile, "duplicate-in-file"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "NIK ini sudah ada lebih dahulu dalam berkas yang sama."), "PP 40/2019 Pasal 30"},
    VerdictDef{Verdict::DuplicateOpen, "duplicate-open"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "Anak ini masih punya permohonan yang berjalan. Buka permohonan itu."), "PP 40/2019 Pasal 30"},
    VerdictDef{Verdict::AlreadyEntered, "already-entered"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "Baris ini sudah pernah dimasukkan."), "SOP 800496 langkah 4"},
    VerdictDef{Verdict::CardStillValid, "card-still-valid"_L1, Stop,
               QT_TRANSLATE_NOOP("silpia", "Anak masih memegang KIA yang berlaku. Pilih Hilang, Rusak, atau Perubahan data."),
               "Permendagri 2/2016 Pasal 3"},
    VerdictDef{Verdict::CaseDocumentMissing, "case-document-missing"_L1, Gap,
               QT_TRANSLATE_NOOP("silpia", "Dokumen untuk jenis permohonan ini belum ada."), "Permendagri 2/2016 Pasal 7"},
    VerdictDef{Verdict::PhotoMissing, "photo-missing"_L1, Gap,
               QT_TRANSLATE_NOOP("silpia", "Pas foto belum ada (anak berumur 5 tahun ke atas)."), "Permendagri 2/2016 Pasal 4"},
    VerdictDef{Verdict::PhotoFileNotFound, "photo-file-not-found"_L1, Gap,
               QT_TRANSLATE_NOOP("silpia", "Berkas foto tidak ditemukan di samping formulir."), "Permendagri 2/2016 Pasal 4"},
    VerdictDef{Verdict::PhotoUnreadable, "photo-unreadable"_L1, Gap,
               QT_TRANSLATE_NOOP("silpia", "Berkas foto rusak atau bukan gambar. Minta foto lain."), "Permendagri 2/2016 Pasal 4"},
    VerdictDef{Verdict::PhotoTooLarge, "photo-too-large"_L1, Gap,
               QT_TRANSLATE_NOOP("silpia", "Foto melebihi 50 megapiksel atau 15 MB. Perkecil dahulu."), "Permendagri 2/2016 Pasal 4"},
    VerdictDef{Verdict::PhotoTooSmall, "photo-too-small"_L1, Gap,
               QT_TRANSLATE_NOOP("silpia", "Foto terlalu kecil: sedikitnya 236×354 titik (2×3 cm)."), "Permendagri 2/2016 Pasal 4"},
    VerdictDef{Verdict::BirthCertificateMissing, "birth-certificate-missing"_L1, Gap,
               QT_TRANSLATE_NOOP("silpia", "Fotokopi akta kelahiran belum ada."), "SOP 800496 langkah 3"},
    VerdictDef{Verdict::FamilyCardMissing, "family-card-missing"_L1, Gap,
               QT_TRANSLATE_NOOP("silpia", "Fotokopi kartu keluarga belum ada."), "SOP 800496 langkah 3"},
    VerdictDef{Verdict::NikDateDiffers, "nik-date-differs"_L1, Warn,
               QT_TRANSLATE_NOOP("silpia", "Tanggal di NIK berbeda dari tanggal lahir. NIK tidak pernah diubah; tulis dasarnya."),
               "PP 40/2019 Pasal 30"},
    VerdictDef{Verdict::NikSexDiffers, "nik-sex-differs"_L1, Warn,
               QT_TRANSLATE_NOOP("silpia", "Jenis kelamin di NIK berbeda dari isian. NIK tidak pernah diubah; tulis dasarnya."),
               "PP 40/2019 Pasal 30"},
    VerdictDef{Verdict::CertificateIsPaperSerial, "certificate-is-paper-serial"_L1, Warn,
               QT_TRANSLATE_NOOP("silpia", "Ini nomor seri kertas akta (AL.), bukan nomor akta. Lihat baris nomor akta."),
               "Permendagri 108/2019"},
    VerdictDef{Verdict::NameOver60, "name-over-60"_L1, Warn,
               QT_TRANSLATE_NOOP("silpia", "Nama lebih dari 60 huruf. Nama yang sudah tercatat tetap sah; tulis dasarnya."),
               "Permendagri 73/2022 Pasal 4"},
    VerdictDef{Verdict::NameOneWord, "name-one-word"_L1, Warn,
               QT_TRANSLATE_NOOP("silpia", "Nama hanya satu kata. Nama yang sudah tercatat tetap sah; tulis dasarnya."),
               "Permendagri 73/2022 Pasal 4"},
    VerdictDef{Verdict::NameHasDigits, "name-has-digits"_L1, Warn,
               QT_TRANSLATE_NOOP("silpia", "Nama memuat angka. Periksa akta; tulis dasarnya."), "Permendagri 73/2022 Pasal 5"},
    VerdictDef{Verdict::CardExpiresSoon, "card-expires-soon"_L1, Warn,
               QT_TRANSLATE_NOOP("silpia", "Kartu yang terbit sekarang segera habis masa berlakunya. Tawarkan menunggu."),
               "Permendagri 2/2016 Pasal 3"},
};

constexpr bool rowsInOrder()
{
    for (size_t i = 0; i < kVerdicts.size(); ++i) {
        if (static_cast<size_t>(kVerdicts[i].verdict) != i)
            return false;
    }
    return true;
}
static_assert(rowsInOrder() && kVerdicts.size() == static_cast<size_t>(Verdict::CardExpiresSoon) + 1);

} // namespace

std::span<const VerdictDef> verdicts()
{
    return kVerdicts;
}

const VerdictDef &definition(Verdict verdict)
{
    return kVerdicts[static_cast<size_t>(verdict)];
}

QLatin1StringView code(VerdictLevel level)
{
    switch (level) {
    case Ok: return "ok"_L1;
    case Warn: return "warn"_L1;
    case Gap: return "gap"_L1;
    case Stop: return "stop"_L1;
    }
    Q_UNREACHABLE();
}

QString sentence(Verdict verdict)
{
    return tr(definition(verdict).sentence);
}

void Findings::add(Verdict verdict)
{
    const auto place = std::lower_bound(m_list.begin(), m_list.end(), verdict);
    if (place == m_list.end() || *place != verdict)
        m_list.insert(place, verdict);
}

VerdictLevel Findings::worst() const
{
    VerdictLevel worst = Ok;
    for (const Verdict verdict : m_list)
        worst = std::max(worst, definition(verdict).level);
    return worst;
}

} // namespace silpia
