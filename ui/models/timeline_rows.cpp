#include "ui/models/timeline_rows.h"

#include "core/base/text.h"

#include <array>

namespace silpia {

namespace {

/// The steps as a clerk says them once they are done: the names of the SOP do not fit beside who and when.
QString shortName(int sop)
{
    constexpr std::array kNames = {QT_TRANSLATE_NOOP("silpia", "Berkas diserahkan"), QT_TRANSLATE_NOOP("silpia", "Masuk buku register"),
                                   QT_TRANSLATE_NOOP("silpia", "Berkas lengkap"), QT_TRANSLATE_NOOP("silpia", "Data direkam"),
                                   QT_TRANSLATE_NOOP("silpia", "Berkas dijemput"), QT_TRANSLATE_NOOP("silpia", "Data diperiksa"),
                                   QT_TRANSLATE_NOOP("silpia", "Divalidasi"), QT_TRANSLATE_NOOP("silpia", "Kartu dicetak"),
                                   QT_TRANSLATE_NOOP("silpia", "Dikirim ke mitra"), QT_TRANSLATE_NOOP("silpia", "Diserahkan")};
    return u"%1. %2"_s.arg(sop).arg(tr(kNames.at(static_cast<size_t>(sop - 1))));
}

struct Duration
{
    QString text;
    double fraction = -1;
    bool late = false;
};

Duration durationOf(const HistoryEntry &entry, Norm norm)
{
    if (norm.workingDays > 0 && entry.workingDays >= 0)
        return {tr("%1 dari %2 hari").arg(entry.workingDays).arg(norm.workingDays), double(entry.workingDays) / norm.workingDays,
                entry.workingDays > norm.workingDays};
    if (norm.minutes > 0 && entry.handlingMinutes >= 0)
        return {tr("%1 dari %2 menit").arg(entry.handlingMinutes).arg(norm.minutes), double(entry.handlingMinutes) / norm.minutes,
                entry.handlingMinutes > norm.minutes};
    return {};
}

TimelineRow rowOf(const HistoryEntry &entry, const QString &title, TimelineState state, Norm norm)
{
    const Duration duration = durationOf(entry, norm);
    return {title, entry.row.officerName, shortMoment(entry.row.occurredAt), state, duration.text, duration.fraction, duration.late};
}

QString returnTitle(const HistoryEntry &entry)
{
    const auto step = stepOfCode(entry.row.code);
    QString title = step ? name(*step) : QString();
    if (entry.row.code == "printSpoiled"_L1)
        title = tr("Gagal cetak");
    else if (entry.row.code == "notPrinted"_L1)
        title = tr("Tidak tercetak");
    else if (entry.row.code == "printAttempt"_L1)
        title = tr("Kartu dikirim ke printer");
    return entry.notes.isEmpty() || title.isEmpty() ? title : u"%1 – %2"_s.arg(title, entry.notes.first());
}

} // namespace

QList<TimelineRow> timelineRows(const QList<HistoryEntry> &history, const Application &application)
{
    QList<TimelineRow> rows;
    int reached = 0; // the SOP's step that stands; a return takes it back
    for (const HistoryEntry &entry : history) {
        const auto step = stepOfCode(entry.row.code);
        const StepDef *def = step ? rowFor(*step, entry.row.from) : nullptr;
        if (def && def->sop > 0) {
            rows.append(rowOf(entry, shortName(def->sop), TimelineState::Done, def->norm));
            reached = def->sop;
            continue;
        }
        const QString title = returnTitle(entry);
        if (!title.isEmpty())
            rows.append(rowOf(entry, title, TimelineState::Return, {}));
        if (!def || def->stays())
            continue;
        // Where the return leads to is where the next step of the SOP starts from.
        for (const StepDef &next : stepTable()) {
            if (next.sop > 0 && next.from.contains(def->to))
                reached = next.sop - 1;
        }
    }
    if (!isOpen(application.state))
        return rows;
    bool first = true;
    for (const StepDef &row : stepTable()) {
        if (row.sop <= reached)
            continue;
        const QString norm = row.norm.workingDays > 0 ? tr("norma %1 hari").arg(row.norm.workingDays) : tr("norma %1 menit").arg(row.norm.minutes);
        rows.append({shortName(row.sop), first ? tr("menunggu") : QString(),
                     first ? tr("sejak %1").arg(shortMoment(application.clockStartedAt)) : QString(), first ? TimelineState::Current : TimelineState::Later, norm, 0.0, false});
        first = false;
    }
    return rows;
}

} // namespace silpia
