#include "app/verb.h"
#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/office/administration.h"
#include "core/office/backup.h"
#include "core/office/form_import.h"
#include "core/office/siak.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace silpia {

namespace {

constexpr qint64 kLargestForm = 1LL << 30;

} // namespace

QString maskedName(const QString &name)
{
    QStringList words;
    for (const QString &word : name.simplified().split(u' ', Qt::SkipEmptyParts))
        words.append(word.left(1) + QString(std::max<qsizetype>(word.size() - 1, 0), QChar(0x2022)));
    return words.join(u' ');
}

namespace {

QString messageOf(const Findings &findings)
{
    QStringList sentences;
    for (const Verdict verdict : findings.list())
        sentences.append(sentence(verdict));
    return sentences.join(u' ');
}

QJsonObject jsonOf(const JudgedRecord &judged)
{
    QJsonArray codes;
    for (const Verdict verdict : judged.findings.list())
        codes.append(QString(definition(verdict).code));
    return {{u"record"_s, judged.record.number}, {u"verdict"_s, QString(code(judged.findings.worst()))}, {u"codes"_s, codes}, {u"message"_s, messageOf(judged.findings)}};
}

void sayRecords(const QList<JudgedRecord> &records, bool asJson)
{
    QJsonArray rows;
    for (const JudgedRecord &judged : records) {
        if (asJson)
            rows.append(jsonOf(judged));
        else if (judged.findings.worst() != VerdictLevel::Ok)
            say(u"%1\t%2\t%3"_s.arg(judged.record.number).arg(QString(code(judged.findings.worst())), messageOf(judged.findings)));
    }
    if (asJson)
        sayJson(rows);
}

/// `made` says whether the file is this process's: another may have been quicker while the password was typed.
Result<void> fillNew(const VerbOptions &options, const QString &password, bool &made)
{
    const QByteArray partners = TRY(readFile(options.value("partners"), kLargestForm));
    const QByteArray siak = options.has("siak") ? TRY(readFile(options.value("siak"), kLargestForm)) : QByteArray();
    const auto place = TRY(Workplace::open(options.value("db"), OpenMode::Create, computerClock));
    made = true;
    FirstStart start;
    start.login = options.value("admin");
    start.password = password;
    start.government = u"PEMERINTAH KABUPATEN PESISIR SELATAN"_s;
    start.officeName = u"DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"_s;
    start.place = u"Painan"_s;
    const Session admin = TRY(firstStart(place->office(), start));
    const int count = TRY(importPartners(place->office(), admin, partners));
    tell(tr("%1 lembaga mitra dimasukkan.").arg(count));
    if (!siak.isEmpty())
        tell(tr("%1 orang dalam ekstrak SIAK.").arg(TRY(loadSiakExtract(place->office(), admin, siak))));
    return {};
}

} // namespace

VerbResult verbInit(const VerbOptions &options)
{
    const QString path = options.value("db");
    if (QFileInfo::exists(path))
        return fail(ErrorKind::Storage, tr("%1 sudah ada. Pilih nama lain; berkas itu tidak disentuh.").arg(path));
    const QString password = TRY(passwordFromInput());
    bool made = false;
    if (const auto filled = fillNew(options, password, made); !filled) {
        if (made)
            removeDatabaseFiles(path);
        return tl::unexpected<Error>(filled.error());
    }
    tell(tr("Basis data %1 siap.").arg(path));
    return ExitCode::Done;
}

VerbResult verbImport(const VerbOptions &options)
{
    const bool dryRun = options.has("dry-run");
    if (options.has("today") && !dryRun)
        return fail(ErrorKind::Invalid, tr("--today hanya bersama --dry-run."), u"usage"_s);
    ImportOptions import;
    import.dryRun = dryRun;
    import.today = QDate::fromString(options.value("today"), Qt::ISODate);
    if (options.has("today") && !import.today.isValid())
        return fail(ErrorKind::Invalid, tr("Tanggal --today tidak terbaca. Tulis seperti 2026-11-22."), u"usage"_s);
    const QString file = options.files().first();
    const QByteArray csv = TRY(readFile(file, kLargestForm));
    import.folder = QFileInfo(file).absolutePath();
    const auto place = TRY(Workplace::open(options.value("db"), dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite, computerClock));
    if (const QString warning = Workplace::warningOf(options.value("db")); !dryRun && !warning.isEmpty())
        tell(warning);
    const Session session = dryRun ? Session() : TRY(sessionOf(place->office(), options));
    const QList<JudgedRecord> records = TRY(importForm(place->office(), session, csv, import));
    sayRecords(records, options.has("json"));
    int stopped = 0;
    int entered = 0;
    for (const JudgedRecord &judged : records) {
        stopped += judged.findings.stops() ? 1 : 0;
        entered += judged.entered ? 1 : 0;
    }
    tell(tr("%1 catatan: %2 ditolak, %3 dimasukkan.").arg(records.size()).arg(stopped).arg(entered));
    return stopped > 0 ? ExitCode::StopRecords : ExitCode::Done;
}

