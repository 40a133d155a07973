#include "app/demo_walk.h"

#include "core/base/text.h"
#include "core/office/blanks.h"
#include "core/office/form_import.h"
#include "core/office/siak.h"

#include <QFile>

namespace silpia {

namespace {

// Of the form's records the others come in a week later.
constexpr qsizetype kFirstPart = 40;
const QString kDemoFolder = u":/silpia/demo"_s;
const QString kDemoPassword = u"peragaan-kia"_s;

QByteArray demoFile(const QString &name)
{
    QFile file(kDemoFolder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The form's own times are put on the day on which the demo plays.
QByteArray onDay(const QByteArray &csv, QDate day)
{
    QByteArrayList lines = csv.split('\n');
    int minute = 0;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype comma = lines.at(i).indexOf(',');
        if (comma > 0) {
            const QString stamp = u"%1 8:%2:00 AM GMT+7"_s.arg(day.toString(u"yyyy/MM/dd"_s)).arg(minute++ % 60, 2, 10, QChar(u'0'));
            lines[i] = stamp.toUtf8() + lines.at(i).mid(comma);
        }
    }
    return lines.join('\n');
}

} // namespace

DemoClock::DemoClock(const WorkingCalendar &calendar, QDate today, int days)
    : m_calendar(calendar)
    , m_moment(std::make_shared<QDateTime>())
{
    QDate day = today;
    while (days > 0) {
        day = day.addDays(-1);
        days -= m_calendar.isWorkingDay(day) ? 1 : 0;
    }
    *m_moment = atOffice(day, QTime(9, 0));
}

void DemoClock::nextDay()
{
    QDate next = day().addDays(1);
    while (!m_calendar.isWorkingDay(next))
        next = next.addDays(1);
    *m_moment = atOffice(next, QTime(8, 0));
}

StepInput DemoWalk::reason(const QString &text) const
{
    StepInput input;
    input.reason = text;
    return input;
}

StepInput DemoWalk::takenBy(const Application &app) const
{
    StepInput input;
    input.taker = {app.form.value(Field::ApplicantName), app.form.value(Field::ApplicantRelation), u"KTP-el"_s, {}};
    return input;
}

Result<Session> DemoWalk::person(const QString &login, const QString &name, const QString &position, RoleSet roles, PartnerId partner)
{
    const OfficerId id = TRY(keepOfficer(m_office, m_people.admin, {{}, login, name, {}, position, roles, partner, u"Dinas"_s, true}, kDemoPassword));
    return Session{id, name, login};
}

Result<void> DemoWalk::people()
{
    FirstStart start;
    start.login = u"ridho"_s;
    start.name = u"Ridho Kurniawan"_s;
    start.password = kDemoPassword;
    start.government = u"PEMERINTAH KABUPATEN PESISIR SELATAN"_s;
    start.officeName = u"DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"_s;
    start.place = u"Painan"_s;
    start.way = PrintWay::Silpia;
    start.demo = true;
    m_people.admin = TRY(firstStart(m_office, start));
    TRY(keepSettings(m_office, m_people.admin, {{u"head.name"_s, u"Yulhendri, S.H., M.Si."_s}, {u"head.position"_s, u"Kepala Dinas Kependudukan dan Pencatatan Sipil"_s},
                                                {u"office.address"_s, u"Jalan Contoh Nomor 1, Painan"_s}}));
    TRY(importPartners(m_office, m_people.admin, demoFile(u"mitra.csv"_s)));
    TRY(loadSiakExtract(m_office, m_people.admin, demoFile(u"siak.csv"_s)));
    PartnerId school;
    const QList<Partner> partners = TRY(loadPartners(m_office.database()));
    for (const Partner &partner : partners) {
        if (partner.code == "SDN-05-PAINAN"_L1)
            school = partner.id;
    }
    m_people.partner = TRY(person(u"yossi"_s, u"Yossi Febrianti"_s, u"Petugas Lembaga Mitra"_s, {Role::Partner}, school));
    m_people.counter = TRY(person(u"rina"_s, u"Rina Marlina"_s, u"Petugas Dinas"_s, {Role::Counter}));
    m_people.secondCounter = TRY(person(u"hendri"_s, u"Hendri Saputra"_s, u"Petugas UKL"_s, {Role::Counter}));
    m_people.head = TRY(person(u"afriadi"_s, u"Afriadi Tanjung"_s, u"Kepala Seksi PIAK"_s, {Role::SectionHead}));
    m_people.cardOperator = TRY(person(u"doni"_s, u"Doni Saputra"_s, u"Operator Pencetakan KIA"_s, {Role::Operator}));
    m_people.division = TRY(person(u"elfitri"_s, u"Elfitri Yunus"_s, u"Kepala Bidang PIAK dan Pemanfaatan Data"_s, {Role::DivisionHead}));
    return receiveBlanks(m_office, m_people.cardOperator, u"Dinas"_s, u"PSS-0048201"_s, 200);
}

Result<QList<Application>> DemoWalk::in(State state, const QString &partnerCode)
{
    constexpr int kAll = 200;
    QList<Application> found;
    const QueuePage page = TRY(queuePage(m_office.database(), state, {}, kAll, {}));
    for (const Application &app : page.rows) {
        if ((partnerCode.isEmpty() || app.partnerCode == partnerCode) && !app.isHeld())
            found.append(app);
    }
    return found;
}

Result<void> DemoWalk::step(const Session &who, const Application &app, Step step, StepInput input)
{
    TRY(m_office.open(who, app.id));
    m_clock.pass(3);
    const Application now = TRY(m_office.find(m_people.counter, app.id));
    TRY(m_office.perform(who, app.id, step, now.version, input));
    return {};
}

Result<void> DemoWalk::together(const Session &who, const QList<Application> &apps, Step step, StepInput input)
{
    QList<StepItem> items;
    for (const Application &app : apps) {
        TRY(m_office.open(who, app.id));
        m_clock.pass(1);
        items.append({app.id, TRY(m_office.find(m_people.counter, app.id)).version, {}});
    }
    TRY(m_office.perform(who, step, items, input));
    return {};
}

Result<void> DemoWalk::verify(const Session &who, const Application &app)
{
    StepInput input;
    input.compared = TRY(compareWithSiak(m_office, app));
    const QList<FindingRow> findings = TRY(findingsOf(m_office.database(), app.id));
    for (const FindingRow &finding : findings) {
        for (const VerdictDef &def : verdicts()) {
            if (finding.verdict == def.code)
                input.grounds.insert(def.verdict, tr("Sesuai akta kelahiran"));
        }
    }
    return step(who, app, Step::Verify, input);
}

Result<void> DemoWalk::print(const Application &app)
{
    const Application now = TRY(m_office.open(m_people.cardOperator, app.id));
    TRY(startPrint(m_office, m_people.cardOperator, app.id, now.version, {}));
    m_clock.pass(2);
    return step(m_people.cardOperator, app, Step::Print);
}

Result<void> DemoWalk::importPart(bool first)
{
    QByteArrayList lines = onDay(demoFile(u"formulir.csv"_s), m_clock.day()).split('\n');
    QByteArrayList part = {lines.takeFirst()};
    part.append(first ? lines.mid(0, kFirstPart) : lines.mid(kFirstPart));
    m_clock.pass(90);
    TRY(importForm(m_office, m_people.counter, part.join('\n'), {false, {}, kDemoFolder}));
    return {};
}

Result<void> DemoWalk::intakeDay()
{
    TRY(importPart(true));
    return counterFiles();
}

/// What came in lately, so that the desks also show files in time.
Result<void> DemoWalk::lateIntake()
{
    const QList<Application> bag = TRY(in(State::Recorded, u"SDN-05-PAINAN"_s)).mid(0, 5);
    StepInput input;
    input.claimed = static_cast<int>(bag.size());
    input.archivePlace = tr("Lemari 2, map 9");
    TRY(together(m_people.counter, bag, Step::PickUp, input));
    for (const Application &app : bag.mid(0, 4)) {
        const QList<ComparedElement> compared = TRY(compareWithSiak(m_office, app));
        const bool same = std::none_of(compared.begin(), compared.end(), [](const ComparedElement &element) { return element.verdict != "same"_L1; });
        if (same)
            TRY(verify(m_people.counter, app));
    }
    return {};
}

/// Files at the counter that stop at each of the first steps.
Result<void> DemoWalk::counterFiles()
{
    const QList<JudgedRecord> records = TRY(importForm(m_office, {}, onDay(demoFile(u"loket.csv"_s), m_clock.day()), {true, {}, kDemoFolder}));
    const QList<Step> path = {Step::Register, Step::CheckCompleteness, Step::Record};
    for (qsizetype i = 0; i < records.size() && i < 8; ++i) {
        const JudgedRecord &judged = records.at(i);
        StepInput input;
        const QList<Partner> partners = TRY(loadPartners(m_office.database()));
        for (const Partner &partner : partners) {
            if (partner.code == judged.record.partnerCode)
                input.partner = partner.id;
        }
        for (const Field field : judged.record.form.present()) {
            if (submitFields().contains(field))
                input.fields.set(field, judged.record.form.value(field));
        }
        input.brought = judged.record.brought;
        input.consent = true;
        m_clock.pass(4);
        const Application app = TRY(m_office.submit(m_people.partner, input));
        StepInput rest;
        rest.fields = judged.record.form;
        rest.brought = judged.record.brought;
        rest.photo = judged.record.photoPath.isEmpty() ? QByteArray() : demoFile(judged.record.photoPath);
        for (qsizetype done = 0; done < i / 2 && done < path.size(); ++done)
            TRY(step(m_people.partner, app, path.at(done), rest));
    }
    const QList<Application> complete = TRY(in(State::Complete));
    return step(m_people.partner, complete.first(), Step::Recheck, reason(tr("Salinan akta ternyata buram")));
}

Result<void> DemoWalk::pickUpDay()
{
    const QList<Application> waiting = TRY(in(State::AwaitingCompletion));
    StepInput came;
    came.brought = {{Requirement::FamilyCardCopy, Presence::Copy}, {Requirement::BirthCertificateCopy, Presence::OriginalSeen}};
    TRY(step(m_people.counter, waiting.first(), Step::Complete, came));
    for (const QString &partner : {u"SDN-05-PAINAN"_s, u"BDN-ROZA"_s, u"PKM-TARUSAN"_s}) {
        QList<Application> bag = TRY(in(State::Recorded, partner));
        StepInput input;
        input.claimed = static_cast<int>(bag.size());
        input.missing = {bag.last().id};
        input.archivePlace = tr("Lemari 2, map %1").arg(partner);
        bag.removeLast();
        TRY(together(m_people.counter, bag, Step::PickUp, input));
        if (partner == "SDN-05-PAINAN"_L1)
            TRY(step(m_people.counter, bag.last(), Step::Unpick, reason(tr("Berkasnya tidak ada di dalam tas"))));
    }
    return {};
}

Result<void> DemoWalk::verificationDay()
{
    const QList<Application> picked = TRY(in(State::PickedUp));
    QList<Application> disputed;
    int verified = 0;
    for (const Application &app : picked) {
        QStringList differing;
        const QList<ComparedElement> compared = TRY(compareWithSiak(m_office, app));
        for (const ComparedElement &element : compared) {
            if (element.verdict == "differs"_L1)
                differing.append(element.element);
        }
        const bool unknown = !compared.isEmpty() && compared.at(0).verdict == "absent"_L1;
        if (unknown)
            differing = {QString(definition(Field::Nik).code)};
        if (differing.isEmpty() && verified < 26) {
            TRY(verify(++verified % 2 == 0 ? m_people.counter : m_people.secondCounter, app));
            continue;
        }
        if (differing.isEmpty() && disputed.size() > 3)
            continue;
        StepInput input;
        input.compared = compared;
        input.differing = differing.isEmpty() ? QStringList{u"photo"_s} : differing;
        input.note = tr("Cocokkan dengan akta kelahiran asli");
        TRY(step(m_people.counter, app, Step::Dispute, input));
        disputed.append(app);
    }
    if (disputed.size() < 3)
        return {};
    TRY(step(m_people.counter, disputed.at(0), Step::WithdrawDispute, reason(tr("Salah baca: data sudah sesuai"))));
    StepInput changed;
    changed.fields.set(Field::FatherName, disputed.at(1).form.value(Field::FatherName) + u" Sutan"_s);
    changed.fieldGrounds.insert(Field::FatherName, tr("Akta kelahiran asli"));
    TRY(step(m_people.counter, disputed.at(1), Step::Correct, changed));
    const QList<Application> right = TRY(in(State::Verified));
    const auto by = TRY(lastEventOf(m_office.database(), right.first().id, code(Step::Verify)));
    const Session &who = by->officer == m_people.counter.officer ? m_people.counter : m_people.secondCounter;
    TRY(step(who, right.first(), Step::Unverify, reason(tr("Terlewat satu unsur"))));
    return verify(who, right.first());
}

Result<void> DemoWalk::validationDay()
{
    QList<Application> right = TRY(in(State::Verified));
    TRY(step(m_people.head, right.takeFirst(), Step::SendBack, reason(tr("Alamat perlu dicocokkan lagi"))));
    const Application held = right.takeFirst();
    TRY(step(m_people.counter, held, Step::Hold));
    m_clock.pass(60);
    TRY(step(m_people.counter, held, Step::Resume));
    TRY(together(m_people.head, right.mid(0, 12), Step::Validate));
    // The Kasi is away in the afternoon: the Kabid holds a grant for the day.
    TRY(keepGrant(m_office, m_people.admin, {0, m_people.division.officer, Role::SectionHead, u"Plh."_s, u"800/12/DKPS-PS/2026"_s, m_clock.day(), m_clock.day()}));
    TRY(together(m_people.division, right.mid(12, 6), Step::Validate));
    const QList<Application> valid = TRY(in(State::Validated));
    StepInput back = reason(tr("Foto kurang terang"));
    back.differing = {u"photo"_s};
    return step(m_people.cardOperator, valid.last(), Step::SendBack, back);
}

Result<void> DemoWalk::ownPrintDay()
{
    const QList<Application> ready = TRY(in(State::Validated));
    const Application first = TRY(m_office.find(m_people.counter, ready.first().id));
    TRY(startPrint(m_office, m_people.cardOperator, first.id, first.version, {}));
    TRY(closePrint(m_office, m_people.cardOperator, first.id, BadOutcome::Spoiled, tr("Tinta bergaris")));
    TRY(startPrint(m_office, m_people.cardOperator, first.id, first.version, {}));
    TRY(closePrint(m_office, m_people.cardOperator, first.id, BadOutcome::NotPrinted, tr("Listrik padam sebelum kartu masuk")));
    for (qsizetype i = 0; i < 8; ++i)
        TRY(print(ready.at(i)));
    return {};
}

Result<void> DemoWalk::siakPrintDay()
{
    TRY(keepSettings(m_office, m_people.admin, {{u"print.way"_s, u"siak"_s}, {u"signature.used"_s, u"1"_s}}));
    const QList<Application> ready = TRY(in(State::Validated));
    TRY(together(m_people.counter, ready.mid(0, 6), Step::RecordSignature));
    const QList<Application> signedFiles = TRY(in(State::Signed));
    TRY(step(m_people.head, signedFiles.last(), Step::Unsign, reason(tr("Salah memilih permohonan"))));
    StepInput results;
    results.nikConfirmed = true;
    QList<StepItem> items;
    for (qsizetype i = 0; i < 3; ++i) {
        const QString serial = u"PSS-00483%1"_s.arg(51 + i);
        items.append({signedFiles.at(i).id, signedFiles.at(i).version, serial});
    }
    m_clock.pass(10);
    TRY(m_office.perform(m_people.cardOperator, Step::Print, items, results));
    // The office goes back to printing by itself and without TTE.
    return keepSettings(m_office, m_people.admin, {{u"print.way"_s, u"silpia"_s}});
}

Result<void> DemoWalk::distributionDay()
{
    QHash<QString, QList<Application>> byPartner;
    QStringList partners;
    const QList<Application> printed = TRY(in(State::Printed));
    for (const Application &app : printed) {
        if (!byPartner.contains(app.partnerCode))
            partners.append(app.partnerCode);
        byPartner[app.partnerCode].append(app);
    }
    for (const QString &partner : partners) {
        QList<Application> bag = byPartner.value(partner);
        if (bag.size() > 3)
            bag.removeLast();
        TRY(together(m_people.counter, bag, Step::Distribute));
    }
    const QList<Application> out = TRY(in(State::Distributed));
    TRY(step(m_people.counter, out.last(), Step::TakeBack, reason(tr("Salah alamat lembaga"))));
    StepInput fate = reason(tr("Kartu retak di perjalanan"));
    fate.fate = Fate::Spoiled;
    return step(m_people.cardOperator, out.at(out.size() - 2), Step::VoidCard, fate);
}

Result<void> DemoWalk::handOverDay()
{
    TRY(importPart(false));
    const QList<Application> out = TRY(in(State::Distributed));
    QList<Application> list;
    for (const Application &app : out) {
        if (app.destination == out.first().destination)
            list.append(app);
    }
    // A signed list came back: all but the last.
    if (list.size() > 1)
        list.removeLast();
    TRY(together(m_people.counter, list, Step::HandOver, takenBy(list.first())));
    TRY(step(m_people.counter, list.last(), Step::UndoHandOver, reason(tr("Tertukar dengan saudaranya"))));
    TRY(step(m_people.counter, list.last(), Step::HandOver, takenBy(list.last())));
    StepInput fate = reason(tr("Nama tercetak salah"));
    fate.fate = Fate::Revoked;
    return list.size() > 2 ? step(m_people.cardOperator, list.at(1), Step::VoidCard, fate) : Result<void>();
}

Result<void> DemoWalk::lastDay()
{
    TRY(lateIntake());
    const QList<Application> recorded = TRY(in(State::Recorded));
    StepInput cancel;
    cancel.cancelCause = CancelCause::Withdrawn;
    TRY(step(m_people.counter, recorded.first(), Step::Cancel, cancel));
    StepInput refuse;
    refuse.rule = u"Permendagri 2/2016 Pasal 2"_s;
    refuse.note = tr("Anak sudah pernah kawin");
    const QList<Application> picked = TRY(in(State::PickedUp));
    TRY(step(m_people.counter, picked.first(), Step::Refuse, refuse));
    StepInput hold;
    hold.holdCause = HoldCause::Siak;
    TRY(step(m_people.counter, picked.at(1), Step::Hold, hold));
    return keepSettings(m_office, m_people.admin, {{u"signature.used"_s, u"0"_s}});
}

Result<void> DemoWalk::run()
{
    TRY(people());
    using Day = Result<void> (DemoWalk::*)();
    for (const Day day : {&DemoWalk::intakeDay, &DemoWalk::pickUpDay, &DemoWalk::verificationDay, &DemoWalk::validationDay, &DemoWalk::ownPrintDay,
                          &DemoWalk::siakPrintDay, &DemoWalk::distributionDay, &DemoWalk::handOverDay, &DemoWalk::stockDay, &DemoWalk::lastDay}) {
        TRY((this->*day)());
        m_clock.nextDay();
    }
    return {};
}

} // namespace silpia
