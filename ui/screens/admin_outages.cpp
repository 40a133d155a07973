#include "ui/screens/admin_outages.h"

#include "core/base/text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <algorithm>

namespace silpia {

namespace {

AdminListPlan plan()
{
    return {tr("Gangguan"),
            {{tr("Apa"), 0}, {tr("Mulai"), 140}, {tr("Selesai"), 140}, {tr("Keadaan"), 138}},
            tr("Tidak ada gangguan"),
            tr("Catat bila SIAK tidak dapat diakses, printer rusak, atau blangko habis untuk seluruh kantor. Hari yang hilang tidak dihitung dalam batas waktu."),
            tr("Gangguan baru"),
            tr("Simpan gangguan"),
            {},
            310};
}

Choices kindChoices()
{
    return {{u"siak"_s, tr("SIAK tidak dapat diakses")}, {u"printer"_s, tr("Printer rusak")}, {u"blanks"_s, tr("Blangko habis")}};
}

QString label(OutageKind kind)
{
    return wordsOf(kindChoices(), QString(code(kind)));
}

/// "8.30", "08:30" or "0830".
QTime parseTime(const QString &text)
{
    static const QRegularExpression shape(u"^(\\d{1,2})[.:]?(\\d{2})$"_s);
    const auto match = shape.match(text.trimmed());
    return match.hasMatch() ? QTime(match.captured(1).toInt(), match.captured(2).toInt()) : QTime();
}

} // namespace

AdminOutages::AdminOutages(Office &office, const Session &session, QWidget *parent)
    : AdminListSection(office, session, plan(), parent)
{
    fillChoice(*form()->addChoice(u"kind"_s, tr("Yang terganggu")), kindChoices());
    form()->addDate(u"from"_s, tr("Mulai tanggal"), office.today(), FormPlace::Left);
    form()->addLine(u"fromTime"_s, tr("Pukul"), FormPlace::Right);
    form()->addDate(u"until"_s, tr("Selesai tanggal"), office.today(), FormPlace::Left);
    form()->addLine(u"untilTime"_s, tr("Pukul"), FormPlace::Right);
    form()->addWords(tr("Kosongkan selesainya selama gangguan masih berlangsung. Hari kerja yang hilang sedikitnya setengah tidak dihitung."));
    form()->end();
}

Result<QList<AdminRow>> AdminOutages::load()
{
    m_outages = TRY(loadOutages(office().database()));
    std::reverse(m_outages.begin(), m_outages.end());
    QList<AdminRow> rows;
    for (const OutageRow &row : std::as_const(m_outages)) {
        const bool over = row.outage.until.isValid();
        rows.append({keyOf(row.id),
                     {{label(row.outage.kind)},
                      {shortMoment(row.outage.from)},
                      {over ? shortMoment(row.outage.until) : tr("–")},
                      over ? AdminCell{tr("Selesai"), Ink::Quiet, Icon::InTime} : AdminCell{tr("Berlangsung"), Ink::Late, Icon::Late}}});
    }
    return rows;
}

QString AdminOutages::headingOf(const QString &key) const
{
    const OutageRow *row = withKey(m_outages, key);
    return row ? label(row->outage.kind) : QString();
}

void AdminOutages::setMoment(const QString &day, const QString &time, const QDateTime &moment)
{
    const QDateTime local = officeTime(moment);
    form()->setDate(day, moment.isValid() ? local.date() : QDate());
    form()->setText(time, moment.isValid() ? local.toString(u"HH.mm"_s) : QString());
}

void AdminOutages::fill(const QString &key)
{
    const OutageRow *known = withKey(m_outages, key);
    const Outage outage = known ? known->outage : Outage{OutageKind::Siak, office().now(), {}};
    form()->setText(u"kind"_s, QString(code(outage.kind)));
    setMoment(u"from"_s, u"fromTime"_s, outage.from);
    setMoment(u"until"_s, u"untilTime"_s, outage.until);
    // What was recorded as the beginning stays; only its end is added.
    for (const QString &fixed : {u"kind"_s, u"from"_s, u"fromTime"_s})
        form()->row(fixed)->editor()->setEnabled(!known);
}

Result<QDateTime> AdminOutages::moment(const QString &day, const QString &time) const
{
    if (form()->text(day).isEmpty() && form()->text(time).isEmpty())
        return QDateTime();
    const auto date = form()->date(day);
    if (!date)
        return fail(ErrorKind::Invalid, tr("Tanggal tidak terbaca. Tulis hari, bulan, tahun."), {}, day);
    const QTime clock = parseTime(form()->text(time));
    if (!clock.isValid())
        return fail(ErrorKind::Invalid, tr("Tulis jam seperti 8.30 atau 14.05."), {}, time);
    return atOffice(*date, clock);
}

Result<AdminKept> AdminOutages::keep(const QString &key)
{
    const OutageRow *known = withKey(m_outages, key);
    OutageRow row = known ? *known : OutageRow();
    if (!known) {
        row.outage.kind = outageKindOfCode(form()->text(u"kind"_s)).value_or(OutageKind::Siak);
        row.outage.from = TRY(moment(u"from"_s, u"fromTime"_s));
    }
    if (!row.outage.from.isValid())
        return fail(ErrorKind::Invalid, tr("Tulis kapan gangguan mulai."), {}, u"from"_s);
    row.outage.until = TRY(moment(u"until"_s, u"untilTime"_s));
    TRY(keepOutage(office(), session(), row));
    QString newest = key;
    for (const OutageRow &other : TRY(loadOutages(office().database()))) {
        if (key.isEmpty() && other.id > newest.toLongLong())
            newest = keyOf(other.id);
    }
    return AdminKept{newest, row.outage.until.isValid() ? tr("Gangguan selesai: %1.").arg(label(row.outage.kind)) : tr("Gangguan dicatat: %1.").arg(label(row.outage.kind))};
}

} // namespace silpia