VerbResult verbList(const VerbOptions &options)
{
    const auto only = stateOfCode(options.value("state"));
    if (options.has("state") && !only)
        return fail(ErrorKind::Invalid, tr("Keadaan %1 tidak dikenal.").arg(options.value("state")), u"usage"_s);
    const auto place = TRY(Workplace::open(options.value("db"), OpenMode::ReadOnly, computerClock));
    const OfficeBook &book = *TRY(place->office().book());
    const QDateTime now = computerClock();
    QJsonArray rows;
    TRY(place->database().each(applicationSelect() + u"ORDER BY a.id"_s, {}, [&](const Row &row) -> Result<void> {
        const Application app = applicationOf(row);
        if (only && app.state != *only)
            return {};
        const QDateTime due = book.deadlines.dueOf(app.state, app.clockStartedAt, now);
        const QString dueText = due.isValid() ? toIso(due) : QString();
        const QString nik = maskedNik(app.form.value(Field::Nik));
        if (options.has("json"))
            rows.append(QJsonObject{{u"number"_s, app.receiptNumber}, {u"child"_s, maskedName(app.form.name())}, {u"nik"_s, nik}, {u"state"_s, QString(code(app.state))},
                                    {u"held"_s, app.isHeld()}, {u"clockStart"_s, toIso(app.clockStartedAt)}, {u"due"_s, due.isValid() ? QJsonValue(dueText) : QJsonValue()}});
        else
            say(QStringList{app.receiptNumber, maskedName(app.form.name()), nik, QString(code(app.state)), toIso(app.clockStartedAt), dueText}.join(u'\t'));
        return {};
    }));
    if (options.has("json"))
        sayJson(rows);
    return ExitCode::Done;
}

namespace {

Result<JournalHead> headOf(const QString &text)
{
    const QStringList parts = text.split(u':');
    bool numeric = false;
    JournalHead head{parts.value(0).toLongLong(&numeric), QByteArray::fromHex(parts.value(1).toLatin1())};
    if (!numeric || head.count < 1 || head.hash.size() != 32)
        return fail(ErrorKind::Invalid, tr("--head ditulis N:HASH, seperti tercetak pada daftar harian."), u"usage"_s);
    return head;
}

} // namespace

VerbResult verbCheck(const VerbOptions &options)
{
    const JournalHead printed = options.has("head") ? TRY(headOf(options.value("head"))) : JournalHead();
    const auto place = TRY(Workplace::open(options.value("db"), OpenMode::ReadOnly, computerClock));
    CheckReport report = TRY(checkDatabase(place->database()));
    if (printed.count > 0 && !TRY(holdsHead(place->database(), printed)))
        report.flaws.append({u"head"_s, tr("kepala jurnal tercetak tidak cocok")});
    QJsonArray rows;
    for (const Flaw &flaw : report.flaws) {
        if (options.has("json"))
            rows.append(QJsonObject{{u"what"_s, flaw.what}, {u"where"_s, flaw.where}});
        else
            say(flaw.what + u'\t' + flaw.where);
    }
    if (options.has("json"))
        sayJson(rows);
    else if (report.clean())
        say(report.head.text());
    tell(tr("%1 peristiwa, %2 permohonan, %3 temuan. Kepala jurnal %4").arg(report.events).arg(report.applications).arg(report.flaws.size()).arg(report.head.text()));
    return report.clean() ? ExitCode::Done : ExitCode::Damaged;
}

VerbResult verbBackup(const VerbOptions &options)
{
    auto place = Workplace::openOrLook(options.value("db"), computerClock);
    const bool inUse = !place && place.error().kind == ErrorKind::Busy;
    if (inUse)
        place = Workplace::open(options.value("db"), OpenMode::ReadOnly, computerClock);
    if (!place)
        return tl::unexpected<Error>(place.error());
    const QString why = (*place)->whyOnlyLooking();
    // The act is in the journal before the copy, so that the copy holds it too. A disk that nobody can write to any more is
    // no reason to take no copy of it.
    if (!inUse && why.isEmpty())
        TRY(act((*place)->office(), {}, u"backup"_s, {}, [](EventDraft &) -> Result<void> { return {}; }));
    const BackupProof proof = TRY(backup((*place)->database(), options.value("to"), computerClock()));
    say(proof.path);
    tell(tr("Pencadangan berhasil: %1 byte, dibaca kembali dan lulus pemeriksaan. Kepala jurnal %2").arg(proof.bytes).arg(proof.head.text()));
    if (inUse)
        tell(tr("SILPIA sedang terbuka: pencadangan ini tidak tercatat dalam jurnal."));
    if (!why.isEmpty())
        tell(tr("%1\nPencadangan ini tidak tercatat dalam jurnal.").arg(why));
    return ExitCode::Done;
}

VerbResult verbRestore(const VerbOptions &options)
{
    // Taken and given back: says in words who holds it or what lacks, and takes a dead process's lock away.
    TRY(DatabaseLock::take(options.value("db")));
    const QString aside = TRY(restore(options.value("from"), options.value("db"), computerClock()));
    if (!aside.isEmpty())
        tell(tr("Basis data sebelumnya disimpan sebagai %1").arg(aside));
    tell(tr("Pemulihan selesai: %1").arg(options.value("db")));
    return ExitCode::Done;
}

} // namespace silpia
