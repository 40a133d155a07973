#include "core/office/form_import.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/domain/judge.h"
#include "core/office/csv.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace silpia {

namespace {

constexpr qint64 kLargestPhotoFile = 64LL * 1024 * 1024;

const QString kTimeStamp = u"Cap waktu"_s;
const QString kPartnerCode = u"Kode mitra"_s;
const QString kFamilyCardCopy = u"Fotokopi KK"_s;
const QString kCertificateCopy = u"Fotokopi akta kelahiran"_s;
const QString kExtraPapers = u"Dokumen tambahan"_s;
const QString kPhoto = u"Pas foto"_s;
const QString kPhotoFile = u"Berkas foto"_s;

// Forms that were made before this was asked have no such column.
constexpr FieldSet kMayLack = {Field::Class};

/// Places of the form's columns in this export.
class FormHeader
{
public:
    static Result<FormHeader> read(const QStringList &header)
    {
        QStringList wanted = {kTimeStamp, kPartnerCode, kFamilyCardCopy, kCertificateCopy, kExtraPapers, kPhoto, kPhotoFile};
        for (const FieldDef &def : fields()) {
            if (!kMayLack.contains(def.field) || has(header, def.formColumn))
                wanted.append(def.formColumn);
        }
        const QList<qsizetype> places = TRY(columnPlaces(header, wanted));
        FormHeader read;
        for (qsizetype i = 0; i < wanted.size(); ++i)
            read.m_places.insert(wanted.at(i), places.at(i));
        return read;
    }
    [[nodiscard]] QString cell(const QStringList &cells, const QString &column) const { return cells.value(m_places.value(column, -1)); }

private:
    static bool has(const QStringList &header, const QString &column)
    {
        return std::any_of(header.begin(), header.end(), [&](const QString &cell) { return folded(cell) == folded(column); });
    }

    QHash<QString, qsizetype> m_places;
};

bool isThere(const QString &cell)
{
    return folded(cell) == "ada"_L1;
}

Brought papersOf(const FormHeader &header, const QStringList &cells)
{
    Brought brought;
    if (isThere(header.cell(cells, kFamilyCardCopy)))
        brought.insert(Requirement::FamilyCardCopy, Presence::Copy);
    if (isThere(header.cell(cells, kCertificateCopy)))
        brought.insert(Requirement::BirthCertificateCopy, Presence::Copy);
    for (const QString &word : header.cell(cells, kExtraPapers).split(u';')) {
        for (const RequirementDef &def : requirements()) {
            if (!def.formWord.isEmpty() && folded(word) == folded(QString(def.formWord)))
                brought.insert(def.requirement, Presence::Copy);
        }
    }
    return brought;
}

FormRecord recordOf(const FormHeader &header, int number, const QStringList &cells, QDate today)
{
    FormRecord record;
    record.number = number;
    record.timeStamp = header.cell(cells, kTimeStamp).trimmed();
    record.occurredAt = parseTimeStamp(record.timeStamp);
    record.partnerCode = header.cell(cells, kPartnerCode).trimmed();
    for (const FieldDef &def : fields()) {
        const QString cell = header.cell(cells, def.formColumn);
        const auto date = def.kind == FieldKind::Date ? parseFormDate(cell, today) : std::nullopt;
        record.form.set(def.field, date ? date->toString(Qt::ISODate) : cell.trimmed());
    }
    record.brought = papersOf(header, cells);
    record.photoClaimed = isThere(header.cell(cells, kPhoto));
    record.photoPath = header.cell(cells, kPhotoFile).trimmed();
    return record;
}

QByteArray digestOfRecord(const FormRecord &record)
{
    Digest digest;
    digest.add(record.partnerCode);
    digest.add(record.timeStamp);
    digest.add(ungrouped(record.form.value(Field::Nik)));
    return digest.result();
}

/// The file below the form's folder that a path names; empty when it lies outside or is not there.
QString photoFileOf(const QString &folder, const QString &path)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    const QString file = QFileInfo(QDir(folder).filePath(path)).canonicalFilePath();
    const bool inside = !root.isEmpty() && file.startsWith(root.endsWith(u'/') ? root : root + u'/');
    return inside && QFileInfo(file).isFile() ? file : QString();
}

