#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/domain/judge.h"
#include "core/office/attempt.h"
#include "core/office/step_work.h"
#include "core/store/paper_store.h"

namespace silpia {

namespace {

tl::unexpected<Error> stopped(Verdict verdict)
{
    return fail(ErrorKind::Invalid, sentence(verdict), QString(definition(verdict).code), definition(placeOf(verdict)).code);
}

/// Stops refuse; warnings want a ground, which an import leaves to the officer of step 6.
Result<void> answerFindings(StepWork &work, const Findings &found)
{
    for (const Verdict verdict : found.list()) {
        const VerdictLevel level = definition(verdict).level;
        if (level == VerdictLevel::Stop)
            return stopped(verdict);
        if (level != VerdictLevel::Warn)
            continue;
        const QString ground = work.input.grounds.value(verdict).trimmed();
        if (ground.isEmpty() && !work.input.groundsLater) {
            const QList<FindingRow> known = work.app.id.isNull() ? QList<FindingRow>() : TRY(findingsOf(work.db(), work.app.id));
            const bool answered = std::any_of(known.begin(), known.end(), [&](const FindingRow &row) { return row.verdict == definition(verdict).code; });
            if (answered)
                continue;
            return fail(ErrorKind::Invalid, tr("%1 Isi dasarnya.").arg(sentence(verdict)), QString(definition(verdict).code),
                        definition(placeOf(verdict)).code);
        }
        TRY(work.draft.insert("finding"_L1, {{"application_id"_L1, work.app.id.value}, {"verdict"_L1, QString(definition(verdict).code)},
                                             {"ground"_L1, ground.isNull() ? u""_s : ground}}, true));
    }
    return {};
}

FieldSet present(const FormData &form)
{
    FieldSet set;
    for (const Field field : form.present())
        set.insert(field);
    return set;
}

Result<void> takeForm(StepWork &work, const FormData &form, FieldSet judged)
{
    const Findings found = judgeForm(form, judged, work.book.regions, work.judgedOn(), work.book.settings.expiresSoonDays);
    TRY(answerFindings(work, found));
    TRY(insertChild(work.draft, work.db(), work.app.id, work.app.revision + 1, form, work.book.regions));
    work.app.form = form;
    ++work.app.revision;
    return {};
}

Result<void> refuseSecond(StepWork &work, const FormData &form)
{
    const QString nik = form.value(Field::Nik);
    if (const auto other = TRY(openReceiptOf(work.db(), nik, work.app.id)))
        return fail(ErrorKind::Refused, tr("Anak ini masih punya permohonan yang berjalan: %1. Buka permohonan itu.").arg(*other),
                    QString(definition(Verdict::DuplicateOpen).code), definition(Field::Nik).code);
    if (form.reason() == Reason::New && TRY(cardValidUntil(work.db(), nik, work.day())).isValid())
        return stopped(Verdict::CardStillValid);
    return {};
}

/// Step 1 makes the application, its child and its receipt number.
Result<void> takeSubmission(StepWork &work)
{
    const FormData &form = work.input.fields;
    FieldSet judged = present(form) | FieldSet{Field::Reason, Field::Nik, Field::Name, Field::BirthDate};
    // A form that came whole is judged whole; at the counter step 4 asks for the rest.
    if (!form.has(Field::District))
        judged.remove(Field::Nagari);
    // What is wrong with these the judge says in better words.
    constexpr FieldSet saidByJudge = {Field::Reason, Field::Nik, Field::Name, Field::BirthDate};
    for (const FieldDef &def : fields()) {
        // A form that came from outside waits at step 3 for what it lacks.
        if (!work.input.groundsLater && def.atSubmit && def.mandatory && form.value(def.field).trimmed().isEmpty() && !saidByJudge.contains(def.field))
            return fail(ErrorKind::Invalid, tr("%1 belum diisi.").arg(label(def.field)), {}, def.code);
    }
    const auto partners = TRY(loadPartners(work.db()));
    const auto partner = std::find_if(partners.begin(), partners.end(), [&](const Partner &p) { return p.id == work.input.partner && p.active; });
    if (partner == partners.end())
        return fail(ErrorKind::Invalid, sentence(Verdict::PartnerUnknown), {}, u"partner"_s);
    TRY(refuseSecond(work, form));
    const PaperNumber number = TRY(takeNumber(work.db(), Paper::Receipt, partner->code, work.day().year()));
    const NewApplication made{newUuid(work.office.now()), number.text, partner->id, work.occurredAt};
    work.app.id = TRY(insertApplication(work.draft, work.db(), made));
    work.app.uuid = made.uuid;
    work.app.receiptNumber = made.receiptNumber;
    work.app.partnerCode = partner->code;
    work.app.partnerName = partner->name;
    work.app.submittedAt = made.submittedAt;
    return takeForm(work, form, judged);
}

Result<void> takeRemaining(StepWork &work)
{
    // What step 1 recorded is changed by a correction, with its ground, and not by the way.
    for (const Field field : work.input.fields.present()) {
        const QString recorded = work.app.form.value(field);
        const bool changes = definition(field).atSubmit && !recorded.isEmpty() && ungrouped(work.input.fields.value(field)) != ungrouped(recorded);
        if (changes)
            return fail(ErrorKind::Invalid, tr("%1 sudah tercatat saat berkas diserahkan. Ubah lewat Perbaikan data, dengan dasarnya.").arg(label(field)), {},
                        definition(field).code);
    }
    const FormData whole = work.app.form.with(work.input.fields);
    return takeForm(work, whole, allFields());
}

/// Changed elements, each with its ground.
Result<void> takeChanges(StepWork &work)
{
    if (work.input.fields.isEmpty() && work.input.photo.isEmpty() && work.input.brought.isEmpty())
        return fail(ErrorKind::Invalid, tr("Belum ada yang diperbaiki. Ubah unsur, foto, atau berkas yang diminta."), {}, u"changed"_s);
    if (work.input.fields.isEmpty())
        return {};
    const FormData whole = work.app.form.with(work.input.fields);
    for (const Field field : work.input.fields.present()) {
        if (work.app.form.value(field) == whole.value(field))
            continue;
        if (definition(field).mandatory && whole.value(field).trimmed().isEmpty())
            return fail(ErrorKind::Invalid, tr("%1 wajib ada; ganti isinya, jangan dikosongkan.").arg(label(field)), {}, definition(field).code);
        const QString ground = work.input.fieldGrounds.value(field).trimmed();
        if (ground.isEmpty())
            return fail(ErrorKind::Invalid, tr("Tulis dasar perubahan %1.").arg(label(field).toLower()), {}, definition(field).code);
        TRY(insertNote(work.draft, work.app.id, u"changed"_s, ground, definition(field).code));
    }
    if (work.input.fields.has(Field::Nik) || work.input.fields.has(Field::Reason))
        TRY(refuseSecond(work, whole));
    return takeForm(work, whole, present(whole));
}

Result<void> takePhoto(StepWork &work)
{
    if (work.input.photo.isEmpty())
        return {};
    if (!work.office.tools().photos)
        return fail(ErrorKind::Invalid, tr("Foto tidak dapat dibaca di sini."), {}, u"photo"_s);
    const AdmittedPhoto photo = work.office.tools().photos->admit(work.input.photo);
    if (photo.finding)
        return fail(ErrorKind::Invalid, sentence(*photo.finding), QString(definition(*photo.finding).code), u"photo"_s);
    TRY(insertPhoto(work.draft, work.db(), work.app.id, photo.jpeg, photo.width, photo.height));
    work.app.photo = {1};
    return {};
}

Result<void> takePapers(StepWork &work)
{
    for (auto it = work.input.brought.begin(); it != work.input.brought.end(); ++it) {
        TRY(work.draft.insert("brought"_L1, {{"application_id"_L1, work.app.id.value}, {"requirement"_L1, QString(definition(it.key()).code)},
                                             {"presence"_L1, QString(code(it.value()))}}));
        work.brought.insert(it.key(), it.value());
    }
    return {};
}

Result<void> takeLine(StepWork &work, const QString &kind, const QString &text, const QString &missing)
{
    if (text.trimmed().isEmpty()) {
        if (missing.isEmpty())
            return {};
        return fail(ErrorKind::Invalid, missing, {}, kind);
    }
    return insertNote(work.draft, work.app.id, kind, text.trimmed());
}

Result<void> takeComparison(StepWork &work)
{
    for (const ComparedElement &element : work.input.compared)
        TRY(work.draft.insert("comparison"_L1, {{"application_id"_L1, work.app.id.value}, {"element"_L1, element.element},
                                                {"verdict"_L1, element.verdict}, {"siak_value"_L1, element.siakValue.isNull() ? u""_s : element.siakValue}},
                              true));
    for (auto it = work.input.grounds.begin(); it != work.input.grounds.end(); ++it) {
        if (!it.value().trimmed().isEmpty())
            TRY(work.draft.insert("finding"_L1, {{"application_id"_L1, work.app.id.value}, {"verdict"_L1, QString(definition(it.key()).code)},
                                                 {"ground"_L1, it.value().trimmed()}}, true));
    }
    return {};
}

Result<void> takeDiffering(StepWork &work)
{
    for (const QString &element : work.input.differing)
        TRY(insertNote(work.draft, work.app.id, u"differs"_s, {}, element));
    return {};
}

Result<Attempt> attemptToClose(StepWork &work)
{
    if (const auto open = TRY(openAttempt(work.db(), work.app.id))) {
        work.madeOn = open->madeOn;
        work.hasLeft = true;
        return *open;
    }
    if (work.book.settings.way != PrintWay::Siak)
        return fail(ErrorKind::Refused, tr("Kartu ini belum dikirim ke printer. Cetak dahulu, lalu catat hasilnya."));
    // SIAK printed it: attempt and outcome are recorded together, after the fact.
    const QString wanted = work.item.serial.isEmpty() ? work.input.serial : work.item.serial;
    if (wanted.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, tr("Pindai nomor seri blangko kartu %1.").arg(work.app.receiptNumber), {}, u"serial"_s);
    if (!work.input.nikConfirmed)
        return fail(ErrorKind::Invalid, tr("Cocokkan NIK pada kartu dahulu."), {}, u"nikConfirmed"_s);
    const Blank blank = TRY(freeBlank(work.db(), work.officer.place, wanted));
    work.madeOn = TRY(siakDay(work.office, work.app, work.input.madeOn));
    Attempt attempt = attemptOn(work.office, work.app, blank, u"siak"_s, work.madeOn);
    attempt.id = TRY(insertAttempt(work.draft, attempt));
    return attempt;
}

/// The card is good because a person says so; the attempt is closed, the blank is used.
Result<void> takeGoodCard(StepWork &work)
{
    const Attempt attempt = TRY(attemptToClose(work));
    TRY(closeAttempt(work.draft, work.db(), attempt, PrintState::Good, {}));
    return insertCard(work.draft, attempt);
}

Result<void> takeFate(StepWork &work)
{
    const QList<Card> cards = TRY(cardsOf(work.db(), work.app.id));
    if (cards.isEmpty() || cards.first().voided)
        return fail(ErrorKind::Refused, tr("Tidak ada kartu yang dapat dibatalkan."));
    TRY(voidCard(work.draft, cards.first().id, code(work.input.fate)));
    const QString kind = work.input.fate == Fate::Lost ? u"lost"_s : u"spoiled"_s;
    const QString why = tr("%1: %2").arg(label(work.input.fate), work.input.reason.trimmed());
    return moveBlank(work.draft, TRY(blankOf(work.db(), cards.first().serial)), kind, why, {});
}

Result<void> takeTaker(StepWork &work)
{
    const Taker &taker = work.input.taker;
    if (taker.name.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, tr("Tulis siapa yang menerima kartu."), {}, u"taker_name"_s);
    if (taker.identity.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, tr("Tulis identitas yang ditunjukkan penerima."), {}, u"taker_identity"_s);
    const auto text = [](const QString &value) { return value.isNull() ? u""_s : value.trimmed(); };
    TRY(work.draft.insert("taker"_L1, {{"application_id"_L1, work.app.id.value}, {"name"_L1, text(taker.name)}, {"relation"_L1, text(taker.relation)},
                                       {"identity"_L1, text(taker.identity)}, {"letter"_L1, text(taker.letter)}}, true));
    return {};
}

Result<void> takeCancelCause(StepWork &work)
{
    if (work.input.cancelCause == CancelCause::Duplicate && work.input.duplicateOf.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, tr("Tulis nomor permohonan yang ganda."), {}, u"duplicateOf"_s);
    TRY(takeLine(work, u"duplicateOf"_s, work.input.duplicateOf, {}));
    return insertNote(work.draft, work.app.id, u"cancelCause"_s, code(work.input.cancelCause));
}

Result<void> takeRedirect(StepWork &work)
{
    if (work.row.step != Step::TakeBack || work.input.partner.isNull() || work.input.partner == work.app.destination)
        return {};
    TRY(work.draft.insert("redirect"_L1, {{"application_id"_L1, work.app.id.value}, {"partner_id"_L1, work.input.partner.value}}));
    TRY(work.db().execute(u"UPDATE application SET destination_id = ? WHERE id = ?"_s, {work.input.partner.value, work.app.id.value}));
    return {};
}

Result<void> takeInput(StepWork &work, Input input)
{
    switch (input) {
    case Input::SubmitFields: return takeSubmission(work);
    case Input::RecordFields: return takeRemaining(work);
    case Input::ChangedFields: return takeChanges(work);
    case Input::Photo: return takePhoto(work);
    case Input::Papers: return takePapers(work);
    case Input::Consent:
        if (!work.input.consent)
            return fail(ErrorKind::Invalid, tr("Pernyataan persetujuan orang tua belum dicentang (UU 27/2022)."), {}, u"consent"_s);
        return insertNote(work.draft, work.app.id, u"consent"_s, u"1"_s);
    case Input::Reason: {
        TRY(takeRedirect(work));
        return takeLine(work, u"reason"_s, work.input.reason, tr("Tulis alasannya."));
    }
    case Input::Note: return takeLine(work, u"note"_s, work.input.note, {});
    case Input::Manifest:
    case Input::Outcome: return {};
    case Input::Compared: return takeComparison(work);
    case Input::Differing: return takeDiffering(work);
    case Input::Blank: return takeGoodCard(work);
    case Input::Fate: return takeFate(work);
    case Input::Taker: return takeTaker(work);
    case Input::CancelCause: return takeCancelCause(work);
    case Input::RefusalRule: return takeLine(work, u"rule"_s, work.input.rule, tr("Tulis aturan yang menjadi dasar penolakan."));
    case Input::HoldCause: return insertNote(work.draft, work.app.id, u"holdCause"_s, code(work.input.holdCause));
    }
    Q_UNREACHABLE();
}

} // namespace

Result<void> takeInputs(StepWork &work)
{
    // In the order of the enumeration: the application must exist before anything is said of it.
    for (int i = 0; i <= static_cast<int>(Input::HoldCause); ++i) {
        const auto input = static_cast<Input>(i);
        if (work.row.inputs.contains(input))
            TRY(takeInput(work, input));
    }
    return {};
}

} // namespace silpia
