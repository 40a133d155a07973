#include "core/base/text.h"
#include "core/office/desks.h"
#include "core/office/siak.h"
#include "core/office/step_work.h"

namespace silpia {

namespace {

tl::unexpected<Error> refuse(Guard guard, const QString &sentence)
{
    return fail(ErrorKind::Refused, u"%1 (%2)"_s.arg(sentence, article(guard)));
}

Result<void> dataComplete(const StepWork &work)
{
    for (const FieldDef &def : fields()) {
        if (def.mandatory && work.app.form.value(def.field).trimmed().isEmpty())
            return fail(ErrorKind::Invalid, tr("%1 belum diisi.").arg(label(def.field)), {}, def.code);
    }
    return {};
}

QStringList missingLabels(const StepWork &work)
{
    QStringList labels;
    for (const Requirement requirement : missing(demandsOn(work.book.rules, work.app.form, work.judgedOn()), work.brought))
        labels.append(label(requirement));
    return labels;
}

Result<void> notOwn(const StepWork &work, Step earlier, Guard guard, const QString &sentence)
{
    const auto last = TRY(lastEventOf(work.db(), work.app.id, code(earlier)));
    if (last && last->officer == work.officer.id)
        return refuse(guard, sentence);
    return {};
}

Result<void> openedFirst(const StepWork &work)
{
    const auto verified = TRY(lastEventOf(work.db(), work.app.id, code(Step::Verify)));
    const qint64 opened = TRY(work.db().number(u"SELECT coalesce(max(id), 0) FROM event WHERE application_id = ? AND code = 'open' AND officer_id = ?"_s,
                                               {work.app.id.value, work.officer.id.value}));
    if (verified && opened < verified->id.value)
        return refuse(Guard::OpenedFirst, tr("Buka dahulu permohonan %1: yang divalidasi harus sudah Anda baca.").arg(work.app.receiptNumber));
    return {};
}

Result<void> allCompared(const StepWork &work)
{
    QStringList decided;
    for (const ComparedElement &element : work.input.compared) {
        if (element.verdict == "differs"_L1)
            return refuse(Guard::AllCompared, tr("%1 tidak sesuai dengan SIAK: minta perbaikan.").arg(elementLabel(element.element)));
        if (element.verdict == "absent"_L1 && element.element == definition(Field::Nik).code)
            return refuse(Guard::AllCompared, tr("NIK tidak ditemukan di SIAK: minta perbaikan."));
        decided.append(element.element);
    }
    for (const FieldDef &def : fields()) {
        if (comparedFields().contains(def.field) && !decided.contains(def.code))
            return fail(ErrorKind::Invalid, tr("%1 belum dibandingkan dengan SIAK.").arg(label(def.field)), {}, def.code);
    }
    const QList<Verdict> open = TRY(openFindings(work.office, work.app.id));
    if (!open.isEmpty())
        return fail(ErrorKind::Invalid, sentence(open.first()), {}, u"ground"_s);
    return {};
}

Result<void> mayHold(const StepWork &work)
{
    if (!mayHoldCard(work.app.form.birthDate(), work.judgedOn()))
        return refuse(Guard::MayHoldCard, tr("Anak sudah berumur 17 tahun: KIA tidak dapat diterbitkan, arahkan ke KTP-el."));
    // Of a card that is out of the printer, what SIAK said since is judged where it is handed on.
    if (!work.hasLeft && TRY(isMarriedInSiak(work.db(), work.app.form.value(Field::Nik))))
        return refuse(Guard::MayHoldCard, tr("Menurut SIAK anak ini pernah kawin: KIA tidak dapat diterbitkan."));
    return {};
}

Result<void> photoForKind(const StepWork &work)
{
    const QDate birth = work.app.form.birthDate();
    if (birth.isValid() && cardKindOn(birth, work.judgedOn()) == CardKind::WithPhoto && work.app.photo.isNull())
        return fail(ErrorKind::Refused,
                    tr("Anak sudah berumur 5 tahun: perlu pas foto. Kembalikan berkas untuk dilengkapi. (%1)").arg(article(Guard::PhotoForKind)),
                    {}, u"photo"_s);
    return {};
}

Result<void> noOpenAttempt(const StepWork &work)
{
    if (TRY(openAttempt(work.db(), work.app.id)))
        return refuse(Guard::NoOpenAttempt, tr("Ada kartu yang hasil cetaknya belum dicatat. Catat dahulu hasilnya."));
    return {};
}

Result<void> handedOverWithin(const StepWork &work, int days, Guard guard, const QString &sentence)
{
    const auto last = TRY(lastEventOf(work.db(), work.app.id, code(Step::HandOver)));
    // By the office's own day: a date that somebody wrote opens nothing again.
    if (!last || officeDay(last->occurredAt).daysTo(work.office.today()) > days)
        return refuse(guard, sentence);
    return {};
}

Result<void> check(StepWork &work, Guard guard)
{
    switch (guard) {
    case Guard::DataComplete: return dataComplete(work);
    case Guard::PapersComplete: {
        const QStringList lacking = missingLabels(work);
        if (!lacking.isEmpty())
            return refuse(guard, tr("Berkas belum lengkap: %1. Minta lengkapi.").arg(lacking.join(u", "_s)));
        return {};
    }
    case Guard::PapersLacking:
        if (missingLabels(work).isEmpty())
            return refuse(guard, tr("Berkas sudah lengkap: tidak ada yang perlu diminta."));
        return {};
    case Guard::OpenedFirst: return openedFirst(work);
    case Guard::NotOwnVerification:
        return notOwn(work, Step::Verify, guard, tr("Anda yang memeriksa data permohonan ini: validasi harus oleh petugas lain."));
    case Guard::NotOwnValidation:
        return notOwn(work, Step::Validate, guard, tr("Anda yang memvalidasi permohonan ini: pencetakan harus oleh petugas lain."));
    case Guard::OnlyOwnVerification: {
        const auto last = TRY(lastEventOf(work.db(), work.app.id, code(Step::Verify)));
        if (!last || last->officer != work.officer.id)
            return refuse(guard, tr("Hanya petugas yang memeriksa dapat membatalkan pemeriksaannya."));
        return {};
    }
    case Guard::AllCompared: return allCompared(work);
    case Guard::SomethingDiffers:
        if (work.input.differing.isEmpty())
            return fail(ErrorKind::Invalid, tr("Tandai unsur yang tidak sesuai atau berkas yang kurang."), {}, u"differing"_s);
        return {};
    case Guard::MayHoldCard: return mayHold(work);
    case Guard::PhotoForKind: return photoForKind(work);
    case Guard::SignedWhereUsed:
        // While an attempt is open the state stands still: at its start this was asked of the same one.
        if (!work.hasLeft && work.book.settings.usesSignature && work.app.state != State::Signed)
            return refuse(guard, tr("Kartu belum ditandatangani (TTE): catat tanda tangan dahulu."));
        return {};
    case Guard::SignatureUsed:
        if (!work.book.settings.usesSignature)
            return refuse(guard, tr("Kantor ini tidak memakai TTE."));
        return {};
    case Guard::NoOpenAttempt: return noOpenAttempt(work);
    case Guard::NoOtherOpen: {
        const auto other = TRY(openReceiptOf(work.db(), work.app.form.value(Field::Nik), work.app.id));
        if (other)
            return refuse(guard, tr("Anak ini punya permohonan baru yang berjalan: %1. Selesaikan dahulu permohonan itu.").arg(*other));
        return {};
    }
    case Guard::SameDay: return handedOverWithin(work, 0, guard, tr("Penyerahan hanya dapat dibatalkan pada hari yang sama."));
    case Guard::OfficeErrorInTime:
        if (work.input.fate != Fate::Revoked)
            return refuse(guard, tr("Kartu yang sudah diserahkan hanya ditarik karena kesalahan dinas. Selain itu ajukan permohonan baru."));
        return handedOverWithin(work, work.book.settings.officeErrorDays, guard,
                                tr("Batas %1 hari sesudah penyerahan sudah lewat: ajukan permohonan baru dengan Kesalahan data.")
                                    .arg(work.book.settings.officeErrorDays));
    }
    Q_UNREACHABLE();
}

} // namespace

Result<void> checkGuards(StepWork &work)
{
    return checkGuards(work, work.row.guards);
}

Result<void> checkGuards(StepWork &work, GuardSet guards)
{
    for (int i = 0; i <= static_cast<int>(Guard::OfficeErrorInTime); ++i) {
        const auto guard = static_cast<Guard>(i);
        if (guards.contains(guard))
            TRY(check(work, guard));
    }
    return {};
}

Result<QString> allowedRole(const StepDef &row, const Officer &officer, const Application &app)
{
    if (row.held == WhenHeld::Blocked && app.isHeld())
        return fail(ErrorKind::Refused, tr("Permohonan ini ditunda (%1). Lanjutkan dahulu.").arg(labelOfHoldCause(app.heldCause)));
    if (row.held == WhenHeld::Required && !app.isHeld())
        return fail(ErrorKind::Refused, tr("Permohonan ini tidak sedang ditunda."));
    for (const Role role : allRoles()) {
        if (!row.actors.contains(role) || !officer.roles.contains(role))
            continue;
        if (role == Role::Partner) {
            const PartnerId here = row.step == Step::HandOver ? app.destination : app.partner;
            if (officer.partner.isNull() || officer.partner != here)
                continue;
        }
        const QString manner = officer.acting.value(role);
        return manner.isEmpty() ? QString(code(role)) : QString(code(role)) + u' ' + manner;
    }
    return fail(ErrorKind::Refused, tr("Peran Anda tidak berwenang untuk %1.").arg(name(row.step).toLower()));
}

} // namespace silpia
