#include "tests/bench/model.h"

#include "core/base/text.h"
#include "tests/bench/pattern.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>
#include <sqlite3.h>
#include <stdexcept>

namespace silpia::bench {

using namespace silpia::test;

int Model::table(const std::string &name) const
{
    for (size_t i = 0; i < tables.size(); ++i) {
        if (tables.at(i).name == name)
            return static_cast<int>(i);
    }
    throw std::runtime_error("no table " + name);
}

std::vector<std::pair<std::string, qint64>> highestIds(TestOffice &office)
{
    std::vector<std::pair<std::string, qint64>> highest;
    const QList<QString> tables = must(office.database->all(u"SELECT m.name FROM sqlite_schema m WHERE m.type = 'table' AND m.sql LIKE 'CREATE TABLE%' AND EXISTS "
                                                            "(SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'id') ORDER BY m.name"_s,
                                                            {}, [](const Row &row) { return row.text(0); }));
    for (const QString &table : tables) {
        if (!table.startsWith(u"child_search"_s))
            highest.emplace_back(table.toStdString(), office.number(u"SELECT coalesce(max(id), 0) FROM "_s + table));
    }
    return highest;
}

namespace {

const QHash<QString, QString> &referred()
{
    static const QHash<QString, QString> tables = {{u"application_id"_s, u"application"_s}, {u"child_id"_s, u"child"_s},        {u"photo_id"_s, u"photo"_s},
                                                   {u"event_id"_s, u"event"_s},             {u"attempt_id"_s, u"print_attempt"_s}, {u"card_id"_s, u"card"_s},
                                                   {u"manifest_id"_s, u"manifest"_s},       {u"paper_id"_s, u"paper"_s},        {u"bundle_id"_s, u"blank_bundle"_s}};
    return tables;
}

Rule ruleOf(const QString &table, const QString &column)
{
    static const QHash<QString, Rule> ofChild = {{u"nik"_s, Rule::Nik},           {u"name"_s, Rule::ChildName},        {u"name_key"_s, Rule::NameKey},
                                                 {u"name_words"_s, Rule::NameWords}, {u"birth_date"_s, Rule::BirthDate},  {u"sex"_s, Rule::Sex},
                                                 {u"family_card"_s, Rule::FamilyCard}, {u"mother_name"_s, Rule::MotherName}, {u"father_name"_s, Rule::FatherName}};
    if (table == u"child" && ofChild.contains(column))
        return ofChild.value(column);
    if (column == u"id" || referred().contains(column))
        return Rule::Id;
    if (column == u"sequence" && table == u"event")
        return Rule::Id;
    if (column == u"partner_id" || column == u"destination_id")
        return Rule::Partner;
    if (column == u"uuid")
        return Rule::Fresh;
    if (column == u"salt")
        return Rule::Salt;
    if (column == u"serial" && table == u"paper")
        return Rule::Serial;
    if (column == u"bytes" && table == u"photo")
        return Rule::Photo;
    return Rule::Keep; // until the value itself says more
}

class Reader
{
public:
    Reader(TestOffice &office, Model &model) : m_office(office), m_model(model) {}

    void run(qint64 eventsBefore, const std::vector<std::pair<std::string, qint64>> &idsBefore)
    {
        m_model.partner = m_office.school.value;
        m_model.year = patternStart().date().year();
        m_partnerCode = m_office.text(u"SELECT code FROM partner WHERE id = ?"_s, {m_model.partner}).toStdString();
        tables(idsBefore);
        numbers(eventsBefore);
        variables();
        for (const qint64 id : ids(u"SELECT id FROM application WHERE id > ? ORDER BY id"_s, before("application")))
            m_model.applications.push_back(row("application", id));
        for (const qint64 id : ids(u"SELECT id FROM reading WHERE id > ? ORDER BY id"_s, before("reading")))
            m_model.readings.push_back(row("reading", id));
        for (const qint64 id : ids(u"SELECT id FROM event WHERE id > ? ORDER BY id"_s, eventsBefore))
            m_model.events.push_back(event(id));
    }

private:
    QList<qint64> ids(const QString &sql, qint64 after)
    {
        return must(m_office.database->all(sql, {after}, [](const Row &row) { return row.integer(0); }));
    }
    qint64 before(const char *table) { return m_model.tables.at(static_cast<size_t>(m_model.table(table))).before; }

    void tables(const std::vector<std::pair<std::string, qint64>> &idsBefore)
    {
        const auto now = highestIds(m_office);
        for (size_t i = 0; i < now.size(); ++i) {
            TableModel table;
            table.name = now.at(i).first;
            table.before = idsBefore.at(i).second;
            table.size = now.at(i).second - table.before;
            const QList<QString> columns = must(m_office.database->all(u"SELECT name FROM pragma_table_info(?) ORDER BY cid"_s, {QString::fromStdString(table.name)},
                                                                       [](const Row &row) { return row.text(0); }));
            for (const QString &column : columns) {
                if (column == u"salt")
                    table.salt = static_cast<int>(table.columns.size());
                else
                    table.byName.push_back(static_cast<int>(table.columns.size()));
                table.columns.push_back(column.toStdString());
            }
            std::sort(table.byName.begin(), table.byName.end(), [&](int a, int b) { return table.columns.at(static_cast<size_t>(a)) < table.columns.at(static_cast<size_t>(b)); });
            m_model.tables.push_back(std::move(table));
        }
        m_model.firstApplication = before("application") + 1;
    }