class Importer
{
public:
    Importer(Office &office, const ImportOptions &options, const OfficeBook &book)
        : m_office(office)
        , m_options(options)
        , m_book(book)
        , m_today(options.today.isValid() ? options.today : office.today())
    {
    }
    Result<void> prepare();
    Result<JudgedRecord> judge(const FormRecord &record);
    Result<void> enter(const Session &session, JudgedRecord &judged);
    [[nodiscard]] QDate today() const { return m_today; }

private:
    void judgePhoto(JudgedRecord &judged) const;
    void judgePapers(JudgedRecord &judged) const;
    Result<void> judgeAgainstDatabase(JudgedRecord &judged) const;
    Result<void> takeSteps(const Session &session, JudgedRecord &judged);

    Office &m_office;
    const ImportOptions &m_options;
    const OfficeBook &m_book;
    QDate m_today;
    QHash<QString, PartnerId> m_partners;
    QSet<QString> m_seen;
};

Result<void> Importer::prepare()
{
    const QList<Partner> partners = TRY(loadPartners(m_office.database()));
    for (const Partner &partner : partners) {
        if (partner.active)
            m_partners.insert(partner.code, partner.id);
    }
    return {};
}

void Importer::judgePhoto(JudgedRecord &judged) const
{
    const QDate birth = judged.record.form.birthDate();
    if (!birth.isValid() || birth > m_today || cardKindOn(birth, m_today) == CardKind::WithoutPhoto)
        return;
    if (!judged.record.photoClaimed || judged.record.photoPath.isEmpty()) {
        judged.findings.add(Verdict::PhotoMissing);
        return;
    }
    const QString file = photoFileOf(m_options.folder, judged.record.photoPath);
    if (file.isEmpty()) {
        judged.findings.add(Verdict::PhotoFileNotFound);
        return;
    }
    if (QFileInfo(file).size() > kLargestPhotoFile) {
        judged.findings.add(Verdict::PhotoTooLarge);
        return;
    }
    const auto bytes = readFile(file, kLargestPhotoFile);
    const AdmittedPhoto photo = bytes && m_office.tools().photos ? m_office.tools().photos->admit(*bytes) : AdmittedPhoto{{}, 0, 0, Verdict::PhotoUnreadable};
    if (photo.finding) {
        judged.findings.add(*photo.finding);
        return;
    }
    judged.photo = *bytes;
    judged.record.brought.insert(Requirement::Photo, Presence::Copy);
}

void Importer::judgePapers(JudgedRecord &judged) const
{
    for (const Requirement requirement : missing(demandsOn(m_book.rules, judged.record.form, m_today), judged.record.brought)) {
        if (requirement == Requirement::FamilyCardCopy)
            judged.findings.add(Verdict::FamilyCardMissing);
        else if (requirement == Requirement::BirthCertificateCopy)
            judged.findings.add(Verdict::BirthCertificateMissing);
        else if (requirement != Requirement::Photo) // the photo has been judged by itself
            judged.findings.add(Verdict::CaseDocumentMissing);
    }
}

Result<void> Importer::judgeAgainstDatabase(JudgedRecord &judged) const
{
    const FormRecord &record = judged.record;
    if (!m_partners.contains(record.partnerCode))
        judged.findings.add(Verdict::PartnerUnknown);
    const qint64 entered = TRY(m_office.database().number(u"SELECT count(*) FROM import_record WHERE digest = ?"_s, {digestOfRecord(record)}));
    if (entered != 0) {
        // The same record again: that it is its own duplicate says nothing more.
        judged.findings = Findings();
        judged.findings.add(Verdict::AlreadyEntered);
        return {};
    }
    const QString nik = record.form.value(Field::Nik);
    if (TRY(openReceiptOf(m_office.database(), nik, {})))
        judged.findings.add(Verdict::DuplicateOpen);
    if (record.form.reason() == Reason::New && TRY(cardValidUntil(m_office.database(), nik, m_today)).isValid())
        judged.findings.add(Verdict::CardStillValid);
    return {};
}

Result<JudgedRecord> Importer::judge(const FormRecord &record)
{
    JudgedRecord judged;
    judged.record = record;
    const FieldSet judgedFields = allFields();
    judged.findings = judgeForm(record.form, judgedFields, m_book.regions, m_today, m_book.settings.expiresSoonDays);
    judgePhoto(judged);
    judgePapers(judged);
    TRY(judgeAgainstDatabase(judged));
    // Of equal NIKs in one file the later record is the duplicate, and a stopped first does not count.
    const QString nik = ungrouped(record.form.value(Field::Nik));
    if (!judged.findings.contains(Verdict::AlreadyEntered) && m_seen.contains(nik)) {
        judged.findings.remove(Verdict::DuplicateOpen); // entered a moment ago from this very file
        judged.findings.add(Verdict::DuplicateInFile);
    }
    if (!judged.findings.stops())
        m_seen.insert(nik);
    return judged;
}

