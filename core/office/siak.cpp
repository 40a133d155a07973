#include "core/office/siak.h"

#include "core/base/text.h"
#include "core/office/csv.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace silpia {

namespace {

const QString kMaritalStatus = u"marital_status"_s;
const QString kNeverMarried = u"BELUM KAWIN"_s;
// A row of claims for every person would make one event of megabytes; a few hundred persons an event keep it readable.
constexpr int kPersonsAnEvent = 500;

QString plainWord(const QString &text)
{
    return folded(text).remove(u' ').remove(u'-').remove(u'.');
}

bool isSame(Field field, const QString &form, const QString &siak, QDate today)
{
    if (field == Field::BirthDate) {
        const auto there = parseFormDate(siak, today);
        return there && *there == QDate::fromString(form, Qt::ISODate);
    }
    if (field == Field::Sex)
        return parseSex(form) && parseSex(form) == parseSex(siak);
    if (field == Field::Nik || field == Field::FamilyCard)
        return ungrouped(form) == ungrouped(siak);
    if (field == Field::Nagari || field == Field::District)
        return plainWord(form) == plainWord(siak);
    return folded(form) == folded(siak);
}

Result<void> savePersons(Office &office, const Session &session, const QList<SiakElements> &persons)
{
    TRY(act(office, session, u"siakExtract"_s, {}, [&](EventDraft &draft) -> Result<void> {
        for (const SiakElements &person : persons) {
            QJsonObject json;
            for (auto it = person.begin(); it != person.end(); ++it)
                json.insert(it.key(), it.value());
            const QString elements = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
            const QString nik = ungrouped(person.value(u"NIK"_s));
            const qint64 known = TRY(office.database().number(u"SELECT id FROM siak_record WHERE nik = ?"_s, {nik}));
            if (known != 0)
                TRY(draft.update("siak_record"_L1, known, {{"elements"_L1, elements}}));
            else
                TRY(draft.insert("siak_record"_L1, {{"nik"_L1, nik}, {"elements"_L1, elements}}, true));
        }
        return {};
    }));
    return {};
}

} // namespace

QString elementLabel(const QString &element)
{
    if (element == kMaritalStatus)
        return tr("Status kawin");
    if (element == "papers"_L1)
        return tr("Berkas");
    if (element == "photo"_L1)
        return tr("Pas foto");
    const auto field = fieldOfCode(element);
    return field ? label(*field) : element;
}

Result<int> loadSiakExtract(Office &office, const Session &session, const QByteArray &csv)
{
    TRY(require(office, session, {Role::Counter, Role::Administrator}));
    QStringList header;
    QList<SiakElements> persons;
    int total = 0;
    return office.database().inTransaction([&]() -> Result<int> {
        TRY(readCsv(csv, [&](int number, const QStringList &cells) -> Result<void> {
            if (number == 1) {
                header = cells;
                TRY(columnPlaces(header, {u"NIK"_s, u"NAMA_LGKP"_s, u"TGL_LHR"_s}));
                return {};
            }
            SiakElements person;
            for (qsizetype i = 0; i < header.size(); ++i)
                person.insert(header.at(i).trimmed().toUpper(), cells.value(i));
            persons.append(person);
            ++total;
            if (persons.size() == kPersonsAnEvent) {
                TRY(savePersons(office, session, persons));
                persons.clear();
            }
            return {};
        }));
        if (header.isEmpty())
            return fail(ErrorKind::Invalid, tr("Ekstrak SIAK kosong."));
        if (!persons.isEmpty())
            TRY(savePersons(office, session, persons));
        return total;
    });
}

Result<std::optional<SiakElements>> siakElements(Database &database, const QString &nik)
{
    return database.one(u"SELECT elements FROM siak_record WHERE nik = ?"_s, {ungrouped(nik)}, [](const Row &row) {
        SiakElements elements;
        const QJsonObject json = QJsonDocument::fromJson(row.text(0).toUtf8()).object();
        for (auto it = json.begin(); it != json.end(); ++it)
            elements.insert(it.key(), it.value().toString());
        return elements;
    });
}

Result<bool> isMarriedInSiak(Database &database, const QString &nik)
{
    const auto elements = TRY(siakElements(database, nik));
    return elements && elements->contains(u"STATUS_KAWIN"_s) && folded(elements->value(u"STATUS_KAWIN"_s)) != folded(kNeverMarried);
}

Result<QList<ComparedElement>> compareWithSiak(Office &office, const Application &application)
{
    QList<ComparedElement> compared;
    if (TRY(office.database().number(u"SELECT count(*) FROM (SELECT 1 FROM siak_record LIMIT 1)"_s)) == 0)
        return compared;
    const auto siak = TRY(siakElements(office.database(), application.form.value(Field::Nik)));
    for (const FieldDef &def : fields()) {
        if (!comparedFields().contains(def.field))
            continue;
        const QString there = siak ? siak->value(def.siakColumn) : QString();
        const bool absent = !siak || !siak->contains(def.siakColumn);
        const QString verdict = absent ? u"absent"_s
                                : isSame(def.field, application.form.value(def.field), there, office.today()) ? u"same"_s
                                                                                                              : u"differs"_s;
        compared.append({def.code, verdict, there});
    }
    if (siak && siak->contains(u"STATUS_KAWIN"_s)) {
        const QString status = siak->value(u"STATUS_KAWIN"_s);
        compared.append({kMaritalStatus, folded(status) == folded(kNeverMarried) ? u"same"_s : u"differs"_s, status});
    }
    return compared;
}

} // namespace silpia
