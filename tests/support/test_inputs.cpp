#include "tests/support/test_office.h"

#include "core/base/text.h"

namespace silpia::test {

namespace {

/// 1 → "Baab", so that names differ without digits.
QString wordOf(int number)
{
    QString word = u"Ba"_s;
    for (int rest = number; rest > 0; rest /= 26)
        word += QChar(u'a' + rest % 26);
    return word + u'b';
}

} // namespace

FormData child(int number, QDate birth)
{
    FormData form;
    form.set(Field::Reason, u"Baru"_s);
    form.set(Field::Nik, u"130105"_s + birth.toString(u"ddMMyy"_s) + QString::number(number).rightJustified(4, u'0'));
    form.set(Field::Name, wordOf(number) + u" Chaniago"_s);
    form.set(Field::Sex, u"Laki-laki"_s);
    form.set(Field::BirthPlace, u"Painan"_s);
    form.set(Field::BirthDate, birth.toString(Qt::ISODate));
    form.set(Field::BloodType, u"O"_s);
    form.set(Field::Religion, u"Islam"_s);
    form.set(Field::Nationality, u"WNI"_s);
    form.set(Field::FamilyCard, u"1301051204147956"_s);
    form.set(Field::FamilyHead, u"Junaidi Zainal"_s);
    form.set(Field::BirthCertificate, u"1301-LU-12032018-0012"_s);
    form.set(Field::MotherName, u"Novita Afrizal"_s);
    form.set(Field::FatherName, u"Junaidi Zainal"_s);
    form.set(Field::Address, u"Kampung Kapuh"_s);
    form.set(Field::Rt, u"007"_s);
    form.set(Field::Rw, u"000"_s);
    form.set(Field::Nagari, u"Painan"_s);
    form.set(Field::District, u"IV Jurai"_s);
    form.set(Field::ApplicantName, u"Novita Afrizal"_s);
    form.set(Field::ApplicantRelation, u"Ibu"_s);
    form.set(Field::ApplicantPhone, u"081374500001"_s);
    form.set(Field::Class, u"2A"_s);
    return form;
}

FormData only(const FormData &form, FieldSet fields)
{
    FormData part;
    for (const Field field : form.present()) {
        if (fields.contains(field))
            part.set(field, form.value(field));
    }
    return part;
}

Brought allPapers()
{
    Brought brought;
    for (const RequirementDef &def : requirements())
        brought.insert(def.requirement, Presence::Copy);
    return brought;
}

QList<ComparedElement> allSame()
{
    QList<ComparedElement> compared;
    for (const FieldDef &def : fields()) {
        if (comparedFields().contains(def.field))
            compared.append({def.code, u"same"_s, {}});
    }
    return compared;
}

Taker mother()
{
    return {u"Novita Afrizal"_s, u"Ibu"_s, u"KTP-el 1301055201900003"_s, {}};
}

StepInput TestOffice::submission(int number, QDate birth) const
{
    StepInput input;
    input.partner = school;
    input.fields = only(child(number, birth), submitFields());
    input.brought = allPapers();
    input.consent = true;
    return input;
}

StepInput TestOffice::input(Step step, const Application &app) const
{
    StepInput input;
    input.reason = u"Salah tekan"_s;
    input.note = u"Catatan petugas"_s;
    switch (step) {
    case Step::Submit: {
        input = submission();
        input.fields = only(app.form, submitFields());
        break;
    }
    case Step::CheckCompleteness: input.brought = allPapers(); break;
    case Step::AskForCompletion: input.brought = {{Requirement::FamilyCardCopy, Presence::Missing}}; break;
    case Step::Complete: input.brought = allPapers(); break;
    case Step::Record: {
        FieldSet remaining = allFields();
        for (const FieldDef &def : fields()) {
            if (def.atSubmit)
                remaining.remove(def.field);
        }
        input.fields = only(child(), remaining);
        input.photo = "JPEG:pas foto";
        break;
    }
    case Step::PickUp:
        input.claimed = 1;
        input.archivePlace = u"Lemari 3"_s;
        break;
    case Step::Verify: input.compared = allSame(); break;
    case Step::Dispute:
    case Step::SendBack: input.differing = {u"name"_s, u"photo"_s}; break;
    case Step::Correct:
        input.fields.set(Field::ApplicantPhone, app.form.value(Field::ApplicantPhone) + u'1');
        input.fieldGrounds.insert(Field::ApplicantPhone, u"Nomor baru menurut ibunya"_s);
        break;
    case Step::Print: {
        const auto next = must(nextBlank(*database, u"Dinas"_s));
        input.serial = next ? next->serial : QString();
        input.nikConfirmed = true;
        break;
    }
    case Step::VoidCard: input.fate = app.state == State::HandedOver ? Fate::Revoked : Fate::Spoiled; break;
    case Step::HandOver: input.taker = mother(); break;
    case Step::Cancel: input.cancelCause = CancelCause::Withdrawn; break;
    case Step::Refuse: input.rule = u"Permendagri 2/2016 Pasal 2"_s; break;
    case Step::Hold: input.holdCause = HoldCause::Printer; break;
    case Step::Register:
    case Step::Recheck:
    case Step::Unpick:
    case Step::WithdrawDispute:
    case Step::Unverify:
    case Step::Validate:
    case Step::RecordSignature:
    case Step::Unsign:
    case Step::Distribute:
    case Step::TakeBack:
    case Step::UndoHandOver:
    case Step::Resume: break;
    }
    return input;
}

const Session &TestOffice::usual(Step step) const
{
    switch (step) {
    case Step::Submit:
    case Step::Register:
    case Step::CheckCompleteness:
    case Step::AskForCompletion:
    case Step::Complete:
    case Step::Record:
    case Step::Recheck:
    case Step::Correct:
    case Step::HandOver: return partner;
    case Step::PickUp:
    case Step::Unpick:
    case Step::Verify:
    case Step::Dispute:
    case Step::WithdrawDispute:
    case Step::Unverify:
    case Step::Distribute:
    case Step::TakeBack:
    case Step::UndoHandOver:
    case Step::Cancel:
    case Step::Refuse:
    case Step::Hold:
    case Step::Resume: return counterA;
    case Step::RecordSignature:
    case Step::Unsign: return counterB;
    case Step::Validate:
    case Step::SendBack: return head;
    case Step::Print:
    case Step::VoidCard: return printer;
    }
    Q_UNREACHABLE();
}

} // namespace silpia::test