Result<void> Importer::takeSteps(const Session &session, JudgedRecord &judged)
{
    const FormRecord &record = judged.record;
    StepInput input;
    // A form whose clock runs ahead of ours came in now.
    input.occurredAt = record.occurredAt.isValid() ? std::min(record.occurredAt, m_office.now()) : m_office.now();
    input.partner = m_partners.value(record.partnerCode);
    input.fields = record.form;
    input.brought = record.brought;
    input.consent = true; // the partner's statement for the whole batch
    input.groundsLater = true;
    const Application submitted = TRY(m_office.submit(session, input));
    Application app = TRY(m_office.perform(session, submitted.id, Step::Register, submitted.version, input));
    TRY(act(m_office, session, u"importRecord"_s, {}, [&](EventDraft &draft) -> Result<void> {
        TRY(draft.insert("import_record"_L1, {{"digest"_L1, digestOfRecord(record)}, {"application_id"_L1, app.id.value}}));
        return {};
    }));
    input.photo = judged.photo;
    if (judged.findings.worst() == VerdictLevel::Gap) {
        if (!judged.photo.isEmpty()) {
            StepInput photo = input;
            photo.fields = FormData();
            photo.brought.clear();
            app = TRY(m_office.perform(session, app.id, Step::Correct, app.version, photo));
        }
        QStringList lacking;
        for (const Verdict verdict : judged.findings.list()) {
            if (definition(verdict).level == VerdictLevel::Gap)
                lacking.append(sentence(verdict));
        }
        input.note = lacking.join(u' ');
        TRY(m_office.perform(session, app.id, Step::AskForCompletion, app.version, input));
        return {};
    }
    app = TRY(m_office.perform(session, app.id, Step::CheckCompleteness, app.version, input));
    // A datum that no rule of the form asks for, but step 4 does, keeps the file at step 3: the partner fills it in there.
    const bool whole = std::all_of(fields().begin(), fields().end(), [&](const FieldDef &def) { return !def.mandatory || !record.form.value(def.field).isEmpty(); });
    if (whole)
        TRY(m_office.perform(session, app.id, Step::Record, app.version, input));
    return {};
}

Result<void> Importer::enter(const Session &session, JudgedRecord &judged)
{
    if (const auto taken = takeSteps(session, judged); !taken)
        return fail(taken.error().kind, tr("Catatan %1: %2").arg(judged.record.number).arg(taken.error().message), taken.error().detail, taken.error().place);
    judged.entered = true;
    return {};
}

} // namespace

QDateTime parseTimeStamp(const QString &text)
{
    static const QRegularExpression shape(
        u"^(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2}) (\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?: (AM|PM))?(?: GMT([+-]\\d{1,2}))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto m = shape.match(text.simplified());
    if (!m.hasMatch())
        return {};
    int hour = m.captured(4).toInt();
    if (!m.captured(7).isEmpty())
        hour = hour % 12 + (m.captured(7).toUpper() == "PM"_L1 ? 12 : 0);
    const QDate day(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    const QTime time(hour, m.captured(5).toInt(), m.captured(6).toInt());
    if (!day.isValid() || !time.isValid())
        return {};
    const int offset = m.captured(8).isEmpty() ? kOfficeOffsetSeconds : m.captured(8).toInt() * 3600;
    return QDateTime(day, time, Qt::OffsetFromUTC, offset).toUTC();
}

Result<QList<JudgedRecord>> importForm(Office &office, const Session &session, const QByteArray &csv, const ImportOptions &options)
{
    const OfficeBook &book = *TRY(office.book());
    Importer importer(office, options, book);
    TRY(importer.prepare());
    const auto run = [&]() -> Result<QList<JudgedRecord>> {
        std::optional<FormHeader> header;
        QList<JudgedRecord> records;
        TRY(readCsv(csv, [&](int number, const QStringList &cells) -> Result<void> {
            if (number == 1) {
                header = TRY(FormHeader::read(cells));
                return {};
            }
            records.append(TRY(importer.judge(recordOf(*header, number, cells, importer.today()))));
            if (!options.dryRun && !records.last().findings.stops())
                TRY(importer.enter(session, records.last()));
            records.last().photo.clear(); // a file of a thousand children would not fit in memory
            return {};
        }));
        if (!header)
            return fail(ErrorKind::Invalid, tr("Berkas formulir kosong."));
        return records;
    };
    return options.dryRun ? run() : office.database().inTransaction(run);
}

} // namespace silpia