    void numbers(qint64 eventsBefore)
    {
        must(m_office.database->each(u"SELECT number, kind, scope, serial FROM paper WHERE event_id > ? ORDER BY id"_s, {eventsBefore}, [&](const Row &row) -> Result<void> {
            const std::string kind = row.text(1).toStdString();
            const bool ofPartner = !row.text(2).isEmpty();
            int counter = 0;
            while (counter < static_cast<int>(m_model.counters.size()) && m_model.counters.at(static_cast<size_t>(counter)).kind != kind)
                ++counter;
            if (counter == static_cast<int>(m_model.counters.size()))
                m_model.counters.push_back({kind, ofPartner, 0});
            ++m_model.counters.at(static_cast<size_t>(counter)).size;
            m_model.numbers.push_back({row.text(0).section(u'-', 0, 0).toStdString(), ofPartner, row.integer(3), counter});
            m_numbers.append(row.text(0));
            return {};
        }));
    }

    void variables()
    {
        int child = 0;
        must(m_office.database->each(u"SELECT c.name, c.nik FROM application a JOIN child c ON c.id = a.child_id WHERE a.id >= ? ORDER BY a.id"_s,
                                     {m_model.firstApplication}, [&](const Row &row) -> Result<void> {
                                         m_variables.append({row.text(0).toStdString(), variableOfChild(child, 0)});
                                         m_variables.append({row.text(1).toStdString(), variableOfChild(child, 1)});
                                         ++child;
                                         return {};
                                     }));
        const int first = child * kVariablesOfChild;
        for (int i = 0; i < m_numbers.size(); ++i)
            m_variables.append({m_numbers.at(i).toStdString(), first + i});
        m_variables.append({kPatternSerial, first + static_cast<int>(m_numbers.size())});
    }

    /// Cuts a text at the first variable it holds, and so on.
    std::vector<Part> partsOf(const std::string &text) const
    {
        std::vector<Part> parts;
        size_t from = 0;
        while (from < text.size()) {
            size_t at = std::string::npos;
            const Variable *found = nullptr;
            for (const Variable &variable : m_variables) {
                const size_t here = text.find(variable.text, from);
                if (here < at) {
                    at = here;
                    found = &variable;
                }
            }
            if (!found)
                break;
            if (at > from)
                parts.push_back({text.substr(from, at - from), -1});
            parts.push_back({{}, found->index});
            from = at + found->text.size();
        }
        if (from < text.size())
            parts.push_back({text.substr(from), -1});
        return parts;
    }

    void valueRule(Cell &cell) const
    {
        if (cell.rule != Rule::Keep || cell.type != Cell::Type::Text)
            return;
        static const QRegularExpression moment(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s);
        const QString text = QString::fromStdString(cell.bytes);
        if (moment.match(text).hasMatch()) {
            cell.rule = Rule::Moment;
            cell.integer = fromIso(text).toMSecsSinceEpoch();
            return;
        }
        if (cell.bytes == m_partnerCode) {
            cell.rule = Rule::Partner;
            return;
        }
        cell.parts = partsOf(cell.bytes);
        if (std::any_of(cell.parts.begin(), cell.parts.end(), [](const Part &part) { return part.variable >= 0; }))
            cell.rule = Rule::Text;
        else
            cell.parts.clear();
    }

    RowModel row(const std::string &table, qint64 id)
    {
        RowModel model;
        model.table = m_model.table(table);
        model.id = id;
        const QString name = QString::fromStdString(table);
        must(m_office.database->each(u"SELECT * FROM "_s + name + u" WHERE id = ?"_s, {id}, [&](const Row &row) -> Result<void> {
            for (int i = 0; i < row.columns(); ++i) {
                const QVariant value = row.value(i);
                Cell cell;
                cell.rule = ruleOf(name, row.columnName(i));
                if (value.isNull()) {
                    cell.rule = Rule::Keep;
                } else if (value.typeId() == QMetaType::QByteArray) {
                    cell.type = Cell::Type::Blob;
                    cell.bytes = value.toByteArray().toStdString();
                } else if (value.typeId() == QMetaType::QString) {
                    cell.type = Cell::Type::Text;
                    cell.bytes = value.toString().toStdString();
                } else {
                    cell.type = Cell::Type::Integer;
                    cell.integer = value.toLongLong();
                }
                if (cell.rule == Rule::Id)
                    cell.table = m_model.table(row.columnName(i) == u"id" || row.columnName(i) == u"sequence" ? table : referred().value(row.columnName(i)).toStdString());
                if (row.columnName(i) == u"application_id" || (table == "application" && row.columnName(i) == u"id"))
                    model.child = static_cast<int>(value.toLongLong() - m_model.firstApplication);
                valueRule(cell);
                model.cells.push_back(std::move(cell));
            }
            return {};
        }));
        return model;
    }

    EventModel event(qint64 id)
    {
        EventModel model;
        model.row = row("event", id);
        const QString claims = m_office.text(u"SELECT claims FROM event WHERE id = ?"_s, {id});
        for (const QJsonValue &value : QJsonDocument::fromJson(claims.toUtf8()).array()) {
            const QJsonArray claim = value.toArray();
            model.claimed.push_back(row(claim.at(0).toString().toStdString(), claim.at(1).toInteger()));
        }
        return model;
    }

    struct Variable
    {
        std::string text;
        int index;
    };
    TestOffice &m_office;
    Model &m_model;
    std::string m_partnerCode;
    QStringList m_numbers;
    QList<Variable> m_variables;
};

} // namespace

Model readModel(TestOffice &office, qint64 eventsBefore, const std::vector<std::pair<std::string, qint64>> &idsBefore)
{
    Model model;
    Reader(office, model).run(eventsBefore, idsBefore);
    return model;
}

} // namespace silpia::bench
