#include "app/demo.h"

#include "app/demo_walk.h"
#include "app/verb.h"
#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/office/documents.h"
#include "ui/print/card_pdf.h"
#include "ui/print/office_layout.h"
#include "ui/print/paper_pdf.h"

#include <QDir>

static void useDemoResources()
{
    // A static library's resources are dropped by the linker unless somebody asks for them.
    Q_INIT_RESOURCE(demo);
}

namespace silpia {

namespace {

constexpr int kDemoDays = 10;

/// Numbers are file names as they stand; only a slash would not be.
QString fileNameOf(QString number)
{
    return number.replace(u'/', u'-') + u".pdf"_s;
}

Result<void> writeCards(Office &office, const QString &folder, int &written)
{
    const OfficeBook &book = *TRY(office.book());
    const CardLayout layout = TRY(officeLayout(book.settings));
    const auto ids = TRY(office.database().all(u"SELECT k.application_id, t.uuid, k.serial, k.printed_on FROM card k JOIN print_attempt t ON t.id = k.attempt_id ORDER BY k.id"_s, {},
                                               [](const Row &row) { return std::tuple(ApplicationId{row.integer(0)}, row.text(1), row.text(2), row.day(3)); }));
    QList<CardData> all;
    for (const auto &[id, uuid, serial, day] : ids) {
        const auto app = TRY(loadApplication(office.database(), id));
        const QByteArray photo = app->photo.isNull() ? QByteArray() : TRY(photoBytes(office.database(), app->photo));
        all.append(cardOf(book, *app, photo, uuid, day, true));
        TRY(atomicWrite(folder + u'/' + fileNameOf(serial), TRY(cardPdf(layout, {all.last()}))));
        ++written;
    }
    return {};
}

} // namespace

Result<int> writePapers(Office &office, const Session &session, const QString &folder)
{
    const QDir directory(folder);
    if (!directory.mkpath(u"surat"_s) || !directory.mkpath(u"kartu"_s))
        return fail(ErrorKind::Storage, tr("Folder %1 tidak dapat ditulis.").arg(folder));
    int written = 0;
    const QList<PaperRow> rows = TRY(allPapers(office.database()));
    for (const PaperRow &row : rows) {
        const PaperDocument document = TRY(paper(office, session, row));
        TRY(atomicWrite(directory.filePath(u"surat/"_s + fileNameOf(row.number)), TRY(paperPdf({document}))));
        ++written;
    }
    TRY(writeCards(office, directory.filePath(u"kartu"_s), written));
    return written;
}

namespace {

Result<void> fillDemo(const QString &folder, const QDateTime &now)
{
    WorkingCalendar calendar;
    calendar.setHolidays(TRY(builtInHolidays()));
    DemoClock clock(calendar, officeDay(now), kDemoDays);
    const auto place = TRY(Workplace::open(QDir(folder).filePath(u"silpia.db"_s), OpenMode::Create, clock.asNow()));
    DemoWalk walk(place->office(), clock);
    TRY(walk.run());
    const auto officers = TRY(loadOfficers(place->database()));
    for (const Officer &officer : officers) {
        if (officer.roles.contains(Role::SectionHead))
            tell(tr("%1 surat dan kartu di %2").arg(TRY(writePapers(place->office(), {officer.id, officer.name, officer.login}, folder))).arg(folder));
    }
    return {};
}

} // namespace

Result<void> makeDemo(const QString &folder, const QDateTime &now)
{
    useDemoResources();
    QDir directory(folder);
    if (QFileInfo(folder).isFile())
        return fail(ErrorKind::Storage, tr("%1 adalah berkas. Beri nama folder.").arg(folder));
    if (directory.exists() && !directory.isEmpty())
        return fail(ErrorKind::Storage, tr("Folder %1 sudah berisi. Pilih folder kosong.").arg(folder));
    if (!directory.mkpath(u"."_s))
        return fail(ErrorKind::Storage, tr("Folder %1 tidak dapat dibuat.").arg(folder));
    const auto filled = fillDemo(folder, now);
    if (!filled) {
        // A demo that failed leaves nothing that looks like one.
        for (const QString &name : {u"silpia.db"_s, u"silpia.db-wal"_s, u"silpia.db-shm"_s, u"silpia.db.lock"_s})
            directory.remove(name);
        for (const QString &name : {u"surat"_s, u"kartu"_s})
            QDir(directory.filePath(name)).removeRecursively();
    }
    return filled;
}

VerbResult verbDemo(const VerbOptions &options)
{
    TRY(makeDemo(options.value("out"), computerClock()));
    say(QDir(options.value("out")).filePath(u"silpia.db"_s));
    return ExitCode::Done;
}

} // namespace silpia
