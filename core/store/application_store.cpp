#include "core/store/application_store.h"

#include "core/base/text.h"
#include "core/domain/name_key.h"
#include "core/store/name_search.h"

namespace silpia {

namespace {

constexpr int kFixedColumns = 17;


QVariant isoOrNull(const QDateTime &moment)
{
    return moment.isValid() ? QVariant(toIso(moment)) : QVariant(QMetaType(QMetaType::QString));
}

} // namespace

QString applicationSelect()
{
    static const QString select = [] {
        QString columns = u"SELECT a.id, a.uuid, a.receipt_number, a.partner_id, p.code, p.name, a.destination_id, d.name, "
                          "a.submitted_at, a.state, a.version, a.clock_started_at, a.held_cause, a.held_since, a.photo_id, "
                          "c.revision, c.region_code"_s;
        for (const FieldDef &def : fields())
            columns += u", c."_s + def.code;
        return columns
               + u" FROM application a JOIN child c ON c.id = a.child_id AND c.application_id = a.id JOIN partner p ON p.id = a.partner_id "
                 "JOIN partner d ON d.id = a.destination_id "_s;
    }();
    return select;
}

Application applicationOf(const Row &row)
{
    Application app;
    app.id = {row.integer(0)};
    app.uuid = row.text(1);
    app.receiptNumber = row.text(2);
    app.partner = {row.integer(3)};
    app.partnerCode = row.text(4);
    app.partnerName = row.text(5);
    app.destination = {row.integer(6)};
    app.destinationName = row.text(7);
    app.submittedAt = row.moment(8);
    app.state = stateOfCode(row.text(9)).value_or(State::None);
    app.version = static_cast<int>(row.integer(10));
    app.clockStartedAt = row.moment(11);
    app.heldCause = row.text(12);
    app.heldSince = row.moment(13);
    app.photo = {row.integer(14)};
    app.revision = static_cast<int>(row.integer(15));
    int column = kFixedColumns;
    for (const FieldDef &def : fields()) {
        const QString value = row.text(column++);
        if (!value.isEmpty())
            app.form.set(def.field, value);
    }
    return app;
}

Result<std::optional<Application>> loadApplication(Database &database, ApplicationId id)
{
    return database.one(applicationSelect() + u"WHERE a.id = ?"_s, {id.value}, applicationOf);
}

Result<ApplicationId> insertApplication(EventDraft &draft, Database &database, const NewApplication &made)
{
    const qint64 origin = TRY(database.number(u"SELECT id FROM origin WHERE own = 1"_s));
    const QString submitted = toIso(made.submittedAt);
    // child_id stays NULL until insertChild puts the real one there.
    const qint64 id = TRY(database.insert(
        u"INSERT INTO application (uuid, origin_id, owner_id, receipt_number, partner_id, submitted_at, state, version, "
        "clock_started_at, destination_id) VALUES (?, ?, ?, ?, ?, ?, 'Submitted', 1, ?, ?)"_s,
        {made.uuid, origin, origin, made.receiptNumber, made.partner.value, submitted, submitted, made.partner.value}));
    draft.claim("application"_L1, id, applicationDigest(made.uuid.toUtf8(), origin, made.receiptNumber.toUtf8(), made.partner.value, submitted.toUtf8()));
    return ApplicationId{id};
}

Result<void> moveApplication(Database &database, ApplicationId id, const Move &move)
{
    const QVariant cause = move.heldCause.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(move.heldCause);
    const qint64 changed = TRY(database.execute(
        u"UPDATE application SET state = ?, version = version + 1, clock_started_at = ?, held_cause = ?, held_since = ? "
        "WHERE id = ? AND version = ?"_s,
        {QString(code(move.to)), toIso(move.clockStartedAt), cause, isoOrNull(move.heldSince), id.value, move.seenVersion}));
    if (changed != 1)
        return fail(ErrorKind::Stale, tr("Permohonan ini baru saja diproses petugas lain. Muat ulang; isian Anda tetap ada."));
    return {};
}

Result<void> insertChild(EventDraft &draft, Database &database, ApplicationId id, int revision, const FormData &form,
                         const Regions &regions)
{
    Columns columns = {{"application_id"_L1, id.value}, {"revision"_L1, revision}};
    for (const FieldDef &def : fields()) {
        const QString value = def.kind == FieldKind::Digits16 ? ungrouped(form.value(def.field)) : form.value(def.field);
        columns.append({def.code, value.isNull() ? u""_s : value});
    }
    const Region *nagari = regions.nagariByName(form.value(Field::District), form.value(Field::Nagari));
    columns.append({"region_code"_L1, nagari ? nagari->code : u""_s});
    columns.append({"name_key"_L1, nameKey(form.name())});
    columns.append({"name_words"_L1, nameBag(nameWords(form.name()))});
    const qint64 child = TRY(draft.insert("child"_L1, columns, true));
    TRY(database.execute(u"UPDATE application SET child_id = ? WHERE id = ?"_s, {child, id.value}));
    return keepSearchable(database, id, form.name());
}

Result<void> insertPhoto(EventDraft &draft, Database &database, ApplicationId id, const QByteArray &jpeg, int width, int height)
{
    const qint64 revision = TRY(database.number(u"SELECT count(*) FROM photo WHERE application_id = ?"_s, {id.value})) + 1;
    const qint64 photo = TRY(draft.insert("photo"_L1,
                                          {{"application_id"_L1, id.value}, {"revision"_L1, revision},
                                           {"width"_L1, width}, {"height"_L1, height}, {"bytes"_L1, jpeg}},
                                          true));
    TRY(database.execute(u"UPDATE application SET photo_id = ? WHERE id = ?"_s, {photo, id.value}));
    return {};
}

Result<QByteArray> photoBytes(Database &database, PhotoId id)
{
    const auto bytes = TRY(database.one(u"SELECT bytes FROM photo WHERE id = ?"_s, {id.value}, [](const Row &row) { return row.blob(0); }));
    return bytes.value_or(QByteArray());
}

Result<Brought> broughtOf(Database &database, ApplicationId id)
{
    Brought brought;
    TRY(database.each(u"SELECT requirement, presence FROM brought WHERE application_id = ? ORDER BY id"_s, {id.value},
                      [&](const Row &row) -> Result<void> {
                          const auto requirement = requirementOfCode(row.text(0));
                          const auto presence = presenceOfCode(row.text(1));
                          if (requirement && presence)
                              brought.insert(*requirement, *presence);
                          return {};
                      }));
    return brought;
}

Result<std::optional<QString>> openReceiptOf(Database &database, const QString &nik, ApplicationId except)
{
    return database.one(u"SELECT a.receipt_number FROM child c JOIN application a ON a.id = c.application_id AND a.child_id = c.id "
                        "WHERE c.nik = ? AND a.id <> ? AND a.state NOT IN ('HandedOver', 'Cancelled', 'Refused') LIMIT 1"_s,
                        {ungrouped(nik), except.value}, [](const Row &row) { return row.text(0); });
}

Result<QDate> cardValidUntil(Database &database, const QString &nik, QDate day)
{
    const auto until = TRY(database.one(
        u"SELECT max(k.valid_until) FROM child c JOIN application a ON a.id = c.application_id AND a.child_id = c.id JOIN card k ON k.application_id = a.id "
        "LEFT JOIN card_void v ON v.card_id = k.id WHERE c.nik = ? AND v.id IS NULL AND k.valid_until >= ?"_s,
        {ungrouped(nik), day.toString(Qt::ISODate)}, [](const Row &row) { return row.day(0); }));
    return until.value_or(QDate());
}

Result<void> insertNote(EventDraft &draft, ApplicationId id, const QString &kind, const QString &text, const QString &element)
{
    TRY(draft.insert("note"_L1,
                     {{"application_id"_L1, id.value}, {"kind"_L1, kind},
                      {"element"_L1, element.isNull() ? u""_s : element}, {"text"_L1, text.isNull() ? u""_s : text}},
                     true));
    return {};
}

Result<QList<NoteRow>> notesOf(Database &database, ApplicationId id)
{
    return database.all(u"SELECT kind, element, text, event_id FROM note WHERE application_id = ? ORDER BY id"_s, {id.value},
                        [](const Row &row) { return NoteRow{row.text(0), row.text(1), row.text(2), {row.integer(3)}}; });
}

Result<QList<ComparisonRow>> comparisonsOf(Database &database, ApplicationId id)
{
    return database.all(u"SELECT element, verdict, siak_value FROM comparison WHERE application_id = ? AND event_id = "
                        "(SELECT max(event_id) FROM comparison WHERE application_id = ?) ORDER BY id"_s,
                        {id.value, id.value}, [](const Row &row) { return ComparisonRow{row.text(0), row.text(1), row.text(2)}; });
}

Result<QList<FindingRow>> findingsOf(Database &database, ApplicationId id)
{
    return database.all(u"SELECT verdict, ground FROM finding f WHERE application_id = ? AND id = (SELECT max(id) FROM finding "
                        "WHERE application_id = f.application_id AND verdict = f.verdict) ORDER BY id"_s,
                        {id.value}, [](const Row &row) { return FindingRow{row.text(0), row.text(1)}; });
}

} // namespace silpia
