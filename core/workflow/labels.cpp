#include "core/base/text.h"
#include "core/workflow/step_table.h"

#include <array>

namespace silpia {

namespace {

struct StepName
{
    Step step;
    const char *name;
    const char *button;
};

constexpr std::array kStepNames = {
    StepName{Step::Submit, QT_TRANSLATE_NOOP("silpia", "Penyerahan berkas permohonan"), QT_TRANSLATE_NOOP("silpia", "Terima dan cetak bukti")},
    StepName{Step::Register, QT_TRANSLATE_NOOP("silpia", "Penerimaan berkas permohonan"), QT_TRANSLATE_NOOP("silpia", "Catat dalam register")},
    StepName{Step::CheckCompleteness, QT_TRANSLATE_NOOP("silpia", "Pemeriksaan kelengkapan berkas"), QT_TRANSLATE_NOOP("silpia", "Nyatakan lengkap")},
    StepName{Step::AskForCompletion, QT_TRANSLATE_NOOP("silpia", "Permintaan kelengkapan"), QT_TRANSLATE_NOOP("silpia", "Minta lengkapi")},
    StepName{Step::Complete, QT_TRANSLATE_NOOP("silpia", "Penerimaan kekurangan berkas"), QT_TRANSLATE_NOOP("silpia", "Terima kelengkapan")},
    StepName{Step::Record, QT_TRANSLATE_NOOP("silpia", "Perekaman data pada formulir online"), QT_TRANSLATE_NOOP("silpia", "Simpan data")},
    StepName{Step::Recheck, QT_TRANSLATE_NOOP("silpia", "Pemeriksaan ulang kelengkapan"), QT_TRANSLATE_NOOP("silpia", "Periksa ulang")},
    StepName{Step::PickUp, QT_TRANSLATE_NOOP("silpia", "Penjemputan berkas permohonan"), QT_TRANSLATE_NOOP("silpia", "Catat penjemputan")},
    StepName{Step::Unpick, QT_TRANSLATE_NOOP("silpia", "Pembatalan penjemputan"), QT_TRANSLATE_NOOP("silpia", "Batalkan penjemputan")},
    StepName{Step::Verify, QT_TRANSLATE_NOOP("silpia", "Pemeriksaan kebenaran data"), QT_TRANSLATE_NOOP("silpia", "Nyatakan benar")},
    StepName{Step::Dispute, QT_TRANSLATE_NOOP("silpia", "Permintaan perbaikan data"), QT_TRANSLATE_NOOP("silpia", "Minta perbaikan")},
    StepName{Step::Correct, QT_TRANSLATE_NOOP("silpia", "Perbaikan data"), QT_TRANSLATE_NOOP("silpia", "Simpan perbaikan")},
    StepName{Step::WithdrawDispute, QT_TRANSLATE_NOOP("silpia", "Penarikan permintaan perbaikan"), QT_TRANSLATE_NOOP("silpia", "Tarik permintaan")},
    StepName{Step::Unverify, QT_TRANSLATE_NOOP("silpia", "Pembatalan pemeriksaan"), QT_TRANSLATE_NOOP("silpia", "Batalkan pemeriksaan")},
    StepName{Step::Validate, QT_TRANSLATE_NOOP("silpia", "Validasi data"), QT_TRANSLATE_NOOP("silpia", "Validasi")},
    StepName{Step::SendBack, QT_TRANSLATE_NOOP("silpia", "Pengembalian untuk diperiksa ulang"), QT_TRANSLATE_NOOP("silpia", "Kembalikan")},
    StepName{Step::RecordSignature, QT_TRANSLATE_NOOP("silpia", "Pencatatan tanda tangan elektronik"), QT_TRANSLATE_NOOP("silpia", "Catat TTE")},
    StepName{Step::Unsign, QT_TRANSLATE_NOOP("silpia", "Pembatalan pencatatan TTE"), QT_TRANSLATE_NOOP("silpia", "Batalkan TTE")},
    StepName{Step::Print, QT_TRANSLATE_NOOP("silpia", "Pencetakan dokumen"), QT_TRANSLATE_NOOP("silpia", "Cetak KIA")},
    StepName{Step::VoidCard, QT_TRANSLATE_NOOP("silpia", "Pembatalan kartu"), QT_TRANSLATE_NOOP("silpia", "Batalkan kartu")},
    StepName{Step::Distribute, QT_TRANSLATE_NOOP("silpia", "Pendistribusian dokumen ke lembaga mitra"), QT_TRANSLATE_NOOP("silpia", "Distribusikan")},
    StepName{Step::TakeBack, QT_TRANSLATE_NOOP("silpia", "Penarikan kembali dokumen"), QT_TRANSLATE_NOOP("silpia", "Tarik kembali")},
    StepName{Step::HandOver, QT_TRANSLATE_NOOP("silpia", "Penyerahan dokumen kepada penduduk"), QT_TRANSLATE_NOOP("silpia", "Serahkan")},
    StepName{Step::UndoHandOver, QT_TRANSLATE_NOOP("silpia", "Pembatalan penyerahan"), QT_TRANSLATE_NOOP("silpia", "Batalkan penyerahan")},
    StepName{Step::Cancel, QT_TRANSLATE_NOOP("silpia", "Pembatalan"), QT_TRANSLATE_NOOP("silpia", "Batalkan permohonan")},
    StepName{Step::Refuse, QT_TRANSLATE_NOOP("silpia", "Penolakan"), QT_TRANSLATE_NOOP("silpia", "Tolak permohonan")},
    StepName{Step::Hold, QT_TRANSLATE_NOOP("silpia", "Penundaan"), QT_TRANSLATE_NOOP("silpia", "Tunda")},
    StepName{Step::Resume, QT_TRANSLATE_NOOP("silpia", "Pelanjutan"), QT_TRANSLATE_NOOP("silpia", "Lanjutkan")},
};
static_assert(kStepNames.size() == kStepCount);

struct PaperName
{
    Paper paper;
    QLatin1StringView code;
    QLatin1StringView prefix; ///< of its number
    const char *title;
};

constexpr std::array kPaperNames = {
    PaperName{Paper::None, ""_L1, ""_L1, ""},
    PaperName{Paper::Receipt, "receipt"_L1, "KIA"_L1, QT_TRANSLATE_NOOP("silpia", "Bukti Penyerahan Berkas Permohonan KIA")},
    PaperName{Paper::RegisterEntry, "registerEntry"_L1, "REG"_L1, QT_TRANSLATE_NOOP("silpia", "Buku Register Permohonan KIA")},
    PaperName{Paper::CompletenessSheet, "completenessSheet"_L1, "LK"_L1, QT_TRANSLATE_NOOP("silpia", "Lembar Kelengkapan Berkas")},
    PaperName{Paper::OnlineForm, "onlineForm"_L1, "FO"_L1, QT_TRANSLATE_NOOP("silpia", "Data Input pada Formulir Online")},
    PaperName{Paper::PickUpList, "pickUpList"_L1, "JMP"_L1, QT_TRANSLATE_NOOP("silpia", "Daftar Penjemputan Berkas Permohonan")},
    PaperName{Paper::CheckSheet, "checkSheet"_L1, "LP"_L1, QT_TRANSLATE_NOOP("silpia", "Lembar Pemeriksaan Kebenaran Data")},
    PaperName{Paper::CorrectionLetter, "correctionLetter"_L1, "SPB"_L1, QT_TRANSLATE_NOOP("silpia", "Surat Permintaan Perbaikan Data")},
    PaperName{Paper::ValidationSheet, "validationSheet"_L1, "LV"_L1, QT_TRANSLATE_NOOP("silpia", "Lembar Validasi")},
    PaperName{Paper::Card, "card"_L1, "KARTU"_L1, QT_TRANSLATE_NOOP("silpia", "Kartu Identitas Anak")},
    PaperName{Paper::DistributionList, "distributionList"_L1, "DST"_L1, QT_TRANSLATE_NOOP("silpia", "Daftar Pendistribusian Dokumen")},
    PaperName{Paper::HandOverList, "handOverList"_L1, "DP"_L1, QT_TRANSLATE_NOOP("silpia", "Daftar Penyerahan Dokumen")},
    PaperName{Paper::RefusalLetter, "refusalLetter"_L1, "SPN"_L1, QT_TRANSLATE_NOOP("silpia", "Surat Penolakan Permohonan")},
    PaperName{Paper::PrintReport, "printReport"_L1, "LHP"_L1, QT_TRANSLATE_NOOP("silpia", "Laporan Harian Pencetakan KIA")},
    PaperName{Paper::CardRegister, "cardRegister"_L1, "RKT"_L1, QT_TRANSLATE_NOOP("silpia", "Register KIA Tercetak")},
    PaperName{Paper::BlankBook, "blankBook"_L1, "BPB"_L1, QT_TRANSLATE_NOOP("silpia", "Buku Persediaan Blangko KIA")},
    PaperName{Paper::CountMinutes, "countMinutes"_L1, "BASO"_L1, QT_TRANSLATE_NOOP("silpia", "Berita Acara Stok Opname Blangko")},
    PaperName{Paper::DestructionMinutes, "destructionMinutes"_L1, "BAP"_L1, QT_TRANSLATE_NOOP("silpia", "Berita Acara Pemusnahan Blangko dan KIA Rusak")},
};
static_assert(kPaperNames.size() == kPaperCount);

constexpr auto kAllSteps = [] {
    std::array<Step, kStepCount> steps{};
    for (size_t i = 0; i < steps.size(); ++i)
        steps[i] = static_cast<Step>(i);
    return steps;
}();

} // namespace

QString name(Step step)
{
    return tr(kStepNames[static_cast<size_t>(step)].name);
}

QString button(Step step)
{
    return tr(kStepNames[static_cast<size_t>(step)].button);
}

std::span<const Step> allSteps()
{
    return kAllSteps;
}

QLatin1StringView code(Paper paper)
{
    return kPaperNames[static_cast<size_t>(paper)].code;
}

std::optional<Paper> paperOfCode(const QString &text)
{
    for (const PaperName &row : kPaperNames) {
        if (row.paper != Paper::None && text == row.code)
            return row.paper;
    }
    return std::nullopt;
}

QString title(Paper paper)
{
    return tr(kPaperNames[static_cast<size_t>(paper)].title);
}

QLatin1StringView numberPrefix(Paper paper)
{
    return kPaperNames[static_cast<size_t>(paper)].prefix;
}

QString article(Guard guard)
{
    switch (guard) {
    case Guard::DataComplete: return u"SOP 800496 langkah 4"_s;
    case Guard::PapersComplete:
    case Guard::PapersLacking: return u"SOP 800496 langkah 3"_s;
    case Guard::OpenedFirst: return u"SOP 800496 langkah 7"_s;
    case Guard::NotOwnVerification: return u"SOP 800496 langkah 6–7 (empat mata)"_s;
    case Guard::NotOwnValidation: return u"SOP 800496 langkah 7–8 (empat mata)"_s;
    case Guard::OnlyOwnVerification:
    case Guard::AllCompared:
    case Guard::SomethingDiffers: return u"SOP 800496 langkah 6"_s;
    case Guard::MayHoldCard: return u"Permendagri 2/2016 Pasal 2"_s;
    case Guard::PhotoForKind: return u"Permendagri 2/2016 Pasal 4"_s;
    case Guard::SignedWhereUsed:
    case Guard::SignatureUsed: return u"Permendagri 7/2019 (tanda tangan elektronik)"_s;
    case Guard::NoOpenAttempt: return u"SOP 800496 langkah 8 (satu kartu, satu kali cetak)"_s;
    case Guard::NoOtherOpen: return u"PP 40/2019 Pasal 30"_s;
    case Guard::SameDay: return u"SOP 800496 langkah 10"_s;
    case Guard::OfficeErrorInTime: return u"Permendagri 2/2016 Pasal 7"_s;
    }
    Q_UNREACHABLE();
}

} // namespace silpia
