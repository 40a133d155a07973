#include "core/store/paper_store.h"

#include "core/base/digest.h"
#include "core/base/text.h"

namespace silpia {

namespace {

constexpr int kSerialDigits = 6;

const QString kPaperSelect =
    u"SELECT p.id, p.kind, p.number, p.application_id, e.recorded_at, e.officer_id, "
    "(SELECT count(*) FROM paper_printing x WHERE x.paper_id = p.id) FROM paper p JOIN event e ON e.id = p.event_id "_s;

PaperRow paperOf(const Row &row)
{
    return {{row.integer(0)}, paperOfCode(row.text(1)).value_or(Paper::None), row.text(2), {row.integer(3)},
            row.text(4), {row.integer(5)}, static_cast<int>(row.integer(6))};
}

QVariant orNull(qint64 id)
{
    return id == 0 ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(id);
}

} // namespace

Result<PaperNumber> takeNumber(Database &database, Paper kind, const QString &scope, int year)
{
    const QString kindCode = code(kind);
    const QString place = scope.isNull() ? u""_s : scope;
    TRY(database.execute(u"INSERT INTO number_counter (kind, scope, year, last) VALUES (?, ?, ?, 1) "
                         "ON CONFLICT (kind, scope, year) DO UPDATE SET last = last + 1"_s,
                         {kindCode, place, year}));
    PaperNumber number;
    number.year = year;
    number.serial = TRY(database.number(u"SELECT last FROM number_counter WHERE kind = ? AND scope = ? AND year = ?"_s,
                                        {kindCode, place, year}));
    QStringList parts = {QString(numberPrefix(kind))};
    if (!scope.isEmpty())
        parts.append(scope);
    parts.append(QString::number(year));
    parts.append(QString::number(number.serial).rightJustified(kSerialDigits, u'0'));
    number.text = parts.join(u'-');
    return number;
}

Result<PaperId> insertPaper(EventDraft &draft, const NewPaper &paper, const QDateTime &now)
{
    const qint64 id = TRY(draft.insert("paper"_L1,
                                       {{"uuid"_L1, newUuid(now)},
                                        {"kind"_L1, QString(code(paper.kind))},
                                        {"scope"_L1, paper.scope.isNull() ? u""_s : paper.scope},
                                        {"year"_L1, paper.number.year},
                                        {"serial"_L1, paper.number.serial},
                                        {"number"_L1, paper.number.text},
                                        {"application_id"_L1, orNull(paper.application.value)},
                                        {"manifest_id"_L1, orNull(paper.manifest.value)},
                                        {"content"_L1, QString::fromUtf8(paper.content)}},
                                       true));
    for (const ApplicationId item : paper.items)
        TRY(draft.insert("paper_item"_L1, {{"paper_id"_L1, id}, {"application_id"_L1, item.value}}));
    return PaperId{id};
}

Result<QList<PaperRow>> papersOf(Database &database, ApplicationId application)
{
    return database.all(kPaperSelect + u"WHERE p.application_id = ? OR p.id IN (SELECT paper_id FROM paper_item WHERE application_id = ?) ORDER BY p.id"_s,
                        {application.value, application.value}, paperOf);
}

Result<QList<PaperRow>> trayOf(Database &database, OfficerId officer, int limit)
{
    return database.all(kPaperSelect + u"WHERE e.officer_id = ? AND NOT EXISTS (SELECT 1 FROM paper_printing x WHERE x.paper_id = p.id) "
                                       "ORDER BY p.id LIMIT ?"_s,
                        {officer.value, limit}, paperOf);
}

Result<QList<PaperRow>> papersOfNoStep(Database &database, OfficerId issuer, int limit)
{
    QStringList marks;
    QVariantList arguments;
    for (int kind = static_cast<int>(Paper::PrintReport); kind < kPaperCount; ++kind) {
        marks.append(u"?"_s);
        arguments.append(QString(code(static_cast<Paper>(kind))));
    }
    arguments << issuer.value << issuer.value << limit;
    // The plus keeps the search on the index of kinds: by id it would go through every paper of every application.
    return database.all(kPaperSelect + u"WHERE p.kind IN ("_s + marks.join(u", "_s) + u") AND (? = 0 OR e.officer_id = ?) ORDER BY +p.id DESC LIMIT ?"_s, arguments, paperOf);
}

Result<QList<PaperRow>> allPapers(Database &database)
{
    return database.all(kPaperSelect + u"ORDER BY p.id"_s, {}, paperOf);
}

Result<std::optional<PaperRow>> paperByNumber(Database &database, const QString &number)
{
    return database.one(kPaperSelect + u"WHERE p.number = ?"_s, {number}, paperOf);
}

Result<std::optional<PaperRow>> paperById(Database &database, PaperId id)
{
    return database.one(kPaperSelect + u"WHERE p.id = ?"_s, {id.value}, paperOf);
}

Result<QByteArray> paperContent(Database &database, PaperId id)
{
    const auto text = TRY(database.one(u"SELECT content FROM paper WHERE id = ?"_s, {id.value}, [](const Row &row) { return row.blob(0); }));
    if (!text)
        return fail(ErrorKind::NotFound, tr("Surat ini tidak ditemukan."));
    return *text;
}

Result<void> insertPrinting(EventDraft &draft, PaperId id)
{
    TRY(draft.insert("paper_printing"_L1, {{"paper_id"_L1, id.value}}));
    return {};
}

Result<ManifestId> insertManifest(EventDraft &draft, const NewManifest &manifest, const QDateTime &now)
{
    return ManifestId{TRY(draft.insert("manifest"_L1,
                                       {{"uuid"_L1, newUuid(now)}, {"kind"_L1, manifest.kind}, {"number"_L1, manifest.number},
                                        {"partner_id"_L1, manifest.partner.value}, {"claimed"_L1, manifest.claimed},
                                        {"found"_L1, manifest.found},
                                        {"archive_place"_L1, manifest.archivePlace.isNull() ? u""_s : manifest.archivePlace}}))};
}

Result<void> insertManifestItem(EventDraft &draft, ManifestId manifest, ApplicationId application)
{
    TRY(draft.insert("manifest_item"_L1, {{"manifest_id"_L1, manifest.value}, {"application_id"_L1, application.value}}));
    return {};
}

Result<QString> lastManifestNumber(Database &database, ApplicationId application, const QString &kind)
{
    const auto number = TRY(database.one(u"SELECT m.number FROM manifest_item i JOIN manifest m ON m.id = i.manifest_id "
                                         "WHERE i.application_id = ? AND m.kind = ? ORDER BY m.id DESC LIMIT 1"_s,
                                         {application.value, kind}, [](const Row &row) { return row.text(0); }));
    return number.value_or(QString());
}

} // namespace silpia
