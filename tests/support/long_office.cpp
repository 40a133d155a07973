#include "tests/support/long_office.h"

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/office/desks.h"
#include "tests/support/test_office.h"

#include <array>

namespace silpia::test {

namespace {

constexpr int kLongestName = 60;
const QString kReason = u"Nama ibu pada formulir berbeda dengan akta kelahiran asli yang dibawa orang tuanya hari ini, dan nomor kartu keluarganya sudah diganti sesudah pindah alamat"_s;

/// A name of exactly 60 letters; another `number`, another name.
QString longName(int number)
{
    const QString first = QChar(u'A' + number % 26) + u"bdurrahmanul"_s + QChar(u'a' + number / 26 % 26);
    return (first + u" Khairulanwar Syamsurizal Burhanuddin Datuak Rajo Panghulu"_s).left(kLongestName);
}

/// Walks children through the procedure of an office where everything is long.
class LongOffice
{
public:
    explicit LongOffice(Office &office) : m_office(office) {}
    Result<void> fill();

private:
    Result<Session> person(Role role, PartnerId partner);
    Result<void> people();
    Result<Application> submit(QDate birth);
    Result<Application> reach(State state, QDate birth);
    Result<Application> take(const Application &app, Step step);
    [[nodiscard]] StepInput input(Step step) const;
    [[nodiscard]] const Session &usual(Step step) const;

