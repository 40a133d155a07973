#include "core/office/step_input.h"

#include "core/base/text.h"

namespace silpia {

QString code(Fate fate)
{
    switch (fate) {
    case Fate::Spoiled: return u"spoiled"_s;
    case Fate::Lost: return u"lost"_s;
    case Fate::Revoked: return u"revoked"_s;
    }
    Q_UNREACHABLE();
}

Fate fateOfCode(const QString &text)
{
    for (const Fate fate : {Fate::Lost, Fate::Revoked}) {
        if (text == code(fate))
            return fate;
    }
    return Fate::Spoiled;
}

QString label(Fate fate)
{
    switch (fate) {
    case Fate::Spoiled: return tr("Rusak");
    case Fate::Lost: return tr("Hilang");
    case Fate::Revoked: return tr("Ditarik (kesalahan dinas)");
    }
    Q_UNREACHABLE();
}

QString code(CancelCause cause)
{
    switch (cause) {
    case CancelCause::Withdrawn: return u"withdrawn"_s;
    case CancelCause::Died: return u"died"_s;
    case CancelCause::Moved: return u"moved"_s;
    case CancelCause::Duplicate: return u"duplicate"_s;
    case CancelCause::NeverCompleted: return u"neverCompleted"_s;
    case CancelCause::TurnedSeventeen: return u"turnedSeventeen"_s;
    }
    Q_UNREACHABLE();
}

QString label(CancelCause cause)
{
    switch (cause) {
    case CancelCause::Withdrawn: return tr("Dicabut pemohon");
    case CancelCause::Died: return tr("Anak meninggal");
    case CancelCause::Moved: return tr("Pindah");
    case CancelCause::Duplicate: return tr("Ganda dengan permohonan lain");
    case CancelCause::NeverCompleted: return tr("Tidak pernah dilengkapi");
    case CancelCause::TurnedSeventeen: return tr("Sudah berumur 17 tahun");
    }
    Q_UNREACHABLE();
}

QString code(HoldCause cause)
{
    switch (cause) {
    case HoldCause::Siak: return u"siak"_s;
    case HoldCause::Printer: return u"printer"_s;
    case HoldCause::Blanks: return u"blanks"_s;
    case HoldCause::Ribbon: return u"ribbon"_s;
    case HoldCause::Other: return u"other"_s;
    }
    Q_UNREACHABLE();
}

QString label(HoldCause cause)
{
    switch (cause) {
    case HoldCause::Siak: return tr("SIAK tidak dapat diakses");
    case HoldCause::Printer: return tr("Printer rusak");
    case HoldCause::Blanks: return tr("Blangko habis");
    case HoldCause::Ribbon: return tr("Ribbon habis");
    case HoldCause::Other: return tr("Lainnya");
    }
    Q_UNREACHABLE();
}

QString labelOfHoldCause(const QString &text)
{
    for (const HoldCause cause : {HoldCause::Siak, HoldCause::Printer, HoldCause::Blanks, HoldCause::Ribbon, HoldCause::Other}) {
        if (code(cause) == text)
            return label(cause);
    }
    return text;
}

} // namespace silpia
