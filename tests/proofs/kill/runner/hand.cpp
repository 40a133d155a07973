#include "tests/proofs/kill/runner/hand.h"

#include "core/base/text.h"

namespace silpia::killing {

namespace {

QString wordOf(int number)
{
    QString word = u"Ba"_s;
    for (int rest = number; rest > 0; rest /= 26)
        word += QChar(u'a' + rest % 26);
    return word + u'b';
}

FormData part(const FormData &form, bool atSubmit)
{
    FormData found;
    for (const FieldDef &def : fields()) {
        if (def.atSubmit == atSubmit && form.has(def.field))
            found.set(def.field, form.value(def.field));
    }
    return found;
}

Brought everyPaper()
{
    Brought brought;
    for (const RequirementDef &def : requirements())
        brought.insert(def.requirement, Presence::Copy);
    return brought;
}

QList<ComparedElement> everythingSame()
{
    QList<ComparedElement> compared;
    for (const FieldDef &def : fields()) {
        if (comparedFields().contains(def.field))
            compared.append({def.code, u"same"_s, {}});
    }
    return compared;
}

} // namespace

FormData childOf(int number)
{
    FormData form;
    form.set(Field::Reason, u"Baru"_s);
    form.set(Field::Nik, u"130105070318"_s + QString::number(number).rightJustified(4, u'0'));
    form.set(Field::Name, wordOf(number) + u" Chaniago"_s);
    form.set(Field::Sex, u"Laki-laki"_s);
    form.set(Field::BirthPlace, u"Painan"_s);
    form.set(Field::BirthDate, u"2018-03-07"_s);
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
    return form;
}

QString loginFor(Step step)
{
    constexpr EnumSet<Step> partner = {Step::Submit, Step::Register, Step::CheckCompleteness, Step::AskForCompletion, Step::Complete,
                                       Step::Record, Step::Recheck, Step::Correct, Step::HandOver};
    constexpr EnumSet<Step> head = {Step::Validate, Step::SendBack};
    constexpr EnumSet<Step> printer = {Step::Print, Step::VoidCard};
    constexpr EnumSet<Step> second = {Step::RecordSignature, Step::Unsign};
    if (partner.contains(step))
        return u"mitra"_s;
    if (head.contains(step))
        return u"kasi"_s;
    if (printer.contains(step))
        return u"operator"_s;
    return second.contains(step) ? u"loket_b"_s : u"loket_a"_s;
}

Hand::Hand(std::unique_ptr<Database> database)
    : m_database(std::move(database))
    , m_now(atOffice(QDate(2026, 11, 24), QTime(10, 0)))
    , m_office(*m_database, {[this] { return m_now; }, &m_gate, u"meja-uji"_s})
{
}

Result<std::unique_ptr<Hand>> Hand::open(const QString &path)
{
    auto database = TRY(Database::open(path, OpenMode::ReadWrite));
    std::unique_ptr<Hand> hand(new Hand(std::move(database)));
    const QDateTime last = TRY(lastRecordedAt(hand->database()));
    hand->m_now = std::max(hand->m_now, last);
    return hand;
}

Result<Session> Hand::session(const QString &login)
{
    const auto known = TRY(credentialsOf(*m_database, login));
    if (!known)
        return fail(ErrorKind::NotFound, login);
    return Session{known->officer, login, login};
}

Result<QList<Application>> Hand::applications()
{
    return m_database->all(applicationSelect() + u"ORDER BY a.id"_s, {}, applicationOf);
}

Result<Application> Hand::last()
{
    const QList<Application> all = TRY(applications());
    if (all.isEmpty())
        return fail(ErrorKind::NotFound, u"no application"_s);
    return all.last();
}

Result<StepInput> Hand::submission(int number)
{
    StepInput input;
    input.partner = TRY(m_office.officer(TRY(session(u"mitra"_s)))).partner;
    input.fields = part(childOf(number), true);
    input.brought = everyPaper();
    input.consent = true;
    return input;
}

Result<StepInput> Hand::input(Step step, const Application &app)
{
    StepInput input;
    input.reason = u"Salah tekan"_s;
    input.note = u"Catatan petugas"_s;
    input.claimed = 1;
    input.archivePlace = u"Lemari 3"_s;
    input.compared = everythingSame();
    input.differing = QStringList{u"name"_s, u"photo"_s};
    input.nikConfirmed = true;
    input.fate = app.state == State::HandedOver ? Fate::Revoked : Fate::Spoiled;
    input.taker = {u"Novita Afrizal"_s, u"Ibu"_s, u"KTP-el 1301055201900003"_s, {}};
    input.rule = u"Permendagri 2/2016 Pasal 2"_s;
    input.holdCause = HoldCause::Printer;
    if (step == Step::CheckCompleteness || step == Step::Complete)
        input.brought = everyPaper();
    if (step == Step::AskForCompletion)
        input.brought = {{Requirement::FamilyCardCopy, Presence::Missing}};
    if (step == Step::Record) {
        input.fields = part(childOf(1), false);
        input.photo = "JPEG:pas foto";
    }
    if (step == Step::Correct) {
        input.fields.set(Field::ApplicantPhone, app.form.value(Field::ApplicantPhone).left(12) + u'1');
        input.fieldGrounds.insert(Field::ApplicantPhone, u"Nomor baru menurut ibunya"_s);
    }
    if (step == Step::Print) {
        const auto next = TRY(nextBlank(*m_database, u"Dinas"_s));
        input.serial = next ? next->serial : QString();
    }
    return input;
}

Result<void> Hand::take(Step step, const QList<Application> &apps)
{
    if (apps.isEmpty())
        return fail(ErrorKind::NotFound, u"no application"_s);
    StepInput given = TRY(input(step, apps.first()));
    given.claimed = static_cast<int>(apps.size());
    QList<StepItem> items;
    for (const Application &app : apps)
        items.append({app.id, app.version, {}});
    TRY(m_office.perform(TRY(session(loginFor(step))), step, items, given));
    return {};
}

Result<void> Hand::submit(int number)
{
    const StepInput given = TRY(submission(number));
    TRY(m_office.submit(TRY(session(u"mitra"_s)), given));
    return {};
}

} // namespace silpia::killing