    Office &m_office;
    Session m_admin, m_school, m_counter, m_head, m_operator;
    PartnerId m_partner;
    int m_number = 0;
};

Result<Session> LongOffice::person(Role role, PartnerId partner)
{
    const QString name = u"Dr. "_s + longName(static_cast<int>(role) + 10).left(36) + u", S.STP., M.Si."_s;
    const Officer officer{{}, code(role), name, u"198001012006041001"_s,
                          u"Pejabat Fungsional Administrator Database Kependudukan Ahli Madya pada Bidang PIAK dan Pemanfaatan Data"_s, {role}, partner, u"UKL Kecamatan Ranah Ampek Hulu Tapan"_s, true};
    const OfficerId id = TRY(keepOfficer(m_office, m_admin, officer, u"rendang padang 7"_s));
    return Session{id, name, officer.login};
}

Result<void> LongOffice::people()
{
    m_admin = TRY(firstStart(m_office, {u"administratordatabasekependudukan"_s, longName(25), u"rendang padang 7"_s, u"PEMERINTAH KABUPATEN PESISIR SELATAN"_s,
                                        u"DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"_s, u"Painan"_s, PrintWay::Silpia, {}, false}));
    m_partner = TRY(keepPartner(m_office, m_admin, {{}, u"TKN-PEMBINA-AMPANG-PULAI"_s, u"Taman Kanak-Kanak Negeri Pembina Percontohan Aisyiyah Bustanul Athfal Kampung Pansur Ampang Pulai"_s, u"13.01.05"_s, false, true}));
    TRY(keepPartner(m_office, m_admin, {{}, u"BIDAN-NURHALIZA"_s, u"Praktik Mandiri Bidan Hajah Siti Nurhaliza Khairunnisa Ranah Ampek Hulu Tapan"_s, u"13.01.05"_s, false, true}));
    m_school = TRY(person(Role::Partner, m_partner));
    m_counter = TRY(person(Role::Counter, {}));
    m_head = TRY(person(Role::SectionHead, {}));
    m_operator = TRY(person(Role::Operator, {}));
    TRY(person(Role::DivisionHead, {}));
    const QDate today = m_office.today();
    TRY(keepGrant(m_office, m_admin, {0, m_counter.officer, Role::SectionHead, u"Plt."_s, u"800/1234/DKPS-PS/PENUGASAN/XI/2026"_s, today.addDays(-90), today.addDays(-60)}));
    TRY(keepSettings(m_office, m_admin, {{u"head.name"_s, u"Dr. "_s + u"H. Abdurrahman Khairulanwar, M.Si."_s},
                                         {u"office.address"_s, u"Jalan Haji Agus Salim Nomor 127, Kelurahan Painan Selatan, Kecamatan IV Jurai, Painan 25651"_s},
                                         {u"office.contact"_s, u"(0756) 000000 · dinas-kependudukan-dan-pencatatan-sipil@contoh.invalid"_s}}));
    TRY(switchProduction(m_office, m_admin, true, kReason));
    TRY(receiveBlanks(m_office, m_admin, u"UKL Kecamatan Ranah Ampek Hulu Tapan"_s, u"PSS-DINAS-DUKCAPIL-0048001"_s, 20000));
    return receiveBlanks(m_office, m_admin, u"Unit Kerja Layanan Kecamatan Lunang dan Silaut Bersatu"_s, u"KIA-LUNANG-SILAUT-0000001"_s, 500);
}

Result<Application> LongOffice::submit(QDate birth)
{
    const int number = ++m_number;
    FormData form = child(number, birth);
    form.set(Field::Name, longName(number));
    form.set(Field::FamilyHead, longName(number + 3).left(34).trimmed());
    form.set(Field::MotherName, longName(number + 5));
    form.set(Field::FatherName, longName(number + 3));
    form.set(Field::ApplicantName, longName(number + 5));
    form.set(Field::Address, u"Jl. Jenderal Sudirman Gg. Melati III No. 127, Kp. Pansur Ampang Pulai"_s);
    StepInput input;
    input.partner = m_partner;
    input.fields = only(form, submitFields());
    input.brought = allPapers();
    input.consent = true;
    return m_office.submit(m_school, input);
}

StepInput LongOffice::input(Step step) const
{
    StepInput input;
    input.reason = kReason;
    input.note = kReason;
    input.brought = step == Step::AskForCompletion ? Brought{{Requirement::FamilyCardCopy, Presence::Missing}} : allPapers();
    input.compared = allSame();
    input.differing = {u"name"_s, u"photo"_s};
    input.claimed = 1;
    input.archivePlace = u"Lemari arsip lantai dua, lajur 3, map pelayanan bergerak UKL Ranah Ampek Hulu Tapan"_s;
    input.taker = {longName(7), u"Ibu kandung yang memegang kuasa ayahnya"_s, u"KTP-el 1301055201900003"_s, u"Surat kuasa bermeterai tanggal 20 November 2026"_s};
    input.holdCause = HoldCause::Blanks;
    if (step == Step::Record) {
        FieldSet remaining = allFields();
        for (const FieldDef &def : fields()) {
            if (def.atSubmit)
                remaining.remove(def.field);
        }
        input.fields = only(child(), remaining);
        for (const Field field : {Field::FamilyHead, Field::FatherName, Field::MotherName, Field::ApplicantName}) {
            if (remaining.contains(field))
                input.fields.set(field, longName(static_cast<int>(field)).left(34).trimmed());
        }
        if (remaining.contains(Field::Address))
            input.fields.set(Field::Address, u"Jl. Jenderal Sudirman Gg. Melati III No. 127, Kp. Pansur Ampang Pulai"_s);
        input.fields.set(Field::Class, u"Kelompok Belajar Tahfiz Abu Bakar Ash-Shiddiq 10B"_s);
        constexpr qint64 kLargest = 1024 * 1024;
        const auto photo = readFile(QString::fromUtf8(SILPIA_SOURCE_DIR) + u"/tests/data/photos/p01.jpg"_s, kLargest);
        input.photo = photo ? *photo : QByteArray();
    }
    return input;
}

const Session &LongOffice::usual(Step step) const
{
    switch (step) {
    case Step::Validate: return m_head;
    case Step::Print: return m_operator;
    case Step::PickUp:
    case Step::Verify:
    case Step::Dispute:
    case Step::Distribute:
    case Step::Cancel:
    case Step::Refuse:
    case Step::Hold: return m_counter;
    case Step::Submit:
    case Step::Register:
    case Step::CheckCompleteness:
    case Step::AskForCompletion:
    case Step::Complete:
    case Step::Record:
    case Step::Recheck:
    case Step::Unpick:
    case Step::Correct:
    case Step::WithdrawDispute:
    case Step::Unverify:
    case Step::SendBack:
    case Step::RecordSignature:
    case Step::Unsign:
    case Step::VoidCard:
    case Step::TakeBack:
    case Step::HandOver:
    case Step::UndoHandOver:
    case Step::Resume: return m_school;
    }
    Q_UNREACHABLE();
}

Result<Application> LongOffice::take(const Application &app, Step step)
{
    const Session &who = usual(step);
    const Application opened = TRY(m_office.open(who, app.id));
    if (step == Step::Print)
        TRY(startPrint(m_office, who, app.id, opened.version, {}));
    return m_office.perform(who, app.id, step, opened.version, input(step));
}

Result<Application> LongOffice::reach(State state, QDate birth)
{
    constexpr std::array kPath = {Step::Register, Step::CheckCompleteness, Step::Record, Step::PickUp, Step::Verify, Step::Validate, Step::Print, Step::Distribute, Step::HandOver};
    Application app = TRY(submit(birth));
    for (const Step step : kPath) {
        if (app.state == state)
            break;
        if (app.state == State::Registered && state == State::AwaitingCompletion)
            return take(app, Step::AskForCompletion);
        if (app.state == State::PickedUp && state == State::AwaitingCorrection)
            return take(app, Step::Dispute);
        app = TRY(take(app, step));
    }
    return app;
}

Result<void> LongOffice::fill()
{
    TRY(people());
    for (const State state : {State::Submitted, State::Registered, State::AwaitingCompletion, State::Complete, State::Recorded, State::PickedUp, State::AwaitingCorrection,
                              State::Verified, State::Validated, State::Printed, State::Distributed, State::HandedOver}) {
        TRY(reach(state, {2018, 3, 7}));
        TRY(reach(state, {2023, 5, 20}));
    }
    const Application held = TRY(reach(State::Recorded, {2018, 3, 7}));
    TRY(take(held, Step::Hold));
    return {};
}

} // namespace

Result<void> fillLong(Office &office)
{
    LongOffice filled(office);
    return filled.fill();
}

} // namespace silpia::test
