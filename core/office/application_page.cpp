#include "core/base/text.h"
#include "core/domain/judge.h"
#include "core/office/desks.h"
#include "core/office/siak.h"

namespace silpia {

namespace {

QString noteLine(const NoteRow &note)
{
    if (note.kind == "reason"_L1)
        return tr("Alasan: %1").arg(note.text);
    if (note.kind == "note"_L1)
        return tr("Catatan: %1").arg(note.text);
    if (note.kind == "changed"_L1)
        return tr("%1 diubah, dasar: %2").arg(elementLabel(note.element), note.text);
    if (note.kind == "differs"_L1)
        return tr("Tidak sesuai: %1").arg(elementLabel(note.element));
    if (note.kind == "holdCause"_L1)
        return tr("Sebab: %1").arg(labelOfHoldCause(note.text));
    if (note.kind == "rule"_L1)
        return tr("Dasar: %1").arg(note.text);
    if (note.kind == "cancelCause"_L1) {
        for (int i = 0; i <= static_cast<int>(CancelCause::TurnedSeventeen); ++i) {
            if (code(static_cast<CancelCause>(i)) == note.text)
                return tr("Sebab: %1").arg(label(static_cast<CancelCause>(i)));
        }
    }
    return note.kind == "duplicateOf"_L1 ? tr("Ganda dengan %1").arg(note.text) : QString();
}

void measure(const WorkingCalendar &calendar, const QList<HistoryRow> &rows, qsizetype at, HistoryEntry &entry)
{
    const auto step = stepOfCode(entry.row.code);
    const StepDef *def = step ? rowFor(*step, entry.row.from) : nullptr;
    if (!def)
        return;
    for (qsizetype i = at - 1; i >= 0; --i) {
        const HistoryRow &earlier = rows.at(i);
        if (def->norm.workingDays > 0 && earlier.to == entry.row.from && earlier.from != earlier.to) {
            entry.workingDays = calendar.workingDaysBetween(officeDay(earlier.occurredAt), officeDay(entry.row.occurredAt));
            return;
        }
        if (def->norm.workingDays == 0 && earlier.code == "open"_L1 && earlier.officer == entry.row.officer) {
            entry.handlingMinutes = static_cast<int>(earlier.occurredAt.secsTo(entry.row.occurredAt) / 60);
            return;
        }
        if (def->norm.workingDays == 0 && earlier.from != earlier.to)
            return;
    }
}

} // namespace

Result<QList<HistoryEntry>> history(Office &office, const Session &session, ApplicationId id)
{
    TRY(office.find(session, id));
    const OfficeBook &book = *TRY(office.book());
    const QList<HistoryRow> rows = TRY(historyOf(office.database(), id));
    const QList<NoteRow> notes = TRY(notesOf(office.database(), id));
    QList<HistoryEntry> entries;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).code == "open"_L1)
            continue;
        HistoryEntry entry{rows.at(i), {}, -1, -1};
        for (const NoteRow &note : notes) {
            const QString line = note.event == entry.row.event ? noteLine(note) : QString();
            if (!line.isEmpty())
                entry.notes.append(line);
        }
        measure(book.deadlines.calendar(), rows, i, entry);
        entries.append(entry);
    }
    return entries;
}

Result<QByteArray> photoOf(Office &office, const Session &session, const Application &application)
{
    TRY(office.find(session, application.id));
    if (application.photo.isNull())
        return QByteArray();
    return photoBytes(office.database(), application.photo);
}

Result<PaperState> paperState(Office &office, const Application &application)
{
    const OfficeBook &book = *TRY(office.book());
    Brought brought = TRY(broughtOf(office.database(), application.id));
    return PaperState{demandsOn(book.rules, application.form, office.today()), std::move(brought)};
}

Result<QList<Verdict>> openFindings(Office &office, ApplicationId id)
{
    QList<Verdict> open;
    const auto app = TRY(loadApplication(office.database(), id));
    const OfficeBook &book = *TRY(office.book());
    // A warning that a correction has removed asks for nothing any more.
    const Findings present = app ? judgeForm(app->form, allFields(), book.regions, office.today(), book.settings.expiresSoonDays) : Findings();
    const QList<FindingRow> findings = TRY(findingsOf(office.database(), id));
    for (const FindingRow &finding : findings) {
        for (const VerdictDef &def : verdicts()) {
            if (finding.ground.isEmpty() && finding.verdict == def.code && present.contains(def.verdict))
                open.append(def.verdict);
        }
    }
    return open;
}

Result<StepInput> resubmission(Office &office, const Session &session, ApplicationId id)
{
    const Application old = TRY(office.find(session, id));
    if (isOpen(old.state))
        return fail(ErrorKind::Refused, tr("Permohonan ini masih berjalan; tidak perlu diajukan lagi."));
    StepInput input;
    input.fields = old.form;
    input.partner = old.partner;
    return input;
}

Result<QList<PaperRow>> papers(Office &office, const Session &session, ApplicationId id)
{
    TRY(office.find(session, id));
    return papersOf(office.database(), id);
}

Result<QList<PaperRow>> tray(Office &office, const Session &session)
{
    constexpr int kMost = 500;
    return trayOf(office.database(), session.officer, kMost);
}

namespace {

/// A paper is read by who may read its application; a list over several by who issued it, or by the office.
Result<void> mayRead(Office &office, const Session &session, const PaperRow &row)
{
    if (!row.application.isNull())
        TRY(office.find(session, row.application));
    else if (row.issuedBy != session.officer && !scopeOf(TRY(office.officer(session))).partner.isNull())
        return fail(ErrorKind::NotFound, tr("Surat ini tidak ditemukan."));
    return {};
}

} // namespace

Result<PaperDocument> paper(Office &office, const Session &session, const PaperRow &row)
{
    TRY(mayRead(office, session, row));
    PaperDocument document = TRY(PaperDocument::fromJson(TRY(paperContent(office.database(), row.id))));
    document.salinan = row.printings > 0;
    TRY(insertReading(office.database(), session.officer, office.now(), ReadingKind::Paper, row.application, 1));
    return document;
}

Result<void> markPrinted(Office &office, const Session &session, const QList<PaperId> &papers)
{
    if (papers.isEmpty())
        return {};
    TRY(act(office, session, u"printPapers"_s, {}, [&](EventDraft &draft) -> Result<void> {
        for (const PaperId id : papers) {
            const auto row = TRY(paperById(office.database(), id));
            if (!row)
                return fail(ErrorKind::NotFound, tr("Surat ini tidak ditemukan."));
            TRY(mayRead(office, session, *row));
            TRY(insertPrinting(draft, id));
        }
        return {};
    }));
    return {};
}

} // namespace silpia
