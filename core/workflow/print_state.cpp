#include "core/workflow/print_state.h"

#include "core/base/text.h"

#include <array>

namespace silpia {

namespace {

struct Name
{
    PrintState state;
    QLatin1StringView code;
    const char *label;
};

constexpr std::array<Name, kPrintStateCount> kNames = {{
    {PrintState::Queued, "queued"_L1, QT_TRANSLATE_NOOP("silpia", "Dalam antrean")},
    {PrintState::Sent, "sent"_L1, QT_TRANSLATE_NOOP("silpia", "Terkirim ke printer")},
    {PrintState::Printing, "printing"_L1, QT_TRANSLATE_NOOP("silpia", "Sedang dicetak")},
    {PrintState::Attention, "attention"_L1, QT_TRANSLATE_NOOP("silpia", "Perlu tindakan")},
    {PrintState::DeviceDone, "deviceDone"_L1, QT_TRANSLATE_NOOP("silpia", "Menunggu pemeriksaan hasil")},
    {PrintState::Unknown, "unknown"_L1, QT_TRANSLATE_NOOP("silpia", "Belum pasti")},
    {PrintState::Good, "good"_L1, QT_TRANSLATE_NOOP("silpia", "Hasil baik")},
    {PrintState::Spoiled, "spoiled"_L1, QT_TRANSLATE_NOOP("silpia", "Gagal cetak")},
    {PrintState::NotPrinted, "notPrinted"_L1, QT_TRANSLATE_NOOP("silpia", "Tidak tercetak")},
}};

} // namespace

QLatin1StringView code(PrintState state)
{
    return kNames[static_cast<size_t>(state)].code;
}

std::optional<PrintState> printStateOfCode(const QString &text)
{
    for (const Name &name : kNames) {
        if (text == name.code)
            return name.state;
    }
    return std::nullopt;
}

QString label(PrintState state)
{
    return tr(kNames[static_cast<size_t>(state)].label);
}

bool isUnderWay(PrintState state)
{
    return state <= PrintState::Attention;
}

bool awaitsAnEye(PrintState state)
{
    return state == PrintState::DeviceDone || state == PrintState::Unknown;
}

} // namespace silpia
