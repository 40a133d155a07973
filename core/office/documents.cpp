#include "core/office/documents.h"

#include "core/base/text.h"
#include "core/domain/receipt_code.h"
#include "core/office/siak.h"

namespace silpia {

namespace {

PaperSignature signatureOf(const Officer &officer, const QString &caption)
{
    return {caption, officer.position, officer.name, officer.nip};
}

QString placeAndDay(const OfficeBook &book, const QDateTime &moment)
{
    return u"%1, %2"_s.arg(book.settings.place, longDate(officeDay(moment)));
}

QList<std::pair<QString, QString>> headFacts(const StepWork &work)
{
    QList<std::pair<QString, QString>> rows = {{tr("Nomor permohonan"), work.app.receiptNumber}, {tr("Lembaga mitra"), work.app.partnerName}};
    rows.append(factsOf(work.app.form, {Field::Reason, Field::Name, Field::Nik, Field::BirthDate, Field::ApplicantName, Field::ApplicantRelation}));
    return rows;
}

PaperTable requirementTable(const StepWork &work)
{
    PaperTable table{{tr("No."), tr("Persyaratan"), tr("Keadaan"), tr("Dasar")}, {1, 6, 3, 4}, {}};
    int number = 0;
    for (const Demand &demand : demandsOn(work.book.rules, work.app.form, work.day())) {
        const Presence presence = work.brought.value(demand.requirement, Presence::Missing);
        table.rows.append({QString::number(++number), label(demand.requirement) + (demand.mandatory ? QString() : tr(" (anjuran)")),
                           label(presence), demand.source});
    }
    return table;
}

void receipt(const StepWork &work, PaperDocument &paper)
{
    paper.blocks.append(PaperFacts{tr("Permohonan"), headFacts(work)});
    paper.blocks.append(requirementTable(work));
    const QString promised = longDate(work.book.deadlines.promisedFor(work.occurredAt));
    paper.blocks.append(PaperFacts{{}, {{tr("Diserahkan"), longMoment(work.occurredAt)}, {tr("Perkiraan selesai"), promised}}});
    paper.blocks.append(PaperText{tr("Pelayanan ini tidak dipungut biaya (UU 24/2013 Pasal 95B)."), true});
    paper.blocks.append(PaperText{tr("Orang tua/wali menyetujui data anak diproses untuk penerbitan KIA (UU 27/2022). Data hanya dipakai untuk keperluan itu; "
                                     "riwayat pemrosesannya dapat diminta di dinas.")});
    paper.blocks.append(PaperQr{receiptPayload(work.app.receiptNumber), work.app.receiptNumber});
    paper.blocks.append(PaperSignatures{{{tr("Yang menyerahkan"), {}, work.app.form.value(Field::ApplicantName), {}},
                                         signatureOf(work.officer, placeAndDay(work.book, work.occurredAt))}});
}

void registerEntry(const StepWork &work, PaperDocument &paper)
{
    paper.landscape = true;
    paper.subtitle = work.app.partnerName;
    PaperTable table{{tr("Nomor register"), tr("Tanggal"), tr("Nomor permohonan"), tr("Nama anak"), tr("NIK"), tr("Jenis"), tr("Pemohon")},
                     {4, 3, 4, 5, 4, 3, 4}, {}};
    const FormData &form = work.app.form;
    table.rows.append({paper.number, longDate(work.day()), work.app.receiptNumber, form.name(), form.value(Field::Nik), form.value(Field::Reason),
                       form.value(Field::ApplicantName)});
    paper.blocks.append(table);
    paper.blocks.append(PaperSignatures{{signatureOf(work.officer, placeAndDay(work.book, work.occurredAt))}});
}

void completenessSheet(const StepWork &work, PaperDocument &paper)
{
    const bool complete = work.row.step == Step::CheckCompleteness;
    paper.subtitle = complete ? tr("Lengkap") : tr("Belum Lengkap");
    paper.blocks.append(PaperFacts{tr("Permohonan"), headFacts(work)});
    paper.blocks.append(requirementTable(work));
    if (!work.input.note.isEmpty())
        paper.blocks.append(PaperFacts{{}, {{tr("Catatan"), work.input.note}}});
    paper.blocks.append(PaperSignatures{{{tr("Pemohon"), {}, work.app.form.value(Field::ApplicantName), {}},
                                         signatureOf(work.officer, placeAndDay(work.book, work.occurredAt))}});
}

void onlineForm(const StepWork &work, PaperDocument &paper)
{
    paper.blocks.append(PaperFacts{tr("Permohonan"), {{tr("Nomor permohonan"), work.app.receiptNumber}, {tr("Lembaga mitra"), work.app.partnerName}}});
    paper.blocks.append(PaperFacts{tr("Data anak dan keluarga"), factsOf(work.app.form, allFields())});
    const bool needed = cardKindOn(work.app.form.birthDate(), work.day()) == CardKind::WithPhoto;
    paper.blocks.append(PaperFacts{{}, {{tr("Pas foto"), !needed ? tr("tidak perlu (di bawah 5 tahun)") : work.app.photo.isNull() ? tr("belum ada") : tr("ada")}}});
    paper.blocks.append(PaperSignatures{{signatureOf(work.officer, placeAndDay(work.book, work.occurredAt))}});
}

QString verdictLabel(const QString &verdict)
{
    if (verdict == "same"_L1)
        return tr("Sesuai");
    return verdict == "differs"_L1 ? tr("Tidak sesuai") : tr("Tidak ditemukan");
}

QString formValue(const StepWork &work, const QString &element)
{
    const auto field = fieldOfCode(element);
    return field ? shownValue(*field, work.app.form.value(*field)) : QString();
}

void checkSheet(const StepWork &work, PaperDocument &paper)
{
    paper.blocks.append(PaperFacts{tr("Permohonan"), headFacts(work)});
    PaperTable table{{tr("Unsur"), tr("Formulir"), tr("SIAK"), tr("Hasil")}, {4, 6, 6, 3}, {}};
    for (const ComparedElement &element : work.input.compared)
        table.rows.append({elementLabel(element.element), formValue(work, element.element), element.siakValue, verdictLabel(element.verdict)});
    paper.blocks.append(table);
    paper.blocks.append(PaperSignatures{{signatureOf(work.officer, placeAndDay(work.book, work.occurredAt))}});
}

void correctionLetter(const StepWork &work, PaperDocument &paper)
{
    paper.blocks.append(PaperText{tr("Kepada %1. Data permohonan berikut belum dapat dinyatakan benar. Mohon diperbaiki lalu dikembalikan.").arg(work.app.partnerName)});
    paper.blocks.append(PaperFacts{tr("Permohonan"), headFacts(work)});
    PaperTable table{{tr("No."), tr("Yang perlu diperbaiki"), tr("Tertulis pada formulir")}, {1, 5, 8}, {}};
    int number = 0;
    for (const QString &element : work.input.differing)
        table.rows.append({QString::number(++number), elementLabel(element), formValue(work, element)});
    paper.blocks.append(table);
    if (!work.input.note.isEmpty())
        paper.blocks.append(PaperFacts{{}, {{tr("Catatan"), work.input.note}}});
    paper.blocks.append(PaperSignatures{{signatureOf(work.officer, placeAndDay(work.book, work.occurredAt))}});
}

void refusalLetter(const StepWork &work, PaperDocument &paper)
{
    paper.blocks.append(PaperText{tr("Permohonan berikut tidak dapat dikabulkan.")});
    paper.blocks.append(PaperFacts{tr("Permohonan"), headFacts(work)});
    paper.blocks.append(PaperFacts{{}, {{tr("Dasar penolakan"), work.input.rule}, {tr("Catatan"), work.input.note}}});
    paper.blocks.append(PaperText{tr("Permohonan dapat diajukan lagi setelah sebabnya tidak ada lagi. Pelayanan ini tidak dipungut biaya.")});
    paper.blocks.append(PaperSignatures{{signatureOf(work.officer, placeAndDay(work.book, work.occurredAt))}});
}

/// Sheets at the partner are numbered by partner, the office's papers by office.
QString scopeOfPaper(Paper paper, const Application &app)
{
    switch (paper) {
    case Paper::Receipt:
    case Paper::RegisterEntry:
    case Paper::CompletenessSheet:
    case Paper::OnlineForm: return app.partnerCode;
    case Paper::None:
    case Paper::PickUpList:
    case Paper::CheckSheet:
    case Paper::CorrectionLetter:
    case Paper::ValidationSheet:
    case Paper::Card:
    case Paper::DistributionList:
    case Paper::HandOverList:
    case Paper::RefusalLetter:
    case Paper::PrintReport:
    case Paper::CardRegister:
    case Paper::BlankBook:
    case Paper::CountMinutes:
    case Paper::DestructionMinutes: return {};
    }
    Q_UNREACHABLE();
}

void fill(const StepWork &work, PaperDocument &paper)
{
    switch (work.row.paper) {
    case Paper::Receipt: return receipt(work, paper);
    case Paper::RegisterEntry: return registerEntry(work, paper);
    case Paper::CompletenessSheet: return completenessSheet(work, paper);
    case Paper::OnlineForm: return onlineForm(work, paper);
    case Paper::CheckSheet: return checkSheet(work, paper);
    case Paper::CorrectionLetter: return correctionLetter(work, paper);
    case Paper::RefusalLetter: return refusalLetter(work, paper);
    case Paper::None:
    case Paper::PickUpList:
    case Paper::ValidationSheet:
    case Paper::Card:
    case Paper::DistributionList:
    case Paper::HandOverList:
    case Paper::PrintReport:
    case Paper::CardRegister:
    case Paper::BlankBook:
    case Paper::CountMinutes:
    case Paper::DestructionMinutes: return;
    }
}

} // namespace

PaperDocument emptyDocument(const OfficeBook &book, const Officer &officer, Paper paper, const QString &number, const QDateTime &moment)
{
    PaperDocument document;
    document.title = title(paper);
    document.number = number;
    document.letterhead = book.settings.letterhead;
    document.contoh = book.settings.demo;
    const QString nip = officer.nip.isEmpty() ? QString() : tr(" (NIP %1)").arg(officer.nip);
    document.footer = tr("Diterbitkan oleh %1%2, %3").arg(officer.name, nip, longMoment(moment));
    return document;
}

Result<IssuedPaper> issueOfficePaper(Office &office, EventDraft &draft, const Officer &officer, Paper kind, const std::function<void(PaperDocument &)> &fill)
{
    const OfficeBook &book = *TRY(office.book());
    Database &db = office.database();
    const PaperNumber number = TRY(takeNumber(db, kind, {}, office.today().year()));
    PaperDocument paper = emptyDocument(book, officer, kind, number.text, office.now());
    fill(paper);
    return IssuedPaper{TRY(insertPaper(draft, {kind, {}, number, {}, {}, paper.toJson(), {}}, office.now())), number.text};
}

PaperSignature signatureOf(const OfficeBook &book, const Officer &officer, QDate day)
{
    return {u"%1, %2"_s.arg(book.settings.place, longDate(day)), officer.position, officer.name, officer.nip};
}

QString shownValue(Field field, const QString &value)
{
    if (field != Field::BirthDate)
        return value;
    const QDate day = QDate::fromString(value, Qt::ISODate);
    return day.isValid() ? longDate(day) : value;
}

QList<std::pair<QString, QString>> factsOf(const FormData &form, FieldSet set)
{
    QList<std::pair<QString, QString>> rows;
    for (const FieldDef &def : fields()) {
        if (set.contains(def.field) && !form.value(def.field).isEmpty())
            rows.append({label(def.field), shownValue(def.field, form.value(def.field))});
    }
    return rows;
}

Result<void> issuePaper(StepWork &work)
{
    const Paper kind = work.row.paper;
    const QString scope = scopeOfPaper(kind, work.app);
    PaperNumber number;
    if (kind == Paper::Receipt) {
        // The receipt's number was taken with the application; it is the same one.
        number = {work.day().year(), work.app.receiptNumber.section(u'-', -1).toLongLong(), work.app.receiptNumber};
    } else {
        number = TRY(takeNumber(work.db(), kind, scope, work.day().year()));
    }
    PaperDocument paper = emptyDocument(work.book, work.officer, kind, number.text, work.occurredAt);
    fill(work, paper);
    TRY(insertPaper(work.draft, {kind, scope, number, work.app.id, {}, paper.toJson(), {}}, work.office.now()));
    return {};
}

CardData cardOf(const OfficeBook &book, const Application &application, const QByteArray &photo, const QString &attemptUuid, QDate printedOn, bool contoh)
{
    const FormData &form = application.form;
    const Settings &s = book.settings;
    const QDate birth = form.birthDate();
    CardData card;
    card.kind = cardKindOn(birth, printedOn);
    if (card.kind == CardKind::WithPhoto)
        card.photo = photo;
    card.contoh = contoh;
    if (s.cardQr && !attemptUuid.isEmpty())
        card.qr = attemptUuid;
    const QString rtRw = u"%1 / %2"_s.arg(form.value(Field::Rt), form.value(Field::Rw));
    card.values = {{u"judul2"_s, s.letterhead.government}, {u"dinas"_s, s.letterhead.office}, {u"nik"_s, form.value(Field::Nik)},
                   {u"nama"_s, form.name()}, {u"ttl"_s, u"%1, %2"_s.arg(form.value(Field::BirthPlace), longDate(birth))},
                   {u"jk"_s, form.value(Field::Sex)}, {u"goldar"_s, form.value(Field::BloodType)}, {u"agama"_s, form.value(Field::Religion)},
                   {u"wn"_s, form.value(Field::Nationality)}, {u"kk"_s, form.value(Field::FamilyCard)},
                   {u"kepala"_s, form.value(Field::FamilyHead)}, {u"berlaku"_s, longDate(validUntil(birth, printedOn))},
                   {u"akta"_s, form.value(Field::BirthCertificate)}, {u"alamat"_s, form.value(Field::Address)}, {u"rtrw"_s, rtRw},
                   {u"nagari"_s, form.value(Field::Nagari)}, {u"kec"_s, form.value(Field::District)},
                   {u"noreg"_s, application.receiptNumber}, {u"terbit"_s, u"%1, %2"_s.arg(s.place, longDate(printedOn))},
                   {u"jabatan"_s, s.headPosition}, {u"pejabat"_s, s.headName}, {u"nip"_s, s.headNip}};
    return card;
}

} // namespace silpia
