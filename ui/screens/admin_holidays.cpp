#include "ui/screens/admin_holidays.h"

#include "core/base/text.h"
#include "ui/frame/action_button.h"

#include <QComboBox>
#include <QLineEdit>

namespace silpia {

namespace {

constexpr int kYearsAhead = 10;

AdminListPlan plan()
{
    return {tr("Kalender"),
            {{tr("Tanggal"), 200}, {tr("Hari libur"), 0}, {tr("Jenis"), 116}, {tr("Kepastian"), 110}},
            tr("Belum ada hari libur"),
            tr("Impor kalender libur nasional dan cuti bersama, atau tambahkan satu demi satu."),
            tr("Hari libur baru"),
            tr("Simpan hari libur"),
            tr("Cari hari libur atau tahun"),
            280};
}

Choices typeChoices()
{
    return {{u"national"_s, tr("Libur nasional")}, {u"cuti_bersama"_s, tr("Cuti bersama")}, {u"local"_s, tr("Libur daerah")}};
}

Choices statusChoices()
{
    return {{u"official"_s, tr("Resmi")}, {u"estimated"_s, tr("Perkiraan")}};
}

} // namespace

AdminHolidays::AdminHolidays(Office &office, const Session &session, QWidget *parent)
    : AdminListSection(office, session, plan(), parent)
{
    table()->setNameColumn(1);
    form()->addDate(u"day"_s, tr("Tanggal"), office.today().addYears(kYearsAhead));
    form()->addLine(u"name"_s, tr("Nama hari libur"));
    fillChoice(*form()->addChoice(u"type"_s, tr("Jenis")), typeChoices());
    fillChoice(*form()->addChoice(u"status"_s, tr("Kepastian")), statusChoices());
    form()->addWords(tr("Batas waktu semua permohonan yang berjalan dihitung ulang begitu hari libur disimpan. Laporan yang sudah ditandatangani tidak berubah."));
    form()->end();
    connect(addLeft(u"import"_s, Icon::Folder, tr("Impor kalender…")), &QPushButton::clicked, this, &AdminHolidays::import);
}

Result<QList<AdminRow>> AdminHolidays::load()
{
    m_holidays = TRY(loadHolidays(office().database()));
    QList<AdminRow> rows;
    for (const Holiday &holiday : std::as_const(m_holidays)) {
        const bool estimated = holiday.status != "official"_L1;
        rows.append({holiday.day.toString(Qt::ISODate),
                     {{longDateWithDay(holiday.day)},
                      {holiday.name},
                      {wordsOf(typeChoices(), holiday.type), Ink::Quiet},
                      estimated ? AdminCell{tr("Perkiraan"), Ink::Near, Icon::Warning} : AdminCell{wordsOf(statusChoices(), holiday.status), Ink::Quiet}}});
    }
    return rows;
}

QString AdminHolidays::headingOf(const QString &key) const
{
    return longDate(QDate::fromString(key, Qt::ISODate));
}

void AdminHolidays::fill(const QString &key)
{
    Holiday shown{{}, {}, u"national"_s, u"official"_s};
    for (const Holiday &holiday : std::as_const(m_holidays)) {
        if (holiday.day.toString(Qt::ISODate) == key)
            shown = holiday;
    }
    form()->setDate(u"day"_s, shown.day);
    form()->setText(u"name"_s, shown.name);
    form()->setText(u"type"_s, shown.type);
    form()->setText(u"status"_s, shown.status);
    // The day is the row's key: another day is another row.
    form()->row(u"day"_s)->editor()->setEnabled(key.isEmpty());
}

Result<AdminKept> AdminHolidays::keep(const QString &key)
{
    const auto day = form()->date(u"day"_s);
    if (!day)
        return fail(ErrorKind::Invalid, tr("Tanggal tidak terbaca. Tulis hari, bulan, tahun, misalnya 17-8-2026."), {}, u"day"_s);
    const Holiday holiday{*day, form()->text(u"name"_s), form()->text(u"type"_s), form()->text(u"status"_s)};
    TRY(form()->filled({u"name"_s}));
    for (const Holiday &other : std::as_const(m_holidays)) {
        if (key.isEmpty() && other.day == *day)
            return fail(ErrorKind::Invalid, tr("%1 sudah tercatat: %2.").arg(longDate(*day), other.name), {}, u"day"_s);
    }
    TRY(keepHolidays(office(), session(), {holiday}));
    return AdminKept{day->toString(Qt::ISODate), tr("%1 dicatat sebagai hari libur.").arg(longDate(*day))};
}

QString AdminHolidays::firstKey(const QList<AdminRow> &rows)
{
    // What lies ahead matters; what is past stands above.
    const QString today = office().today().toString(Qt::ISODate);
    for (const AdminRow &row : rows) {
        if (row.key >= today)
            return row.key;
    }
    return rows.last().key;
}

void AdminHolidays::import()
{
    const auto file = chooseFile(tr("Kalender hari libur"), tr("Tabel bertab (*.tsv)"));
    if (!file)
        return;
    const auto holidays = parseHolidays(file->bytes);
    if (!holidays)
        return report(holidays.error());
    const auto kept = waiting(tr("Mengimpor kalender …"), [&] { return keepHolidays(office(), session(), *holidays); });
    if (!kept)
        return report(kept.error());
    reload();
    done(tr("%1 hari libur dimasukkan. Batas waktu sudah dihitung ulang.").arg(holidays->size()));
}

} // namespace silpia
